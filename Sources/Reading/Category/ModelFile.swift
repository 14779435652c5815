/// A model file, little-endian:
///
///     8   "LXCATMDL"            4   version, 2
///     1   bits    1   longest   2   number of labels    4   text limit    4   title weight    4   messages learnt from
///     for each label: 2 length, UTF-8;  4 + 4 constants of the common and the own view;  4 offset
///     4 + 4   slopes of the two views    4 + 4 + 4   units of weights, own weights, own worths
///     2^bits / 8   bitmap of rows        for each row present: 4 worth; for each label: 2 weight, 2 own weight, 2 own worth
///     8   FNV-1a of all bytes before
extension CategoryModel {
    private static let magic = Array("LXCATMDL".utf8)
    private static let version: UInt32 = 2
    /// No file above this size is read.
    public static let byteLimit = 512 << 20

    /// The model as a file.
    public var bytes: [UInt8] {
        var out = ByteWriter()
        out.bytes += Self.magic
        out.put(Self.version)
        out.put(UInt8(grams.bits))
        out.put(UInt8(grams.longest))
        out.put(UInt16(labels.count))
        out.put(UInt32(grams.textLimit))
        out.put(grams.titleWeight.bitPattern)
        out.put(UInt32(clamping: learntFrom))
        for (at, label) in labels.enumerated() {
            out.put(UInt16(label.utf8.count))
            out.bytes += Array(label.utf8)
            out.put(constants[at])
            out.put(calibration.offsets[at].bitPattern)
        }
        out.put(calibration.slopes)
        for unit in [rows.units.weight, rows.units.ownWeight, rows.units.ownWorth] { out.put(unit.bitPattern) }
        for word in rows.bitmap { out.put(word) }
        for slot in rows.worths.indices {
            out.put(rows.worths[slot].bitPattern)
            for at in labels.indices {
                let place = (slot * rows.lanes + at / 8) * 3
                for which in 0..<3 { out.put(UInt16(bitPattern: rows.steps[place + which][at % 8])) }
            }
        }
        out.put(Hash.fnv(out.bytes))
        return out.bytes
    }

    /// Reads a model file; throws `ModelFault` when it is not one, is newer, or is damaged.
    public init(bytes: [UInt8]) throws {
        guard bytes.count <= Self.byteLimit, bytes.starts(with: Self.magic) else { throw ModelFault.notAModel }
        var file = ByteReader(bytes[Self.magic.count...])
        let version = try file.take(UInt32.self)
        guard version == Self.version else { throw ModelFault.otherVersion(Int(version)) }
        guard bytes.count > 20 else { throw ModelFault.damaged }
        var sum = ByteReader(bytes.suffix(8))
        guard try sum.take(UInt64.self) == Hash.fnv(bytes.dropLast(8)) else { throw ModelFault.damaged }
        try self.init(&file)
        guard file.left == 8 else { throw ModelFault.damaged }
    }

    private init(_ file: inout ByteReader) throws {
        let bits = Int(try file.take(UInt8.self)), longest = Int(try file.take(UInt8.self))
        let count = Int(try file.take(UInt16.self)), textLimit = Int(try file.take(UInt32.self))
        let titleWeight = try file.float(), learntFrom = Int(try file.take(UInt32.self))
        guard (12...22).contains(bits), (1...4).contains(longest), (2...TrainingRefusal.labelLimit).contains(count),
            (50...10_000).contains(textLimit), (0...100).contains(titleWeight)
        else { throw ModelFault.damaged }
        var labels: [String] = [], constants: [SIMD2<Float>] = [], offsets: [Float] = []
        for _ in 0..<count {
            labels.append(try file.text(length: Int(try file.take(UInt16.self))))
            constants.append(try file.pair())
            offsets.append(try file.float())
        }
        let calibration = Calibration(slopes: try file.pair(), offsets: offsets)
        let rows = try Self.rows(&file, bits: bits, labels: count)
        self.init(
            labels: labels, learntFrom: learntFrom,
            grams: Grams(bits: bits, longest: longest, textLimit: textLimit, titleWeight: titleWeight),
            calibration: calibration, constants: constants, rows: rows)
    }

    private static func rows(_ file: inout ByteReader, bits: Int, labels: Int) throws -> ModelRows {
        let units = ModelRows.Units(weight: try file.float(), ownWeight: try file.float(), ownWorth: try file.float())
        let lanes = (labels + 7) / 8
        let bitmap = try (0..<(1 << bits) / 64).map { _ in try file.take(UInt64.self) }
        let slots = bitmap.reduce(0) { $0 + $1.nonzeroBitCount }
        guard units.ownWorth > 0, slots * (4 + 6 * labels) <= file.left else { throw ModelFault.damaged }
        var worths: [Float] = [], steps = [ModelRows.Steps](repeating: .zero, count: slots * lanes * 3)
        worths.reserveCapacity(slots)
        for slot in 0..<slots {
            worths.append(try file.float())
            for at in 0..<labels {
                let place = (slot * lanes + at / 8) * 3
                for which in 0..<3 { steps[place + which][at % 8] = Int16(bitPattern: try file.take(UInt16.self)) }
            }
        }
        return ModelRows(lanes: lanes, units: units, bitmap: bitmap, worths: worths, steps: steps)
    }
}

extension ByteWriter {
    fileprivate mutating func put(_ pair: SIMD2<Float>) {
        put(pair.x.bitPattern)
        put(pair.y.bitPattern)
    }
}

extension ByteReader {
    fileprivate mutating func pair() throws -> SIMD2<Float> { SIMD2(try float(), try float()) }
}

/// Why a model file cannot be used.
public enum ModelFault: Error, Equatable, CustomStringConvertible {
    case notAModel
    case otherVersion(Int)
    case damaged

    public var description: String {
        switch self {
        case .notAModel: "这不是分类模型文件。留言仍可人工分类;请用“lianxin train”训练一个模型后再试。"
        case .otherVersion(let version): "分类模型的格式版本是\(version),本程序不认识。留言仍可人工分类;请用本程序重新训练模型。"
        case .damaged: "分类模型文件不完整或已损坏。留言仍可人工分类;请重新复制该文件,或重新训练模型。"
        }
    }
}
