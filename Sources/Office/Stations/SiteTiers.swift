import Civics
import Institutions
import Store

/// 示范点 (S2-73, S4-28): how many were named and how many still are, by tier, by kind of unit and by batch.
public struct SiteTiers: Sendable {
    public struct Line: Sendable {
        public let key: String
        public let name: String
        public var awarded = 0, current = 0
    }

    public let territory: City.Territory
    public let tiers: [Line], units: [Line], batches: [Line]
    public let all: Line
    /// Towns and streets with a site, and those there are.
    public let towns: Int, townsAll: Int
    /// Towns without one, by name.
    public let without: [City.Territory]
}

extension Office {
    private static let mostSites = 20_000

    public func siteTiers(_ code: String, as viewer: Viewer) async throws -> SiteTiers {
        let territory = try placeScope(code, of: viewer)
        let (city, today) = (city, today)
        return try await store.read { [self] connection in
            try keptReading(city, on: today, connection).answer("sites/\(territory.code)", from: ["site"]) { try Office.tiers(of: territory, city, today, connection) }
        }
    }

    private static func tiers(of territory: City.Territory, _ city: City, _ today: Day, _ connection: any Connection) throws -> SiteTiers {
        let register = Institutions.register("site")
        func lines(_ field: String) -> [SiteTiers.Line] { (register?.field(field)?.choices ?? []).map { .init(key: $0.id, name: $0.name) } }
        var (tiers, units) = (lines("tier"), lines("unitType"))
        var query = RecordQuery("site", scope: .init(territories: [territory.code]), limit: Office.mostSites)
        query.filters = [("state", ["designated", "withdrawn"])]
        let records = try connection.records(query)
        var all = SiteTiers.Line(key: "", name: "合计"), batches: [Int: SiteTiers.Line] = [:], towns: Set<String> = []
        for record in records {
            func text(_ name: String) -> String { record.fields[name]?.keyText ?? "" }
            let isCurrent = text("state") == "designated"
            func count(_ line: inout SiteTiers.Line) { line.awarded += 1; line.current += isCurrent ? 1 : 0 }
            count(&all)
            if let at = tiers.firstIndex(where: { $0.key == text("tier") }) { count(&tiers[at]) }
            if let at = units.firstIndex(where: { $0.key == text("unitType") }) { count(&units[at]) }
            let batch = Int(text("batch")) ?? 0
            count(&batches[batch, default: .init(key: String(batch), name: "第\(batch)批")])
            if isCurrent { towns.formUnion(record.path.split(separator: "/").map(String.init).filter { ["town", "street"].contains(city.territories[$0]?.kind ?? "") }) }
        }
        let known = city.territories.values.filter { ["town", "street"].contains($0.kind) && $0.term.contains(today) && $0.path.utf8.starts(with: territory.path.utf8) }
        return SiteTiers(
            territory: territory, tiers: tiers, units: units.filter { $0.awarded > 0 }, batches: batches.values.sorted { (Int($0.key) ?? 0) < (Int($1.key) ?? 0) },
            all: all, towns: known.count { towns.contains($0.code) }, townsAll: known.count,
            without: known.filter { !towns.contains($0.code) }.sorted { $0.path < $1.path })
    }
}
