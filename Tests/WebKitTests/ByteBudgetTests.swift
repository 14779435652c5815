import Testing

@testable import Web

@Suite("A budget of bytes")
struct ByteBudgetTests {
    @Test("is each caller's own, is not spent by what is refused, and fills again within the hour")
    func fills() {
        let budget = ByteBudget(bytesPerHour: 3_600), now = ContinuousClock.now
        #expect(budget.take(3_000, of: "a", at: now) && !budget.take(601, of: "a", at: now) && budget.take(600, of: "a", at: now))
        #expect(budget.take(3_600, of: "b", at: now) && !budget.take(1, of: "a", at: now))
        #expect(budget.take(60, of: "a", at: now + .seconds(61)) && !budget.take(60, of: "a", at: now + .seconds(61)))
        #expect(budget.take(3_600, of: "a", at: now + .seconds(7_300)) && !budget.take(3_601, of: "c", at: now))
    }
}
