/// What surrounds a page for residents.
public struct PublicShell: Sendable {
    public var title: String
    /// Whose congress this is: "江州市".
    public var city: String
    public var description: String?
    /// The address of this page; the large-print switch comes back to it.
    public var path: String
    public var isLarge: Bool
    public var nav: [NavLink]
    /// Who stands behind the page, how to reach them; plain lines.
    public var footer: [HTML]
    public var assets: Assets

    public init(
        title: String, city: String, description: String? = nil, path: String = "/", isLarge: Bool = false,
        nav: [NavLink] = PublicShell.usualNav, footer: [HTML] = [], assets: Assets = Assets()
    ) {
        self.title = title
        self.city = city
        self.description = description
        self.path = path
        self.isLarge = isLarge
        self.nav = nav
        self.footer = footer
        self.assets = assets
    }

    /// The doors of the public side.
    public static let usualNav = [
        NavLink("首页", href: "/"), NavLink("我要反映", href: "/speak"), NavLink("查进度", href: "/follow"),
        NavLink("找代表/站点", href: "/find"), NavLink("接待日历", href: "/receptions"),
        NavLink("公开答复", href: "/replies"), NavLink("征求意见", href: "/consultations"),
        NavLink("数据", href: "/figures"),
    ]

    /// The links, with the one marked that this page stands under.
    var markedNav: [NavLink] {
        let bare = path.prefix { $0 != "?" && $0 != "#" }
        guard !nav.contains(where: \.isCurrent) else { return nav }
        return nav.map { link in
            var link = link
            link.isCurrent = link.href == "/" ? bare == "/" : bare == link.href || bare.hasPrefix(link.href + "/")
            return link
        }
    }
}

extension Page {
    /// On a phone the links fold behind this: what follows it in the page is hidden until it stands open. Wider screens do not show it.
    static let menu: HTML = "<details class=\"menu\"><summary>栏目</summary></details>"

    static func largeSwitch(isLarge: Bool, path: String) -> HTML {
        """
        <a class="large-switch" rel="nofollow" href="/large?on=\(isLarge ? "0" : "1")&amp;back=\(url: path)">\(isLarge ? "标准字号" : "大字版")</a>
        """
    }

    /// A page for residents. The large-print switch is a plain link, `/large?on=1&back=…`, that sets a cookie and comes back.
    public static func publicShell(_ shell: PublicShell, _ body: HTML) -> HTML {
        document(
            title: shell.title == shell.city ? "\(shell.city)人大 连心" : "\(shell.title) - \(shell.city)人大 连心", description: shell.description,
            assets: shell.assets, isLarge: shell.isLarge, look: "public",
            body: """
                <header class="masthead">\(menu)<div class="wrap masthead-row">\
                <a class="brand" href="/"><img src="\(shell.assets.href("favicon.svg"))" alt="" width="40" height="40">\
                <span><b>\(shell.city)人大</b> <span>连心</span></span></a>\
                \(largeSwitch(isLarge: shell.isLarge, path: shell.path))</div>\
                <nav class="doors" aria-label="主要栏目"><div class="wrap">\(NavLink.list(shell.markedNav))</div></nav></header>
                <main id="main" class="wrap" tabindex="-1">
                \(body)
                </main>
                <footer class="foot"><div class="wrap">\(each(shell.footer) { "<p>\($0)</p>" })\
                <p>\(shell.city)人民代表大会 · 连心平台。不登录也能反映问题；不想留名，可以不留。</p></div></footer>
                """)
    }
}
