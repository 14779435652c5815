import Civics
import Crypto
import Foundation
import Institutions
import Store

/// 扫码签到 and 报名: who was there says so on the spot, on the day; who wants to come says so while it is open.
extension Office {
    /// An event of any of the registers to which people are invited.
    public struct Occasion: Sendable {
        public let register: Register
        public let record: StoredRecord
        public let first: Day
        public let last: Day

        public init(_ register: Register, _ record: StoredRecord) {
            (self.register, self.record) = (register, record)
            func day(_ name: String) -> Day? { Day(record.fields[name]?.keyText ?? "") }
            first = day("day") ?? day("from") ?? .latest
            last = day("lastDay") ?? (record.fields["day"] == nil ? day("until") : nil) ?? first
        }

        public var state: String { register.state.flatMap { record.fields[$0]?.keyText } ?? "" }
        public var isCancelled: Bool { ["cancelled", "missed", "substituted"].contains(state) }
        /// Open to whoever wants to come.
        public var isOpen: Bool { state == "open" }

        /// Whose turn it is at a reception: its own record says who comes, without a list of its own.
        public func isRostered(_ person: String) -> Bool { register.id == "reception" && record.fields["deputies"]?.codes.contains(person) == true }
        /// Who has signed in on the record itself.
        public func hasSigned(_ person: String) -> Bool { register.id == "reception" && record.fields["present"]?.codes.contains(person) == true }
    }

    /// What the code of an event's day is worth: it changes every day and cannot be guessed from the event.
    public func signKey(of event: String, on day: Day) -> String { keys.attendanceKey(event, day) }

    /// The event whose code this is, today; nil for a wrong code, another day's code, an event that is not today or was cancelled.
    public func occasion(_ code: String, key: String) async throws -> Occasion? {
        guard let found = try await occasion(code), !found.isCancelled, found.first <= today, today <= found.last else { return nil }
        return keys.isAttendanceKey(key, of: found.record.code, today) ? found : nil
    }

    /// The event that goes by a code.
    public func occasion(_ code: String) async throws -> Occasion? { try await store.read { try Office.occasion(code, $0) } }

    static func occasion(_ code: String, _ connection: any Connection) throws -> Occasion? {
        for id in DeputyLife.events {
            if let register = Institutions.register(id), let record = try connection.record(id, code: code) { return Occasion(register, record) }
        }
        return nil
    }

    /// Whether somebody holds an event, and so may show its code.
    public func isHost(of occasion: Occasion, _ viewer: Viewer) -> Bool {
        let isPlaceless = viewer.has(.deputy) && viewer.posts.allSatisfy { $0.role == .deputy }
        let register = occasion.register
        guard RecordCheck.mayWrite(viewer, register, occasion.record.fields, path: occasion.record.path, in: city) else { return false }
        // A deputy who leads an activity holds it; one who is only named in an event does not.
        return !isPlaceless || occasion.record.fields["convenor"]?.keyText == city.people[viewer.person]?.code
    }

    /// One's own line for an event; nil: not invited.
    public func attendance(at event: String, of viewer: Viewer) async throws -> StoredRecord? {
        let own = city.people[viewer.person]?.code ?? ""
        return try await store.read { try $0.attendance(event, own) }
    }

    /// Signs in whoever shows the code of the day; with an event that is open to sign-up, also who was not on the list.
    /// - Throws: `Failure.notFound` without the right code; `unfit` in words for who is not on the list.
    @discardableResult
    public func signIn(_ code: String, key: String, by viewer: Viewer, at moment: Moment? = nil) async throws -> StoredRecord {
        let moment = moment ?? now
        guard let occasion = try await occasion(code, key: key), let own = city.people[viewer.person]?.code else { throw Failure.notFound }
        return try await recordTurns.take {
            return try await store.write { [self] connection in
                let city = city
                var signed: StoredRecord?
                if let line = try connection.attendance(occasion.record.code, own) {
                    signed = line.fields["state"]?.keyText == "attended" ? line : try act(
                        "signIn", on: "attendance", id: line.id, version: nil, fields: [:], by: viewer, at: moment, in: city, isProven: true, connection)
                }
                if let seat = try checkIn(occasion, own, by: viewer, at: moment, in: city, connection) { return seat }
                if let signed { return signed }
                guard occasion.isOpen, ["klass", "study"].contains(occasion.register.id) || viewer.has(.deputy) else {
                    throw Failure.unfit(field: "签到", reason: "名单上没有您，这次也没有开放报名；请工作人员把您加进名单后再扫")
                }
                return try enrol(viewer, own, occasion, state: "attended", stamp: "signedOn", at: moment, in: city, connection)
            }
        }
    }

    /// Whoever receives by turn is present by the code as by the button on the record; nil for others.
    private func checkIn(
        _ occasion: Occasion, _ own: String, by viewer: Viewer, at moment: Moment, in city: City, _ connection: any Connection
    ) throws -> StoredRecord? {
        let now = try Office.occasion(occasion.record.code, connection) ?? occasion
        guard now.isRostered(own) else { return nil }
        if now.hasSigned(own) { return now.record }
        guard now.state == "planned" else {
            throw Failure.unfit(field: "签到", reason: "这一场的接待情况已经登记，内容没有改动；您到了场的，请联系联络员核对")
        }
        return try act("checkIn", on: "reception", id: now.record.id, version: nil, fields: [:], by: viewer, at: moment, in: city, connection)
    }

    /// Signs somebody up for an event that is open.
    @discardableResult
    public func signUp(_ code: String, by viewer: Viewer, at moment: Moment? = nil) async throws -> StoredRecord {
        let moment = moment ?? now
        guard let own = city.people[viewer.person]?.code else { throw Failure.notFound }
        return try await recordTurns.take {
            return try await store.write { [self] connection in
                let city = city
                guard let occasion = try Office.occasion(code, connection), RecordReach(viewer, occasion.register, in: city)?.contains(occasion.record) == true
                else { throw Failure.notFound }
                // Classes are for staff as well; activities are the deputies'.
                guard occasion.register.id == "klass" || viewer.has(.deputy) else { throw Failure.notFound }
                guard occasion.isOpen else { throw Failure.unfit(field: "报名", reason: "没有开放报名，或者报名已经结束") }
                guard occasion.last >= moment.day else { throw Failure.unfit(field: "报名", reason: "已经过了活动的日子") }
                if let line = try connection.attendance(code, own) { return line }
                return try enrol(viewer, own, occasion, state: "accepted", stamp: "repliedOn", at: moment, in: city, connection)
            }
        }
    }

    private func enrol(
        _ viewer: Viewer, _ own: String, _ occasion: Occasion, state: String, stamp: String, at moment: Moment, in city: City, _ connection: any Connection
    ) throws -> StoredRecord {
        let fields: [String: JSON] = [
            "event": .string(occasion.record.code), "person": .string(own), "capacity": occasion.register.id == "klass" ? "trainee" : "participant",
            "why": "signUp", "state": .string(state), stamp: .string(moment.day.description),
        ]
        guard let line = try lay("attendance", fields, by: viewer, at: moment, in: city, connection) else {
            throw Failure.unfit(field: "报名", reason: "已经在名单上了")
        }
        return line
    }
}

extension Connection {
    /// One person's line for an event.
    func attendance(_ event: String, _ person: String) throws -> StoredRecord? {
        var query = RecordQuery("attendance", scope: .everything, limit: 1)
        query.filters = [("person", [person]), ("event", [event])]
        return try records(query).first
    }
}

extension Keyring {
    /// Of so many characters a key is: enough not to be guessed in a day.
    private static let length = 16

    func attendanceKey(_ event: String, _ day: Day) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Data("attend/\(event)/\(day)".utf8), using: SymmetricKey(data: forms))
        return String(code.prefix(Self.length / 2).map { byte in String(byte, radix: 16).count == 1 ? "0" + String(byte, radix: 16) : String(byte, radix: 16) }.joined())
    }

    /// Compared in constant time.
    func isAttendanceKey(_ key: String, of event: String, _ day: Day) -> Bool {
        let (own, given) = (Array(attendanceKey(event, day).utf8), Array(key.utf8))
        guard own.count == given.count else { return false }
        return zip(own, given).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
