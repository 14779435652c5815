import Civics
import Foundation
import Institutions
import SampleCity
import Store
import Testing

@testable import Office

/// The registers' two years, told alone in a house of their own: what the story promises is what lists and figures count.
@Suite("The registers of 安澜市")
struct LifeStoryTests {
    private func told<T>(_ body: (Office) async throws -> T) async throws -> T {
        let home = NSTemporaryDirectory() + "lianxin-life-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: home) }
        let end = try #require(Day(Story.today).flatMap { Moment($0, hour: 17) })
        let office = try Office(settings: Settings(home: home), clock: { end })
        try await SampleCity.raise(in: office, telling: [.life])
        defer { try? office.store.close() }
        return try await body(office)
    }

    @Test("A city that was broken off half way is not taken for a whole one; a whole one is left as it is")
    func half() async throws {
        struct Stop: Error {}
        let home = NSTemporaryDirectory() + "lianxin-half-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: home) }
        let end = try #require(Day(Story.today).flatMap { Moment($0, hour: 17) })
        let office = try Office(settings: Settings(home: home), clock: { end })
        defer { try? office.store.close() }
        await #expect(throws: Stop.self) { try await SampleCity.raise(in: office, telling: [.life], before: { _ in throw Stop() }) }
        await #expect(throws: SampleCity.HalfRaised.self) { try await SampleCity.raise(in: office, telling: [.life]) }
        await #expect(throws: SampleCity.HalfRaised.self) { try await SampleCity.raiseBare(in: office) }
        let other = try Office(settings: Settings(home: home + "/bare"), clock: { end })
        defer { try? other.store.close() }
        try await SampleCity.raiseBare(in: other)
        let before = try await other.store.read { try $0.nextSequence() }
        try await SampleCity.raise(in: other)
        #expect(try await other.store.read { try $0.nextSequence() } == before)
        // A real house is no sample, and does not become one.
        let real = try Office(settings: Settings(home: home + "/real"), clock: { end })
        defer { try? real.store.close() }
        _ = try await real.appoint(login: "helan", founding: Founding(territory: "410122", name: "中牟县", kind: "county", person: "贺兰"))
        await #expect(throws: SampleCity.OtherHouse.self) { try await SampleCity.raise(in: real) }
    }

    /// A declared figure, on the day of the story or over both its years.
    private func figure(_ id: String, _ office: Office) async throws -> Int {
        let register = try #require(Institutions.registers.first { $0.figures.contains { $0.id == id } }, "\(id)")
        let figure = try #require(register.figures.first { $0.id == id })
        return try await office.store.read { connection in
            var query = RecordQuery(register.id, scope: .everything)
            query.filters = figure.when.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
            if case .standing = figure.period { query.standing = Story.today }
            return try connection.figure(query, figure.counting)
        }
    }

    private func all(_ register: String, _ filters: [(String, [String])], standing: Bool, _ office: Office) async throws -> [StoredRecord] {
        try await office.store.read { connection in
            var query = RecordQuery(register, scope: .everything, limit: 10_000)
            query.filters = filters.map { (field: $0.0, values: $0.1) }
            if standing { query.standing = Story.today }
            return try connection.records(query)
        }
    }

    @Test("Every register of the issue is filled, and the figures come out as the story tells")
    func facts() async throws {
        try await told { office in
            // What stations collect for consultations is told with those, in the part of the opinions.
            let ofConsultations = Set(Canvass.registers.map(\.id))
            for register in Institutions.registers where register.shelf != .structure && !ofConsultations.contains(register.id) {
                let rows = try await office.store.read { try $0.count(RecordQuery(register.id, scope: .everything), most: 10_000) }
                #expect(rows > 0, "\(register.id) \(register.name)")
                guard register.surelyLies else { continue }
                // Whoever oversees the whole is not asked about each: nothing may lie outside it.
                let inside = try await office.store.read { try $0.count(RecordQuery(register.id, scope: .init(territories: [office.city.root])), most: 10_000) }
                #expect(inside == rows, "\(register.id) \(register.name)")
            }
            let promised: [(String, Int)] = [
                ("F24", 1), ("F25", 4), ("F26", 17), ("F27", 720), ("F28", 21), ("F22", 6), ("F57", 3), ("F16", 16), ("F67", 17), ("F69", 98),
                ("F04", 96),
                ("F51", 78), ("F51b", 18), ("F23", 8), ("brand.streets", 17),
            ]
            for (id, expected) in promised { #expect(try await figure(id, office) == expected, "\(id)") }
            for id in [
                "F01", "F04b", "F29", "F52", "F53", "F54", "F56", "F60", "F61", "F62", "F63", "F65", "F66", "missedReceptions", "links.voters",
            ] {
                #expect(try await figure(id, office) > 0, "\(id)")
            }
            try await uncovered(office)
            try await areas(office)
            try await gaps(office)
            try await cycle(office)
            try await heard(office)
            try await roundTrips(office)
        }
    }

    /// By area: each number is what its list counts, for the whole city and for an office that sees a part of it.
    private func areas(_ office: Office) async throws {
        let posts = office.city.posts.values.filter { $0.role == .deputyWork && $0.term.contains(office.today) }
        for person in Set(posts.map(\.person)).sorted() {
            let viewer = office.viewer(person)
            let found = try await office.areas("reception", RecordFilter(), summing: ["visitors"], as: viewer)
            #expect(!found.rows.isEmpty)
            for row in found.rows {
                var filter = RecordFilter()
                filter.territory = row.territory.code
                #expect(row.count == (try await office.records("reception", filter, limit: 1, as: viewer).count), "\(row.territory.name)")
                let visitors = try await office.store.read { connection in
                    var query = RecordQuery("reception", scope: .everything)
                    query.filters = [("@in", [row.territory.code])]
                    return try connection.figure(query, .sum("visitors"))
                }
                #expect(row.sums == [visitors], "\(row.territory.name)")
            }
        }
    }

    /// F55, F56: what was heard where deputies go, much of it settled since; every home and station receives by the week.
    private func heard(_ office: Office) async throws {
        var filter = MatterFilter.ofResidents()
        var heard = 0
        for kind in Opinion.eventKinds {
            filter.facets["eventKind"] = kind.id
            let (n, query) = (heard, filter)
            heard += try await office.store.read { try $0.count(.everything, query) }
            #expect(heard > n, "\(kind.name)")
        }
        let problems = try await figure("F56", office)
        #expect(heard >= problems, "\(heard) \(problems)")
        filter.facets = [:]
        filter.closed = true
        let ended = filter
        #expect(try await office.store.read { try $0.count(.everything, ended) } * 10 > heard * 8)
        filter.closed = false
        filter.procedure = Booking.id
        let bookings = filter
        #expect(try await office.store.read { try $0.count(.everything, bookings) } > 8)
        let weekly = Set(try await all("schedule", [("pattern", ["weekly"])], standing: true, office).compactMap { $0.fields["place"]?.text })
        #expect(weekly == Set(office.city.places.values.filter { ["home", "station"].contains($0.kind) }.map(\.code)))
        for home in office.city.places.values where home.kind == "home" {
            #expect(try await all("reception", [("place", [home.code]), ("state", ["held"])], standing: false, office).count > 60, "\(home.name)")
        }
    }

    /// Both deputies elected last are in no group and nobody's to keep in contact with; everybody else is.
    private func uncovered(_ office: Office) async throws {
        let today = try #require(Day(Story.today))
        let serving = Set(
            office.city.posts.values.filter { $0.role == .deputy && $0.term.contains(today) }.compactMap { office.city.people[$0.person]?.code })
        for register in ["membership", "pair"] {
            let filters = register == "pair" ? [("kind", ["member", "town"])] : []
            let covered = Set(try await all(register, filters, standing: true, office).compactMap { $0.fields["person"]?.text })
            #expect(serving.subtracting(covered) == ["shao-tingchao", "bai-xiaolong"], "\(register)")
            #expect(covered.subtracting(serving).isEmpty, "\(register) names somebody whose mandate has ended")
        }
        let absent = try await all("attendance", [("state", ["absent"]), ("kind", ["congress"])], standing: false, office)
        #expect(absent.map { $0.fields["person"]?.text } == ["jing-lugen", "jing-lugen"])
    }

    /// Villages without a place, the town without a brand, stars that lapsed, what is still open.
    private func gaps(_ office: Office) async throws {
        let covered = Set(office.city.places.values.map(\.territory))
        let bare = office.city.territories.values.filter { ["village", "community"].contains($0.kind) && !covered.contains($0.code) }.map(\.name)
        #expect(Set(bare) == ["石臼村", "晒谷岭村"])
        let brands = Set(try await all("brand", [("year", ["2026"])], standing: false, office).compactMap { $0.fields["territory"]?.text })
        #expect(brands.count == 16 && !brands.contains("990101004"))
        #expect(try await all("check", [("result", ["fail"])], standing: false, office).count == 2)
        #expect(try await all("rating", [("state", ["appealed"])], standing: false, office).count == 1)
        #expect(try await all("objection", [("state", ["raised"])], standing: false, office).count == 1)
        #expect(try await !all("rating", [("state", ["lapsed"])], standing: false, office).isEmpty)
        #expect(try await !all("duty", [("state", ["registered"])], standing: false, office).isEmpty)
        #expect(try await all("termSummary", [("state", ["closed"])], standing: false, office).count == 1)
        let bid = Set(try await all("deploymentItem", [], standing: false, office).compactMap { $0.fields["deployment"]?.text })
        #expect(try await all("deployment", [], standing: false, office).count { !bid.contains($0.code) } == 1)
    }

    /// Receptions that fell on a holiday were moved to a working day, a few were missed, each month was summed up.
    private func cycle(_ office: Office) async throws {
        let receptions = try await all("reception", [], standing: false, office)
        let moved = receptions.filter { $0.fields["plannedDay"] != nil }
        #expect(moved.count > 20 && moved.allSatisfy { Day($0.day).map(office.days.isWorkingDay) == true })
        #expect(receptions.filter { $0.fields["state"] == "planned" }.allSatisfy { $0.day >= Story.today })
        #expect((5...60).contains(receptions.count { $0.fields["state"] == "missed" }))
        #expect(try await all("summary", [], standing: false, office).count == 21 * 23)
        #expect(try await all("summary", [("state", ["draft"])], standing: false, office).count == 2)
    }
}
