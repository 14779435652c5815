extension SearchQuery {
    /// Where the phrases occur in a text as it was written (full-width, upper case and so on), in order and without overlap.
    ///
    /// Reads the first 20,000 scalars and gives at most `limit` ranges. Also marks a phrase inside a word.
    public func ranges(in text: String, limit: Int = 200) -> [Range<String.Index>] {
        var scalars: [UInt32] = [], offsets: [Int] = []
        Fold.each(text, limit: 20_000) { kind, scalar, offset in
            guard kind != Fold.Kind.nothing else { return }
            scalars.append(scalar)
            offsets.append(offset)
        }
        offsets.append(offsets.isEmpty ? 0 : Self.end(of: offsets[offsets.count - 1], in: text))
        let needles = terms.map { $0.unicodeScalars.map(\.value) }
        var found: [Range<String.Index>] = [], at = 0
        while at < scalars.count, found.count < limit {
            guard let needle = needles.first(where: { scalars[at...].starts(with: $0) }) else { at += 1; continue }
            let start = text.utf8.index(text.startIndex, offsetBy: offsets[at])
            found.append(start..<text.utf8.index(text.startIndex, offsetBy: offsets[at + needle.count]))
            at += needle.count
        }
        return found
    }

    private static func end(of offset: Int, in text: String) -> Int {
        let start = text.utf8.index(text.startIndex, offsetBy: offset)
        return offset + UTF8.width(text.unicodeScalars[start])
    }
}
