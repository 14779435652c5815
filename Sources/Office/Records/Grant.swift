import Civics
import Institutions
import Store

/// 准假: leave that somebody granted, and what it excuses from. What is typed into a record grants nothing, the act does.
struct Grant {
    private let leave: StoredRecord
    private let day: String
    /// What whoever granted it oversaw; nil: the house granted it, everywhere.
    private let paths: [String]?

    private static let roles = (DeputyLife.leave.act("approve")?.by ?? []).flatMap { hand -> [Role] in
        if case .roles(let roles) = hand { roles } else { [] }
    }

    init?(_ leave: StoredRecord, in city: City, _ connection: any Connection) throws {
        guard let act = try connection.versions("leave", leave.id).first(where: { $0.move == "approve" }) else { return nil }
        // What was changed after it was granted is another leave.
        guard ["person", "event", "from", "until"].allSatisfy({ act.fields[$0] == leave.fields[$0] }) else { return nil }
        (self.leave, day) = (leave, act.at.day.description)
        paths = act.person.map { person in
            city.posts(of: person).filter { Grant.roles.contains($0.role) && $0.term.contains(act.at.day) }.flatMap { city.paths(of: $0) }
        }
    }

    /// Whether it was granted in time, by whoever oversees the event.
    func covers(event: String, on day: String, path: String) -> Bool {
        guard day.isEmpty || self.day <= day, Grant.names(leave, event: event, on: day) else { return false }
        return leave.fields["event"] != nil || paths?.contains { path.utf8.starts(with: $0.utf8) } ?? true
    }

    /// Whether a line of attendance has leave.
    static func excuses(_ line: [String: JSON], path: String, in city: City, _ connection: any Connection) throws -> Bool {
        guard let person = line["person"]?.keyText else { return false }
        let (event, day) = (line["event"]?.keyText ?? "", line["day"]?.keyText ?? "")
        var query = RecordQuery("leave", scope: .everything, limit: 200)
        query.filters = [("person", [person]), ("state", ["approved"])]
        return try connection.records(query).contains { leave in
            guard names(leave, event: event, on: day) else { return false }
            return try Grant(leave, in: city, connection)?.covers(event: event, on: day, path: path) ?? false
        }
    }

    /// By the event, or by one of its days.
    private static func names(_ leave: StoredRecord, event: String, on day: String) -> Bool {
        if let named = leave.fields["event"]?.keyText { return named == event }
        return leave.from <= day && day <= leave.until ?? leave.from
    }
}

extension Office {
    /// Leave is granted before the day, and not by whoever wrote it down for another.
    func mayGrant(_ leave: StoredRecord, _ act: RecordAct, by viewer: Viewer?, at moment: Moment, _ connection: any Connection) throws {
        guard leave.register == "leave", act.id == "approve" else { return }
        var last = leave.until ?? leave.from
        if let event = leave.fields["event"]?.keyText {
            for target in DeputyLife.leave.targets(of: "event") { if let found = try connection.record(target, code: event), !found.day.isEmpty { last = found.day } }
        }
        if last < moment.day.description {
            throw Failure.unfit(field: act.name, reason: "请假的日子已经过去，不能事后补批。请办“不批准”并写明情况；确有原因的，写进代表资格提醒的处理结果")
        }
        guard let viewer, try connection.versions("leave", leave.id).contains(where: { $0.move == "put" && $0.person == viewer.person }) else { return }
        throw Failure.unfit(field: act.name, reason: "这条请假是您替别人登记或改过的，不能也由您批准，请交另一位负责人批准")
    }
}

extension RecordCheck {
    /// What was down as absent, or as coming, does not become leave by being written over.
    func leaveFlaw(_ fields: [String: JSON], before: [String: JSON]?) throws -> RecordFlaw? {
        guard register.id == "attendance", viewer != nil, let state = register.field("state"), fields["state"]?.keyText == "leave",
            let before, before["state"]?.keyText != "leave"
        else { return nil }
        let path = try RecordShape(register: register, city: city, connection: connection).path(of: fields)
        guard try !Grant.excuses(fields, path: path, in: city, connection) else { return nil }
        let reason = "不能记为请假：没有主管这次会议或活动的机构事先批准的请假。请本人先请假、由主管机构事先批准；没有批准的如实记到会或未到"
        return RecordFlaw(.unfit, state, "leave", reason)
    }
}
