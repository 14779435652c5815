/// What must be true for a move, beyond state and party; a named case, never a closure, so it can be printed and drawn.
public indirect enum Guard: Hashable, Sendable {
    /// The clock is running and its last day has not passed.
    case before(ClockKind)
    /// Somebody fills the slot.
    case filled(Slot)
    /// The field has one of these values (the command's own, else the matter's).
    case field(Field, among: [String])
    /// The number in the field is at most the rule's.
    case atMost(Field, rule: String)
    /// Every co-holder of the slot has given the mark, or its clock has passed.
    case everyHolder(Slot, did: String, orPast: ClockKind)
    /// The holder acting now has not yet given the mark in this round.
    case notYet(String)
    /// All marks of the six links are there.
    case marks([Mark])
    /// This round has no earlier one, or fewer than the rule allows.
    case roundsBelow(rule: String)
    /// Only one resident waits for it: nobody gives up what others still wait for.
    case soleDemander
    /// Where the one field has one of these values, the other names a day from today on.
    case dated(Field, when: Field, among: [String])
    /// The clock runs and stands still for a while.
    case paused(ClockKind)
    /// The matter holds the field; `name` says what that means.
    case holds(Field, name: String)
    /// Every matter of the procedure that has come from this one stands in one of these states; `name` says what that means.
    case offshoots(String, allIn: [String], name: String)
    /// One of the matters from which this one came stands in one of these states; `name` says what that means.
    case source(in: [String], name: String)
    /// The command gives the field.
    case given(Field)
    /// So many hold one of these slots, as the rule for the field's value asks (T1).
    case atLeast(of: [Slot], Field, rules: [String: String])
    /// Not the person who was kept in the field: what one has written another releases.
    case notBy(Field, name: String)
    /// Nobody named in the field holds a post at a holder of these slots: one does not supervise one's own employer (S4-49).
    case apart(Field, from: [Slot])
    /// The clock's last day passed at least as many days ago as the rule says.
    case overdue(ClockKind, rule: String)
    /// One of the matters from which this one comes has one of these values.
    case sourceField(String, among: [String], name: String)
    /// The day is not after that of the other field, or one of them is missing.
    case notAfter(Field, Field)
    /// The day of the field is not to come yet.
    case notAfterToday(Field)
    /// The number in the field, or how many it names, is at least the rule's (BI11).
    case reaches(Field, rule: String)
    /// The number in the first field is more than half of that in the second: absent and abstaining ones count below the line (M2).
    case moreThanHalf(Field, of: Field)
    /// More than half of those who hold one of these slots are also in the first (BI7).
    case mostAre(Slot, of: [Slot])
    /// The sum in the first field, shared among the number in the second, is below the rule's.
    case meanBelow(total: Field, count: Field, rule: String)
    /// The night watch or another matter makes it, nobody in person.
    case byClockwork
    /// Everybody named in the field is a deputy of the congress in whose territory the matter lies.
    case deputiesHere(Field)
    /// Nobody named in the field is in one of these slots already.
    case strangers(Field, to: [Slot])
    /// The day of the field is not before the clock began.
    case since(Field, ClockKind)
    /// In each row of the field the day of the other is today or later.
    case comingDays(Field, Field)
    /// Fewer matters of this procedure than the rule says hold the same value of the field and stand in one of these states. Only when a
    /// matter is opened: others come and go afterwards.
    case room(Field, in: [String], rule: String)
    case either([Guard])
    /// The condition in words of its own.
    case named(String, Guard)
    case not(Guard)

    /// In the words of a clerk, for the procedure's table.
    public var words: String {
        switch self {
        case .before(let clock): "在\(clock.name)内"
        case .filled(let slot): "已确定\(slot.name)"
        case .field(let field, let values): "\(field.name)为\(values.map { field.word(for: .string($0)) }.joined(separator: "或"))"
        case .atMost(let field, let rule): "\(field.name)不高于规则 \(rule)"
        case .everyHolder(let slot, _, let clock): "各\(slot.name)均已反馈或\(clock.name)已过"
        case .notYet: "本轮尚未提交过"
        case .marks(let marks): "\(marks.map(\.name).joined(separator: "、"))齐全"
        case .roundsBelow(let rule): "轮次未到上限（规则 \(rule)）"
        case .soleDemander: "没有其他群众在等这件事的答复"
        case .dated(let day, let field, let values):
            "写明\(day.name)（今天或以后），因为\(field.name)是\(values.map { field.word(for: .string($0)) }.joined(separator: "或"))"
        case .offshoots(_, _, let name), .source(_, let name): name
        case .given(let field): "填写\(field.name)"
        case .atLeast(let slots, let field, let rules):
            "\(slots.map(\.name).joined(separator: "、"))合计不少于" + rules.sorted { $0.key < $1.key }.map { "\(field.word(for: .string($0.key))) 规则 \($0.value)" }.joined(separator: "、")
        case .notBy(_, let name), .sourceField(_, _, let name): name
        case .apart(let field, let slots): "\(field.name)不在\(slots.map(\.name).joined(separator: "、"))任职"
        case .overdue(let clock, let rule): "\(clock.name)已过，且超过 规则 \(rule)"
        case .notAfter(let first, let last): "\(first.name)不晚于\(last.name)"
        case .notAfterToday(let field): "\(field.name)不能是将来的日子"
        case .deputiesHere(let field): "\(field.name)都是这一级人大的代表"
        case .strangers(let field, let slots): "\(field.name)还不是\(slots.map(\.name).joined(separator: "、"))"
        case .since(let field, let clock): "\(field.name)不早于\(clock.from)"
        case .comingDays(let field, let day): "\(field.name)的\(day.name)是今天或以后"
        case .room(let field, _, let rule): "同一\(field.name)的少于规则 \(rule)"
        case .named(let words, _): words
        case .byClockwork: "由系统办理"
        case .reaches(let field, let rule): "\(field.name)不少于规则 \(rule)"
        case .moreThanHalf(let part, let whole): "\(part.name)超过\(whole.name)的半数"
        case .mostAre(let slot, let slots): "\(slot.name)超过\(slots.map(\.name).joined(separator: "、"))的半数"
        case .meanBelow(let total, let count, let rule): "\(total.name)按\(count.name)平均低于规则 \(rule)"
        case .either(let several): several.map(\.words).joined(separator: "，或者")
        case .paused(let clock): "\(clock.name)已经暂停"
        case .holds(_, let name): name
        case .not(.paused(let clock)): "\(clock.name)没有暂停"
        case .not(let other): "非（\(other.words)）"
        }
    }
}

extension Guard {
    /// The field whose likes are counted before it can be judged, and the states in which they count.
    public var sharing: (field: Field, states: [String])? {
        switch self {
        case .room(let field, let states, _): (field, states)
        case .named(_, let other), .not(let other): other.sharing
        default: nil
        }
    }

    /// Whether it looks at the matters tied to this one, which lists do not read.
    public var asksForTies: Bool {
        switch self {
        case .offshoots, .source, .sourceField: true
        case .not(let other): other.asksForTies
        case .either(let several): several.contains(where: \.asksForTies)
        case .named(_, let other): other.asksForTies
        default: false
        }
    }
}

/// 六个环节: registered, reflected, handled, resulted, fed back, recorded — the chain of S2-30, each with time and person.
public enum Mark: String, CaseIterable, Sendable {
    case registered, reflected, handled, resulted, fedBack, recorded

    public var name: String {
        switch self {
        case .registered: "有登记"
        case .reflected: "有反映"
        case .handled: "有处理"
        case .resulted: "有结果"
        case .fedBack: "有反馈"
        case .recorded: "有记录"
        }
    }
}
