import Civics
import Institutions

extension City {
    /// What is odd about a record, in sentences for whoever entered it; nothing is refused.
    /// - Parameters:
    ///   - today: with `days`, what is said of a day; without, nothing is.
    public func cautions(_ register: Register, _ fields: [String: JSON], _ today: Day? = nil, _ days: DayTable? = nil) -> [String] {
        register.cautions.flatMap { caution -> [String] in
            guard let kind = register.field(caution.of), let own = fields[caution.of]?.keyText, caution.values.contains(own) else { return [] }
            if caution.isAwaited {
                guard let field = register.field(caution.field), (fields[caution.field] ?? .null).isBlank else { return [] }
                return ["「\(field.name)」还空着，接待以前要补上"]
            }
            if caution.isDayAhead {
                guard let today, let days, let field = register.field(caution.field), let day = Day(fields[caution.field]?.keyText ?? "") else { return [] }
                return Self.oddities(of: day, today, days).map { "「\(field.name)」\(day.chinese)\($0)" }
                    + (day < today ? ["「\(field.name)」\(day.chinese)已经过去，还是「\(kind.word(for: .string(own)))」"] : [])
            }
            guard let (choices, value) = meant(caution.field, register, fields), !caution.usual.contains(value) else { return [] }
            func word(_ id: String) -> String { choices.first { $0.id == id }?.name ?? id }
            let usual = caution.usual.filter { $0 != "other" }.map(word).joined(separator: "、")
            return ["「\(kind.word(for: .string(own)))」通常设在\(usual)，这里填的「\(register.field(caution.field)?.name ?? "")」是\(word(value))"]
        }
    }

    /// Further ahead than anybody lays a reception out.
    private static let farAhead = 366

    private static func oddities(of day: Day, _ today: Day, _ days: DayTable) -> [String] {
        let fixed = days.statutory(day).map { "是\($0)，法定放假（\(day.year)年的放假安排还没有公布）" }
        let rest = fixed ?? (days.isWorkingDay(day) ? nil : days.note(day).map { "是\($0)放假" } ?? "是周末，不是工作日")
        return [rest, day > today + farAhead ? "在一年以后" : nil].compactMap(\.self)
    }

    /// The choices of a field and the one that is made; of a territory, its kind.
    private func meant(_ name: String, _ register: Register, _ fields: [String: JSON]) -> ([Choice], String)? {
        guard let field = register.field(name), let text = fields[name]?.keyText, !text.isEmpty else { return nil }
        guard field.targets == ["territory"] else { return (field.choices, text) }
        guard let territory = territories[text], let kinds = Registers.territory.field("kind")?.choices else { return nil }
        return (kinds, territory.kind)
    }
}
