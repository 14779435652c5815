import Civics
import HTML
import Hummingbird
import Institutions

/// What the procedures mean, for anybody: drawn and told from the same values that the house runs by.
struct Help: Sendable {
    let site: Site

    enum Paths {
        static let list = Path("/procedures")
        static let procedure = Path("/procedures/*", String.self)
    }

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get(Paths.list) { request, _ in
            site.page("办事程序", request, description: "群众反映的事怎样办理：每一步谁来办、多少天、依据什么", ProcedureList(procedures: Institutions.procedures).html)
        }
        router.get(Paths.procedure) { request, _, id in
            guard let procedure = Institutions.procedure(id) else { throw HTTPError(.notFound) }
            let (office, today) = (site.office, site.office.today)
            let table = ProcedureTable(procedure, rules: office.rules, territories: [office.city.root], on: today)
            return site.page(procedure.name, request, description: procedure.purpose, ProcedurePage(table: table, today: today).html)
        }
    }
}

/// Every procedure of the house with its purpose.
struct ProcedureList: Piece {
    let procedures: [Procedure]

    var html: HTML {
        """
        <h1>办事程序</h1>
        <p>每一类事项怎样办理，在这里写得清清楚楚：谁来办、多少天办完、依据什么。系统就照这张表运行。</p>
        \(each(procedures, item))
        """
    }

    private func item(_ procedure: Procedure) -> HTML {
        """
        <section class="card"><h2><a href="\(Help.Paths.procedure.link(procedure.id))">\(procedure.name)</a></h2>
        <p>\(procedure.purpose)</p>
        <p class="soft">\(procedure.states.count)个环节，\(procedure.moves.count)个步骤，\(procedure.rules.count)项时限和参数</p></section>
        """
    }
}
