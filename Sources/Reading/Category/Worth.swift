/// What grams are worth before the classes are learnt, in two ways that err differently.
///
/// `common` is one worth for all classes: rare grams more than common ones (inverse document frequency), and grams that keep to few classes
/// more than grams that occur everywhere. `own` is one for each class: rare grams, and grams that speak for or against this class (the
/// naive Bayes log-count ratio; Wang and Manning, "Baselines and Bigrams", ACL 2012).
///
/// The constants were chosen by five-fold cross-validation; around them the score is flat.
struct Worth {
    typealias Lane = SIMD8<Float>

    /// The rows that are worth something, ascending; what follows is by their place here, their slot.
    let kept: [Int]
    private(set) var common: [Float] = []
    /// `own[slot * lanes + lane]`, eight classes to a lane, the last filled up with nought.
    private(set) var own: [Lane] = []
    let lanes: Int

    private static let rarityPower = 1.5
    private static let tellingPower = 0.3
    /// Divergence that every gram has, so that none is worth nothing only because it tells nothing by itself.
    private static let tellingFloor = 0.05
    /// Messages' worth of doubt with which the classes of a rare gram are drawn to the classes of all.
    private static let doubt = 5.0
    /// The same two for the worth to one class.
    private static let ownFloor = 0.3, ownDoubt = 1.0

    /// The rows that occur in at least `leastCount` of the named messages.
    static func kept(_ vectors: Vectors, from messages: [Int], rowCount: Int, leastCount: Int) -> [Int] {
        var totals = [Int32](repeating: 0, count: rowCount)
        for message in messages {
            for at in vectors.starts[message]..<vectors.starts[message + 1] { totals[Int(vectors.rows[at])] += 1 }
        }
        return totals.indices.filter { totals[$0] >= max(1, leastCount) }
    }

    /// - Parameters:
    ///   - vectors: with only the rows kept, known by their slots.
    ///   - messages: those to count.
    init(_ kept: [Int], _ vectors: Vectors, _ target: [Int], classes: Int, from messages: [Int], rowCount: Int, singleWeight: Float) {
        self.kept = kept
        lanes = (classes + 7) / 8
        var counts = [Int32](repeating: 0, count: kept.count * classes)
        var sizes = [Double](repeating: 0, count: classes)
        for message in messages {
            sizes[target[message]] += 1
            for at in vectors.starts[message]..<vectors.starts[message + 1] {
                counts[Int(vectors.rows[at]) * classes + target[message]] += 1
            }
        }
        for (slot, row) in kept.enumerated() {
            let inClass = counts[slot * classes..<(slot + 1) * classes].map(Double.init)
            let total = inClass.reduce(0, +)
            let rarity = Maths.ln((Double(messages.count) + 1) / (total + 1)) + 1
            let single = row < rowCount / 2 ? singleWeight : 1
            common.append(single * Float(Maths.power(rarity, Self.rarityPower) * Self.telling(inClass, total, sizes)))
            var lane = [Lane](repeating: .zero, count: lanes)
            for at in 0..<classes { lane[at / 8][at % 8] = Float(rarity * Self.ratio(inClass[at], total, sizes[at], Double(messages.count))) }
            own += lane
        }
    }

    /// How far the classes of a gram are from the classes of all.
    private static func telling(_ own: [Double], _ total: Double, _ sizes: [Double]) -> Double {
        let all = sizes.reduce(0, +)
        var telling = 0.0
        for (count, size) in zip(own, sizes) where size > 0 {
            let prior = size / all, share = (count + doubt * prior) / (total + doubt)
            telling += share * Maths.ln(share / prior)
        }
        return Maths.power(max(0, telling) + tellingFloor, tellingPower)
    }

    /// How much more, or less, often a gram stands in this class than in the others.
    private static func ratio(_ count: Double, _ total: Double, _ size: Double, _ all: Double) -> Double {
        guard size > 0, all > size else { return ownFloor }
        return abs(Maths.ln((count + ownDoubt) / size) - Maths.ln((total - count + ownDoubt) / (all - size))) + ownFloor
    }

    /// The same common worth for every class, in lanes.
    var commonLanes: [Lane] { common.flatMap { [Lane](repeating: Lane(repeating: $0), count: lanes) } }
}
