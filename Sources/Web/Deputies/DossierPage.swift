import Civics
import Formats
import HTML
import Hummingbird
import Institutions
import NIOCore
import Office
import Store

/// 履职档案: one deputy's year or term, drawn from the registers; each line leads to the record that says so.
extension Deputies {
    /// More lines of one heading than a page shows; the rest is in the lists and in the export.
    private static let shownLines = 60

    struct Chosen {
        let period: DossierPeriod
        /// The end of an address that asks for it again.
        let query: String
        let words: String
    }

    /// `?year=` or `?mandate=`; this year where nothing is asked.
    func period(_ person: City.Person, _ request: Request) throws -> Chosen {
        let query = try request.queryFields()
        if let id = query.int("mandate").map(Int64.init), let post = office.city.posts[id], post.person == person.id, post.role == .deputy {
            return Chosen(period: .mandate(id), query: "mandate=\(id)", words: "\(office.city.bodies[post.body ?? 0]?.name ?? "")\(post.title)任期")
        }
        let year = try year(request)
        return Chosen(period: .year(year), query: "year=\(year)", words: "\(year)年")
    }

    func dossier(_ code: String, _ request: Request, _ context: StaffContext) async throws -> Response {
        let person = try office.deputy(code: code, as: context.viewer)
        let chosen = try period(person, request)
        let dossier = try await office.dossier(of: person.id, chosen.period, as: context.viewer)
        let isOwn = person.id == context.viewer.person
        let base = isOwn ? Paths.own.link() : Paths.dossier.link(code)
        var tabs = years(base, { if case .year(let year) = chosen.period { year } else { 0 } }(), back: 4).filter { $0.label != "0年" }
        tabs += dossier.posts.map { post in
            NavLink("\(post.level.isEmpty ? "" : Suggestion.levels.first { $0.id == post.level }?.name ?? "")任期", href: "\(base)?mandate=\(post.id)", isCurrent: chosen.period == .mandate(post.id))
        }
        let title = isOwn ? "我的履职档案" : "\(person.name)的履职档案"
        return site.page(title, request, context, """
            <div class="between"><h1>\(title)</h1><p class="screen-only row"><a class="tap" href="\(Paths.print.link(code))?\(chosen.query)">打印</a> \
            <a class="tap" href="\(Paths.workbook.link(code))?\(chosen.query)">导出XLSX</a> <a class="tap" href="\(Paths.export.link(code))?\(chosen.query)">导出CSV</a></p></div>\(flash(request))\(Tabs(tabs, label: "年度和任期"))
            <p class="soft">\(dossier.from.chinese)至\(dossier.through.chinese)。每一行都出自记录本身，没有另外填写；\
            \(isOwn ? "有不同意见，点那一行的“有异议”。" : "本人可以对任何一行提出异议。")</p>
            \(basics(dossier))\(each(DossierHeading.allCases) { section($0, dossier, isOwn) })
            \(nothing(dossier))\(missing(dossier, isOwn))\(gaps(dossier, chosen, isOwn, context))\(endings(dossier, context))
            """)
    }

    // MARK: Parts

    func basics(_ dossier: Dossier, isLinked: Bool = true) -> HTML {
        let (person, city) = (dossier.person, office.city)
        let mandates = dossier.posts.map { post -> HTML in
            let unit = post.electingUnit.isEmpty ? "" : "，\(post.electingUnit)选出"
            let congress = post.body.flatMap { city.bodies[$0]?.name } ?? Suggestion.levels.first { $0.id == post.level }?.name ?? ""
            return "\(congress)\(post.body == nil ? "" : " ")\(post.title)\(unit)（\(post.term.from.chinese)至\(post.term.until?.chinese ?? "今")）"
        }
        var seen: Set<Int64> = []
        let stations = dossier.posts.compactMap { post -> HTML? in
            guard case .place(let id) = post.holder, let place = city.places[id], seen.insert(id).inserted else { return nil }
            return isLinked ? "<a href=\"/s/\(place.code)\">\(place.name)</a>" : HTML(place.name)
        }
        let sectors = Registers.person.field("sectors")?.word(for: .array(person.sectors.map { .string($0) })) ?? ""
        return Facts([
            ("姓名", HTML(person.name)), ("性别", HTML(person.sex)), ("出生年份", HTML(person.born == 0 ? "" : String(person.born))), ("工作单位", HTML(person.employer)),
            ("代表码", city.isDeputy(person.id, on: office.today) ? isLinked ? "<a href=\"\(Residents.Paths.deputy.link(person.deputyCode))\">\(person.deputyCode)</a>" : HTML(person.deputyCode) : ""),
            ("行业领域", HTML(person.sectors.isEmpty ? "" : sectors)), ("代表职务", mandates.joined(separator: "<br>")), ("联络站", stations.joined(separator: "、")),
            ("代表小组", HTML(dossier.groups.joined(separator: "、"))), ("联系人", HTML(dossier.contacts.joined(separator: "、"))),
        ].filter { !$0.1.string.isEmpty }).html
    }

    private func section(_ heading: DossierHeading, _ dossier: Dossier, _ isOwn: Bool) -> HTML {
        let entries = dossier.entries(heading)
        guard !entries.isEmpty else { return .empty }
        let counts = (dossier.counts[heading] ?? []).map { count -> HTML in
            count.query.map { "<a href=\"\(RegisterPages.Paths.list.link(count.register))?\($0)\">\(count.name)\(count.n)条</a>" } ?? "\(count.name)\(count.n)条"
        }
        let during = entries.filter { $0.session != nil }, between = entries.filter { $0.session == nil }
        let left = max(0, entries.count - 2 * Self.shownLines)
        return """
            <section id="\(heading.rawValue)"><h2>\(heading.name) <span class="count">\(entries.count)</span></h2>\
            \(when(!counts.isEmpty, "<p class=\"soft\">\(counts.joined(separator: "；"))</p>" as HTML))\(heading == .activity ? entered(dossier) : .empty)\
            \(part("会议期间", during, isOwn))\(part("闭会期间", between, isOwn))\(when(left > 0, "<p class=\"soft\">其余的见清单和导出。</p>" as HTML))</section>
            """
    }

    /// 三进 2/3, with which they were (S3-41).
    private func entered(_ dossier: Dossier) -> HTML {
        let (kinds, all) = dossier.entered
        return "<p>三进 <b>\(kinds.count)/\(all)</b>\(kinds.isEmpty ? "" : "：\(kinds.joined(separator: "、"))")</p>"
    }

    private func part(_ name: String, _ entries: [Dossier.Entry], _ isOwn: Bool) -> HTML {
        guard !entries.isEmpty else { return .empty }
        return """
            <h3>\(name) <span class="count">\(entries.count)</span></h3><ol class="day-list">\(each(entries.prefix(Self.shownLines)) { entry in line(entry, isOwn) })</ol>
            """
    }

    private func line(_ entry: Dossier.Entry, _ isOwn: Bool) -> HTML {
        let title: HTML = entry.mayOpen ? "<a href=\"\(Self.href(entry))\">\(entry.title)</a>" : HTML(entry.title)
        let facts = [entry.sourceName, entry.kind, entry.session ?? ""].filter { !$0.isEmpty }
        var seen: Set<String> = []
        let said = facts.filter { seen.insert($0).inserted }.joined(separator: " · ")
        let mayObject = isOwn && !entry.isMatter && !entry.objections.contains { $0.fields["state"]?.keyText == "raised" }
            && DeputyLife.objection.targets(of: "line").contains(entry.source)
        let object: HTML = mayObject ? " <a class=\"soft\" href=\"\(Paths.object.link())?line=\(url: entry.number)&of=\(url: entry.source)\">有异议</a>" : .empty
        return """
            <li class="day-row"><div class="day-when">\(entry.day.said(asOf: office.today))</div><div class="day-what">\(title)\
            <p class="soft">\(said)\(object)</p>\(each(entry.objections, objection))</div></li>
            """
    }

    func objection(_ record: StoredRecord) -> HTML {
        let state = DeputyLife.objection.field("state")?.word(for: record.fields["state"] ?? .null) ?? ""
        let answer = record.fields["answer"]?.text ?? ""
        return """
            <p class="objection"><b>本人异议（\(state)）</b> <a href="\(RegisterPages.Paths.record.link("objection", record.id))">\(record.fields["detail"]?.text ?? "")</a>\
            \(when(!answer.isEmpty, "<br>答复：\(answer)"))</p>
            """
    }

    /// The headings under which there is nothing, in one line.
    private func nothing(_ dossier: Dossier) -> HTML {
        let have = Set(dossier.entries.map(\.heading))
        let none = DossierHeading.allCases.filter { !have.contains($0) }.map(\.name)
        return none.isEmpty ? .empty : "<p class=\"soft\">这段时间没有记录的：\(none.joined(separator: "、"))。</p>"
    }

    private func missing(_ dossier: Dossier, _ isOwn: Bool) -> HTML {
        let rest = each(dossier.objections) { "<li>\(objection($0))</li>" as HTML }
        let absent = dossier.absences
        let missed: HTML = absent.unexcused + absent.excused == 0 ? .empty
            : "<p>请假\(absent.excused)次，未请假缺席\(absent.unexcused)次\(absent.congress > 0 ? "，其中人代会\(absent.congress)次" : "")。</p>"
        let receptions: HTML = dossier.missedReceptions.isEmpty ? .empty : """
            <section><h2>未到接待 <span class="count">\(dossier.missedReceptions.count)</span></h2>\
            <p class="soft">排了接待，没有到也没有请假；由登记接待情况的联络员核对。</p>\
            <ol class="day-list">\(each(dossier.missedReceptions) { entry in line(entry, isOwn) })</ol></section>
            """
        return """
            \(missed)\(receptions)\(when(!dossier.objections.isEmpty, "<section><h2>其他异议</h2><ul class=\"plain-list\">\(rest)</ul></section>" as HTML))\
            \(when(isOwn, "<p><a href=\"\(Paths.object.link())\">有漏记的，提出来</a></p>" as HTML))
            """
    }

    /// What is to be settled before the term is summed up (S4-22).
    private func gaps(_ dossier: Dossier, _ chosen: Chosen, _ isOwn: Bool, _ context: StaffContext) -> HTML {
        guard case .mandate(let id) = chosen.period, let post = office.city.posts[id] else { return .empty }
        let list: HTML = dossier.gaps.isEmpty ? "<p>没有缺项。</p>" : "<ul>\(each(dossier.gaps) { "<li>\($0)</li>" as HTML })</ul>"
        let sums = each(dossier.summaries) { record -> HTML in
            let state = DeputyLife.termSummary.field("state")?.word(for: record.fields["state"] ?? .null) ?? ""
            return "<li><a href=\"\(RegisterPages.Paths.record.link("termSummary", record.id))\">\(record.title)届末小结</a> <span class=\"tag\">\(state)</span></li>"
        }
        let body = post.body.flatMap { office.city.bodies[$0]?.code } ?? ""
        let write: HTML = "<p>\(Button.link("写届末小结", to: "\(RegisterPages.Paths.new.link("termSummary"))?person=\(Percent.encode(dossier.person.code))&body=\(Percent.encode(body))"))</p>"
        return """
            <section><h2>届末小结</h2><p class="soft">缺项由系统核对：</p>\(list)\
            \(when(!dossier.summaries.isEmpty, "<ul class=\"plain-list\">\(sums)</ul>" as HTML))\(when(dossier.summaries.isEmpty, write))</section>
            """
    }

    private func endings(_ dossier: Dossier, _ context: StaffContext) -> HTML {
        let open = dossier.posts.filter { $0.term.contains(office.today) && $0.person != context.viewer.person && office.mayEnd($0, as: context.viewer) }
        guard !open.isEmpty else { return .empty }
        let links = each(open) { post in
            "<li><a href=\"\(Paths.ending.link(dossier.person.code, post.id))\">终止并移交：\(office.city.bodies[post.body ?? 0]?.name ?? "")\(post.title)</a></li>" as HTML
        }
        return "<section class=\"screen-only\"><h2>职务变动</h2><ul class=\"plain-list\">\(links)</ul></section>"
    }

    static func href(_ entry: Dossier.Entry) -> String {
        entry.isMatter ? Work.Paths.matter.link(entry.id) : RegisterPages.Paths.record.link(entry.source, entry.id)
    }
}
