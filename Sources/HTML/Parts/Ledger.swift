/// A table of records: sorted and filtered by its address, selected by ticking, continued by keyset; each row a card on a phone.
public struct Ledger: Piece {
    public struct Column: Sendable {
        public enum Order: String, Sendable { case ascending, descending }

        public var label: String
        /// Figures stand to the right.
        public var isNumber: Bool
        /// The address of this list ordered by this column; nil when it cannot be.
        public var sortHref: String?
        /// How the list is ordered by this column at present.
        public var order: Order?

        public init(_ label: String, isNumber: Bool = false, sortHref: String? = nil, order: Order? = nil) {
            self.label = label
            self.isNumber = isNumber
            self.sortHref = sortHref
            self.order = order
        }
    }

    public struct Row: Sendable {
        /// The value of the checkbox "ids".
        public var id: String
        /// One per column; the first holds the link that opens the record.
        public var cells: [HTML]
        /// What the checkbox is called for those who hear it.
        public var name: String?
        public var tone: Tone?
        /// Ticked already: a form that comes back keeps what was chosen.
        public var isTicked = false

        public init(id: String, cells: [HTML], name: String? = nil, tone: Tone? = nil) {
            self.id = id
            self.cells = cells
            self.name = name
            self.tone = tone
        }
    }

    public var caption: String
    public var columns: [Column]
    public var rows: [Row]
    /// What would be here and how it comes.
    public var empty: String
    /// The address of the next page by keyset; nil at the end.
    public var next: String?
    /// The id of the form that the checkboxes belong to; nil for a list that cannot be ticked.
    public var selectForm: String?

    public init(
        caption: String, columns: [Column], rows: [Row], empty: String, next: String? = nil, selectForm: String? = nil
    ) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.empty = empty
        self.next = next
        self.selectForm = selectForm
    }

    public var html: HTML {
        guard !rows.isEmpty else {
            return "<div class=\"ledger-none\"><h2 class=\"sr\">\(caption)</h2><p class=\"empty\">\(empty)</p></div>"
        }
        return """
            <div class="ledger-frame" role="region" aria-label="\(caption)" tabindex="0"><table class="ledger" data-rows>\
            <caption>\(caption)</caption><thead><tr>\
            \(when(selectForm != nil, "<th scope=\"col\" class=\"tick\"><span class=\"sr\">选择</span></th>"))\
            \(each(columns, head))</tr></thead><tbody>\(each(rows, line))</tbody></table></div>\
            \(when(next) { "<p class=\"more\"><a class=\"button\" rel=\"next\" href=\"\($0)\">继续往下看</a></p>" })
            """
    }

    private func head(_ column: Column) -> HTML {
        let kind = when(column.isNumber, " class=\"number\"")
        let order = when(column.order) { " aria-sort=\"\($0.rawValue)\"" }
        let arrow = when(column.order) { order -> HTML in
            "<span aria-hidden=\"true\">\(order == .ascending ? " ↑" : " ↓")</span>"
        }
        guard let href = column.sortHref else { return "<th scope=\"col\"\(kind)\(order)>\(column.label)\(arrow)</th>" }
        return "<th scope=\"col\"\(kind)\(order)><a href=\"\(href)\">\(column.label)\(arrow)</a></th>"
    }

    private func line(_ row: Row) -> HTML {
        let tone = when(row.tone) { " class=\"row-\($0.rawValue)\"" }
        let tick = when(selectForm) { form -> HTML in
            """
            <td class="tick"><label><input type="checkbox" name="ids" value="\(row.id)" form="\(form)"\(when(row.isTicked, " checked"))>\
            <span class="sr">选择\(row.name ?? row.id)</span></label></td>
            """
        }
        let cells = each(zip(columns, row.cells).enumerated()) { cell($0.offset, $0.element.0, $0.element.1) }
        return "<tr\(tone) data-row>\(tick)\(cells)</tr>"
    }

    private func cell(_ index: Int, _ column: Column, _ content: HTML) -> HTML {
        let kind = when(column.isNumber, " class=\"number\"")
        if index == 0 { return "<th scope=\"row\"\(kind) data-label=\"\(column.label)\">\(content)</th>" }
        return "<td\(kind) data-label=\"\(column.label)\"><span>\(content)</span></td>"
    }
}
