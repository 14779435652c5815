/// Which cell styles show a number as a date or a time.
final class CellStyles: XMLHandler {
    enum Look { case number, date, elapsed }

    private static let most = 65_536
    private var formats: [Int: Look] = [:]
    private var styles: [Int] = []
    private var isInCellStyles = false

    func look(_ style: Int) -> Look {
        guard styles.indices.contains(style) else { return .number }
        let format = styles[style]
        return formats[format] ?? CellStyles.builtIn(format)
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name {
        case "numFmt":
            guard let id = attributes["numFmtId"].flatMap({ Int($0) }), formats.count < CellStyles.most else { return }
            formats[id] = CellStyles.look(of: attributes["formatCode"] ?? "")
        case "cellXfs": isInCellStyles = true
        case "xf":
            guard isInCellStyles, styles.count < CellStyles.most else { return }
            styles.append(attributes["numFmtId"].flatMap { Int($0) } ?? 0)
        default: break
        }
    }

    func end(_ name: XMLName) {
        if name == "cellXfs" { isInCellStyles = false }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    /// ECMA-376 part 1, 18.8.30: 14–22 and 45–47 everywhere, 27–36 and 50–58 in Chinese editions.
    private static func builtIn(_ id: Int) -> Look {
        switch id {
        case 46: .elapsed
        case 14...22, 27...36, 45, 47, 50...58: .date
        default: .number
        }
    }

    /// Looks for letters of a date outside quotes, brackets and escapes, in the first section of a format.
    static func look(of format: String) -> Look {
        var isQuoted = false
        var isEscaped = false
        var bracket: String?
        for character in format.lowercased() {
            if isEscaped { isEscaped = false } else if isQuoted { isQuoted = character != "\"" } else if let inside = bracket {
                if character == "]" {
                    // [h] counts hours that passed; [红色], [$-804] say how it looks.
                    if !inside.isEmpty, Set(inside).isSubset(of: "hms") { return .elapsed }
                    bracket = nil
                } else {
                    bracket = inside + String(character)
                }
            } else {
                switch character {
                case "\\", "_", "*": isEscaped = true
                case "\"": isQuoted = true
                case "[": bracket = ""
                case ";": return .number
                case "g" where format.lowercased().hasPrefix("general"): return .number
                case "y", "m", "d", "h", "s": return .date
                default: break
                }
            }
        }
        return .number
    }
}
