import Civics
import Institutions
import Store

/// What of a register a person may see and write.
///
/// Administrators write and auditors read everything. Other writers (S2-08) see and write what lies in the territory of their post, readers see it;
/// whom a record names (its deputy, its place's keepers, its unit) sees that record. What lies elsewhere does not exist for them.
public struct RecordReach: Sendable {
    /// May write something in this register, though not necessarily every record.
    public let mayWrite: Bool
    /// Oversees the register, and does not only see what names him.
    public let isOverseer: Bool
    /// Paths of territories; nil: everywhere.
    public let paths: [String]?
    let scope: RecordQuery.Scope

    init?(_ viewer: Viewer, _ register: Register, in city: City) {
        let capacities = viewer.actor.capacities
        let writing = capacities.filter { register.writers.contains($0.role) }
        let reading = capacities.filter { register.readers.contains($0.role) }
        let own = register.sharedFields.map { (field: $0, values: city.codes(of: viewer, for: register.targets(of: $0))) }
        let isAuthor = register.authors.contains { name in own.contains { $0.field == name && !$0.values.isEmpty } } && viewer.has(.deputy)
        let isKeeper = register.keepers.contains { _ in !city.keptPlaces(of: viewer).isEmpty }
        let isAdmin = writing.contains { $0.role == .admin }
        if isAdmin || viewer.has(.auditor) {
            // An auditor who holds a writing post besides still reads everything; writing is checked record by record.
            (mayWrite, isOverseer, paths, scope) = (!writing.isEmpty || isAuthor || isKeeper, true, nil, .everything)
            return
        }
        let above = register.isIssued ? Array(Set(capacities.flatMap { $0.territory.split(separator: "/").map(String.init) })).sorted() : []
        let paths = Array(Set((writing + reading).map(\.territory).filter { !$0.isEmpty })).sorted()
        let shared = own.filter { !$0.values.isEmpty } + (above.isEmpty ? [] : [(field: "@at", values: above)])
        guard !paths.isEmpty || !shared.isEmpty else { return nil }
        (mayWrite, isOverseer, self.paths) = (!writing.isEmpty || isAuthor || isKeeper, !paths.isEmpty, paths)
        func codes(_ paths: [String]) -> [String] { paths.compactMap { $0.split(separator: "/").last.map(String.init) } }
        if let state = register.state, !register.drafts.isEmpty {
            var scope = RecordQuery.Scope(
                territories: codes(Array(Set(writing.map(\.territory).filter { !$0.isEmpty })).sorted()), shared: own)
            scope.finished = .init(territories: codes(paths), at: above, field: state, drafts: register.drafts)
            self.scope = scope
            return
        }
        // Whoever oversees the topmost territory needs no condition on each record of a register in which every one lies somewhere.
        let seesAll = register.surelyLies && city.onlyRoot.map { paths.contains($0.path) } ?? false
        scope = seesAll ? .everything : RecordQuery.Scope(territories: codes(paths), shared: shared)
    }

    /// Whether a record is seen.
    func contains(_ record: StoredRecord) -> Bool {
        guard let territories = scope.territories else { return true }
        let codes = record.path.split(separator: "/").map(String.init)
        if territories.contains(where: codes.contains) { return true }
        if let finished = scope.finished, !(record.fields[finished.field]?.codes ?? []).contains(where: finished.drafts.contains),
            finished.territories.contains(where: codes.contains) || codes.last.map(finished.at.contains) == true
        { return true }
        return scope.shared.contains { one in
            if one.field == "@at" { return codes.last.map(one.values.contains) ?? false }
            return (record.fields[one.field]?.codes ?? []).contains { one.values.contains($0) }
        }
    }
}

extension Register {
    /// Whether each of its records must name a territory, a place or a body, and so lies in a territory.
    var surelyLies: Bool { liesBy.contains { !later.contains($0) && field($0)?.isRequired == true && Set(targets(of: $0)).isSubset(of: ["territory", "place", "body"]) && !targets(of: $0).isEmpty } }

    /// Fields by which a record is seen by those whom it names.
    var sharedFields: [String] { Array(Set(authors + sharers + keepers)).sorted() }
}

extension City {
    /// Whether a deputy receives, or received, at one of these places.
    func isAssigned(_ person: Int64, toAnyOf places: [String]) -> Bool {
        posts(of: person).contains { post in
            guard post.role == .deputy, case .place(let id) = post.holder, let code = self.places[id]?.code else { return false }
            return places.contains(code)
        }
    }

    /// Codes of the places at which a person is keeper or chief today, or which hang on a body of theirs and have no keeper.
    func keptPlaces(of viewer: Viewer) -> [String] {
        viewer.posts.compactMap { post in
            guard [.keeper, .stationChief].contains(post.role), case .place(let id) = post.holder else { return nil }
            return places[id]?.code
        }
    }

    /// Who a person is, as records name people, places and bodies.
    func codes(of viewer: Viewer, for registers: [String]) -> [String] {
        var codes: [String] = []
        for register in registers {
            switch register {
            case "person": codes += people[viewer.person].map { [$0.code] } ?? []
            case "place": codes += keptPlaces(of: viewer)
            case "body": codes += viewer.posts.compactMap { post in
                guard post.role != .deputy, case .body(let id) = post.holder else { return nil }
                return bodies[id]?.code
            }
            default: break
            }
        }
        return Array(Set(codes)).sorted()
    }
}

extension Office {
    /// Codes of the places at which a person is keeper or chief today.
    public func keptPlaces(_ viewer: Viewer) -> [String] { city.keptPlaces(of: viewer) }

    /// The registers a person may open, in their usual order.
    public func registers(for viewer: Viewer) -> [Register] {
        let city = city
        return Institutions.registers.filter { RecordReach(viewer, $0, in: city) != nil }
    }

    /// Whether a person oversees a register, and does not only see what names him.
    public func oversees(_ register: String, _ viewer: Viewer) -> Bool { (try? reach(register, of: viewer))?.reach.isOverseer ?? false }

    /// What of each of these registers a person sees who oversees them all.
    /// - Throws: `Failure.notFound` where he does not: a number of what one may not read is not for him either.
    func scopes(_ registers: [String], of viewer: Viewer) throws -> [String: RecordQuery.Scope] {
        var scopes: [String: RecordQuery.Scope] = [:]
        for register in registers {
            let reach = try reach(register, of: viewer).reach
            guard reach.isOverseer else { throw Failure.notFound }
            scopes[register] = reach.scope
        }
        return scopes
    }

    /// - Throws: `Failure.notFound` for a register that does not exist or is not for this person.
    public func reach(_ register: String, of viewer: Viewer) throws -> (register: Register, reach: RecordReach) {
        guard let declaration = Institutions.register(register), let reach = RecordReach(viewer, declaration, in: city) else { throw Failure.notFound }
        return (declaration, reach)
    }
}
