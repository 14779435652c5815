import Civics
import Store
import Synchronization

/// Matters as they were last read, with their timelines: several people open the same one between two acts. What is kept is good as
/// long as the head of the matter's chain is the same, and the head is asked for each time.
final class RecentMatters: Sendable {
    struct Sight: Sendable {
        let stored: StoredMatter
        let lines: [TimelineLine]
    }

    /// A matter with its timeline takes about 10 KB.
    static let most = 600

    private struct Key: Hashable { let matter: Int64, isJudged: Bool }
    private let kept = Mutex<[Key: Sight]>([:])
    /// Without their timelines, about 4 KB each: what a desk asks for.
    private let alone = Mutex<[Int64: StoredMatter]>([:])
    static let mostAlone = 2_000

    func sight(_ matter: Int64, isJudged: Bool, head: [UInt8]) -> Sight? {
        kept.withLock { $0[Key(matter: matter, isJudged: isJudged)] }.flatMap { $0.stored.head == head ? $0 : nil }
    }

    func keep(_ sight: Sight, isJudged: Bool) {
        kept.withLock { kept in
            // All at once and seldom, rather than an order of use that every look would have to write.
            if kept.count >= RecentMatters.most { kept.removeAll(keepingCapacity: true) }
            kept[Key(matter: sight.stored.id, isJudged: isJudged)] = sight
        }
    }
}

extension RecentMatters {
    /// These matters by id, as the store has them now: one statement for their heads, one for those that have changed or are new here.
    func matters(_ ids: [Int64], _ connection: any Connection) throws -> [Int64: StoredMatter] {
        let heads = try connection.headsOfMatters(ids)
        var found = alone.withLock { alone in
            heads.reduce(into: [Int64: StoredMatter]()) { if let known = alone[$1.key], known.head == $1.value { $0[$1.key] = known } }
        }
        let missing = heads.keys.filter { found[$0] == nil }
        guard !missing.isEmpty else { return found }
        let read = try connection.matters(missing)
        alone.withLock { alone in
            if alone.count + read.count > RecentMatters.mostAlone { alone.removeAll(keepingCapacity: true) }
            for matter in read { alone[matter.id] = matter }
        }
        for matter in read { found[matter.id] = matter }
        return found
    }
}

/// Viewers worked out from the city; forgotten when the city changes or the day does.
final class RecentViewers: Sendable {
    private struct Box {
        var day: Day?
        var viewers: [Int64: Viewer] = [:]
    }

    static let most = 4_000
    private let box = Mutex(Box())

    func viewer(_ person: Int64, on day: Day) -> Viewer? { box.withLock { $0.day == day ? $0.viewers[person] : nil } }

    func keep(_ viewer: Viewer, on day: Day) {
        box.withLock { box in
            if box.day != day || box.viewers.count >= RecentViewers.most { box = Box(day: day) }
            box.viewers[viewer.person] = viewer
        }
    }

    func forget() { box.withLock { $0 = Box() } }
}
