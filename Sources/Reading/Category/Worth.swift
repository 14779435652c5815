/// What a gram is worth before the classes are learnt: rare grams more than common ones (inverse document frequency), and grams that keep
/// to few classes more than grams that occur everywhere (divergence of their classes from all classes).
///
/// The exponents were chosen by five-fold cross-validation; around them the score is flat.
enum Worth {
    private static let rarityPower = 1.5
    private static let tellingPower = 0.3
    /// Divergence that every gram has, so that none is worth nothing only because it tells nothing by itself.
    private static let tellingFloor = 0.05
    /// Messages' worth of doubt with which the classes of a rare gram are drawn to the classes of all.
    private static let doubt = 5.0

    /// One worth for each row; 0 for rows in fewer than `leastCount` of the named messages.
    static func of(
        _ vectors: Vectors, _ target: [Int], classes: Int, from messages: [Int], rowCount: Int, leastCount: Int, singleWeight: Float
    ) -> [Float] {
        var counts = [Int32](repeating: 0, count: rowCount * classes)
        var prior = [Double](repeating: 0, count: classes)
        for message in messages {
            prior[target[message]] += 1 / Double(messages.count)
            for at in vectors.starts[message]..<vectors.starts[message + 1] {
                counts[Int(vectors.rows[at]) * classes + target[message]] += 1
            }
        }
        return (0..<rowCount).map { row in
            let own = counts[row * classes..<(row + 1) * classes]
            let total = Double(own.reduce(0, +))
            guard total >= Double(max(1, leastCount)) else { return 0 }
            let rarity = Maths.ln((Double(messages.count) + 1) / (total + 1)) + 1
            var telling = 0.0
            for (count, prior) in zip(own, prior) where prior > 0 {
                let share = (Double(count) + doubt * prior) / (total + doubt)
                telling += share * Maths.ln(share / prior)
            }
            let worth = Maths.power(rarity, rarityPower) * Maths.power(max(0, telling) + tellingFloor, tellingPower)
            return Float(worth) * (row < rowCount / 2 ? singleWeight : 1)
        }
    }
}
