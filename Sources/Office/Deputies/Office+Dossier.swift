import Civics
import Institutions
import Store

extension Office {
    /// Records of one register that a dossier reads; more than any deputy does in a term.
    private static let mostLines = 2_000
    private static let mostMatters = 500
    private static let dossierOffices: Set<Role> = [.office, .deputyWork, .presidium, .streetCommittee]

    /// Whether somebody may open a deputy's dossier: the deputy, the offices of the territories of his mandates and stations, auditors.
    public func mayReadDossier(of person: Int64, as viewer: Viewer) -> Bool {
        let city = city
        let mandates = city.posts(of: person).filter { $0.role == .deputy }
        guard !mandates.isEmpty else { return false }
        if viewer.person == person || viewer.has(.auditor) { return true }
        let paths = mandates.flatMap { city.mandatePaths($0) }
        return viewer.actor.capacities.contains { capacity in
            Office.dossierOffices.contains(capacity.role) && !capacity.territory.isEmpty && paths.contains { $0.utf8.starts(with: capacity.territory.utf8) }
        }
    }

    /// - Throws: `Failure.notFound` for whoever may not read it, and for who never was a deputy.
    public func dossier(of person: Int64, _ period: DossierPeriod, as viewer: Viewer) async throws -> Dossier {
        guard mayReadDossier(of: person, as: viewer), let one = city.people[person] else { throw Failure.notFound }
        let reader = DossierReader(office: self, person: one, period: period, viewer: viewer)
        return try await store.read { try reader.read($0) }
    }

    /// The person that goes by a code, if their dossier may be read.
    public func deputy(code: String, as viewer: Viewer) throws -> City.Person {
        guard let person = city.person(code: code), mayReadDossier(of: person.id, as: viewer) else { throw Failure.notFound }
        return person
    }

    /// Assembles one dossier from one reading.
    struct DossierReader: Sendable {
        let city: City
        let today: Day
        let viewer: Viewer
        let person: City.Person
        let mandates: [City.Post]
        let from: Day
        let through: Day

        init(office: Office, person: City.Person, period: DossierPeriod, viewer: Viewer) {
            (city, today, self.viewer, self.person) = (office.city, office.today, viewer, person)
            mandates = office.city.posts(of: person.id).filter { $0.role == .deputy }.sorted { ($0.term.from, $0.id) > ($1.term.from, $1.id) }
            switch period {
            case .year(let year): (from, through) = (Day.firstOf(year: year), Day.lastOf(year: year))
            case .mandate(let id):
                let term = (mandates.first { $0.id == id } ?? mandates.first)?.term
                (from, through) = (term?.from ?? .earliest, term?.until ?? office.today)
            }
        }

        func read(_ connection: any Connection) throws -> Dossier {
            let objections = try lines("objection", "person", [:], connection, anyTime: true)
            let byLine = Dictionary(grouping: objections) { $0.fields["line"]?.keyText ?? "" }
            var entries: [Dossier.Entry] = []
            var counts: [DossierHeading: [Dossier.Count]] = [:]
            var entered: Set<String> = []
            for register in Institutions.registers {
                guard let line = register.dossier else { continue }
                var seen: Set<Int64> = []
                let reach = RecordReach(viewer, register, in: city)
                for field in line.people {
                    let found = try lines(register.id, field, line.when, connection)
                    entered.formUnion(found.compactMap { $0.fields["entry"]?.keyText })
                    let events = try names(of: found, in: register, connection)
                    for record in found where seen.insert(record.id).inserted {
                        let heading = Self.heading(of: record) ?? line.heading
                        entries.append(entry(record, register, heading, events, byLine[record.code] ?? [], mayOpen: reach?.contains(record) ?? false))
                    }
                    let isOwn = register.sharedFields.contains(field) || reach?.isOverseer == true
                    let name = line.people.count > 1 ? "\(register.name)（\(register.field(field)?.name ?? "")）" : register.name
                    for (heading, own) in Dictionary(grouping: found, by: { Self.heading(of: $0) ?? line.heading }) {
                        let kinds = Self.kinds(of: heading, in: register).map { ["register": $0] } ?? [:]
                        counts[heading, default: []].append(Dossier.Count(
                            register: register.id, name: name, n: own.count,
                            query: reach == nil || !isOwn ? nil : query(field, line.when.merging(kinds) { $1 })))
                    }
                }
            }
            // A reception or a debriefing speaks for itself; that one signed in there is not a second line.
            let told = Set(entries.filter { $0.source != "attendance" }.map(\.number))
            entries.removeAll { $0.event.map(told.contains) ?? false }
            entries += try matters(connection)
            entries.sort { ($0.day, $0.source, $0.id) > ($1.day, $1.source, $1.id) }
            let absences = try absences(connection)
            let shown = Set(entries.map(\.number))
            return Dossier(
                person: person, posts: mandates, from: from, through: through, entries: entries, counts: counts, absences: absences,
                missedReceptions: try missedReceptions(connection),
                objections: objections.filter { !shown.contains($0.fields["line"]?.keyText ?? "") }, groups: try groups(connection),
                contacts: try contacts(connection), gaps: try gaps(entries, absences, objections, connection),
                summaries: try lines("termSummary", "person", [:], connection, anyTime: true),
                entered: (Groups.entries.filter { entered.contains($0.0) }.map { $0.1 }, Groups.entries.count))
        }

        // MARK: Records

        /// Attendance is told under what it was: a class is study, an activity is an activity.
        private static let attended: [(heading: DossierHeading, registers: [String])] = [
            (.attendance, ["sitting"]), (.activity, ["activity", "campaign"]), (.study, ["klass", "study"]), (.contact, ["reception", "arrangement"]),
            (.debriefing, ["debriefing"]),
        ]

        private static func heading(of record: StoredRecord) -> DossierHeading? {
            guard record.register == "attendance", let kind = record.fields["register"]?.keyText else { return nil }
            return heading(attending: kind)
        }

        static func heading(attending register: String) -> DossierHeading? { attended.first { $0.registers.contains(register) }?.heading }

        private static func kinds(of heading: DossierHeading, in register: Register) -> [String]? {
            register.id == "attendance" ? attended.first { $0.heading == heading }?.registers : nil
        }

        private func lines(
            _ register: String, _ field: String, _ when: [String: [String]], _ connection: any Connection, anyTime: Bool = false
        ) throws -> [StoredRecord] {
            var query = RecordQuery(register, scope: .everything, limit: Office.mostLines)
            query.filters = [(field: field, values: [person.code])]
            query.hold(when)
            if !anyTime { (query.from, query.through) = (from.description, through.description) }
            return try connection.records(query)
        }

        private func query(_ field: String, _ when: [String: [String]]) -> String {
            let filters = ([(field, [person.code])] + when.map { ($0.key, $0.value == [""] ? ["-"] : $0.value) }.sorted { $0.0 < $1.0 })
                .map { "f.\($0.0)=\($0.1.joined(separator: ","))" }
            return (filters + ["from=\(from)", "through=\(through)"]).joined(separator: "&")
        }

        /// What the events are called to which these records belong.
        private func names(of records: [StoredRecord], in register: Register, _ connection: any Connection) throws -> [String: String] {
            guard let field = register.titled.last.flatMap(register.field), !field.targets.isEmpty, field.id != "person" else { return [:] }
            var names: [String: String] = [:]
            let codes = Set(records.flatMap { $0.fields[field.id]?.codes ?? [] }).sorted()
            for target in field.targets {
                if Institutions.register(target)?.isStructure == true {
                    for code in codes { names[code] = city.reference(target, code: code)?.name }
                } else {
                    for record in try connection.records(target, codes: codes) { names[record.code] = record.name }
                }
            }
            return names
        }

        private func entry(
            _ record: StoredRecord, _ register: Register, _ heading: DossierHeading, _ events: [String: String], _ objections: [StoredRecord], mayOpen: Bool
        ) -> Dossier.Entry {
            let event = register.titled.last.flatMap { record.fields[$0]?.keyText }.flatMap { events[$0] }
            var title = event ?? record.name
            if title.hasPrefix("\(person.name) ") { title.removeFirst(person.name.count + 1) }
            let words = ["title", "topic", "theme"].lazy.compactMap { record.fields[$0]?.text }.first { !$0.isEmpty }
            if event == nil, let words, words != title { title = words }
            if Day(title) != nil { title = what(record, register) }
            let day = Day(record.day) ?? from
            return Dossier.Entry(
                heading: heading, source: register.id, sourceName: register.name, id: record.id, number: record.code, title: title, kind: kind(record, register),
                day: day, session: session(on: day), isMatter: false, mayOpen: mayOpen, objections: objections,
                event: register.id == "attendance" ? record.fields["event"]?.keyText : nil)
        }

        /// What is called by its day alone is told by what it is and where: 述职 城东街道联络站.
        private func what(_ record: StoredRecord, _ register: Register) -> String {
            let kind = register.id == "attendance" ? register.field("register")?.word(for: record.fields["register"] ?? .null) ?? "" : register.name
            let holder = record.fields["place"].flatMap { city.place(code: $0.keyText)?.name } ?? record.fields["body"].flatMap { city.body(code: $0.keyText)?.name }
            return [kind, holder ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
        }

        /// The words of the choices that say what it was.
        private func kind(_ record: StoredRecord, _ register: Register) -> String {
            ["capacity", "kind", "link", "mode", "way", "tier", "audience"].compactMap { id in
                guard let field = register.field(id), let value = record.fields[id], !value.isBlank else { return nil }
                return field.word(for: value)
            }.prefix(2).joined(separator: "，")
        }

        /// 会议期间: a session of a congress in which the person held a seat.
        private func session(on day: Day) -> String? {
            let bodies = Set(mandates.compactMap { post in post.body.flatMap { city.bodies[$0]?.code } })
            return city.sessions.values.first { $0.opens <= day && day <= $0.closes && bodies.contains($0.body) }?.name
        }

        // MARK: Matters

        private func matters(_ connection: any Connection) throws -> [Dossier.Entry] {
            var entries: [Dossier.Entry] = []
            var seen: Set<Int64> = []
            let wire = Holder.person(person.id).wire
            for (procedure, slot, role) in [
                ("suggestion", "originator", "领衔"), ("suggestion", "cosigners", "联名"), ("bill", "originator", "领衔"), ("opinion", "", ""),
            ] {
                guard let declaration = Institutions.procedure(procedure) else { continue }
                var filter = MatterFilter()
                filter.procedure = procedure
                if slot.isEmpty { filter.deputy = wire } else { filter.facets = [slot: wire] }
                (filter.isShared, filter.from, filter.through) = (true, from, through)
                for line in try connection.matters(viewer.sight, filter, after: nil, limit: Office.mostMatters) where seen.insert(line.id).inserted {
                    let kind = [role, declaration.state(line.state)?.name ?? ""].filter { !$0.isEmpty }.joined(separator: "，")
                    entries.append(Dossier.Entry(
                        heading: procedure == "opinion" ? .opinion : .suggestion, source: procedure, sourceName: declaration.name, id: line.id,
                        number: line.number, title: line.title, kind: kind, day: line.at.day, session: session(on: line.at.day), isMatter: true,
                        mayOpen: true, objections: []))
                }
            }
            return entries
        }

        // MARK: What is missing

        private func absences(_ connection: any Connection) throws -> (unexcused: Int, excused: Int, congress: Int) {
            let absent = try lines("attendance", "person", ["state": ["absent"]], connection)
            let excused = try lines("attendance", "person", ["state": ["leave"]], connection).count
            return (absent.count, excused, absent.count { $0.fields["kind"]?.keyText == "congress" })
        }

        private func missedReceptions(_ connection: any Connection) throws -> [Dossier.Entry] {
            let register = StationLife.reception
            let reach = RecordReach(viewer, register, in: city)
            return try lines(register.id, "absent", ["state": ["held"]], connection).map {
                entry($0, register, .contact, [:], [], mayOpen: reach?.contains($0) ?? false)
            }
        }

        private func gaps(
            _ entries: [Dossier.Entry], _ absences: (unexcused: Int, excused: Int, congress: Int), _ objections: [StoredRecord], _ connection: any Connection
        ) throws -> [String] {
            let have = Set(entries.map(\.heading))
            let asked: [DossierHeading] = [.attendance, .speech, .suggestion, .activity, .contact, .study, .debriefing]
            var gaps = asked.filter { !have.contains($0) }.map { "没有“\($0.name)”的记录" }
            let duties = try lines("duty", "person", ["state": ["registered", "returned"]], connection).count
            if duties > 0 { gaps.append("\(duties)条履职登记还没有确认，没有算进来") }
            for (register, field) in [("deed", "person"), ("lecture", "lecturer")] {
                let n = try lines(register, field, ["state": ["registered", "returned"]], connection).count
                if n > 0 { gaps.append("\(n)条\(Institutions.register(register)?.name ?? "")还没有确认，没有算进来") }
            }
            let open = objections.count { $0.fields["state"]?.keyText == "raised" }
            if open > 0 { gaps.append("\(open)条档案异议还没有答复") }
            let waiting = try lines("attendance", "person", ["state": ["invited", "accepted"]], connection).count { $0.day < today.description }
            if waiting > 0 { gaps.append("\(waiting)次会议或活动已经过去，到会情况还没有登记") }
            if absences.unexcused > 0 { gaps.append("\(absences.unexcused)次未请假缺席，请核对") }
            return gaps
        }

        private func groups(_ connection: any Connection) throws -> [String] {
            try standing("membership", "person", connection).map { record in
                let name = String(record.name.dropLast(record.name.hasSuffix(" \(person.name)") ? person.name.count + 1 : 0))
                return record.fields["role"]?.keyText == "convenor" ? "\(name)（召集人）" : name
            }
        }

        private func contacts(_ connection: any Connection) throws -> [String] {
            try standing("pair", "person", connection).compactMap { record in
                guard let code = record.fields["contactor"]?.keyText else { return nil }
                return city.person(code: code)?.name ?? city.body(code: code)?.name
            }
        }

        private func standing(_ register: String, _ field: String, _ connection: any Connection) throws -> [StoredRecord] {
            var query = RecordQuery(register, scope: .everything, limit: 20)
            query.filters = [(field, [person.code])]
            query.standing = min(through, today).description
            return try connection.records(query)
        }
    }
}

extension City {
    /// Where a mandate belongs: the territory of its congress and that of its station.
    func mandatePaths(_ post: Post) -> [String] {
        var paths = post.body.flatMap { bodies[$0] }.flatMap { territories[$0.territory]?.path }.map { [$0] } ?? []
        if case .place(let id) = post.holder, let path = places[id].flatMap({ territories[$0.territory]?.path }) { paths.append(path) }
        return paths
    }
}
