import Civics
import HTML
import Hummingbird
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
        return site.page("簿册", request, context, Self.homeBody(rows))
    }

    private static func homeBody(_ rows: [(register: Register, count: Int, mayWrite: Bool)]) -> HTML {
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
        })</ul>
        """
    }
}
