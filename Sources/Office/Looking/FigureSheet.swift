/// A table of the figures pages: rows of a name and numbers, each number with the list it counts.
public struct FigureSheet: Sendable {
    public struct Cell: Sendable {
        public let words: String
        /// The number itself where it counts a list; nil for a share or an average.
        public let n: Int?
        /// The filter whose list has `n` rows, or, with a leading `/`, the address of that list.
        public let query: String?

        public init(_ words: String) { (self.words, n, query) = (words, nil, nil) }
        /// A sum with what it is a sum of: the list behind has other rows than the number says (驿站246个).
        public init(_ words: String, linking query: String) { (self.words, n, self.query) = (words, nil, query) }
        public init(_ n: Int, _ query: String) { (words, self.n, self.query) = (String(n), n, query) }
    }

    public let id: String
    public let title: String
    /// What it means and how it is counted.
    public let note: String
    public let columns: [String]
    public let rows: [[Cell]]

    public init(id: String, title: String, note: String, columns: [String], rows: [[Cell]]) {
        (self.id, self.title, self.note, self.columns, self.rows) = (id, title, note, columns, rows)
    }

    /// 92.7%; a dash of nothing.
    public static func percent(_ part: Int, of whole: Int) -> String {
        guard whole > 0 else { return "—" }
        let tenths = (part * 1000 + whole / 2) / whole
        return "\(tenths / 10).\(tenths % 10)%"
    }

    /// 4.25
    static func average(_ sum: Int, of count: Int) -> String {
        let hundredths = (sum * 100 + count / 2) / max(1, count)
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}
