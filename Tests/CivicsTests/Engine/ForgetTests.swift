import Testing

@testable import Civics

@Suite("What is forgotten")
struct ForgetTests {
    @Test("A field that is kept as null is gone, not there with nothing in it")
    func forgotten() throws {
        let day = try #require(Day("2026-03-02"))
        let opened = Event.opened(procedure: "p", state: "s", day: day, territory: "/1/")
        let matter = Matter.evolve(nil, [opened, .kept(field: "askedSpan", "5个工作日"), .kept(field: "askedSpan", .null)])
        #expect(matter?.fields.keys.contains("askedSpan") == false)
    }
}
