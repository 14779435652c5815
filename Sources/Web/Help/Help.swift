import Hummingbird

struct Help: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {}
}
