/// Turns the decision values of the two views into confidences: softmax(slope · common + slope · own + offset of the class), fitted on
/// scores of messages not learnt from.
struct Calibration: Sendable, Equatable {
    /// For the decision values of the common and of the own view.
    var slopes: SIMD2<Float>
    var offsets: [Float]

    init(slopes: SIMD2<Float>, offsets: [Float]) {
        self.slopes = slopes
        self.offsets = offsets
    }

    /// Least mean log loss by gradient descent with a fixed number of steps.
    init(fitting scored: [(scores: [SIMD2<Float>], target: Int)], classes: Int) {
        self.init(slopes: [1.5, 1.5], offsets: Array(repeating: 0, count: classes))
        guard !scored.isEmpty else { return }
        let share = 1 / Float(scored.count)
        for _ in 0..<400 {
            // A little pull towards nought keeps the offset of a rare class from running away.
            var slopePull = SIMD2<Float>.zero, pulls = offsets.map { $0 * 0.002 }
            for (scores, target) in scored {
                let confidences = confidences(of: scores)
                for at in 0..<classes {
                    let error = (confidences[at] - (at == target ? 1 : 0)) * share
                    slopePull += error * scores[at]
                    pulls[at] += error
                }
            }
            slopes = pointwiseMax(slopes - 2 * slopePull, SIMD2(repeating: 0.05))
            for at in 0..<classes { offsets[at] -= 2 * pulls[at] }
        }
    }

    /// One confidence for each class, adding up to 1.
    func confidences(of scores: [SIMD2<Float>]) -> [Float] {
        var out = offsets
        var most = -Float.infinity
        for at in out.indices {
            out[at] += (slopes * scores[at]).sum()
            most = max(most, out[at])
        }
        var sum: Float = 0
        for at in out.indices {
            out[at] = Float(Maths.exponential(Double(out[at] - most)))
            sum += out[at]
        }
        for at in out.indices { out[at] /= sum }
        return out
    }
}
