/// A link in a row of links, with a mark when it is the page one is on and a count when there is something to count.
public struct NavLink: Sendable, Equatable {
    public var label: String
    public var href: String
    public var isCurrent: Bool
    public var count: Int?

    public init(_ label: String, href: String, isCurrent: Bool = false, count: Int? = nil) {
        self.label = label
        self.href = href
        self.isCurrent = isCurrent
        self.count = count
    }

    var anchor: HTML {
        """
        <a href="\(href)"\(when(isCurrent, " aria-current=\"page\""))>\(label)\
        \(when(count) { " <span class=\"count\">\($0)</span>" })</a>
        """
    }

    static func list(_ links: [NavLink]) -> HTML { "<ul>\(each(links) { "<li>\($0.anchor)</li>" })</ul>" }
}

/// Sides of one thing, each a page of its own.
public struct Tabs: Piece {
    public var links: [NavLink]
    public var label: String

    public init(_ links: [NavLink], label: String = "分类") {
        self.links = links
        self.label = label
    }

    public var html: HTML { "<nav class=\"tabs\" aria-label=\"\(label)\">\(NavLink.list(links))</nav>" }
}

/// Filters of a list: each a link that sets it; those that are set can be taken away.
public struct Chips: Piece {
    public struct Chip: Sendable {
        public var label: String
        /// Where the filter is set, or, when it is on, where it is not.
        public var href: String
        public var isOn: Bool
        public var count: Int?

        public init(_ label: String, href: String, isOn: Bool = false, count: Int? = nil) {
            self.label = label
            self.href = href
            self.isOn = isOn
            self.count = count
        }
    }

    public var chips: [Chip]
    public var label: String

    public init(_ chips: [Chip], label: String = "筛选") {
        self.chips = chips
        self.label = label
    }

    public var html: HTML {
        "<ul class=\"chips\" aria-label=\"\(label)\">\(each(chips) { "<li>\(draw($0))</li>" })</ul>"
    }

    private func draw(_ chip: Chip) -> HTML {
        let count = when(chip.count) { " <span class=\"count\">\($0)</span>" }
        guard chip.isOn else { return "<a class=\"filter\" href=\"\(chip.href)\">\(chip.label)\(count)</a>" }
        return """
            <a class="filter filter-on" href="\(chip.href)" aria-current="true">\(chip.label)\(count)\
            <span aria-hidden="true"> ×</span><span class="sr">，点击取消</span></a>
            """
    }
}

/// Back to the beginning and on to what follows, by keyset: no page numbers, as the list moves while one reads.
public struct Pager: Piece {
    public var first: String?
    public var next: String?
    /// "共1,204件,这里是第51至100件"
    public var note: String?

    public init(first: String? = nil, next: String? = nil, note: String? = nil) {
        self.first = first
        self.next = next
        self.note = note
    }

    public var html: HTML {
        guard first != nil || next != nil || note != nil else { return .empty }
        return """
            <nav class="pager" aria-label="翻页">\(when(first) { "<a class=\"button\" href=\"\($0)\">回到开头</a>" })\
            \(when(note) { "<span class=\"soft\">\($0)</span>" })\
            \(when(next) { "<a class=\"button\" rel=\"next\" href=\"\($0)\">继续往下看</a>" })</nav>
            """
    }
}
