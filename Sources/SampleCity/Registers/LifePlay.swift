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
        }
        isMissed = false
        var works = (steps[day] ?? []).map { work($0.register, $0.deed, $0.fields, by: $0.who, at: $0.at) }
        works += try await held(on: day) + papers(on: day)
        works = works.filter { $0.at <= end }.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
        do { count += try await office.work(works).count } catch let refusal as RecordWorkFailure { throw LifeFailure(refusal) }
    }

    private func work(_ register: String, _ deed: RecordWork.Deed, _ fields: [String: JSON], by who: String, at moment: Moment) -> RecordWork {
        let viewer = office.city.person(code: who).map { office.viewer($0.id, on: moment.day) }
        return RecordWork(register, deed, fields, by: viewer, at: moment)
    }

    private func all(_ register: String, _ filters: [(String, [String])], on day: Day? = nil) async throws -> [StoredRecord] {
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
            return work(
                "reception", .act("hold", code: reception.code),
                [
                    "present": .list(isAlone ? Array(deputies.dropLast()) : deputies), "excused": isAlone ? .list(Array(deputies.suffix(1))) : .null,
                    "visitors": .int(Int64(1 + Dice.roll(9, Int(day.number), place.hashed, 3))),
                    "notes": .string(Dice.pick(Story.said, Int(day.number), place.hashed)),
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
        return missed.compactMap { reception in
            guard let place = reception.fields["place"]?.text, let other = planned.first(where: { $0.fields["place"]?.text == place }),
                Dice.roll(46, Int(day.number), place.hashed) > 8, let at = Moment(day, hour: 16, minute: 30)
            else { return nil }
            return work(
                "reception", .act("substitute", code: reception.code), ["instead": .string(other.code), "reason": "补接：当天多请一名代表，延长半小时"],
                by: city.keeper(place, on: day), at: at)
        }
    }

    // MARK: 月有汇总、季有安排

    private func papers(on day: Day) async throws -> [RecordWork] {
        guard office.days.isWorkingDay(day) else { return [] }
        var works: [RecordWork] = []
        if (2...10).contains(day.dayOfMonth) { works += try await summaries(on: day) }
        if day.year == 2025 && day.month == 1 && day.dayOfMonth < 10 || [3, 6, 9, 12].contains(day.month) && day.dayOfMonth >= 18 {
            works += try await quarters(on: day)
        }
        if day.dayOfMonth >= 26 { works += try await finished(on: day) }
        return works
    }

    /// Handed in on the second to the fourth, taken in three days later; of the last month two stations still owe theirs.
    private func summaries(on day: Day) async throws -> [RecordWork] {
        var works: [RecordWork] = []
        for summary in try await all("summary", [("state", ["draft", "submitted"])]) {
            guard let town = city.towns.first(where: { $0.station == summary.fields["place"]?.text }) else { continue }
            let isDraft = summary.fields["state"]?.text == "draft"
            if isDraft, summary.fields["month"] == "2026-10", ["石臼岭镇", "茶坞乡"].contains(town.name) { continue }
            guard day.dayOfMonth >= (isDraft ? 2 + town.index % 4 : 6 + town.index % 3) else { continue }
            let keeper = city.keeper(town.station, on: day)
            if isDraft, let at = Moment(day, hour: 14, minute: town.index) {
                let said = Story.months[(day.month + town.index) % Story.months.count]
                works.append(work("summary", .act("submit", code: summary.code), ["text": .string(said)], by: keeper, at: at))
            } else if !isDraft, let at = Moment(day, hour: 16, minute: town.index) {
                works.append(work("summary", .act("accept", code: summary.code), [:], by: town.chief, at: at))
            }
        }
        return works
    }

    /// Drawn up when the house has laid it out, handed in with two items, approved within the week.
    private func quarters(on day: Day) async throws -> [RecordWork] {
        var works: [RecordWork] = []
        for plan in try await all("quarter", [("state", ["draft", "submitted"])]) {
            guard let town = city.towns.first(where: { $0.station == plan.fields["place"]?.text }),
                let year = plan.fields["year"]?.integer, let quarter = plan.fields["quarter"]?.text.flatMap({ Int($0) }),
                let first = Day(year: Int(year), month: quarter * 3 - 2, day: 1), let at = Moment(day, hour: 14, minute: 20 + town.index)
            else { continue }
            let keeper = city.keeper(town.station, on: day)
            guard plan.fields["state"]?.text == "draft" else {
                works.append(work("quarter", .act("approve", code: plan.code), [:], by: town.chief, at: at))
                continue
            }
            for n in 0..<2 {
                let item = Story.planItems[(town.index + quarter * 2 + n) % Story.planItems.count]
                let wanted = office.days.nextWorkingDay(onOrAfter: max(first, day) + 12 + n * 30 + town.index)
                works.append(
                    work(
                        "planItem", .put,
                        [
                            "quarter": .string(plan.code), "kind": .string(item.kind), "day": "\(wanted)", "theme": .string(item.theme),
                            "deputies": .list(Dice.some(2, of: town.deputies(on: day), n + quarter).map(\.code)),
                        ], by: keeper, at: at))
            }
            if let later = Moment(day, hour: 15, minute: town.index) {
                works.append(work("quarter", .act("submit", code: plan.code), [:], by: keeper, at: later))
            }
        }
        return works
    }

    /// At the end of a month items whose day has passed point at what was done, or are dropped; at the end of the quarter the plan is closed.
    private func finished(on day: Day) async throws -> [RecordWork] {
        guard office.days.nextWorkingDay(onOrAfter: day + 1).month != day.month else { return [] }
        var works: [RecordWork] = []
        let items = Dictionary(grouping: try await all("planItem", [("state", ["planned"])]).filter { $0.day <= day.description }) {
            $0.fields["quarter"]?.text ?? ""
        }
        for plan in try await all("quarter", [("state", ["approved"])]) where plan.fields["quarter"]?.text == String((day.month + 2) / 3) {
            guard let town = city.towns.first(where: { $0.station == plan.fields["place"]?.text }) else { continue }
            let keeper = city.keeper(town.station, on: day)
            let held = try await all("reception", [("place", [town.station]), ("state", ["held"])]).filter { $0.day > (day - 88).description }
            for (n, item) in (items[plan.code] ?? []).enumerated() {
                guard let at = Moment(day, hour: 15, minute: town.index + n) else { continue }
                if n < held.count, (town.index + day.month) % 7 != n {
                    works.append(work("planItem", .act("finish", code: item.code), ["outcome": .string(held[n].code)], by: keeper, at: at))
                } else {
                    works.append(work("planItem", .act("drop", code: item.code), ["reason": "与镇里会议冲突，并入下季度"], by: keeper, at: at))
                }
            }
            guard day.month % 3 == 0, let at = Moment(day, hour: 16, minute: town.index) else { continue }
            works.append(work("quarter", .act("finish", code: plan.code), ["outcome": "按安排开展接待\(held.count)次，其余事项见逐条结果。"], by: keeper, at: at))
        }
        return works
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
        examples()
        difficulties()
        tours()
        schedules()
        groups()
        campaigns()
        receptions()
        services()
        postings()
        debriefings()
        sittings()
        leaves()
        activities()
        councils()
        initiatives()
        contacts()
        study()
        duties()
        assessments()
        endings()
    }
}

extension Story {
    /// Why a reception is called off: the coast has its seasons.
    static func weather(in month: Int) -> String {
        switch month {
        case 6...9: "台风红色预警，另行安排"
        case 11, 12, 1, 2: "江面大雾，代表过不了江，另行安排"
        default: "全镇（街道）集中开展安全检查，另行安排"
        }
    }

    static let planItems: [(kind: String, theme: String)] = [
        ("reception", "集中接待日"), ("visit", "走访困难户"), ("study", "学习代表法"), ("consultation", "听取对民生实事的意见"), ("posting", "公示办理结果"), ("research", "看一处难点"),
        ("debriefing", "代表述职准备"),
    ]

    static let months = [
        "来访以住房和停车为主，下月请住建部门到站。", "农忙，来访少，接待改到田头两次。", "雨季积水意见多，已列清单。", "意见办理有三件超期，已催。", "天冷，老人来得少，上门六户。", "入学季，教育类意见增加。", "夜间照明类意见占三成，建议统一排查。",
    ]
}

/// A step of the registers' story that the house refuses: the story is wrong, or the register is.
struct LifeFailure: Error, CustomStringConvertible {
    let refusal: RecordWorkFailure

    init(_ refusal: RecordWorkFailure) { self.refusal = refusal }

    var description: String {
        "示例 \(refusal.work.at.iso) \(refusal.work.register) \(refusal.work.deed)：\(refusal.failure) \(JSON.object(refusal.work.fields).canonicalText)"
    }
}
