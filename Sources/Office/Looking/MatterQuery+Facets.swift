import Civics
import Institutions
import Store

/// Facets in the address: `f.` those of the procedure that is listed, `s.` those of the matters from which its matters come.
extension MatterQuery {
    static let own = "f."
    static let ofSource = "s."

    static func isFacet(_ name: String) -> Bool { name.hasPrefix(own) || name.hasPrefix(ofSource) }

    /// The procedure from which matters of this one come, where that one has facets: a commitment's suggestion.
    var sourceProcedure: Procedure? { Self.source(of: procedure) }

    private static func source(of procedure: Procedure) -> Procedure? {
        procedure.origins.lazy.filter(\.starts).compactMap { $0.procedure.flatMap(Institutions.procedure) }.first { !$0.facets.isEmpty && $0.id != procedure.id }
    }

    /// Names that this list understands besides `MatterQuery.names`; none before a procedure is chosen.
    public var facetNames: [String] {
        guard values["procedure"] != nil else { return [] }
        return procedure.facets.map { Self.own + $0 } + (sourceProcedure?.facets ?? []).map { Self.ofSource + $0 }
    }

    /// Refuses an address that names a facet which this list has not: better no list than a longer one than was asked for.
    public func check(facetsAmong names: [String]) throws(Flaw) {
        guard let unknown = names.first(where: { Self.isFacet($0) && !facetNames.contains($0) }) else { return }
        throw Flaw(field: unknown, reason: "这一类事项没有这个条件")
    }

    mutating func set(facet name: String, _ value: String, _ city: City) throws(Flaw) {
        let id = String(name.dropFirst(2))
        guard let declares = name.hasPrefix(Self.own) ? procedure : sourceProcedure else { return }
        if ![MatterFilter.any, MatterFilter.none].contains(value) { try check(id, of: declares, value, name, city) }
        if name.hasPrefix(Self.own) {
            if filter.procedure.isEmpty { filter.procedure = declares.id }
            filter.facets[id] = value
        } else {
            (filter.sourceProcedure, filter.sourceFacets[id]) = (declares.id, value)
        }
    }

    private func check(_ id: String, of procedure: Procedure, _ value: String, _ name: String, _ city: City) throws(Flaw) {
        if procedure.slot(id) != nil {
            _ = try holder(value, name, city)
            return
        }
        switch procedure.field(id)?.kind {
        case .choice(let choices): _ = try known(value, name, choices.contains { $0.id == value })
        case .number(let range): _ = try number(value, name, in: range)
        case .matter: _ = try number(value, name, in: 1...MatterQuery.mostId)
        case .flag: _ = try known(value, name, ["true", "false"].contains(value))
        case .day: _ = try known(value, name, Day(value) != nil)
        default: break
        }
    }

    static func facetLabel(_ name: String, _ procedure: Procedure) -> String {
        let id = String(name.dropFirst(2))
        guard let declares = name.hasPrefix(own) ? procedure : source(of: procedure) else { return id }
        return declares.slot(id)?.name ?? declares.field(id)?.name ?? id
    }

    func facetWords(_ name: String, _ value: String, _ city: City) -> String {
        let (label, words) = (Self.facetLabel(name, procedure), words(ofFacet: name, value, city))
        // 重点督办, not 重点督办：重点督办.
        return words == label ? label : "\(label)：\(words)"
    }

    /// The value of a facet (`f.session`) in words.
    public func words(ofFacet name: String, _ value: String, _ city: City) -> String {
        guard let declares = name.hasPrefix(Self.own) ? procedure : sourceProcedure else { return value }
        return Self.word(String(name.dropFirst(2)), value, of: declares, city)
    }

    /// One value of a facet in words: a session by its name, a holder by theirs.
    public static func word(_ facet: String, _ value: String, of procedure: Procedure, _ city: City) -> String {
        switch value {
        case MatterFilter.any: return "有"
        case MatterFilter.none: return "没有"
        default: break
        }
        if procedure.slot(facet) != nil { return city.name(ofWire: value) }
        if facet == "session" { return city.session(code: value)?.name ?? value }
        let field = procedure.field(facet)
        switch field?.kind {
        case .matter: return "第\(value)号事项"
        case .number where facet == "term": return "第\(value)届"
        case .number where facet == "year": return "\(value)年"
        case .number: return "\(value)次"
        default: return field?.word(for: .string(value)) ?? value
        }
    }
}

/// The values of a facet that occur in a list, each with how many matters have it.
public struct FacetCount: Sendable {
    /// As it stands in the address: `f.session`.
    public let name: String
    public let label: String
    public let values: [(value: String, words: String, n: Int)]
}

extension Office {
    /// More values than this are no choice any more.
    static let facetValuesMost = 200
    /// What has a value of its own on each matter, or a day: it is asked for by number or by figures.
    private static let unlisted: Set<String> = ["serial", "signedOn", "campaign", "about", "cited"]

    /// The facets of the list with the values that occur in it, for its form; those that are set already are counted as well.
    public func facets(of query: MatterQuery, as viewer: Viewer) async throws -> [FacetCount] {
        try await facets(of: query, listed: query.procedure.facets.filter { !Self.unlisted.contains($0) }.map { MatterQuery.own + $0 }, as: viewer)
    }

    /// How many matters of a list have each value of one facet.
    public func facetCounts(_ facet: String, of filter: MatterFilter, as viewer: Viewer) async throws -> [String: Int] {
        let asked = filter.resolved(in: city)
        return try await store.read { try $0.facetCounts(facet, of: asked.procedure, viewer.sight, asked) }
    }

    /// The same of these alone, in this order: `f.session`, `s.committee`.
    public func facets(of query: MatterQuery, listed names: [String], as viewer: Viewer) async throws -> [FacetCount] {
        let (procedure, source, city) = (query.procedure, query.sourceProcedure, city)
        guard query.values["procedure"] != nil, !names.isEmpty else { return [] }
        var filter = query.filter.resolved(in: city)
        filter.procedure = procedure.id
        let asked = filter
        func ids(_ prefix: String) -> [String] { names.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(2)) } }
        let (own, others) = (ids(MatterQuery.own), ids(MatterQuery.ofSource))
        let today = today
        let key = "facets \(own) \(others) \(procedure.id) \(asked.key(for: viewer.sight))"
        typealias Counts = [String: [String: Int]]
        let counts = try await store.read { [self] connection in
            try keptReading(city, on: today, connection).answer(key, from: [KeptReading.everything]) { () throws -> (own: Counts, others: Counts) in
                (
                    own: own.isEmpty ? [:] : try connection.facetCounts(own, of: procedure.id, viewer.sight, asked),
                    others: others.isEmpty ? [:] : try connection.sourceFacetCounts(others, of: source?.id ?? "", viewer.sight, asked)
                )
            }
        }
        return names.compactMap { name in
            let id = String(name.dropFirst(2))
            let isOwn = name.hasPrefix(MatterQuery.own)
            guard let declares = isOwn ? procedure : source, let found = (isOwn ? counts.own : counts.others)[id], !found.isEmpty,
                found.count <= Self.facetValuesMost
            else { return nil }
            let order = Dictionary((declares.field(id)?.choices ?? []).enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
            let values = found.map { (value: $0.key, words: MatterQuery.word(id, $0.key, of: declares, city), n: $0.value) }
                .sorted { (order[$0.value] ?? 99, -$0.n, $0.words) < (order[$1.value] ?? 99, -$1.n, $1.words) }
            return FacetCount(name: name, label: MatterQuery.facetLabel(name, procedure), values: values)
        }
    }
}
