import Civics
import Institutions
import Store

/// One figure of a register as it stands for a period: the number, the sentence, and the list that has as many rows.
public struct RegisterFigure: Sendable {
    public let register: Register
    public let figure: RecordFigure
    public let n: Int
    /// The address of the list behind it.
    public let list: String

    /// 330余: as reports print a number that they do not want to the last digit; nil where it is too small.
    public var rounded: String? {
        guard n > 100 else { return nil }
        let unit = n >= 10_000 ? 1_000 : n >= 1_000 ? 100 : 10
        return n % unit == 0 ? nil : "\(n / unit * unit)余"
    }
}

extension Office {
    /// The figures of all registers that the person oversees, by shelf; each one query over the marks of its register.
    /// - Parameters:
    ///   - from: the first day of the period; nil: from the beginning.
    ///   - through: its last day, and the day on which standing records must hold.
    ///   - territory: a code within which they lie; empty: all that the person oversees.
    public func registerFigures(from: Day?, through: Day, territory: String = "", as viewer: Viewer) async throws -> [RegisterFigure] {
        var asked: [(Register, RecordFigure, RecordQuery, String)] = []
        for register in registers(for: viewer) where !register.figures.isEmpty {
            guard try reach(register.id, of: viewer).reach.isOverseer else { continue }
            var seen: Set<String> = []
            for figure in register.figures where seen.insert("\(figure.sentence)").inserted {
                var filter = RecordFilter()
                filter.hold(figure.when)
                // A sum is made of records that say the number; their list prints the same sum at its head.
                if case .sum(let field) = figure.counting { filter.filled.append(field) }
                filter.territory = territory
                switch figure.period {
                case .span: (filter.from, filter.through) = (from, through)
                case .standing: filter.standing = through
                }
                var query = try query(register.id, filter, as: viewer)
                query.runsByDay = true
                asked.append((register, figure, query, Office.address(register, figure, filter)))
            }
        }
        let (all, city, today) = (asked, city, today)
        return try await store.read { [self] connection in
            let reading = try keptReading(city, on: today, connection)
            return try all.map { register, figure, query, list in
                let n = try reading.answer("figure \(figure.counting) \(query.key)", from: [register.id]) { try connection.figure(query, figure.counting) }
                return RegisterFigure(register: register, figure: figure, n: n, list: list)
            }
        }
    }

    /// Where the list of a figure is: the records, or the different values of a field.
    static func address(_ register: Register, _ figure: RecordFigure, _ filter: RecordFilter) -> String {
        var parts = filter.filters.map { "f.\($0.field)=\($0.values.joined(separator: ","))" }
        parts += filter.ties.map { "f.\($0.field).\($0.by)=\($0.values.joined(separator: ","))" }
        parts += filter.filled.map { "f.\($0)=*" } + filter.blank.map { "f.\($0)=-" }
        if let from = filter.from { parts.append("from=\(from)") }
        if let through = filter.through { parts.append("through=\(through)") }
        if let standing = filter.standing { parts.append("on=\(standing)") }
        if !filter.territory.isEmpty { parts.append("in=\(filter.territory)") }
        var page = "/registers/\(register.id)"
        if case .distinct(let field) = figure.counting { page += "/by/\(field)" }
        return parts.isEmpty ? page : "\(page)?\(parts.joined(separator: "&"))"
    }

    /// The first day of the term in which a day lies: the opening of the first session of the highest congress's term.
    public func termStart(on day: Day) -> Day? {
        let city = city
        guard let root = city.territories[city.root] else { return nil }
        let bodies = Set(city.bodies(in: root.code).filter { $0.kind == "congress" }.map(\.code))
        let own = city.sessions.values.filter { bodies.contains($0.body) && $0.opens <= day }
        guard let term = own.map(\.term).max() else { return nil }
        return own.filter { $0.term == term }.map(\.opens).min()
    }
}
