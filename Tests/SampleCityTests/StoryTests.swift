import SampleCity
import Testing

/// The story refers to itself by key: these laws hold that it never refers to nothing.
@Suite("The story of 安澜市")
struct StoryTests {
    let territories = Set(Story.territories.map(\.code))
    let bodies = Dictionary(grouping: Story.bodies, by: \.key)
    let places = Dictionary(grouping: Story.places, by: \.key)
    let people = Dictionary(grouping: Story.people, by: \.key)

    @Test("Every list has about the promised size")
    func sizes() {
        #expect(Story.territories.count { ["town", "street"].contains($0.kind) } == 17)
        #expect(Story.territories.count { ["village", "community"].contains($0.kind) } == 40)
        #expect(Story.places.count >= 45)
        #expect(Story.people.count >= 130)
        #expect(Story.people.count { $0.deputyCode != nil } >= 70)
        #expect(Story.opinions.count >= 120)
    }

    @Test("Keys, codes, logins and numbers of staff are unique")
    func unique() {
        func once(_ values: [String]) -> [String] { Dictionary(grouping: values) { $0 }.filter { $1.count > 1 }.keys.sorted() }
        #expect(once(Story.territories.map(\.code)).isEmpty)
        #expect(once(Story.bodies.map(\.key)).isEmpty)
        #expect(once(Story.bodies.map(\.name)).isEmpty)
        #expect(once(Story.places.map(\.key)).isEmpty)
        #expect(once(Story.people.map(\.key)).isEmpty)
        #expect(once(Story.people.map(\.name)).isEmpty)
        #expect(once(Story.people.compactMap(\.login)).isEmpty)
        #expect(once(Story.places.map(\.code) + Story.people.compactMap(\.deputyCode)).isEmpty)
        #expect(once(Story.people.map(\.phone) + Story.places.map(\.phone)).isEmpty)
        #expect(once(Story.opinions.map(\.title)).isEmpty)
    }

    @Test("Public codes use only the letters and digits that are not mistaken for one another")
    func codes() {
        let letters = Set("23456789ABCDEFGHJKMNPQRSTUVWXYZ")
        for code in Story.places.map(\.code) + Story.people.compactMap(\.deputyCode) {
            #expect(code.count == 6 && code.allSatisfy(letters.contains), "\(code)")
        }
    }

    @Test("All numbers are sample numbers")
    func numbers() {
        let all = Story.people.map(\.phone) + Story.places.map(\.phone) + Story.opinions.compactMap(\.phone)
        for number in all { #expect(number.hasPrefix("199-0000-0") && number.count == 13, "\(number)") }
    }

    @Test("Parents are listed before their children, and codes grow from the parent's")
    func trees() {
        var seen: [String: String] = [:]
        for territory in Story.territories {
            if let parent = territory.parent {
                #expect(seen[parent] != nil, "\(territory.name)")
                let city = seen[parent] == "city" && territory.code.count == 6
                #expect(territory.code.hasPrefix(city ? "9901" : parent), "\(territory.name)")
            }
            seen[territory.code] = territory.kind
        }
        for (list, name) in [
            (Story.bodies.map { ($0.key, $0.parent) }, "body"), (Story.places.map { ($0.key, $0.parent) }, "place"),
        ] {
            var earlier: Set<String> = []
            for (key, parent) in list {
                if let parent { #expect(earlier.contains(parent), "\(name) \(key)") }
                earlier.insert(key)
            }
        }
        #expect(Story.territories.contains { $0.code == "990100100" && $0.parent == "990100" && $0.kind == "town" })
    }

    @Test("Bodies, places, posts and accounts refer to what exists")
    func references() {
        for body in Story.bodies { #expect(territories.contains(body.territory), "\(body.key)") }
        for place in Story.places { #expect(territories.contains(place.territory) && bodies[place.owner] != nil, "\(place.key)") }
        for post in Story.posts {
            #expect(people[post.person] != nil, "\(post)")
            if let body = post.body { #expect(bodies[body] != nil, "\(post)") }
            if let place = post.place { #expect(places[place] != nil, "\(post)") }
            #expect(post.from < (post.until ?? Story.today), "\(post)")
            #expect((post.role == "deputy") == (post.level != nil), "\(post)")
        }
        for account in Story.accounts { #expect(people[account.person]?.first?.login == account.login, "\(account.login)") }
    }

    @Test("Deputies have a code, an introduction, a level, a place and a congress of that level")
    func deputies() {
        let mandates = Story.posts.filter { $0.role == "deputy" }
        #expect(Set(mandates.compactMap(\.level)) == ["city", "county", "town"])
        #expect(Set(mandates.map(\.person)) == Set(Story.people.filter { $0.deputyCode != nil }.map(\.key)))
        for mandate in mandates {
            #expect(mandate.place != nil && mandate.body.flatMap { bodies[$0]?.first?.kind } == "congress", "\(mandate)")
            #expect(people[mandate.person]?.first?.note.isEmpty == false, "\(mandate)")
        }
    }

    @Test("A street has no congress; a town has one, with a presidium")
    func congresses() {
        for territory in Story.territories where territory.kind == "street" || territory.kind == "town" {
            let kinds = Set(Story.bodies.filter { $0.territory == territory.code }.map(\.kind))
            #expect(kinds.contains("congress") == (territory.kind == "town"), "\(territory.name)")
            #expect(kinds.contains(territory.kind == "town" ? "presidium" : "streetCommittee"), "\(territory.name)")
        }
    }

    @Test("Each town and street has one station with a chief and a keeper on every day since 2025-01-01")
    func stations() {
        for territory in Story.territories where territory.kind == "street" || territory.kind == "town" {
            let stations = Story.places.filter { $0.kind == "station" && $0.territory == territory.code }
            #expect(stations.count == 1, "\(territory.name)")
            for day in ["2025-01-01", "2025-12-31", "2026-01-01", Story.today] {
                #expect(holders(of: "keeper", at: stations.first?.key, on: day) > 0, "\(territory.name) \(day)")
                #expect(holders(of: "stationChief", at: stations.first?.key, on: day) == 1, "\(territory.name) \(day)")
            }
        }
        for place in Story.places { #expect(holders(of: "keeper", at: place.key, on: Story.today) > 0, "\(place.key)") }
    }

    private func holders(of role: String, at place: String?, on day: String) -> Int {
        Story.posts.count { $0.role == role && $0.place == place && $0.from <= day && ($0.until ?? "9999") >= day }
    }

    @Test("Every unit has a clerk on every day of the story")
    func clerks() {
        for unit in Story.bodies where unit.kind == "unit" {
            let clerks = Story.posts.filter { $0.role == "unitClerk" && $0.body == unit.key }
            #expect(clerks.contains { $0.from < "2025-01-01" && $0.until == nil }, "\(unit.key)")
        }
    }
}
