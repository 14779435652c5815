import Civics
import Store
import Synchronization

/// Lists that were found longer than anybody counts: of those that only grow, the length is not counted a second time that day.
final class LongLists: Sendable {
    private static let most = 1_000
    private let known = Mutex<(day: Day?, keys: Set<String>)>((nil, []))

    func contains(_ key: String, on day: Day) -> Bool { known.withLock { $0.day == day && $0.keys.contains(key) } }

    func note(_ key: String, on day: Day) {
        known.withLock { known in
            if known.day != day || known.keys.count >= Self.most { known = (day, []) }
            known.keys.insert(key)
        }
    }
}

extension MatterFilter {
    /// Whether a matter that is listed once stays listed, whatever is done with it.
    var onlyGrows: Bool {
        var plain = MatterFilter()
        (plain.procedure, plain.isOfMost) = (procedure, isOfMost)
        (plain.territory, plain.month, plain.year, plain.from, plain.through) = (territory, month, year, from, through)
        return self == plain
    }
}
