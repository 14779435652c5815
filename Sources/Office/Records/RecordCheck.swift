import Civics
import Store

/// Looks a record over before it is written: by itself, against what it points at, and against what points at it.
struct RecordCheck {
    let register: Register
    let city: City
    let today: Day
    let viewer: Viewer?
    let connection: any Connection

    /// All that is wrong, in the order of the fields; nothing when the record may be written.
    /// - Parameters:
    ///   - own: the record's id, nil for a new one.
    ///   - before: its fields as they stand.
    func flaws(_ fields: [String: JSON], own: Int64?, before: [String: JSON]?) throws -> [RecordFlaw] {
        var flaws = ownFlaws(fields)
        guard flaws.isEmpty else {
            // All at once where it can be told: what is not there is not there, whatever else is wrong.
            return flaws + referenceFlaws(fields, own: own).filter { $0.kind == .unknown }
        }
        flaws += referenceFlaws(fields, own: own) + codeFlaws(fields, own: own, before: before)
        if !Self.mayWrite(viewer, register, fields, in: city) { flaws.append(forbidden(fields)) }
        guard flaws.isEmpty else { return flaws }
        if register.id == "post" { flaws += overlapFlaws(fields, own: own) }
        if let own, let before { flaws += try dependentFlaws(fields, own: own, before: before) }
        return flaws
    }

    /// Town A does not edit what town B owns: the record's territory must lie in that of a writing post.
    static func mayWrite(_ viewer: Viewer?, _ register: Register, _ fields: [String: JSON], in city: City) -> Bool {
        guard let viewer else { return true }
        let path = city.path(ofRecord: fields)
        return viewer.actor.capacities.contains { capacity in
            guard register.writers.contains(capacity.role) else { return false }
            if capacity.role == .admin { return true }
            guard let path, !capacity.territory.isEmpty else { return false }
            return path.utf8.starts(with: capacity.territory.utf8)
        }
    }

    private func forbidden(_ fields: [String: JSON]) -> RecordFlaw {
        let field = register.field("territory") ?? register.field("body") ?? register.fields[0]
        return RecordFlaw(.forbidden, field, fields[field.id]?.keyText ?? "", "不在您的管辖范围内，不能由您登记或修改")
    }

    /// A value of the field itself: missing, too long, not one of the choices, no such day.
    private func ownFlaws(_ fields: [String: JSON]) -> [RecordFlaw] {
        var flaws: [RecordFlaw] = []
        for field in register.fields {
            let value = fields[field.id] ?? .null
            if value.isBlank {
                if field.isRequired { flaws.append(RecordFlaw(.missing, field, "", "不能空着")) }
            } else if let reason = Self.flaw(of: value, in: field) {
                flaws.append(RecordFlaw(.unfit, field, value.keyText, reason))
            }
        }
        for name in fields.keys.sorted() where register.field(name) == nil {
            flaws.append(RecordFlaw(.unfit, Field(name, name, .line(max: 0)), "", "这个簿册没有这一栏"))
        }
        if let until = register.field("until"), let from = fields["from"]?.text, let end = fields["until"]?.text, flaws.isEmpty, end < from {
            flaws.append(RecordFlaw(.unfit, until, end, "早于开始日期\(from)"))
        }
        return flaws
    }

    static func flaw(of value: JSON, in field: Field) -> String? {
        switch field.kind {
        case .line(let max), .words(let max):
            guard let text = value.text else { return "应为文字" }
            if text.count > max { return "最多\(max)个字，现有\(text.count)个字" }
            return text.unicodeScalars.contains { $0.properties.generalCategory == .control } ? "含有看不见的控制字符，请重新输入" : nil
        case .choice(let choices):
            return choices.contains { $0.id == value.keyText } ? nil : "没有这个选项，可用：\(choices.map(\.name).joined(separator: "、"))"
        case .number(let range):
            let fits = Int64(value.keyText).map { range.contains(Int(clamping: $0)) } ?? false
            return fits ? nil : "应为\(range.lowerBound)到\(range.upperBound)的整数"
        case .day: return Day(value.keyText) == nil ? "不是日期，请写成 2026-03-08 这样" : nil
        default: return nil
        }
    }
}
