/// A phrase that many messages of a set have in common, and in how many of them it stands.
public struct Keyword: Sendable, Equatable {
    public let phrase: String
    public let count: Int
}

/// Finds what a set of messages is about, without a dictionary: the phrases of 2…7 characters that stand in many of them and are neither
/// grammar nor the courtesy of every message. Titles give better lists than whole texts.
///
/// A phrase gives way to a longer one that stands in most of the same messages (丽景 to 丽景花园). Limits: the first 5,000 texts, of each the
/// first 1,000 scalars. Time: about a second for 5,000 texts of 400 characters.
public enum Keywords {
    public static let textLimit = 5_000
    public static let scalarLimit = 1_000
    /// Phrases of this length are pieces of copied sentences: counted, so that what they contain is known to be a piece, but not given.
    private static let longest = 8

    /// The phrases in at least `leastCount` of the texts, the most telling first.
    ///
    /// With a `background` (say, the messages of last year), phrases that are as common there are left out and sudden ones come first.
    public static func extract(_ texts: [String], against background: [String] = [], leastCount: Int = 3, limit: Int = 20) -> [Keyword] {
        let set = PhraseCounts(texts.prefix(textLimit), longest: longest, leastCount: max(2, leastCount))
        let usual = background.isEmpty ? nil : PhraseCounts(background.prefix(textLimit), longest: longest, leastCount: 2)
        var found = set.phrases { weight($0) > 0 }.compactMap { phrase -> (scalars: [UInt32], count: Int, score: Double)? in
            guard phrase.scalars.count < longest else { return nil }
            var score = Double(phrase.count) * weight(phrase.scalars)
            if let usual {
                let here = Double(phrase.count) / Double(max(1, set.texts))
                let there = (Double(usual.count(of: phrase.scalars)) + 1) / Double(usual.texts + 1)
                guard here > 2 * there else { return nil }
                score *= Maths.ln(here / there)
            }
            return (phrase.scalars, phrase.count, score)
        }
        found.sort { ($0.score, $1.scalars.count, $1.scalars.first ?? 0) > ($1.score, $0.scalars.count, $0.scalars.first ?? 0) }
        return choose(found, limit: limit).map { Keyword(phrase: string($0.scalars), count: $0.count) }
    }

    /// Grows with the square of the length and with what the pairs in it tell; 0 when the phrase begins or ends with a courtesy or
    /// holds a character of grammar.
    private static func weight(_ scalars: [UInt32]) -> Double {
        let weights = zip(scalars, scalars.dropFirst()).map { Double(Ordinary.weight($0, $1)) }
        guard let first = weights.first, let last = weights.last, min(first, last) >= 0.3 else { return 0 }
        guard !scalars.contains(where: Ordinary.isDull) else { return 0 }
        return weights.reduce(0, +) * Double(weights.count)
    }

    /// Goes down the list and leaves out phrases that share three characters or a whole phrase with one already chosen.
    private static func choose(_ found: [(scalars: [UInt32], count: Int, score: Double)], limit: Int) -> [(scalars: [UInt32], count: Int)] {
        var chosen: [(scalars: [UInt32], count: Int)] = []
        for phrase in found where chosen.count < limit {
            if !chosen.contains(where: { overlap($0.scalars, phrase.scalars) }) { chosen.append((phrase.scalars, phrase.count)) }
        }
        return chosen
    }

    private static func overlap(_ a: [UInt32], _ b: [UInt32]) -> Bool {
        let length = min(3, min(a.count, b.count))
        for start in 0...(a.count - length) {
            let part = a[start..<start + length]
            for other in 0...(b.count - length) where b[other..<other + length].elementsEqual(part) { return true }
        }
        return false
    }

    private static func string(_ scalars: [UInt32]) -> String {
        var out = String.UnicodeScalarView()
        out.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
        return String(out)
    }
}
