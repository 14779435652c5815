/// What happened to a matter, one sentence each, oldest first.
public struct Timeline: Piece {
    public struct Entry: Sendable {
        /// As people say it: "3月8日(星期日)".
        public var when: String
        /// The exact time: "2026-03-08 09:12:40"; tooltip and print.
        public var exact: String
        public var who: String?
        public var post: String?
        /// What was done, without the name: "交市城管局办理".
        public var sentence: String
        /// Words that were written with it; empty lines part paragraphs.
        public var text: String?
        public var files: [Attachment]
        /// Seen by the people at work only, and marked so.
        public var isPrivate: Bool
        public var tone: Tone
        /// A page element to link to.
        public var id: String?

        public init(
            when: String, exact: String, who: String? = nil, post: String? = nil, sentence: String, text: String? = nil,
            files: [Attachment] = [], isPrivate: Bool = false, tone: Tone = .calm, id: String? = nil
        ) {
            self.when = when
            self.exact = exact
            self.who = who
            self.post = post
            self.sentence = sentence
            self.text = text
            self.files = files
            self.isPrivate = isPrivate
            self.tone = tone
            self.id = id
        }
    }

    public var entries: [Entry]
    /// What is said when there is no entry.
    public var empty: String
    /// What stands at the end, where the next line would be written: the moves.
    public var next: HTML?

    public init(_ entries: [Entry], empty: String = "还没有记录。", next: HTML? = nil) {
        self.entries = entries
        self.empty = empty
        self.next = next
    }

    public var html: HTML {
        let lines = each(entries, line)
        let list: HTML = entries.isEmpty ? "<p class=\"empty\">\(empty)</p>" : "<ol class=\"timeline\">\(lines)</ol>"
        return "\(list)\(when(next) { "<div class=\"timeline-next\">\($0)</div>" })"
    }

    private func line(_ entry: Entry) -> HTML {
        """
        <li class="entry entry-\(entry.tone.rawValue)\(when(entry.isPrivate, " entry-private"))"\(HTML.attribute("id", entry.id))>\
        <div class="entry-when"><time title="\(entry.exact)" datetime="\(machine(entry.exact))">\(entry.when)</time>\
        <span class="exact">\(entry.exact)</span></div>\
        <div class="entry-what"><p class="entry-line">\
        \(when(entry.who) { "<b>\($0)</b>" })\(when(entry.post) { " <span class=\"soft\">\($0)</span>" }) \(entry.sentence)\
        \(when(entry.isPrivate, " <span class=\"tag tag-private\">仅内部可见</span>"))</p>\
        \(when(entry.text) { "<div class=\"entry-text\">\(HTML.paragraphs($0))</div>" })\
        \(when(!entry.files.isEmpty, "<ul class=\"files\">\(each(entry.files) { "<li>\($0)</li>" })</ul>"))</div></li>
        """
    }

    private func machine(_ exact: String) -> String { exact.replacing(" ", with: "T") }
}
