import Civics
import Institutions

extension City {
    /// What is odd about a record, in sentences for whoever entered it; nothing is refused.
    public func cautions(_ register: Register, _ fields: [String: JSON]) -> [String] {
        register.cautions.compactMap { caution in
            guard let kind = register.field(caution.of), let own = fields[caution.of]?.keyText, caution.values.contains(own),
                let (choices, value) = meant(caution.field, register, fields), !caution.usual.contains(value)
            else { return nil }
            func word(_ id: String) -> String { choices.first { $0.id == id }?.name ?? id }
            let usual = caution.usual.filter { $0 != "other" }.map(word).joined(separator: "、")
            return "「\(kind.word(for: .string(own)))」通常设在\(usual)，这里填的「\(register.field(caution.field)?.name ?? "")」是\(word(value))"
        }
    }

    /// The choices of a field and the one that is made; of a territory, its kind.
    private func meant(_ name: String, _ register: Register, _ fields: [String: JSON]) -> ([Choice], String)? {
        guard let field = register.field(name), let text = fields[name]?.keyText, !text.isEmpty else { return nil }
        guard field.targets == ["territory"] else { return (field.choices, text) }
        guard let territory = territories[text], let kinds = Registers.territory.field("kind")?.choices else { return nil }
        return (kinds, territory.kind)
    }
}
