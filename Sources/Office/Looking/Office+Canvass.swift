import Civics
import Institutions
import Store

/// 站内征询 of one consultation, as far as the viewer may read it: which stations were asked, which have reported, how many opinions in all.
public struct Canvassed: Sendable {
    /// One station: what it has reported, and what was given online through it.
    public struct Line: Sendable {
        public let record: StoredRecord
        public let place: City.Place?
        public let online: Int

        public var state: String { record.fields["state"]?.keyText ?? "" }
        public var paper: Int { Canvass.back.contains(state) ? Int(record.fields["paper"]?.integer ?? 0) : 0 }
        public var opinions: Int { paper + online }
    }

    /// Number and id of the consultation.
    public let number: String
    public let matter: Int64
    /// By the name of the place; no more than `Office.mostCanvassLines` of them, the numbers below are of all.
    public let lines: [Line]
    public let states: [String: Int]
    /// Opinions on paper that were reported, and those of them that were adopted, as far as the stations have been told.
    public let paper: Int, adopted: Int
    /// Opinions given online: all, and those of them through a station.
    public let views: Int, through: Int

    public func n(_ states: [String]) -> Int { states.reduce(0) { $0 + (self.states[$1] ?? 0) } }
    public var sent: Int { n(Canvass.standing) }
    public var back: Int { n(Canvass.back) }
    /// The stations' sum and what came by no station.
    public var all: Int { paper + views }
    public var isEmpty: Bool { states.isEmpty }
    public var isWhole: Bool { lines.count == sent }
}

/// 拟新增政府投资项目, as everybody may read it while it is consulted on and afterwards (S2-57).
public struct InvestmentSight: Sendable {
    public let record: StoredRecord
    public let unit: String
    public let territory: String

    public func text(_ field: String) -> String { record.fields[field]?.keyText ?? "" }
    public func day(_ field: String) -> Day? { Day(text(field)) }
    /// The word of a choice; empty while there is none.
    public func word(_ field: String) -> String {
        guard let value = record.fields[field], let declared = Institutions.register(record.register)?.field(field) else { return "" }
        return declared.word(for: value)
    }
}

extension Office {
    /// Lines of stations on a page; beyond them the list of the register goes on.
    public static let mostCanvassLines = 200

    /// - Parameter matter: the consultation.
    public func canvassed(_ matter: StoredMatter, as viewer: Viewer) async throws -> Canvassed {
        let city = city
        var filter = RecordFilter()
        filter.filters = [("about", [matter.number])]
        let scope = (try? query("canvassReturn", filter, as: viewer).scope) ?? .init(territories: [])
        return try await store.read { try Canvassed(matter, scope, viewer.sight, city, $0) }
    }

    /// The consultation that a record of the canvass, or a project, is about, with what the stations brought; nil while it names none.
    public func canvassed(about record: StoredRecord, as viewer: Viewer) async throws -> (stored: StoredMatter, canvassed: Canvassed)? {
        guard let number = record.fields["about"]?.text, !number.isEmpty,
            let stored = try await store.read({ try $0.matter(number: number) }), stored.matter.procedure == Consultation.procedure.id
        else { return nil }
        return (stored, try await canvassed(stored, as: viewer))
    }

    /// The canvass of a consultation that this viewer may read, and the project it is about.
    public func canvassRecords(about number: String, as viewer: Viewer) async throws -> (tasks: [StoredRecord], projects: [StoredRecord]) {
        var filter = RecordFilter()
        filter.filters = [("about", [number])]
        let tasks = try? await records("canvass", filter, limit: 5, as: viewer).rows
        filter.filters.append(("state", Canvass.projectStanding))
        return (tasks ?? [], (try? await records("investment", filter, limit: 1, as: viewer).rows) ?? [])
    }
}

extension Canvassed {
    init(_ stored: StoredMatter, _ scope: RecordQuery.Scope, _ sight: Sight, _ city: City, _ connection: any Connection) throws {
        // Only what the organiser asked for is counted, whatever else names the consultation.
        let keepers = city.keepers(of: stored).map(\.code)
        var query = RecordQuery("canvassReturn", scope: scope)
        query.filters = [("about", [stored.number]), ("state", Canvass.standing), ("body", keepers.isEmpty ? [""] : keepers)]
        query.filled = ["canvass"]
        let states = Dictionary(try connection.groups(query, by: "state", limit: 20).map { ($0.value, $0.n) }) { first, _ in first }
        var back = query
        back.filters[1].values = Canvass.back
        let paper = try connection.figure(back, .sum("paper"))
        (query.runsByDay, query.limit) = (false, Office.mostCanvassLines)
        let records = states.isEmpty ? [] : try connection.records(query)
        var views = MatterFilter()
        (views.procedure, views.source, views.states) = (ConsultedView.id, stored.id, ConsultedView.countedStates)
        let through = try connection.facetCounts(ConsultedView.through.id, of: ConsultedView.id, sight, views)
        self.init(
            number: stored.number, matter: stored.id,
            lines: records.map { record in
                let place = city.place(code: record.fields["place"]?.keyText ?? "")
                return Line(record: record, place: place, online: place.flatMap { through[Holder.place($0.id).wire] } ?? 0)
            },
            states: states, paper: paper, adopted: try connection.figure(back, .sum("adopted")), views: try connection.count(sight, views), through: through.values.reduce(0, +))
    }
}

extension InvestmentSight {
    init(_ record: StoredRecord, _ city: City) {
        self.record = record
        unit = city.body(code: record.fields["unit"]?.keyText ?? "")?.name ?? ""
        territory = city.name(ofPath: record.path)
    }
}
