import Civics
import Institutions
import Store

extension OfficeLedger {
    /// 督办台账 (S0-70): every suggestion that has a number.
    public static let supervision = OfficeLedger(
        id: "supervision", name: "督办台账", purpose: "立了案的代表建议：谁提、谁办、谁督办，三问报没报，答复按没按时，代表怎样评判。",
        procedure: Suggestion.procedure, page: Columns.page, file: Columns.file,
        facets: ["f.session", "f.period", "f.year", "f.key", "f.committee", "f.supervisor", "f.leader", "f.participants", "f.person", "f.redo", "f.carried"],
        belongs: { filter in if filter.facets["serial"] == nil { filter.facets["serial"] = MatterFilter.any } })

    /// 跨年台账 (S3-50): carried over a year's end at least once, and still not realised.
    public static let crossYear = OfficeLedger(
        id: "cross-year", name: "跨年台账", purpose: "跨过年度还没有落实的代表建议：从不自动办结，每年三问重新开始，直到落实。",
        procedure: Suggestion.procedure, page: Columns.crossYear, file: Columns.crossYearFile,
        facets: ["f.carried", "f.session", "f.year", "f.key", "f.committee", "f.supervisor", "f.leader", "f.person"],
        belongs: { filter in
            if filter.facets["carried"] == nil { filter.facets["carried"] = MatterFilter.any }
            filter.open = true
        })

    private enum Columns {
        static let title = Column("建议", width: 44) { row in
            .title(row.title, number: row.shownNumber, tags: [
                row.text("key") == "yes" ? "重点督办" : "", row.matter.round > 1 ? "第\(row.matter.round)轮" : "", row.text("carried").isEmpty ? "" : "跨\(row.text("carried"))年",
            ].filter { !$0.isEmpty })
        }
        static let page: [Column] = [
            title,
            Column("提出代表") { row in .text(deputies(row)) },
            Column("承办单位") { row in .lines([row.short("lead"), row.short("coUnits", "parts")]) },
            Column("承办人") { row in .lines([row.joined("person"), row.text("phone")]) },
            Column("领衔和督办") { row in
                .lines([
                    row.names("leader").isEmpty ? "" : "领衔办理：\(row.joined("leader"))", row.names("supervisor").isEmpty ? "" : "领衔督办：\(row.joined("supervisor"))",
                    row.names("committee").isEmpty ? "" : "对口：\(row.short("committee"))", row.names("participants").isEmpty ? "" : "代表：\(row.joined("participants"))",
                ])
            },
            Column("交办") { row in .day(handed(row)) },
            Column("答复") { row in answer(row) },
            Column("年初方案") { row in .checkpoint(row.checkpoint("plan")) },
            Column("年中进度") { row in .checkpoint(row.checkpoint("progress")) },
            Column("年末成效") { row in .checkpoint(row.checkpoint("outcome")) },
            Column("代表评判") { row in judgement(row) },
            Column("环节") { row in .standing(row.state, due: row.pressing) },
            Column("最后变动") { row in .moment(row.touched) },
        ]

        static let crossYear: [Column] = [
            title, page[1], page[2], page[3],
            Column("提出以来") { row in .text(age(row)) },
            Column("答复类别") { row in .text(lastReply(row)) },
            page[7], page[8], page[9], page[4], page[11], page[12],
        ]

        private static let head: [Column] = [
            Column("编号", width: 18) { row in .text(row.shownNumber) }, Column("标题", width: 44) { row in .text(row.title) },
            Column("领衔代表", group: "提出代表", width: 10) { row in .text(row.joined("originator")) },
            Column("联名、并案代表", group: "提出代表", width: 24) { row in .text(row.joined("cosigners", "joiners")) },
            Column("届次", width: 22) { row in .text(MatterQuery.word("session", row.text("session"), of: row.procedure, row.city)) },
            Column("期间", width: 10) { row in .text(row.word("period")) }, Column("领域", width: 12) { row in .text(row.word("category")) },
            Column("主办单位", group: "承办", width: 24) { row in .text(row.joined("lead")) },
            Column("会办、分办单位", group: "承办", width: 24) { row in .text(others(row)) },
            Column("承办人", group: "承办", width: 10) { row in .text(row.joined("person")) },
            Column("电话", group: "承办", width: 16) { row in .text(row.text("phone")) },
            Column("重点", group: "督办", width: 8) { row in .text(row.text("key") == "yes" ? "是" : "") },
            Column("领衔办理", group: "督办", width: 10) { row in .text(row.joined("leader")) },
            Column("领衔督办", group: "督办", width: 10) { row in .text(row.joined("supervisor")) },
            Column("对口专工委", group: "督办", width: 22) { row in .text(row.joined("committee")) },
            Column("参与代表", group: "督办", width: 16) { row in .text(row.joined("participants")) },
        ]
        private static let tail: [Column] = [
            Column("办理轮次", width: 10) { row in .number(row.matter.round) }, Column("环节", width: 12) { row in .text(row.state) },
            Column("最后变动", width: 12) { row in .day(row.touched.day) },
        ]
        private static let asked = reports("plan", "年初方案") + reports("progress", "年中进度") + reports("outcome", "年末成效")

        static let file: [Column] = head + [
            Column("交办日期", group: "交办和答复", width: 12) { row in .day(handed(row)) },
            Column("答复期限", group: "交办和答复", width: 12) { row in .day(row.matter.clocks["answer"]?.due) },
            Column("答复日期", group: "交办和答复", width: 12) { row in .day(row.replies.last?.day) },
            Column("答复类别", group: "交办和答复", width: 14) { row in .text(lastReply(row)) },
            Column("超期天数", group: "交办和答复", width: 10) { row in lateDays(row) },
        ] + asked + [
            Column("轮次", group: "代表评判", width: 8) { row in judged(row).map { .number($0.round) } ?? .none },
            Column("态度", group: "代表评判", width: 10) { row in .text(judged(row).map { row.procedure.field("attitude")?.word(for: .string($0.attitude)) ?? "" } ?? "") },
            Column("结果", group: "代表评判", width: 10) { row in .text(judged(row).map { row.procedure.field("rating")?.word(for: .string($0.rating)) ?? "" } ?? "") },
        ] + tail

        static let crossYearFile: [Column] = head + [
            Column("跨年次数", width: 10) { row in .number(Int(row.text("carried")) ?? 0) }, Column("提出以来", width: 12) { row in .text(age(row)) },
            Column("答复类别", width: 14) { row in .text(lastReply(row)) },
        ] + asked + tail

        private static func reports(_ id: String, _ group: String) -> [Column] {
            [
                Column("应报", group: group) { row in .day(row.checkpoint(id)?.due) }, Column("报送", group: group) { row in .day(row.checkpoint(id)?.given) },
                Column("逾期天数", group: group, width: 10) { row in row.checkpoint(id).flatMap { $0.late > 0 ? .number($0.late) : nil } ?? .none },
            ]
        }

        private static func deputies(_ row: LedgerReading) -> String {
            let others = row.names("cosigners").count + row.names("joiners").count
            return row.joined("originator") + (others > 0 ? "等\(others + 1)人" : "")
        }
        private static func others(_ row: LedgerReading) -> String { row.joined("coUnits", "parts") }
        /// 接收或退办 begins with each hand-over, and with nothing else.
        private static func handed(_ row: LedgerReading) -> Day? { row.matter.clocks["accept"]?.start }
        private static func lastReply(_ row: LedgerReading) -> String {
            row.replies.last.map { row.procedure.field("result")?.word(for: .string($0.result)) ?? $0.result } ?? ""
        }
        private static func judged(_ row: LedgerReading) -> Reply? { row.replies.last { !$0.rating.isEmpty } }

        private static func answer(_ row: LedgerReading) -> LedgerCell {
            if let clock = row.matter.clocks["answer"], clock.stopped == nil { return .standing("", due: clock) }
            guard let reply = row.replies.last, let day = reply.day else { return .none }
            let late = reply.due.map { max(0, day - $0) } ?? 0
            return .lines(["\(day.year == row.today.year ? day.monthAndDay : day.chinese)答复", lastReply(row), late > 0 ? "迟\(late)天" : ""])
        }

        private static func lateDays(_ row: LedgerReading) -> LedgerCell {
            if let clock = row.matter.clocks["answer"], clock.stopped == nil { return row.today > clock.due ? .number(row.today - clock.due) : .none }
            guard let reply = row.replies.last, let day = reply.day, let due = reply.due, day > due else { return .none }
            return .number(day - due)
        }

        private static func judgement(_ row: LedgerReading) -> LedgerCell {
            guard let reply = judged(row) else { return row.replies.last?.judged == nil ? .none : row.replies.last?.due == nil ? .none : .text("未评价或未公开") }
            func word(_ field: String, _ value: String) -> String { row.procedure.field(field)?.word(for: .string(value)) ?? value }
            return .lines([
                "态度\(word("attitude", reply.attitude))", "结果\(word("rating", reply.rating))", row.matter.round > 1 ? "（第\(reply.round)轮）" : "",
            ])
        }

        /// 满2年, 不满1年.
        private static func age(_ row: LedgerReading) -> String {
            let since = row.day("submittedOn") ?? row.matter.registered
            let today = row.today
            var years = today.year - since.year
            if (today.month, today.dayOfMonth) < (since.month, since.dayOfMonth) { years -= 1 }
            return years < 1 ? "不满1年" : "满\(years)年"
        }
    }
}
