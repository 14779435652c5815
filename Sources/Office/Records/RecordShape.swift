import Civics
import Institutions
import Store

/// What follows from a record's fields when it is written: its name, where it lies, what waits because of it. It goes into the entry, so that
/// a rebuild asks nothing of the city as it is then.
struct RecordShape {
    let register: Register
    let city: City
    let connection: any Connection

    /// The text by which lists and pages call the record.
    func name(of fields: [String: JSON]) throws -> String {
        guard register.field(register.nameField) == nil else { return fields[register.nameField]?.keyText ?? "" }
        let parts = try register.titled.compactMap { id -> String? in
            guard let field = register.field(id), let value = fields[id], !value.isBlank else { return nil }
            guard !field.targets.isEmpty else { return field.word(for: value) }
            return try value.codes.compactMap { try pointed(field.targets, $0)?.name }.joined(separator: "、")
        }
        return String(parts.filter { !$0.isEmpty }.joined(separator: " ").prefix(200))
    }

    /// `/410000/410100/`; empty where no field says.
    func path(of fields: [String: JSON]) throws -> String {
        if register.id == "territory" { return city.territories[fields["code"]?.keyText ?? ""]?.path ?? city.territories[fields["parent"]?.keyText ?? ""].map { "\($0.path)\(fields["code"]?.keyText ?? "")/" } ?? "" }
        if register.id == "post" { return fields["place"].flatMap { path("place", $0.keyText) } ?? fields["body"].flatMap { path("body", $0.keyText) } ?? "" }
        for id in register.liesBy {
            guard let code = fields[id]?.codes.first else { continue }
            for target in register.targets(of: id) {
                if let path = path(target, code) { return path }
                if let record = try connection.record(target, code: code) { return record.path }
            }
        }
        return ""
    }

    /// Where a record of the structure lies.
    private func path(_ target: String, _ code: String) -> String? {
        switch target {
        case "territory": city.territories[code]?.path
        case "body": city.body(code: code).flatMap { city.territories[$0.territory]?.path }
        case "place": city.place(code: code).flatMap { city.territories[$0.territory]?.path }
        case "person": city.person(code: code).map { city.path(ofPerson: $0.id) }
        default: nil
        }
    }

    func pointed(_ targets: [String], _ code: String) throws -> ReferenceChoice? {
        for target in targets { if let found = try city.pointed(target, code: code, connection) { return found } }
        return nil
    }

    // MARK: What waits

    /// The acts that wait because of these fields, by holder; `day` is when the record came to be as it is.
    /// - Parameter without: people who may not do what is done apart from whoever is concerned: it waits on the next office that somebody else is in.
    func todos(_ fields: [String: JSON], path: String, on day: Day, rules: RuleBook, without: Set<Int64> = []) -> [RecordTodo] {
        var todos: Set<RecordTodo> = []
        // What has ended asks nothing of anybody.
        if let until = Day(fields["until"]?.keyText ?? ""), until < day { return [] }
        for act in register.acts {
            guard let wait = act.waits, act.isDue(fields), wait.when.allSatisfy({ $1.contains(fields[$0]?.keyText ?? "") }) else { continue }
            let start = wait.from.map { Self.start(fields[$0]?.keyText ?? "") ?? Self.start(fields["from"]?.keyText ?? "") ?? day } ?? day
            let due = due(wait, fields, path, from: start, on: day, rules)
            let shows = wait.ahead.map { (due + -$0).description } ?? ""
            let signed = Set(act.stamps.filter { $0.value == .actor }.keys.flatMap { fields[$0]?.codes ?? [] }.map { "person/\($0)" })
            let above = city.path(of: act, fields, path)
            let apart = act.apart.map { field in without.union((fields[field]?.codes ?? []).compactMap { city.person(code: $0)?.id }) } ?? []
            for hand in act.by { for holder in holders(hand, fields, above, on: day, without: apart) where !signed.contains(holder) { todos.insert(RecordTodo(holder: holder, shows: shows, due: due.description, act: act.id)) } }
            guard let chased = wait.chased else { continue }
            for holder in holders(chased, fields, path, on: day) where !todos.contains(where: { $0.holder == holder && $0.act == act.id }) {
                todos.insert(RecordTodo(holder: holder, shows: (due + wait.after).description, due: due.description, act: act.id))
            }
        }
        return todos.sorted { ($0.holder, $0.act) < ($1.holder, $1.act) }
    }

    private func due(_ wait: RecordAct.Wait, _ fields: [String: JSON], _ path: String, from start: Day, on day: Day, _ rules: RuleBook) -> Day {
        if let days = wait.days.flatMap({ fields[$0]?.integer }) { return start + Int(days) }
        if let rule = wait.rule, case .span(let span) = rules.value(of: rule, territories: Procedure.codes(ofPath: path), on: day)?.value {
            switch span {
            case .days(let count): return start + count
            case .months(let count): return start.adding(months: count)
            case .workingDays: break
            }
        }
        return start + wait.due
    }

    /// A day, or the last one of a month.
    private static func start(_ text: String) -> Day? { Day(text) ?? Day("\(text)-01").map { $0.adding(months: 1) - 1 } }

    private func holders(_ hand: RecordAct.Hand, _ fields: [String: JSON], _ path: String, on day: Day, without: Set<Int64> = []) -> [String] {
        switch hand {
        case .person(let field): fields[field]?.codes.map { "person/\($0)" } ?? []
        case .keeper(let field): fields[field]?.codes.map { "place/\($0)" } ?? []
        case .body(let field): fields[field]?.codes.map { "body/\($0)" } ?? []
        case .roles(let roles): nearest(roles, path, on: day, without: without)
        case .clockwork: ["clockwork"]
        }
    }

    /// The lowest territory on the path where somebody holds such a post.
    private func nearest(_ roles: [Role], _ path: String, on day: Day, without: Set<Int64>) -> [String] {
        for code in path.split(separator: "/").reversed().map(String.init) {
            let held = Set(city.holders(of: roles, in: code, on: day).filter { !without.contains($0.person) }.map(\.role))
            let here = roles.filter(held.contains)
            if !here.isEmpty { return here.map { "\($0.rawValue)@\(code)" } }
        }
        return []
    }

    // MARK: Marks

    /// By what lists are narrowed and figures counted; of the fields and the path alone, so that the same marks come out at any time.
    static func marks(_ register: Register, _ fields: [String: JSON], path: String) -> Set<RecordMark> {
        var marks: Set<RecordMark> = [RecordMark("@in", "")]
        for code in path.split(separator: "/") { marks.insert(RecordMark("@in", String(code))) }
        if register.isIssued, let code = path.split(separator: "/").last { marks.insert(RecordMark("@at", String(code))) }
        let keyed = Set(register.unique.flatMap(\.self) + register.grouped)
        for field in register.fields {
            guard let value = fields[field.id], !value.isBlank else { continue }
            switch field.kind {
            case .choice, .flag, .record, .records, .choices: for code in value.codes { marks.insert(RecordMark(field.id, code)) }
            case .number:
                marks.insert(RecordMark(field.id, "", value.integer ?? 0))
                if keyed.contains(field.id) || field.id == "year" { marks.insert(RecordMark(field.id, value.keyText, value.integer ?? 0)) }
            default: if keyed.contains(field.id) { marks.insert(RecordMark(field.id, String(value.keyText.prefix(200)))) }
            }
        }
        return marks
    }

    /// The day by which the list runs.
    static func day(_ register: Register, _ fields: [String: JSON]) -> String {
        register.runsBy.flatMap { fields[$0]?.keyText } ?? fields["from"]?.keyText ?? ""
    }
}

extension JSON {
    /// One code or several.
    var codes: [String] {
        switch self {
        case .array(let values): values.map(\.keyText).filter { !$0.isEmpty }
        default: keyText.isEmpty ? [] : [keyText]
        }
    }
}

extension RecordAct {
    /// Whether the record is such that it may be done now.
    public func isDue(_ fields: [String: JSON]) -> Bool {
        when.allSatisfy { name, values in
            let codes = fields[name]?.codes ?? []
            return codes.isEmpty ? values.contains("") : values.contains("*") || codes.contains { values.contains($0) }
        }
    }
}

extension RecordAct {
    /// Whether the day on which it may first be done is still to come.
    func isEarly(_ fields: [String: JSON], on today: Day) -> Bool {
        guard let name = notBefore, let day = Day(fields[name]?.keyText ?? "") else { return false }
        return day > today
    }
}

extension City {
    /// The record of any register with that code.
    func pointed(_ register: String, code: String, _ connection: any Connection) throws -> ReferenceChoice? {
        if let found = reference(register, code: code) { return found }
        guard !code.isEmpty, !Registers.structure.contains(where: { $0.id == register }), let record = try connection.record(register, code: code) else { return nil }
        return ReferenceChoice(code: record.code, name: record.name, note: "", id: record.id, term: .init(from: Day(record.from) ?? .earliest, until: record.until.flatMap { Day($0) }))
    }

    /// Where a person belongs: the station of the highest mandate, its congress, else any other post.
    func path(ofPerson id: Int64) -> String {
        let posts = posts(of: id).sorted { (($0.role == .deputy ? 0 : 1), $0.term.from) < (($1.role == .deputy ? 0 : 1), $1.term.from) }
        for post in posts {
            if case .place(let place) = post.holder, let path = places[place].flatMap({ territories[$0.territory]?.path }) { return path }
            if let path = post.body.flatMap({ bodies[$0] }).flatMap({ territories[$0.territory]?.path }) { return path }
        }
        return ""
    }
}
