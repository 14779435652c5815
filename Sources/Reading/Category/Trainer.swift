/// One-against-the-rest linear SVMs with squared hinge loss, all classes in one pass over the messages, by dual coordinate descent
/// (Hsieh et al., "A Dual Coordinate Descent Method for Large-scale Linear SVM", ICML 2008).
struct Trainer {
    typealias Lane = SIMD8<Float>

    let classes: Int
    /// Lanes of eight classes each.
    let lanes: Int
    private let rowCount: Int
    /// `weights[row * lanes + lane]`; the row behind the last is the constant term.
    private(set) var weights: [Lane]

    init(classes: Int, rowCount: Int) {
        self.classes = classes
        self.rowCount = rowCount
        lanes = (classes + 7) / 8
        weights = Array(repeating: .zero, count: (rowCount + 1) * lanes)
    }

    /// The value of the constant feature: small, so that the constant term is hardly held back by the penalty on weights.
    private static let constant: Float = 0.3

    /// Learns from the named messages; `target[m]` is the class of message m. The same input gives the same weights, bit for bit.
    mutating func learn(
        _ vectors: Vectors, _ target: [Int], from messages: [Int], cost: Float, passes: Int, seed: UInt64, progress: (Int) -> Void
    ) {
        var numbers = SeededNumbers(seed: seed)
        var order = messages
        var alphas = [Lane](repeating: .zero, count: vectors.count * lanes)
        let damping = 0.5 / cost
        var dots = [Lane](repeating: .zero, count: lanes)
        for pass in 0..<passes {
            progress(pass)
            order.shuffle(using: &numbers)
            var moved: Float = 0
            for message in order {
                moved = max(moved, step(vectors, message, target[message], damping, &alphas, &dots))
            }
            if moved < 0.01 { break }
        }
    }

    /// One message, all classes; returns the largest step of a dual variable, scaled by the curvature.
    private mutating func step(
        _ vectors: Vectors, _ message: Int, _ target: Int, _ damping: Float, _ alphas: inout [Lane], _ dots: inout [Lane]
    ) -> Float {
        let range = vectors.starts[message]..<vectors.starts[message + 1]
        let curvature = 1 + Self.constant * Self.constant + damping
        var moved: Float = 0
        for lane in 0..<lanes {
            var dot = weights[rowCount * lanes + lane] * Self.constant
            for at in range { dot += weights[Int(vectors.rows[at]) * lanes + lane] * vectors.values[at] }
            var sign = Lane(repeating: -1)
            if target / 8 == lane { sign[target % 8] = 1 }
            let old = alphas[message * lanes + lane]
            let gradient = sign * dot - 1 + old * damping
            let new = pointwiseMax(old - gradient / curvature, .zero)
            let change = (new - old) * sign
            dots[lane] = change
            alphas[message * lanes + lane] = new
            moved = max(moved, pointwiseMax(change, -change).max() * curvature)
        }
        if moved == 0 { return 0 }
        for lane in 0..<lanes {
            let change = dots[lane]
            weights[rowCount * lanes + lane] += change * Self.constant
            for at in range { weights[Int(vectors.rows[at]) * lanes + lane] += change * vectors.values[at] }
        }
        return moved
    }

    /// What every message of a class gets, whatever it says.
    func constant(of target: Int) -> Float { weights[rowCount * lanes + target / 8][target % 8] * Self.constant }

    func weight(row: Int, of target: Int) -> Float { weights[row * lanes + target / 8][target % 8] }

    /// The decision values of one message.
    func scores(_ vectors: Vectors, _ message: Int) -> [Float] {
        var out: [Float] = []
        for lane in 0..<lanes {
            var dot = weights[rowCount * lanes + lane] * Self.constant
            for at in vectors.starts[message]..<vectors.starts[message + 1] {
                dot += weights[Int(vectors.rows[at]) * lanes + lane] * vectors.values[at]
            }
            for at in 0..<8 where out.count < classes { out.append(dot[at]) }
        }
        return out
    }
}
