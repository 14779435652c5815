import Civics
import Store

/// A day and its hours, of which the first may be missing and the last be open.
struct Hours {
    let day: String, from: String, until: String

    init(_ fields: [String: JSON], day: String = "day", from: String = "hour", until: String = "end") {
        self.day = fields[day]?.keyText ?? ""
        self.from = fields[from]?.keyText ?? ""
        self.until = fields[until]?.keyText ?? ""
    }

    private var end: String { until.isEmpty ? "23:59" : until }

    /// Both say when, and at some minute both are under way.
    func overlaps(_ other: Hours) -> Bool {
        day == other.day && !from.isEmpty && !other.from.isEmpty && from < other.end && other.from < end
    }

    /// Neither says when on the day that they share.
    func areBothOpen(_ other: Hours) -> Bool { day == other.day && from.isEmpty && other.from.isEmpty }
}

/// Nobody and no room is in two places at once.
extension RecordCheck {
    struct Overlap {
        let same: [String], apart: [String], day: String, from: String, until: String, idle: [String]
    }

    /// At most so many records of one day are looked at.
    private static let mostOfOneDay = 1_000

    /// One query, however many people are named.
    func overlapFlaw(_ demand: Overlap, _ fields: [String: JSON], own: Int64?, before: [String: JSON]?) throws -> RecordFlaw? {
        guard let wanted = wanted(demand, fields, before: before) else { return nil }
        var query = RecordQuery(register.id, scope: .everything, limit: Self.mostOfOneDay)
        query.filters = wanted
        if register.runsBy == demand.day { (query.from, query.through) = (fields[demand.day]?.keyText ?? "", fields[demand.day]?.keyText ?? "") }
        let other = try connection.records(query).first { $0.id != own && isInTheWay($0.fields, of: fields, demand) }
        return other.flatMap { clash(demand, fields, wanted, with: $0) }
    }

    /// What a record takes for itself at its time, each a field with the values; nil: nothing, or nothing new.
    func wanted(_ demand: Overlap, _ fields: [String: JSON], before: [String: JSON]?) -> [(field: String, values: [String])]? {
        var wanted = demand.same.map { (field: $0, values: fields[$0]?.codes ?? []) }
        // What stands already takes nothing new, even where two were let stand side by side in former times.
        if let before, !isIdle(before, demand), !isNews([demand.day, demand.from, demand.until] + demand.apart, fields, before) {
            wanted = wanted.map { name, values in (name, isMany(name) ? values.filter { !(before[name]?.codes ?? []).contains($0) } : values) }
            if !wanted.contains(where: { isMany($0.field) || isNews([$0.field], fields, before) }) { return nil }
        }
        guard wanted.allSatisfy({ !$0.values.isEmpty }), !isIdle(fields, demand), !(fields[demand.from]?.keyText ?? "").isEmpty || !demand.apart.isEmpty
        else { return nil }
        return wanted
    }

    /// Of two that take the same: whether it is at the same time, with nothing that tells them from each other.
    func isInTheWay(_ other: [String: JSON], of fields: [String: JSON], _ demand: Overlap) -> Bool {
        func hours(_ fields: [String: JSON]) -> Hours { Hours(fields, day: demand.day, from: demand.from, until: demand.until) }
        guard !isIdle(other, demand) else { return false }
        let (mine, theirs) = (hours(fields), hours(other))
        guard mine.overlaps(theirs) || !demand.apart.isEmpty && mine.areBothOpen(theirs) else { return false }
        return demand.apart.allSatisfy { (other[$0]?.keyText ?? "") == (fields[$0]?.keyText ?? "") }
    }

    private func isIdle(_ fields: [String: JSON], _ demand: Overlap) -> Bool {
        register.state.map { demand.idle.contains(fields[$0]?.keyText ?? "") } ?? false
    }

    private func isMany(_ field: String) -> Bool { register.field(field)?.isMany ?? false }

    private func clash(
        _ demand: Overlap, _ fields: [String: JSON], _ wanted: [(field: String, values: [String])], with other: StoredRecord
    ) -> RecordFlaw? {
        guard let name = demand.same.last, let field = register.field(name) else { return nil }
        let from = other.fields[demand.from]?.keyText ?? ""
        let at = "「\(other.name)」（\(from.isEmpty ? other.code : "\(from)起，\(other.code)")）"
        if !demand.apart.isEmpty {
            let names = demand.apart.compactMap { register.field($0)?.name }.joined(separator: "或")
            let when = from.isEmpty ? "这一天" : "这段时间"
            return RecordFlaw(.clash, field, "", "\(when)已经有\(at)。是同一场就不用再登记；是另一场，请写明各自的\(names)，或写明不同的时间")
        }
        guard isMany(name) else { return RecordFlaw(.clash, field, "", "这段时间已被\(at)占用，请换时间或换地方") }
        let both = (wanted.first { $0.field == name }?.values ?? []).filter { (other.fields[name]?.codes ?? []).contains($0) }
        let people = both.prefix(5).map { city.person(code: $0)?.name ?? $0 }.joined(separator: "、")
        return RecordFlaw(.clash, field, both.joined(separator: "、"), "\(people)这段时间已经排在\(at)，请换人或换时间")
    }
}

extension Register {
    /// What of it may not overlap.
    var overlaps: [RecordCheck.Overlap] {
        demands.compactMap { demand in
            guard case .noOverlap(let same, let apart, let day, let from, let until, let idle) = demand else { return nil }
            return RecordCheck.Overlap(same: same, apart: apart, day: day, from: from, until: until, idle: idle)
        }
    }
}

extension Office {
    /// Which of these deputies are at a reception in these hours; one query for all of them.
    func receiving(_ people: Set<String>, in hours: Hours, _ connection: any Connection) throws -> Set<String> {
        guard !people.isEmpty, !hours.from.isEmpty else { return [] }
        var query = RecordQuery("reception", scope: .everything, limit: 1_000)
        query.filters = [("deputies", people.sorted()), ("state", ["planned", "held"])]
        (query.from, query.through) = (hours.day, hours.day)
        return try connection.records(query).reduce(into: []) { busy, other in
            if hours.overlaps(Hours(other.fields)) { busy.formUnion(other.fields["deputies"]?.codes ?? []) }
        }
    }
}
