import Civics
import Hummingbird
import Office

/// The pages of a station's keeper: today's reception and the sorting of what has come in.
struct Stations: Sendable {
    let site: Site

    enum Paths {
        static let reception = Path("/stations/reception")
        static let sorting = Path("/stations/sorting")
        static let sort = Path("/stations/sorting/*", Int64.self)
        static let merge = Path("/stations/sorting/*/merge", Int64.self)
        static let forward = Path("/stations/sorting/*/forward", Int64.self)
    }

    func addRoutes(to router: some RouterMethods<StaffContext>) {
        router.get(Paths.reception) { request, context in try await reception(request, context) }
        router.post(Paths.reception) { request, context in try await register(request, context) }
        router.get(Paths.sorting) { request, context in try await sorting(request, context) }
        router.post(Paths.sort) { request, context, id in try await sort(id, request, context) }
        router.post(Paths.merge) { request, context, id in try await merge(id, request, context) }
        router.post(Paths.forward) { request, context, id in try await forward(id, request, context) }
    }

    func isDeputyOnly(_ viewer: Viewer) -> Bool { !viewer.posts.isEmpty && viewer.posts.allSatisfy { $0.role == .deputy } }

    /// The places where the viewer receives: those of a keeper's posts; for an office, those it owns.
    func places(of viewer: Viewer) -> [City.Place] {
        let (city, today) = (site.office.city, site.office.today)
        var ids: [Int64] = []
        for post in viewer.posts { if case .place(let id) = post.holder, post.role != .deputy { ids.append(id) } }
        // A deputy on a visit registers for the stations where he receives (S0-23).
        if isDeputyOnly(viewer) { for post in viewer.posts { if case .place(let id) = post.holder { ids.append(id) } } }
        for post in viewer.posts where post.role != .deputy {
            guard case .body(let id) = post.holder, let body = city.bodies[id] else { continue }
            ids += city.places(in: body.territory).filter { $0.owner == body.code }.map(\.id).sorted()
        }
        var seen: Set<Int64> = []
        return ids.filter { seen.insert($0).inserted }.compactMap { city.places[$0] }.filter { $0.term.contains(today) && $0.kind != "online" }
    }
}
