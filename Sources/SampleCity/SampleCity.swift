import Civics
import Institutions
import Office

/// 安澜市: one invented city in one story, for the demo, the tests, the screenshots and the load.
public enum SampleCity {
    public static let password = "anlan-2026"

    /// What is told of the city: each loop and the registers' two years for themselves, or woven together.
    public enum Part: CaseIterable, Sendable { case opinions, suggestions, life }

    /// Raises the city in an empty house; a house that has territories already is left as it is.
    /// - Throws: `HalfRaised`, `OtherHouse`.
    /// - Parameter each: called before each step of the story; what was done before is on disk.
    public static func raise(
        in office: Office, telling parts: Set<Part> = [.opinions], say: (String) -> Void = { _ in }, before each: (Day) throws -> Void = { _ in }
    ) async throws {
        guard try await begins(in: office) else { return say("示例城市已经建好，数据保留不动。") }
        say("正在建立示例城市……")
        try await raiseStructure(in: office)
        try await giveAccounts(in: office, of: parts)
        say("行政区划\(Story.territories.count)个、机构\(Story.bodies.count)个、阵地\(Story.places.count)个、人员\(Story.people.count)人")
        var run = StoryRun(office: office)
        if parts.contains(.opinions) { run.opinions = OpinionPlay(office: office) }
        if parts.contains(.suggestions) { run.suggestions = try await SuggestionPlay(office: office) }
        if parts.contains(.life) { run.life = LifePlay(office: office) }
        try await run.run(before: each, say: say)
        if let opinions = run.opinions { try await LinkedPlay(office: office, opinions: opinions.matters.mapValues(\.matter)).run(say: say) }
        if run.opinions != nil, run.suggestions != nil { try await CongressPlay(office: office).run(say: say) }
        try await office.readNew(limit: .max)
        try await office.seal()
        try await office.store.write { try $0.setMeta(half, "0") }
    }

    /// The city with those who work in it, before anything has happened.
    public static func raiseBare(in office: Office) async throws {
        guard try await begins(in: office) else { return }
        try await raiseStructure(in: office)
        try await giveAccounts(in: office, of: [.opinions])
        try await office.store.write { try $0.setMeta(half, "0") }
    }

    /// Raising was broken off in the midst: the story does not go on from there.
    public struct HalfRaised: Error {}

    /// Somebody else's city lies here.
    public struct OtherHouse: Error {}

    private static let half = "sample-city-half"

    /// Whether the house is empty, and marked from now on as half raised.
    private static func begins(in office: Office) async throws -> Bool {
        guard office.city.territories.isEmpty else {
            if try await office.store.read({ try $0.meta(half) }) == "1" { throw HalfRaised() }
            guard let first = Story.people.first, office.city.person(code: first.key) != nil else { throw OtherHouse() }
            return false
        }
        try await office.store.write { try $0.setMeta(half, "1") }
        return true
    }

    /// Deriving a key from a password is dear by intent: only the accounts that are asked for.
    private static func giveAccounts(in office: Office, of parts: Set<Part>) async throws {
        for account in Story.accounts where parts.contains(account.part) {
            guard let person = office.city.person(code: account.person) else { continue }
            try await office.setPassword(password, login: account.login, person: person.id)
        }
    }

    /// Territories, bodies, places, people, posts, sessions and fields of committees, without accounts and matters.
    public static func raiseStructure(in office: Office) async throws {
        let start = Moment(Day(year: 2024, month: 12, day: 30) ?? .earliest) ?? office.now
        func put(_ register: String, _ fields: [String: JSON]) async throws {
            try await office.put(register, fields: fields.filter { !$0.value.isBlank }, by: nil, at: start)
        }
        for item in Story.territories {
            try await put("territory", [
                "code": .string(item.code), "name": .string(item.name), "kind": .string(item.kind), "parent": JSON(item.parent), "from": "2020-01-01",
            ])
        }
        for item in Story.bodies {
            try await put("body", [
                "code": .string(item.key), "name": .string(item.name), "short": .string(item.short), "kind": .string(item.kind),
                "territory": .string(item.territory), "parent": JSON(item.parent), "from": "2020-01-01",
            ])
        }
        let placeCodes = Dictionary(uniqueKeysWithValues: Story.places.map { ($0.key, $0.code) })
        for item in Story.places {
            try await put("place", [
                "code": .string(item.code), "name": .string(item.name), "kind": .string(item.kind), "territory": .string(item.territory),
                "owner": .string(item.owner), "parent": JSON(item.parent.flatMap { placeCodes[$0] }), "address": .string(item.address),
                "hours": .string(item.hours), "phone": .string(item.phone), "note": .string(item.note), "from": "2020-01-01",
            ])
        }
        for item in Story.people {
            try await put("person", [
                "code": .string(item.key), "name": .string(item.name), "sex": .string(item.sex), "born": .int(Int64(item.born)),
                "phone": .string(item.phone), "deputyCode": JSON(item.deputyCode), "note": .string(item.note), "from": "2020-01-01",
            ])
        }
        for item in Story.posts {
            try await put("post", [
                "person": .string(item.person), "role": .string(item.role), "body": JSON(item.body), "place": JSON(item.place.flatMap { placeCodes[$0] }),
                "title": .string(item.title), "level": JSON(item.level), "from": .string(item.from), "until": JSON(item.until),
            ])
        }
        for item in Story.sessions {
            try await put("session", [
                "code": .string(item.key), "name": .string(item.name), "body": .string(item.body), "term": .int(Int64(item.term)),
                "number": .int(Int64(item.number)), "opens": .string(item.opens), "closes": .string(item.closes), "billsDue": JSON(item.billsDue),
                "topics": JSON(item.topics), "from": "2024-01-01",
            ])
        }
        for item in Story.remits {
            try await put("remit", ["category": .string(item.category), "body": .string(item.body), "from": "2024-01-01"])
        }
    }
}
