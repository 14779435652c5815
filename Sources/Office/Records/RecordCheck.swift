import Civics
import Store

/// Looks a record over before it is written: by itself, against what it points at, and against what points at it.
struct RecordCheck {
    let register: Register
    let city: City
    let today: Day
    let rules: RuleBook
    let viewer: Viewer?
    let connection: any Connection

    /// All that is wrong, in the order of the fields; nothing when the record may be written.
    /// - Parameters:
    ///   - own: the record's id, nil for a new one.
    ///   - before: its fields as they stand.
    ///   - act: the act that writes them; nil for a form or an import.
    func flaws(_ fields: [String: JSON], own: Int64?, before: [String: JSON]?, act: RecordAct? = nil) throws -> [RecordFlaw] {
        var flaws = ownFlaws(fields)
        guard flaws.isEmpty else {
            // All at once where it can be told: what is not there is not there, whatever else is wrong.
            return flaws + (try referenceFlaws(fields, own: own, before: before)).filter { $0.kind == .unknown }
        }
        flaws += try referenceFlaws(fields, own: own, before: before) + codeFlaws(fields, own: own, before: before)
        if let flaw = parentFlaw(fields, before: before) { flaws.append(flaw) }
        if act == nil {
            let path = try RecordShape(register: register, city: city, connection: connection).path(of: fields)
            if !Self.mayWrite(viewer, register, fields, path: path, in: city) { flaws.append(forbidden(fields)) }
            else if let flaw = try groundFlaw(fields, path: path, before: before) ?? listFlaw(fields, path: path, before: before) { flaws.append(flaw) }
            flaws += laterFlaws(fields, before: before, path: path) + earlyFlaws(fields, before: before)
            if flaws.isEmpty, let flaw = restFlaw(fields, before: before, path: path) { flaws.append(flaw) }
        }
        guard flaws.isEmpty else { return flaws }
        flaws += try uniqueFlaws(fields, own: own, before: before) + demandFlaws(fields, own: own, before: before)
        if register.id == "post" { flaws += overlapFlaws(fields, own: own) }
        if let flaw = try leaveFlaw(fields, before: before) { flaws.append(flaw) }
        if let own, let before { flaws += try dependentFlaws(fields, own: own, before: before) }
        return flaws
    }

    /// Town A does not edit what town B owns: the record must lie in the territory of a writing post, or name the person or the keeper's place.
    static func mayWrite(_ viewer: Viewer?, _ register: Register, _ fields: [String: JSON], path known: String?, in city: City) -> Bool {
        guard let viewer else { return true }
        if isWriter(viewer, register, path: known ?? city.path(ofRecord: fields, in: register)) { return true }
        if viewer.has(.deputy), let code = city.people[viewer.person]?.code, register.authors.contains(where: { fields[$0]?.codes.contains(code) == true }) { return true }
        let kept = city.keptPlaces(of: viewer)
        // A keeper writes of the deputies assigned to his place, not of others'.
        let isOfPlace = register.authors.allSatisfy { name in
            (fields[name]?.codes ?? []).allSatisfy { code in
                city.person(code: code).map { $0.id == viewer.person || city.isAssigned($0.id, toAnyOf: kept) } ?? false
            }
        }
        return isOfPlace && register.keepers.contains { name in (fields[name]?.codes ?? []).contains { kept.contains($0) } }
    }

    /// By office, in whose territory the record lies.
    static func isWriter(_ viewer: Viewer, _ register: Register, path: String?) -> Bool {
        viewer.actor.capacities.contains { capacity in
            guard register.writers.contains(capacity.role) else { return false }
            if capacity.role == .admin { return true }
            guard let path, !path.isEmpty, !capacity.territory.isEmpty else { return false }
            return path.utf8.starts(with: capacity.territory.utf8)
        }
    }

    private func forbidden(_ fields: [String: JSON]) -> RecordFlaw {
        let field = register.field("territory") ?? register.field("body") ?? register.field("place") ?? register.fields[0]
        return RecordFlaw(.forbidden, field, fields[field.id]?.keyText ?? "", "不在您的管辖范围内，不能由您登记或修改")
    }

    /// What acts fill in is not typed, save by offices that bring their old lists along.
    private func laterFlaws(_ fields: [String: JSON], before: [String: JSON]?, path: String) -> [RecordFlaw] {
        guard let viewer, !register.later.isEmpty else { return [] }
        let offices: Set<Role> = [.admin, .office, .deputyWork]
        let isFree = viewer.actor.capacities.contains { capacity in
            guard offices.contains(capacity.role), register.writers.contains(capacity.role) else { return false }
            // What an act leaves to those above is not typed by those below either.
            return capacity.role == .admin || register.acts.allSatisfy { act in
                act.within == nil || city.path(of: act, fields, path).utf8.starts(with: capacity.territory.utf8)
            }
        }
        if isFree { return [] }
        let copied = Set(register.copies.map(\.field))
        return register.fields.filter { register.later.contains($0.id) && !copied.contains($0.id) }.compactMap { field in
            let (new, old) = (fields[field.id] ?? .null, before?[field.id] ?? (field.id == register.state ? field.choices.first.map { .string($0.id) } ?? .null : .null))
            if new == old || new.isBlank && old.isBlank { return nil }
            let names = register.acts.filter { act in act.sets[field.id] != nil || act.stamps[field.id] != nil || act.asked.contains { $0.id == field.id } }.map { "「\($0.name)」" }
            return RecordFlaw(.unfit, field, new.keyText, names.isEmpty ? "由系统填写" : "由\(names.joined(separator: "、"))这一步填写，不能直接改")
        }
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
            return text.unicodeScalars.contains { $0.properties.generalCategory == .control && !(field.isLong && $0 == "\n") } ? "含有看不见的控制字符，请重新输入" : nil
        case .choice(let choices):
            return choices.contains { $0.id == value.keyText } ? nil : "没有这个选项，可用：\(choices.map(\.name).joined(separator: "、"))"
        case .number(let range):
            let fits = Int64(value.keyText).map { range.contains(Int(clamping: $0)) } ?? false
            return fits ? nil : "应为\(range.lowerBound)到\(range.upperBound)的整数"
        case .day: return Day(value.keyText) == nil ? "不是日期，请写成 2026-03-08 这样" : nil
        case .hour: return value.keyText.isHour ? nil : "不是时间，请写成 09:30 这样"
        case .month: return value.keyText.isMonth ? nil : "不是月份，请写成 2026-03 这样（年四位，月两位，01到12）"
        case .choices(let choices):
            let wrong = value.codes.filter { code in !choices.contains { $0.id == code } }
            return wrong.isEmpty ? nil : "没有「\(wrong[0].prefix(40))」这个选项，可用：\(choices.map(\.name).joined(separator: "、"))"
        case .records(_, let max): return value.codes.count > max ? "最多\(max)个，现有\(value.codes.count)个" : nil
        case .files(let max):
            let files = (value.list ?? []).compactMap(Attachment.init(json:))
            if files.isEmpty || files.count != value.list?.count { return "照片和文件请在页面上选，不能从表格导入" }
            return files.count > max ? "最多\(max)个" : nil
        case .flag: return value.flag == nil ? "应为是或否" : nil
        default: return nil
        }
    }
}

extension Field {
    /// Holds several lines.
    var isLong: Bool { if case .words = kind { true } else { false } }
}

extension String {
    /// 2026-03
    var isMonth: Bool { utf8.count == 7 && Day("\(self)-01") != nil }

    /// A month as people and spreadsheets write it, as it is kept: 2026-3, 2026年3月, 2026/3, 2026-03-01; nil for anything else.
    var lenientMonth: String? {
        if isMonth { return self }
        if let day = Day.lenient(self) { return String(day.description.prefix(7)) }
        let parts = split { "-/.年月 ".contains($0) }
        guard parts.count == 2, parts[0].count == 4, let month = Int(parts[1]) else { return nil }
        let text = "\(parts[0])-\(month < 10 ? "0" : "")\(month)"
        return text.isMonth ? text : nil
    }

    /// A time as people write it, as it is kept: 8:00, 8：00, 08:00; nil for anything else.
    var lenientHour: String? {
        if isHour { return self }
        let text = replacing("：", with: ":")
        let whole = text.prefix { $0 != ":" }.count == 1 ? "0\(text)" : text
        return whole.isHour ? whole : nil
    }

    /// 09:30
    var isHour: Bool {
        let parts = split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.count == 2 && $0.allSatisfy(\.isNumber) }), let hour = Int(parts[0]), let minute = Int(parts[1]) else { return false }
        return hour < 24 && minute < 60
    }
}
