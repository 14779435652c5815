import HTML
import Office

/// Open matters like the one being written: by joining, one is answered along with the others.
struct LikelyList: Piece {
    /// Each with the link by which it may be joined.
    let offers: [(sight: JoinSight, link: String)]
    /// Stands inside the form while one writes: having seen them, one is not asked again.
    let isPiece: Bool

    init(_ offers: [(sight: JoinSight, link: String)], isPiece: Bool = false) {
        self.offers = offers
        self.isPiece = isPiece
    }

    var html: HTML {
        let list = each(offers) { one, link -> HTML in
            """
            <li>\(JoinFacts(one).html)\
            <p>\(Button.link("我也遇到这件事", to: link))</p></li>
            """
        }
        return """
            <section class="notice notice-soon"><p class="notice-title"><span class="shape" aria-hidden="true">●</span> 是不是这件事？</p>\
            <p>有人反映过相像的事，正在办。点「我也遇到」，办好了也会告诉您，不用再写一遍。</p><ul class="likely-list">\(list)</ul>\
            \(when(isPiece, "<p class=\"soft\">都不是的话，接着写就行。</p>\(FormField.hidden("checked", "1"))"))</section>
            """
    }
}

/// What a stranger may read of a matter: what it is about once a keeper has sorted it, and else only where and when somebody spoke up.
struct JoinFacts: Piece {
    let sight: JoinSight

    init(_ sight: JoinSight) { self.sight = sight }

    var html: HTML {
        let title = sight.title.map { $0.isEmpty ? "（没有标题）" : $0 } ?? "这个地方有人反映过相近的情况，还没有梳理"
        let facts = [sight.territory, sight.day.chinese + "反映", sight.category, sight.stands].filter { !$0.isEmpty }.joined(separator: " · ")
        return "<p><b>\(title)</b></p><p class=\"soft\">\(facts)</p>"
    }
}

/// The same on a page of its own, before sending, with everything typed kept.
struct LikelyPage: Piece {
    let offers: [(sight: JoinSight, link: String)]
    let draft: SpeakDraft
    let csrf: String

    var html: HTML {
        let hidden: [(String, String)] = [
            ("title", draft.title), ("text", draft.text), ("territory", draft.territory), ("address", draft.address), ("name", draft.name),
            ("phone", draft.phone), ("agree", draft.agrees ? "1" : ""), ("board", draft.isForBoard ? "1" : ""), ("hall", draft.hall), ("station", draft.station), ("deputy", draft.deputy),
            ("writtenTo", draft.writtenTo),
            ("scanned", draft.isScanned ? "1" : ""), ("checked", "1"),
        ]
        let form = Form(action: Residents.Paths.speak.link(), csrf: csrf, once: draft.once, isMultipart: true)
        let kept = each(draft.files) { FormField.hidden("kept", $0.mark) }
        return """
            <h1>提交之前，请看一眼</h1>\(LikelyList(offers))
            \(form.html("""
                \(each(hidden) { FormField.hidden($0.0, $0.1) })\(kept)<div class="row">\(Button("都不是，直接提交"))\
                \(Button("返回修改", .plain, name: "edit", value: "1"))</div>
                """))
            <p class="soft">您写的内容\(when(!draft.files.isEmpty, "和\(draft.files.count)个文件"))都还在，没有丢。</p>
            """
    }
}
