import Civics
import Foundation
import Store
import Synchronization
import Testing

@testable import Office

struct KeptAnswersTests {
    static let day = Day(year: 2026, month: 3, day: 2)!

    private func stamp(_ n: Int, on day: Day = day) -> KeptAnswers.Stamp { .init(day: day, structure: 1, registers: [n]) }
    private func answers(most: Duration = .seconds(600), share: Int = 0) -> KeptAnswers { KeptAnswers(.init(worth: .zero, share: share, most: most)) }

    @Test func `Whoever looks without a page is always shown what holds now`() {
        let kept = answers()
        #expect(kept.answer("a", stamp(1)) { 1 } == 1)
        #expect(kept.answer("a", stamp(1)) { 2 } == 1)
        #expect(kept.answer("a", stamp(2)) { 2 } == 2)
    }

    @Test func `A page may show what was dear, and knows that it is old`() throws {
        let kept = answers()
        let look = Looking()
        Looking.$current.withValue(look) {
            #expect(kept.answer("a", stamp(1)) { 1 } == 1)
            #expect(look.oldest == nil)
            #expect(kept.answer("a", stamp(2)) { 2 } == 1)
        }
        #expect(look.oldest != nil && look.wantsRenewal)
        // Made anew behind the page: whoever comes next sees it, and it is no longer old.
        Looking.$current.withValue(Looking(isRenewing: true)) { #expect(kept.answer("a", stamp(2)) { 2 } == 2) }
        let next = Looking()
        Looking.$current.withValue(next) { #expect(kept.answer("a", stamp(2)) { 3 } == 2) }
        #expect(next.oldest == nil)
    }

    @Test func `What costs little, is of another day or too old is made anew before the page`() {
        func shown(_ kept: KeptAnswers, on day: Day = Self.day) -> Int {
            _ = kept.answer("a", stamp(1)) { 1 }
            return Looking.$current.withValue(Looking()) { kept.answer("a", stamp(2, on: day)) { 2 } }
        }
        #expect(shown(answers()) == 1)
        #expect(shown(answers(), on: Self.day + 1) == 2)
        #expect(shown(answers(most: .zero)) == 2)
        #expect(shown(KeptAnswers()) == 2)
    }

    @Test func `It is not made anew behind the page before it has paid for itself`() {
        let kept = answers(share: 1_000_000_000)
        let look = Looking()
        _ = kept.answer("a", stamp(1)) { (0..<10_000).reduce(0, &+) }
        _ = Looking.$current.withValue(look) { kept.answer("a", stamp(2)) { 0 } }
        #expect(look.oldest != nil && !look.wantsRenewal)
    }

    @Test func `Who began earlier and took longer does not put back what is older`() {
        let kept = answers()
        let old = kept.answer("a", stamp(1)) {
            // While it was worked out something was entered, and somebody else was quicker with the newer.
            #expect(kept.answer("a", stamp(2)) { 2 } == 2)
            return 1
        }
        #expect(old == 1)
        #expect(kept.answer("a", stamp(2)) { 3 } == 2)
        #expect(kept.answer("a", stamp(1, on: Self.day + 1)) { 4 } == 4, "another day is neither older nor newer")
    }

    @Test func `In a line, what is made anew behind a page lets people go first`() async throws {
        let turns = Turns()
        let order = Mutex<[String]>([])
        let (gate, open) = AsyncStream<Void>.makeStream()
        @Sendable func stand(_ name: String, isRenewing: Bool = false) async throws -> Task<Void, any Error> {
            let task = Task { @Sendable in
                try await Looking.$current.withValue(Looking(isRenewing: isRenewing)) {
                    try await turns.take {
                        order.withLock { $0.append(name) }
                        if name == "first" { for await _ in gate { break } }
                    }
                }
            }
            try await Task.sleep(for: .milliseconds(100))
            return task
        }
        let line = try await [stand("first"), stand("renewal", isRenewing: true), stand("person"), stand("another")]
        open.yield()
        for one in line { try await one.value }
        #expect(order.withLock { $0 } == ["first", "person", "another", "renewal"])
    }

    @Test func `Nothing old goes into an answer that is kept`() {
        let kept = answers()
        _ = kept.answer("part", stamp(1)) { 1 }
        Looking.$current.withValue(Looking()) {
            #expect(kept.answer("whole", stamp(2)) { 10 + kept.answer("part", stamp(2)) { 2 } } == 12)
        }
    }

    @Test func `The store carries the look into its own threads`() async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "look-\(UUID().uuidString).sqlite").path
        defer { for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) } }
        let store = try SQLiteStore(path: path)
        let look = Looking()
        let isCarried = try await Looking.$current.withValue(look) { try await store.read { _ in Looking.current === look } }
        #expect(isCarried)
        #expect(try await store.read { _ in Looking.current == nil })
    }
}
