import Civics
import Foundation
import Office
import Store
import Testing

@testable import Web

@Suite("What a running round was rated")
struct RunningRoundTests {
    @Test("is in no public figure and no public list until the round is over; then in both")
    func hidden() async throws {
        try await withDesk { office, visitor in
            let lists = ["rating=4", "rated=1", "rating=4&state=rated", "rated=1&open=1"]
            let guest = visitor()
            func counts() async throws -> [Int] {
                var counts: [Int] = []
                for list in lists {
                    let page = try await guest.get("/figures/list?\(list)")
                    counts.append(page.firstMatch(of: /data-count="([0-9]+)"/).flatMap { Int($0.1) } ?? -1)
                }
                let figure = try await office.figures(year: 0).first { $0.id == "rating" }
                return counts + [figure?.n ?? -1, figure?.parts.first { $0.query == "rating=4" }?.n ?? 0]
            }
            let before = try await counts()
            let receipt = try await office.rated("4")
            #expect(try await counts() == before)
            #expect(before[2] == 0 && before[3] == 0 && before[1] == before[4] && before[0] == before[5])
            // Whoever oversees the city counts it, in the figure as in the list.
            let county = office.viewer(login: "auditor")
            let figure = try #require(try await office.figures(year: 0, as: county).first { $0.id == "rating" })
            #expect(try await office.count(try office.query("rated=1"), as: county) == figure.n && figure.n > before[4])
            try await office.move("close", on: receipt.matter, by: "keeper")
            // Closed, and still to be crossed off: open, with its round over.
            let after = try await counts()
            #expect(after == [before[0] + 1, before[1] + 1, before[2], before[3] + 1, before[4] + 1, before[5] + 1])
        }
    }
}
