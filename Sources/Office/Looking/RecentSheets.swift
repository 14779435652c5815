import Civics
import Store
import Synchronization

/// Tables of figures as they were last worked out, good while nothing has happened in the house.
final class RecentSheets: Sendable {
    struct Key: Hashable {
        let sight: Sight
        let values: [String: String]
        let day: Day
    }

    static let most = 50
    private let kept = Mutex<[Key: (head: Int64, sheets: [FigureSheet])]>([:])

    func sheets(_ key: Key, head: Int64) -> [FigureSheet]? { kept.withLock { $0[key] }.flatMap { $0.head == head ? $0.sheets : nil } }

    func keep(_ sheets: [FigureSheet], _ key: Key, head: Int64) {
        kept.withLock { kept in
            if kept.count >= RecentSheets.most { kept.removeAll() }
            kept[key] = (head, sheets)
        }
    }
}
