import SampleCity
import Testing

/// What is told about each opinion fits what is said to have happened to it.
@Suite("The opinions of 安澜市")
struct OpinionStoryTests {
    static let known: Set<String> = [
        "registered", "collated", "graded", "assigned", "objected", "handling", "extended", "answered", "fedback", "ratedGood",
        "ratedBasic", "ratedPoor", "closed", "verified", "crossedOff", "withdrawn", "forwarded", "mergedInto", "unrated",
    ]
    static let before: Set<String> = ["registered", "collated", "graded"]
    static let open: Set<String> = before.union(["assigned", "objected", "handling", "extended", "answered", "fedback"])
    static let answered: Set<String> = known.subtracting(open).subtracting(["withdrawn", "mergedInto"]).union(["answered", "fedback"])

    private func script(_ opinion: OpinionSeed) -> String { String(opinion.script.prefix { $0 != ":" }) }
    private func han(_ text: String) -> Int { text.unicodeScalars.count { (0x4E00...0x9FFF).contains($0.value) } }

    @Test("Every script is told several times, about a third is open, every category occurs")
    func spread() {
        let scripts = Dictionary(grouping: Story.opinions, by: script).mapValues(\.count)
        #expect(Set(scripts.keys) == Self.known)
        #expect(scripts.values.allSatisfy { $0 >= 3 }, "\(scripts)")
        let share = Double(Story.opinions.count { Self.open.contains(script($0)) }) / Double(Story.opinions.count)
        #expect((0.28...0.38).contains(share))
        #expect(Set(Story.opinions.map(\.category)) == Set(Story.categories))
        #expect(Set(Story.opinions.map(\.channel)) == ["code", "web", "paper", "phone", "visit", "letter", "mobile"])
    }

    @Test("Words are 40 to 400 Han characters, all different")
    func words() {
        for opinion in Story.opinions { #expect((40...400).contains(han(opinion.text)), "\(opinion.title) \(han(opinion.text))") }
        #expect(Set(Story.opinions.map(\.text)).count == Story.opinions.count)
    }

    @Test("Opinions stand in order of time, from 2025-01 to the day of the story")
    func order() {
        let times = Story.opinions.map { "\($0.day) \($0.time)" }
        #expect(times == times.sorted())
        #expect(times.allSatisfy { $0 >= "2025-01-01" && $0 < "2026-11-21" && $0.count == 16 })
    }

    @Test("Places, territories, units and named persons exist")
    func references() {
        let places = Dictionary(uniqueKeysWithValues: Story.places.map { ($0.key, $0) })
        let units = Set(Story.bodies.filter { $0.kind == "unit" }.map(\.key))
        for opinion in Story.opinions {
            #expect(opinion.place.isEmpty || places[opinion.place] != nil, "\(opinion.title)")
            #expect(Story.territories.contains { $0.code == opinion.territory }, "\(opinion.title)")
            for unit in opinion.coUnits + [opinion.lead, opinion.betterUnit].compactMap(\.self) {
                #expect(units.contains(unit), "\(opinion.title) \(unit)")
            }
            #expect(!opinion.coUnits.contains(opinion.lead ?? "-"), "\(opinion.title)")
            guard let person = opinion.person else { continue }
            let held = Story.posts.filter { $0.person == person && $0.role.hasPrefix("unit") }.map(\.body)
            #expect(held.contains(opinion.lead), "\(opinion.title)")
        }
    }

    @Test("The lead unit stands at the level of the grade and in the same county")
    func grades() {
        let territory = Dictionary(uniqueKeysWithValues: Story.bodies.map { ($0.key, $0.territory) })
        for opinion in Story.opinions {
            #expect((1...4).contains(opinion.grade), "\(opinion.title)")
            guard let at = opinion.lead.flatMap({ territory[$0] }) else { continue }
            switch opinion.grade {
            case 4: #expect(at == "990100", "\(opinion.title)")
            case 3: #expect(at.count == 6 && at != "990100" && opinion.territory.hasPrefix(at), "\(opinion.title)")
            default: #expect(at.count == 9 && opinion.territory.hasPrefix(at), "\(opinion.title)")
            }
        }
    }

    @Test("Each opinion has what its script needs, and nothing too early")
    func scripts() {
        for opinion in Story.opinions {
            let script = script(opinion)
            let unled = Self.before.union(["forwarded", "mergedInto"])
            if unled.contains(script) { #expect(opinion.lead == nil, "\(opinion.title)") }
            if !unled.contains(script), script != "withdrawn" { #expect(opinion.lead != nil, "\(opinion.title)") }
            #expect((opinion.answer != nil) == Self.answered.contains(script), "\(opinion.title)")
            #expect((opinion.answer != nil) == (opinion.answerClass != nil), "\(opinion.title)")
            #expect((opinion.secondAnswer != nil) == (script == "ratedPoor"), "\(opinion.title)")
            #expect((opinion.betterUnit != nil) == (script == "objected"), "\(opinion.title)")
            if ["objected", "extended", "handling"].contains(script) { #expect(!opinion.progress.isEmpty, "\(opinion.title)") }
            #expect(allowed(script).contains(opinion.rating ?? 0), "\(opinion.title)")
        }
    }

    private func allowed(_ script: String) -> ClosedRange<Int> {
        switch script {
        case "ratedGood", "closed", "verified", "crossedOff": 4...5
        case "ratedBasic": 3...3
        case "ratedPoor": 1...2
        default: 0...0
        }
    }

    @Test("A merged opinion points at an earlier one on the same matter: same category, same town, shared words")
    func merged() throws {
        for (index, opinion) in Story.opinions.enumerated() where script(opinion) == "mergedInto" {
            let target = try #require(Int(opinion.script.dropFirst("mergedInto:".count)))
            #expect(target < index, "\(opinion.title)")
            guard Story.opinions.indices.contains(target) else { continue }
            let first = Story.opinions[target]
            #expect(!first.script.hasPrefix("mergedInto"), "\(opinion.title)")
            #expect(first.category == opinion.category && first.territory.prefix(9) == opinion.territory.prefix(9), "\(opinion.title)")
            let shared = pairs(first.title + first.text).intersection(pairs(opinion.title + opinion.text))
            #expect(shared.count >= 5, "\(opinion.title): \(shared.sorted())")
        }
    }

    private func pairs(_ text: String) -> Set<String> {
        let signs = text.filter { $0.isLetter }
        return Set(zip(signs, signs.dropFirst()).map { "\($0)\($1)" })
    }

    @Test("One person has one number, and no one is named in a matter about an official")
    func speakers() {
        let numbers = Dictionary(grouping: Story.opinions.filter { $0.phone != nil }) { $0.name }
        for (name, theirs) in numbers { #expect(Set(theirs.map(\.phone)).count == 1, "\(name ?? "")") }
        #expect(Story.opinions.filter { $0.category == "纪检监察" }.allSatisfy { $0.name == nil && $0.phone == nil && !$0.agreeToShare })
    }
}
