import Civics
import HTML
import Institutions
import Office
import Store

/// Where one's matter is, who has it, by when, what came of it, and what one may do now.
struct FollowPage: Piece {
    let sight: FollowSight
    let city: City
    let expected: Expected?
    let csrf: String
    let notice: HTML?
    let typed: [String: MoveDraft]

    /// What a finished move says on the page that follows.
    private static let said = [
        "rate": "评价收到了，谢谢您。", "add": "补充收到了，办理的人能看到。", "withdraw": "已经撤回。记录仍保留，您还可以查看。",
        "unsolved": "收到了。",
    ]

    /// Where a rating or a complaint opens another round, that it is done again, and by when if a clock runs for it.
    static func said(_ move: String, _ sight: FollowSight, _ expected: Expected?) -> HTML? {
        guard let sentence = said[move] else { return nil }
        let isAgain = sight.main.matter.round > 1 && (sight.main.matter.fields["answer"]?.isBlank ?? true) && !sight.state.isFinal
        guard isAgain, ["rate", "unsolved"].contains(move) else { return Notice(.done, sentence).html }
        let by = expected.map { "，预计\($0.day)前再答复您" } ?? "，有了结果再答复您"
        return Notice(.done, sentence, words: "问题没有办到位，已安排第\(sight.main.matter.round)次办理\(by)。办完还请您评价。").html
    }

    var html: HTML {
        """
        <h1>\(sight.title.isEmpty ? "（没有标题）" : sight.title)</h1><p class="soft">编号 \(sight.own.number) · \(city.name(ofPath: sight.own.matter.territory)) · \
        \(sight.demander.at.day.spoken(asOf: sight.today))\(isOfResidents ? "反映" : isBooking ? "预约" : "提出")</p>\(notice)\(asked)
        \(steps)\(booked)\(now)\(isOfResidents ? answer : mark)\(isAsked ? moves : .empty)\(way)\(isAsked ? .empty : moves)\(said)\(leave)
        """
    }

    /// What the resident is asked to do stands before the way; what they merely may do, after it.
    private var isAsked: Bool { sight.moves.contains(where: \.isUsual) || typed.values.contains { !$0.errors.isEmpty } }
    private var moves: HTML { FollowMoves(sight: sight, csrf: csrf, typed: typed).html }

    private var isOfResidents: Bool { sight.procedure.id == Institutions.ofResidents.id }

    private var isBooking: Bool { sight.procedure.id == Booking.id }

    /// When and where a booked reception is, and with whom.
    private var booked: HTML {
        guard isBooking else { return .empty }
        let matter = sight.main.matter
        func text(_ name: String) -> String? { matter.fields[name]?.text.flatMap { $0.isEmpty ? nil : $0 } }
        let deputies = (matter.slots["deputy"] ?? []).map(city.name).joined(separator: "、")
        let station = matter.fields["station"]?.integer.flatMap { city.places[$0] }
        let when_ = [text("day").flatMap { Day($0) }.map { "\($0.chinese) \($0.weekday.chinese)" }, text("time")].compactMap(\.self).joined(separator: " ")
        return Facts(known: [
            ("时间", when_.isEmpty ? nil : when_), ("原定", text("was")), ("到哪里", station?.name), ("地点", text("address")), ("接待代表", deputies.isEmpty ? nil : deputies),
            ("站点电话", station.flatMap { $0.phone.isEmpty ? nil : $0.phone }),
        ]).html
    }

    /// The consultation to which the opinion was given; its page tells what became of all of them.
    private var asked: HTML {
        each(sight.sources.filter { $0.matter.procedure == Consultation.procedure.id }) { source -> HTML in
            "<p>对征求意见 <a href=\"\(Residents.Paths.consultation.link(source.number))\">\(source.title)</a> 提出。</p>"
        }
    }

    /// What became of one opinion among many: the mark as it stands now, and why.
    private var mark: HTML {
        let fields = sight.main.matter.fields
        guard let result = fields["result"], let field = sight.procedure.field("result") else { return .empty }
        let reason = fields["answer"]?.text ?? ""
        return """
            <section class="card"><h2>\(field.name) <span class="tag">\(field.word(for: result))</span></h2>\
            \(when(!reason.isEmpty, "<div class=\"words\">\(reason)</div>"))</section>
            """
    }

    private var steps: HTML {
        guard sight.state.step > 0 else { return .empty }
        let reached = sight.state.isFinal ? sight.procedure.steps.count : sight.state.step - 1
        return Steps.reached(reached, of: sight.procedure.steps).html
    }

    private var now: HTML {
        let round = when(sight.main.matter.round > 1, "<p>这是第\(sight.main.matter.round)次办理。</p>")
        let merged = when(sight.main.id != sight.own.id, "<p class=\"soft\">和别人反映的同一件事合在一起办，结果一样会告诉您。</p>")
        let due = when(expected) { """
            <p>预计 <b title="\($0.exact)">\($0.day)</b> 前\(isBooking ? "确认" : "答复您")。</p><details><summary>为什么是这一天？</summary><p>\($0.reason)</p></details>
            """ }
        return """
            <section class="card follow-now"><h2>现在</h2><p class="follow-state">\(sight.state.plain)</p>\
            \(when(sight.holder) { "<p>在<b>\($0)</b>手里。</p>" })\(due)\(round)\(merged)\(pointer)</section>
            """
    }

    /// Where to go instead, for what must not be handled here.
    private var pointer: HTML {
        guard sight.state.id == "forwarded", let words = sight.main.matter.fields["pointer"]?.text else { return .empty }
        return "<div class=\"words\">\(words)</div>"
    }

    private var answer: HTML {
        each(sight.answers.enumerated()) { index, answer in
            let name = sight.answers.count > 1 ? "第\(answer.round)次办理的答复" : "答复"
            return """
                <section class="card"><h2>\(name)\(when(!answer.result.isEmpty, " <span class=\"tag\">\(answer.result)</span>"))</h2>\
                <p class="soft" title="\(answer.at.chinese)">\(answer.at.day.spoken(asOf: sight.today))</p><div class="words">\(answer.text)</div>\
                \(files(answer.files))</section>
                """
        }
    }

    private var way: HTML {
        let entries = sight.timeline.map { line in
            Timeline.Entry(
                when: line.at.day.spoken(asOf: sight.today), exact: line.at.chinese, sentence: line.sentence, files: line.files.map(link),
                tone: line.move == "answer" || line.move == "solve" ? .done : .calm)
        }
        return "<section><h2>经过</h2>\(Timeline(entries))</section>"
    }

    private var said: HTML {
        guard !sight.words.isEmpty else { return .empty }
        return "<details class=\"said\"><summary>我当时写的</summary><div class=\"words\">\(sight.words)</div></details>"
    }

    private var leave: HTML {
        """
        <p class="soft screen-only">用的是公共电脑或别人的手机？看完请点一下：\
        \(Form.button(Button("退出查看", .plain), action: Residents.Paths.leave.link(), csrf: csrf))</p>
        """
    }

    private func files(_ files: [FileOnDisk]) -> HTML {
        when(!files.isEmpty, "<ul class=\"files\">\(each(files) { "<li>\(link($0))</li>" })</ul>")
    }

    private func link(_ file: FileOnDisk) -> FileLink {
        let href = Residents.Paths.file.link(sight.own.number, file.hash)
        return FileLink(file.name, href: href, note: FileWords.size(file.size), thumbnail: file.media.hasPrefix("image/") ? href : nil)
    }
}
