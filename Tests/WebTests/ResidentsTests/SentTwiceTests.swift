import Civics
import Foundation
import Office
import Store
import Testing

@testable import Web

@Suite("A form sent again")
struct SentTwiceTests {
    @Test("is the same act; with other words it is asked about, and can be sent as another one")
    func speaking() async throws {
        try await withDoors { office, visitor in
            try await visitor.get("/speak")
            let once = visitor.value("once")
            func send(_ text: String, phone: String = "", once: String) async throws {
                try await visitor.post("/speak", [
                    ("text", text), ("territory", "990101001001"), ("phone", phone), ("checked", "1"), ("once", once),
                ])
            }
            func count() async throws -> Int { try await office.store.read { try $0.count(.everything, MatterFilter()) } }
            try await send("灯塔路的路灯坏了", once: once)
            #expect(visitor.status == .seeOther)
            try await send("灯塔路的路灯坏了", once: once)
            #expect(visitor.status == .seeOther)
            #expect(try await count() == 1)
            for (text, phone) in [("灯塔路的路灯坏了", "199-0000-1234"), ("井盖也丢了一个", "")] {
                try await send(text, phone: phone, once: once)
                #expect(visitor.status == .conflict && visitor.page.contains("这张表刚才已经交过（编号YJ") && visitor.page.contains(text))
            }
            #expect(try await count() == 1)
            let fresh = visitor.value("once")
            #expect(fresh != once && fresh.count == 32)
            try await send("井盖也丢了一个", once: fresh)
            #expect(visitor.status == .seeOther)
            #expect(try await count() == 2)
            // What was said is known from the journal alone.
            try await office.rebuild()
            try await visitor.get("/speak")
            try await send("井盖也丢了一个", once: fresh)
            #expect(visitor.status == .seeOther)
            try await send("又是另外一件事", once: fresh)
            #expect(visitor.status == .conflict)
        }
    }

    @Test("counts for moves, batches and records too")
    func others() async throws {
        try await withDesk { office, visitor in
            let keeper = office.viewer(login: "keeper"), receipt = try await office.register("护栏松了")
            func collate(_ category: String) async throws {
                _ = try await office.perform(
                    MoveRequest(matter: receipt.matter, version: nil, move: "collate", fields: ["category": .string(category)], once: "m-1"), by: .viewer(keeper))
            }
            try await collate("城乡建设")
            try await collate("城乡建设")
            await #expect(throws: Failure.repeated(number: receipt.number)) { try await collate("教育科技") }
            let sorted = try await office.sorted("水管漏水"), other = try await office.sorted("路面塌了")
            let county = office.viewer(login: "county"), unit = try office.clerksUnit().id
            func hand(_ receipt: Receipt) async throws -> Int64 {
                try await office.handOver([HandOverLine(matter: receipt.matter, version: nil, unit: unit)], note: "", once: "b-1", by: county)
            }
            let batch = try await hand(sorted)
            #expect(try await hand(sorted) == batch)
            await #expect(throws: Failure.self) { _ = try await hand(other) }
            // Sorting is two moves of one form: the same form again is the same, whatever state the matter is in by now.
            let third = try await office.register("窨井冒水")
            let person = try await visitor().signIn("keeper")
            let fields = [("category", "城乡建设"), ("grade", "3"), ("note", ""), ("once", "s-1")]
            for status in [303, 303] {
                try await person.get("/desk")
                try await person.postPlain(Stations.Paths.sort.link(third.matter), fields)
                #expect(Int(person.status.code) == status)
            }
            try await person.postPlain(Stations.Paths.sort.link(third.matter), fields.map { $0.0 == "grade" ? ("grade", "1") : $0 })
            #expect(person.status == .unprocessableContent && person.page.contains("这张表刚才已经交过"))
        }
    }
}
