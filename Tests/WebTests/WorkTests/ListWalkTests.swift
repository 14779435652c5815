import Civics
import Office
import Testing

@testable import Store

@Suite("Lists in pages")
struct ListWalkTests {
    @Test("Whoever looks, the pages of a list hold every matter that may be seen and fits, once each and newest first")
    func pages() async throws {
        try await withDesk { office, _ in
            let (town, county) = ("990101001", "990101")
            let filters: [(inout MatterFilter) -> Void] = [
                { _ in }, { $0.territory = county }, { $0.territory = town }, { $0.territory = "990101." }, { $0.closed = true }, { $0.procedure = "suggestion" },
                { ($0.procedure, $0.territory, $0.open) = ("opinion", county, true) },
            ]
            for login in ["keeper", "town", "county", "clerk", "deputy", "office", "dwb", "committee", "auditor"] {
                let viewer = try office.viewer(login: login)
                for change in filters {
                    var filter = MatterFilter()
                    change(&filter)
                    let asked = filter.resolved(in: office.city)
                    // Every matter there is, one by one.
                    let expected = try await office.store.read { connection in
                        try connection.rows("SELECT id FROM matter m WHERE \(asked.condition(for: viewer.sight)) ORDER BY at DESC, id DESC").map { $0.integer(0) }
                            .filter { try connection.mayBeSeen($0, by: viewer.sight) }
                    }
                    var found: [Int64] = []
                    var mark: ListMark?
                    while true {
                        let page = try await office.matters(filter, as: viewer, after: mark, limit: 23)
                        found += page.map(\.id)
                        guard let last = page.last, page.count == 23 else { break }
                        mark = ListMark(at: last.at.milliseconds, id: last.id)
                    }
                    #expect(found == expected, "\(login): \(found.count) of \(expected.count)")
                    #expect(try await office.countListed(filter, as: viewer) == expected.count, "\(login) counts")
                }
            }
        }
    }

    @Test("Where part of a territory is seen, a list is walked in its order and nothing of the rest is read")
    func plan() async throws {
        try await withDesk { office, _ in
            let viewer = try office.viewer(login: "town")
            let walks = try #require(ListWalk.all(viewer.sight, MatterFilter()))
            let plan = try await office.store.read { connection in
                try walks.flatMap { walk in
                    try connection.rows("EXPLAIN QUERY PLAN SELECT w.matter FROM \(walk.rows) CROSS JOIN matter m WHERE m.id = w.matter AND \(walk.after(nil)) AND m.is_open = 1 ORDER BY w.at DESC, w.matter DESC LIMIT 50")
                        .map { $0.text(3) }
                }
            }
            #expect(!plan.isEmpty && !plan.contains { $0.contains("TEMP B-TREE") || $0.contains("SCAN") }, "\(plan)")
        }
    }
}
