/// What waits for me, in three columns by clock colour on a wide screen and one list on a phone.
public struct DeskBoard: Piece {
    public struct Row: Sendable {
        public var title: String
        public var href: String
        /// "李女士,3月1日反映"
        public var raisedBy: String
        /// "市城管局办理中"
        public var stands: String
        public var chip: ClockChip
        /// The usual move, as a link to its form in the matter's page.
        public var move: Button?
        public var id: String?

        public init(
            title: String, href: String, raisedBy: String, stands: String, chip: ClockChip, move: Button? = nil, id: String? = nil
        ) {
            self.title = title
            self.href = href
            self.raisedBy = raisedBy
            self.stands = stands
            self.chip = chip
            self.move = move
            self.id = id
        }
    }

    public struct Column: Sendable {
        public var tone: Tone
        public var title: String
        public var rows: [Row]
        /// How many there are in all; more than are shown.
        public var count: Int
        /// What is said when nothing waits.
        public var empty: String
        /// The list that goes on where this stops.
        public var moreHref: String?

        public init(_ tone: Tone, _ title: String, rows: [Row], count: Int? = nil, empty: String = "没有。", moreHref: String? = nil) {
            self.tone = tone
            self.title = title
            self.rows = rows
            self.count = count ?? rows.count
            self.empty = empty
            self.moreHref = moreHref
        }
    }

    public var columns: [Column]
    /// The id of the form that ticked rows belong to; X ticks.
    public var selectForm: String?

    public init(_ columns: [Column], selectForm: String? = nil) {
        self.columns = columns
        self.selectForm = selectForm
    }

    public var html: HTML { "<div class=\"desk\" data-module=\"desk\">\(each(columns, draw))</div>" }

    private func draw(_ column: Column) -> HTML {
        let list: HTML =
            column.rows.isEmpty
            ? "<p class=\"empty\">\(column.empty)</p>" : "<ol class=\"desk-list\">\(each(column.rows, line))</ol>"
        return """
            <section class="desk-column desk-\(column.tone.rawValue)"><h2>\
            <span class="shape" aria-hidden="true">\(column.tone.shape)</span> \
            \(column.title) <span class="count">\(column.count)</span></h2>\(list)\
            \(when(column.moreHref) { "<p class=\"more\"><a href=\"\($0)\">看全部\(column.count)件</a></p>" })</section>
            """
    }

    private func line(_ row: Row) -> HTML {
        let title = row.title.isEmpty ? "（没有标题）" : row.title
        let tick = when(selectForm) { form -> HTML in
            when(row.id) { id -> HTML in
                """
                <label class="desk-tick"><input type="checkbox" name="ids" value="\(id)" form="\(form)">\
                <span class="sr">选择\(title)</span></label>
                """
            }
        }
        return """
            <li class="desk-row" data-row><div class="desk-title"><a href="\(row.href)" title="\(title)">\(title)</a></div>\
            <div class="desk-chip">\(row.chip)</div><div class="desk-facts">\(tick)\(row.raisedBy) · <span class="desk-stands">\(row.stands)</span></div>\
            <div class="desk-move">\(row.move)</div></li>
            """
    }
}
