import Civics
import HTML
import Institutions
import Office
import Store

/// Consultations by where they stand: what one may still answer comes first.
struct ConsultationList: Piece {
    let parts: [(title: String, lines: [MatterLine])]
    let city: City
    let today: Day
    let next: String?
    let isFirst: Bool

    var html: HTML {
        let filled = parts.filter { !$0.lines.isEmpty }
        let body: HTML = filled.isEmpty
            ? "<p class=\"empty\">现在没有征求意见的事项。有了会在这里公布；平时有话要说，随时可以<a href=\"\(Residents.Paths.speak.link())\">我要反映</a>。</p>"
            : each(filled) { part in "<section><h2>\(part.title)</h2><ul class=\"replies\">\(each(part.lines, line))</ul></section>" }
        return """
            <h1>征求意见</h1><p>立法、监督、决定重大事项之前，通过调研、座谈、论证、咨询、听证听取您的意见。每条意见都标明采纳没有、为什么，并告诉提意见的人。</p>
            \(body)\(Pager(first: isFirst ? nil : Residents.Paths.consultations.link(), next: next))
            """
    }

    private func line(_ line: MatterLine) -> HTML {
        let kind = Consultation.procedure.field("category")?.word(for: .string(line.category)) ?? ""
        let until = line.state == Consultation.openState ? line.due.flatMap { Day($0) }.map { "\($0.spoken(asOf: today))截止" } : nil
        let facts = [city.name(ofPath: line.territory), until ?? Consultation.procedure.state(line.state)?.plain ?? ""].filter { !$0.isEmpty }
        return """
            <li><a href="\(Residents.Paths.consultation.link(line.number))">\(line.title)</a> <span class="tag">\(kind)</span>\
            <p class="soft">\(facts.joined(separator: " · "))</p></li>
            """
    }
}

/// One consultation: the question, until when, the form while it is open, the totals per mark once they are published.
struct ConsultationPage: Piece {
    let sight: ConsultationSight
    let draft: ViewDraft
    let today: Day
    let csrf: String
    let notice: Notice?

    var html: HTML {
        """
        <h1>\(sight.title)</h1><p class="soft">编号 \(sight.number) · \(sight.kind) · \(sight.territory) · \(sight.organiser)</p>\(notice)\(stands)\(outcome)\(project)
        <section><h2>背景和要问的问题</h2><div class="card words">\(sight.text)</div>\(papers)</section>\(sight.isOpen || !draft.text.isEmpty ? form : .empty)\(stations)
        <p class="soft"><a href="\(Residents.Paths.consultations.link())">全部征求意见</a> · 提过意见的，凭编号和查询码<a href="\(Residents.Paths.follow.link())">查进度</a></p>
        """
    }

    private var stands: HTML {
        let until = when(sight.lastDay) { "，<b title=\"\($0.chinese)\">\($0.spoken(asOf: today))</b>截止" as HTML }
        return "<section class=\"card follow-now\"><p class=\"follow-state\">\(sight.state.plain)\(until)</p>\(when(!sight.isOpen, "<p>征求时间：\(sight.period)</p>"))<p>已收到意见\(sight.opinions)条\(counted)。</p></section>"
    }

    private var counted: HTML {
        let paper = sight.canvassed.paper
        return when(!sight.canvassed.isEmpty, "：网上\(sight.views)条，联络站收集的纸质意见\(paper)条")
    }

    /// 拟新增政府投资项目 (S2-57): what is planned, by whom, for how much, and what became of it.
    private var project: HTML {
        when(sight.project) { one in
            let years = [one.day("starts"), one.day("ends")].compactMap { $0.map { "\($0.year)年\($0.month)月" } }.joined(separator: "至")
            let hearing = one.day("heardOn").map { "\($0.chinese)，\(one.text("venue"))" }
            let reviewed = one.word("result").isEmpty ? nil : "\(one.word("result"))（\(one.day("reviewedOn")?.chinese ?? "")）"
            let amount = Int(one.text("amount")).map { "\(FigureLine.grouped($0))万元" }
            return """
                <section><h2>拟新增政府投资项目</h2>\(Facts(known: [
                    ("项目", one.text("name")), ("项目单位", one.unit), ("总投资", amount), ("建设地点", one.text("address")),
                    ("拟建设期", years.isEmpty ? nil : years), ("听证", hearing), ("审查结果", reviewed),
                ]))\(when(!one.text("points").isEmpty, "<h3>听证要点</h3><div class=\"card words\">\(one.text("points"))</div>"))\
                \(when(!one.text("adoption").isEmpty, "<h3>审查时意见采纳情况</h3><div class=\"card words\">\(one.text("adoption"))</div>"))</section>
                """
        }
    }

    /// Where one may say it face to face or on paper; how many opinions each station has reported.
    private var stations: HTML {
        let lines = sight.canvassed.lines.filter { $0.place != nil }
        guard !lines.isEmpty else { return .empty }
        let items = each(lines) { line -> HTML in
            let isBack = Canvass.back.contains(line.state)
            let words = line.state == "none" ? "已报回，没有意见" : isBack ? "已报回，意见\(line.opinions)条" : sight.isOpen ? "正在收集" : "还没有报回"
            return "<li><a href=\"\(Residents.Paths.station.link(line.place?.code ?? ""))\">\(line.place?.name ?? "")</a> <span class=\"soft\">\(words)</span></li>"
        }
        let list: HTML = "<ul class=\"find-list\">\(items)</ul>"
        let more = when(!sight.canvassed.isWhole, "<p class=\"soft\">这里列出\(lines.count)个。</p>")
        let body: HTML = lines.count > 12 ? "<details><summary>看是哪些站</summary>\(list)\(more)</details>" : list
        let (title, words) = sight.isOpen ? ("到联络站提意见", "到站里填纸、当面说都可以。") : ("联络站收集的意见", "")
        return "<section><h2>\(title)</h2><p>发到\(sight.canvassed.sent)个联络站，已报回\(sight.canvassed.back)个。\(words)</p>\(body)</section>"
    }

    /// 采纳情况 (S0-13): the totals per mark, and what the organiser says of them.
    private var outcome: HTML {
        guard !sight.totals.isEmpty else { return .empty }
        let paper = when(sight.canvassed.adopted > 0, "<p class=\"figure-line\">联络站的纸质意见采纳 <b>\(sight.canvassed.adopted)</b> 条</p>")
        return """
            <section><h2>采纳情况</h2><div class="figures">\(each(sight.totals) { "<p class=\"figure-line\">\($0.name) <b>\($0.n)</b> 条</p>" })\(paper)</div>\
            <div class="card words">\(sight.summary)</div></section>
            """
    }

    private var papers: HTML {
        when(!sight.files.isEmpty, """
            <ul class="files">\(each(sight.files) { file -> HTML in
                "<li>\(FileLink(file.name, href: Residents.Paths.consultationFile.link(sight.number, file.hash), note: FileWords.size(file.size)))</li>"
            })</ul>
            """)
    }

    private var through: HTML {
        when(draft.place(of: sight)) { "<p>经<b>\($0.name)</b>提出；办得怎样，这个站也看得到，可以当面去问。</p>" }
    }

    private var form: HTML {
        let form = Form(
            action: Residents.Paths.consultation.link(sight.number), csrf: csrf, once: draft.once, isMultipart: true,
            data: [("draft", "view-\(sight.number)")], look: "stack narrow")
        let kept = when(!draft.files.isEmpty, FormField("kept", "已收到的文件").checkboxes(
            draft.files.map { Option($0.mark, $0.file.name) }, chosen: Set(draft.files.map(\.mark))))
        return """
            <section><h2>我来提意见</h2>\(through)\(ErrorSummary(draft.errors))\(form.html("""
                \(when(draft.place(of: sight)) { FormField.hidden("station", $0.code) })\
                \(FormField("text", "您的意见", help: "哪一条、怎样改、为什么。不写别人的姓名电话。", error: draft.error("text"), isRequired: true)
                    .textarea(draft.text, rows: 6, limit: ViewDraft.textLimit))\(kept)\
                \(FormField("files", "附件", help: "照片或PDF，最多\(Office.filesLimit)个", error: draft.error("files"))
                    .file(accept: "image/jpeg,image/png,image/webp,image/gif,application/pdf", isMultiple: true, shrinks: true))\
                \(FormField("name", "怎么称呼您（个人或单位）", error: draft.error("name")).text(draft.persona.name, limit: SpeakDraft.nameLimit, autocomplete: "name", width: .short))\
                \(FormField("phone", "电话", error: draft.error("phone")).tel(draft.persona.phone))\
                <p class="soft">姓名电话可以不留；留下的单独加密存放。<a href="\(Residents.Paths.privacy.link())">怎样使用</a></p>\
                <p>\(Button("提交意见"))</p>
                """))</section>
            """
    }
}
