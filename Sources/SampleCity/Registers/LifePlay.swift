import Civics
import Institutions
import Office
import Store

/// Plays two years of the registers day by day: what was written down beforehand, and what follows from what the house lays out by itself.
struct LifePlay {
    let office: Office
    let end: Moment
    let city: LifeCity
    private let steps: [Day: [LifeStep]]
    /// A reception was missed the day before: the house says so in the morning.
    private var isMissed = false
    private(set) var count = 0
    /// What is still to be done about what was heard and booked.
    var errands: [Errand] = []

    init(office: Office) {
        self.office = office
        end = min(Day(Story.today).flatMap { Moment($0, hour: 17) } ?? office.now, office.now)
        city = LifeCity()
        var script = LifeScript(city: city, days: office.days)
        script.write()
        let last = end
        steps = Dictionary(grouping: script.steps.filter { $0.at <= last }.sorted { ($0.at, $0.order) < ($1.at, $1.order) }) { $0.at.day }
    }

    /// Every day of the story from its first to its last.
    func days() -> [Day] {
        var (day, days) = (LifeScript.start, [Day]())
        while day <= end.day {
            days.append(day)
            day = day + 1
        }
        return days
    }

    /// One day: in the morning the house lays out and notes what was missed, then people do what is to be done, each at their hour.
    mutating func tell(_ day: Day) async throws {
        if day.weekday == .monday || day.dayOfMonth == 1 || isMissed || day == end.day, let morning = Moment(day, hour: 0, minute: 40) {
            try await office.keepCycle(at: morning)
            try await office.raiseWarnings(at: morning)
        }
        isMissed = false
        var works = (steps[day] ?? []).map { work($0.register, $0.deed, $0.fields, by: $0.who, at: $0.at) }
        works += try await held(on: day) + papers(on: day) + followed(on: day)
        works = works.filter { $0.at <= end }.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
        do { count += try await office.work(works).count } catch let refusal as RecordWorkFailure { throw LifeFailure(refusal) }
        try await hear(works)
        try await book(on: day)
        try await runErrands(on: day)
    }

    func work(_ register: String, _ deed: RecordWork.Deed, _ fields: [String: JSON], by who: String, at moment: Moment) -> RecordWork {
        let viewer = office.city.person(code: who).map { office.viewer($0.id, on: moment.day) }
        return RecordWork(register, deed, fields, by: viewer, at: moment)
    }

    func all(_ register: String, _ filters: [(String, [String])], on day: Day? = nil) async throws -> [StoredRecord] {
        let wanted = filters.map { (field: $0.0, values: $0.1) }
        return try await office.store.read { connection in
            var query = RecordQuery(register, scope: .everything, limit: 1_000)
            query.filters = wanted
            if let day { (query.from, query.through) = (day.description, day.description) }
            return try connection.records(query)
        }
    }

    // MARK: 周有接待

    /// The receptions of the day: held, with whoever came; a few are not, as it happens.
    private mutating func held(on day: Day) async throws -> [RecordWork] {
        guard office.days.isWorkingDay(day), day < end.day else { return [] }
        let planned = try await all("reception", [("state", ["planned"]), ("mode", ["fixed"])], on: day)
        let works: [RecordWork] = planned.compactMap { reception in
            let place = reception.fields["place"]?.text ?? ""
            let deputies = reception.fields["deputies"]?.texts ?? []
            let throwOf = Dice.roll(46, Int(day.number), place.hashed)
            if throwOf == 7 || deputies.isEmpty {
                isMissed = true
                return nil
            }
            let keeper = city.keeper(place, on: day)
            guard let noon = Moment(day, hour: 11, minute: 40) else { return nil }
            if throwOf == 8 {
                return work(
                    "reception", .act("cancel", code: reception.code), ["reason": .string(Story.weather(in: day.month))], by: keeper, at: noon)
            }
            let isAlone = throwOf % 9 == 3 && deputies.count > 1
            let seat = city.seat(place)
            let visitors = seat?.isHome == true ? 1 + Dice.roll(3, Int(day.number), place.hashed, 3) : 1 + Dice.roll(9, Int(day.number), place.hashed, 3)
            let said = Self.brings(reception.code) && seat?.isHome != true ? Story.brought : Story.settled
            return work(
                "reception", .act("hold", code: reception.code),
                [
                    "present": .list(isAlone ? Array(deputies.dropLast()) : deputies), "excused": isAlone ? .list(Array(deputies.suffix(1))) : .null,
                    "visitors": .int(Int64(visitors)),
                    "notes": .string("来访\(visitors)人。\(said[(Int(day.number) + place.hashed) % said.count])"),
                ].filter { $0.value != .null }, by: keeper, at: noon)
        }
        return try await works + madeUp(on: day, by: planned)
    }

    /// Most of what was missed is made up within a few weeks by another reception of the same station.
    private func madeUp(on day: Day, by planned: [StoredRecord]) async throws -> [RecordWork] {
        guard !planned.isEmpty else { return [] }
        let missed = try await all("reception", [("state", ["missed"])]).filter {
            $0.day > (day - 40).description && Dice.roll(4, $0.code.hashed) > 0
        }
        // One reception makes up for one.
        var used: Set<String> = []
        return missed.compactMap { reception in
            guard let place = reception.fields["place"]?.text, !used.contains(place), let other = planned.first(where: { $0.fields["place"]?.text == place }),
                Dice.roll(46, Int(day.number), place.hashed) > 8, let at = Moment(day, hour: 16, minute: 30)
            else { return nil }
            used.insert(place)
            return work(
                "reception", .act("substitute", code: reception.code), ["instead": .string(other.code), "reason": "补接：当天多请一名代表，延长半小时"],
                by: city.keeper(place, on: day), at: at)
        }
    }
}

extension LifeScript {
    /// All that is known beforehand.
    mutating func write() {
        people()
        places()
        standards()
        ratings()
        sites()
        difficulties()
        tours()
        schedules()
        groups()
        upper()
        campaigns()
        receptions()
        services()
        postings()
        debriefings()
        sittings()
        leaves()
        activities()
        threeEntries()
        examples()
        councils()
        initiatives()
        contacts()
        study()
        duties()
        assessments()
        endings()
    }
}

/// A step of the registers' story that the house refuses: the story is wrong, or the register is.
struct LifeFailure: Error, CustomStringConvertible {
    let refusal: RecordWorkFailure

    init(_ refusal: RecordWorkFailure) { self.refusal = refusal }

    var description: String {
        "示例 \(refusal.work.at.iso) \(refusal.work.register) \(refusal.work.deed)：\(refusal.failure) \(JSON.object(refusal.work.fields).canonicalText)"
    }
}
