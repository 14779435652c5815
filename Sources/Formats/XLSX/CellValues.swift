import Foundation

/// What a cell shows, from what is stored in it.
struct CellValues {
    enum Kind {
        case number, shared, inline, boolean, error, day

        init(_ type: UnsafePointer<CChar>?) {
            guard let type else { self = .number; return }
            switch (type[0], type[1]) {
            case (0x73, 0): self = .shared
            case (0x62, 0): self = .boolean
            case (0x65, 0): self = .error
            case (0x64, 0): self = .day
            case (0x6E, 0): self = .number
            default: self = .inline
            }
        }
    }

    let strings: SharedStrings?
    let styles: CellStyles?
    let from1904: Bool

    /// nil when a cell refers to a string that is not there.
    func text(_ bytes: UnsafeBufferPointer<UInt8>, _ kind: Kind, style: Int) -> String? {
        switch kind {
        case .inline: return XLSXEscape.decode(bytes)
        case .shared:
            guard let index = Int(String(decoding: bytes, as: UTF8.self)) else { return nil }
            return strings?.withString(index, XLSXEscape.decode) ?? nil
        case .boolean: return bytes.first == 0x31 || bytes.first == 0x74 ? "TRUE" : "FALSE"
        case .error: return String(decoding: bytes, as: UTF8.self)
        case .day: return isoDay(String(decoding: bytes, as: UTF8.self))
        case .number: return number(String(decoding: bytes, as: UTF8.self), style: style)
        }
    }

    /// "2026-03-08T09:30:00Z" as "2026-03-08 09:30:00".
    private func isoDay(_ text: String) -> String {
        let parts = text.split(separator: "T", maxSplits: 1)
        guard parts.count == 2 else { return text.contains(":") ? text : "\(text) 00:00:00" }
        return "\(parts[0]) \(parts[1].prefix { $0.isNumber || $0 == ":" })"
    }

    private func number(_ text: String, style: Int) -> String {
        let look = styles?.look(style) ?? .number
        if look == .number, CellValues.isPlain(text) { return text }
        guard let value = Double(text.trimmingCharacters(in: .whitespacesAndNewlines)), value.isFinite else { return text }
        switch look {
        case .number: return CellValues.decimal(value)
        case .date: return ExcelDate.text(value, from1904: from1904) ?? CellValues.decimal(value)
        case .elapsed: return ExcelDate.elapsed(value) ?? CellValues.decimal(value)
        }
    }

    /// A sign, at most 15 digits and one point: needs no rounding.
    private static func isPlain(_ text: String) -> Bool {
        var digits = 0
        var points = 0
        for (place, byte) in text.utf8.enumerated() {
            switch byte {
            case 0x30...0x39: digits += 1
            case 0x2E: points += 1
            case 0x2D where place == 0: break
            default: return false
            }
        }
        return (1...15).contains(digits) && points <= 1
    }

    /// As a spreadsheet shows it: 15 digits count, no exponent between 1e-10 and 1e21.
    static func decimal(_ value: Double) -> String {
        if value == 0 { return "0" }
        let short = String(format: "%.15g", value)
        guard short.contains("e") else { return short }
        let size = abs(value)
        if size >= 1e21 || size < 1e-10 { return short }
        if size >= 1 { return String(format: "%.0f", value) }
        // Fifteen digits after the leading zeros, without zeros at the end.
        let zeros = Int(-log10(size).rounded(.down))
        var text = String(format: "%.\(min(24, 15 + zeros))f", value)
        while text.hasSuffix("0") { text.removeLast() }
        return text
    }
}
