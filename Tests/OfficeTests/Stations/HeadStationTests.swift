import Civics
import Institutions
import Store
import Testing

@testable import Office

/// 联络总站 (S4-08), what is nearest, and what serves too many (S2-11).
@Suite("The head of the network") struct HeadStationTests {
    /// A province of two cities, each with a town, a home and a station, and a home that was forgotten.
    private func province() async throws -> Congress {
        let house = try await Congress(on: "2026-03-18")
        try await house.put("territory", ["code": "9900", "name": "江省", "kind": "province"])
        let city = try #require(house.office.city.territories["9901"])
        try await house.office.put("territory", id: city.id, fields: ["code": "9901", "name": "市", "kind": "city", "parent": "9900", "from": "2020-01-01"], by: nil)
        try await house.put("territory", ["code": "9902", "name": "北市", "kind": "city", "parent": "9900"])
        for (code, kind, territory) in [("pwork", "deputyWork", "9900"), ("nwork", "deputyWork", "9902")] {
            try await house.put("body", ["code": code, "name": code, "kind": kind, "territory": territory])
        }
        try await house.serve("phead", "deputyWork", "pwork")
        try await house.serve("nhead", "deputyWork", "nwork")
        try await house.put("body", ["code": "ncongress", "name": "北市人大", "kind": "congress", "territory": "9902"])
        for code in ["n1", "n2"] { try await house.serve(code, "deputy", "ncongress") }
        try await house.put("territory", ["code": "990101", "name": "东镇", "kind": "town", "parent": "9901"])
        try await house.put("territory", ["code": "990101201", "name": "柳村", "kind": "village", "parent": "990101"])
        func place(_ code: String, _ kind: String, _ territory: String, _ more: [String: String] = [:]) async throws {
            try await house.put("place", ["code": code, "name": "\(code)名", "kind": kind, "territory": territory, "owner": "work"].merging(more) { $1 })
        }
        try await place("HEAD22", "headStation", "9900", ["owner": "pwork"])
        try await place("HOMEAA", "home", "9901", ["parent": "HEAD22"])
        try await place("STAAAA", "station", "990101", [
            "parent": "HOMEAA", "address": "柳树路3号", "population": "41000", "longitude": "123.4000", "latitude": "30.2000", "hours": "工作日9:00-17:00",
        ])
        try await place("PNTAAA", "point", "990101", ["parent": "STAAAA", "address": "桥头街8号", "population": "3999", "longitude": "123.4100", "latitude": "30.2000"])
        try await place("HOMENN", "home", "9902", ["owner": "nwork"])
        try await house.put("place", ["code": "LONELY", "name": "空总站", "kind": "headStation", "territory": "9902", "owner": "nwork"])
        return house
    }

    @Test("The totals of the head are the sums over the cities, and each number is that of its list; a city sees its branch alone")
    func sums() async throws {
        let house = try await province()
        try await house.office.open(
            OpenRequest(procedure: "opinion", fields: ["title": "路灯", "text": "不亮了很久", "territory": "990101", "channel": "web"]), by: nil)
        let sheet = try await house.office.headStation("9900", as: house.viewer("phead"))
        #expect(sheet.heads.map(\.code) == ["HEAD22", "LONELY"] && sheet.below.map(\.code) == ["HOMEAA"] && sheet.loose.map(\.code) == ["HOMENN"])
        #expect(sheet.lines.map { $0.part?.code } == ["9901", "9902", nil])
        #expect(sheet.lines.map(\.places) == [3, 2, 1] && sheet.total.places == 6)
        #expect(sheet.lines.map(\.seats) == [14, 2, 0] && sheet.total.seats == 16)
        #expect(sheet.lines.map(\.opinions) == [1, 0, 0] && sheet.total.opinions == 1)
        for (code, n) in [("9900", 6), ("9901", 3), ("9900.", 1), ("9902", 2)] {
            var filter = RecordFilter()
            (filter.territory, filter.standing) = (code, house.office.today)
            #expect(try await house.office.records("place", filter, limit: 10, as: house.viewer("phead")).count == n, "\(code)")
        }
        let branch = try await house.office.headStation("", as: house.viewer("nhead"))
        #expect(branch.territory.code == "9902" && branch.total.places == 2 && branch.heads.map(\.code) == ["LONELY"])
        await #expect(throws: Failure.notFound) { try await house.office.headStation("9900", as: house.viewer("nhead")) }
        await #expect(throws: Failure.notFound) { try await house.office.headStation("9901", as: house.viewer("nhead")) }
        let gaps = try await house.office.gaps(year: 2026, as: house.viewer("phead"))
        #expect(gaps.first { $0.id == "headStation" }?.missing.map(\.code) == ["LONELY"])
        #expect(gaps.first { $0.id == "homesUnderHead" }?.missing.map(\.code) == ["HOMENN"])
        #expect(gaps.first { $0.id == "homesUnderHead" }?.having.map(\.code) == ["HOMEAA"])
    }

    @Test("A village without a place is led to the nearest one with its hours; an address and its street too; nothing is made up")
    func nearest() async throws {
        let house = try await province()
        let village = try #require(house.office.nearestPlaces(to: "柳村"))
        #expect(village.isEstimated && village.rows.prefix(2).map(\.place.code).sorted() == ["PNTAAA", "STAAAA"] && village.rows.allSatisfy { $0.place.kind != "headStation" })
        let street = try #require(house.office.nearestPlaces(to: "柳树路15号"))
        #expect(street.from?.code == "STAAAA" && street.rows.map(\.place.code).prefix(2) == ["STAAAA", "PNTAAA"])
        #expect((900...1_000).contains(try #require(street.rows[1].metres)))
        #expect(try #require(house.office.nearestPlaces(to: "江省市东镇柳村6组")).origin?.code == "990101201")
        #expect(house.office.nearestPlaces(to: "月球") == nil)
    }

    @Test("Places that serve more than the rule of their kind are named, the most crowded first")
    func crowded() async throws {
        let house = try await province()
        let sheet = try house.office.placeCoverage("9900", as: house.viewer("phead"))
        #expect(sheet.crowded.map(\.place.code) == ["STAAAA"] && sheet.crowded.first?.most == 40_000 && sheet.countCrowded == 1)
    }
}
