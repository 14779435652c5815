import Civics
import HTML
import Hummingbird
import Journal
import Office

extension Admin {
    /// GET /admin: the registers I may open, with how many records each has for me.
    @Sendable func home(_ request: Request, _ context: StaffContext) async throws -> Response {
        let registers = office.registers(for: context.viewer)
        guard !registers.isEmpty else { throw Failure.notFound }
        var rows: [(register: Register, count: Int, mayWrite: Bool)] = []
        for register in registers {
            let count = try await office.records(register.id, search: "", after: nil, limit: 1, as: context.viewer).count
            rows.append((register, count, try office.reach(register.id, of: context.viewer).reach.mayWrite))
        }
        return site.page("簿册", request, context, Self.homeBody(rows, seal: try await sealNote(context)))
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

    private static func homeBody(_ rows: [(register: Register, count: Int, mayWrite: Bool)], seal: HTML) -> HTML {
        """
        <h1>簿册</h1>
        <p class="soft">全市的区划、机构、人员、职务和阵地都记在这里；权限、交办、短码页都由它们而来。每一次改动都留痕，不删除。</p>
        <ul class="register-list">\(each(rows) { row in
            """
            <li class="card"><h2><a href="\(Paths.list.link(row.register.id))">\(row.register.name)</a> <span class="count">\(row.count)</span></h2>
            <p>\(row.register.purpose)。</p>
            <p class="row">\(row.mayWrite ? """
                <a href="\(Paths.new.link(row.register.id))">登记一条</a> <a href="\(Paths.importing.link(row.register.id))">导入</a>
                """ as HTML : "<span class=\"tag\">只读</span>") <a href="\(Paths.list.link(row.register.id))">查看</a></p></li>
            """
        })</ul>\(seal)
        """
    }
}
