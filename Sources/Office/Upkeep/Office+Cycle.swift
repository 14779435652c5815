import Civics
import Institutions
import Store

/// 周有接待、月有汇总、季有安排: what the cycle of a place asks for is laid out ahead as records, so that what nobody does is seen as missed.
extension Office {
    /// Receptions are laid out so many days ahead.
    public static let cycleAhead = 35
    /// Records laid out in one run; the next run goes on.
    public static let cycleLimit = 4_000
    /// Records laid out in one transaction.
    private static let cycleAtOnce = 100

    /// Lays out what is missing and marks what was missed. Safe to run at any time and as often as one likes: each reception, summary and plan comes once.
    /// - Returns: how many records were written.
    @discardableResult
    public func keepCycle(at moment: Moment? = nil) async throws -> Int {
        let moment = moment ?? now
        let schedules = try await store.read { connection in
            var query = RecordQuery("schedule", scope: .everything, limit: Office.cycleLimit)
            query.standing = moment.day.description
            return try connection.all(query)
        }
        var jobs: [CycleJob] = []
        for schedule in schedules { jobs += receptions(of: schedule, on: moment.day) }
        let places = Set(schedules.compactMap { $0.fields["place"]?.keyText }).sorted()
        jobs += places.flatMap { papers(of: $0, on: moment.day) }
        let known = try await known(jobs)
        let due = jobs.filter { !known.contains($0.key) }.prefix(Office.cycleLimit)
        var written = 0
        for start in stride(from: 0, to: due.count, by: Office.cycleAtOnce) {
            if Task.isCancelled { break }
            let group = due.dropFirst(start).prefix(Office.cycleAtOnce)
            written += try await recordTurns.take {
                let city = city
                return try await store.write { [self] connection in try group.reduce(0) { try $0 + layOut($1, in: city, at: moment, connection) } }
            }
        }
        try await callOffBookings(at: moment)
        return try await written + actInTime(at: moment)
    }

    /// One record that the cycle asks for, with the key under which it comes once.
    private struct CycleJob: Sendable {
        let key: String
        let register: String
        let fields: [String: JSON]
        /// How many deputies it takes, chosen when it is laid out.
        var deputies = 0
    }

    private func known(_ jobs: [CycleJob]) async throws -> Set<String> {
        let keys = jobs.map(\.key)
        return try await store.read { connection in
            var known: Set<String> = []
            for start in stride(from: 0, to: keys.count, by: 500) { known.formUnion(try connection.doneOnce("cycle", among: Array(keys[start..<min(start + 500, keys.count)]))) }
            return known
        }
    }

    // MARK: The week and the fixed day

    private func receptions(of schedule: StoredRecord, on today: Day) -> [CycleJob] {
        func text(_ name: String) -> String { schedule.fields[name]?.keyText ?? "" }
        let place = text("place")
        guard let known = city.place(code: place), known.term.contains(today) else { return [] }
        let last = min(today + Office.cycleAhead, schedule.until.flatMap { Day($0) } ?? .latest)
        var days: [(planned: Day, held: Day)] = []
        if text("pattern") == "weekly", let weekday = Int(text("weekday")) {
            var day = today
            while day <= last {
                // A reception that falls on a holiday is held on the next working day, and is shown as moved.
                if day.weekday.rawValue == weekday { days.append((day, self.days.nextWorkingDay(onOrAfter: day))) }
                day = day + 1
            }
        } else {
            let wished = Int(text("dayOfMonth")) ?? fixedDay(of: known, on: today)
            for step in 0...2 {
                guard let first = Day(year: today.year, month: today.month, day: 1)?.adding(months: step) else { continue }
                let day = min(first + (wished - 1), first.adding(months: 1) - 1)
                if day >= today, day <= last { days.append((day, self.days.nextWorkingDay(onOrAfter: day))) }
            }
        }
        return days.map { planned, held in
            var fields: [String: JSON] = [
                "place": .string(place), "day": .string(held.description), "hour": .string(text("hour")), "end": .string(text("end")), "mode": .string(text("mode")),
                "schedule": .string(schedule.code),
            ]
            if !text("zone").isEmpty { fields["zone"] = .string(text("zone")) }
            if !text("address").isEmpty { fields["address"] = .string(text("address")) }
            if text("mode") == "themed" { fields["theme"] = .string("听取意见") }
            if planned != held { fields["plannedDay"] = .string(planned.description) }
            return CycleJob(key: "\(schedule.code)/\(planned)", register: "reception", fields: fields, deputies: Int(text("perTime")) ?? 1)
        }
    }

    private func fixedDay(of place: City.Place, on today: Day) -> Int {
        let codes = Procedure.codes(ofPath: city.territories[place.territory]?.path ?? "")
        guard case .integer(let day) = rules.value(of: "station.receptionDay", territories: codes, on: today)?.value else { return StationLife.receptionDay }
        return day
    }

    // MARK: The month and the quarter

    private func papers(of place: String, on today: Day) -> [CycleJob] {
        guard let first = Day(year: today.year, month: today.month, day: 1) else { return [] }
        let last = first - 1
        let month = String(last.description.prefix(7))
        let quarterStart = Day(year: today.year, month: (today.month - 1) / 3 * 3 + 1, day: 1) ?? first
        // The plan of a quarter is begun two weeks before it.
        let next = quarterStart.adding(months: 3)
        let start = next - today <= StationLife.planAhead ? next : quarterStart
        let (year, quarter) = (start.year, (start.month - 1) / 3 + 1)
        return [
            CycleJob(key: "\(place)/\(month)", register: "summary", fields: ["place": .string(place), "month": .string(month)]),
            CycleJob(
                key: "\(place)/\(year)Q\(quarter)", register: "quarter",
                fields: ["place": .string(place), "year": .int(Int64(year)), "quarter": .string(String(quarter)), "text": "由系统按期列出，请拟订本季度的接待、学习、走访和述职安排。"]),
        ]
    }

    // MARK: Writing

    private func layOut(_ job: CycleJob, in city: City, at moment: Moment, _ connection: any Connection) throws -> Int {
        guard try connection.doneOnce("cycle", job.key) == nil, let register = Institutions.register(job.register) else { return 0 }
        var fields = job.fields
        if job.register == "reception", let place = fields["place"]?.keyText, let day = Day(fields["day"]?.keyText ?? "") {
            fields["deputies"] = .array(try turns(at: place, in: Hours(fields), on: day, count: job.deputies, in: city, connection).map { .string($0) })
        }
        if job.register == "summary" { fields.merge(try sums(fields, in: city, connection)) { $1 } }
        fields = try Office.completed(fields.filter { !$0.value.isBlank && $0.value != .array([]) }, before: nil, of: register, city, connection)
        // Somebody may have written it by hand: then there is nothing to lay out. What cannot be written now is looked at again in the next run.
        let check = RecordCheck(register: register, city: city, today: moment.day, rules: rules, viewer: nil, connection: connection)
        if let flaw = try check.flaws(fields, own: nil, before: nil).first {
            guard flaw.kind == .taken || flaw.kind == .clash else { return 0 }
            // What another arrangement's reception serves as well is laid out after all, should that one be called off or moved.
            if flaw.kind == .clash, try isServed(job, at: moment, in: city, connection) { return 0 }
            try connection.noteOnce("cycle", job.key, 0)
            return 0
        }
        let record = try enter(register, before: nil, fields: fields, from: moment.day, by: nil, at: moment, in: city, connection)
        try connection.noteOnce("cycle", job.key, record.id)
        return 1
    }

    /// Whether a reception that another arrangement has laid out stands in the same hours; it says then that it serves this one too.
    private func isServed(_ job: CycleJob, at moment: Moment, in city: City, _ connection: any Connection) throws -> Bool {
        func text(_ name: String, _ fields: [String: JSON]) -> String { fields[name]?.keyText ?? "" }
        let (own, zone, hours) = (text("schedule", job.fields), text("zone", job.fields), Hours(job.fields))
        guard job.register == "reception", !own.isEmpty else { return false }
        var query = RecordQuery("reception", scope: .everything, limit: 100)
        query.filters = [("place", [text("place", job.fields)]), ("state", ["planned", "held"])]
        (query.from, query.through) = (hours.day, hours.day)
        let found = try connection.records(query)
        if let twin = found.first(where: { text("schedule", $0.fields) == own && hours.overlaps(Hours($0.fields)) }) {
            try join(job, to: twin, at: moment, in: city, connection)
            return false
        }
        let standing = found.first { other in
            let schedule = text("schedule", other.fields)
            guard !schedule.isEmpty, schedule != own, hours.overlaps(Hours(other.fields)), text("zone", other.fields) == zone else { return false }
            return !zone.isEmpty || text("address", other.fields) == text("address", job.fields)
        }
        guard let standing else { return false }
        let also = standing.fields["also"]?.codes ?? []
        if !also.contains(own) { try relay(standing, ["also": .array((also + [own]).map { .string($0) })], by: nil, at: moment, in: city, connection) }
        return true
    }

    /// Two days of one arrangement that a holiday brings together are held as one, and the record says so; called off or moved, it is both of them.
    private func join(_ job: CycleJob, to twin: StoredRecord, at moment: Moment, in city: City, _ connection: any Connection) throws {
        func planned(_ fields: [String: JSON]) -> String { fields["plannedDay"]?.keyText ?? fields["day"]?.keyText ?? "" }
        guard let own = Day(planned(job.fields)), planned(twin.fields) != own.description else { return }
        let words = "原定\(own.chinese)的一次，因节假日同在这一天，并为这一场"
        let said = twin.fields["alsoDay"]?.keyText ?? ""
        guard !said.contains(words) else { return }
        try relay(twin, ["alsoDay": .string(said.isEmpty ? words : "\(said)；\(words)")], by: nil, at: moment, in: city, connection)
    }

    /// Whose turn it is: those assigned to the place, at a home the deputies of its congress, who have been there least often in the past year, but nobody on leave, and nobody who receives
    /// elsewhere in these hours.
    func turns(at code: String, in hours: Hours, on day: Day, without: Set<String> = [], count: Int, in city: City, _ connection: any Connection) throws -> [String] {
        guard let place = city.place(code: code) else { return [] }
        let assigned = city.receivers(at: place, on: day)
        var query = RecordQuery("reception", scope: .everything)
        query.filters = [("place", [code])]
        query.from = day.adding(months: -12).description
        let turns = Dictionary(try connection.groups(query, by: "deputies", limit: 10_000).map { ($0.value, $0.n) }) { first, _ in first }
        let away = try connection.onLeave(assigned.sorted(), on: day.description, in: city)
        let busy = try receiving(assigned, in: hours, connection)
        return Array(assigned.subtracting(away).subtracting(busy).subtracting(without).sorted { (turns[$0] ?? 0, $0) < (turns[$1] ?? 0, $1) }.prefix(count))
    }

    /// What the records say of a month, so that nobody counts by hand; the words are the keeper's.
    func sums(_ fields: [String: JSON], in city: City, _ connection: any Connection) throws -> [String: JSON] {
        guard let code = fields["place"]?.keyText, let place = city.place(code: code), let month = fields["month"]?.keyText else { return [:] }
        var query = RecordQuery("reception", scope: .everything)
        query.filters = [("place", [code]), ("state", ["held"])]
        (query.from, query.through) = ("\(month)-01", "\(month)-31")
        let sheets = WorkSheets(connection: connection, city: city, today: Day("\(month)-01") ?? .earliest, year: 0, sight: .everything, isWhole: true)
        let wire = Holder.place(place.id).wire
        func count(_ change: (inout MatterFilter) -> Void = { _ in }) throws -> JSON {
            .int(Int64(try sheets.count { ($0.station, $0.month) = (wire, month); change(&$0) }))
        }
        var own = MatterFilter.ofResidents()
        (own.station, own.month) = (wire, month)
        let kinds = try connection.counts(by: .category, .everything, own).map { "\(sheets.word("category", $0.0))\($0.1)件" }
        return [
            "receptions": .int(Int64(try connection.figure(query, .records))), "visitors": .int(Int64(try connection.figure(query, .sum("visitors")))),
            "received": try count(), "answered": try count { $0.replied = true }, "pending": try count { $0.open = true },
            "transferred": try count { $0.handed = true }, "categories": .string(kinds.joined(separator: "、")),
        ].filter { !$0.value.isBlank }
    }

    /// What the house itself does when its day has passed: a reception nobody held is missed, a rating nobody renewed lapses, a result nobody
    /// disputed is final.
    private func actInTime(at moment: Moment) async throws -> Int {
        let waiting = try await store.read { connection in
            // Due by yesterday: the day itself belongs to people.
            try connection.todos(of: ["clockwork"], on: moment.day.description, limit: Office.cycleLimit).filter { $0.todo.due < moment.day.description }
        }
        var done = 0
        for start in stride(from: 0, to: waiting.count, by: Office.cycleAtOnce) {
            if Task.isCancelled { break }
            let group = waiting[start..<min(start + Office.cycleAtOnce, waiting.count)]
            done += try await recordTurns.take {
                return try await store.write { [self] connection in
                    let city = city
                    return try group.reduce(0) { sum, one in
                        // Somebody may have held or cancelled it meanwhile.
                        do { _ = try act(one.todo.act, on: one.register, id: one.id, version: nil, fields: [:], by: nil, at: moment, in: city, connection) }
                        catch is Failure { return sum }
                        return sum + 1
                    }
                }
            }
        }
        return done
    }
}

extension City {
    /// Codes of those who may receive at a place: whoever has it as the place of a mandate. Nobody has a home of deputies as his own: there
    /// it is all whose mandate lies within its area and is of its congress.
    func receivers(at place: Place, on day: Day) -> Set<String> {
        let own = posts(at: .place(place.id)).filter { $0.role == .deputy && $0.term.contains(day) }
        if !own.isEmpty || place.kind != "home" { return Set(own.compactMap { people[$0.person]?.code }) }
        let mandates = bodies(in: place.territory).filter { $0.kind == "congress" }.flatMap { seats(of: $0.id) }
        return Set(mandates.filter { $0.term.contains(day) }.compactMap { people[$0.person]?.code })
    }
}

extension Connection {
    /// Every record a query asks for, in pages.
    func all(_ query: RecordQuery) throws -> [StoredRecord] {
        var (query, all) = (query, [StoredRecord]())
        while true {
            let rows = try records(query)
            all += rows
            guard rows.count == query.limit, let last = rows.last else { return all }
            query.after = (query.runsByDay ? last.day : last.name, last.id)
        }
    }

    /// Which of these people have leave that somebody granted for a day; a record that only says so grants none.
    func onLeave(_ people: [String], on day: String, in city: City) throws -> Set<String> {
        guard !people.isEmpty else { return [] }
        var query = RecordQuery("leave", scope: .everything, limit: 1_000)
        query.filters = [("state", ["approved"]), ("person", people)]
        query.standing = day
        // Leave without a last day is for the one day.
        let granted = try records(query).filter { try ($0.until != nil || $0.from == day) && Grant($0, in: city, self) != nil }
        return Set(granted.compactMap { $0.fields["person"]?.keyText })
    }
}
