import Civics
import HTML
import Office
import Store

/// Draws whatever a move asks for, and reads it back: the form of every move comes from its table and from nowhere else.
struct MoveFields: Sendable {
    let move: Move
    let directory: FormDirectory
    /// Keeps the ids of several forms in one page apart.
    let prefix: String
    /// What to begin with, by field: what the matter holds already, or what was asked for.
    let hint: [String: JSON]
    /// A line under a field, beside its own help: units that usually handle such things.
    var advice: [String: String] = [:]
    /// Files that a refused form has brought already.
    var kept: KeptFiles = KeptFiles()
    /// What may be cited: findings of activities.
    var findings: [Finding] = []
    /// Fields that are not asked for here, as the house knows them.
    var hidden: Set<String> = []

    private func id(_ field: Civics.Field) -> String { "\(prefix)-\(field.id)" }

    /// - Parameter typed: what was typed in a form that could not be carried out; nil for a fresh one.
    func html(typed: FormFields?, errors: [String: String]) -> HTML {
        each(move.needs.filter { !hidden.contains($0.id) }) { field in control(field, Typed(field, typed: typed, hint: hint[field.id] ?? .null), errors[field.id]) }
            + when(move.isGrave, sure(typed, errors[Self.sureName]))
    }

    static let sureName = "sure"

    private func sure(_ typed: FormFields?, _ error: String?) -> HTML {
        FormField(Self.sureName, "我已核对，确定\(move.name)；提交后不能收回", id: "\(prefix)-sure", error: error, isRequired: true)
            .checkbox(isOn: typed?.flag(Self.sureName) ?? false)
    }

    private func control(_ field: Civics.Field, _ typed: Typed, _ error: String?) -> HTML {
        let help = [field.help, advice[field.id] ?? ""].filter { !$0.isEmpty }.joined(separator: "。")
        let one = FormField(
            field.id, field.name, id: id(field), help: help.isEmpty ? nil : help, error: error, isRequired: field.isRequired)
        switch field.kind {
        case .line(let max): return one.text(typed.text, limit: max)
        case .words(let max): return one.textarea(typed.text, rows: max > 2_000 ? 6 : 3, limit: max)
        case .choice(let choices): return choice(one, choices, typed)
        case .number(let range): return one.number(typed.text, in: range)
        case .flag: return one.checkbox(isOn: typed.isOn)
        case .unit: return one.searchSelect(directory.units, chosen: typed.text)
        case .units: return several(one, typed, directory.units)
        case .incumbent(let roles): return one.searchSelect(directory.incumbents(roles), chosen: typed.text)
        case .incumbents(let roles, _): return several(one, typed, directory.incumbents(roles))
        case .body(let kinds): return one.searchSelect(directory.bodies(of: kinds), chosen: typed.text)
        case .mandate: return mandate(one, typed)
        case .rows(let fields, let max): return rows(field, fields, max, typed, error)
        case .colleague: return one.searchSelect(directory.colleagues, chosen: typed.text)
        case .person: return one.searchSelect(directory.people, chosen: typed.text)
        case .place: return one.searchSelect(directory.places, chosen: typed.text)
        case .territory: return one.searchSelect(directory.territories, chosen: typed.text)
        case .day: return one.date(typed.text)
        case .span:
            let usual = ["3个工作日", "5个工作日", "10个工作日"].map { Option($0, $0) }
            return one.lookup(typed.text, proposals: usual, limit: 20)
        case .matter: return one.text(typed.text, limit: 30, width: .short)
        case .files(let max): return files(one, max)
        // Moves name people, places and bodies by the kinds above; these are of registers.
        case .records: return cited(one, typed)
        case .record, .choices, .hour, .month: return one.text(typed.text)
        }
    }

    private func cited(_ one: FormField, _ typed: Typed) -> HTML {
        guard !findings.isEmpty else { return "<p class=\"empty\">\(one.label)：还没有可以引用的。您参加过的活动写了小结、列了问题清单，就会出现在这里。</p>" }
        return one.checkboxes(findings.map { Option($0.code, $0.words) }, chosen: Set(typed.all))
    }

    private func choice(_ one: FormField, _ choices: [Civics.Choice], _ typed: Typed) -> HTML {
        let options = choices.map { Option($0.id, $0.name, note: $0.help.isEmpty ? nil : $0.help) }
        if choices.count > 7 { return one.select(options, chosen: typed.text) }
        let none = one.isRequired ? [] : [Option("", "不填")]
        return one.radios(none + options, chosen: typed.text.isEmpty && one.isRequired ? nil : typed.text)
    }

    /// Several of a list as several searched selects: the first in sight, the others on demand, all without script.
    private func several(_ one: FormField, _ typed: Typed, _ options: [Option]) -> HTML {
        let more = each(2...10) { number in
            FormField(one.name, "\(one.label)（\(number)）", id: "\(one.id)-\(number)").searchSelect(
                options, chosen: typed.all.count >= number ? typed.all[number - 1] : nil, none: "不填")
        }
        return """
            \(one.searchSelect(options, chosen: typed.all.first, none: "不填"))\
            <details class="more-fields"\(when(typed.all.count > 1, " open"))><summary>再加\(one.label)</summary>\(more)</details>
            """
    }

    /// One's own mandates to choose from; the only one is chosen already.
    private func mandate(_ one: FormField, _ typed: Typed) -> HTML {
        let options = directory.mandates
        if options.count == 1, let only = options.first { return FormField.hidden(one.name, only.value) + "<p class=\"soft\">\(one.label)：\(only.label)</p>" }
        return options.count > 7 ? one.searchSelect(options, chosen: typed.text) : one.radios(options, chosen: typed.text)
    }

    /// Rows of small fields: three in sight, the others on demand.
    private func rows(_ field: Civics.Field, _ fields: [Civics.Field], _ max: Int, _ typed: Typed, _ error: String?) -> HTML {
        func row(_ index: Int) -> HTML {
            let cells = each(fields) { cell -> HTML in
                let name = Self.cell(field, index, cell)
                let one = FormField(name, cell.name, id: "\(prefix)-\(name)", help: index == 0 && !cell.help.isEmpty ? cell.help : nil)
                let text = typed.cell(name, field, index, cell)
                return switch cell.kind {
                case .day: one.date(text)
                case .number(let range): one.number(text, in: range)
                case .line(let max): one.text(text, limit: max)
                default: one.text(text, limit: 200)
                }
            }
            return "<div class=\"grid form-row\" role=\"group\" aria-label=\"\(field.name)第\(index + 1)行\">\(cells)</div>"
        }
        let shown = min(3, max)
        return """
            <fieldset id="\(id(field))"><legend>\(field.name)\(when(!field.isRequired, "<span class=\"soft\">（可不填）</span>"))</legend>\(when(!field.help.isEmpty, "<p class=\"help\">\(field.help)</p>"))\
            \(when(error) { "<p class=\"error\">\($0)</p>" })\(each(0..<shown) { row($0) })\
            \(when(max > shown, "<details class=\"more-fields\"><summary>再加几行</summary>\(each(shown..<max) { row($0) })</details>"))</fieldset>
            """
    }

    static func cell(_ field: Civics.Field, _ index: Int, _ cell: Civics.Field) -> String { "\(field.id)-\(index + 1)-\(cell.id)" }

    private func files(_ one: FormField, _ max: Int) -> HTML {
        var field = one
        field.help = [one.help ?? "", "最多\(max)个，每个不超过8MB；图片、PDF、Word、Excel"].filter { !$0.isEmpty }.joined(separator: "。")
        return field.file(accept: "image/*,.pdf,.doc,.docx,.xls,.xlsx", isMultiple: true, shrinks: true) + kept.html
    }

    var hasFiles: Bool { move.needs.contains { if case .files = $0.kind { true } else { false } } }

    /// The errors as the summary above the form lists them.
    func summary(_ errors: [String: String]) -> [(field: String, message: String)] {
        let known = move.needs.compactMap { field in errors[field.id].map { (id(field), "\(field.name)：\($0)") } }
        let sure = errors[Self.sureName].map { [("\(prefix)-sure", $0)] } ?? []
        return known + sure
    }
}

/// What stands in a field: typed before, else the hint.
private struct Typed {
    let all: [String]
    let isOn: Bool
    private let form: FormFields?
    private let rows: [JSON]
    var text: String { all.first ?? "" }

    /// What stands in a cell of a row.
    func cell(_ name: String, _ field: Civics.Field, _ index: Int, _ cell: Civics.Field) -> String {
        if let form { return form.line(name) }
        return rows.indices.contains(index) ? rows[index][cell.id].keyText : ""
    }

    init(_ field: Civics.Field, typed: FormFields?, hint: JSON) {
        form = typed
        rows = hint.list ?? []
        if let typed {
            all = typed.all(field.id).map { Cleaned($0).text }.filter { !$0.isEmpty }
            isOn = typed.flag(field.id)
        } else {
            all = hint.list.map { $0.map(\.keyText) } ?? [hint.keyText].filter { !$0.isEmpty }
            isOn = hint.flag ?? false
        }
    }
}

extension MoveFields {
    /// What a form said, as the move wants it.
    struct Read: Sendable {
        var values: [String: JSON] = [:]
        /// Beside which field what is wrong.
        var errors: [String: String] = [:]

        func missing(in move: Move) -> [String: String] {
            var found = errors
            for field in move.needs where field.isRequired && (values[field.id] ?? .null).isBlank && found[field.id] == nil {
                found[field.id] = "请填写"
            }
            return found
        }

        /// Where to show a refusal: beside the field it speaks of; nil when it speaks of none.
        func beside(_ failure: Failure?, _ move: Move) -> [String: String]? {
            switch failure {
            case .unfit(let name, let reason)?, .refused(.unfit(let name, let reason))?:
                move.needs.first { $0.name == name || $0.id == name }.map { [$0.id: reason] }
            case .refused(.missing(let names))?:
                Dictionary(move.needs.filter { names.contains($0.name) }.map { ($0.id, "请填写") }) { first, _ in first }
            default: nil
            }
        }
    }

    /// The rows of which anything was filled in.
    private static func rows(_ field: Civics.Field, _ cells: [Civics.Field], _ max: Int, _ fields: FormFields) -> JSON {
        .array((0..<max).compactMap { index in
            var row: [String: JSON] = [:]
            for one in cells {
                let text = fields.line(cell(field, index, one))
                guard !text.isEmpty else { continue }
                switch one.kind {
                case .day: row[one.id] = .string(Day(text)?.description ?? text)
                case .number: row[one.id] = Int64(text).map { .int($0) } ?? .string(text)
                default: row[one.id] = .string(text)
                }
            }
            return row.isEmpty ? nil : .object(row)
        })
    }

    /// Reads the fields back; numbers of matters are looked up, files are those already kept.
    func read(_ fields: FormFields, files: [StoredFile], as viewer: Viewer) async throws -> Read {
        var read = Read()
        for field in move.needs {
            let text = if case .words = field.kind { fields.text(field.id) } else { fields.line(field.id) }
            switch field.kind {
            case .records:
                let chosen = Set(fields.all(field.id).filter { !$0.isEmpty })
                guard !chosen.isEmpty else { continue }
                let known = try await directory.office.findings(of: viewer).filter { chosen.contains($0.code) }
                if known.count < chosen.count { read.errors[field.id] = "请从列出的里面选" }
                read.values[field.id] = .array(known.map(\.json))
            case .line, .words, .choice, .territory, .record, .choices, .hour, .month: read.values[field.id] = .string(text)
            case .day: read.values[field.id] = .string(Day(text)?.description ?? text)
            case .span: read.values[field.id] = .string(Span(text)?.chinese ?? text)
            case .flag: if fields.flag(field.id) { read.values[field.id] = true }
            case .number, .unit, .colleague, .person, .place, .incumbent, .body, .mandate:
                if text.isEmpty { continue }
                guard let number = fields.int(field.id) else { read.errors[field.id] = "请从名单中选择"; continue }
                read.values[field.id] = .int(Int64(number))
            case .rows(let cells, let max): read.values[field.id] = Self.rows(field, cells, max, fields)
            case .units, .incumbents:
                let chosen = fields.all(field.id).map { Cleaned($0).text }.filter { !$0.isEmpty }
                let numbers = chosen.compactMap { Int64($0) }
                if numbers.count < chosen.count { read.errors[field.id] = "请从名单中选择" }
                var seen: Set<Int64> = []
                read.values[field.id] = .array(numbers.filter { seen.insert($0).inserted }.map { .int($0) })
            case .matter:
                if text.isEmpty { continue }
                guard let found = try await directory.office.matter(number: text, as: viewer) else {
                    read.errors[field.id] = "没有「\(text.prefix(30))」这个编号的事项"
                    continue
                }
                read.values[field.id] = .int(found.id)
            case .files: read.values[field.id] = .array(files.map(\.json))
            }
        }
        if move.isGrave, !fields.flag(Self.sureName) { read.errors[Self.sureName] = "请先核对并勾选确定\(move.name)" }
        read.values = read.values.filter { !$0.value.isBlank }
        return read
    }
}
