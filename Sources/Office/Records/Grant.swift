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
    func mayGrant(_ leave: StoredRecord, _ act: RecordAct, by viewer: Viewer?, at moment: Moment, in city: City, _ connection: any Connection) throws {
        guard leave.register == "leave", act.id == "approve" else { return }
        var last = leave.until ?? leave.from
        if let event = leave.fields["event"]?.keyText {
            for target in DeputyLife.leave.targets(of: "event") { if let found = try connection.record(target, code: event), !found.day.isEmpty { last = found.day } }
        }
        if last < moment.day.description {
            throw Failure.unfit(field: act.name, reason: "请假的日子已经过去，不能事后补批。请办“不批准”并写明情况；确有原因的，写进代表资格提醒的处理结果")
        }
        let writers = try leaveWriters(leave, by: nil, connection)
        guard let viewer, writers.contains(viewer.person) else { return }
        let others = city.grantors(act, of: leave, without: writers, on: moment.day)
        let who = others.isEmpty ? "请再任命一位负责人，或请上级人大机构批准" : "可以由\(others.joined(separator: "、"))批准，在他们的待办里"
        throw Failure.unfit(field: act.name, reason: "这条请假是您替别人登记或改过的，不能也由您批准。\(who)；请假照旧待批，没有改动")
    }

    /// Who wrote a leave down for the deputy, or corrected it; whom it is for is kept apart from granting it anyhow.
    func leaveWriters(_ leave: StoredRecord?, by viewer: Viewer?, _ connection: any Connection) throws -> Set<Int64> {
        var writers = Set(try leave.map { try connection.versions("leave", $0.id).filter { $0.move == "put" }.compactMap(\.person) } ?? [])
        if let viewer { writers.insert(viewer.person) }
        return writers
    }
}

extension City {
    /// Posts with one of these roles at the bodies of an area on a day.
    func holders(of roles: [Role], in territory: String, on day: Day) -> [Post] {
        bodies(in: territory).flatMap { posts(at: .body($0.id)) }.filter { roles.contains($0.role) && $0.term.contains(day) }
    }

    /// Who may grant it instead: of the nearest office in which there is somebody else, by name and office.
    fileprivate func grantors(_ act: RecordAct, of leave: StoredRecord, without: Set<Int64>, on day: Day) -> [String] {
        let apart = Set((leave.fields[act.apart ?? ""]?.codes ?? []).compactMap { person(code: $0)?.id })
        let roles = act.by.flatMap { hand -> [Role] in if case .roles(let roles) = hand { roles } else { [] } }
        for code in path(of: act, leave.fields, leave.path).split(separator: "/").reversed().map(String.init) {
            let posts = holders(of: roles, in: code, on: day).filter { !without.contains($0.person) && !apart.contains($0.person) }
            if posts.isEmpty { continue }
            return posts.prefix(3).map { post in
                let body: String = if case .body(let id) = post.holder { bodies[id]?.name ?? "" } else { "" }
                return body + (people[post.person]?.name ?? "")
            }
        }
        return []
    }
}

extension RecordCheck {
    /// What was down as absent, or as coming, does not become leave by being written over, nor is leave typed that nobody granted.
    func leaveFlaw(_ fields: [String: JSON], before: [String: JSON]?) throws -> RecordFlaw? {
        guard register.id == "attendance", viewer != nil, let state = register.field("state"), fields["state"]?.keyText == "leave",
            before?["state"]?.keyText != "leave" || isNews(["person", "event", "day"], fields, before)
        else { return nil }
        let path = try RecordShape(register: register, city: city, connection: connection).path(of: fields)
        guard try !Grant.excuses(fields, path: path, in: city, connection) else { return nil }
        let reason = "不能记为请假：这个人这一天没有主管机构事先批准的请假。请先在「请假」里登记、由主管机构批准，再记请假；没有批准的如实记到会或未到"
        return RecordFlaw(.unfit, state, "leave", reason)
    }
}
