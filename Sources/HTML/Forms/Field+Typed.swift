extension Field {
    /// One line of text; `limit` in UTF-16 units, as browsers count.
    public func text(_ value: String = "", limit: Int = 200, autocomplete: String? = nil, width: Width = .wide) -> HTML {
        input("text", value, " maxlength=\"\(limit)\"\(HTML.attribute("autocomplete", autocomplete))", width)
    }

    /// Many lines of text.
    public func textarea(_ value: String = "", rows: Int = 6, limit: Int = 20_000) -> HTML {
        // The parser drops one line end right after the tag, so one is given for it to drop.
        single("<textarea\(common) rows=\"\(rows)\" maxlength=\"\(limit)\">\n\(value)</textarea>")
    }

    /// A telephone number; phones show the keypad.
    public func tel(_ value: String = "") -> HTML {
        input("tel", value, " inputmode=\"tel\" autocomplete=\"tel\" maxlength=\"30\"", .short)
    }

    /// A day, `yyyy-mm-dd`; bounds of the same form.
    public func date(_ value: String = "", from: String? = nil, to: String? = nil) -> HTML {
        input("date", value, "\(HTML.attribute("min", from))\(HTML.attribute("max", to))", .short)
    }

    /// A whole number.
    public func number(_ value: String = "", in range: ClosedRange<Int>? = nil) -> HTML {
        let bounds: HTML = when(range) { " min=\"\($0.lowerBound)\" max=\"\($0.upperBound)\"" }
        return input("number", value, " inputmode=\"numeric\"\(bounds)", .short)
    }

    /// A secret word; never given back.
    public func password(isNew: Bool = false) -> HTML {
        input("password", "", " autocomplete=\"\(isNew ? "new-password" : "current-password")\" maxlength=\"256\"", .wide)
    }

    /// Something to look for.
    public func search(_ value: String = "") -> HTML {
        input("search", value, " maxlength=\"100\" enterkeyhint=\"search\"", .wide)
    }

    /// Files; `accept` as in HTML ("image/*"). With `shrinks`, photos.js makes large pictures smaller before they are sent.
    public func file(accept: String? = nil, isMultiple: Bool = false, shrinks: Bool = false) -> HTML {
        single(
            """
            <input type="file"\(common)\(HTML.attribute("accept", accept))\(HTML.flag("multiple", isMultiple))\
            \(when(shrinks, " data-module=\"photos\""))>
            """)
    }

    /// How wide a field looks: as wide as what belongs in it.
    public enum Width: String, Sendable { case short, wide }

    private func input(_ type: StaticString, _ value: String, _ more: HTML, _ width: Width) -> HTML {
        single("<input type=\"\(raw: "\(type)")\" class=\"\(width.rawValue)\"\(common) value=\"\(value)\"\(more)>")
    }
}
