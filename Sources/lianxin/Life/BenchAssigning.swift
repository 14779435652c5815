import ArgumentParser
import Civics
import Foundation
import Institutions
import Logging
import Office

/// Hands many of a township's opinions to units at once, in a house filled by `lianxin load`.
struct BenchAssigning: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "bench-assigning", shouldDisplay: false)

    @OptionGroup var house: HouseOptions
    @Option var territory: String
    @Option var count = 2_000
    /// As many as are ticked at once on a desk.
    @Option var atOnce = 200

    func run() async throws {
        var log = Logger(label: "bench")
        log.logLevel = .error
        let office = try Office(settings: house.settings, store: RawDatabase.poured(house.settings), log: log)
        let (city, day) = (office.city, office.today)
        func post(_ roles: Set<Role>, _ fits: (City.Post) -> Bool) throws -> City.Post {
            let found = city.posts.values.filter { roles.contains($0.role) && $0.term.contains(day) && fits($0) }.min { $0.id < $1.id }
            guard let found else { throw Refused("\(territory) 没有配齐办事的人") }
            return found
        }
        func body(_ kinds: Set<String>, _ code: String) -> Set<Holder> {
            Set(city.bodies.values.filter { kinds.contains($0.kind) && $0.territory == code && $0.term.contains(day) }.map { .body($0.id) })
        }
        let stations = Set(city.places.values.filter { $0.territory == territory }.map { Holder.place($0.id) })
        let offices = body(["presidium", "streetCommittee"], territory), units = body(["unit"], String(territory.prefix(6)))
        let keeper = Mover.viewer(office.viewer(try post([.keeper, .stationChief]) { stations.contains($0.holder) }.person))
        let handler = Mover.viewer(office.viewer(try post(Role.overseeing) { offices.contains($0.holder) }.person))
        let unit = try post([.unitClerk, .unitHead]) { units.contains($0.holder) }.holder
        guard case .body(let lead) = unit else { throw Refused("没有承办单位") }

        let ids = try await opened(office, keeper)
        let start = Date()
        var refused = 0
        for from in stride(from: 0, to: ids.count, by: atOnce) {
            let requests = ids[from..<min(from + atOnce, ids.count)].map { MoveRequest(matter: $0, version: nil, move: "assign", fields: ["lead": .int(lead)]) }
            refused += try await office.performBatch(requests, by: handler).count { $0.1 != nil }
        }
        let seconds = Date().timeIntervalSince(start)
        try office.store.close()
        guard refused == 0 else { throw Refused("\(refused)件没有交办成") }
        print(String(Double(ids.count) / seconds))
    }

    /// Opinions that wait to be assigned.
    private func opened(_ office: Office, _ keeper: Mover) async throws -> [Int64] {
        try await withThrowingTaskGroup(of: Int64.self) { tasks in
            for index in 0..<count {
                tasks.addTask {
                    let id = try await office.open(
                        OpenRequest(procedure: Institutions.ofResidents.id, fields: [
                            "title": .string("第\(index)号路灯不亮"), "text": .string("东门街第\(index)号路灯不亮，老人晚上出门怕摔。"), "territory": .string(territory), "channel": "code",
                        ]), by: nil).matter
                    for (move, fields) in [("collate", ["category": "城乡建设"]), ("grade", ["grade": "2"])] as [(String, [String: JSON])] {
                        _ = try await office.perform(MoveRequest(matter: id, version: nil, move: move, fields: fields), by: keeper)
                    }
                    return id
                }
            }
            return try await tasks.reduce(into: []) { $0.append($1) }.sorted()
        }
    }
}
