import Civics

/// Fills the sentences of the timeline: `{field}`, `{slot}`, `{actor}`, `{number}`, and `{slot?,text}` which stands only when the slot is filled.
struct Telling {
    let procedure: Procedure
    let city: City
    let matter: Matter
    let fields: [String: JSON]
    let actor: String
    /// Numbers of other matters that fields point at.
    var numbers: [Int64: String] = [:]
    /// The matter's own number, `{number}`.
    var number = ""

    /// The longest text of a field that a sentence takes in; the rest stands in the entry itself.
    static let longest = 2_000

    func sentence(_ template: String) -> String {
        var out = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            out += rest[..<open]
            out += fill(rest[rest.index(after: open)..<close])
            rest = rest[rest.index(after: close)...]
        }
        out += rest
        return out.trimmingSuffix(while: { $0 == "。" && out.hasSuffix("。。") || $0 == " " }).description
    }

    private func fill(_ name: Substring) -> String {
        if let mark = name.firstIndex(of: "?") {
            let value = word(String(name[..<mark]))
            return value.isEmpty ? "" : String(name[name.index(after: mark)...]) + value
        }
        return word(String(name))
    }

    private func word(_ name: String) -> String {
        if name == "actor" { return actor }
        if name == "number" { return number }
        let value = fields[name] ?? matter.fields[name] ?? .null
        if let field = procedure.field(name), !value.isBlank, let text = text(of: value, in: field) { return text }
        return (matter.slots[name] ?? []).map(city.name).joined(separator: "、")
    }

    private func text(of value: JSON, in field: Field) -> String? {
        switch field.kind {
        case .unit, .units: value.integers.map { city.name(of: .body($0)) }.joined(separator: "、")
        case .place: value.integers.map { city.name(of: .place($0)) }.joined(separator: "、")
        case .body: value.integers.map { city.name(of: .body($0)) }.joined(separator: "、")
        case .mandate: value.integer.flatMap { city.posts[$0]?.title }
        case .rows(let fields, _):
            (value.list ?? []).map { row in fields.compactMap { row[$0.id].isBlank ? nil : $0.word(for: row[$0.id]) }.joined(separator: " ") }.joined(separator: "；")
        case .records: (value.list ?? []).compactMap { $0["what"].text }.joined(separator: "；")
        case .colleague, .person, .incumbent, .incumbents: value.integers.map { city.name(of: .person($0)) }.joined(separator: "、")
        case .territory: value.text.flatMap { city.territories[$0]?.name }
        case .matter: value.integer.flatMap { numbers[$0] }
        case .files: nil
        case .day: value.text.flatMap { Day($0)?.chinese } ?? value.text
        case .line where field.id == "session": city.sessions.values.first { $0.code == value.text }?.name ?? value.text
        case .line where field.id == "clock": clockName(value.text ?? "")
        default: String(field.word(for: value).prefix(Telling.longest))
        }
    }

    private func clockName(_ id: String) -> String { procedure.clock(id)?.name ?? String(id.prefix(Telling.longest)) }
}

extension StringProtocol {
    func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> SubSequence {
        var end = endIndex
        while end > startIndex, isTrimmed(self[index(before: end)]) { end = index(before: end) }
        return self[startIndex..<end]
    }
}
