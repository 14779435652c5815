extension ProcedureTable {
    /// Where a matter may stand, whose turn it is there, what runs, and what the resident is told.
    public var states: Sheet {
        Sheet(
            title: "环节", columns: ["环节", "轮到谁", "在走的时限", "告诉反映人"],
            rows: procedure.states.map { state in
                [
                    state.name, state.owner?.name ?? "（已结束）",
                    state.clocks.map { "\($0.name) \(length(of: $0))" }.joined(separator: "；"), state.plain,
                ]
            })
    }

    public var ruleValues: Sheet {
        Sheet(
            title: "时限和参数", columns: ["规定", "现行值", "性质", "依据"],
            rows: procedure.rules.map { rule in
                guard let now = value(of: rule.id) else { return [rule.name, "今天不施行", rule.status.chinese, rule.citation.chinese] }
                return [rule.name, now.chinese, now.territory == nil ? rule.status.chinese : "本地规定", now.citation.chinese]
            })
    }

    /// Worked examples, day by day.
    public var examples: [Sheet] {
        procedure.examples.map { example in
            Sheet(title: "举例：\(example.title)", columns: ["日期", "谁", "做什么", "结果", "时限到"], rows: example.steps.map(row))
        }
    }

    private func row(_ step: Example.Step) -> [String] {
        let due = step.due.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
            .map { "\(procedure.clock($0.key)?.name ?? $0.key) \(Day($0.value)?.monthAndDay ?? $0.value)" }
        return [
            Day(step.day)?.chinese ?? step.day, actor(step.who), procedure.move(step.move)?.name ?? step.move, outcome(step),
            due.joined(separator: "；"),
        ]
    }

    private func outcome(_ step: Example.Step) -> String {
        guard step.expect.hasPrefix("!") else { return procedure.state(step.expect)?.name ?? step.expect }
        return "不予办理：\(Refusal.reason(named: String(step.expect.dropFirst())))"
    }

    private func actor(_ who: String) -> String {
        switch who {
        case "resident": words(.resident)
        case "oversight": words(.oversight)
        case "clockwork": words(.clockwork)
        default: procedure.slot(who)?.name ?? Role(rawValue: who)?.name ?? who
        }
    }
}

extension Refusal {
    /// A refusal by its name alone, as the table of examples tells it.
    static func reason(named name: String) -> String {
        switch name {
        case "unknown-move": "没有这一步"
        case "wrong-state": "不在可以这样办的环节"
        case "not-yours": "不由这一方办理"
        case "missing": "必填的没有填全"
        case "unfit": "填写的内容不合要求"
        case "not-allowed": "条件还不具备"
        case "nobody": "没有可以承担的机构或人员"
        case "clock": "时限不允许"
        case "already-open": "已经登记过"
        default: name
        }
    }
}
