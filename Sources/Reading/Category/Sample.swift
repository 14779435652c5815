/// A message whose category a person has decided.
public struct Sample: Sendable, Equatable {
    public let title: String
    public let text: String
    public let label: String

    public init(title: String, text: String, label: String) {
        self.title = title
        self.text = text
        self.label = label
    }
}

/// A category a message may belong to, and how sure the model is: 0…1, calibrated, all guesses of one message adding up to 1.
public struct Guess: Sendable, Equatable {
    public let label: String
    public let confidence: Double
}

/// Parts labelled messages into those to learn from and those to test with, by the text alone.
///
/// Copies of one text — with or without a title, with other blanks, punctuation or widths — fall on the same side, so nothing leaks.
public enum Split {
    /// Whether a message with this text is kept for testing: one in five.
    public static func isHeldOut(_ text: String) -> Bool { fold(text, of: 5) == 0 }

    /// A number in 0..<count that depends on the letters, digits and Han characters of the text only.
    public static func fold(_ text: String, of count: Int) -> Int {
        Int(Hash.mix(key(text)) % UInt64(max(1, count)))
    }

    /// Equal for texts that a reader would call the same.
    static func key(_ text: String) -> UInt64 { Hash.fnv(Tokens.plain(text).utf8.lazy.filter { $0 != 0x20 }) }

    /// The samples without repetitions of a text; where a text occurs with and without a title, the titled one stays.
    public static func withoutRepeats(_ samples: [Sample]) -> [Sample] {
        var place: [UInt64: Int] = [:], kept: [Sample] = []
        for sample in samples {
            let key = key(sample.text)
            if let at = place[key] {
                if kept[at].title.isEmpty, !sample.title.isEmpty { kept[at] = sample }
            } else {
                place[key] = kept.count
                kept.append(sample)
            }
        }
        return kept
    }
}
