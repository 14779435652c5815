/// Why a text is not a journal value, and at which byte.
public struct JSONFlaw: Error, Equatable, Sendable {
    public let offset: Int
    public let reason: String
}

extension JSON {
    /// Reads one value; refuses floating point, repeated member names, depth over 64 and anything after the value.
    public init(parsing bytes: [UInt8]) throws(JSONFlaw) {
        self = try bytes.withUnsafeBufferPointer(JSON.parse).get()
    }

    public init(parsing text: String) throws(JSONFlaw) {
        var text = text
        self = try text.withUTF8(JSON.parse).get()
    }

    private static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<JSON, JSONFlaw> {
        var parser = JSONParser(bytes: bytes)
        do throws(JSONFlaw) {
            let value = try parser.value(depth: 0)
            parser.skipSpace()
            guard parser.atEnd else { throw parser.flaw("there is more after the value") }
            return .success(value)
        } catch { return .failure(error) }
    }
}

/// Reads from the caller's bytes, which outlive it.
private struct JSONParser {
    let bytes: UnsafeBufferPointer<UInt8>
    var position = 0

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    var atEnd: Bool { position >= bytes.count }

    func flaw(_ reason: String) -> JSONFlaw { JSONFlaw(offset: position, reason: reason) }

    mutating func skipSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }

    mutating func take(_ byte: UInt8) -> Bool {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    mutating func value(depth: Int) throws(JSONFlaw) -> JSON {
        guard depth < 64 else { throw flaw("nested too deeply") }
        skipSpace()
        guard !atEnd else { throw flaw("the text ends early") }
        switch bytes[position] {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): try word("true"); return .bool(true)
        case UInt8(ascii: "f"): try word("false"); return .bool(false)
        case UInt8(ascii: "n"): try word("null"); return .null
        default: return .int(try integer())
        }
    }

    mutating func word(_ word: StaticString) throws(JSONFlaw) {
        for index in 0..<word.utf8CodeUnitCount where !take(word.utf8Start[index]) { throw flaw("not a value") }
    }

    mutating func integer() throws(JSONFlaw) -> Int64 {
        let negative = take(UInt8(ascii: "-"))
        let start = position
        var result: Int64 = 0
        while position < bytes.count, case let digit = bytes[position], digit >= 0x30, digit <= 0x39 {
            let (product, over) = result.multipliedReportingOverflow(by: 10)
            let (sum, over2) = product.subtractingReportingOverflow(Int64(digit - 0x30))
            guard !over, !over2 else { throw flaw("a number beyond 64 bits") }
            result = sum
            position += 1
        }
        guard position > start else { throw flaw("not a value") }
        if position < bytes.count, [UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E")].contains(bytes[position]) {
            throw flaw("not an integer")
        }
        guard !negative else { return result }
        guard result != .min else { throw flaw("a number beyond 64 bits") }
        return -result
    }

    mutating func array(depth: Int) throws(JSONFlaw) -> JSON {
        position += 1
        var values: [JSON] = []
        skipSpace()
        if take(UInt8(ascii: "]")) { return .array([]) }
        while true {
            values.append(try value(depth: depth + 1))
            skipSpace()
            if take(UInt8(ascii: "]")) { return .array(values) }
            guard take(UInt8(ascii: ",")) else { throw flaw("a comma is missing") }
        }
    }

    mutating func object(depth: Int) throws(JSONFlaw) -> JSON {
        position += 1
        var members: [String: JSON] = [:]
        skipSpace()
        if take(UInt8(ascii: "}")) { return .object([:]) }
        members.reserveCapacity(6)
        while true {
            skipSpace()
            guard !atEnd, bytes[position] == UInt8(ascii: "\"") else { throw flaw("a member name is missing") }
            let name = try string()
            skipSpace()
            guard take(UInt8(ascii: ":")) else { throw flaw("a colon is missing") }
            guard members.updateValue(try value(depth: depth + 1), forKey: name) == nil else { throw flaw("a member stands twice") }
            skipSpace()
            if take(UInt8(ascii: "}")) { return .object(members) }
            guard take(UInt8(ascii: ",")) else { throw flaw("a comma is missing") }
        }
    }

    mutating func string() throws(JSONFlaw) -> String {
        position += 1
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: "\""), bytes[position] != UInt8(ascii: "\\") { position += 1 }
        if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
            defer { position += 1 }
            guard let text = String(validating: UnsafeBufferPointer(rebasing: bytes[start..<position]), as: UTF8.self) else { throw flaw("not UTF-8") }
            return text
        }
        var buffer = Array(bytes[start..<position])
        while true {
            guard position < bytes.count else { throw flaw("a text without end") }
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\"") { break }
            if byte == UInt8(ascii: "\\") { try escape(into: &buffer) } else { buffer.append(byte) }
        }
        guard let text = String(validating: buffer, as: UTF8.self) else { throw flaw("not UTF-8") }
        return text
    }

    mutating func escape(into buffer: inout [UInt8]) throws(JSONFlaw) {
        guard position < bytes.count else { throw flaw("a text without end") }
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): buffer.append(byte)
        case UInt8(ascii: "n"): buffer.append(0x0A)
        case UInt8(ascii: "r"): buffer.append(0x0D)
        case UInt8(ascii: "t"): buffer.append(0x09)
        case UInt8(ascii: "b"): buffer.append(0x08)
        case UInt8(ascii: "f"): buffer.append(0x0C)
        case UInt8(ascii: "u"):
            var code = try hex4()
            if (0xD800..<0xDC00).contains(code) {
                guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else { throw flaw("half a character") }
                let low = try hex4()
                guard (0xDC00..<0xE000).contains(low) else { throw flaw("half a character") }
                code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(code) else { throw flaw("half a character") }
            buffer.append(contentsOf: String(Character(scalar)).utf8)
        default: throw flaw("an unknown escape")
        }
    }

    mutating func hex4() throws(JSONFlaw) -> UInt32 {
        guard position + 4 <= bytes.count else { throw flaw("a text without end") }
        var code: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue else { throw flaw("not a hexadecimal digit") }
            code = code << 4 | UInt32(digit)
            position += 1
        }
        return code
    }
}
