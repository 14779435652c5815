import Civics
import HTML
import Hummingbird
import Journal
import Office

extension RegisterPages {
    /// GET /registers: the shelves I may open, and the registers on them.
    @Sendable func home(_ request: Request, _ context: StaffContext) async throws -> Response {
        let registers = office.registers(for: context.viewer)
        guard !registers.isEmpty else { throw Failure.notFound }
        let counts = try await office.counts(of: registers, as: context.viewer)
        var shelves: [(shelf: Shelf, rows: [(register: Register, count: Int, mayWrite: Bool)])] = []
        for shelf in Shelf.allCases {
            let rows = try registers.filter { $0.shelf == shelf }.compactMap { register -> (register: Register, count: Int, mayWrite: Bool)? in
                let reach = try office.reach(register.id, of: context.viewer).reach
                let count = counts[register.id] ?? 0
                // Who oversees nothing sees the registers that name him, and those in which he writes.
                return reach.isOverseer || reach.mayWrite || count > 0 ? (register, count, reach.mayWrite) : nil
            }
            if !rows.isEmpty { shelves.append((shelf, rows)) }
        }
        return site.page("簿册", request, context, Self.homeBody(shelves, seal: try await sealNote(context)))
    }

    /// For auditors and administrators: up to which entry the journal is sealed, and how that is checked.
    private func sealNote(_ context: StaffContext) async throws -> HTML {
        guard context.viewer.has(anyOf: [.admin, .auditor]) else { return .empty }
        guard let seal = try await office.lastSeal() else {
            return "<section id=\"seal\"><h2>封存</h2><p class=\"empty\">还没有封存；有了留痕，一分钟内自动封存。</p></section>"
        }
        return """
            <section id="seal"><h2>封存</h2>\(Facts([
                ("最近一次", HTML("第\(seal.number)次，\(seal.at.day.spoken(asOf: office.today)) \(seal.at.clockText)")),
                ("封存了", HTML("第1至第\(seal.count)条留痕")), ("总校验值", HTML(Hex.string(seal.root))),
            ]))<p class="soft">与各处留存的 seals.jsonl 对照：次数、条数、总校验值一致，封存的留痕就没有被改动或删减。逐条核对由管理员在服务器上运行 lianxin verify。</p></section>
            """
    }

    private static func homeBody(_ shelves: [(shelf: Shelf, rows: [(register: Register, count: Int, mayWrite: Bool)])], seal: HTML) -> HTML {
        """
        <h1>簿册</h1>
        <p class="soft">人、机构、阵地和日常工作都记在这里；权限、提醒、档案和数据由它们而来。每一次改动都留痕，不删除。</p>
        \(shelves.count > 1 ? Tabs(shelves.map { NavLink($0.shelf.name, href: "#\($0.shelf.rawValue)") }, label: "簿册架").html : .empty)
        \(each(shelves) { shelf in
            """
            <section><h2 id="\(shelf.shelf.rawValue)">\(shelf.shelf.name)</h2><ul class="register-list">\(each(shelf.rows) { line($0.register, $0.count, $0.mayWrite) })</ul></section>
            """
        })\(seal)
        """
    }

    private static func line(_ register: Register, _ count: Int, _ mayWrite: Bool) -> HTML {
        let words = count > Office.mostCounted ? "\(Office.mostCounted)以上" : FigureLine.grouped(count)
        return """
            <li class="card"><h3><a href="\(Paths.list.link(register.id))">\(register.name)</a> <span class="count">\(words)</span></h3>
            <p>\(register.purpose)。</p>
            <p class="row">\(mayWrite ? """
                <a href="\(Paths.new.link(register.id))">登记一条</a> <a href="\(Paths.importing.link(register.id))">导入</a>
                """ as HTML : "<span class=\"tag\">只读</span>") <a href="\(Paths.list.link(register.id))">查看</a></p></li>
            """
    }
}
