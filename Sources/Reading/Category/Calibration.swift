/// Turns decision values into confidences: softmax(slope · score + offset of the class), fitted on scores of messages not learnt from.
struct Calibration: Sendable, Equatable {
    var slope: Float
    var offsets: [Float]

    init(slope: Float, offsets: [Float]) {
        self.slope = slope
        self.offsets = offsets
    }

    /// Least mean log loss by gradient descent with a fixed number of steps.
    init(fitting scored: [(scores: [Float], target: Int)], classes: Int) {
        self.init(slope: 3, offsets: Array(repeating: 0, count: classes))
        guard !scored.isEmpty else { return }
        let share = 1 / Float(scored.count)
        for _ in 0..<300 {
            // A little pull towards nought keeps the offset of a rare class from running away.
            var slopePull: Float = 0, pulls = offsets.map { $0 * 0.002 }
            for (scores, target) in scored {
                let confidences = confidences(of: scores)
                for at in 0..<classes {
                    let error = (confidences[at] - (at == target ? 1 : 0)) * share
                    slopePull += error * scores[at]
                    pulls[at] += error
                }
            }
            slope = max(0.1, slope - 4 * slopePull)
            for at in 0..<classes { offsets[at] -= 2 * pulls[at] }
        }
    }

    /// One confidence for each class, adding up to 1.
    func confidences(of scores: [Float]) -> [Float] {
        var out = scores
        var most = -Float.infinity
        for at in out.indices {
            out[at] = slope * out[at] + offsets[at]
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
