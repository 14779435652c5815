import Hummingbird

struct Residents: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {}
}
