import HTML
import Office

/// How figures look on both sides: sentences, bars, tables; each number leads to its list.
struct FigureParts: Sendable {
    /// The address of a list by its query.
    let list: @Sendable (String) -> String
    /// The address of a table as a file, by the figure's id.
    let file: @Sendable (String) -> String

    static let barTitles: [(id: String, title: String)] = [
        ("received", "按类别"), ("month", "按登记月份"), ("territory", "按地区"), ("channel", "按反映渠道"), ("open", "按所处环节"), ("grade", "按办理层级"),
        ("replied", "按办理结果"), ("rating", "按群众评价"), ("lead", "按主办单位（最多的20个）"), ("station", "按受理的联络站（最多的20个）"),
    ]

    /// The figures that are told as sentences, in their order.
    static let sentences = ["received", "replied", "closed", "open", "late", "rounds", "rating"]

    /// Rows of a table that a page shows.
    private static let most = 100

    func lines(_ figures: [Figure]) -> HTML {
        let known = Dictionary(figures.map { ($0.id, $0) }) { first, _ in first }
        let all = known["received"]?.n ?? 0
        return "<div class=\"figures\">\(each(Self.sentences.compactMap { known[$0] }) { line($0, of: all) })</div>"
    }

    /// 占收到的92.7%; only where the figure is a part of all.
    private func share(_ figure: Figure, of all: Int) -> String? {
        guard ["replied", "closed", "open"].contains(figure.id), all > 0 else { return nil }
        let tenths = (figure.n * 1000 + all / 2) / all
        return "占收到的\(tenths / 10).\(tenths % 10)%"
    }

    private func line(_ figure: Figure, of all: Int) -> HTML {
        let parts = figure.sentence.split(separator: "{n}", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        return FigureLine(parts.first ?? "", figure.n, parts.count > 1 ? parts[1] : "", href: list(figure.query), note: share(figure, of: all)).html
    }

    func bars(_ figures: [Figure]) -> HTML {
        let known = Dictionary(figures.map { ($0.id, $0) }) { first, _ in first }
        return "<div class=\"figure-grid\">\(each(Self.barTitles) { id, title in when(known[id]) { bars($0, title) } })</div>"
    }

    private func bars(_ figure: Figure, _ title: String) -> HTML {
        let bars = figure.parts.map { part in
            Bars.Bar(part.name, part.n, href: list(part.query), tone: figure.id == "rating" ? tone(ofRating: part.query) : .calm)
        }
        return """
            <section class="card">\(Bars(title, bars))\(when(!bars.isEmpty, "<p class=\"screen-only\"><a href=\"\(file(figure.id))\">下载这张表（CSV）</a></p>"))</section>
            """
    }

    private func tone(ofRating query: String) -> Tone {
        switch query.dropFirst("rating=".count).first {
        case "5", "4": .done
        case "3": .soon
        case "2", "1": .late
        default: .calm
        }
    }

    /// - Parameters:
    ///   - hasTitle: false where the page itself is called so.
    ///   - hasFile: false where no file is made of it.
    func sheet(_ sheet: FigureSheet, hasTitle: Bool = true, hasFile: Bool = true) -> HTML {
        // A province has thousands of units: nobody reads them on a page, and where they can be had is said.
        let most = hasFile && sheet.rows.count > Self.most + Self.most / 2 ? Self.most : sheet.rows.count
        let rows = sheet.rows.prefix(most).enumerated().map { index, cells in
            Ledger.Row(id: String(index), cells: cells.map { cell -> HTML in
                guard let query = cell.query else { return HTML(cell.words) }
                return "<a href=\"\(list(query))\">\(cell.n.map(FigureLine.grouped) ?? cell.words)</a>"
            })
        }
        return """
            <section>\(when(hasTitle, "<h2 id=\"\(sheet.id)\">\(sheet.title)</h2>"))\(when(!sheet.note.isEmpty, "<p class=\"soft\">\(sheet.note)</p>"))
            \(Ledger(
                caption: sheet.title, columns: sheet.columns.enumerated().map { Ledger.Column($0.element, isNumber: $0.offset > 0) }, rows: rows,
                empty: "还没有数据；有了登记和办理，这里会自动出现。"))
            \(when(most < sheet.rows.count, "<p class=\"soft\">共\(sheet.rows.count)行，这里是前\(most)行；全部都在下载的表里。</p>"))
            \(when(!rows.isEmpty && hasFile, "<p class=\"screen-only\"><a href=\"\(file(sheet.id))\">下载这张表（CSV）</a></p>"))</section>
            """
    }
}
