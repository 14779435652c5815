/// What a form said: each name with its values, in the order they came.
///
/// Values are kept as sent (strict UTF-8); `text` and `line` give them cleaned, see `Cleaned`.
struct FormFields: Sendable, Equatable {
    private(set) var names: [String] = []
    private(set) var count = 0
    private var values: [String: [String]] = [:]

    init() {}

    /// Fields written out in code; a test or a draft is the usual caller.
    init(_ pairs: KeyValuePairs<String, String>) {
        for (name, value) in pairs { append(name, value) }
    }

    mutating func append(_ name: String, _ value: String) {
        count += 1
        if values[name] == nil { names.append(name) }
        values[name, default: []].append(value)
    }

    /// The same with one field set anew.
    func with(_ name: String, _ value: String) -> FormFields {
        var fields = self
        if values[name] == nil { fields.append(name, value) } else { fields.values[name] = [value] }
        return fields
    }

    /// The first value as it was sent; nil when the form has no such field.
    subscript(_ name: String) -> String? { values[name]?.first }

    /// Every value of a field with that name, as sent: what checkboxes and multiple selects give.
    func all(_ name: String) -> [String] { values[name] ?? [] }

    func has(_ name: String) -> Bool { values[name] != nil }

    /// Trimmed text with `\n` line ends and no control characters; empty when there is no such field.
    func text(_ name: String) -> String { Cleaned(self[name] ?? "").text }

    /// As `text`, on one line: for titles and names.
    func line(_ name: String) -> String {
        text(name).split(separator: "\n").map { $0.trimmed }.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// A whole number; full-width digits (０–９) are read too; nil when absent or anything else.
    func int(_ name: String) -> Int? { Int(String(String.UnicodeScalarView(text(name).unicodeScalars.map(Self.halfWidth)))) }

    /// True for a ticked box: present, and not `0`, `false`, `off`, `no` or empty.
    func flag(_ name: String) -> Bool { !["", "0", "false", "off", "no"].contains(text(name).lowercased()) }

    /// The fields from which `text` removes control characters, with how many: told to the sender, never silently lost.
    var removedControls: [String: Int] {
        values.compactMapValues { texts in
            let removed = texts.reduce(0) { $0 + Cleaned($1).removed }
            return removed == 0 ? nil : removed
        }
    }

    private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        (0xFF10...0xFF19).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 0x30)) : scalar
    }
}
