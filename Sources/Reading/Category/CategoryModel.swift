/// Says to which category a message most likely belongs: a linear model over hashed character n-grams with calibrated confidence.
///
/// Learnt by `train` from labelled messages, kept as `bytes`. Immutable and safe to use from many threads. Limits: 2…64 labels; of a
/// message, the first 200 scalars of the title and the first `Options.textLimit` of the text are read.
public struct CategoryModel: Sendable {
    /// The categories the model knows, in order.
    public let labels: [String]
    /// How many messages it learnt from.
    public let learntFrom: Int

    let grams: Grams
    let calibration: Calibration
    let constants: [Float]
    let rows: ModelRows

    init(labels: [String], learntFrom: Int, grams: Grams, calibration: Calibration, constants: [Float], rows: ModelRows) {
        self.labels = labels
        self.learntFrom = learntFrom
        self.grams = grams
        self.calibration = calibration
        self.constants = constants
        self.rows = rows
    }

    /// All categories with their confidence, the likeliest first. A message without any readable character gets the most frequent ones.
    public func classify(title: String, text: String) -> [Guess] {
        let confidences = calibration.confidences(of: scores(title: title, text: text))
        return zip(labels, confidences).map { Guess(label: $0, confidence: Double($1)) }.sorted { $0.confidence > $1.confidence }
    }

    /// One decision value for each label.
    func scores(title: String, text: String) -> [Float] {
        var sums = [SIMD8<Float>](repeating: .zero, count: rows.lanes)
        var square: Float = 0
        rows.withReader { reader in
            grams.read(title: title, text: text) { row, count in
                guard let slot = reader.slot(of: row) else { return }
                let amount = Vectors.sublinear(count)
                let value = amount * reader.worth(slot)
                square += value * value
                for lane in 0..<rows.lanes { sums[lane] += reader.weights(slot, lane) * amount }
            }
        }
        let scale = square > 0 ? rows.unit / square.squareRoot() : 0
        return labels.indices.map { sums[$0 / 8][$0 % 8] * scale + constants[$0] }
    }
}
