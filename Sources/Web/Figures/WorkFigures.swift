import Hummingbird

struct WorkFigures: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<StaffContext>) {}
}
