import Hummingbird

struct PublicFigures: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {}
}
