/// Messages as sparse rows of a matrix: gram rows and their weights, one message after the other.
struct Vectors {
    private(set) var rows: [UInt32] = []
    private(set) var values: [Float] = []
    private(set) var starts = [0]

    var count: Int { starts.count - 1 }

    private init() {}

    /// Sublinear counts: 1 + ln(count).
    init(_ samples: [Sample], _ grams: Grams) {
        for sample in samples {
            grams.read(title: sample.title, text: sample.text) { row, count in
                rows.append(UInt32(row))
                values.append(Self.sublinear(count))
            }
            starts.append(rows.count)
        }
    }

    @inline(__always)
    static func sublinear(_ count: Float) -> Float { count == 1 ? 1 : 1 + Maths.ln(count) }

    /// The same matrix with each value times the worth of its row and each message scaled to length 1; grams worth 0 fall out.
    func weighed(by worth: [Float]) -> Vectors {
        var out = Vectors()
        for message in 0..<count {
            let from = out.rows.count
            var square: Float = 0
            for at in starts[message]..<starts[message + 1] where worth[Int(rows[at])] > 0 {
                let value = values[at] * worth[Int(rows[at])]
                out.rows.append(rows[at])
                out.values.append(value)
                square += value * value
            }
            let scale = square > 0 ? 1 / square.squareRoot() : 0
            for at in from..<out.rows.count { out.values[at] *= scale }
            out.starts.append(out.rows.count)
        }
        return out
    }
}
