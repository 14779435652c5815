import Hummingbird

struct Work: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<StaffContext>) {}
}
