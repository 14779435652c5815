import Civics
import HTML
import Institutions
import Office
import Store

/// 专题行动的成效: activities, who took part, what was found and what came of it, on the page of a campaign.
enum CampaignPanel {
    static func panel(_ sight: RecordSight, _ office: Office, _ viewer: Viewer) async throws -> HTML {
        guard sight.register.id == "campaign", !sight.record.code.isEmpty else { return .empty }
        let found = try await office.campaign(sight.record, as: viewer)
        let below = found.codes.count - 1
        let scope: HTML = found.isCut ? "下级承接的行动太多，这里只算本行动自己的；下级的在各自的页上看。"
            : below > 0 ? "连同下级承接的<a href=\"\(PlacePages.list("campaign", [("f.upper", sight.record.code)]))\">\(below)项行动</a>一起算。" : ""
        return """
            <section id="outcome"><h2>开展情况和成效</h2><p class="soft">\(scope)每个数字点开就是它的清单。</p>\(activities(found))\
            <div class="figures figure-columns">\(lines(found, .participants))\(lines(found, .findings))\(heard(found))\(lines(found, .results))</div>\
            \(converted(found))</section>
            """
    }

    private static func activities(_ found: CampaignSight) -> HTML {
        let kind = Groups.activity.field("state")
        let counts = found.newest.contains { $0.attended != nil }
        let rows = found.newest.map { one -> Ledger.Row in
            let record = one.record
            let came = one.attended.map { PlacePages.number($0, PlacePages.list("attendance", [("f.event", record.code), ("f.state", "attended")])) }
            return Ledger.Row(
                id: record.code,
                cells: [
                    "<a href=\"\(RegisterPages.Paths.record.link("activity", record.id))\">\(record.name)</a>", HTML(Day(record.day)?.chinese ?? record.day),
                    HTML(kind?.word(for: record.fields["state"] ?? .null) ?? ""),
                ] + (counts ? [came ?? "0"] : []) + [HTML(record.fields["results"]?.text ?? "")], name: record.name)
        }
        let list = PlacePages.list("activity", [("f.campaign", found.named)])
        let more = found.activities > rows.count ? "，下面是最近\(rows.count)项" : ""
        return """
            <p>活动 <a href="\(list)"><b>\(found.activities > Office.mostCounted ? "\(Office.mostCounted)以上" : FigureLine.grouped(found.activities))</b></a> 项\(more)。</p>\
            \(Ledger(
                caption: "最近的活动", columns: [Ledger.Column("活动"), Ledger.Column("日期"), Ledger.Column("状态")] + (counts ? [Ledger.Column("参加（人次）", isNumber: true)] : [])
                    + [Ledger.Column("成果")],
                rows: rows, empty: "还没有活动。登记或修改活动时，在“专题行动”一栏选上它，就算在这里。"))
            """
    }

    /// What is nothing yet is left out, but for who took part.
    private static func lines(_ found: CampaignSight, _ part: CampaignSight.Part) -> HTML {
        each(found.lines.filter { $0.part == part && ($0.n > 0 || part == .participants) }) { line -> HTML in
            let parts = line.sentence.split(separator: "{n}", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            return FigureLine(parts.first ?? "", line.n, parts.last ?? "", href: line.list).html
        }
    }

    private static func address(_ procedure: String, _ found: CampaignSight) -> String {
        "\(Work.Paths.matters.link())?procedure=\(procedure)&campaign=\(Percent.encode(found.named))"
    }

    private static func heard(_ found: CampaignSight) -> HTML {
        FigureLine("活动中听到群众意见", found.opinions, "件", href: address(Institutions.ofResidents.id, found)).html
    }

    private static func converted(_ found: CampaignSight) -> HTML {
        let list = address(Suggestion.procedure.id, found)
        let rows = each(found.converted) { line -> HTML in
            """
            <li><a href="\(Work.Paths.matter.link(line.id))">\(line.title)</a> <span class="soft">\(line.number) \
            \(Suggestion.procedure.state(line.state)?.name ?? "")</span></li>
            """
        }
        let more: HTML = found.suggestions > found.converted.count ? "<p><a href=\"\(list)\">全部\(found.suggestions)件</a></p>" : .empty
        return """
            <h3>转化为代表建议</h3>\(found.suggestions == 0 ? "<p class=\"empty\">还没有。代表起草建议时，用“引用活动中的发现”把活动小结或问题作为佐证，就记在这里。</p>"
                : "<p>引用本行动的活动和发现的代表建议 <a href=\"\(list)\"><b>\(found.suggestions)</b></a> 件。</p><ul class=\"plain-list\">\(rows)</ul>\(more)" as HTML)
            """
    }
}
