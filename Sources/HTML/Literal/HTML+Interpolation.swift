extension HTML {
    /// Collects a literal; what may stand in `\( )` and how it is escaped is decided here and nowhere else.
    public struct StringInterpolation: StringInterpolationProtocol, Sendable {
        @usableFromInline var string: String

        @inlinable
        public init(literalCapacity: Int, interpolationCount: Int) {
            string = ""
            string.reserveCapacity(literalCapacity + interpolationCount * 48)
        }

        @inlinable
        public mutating func appendLiteral(_ literal: String) { string += literal }

        /// Text, escaped.
        public mutating func appendInterpolation(_ text: String) { Escape.append(text, to: &string) }
        public mutating func appendInterpolation(_ text: Substring) { Escape.append(String(text), to: &string) }
        public mutating func appendInterpolation(_ text: String?) {
            if let text { Escape.append(text, to: &string) }
        }

        public mutating func appendInterpolation(_ number: Int) { string += String(number) }
        public mutating func appendInterpolation(_ number: Int64) { string += String(number) }

        /// HTML, as it is.
        @inlinable
        public mutating func appendInterpolation(_ html: HTML) { string += html.string }
        @inlinable
        public mutating func appendInterpolation(_ html: HTML?) {
            if let html { string += html.string }
        }
        @inlinable
        public mutating func appendInterpolation(_ list: [HTML]) {
            for html in list { string += html.string }
        }

        /// A piece of furniture, drawn.
        public mutating func appendInterpolation<P: Piece>(_ piece: P) { string += piece.html.string }
        public mutating func appendInterpolation<P: Piece>(_ piece: P?) {
            if let piece { string += piece.html.string }
        }

        /// Text that is HTML already; look twice before writing this.
        public mutating func appendInterpolation(raw: String) { string += raw }

        /// Text as one value of a query or one segment of a path: all but `A–Z a–z 0–9 - . _ ~` percent-encoded as UTF-8.
        public mutating func appendInterpolation(url: String) { Percent.append(url, to: &string) }
    }
}
