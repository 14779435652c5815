import Civics
import HTML
import Hummingbird
import Institutions
import Office
import Store

extension RegisterPages {
    /// The name under which a browser keeps a new record that is being written.
    func draft(_ register: Register, _ viewer: Viewer) -> String { site.draft("record-\(register.id)", of: viewer) }

    /// The form of a record, drawn field by field from the register's declaration.
    func formPage(
        _ register: Register, _ record: StoredRecord?, _ typed: TypedRecord, _ request: Request, _ context: StaffContext,
        status: HTTPResponse.Status = .ok, notice: HTML = .empty
    ) async throws -> Response {
        let title = record.map { "修改\(register.name)：\($0.name)" } ?? "\(register.name)：新的一条"
        let errors = register.fields.compactMap { field in typed.errors[field.id].map { (field: field.id, message: "\(RecordWords.label(field, in: register)):\($0)") } }
            + (typed.errors["day-of-change"].map { [(field: "day-of-change", message: "从哪天起：\($0)")] } ?? [])
        let action = record.map { Paths.edit.link(register.id, $0.id) } ?? Paths.new.link(register.id)
        let picker = try await RecordPicker.reading(register.typed, office, register, context.viewer)
        let back = record.map { Paths.record.link(register.id, $0.id) } ?? Paths.list.link(register.id)
        // A new record is kept on the device until it has been received; what is confidential never.
        var data: [(name: StaticString, value: String)] = []
        if record == nil {
            let without = register.fields.filter(\.isConfidential).map(\.id).joined(separator: " ")
            data = [(name: "draft", value: draft(register, context.viewer)), (name: "draft-without", value: without)]
        }
        let form = Form(action: action, csrf: context.csrf, once: Site.onceToken(), isMultipart: !register.fileFields.isEmpty, data: data).html("""
            \(record.map { FormField.hidden("version", String($0.version)) })\
            \(each(register.typed.filter { !$0.isFolded }) { draw($0, register, record, typed, picker) })\
            \(folded(register, record, typed, picker))\
            \(record == nil || !register.isStructure ? .empty : dayField(typed))\
            <p class="row">\(Button("保存")) <a href="\(back)">不改了，回去</a></p>
            """)
        let booked = register.id == "reception" ? try await office.countBookings(of: record?.code ?? "") : 0
        let bookings: HTML = booked == 0 ? .empty : Notice(
            .soon, "已有\(booked)人预约了这一场", words: "改了日期、时间或地点，他们的预约一起改过去，系统会告诉他们。办不了的，请回去取消这一场。").html
        let more: HTML = record.map { "<a href=\"\(back)\">\($0.name)</a> <span aria-hidden=\"true\">›</span> 修改" } ?? "登记"
        return site.page(title, request, context, status: status, """
            \(trail(register, more))
            <h1>\(title)</h1>
            \(notice)\(record.map { caution(register, $0.fields) } ?? .empty)\(bookings)\(ErrorSummary(errors))
            <div class="narrow">\(form)</div>
            """)
    }

    /// What few need, folded away; open by itself where something stands in it or is wrong in it.
    private func folded(_ register: Register, _ record: StoredRecord?, _ typed: TypedRecord, _ picker: RecordPicker) -> HTML {
        let fields = register.typed.filter(\.isFolded)
        let drawn = fields.map { draw($0, register, record, typed, picker) }
        guard drawn.contains(where: { !$0.isEmpty }) else { return .empty }
        let isOpen = fields.contains { field in
            // The number of a record that is there is no reason to open: it cannot be changed.
            if field.id == register.codeField, record != nil, typed.errors[field.id] == nil { return false }
            return typed.errors[field.id] != nil || typed.values[field.id]?.contains { !$0.isEmpty } == true || !typed.had.isEmpty && register.fileFields.contains(field.id)
        }
        return "<details class=\"more-fields\"\(when(isOpen, " open"))><summary>更多（可不填）</summary>\(each(drawn) { $0 })</details>"
    }

    private func dayField(_ typed: TypedRecord) -> HTML {
        FormField("day-of-change", "这次修改从哪天起有效", help: "空着就是今天；补记以前的变动，写实际变动那天。", error: typed.errors["day-of-change"])
            .date(typed.day, from: "1900-01-01", to: office.today.description)
    }

    private func draw(_ field: Civics.Field, _ register: Register, _ record: StoredRecord?, _ typed: TypedRecord, _ picker: RecordPicker) -> HTML {
        // Who writes only of himself is not asked who he is, nor for a number that comes by itself.
        if !picker.isOverseer, record == nil, typed.errors[field.id] == nil {
            if field.id == register.codeField, register.letter != nil { return .empty }
            if register.authors.contains(field.id), typed.text(field.id) == picker.own, !picker.own.isEmpty { return FormField.hidden(field.id, picker.own) }
        }
        let isCode = field.id == register.codeField && record != nil
        let help = isCode ? "登记后不能改：别处靠它找到这条记录。" : picker.help(field)
        let slot = FormField(
            field.id, RecordWords.label(field, in: register), help: help.isEmpty ? nil : help, error: typed.errors[field.id], isRequired: field.isRequired)
        if isCode, let code = record?.code, !code.isEmpty, typed.errors[field.id] == nil {
            return "<div class=\"field\"><p><b>\(field.name)</b> \(code) <span class=\"soft\">\(help)</span></p>\(FormField.hidden(field.id, code))</div>"
        }
        return picker.control(field, slot, typed.values[field.id] ?? [], typed.kept)
    }
}

/// The control of a field; fields that hold codes of other records are chosen by name.
struct RecordPicker {
    private let register: Register
    private let city: City
    private let today: Day
    private let paths: [String]?
    /// Oversees the register; else writes only of himself or of the places he keeps.
    let isOverseer: Bool
    let own: String
    private let kept: [String]
    /// Records of other registers that may be chosen, newest first; of long registers only the newest.
    private var newestOf: [String: [Option]] = [:]
    /// What may be chosen was looked out for this one record, and may be nothing.
    private var isNarrowed = false

    /// Longer lists are not sent whole: a name or code is typed, with proposals.
    private static let mostSent = 400
    private static let newest = 200

    init(_ office: Office, _ register: Register, _ viewer: Viewer) {
        self.register = register
        city = office.city
        today = office.today
        let reach = try? office.reach(register.id, of: viewer).reach
        paths = reach?.isOverseer == true ? reach?.paths : nil
        isOverseer = reach?.isOverseer ?? false
        own = viewer.has(.deputy) ? city.people[viewer.person]?.code ?? "" : ""
        kept = office.keptPlaces(viewer)
    }

    /// With what may be chosen in these fields.
    static func reading(_ fields: [Civics.Field], _ office: Office, _ register: Register, _ viewer: Viewer) async throws -> RecordPicker {
        var picker = RecordPicker(office, register, viewer)
        if register.id == "leave", fields.contains(where: { $0.id == "event" }) {
            for (target, rows) in try await office.leaveEvents(of: viewer) { picker.offer(rows, for: target) }
            picker.isNarrowed = true
            return picker
        }
        for target in Set(fields.flatMap(\.targets)) where Institutions.register(target)?.isStructure == false && (try? office.reach(target, of: viewer)) != nil {
            let rows = try await office.records(target, limit: newest, as: viewer).rows
            picker.newestOf[target] = rows.map { Option($0.code, $0.name.isEmpty ? $0.code : "\($0.name)（\($0.code)）", keys: $0.code) }
        }
        return picker
    }

    /// Only these records of a register may be chosen.
    mutating func offer(_ rows: [StoredRecord], for target: String) {
        newestOf[target] = rows.map { Option($0.code, "\($0.title)（\($0.day.isEmpty ? $0.code : "\($0.day)，\($0.code)")）", keys: $0.code) }
        isNarrowed = true
    }

    func help(_ field: Civics.Field) -> String {
        guard !field.targets.isEmpty else { return field.help }
        let how = field.isMany ? "写名字，几个之间用顿号。" : "按名称选；输入几个字可以缩小范围。"
        return field.help.isEmpty ? how : "\(field.help)。\(how)"
    }

    func control(_ field: Civics.Field, _ slot: FormField, _ values: [String], _ kept: KeptFiles = KeptFiles()) -> HTML {
        let value = values.first ?? ""
        switch field.kind {
        case .record(let targets): return pick(targets, field, slot, value)
        case .records(let targets, _): return slot.text(values.map { name(targets, $0) }.joined(separator: "、"), limit: 2_000)
        case .choice(let choices):
            let options = choices.map { Option($0.id, $0.name, note: $0.help.isEmpty ? nil : $0.help) }
            return slot.select(options, chosen: value, none: field.isRequired ? "请选择" : "（空）")
        case .choices(let choices): return slot.checkboxes(choices.map { Option($0.id, $0.name, note: $0.help.isEmpty ? nil : $0.help) }, chosen: Set(values))
        case .flag: return slot.checkbox(isOn: value == "true" || value == "1" || value == "是")
        case .number(let range): return slot.number(value, in: range)
        case .day: return slot.date(value, from: "1900-01-01", to: "2200-12-31")
        case .hour: return slot.text(value, limit: 5, width: .short)
        case .month: return slot.text(value, limit: 10, width: .short)
        case .files(let max):
            var slot = slot
            slot.help = [field.help, "最多\(max)个，每个不超过8MB；照片、PDF、Word、Excel"].filter { !$0.isEmpty }.joined(separator: "。")
            return slot.file(accept: "image/*,.pdf,.docx,.xlsx", isMultiple: true, shrinks: true) + kept.html
        case .words(let max): return slot.textarea(value, limit: max)
        case .line(let max): return slot.text(value, limit: max, width: max > 20 ? .wide : .short)
        default: return slot.text(value)
        }
    }

    /// A name where it stands for one record only, else the code.
    private func name(_ targets: [String], _ code: String) -> String {
        for target in targets {
            if let found = city.reference(target, code: code) { return city.codes(named: found.name, in: target).count == 1 ? found.name : code }
        }
        return code
    }

    private func pick(_ targets: [String], _ field: Civics.Field, _ slot: FormField, _ value: String) -> HTML {
        let known = targets.filter { Institutions.register($0)?.isStructure == true }
        guard let target = known.first, targets.count == 1 else {
            let offered = targets.flatMap { newestOf[$0] ?? [] } + (known.isEmpty ? [] : known.flatMap { city.references($0, on: today, within: paths).map { Option($0.code, $0.name) } })
            if isNarrowed || !offered.isEmpty, offered.count <= Self.mostSent {
                let own = value.isEmpty || offered.contains { $0.value == value } ? [] : [Option(value, value)]
                return slot.searchSelect(own + offered, chosen: value, none: field.isRequired ? "请选择" : "（空）")
            }
            var slot = slot
            slot.help = "写编号；在那条记录的页面上点“登记”会自动填好。"
            return slot.text(value, limit: 60)
        }
        var choices = city.references(target, on: today, within: paths)
        if !isOverseer, !kept.isEmpty, register.keepers.contains(field.id) { choices.removeAll { !kept.contains($0.code) } }
        // What stands there stays choosable, though it may have ended meanwhile.
        if let now = city.reference(target, code: value), !choices.contains(where: { $0.code == now.code }) { choices.insert(now, at: 0) }
        guard choices.count <= Self.mostSent else {
            var slot = slot
            slot.help = "写全名或代号；有重名时写代号。"
            return slot.lookup(value, proposals: choices.prefix(Self.mostSent).map { Option($0.code, $0.code, note: "\($0.name) \($0.note)") })
        }
        let options = choices.map { Option($0.code, $0.note.isEmpty ? $0.name : "\($0.name)(\($0.note))", keys: $0.code) }
        let isKnown = value.isEmpty || choices.contains { $0.code == value }
        let unknown = isKnown ? [] : [Option(value, "\(value)（找不到）")]
        return slot.searchSelect(unknown + options, chosen: value, none: field.isRequired ? "请选择" : "（空）")
    }
}
