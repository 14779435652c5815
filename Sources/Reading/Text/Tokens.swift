/// Turns Chinese text into search tokens, the same on SQLite and on PostgreSQL.
///
/// The scheme. A Han run of n characters gives n tokens: n − 1 overlapping bigrams and its last character alone. So every character
/// begins exactly one token, and a one-character query is a prefix query (`灯*`): unigrams are found without being stored a second time,
/// which would double the index. Words and numbers are kept whole. No token spans punctuation.
///
///     "A3区路灯不亮" -> "a3 区路 路灯 灯不 不亮 亮"
///
/// For an FTS5 table: `tokenize = "unicode61 remove_diacritics 0"`; `prefix = '1'` makes one-character queries faster where they are common.
/// Limits: the first `limit` scalars of a text are read; of a word, its first `wordLimit` scalars.
public enum Tokens {
    /// Scalars of one text that are indexed.
    public static let limit = 200_000
    /// Scalars of one word that are kept; PostgreSQL refuses lexemes of 2 KB.
    public static let wordLimit = 64

    /// The tokens of a text with one blank after each: what an FTS5 column stores.
    public static func index(_ text: String) -> String {
        // No scalar grows by more than a factor of three: a Han character of 3 bytes gives at most 7, a letter gives itself and a blank.
        String(unsafeUninitializedCapacity: text.utf8.count * 3 + 16) { buffer in
            guard let base = buffer.baseAddress else { return 0 }
            var writer = UTF8Writer(base)
            var before: UInt32 = 0, letters = 0
            Fold.each(text, limit: limit) { kind, scalar, _ in
                if kind == Fold.Kind.nothing { return }
                if kind == Fold.Kind.han {
                    if letters > 0 { writer.byte(0x20); letters = 0 }
                    if before != 0 { writer.scalar(before); writer.scalar(scalar); writer.byte(0x20) }
                    before = scalar
                    return
                }
                if before != 0 { writer.scalar(before); writer.byte(0x20); before = 0 }
                if kind == Fold.Kind.word {
                    if letters < wordLimit { writer.scalar(scalar) }
                    letters &+= 1
                } else if letters > 0 {
                    writer.byte(0x20)
                    letters = 0
                }
            }
            if before != 0 { writer.scalar(before); writer.byte(0x20) }
            if letters > 0 { writer.byte(0x20) }
            return writer.count
        }
    }

    /// The same tokens as the text of a PostgreSQL `tsvector` with positions, to be bound as a parameter and cast (`$1::tsvector`).
    ///
    /// Made here and not by `to_tsvector`, whose parser depends on the locale of the database. PostgreSQL takes positions up to 16383;
    /// tokens behind that share the last one, so they are found as words but no longer as phrases. At most 30,000 tokens, because a
    /// `tsvector` ends at 1 MB.
    /// - Parameter tokens: as `index` gives them.
    public static func vector(_ tokens: String) -> String {
        var out = "", position = 0
        for token in tokens.utf8.split(separator: 0x20) {
            position += 1
            if position > 30_000 { break }
            out += "'\(Substring(token))':\(min(position, 16_383)) "
        }
        return out
    }

    /// The plain reading of a text: folded, gaps as single blanks, nothing invisible. Equal texts to a reader are equal here.
    public static func plain(_ text: String) -> String {
        String(unsafeUninitializedCapacity: text.utf8.count * 2 + 16) { buffer in
            guard let base = buffer.baseAddress else { return 0 }
            var writer = UTF8Writer(base)
            var gap = false
            Fold.each(text, limit: limit) { kind, scalar, _ in
                if kind == Fold.Kind.nothing { return }
                if kind == Fold.Kind.gap { gap = writer.count > 0; return }
                if gap { writer.byte(0x20); gap = false }
                writer.scalar(scalar)
            }
            return writer.count
        }
    }

    /// Reads what somebody typed into a search field. Never fails; what holds no letter, digit or Han character gives an empty query.
    public static func query(_ text: String) -> SearchQuery { SearchQuery(text) }
}
