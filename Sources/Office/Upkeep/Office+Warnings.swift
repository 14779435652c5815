import Civics
import Institutions
import Store

/// 代表资格提醒 (代表法 art. 62): who was absent from sessions of the congress without leave as often as the law names is reported, once for
/// each absence from then on; whether the seat is lost is decided by people.
extension Office {
    /// Absences looked at in one run: years of a whole province.
    private static let mostAbsences = 20_000

    /// Opens what is missing. Safe to run at any time and as often as one likes.
    /// - Returns: how many warnings were opened.
    @discardableResult
    public func raiseWarnings(at moment: Moment? = nil) async throws -> Int {
        let moment = moment ?? now
        let city = city
        let due = try await store.read { [self] connection in
            var query = RecordQuery("attendance", scope: .everything, limit: Office.mostAbsences)
            query.filters = [("state", ["absent"]), ("kind", ["congress"])]
            let lines = try connection.records(query)
            let sessions = try connection.sessions(of: lines)
            let warnings = warnings(lines, sessions, city, on: moment.day)
            let known = try connection.doneOnce("warning", among: warnings.map(\.key))
            return warnings.filter { !known.contains($0.key) }
        }
        guard !due.isEmpty else { return 0 }
        return try await recordTurns.take {
            return try await store.write { [self] connection in
                let city = self.city
                return try due.reduce(0) { sum, warning in
                    guard try connection.doneOnce("warning", warning.key) == nil else { return sum }
                    let record = try lay("seatWarning", warning.fields, by: nil, at: moment, in: city, connection)
                    try connection.noteOnce("warning", warning.key, record?.id ?? 0)
                    return sum + (record == nil ? 0 : 1)
                }
            }
        }
    }

    private struct SeatWarning: Sendable { let key: String, fields: [String: JSON] }

    /// Sittings of one session are one absence; only sessions of a congress of which the person was a deputy that day count.
    private func warnings(_ lines: [StoredRecord], _ sessions: [String: String], _ city: City, on today: Day) -> [SeatWarning] {
        var missed: [Int64: [String: StoredRecord]] = [:]
        for line in lines {
            guard let person = city.person(code: line.fields["person"]?.keyText ?? ""), let body = city.body(code: line.fields["body"]?.keyText ?? ""),
                let day = Day(line.day), let mandate = city.posts(of: person.id).first(where: { post in
                    post.role == .deputy && post.term.contains(day) && post.body.flatMap { city.bodies[$0]?.territory } == body.territory
                })
            else { continue }
            let session = sessions[line.fields["event"]?.keyText ?? ""] ?? line.code
            // The first sitting missed stands for the session.
            if let known = missed[mandate.id]?[session], known.day <= line.day { continue }
            missed[mandate.id, default: [:]][session] = line
        }
        return missed.sorted { $0.key < $1.key }.flatMap { mandate, sessions -> [SeatWarning] in
            guard let post = city.posts[mandate], let person = city.people[post.person], let body = post.body.flatMap({ city.bodies[$0] }) else { return [] }
            let codes = Procedure.codes(ofPath: city.territories[body.territory]?.path ?? "")
            guard case .integer(let most) = rules.value(of: "deputies.absences", territories: codes, on: today)?.value else { return [] }
            let absent = sessions.values.sorted { ($0.day, $0.id) < ($1.day, $1.id) }
            guard absent.count >= most else { return [] }
            return (most...absent.count).map { n in
                SeatWarning(key: "\(mandate)/\(absent[n - 1].code)", fields: [
                    "person": .string(person.code), "body": .string(body.code), "day": .string(absent[n - 1].day),
                    "absences": .array(absent.prefix(n).suffix(10).map { .string($0.code) }),
                    "note": .string("未经批准第\(n)次不出席\(body.name)会议，由系统根据出席签到提出"),
                ])
            }
        }
    }
}

extension Connection {
    /// To which session each event of these lines belongs; an event without one is its own.
    fileprivate func sessions(of lines: [StoredRecord]) throws -> [String: String] {
        let codes = Set(lines.compactMap { $0.fields["event"]?.keyText }).sorted()
        var sessions: [String: String] = [:]
        for start in stride(from: 0, to: codes.count, by: 500) {
            for sitting in try records("sitting", codes: Array(codes[start..<min(start + 500, codes.count)])) {
                sessions[sitting.code] = sitting.fields["session"]?.keyText ?? sitting.code
            }
        }
        return sessions
    }
}
