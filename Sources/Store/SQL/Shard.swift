import Civics

/// 片: the part of a partitioned house in which the matters of one city lie, and their entries.
///
/// A matter's territory never changes after it was opened, so its id says the shard: `number << 32 | serial`. What lies in the topmost territory
/// itself, and every record of a register, is in shard 0. A code of at most six digits fits: ids stay below 2^53, which JSON's numbers hold.
public struct Shard: Hashable, Comparable, Sendable {
    /// The code of the territory below the topmost one, as a number; 0: the topmost one itself.
    public let number: Int64

    /// The topmost territory and all registers.
    public static let own = Shard(number: 0)
    private static let most: Int64 = 1 << 21, width: Int64 = 32

    init(number: Int64) { self.number = number }

    public init(of id: Int64) { number = id >> Self.width }

    /// Where the matters of a territory lie, by its path (`/41/4101/410101/`).
    public init(ofPath path: String) { number = path.split(separator: "/").dropFirst().first.flatMap { Int64($0) }.flatMap { 1..<Self.most ~= $0 ? $0 : nil } ?? 0 }

    /// The one shard in which all lies that is under a territory; nil: it is the topmost one, or none is named.
    static func holding(_ path: String) -> Shard? { path.split(separator: "/").count > 1 ? Shard(ofPath: path) : nil }

    /// The ids of its matters; of shard 0 also those of records.
    public var ids: Range<Int64> { number << Self.width..<(number + 1) << Self.width }

    public static func < (left: Shard, right: Shard) -> Bool { left.number < right.number }

    /// The condition that an id lies in one of these, as the database reads it when it chooses its partitions.
    static func condition(_ column: SQL, _ shards: Set<Shard>) -> SQL {
        let parts = shards.sorted().map { shard -> SQL in "(\(column) >= \(shard.ids.lowerBound) AND \(column) < \(shard.ids.upperBound))" }
        return "(\(SQL.joined(parts, by: " OR ", empty: "1 = 0")))"
    }
}
