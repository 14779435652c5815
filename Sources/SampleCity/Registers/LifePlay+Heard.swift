import Civics
import Institutions
import Office
import Store

/// 听到的意见: what residents say at activities, receptions, contacts, meetings and debriefings is registered where it was said, and goes its way.
extension LifePlay {
    /// A step of a matter that was begun here, to be done on its day.
    struct Errand: Sendable {
        let at: Moment
        let matter: Int64
        let demander: Int64
        let move: String
        let who: String
        let fields: [String: JSON]
        /// Done only when this reception was held.
        var reception: String?
    }

    /// Of how many records of a register one brings an opinion.
    private static let odds = ["activity": 1, "reception": 1, "contact": 60, "sitting": 3, "debriefing": 5, "speech": 12]
    /// Of how many receptions one brings something to be written down.
    static let bringing = 20

    /// - Returns: whether a reception brings an opinion; its notes say so.
    static func brings(_ code: String) -> Bool { Dice.roll(bringing, code.hashed, 5) == 0 }

    /// Registers what was said on that day.
    mutating func hear(_ works: [RecordWork]) async throws {
        for work in works where Opinion.eventKinds.contains(where: { $0.id == work.register }) {
            guard let code = Self.told(work), Dice.roll(Self.odds[work.register] ?? 1, code.hashed) == 0,
                let record = try await office.store.read({ try $0.record(work.register, code: code) }), let town = town(of: record),
                work.register != "reception" || record.fields["mode"] == "themed" || Self.brings(code)
            else { continue }
            try await register(code, record, town, at: work.at)
        }
    }

    /// The number of what was held, said or done; nil for what is only planned.
    private static func told(_ work: RecordWork) -> String? {
        switch work.deed {
        case .act("hold", let code): code
        case .put where work.fields["state"] != nil || ["contact", "speech"].contains(work.register): work.fields["code"]?.text
        default: nil
        }
    }

    private func town(of record: StoredRecord) -> LifeCity.Town? {
        let fields = record.fields
        if let place = fields["place"]?.text, let town = city.towns.first(where: { $0.station == place || $0.points.contains { $0.code == place } }) { return town }
        if let territory = fields["territory"]?.text, let town = city.towns.first(where: { territory.hasPrefix($0.code) }) { return town }
        let people = (fields["present"]?.texts ?? []) + [fields["person"]?.text, fields["who"]?.text].compactMap(\.self)
        if let deputy = people.compactMap({ city.deputy($0) }).first { return city.town(of: deputy) }
        // A sitting of a town's congress lies where its body does.
        return city.towns.first { record.path.contains("/\($0.code)/") }
    }

    private mutating func register(_ code: String, _ record: StoredRecord, _ town: LifeCity.Town, at moment: Moment) async throws {
        let day = moment.day
        let said = Story.heard[(code.hashed / 7 + town.index * 5) % Story.heard.count]
        let villages = town.villages
        let village = villages.isEmpty ? nil : villages[code.hashed % villages.count]
        guard let keeper = office.city.person(code: city.keeper(town.station, on: day)), let station = office.city.place(code: town.station) else { return }
        let present = (record.fields["present"]?.texts ?? []) + [record.fields["person"]?.text, record.fields["who"]?.text].compactMap(\.self)
        let deputy = present.first { city.deputy($0)?.serves(on: day) == true }.flatMap { office.city.person(code: $0)?.id }
        let fields: [String: JSON] = [
            "title": .string("\(village?.name ?? town.name)\(said.title)"), "text": .string("\(village?.name ?? town.name)：\(said.text)"),
            "territory": .string(village?.code ?? town.code), "station": .int(station.id), "channel": record.register == "reception" ? "visit" : "mobile",
            "deputy": JSON(deputy), "event": .string("\(record.register)/\(code)"), "eventKind": .string(record.register),
            "targetGroup": record.fields["targets"]?.texts.first.map(JSON.string) ?? .null,
        ].filter { $0.value != .null }
        let receipt = try await office.open(
            OpenRequest(procedure: Institutions.ofResidents.id, fields: fields, once: "heard-\(record.register)-\(code)"), by: .viewer(office.viewer(keeper.id, on: day)), at: moment)
        // What was said in the last days waits to be sorted.
        guard day < end.day - 4 else { return }
        var plan = ErrandPlan(days: office.days, day: day, receipt.matter, receipt.demander, code.hashed)
        plan.add("collate", "keeper", after: 1, ["category": .string(said.category)])
        plan.add("grade", "keeper", after: 0, ["grade": "1"])
        plan.add("solve", "office", after: 1 + code.hashed % 3, ["answer": .string(said.answer), "result": "solved"])
        plan.add("feedback", "keeper", after: 1, ["mode": "online"])
        plan.add("rate", "resident", after: 1, ["rating": code.hashed % 4 == 1 ? "4" : "5"])
        plan.add("close", "keeper", after: 1)
        plan.add("verify", "overseer", after: 5, ["finding": "回访过，也到现场看了，情况属实。", "real": "yes"])
        plan.add("crossOff", "overseer", after: 2)
        errands += plan.errands
    }

    // MARK: 预约

    /// Every few weeks somebody books one of the receptions of the week after.
    mutating func book(on day: Day) async throws {
        guard Dice.roll(16, Int(day.number), 77) == 0, let at = Moment(day, hour: 20, minute: 10) else { return }
        let wanted = office.days.adding(workingDays: 4, to: day)
        let planned = try await all("reception", [("state", ["planned"]), ("mode", ["fixed"])], on: wanted).filter { !($0.fields["deputies"]?.texts ?? []).isEmpty }
        guard let reception = planned.isEmpty ? nil : planned[Int(day.number) % planned.count], let place = office.city.place(code: reception.fields["place"]?.text ?? "")
        else { return }
        let said = Dice.pick(Story.heard, Int(day.number), 3)
        let deputy = reception.fields["deputies"]?.texts.first.flatMap { office.city.person(code: $0)?.id }
        let fields: [String: JSON] = [
            "title": .string("预约\(wanted.monthAndDay)接待：\(said.title)"), "text": .string(said.text), "territory": .string(place.territory), "station": .int(place.id),
            "reception": .string(reception.code), "day": .string(wanted.description), "time": .string(reception.fields["hour"]?.text ?? ""),
            "address": .string(place.address), "deputy": JSON(deputy), "channel": day.number.isMultiple(of: 2) ? "web" : "code",
        ]
        let receipt = try await office.open(
            OpenRequest(procedure: Booking.procedure.id, fields: fields.filter { !$0.value.isBlank }, persona: Persona(name: "群众"), once: "booked-\(day)"), by: nil, at: at)
        let next = office.days.adding(workingDays: 1, to: day)
        for (move, on, hour, given) in [
            ("confirm", next, 10, ["note": "请提前十分钟到站。"] as [String: JSON]), ("meet", wanted, 13, ["outcome": .string("当面听了情况：\(said.title)。")]),
        ] {
            guard let moment = Moment(on, hour: hour) else { continue }
            errands.append(Errand(at: moment, matter: receipt.matter, demander: receipt.demander, move: move, who: "keeper", fields: given, reception: move == "meet" ? reception.code : nil))
        }
    }

    // MARK: Errands

    /// Does what is to be done on a day; what was called off or ended meanwhile is left.
    mutating func runErrands(on day: Day) async throws {
        let last = end
        let due = errands.filter { $0.at.day <= day && $0.at <= last }.sorted { ($0.at, $0.matter) < ($1.at, $1.matter) }
        guard !due.isEmpty else { return }
        errands.removeAll { $0.at.day <= day }
        let people = OpinionPlay(office: office)
        for errand in due {
            guard let stored = try await office.stored(errand.matter) else { continue }
            if let code = errand.reception, try await office.store.read({ try $0.record("reception", code: code) })?.fields["state"] != "held" { continue }
            let isOff = [Booking.cancelled.id, Booking.notMet.id].contains(stored.matter.state)
            guard !isOff, let mover = errand.who == "resident" ? Mover.demander(errand.demander) : people.viewer(errand.who, stored.matter, on: errand.at.day).map(Mover.viewer)
            else { continue }
            do {
                _ = try await office.perform(MoveRequest(matter: errand.matter, version: nil, move: errand.move, fields: errand.fields), by: mover, at: errand.at)
            } catch let failure as Failure {
                // One that nobody can carry on stays with whoever has it in hand; the story's test counts how many there are.
                guard case .refused = failure else { throw ErrandFailure(errand: errand, failure: failure) }
                errands.removeAll { $0.matter == errand.matter }
            }
        }
    }
}

/// Steps laid out over working days.
private struct ErrandPlan {
    let days: DayTable
    var day: Day
    let matter: Int64
    let demander: Int64
    let salt: Int
    var errands: [LifePlay.Errand] = []

    init(days: DayTable, day: Day, _ matter: Int64, _ demander: Int64, _ salt: Int) { (self.days, self.day, self.matter, self.demander, self.salt) = (days, day, matter, demander, salt) }

    mutating func add(_ move: String, _ who: String, after wait: Int, _ fields: [String: JSON] = [:]) {
        if wait > 0 { day = days.adding(workingDays: wait, to: day) }
        guard let at = Moment(day, hour: 9 + salt % 3, minute: salt / 3 % 8 + errands.count * 6) else { return }
        errands.append(.init(at: at, matter: matter, demander: demander, move: move, who: who, fields: fields))
    }
}

/// A step that the procedure refuses: the story is wrong, or the procedure is.
struct ErrandFailure: Error, CustomStringConvertible {
    let errand: LifePlay.Errand
    let failure: Failure

    var description: String { "示例 \(errand.at.iso) 第\(errand.matter)件的 \(errand.move)：\(failure)" }
}
