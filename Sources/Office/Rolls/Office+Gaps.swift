import Civics
import Institutions
import Store

/// 缺项: of all that should have something, which have it not yet, by name.
public struct GapLine: Sendable {
    public let id: String
    public let title: String
    public let note: String
    public let all: Int
    /// Who or what lacks it, with the address of its page where it has one.
    public let missing: [(name: String, link: String?)]
    /// Where those that have it are listed, and those that lack it, where there is such a list.
    public let list: String
    public var lacking: String?
}

extension Office {
    /// What is still missing within what the person oversees, in a year.
    public func gaps(year: Int, as viewer: Viewer) async throws -> [GapLine] {
        let (city, today) = (city, today)
        let paths = try rollPaths(viewer)
        let scope = RecordQuery.Scope(territories: paths?.compactMap { $0.split(separator: "/").last.map(String.init) })
        let households = householdsOfDeputy
        return try await store.read { [self] connection in
            let reading = try keptReading(city, on: today, connection)
            return try reading.answer("gaps \(paths ?? ["*"]) \(year) \(households)", from: GapReading.registers) {
                try GapReading(reading: reading, connection: connection, city: city, today: today, year: year, paths: paths, scope: scope, households: households).lines()
            }
        }
    }
}

private struct GapReading {
    /// All that it reads.
    static let registers = ["council", "site", "brand", "officer", "contact", "reception", "deployment", "deploymentItem", "voterContact", "schedule"]

    let reading: KeptReading
    let connection: any Connection
    let city: City
    let today: Day
    let year: Int
    let paths: [String]?
    let scope: RecordQuery.Scope
    let households: Int

    func lines() throws -> [GapLine] {
        let towns = territories(["town", "street"]), streets = territories(["street"])
        let organs = city.bodies.values.filter { ["court", "procuratorate", "supervision", "government"].contains($0.kind) && isInside(city.territories[$0.territory]?.path) && $0.term.contains(today) && appoints($0) }
        let leaders = city.serving(on: today, within: paths).keys.compactMap { city.people[$0] }.filter(\.isLeader)
        let half = Day(year: today.year, month: today.month > 6 ? 7 : 1, day: 1) ?? today
        let site = [("state", ["designated"])]
        return [
            try deployments(),
            try line("council", "街道议事代表会议", "建立了街道议事代表会议制度的街道", streets, having: values("council", "territory", standing: true), "/registers/council?on=\(today)"),
            try line("site", "全过程人民民主基层示范点", "有命名的示范点的乡镇街道", towns, having: values("site", "@in", site), "/registers/site?f.state=designated"),
            try line("brand", "一街一品", "\(year)年定了品牌的乡镇街道", towns, having: values("brand", "territory", [("year", [String(year)])]), "/registers/brand?f.year=\(year)"),
            try schedules(),
            try officers(organs),
            gap(
                "leaders", "领导干部代表进站", "\(half.chinese)以来进站联系过群众的领导干部代表", leaders.map { ($0.code, $0.name) },
                having: try values("contact", "who", [("link", ["station"])], from: half).union(values("reception", "present", [("state", ["held"])], from: half)),
                "/registers/contact/by/who?f.link=station&from=\(half)"),
            try voters(),
        ]
    }

    /// 没有接待安排的阵地: only what is laid out can be missed, so a place that must receive needs its arrangement.
    private func schedules() throws -> GapLine {
        let must = city.places.values.filter { Office.mustReceive($0, []) && $0.term.contains(today) && isInside(city.territories[$0.territory]?.path) }
        let having = try values("schedule", "place", standing: true)
        let missing = must.filter { !having.contains($0.code) }.sorted { ($0.territory, $0.code) < ($1.territory, $1.code) }
        return GapLine(
            id: "schedule", title: "接待安排", note: "有接待安排的代表之家、联络站和活动室", all: must.count,
            missing: missing.map { ($0.name, "/registers/schedule/new?place=\($0.code)") }, list: "/registers/schedule?on=\(today)")
    }

    /// 任免联络人 (S2-90): the list is narrowed to the organs that count here, where they fit into an address.
    private func officers(_ organs: [City.Body]) throws -> GapLine {
        let having = try values("officer", "organ", standing: true)
        let named = organs.map(\.code).filter(having.contains).sorted()
        let only = (1...60).contains(named.count) ? "&f.organ=\(named.joined(separator: ","))" : ""
        return gap("officer", "任免联络人", "确定了任免联络人的机关", organs.map { ($0.code, $0.name) }, having: having, "/registers/officer?on=\(today)\(only)")
    }

    /// 联系选民 (S3-36): deputies who keep in contact with fewer households than they are to.
    private func voters() throws -> GapLine {
        let people = city.serving(on: today, within: paths).keys.compactMap { city.people[$0] }
        let have = try CoverageSets(reading, year: year, term: nil, households: households, [.voters], connection)
        let missing = people.filter { !have.has(.voters, $0.code) }.sorted { ($0.name, $0.code) < ($1.name, $1.code) }
        return GapLine(
            id: "voters", title: "代表联系选民", note: "固定联系选民不少于\(households)户（群）的代表", all: people.count,
            missing: missing.map { ($0.name, "/deputies/\($0.code)/dossier") }, list: "/office/deputies?year=\(year)&has=voters",
            lacking: "/office/deputies?year=\(year)&lacks=voters")
    }

    /// The people of an organ are appointed by a standing committee; a town's government has none above it in its own town.
    private func appoints(_ organ: City.Body) -> Bool { !["town", "street"].contains(city.territories[organ.territory]?.kind ?? "") }

    /// Documents from above that nothing carries out yet (S0-02).
    private func deployments() throws -> GapLine {
        var query = RecordQuery("deployment", scope: scope, limit: 500)
        let carried = try values("deploymentItem", "deployment")
        let found = try connection.all(query)
        query.limit = 0
        return GapLine(
            id: "deployment", title: "上级部署", note: "有落实事项的上级部署", all: found.count,
            missing: found.filter { !carried.contains($0.code) }.map { ($0.name, "/registers/deployment/\($0.id)") }, list: "/registers/deployment")
    }

    private func territories(_ kinds: [String]) -> [(String, String)] {
        city.territories.values.filter { kinds.contains($0.kind) && isInside($0.path) && $0.term.contains(today) }.map { ($0.code, $0.name) }
    }

    private func isInside(_ path: String?) -> Bool {
        guard let path else { return false }
        return paths.map { paths in paths.contains { path.utf8.starts(with: $0.utf8) } } ?? true
    }

    private func line(_ id: String, _ title: String, _ note: String, _ all: [(String, String)], having: Set<String>, _ list: String) throws -> GapLine {
        gap(id, title, note, all, having: having, list)
    }

    private func gap(_ id: String, _ title: String, _ note: String, _ all: [(String, String)], having: Set<String>, _ list: String) -> GapLine {
        let missing = all.filter { !having.contains($0.0) }.sorted { $0.0 < $1.0 }.map { (name: $0.1, link: String?.none) }
        return GapLine(id: id, title: title, note: note, all: all.count, missing: missing, list: list)
    }

    private func values(
        _ register: String, _ field: String, _ filters: [(field: String, values: [String])] = [], standing: Bool = false, from: Day? = nil
    ) throws -> Set<String> {
        var query = RecordQuery(register, scope: .everything)
        query.filters = filters
        if standing { query.standing = today.description }
        if let from { query.from = from.description }
        return Set(try connection.groups(query, by: field, limit: .max, byValue: true).map(\.value))
    }
}

/// A register's records rolled up by the areas below a territory.
public struct AreaRow: Sendable {
    public let territory: City.Territory
    public let count: Int
    /// The sum of each number, in the order of the fields asked for.
    public let sums: [Int]
}

extension Office {
    /// Counts and sums by the areas directly below a territory; one query for each column, whatever the number of areas.
    public func areas(_ register: String, _ filter: RecordFilter, summing fields: [String], as viewer: Viewer) async throws -> (top: City.Territory?, rows: [AreaRow]) {
        let query = try query(register, filter, as: viewer)
        let city = city
        let own = viewer.actor.capacities.map(\.territory).filter { !$0.isEmpty }.min { $0.utf8.count < $1.utf8.count }
        let top = city.territories[filter.territory] ?? own.flatMap(city.territory(path:)) ?? city.territories[city.root]
        return try await store.read { connection in
            var query = query
            query.runsByDay = true
            let counts = Dictionary(try connection.groups(query, by: "@in", limit: .max).map { ($0.value, $0.n) }) { first, _ in first }
            let sums = try fields.map { field in
                Dictionary(try connection.groups(query, by: "@in", summing: field, limit: .max).map { ($0.value, $0.n) }) { first, _ in first }
            }
            let below = city.children(of: top?.code ?? "").filter { counts[$0.code] != nil }
            return (top, below.map { one in AreaRow(territory: one, count: counts[one.code] ?? 0, sums: sums.map { $0[one.code] ?? 0 }) })
        }
    }
}
