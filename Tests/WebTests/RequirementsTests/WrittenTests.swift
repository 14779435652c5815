import Civics
import Institutions
import SampleCity
import Store
import Testing

@testable import Office
@testable import Web

/// 写给哪一级 (S2-32): who wants a certain congress to read it says so, and it goes there.
@Suite("What is written to a level")
struct WrittenTests {
    private static let point = "2KWWDS"

    private func speak(_ visitor: Visitor, _ more: [(String, String)]) async throws {
        try await visitor.get("/speak?station=\(Self.point)")
        try await visitor.post("/speak", [
            ("text", OneResidentTests.words), ("station", Self.point), ("scanned", "1"), ("once", visitor.value("once")), ("checked", "1"),
        ] + more)
    }

    private func newest(_ office: Office) async throws -> StoredMatter {
        let line = try #require(try await office.matters(MatterFilter(), as: office.viewer(login: "auditor"), after: nil, limit: 1).first)
        return try #require(try await office.stored(line.id))
    }

    @Test("Written to the city at a community's point it lies in the city's inbox, with its way told; those on the way know of it and do not act")
    func city() async throws {
        try await withDoors { office, visitor in
            let form = try await visitor.get("/speak?station=\(Self.point)")
            #expect(form.contains("想直接写给哪一级人大") && form.contains("市人大：安澜市人大常委会代表工作委员会") && !form.contains("省人大"))
            try await speak(visitor, [("territory", "990101001001"), ("writtenTo", "city"), ("name", "王芳"), ("phone", OneResidentTests.phone)])
            #expect(visitor.location == "/receipt")
            let stored = try await newest(office)
            func names(_ slot: String) -> [String] { (stored.matter.slots[slot] ?? []).map(office.city.name) }
            #expect(names("keeper") == ["安澜市人大常委会代表工作委员会"] && names("overseer") == names("keeper"))
            #expect(names("via").first == "灯塔社区代表联络点" && names("via").count == 3)
            let over = try await office.look(stored.id, as: office.viewer(login: "office"))
            #expect(over.moves.contains { $0.id == "collate" } && over.mayLookAtPersona)
            #expect(try await office.nextToSort(for: office.viewer(login: "office"), after: nil).found?.matter == stored.id)
            #expect(over.timeline.first?.sentence.hasPrefix("登记（扫码），写给市人大，经由灯塔社区代表联络点、") == true)
            #expect(over.timeline.first?.sentence.hasSuffix("由安澜市人大常委会代表工作委员会受理") == true)
            let place = try #require(office.city.place(code: Self.point))
            let below = try #require(office.city.posts(at: .place(place.id)).first { $0.role == .keeper && $0.term.contains(office.today) })
            let known = try await office.look(stored.id, as: office.viewer(below.person))
            #expect(known.moves.isEmpty && !known.mayLookAtPersona)
            #expect(try await office.nextToSort(for: office.viewer(below.person), after: nil).waiting == 0)
            let listed = try MatterQuery(city: office.city, today: office.today) { ["procedure": "opinion", "f.writtenTo": "city"][$0] }
            #expect(try await office.matters(listed.filter, as: office.viewer(login: "office"), after: nil, limit: 5).map(\.id) == [stored.id])
        }
    }

    @Test("Left open, the station nearby takes it and nobody is passed")
    func nearby() async throws {
        try await withDoors { office, visitor in
            try await speak(visitor, [("territory", "990101001001"), ("writtenTo", "")])
            let stored = try await newest(office)
            #expect((stored.matter.slots["keeper"] ?? []).map(office.city.name) == ["灯塔社区代表联络点"] && stored.matter.slots["via"] == nil)
        }
    }

    @Test("A level that the way up has not is refused beside the choice, and nothing typed is lost", arguments: [
        ("990100100201", "county", "从鹤洲村往上没有可以收件的县区人大机关"), ("990101001001", "province", "没有可以收件的省人大机关"), ("990101001001", "moon", "没有这一级"),
    ])
    func refused(territory: String, level: String, words: String) async throws {
        try await withDoors { office, visitor in
            try await speak(visitor, [("territory", territory), ("writtenTo", level)])
            #expect(visitor.status == .unprocessableContent && visitor.page.contains(words) && visitor.page.contains(OneResidentTests.words))
            #expect(try await office.figures(year: 0).first?.n == 0)
        }
    }

    @Test("A keeper who writes for somebody sends it up the same way")
    func keeper() async throws {
        try await withDesks { office, desk in
            let keeper = try await desk("keeper")
            let place = try #require(office.viewer(login: "keeper").posts.compactMap { post -> City.Place? in
                if case .place(let id) = post.holder { office.city.places[id] } else { nil }
            }.first)
            let fields = [
                "title": "桥头红绿灯太短", "text": "老人过不完马路。", "channel": "visit", "station": "\(place.id)", "territory": place.territory, "writtenTo": "county",
                "day": "", "time": "", "proposed-day": "", "proposed-time": "",
            ]
            let page = try await keeper.post("/stations/reception", fields).text
            #expect(page.contains("请交给反映人"))
            let stored = try await newest(office)
            #expect((stored.matter.slots["keeper"] ?? []).map(office.city.name) == ["临波区人大常委会代表工作委员会"])
            #expect(stored.matter.slots["via"]?.first == .place(place.id))
            let bad = try await keeper.post("/stations/reception", fields.merging(["territory": "990100100201", "title": "另一件"]) { $1 })
            #expect(bad.status == .unprocessableContent && bad.text.contains("县区人大机关") && bad.text.contains("另一件"))
        }
    }
}
