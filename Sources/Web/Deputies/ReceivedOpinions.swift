import Civics
import HTML
import Hummingbird
import Institutions
import Office
import Store

/// 经手群众意见 (S0-23): what a deputy received, opened from a visit, helped with and had solved.
extension Deputies {
    private static let pageRows = 50

    func received(_ request: Request, _ context: StaffContext) async throws -> HTML {
        let viewer = context.viewer
        let wire = Holder.person(viewer.person).wire
        let mark = try request.queryFields()["after"].flatMap(ListMark.init)
        var filter = MatterFilter.ofResidents()
        filter.deputy = wire
        let lines = try await office.matters(filter, as: viewer, after: mark, limit: Self.pageRows + 1)
        let shown = Array(lines.prefix(Self.pageRows))
        let last = lines.count > shown.count ? shown.last : nil
        let next = last.map { "\(Paths.home.link())?after=\(ListMark(at: $0.at.milliseconds, id: $0.id).text)#received" }
        return """
            <section id="received"><h2>经手的群众意见</h2>\
            <p class="soft">走访、接待时登记的和由您接待的都在这里。打开一件，可以记录自己帮了什么忙；推动解决了的，可以写明结果、附上佐证。</p>\
            \(try await figures(filter, wire, viewer))\(ledger(shown, next))</section>
            """
    }

    private func figures(_ filter: MatterFilter, _ wire: String, _ viewer: Viewer) async throws -> HTML {
        func line(_ before: String, _ query: String, _ change: (inout MatterFilter) -> Void = { _ in }) async throws -> HTML {
            var own = filter
            change(&own)
            let n = try await office.count(own, as: viewer)
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
                        Work.link(line), line.at.day.said(asOf: office.today),
                        HTML(Institutions.ofResidents.field("channel")?.word(for: .string(line.channel)) ?? ""), HTML(Work.state(line)),
                        HTML(line.result.isEmpty ? "" : Institutions.ofResidents.field("result")?.word(for: .string(line.result)) ?? ""),
                    ], name: line.title)
            }, empty: "还没有经手的意见。走访时听到的，点“走访登记”记下来，就有第一件。", next: next)
    }
}
