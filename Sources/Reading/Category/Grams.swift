/// Reads a message as counted character n-grams, each hashed to a row number.
///
/// The lower half of the rows is for single characters, the upper half for longer grams, so that the two can be weighed apart. Grams of the
/// title have rows of their own and also count, `titleWeight` times, among those of the text: a message without a title still profits from
/// what titles taught.
struct Grams: Sendable, Equatable {
    /// Two to the power of `bits` rows, 8…22.
    var bits: Int
    /// The longest n-gram, 1…4.
    var longest: Int
    /// Scalars of the text that are read.
    var textLimit: Int
    /// How many times a gram of the title counts among the grams of the text.
    var titleWeight: Float

    var rowCount: Int { 1 << bits }

    static let titleLimit = 200

    /// Calls `body` with row and weight (counted) for each distinct gram; the order is that of first occurrence.
    @inline(__always)
    func read(title: String, text: String, _ body: (_ row: Int, _ count: Float) -> Void) {
        let most = (Self.scalars(of: text, upTo: textLimit) + 2 * Self.scalars(of: title, upTo: Self.titleLimit) + 1) * longest
        var size = 64
        while size * 3 < most * 4 { size *= 2 }
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: size) { slots in
            withUnsafeTemporaryAllocation(of: Float.self, capacity: size) { counts in
                withUnsafeTemporaryAllocation(of: Int32.self, capacity: most) { order in
                    slots.initialize(repeating: .max)
                    guard let slots = slots.baseAddress, let counts = counts.baseAddress, let order = order.baseAddress else { return }
                    var table = GramTable(slots: slots, counts: counts, order: order, mask: size - 1)
                    scan(title, limit: Self.titleLimit, seed: 0x7469_746C_65, weight: 1, into: &table)
                    if titleWeight > 0 { scan(title, limit: Self.titleLimit, seed: 0, weight: titleWeight, into: &table) }
                    scan(text, limit: textLimit, seed: 0, weight: 1, into: &table)
                    for at in 0..<table.count {
                        let slot = Int(order[at])
                        body(Int(slots[slot]), counts[slot])
                    }
                }
            }
        }
    }

    /// An upper bound that costs nothing for huge texts and is exact for short ones.
    private static func scalars(of text: String, upTo limit: Int) -> Int {
        text.utf8.count > limit * 4 ? limit : min(limit, text.unicodeScalars.count)
    }

    @inline(__always)
    private func scan(_ text: String, limit: Int, seed: UInt64, weight: Float, into table: inout GramTable) {
        // The last scalars, newest first; a gap empties the window, and a whole number counts as one character.
        var w0: UInt64 = 0, w1: UInt64 = 0, w2: UInt64 = 0, w3: UInt64 = 0
        var filled = 0
        let shift = UInt64(65 - bits), half = UInt32(1) << UInt32(bits - 1)
        Fold.each(text, limit: limit) { kind, scalar, _ in
            if kind == Fold.Kind.nothing { return }
            if kind == Fold.Kind.gap { filled = 0; return }
            let isDigit = scalar &- 0x30 < 10
            if isDigit, filled > 0, w0 == 0x30 { return }
            (w3, w2, w1, w0) = (w2, w1, w0, isDigit ? 0x30 : UInt64(scalar))
            filled = min(filled &+ 1, longest)
            var hash = seed
            for n in 0..<filled {
                let scalar = n == 0 ? w0 : n == 1 ? w1 : n == 2 ? w2 : w3
                hash = (hash ^ scalar &+ 0x9E37_79B9) &* 0x9E37_79B9_7F4A_7C15
                hash ^= hash >> 29
                let row = UInt32(truncatingIfNeeded: (hash &* 0xBF58_476D_1CE4_E5B9) >> shift)
                table.add(n == 0 ? row : row | half, weight)
            }
        }
    }
}

/// Counts rows in memory that is borrowed for one message.
struct GramTable {
    let slots: UnsafeMutablePointer<UInt32>
    let counts: UnsafeMutablePointer<Float>
    let order: UnsafeMutablePointer<Int32>
    let mask: Int
    var count = 0

    @inline(__always)
    mutating func add(_ row: UInt32, _ weight: Float) {
        var slot = Int(row &* 0x9E37_79B1 >> 8) & mask
        while true {
            let held = slots[slot]
            if held == row { counts[slot] += weight; return }
            if held == .max { break }
            slot = (slot &+ 1) & mask
        }
        slots[slot] = row
        counts[slot] = weight
        order[count] = Int32(truncatingIfNeeded: slot)
        count &+= 1
    }
}
