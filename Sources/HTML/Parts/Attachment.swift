/// A file as a link: name, kind and size in words, and a small picture where there is one.
public struct Attachment: Piece, Equatable {
    public var name: String
    public var href: String
    /// "图片,1.2 MB"
    public var note: String?
    /// The address of a small picture on this server.
    public var thumbnail: String?

    public init(_ name: String, href: String, note: String? = nil, thumbnail: String? = nil) {
        self.name = name
        self.href = href
        self.note = note
        self.thumbnail = thumbnail
    }

    public var html: HTML {
        """
        <a class="file" href="\(href)">\
        \(when(thumbnail) { "<img src=\"\($0)\" alt=\"\" width=\"96\" height=\"96\" loading=\"lazy\">" })\
        <span>\(name)\(when(note) { " <small>\($0)</small>" })</span></a>
        """
    }
}
