import Civics
import HTML

/// One procedure in plain words: purpose, public steps, diagram, moves, states, rules, examples.
struct ProcedurePage: Piece {
    let table: ProcedureTable
    let today: Day

    private var procedure: Procedure { table.procedure }

    var html: HTML {
        """
        <p><a href="\(Help.Paths.list.link())">办事程序</a></p>
        <h1>\(procedure.name)</h1>
        <p>\(procedure.purpose)</p>
        <p class="soft">时限和参数为\(today.chinese)的现行值。</p>
        \(contents)
        <section><h2 id="steps">\(procedure.steps.count)个阶段</h2>\(StageList(stages: stages))</section>
        <section><h2 id="diagram">流程图</h2>\(diagram)</section>
        \(sheet(table.moves, id: "moves", "系统里能做的每一步。没有列出的，谁也做不了。"))
        \(sheet(table.states, id: "states", "没有结束的事项，任何时候都有人负责、有时限在走。"))
        \(sheet(table.ruleValues, id: "rules", "「法律法规规定」的不能放宽；「本地可定」的由本地人大常委会按权限调整。"))
        \(examples)
        <section><h2 id="basis">法律依据</h2>\(basis)</section>
        """
    }

    private var contents: HTML {
        let links = [
            NavLink("阶段", href: "#steps"), NavLink("流程图", href: "#diagram"), NavLink("步骤", href: "#moves"), NavLink("环节", href: "#states"),
            NavLink("时限和参数", href: "#rules"),
        ] + (procedure.examples.isEmpty ? [] : [NavLink("举例", href: "#examples")]) + [NavLink("法律依据", href: "#basis")]
        return Tabs(links, label: "本页内容").html
    }

    /// Each public step with the states that belong to it, and last the ways out.
    private var stages: [StageList.Stage] {
        let steps = procedure.steps.enumerated().map { index, name in
            StageList.Stage(name: "\(index + 1). \(name)", states: procedure.states.filter { $0.step == index + 1 }.map { ($0.name, $0.plain) })
        }
        return steps + [StageList.Stage(name: "中途结束", states: procedure.states.filter { $0.step == 0 }.map { ($0.name, $0.plain) })].filter { !$0.states.isEmpty }
    }

    private var diagram: HTML {
        let nodes = procedure.states.filter { $0.step > 0 }.map { state in
            StateDiagram.Node(state.id, state.name, tone: state.isFinal ? .done : .calm)
        }
        return """
            <p class="soft">从上往下是正常的办理；虚线是退回、二次交办和重新启动。图宽时可以左右滑动。</p>
            \(StateDiagram("\(procedure.name)流程图", nodes: nodes, edges: edges))
            <p>中途结束的几种情形：</p><ul>\(each(waysOut) { "<li>\($0)</li>" })</ul>
            """
    }

    /// The moves to ends beside the way would cross the whole drawing; they are told instead.
    private var waysOut: [String] {
        procedure.moves.compactMap { move in
            guard let to = move.outcomes.compactMap(\.to).first(where: { $0.step == 0 }), !move.opens else { return nil }
            return "\(move.name)：从\(move.from.map(\.name).joined(separator: "、"))到\(to.name)。\(move.help)"
        }
    }

    /// Moves between the same two states share one line.
    private var edges: [StateDiagram.Edge] {
        var order: [[String]] = []
        var names: [[String]: [String]] = [:]
        for move in procedure.moves where !move.opens {
            for from in move.from {
                for to in move.outcomes.compactMap(\.to) where to != from && to.step > 0 && from.step > 0 {
                    let key = [from.id, to.id]
                    if names[key] == nil { order.append(key) }
                    if !(names[key]?.contains(move.name) ?? false) { names[key, default: []].append(move.name) }
                }
            }
        }
        return order.map { StateDiagram.Edge($0[0], $0[1], (names[$0] ?? []).joined(separator: "、")) }
    }

    private func sheet(_ sheet: ProcedureTable.Sheet, id: String, _ note: String) -> HTML {
        "<section class=\"told\"><h2 id=\"\(id)\">\(sheet.title)</h2><p class=\"soft\">\(note)</p>\(ledger(sheet))</section>"
    }

    private func ledger(_ sheet: ProcedureTable.Sheet) -> Ledger {
        Ledger(
            caption: sheet.title, columns: sheet.columns.map { Ledger.Column($0) },
            rows: sheet.rows.enumerated().map { index, cells in
                Ledger.Row(id: String(index), cells: cells.map { $0.isEmpty ? "<span class=\"soft\">无</span>" : HTML($0) })
            }, empty: "还没有内容。")
    }

    private var examples: HTML {
        when(!procedure.examples.isEmpty, """
            <section class="told"><h2 id="examples">举例</h2><p class="soft">一件事一天一天怎样走。这些例子每次启用前都由系统逐步演算核对。</p>
            \(each(table.examples) { "<details class=\"example\"><summary>\($0.title)</summary>\(ledger($0))</details>" })</section>
            """)
    }

    private var basis: HTML {
        each(procedure.basis) { citation in
            "<p>\(citation.chinese)\(when(citation.quote) { ":“\($0)”" })</p>"
        }
    }
}

/// The public steps, each with its states in a resident's words.
struct StageList: Piece {
    struct Stage { let name: String, states: [(name: String, plain: String)] }
    let stages: [Stage]

    var html: HTML {
        """
        <dl class="facts">\(each(stages) { stage in
            "<div><dt>\(stage.name)</dt><dd>\(each(stage.states) { "<p><b>\($0.name)</b> \($0.plain)</p>" })</dd></div>"
        })</dl>
        """
    }
}
