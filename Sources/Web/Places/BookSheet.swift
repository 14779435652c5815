import Civics
import Formats
import HTML
import Institutions
import Office
import Store

/// One of the six papers, filled or blank.
struct BookSheet: Piece {
    let site: Site
    let books: PlaceBooks
    let paper: BookPaper
    let isBlank: Bool

    private static let blankRows = 11
    private var city: City { site.office.city }
    private var place: City.Place { books.place }

    var html: HTML {
        switch paper {
        case .roster: roster
        case .contactCards: contactCards
        case .opinionCards: opinionCards
        case .receptions: receptions
        case .opinions: opinions
        case .duties: duties
        }
    }

    // MARK: Tables

    /// A table over the whole sheet; blank ones have empty lines to write on.
    private func table(_ columns: [(name: String, width: String)], _ rows: [[HTML]], total: HTML, note: String = "") -> HTML {
        let lines = isBlank ? Array(repeating: columns.map { _ in HTML("") }, count: Self.blankRows) : rows
        let body = each(lines.enumerated()) { index, cells in
            "<tr class=\"\(isBlank ? "blank" : "")\"><td>\(isBlank ? "" : String(index + 1))</td>\(each(cells) { "<td>\($0)</td>" })</tr>"
        }
        let span = isBlank ? "20　　年　　月　　日至　　月　　日" : "\(books.from.chinese)至\(books.through.chinese)"
        let empty: HTML = lines.isEmpty ? "<tr><td colspan=\"\(columns.count + 1)\">这段时间没有记录。</td></tr>" : .empty
        return """
            <article class="slip book"><p class="slip-head">\(place.name)</p><h1>\(paper.name)</h1><p class="between"><span>\(span)</span><span>短码\(place.code)</span></p>\
            <table><thead><tr><th class="w-n">序号</th>\(each(columns) { "<th class=\"w-\($0.width)\">\($0.name)</th>" })</tr></thead><tbody>\(body)\(empty)</tbody>\
            \(when(!isBlank, "<tfoot><tr><td colspan=\"\(columns.count + 1)\">合计：\(total)</td></tr></tfoot>"))</table>\
            <ul class="slip-signs book-signs"><li>联络员：<span></span></li><li>站长：<span></span></li></ul>\
            \(when(!note.isEmpty || isBlank, "<p class=\"slip-note\">\(isBlank ? "空白表手写后，请在系统里补登一次；编号由系统给。" : note)</p>"))</article>
            """
    }

    private func text(_ record: StoredRecord, _ name: String) -> String { record.fields[name]?.keyText ?? "" }
    private func word(_ record: StoredRecord, _ name: String) -> String {
        Institutions.register(record.register)?.field(name)?.word(for: record.fields[name] ?? .null) ?? ""
    }
    private func names(_ record: StoredRecord, _ field: String) -> String {
        (record.fields[field]?.list?.map(\.keyText) ?? []).map { city.person(code: $0)?.name ?? $0 }.joined(separator: "、")
    }
    private func dayOf(_ record: StoredRecord) -> HTML {
        let day = Day(record.day)
        return "\(day?.monthAndDay ?? "") \(day?.weekday.chinese ?? "")"
    }
    private func hours(_ record: StoredRecord) -> String { [text(record, "hour"), text(record, "end")].filter { !$0.isEmpty }.joined(separator: "–") }
    private func what(_ record: StoredRecord) -> String {
        let organ = text(record, "organ").isEmpty ? "" : "\(city.body(code: text(record, "organ"))?.name ?? "")\(text(record, "organHead"))"
        return [word(record, "mode"), text(record, "theme"), organ, text(record, "address")].filter { !$0.isEmpty }.joined(separator: "，")
    }

    private var roster: HTML {
        table(
            [("日期", "day"), ("时间", "time"), ("方式和主题", ""), ("接待代表", ""), ("状态", "time")],
            books.receptions.map { [dayOf($0), HTML(hours($0)), HTML(what($0)), HTML(names($0, "deputies")), HTML(word($0, "state"))] },
            total: "\(books.receptions.count)场，其中已接待\(books.countReceptions)场", note: "欢迎群众在接待时间到站反映情况；也可以扫站点二维码。")
    }

    private var receptions: HTML {
        let opinions = books.opinionsByReception
        return table(
            [("编号", "code"), ("日期", "day"), ("方式和主题", ""), ("接待代表", ""), ("来访人数", "n"), ("登记意见", "n"), ("接待情况", "words")],
            books.held.map { one in
                [HTML(one.code), dayOf(one), HTML(what(one)), HTML(names(one, "present")), HTML(text(one, "visitors")), "\(opinions[one.id] ?? 0)", HTML(text(one, "notes"))]
            },
            total: "接待\(books.countReceptions)场，来访\(books.countVisitors)人，登记意见\(opinions.values.reduce(0, +))件",
            note: "“登记意见”是写明这一场听到的件数；当天登记、没有写明哪一场的，计在当天第一场。逐件见意见建议登记簿。")
    }

    private var opinions: HTML {
        let procedure = Institutions.ofResidents
        func word(_ field: String, _ value: String) -> String { value.isEmpty ? "" : procedure.field(field)?.word(for: .string(value)) ?? value }
        return table(
            [("编号", "code"), ("日期", "day"), ("事项", "words"), ("渠道", "time"), ("类别", "time"), ("层级", "time"), ("承办", ""), ("结果", "time")],
            books.opinions.map { line in
                [
                    HTML(line.number), HTML(line.at.day.monthAndDay), HTML(line.title), HTML(word("channel", line.channel)), HTML(word("category", line.category)),
                    HTML(word("grade", line.grade)), HTML(city.shortName(ofWire: line.lead)),
                    HTML(line.result.isEmpty ? procedure.state(line.state)?.name ?? "" : word("result", line.result)),
                ]
            }, total: "\(books.countOpinions)件" + (books.countOpinions > books.opinions.count ? HTML("，本簿只列\(books.opinions.count)件，请缩短时间") : .empty),
            note: "反映人的姓名电话只存在系统里，不印在簿上。")
    }

    private var duties: HTML {
        let lines = books.dutyLines
        return table(
            [("编号", "code"), ("日期", "day"), ("代表", "time"), ("做了什么", "time"), ("事由", "words"), ("用时", "n")],
            lines.map { line in
                let isReception = line.record.register == "reception"
                return [
                    HTML(line.record.code), HTML(Day(line.day)?.monthAndDay ?? ""), HTML(city.person(code: line.person)?.name ?? ""),
                    HTML(isReception ? "接待群众" : word(line.record, "kind")), HTML(isReception ? what(line.record) : text(line.record, "title")),
                    HTML(isReception ? "" : text(line.record, "hours")),
                ]
            },
            total: "\(lines.count)条：接待\(books.presence.values.reduce(0, +))人次，经确认的履职登记\(lines.count - books.presence.values.reduce(0, +))条",
            note: "接待由签到而来，不另登记；履职登记经联络员或机关确认后才列入，已在接待里的不重复列。")
    }

    // MARK: Cards

    private var contactCards: HTML {
        let people = isBlank ? [] : books.deputies
        let cards = isBlank ? each(0..<8) { _ in contactCard(nil) } : each(people) { contactCard($0) }
        let empty: HTML = people.isEmpty && !isBlank ? "<p>本站还没有代表。</p>" : .empty
        return "<article class=\"slip cards-sheet\">\(empty)<div class=\"card-grid\">\(cards)</div></article>"
    }

    private func contactCard(_ person: City.Person?) -> HTML {
        let mandates = person.map { person in city.posts(of: person.id).filter { $0.role == .deputy && $0.term.contains(site.office.today) } } ?? []
        let level = mandates.map { Registers.post.field("level")?.word(for: .string($0.level)) ?? "" }.filter { !$0.isEmpty }
        let unit = mandates.map(\.electingUnit).first { !$0.isEmpty } ?? ""
        let code = person.map { $0.deputyCode.isEmpty ? "" : "\(site.office.settings.address)/d/\($0.deputyCode)" } ?? ""
        let rows: [(String, String)] = [
            ("姓名", person?.name ?? ""), ("级别", level.map { "\($0)人大代表" }.joined(separator: "、")), ("选区", unit), ("联络站", isBlank ? "" : place.name),
            ("地址", isBlank ? "" : place.address), ("接待时间", isBlank ? "" : place.hours), ("站内电话", isBlank ? "" : place.phone),
        ]
        return """
            <section class="contact-card"><h2>\(isBlank ? "　" : site.office.cityName)人大代表联系卡</h2><div class="between"><dl>\(each(rows.filter { isBlank || !$0.1.isEmpty }) { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>" })</dl>\
            \(when(!code.isEmpty, "<div class=\"slip-qr\">\(HTML(raw: QRCode.svg(code, moduleSize: 3, label: "代表的二维码")))<small>扫码留言</small></div>"))</div></section>
            """
    }

    private var opinionCards: HTML {
        if isBlank { return each(0..<2) { _ in opinionCard(nil) } }
        if books.opinions.isEmpty { return "<article class=\"slip\"><p>这段时间没有登记意见。</p></article>" }
        return each(books.opinions) { opinionCard($0) }
    }

    private func opinionCard(_ line: MatterLine?) -> HTML {
        let procedure = Institutions.ofResidents
        func word(_ field: String, _ value: String?) -> String { value.flatMap { $0.isEmpty ? nil : procedure.field(field)?.word(for: .string($0)) } ?? "" }
        let rows: [(String, String)] = [
            ("事项", line?.title ?? ""), ("登记日期", line?.at.day.chinese ?? ""), ("反映渠道", word("channel", line?.channel)), ("类别和层级", [word("category", line?.category), word("grade", line?.grade)].filter { !$0.isEmpty }.joined(separator: "，")),
            ("主办单位", line.map { city.name(ofWire: $0.lead) } ?? ""), ("环节", line.flatMap { procedure.state($0.state)?.name } ?? ""),
            ("办理时限", line?.due.flatMap { Day($0)?.chinese } ?? ""), ("办理结果", word("result", line?.result)),
            ("办理经过", isBlank ? "\n\n\n" : ""), ("群众评价", line?.rating.map { word("rating", String($0)) } ?? (isBlank ? "□ 很满意　□ 满意　□ 基本满意　□ 不满意　□ 很不满意" : "")),
        ]
        return Slip(
            bodyName: place.name, title: paper.name, number: line?.number, rows: rows.filter { isBlank || !$0.1.isEmpty }.map { (label: $0.0, value: HTML.paragraphs($0.1)) },
            signatures: ["经办代表", "联络员", "日期"], note: isBlank ? "空白卡手写后，请在系统里补登一次。" : nil).html
    }
}
