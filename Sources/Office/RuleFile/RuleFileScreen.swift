/// Looks a rule file over before the YAML parser does, for what the parser would take apart at any price.
///
/// Control characters and mangled text, for which the parser tells no line; nesting, on which it recurses; anchors and aliases, by which a
/// small file becomes a large one. A rule file needs none of them.
struct RuleFileScreen {
    private static let longestLine = 2_000
    private static let deepest = 20
    private static let deepestIndent = 60

    private var line = 1
    private var length = 0
    private var depth = 0
    /// Blanks and list dashes at the beginning of the line, of which every one may nest.
    private var indent = 0
    private var isIndent = true
    private var before: Unicode.Scalar = "\n"

    mutating func look(at scalar: Unicode.Scalar) -> String? {
        defer { before = scalar }
        if scalar == "\n" {
            (line, length, indent, isIndent) = (line + 1, 0, 0, true)
            return nil
        }
        length += 1
        if length > Self.longestLine { return "这一行超过\(Self.longestLine)字" }
        switch scalar {
        case "\t", "\r": break
        case _ where scalar.value < 32 || 0x7F...0x9F ~= scalar.value || scalar.value == 0xFFFD: return "含有控制字符或乱码；请用 UTF-8 编码保存"
        case "[", "{": depth += 1
        case "]", "}": depth = max(0, depth - 1)
        default: break
        }
        isIndent = isIndent && [" ", "-", "?"].contains(scalar)
        if isIndent { indent += 1 }
        return depth > Self.deepest || indent > Self.deepestIndent ? "嵌套太深；规则文件只需要两层" : nil
    }

    /// Whether the scalar begins an anchor or alias, seen together with the one before it.
    private func isAnchor(_ scalar: Unicode.Scalar, next: Unicode.Scalar?) -> Bool {
        guard scalar == "&" || scalar == "*", let next, !next.properties.isWhitespace else { return false }
        return before.properties.isWhitespace || ["[", "{", ",", ":"].contains(before)
    }

    /// Throws on the first line that is not for the parser.
    func check(_ text: String) throws(RuleFileError) {
        var screen = self
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            let isAnchor = screen.isAnchor(scalar, next: rest.first)
            let reason = isAnchor ? "不支持 YAML 的锚点（&、*）；请写出完整内容，文字以 & 或 * 开头的请加引号" : screen.look(at: scalar)
            if let reason { throw RuleFileError(line: screen.line, field: "", reason: reason) }
        }
    }
}
