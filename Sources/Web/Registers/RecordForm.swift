import Civics
import Foundation
import HTML
import Hummingbird
import Office
import Store

/// What was typed into the form of a record, and what was wrong with it.
struct TypedRecord {
    var values: [String: [String]] = [:]
    var errors: [String: String] = [:]
    var day = ""
    /// Photographs and papers that came with the form, and those that the record has.
    var kept = KeptFiles()
    var had: [StoredFile] = []

    init(_ fields: [String: JSON] = [:]) { values = fields.filter { $0.value.list?.first?.members == nil }.mapValues { $0.list?.map(\.keyText) ?? [$0.keyText] } }

    init(_ form: FormFields, _ fields: [Civics.Field]) {
        for field in fields {
            switch field.kind {
            case .records: values[field.id] = form.all(field.id).flatMap { Cleaned($0).text.split { "、，,;；\n".contains($0) }.map { $0.trimmingCharacters(in: .whitespaces) } }.filter { !$0.isEmpty }
            case .choices: values[field.id] = form.all(field.id).filter { !$0.isEmpty }
            case .words: values[field.id] = [form.text(field.id)]
            default: values[field.id] = [form.line(field.id)]
            }
        }
        day = form.line("day-of-change")
    }

    func text(_ id: String) -> String { values[id]?.first ?? "" }

    /// The fields as they go to the office; a name that stands for one record only becomes its code.
    func fields(_ fields: [Civics.Field], _ city: City) -> [String: JSON] {
        var read: [String: JSON] = [:]
        for field in fields {
            if case .files = field.kind {
                let files = had.filter { old in !kept.files.contains { $0.hash == old.hash } } + kept.files
                if !files.isEmpty { read[field.id] = .array(files.map(\.json)) }
                continue
            }
            let texts = (values[field.id] ?? []).filter { !$0.isEmpty }
            guard let text = texts.first else { continue }
            let codes = field.targets.isEmpty ? texts : texts.map { city.code(field.targets, typed: $0) }
            switch field.kind {
            case .number: read[field.id] = Int64(text).map(JSON.int) ?? .string(text)
            case .flag: read[field.id] = .bool(!["0", "否", "false"].contains(text))
            case .records, .choices: read[field.id] = .array(codes.map { .string($0) })
            default: read[field.id] = .string(codes[0])
            }
        }
        return read
    }
}

extension RegisterPages {
    @Sendable func newRecord(_ request: Request, _ context: StaffContext, _ id: String) async throws -> Response {
        let register = try writable(id, context)
        var typed = TypedRecord()
        typed.values["from"] = [office.today.description]
        let given = try request.queryFields()
        for field in register.typed { if let value = given[field.id] { typed.values[field.id] = Cleaned(value).text.split(separator: ",").map(String.init) } }
        // A keeper writes mostly of the station, seldom of the points that hang on it.
        let kept = office.keptPlaces(context.viewer).compactMap { office.city.place(code: $0) }
        let tops = kept.filter { place in !kept.contains { $0.code == place.parent } }
        if let place = (tops.count == 1 ? tops.first : tops.first { $0.kind == "station" })?.code, (try? office.reach(id, of: context.viewer))?.reach.isOverseer == false {
            for name in register.keepers where typed.values[name] == nil { typed.values[name] = [place] }
        }
        if let own = office.city.people[context.viewer.person]?.code, context.viewer.has(.deputy), !register.authors.isEmpty {
            for name in register.authors where typed.values[name] == nil { typed.values[name] = [own] }
            // The deputy's own station confirms; what is written today was mostly done today.
            let station = context.viewer.posts.compactMap { post in if post.role == .deputy, case .place(let id) = post.holder { office.city.places[id]?.code } else { nil } }.first
            if let station, register.field("place") != nil, typed.values["place"] == nil { typed.values["place"] = [station] }
            if register.field("day")?.isRequired == true, typed.values["day"] == nil { typed.values["day"] = [office.today.description] }
        }
        return try await formPage(register, nil, typed, request, context)
    }

    @Sendable func edit(_ request: Request, _ context: StaffContext, _ id: String, _ number: Int64) async throws -> Response {
        let sight = try await office.look(id, number, as: context.viewer)
        guard sight.mayWrite else { throw Failure.notFound }
        return try await formPage(sight.register, sight.record, TypedRecord(sight.record.fields), request, context)
    }

    @Sendable func create(_ request: Request, _ context: StaffContext, _ id: String) async throws -> Response {
        let register = try writable(id, context)
        let (form, given) = try await typed(request, context, register.typed, matter: 0)
        var typed = given
        let fields = typed.fields(register.typed, office.city)
        let once = form.line("once")
        do {
            let day = try Self.day(typed.day)
            let record = try await office.put(id, fields: fields, from: day, once: once.isEmpty ? nil : "\(context.viewer.person).\(once.prefix(64))", by: context.viewer)
            return site.seeOther(Paths.record.link(id, record.id), flash: "record-made")
        } catch Failure.repeated(let number) {
            let notice = Notice(.soon, "没有再登记一次", words: Failure.repeatedWords(number)).html
            return try await formPage(register, nil, typed, request, context, status: .conflict, notice: notice)
        } catch let failure as Failure {
            try await note(failure, in: &typed, register, nil, fields, context)
            return try await formPage(register, nil, typed, request, context, status: .unprocessableContent)
        }
    }

    @Sendable func put(_ request: Request, _ context: StaffContext, _ id: String, _ number: Int64) async throws -> Response {
        let sight = try await office.look(id, number, as: context.viewer)
        guard sight.mayWrite else { throw Failure.notFound }
        let (form, given) = try await typed(request, context, sight.register.typed, matter: number, having: sight.record.fields)
        var typed = given
        let fields = typed.fields(sight.register.typed, office.city)
        do {
            // A form without the version it was made from could overwrite what it never showed.
            guard let version = form.int("version") else { throw Failure.stale(version: sight.record.version) }
            let day = try Self.day(typed.day)
            let record = try await office.put(id, id: number, version: version, fields: fields, from: day, by: context.viewer)
            let flash = record.version == sight.record.version ? "record-same" : "record-put"
            return site.seeOther(Paths.record.link(id, number), flash: flash)
        } catch Failure.stale {
            let now = try await office.look(id, number, as: context.viewer)
            return try await formPage(now.register, now.record, typed, request, context, status: .conflict, notice: stale(now, since: form.int("version") ?? 0, context))
        } catch let failure as Failure where failure != .notFound {
            try await note(failure, in: &typed, sight.register, number, fields, context)
            return try await formPage(sight.register, sight.record, typed, request, context, status: .unprocessableContent)
        }
    }

    /// POST …/end: the last day on which the record holds.
    @Sendable func end(_ request: Request, _ context: StaffContext, _ id: String, _ number: Int64) async throws -> Response {
        let sight = try await office.look(id, number, as: context.viewer)
        guard sight.mayWrite else { throw Failure.notFound }
        let form = try await request.form().fields
        try site.csrf.check(form, of: request, session: context.session)
        do {
            guard let day = Day(form.line("until")) else { throw Failure.unfit(field: "最后有效的一天", reason: "请写成 2026-03-08 这样的日期") }
            try await office.end(id, id: number, version: form.int("version") ?? 0, until: day, along: form.flag("along"), by: context.viewer)
            return site.seeOther(Paths.record.link(id, number), flash: "record-ended")
        } catch Failure.stale {
            let now = try await office.look(id, number, as: context.viewer)
            return try await recordPage(now, request, context, status: .conflict, notice: stale(now, since: form.int("version") ?? 0, context))
        } catch Failure.unfit(let field, let reason) {
            let notice = Notice(.late, "没有终止：\(field)\(reason)。", words: "内容没有改动。").html
            return try await recordPage(sight, request, context, status: .unprocessableContent, notice: notice)
        }
    }

    /// What was typed into a form of these fields, with its files kept; the files that the record has stay.
    func typed(
        _ request: Request, _ context: StaffContext, _ fields: [Civics.Field], matter: Int64, having before: [String: JSON] = [:]
    ) async throws -> (FormFields, TypedRecord) {
        let body = try await request.form(limits: Site.uploadLimits)
        try site.csrf.check(body.fields, of: request, session: context.session)
        var typed = TypedRecord(body.fields, fields)
        if let field = fields.first(where: { if case .files = $0.kind { true } else { false } }) {
            typed.kept = try await KeptFiles.gather(body, field: field.id, matter: matter, in: site, session: context.session)
            if let flaw = typed.kept.flaw { typed.errors[field.id] = flaw }
            typed.had = (before[field.id]?.list ?? []).compactMap(StoredFile.init(json:))
        }
        return (body.fields, typed)
    }

    /// GET /registers/<register>/<id>/files/<hash>
    @Sendable func file(_ request: Request, _ context: StaffContext, _ id: String, _ number: Int64, _ hash: String) async throws -> Response {
        let found = try await office.file(hash, of: id, number, as: context.viewer)
        return .file(found.bytes, filename: found.file.name, mediaType: found.file.media)
    }

    /// - Throws: `Failure.notFound` unless the person may write something in that register.
    func writable(_ id: String, _ context: StaffContext) throws -> Register {
        let (register, reach) = try office.reach(id, of: context.viewer)
        guard reach.mayWrite else { throw Failure.notFound }
        return register
    }

    private static func day(_ typed: String) throws -> Day? {
        if typed.isEmpty { return nil }
        guard let day = Day(typed) else { throw Failure.unfit(field: "从哪天起", reason: "请写成 2026-03-08 这样的日期") }
        return day
    }

    /// Puts the reasons beside their fields: all that are wrong, not only the first that the act failed by.
    private func note(
        _ failure: Failure, in typed: inout TypedRecord, _ register: Register, _ id: Int64?, _ fields: [String: JSON], _ context: StaffContext
    ) async throws {
        for flaw in try await office.flaws(register.id, id: id, fields: fields, as: context.viewer) where typed.errors[flaw.field] == nil {
            typed.errors[flaw.field] = flaw.reason
        }
        guard typed.errors.isEmpty else { return }
        func field(_ name: String) -> String { name == "从哪天起" ? "day-of-change" : register.fields.first { $0.name == name }?.id ?? register.fields[0].id }
        switch failure {
        case .unfit(let name, let reason): typed.errors[field(name)] = reason
        case .taken(let name, let value): typed.errors[field(name)] = "「\(value)」已经有了"
        default: throw failure
        }
    }

    /// What others changed since the page was opened; what was typed stays in the form.
    private func stale(_ sight: RecordSight, since version: Int, _ context: StaffContext) -> HTML {
        let words = RecordWords(sight.register, office)
        let seen = sight.versions.first { $0.version == version }?.fields ?? [:]
        let newer = sight.versions.filter { $0.version > version }
        let who = newer.first?.person.flatMap { office.city.people[$0]?.name } ?? "别人"
        let text: HTML = """
            <p>\(who)在您打开页面之后改过这条记录，您的修改没有保存，都还在下面的表里。变动是：</p>
            \(words.differences(RecordDifference.between(seen, sight.record.fields, in: sight.register)))<p>看过之后，可以再保存一次。</p>
            """
        return Notice(.late, "内容已有变化", text: text).html
    }
}

extension City {
    /// The code that a typed text stands for: a code itself, or a name that only one record has; else the text, to be refused as it is.
    func code(_ registers: [String], typed text: String) -> String {
        if registers.contains(where: { reference($0, code: text) != nil }) { return text }
        let codes = registers.flatMap { self.codes(named: text, in: $0) }
        return codes.count == 1 ? codes[0] : text
    }
}
