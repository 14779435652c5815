import Hummingbird

struct Stations: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<StaffContext>) {}
}
