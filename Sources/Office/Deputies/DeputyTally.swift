import Civics
import Institutions
import Store

/// How often deputies did something, for indicators and for the duty list: one reading for all of them.
struct DeputyTally {
    let connection: any Connection
    let city: City
    /// Codes of the deputies who are counted.
    let people: [String]

    /// By person, in the days given; who never did it is not in the answer.
    /// - Parameters:
    ///   - source: a register or a procedure, as `DeputyLife.sources` names them.
    ///   - only: the kind, where the register has kinds; empty: all.
    ///   - state: for attendance, how it ended; empty: as the dossier counts it.
    func counts(_ source: String, only: String, state: String, from: Day, through: Day) throws -> [String: Int] {
        if let procedure = Institutions.procedure(source) { return try matters(procedure, from: from, through: through) }
        guard let (source, field, when) = Self.way(source), let register = Institutions.register(source) else { return [:] }
        var query = RecordQuery(source, scope: .everything)
        var filters = when
        if !state.isEmpty, source == "attendance" || state == Self.unconfirmed { filters["state"] = [state] }
        if !only.isEmpty, register.field("kind") != nil { filters["kind"] = [only] }
        query.hold(filters)
        if register.runsBy == nil { query.standing = through.description } else { (query.from, query.through) = (from.description, through.description) }
        return try connection.tallies(query, by: field, among: people)
    }

    /// The state of what a deputy wrote down and nobody has confirmed.
    static let unconfirmed = "registered"

    /// Of such as count when they are confirmed: those that are not yet.
    func waiting(_ source: String, only: String, from: Day, through: Day) throws -> [String: Int] {
        guard let (name, _, when) = Self.way(source), Self.asksConfirmation(name, when) else { return [:] }
        return try counts(source, only: only, state: Self.unconfirmed, from: from, through: through)
    }

    private static func asksConfirmation(_ register: String, _ when: [String: [String]]) -> Bool {
        when["state"] == ["confirmed"] && Institutions.register(register)?.firstState == unconfirmed
    }

    /// What the counts of a source are made from.
    static func registers(_ source: String) -> [String] {
        Institutions.procedure(source) == nil ? way(source).map { [$0.register] } ?? [] : [KeptReading.everything]
    }

    /// The field that names the deputy, and which records count: those of the dossier where there are such.
    private static func way(_ source: String) -> (register: String, field: String, when: [String: [String]])? {
        guard let register = Institutions.register(source) else { return nil }
        // Who was at a meeting, an activity or a class stands in the lines of attendance.
        if ["sitting", "activity", "klass", "study"].contains(source), let line = Institutions.register("attendance")?.dossier {
            return ("attendance", "person", line.when.merging(["register": [source]]) { $1 })
        }
        if let line = register.dossier, let field = line.people.first { return (source, field, line.when) }
        return register.field("person") == nil ? nil : (source, "person", [:])
    }

    /// The list behind one person's count.
    static func query(_ source: String, only: String, state: String, person: String, from: Day, through: Day) -> String? {
        guard let (source, field, when) = way(source), let register = Institutions.register(source) else { return nil }
        var filters = when
        if !state.isEmpty, source == "attendance" || state == Self.unconfirmed { filters["state"] = [state] }
        if !only.isEmpty, register.field("kind") != nil { filters["kind"] = [only] }
        let parts = ["f.\(field)=\(person)"] + filters.sorted { $0.key < $1.key }.map { "f.\($0.key)=\($0.value == [""] ? "-" : $0.value.joined(separator: ","))" }
        let days = register.runsBy == nil ? ["on=\(through)"] : ["from=\(from)", "through=\(through)"]
        return "/registers/\(source)?" + (parts + days).joined(separator: "&")
    }

    /// Papers by those who signed them, opinions by the deputy who received them; drafts count for nobody.
    private func matters(_ procedure: Procedure, from: Day, through: Day) throws -> [String: Int] {
        var filter = MatterFilter()
        (filter.procedure, filter.isShared, filter.from, filter.through) = (procedure.id, true, from, through)
        var counts: [String: Int] = [:]
        let wires = Dictionary(people.compactMap { code in city.person(code: code).map { (Holder.person($0.id).wire, code) } }) { first, _ in first }
        if procedure.id == Institutions.ofResidents.id {
            for (wire, n) in try connection.partyCounts(wires.keys.sorted(), filter) { if let code = wires[wire] { counts[code, default: 0] += n } }
            return counts
        }
        let slots = ["originator", "cosigners"].filter(procedure.facets.contains)
        for (_, values) in try connection.facetCounts(slots, of: procedure.id, .everything, filter) {
            for (wire, n) in values { if let code = wires[wire] { counts[code, default: 0] += n } }
        }
        return counts
    }
}
