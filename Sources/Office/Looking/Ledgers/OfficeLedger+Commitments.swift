import Civics
import Institutions
import Store

extension OfficeLedger {
    /// 承诺事项解决台账 (S4-16): a row for each promise that a unit made in an answer.
    public static let commitments = OfficeLedger(
        id: "commitments", name: "承诺事项解决台账", purpose: "答复里说“将要做”的，一项一行：谁做、做什么、哪天以前，做到没有，代表认不认。",
        procedure: Commitment.procedure, page: Columns.page, file: Columns.file,
        facets: ["s.session", "s.year", "s.key", "s.committee", "s.supervisor", "s.leader", "f.person", "f.postponed"], belongs: { _ in })

    private enum Columns {
        static let page: [Column] = [
            Column("承诺事项") { row in
                .title(row.title, number: row.stored.number, tags: row.text("postponed").isEmpty ? [] : ["改期\(row.text("postponed"))次"])
            },
            Column("数量、金额") { row in .text(row.text("amount")) }, Column("承诺单位") { row in .lines([row.short("lead"), row.joined("person")]) },
            Column("承诺期限") { row in promise(row) },
            Column("进展") { row in .text(row.text("progress")) },
            Column("佐证") { row in .text(row.files == 0 ? "" : "\(row.files)件") }, Column("代表确认") { row in .text(confirmed(row)) },
            Column("逾期天数") { row in late(row) > 0 ? .number(late(row)) : .none },
            Column("来自") { row in row.source.map { .matter($0.id, source($0)) } ?? .none },
            Column("最后变动") { row in .moment(row.touched) },
        ]

        static let file: [Column] = [
            Column("编号", width: 18) { row in .text(row.stored.number) }, Column("承诺做什么", width: 44) { row in .text(row.title) },
            Column("数量、金额", width: 16) { row in .text(row.text("amount")) },
            Column("承诺单位", group: "承办", width: 26) { row in .text(row.joined("lead")) }, Column("承办人", group: "承办", width: 10) { row in .text(row.joined("person")) },
            Column("编号", group: "来自建议", width: 18) { row in .text(row.source.map { $0.matter.fields["serial"]?.text ?? $0.number } ?? "") },
            Column("标题", group: "来自建议", width: 36) { row in .text(row.source?.title ?? "") },
            Column("代表", group: "来自建议", width: 10) { row in .text(row.joined("originator")) },
            Column("原期限", group: "期限", width: 24) { row in .text(earlier(row).map(\.description).joined(separator: "、")) },
            Column("现期限", group: "期限", width: 12) { row in .day(row.day("promise")) },
            Column("逾期天数", group: "期限", width: 10) { row in late(row) > 0 ? .number(late(row)) : .none },
            Column("进展", group: "落实", width: 36) { row in .text(row.text("progress")) },
            Column("完成情况", group: "落实", width: 36) { row in .text(row.text("answer")) },
            Column("佐证件数", group: "落实", width: 10) { row in .number(row.files) },
            Column("代表确认", group: "落实", width: 14) { row in .text(confirmed(row)) },
            Column("环节", width: 12) { row in .text(row.state) }, Column("最后变动", width: 12) { row in .day(row.touched.day) },
        ]

        /// The days promised before the present one.
        private static func earlier(_ row: LedgerReading) -> [Day] { row.promised.filter { $0 != row.day("promise") } }

        private static func promise(_ row: LedgerReading) -> LedgerCell {
            let before = earlier(row).map { "原定\($0.chinese)" }
            guard row.matter.state == Commitment.open.id, let clock = row.matter.clocks[Commitment.Clocks.promise.id], clock.stopped == nil else {
                return .lines([row.day("promise")?.chinese ?? ""] + before)
            }
            return .standing(([clock.due.chinese] + before).joined(separator: "，"), due: clock)
        }

        /// Past the day and not kept; or, once it was reported as done, by how many days that came late.
        private static func late(_ row: LedgerReading) -> Int {
            guard let clock = row.matter.clocks[Commitment.Clocks.promise.id], row.matter.state != Commitment.void.id else { return 0 }
            return max(0, (clock.stopped ?? row.today) - clock.due)
        }

        private static func confirmed(_ row: LedgerReading) -> String {
            switch row.matter.state {
            case Commitment.done.id:
                let rating = row.word("rating")
                return rating.isEmpty ? "已确认" : "已确认（\(rating)）"
            case Commitment.fulfilled.id: return "待代表确认"
            case Commitment.void.id: return "已取消"
            default: return ""
            }
        }

        private static func source(_ stored: StoredMatter) -> String {
            let number = stored.matter.fields["serial"]?.text ?? stored.number
            return "\(number) \(stored.title)"
        }
    }
}
