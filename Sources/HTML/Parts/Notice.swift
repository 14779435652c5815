/// Something said to the user in the page, never in a pop-up.
public struct Notice: Piece {
    public var tone: Tone
    public var title: String
    public var text: HTML?

    public init(_ tone: Tone, _ title: String, text: HTML? = nil) {
        self.tone = tone
        self.title = title
        self.text = text
    }

    public init(_ tone: Tone, _ title: String, words: String) {
        self.init(tone, title, text: HTML.paragraphs(words))
    }

    public var html: HTML {
        """
        <section class="notice notice-\(tone.rawValue)" role="\(tone == .late ? "alert" : "status")">\
        <p class="notice-title"><span class="shape" aria-hidden="true">\(tone.shape)</span> \(title)</p>\
        \(when(text) { "<div>\($0)</div>" })</section>
        """
    }
}

/// What has to be put right in a form, above it, each with a link to its field.
public struct ErrorSummary: Piece {
    public var errors: [(field: String, message: String)]
    public var title: String

    /// Where the end of something typed is gone.
    public static let cut = "有一栏没有全部收下：请看下面标出的地方。其余您填的都还在。"

    public init(_ errors: [(field: String, message: String)], title: String = "还差一点：请看下面标出的地方。您填的内容都还在。") {
        self.errors = errors
        self.title = title
    }

    public var html: HTML {
        guard !errors.isEmpty else { return .empty }
        return """
            <section class="notice notice-late errors" role="alert" tabindex="-1" id="errors" data-module="errors">\
            <p class="notice-title"><span class="shape" aria-hidden="true">▲</span> \(title)</p>\
            <ul>\(each(errors) { "<li><a href=\"#\($0.field)\">\($0.message)</a></li>" })</ul></section>
            """
    }
}
