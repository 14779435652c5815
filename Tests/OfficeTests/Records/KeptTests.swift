import Civics
import Foundation
import Institutions
import Store
import Synchronization
import Testing

@testable import Office

@Suite("What is kept and what is looked for in registers") struct KeptTests {
    @Test("An answer is kept while nothing it was made from is another, and not a moment longer")
    func kept() throws {
        let kept = KeptAnswers()
        var made = 0
        func ask(_ key: String, _ day: String, _ structure: Int, _ registers: [Int]) throws -> Int {
            try kept.answer(key, .init(day: #require(Day(day)), structure: structure, registers: registers)) { made += 1; return made }
        }
        #expect(try ask("a", "2026-03-01", 1, [5]) == 1)
        #expect(try ask("a", "2026-03-01", 1, [5]) == 1, "nothing changed")
        #expect(try ask("a", "2026-03-01", 1, [6]) == 2, "the register was written")
        #expect(try ask("a", "2026-03-01", 2, [6]) == 3, "the structure is another")
        #expect(try ask("a", "2026-03-02", 2, [6]) == 4, "it is another day")
        #expect(try ask("b", "2026-03-02", 2, [6]) == 5, "another question")
        for n in 0..<2 * KeptAnswers.most { _ = try ask("n\(n)", "2026-03-02", 2, []) }
        let before = made
        _ = try ask("n\(2 * KeptAnswers.most - 1)", "2026-03-02", 2, [])
        #expect(made == before, "the latest are still held")
        _ = try ask("a", "2026-03-02", 2, [6])
        #expect(made == before + 1, "the eldest are not")
    }

    @Test("Of many who ask the same at once one works it out; who fails keeps nobody from trying")
    func atOnce() async throws {
        let kept = KeptAnswers()
        let made = Mutex(0)
        let stamp = try KeptAnswers.Stamp(day: #require(Day("2026-03-01")), structure: 1, registers: [])
        /// Each on a thread of its own, as readers of the database are.
        func ask(_ key: String, _ times: Int, _ make: @escaping @Sendable () throws -> Int) async -> [Int?] {
            await withTaskGroup { group in
                for _ in 0..<times {
                    group.addTask {
                        await withCheckedContinuation { done in Thread { done.resume(returning: try? kept.answer(key, stamp, make)) }.start() }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
        }
        let answers = await ask("dear", 20) {
            usleep(200_000)
            // What it is made from is asked for too, and is nobody's to wait for.
            return try kept.answer("part", stamp) { made.withLock { $0 += 1 }; return 7 } * 6
        }
        #expect(answers == Array(repeating: 42, count: 20))
        #expect(made.withLock { $0 } == 1)
        struct Broken: Error {}
        let failing = await ask("broken", 3) { throw Broken() }
        #expect(failing == [nil, nil, nil])
        #expect(await ask("broken", 1) { 1 } == [1])
    }

    @Test("A list that only grows and was too long to count is not counted again that day; one that may shrink always is")
    func longLists() throws {
        let (long, day) = (LongLists(), try #require(Day("2026-03-01")))
        #expect(!long.contains("a", on: day))
        long.note("a", on: day)
        #expect(long.contains("a", on: day) && !long.contains("b", on: day) && !long.contains("a", on: day + 1))
        long.note("b", on: day + 1)
        #expect(long.contains("b", on: day + 1) && !long.contains("a", on: day + 1))
        func grows(_ change: (inout MatterFilter) -> Void) -> Bool {
            var filter = MatterFilter()
            change(&filter)
            return filter.onlyGrows
        }
        #expect(grows { _ in } && grows { $0.territory = "/41/"; $0.year = 2026; $0.procedure = "opinion" })
        #expect(!grows { $0.state = "replied" } && !grows { $0.open = true } && !grows { $0.late = day } && !grows { $0.lead = "body/1" } && !grows { $0.facets = ["kind": "road"] })
    }

    @Test("Lists, sums and figures say the new number right after a write")
    func fresh() async throws {
        let house = try await TownHouse()
        let chair = try house.viewer("chairA")
        func receptions() async throws -> [Int] {
            let figure = try await house.office.registerFigures(from: nil, through: house.office.today, as: chair).first { $0.register.id == "reception" }
            let grid = try await house.office.placeGrid("", as: chair)
            return [figure?.n ?? -1, try await house.count("reception", as: chair), grid.rows.flatMap(\.weeks).reduce(0) { $0 + $1.all }]
        }
        let before = try await receptions()
        let one = try await house.put("reception", ["place": "PLACEA", "day": "2026-03-02", "hour": "09:00", "end": "10:00", "mode": "fixed", "deputies": ["depA1"]], as: chair)
        #expect(try await receptions()[1] == before[1] + 1)
        try await house.office.act(
            "hold", on: "reception", id: one.id, version: nil, fields: ["present": ["depA1"], "visitors": 3, "notes": "来了三位"], by: house.viewer("keeperA"))
        #expect(try await receptions() == before.map { $0 + 1 })
    }

    @Test("A word is a name, a number or a day; all of several must fit; what is none of these finds nothing", arguments: [
        ("甲站", 2), ("depA1", 1), ("甲站 depA1", 1), ("2026-03", 3), ("2026-03-05", 1), ("甲站 2026-03-05", 0), ("固定", 3), ("无人叫这个", 0), ("甲站 无人叫这个", 0), ("'%_", 0), ("03-05", 1), ("DEPa1", 1),
    ])
    func search(words: String, count: Int) async throws {
        let house = try await TownHouse()
        let admin = try house.viewer("p-dwb")
        for (place, day, deputy) in [("PLACEA", "2026-03-03", "depA1"), ("PLACEA", "2026-03-04", "depA2"), ("PLACEB", "2026-03-05", "depB1")] {
            try await house.put("reception", ["place": .string(place), "day": .string(day), "hour": "09:00", "end": "10:00", "mode": "fixed", "deputies": [.string(deputy)]], as: admin)
        }
        var filter = RecordFilter()
        filter.search = words.replacing("甲站", with: house.office.city.place(code: "PLACEA")?.name ?? "")
        let found = try await house.office.records("reception", filter, limit: 50, as: admin)
        #expect(found.rows.count == count && found.count == count)
        #expect(try await house.office.groups("reception", filter, by: "place", after: nil, limit: 9, as: admin).rows.reduce(0) { $0 + $1.n } == count)
    }

    @Test("What was called otherwise when it was written is found by both names, also after a restart")
    func renamed() async throws {
        let house = try await TownHouse()
        let (admin, chair) = (try house.viewer("p-admin"), try house.viewer("chairA"))
        let before = try #require(house.office.city.place(code: "PLACEA"))
        try await house.put("reception", ["place": "PLACEA", "day": "2026-03-03", "hour": "09:00", "end": "10:00", "mode": "fixed"], as: chair)
        let record = try await house.office.look("place", before.id, as: admin).record
        try await house.office.put("place", id: before.id, version: record.version, fields: record.fields.merging(["name": "新河联络站"]) { $1 }, by: admin)
        for office in [house.office, try Office(settings: house.office.settings, store: house.office.store, clock: { house.office.now })] {
            for words in [before.name, "新河"] {
                var filter = RecordFilter()
                filter.search = words
                #expect(try await office.records("reception", filter, limit: 9, as: chair).count == 1, "\(words)")
            }
        }
    }

    @Test("The index of names finds what reading them all would find, in their order")
    func names() {
        var seed: UInt64 = 7
        func next(_ n: Int) -> Int { seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407; return Int(seed >> 33) % n }
        let letters = Array("王李张伟芳A1é𠮷")
        let texts = (0..<600).map { _ in String((0..<next(5)).map { _ in letters[next(letters.count)] }) }
        let index = NameIndex(texts.enumerated().map { (text: $0.element, id: Int64($0.offset)) })
        for words in ["", "王", "王伟", "伟王", "𠮷", "1é", "没有"] + (0..<40).map({ _ in String((0..<2).map { _ in letters[next(letters.count)] }) }) {
            #expect(index.containing(words) == texts.indices.filter { words.isEmpty || texts[$0].lowercased().contains(words.lowercased()) }.map(Int64.init), "\(words)")
        }
    }
}
