/// Names and values, one under the other: who, where, which number.
public struct Facts: Piece {
    public var rows: [(label: String, value: HTML)]

    public init(_ rows: [(label: String, value: HTML)]) { self.rows = rows }

    /// Leaves out what is not known.
    public init(known rows: [(label: String, value: String?)]) {
        self.rows = rows.compactMap { row in row.value.map { (row.label, HTML($0)) } }
    }

    public var html: HTML {
        guard !rows.isEmpty else { return .empty }
        return "<dl class=\"facts\">\(each(rows) { "<div><dt>\($0.label)</dt><dd>\($0.value)</dd></div>" })</dl>"
    }
}
