import Civics
import HTML
import Hummingbird
import Institutions
import Office
import Store

/// The period that the figures of registers speak of: a year, the term, or from a day through a day.
struct WorkPeriod {
    let from: Day?
    let through: Day
    let words: String
    let query: String
    private let today: Day

    init(_ request: Request, _ office: Office) throws {
        let fields = try request.queryFields()
        let today = office.today
        self.today = today
        if let first = Day(fields.line("from")), let last = Day(fields.line("through")), first <= last {
            (from, through, words, query) = (first, last, "\(first.chinese)到\(last.chinese)", "from=\(first)&through=\(last)")
        } else if fields.line("period") == "term", let start = office.termStart(on: today) {
            (from, through, words, query) = (start, today, "本届以来（\(start.chinese)起）", "period=term")
        } else if fields.line("period") == "all" {
            (from, through, words, query) = (nil, today, "历年", "period=all")
        } else {
            let asked = fields.int("year").flatMap { 2000...today.year ~= $0 ? $0 : nil } ?? today.year
            (from, through, words, query) = (Day.firstOf(year: asked), min(Day.lastOf(year: asked), today), "\(asked)年", "year=\(asked)")
        }
    }

    func chips(_ page: String) -> Chips {
        let periods = (0..<3).map { ("\(today.year - $0)年", "year=\(today.year - $0)") } + [("本届", "period=term"), ("历年", "period=all")]
        return Chips(periods.map { Chips.Chip($0.0, href: "\(page)?\($0.1)", isOn: $0.1 == query) }, label: "时间")
    }

    /// Any other period.
    func form(_ page: String) -> HTML {
        """
        <details class="filters screen-only"><summary>别的时间</summary><form class="filter-grid" method="get" action="\(page)">\
        \(FormField("from", "从", id: "from").date(from?.description ?? ""))\(FormField("through", "到", id: "through").date(through.description))\
        <p class="row">\(Button("查看", .plain))</p></form></details>
        """
    }
}

extension Rolls {
    func figures(_ request: Request, _ context: StaffContext) async throws -> Response {
        guard context.viewer.has(anyOf: Self.readers) else { throw Failure.notFound }
        let period = try WorkPeriod(request, site.office)
        let lines = try await site.office.registerFigures(from: period.from, through: period.through, as: context.viewer)
        let grouped = try await site.office.coverage(year: site.office.today.year, as: context.viewer).first
        let heard = try await heard(period, context) + loop(period, context)
        let trained = try await trained(period, context)
        func shelf(_ one: RegisterFigure) -> Shelf { one.register.id == "place" ? .places : one.register.id == "post" ? .deputies : one.register.shelf }
        let shelves = Shelf.allCases.filter { known in lines.contains { shelf($0) == known } }
        return site.page("工作数据", request, context, """
            <h1>工作数据</h1>\(period.chips(Paths.figures.link()))\(period.form(Paths.figures.link()))
            <p class="soft">\(period.words)，到\(period.through.chinese)为止；人数按不同的人算，人次按次数算。每个数字点开就是它的清单，条数相等；人次、户、件、本这样的数，清单上头印着同一个合计。</p>
            \(Tabs(shelves.map { NavLink($0.name, href: "#\($0.rawValue)") }, label: "本页各部分"))
            \(each(shelves) { known in
                """
                <section><h2 id="\(known.rawValue)">\(known.name)</h2><div class="figures figure-columns">\(each(lines.filter { shelf($0) == known }) { line($0, grouped) })\
                \(known == .groups ? heard : known == .study ? trained : .empty)</div>\
                \(when(known == .groups && site.office.oversees("attendance", context.viewer), "<p><a href=\"\(Paths.entries.link())\">每名代表“三进”到过几种地方</a></p><p><a href=\"\(Paths.plan.link())\">年度代表工作计划：每个主题计划了几次、开展了几次</a></p>"))\(when(known == .study && Rolls.readsStudy(context.viewer), "<p><a href=\"\(StudyPages.Paths.year.link())\">学习年表：每种形式几场、每人多少学时、谁主讲</a></p>"))</section>
                """
            })
            <p><a href="\(Paths.gaps.link())">看还缺什么（部署没有落实、街道没有示范点和品牌、领导干部代表没有进站……）</a></p>
            <p class="screen-only"><a href="\(Paths.file.link())?\(period.query)">下载这些数据（CSV）</a></p>
            """)
    }

    private static func readsStudy(_ viewer: Viewer) -> Bool { viewer.has(anyOf: StudyPages.readers) }

    /// F55: opinions that were heard at activities, receptions, contacts and meetings, each kind with its list.
    private func heard(_ period: WorkPeriod, _ context: StaffContext) async throws -> HTML {
        var parts: [HTML] = []
        for kind in Opinion.eventKinds {
            var filter = MatterFilter.ofResidents()
            (filter.from, filter.through) = (period.from, period.through)
            filter.facets["eventKind"] = kind.id
            let n = try await site.office.count(filter, as: context.viewer)
            let span = (period.from.map { "&from=\($0)" } ?? "") + "&through=\(period.through)"
            parts.append(FigureLine("\(kind.name)中提出意见", n, "条", href: "\(Work.Paths.matters.link())?procedure=\(Institutions.ofResidents.id)&f.eventKind=\(kind.id)\(span)").html)
        }
        parts.append(try await converted(period, context))
        return "\(each(parts) { $0 })\(each(try await heardOf(period, context)) { $0 })"
    }

    /// S2-109: findings of activities that became suggestions.
    private func converted(_ period: WorkPeriod, _ context: StaffContext) async throws -> HTML {
        var filter = MatterFilter()
        (filter.procedure, filter.from, filter.through) = (Suggestion.procedure.id, period.from, period.through)
        filter.facets["converted"] = "yes"
        let n = try await site.office.count(filter, as: context.viewer)
        let span = (period.from.map { "&from=\($0)" } ?? "") + "&through=\(period.through)"
        return FigureLine(
            "活动中的发现转化为代表建议", n, "件", href: "\(Work.Paths.matters.link())?procedure=\(Suggestion.procedure.id)&f.converted=yes\(span)").html
    }

    /// S1-31: the same by the group to which those who spoke belong.
    private func heardOf(_ period: WorkPeriod, _ context: StaffContext) async throws -> [HTML] {
        var filter = MatterFilter.ofResidents()
        (filter.from, filter.through) = (period.from, period.through)
        let counts = try await site.office.facetCounts("targetGroup", of: filter, as: context.viewer)
        let span = (period.from.map { "&from=\($0)" } ?? "") + "&through=\(period.through)"
        return Groups.targetGroups.filter { counts[$0.id] != nil }.map { group in
            FigureLine(
                "\(group.name)提出意见", counts[group.id] ?? 0, "条",
                href: "\(Work.Paths.matters.link())?procedure=\(Institutions.ofResidents.id)&f.targetGroup=\(group.id)\(span)").html
        }
    }

    /// F19: residents' matters that went the whole way; each of their steps stands in its timeline with its day and the person.
    private func loop(_ period: WorkPeriod, _ context: StaffContext) async throws -> HTML {
        let opinion = Institutions.ofResidents
        var filter = MatterFilter.ofResidents()
        (filter.from, filter.through, filter.closed) = (period.from, period.through, true)
        let n = try await site.office.count(filter, as: context.viewer)
        let span = (period.from.map { "&from=\($0)" } ?? "") + "&through=\(period.through)"
        let steps = opinion.steps.joined(separator: "、")
        return FigureLine(
            "走完\(steps)\(opinion.steps.count)个步骤“闭环”的群众意见", n, "件", href: "\(Work.Paths.matters.link())?procedure=\(opinion.id)&closed=1\(span)").html
    }

    /// 岗位组的培训覆盖 (S3-72, S4-34): who holds such a post today, and how many of them were in a class in the period.
    private func trained(_ period: WorkPeriod, _ context: StaffContext) async throws -> HTML {
        let groups = try await site.office.postGroups(from: period.from ?? .earliest, through: period.through, as: context.viewer)
        return each(groups) { one in
            FigureLine(
                "\(one.name)参加培训", one.reached, "名", href: "\(StudyPages.Paths.group.link(one.code))?\(period.query)",
                note: "共\(one.all)名，覆盖\(FigureSheet.percent(one.reached, of: one.all))").html
        }
    }

    /// 全员进组 is said only when all are: else how many of how many, and who has not.
    private func line(_ one: RegisterFigure, _ grouped: CoverageLine?) -> HTML {
        if one.figure.id == "F04", let grouped {
            let have = grouped.have[.group] ?? 0
            let (ask, left) = (DeputyRoll.Filter(year: site.office.today.year), grouped.all - have)
            if left == 0, have == one.n { return FigureLine("集中组织", one.n, "名代表全员进组", href: one.list).html }
            return FigureLine("\(grouped.all)名代表中", have, "名编入小组", href: Self.address(ask, has: [.group], lacks: [])).html
                + (left == 0 ? .empty : FigureLine("还没有编入小组的代表", left, "名", href: Self.address(ask, has: [], lacks: [.group])).html)
        }
        let parts = one.figure.sentence.split(separator: "{n}", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        return FigureLine(parts.first ?? "", one.n, parts.count > 1 ? parts[1] : "", href: one.list, note: one.rounded.map { "约数：\($0)" }).html
    }

    func file(_ request: Request, _ context: StaffContext) async throws -> Response {
        guard context.viewer.has(anyOf: Self.readers) else { throw Failure.notFound }
        let period = try WorkPeriod(request, site.office)
        let lines = try await site.office.registerFigures(from: period.from, through: period.through, as: context.viewer)
        let rows = lines.map { line in
            [line.register.name, line.figure.title, String(line.n), line.rounded ?? "", line.figure.sentence.replacing("{n}", with: String(line.n))]
        }
        return try FigureFile.response(
            (title: "工作数据", rows: [["簿册", "数据", "数", "约数", "写法"]] + rows), named: "\(site.office.cityName)\(period.words)")
    }

    // MARK: 双联系

    func contact(_ request: Request, _ context: StaffContext) async throws -> Response {
        guard context.viewer.has(anyOf: Self.readers) else { throw Failure.notFound }
        let period = try WorkPeriod(request, site.office)
        let from = period.from ?? Day.firstOf(year: 2000)
        let found = try await site.office.doubleContact(from: from, through: period.through, as: context.viewer)
        let lines = try await site.office.coverage(year: period.through.year, as: context.viewer)
        let parts = FigureParts(list: { $0 }, file: { _ in "" })
        let all = lines.first
        let paired = all?.have[.contact] ?? 0
        var lack = DeputyRoll.Filter(year: period.through.year)
        lack.lacks = [.contact]
        let ask = DeputyRoll.Filter(year: period.through.year)
        var both = ask
        both.has = [.byMember, .byCommittee]
        let overlap = try await site.office.deputyRoll(both, after: nil, limit: 0, as: context.viewer).count
        let least = site.office.householdsOfDeputy
        func have(_ kind: Coverage, _ before: String, _ note: String? = nil) -> HTML {
            FigureLine(before, all?.have[kind] ?? 0, "名", href: Self.address(ask, has: [kind], lacks: []), note: note).html
        }
        return site.page("双联系", request, context, """
            <h1>双联系</h1>\(period.chips(Paths.contact.link()))\(period.form(Paths.contact.link()))
            <p class="soft">\(period.words)。</p>
            <div class="figures figure-columns">\(FigureLine("有组成人员或专（工）委固定联系的代表", paired, "名", href: Self.address(lack, has: [.contact], lacks: []), note: "占代表的\(FigureSheet.percent(paired, of: all?.all ?? 0))"))\
            \(FigureLine("还没有人联系的代表", (all?.all ?? 0) - paired, "名", href: Self.address(lack)))\
            \(have(.byMember, "由常委会组成人员联系的代表"))\(have(.byTown, "由乡镇街道人大负责人联系的代表"))\(have(.byCommittee, "由专（工）委联系的代表"))\
            \(FigureLine("常委会组成人员和专（工）委两边都联系的代表", overlap, "名", href: Self.address(both), note: "上面几个数有重叠，合计不同的代表\(paired)名"))\
            \(when(site.office.covers(.voters, context.viewer), FigureLine("固定联系选民不足\(least)户（群）的代表", (all?.all ?? 0) - (all?.have[.voters] ?? 0), "名", href: Self.address(ask, has: [], lacks: [.voters]), note: "每名代表固定联系不少于\(least)户").html))</div>
            \(each(found.sheets) { $0.columns.count == 2 ? Self.lines($0) : parts.sheet($0, hasFile: false) })
            \(members(found.members, from, period.through))
            \(when(!found.unpaired.isEmpty, "<section><h2>还没有联系代表的组成人员</h2><p>\(found.unpaired.map { HTML($0.name) }.joined(separator: "、"))</p></section>"))
            \(each(found.gaps) { parts.sheet($0, hasFile: false) })
            """)
    }

    /// A table of one number a row, told as lines: on a phone a card for each number would be a long way down.
    private static func lines(_ sheet: FigureSheet) -> HTML {
        let rows = sheet.rows.compactMap { cells -> HTML? in
            guard let name = cells.first, let cell = cells.last else { return nil }
            return FigureLine(name.words, cell.n ?? 0, "", href: cell.query ?? "").html
        }
        return """
            <section><h2 id="\(sheet.id)">\(sheet.title)</h2>\(when(!sheet.note.isEmpty, "<p class=\"soft\">\(sheet.note)</p>"))\
            <div class="figures figure-columns">\(each(rows) { $0 })</div></section>
            """
    }

    private static func contacts(of line: DoubleContact.Line, _ from: Day, _ through: Day) -> HTML { list("", line.contacts, line, from, through) }

    private static func list(_ by: String, _ n: Int, _ line: DoubleContact.Line, _ from: Day, _ through: Day) -> HTML {
        guard let (field, values) = line.narrowing else { return "\(n)" }
        return """
            <a href="/registers/contact\(by)?f.\(field)=\(url: values.joined(separator: ","))&amp;f.link=deputies&amp;from=\(from.description)&amp;through=\(through.description)">\(n)</a>
            """
    }

    private func members(_ lines: [DoubleContact.Line], _ from: Day, _ through: Day) -> HTML {
        let ledger = Ledger(
            caption: "组成人员和专（工）委联系代表", columns: [Ledger.Column("联系人"), Ledger.Column("要联系的代表（名）", isNumber: true), Ledger.Column("联系（次）", isNumber: true),
                Ledger.Column("联系到的代表（名）", isNumber: true), Ledger.Column("到今天逾期未联系（名）", isNumber: true), Ledger.Column("进站（次）", isNumber: true)],
            rows: lines.map { line in
                Ledger.Row(
                    id: line.code,
                    cells: [
                        HTML(line.name), "<a href=\"/registers/pair?f.contactor=\(url: line.code)&amp;on=\(through.description)\">\(line.pairs)</a>",
                        Self.contacts(of: line, from, through), Self.list("/by/persons", line.reached, line, from, through),
                        line.overdue == 0 ? "0" : "<span class=\"late\">▲ \(line.overdue)</span>",
                        "<a href=\"/registers/contact?f.who=\(url: line.code)&amp;f.link=station&amp;from=\(from.description)&amp;through=\(through.description)\">\(line.visits)</a>",
                    ], name: line.name, tone: line.overdue > 0 ? .late : nil)
            }, empty: "还没有登记谁联系谁。在簿册「联系代表」里登记或导入。")
        return """
            <section><h2>谁联系了谁</h2><p class="soft">“要联系的”是固定由他联系的代表；“联系”按次数算，一次可以见几名代表；“联系到的”是这段时间里见到的不同的代表，\
            不在“要联系的”名单里的也算；“逾期未联系”不看这段时间，看的是到今天离上次联系超过约定天数的代表。</p>\(ledger)</section>
            """
    }
}
