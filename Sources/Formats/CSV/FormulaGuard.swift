/// Keeps text in a CSV file from being run as a formula, in a way that reading the file takes back exactly.
///
/// Text that a spreadsheet would take for a formula gets an apostrophe in front; so does text that already looks guarded, so that
/// one apostrophe can always be taken off again. Plain numbers (-3.5, +12, 1e5, -20%) are left alone.
enum FormulaGuard {
    static let apostrophe: UInt8 = 0x27

    /// Whether a cell with this text needs an apostrophe in front.
    static func needsGuard(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            guard let first = bytes.first, first == apostrophe || starts(bytes, at: 0) else { return false }
            if first != apostrophe { return !isPlainNumber(bytes) }
            return isGuarded(bytes)
        }
    }

    /// Whether these bytes are apostrophes followed by the beginning of a formula: what `needsGuard` makes of text.
    @inline(__always)
    static func isGuarded(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.first == apostrophe else { return false }
        var index = 1
        while index < bytes.count, bytes[index] == apostrophe { index += 1 }
        return starts(bytes, at: index)
    }

    /// = + - @ tab CR LF, and the full-width = + - @ that Chinese spreadsheets read alike.
    private static func starts(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        guard index < bytes.count else { return false }
        switch bytes[index] {
        case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D, 0x0A: return true
        case 0xEF:
            guard index + 2 < bytes.count, bytes[index + 1] == 0xBC else { return false }
            return [0x9D, 0x8B, 0x8D, 0xA0].contains(bytes[index + 2])
        default: return false
        }
    }

    /// A sign, digits, at most one point, an exponent or a per cent sign.
    private static func isPlainNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var rest = bytes[...]
        func digits() -> Int {
            let before = rest.count
            while let byte = rest.first, (0x30...0x39).contains(byte) { rest.removeFirst() }
            return before - rest.count
        }
        func take(_ choice: [UInt8]) -> Bool {
            guard let byte = rest.first, choice.contains(byte) else { return false }
            rest.removeFirst()
            return true
        }
        _ = take([0x2B, 0x2D])
        var count = digits()
        if take([0x2E]) { count += digits() }
        if count == 0 { return false }
        if take([0x65, 0x45]) {
            _ = take([0x2B, 0x2D])
            if digits() == 0 { return false }
        }
        _ = take([0x25])
        return rest.isEmpty
    }
}
