import Civics
import Store

/// What a conclusion must reach by the rules of the place, which a locality may set otherwise.
extension RecordCheck {
    /// Whether any of these fields is other than it was.
    func isNews(_ names: [String], _ fields: [String: JSON], _ before: [String: JSON]?) -> Bool {
        guard let before else { return true }
        return names.contains { fields[$0]?.codes ?? [] != before[$0]?.codes ?? [] }
    }

    /// Why so many of so many are too few; nil when they are enough.
    func shareFlaw(_ part: String, _ whole: String, _ rule: String?, _ fields: [String: JSON]) throws -> String? {
        let (good, all) = (Int(fields[part]?.integer ?? 0), Int(fields[whole]?.integer ?? 0))
        guard good > 0, all > 0 else { return "还没有一条查过是符合的，不能作出这个结论" }
        guard let rule, let least = try integer(rule, fields), good * 100 < least * all else { return nil }
        let words = rules.rule(rule, on: today)?.name ?? rule
        return "符合\(good)条，共\(all)条，占\(good * 100 / all)%，够不到\(least)%（规则「\(words)」），不能作出这个结论；没有查的条目请先查"
    }

    /// Why a choice is too high for a number; nil when it is not.
    func gradeFlaw(
        _ field: String, _ number: String, _ prefix: String, _ fields: [String: JSON], _ before: [String: JSON]?, exception: String
    ) throws -> String? {
        guard let given = fields[field]?.keyText, let choices = register.field(field)?.choices, let rank = choices.firstIndex(where: { $0.id == given }),
            let score = fields[number]?.integer
        else { return nil }
        let reached = try choices.lastIndex { choice in try integer("\(prefix).\(choice.id)", fields).map { Int(score) >= $0 } ?? false }
        guard rank > reached ?? -1 else { return nil }
        // A reason written for one choice is none for a higher one later.
        let was = choices.firstIndex { $0.id == before?[field]?.keyText } ?? -1
        if !(fields[exception] ?? .null).isBlank, isNews([exception], fields, before) || rank <= was { return nil }
        let name = register.field(number)?.name ?? ""
        return "\(name)\(score)分\(reached.map { "够到「\(choices[$0].name)」" } ?? "一颗星也够不到")，不能定为「\(choices[rank].name)」；确要从高的，请写明这一次的「\(register.field(exception)?.name ?? "")」"
    }

    /// Why a term is too long; nil when it is not.
    func termFlaw(_ from: Day, _ until: Day, _ rule: String, _ fields: [String: JSON]) throws -> String? {
        guard case .span(let span) = try value(rule, fields) else { return nil }
        let last: Day? = switch span {
        case .days(let count): from + count
        case .months(let count): from.adding(months: count)
        case .workingDays: nil
        }
        guard let last, until > last else { return nil }
        return "最晚\(last.chinese)（规则「\(rules.rule(rule, on: today)?.name ?? rule)」），不能到\(until.chinese)"
    }

    private func integer(_ rule: String, _ fields: [String: JSON]) throws -> Int? {
        guard case .integer(let value) = try value(rule, fields) else { return nil }
        return value
    }

    private func value(_ rule: String, _ fields: [String: JSON]) throws -> RuleValue? {
        let path = try RecordShape(register: register, city: city, connection: connection).path(of: fields)
        return rules.value(of: rule, territories: Procedure.codes(ofPath: path), on: today)?.value
    }
}
