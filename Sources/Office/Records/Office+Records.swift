import Civics
import Institutions
import Journal
import Store

extension Office {
    /// Writes a record of a register, new or changed; what it returns is on disk, with its history.
    /// - Parameters:
    ///   - id: nil for a new record.
    ///   - version: the version the person saw; nil writes on whatever stands.
    ///   - day: from when it holds; today when nil.
    @discardableResult
    public func put(
        _ register: String, id: Int64? = nil, version: Int? = nil, fields: [String: JSON], from day: Day? = nil, by viewer: Viewer?,
        at moment: Moment? = nil
    ) async throws -> StoredRecord {
        let moment = moment ?? now
        return try await store.write { [self] in
            try put(register, id: id, version: version, fields: fields, from: day, by: viewer, at: moment, $0)
        }
    }

    func put(
        _ register: String, id: Int64?, version: Int?, fields: [String: JSON], from day: Day?, by viewer: Viewer?, at moment: Moment,
        _ connection: any Connection
    ) throws -> StoredRecord {
        guard let declaration = Registers.register(register) else { throw Failure.notFound }
        var fields = fields.filter { !$0.value.isBlank }
        try mayWrite(viewer, declaration, fields)
        try check(fields, of: declaration)
        try checkReferences(fields, of: declaration, today: moment.day)
        let before = try id.flatMap { try connection.record(register, $0) }
        if id != nil, before == nil { throw Failure.notFound }
        if let before { try mayWrite(viewer, declaration, before.fields) }
        if let version, let before, version != before.version { throw Failure.stale(version: before.version) }
        let own = try before?.id ?? connection.nextRecord(register)
        if register == "post", fields["code"] == nil { fields["code"] = .string("P\(own)") }
        if let codeField = declaration.codeField, let code = fields[codeField]?.keyText, !code.isEmpty,
            let other = try connection.record(register, code: code), other.id != own
        { throw Failure.taken(field: declaration.field(codeField)?.name ?? codeField, value: code) }
        let act = Act(
            move: "put", by: viewer == nil ? "clockwork" : "person", person: viewer?.person, post: viewer?.posts.first?.id,
            rules: rules.version(on: moment.day), fields: fields, extra: ["day": .string((day ?? moment.day).description)])
        let entry = try connection.append(
            act, to: Entry.Stream(register, own), after: before?.version ?? 0, head: before?.head, at: moment)
        try Projection(connection: connection, onRecord: { [self] name, id, fields in change { $0.apply(name, id, fields) } }).apply(entry)
        guard let after = try connection.record(register, own) else { throw Failure.notFound }
        return after
    }

    /// Town A does not edit what town B owns: the record's territory must lie in that of a writing post.
    private func mayWrite(_ viewer: Viewer?, _ register: Register, _ fields: [String: JSON]) throws {
        guard let viewer else { return }
        let code = fields["territory"]?.keyText ?? ""
        let path = city.territories[code]?.path
        for capacity in viewer.actor.capacities where register.writers.contains(capacity.role) {
            if capacity.role == .admin { return }
            if let path, path.utf8.starts(with: capacity.territory.utf8) { return }
        }
        throw Failure.forbidden
    }

    private func check(_ fields: [String: JSON], of register: Register) throws {
        let missing = register.fields.filter { $0.isRequired && (fields[$0.id] ?? .null).isBlank }
        guard missing.isEmpty else { throw Failure.refused(.missing(missing.map(\.name))) }
        for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
            guard let field = register.field(name) else { throw Failure.unfit(field: name, reason: "这个簿册没有这一栏") }
            if let reason = Office.flaw(of: value, in: field) { throw Failure.unfit(field: field.name, reason: reason) }
        }
        if let from = fields["from"]?.text, let until = fields["until"]?.text, until < from {
            throw Failure.unfit(field: "至", reason: "早于开始日期")
        }
    }

    private static func flaw(of value: JSON, in field: Field) -> String? {
        switch field.kind {
        case .line(let max), .words(let max): (value.text?.count ?? max + 1) > max ? "最多\(max)个字" : nil
        case .choice(let choices): choices.contains { $0.id == value.keyText } ? nil : "没有「\(value.keyText)」这个选项,可用:\(choices.map(\.name).joined(separator: "、"))"
        case .number(let range): Int64(value.keyText).map { range.contains(Int(clamping: $0)) } == true ? nil : "应为\(range.lowerBound)到\(range.upperBound)的整数"
        case .day: Day(value.keyText) == nil ? "写成 2026-03-08 这样的日期" : nil
        default: nil
        }
    }

    /// What a record points at must be there; nothing may be its own ancestor.
    private func checkReferences(_ fields: [String: JSON], of register: Register, today: Day) throws {
        let city = city
        func text(_ name: String) -> String { fields[name]?.keyText ?? "" }
        func need(_ name: String, _ label: String, _ found: Bool) throws {
            if !text(name).isEmpty, !found { throw Failure.unfit(field: label, reason: "找不到「\(text(name))」") }
        }
        switch register.id {
        case "territory":
            try need("parent", "上级代码", city.territories[text("parent")] != nil)
            if let parent = city.territories[text("parent")], parent.path.contains("/\(text("code"))/") {
                throw Failure.unfit(field: "上级代码", reason: "不能是自己或自己的下级")
            }
        case "body", "place":
            try need("territory", "行政区划代码", city.territories[text("territory")] != nil)
            try need("owner", "主管机构代号", city.body(code: text("owner")) != nil)
        case "post":
            try need("person", "人员代号", city.person(code: text("person")) != nil)
            try need("body", "机构代号", city.body(code: text("body")) != nil)
            try need("place", "阵地短码", city.place(code: text("place")) != nil)
            if text("body").isEmpty, text("place").isEmpty { throw Failure.unfit(field: "机构代号", reason: "机构和阵地至少填一个") }
        default: break
        }
    }

    public func mayWrite(_ register: Register, as viewer: Viewer) -> Bool { viewer.has(anyOf: register.writers) }

    public func records(_ register: String, search: String, after mark: (name: String, id: Int64)?, limit: Int) async throws -> [StoredRecord] {
        try await store.read { try $0.records(register, search: search, after: mark, limit: limit) }
    }

    public func record(_ register: String, _ id: Int64) async throws -> (record: StoredRecord, versions: [RecordVersion]) {
        try await store.read { connection in
            guard let record = try connection.record(register, id) else { throw Failure.notFound }
            return (record, try connection.versions(register, id))
        }
    }
}
