/// What a message is about, in at most 400 bytes: a weighted sample of its character pairs, and keys by which a table finds messages alike.
///
/// The sample is coordinated (each pair has the same random number in every message, divided by its weight; the lowest stay), so that the
/// overlap of two samples tells the overlap of two messages of whatever length. Equal texts give equal signatures.
public struct Signature: Sendable, Equatable {
    struct Gram: Sendable, Equatable {
        let hash: UInt32
        /// In eighths.
        let weight: UInt8
    }

    /// Pairs that are kept, at most.
    static let gramLimit = 64
    /// Keys, at most.
    public static let bandLimit = 16
    /// Scalars of the text that are read.
    public static let textLimit = 3000

    /// Sorted by hash.
    let grams: [Gram]
    /// Keys of the most telling triples of characters; messages that have something in common most likely share one.
    public let bands: [Int64]

    public init(title: String, text: String) {
        var pairs = Sample(), triples = Sample()
        for (part, limit, factor) in [(title, 200, 2.5), (text, Self.textLimit, 1)] as [(String, Int, Float)] {
            var before: UInt32 = 0, beforeThat: UInt32 = 0
            Fold.each(part, limit: limit) { kind, scalar, _ in
                if kind == Fold.Kind.nothing { return }
                let next = kind == Fold.Kind.gap ? 0 : scalar
                if next != 0, before != 0 {
                    pairs.add(UInt64(before) << 32 | UInt64(next), Ordinary.weight(before, next) * factor)
                    if beforeThat != 0 {
                        let key = Hash.mix(UInt64(beforeThat) << 32 | UInt64(before)) ^ UInt64(next)
                        triples.add(key, Ordinary.weight(beforeThat, before, next) * factor)
                    }
                }
                (beforeThat, before) = next == 0 ? (0, 0) : (before, next)
            }
        }
        grams = pairs.lowest(Self.gramLimit).map { Gram(hash: $0.hash, weight: UInt8(min(255, max(1, $0.weight * 8)))) }
            .sorted { $0.hash < $1.hash }
        bands = triples.lowest(Self.bandLimit).map { Int64($0.hash) }.sorted()
    }

    /// How alike two messages are about what they are about, 0…1: 1 for the same telling pairs, 0 for none in common.
    ///
    /// The mean of the cosine and of the share that the smaller has in the larger, so that a short complaint finds a long one.
    public static func score(_ a: Signature, _ b: Signature) -> Double {
        var both = 0, least = 0, at = 0, bt = 0
        while at < a.grams.count, bt < b.grams.count {
            let x = a.grams[at], y = b.grams[bt]
            if x.hash == y.hash {
                both += Int(x.weight) * Int(y.weight)
                least += Int(min(x.weight, y.weight))
            }
            if x.hash <= y.hash { at += 1 }
            if y.hash <= x.hash { bt += 1 }
        }
        guard both > 0 else { return 0 }
        let cosine = Double(both) / (Double(a.square) * Double(b.square)).squareRoot()
        // A handful of pairs is too little to be contained in something by more than chance.
        let share = Double(least) / Double(max(160, min(a.sum, b.sum)))
        return min(1, max(cosine, 0.5 * (cosine + share)))
    }

    private var square: Int { grams.reduce(0) { $0 + Int($1.weight) * Int($1.weight) } }
    private var sum: Int { grams.reduce(0) { $0 + Int($1.weight) } }

    /// Grams with weights, and of them those with the lowest random number per weight.
    private struct Sample {
        private var grams: [(hash: UInt32, weight: Float)] = []

        init() { grams.reserveCapacity(512) }

        mutating func add(_ key: UInt64, _ weight: Float) {
            if weight > 0 { grams.append((UInt32(truncatingIfNeeded: Hash.mix(key) >> 32), weight)) }
        }

        func lowest(_ limit: Int) -> ArraySlice<(hash: UInt32, weight: Float)> {
            var ranked = grams.map { gram in
                let chance = (Float(UInt32(truncatingIfNeeded: Hash.mix(UInt64(gram.hash))) >> 8) + 1) / 16_777_216
                return (rank: -Maths.ln(chance) / gram.weight, gram: gram)
            }
            ranked.sort { ($0.rank, $0.gram.hash) < ($1.rank, $1.gram.hash) }
            // A pair that occurs with several weights counts once, with its best, which has the lowest rank.
            var kept: [(hash: UInt32, weight: Float)] = [], known = Set<UInt32>()
            for (_, gram) in ranked where kept.count < limit && known.insert(gram.hash).inserted { kept.append(gram) }
            return kept[...]
        }
    }
}
