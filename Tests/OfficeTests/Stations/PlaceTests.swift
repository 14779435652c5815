import Civics
import Institutions
import Store
import Testing

@testable import Office

/// Two towns of the congress's city, each with its presidium, a station with a keeper, and a deputy.
private func towns(on day: String = "2026-03-18") async throws -> Congress {
    let city = try await Congress(on: day)
    for (town, code) in [("a", "990101"), ("b", "990102")] {
        try await city.put("territory", ["code": code, "name": "\(town)镇", "kind": "town", "parent": "9901"])
        try await city.put("body", ["code": "zhutuan-\(town)", "name": "\(town)镇主席团", "kind": "presidium", "territory": code])
        try await city.put("place", [
            "code": "STA\(town.uppercased())22", "name": "\(town)镇联络站", "kind": "station", "territory": code, "owner": "zhutuan-\(town)",
        ])
        try await city.serve("chair-\(town)", "presidium", "zhutuan-\(town)")
        try await city.put("person", ["code": "keeper-\(town)", "name": "keeper-\(town)"])
        try await city.put("post", ["person": "keeper-\(town)", "role": "keeper", "place": "STA\(town.uppercased())22", "title": "联络员"])
    }
    try await city.put("post", ["person": "d1", "role": "deputy", "place": "STAA22", "title": "代表", "level": "county"])
    return city
}

@Suite("Places and their cycle") struct PlaceTests {
    private func reception(_ city: Congress, _ day: String, by code: String = "keeper-a", place: String = "STAA22", _ more: [String: JSON] = [:]) async throws -> StoredRecord {
        let fields: [String: JSON] = ["place": .string(place), "day": .string(day), "hour": "09:00", "end": "11:00", "mode": "fixed", "deputies": ["d1"]]
        return try await city.office.put("reception", fields: fields.merging(more) { $1 }, by: city.viewer(code))
    }

    private func hold(_ city: Congress, _ record: StoredRecord) async throws -> StoredRecord {
        try await city.office.act(
            "hold", on: "reception", id: record.id, version: nil, fields: ["present": ["d1"], "visitors": 4, "notes": "听取意见"], by: city.viewer("keeper-a"))
    }

    @Test("Of a hundred villages ninety-eight have a place: 98.0 %, and the two without are named")
    func coverage() async throws {
        let city = try await towns()
        for number in 100..<200 {
            try await city.put("territory", ["code": "990101\(number)", "name": "村\(number)", "kind": "village", "parent": "990101"])
            guard number < 198 else { continue }
            try await city.put("place", [
                "code": "PNT\(number)", "name": "点\(number)", "kind": "point", "territory": "990101\(number)", "owner": "zhutuan-a", "parent": "STAA22",
            ])
        }
        let sheet = try city.office.placeCoverage("990101", as: city.viewer("chair-a"))
        #expect(sheet.villages == 100 && sheet.covered == 98 && sheet.gaps.map(\.name) == ["村198", "村199"])
        #expect(FigureSheet.percent(sheet.covered, of: sheet.villages) == "98.0%")
        let network = try city.office.placeNetwork("990101", as: city.viewer("chair-a"))
        #expect(network.total == ["station": 1, "point": 98] && network.tree.count == 99 && network.tree[1].depth == 1)
    }

    @Test("A week that nobody held is red from Monday; a reception held instead clears it")
    func week() async throws {
        let city = try await towns(on: "2026-03-10")
        let missed = try await reception(city, "2026-03-11")
        func last() async throws -> PlaceGrid { try await city.office.placeGrid("990101", as: city.viewer("chair-a")) }
        try city.move(to: "2026-03-15")
        try await city.office.keepCycle()
        #expect(try await last().rows[0].weeks.last?.isRed(on: city.office.today) == false, "the week is not over on its Sunday")
        try city.move(to: "2026-03-16")
        #expect(try await last().red == 1)
        #expect(try await city.office.placeGrid("990101", isRedOnly: true, as: city.viewer("chair-a")).rows.map(\.place.code) == ["STAA22"])
        let instead = try await hold(city, try await reception(city, "2026-03-16"))
        try await city.office.act("substitute", on: "reception", id: missed.id, version: nil, fields: ["instead": .string(instead.code)], by: city.viewer("keeper-a"))
        let grid = try await last()
        let red = grid.rows[0].weeks.dropLast().last
        #expect(grid.red == 0 && red?.substituted == 1 && red?.isRed(on: city.office.today) == false)
        #expect(grid.summaries == 0 && grid.quarters == 0 && grid.receiving == 1)
    }

    @Test("What was missed or cancelled takes no room; a room of another place is none; nobody is stood in for by what was not held")
    func rooms() async throws {
        let city = try await towns(on: "2026-03-10")
        for place in ["STAA22", "STAB22"] { try await city.put("zone", ["code": "Z-\(place)", "place": place, "name": "接待区", "kind": "reception"]) }
        let first = try await reception(city, "2026-03-11", ["zone": "Z-STAA22"])
        await #expect(throws: Failure.self) { _ = try await reception(city, "2026-03-11", ["zone": "Z-STAA22"]) }
        await #expect(throws: Failure.self) { _ = try await reception(city, "2026-03-12", ["zone": "Z-STAB22"]) }
        let other = try await reception(city, "2026-03-12")
        await #expect(throws: Failure.self) {
            try await city.office.act("substitute", on: "reception", id: first.id, version: nil, fields: ["instead": .string(other.code)], by: city.viewer("keeper-a"))
        }
        try city.move(to: "2026-03-12")
        try await city.office.keepCycle()
        _ = try await reception(city, "2026-03-11", ["zone": "Z-STAA22"])
    }

    @Test("One reception with one opinion stands in the three books, and their sums are those of the ledgers")
    func books() async throws {
        let city = try await towns()
        let (office, keeper) = (city.office, city.viewer("keeper-a"))
        _ = try await hold(city, try await reception(city, "2026-03-18"))
        let station = JSON.int(try #require(office.city.place(code: "STAA22")).id)
        _ = try await office.open(
            OpenRequest(procedure: Institutions.ofResidents.id, fields: [
                "title": "路灯不亮", "text": "第三盏", "territory": "990101", "channel": "visit", "station": station,
            ]), by: .viewer(keeper))
        let duty = try await office.put(
            "duty", fields: ["person": "d1", "day": "2026-03-17", "kind": "visit", "title": "走访", "place": "STAA22"], by: city.viewer("d1"))
        let open = try await books(city, "2026-03-01", "2026-03-31")
        #expect(open.dutyLines.count == 1, "what nobody has confirmed is not in the book")
        try await office.act("confirm", on: "duty", id: duty.id, version: nil, by: keeper)
        let books = try await books(city, "2026-03-01", "2026-03-31")
        #expect(books.countReceptions == 1 && books.held.count == 1 && books.countVisitors == 4 && books.presence == ["d1": 1])
        #expect(books.countOpinions == 1 && books.opinions.map(\.title) == ["路灯不亮"] && books.opinionsByReception.values.reduce(0, +) == 1)
        #expect(books.countDuties == 1 && books.dutyLines.map(\.record.register).sorted() == ["duty", "reception"])
        var filter = RecordFilter()
        (filter.filters, filter.from) = ([("place", ["STAA22"]), ("state", ["held"])], try #require(Day("2026-03-01")))
        #expect(try await office.records("reception", filter, limit: 1, as: keeper).count == books.countReceptions)
        let earlier = try await self.books(city, "2026-02-01", "2026-02-28")
        #expect(earlier.countReceptions == 0 && earlier.countOpinions == 0 && earlier.dutyLines.isEmpty)
    }

    private func books(_ city: Congress, _ from: String, _ through: String) async throws -> PlaceBooks {
        try await city.office.placeBooks("STAA22", from: try #require(Day(from)), through: try #require(Day(through)), as: city.viewer("keeper-a"))
    }

    @Test("Town A neither reads nor writes what is town B's", arguments: ["chair-a", "keeper-a"])
    func apart(_ code: String) async throws {
        let city = try await towns()
        let (office, viewer) = (city.office, city.viewer(code))
        await #expect(throws: Failure.notFound) { _ = try await office.placeCycle("STAB22", as: viewer) }
        await #expect(throws: Failure.notFound) { _ = try await office.placeBooks("STAB22", from: office.today, through: office.today, as: viewer) }
        #expect(throws: Failure.notFound) { _ = try office.placeCoverage("990102", as: viewer) }
        #expect(throws: Failure.notFound) { _ = try office.placeScope("9901", of: viewer) }
        await #expect(throws: Failure.self) { _ = try await reception(city, "2026-03-20", by: code, place: "STAB22") }
        let place = try #require(office.city.place(code: "STAB22"))
        await #expect(throws: Failure.self) {
            try await office.put("place", id: place.id, fields: ["code": "STAB22", "name": "改", "kind": "station", "territory": "990102", "owner": "zhutuan-b", "from": "2020-01-01"], by: viewer)
        }
        _ = try await office.placeCycle("STAA22", as: viewer)
    }
}
