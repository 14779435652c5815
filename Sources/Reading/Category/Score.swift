/// How well guesses agree with labels.
public struct Score: Sendable, Equatable {
    /// One label: how often it was given, how often guessed, and how often both.
    public struct PerClass: Sendable, Equatable {
        public let label: String
        public let support: Int
        public let precision: Double
        public let recall: Double
        public let f1: Double
    }

    public let count: Int
    public let accuracy: Double
    /// Mean of the F1 of all labels that occur, each counting the same.
    public let macroF1: Double
    /// Accuracy among the 80 % of messages with the highest confidence.
    public let accuracyAtCoverage80: Double
    public let perClass: [PerClass]
    /// `confusion[given][guessed]`, in the order of `perClass`.
    public let confusion: [[Int]]

    /// Scores a model on samples it has not seen. Labels that the model does not know count as errors.
    public static func of(_ model: CategoryModel, _ samples: [Sample]) -> Score {
        Score(
            samples.map { sample in
                let guess = model.classify(title: sample.title, text: sample.text).first
                return (given: sample.label, guessed: guess?.label ?? "", confidence: guess?.confidence ?? 0)
            })
    }

    /// Scores guesses made elsewhere.
    public init(_ guesses: [(given: String, guessed: String, confidence: Double)]) {
        let labels = Set(guesses.map(\.given)).union(guesses.map(\.guessed)).sorted()
        let place = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
        var confusion = Array(repeating: Array(repeating: 0, count: labels.count), count: labels.count)
        for guess in guesses {
            if let row = place[guess.given], let column = place[guess.guessed] { confusion[row][column] += 1 }
        }
        let perClass = labels.enumerated().map { at, label in
            let right = Double(confusion[at][at])
            let given = confusion[at].reduce(0, +), guessed = confusion.reduce(0) { $0 + $1[at] }
            return PerClass(
                label: label, support: given, precision: right / Double(max(1, guessed)), recall: right / Double(max(1, given)),
                f1: 2 * right / Double(max(1, given + guessed)))
        }
        let occurring = perClass.filter { $0.support > 0 }
        let sure = guesses.sorted { $0.confidence > $1.confidence }.prefix((guesses.count * 4 + 4) / 5)
        self.confusion = confusion
        self.perClass = perClass
        count = guesses.count
        accuracy = Self.accuracy(guesses[...])
        macroF1 = occurring.map(\.f1).reduce(0, +) / Double(max(1, occurring.count))
        accuracyAtCoverage80 = Self.accuracy(sure)
    }

    private static func accuracy(_ guesses: ArraySlice<(given: String, guessed: String, confidence: Double)>) -> Double {
        Double(guesses.filter { $0.given == $0.guessed }.count) / Double(max(1, guesses.count))
    }
}
