import Civics
import Foundation
import HTML
import Hummingbird
import Institutions
import Office

extension Suggestions {
    /// 评判: the answer in full and the form, nothing else; for a deputy on a phone.
    func judge(_ id: Int64, _ request: Request, _ context: StaffContext) async throws -> Response {
        let sight = try await site.office.look(id, as: context.viewer)
        guard sight.procedure.id == Suggestion.procedure.id, sight.matter.fields["answer"] != nil else { throw Failure.notFound }
        let page = MatterPage(
            site: site, sight: sight, viewer: context.viewer, csrf: context.csrf, open: nil, done: nil, draft: nil, likely: [], usualUnits: [])
        let city = site.office.city
        func text(_ field: String) -> String { sight.matter.fields[field]?.text ?? "" }
        func names(_ slot: String) -> String { (sight.matter.slots[slot] ?? []).map(city.name).joined(separator: "、") }
        let moves = ["rate", "coRate"].compactMap { name in sight.moves.first { $0.id == name } }
        let others = sight.timeline.filter { ["coAnswer", "partAnswer"].contains($0.move) && $0.round == sight.matter.round }
        let facts = Facts([
            ("承办单位", HTML(names("lead"))), ("承办人", HTML("\(names("person")) \(text("phone"))")), ("答复文号", HTML(text("document"))),
            ("答复类别", HTML(sight.procedure.field("result")?.word(for: sight.matter.fields["result"] ?? .null) ?? "")),
            ("会办和分办意见", each(others) { "<p>\($0.sentence)</p>" }),
        ].filter { !$0.1.isEmpty })
        let promises = sight.matter.fields["promises"]?.list ?? []
        let talks = sight.timeline.filter { $0.move == "talk" && $0.round == sight.matter.round }
        let form: HTML = moves.isEmpty
            ? Notice(.done, "现在没有要您评判的", words: "评判期已过，或者您已经评判过。").html
            : each(moves) { "<section class=\"card\"><h2>\($0.name)</h2><p class=\"soft\">\($0.help)</p>\(page.form($0))</section>" }
        return site.page("评判", request, context, """
            <div class="narrow stack"><p class="soft"><a href="\(Paths.workspace.link())">我的建议</a> · \(text("serial"))</p><h1>\(sight.stored.title)</h1>\(facts)\
            <section class="card"><h2>答复</h2>\(HTML.paragraphs(text("answer")))\(when(!promises.isEmpty, list(promises)))</section>\
            \(when(!talks.isEmpty, "<section class=\"card\"><h2>答复前的沟通</h2>\(each(talks) { "<p>\($0.sentence)</p>" })</section>"))\
            <p class="soft">由人大机关直接征求您的意见。承办单位在这一轮结束以前看不到；理由没有您同意，一直看不到。</p>\(form)\
            <p><a href="\(Work.Paths.matter.link(id))">看办理的全过程</a></p></div>
            """)
    }

    private func list(_ promises: [JSON]) -> HTML {
        let lines = each(promises) { row -> HTML in
            "<li>\(row["promise"].text.flatMap { Day($0)?.chinese } ?? "")前：\(row["title"].text ?? "") \(row["amount"].text ?? "")</li>"
        }
        return "<h3>承诺</h3><ul class=\"plain-list\">\(lines)</ul>"
    }
}
