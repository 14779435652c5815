import Civics
import HTML
import Hummingbird
import Office

extension RegisterPages {
    /// What an import would do: the counts, every bad value with its place and reason, every change from old to new.
    func previewPage(
        _ preview: ImportPreview, _ request: Request, _ context: StaffContext, status: HTTPResponse.Status = .ok, notice: HTML = .empty
    ) -> Response {
        let register = preview.register
        let words = RecordWords(register, office)
        let (new, changed, same, bad) = preview.counts
        return site.page("核对导入：\(register.name)", request, context, status: status, """
            \(trail(register, "<a href=\"\(Paths.importing.link(register.id))\">导入</a> <span aria-hidden=\"true\">›</span> 核对"))
            <h1>核对「\(preview.file)」</h1>
            \(notice)
            <p class="soft">\(preview.source)。\(preview.done == nil ? "现在还没有写入任何内容。" : "")</p>
            <ul class="counts"><li>新增 <b>\(new)</b> 行</li><li>修改 <b>\(changed)</b> 行</li><li>没有变化 <b>\(same)</b> 行</li>\
            <li\(bad > 0 ? " class=\"count-bad\"" as HTML : .empty)>有错 <b>\(bad)</b> 行</li></ul>
            \(preview.ignored.isEmpty ? .empty : Notice(.soon, "有\(preview.ignored.count)列不认识，没有读：\(preview.ignored.prefix(20).joined(separator: "、"))。").html)
            \(decision(preview, context))
            \(badTable(preview))
            \(oddTable(preview))
            \(changeTable(preview, words))
            \(newTable(preview))
            """)
    }

    private func decision(_ preview: ImportPreview, _ context: StaffContext) -> HTML {
        let (new, changed, _, bad) = preview.counts
        if let done = preview.done { return Notice(.done, "这份文件已经导入（\(done)条），不会再写一次。").html }
        guard new + changed > 0 else {
            return Notice(.calm, bad > 0 ? "没有可以导入的行。" : "与簿册里完全一样，不用导入。", words: bad > 0 ? "请按下面的说明改好文件，重新上传。" : "").html
        }
        let only: HTML = bad == 0 ? .empty : FormField("only-good", "只导入没有错误的\(new + changed)行", help: "有错的\(bad)行不导入，改好后可以再导入一次。").checkbox()
        return Form(action: Paths.preview.link(preview.register.id, preview.token), csrf: context.csrf, look: "sheet-of-paper").html("""
            \(FormField.hidden("digest", preview.digest))\(only)\
            <p class="row">\(Button("确认导入：新增\(new)条，修改\(changed)条")) <a href="\(Paths.importing.link(preview.register.id))">不导入，换一个文件</a></p>
            """)
    }

    private func badTable(_ preview: ImportPreview) -> HTML {
        guard !preview.bad.isEmpty else { return .empty }
        let rows = preview.bad.map { bad in
            Ledger.Row(id: String(bad.line), cells: ["第\(bad.line)行", HTML(bad.field), Self.short(bad.value), HTML(bad.reason)], tone: .late)
        }
        let ledger = Ledger(caption: "有错的\(preview.counts.bad)行", columns: ["行", "栏", "填的是", "问题"].map { Ledger.Column($0) }, rows: rows, empty: "")
        return "<section>\(cut(preview.counts.bad, preview.bad.count))\(ledger)</section>"
    }

    /// What is odd but not wrong: it goes in all the same.
    private func oddTable(_ preview: ImportPreview) -> HTML {
        guard !preview.odd.isEmpty else { return .empty }
        let rows = preview.odd.enumerated().map { at, odd in
            Ledger.Row(id: "odd-\(at)", cells: ["第\(odd.line)行", HTML(odd.words)], tone: .soon)
        }
        let ledger = Ledger(caption: "请核对的\(rows.count)处（照样导入；没有填错就不用改）", columns: ["行", "提醒"].map { Ledger.Column($0) }, rows: rows, empty: "")
        return "<section>\(ledger)</section>"
    }

    private func changeTable(_ preview: ImportPreview, _ words: RecordWords) -> HTML {
        guard !preview.changes.isEmpty else { return .empty }
        let rows = preview.changes.map { change in
            Ledger.Row(id: String(change.id), cells: [
                "<a href=\"\(Paths.record.link(preview.register.id, change.id))\">\(change.name)</a>", HTML(change.code),
                words.differences(change.differences), "第\(change.line)行",
            ])
        }
        let ledger = Ledger(caption: "要修改的\(preview.counts.changed)条", columns: ["名称", "代号", "原来 → 改为", "行"].map { Ledger.Column($0) }, rows: rows, empty: "")
        return "<section>\(cut(preview.counts.changed, preview.changes.count))\(ledger)</section>"
    }

    private func newTable(_ preview: ImportPreview) -> HTML {
        guard !preview.news.isEmpty else { return .empty }
        let rows = preview.news.map { Ledger.Row(id: String($0.line), cells: [HTML($0.name), HTML($0.code.isEmpty ? "（自动编号）" : $0.code), "第\($0.line)行"]) }
        let ledger = Ledger(caption: "要新增的\(preview.counts.new)条", columns: ["名称", "代号", "行"].map { Ledger.Column($0) }, rows: rows, empty: "")
        return "<section>\(cut(preview.counts.new, preview.news.count))\(ledger)</section>"
    }

    /// Never silently: a list that is cut says so.
    private func cut(_ count: Int, _ shown: Int) -> HTML {
        shown >= ImportPreview.mostShown ? "<p class=\"soft\">很多，只列出前\(ImportPreview.mostShown)项（共\(count)行）。</p>" : .empty
    }

    private static func short(_ value: String) -> HTML {
        if value.isEmpty { return "<span class=\"soft\">（空）</span>" }
        return value.count > 60 ? "\(String(value.prefix(60)))…<small>（共\(value.count)个字）</small>" : HTML(value)
    }
}
