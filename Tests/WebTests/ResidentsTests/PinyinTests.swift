import Office
import Testing

@testable import Web

@Suite("Deputies by the sound of their names") struct PinyinTests {
    @Test("S1-23: a deputy is found by Pinyin, whole or by initials, in capitals too; nonsense finds nobody", arguments: [
        ("mengzhaotang", true), ("mzt", true), ("MZT", true), ("zhaotang", true), ("mztqqq", false),
    ])
    func sound(query: String, isFound: Bool) async throws {
        try await withDoors { office, visitor in
            let person = try #require(office.city.person(code: "meng-zhaotang"))
            #expect(try await visitor.get("/find?q=\(query)").contains(person.name) == isFound)
        }
    }
}
