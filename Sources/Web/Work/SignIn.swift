import Hummingbird

struct SignIn: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {}
}
