import Civics
import HTML
import Institutions
import Office
import Store

/// How the values of a record are said on a page: choices by their word, codes by the name of what they point at, days as people say them.
struct RecordWords {
    let register: Register
    let city: City
    let today: Day
    /// Names of records that are not kept in memory, and what of all that is named the reader may open; the rest is no link.
    var named = Office.Named()
    /// Codes of deputies whose names lead to their dossiers: the reader may open those, and not their entries among the people.
    var dossiers: Set<String> = []

    init(_ register: Register, _ office: Office) {
        self.register = register
        city = office.city
        today = office.today
    }

    /// With the names that these rows need.
    static func reading(_ rows: [StoredRecord], _ register: Register, _ office: Office, _ viewer: Viewer) async throws -> RecordWords {
        var words = RecordWords(register, office)
        words.named = try await office.named(by: rows, in: register, as: viewer)
        return words
    }

    func words(_ value: JSON, _ field: Civics.Field, isLinked: Bool = true) -> HTML {
        guard !field.targets.isEmpty else {
            let text = field.word(for: value)
            if text.isEmpty { return "<span class=\"soft\">（空）</span>" }
            if case .day = field.kind, let day = Day(text) { return spoken(day) }
            if case .words = field.kind { return "<span class=\"pre\">\(text)</span>" }
            if text.hasPrefix("/matters/") { return "<a href=\"\(text)\">\(text)</a>" }
            return HTML(text)
        }
        let codes: [String] = value.list?.map(\.keyText) ?? (value.isBlank ? [] : [value.keyText])
        if codes.isEmpty { return "<span class=\"soft\">（空）</span>" }
        return codes.map { pointed($0, field, isLinked) }.joined(separator: "、")
    }

    private func pointed(_ code: String, _ field: Civics.Field, _ isLinked: Bool) -> HTML {
        for target in field.targets {
            if let found = city.reference(target, code: code) {
                if isLinked, target == "person", dossiers.contains(code) { return "<a href=\"\(Deputies.Paths.dossier.link(code))\">\(found.name)</a>" }
                guard isLinked, named.open.contains("\(target)/\(found.code)") else { return HTML(found.name) }
                return "<a href=\"\(RegisterPages.Paths.record.link(target, found.id))\">\(found.name)</a>"
            }
            if let name = named.names["\(target)/\(code)"] {
                guard isLinked, named.open.contains("\(target)/\(code)") else { return HTML(name) }
                return "<a href=\"\(RegisterPages.Paths.coded.link(target, code))\">\(name)</a>"
            }
        }
        return HTML(code)
    }

    /// What a field is called where its record is named and not its code: 主管机构, not 主管机构代号.
    static func label(_ field: Civics.Field, in register: Register) -> String {
        guard !field.targets.isEmpty else { return field.name }
        for end in ["代码", "代号", "短码"] where field.name.hasSuffix(end) && field.name.count > 2 { return String(field.name.dropLast(2)) }
        return field.name
    }

    func spoken(_ day: Day) -> HTML { "<time datetime=\"\(day.description)\" title=\"\(day.chinese)\(day.weekday.chinese)\">\(day.chinese)</time>" }

    /// Where a record stands: its state, or whether it holds by its term.
    func standing(_ fields: [String: JSON], on day: Day) -> (word: String, tone: Tone) {
        if let state = register.state.flatMap(register.field), let value = fields[state.id] { return (state.word(for: value), tone(ofState: value.keyText, state)) }
        if let from = Day(fields["from"]?.text ?? ""), from > day { return ("\(from.spoken(asOf: today))起生效", .soon) }
        if let until = Day(fields["until"]?.text ?? ""), until < day { return ("已于\(until.spoken(asOf: today))终止", .calm) }
        if let until = Day(fields["until"]?.text ?? "") { return ("有效，到\(until.spoken(asOf: today))为止", .done) }
        return ("有效", .done)
    }

    /// The first state waits, the last but the refusals is done; a state that some act still waits on is under way.
    private func tone(ofState state: String, _ field: Civics.Field) -> Tone {
        if field.choices.first?.id == state { return .calm }
        return register.acts.contains { $0.waits != nil && $0.when[field.id]?.contains(state) == true } ? .soon : .done
    }

    /// The same in one word, for a column.
    func shortStanding(_ fields: [String: JSON], on day: Day) -> HTML {
        let (tone, word): (Tone, String)
        if register.state != nil {
            let standing = standing(fields, on: day)
            (tone, word) = (standing.tone, standing.word)
        } else if let from = Day(fields["from"]?.text ?? ""), from > day { (tone, word) = (.soon, "未到") }
        else if let until = Day(fields["until"]?.text ?? ""), until < day { (tone, word) = (.calm, "已终止") }
        else { (tone, word) = (.done, "有效") }
        return "<span class=\"standing\"><span class=\"shape\" aria-hidden=\"true\">\(tone.shape)</span> \(word)</span>"
    }

    /// Old → new, one line for each field that changed.
    func differences(_ differences: [RecordDifference]) -> HTML {
        """
        <ul class="differences">\(each(differences) { one in
            "<li><b>\(Self.label(one.field, in: register))</b> <del>\(words(one.old, one.field, isLinked: false))</del> → <ins>\(words(one.new, one.field, isLinked: false))</ins></li>"
        })</ul>
        """
    }
}
