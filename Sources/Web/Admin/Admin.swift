import Hummingbird

struct Admin: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<StaffContext>) {}
}
