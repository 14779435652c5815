/// A signature as bytes: 1 version, 1 number of grams, 1 number of bands; for each gram 4 hash and 1 weight; for each band 4.
extension Signature: Codable {
    private static let version: UInt8 = 1

    public var bytes: [UInt8] {
        var out = ByteWriter()
        out.put(Self.version)
        out.put(UInt8(grams.count))
        out.put(UInt8(bands.count))
        for gram in grams {
            out.put(gram.hash)
            out.put(gram.weight)
        }
        for band in bands { out.put(UInt32(truncatingIfNeeded: band)) }
        return out.bytes
    }

    /// Nil for bytes that this version did not write: make the signature anew from the text.
    public init?(bytes: [UInt8]) {
        var file = ByteReader(bytes[...])
        do {
            guard try file.take(UInt8.self) == Self.version else { return nil }
            let grams = Int(try file.take(UInt8.self)), bands = Int(try file.take(UInt8.self))
            guard grams <= Self.gramLimit, bands <= Self.bandLimit, file.left == grams * 5 + bands * 4 else { return nil }
            self.grams = try (0..<grams).map { _ in Gram(hash: try file.take(UInt32.self), weight: try file.take(UInt8.self)) }
            self.bands = try (0..<bands).map { _ in Int64(try file.take(UInt32.self)) }
        } catch {
            return nil
        }
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let signature = Signature(bytes: try container.decode([UInt8].self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "相似特征已损坏或版本不同;原文没有改动,请重建索引。")
        }
        self = signature
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(bytes)
    }
}
