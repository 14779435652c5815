/// One-against-the-rest linear SVMs with squared hinge loss, all classes in one pass over the messages, by dual coordinate descent
/// (Hsieh et al., "A Dual Coordinate Descent Method for Large-scale Linear SVM", ICML 2008).
///
/// Each class sees a gram through its own worth, and each message at length 1. The weights kept here are already multiplied by the worth, so
/// that a message is read by its bare amounts; a step is multiplied by its square.
struct Trainer {
    typealias Lane = SIMD8<Float>

    let classes: Int
    /// Lanes of eight classes each.
    let lanes: Int
    private let slotCount: Int
    /// `worth²` of each slot and lane.
    private let squares: [Lane]
    /// `weights[slot * lanes + lane]`; the slot behind the last is the constant term.
    private(set) var weights: [Lane]

    /// - Parameter worths: of each slot and lane.
    init(classes: Int, worths: [Lane]) {
        self.classes = classes
        lanes = (classes + 7) / 8
        slotCount = worths.count / lanes
        squares = worths.map { $0 * $0 }
        weights = Array(repeating: .zero, count: worths.count + lanes)
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
        var scales = alphas
        for message in messages { for lane in 0..<lanes { scales[message * lanes + lane] = scale(vectors, message, lane) } }
        let damping = 0.5 / cost
        var dots = [Lane](repeating: .zero, count: lanes)
        for pass in 0..<passes {
            progress(pass)
            order.shuffle(using: &numbers)
            var moved: Float = 0
            for message in order {
                moved = max(moved, step(vectors, message, target[message], damping, scales, &alphas, &dots))
            }
            if moved < 0.01 { break }
        }
    }

    /// One message, all classes; returns the largest step of a dual variable, scaled by the curvature.
    private mutating func step(
        _ vectors: Vectors, _ message: Int, _ target: Int, _ damping: Float, _ scales: [Lane], _ alphas: inout [Lane],
        _ dots: inout [Lane]
    ) -> Float {
        let range = vectors.starts[message]..<vectors.starts[message + 1]
        let curvature = 1 + Self.constant * Self.constant + damping
        var moved: Float = 0
        for lane in 0..<lanes {
            var dot = Lane.zero
            for at in range { dot += weights[Int(vectors.rows[at]) * lanes + lane] * vectors.values[at] }
            dot = dot * scales[message * lanes + lane] + weights[slotCount * lanes + lane] * Self.constant
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
            weights[slotCount * lanes + lane] += dots[lane] * Self.constant
            let change = dots[lane] * scales[message * lanes + lane]
            for at in range {
                let place = Int(vectors.rows[at]) * lanes + lane
                weights[place] += squares[place] * change * vectors.values[at]
            }
        }
        return moved
    }

    /// One over the length of a message as each class sees it; nought when it sees nothing.
    private func scale(_ vectors: Vectors, _ message: Int, _ lane: Int) -> Lane {
        var square = Lane.zero
        for at in vectors.starts[message]..<vectors.starts[message + 1] {
            square += squares[Int(vectors.rows[at]) * lanes + lane] * (vectors.values[at] * vectors.values[at])
        }
        return Self.overLength(square)
    }

    @inline(__always)
    static func overLength(_ square: Lane) -> Lane {
        (1 / square.squareRoot()).replacing(with: 0, where: square .<= 0)
    }

    /// What every message of a class gets, whatever it says.
    func constant(of target: Int) -> Float { weights[slotCount * lanes + target / 8][target % 8] * Self.constant }

    /// The decision values of one message.
    func scores(_ vectors: Vectors, _ message: Int) -> [Float] {
        var out: [Float] = []
        for lane in 0..<lanes {
            var dot = Lane.zero
            for at in vectors.starts[message]..<vectors.starts[message + 1] {
                dot += weights[Int(vectors.rows[at]) * lanes + lane] * vectors.values[at]
            }
            dot = dot * scale(vectors, message, lane) + weights[slotCount * lanes + lane] * Self.constant
            for at in 0..<8 where out.count < classes { out.append(dot[at]) }
        }
        return out
    }
}
