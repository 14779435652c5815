import Civics
import HTML
import Hummingbird
import Institutions
import Office
import Store

/// What may be done with a record now, and what hangs on it.
extension RegisterPages {
    /// The acts in this person's hand, the first one open when it is the only one.
    func steps(_ sight: RecordSight, _ context: StaffContext, _ typed: (act: String, record: TypedRecord)? = nil) async throws -> HTML {
        let (register, record) = (sight.register, sight.record)
        // A site is scored line by line on a sheet of its own.
        let isSheet = register.id == "site" && ScoreSheet(record.fields) != nil
        let acts = office.acts(on: record, of: register, as: context.viewer).filter { !isSheet || $0.id != "score" }
        guard !acts.isEmpty else { return .empty }
        let asked = Set(acts.flatMap { $0.asked.map(\.id) })
        var picker = try await RecordPicker.reading(register.fields.filter { asked.contains($0.id) }, office, register, context.viewer)
        if asked.contains("instead") { picker.offer(try await office.madeUp(for: record, as: context.viewer), for: "reception") }
        let forms = acts.map { act -> MoveForm in
            var given = typed.flatMap { $0.act == act.id ? $0.record : nil } ?? TypedRecord(record.fields)
            // Who was to come is proposed as who came.
            if typed == nil, act.asks.contains("present"), given.values["present"] == nil { given.values["present"] = given.values["deputies"] }
            let fields = act.asked.compactMap { asked in register.field(asked.id).map { ($0, asked.isRequired) } }
            let form = Form(
                action: Paths.act.link(register.id, record.id, act.id), csrf: context.csrf, once: Site.onceToken(),
                isMultipart: fields.contains { field, _ in register.fileFields.contains(field.id) }
            ).html("""
                \(FormField.hidden("version", String(record.version)))\
                \(ErrorSummary(fields.compactMap { field, _ in given.errors[field.id].map { (field: "\(act.id)-\(field.id)", message: "\(field.name)：\($0)") } }))\
                \(each(fields) { field, isRequired in
                    picker.control(field, FormField(
                        field.id, RecordWords.label(field, in: register), id: "\(act.id)-\(field.id)", help: picker.help(field).isEmpty ? nil : picker.help(field),
                        error: given.errors[field.id], isRequired: isRequired), given.values[field.id] ?? [], given.kept)
                })<p>\(Button(act.name))</p>
                """)
            return MoveForm(act.name, isOpen: typed?.act == act.id || acts.count == 1, explanation: act.help, form: form)
        }
        let reply = acts.contains { $0.id == "accept" } && register.id == "attendance" ? try await office.due("accept", on: record) : nil
        let until = reply.map { "<p>请在\($0.chinese)前答复\($0 < office.today ? "；已经过了，仍可以答复" : "")。</p>" as HTML } ?? .empty
        return "<section id=\"steps\"><h2>可以办的</h2>\(until)\(try await doubled(sight, context))\(each(forms) { $0.html })</section>"
    }

    /// POST /registers/<register>/<id>/acts/<act>
    @Sendable func act(_ request: Request, _ context: StaffContext, _ id: String, _ number: Int64, _ name: String) async throws -> Response {
        let sight = try await office.look(id, number, as: context.viewer)
        guard let act = sight.register.act(name) else { throw Failure.notFound }
        let asked = act.asked.compactMap { sight.register.field($0.id) }
        let (form, given) = try await typed(request, context, asked, matter: number, having: sight.record.fields)
        var typed = given
        let once = form.line("once")
        do {
            try await office.act(
                name, on: id, id: number, version: form.int("version") ?? 0, fields: typed.fields(asked, office.city),
                once: once.isEmpty ? nil : "\(context.viewer.person).\(once.prefix(64))", by: context.viewer)
            let back = form.line("back").isEmpty ? Paths.record.link(id, number) : SignIn.localPath(form.line("back"))
            return site.seeOther(back, flash: "record-acted")
        } catch Failure.stale {
            let now = try await office.look(id, number, as: context.viewer)
            return try await recordPage(now, request, context, status: .conflict, notice: Notice(
                .late, "没有办成：这条记录刚刚有人改过", words: "您填的没有保存。请看过现在的内容，再办一次。").html)
        } catch Failure.unfit(let field, let reason) {
            if let wrong = asked.first(where: { $0.name == field }) { typed.errors[wrong.id] = reason }
            let notice = typed.errors.isEmpty ? Notice(.late, "没有办成：\(field)\(reason)。", words: "内容没有改动。").html : .empty
            return try await recordPage(sight, request, context, status: .unprocessableContent, notice: notice, typed: (name, typed))
        } catch Failure.refused(let refusal) {
            for field in asked where typed.text(field.id).isEmpty && act.asked.contains(where: { $0.id == field.id && $0.isRequired }) { typed.errors[field.id] = "不能空着" }
            let notice = typed.errors.isEmpty ? Notice(.late, "没有办成", words: Failure.refused(refusal).words).html : .empty
            return try await recordPage(sight, request, context, status: .unprocessableContent, notice: notice, typed: (name, typed))
        }
    }

    /// What other records say of this one: how many in each register, and where to add one.
    func pointing(_ sight: RecordSight, _ context: StaffContext) async throws -> HTML {
        let record = sight.record
        guard !record.code.isEmpty else { return .empty }
        let counts = try await office.pointing(at: sight.register.id, code: record.code, as: context.viewer)
        guard !counts.isEmpty else { return .empty }
        let named = Dictionary(counts.map { ($0.register.id, 1) }, uniquingKeysWith: +)
        let lines = each(counts) { one -> HTML in
            // Where a register names it in two ways, the line says in which.
            let part = named[one.register.id] ?? 1 > 1 ? "（\(RecordWords.label(one.field, in: one.register))）" : ""
            let list = "\(Paths.list.link(one.register.id))?f.\(one.field.id)=\(Percent.encode(record.code))"
            let add = one.mayWrite ? " <a class=\"soft\" href=\"\(Paths.new.link(one.register.id))?\(one.field.id)=\(url: record.code)\">登记</a>" as HTML : .empty
            return "<li><a href=\"\(list)\">\(one.register.name)\(part) <b>\(one.count > Office.mostCounted ? "\(Office.mostCounted)以上" : String(one.count))</b></a>\(add)</li>"
        }
        return "<section><h2>相关的簿册</h2><ul class=\"find-list pointing\">\(lines)</ul></section>"
    }

    /// GET /registers/<register>/code/<code>: the record that goes by that number.
    @Sendable func coded(_ request: Request, _ context: StaffContext, _ id: String, _ code: String) async throws -> Response {
        let number = try await office.record(id, code: code, as: context.viewer)
        return site.seeOther(Paths.record.link(id, number))
    }
}
