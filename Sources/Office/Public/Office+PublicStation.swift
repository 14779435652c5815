import Civics
import Institutions
import Store

/// What stands behind a station's code.
public struct StationSight: Sendable {
    public let place: City.Place
    /// Today's and the next, in the order of their days.
    public let receptions: [PublicReception]
    public let postings: [PublicPaper]
    public let regulations: [PublicPaper]
    public let debriefings: [PublicPaper]
    public let examples: [PublicPaper]
    /// Receptions after which the organ that came answered in public, or promised something.
    public let responses: [PublicReception]
    /// Consultations that may be answered here, the one that closes first first.
    public let consultations: [MatterLine]
    /// Opinions received here, and those closed.
    public let received: Int, closed: Int
}

/// What stands behind a deputy's code, as far as the deputy's five disclosures allow.
public struct DeputySight: Sendable {
    public let person: City.Person
    public let groups: [String]
    public let receptions: [PublicReception]
    /// By heading of the dossier, counts only.
    public let duties: [(heading: DossierHeading, count: Int)]
    public let debriefings: [PublicPaper]
    /// Published cases that tell of the deputy (S3-46).
    public let examples: [PublicPaper]
    public let received: Int, closed: Int
    /// The first day of the mandates held today: from then to today all counts run.
    public let since: Day

    /// Whether residents may see the group; a deputy who has chosen none shows all five.
    public func shows(_ group: String) -> Bool { person.disclosed.isEmpty || person.disclosed.contains(group) }
}

extension Office {
    private static let shown = 8

    public func station(_ place: City.Place) async throws -> StationSight {
        let (city, today) = (city, today)
        return try await store.read { connection in
            var coming = ReceptionFilter(place: place.code, from: today).query(limit: Office.shown)
            coming.filters.append(("state", ["planned", "held", "cancelled"]))
            var organs = RecordQuery("reception", scope: .everything, limit: 20)
            organs.filters = [("place", [place.code]), ("mode", ["organ"]), ("state", ["held"])]
            let answered = try Office.receptions(organs, city, connection).filter { !$0.response.isEmpty || !$0.promise.isEmpty }
            let own = try Office.papers(.regulation, ("place", place.code), limit: 20, on: today, city, connection)
            let common = try Office.papers(.regulation, ("body", place.owner), limit: 20, on: today, city, connection)
            let counts = try connection.stationCounts(Holder.place(place.id).wire, of: Institutions.ofResidents.id)
            return StationSight(
                place: place, receptions: try Office.receptions(coming, city, connection),
                postings: try Office.papers(.posting, ("place", place.code), limit: 20, on: today, city, connection),
                regulations: own + common.filter { paper in !own.contains { $0.code == paper.code } && paper.place == nil },
                debriefings: try Office.papers(.debriefing, ("place", place.code), limit: 6, on: today, city, connection),
                examples: try Office.papers(.example, ("place", place.code), limit: 6, on: today, city, connection),
                responses: Array(answered.prefix(5)), consultations: try Office.asked(at: place, on: today, connection), received: counts.all, closed: counts.closed)
        }
    }

    /// 在本站征求意见: what has been sent to the station and is still open.
    static func asked(at place: City.Place, on today: Day, _ connection: any Connection) throws -> [MatterLine] {
        var query = RecordQuery("canvassReturn", scope: .everything, limit: 50)
        query.filters = [("place", [place.code]), ("state", Canvass.standing)]
        // The stations are asked to report before the consultation ends, which is open for two months at the most.
        query.from = (today - 90).description
        let numbers = Set(try connection.records(query).compactMap { $0.fields["about"]?.text }).sorted()
        return try connection.matters(numbers: numbers).filter { $0.procedure == Consultation.procedure.id && $0.state == Consultation.openState }
            .sorted { ($0.due ?? "", $0.id) < ($1.due ?? "", $1.id) }
    }

    public func deputy(_ person: City.Person) async throws -> DeputySight {
        let (city, today) = (city, today)
        return try await store.read { connection in
            var coming = ReceptionFilter(deputy: person.code, from: today).query(limit: 4)
            coming.filters.append(("state", ["planned"]))
            var groups = RecordQuery("membership", scope: .everything, limit: 10)
            groups.filters = [("person", [person.code])]
            groups.standing = today.description
            let codes = try connection.records(groups).compactMap { $0.fields["group"]?.keyText }
            let since = city.posts(of: person.id).filter { $0.role == .deputy && $0.term.contains(today) }.map(\.term.from).min() ?? today
            let wire = Holder.person(person.id).wire
            var matters = MatterFilter()
            (matters.procedure, matters.from, matters.through) = (Institutions.ofResidents.id, since, today)
            var closed = matters
            closed.closed = true
            return DeputySight(
                person: person, groups: codes.isEmpty ? [] : try connection.records("group", codes: codes).map(\.name).sorted(),
                receptions: try Office.receptions(coming, city, connection), duties: try Office.duties(of: person.code, from: since, through: today, connection),
                debriefings: try Office.papers(.debriefing, ("person", person.code), limit: 6, on: today, city, connection),
                examples: try Office.papers(.example, ("deputies", person.code), limit: 6, on: today, city, connection),
                received: try connection.partyCounts([wire], matters)[wire] ?? 0, closed: try connection.partyCounts([wire], closed)[wire] ?? 0, since: since)
        }
    }

    /// How many records of each heading name the person, by the registers' own dossier lines; attendance under what it was, as in the dossier.
    static func duties(of person: String, from: Day, through: Day, _ connection: any Connection) throws -> [(heading: DossierHeading, count: Int)] {
        var counts: [DossierHeading: Int] = [:]
        for register in Institutions.registers {
            guard let line = register.dossier else { continue }
            for field in line.people {
                var query = RecordQuery(register.id, scope: .everything)
                (query.from, query.through) = (from.description, through.description)
                query.filters = [(field, [person])]
                query.hold(line.when)
                guard register.id == "attendance" else {
                    counts[line.heading, default: 0] += try connection.count(query, most: Office.mostCounted)
                    continue
                }
                for group in try connection.groups(query, by: "register", limit: 100, byValue: true) {
                    counts[DossierReader.heading(attending: group.value) ?? line.heading, default: 0] += group.n
                }
            }
        }
        return DossierHeading.allCases.compactMap { heading in counts[heading].flatMap { $0 > 0 ? (heading, $0) : nil } }
    }
}

extension Office {
    /// The photograph of a deputy in office who discloses it.
    public func photo(of person: City.Person) async throws -> (file: Attachment, bytes: [UInt8]) {
        let isInOffice = city.posts(of: person.id).contains { $0.role == .deputy && $0.term.contains(today) }
        guard isInOffice, person.disclosed.isEmpty || person.disclosed.contains("photo"), let photo = person.photo else { throw Failure.notFound }
        return (photo, try await bytes(of: photo))
    }
}
