/// Messages as sparse rows of a matrix: gram rows and their amounts, one message after the other.
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

    /// The same matrix with only the named rows (ascending), each known by its place among them.
    func keeping(_ kept: [Int], of rowCount: Int) -> Vectors {
        var slots = [Int32](repeating: -1, count: rowCount)
        for (slot, row) in kept.enumerated() { slots[row] = Int32(slot) }
        var out = Vectors()
        for message in 0..<count {
            for at in starts[message]..<starts[message + 1] where slots[Int(rows[at])] >= 0 {
                out.rows.append(UInt32(slots[Int(rows[at])]))
                out.values.append(values[at])
            }
            out.starts.append(out.rows.count)
        }
        return out
    }
}
