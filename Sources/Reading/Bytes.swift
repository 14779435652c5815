/// Appends numbers in little-endian order.
struct ByteWriter {
    var bytes: [UInt8] = []

    mutating func put<Number: FixedWidthInteger>(_ number: Number) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
}

/// Takes numbers in little-endian order; what is missing or not a number is a damaged file, never a crash.
struct ByteReader {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    var left: Int { rest.count }

    mutating func take<Number: FixedWidthInteger>(_: Number.Type) throws -> Number {
        let width = MemoryLayout<Number>.size
        guard rest.count >= width else { throw ModelFault.damaged }
        let number = rest.withUnsafeBytes { Number(littleEndian: $0.loadUnaligned(as: Number.self)) }
        rest = rest.dropFirst(width)
        return number
    }

    mutating func float() throws -> Float {
        let float = Float(bitPattern: try take(UInt32.self))
        guard float.isFinite else { throw ModelFault.damaged }
        return float
    }

    mutating func text(length: Int) throws -> String {
        guard rest.count >= length, let text = String(validating: rest.prefix(length), as: UTF8.self) else { throw ModelFault.damaged }
        rest = rest.dropFirst(length)
        return text
    }
}
