/// Sums, means and majorities, worked out in whole numbers.
extension Decision {
    func number(_ field: Field) -> Int64? { Int64(value(field).keyText) }

    func reaches(_ field: Field, _ ruleID: String) throws(Refusal) -> Bool {
        guard case .integer(let least) = try rule(ruleID).value else { return false }
        if let number = number(field) { return number >= Int64(least) }
        return Set(value(field).integers).count >= least
    }

    func isMoreThanHalf(_ part: Field, of whole: Field) -> Bool {
        guard let part = number(part), let whole = number(whole), whole > 0 else { return false }
        return part > whole / 2
    }

    func mostAre(_ slot: Slot, of slots: [Slot]) -> Bool {
        let all = Set(slots.flatMap { matter?.holders(of: $0) ?? [] })
        return all.intersection(matter?.holders(of: slot) ?? []).count * 2 > all.count
    }

    func isMeanBelow(_ total: Field, _ count: Field, _ ruleID: String) throws(Refusal) -> Bool {
        guard let (sum, n) = sum(total, count), case .integer(let limit) = try rule(ruleID).value else { return false }
        return sum < Int64(limit) * n
    }

    /// One decimal, rounded half up.
    mutating func keepMean(_ field: Field, _ total: Field, _ count: Field) {
        guard let (sum, n) = sum(total, count) else { return }
        let tenths = (sum * 20 + n) / (2 * n)
        emit(.kept(field: field.id, .string("\(tenths / 10).\(tenths % 10)")))
    }

    mutating func addUp(_ field: Field, into total: Field) {
        guard let more = command.fields[field.id]?.integer else { return }
        emit(.kept(field: total.id, .int((matter?.value(of: total).integer ?? 0) + more)))
    }

    mutating func inherit(_ field: Field) {
        guard let value = world.ties.sources.lazy.compactMap({ $0.fields[field.id] }).first(where: { !$0.isBlank }) else { return }
        emit(.kept(field: field.id, value))
    }

    /// What was summed, and how many gave it; nil while nobody has.
    private func sum(_ total: Field, _ count: Field) -> (Int64, Int64)? {
        guard let sum = matter?.value(of: total).integer, let n = matter?.value(of: count).integer, n > 0 else { return nil }
        return (sum, n)
    }

    /// A condition in words, with what its rules say here and today instead of their names.
    func words(_ condition: Guard) -> String {
        var text = condition.words
        guard text.contains("规则 ") else { return text }
        for rule in procedure.rules.sorted(by: { $0.id.utf8.count > $1.id.utf8.count }) {
            guard text.contains(rule.id), let now = try? self.rule(rule.id) else { continue }
            text = text.replacing("规则 \(rule.id)", with: now.chinese)
        }
        return text
    }
}
