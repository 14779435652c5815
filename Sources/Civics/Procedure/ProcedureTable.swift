/// A procedure as a clerk reads it: its moves, states, rules and worked examples as rows of words.
///
/// The help page and `lianxin procedures show` print the same rows. Values are those in force on the day for the first of
/// `territories` that has one of its own (nearest first), else the built-in ones. Pure: the same input gives the same rows.
public struct ProcedureTable: Sendable {
    public struct Sheet: Sendable, Equatable {
        public let title: String
        public let columns: [String]
        /// Each as long as `columns`.
        public let rows: [[String]]
    }

    public let procedure: Procedure
    let rules: RuleBook
    let territories: [String]
    let day: Day

    public init(_ procedure: Procedure, rules: RuleBook, territories: [String] = [], on day: Day) {
        (self.procedure, self.rules, self.territories, self.day) = (procedure, rules, territories, day)
    }

    public static let columns = ["步骤", "从哪个环节", "谁来办", "要填什么", "什么条件下", "起算的时限", "到哪个环节", "依据"]

    /// One row per move, in the order of the procedure.
    public var rows: [[String]] { procedure.moves.map(row) }

    public var moves: Sheet { Sheet(title: "步骤", columns: Self.columns, rows: rows) }

    /// All of it, in the order in which it is printed.
    public var sheets: [Sheet] { [moves, states, ruleValues] + examples }

    private func row(_ move: Move) -> [String] {
        [
            move.name, move.opens ? "（开始）" : move.from.map(\.name).joined(separator: "、"),
            move.by.map(words).joined(separator: "、"), needs(move), move.only.map(words).joined(separator: "；"), clocks(move), ways(move),
            move.basis.map(\.chinese).joined(separator: "；"),
        ]
    }

    private func needs(_ move: Move) -> String {
        let (must, may) = (move.needs.filter(\.isRequired), move.needs.filter { !$0.isRequired })
        let words = must.map(\.name) + (may.isEmpty ? [] : ["可填：" + may.map(\.name).joined(separator: "、")])
        return words.joined(separator: "、")
    }

    private func ways(_ move: Move) -> String {
        func name(_ outcome: Move.Outcome) -> String { outcome.to?.name ?? (move.opens ? "" : "不变") }
        guard move.outcomes.count > 1 else { return move.outcomes.first.map(name) ?? "" }
        return move.outcomes.map { outcome in
            let when = outcome.when.map(words).joined(separator: "且")
            return when.isEmpty ? "其他：\(name(outcome))" : "\(when)：\(name(outcome))"
        }.joined(separator: "；")
    }

    /// The clocks that the move sets going: those of the states it leads to that did not run before, and those it starts itself.
    private func clocks(_ move: Move) -> String {
        var kinds: [ClockKind] = []
        func add(_ kind: ClockKind) { if !kinds.contains(kind) { kinds.append(kind) } }
        let perHolder = Set(procedure.moves.flatMap(\.everyEffect).compactMap { effect -> ClockKind? in
            if case .startEach(let kind, _) = effect { kind } else { nil }
        })
        for state in move.outcomes.compactMap(\.to) {
            for kind in state.clocks where !perHolder.contains(kind) && (move.opens || move.from.contains { !$0.clocks.contains(kind) }) { add(kind) }
        }
        for effect in move.everyEffect {
            switch effect {
            case .restart(let kind), .startEach(let kind, _): add(kind)
            default: break
            }
        }
        return kinds.map(words).joined(separator: "；")
    }
}

extension ProcedureTable {
    func words(_ party: Party) -> String {
        switch party {
        case .slot(let slot): slot.name
        case .resident: "反映人"
        case .oversight: "本地区人大机构"
        case .clockwork: "系统到期自动"
        case .anyone(let roles): roles.map(\.name).joined(separator: "、")
        }
    }

    /// A guard in words, with the values of its rules instead of their names.
    func words(_ guard_: Guard) -> String {
        var text = guard_.words
        // The longer names first: one may begin another.
        for rule in procedure.rules.sorted(by: { $0.id.utf8.count > $1.id.utf8.count }) {
            text = text.replacing("规则 \(rule.id)", with: value(of: rule.id)?.chinese ?? "未定")
        }
        return text
    }

    /// 办理时限(自交办起):乡镇街道10个工作日…
    func words(_ kind: ClockKind) -> String { "\(kind.name)：自\(kind.from)起\(length(of: kind))" }

    func length(of kind: ClockKind) -> String {
        switch kind.length {
        case .rule(let id): return value(of: id)?.chinese ?? "未定"
        case .until(let field): return "至\(field.name)"
        case .yearly(let id): return "每年\(value(of: id)?.chinese ?? "未定")前"
        case .byField(let field, let byValue):
            return byValue.filter { !$0.key.isEmpty }.sorted { $0.key < $1.key }
                .map { "\(field.word(for: .string($0.key)))\(value(of: $0.value)?.chinese ?? "未定")" }.joined(separator: "、")
        }
    }

    func value(of rule: String) -> ResolvedRule? { rules.value(of: rule, territories: territories, on: day) }
}
