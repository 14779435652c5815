import CPQ

/// An answer of PostgreSQL, all of it in memory.
final class Answer {
    private let result: OpaquePointer?
    private let kinds: [Oid]
    let count: Int

    init(_ result: OpaquePointer?) {
        self.result = result
        count = Int(PQntuples(result))
        kinds = (0..<PQnfields(result)).map { PQftype(result, $0) }
    }

    deinit { PQclear(result) }

    func row(_ at: Int) throws -> SQLRow { SQLRow(values: try kinds.indices.map { try value(Int32(at), Int32($0), kinds[$0]) }) }

    private func value(_ row: Int32, _ column: Int32, _ kind: Oid) throws -> SQLValue {
        if PQgetisnull(result, row, column) != 0 { return .null }
        let length = Int(PQgetlength(result, row, column))
        guard let start = PQgetvalue(result, row, column) else { return .null }
        let bytes = UnsafeRawBufferPointer(start: start, count: length)
        switch kind {
        // bool; int8, int2, int4, oid and numeric, of which only whole numbers are asked for.
        case 16: return .integer(bytes.first == UInt8(ascii: "t") ? 1 : 0)
        case 20, 21, 23, 26, 1700: return .integer(Self.number(bytes))
        case 17: return .bytes(try Self.unhexed(bytes))
        default: return .text(String(decoding: bytes, as: UTF8.self))
        }
    }

    private static func number(_ text: UnsafeRawBufferPointer) -> Int64 {
        var (value, isNegative) = (Int64(0), false)
        for byte in text {
            if byte == UInt8(ascii: "-") { isNegative = true; continue }
            guard byte >= 0x30, byte <= 0x39 else { break }
            value = value &* 10 &+ Int64(byte - 0x30)
        }
        return isNegative ? 0 &- value : value
    }

    /// `\x0a1b`
    /// - Throws: for anything else, such as the older way of writing bytes that a role may be set to.
    static func unhexed(_ text: UnsafeRawBufferPointer) throws -> [UInt8] {
        func digit(_ byte: UInt8) throws -> UInt8 {
            switch byte {
            case 0x30...0x39: byte - 0x30
            case 0x61...0x66: byte - 0x57
            default: throw StoreError.broken("bytes that are not written in hex")
            }
        }
        guard text.count.isMultiple(of: 2), text.starts(with: "\\x".utf8) else { throw StoreError.broken("bytes that are not written in hex") }
        return try stride(from: 2, to: text.count, by: 2).map { try digit(text[$0]) << 4 | digit(text[$0 + 1]) }
    }
}
