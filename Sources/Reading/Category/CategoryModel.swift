/// Says to which category a message most likely belongs: the calibrated mean of two linear models over hashed character n-grams.
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
    /// Of each label, in the common and the own view.
    let constants: [SIMD2<Float>]
    let rows: ModelRows

    init(labels: [String], learntFrom: Int, grams: Grams, calibration: Calibration, constants: [SIMD2<Float>], rows: ModelRows) {
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

    /// Two decision values for each label.
    func scores(title: String, text: String) -> [SIMD2<Float>] {
        let lanes = rows.lanes
        var common = [SIMD8<Float>](repeating: .zero, count: lanes), own = common, squares = common
        var square: Float = 0
        rows.withReader { reader in
            grams.read(title: title, text: text) { row, count in
                guard let slot = reader.slot(of: row) else { return }
                let amount = Vectors.sublinear(count)
                let value = amount * reader.worth(slot)
                square += value * value
                for lane in 0..<lanes {
                    let ownWorth = reader.ownWorth(slot, lane) * amount
                    squares[lane] += ownWorth * ownWorth
                    common[lane] += reader.weights(slot, lane) * amount
                    own[lane] += reader.ownWeights(slot, lane) * amount
                }
            }
        }
        let scale = square > 0 ? rows.units.weight / square.squareRoot() : 0
        for lane in 0..<lanes { own[lane] *= Trainer.overLength(squares[lane]) * (rows.units.ownWeight / rows.units.ownWorth) }
        return labels.indices.map { SIMD2(common[$0 / 8][$0 % 8] * scale, own[$0 / 8][$0 % 8]) + constants[$0] }
    }
}
