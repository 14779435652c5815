import Civics
import HTML
import Hummingbird
import Institutions
import Office

/// What a list is narrowed to, read from its address and written back to it.
struct RecordFilters {
    let register: Register
    var filter = RecordFilter()

    private static let mostValues = 100
    /// In an address: the field holds something, or nothing.
    private static let any = "*", none = "-"

    init(_ register: Register, _ fields: FormFields) {
        self.register = register
        filter.search = String(fields.line("q").prefix(100))
        for field in Self.offered(register) {
            let given = fields.all("f.\(field.id)")
            // Words that somebody wrote may have a comma in them.
            let values = (register.grouped.contains(field.id) ? given : given.flatMap { $0.split(separator: ",").map(String.init) }).filter { !$0.isEmpty }
            // Only an address says "anything" and "nothing"; a number that looks like it stands for no other record.
            switch values {
            case []: break
            case [Self.any]: filter.filled.append(field.id)
            case [Self.none]: filter.blank.append(field.id)
            default: filter.filters.append((field.id, Array(values.prefix(Self.mostValues))))
            }
        }
        for (field, other) in Self.ties(register) {
            let values = fields.all("f.\(field.id).\(other.id)").flatMap { $0.split(separator: ",").map(String.init) }.filter { !$0.isEmpty }
            if !values.isEmpty { filter.ties.append((field.id, other.id, Array(values.prefix(Self.mostValues)))) }
        }
        let year = fields.int("year").flatMap { 1900...2200 ~= $0 ? $0 : nil }
        filter.from = Day(fields.line("from")) ?? year.map { Day.firstOf(year: $0) }
        filter.through = Day(fields.line("through")) ?? year.map { Day.lastOf(year: $0) }
        filter.standing = Day(fields.line("on"))
        filter.territory = String(fields.line("in").prefix(13))
    }

    /// Fields by whose values a list may be narrowed.
    static func offered(_ register: Register) -> [Civics.Field] {
        register.fields.filter { field in
            switch field.kind {
            case .choice, .choices, .flag, .record, .records: true
            case .number: field.id == "year" || register.figures.contains { $0.counting == .sum(field.id) } || register.unique.contains { $0.contains(field.id) }
            default: register.unique.contains { $0.contains(field.id) } || register.grouped.contains(field.id)
            }
        }
    }

    /// What a named record says itself, as far as lists ask for it: the campaign of an activity.
    private static let followed = ["campaign"]

    static func ties(_ register: Register) -> [(field: Civics.Field, other: Civics.Field)] {
        register.fields.flatMap { field in
            followed.compactMap { other in
                register.tied(field.id, by: other).first.flatMap { Institutions.register($0)?.field(other) }.map { (field, $0) }
            }
        }
    }

    /// The address's query, without where it goes on.
    var query: String {
        var parts: [String] = []
        if !filter.search.isEmpty { parts.append("q=" + Percent.encode(filter.search)) }
        for one in filter.filters { parts.append("f.\(one.field)=" + Percent.encode(one.values.joined(separator: ","))) }
        for tie in filter.ties { parts.append("f.\(tie.field).\(tie.by)=" + Percent.encode(tie.values.joined(separator: ","))) }
        parts += filter.filled.map { "f.\($0)=\(Self.any)" } + filter.blank.map { "f.\($0)=\(Self.none)" }
        if let from = filter.from { parts.append("from=\(from)") }
        if let through = filter.through { parts.append("through=\(through)") }
        if let standing = filter.standing { parts.append("on=\(standing)") }
        if !filter.territory.isEmpty { parts.append("in=" + Percent.encode(filter.territory)) }
        return parts.joined(separator: "&")
    }

    var isEmpty: Bool { query.isEmpty }

    func value(_ field: String) -> String {
        if filter.filled.contains(field) { return Self.any }
        if filter.blank.contains(field) { return Self.none }
        return filter.filters.first { $0.field == field }?.values.joined(separator: ",") ?? ""
    }

    /// The row of choices above a list; what points at a record is chosen from its page and shown as it is.
    func form(_ words: RecordWords, action: String) -> HTML {
        let fields = Self.offered(register)
        let selects = each(fields.filter { !$0.choices.isEmpty }) { field -> HTML in
            FormField("f.\(field.id)", field.name, id: "f-\(field.id)").select(
                field.choices.map { Option($0.id, $0.name) }, chosen: value(field.id), none: "全部")
        }
        let held = each(fields.filter { $0.choices.isEmpty && !value($0.id).isEmpty }) { field in
            FormField.hidden("f.\(field.id)", value(field.id))
        }
        let tied = each(filter.ties) { FormField.hidden("f.\($0.field).\($0.by)", $0.values.joined(separator: ",")) }
        let days: HTML = register.runsBy == nil ? .empty : """
            \(FormField("from", "从", id: "from").date(filter.from?.description ?? ""))\(FormField("through", "到", id: "through").date(filter.through?.description ?? ""))
            """
        let standing: HTML = register.field("until") == nil ? .empty : FormField("on", "在这一天有效的", id: "on").date(filter.standing?.description ?? "")
        return """
            <details class="filters screen-only"\(when(!isEmpty, " open"))><summary>筛选</summary><form class="filter-grid" method="get" action="\(action)">\(held)\(tied)\
            \(when(!filter.search.isEmpty, FormField.hidden("q", filter.search)))\(selects)\(days)\(standing)\
            \(when(!filter.territory.isEmpty, FormField.hidden("in", filter.territory)))\
            <p class="row">\(Button("筛选", .plain)) <a href="\(action)">看全部</a></p></form></details>\(chosen(words))
            """
    }

    /// With the names of what it is narrowed to: no row of the list names what a tie names, and an empty list has no row.
    func naming(_ words: RecordWords, _ office: Office, _ viewer: Viewer) async throws -> RecordWords {
        let tied = Self.ties(register).flatMap { tie in
            filter.ties.filter { $0.field == tie.field.id && $0.by == tie.other.id }.flatMap { one in tie.other.targets.map { ($0, Set(one.values)) } }
        }
        let held = filter.filters.flatMap { one in (register.field(one.field)?.targets ?? []).map { ($0, Set(one.values)) } }
        let wanted = (tied + held).filter { register, codes in !codes.allSatisfy { words.named.names["\(register)/\($0)"] != nil } }
        guard !wanted.isEmpty else { return words }
        var words = words
        let found = try await office.named(Dictionary(wanted) { $0.union($1) }, as: viewer)
        // What one may not open stays the number that was typed.
        words.named.names.merge(found.names.filter { found.open.contains($0.key) }) { mine, _ in mine }
        return words
    }

    /// What the list is narrowed to, in words.
    private func chosen(_ words: RecordWords) -> HTML {
        var parts: [HTML] = filter.filters.compactMap { one in
            guard let field = register.field(one.field) else { return nil }
            let said = one.values.map { words.words(.string($0), field.single, isLinked: false) }.joined(separator: "、")
            return "\(RecordWords.label(field, in: register))：\(said)"
        }
        parts += filter.ties.compactMap { tie in
            guard let (field, other) = Self.ties(register).first(where: { $0.field.id == tie.field && $0.other.id == tie.by }) else { return nil }
            let said = tie.values.map { words.words(.string($0), other.single, isLinked: false) }.joined(separator: "、")
            return "\(RecordWords.label(field, in: register))的\(other.name)：\(said)"
        }
        for (fields, words) in [(filter.filled, "填了的"), (filter.blank, "没有填的")] {
            parts += fields.compactMap { register.field($0).map { "\(RecordWords.label($0, in: register))：\(words)" } }
        }
        if let from = filter.from { parts.append("从\(from.chinese)") }
        if let through = filter.through { parts.append("到\(through.chinese)") }
        if let standing = filter.standing { parts.append("\(standing.chinese)有效的") }
        let isOwn = filter.territory.hasSuffix(".")
        if let territory = words.city.territories[isOwn ? String(filter.territory.dropLast()) : filter.territory] { parts.append("\(territory.name)\(isOwn ? "本级" : "")") }
        return parts.isEmpty ? .empty : "<p class=\"soft\">只看：\(parts.joined(separator: "；"))</p>"
    }
}

extension Civics.Field {
    /// One value of a field that holds several.
    var single: Civics.Field {
        switch kind {
        case .records(let targets, _): Civics.Field(id, name, .record(targets))
        case .choices(let choices): Civics.Field(id, name, .choice(choices))
        default: self
        }
    }
}
