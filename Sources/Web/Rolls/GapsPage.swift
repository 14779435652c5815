import Civics
import HTML
import Hummingbird
import Office

extension Rolls {
    /// Names that a section prints; the list has them all.
    private static let namedGaps = 60

    private static let namedHaving = 1_000

    /// A name is a link where the reader may open what it leads to.
    private func names(_ names: ArraySlice<GapLine.Named>, _ viewer: Viewer) -> HTML {
        each(names) { one -> HTML in
            let isOpen = one.link.map { !$0.hasPrefix("/deputies/") || viewer.has(anyOf: Deputies.readers) } ?? false
            let name: HTML = if isOpen, let link = one.link { "<a href=\"\(link)\">\(one.name)</a>" } else { HTML(one.name) }
            return "<li>\(name)</li>"
        }
    }

    /// 还缺38，the number leading to the list where there is one.
    private static func lacking(_ line: GapLine) -> HTML {
        let number: HTML = line.lacking.map { "<a href=\"\($0)\"><b>\(line.missing.count)</b></a>" } ?? "<b>\(line.missing.count)</b>"
        return "还缺\(number)\(line.missing.count > namedGaps ? "，先列\(namedGaps)个" : "")："
    }

    /// GET /office/gaps: what should be everywhere and is not yet, by name.
    func gaps(_ request: Request, _ context: StaffContext) async throws -> Response {
        let asked = FigureYear(request, today: site.office.today)
        let year = asked.year == 0 ? site.office.today.year : asked.year
        let lines = try await site.office.gaps(year: year, as: context.viewer)
        let sections = each(lines) { line -> HTML in
            let (have, all) = (line.having.count, line.having.count + line.missing.count)
            let href = line.had ?? "#\(line.id)-have"
            let records: HTML = when(line.records) { "簿册里\($0.name)共<a href=\"\($0.list)\">\($0.n)</a>条。" }
            return """
                <section><h2 id="\(line.id)">\(line.title)</h2>\
                <p>\(line.note) <a href="\(href)"><b>\(have)</b></a>/\(all)，\(FigureSheet.percent(have, of: all))。\(records)\(line.missing.isEmpty ? "没有缺项。" : Self.lacking(line))</p>\
                \(when(!line.missing.isEmpty, "<ul class=\"gap-names\">\(names(line.missing.prefix(Self.namedGaps), context.viewer))</ul>"))\
                \(when(line.had == nil && have > 0, "<details><summary>已经有的\(have)个</summary><ul class=\"gap-names\" id=\"\(line.id)-have\">\(names(line.having.prefix(Self.namedHaving), context.viewer))</ul></details>"))</section>
                """
        }
        return site.page("缺项", request, context, """
            <h1>缺项</h1>\(asked.chips(Paths.gaps.link()))
            <p class="soft">应当有而还没有的，逐个点名；补上以后自己消失。代表缺什么，在<a href="\(Paths.deputies.link())#coverage">代表名册</a>里看。</p>\(sections)
            """)
    }
}
