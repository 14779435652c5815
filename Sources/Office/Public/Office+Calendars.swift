import Civics
import Crypto
import Foundation
import Formats
import Institutions
import Store

/// 日历: receptions for everybody, and everybody's own duties at a secret address.
extension Office {
    /// Days back and ahead that a subscription holds.
    private static let back = 31, ahead = 180

    // MARK: Public

    /// The receptions of a territory or a place; the next ones first where there are more than a file may hold.
    public func receptionCalendar(_ filter: ReceptionFilter, name: String) async throws -> CalendarFile {
        var filter = filter
        (filter.from, filter.through) = (today - 7, today + Office.ahead)
        let rows = try await receptions(filter, limit: CalendarFile.most).rows
        return CalendarFile(name: name, made: now.milliseconds / 1000, events: rows.map { event($0) })
    }

    private func event(_ one: PublicReception, of own: [String: Int]? = nil) -> CalendarFile.Event {
        let names = one.deputies.map(\.name).joined(separator: "、")
        let moved = one.planned.map { "原定\($0.monthAndDay)，遇休息日移到\(one.day.monthAndDay)" } ?? ""
        let booked = own?[one.code].map { "预约\($0)人" } ?? ""
        let lines = [
            one.theme.isEmpty ? "" : "主题：\(one.theme)", names.isEmpty ? "" : "接待代表：\(names)", one.organ.isEmpty ? "" : "到站机关：\(one.organ)\(one.organHead)",
            moved, booked, one.reason.isEmpty ? "" : "取消原因：\(one.reason)",
        ]
        return CalendarFile.Event(
            uid: uid("reception", one.id), title: "\(one.isOff ? "已取消：" : one.state == "missed" ? "没有接待：" : "")\(one.place?.name ?? "") \(one.modeName)",
            text: lines.filter { !$0.isEmpty }.joined(separator: "\n"), place: one.address.isEmpty ? one.place?.address ?? "" : one.address,
            link: one.place.map { "\(settings.address)/s/\($0.code)" } ?? "", start: Self.time(one.day, one.hour),
            end: one.end.isEmpty || one.hour.isEmpty ? nil : Self.time(one.day, one.end), status: one.isOff || one.state == "missed" ? .cancelled : .confirmed,
            sequence: one.version)
    }

    /// The same for the same record, however often it changes and wherever it is read.
    private func uid(_ register: String, _ id: Int64) -> String {
        let host = settings.address.split(separator: "/").last.map { $0.prefix { $0 != ":" } } ?? "lianxin"
        return "\(register)-\(id)@\(host)"
    }

    private static func time(_ day: Day, _ hour: String) -> CalendarFile.Time {
        let parts = hour.split(separator: ":").compactMap { Int($0) }
        let minutes = parts.count == 2 && (0..<24).contains(parts[0]) && (0..<60).contains(parts[1]) ? parts[0] * 60 + parts[1] : nil
        return CalendarFile.Time(year: day.year, month: day.month, day: day.dayOfMonth, minutes: minutes)
    }

    // MARK: One's own

    /// The secret part of a person's address; nil while they have none.
    public func calendarToken(of person: Int64) async throws -> String? {
        let edition = try await store.read { try $0.calendarEdition(of: person) }
        return edition == 0 ? nil : keys.calendarToken(person, edition: edition)
    }

    /// Gives the person an address, and makes an earlier one void.
    public func renewCalendar(of person: Int64) async throws { try await store.write { try $0.renewCalendar(of: person) } }

    /// The duties of whoever was given this address.
    /// - Throws: `Failure.notFound` for an address that was made up or renewed, and for whoever holds no post any more.
    public func dutyCalendar(token: String) async throws -> CalendarFile {
        let parts = token.split(separator: "-", maxSplits: 1)
        guard token.utf8.count <= 100, parts.count == 2, let id = Int64(parts[0]), let person = city.people[id], !viewer(id).posts.isEmpty else { throw Failure.notFound }
        let (city, keys) = (city, keys)
        let events = try await store.read { [self] connection in
            let edition = try connection.calendarEdition(of: id)
            guard edition > 0, Office.isEqual(token, keys.calendarToken(id, edition: edition)) else { throw Failure.notFound }
            return try duties(of: person, city, connection)
        }
        return CalendarFile(name: "\(person.name)的履职日历", made: now.milliseconds / 1000, events: events)
    }

    static func isEqual(_ a: String, _ b: String) -> Bool {
        a.utf8.count == b.utf8.count && zip(a.utf8, b.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private func duties(of person: City.Person, _ city: City, _ connection: any Connection) throws -> [CalendarFile.Event] {
        var receiving = ReceptionFilter(deputy: person.code, from: today - Office.back, through: today + Office.ahead).query(limit: 500)
        receiving.filters.append(("state", ["planned", "held", "cancelled", "substituted"]))
        let receptions = try Office.receptions(receiving, city, connection)
        var filter = MatterFilter()
        (filter.procedure, filter.states) = (Booking.procedure.id, [Booking.confirmed.id])
        filter.facets = ["deputy": String(person.id)]
        let booked = receptions.isEmpty ? [:] : try connection.facetCounts("reception", of: Booking.procedure.id, .everything, filter)
        return try receptions.map { event($0, of: booked) } + invitations(of: person.code, connection)
    }

    /// Meetings, activities, classes and whatever else one is invited to; what one has declined is not among them.
    private func invitations(of person: String, _ connection: any Connection) throws -> [CalendarFile.Event] {
        guard let attendance = Institutions.register("attendance") else { return [] }
        var query = RecordQuery("attendance", scope: .everything, limit: 500)
        query.filters = [("person", [person]), ("state", ["invited", "accepted", "attended"])]
        (query.from, query.through, query.isForward) = ((today - Office.back).description, (today + Office.ahead).description, true)
        let rows = try connection.records(query)
        var stateOf: [String: String] = [:]
        for row in rows { stateOf[row.fields["event"]?.keyText ?? ""] = row.fields["state"]?.keyText ?? "" }
        var events: [CalendarFile.Event] = []
        for target in attendance.targets(of: "event") where target != "reception" {
            guard !stateOf.isEmpty, let register = Institutions.register(target) else { break }
            for record in try connection.records(target, codes: stateOf.keys.sorted()) {
                func text(_ name: String) -> String { record.fields[name]?.keyText ?? "" }
                guard let day = Day(text("day").isEmpty ? text("from") : text("day")) else { continue }
                let last = Day(text("lastDay").isEmpty ? text("until") : text("lastDay"))
                let start = Self.time(day, text("hour"))
                let end: CalendarFile.Time? = start.minutes == nil ? last.map { Self.time($0 + 1, "") } : text("end").isEmpty ? nil : Self.time(last ?? day, text("end"))
                let place = text("address").isEmpty ? text("venue").isEmpty ? city.place(code: text("place"))?.address ?? "" : text("venue") : text("address")
                events.append(CalendarFile.Event(
                    uid: uid(target, record.id), title: "\(text("state") == "cancelled" ? "已取消：" : "")\(record.name)", text: register.name, place: place,
                    start: start, end: end,
                    status: text("state") == "cancelled" ? .cancelled : stateOf[record.code] == "invited" ? .tentative : .confirmed, sequence: record.version))
            }
        }
        return events
    }
}

extension Keyring {
    /// Person and edition under a key of the house: nobody can work out the next edition from this one.
    func calendarToken(_ person: Int64, edition: Int) -> String {
        let key = HKDF<SHA256>.deriveKey(inputKeyMaterial: SymmetricKey(data: forms), info: Data("calendar".utf8), outputByteCount: 32)
        let code = HMAC<SHA256>.authenticationCode(for: Data("\(person)/\(edition)".utf8), using: key)
        return "\(person)-\(Array(code.prefix(20)).map { byte in String(byte >> 4, radix: 16) + String(byte & 15, radix: 16) }.joined())"
    }
}
