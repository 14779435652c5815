/// 代表码 of whoever was given none by hand: seven letters and digits made from the person's number, the same for ever, and nobody else's.
///
/// Typed codes have six: the two cannot meet. Neighbours' codes are far apart, so that a slip of the pen finds nobody.
enum DeputyCode {
    private static let letters = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ".utf8)
    private static let length = 7
    private static let mask: UInt64 = (1 << 35) - 1
    /// Odd, so that each number has one partner; and the number that undoes it.
    private static let factor: UInt64 = 0x5_3C8F_12B5
    private static let inverse: UInt64 = {
        var x = factor
        for _ in 0..<6 { x = x &* (2 &- factor &* x) }
        return x & mask
    }()
    private static let shift: UInt64 = 0x3_9D41_6E77

    static func code(of person: Int64) -> String {
        var rest = (UInt64(bitPattern: person) &* factor ^ shift) & mask
        var code: [UInt8] = []
        for _ in 0..<length {
            code.append(letters[Int(rest & 31)])
            rest >>= 5
        }
        return String(decoding: code, as: UTF8.self)
    }

    /// Whose code it would be; nil for what is no such code.
    static func person(of code: String) -> Int64? {
        let bytes = Array(code.utf8)
        guard bytes.count == length else { return nil }
        var number: UInt64 = 0
        for byte in bytes.reversed() {
            guard let at = letters.firstIndex(of: byte) else { return nil }
            number = number << 5 | UInt64(at)
        }
        return Int64((number ^ shift) &* inverse & mask)
    }
}
