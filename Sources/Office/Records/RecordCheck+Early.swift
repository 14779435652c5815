import Civics

/// An office that brings its old lists along types what else only an act fills in; it cannot type what the act could not yet have done.
extension RecordCheck {
    func earlyFlaws(_ fields: [String: JSON], before: [String: JSON]?) -> [RecordFlaw] {
        guard viewer != nil else { return [] }
        return register.acts.flatMap { act -> [RecordFlaw] in
            guard let name = act.notBefore, let day = Day(fields[name]?.keyText ?? "") else { return [] }
            let typed = results(of: act).filter { isNew($0, fields, before) }
                + act.sets.keys.sorted().compactMap(register.field).filter { isNew($0, fields, before) && fields[$0.id]?.keyText == act.sets[$0.id] }
            guard let first = typed.first else { return [] }
            if day > today {
                return typed.map { field in
                    let word = field.word(for: fields[field.id] ?? .null)
                    return RecordFlaw(.unfit, field, word, "\(day.chinese)还没有到，不能先\(field.id == register.state ? "登记为「\(word)」" : "填")")
                }
            }
            // Who did it is part of its having been done.
            return act.asked.filter(\.isRequired).compactMap { register.field($0.id) }
                .filter { $0.targets == ["person"] && (fields[$0.id] ?? .null).codes.isEmpty }
                .map { RecordFlaw(.missing, $0, "", "填了「\(first.name)」，这里就不能空着") }
        }
    }

    /// What only this act, or another that has its day too, fills in.
    private func results(of act: RecordAct) -> [Field] {
        func filled(_ act: RecordAct) -> Set<String> { Set(act.asked.map(\.id)).union(act.stamps.keys).intersection(register.later) }
        let anytime = register.acts.filter { $0.notBefore == nil }.reduce(into: Set<String>()) { $0.formUnion(filled($1)) }
        let own = filled(act).subtracting(anytime)
        return register.fields.filter { own.contains($0.id) }
    }

    private func isNew(_ field: Field, _ fields: [String: JSON], _ before: [String: JSON]?) -> Bool {
        let (new, old) = (fields[field.id] ?? .null, before?[field.id] ?? .null)
        let isBeginning = before == nil && field.id == register.state && new.keyText == register.firstState
        return !new.codes.isEmpty && new != old && new != .int(0) && !isBeginning
    }
}
