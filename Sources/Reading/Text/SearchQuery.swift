/// What somebody typed into a search field: phrases that must all occur.
///
/// Blanks and punctuation part phrases; within a phrase the characters must stand together: 路灯不亮 finds 路灯不亮 and not 不亮的路灯.
/// Tokens hold letters, digits and Han characters only, so no operator of FTS5 or PostgreSQL can be smuggled in.
/// Limits: the first 200 scalars and the first 16 phrases are read.
public struct SearchQuery: Sendable, Equatable {
    /// Characters that must stand together.
    public struct Phrase: Sendable, Equatable {
        /// The folded text of the phrase, for highlighting.
        public let text: String
        /// Index tokens that follow one another.
        public let tokens: [String]
        /// Whether the last token is a lone Han character and so only the beginning of a token in the index.
        public let isOpen: Bool
    }

    public static let scalarLimit = 200
    public static let phraseLimit = 16

    public let phrases: [Phrase]

    init(_ text: String) {
        var phrases: [Phrase] = []
        var run: [(kind: UInt32, scalar: UInt32)] = []
        func close() {
            if let phrase = Self.phrase(run), phrases.count < Self.phraseLimit, !phrases.contains(phrase) { phrases.append(phrase) }
            run.removeAll()
        }
        Fold.each(text, limit: Self.scalarLimit) { kind, scalar, _ in
            if kind == Fold.Kind.gap { close() } else if kind != Fold.Kind.nothing { run.append((kind, scalar)) }
        }
        close()
        self.phrases = phrases
    }

    private static func phrase(_ run: [(kind: UInt32, scalar: UInt32)]) -> Phrase? {
        guard let last = run.last else { return nil }
        let text = string(run.map(\.scalar))
        var tokens = Tokens.index(text).split(separator: " ").map(String.init)
        guard last.kind == Fold.Kind.han else { return Phrase(text: text, tokens: tokens, isOpen: false) }
        // The index has the last character of a run alone; in the query the run may go on, so the lone character is only a beginning.
        let isLone = run.count == 1 || run[run.count - 2].kind != Fold.Kind.han
        if !isLone { tokens.removeLast() }
        return Phrase(text: text, tokens: tokens, isOpen: isLone)
    }

    private static func string(_ scalars: [UInt32]) -> String {
        var out = String.UnicodeScalarView()
        out.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
        return String(out)
    }

    /// True when nothing searchable was typed: show everything or nothing, but do not ask the database.
    public var isEmpty: Bool { phrases.isEmpty }

    /// For `… MATCH ?` of FTS5. An empty query renders as `""`, which matches no row.
    public var match: String {
        guard !isEmpty else { return "\"\"" }
        return phrases.map { "\"\($0.tokens.joined(separator: " "))\"\($0.isOpen ? "*" : "")" }.joined(separator: " AND ")
    }

    /// For `… @@ ?::tsquery` of PostgreSQL, against `Tokens.vector`. An empty query renders as an empty `tsquery`, which matches no row.
    public var tsquery: String {
        phrases.map { phrase in
            let all = phrase.tokens.map { "'\($0)'" }.joined(separator: " <-> ") + (phrase.isOpen ? ":*" : "")
            return phrase.tokens.count > 1 ? "(\(all))" : all
        }.joined(separator: " & ")
    }

    /// The folded phrases, longest first.
    public var terms: [String] { phrases.map(\.text).sorted { $0.utf8.count > $1.utf8.count } }
}
