/// The rows of a model that are not empty: a bitmap with ranks leads from a row number to a slot; a slot has a common worth and, for each lane
/// of eight classes, the weights of the common view, the weights of the own view and the own worths.
///
/// Kept dense and side by side because classifying is bound by the cache.
struct ModelRows: Sendable {
    typealias Steps = SIMD8<Int16>

    /// What one step of each of the three is worth.
    struct Units: Sendable, Equatable {
        var weight: Float
        var ownWeight: Float
        var ownWorth: Float
    }

    let lanes: Int
    let units: Units
    let bitmap: [UInt64]
    let worths: [Float]
    /// `steps[(slot * lanes + lane) * 3 + …]`: weights (times worth), own weights (times own worth), own worths; the last lane is filled up
    /// with nought.
    let steps: [Steps]
    private let ranks: [UInt32]

    init(lanes: Int, units: Units, bitmap: [UInt64], worths: [Float], steps: [Steps]) {
        self.lanes = lanes
        self.units = units
        self.bitmap = bitmap
        self.worths = worths
        self.steps = steps
        var rank: UInt32 = 0
        ranks = bitmap.map { word in
            defer { rank += UInt32(word.nonzeroBitCount) }
            return rank
        }
    }

    /// What was learnt, in 16 bits each.
    init(_ worth: Worth, common: Trainer, own: Trainer, rowCount: Int) {
        var bitmap = [UInt64](repeating: 0, count: (rowCount + 63) / 64)
        for row in worth.kept { bitmap[row / 64] |= 1 << UInt64(row % 64) }
        let count = worth.own.count
        let units = Units(
            weight: Self.unit(common.weights[..<count]), ownWeight: Self.unit(own.weights[..<count]), ownWorth: Self.unit(worth.own[...]))
        var steps: [Steps] = []
        steps.reserveCapacity(count * 3)
        for at in 0..<count {
            steps.append(Self.steps(common.weights[at], units.weight))
            steps.append(Self.steps(own.weights[at], units.ownWeight))
            steps.append(Self.steps(worth.own[at], units.ownWorth))
        }
        self.init(lanes: worth.lanes, units: units, bitmap: bitmap, worths: worth.common, steps: steps)
    }

    private static func unit(_ exact: ArraySlice<SIMD8<Float>>) -> Float {
        let most = exact.reduce(Float(0)) { max($0, pointwiseMax($1, -$1).max()) }
        return most > 0 ? most / 32_767 : 1
    }

    private static func steps(_ exact: SIMD8<Float>, _ unit: Float) -> Steps { Steps((exact / unit).rounded(.toNearestOrEven)) }

    /// Lends the memory of the rows for the length of one message.
    @inline(__always)
    func withReader(_ body: (Reader) -> Void) {
        bitmap.withUnsafeBufferPointer { bitmap in
            ranks.withUnsafeBufferPointer { ranks in
                worths.withUnsafeBufferPointer { worths in
                    steps.withUnsafeBufferPointer { steps in
                        body(Reader(lanes: lanes, bitmap: bitmap, ranks: ranks, worths: worths, steps: steps))
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
        let steps: UnsafeBufferPointer<Steps>

        @inline(__always)
        func slot(of row: Int) -> Int? {
            let word = bitmap[row >> 6], bit = UInt64(1) << UInt64(row & 63)
            guard word & bit != 0 else { return nil }
            return Int(ranks[row >> 6]) + (word & (bit - 1)).nonzeroBitCount
        }

        @inline(__always)
        func worth(_ slot: Int) -> Float { worths[slot] }

        @inline(__always)
        func weights(_ slot: Int, _ lane: Int) -> SIMD8<Float> { floats(slot, lane, 0) }

        @inline(__always)
        func ownWeights(_ slot: Int, _ lane: Int) -> SIMD8<Float> { floats(slot, lane, 1) }

        /// In steps.
        @inline(__always)
        func ownWorth(_ slot: Int, _ lane: Int) -> SIMD8<Float> { floats(slot, lane, 2) }

        @inline(__always)
        private func floats(_ slot: Int, _ lane: Int, _ which: Int) -> SIMD8<Float> {
            SIMD8<Float>(steps[(slot &* lanes &+ lane) &* 3 &+ which])
        }
    }
}
