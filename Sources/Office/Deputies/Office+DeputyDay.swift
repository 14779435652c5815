import Civics
import Institutions
import Store

/// A deputy's own page: what is coming, what one may join, where one belongs, what is still to be learnt.
public struct DeputyDay: Sendable {
    /// One thing on one's calendar.
    public struct Appointment: Sendable {
        public let register: Register
        public let record: StoredRecord
        /// One's own line on its list; nil where the event itself names who comes.
        public let line: StoredRecord?
        public let day: Day
        public let place: String
        public let acts: [RecordAct]
        /// How many come to a reception by appointment.
        public var booked = 0
    }

    public let appointments: [Appointment]
    /// Activities and classes that are open and have not got one's name yet.
    public let open: [(register: Register, record: StoredRecord)]
    public let groups: [(name: String, code: String)]
    public let contacts: [String]
    public let stations: [City.Place]
    /// Compulsory courses not done yet.
    public let courses: [StoredRecord]
    /// How many of each heading this year.
    public let counts: [DossierHeading: Int]
    /// Leave that was asked for and is not answered yet.
    public let leaves: [StoredRecord]
    public let absences: (unexcused: Int, excused: Int, congress: Int)
}

extension Office {
    /// An event of several days is on the calendar until its last one.
    private static let longestEvent = 31
    private static let mostAppointments = 40

    public func deputyDay(of viewer: Viewer) async throws -> DeputyDay {
        guard viewer.has(.deputy), let one = city.people[viewer.person] else { throw Failure.notFound }
        let reader = DossierReader(office: self, person: one, period: .year(now.day.year), viewer: viewer)
        let queries = try ["activity", "klass"].map { register -> RecordQuery in
            var filter = RecordFilter()
            (filter.filters, filter.from) = ([("state", ["open"])], now.day)
            var query = try query(register, filter, as: viewer)
            query.limit = Office.mostAppointments
            return query
        }
        var leaves = RecordQuery("leave", scope: .everything, limit: Office.mostAppointments)
        leaves.filters = [("person", [one.code]), ("state", ["asked"])]
        let (city, today, asked) = (city, today, leaves)
        return try await store.read { [self] connection in
            let dossier = try reader.read(connection)
            let lines = try mine("attendance", "person", one.code, since: today - Office.longestEvent, connection)
            let events = try connection.events(of: lines)
            var appointments: [DeputyDay.Appointment] = []
            for line in lines where ["invited", "accepted"].contains(line.fields["state"]?.keyText ?? "") {
                guard let occasion = events[line.fields["event"]?.keyText ?? ""], !occasion.isCancelled, occasion.last >= today else { continue }
                appointments.append(DeputyDay.Appointment(
                    register: occasion.register, record: occasion.record, line: line, day: max(occasion.first, min(today, occasion.last)),
                    place: city.whereabouts(occasion.record), acts: acts(on: line, of: DeputyLife.attendance, as: viewer)))
            }
            for (register, field) in [("reception", "deputies"), ("debriefing", "person"), ("arrangement", "deputies")] {
                guard let declaration = Institutions.register(register) else { continue }
                for record in try mine(register, field, one.code, since: today, connection) where record.fields["state"]?.keyText == "planned" && events[record.code] == nil {
                    appointments.append(DeputyDay.Appointment(
                        register: declaration, record: record, line: nil, day: Day(record.day) ?? today, place: city.whereabouts(record),
                        acts: acts(on: record, of: declaration, as: viewer)))
                }
            }
            appointments.sort { ($0.day, $0.record.fields["hour"]?.keyText ?? "", $0.record.id) < ($1.day, $1.record.fields["hour"]?.keyText ?? "", $1.record.id) }
            let receptions = appointments.filter { $0.register.id == "reception" }.map(\.record.code)
            if !receptions.isEmpty {
                var placed = MatterFilter()
                (placed.procedure, placed.states, placed.facets) = (Booking.procedure.id, Booking.placed, ["reception": receptions.joined(separator: ",")])
                let booked = try connection.facetCounts("reception", of: Booking.procedure.id, .everything, placed)
                for n in appointments.indices { appointments[n].booked = booked[appointments[n].record.code] ?? 0 }
            }
            let listed = Set(lines.compactMap { $0.fields["event"]?.keyText })
            let open = try queries.flatMap { query in
                try connection.records(query).reversed().compactMap { record in Institutions.register(query.register).map { (register: $0, record: record) } }
            }.filter { !listed.contains($0.record.code) }
            return DeputyDay(
                appointments: Array(appointments.prefix(Office.mostAppointments)), open: open, groups: dossier.groups.map { ($0, "") }, contacts: dossier.contacts,
                stations: city.stations(of: one.id, on: today), courses: try connection.missingCourses([one.code], city, on: today).first?.value ?? [],
                counts: Dictionary(grouping: dossier.entries, by: \.heading).mapValues(\.count),
                leaves: try connection.records(asked), absences: dossier.absences)
        }
    }

    /// Since so many days ago leave may still be asked from what has been.
    private static let leaveBack = 7

    /// From what leave may be asked: what is to come, or was in the last days; a deputy's own, of an office all that it sees. By register, soonest first.
    public func leaveEvents(of viewer: Viewer) async throws -> [String: [StoredRecord]] {
        let since = today - Office.leaveBack
        let kinds = ["sitting", "activity", "klass", "reception"]
        guard viewer.has(.deputy), viewer.posts.allSatisfy({ $0.role == .deputy }), let own = city.people[viewer.person]?.code else {
            var filter = RecordFilter()
            filter.from = since
            var seen: [String: [StoredRecord]] = [:]
            for kind in kinds where (try? reach(kind, of: viewer)) != nil {
                seen[kind] = try await records(kind, filter, limit: 200, as: viewer).rows.reversed()
            }
            return seen
        }
        return try await store.read { [self] connection in
            let lines = try mine("attendance", "person", own, since: since - Office.longestEvent, connection)
            let invited = try connection.events(of: lines.filter { ["invited", "accepted", "declined"].contains($0.fields["state"]?.keyText ?? "") })
            var found = invited.values.filter { kinds.contains($0.register.id) && !$0.isCancelled && $0.last >= since }.map(\.record)
            found += try mine("reception", "deputies", own, since: since, connection).filter { record in
                record.fields["state"]?.keyText == "planned" && invited[record.code] == nil
            }
            return Dictionary(grouping: found.sorted { ($0.day, $0.id) < ($1.day, $1.id) }, by: \.register)
        }
    }

    private func mine(_ register: String, _ field: String, _ code: String, since day: Day, _ connection: any Connection) throws -> [StoredRecord] {
        var query = RecordQuery(register, scope: .everything, limit: 200)
        query.filters = [(field, [code])]
        query.from = day.description
        return try connection.records(query)
    }
}

extension Connection {
    /// The events that lines of attendance name, by code; a statement for each register.
    func events(of lines: [StoredRecord]) throws -> [String: Office.Occasion] {
        var codes: [String: Set<String>] = [:]
        for line in lines { if let event = line.fields["event"]?.keyText { codes[line.fields["register"]?.keyText ?? "", default: []].insert(event) } }
        var events: [String: Office.Occasion] = [:]
        for (id, wanted) in codes {
            guard let register = Institutions.register(id) else { continue }
            for record in try records(id, codes: wanted.sorted()) { events[record.code] = Office.Occasion(register, record) }
        }
        return events
    }

    /// 必修课: by person, the compulsory courses in force that they have done neither alone nor in a class.
    func missingCourses(_ people: [String], _ city: City, on day: Day) throws -> [String: [StoredRecord]] {
        var query = RecordQuery("course", scope: .everything, limit: 200)
        (query.filters, query.standing) = ([("compulsory", ["yes"])], day.description)
        let courses = try records(query)
        guard !courses.isEmpty else { return [:] }
        var done: [String: Set<String>] = [:]
        for course in courses {
            var own = RecordQuery("completion", scope: .everything)
            own.filters = [("course", [course.code]), ("state", ["confirmed"])]
            done[course.code, default: []].formUnion(try tallies(own, by: "person", among: people).keys)
            var classes = RecordQuery("klass", scope: .everything, limit: 500)
            classes.filters = [("courses", [course.code])]
            let held = try records(classes).map(\.code)
            guard !held.isEmpty else { continue }
            var lines = RecordQuery("attendance", scope: .everything)
            lines.filters = [("event", held), ("state", ["attended"])]
            done[course.code, default: []].formUnion(try tallies(lines, by: "person", among: people).keys)
        }
        var missing: [String: [StoredRecord]] = [:]
        for code in people {
            guard let person = city.person(code: code) else { continue }
            let mandates = city.posts(of: person.id).filter { $0.role == .deputy && $0.term.contains(day) }
            let paths = mandates.flatMap { city.mandatePaths($0) }
            missing[code] = courses.filter { course in
                let levels = course.fields["levels"]?.codes ?? []
                return done[course.code]?.contains(code) != true && mandates.contains { levels.isEmpty || levels.contains($0.level) }
                    && paths.contains { $0.utf8.starts(with: course.path.utf8) }
            }
        }
        return missing
    }
}

extension City {
    /// Where something takes place, in words.
    func whereabouts(_ record: StoredRecord) -> String {
        for name in ["address", "venue"] { if let text = record.fields[name]?.text, !text.isEmpty { return text } }
        return record.fields["place"].flatMap { place(code: $0.keyText)?.name } ?? ""
    }

    /// The stations to which a deputy belongs on a day.
    public func stations(of person: Int64, on day: Day) -> [Place] {
        posts(of: person).compactMap { post in
            guard post.role == .deputy, post.term.contains(day), case .place(let id) = post.holder else { return nil }
            return places[id]
        }
    }
}
