import Civics
import Institutions
import Store

/// 缺项: of all that should have something, which have it not yet, by name.
public struct GapLine: Sendable {
    public typealias Named = (name: String, code: String, link: String?)

    public let id: String
    public let title: String
    public let note: String
    /// Who or what has it, and who or what lacks it, with the address of its page where it has one.
    public let having: [Named]
    public let missing: [Named]
    /// How many records say so and where they are listed; nil where no register says it by itself.
    public var records: (name: String, n: Int, list: String)?
    /// Where those that have it and those that lack it are listed, where there are such lists; else the page names them itself.
    public var had: String?
    public var lacking: String?
}

extension Office {
    /// What is still missing within what the person oversees, in a year, as far as he oversees the registers that say it.
    public func gaps(year: Int, as viewer: Viewer) async throws -> [GapLine] {
        let (city, today) = (city, today)
        let paths = try rollPaths(viewer)
        let scopes = GapReading.registers.reduce(into: [String: RecordQuery.Scope]()) { seen, register in
            if let own = try? self.scopes([register], of: viewer)[register] { seen[register] = own }
        }
        let households = householdsOfDeputy
        let lines = try await store.read { [self] connection in
            let reading = try keptReading(city, on: today, connection)
            let seen = scopes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.key)" }
            return try reading.answer("gaps \(paths ?? ["*"]) \(seen) \(year) \(households)", from: GapReading.registers) {
                try GapReading(reading: reading, connection: connection, city: city, today: today, year: year, paths: paths, scopes: scopes, households: households).lines()
            }
        }
        guard !lines.isEmpty else { throw Failure.notFound }
        return lines
    }
}

private struct GapReading {
    /// All that it reads.
    static let registers = ["council", "site", "brand", "officer", "contact", "reception", "deployment", "deploymentItem", "voterContact", "schedule"]

    /// Which records say that something is there.
    private struct Source {
        let register: String
        var filters: [(field: String, values: [String])] = []
        var standing: Day?
        var from: Day?
    }

    let reading: KeptReading
    let connection: any Connection
    let city: City
    let today: Day
    let year: Int
    let paths: [String]?
    /// What the person sees of the registers that he oversees.
    let scopes: [String: RecordQuery.Scope]
    let households: Int

    func lines() throws -> [GapLine] {
        let towns = territories(["town", "street"]), streets = territories(["street"])
        let council = Source(register: "council", standing: today), site = Source(register: "site", filters: [("state", ["designated"])])
        let brand = Source(register: "brand", filters: [("year", [String(year)])])
        return [
            try deployments(),
            try line("council", "街道议事代表会议", "建立了街道议事代表会议制度的街道", streets, council, by: "territory", "/registers/council?on=\(today)"),
            try line("site", "全过程人民民主基层示范点", "有命名的示范点的乡镇街道", towns, site, by: "@in", "/registers/site?f.state=designated"),
            try line("brand", "一街一品", "\(year)年定了品牌的乡镇街道", towns, brand, by: "territory", "/registers/brand?f.year=\(year)"),
            try schedules(), heads(), homes(),
            try line("officer", "任免联络人", "确定了任免联络人的机关", organs(), Source(register: "officer", standing: today), by: "organ", "/registers/officer?on=\(today)"),
            try leaders(),
            try voters(),
        ].compactMap(\.self)
    }

    /// 任免联络人 (S2-90): the people of an organ are appointed by a standing committee; a town's government has none above it in its own town.
    private func organs() -> [(String, String)] {
        let kinds = ["court", "procuratorate", "supervision", "government"]
        return city.bodies.values.filter { organ in
            guard kinds.contains(organ.kind), organ.term.contains(today), isInside(city.territories[organ.territory]?.path) else { return false }
            return !["town", "street"].contains(city.territories[organ.territory]?.kind ?? "")
        }.map { ($0.code, $0.name) }
    }

    /// Leaders among the deputies: what they did themselves, and the receptions at which they were present.
    private func leaders() throws -> GapLine? {
        guard scopes["contact"] != nil, scopes["reception"] != nil else { return nil }
        let leaders = city.serving(on: today, within: paths).keys.compactMap { city.people[$0] }.filter(\.isLeader).map { ($0.code, $0.name) }
        let half = Day(year: today.year, month: today.month > 6 ? 7 : 1, day: 1) ?? today
        let contact = Source(register: "contact", filters: [("link", ["station"])], from: half)
        let received = try values(Source(register: "reception", filters: [("state", ["held"])], from: half), by: "present")
        return try line(
            "leaders", "领导干部代表进站", "\(half.chinese)以来进站联系过群众的领导干部代表", leaders, contact, by: "who", also: received,
            "/registers/contact?f.link=station&from=\(half)")
    }

    /// 没有接待安排的阵地: only what is laid out can be missed, so a place that must receive needs its arrangement.
    private func schedules() throws -> GapLine? {
        guard let scope = scopes["schedule"] else { return nil }
        let source = Source(register: "schedule", standing: today)
        let must = city.places.values.filter { Office.mustReceive($0, []) && $0.term.contains(today) && isInside(city.territories[$0.territory]?.path) }
            .sorted { ($0.territory, $0.code) < ($1.territory, $1.code) }
        let have = try values(source, by: "place")
        func named(_ has: Bool) -> [GapLine.Named] {
            must.filter { have.contains($0.code) == has }.map { ($0.name, $0.code, has ? "/stations/cycle?place=\($0.code)" : "/registers/schedule/new?place=\($0.code)") }
        }
        return GapLine(
            id: "schedule", title: "接待安排", note: "有接待安排的代表之家、联络站和活动室", having: named(true), missing: named(false),
            records: ("接待安排", try connection.figure(query(source, scope), .records), "/registers/schedule?on=\(today)"))
    }

    /// 联络总站 (S4-08): the head of a network has something under it.
    private func heads() -> GapLine? {
        let heads = city.headStations(on: today).filter { isInside(city.territories[$0.territory]?.path) }
        let parents = Set(city.places.values.filter { $0.term.contains(today) }.map { $0.parent.uppercased() })
        return places("headStation", "联络总站", "下面挂着阵地的联络总站", heads) { parents.contains($0.code.uppercased()) }
    }

    /// Homes of an area that has a head station hang under it.
    private func homes() -> GapLine? {
        let heads = city.headStations(on: today)
        let homes = city.places.values.filter { $0.kind == "home" && $0.term.contains(today) && isInside(city.territories[$0.territory]?.path) && city.hasHead($0, among: heads) }
        return places("homesUnderHead", "代表之家归总站", "所在地有联络总站、已经挂在总站之下的代表之家", homes) { city.hangsUnderHead($0, on: today) }
    }

    private func places(_ id: String, _ title: String, _ note: String, _ all: [City.Place], _ has: (City.Place) -> Bool) -> GapLine? {
        guard !all.isEmpty else { return nil }
        let sorted = all.sorted { ($0.territory, $0.code) < ($1.territory, $1.code) }
        func named(_ wanted: Bool) -> [GapLine.Named] { sorted.filter { has($0) == wanted }.map { ($0.name, $0.code, "/registers/place/\($0.id)") } }
        return GapLine(id: id, title: title, note: note, having: named(true), missing: named(false))
    }

    /// 联系选民 (S3-36): deputies who keep in contact with fewer households than they are to.
    private func voters() throws -> GapLine? {
        guard scopes["voterContact"] != nil else { return nil }
        let people = city.serving(on: today, within: paths).keys.compactMap { city.people[$0] }.sorted { ($0.name, $0.code) < ($1.name, $1.code) }
        let have = try CoverageSets(reading, year: year, term: nil, households: households, [.voters], connection)
        func named(_ has: Bool) -> [GapLine.Named] {
            people.filter { have.has(.voters, $0.code) == has }.map { ($0.name, $0.code, "/deputies/\($0.code)/dossier") }
        }
        return GapLine(
            id: "voters", title: "代表联系选民", note: "固定联系选民不少于\(households)户（群）的代表", having: named(true), missing: named(false),
            had: "/office/deputies?year=\(year)&has=voters", lacking: "/office/deputies?year=\(year)&lacks=voters")
    }

    /// Documents from above that nothing carries out yet (S0-02).
    private func deployments() throws -> GapLine? {
        guard let scope = scopes["deployment"], scopes["deploymentItem"] != nil else { return nil }
        let carried = try values(Source(register: "deploymentItem"), by: "deployment")
        let found = try connection.all(RecordQuery("deployment", scope: scope, limit: 500))
        func named(_ isCarried: Bool) -> [GapLine.Named] {
            found.filter { carried.contains($0.code) == isCarried }.map { ($0.name, $0.code, "/registers/deployment/\($0.id)") }
        }
        return GapLine(
            id: "deployment", title: "上级部署", note: "有落实事项的上级部署", having: named(true), missing: named(false),
            records: ("上级部署", found.count, "/registers/deployment"))
    }

    private func territories(_ kinds: [String]) -> [(String, String)] {
        city.territories.values.filter { kinds.contains($0.kind) && isInside($0.path) && $0.term.contains(today) }.map { ($0.code, $0.name) }
    }

    private func isInside(_ path: String?) -> Bool {
        guard let path else { return false }
        return paths.map { paths in paths.contains { path.utf8.starts(with: $0.utf8) } } ?? true
    }

    /// - Parameter also: codes of others that have it.
    private func line(
        _ id: String, _ title: String, _ note: String, _ all: [(String, String)], _ source: Source, by field: String, also: Set<String> = [], _ list: String
    ) throws -> GapLine? {
        guard let scope = scopes[source.register], let name = Institutions.register(source.register)?.name else { return nil }
        let have = try values(source, by: field).union(also)
        func named(_ has: Bool) -> [GapLine.Named] {
            all.filter { have.contains($0.0) == has }.sorted { $0.0 < $1.0 }.map { (name: $0.1, code: $0.0, link: String?.none) }
        }
        let n = try connection.figure(query(source, scope), .records)
        return GapLine(id: id, title: title, note: note, having: named(true), missing: named(false), records: (name, n, list))
    }

    private func query(_ source: Source, _ scope: RecordQuery.Scope) -> RecordQuery {
        var query = RecordQuery(source.register, scope: scope)
        query.filters = source.filters
        if let standing = source.standing { query.standing = standing.description }
        if let from = source.from { query.from = from.description }
        return query
    }

    /// Wherever it was written: who has something is not told to lack it, because the record lies at the congress above.
    private func values(_ source: Source, by field: String) throws -> Set<String> {
        Set(try connection.groups(query(source, .everything), by: field, limit: .max, byValue: true).map(\.value))
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
        let today = today
        let children = city.children(of: top?.code ?? "")
        return try await store.read { [self] connection in
            var query = query
            query.runsByDay = true
            // Of an area that one may see whole, nothing need be asked record by record.
            let above = Set((top?.path ?? "").split(separator: "/").map(String.init))
            if query.scope.territories?.contains(where: above.contains) ?? true { query.scope = .everything }
            query.filters.removeAll { $0.field == "@in" && $0.values == [top?.code] }
            let (reading, asked) = (try keptReading(city, on: today, connection), query)
            func columns(_ field: String?) throws -> [String: Int] {
                try reading.answer("areas \(top?.code ?? "") \(field ?? "") \(asked.key)", from: [register]) {
                    try connection.tallies(asked, by: "@in", among: children.map(\.code), summing: field)
                }
            }
            let (counts, sums) = (try columns(nil), try fields.map { try columns($0) })
            let below = children.filter { counts[$0.code] != nil }
            return (top, below.map { one in AreaRow(territory: one, count: counts[one.code] ?? 0, sums: sums.map { $0[one.code] ?? 0 }) })
        }
    }
}
