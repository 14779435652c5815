/// The rows of a model that are not empty: a bitmap with ranks leads from a row number to a slot; a slot has a worth and, for each lane,
/// eight weights.
///
/// Kept dense because classifying is bound by the cache: the rows of a model of 7,000 messages fill a few megabytes instead of sixteen.
struct ModelRows: Sendable {
    let lanes: Int
    /// What one step of a weight is worth.
    let unit: Float
    let bitmap: [UInt64]
    let worths: [Float]
    /// `worth · weight / unit`, eight classes to a lane, the last lane filled up with nought.
    let weights: [SIMD8<Int16>]
    private let ranks: [UInt32]

    init(lanes: Int, unit: Float, bitmap: [UInt64], worths: [Float], weights: [SIMD8<Int16>]) {
        self.lanes = lanes
        self.unit = unit
        self.bitmap = bitmap
        self.worths = worths
        self.weights = weights
        var rank: UInt32 = 0
        ranks = bitmap.map { word in
            defer { rank += UInt32(word.nonzeroBitCount) }
            return rank
        }
    }

    /// The learnt weights of all rows that are worth something, in 16 bits each.
    init(_ trainer: Trainer, worths all: [Float]) {
        var bitmap = [UInt64](repeating: 0, count: (all.count + 63) / 64)
        var worths: [Float] = [], exact: [SIMD8<Float>] = []
        for (row, worth) in all.enumerated() where worth > 0 {
            bitmap[row / 64] |= 1 << UInt64(row % 64)
            worths.append(worth)
            for lane in 0..<trainer.lanes { exact.append(trainer.weights[row * trainer.lanes + lane] * worth) }
        }
        let most = exact.reduce(Float(0)) { max($0, pointwiseMax($1, -$1).max()) }
        let unit = most > 0 ? most / 32_767 : 1
        let weights = exact.map { SIMD8<Int16>(($0 / unit).rounded(.toNearestOrEven)) }
        self.init(lanes: trainer.lanes, unit: unit, bitmap: bitmap, worths: worths, weights: weights)
    }

    /// Lends the memory of the rows for the length of one message.
    @inline(__always)
    func withReader(_ body: (Reader) -> Void) {
        bitmap.withUnsafeBufferPointer { bitmap in
            ranks.withUnsafeBufferPointer { ranks in
                worths.withUnsafeBufferPointer { worths in
                    weights.withUnsafeBufferPointer { weights in
                        body(Reader(lanes: lanes, bitmap: bitmap, ranks: ranks, worths: worths, weights: weights))
                    }
                }
            }
        }
    }

    struct Reader {
        let lanes: Int
        let bitmap: UnsafeBufferPointer<UInt64>
        let ranks: UnsafeBufferPointer<UInt32>
        let worths: UnsafeBufferPointer<Float>
        let weights: UnsafeBufferPointer<SIMD8<Int16>>

        @inline(__always)
        func slot(of row: Int) -> Int? {
            let word = bitmap[row >> 6], bit = UInt64(1) << UInt64(row & 63)
            guard word & bit != 0 else { return nil }
            return Int(ranks[row >> 6]) + (word & (bit - 1)).nonzeroBitCount
        }

        @inline(__always)
        func worth(_ slot: Int) -> Float { worths[slot] }

        @inline(__always)
        func weights(_ slot: Int, _ lane: Int) -> SIMD8<Float> { SIMD8<Float>(weights[slot &* lanes &+ lane]) }
    }
}
