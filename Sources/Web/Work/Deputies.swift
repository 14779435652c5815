import Civics
import HTML
import Hummingbird
import Institutions
import Office
import Store

/// 我的履职 (S0-23): what a deputy received, opened from a visit, helped with and had solved.
struct Deputies: Sendable {
    let site: Site

    enum Paths { static let dossier = Path("/deputy") }

    private static let pageRows = 50

    func addRoutes(to router: some RouterMethods<StaffContext>) {
        router.get(Paths.dossier) { request, context in try await dossier(request, context) }
    }

    private func dossier(_ request: Request, _ context: StaffContext) async throws -> Response {
        let (office, viewer) = (site.office, context.viewer)
        guard viewer.has(.deputy) else { throw Failure.notFound }
        let wire = Holder.person(viewer.person).wire
        let mark = try request.queryFields()["after"].flatMap(ListMark.init)
        var filter = MatterFilter.ofResidents()
        filter.deputy = wire
        let lines = try await office.matters(filter, as: viewer, after: mark, limit: Self.pageRows + 1)
        let shown = Array(lines.prefix(Self.pageRows))
        let last = lines.count > shown.count ? shown.last : nil
        let next = last.map { "\(Paths.dossier.link())?after=\(ListMark(at: $0.at.milliseconds, id: $0.id).text)" }
        return site.page("我的履职", request, context, """
            <div class="between"><h1>我的履职</h1><p>\(Button.link("走访登记", to: Stations.Paths.reception.link(), .primary))</p></div>\
            <p class="soft">走访、接待时登记的和由您接待的群众意见都在这里。打开一件，可以记录自己帮了什么忙；推动解决了的，可以写明结果、附上佐证。</p>\
            \(try await figures(filter, wire, viewer))\(ledger(shown, next))
            """)
    }

    private func figures(_ filter: MatterFilter, _ wire: String, _ viewer: Viewer) async throws -> HTML {
        func line(_ before: String, _ query: String, _ change: (inout MatterFilter) -> Void = { _ in }) async throws -> HTML {
            var own = filter
            change(&own)
            let n = try await site.office.count(own, as: viewer)
            return FigureLine(before, n, "件", href: "\(Work.Paths.matters.link())?procedure=\(Institutions.ofResidents.id)&\(MatterFilter.query(["deputy": wire]))\(query)").html
        }
        let parts = [
            try await line("经手群众意见", ""), try await line("正在办理", "&open=1") { $0.open = true },
            try await line("由我推动解决", "&result=byDeputy") { $0.result = "byDeputy" }, try await line("已办结", "&closed=1") { $0.closed = true },
        ]
        return "<div class=\"figures\">\(each(parts) { $0 })</div>"
    }

    private func ledger(_ lines: [MatterLine], _ next: String?) -> Ledger {
        Ledger(
            caption: "经手的事项", columns: ["事项", "登记", "渠道", "环节", "结果"].map { Ledger.Column($0) },
            rows: lines.map { line in
                Ledger.Row(
                    id: String(line.id),
                    cells: [
                        Work.link(line), line.at.day.said(asOf: site.office.today),
                        HTML(Institutions.ofResidents.field("channel")?.word(for: .string(line.channel)) ?? ""), HTML(Work.state(line)),
                        HTML(line.result.isEmpty ? "" : Institutions.ofResidents.field("result")?.word(for: .string(line.result)) ?? ""),
                    ], name: line.title)
            }, empty: "还没有经手的意见。走访时听到的，点“走访登记”记下来，就有第一件。", next: next)
    }
}
