/// What surrounds a page for people at work.
public struct WorkShell: Sendable {
    public var title: String
    /// The body whose desk this is: "江州市人大常委会".
    public var body: String
    /// Who is signed in.
    public var name: String
    public var post: String
    public var nav: [NavLink]
    public var csrf: String
    /// What was searched for, to keep it in the box.
    public var query: String
    public var searchAction: String
    public var signOutAction: String
    /// Where one changes to another of one's posts; nil with one post.
    public var postsHref: String?
    public var isLarge: Bool
    /// The address of this page; the large-print switch comes back to it.
    public var path: String
    public var assets: Assets
    /// Whether the pages can be installed as an app on the phone.
    public var isApp = false

    public init(
        title: String, body: String, name: String, post: String, nav: [NavLink], csrf: String, query: String = "",
        searchAction: String = "/search", signOutAction: String = "/signout", postsHref: String? = nil, isLarge: Bool = false,
        path: String = "/desk", assets: Assets = Assets()
    ) {
        self.title = title
        self.body = body
        self.name = name
        self.post = post
        self.nav = nav
        self.csrf = csrf
        self.query = query
        self.searchAction = searchAction
        self.signOutAction = signOutAction
        self.postsHref = postsHref
        self.isLarge = isLarge
        self.path = path
        self.assets = assets
    }
}

extension Page {
    /// A page for people at work: dense, quiet, with search and the links of their posts.
    public static func workShell(_ shell: WorkShell, _ body: HTML) -> HTML {
        document(
            title: "\(shell.title) - 连心", description: nil, assets: shell.assets, isLarge: shell.isLarge, look: "work", isApp: shell.isApp,
            body: """
                \(Page.menu)<header class="bar"><a class="brand" href="/desk">\
                <img src="\(shell.assets.href("favicon.svg"))" alt="" width="32" height="32">\
                <span><b>\(shell.body)</b></span></a>\(search(shell))\(person(shell))</header>
                <nav class="rail" aria-label="工作栏目">\(NavLink.list(shell.nav))</nav>
                <main id="main" class="sheet" tabindex="-1">
                \(body)
                </main>
                """)
    }

    private static func search(_ shell: WorkShell) -> HTML {
        """
        <form class="find" role="search" action="\(shell.searchAction)" method="get"><label class="sr" for="q">查找事项、人、机构</label>\
        <input type="search" id="q" name="q" value="\(shell.query)" maxlength="100" placeholder="编号、词、人名" data-search>\
        <button type="submit" class="button button-plain">查找</button></form>
        """
    }

    private static func person(_ shell: WorkShell) -> HTML {
        let post: HTML = shell.postsHref.map { "<a href=\"\($0)\">\(shell.post)</a>" } ?? HTML(shell.post)
        return """
            <div class="who"><span><b>\(shell.name)</b> <span class="soft">\(post)</span></span>\
            \(largeSwitch(isLarge: shell.isLarge, path: shell.path))\
            \(Form.button(Button("退出", .plain), action: shell.signOutAction, csrf: shell.csrf))</div>
            """
    }
}
