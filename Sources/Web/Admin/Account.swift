import Hummingbird

struct Account: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<StaffContext>) {}
}
