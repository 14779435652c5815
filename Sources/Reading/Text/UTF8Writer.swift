/// Writes scalars as UTF-8 into memory that the caller has made large enough.
struct UTF8Writer {
    let out: UnsafeMutablePointer<UInt8>
    private(set) var count = 0

    init(_ out: UnsafeMutablePointer<UInt8>) { self.out = out }

    @inline(__always)
    mutating func byte(_ byte: UInt8) {
        out[count] = byte
        count &+= 1
    }

    @inline(__always)
    mutating func scalar(_ value: UInt32) {
        if value < 0x80 {
            byte(UInt8(truncatingIfNeeded: value))
        } else if value < 0x800 {
            byte(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
            rest(value)
        } else if value < 0x1_0000 {
            byte(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
            rest(value >> 6)
            rest(value)
        } else {
            byte(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
            rest(value >> 12)
            rest(value >> 6)
            rest(value)
        }
    }

    @inline(__always)
    private mutating func rest(_ value: UInt32) { byte(UInt8(truncatingIfNeeded: 0x80 | (value & 0x3F))) }
}
