/// The story's own dice: the same throw falls the same way each time it is told.
enum Dice {
    /// 0 ..< sides.
    static func roll(_ sides: Int, _ salt: Int...) -> Int {
        guard sides > 1 else { return 0 }
        var mixed: UInt64 = 0xCBF2_9CE4_8422_2325
        for one in salt {
            mixed ^= UInt64(bitPattern: Int64(one)) &+ 0x9E37_79B9_7F4A_7C15
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed ^= mixed >> 27
        }
        return Int(mixed % UInt64(sides))
    }

    /// One of several.
    static func pick<T>(_ of: [T], _ salt: Int...) -> T {
        of[roll(of.count, salt.reduce(17) { $0 &* 31 &+ $1 })]
    }

    /// Some of several, in their order, without one twice.
    static func some<T>(_ count: Int, of all: [T], _ salt: Int) -> [T] {
        guard count < all.count else { return all }
        let start = roll(all.count, salt)
        return (0..<count).map { (start + $0 * 7 % all.count) % all.count }.reduce(into: [Int]()) { seen, index in
            var index = index
            while seen.contains(index) { index = (index + 1) % all.count }
            seen.append(index)
        }.sorted().map { all[$0] }
    }
}
