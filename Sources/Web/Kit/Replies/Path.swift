import Hummingbird

/// An address of the site with its pieces: the router's pattern, the links to it and the reading of its pieces, from one value.
///
///     let matter = Path("/matters/*", Int64.self)
///     matter.pattern     // "/matters/{0}"
///     matter.link(42)    // "/matters/42"
///
/// Pieces are read strictly: only the one spelling that `link` writes is understood ("7", not "+7" or "007"), at most
/// `PathPiece.bytesMax` bytes; "", "." and ".." are never pieces because no browser sends them.
struct Path<each Piece: LosslessStringConvertible & Sendable>: Sendable {
    private let template: String

    /// The number of `*` must equal the number of types; this is a mistake in the program and stops it at once.
    init(_ template: String, _ types: repeat (each Piece).Type) {
        var count = 0
        for _ in repeat each types { count += 1 }
        precondition(template.hasPrefix("/"), "\(template) must begin with /")
        precondition(template.count(where: { $0 == "*" }) == count, "\(template) needs \(count) stars")
        self.template = template
    }

    /// The pattern for Hummingbird's router: each star as a numbered capture.
    var pattern: String {
        let pieces = template.split(separator: "*", omittingEmptySubsequences: false)
        return pieces.dropFirst().enumerated().reduce(String(pieces.first ?? "/")) { $0 + "{\($1.offset)}" + $1.element }
    }

    /// The address with its pieces percent-encoded.
    func link(_ values: repeat each Piece) -> String {
        var stretches = template.split(separator: "*", omittingEmptySubsequences: false)[...]
        var link = String(stretches.popFirst() ?? "")
        for value in repeat each values { link += Percent.encode(value.description) + (stretches.popFirst() ?? "") }
        return link
    }

    /// The pieces of the address that was called; nil when any is missing or malformed.
    func read(_ parameters: Parameters) -> (repeat each Piece)? {
        var index = 0
        func next<P: LosslessStringConvertible>(_: P.Type) throws -> P {
            defer { index += 1 }
            guard let piece = parameters.get(String(index)).flatMap({ PathPiece.read($0, as: P.self) }) else { throw HTTPError(.notFound) }
            return piece
        }
        return try? (repeat next((each Piece).self))
    }

    /// As `read`; a malformed address is an address that does not exist: 404.
    func require(_ context: some RequestContext) throws -> (repeat each Piece) {
        guard let pieces = read(context.parameters) else { throw HTTPError(.notFound) }
        return pieces
    }
}

enum PathPiece {
    static let bytesMax = 200

    /// Nil unless the text is exactly what `Path.link` would write for some value of that type.
    static func read<P: LosslessStringConvertible>(_ raw: String, as: P.Type) -> P? {
        guard raw.utf8.count <= bytesMax * 3, let text = Percent.decode(raw), text.utf8.count <= bytesMax,
            !["", ".", ".."].contains(text), !text.unicodeScalars.contains(where: Cleaned.isHidden),
            let piece = P(text), piece.description == text
        else { return nil }
        return piece
    }
}
