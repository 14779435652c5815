import Civics
import Testing

@testable import Office

struct DeputyCodeTests {
    @Test func `Everybody's code is another one, and leads back to him`() {
        var seen: Set<String> = []
        for person: Int64 in 1...20_000 {
            let code = DeputyCode.code(of: person)
            #expect(code.count == 7 && DeputyCode.person(of: code) == person && seen.insert(code).inserted)
        }
    }

    @Test(arguments: ["", "ABC", "7EHDH6", "OOOOOOO", "234567I", "一二三四五六七"]) func `What is no such code leads to nobody`(code: String) {
        #expect(DeputyCode.person(of: code) == nil)
    }

    @Test func `Whoever has a mandate is found by the code that was given; a typed one comes before it, and others have none`() {
        var city = City()
        city.apply("territory", 1, ["code": "99", "name": "安澜市", "kind": "city", "from": "2020-01-01"])
        city.apply("body", 1, ["code": "congress", "name": "安澜市人大", "kind": "congress", "territory": "99", "from": "2020-01-01"])
        for (id, code, typed) in [(1, "a", ""), (2, "b", "TYPED1"), (3, "c", "")] as [(Int64, String, String)] {
            city.apply("person", id, ["code": .string(code), "name": "某人", "deputyCode": .string(typed), "from": "2020-01-01"])
        }
        for (id, person) in [(1, "a"), (2, "b")] as [(Int64, String)] {
            city.apply("post", id, ["person": .string(person), "role": "deputy", "body": "congress", "title": "代表", "level": "city", "from": "2022-01-01"])
        }
        #expect(city.deputy(code: DeputyCode.code(of: 1).lowercased())?.id == 1)
        #expect(city.deputy(code: "typed1")?.id == 2 && city.deputy(code: DeputyCode.code(of: 2)) == nil)
        #expect(city.deputy(code: DeputyCode.code(of: 3)) == nil, "works here, and is no deputy")
    }
}
