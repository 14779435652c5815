import Civics
import Foundation
import HTML
import Hummingbird
import Logging
import Office
import Store

/// What every page has at hand: the front door, the cookies, the forms' keys, the style sheet.
struct Site: Sendable {
    let office: Office
    let cookies: SiteCookies
    let csrf: CSRF
    let files: StaticFiles
    /// Leaflet as Debian installs it; nil: pages show their lists alone.
    let leaflet: StaticFiles?
    let assets: Assets
    let client: ClientAddress
    let log: Logger
    let readiness: Readiness
    let keptPages = KeptPages()

    init(office: Office, log: Logger, readiness: Readiness = Readiness()) throws {
        self.office = office
        self.log = log
        self.readiness = readiness
        cookies = SiteCookies(secure: office.settings.isSecure)
        csrf = CSRF(key: office.keys.forms, cookies: cookies)
        guard let directory = Bundle.module.url(forResource: "Public", withExtension: nil) else { throw HTTPError(.internalServerError) }
        files = try StaticFiles(directory: directory, prefix: "/public/")
        leaflet = try? StaticFiles(directory: URL(fileURLWithPath: "/usr/share/javascript/leaflet"), prefix: "/public/leaflet/")
        assets = Assets(base: "/public", version: files.version)
        client = ClientAddress(key: office.keys.forms, proxies: office.settings.proxies)
    }

    /// Lets the house's servers count together.
    func share(_ limit: RateLimit, as name: String) {
        let store = office.store
        limit.share(as: name, tell: { store.tell($0) }, hear: { store.hear($0) })
    }

    var hasLeaflet: Bool { leaflet?.names.contains("leaflet.esm.min.js") ?? false }

    /// Limits of forms with photos: six files of 10 MB, 40 MB in all.
    static let uploadLimits = FormLimits.standard
}

extension Site {
    /// A page for residents.
    func page(_ title: String, _ request: Request, status: HTTPResponse.Status = .ok, description: String? = nil, _ body: HTML) -> Response {
        var shell = PublicShell(
            title: title, city: office.cityName, description: description, path: request.uri.path, isLarge: cookies.largePrint(of: request))
        shell.assets = assets
        shell.footer = ["""
            <a href="\(Residents.Paths.halls.link())">人大分厅</a><a href="\(Help.Paths.list.link())">办事程序</a><a href="\(Residents.Paths.privacy.link())">个人信息怎样使用</a>\
            <a href="\(Residents.Paths.emergency.link())">系统打不开时怎么办</a>\
            <a href="\(SignIn.Paths.signIn.link())">工作人员登录</a>
            """]
        return answer(Page.publicShell(shell, "\(asOf)\(body)"), status: status)
    }

    /// A page for people at work; the rail is the same on all of them, with what the person's posts open.
    func page(_ title: String, _ request: Request, _ context: StaffContext, status: HTTPResponse.Status = .ok, query: String = "", _ body: HTML) -> Response {
        let viewer = context.viewer
        let post = viewer.posts.first
        var shell = WorkShell(
            title: title, body: post.map { office.city.name(of: $0.holder) } ?? office.cityName, name: viewer.name, post: post?.title ?? "",
            nav: context.mustChange ? [] : rail(viewer, path: request.uri.path), csrf: context.csrf, query: query, isLarge: cookies.largePrint(of: request),
            path: request.method == .get ? request.uri.path : "/desk")
        shell.assets = assets
        shell.isApp = viewer.has(.deputy)
        return answer(Page.workShell(shell, "\(asOf)\(body)"), status: status)
    }

    /// Paper: a slip or sheet to print.
    func paper(_ title: String, _ body: HTML) -> Response { answer(Page.printShell(title: title, assets: assets, "\(asOf)\(body)")) }

    /// Says how old the oldest number of the page is that is being made; nothing where all of it holds now.
    private var asOf: HTML {
        guard let age = Looking.current?.oldest else { return "" }
        let moment = Moment(milliseconds: office.now.milliseconds - age.components.seconds * 1_000)
        return "<p class=\"as-of soft\">本页有的数字和名单算到\(moment.clockText)，之后登记的正在计入，稍后刷新就能看到。</p>"
    }

    func answer(_ html: HTML, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(string: html.string)))
    }

    /// After an act: the browser fetches the page that shows what came of it.
    func seeOther(_ path: String, flash: String? = nil) -> Response {
        var response = Response(status: .seeOther, headers: [.location: path, .cacheControl: "no-store"])
        if let flash { cookies.setFlash(flash, on: &response) }
        return response
    }

    private func rail(_ viewer: Viewer, path: String) -> [NavLink] {
        var links = [NavLink("工作台", href: "/desk"), NavLink("事项", href: "/matters"), NavLink("数据", href: "/work/figures")]
        if viewer.has(anyOf: [.keeper, .stationChief, .presidium, .streetCommittee, .deputyWork]) {
            links.insert(NavLink("接待登记", href: "/stations/reception"), at: 1)
            links.insert(NavLink("周月季年", href: "/stations/cycle"), at: 2)
            links.insert(NavLink("梳理", href: "/stations/sorting"), at: 3)
        }
        let hands: [Role] = [.office, .deputyWork, .presidium, .streetCommittee, .unitHead, .unitClerk]
        if viewer.has(anyOf: hands) { links.insert(NavLink("转交批次", href: "/office/batches"), at: links.count - 1) }
        if viewer.has(.deputy) {
            if !links.contains(where: { $0.href == "/stations/reception" }) { links.insert(NavLink("走访登记", href: "/stations/reception"), at: 1) }
            links.insert(NavLink("我的建议", href: "/deputy/suggestions"), at: 2)
            links.insert(NavLink("我的履职", href: "/deputy"), at: 3)
        }
        if viewer.has(anyOf: [.deputyWork, .presidium]) { links.insert(NavLink("建议交办", href: "/office/dispatch"), at: links.count - 1) }
        if viewer.has(anyOf: Ledgers.readers) {
            links.insert(NavLink("台账", href: Ledgers.Paths.index.link()), at: links.count - 1)
            links.append(NavLink("建议数据", href: SuggestionFigures.Paths.page.link()))
        }
        if office.overseesPlaces(viewer) { links.append(NavLink("阵地", href: "/office/places")) }
        if viewer.has(anyOf: Rolls.readers) {
            links.append(NavLink("代表名册", href: Rolls.Paths.deputies.link()))
            if office.oversees("contact", viewer) { links.append(NavLink("双联系", href: Rolls.Paths.contact.link())) }
            links.append(NavLink("工作数据", href: Rolls.Paths.figures.link()))
            links.append(NavLink("缺项", href: Rolls.Paths.gaps.link()))
        }
        links.append(NavLink("簿册", href: "/registers"))
        links.append(NavLink("我的账号", href: "/account"))
        return links.map { link in
            var link = link
            link.isCurrent = path == link.href || path.hasPrefix(link.href + "/") && !links.contains { $0.href.count > link.href.count && path.hasPrefix($0.href) }
            return link
        }
    }

    /// The names of all drafts of people at work begin so: a browser drops them when somebody signs out.
    static let staffDrafts = "staff-"

    /// The name under which a browser keeps what this person writes in a form: on a shared device nobody else finds it.
    func draft(_ name: String, of viewer: Viewer) -> String { "\(Self.staffDrafts)\(csrf.mark(ofPerson: viewer.person))-\(name)" }

    /// A fresh token for a form that must not act twice.
    static func onceToken() -> String {
        var random = SystemRandomNumberGenerator()
        // Two draws, not sixteen: each asks the kernel.
        let (a, b) = (UInt64.random(in: .min ... .max, using: &random), UInt64.random(in: .min ... .max, using: &random))
        return Hex.string((0..<16).map { UInt8(truncatingIfNeeded: ($0 < 8 ? a : b) >> (UInt64($0 % 8) * 8)) })
    }
}
