/// Whole documents: what stands between `<!doctype html>` and `</html>`.
///
/// No inline script or style anywhere: `default-src 'self'` is enough as a content policy.
public enum Page {
    /// The head that all pages share.
    static func document(title: String, description: String?, assets: Assets, isLarge: Bool, look: String, isApp: Bool = false, body: HTML) -> HTML {
        """
        <!doctype html>
        <html lang="zh-Hans" class="\(look)\(when(isLarge, " large"))">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(title)</title>
        \(when(description) { "<meta name=\"description\" content=\"\($0)\">\n" })\
        <meta name="color-scheme" content="light">
        <meta name="format-detection" content="telephone=no">
        <link rel="icon" href="\(assets.href("favicon.svg"))" type="image/svg+xml">
        <link rel="stylesheet" href="\(assets.href("style.css"))">
        \(when(isApp, app(assets)))\
        <script type="module" src="\(assets.href("main.js"))"></script>
        </head>
        <body>
        <a class="skip" href="#main">跳到正文</a>
        \(body)
        </body>
        </html>

        """
    }

    /// What makes a page one of an app that can be installed; `main.js` starts the worker where it finds the manifest.
    private static func app(_ assets: Assets) -> HTML {
        """
        <link rel="manifest" href="\(assets.href("app.webmanifest"))"><meta name="theme-color" content="#A6231B">\
        <link rel="apple-touch-icon" href="\(assets.href("icon-180.png"))">

        """
    }

    /// A page that is made to be printed: nothing but the paper, and on the screen a line that says so.
    public static func printShell(title: String, assets: Assets = Assets(), _ body: HTML) -> HTML {
        document(
            title: title, description: nil, assets: assets, isLarge: false, look: "paper",
            body: """
                <p class="screen-only paper-hint">这一页为打印而设：请用浏览器的“打印”（Ctrl+P），纸张选 A4。</p>
                <main id="main" tabindex="-1">\(body)</main>
                """)
    }
}

/// Where the style sheet, the modules and the mark are fetched; the version changes with them, so that they may be kept for a year.
public struct Assets: Sendable, Equatable {
    public var base: String
    public var version: String

    public init(base: String = "/public", version: String = "1") {
        self.base = base
        self.version = version
    }

    public func href(_ name: String) -> String { "\(base)/\(name)?v=\(version)" }
}
