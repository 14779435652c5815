import Civics
import HTML
import Office

/// How the values of a record are said on a page: choices by their word, codes by the name of what they point at, days as people say them.
struct RecordWords {
    let register: Register
    let city: City
    let today: Day
    /// Registers the reader may open; names of others are no links.
    let open: Set<String>

    init(_ register: Register, _ office: Office, _ viewer: Viewer) {
        self.register = register
        city = office.city
        today = office.today
        open = Set(office.registers(for: viewer).map(\.id))
    }

    func words(_ value: JSON, _ field: Civics.Field, isLinked: Bool = true) -> HTML {
        let text = field.word(for: value)
        if text.isEmpty { return "<span class=\"soft\">（空）</span>" }
        if let target = Reference.target(field.id, in: register.id) {
            guard let found = city.reference(target, code: text) else { return HTML(text) }
            let name: HTML = isLinked && open.contains(target)
                ? "<a href=\"\(Admin.Paths.record.link(target, found.id))\">\(found.name)</a>" : HTML(found.name)
            return "\(name) <small>\(text)</small>"
        }
        if case .day = field.kind, let day = Day(text) { return spoken(day) }
        return HTML(text)
    }

    /// What a field is called where its record is named and not its code: 主管机构, not 主管机构代号.
    static func label(_ field: Civics.Field, in register: Register) -> String {
        guard Reference.target(field.id, in: register.id) != nil else { return field.name }
        for end in ["代码", "代号", "短码"] where field.name.hasSuffix(end) && field.name.count > 2 { return String(field.name.dropLast(2)) }
        return field.name
    }

    func spoken(_ day: Day) -> HTML { "<time datetime=\"\(day.description)\" title=\"\(day.chinese)\(day.weekday.chinese)\">\(day.chinese)</time>" }

    /// Whether a record holds on a day, by its term: a word and a tone.
    func standing(_ fields: [String: JSON], on day: Day) -> (word: String, tone: Tone) {
        if let from = Day(fields["from"]?.text ?? ""), from > day { return ("\(from.spoken(asOf: today))起生效", .soon) }
        if let until = Day(fields["until"]?.text ?? ""), until < day { return ("已于\(until.spoken(asOf: today))终止", .calm) }
        if let until = Day(fields["until"]?.text ?? "") { return ("有效，到\(until.spoken(asOf: today))为止", .done) }
        return ("有效", .done)
    }

    /// The same in one word, for a column.
    static func shortStanding(_ fields: [String: JSON], on day: Day) -> HTML {
        let (tone, word): (Tone, String) = if let from = Day(fields["from"]?.text ?? ""), from > day { (.soon, "未到") }
            else if let until = Day(fields["until"]?.text ?? ""), until < day { (.calm, "已终止") }
            else { (.done, "有效") }
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
