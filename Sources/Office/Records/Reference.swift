import Civics

/// One record that may be chosen in a field.
public struct ReferenceChoice: Sendable {
    public let code: String
    public let name: String
    /// What tells it from others of the same name.
    public let note: String
    public let id: Int64
    public let term: City.Term
}

extension City {
    /// The record of a register with that code.
    public func reference(_ register: String, code: String) -> ReferenceChoice? {
        guard !code.isEmpty else { return nil }
        return switch register {
        case "territory": territories[code].map(choice)
        case "body": body(code: code).map(choice)
        case "place": place(code: code).map(choice)
        case "person": person(code: code).map(choice)
        case "session": session(code: code).map { ReferenceChoice(code: $0.code, name: $0.name, note: "", id: $0.id, term: $0.inForce) }
        default: nil
        }
    }

    /// All that may be chosen on a day, by name; `within` keeps to what concerns these territories: in them, or above them.
    public func references(_ register: String, on day: Day, within paths: [String]? = nil) -> [ReferenceChoice] {
        func concerns(_ territory: String) -> Bool {
            guard let paths, let path = territories[territory]?.path else { return paths == nil }
            return paths.contains { path.utf8.starts(with: $0.utf8) || $0.utf8.starts(with: path.utf8) }
        }
        let all: [ReferenceChoice] = switch register {
        case "territory": territories.values.filter { concerns($0.code) }.map(choice)
        case "body": bodies.values.filter { concerns($0.territory) }.map(choice)
        case "place": places.values.filter { concerns($0.territory) }.map(choice)
        case "person": people.values.map(choice)
        default: []
        }
        return all.filter { $0.term.until.map { $0 >= day } ?? true }.sorted { ($0.note, $0.name, $0.id) < ($1.note, $1.name, $1.id) }
    }

    /// Every record of a register by the names it goes by.
    func names(_ register: String) -> [String: [String]] {
        var names: [String: Set<String>] = [:]
        switch register {
        case "territory": for one in territories.values { names[one.name, default: []].insert(one.code) }
        case "body": for one in bodies.values { for name in [one.name, one.short] { names[name, default: []].insert(one.code) } }
        case "place": for one in places.values { names[one.name, default: []].insert(one.code) }
        case "person": for one in people.values { names[one.name, default: []].insert(one.code) }
        default: break
        }
        return names.mapValues { $0.sorted() }
    }

    private func choice(_ one: Territory) -> ReferenceChoice {
        ReferenceChoice(code: one.code, name: one.name, note: name(ofPath: territories[one.parent]?.path ?? ""), id: one.id, term: one.term)
    }

    private func choice(_ one: Body) -> ReferenceChoice {
        ReferenceChoice(code: one.code, name: one.name, note: territories[one.territory]?.name ?? "", id: one.id, term: one.term)
    }

    private func choice(_ one: Place) -> ReferenceChoice {
        ReferenceChoice(code: one.code, name: one.name, note: territories[one.territory]?.name ?? "", id: one.id, term: one.term)
    }

    private func choice(_ one: Person) -> ReferenceChoice {
        let holders = (postsOfPerson[one.id] ?? []).compactMap { posts[$0] }.prefix(1).map { name(of: $0.holder) }
        return ReferenceChoice(code: one.code, name: one.name, note: holders.first ?? "", id: one.id, term: one.term)
    }
}

extension City {
    /// The codes of the records of a register that go by that name.
    public func codes(named name: String, in register: String) -> [String] {
        switch register {
        case "territory": territories.values.filter { $0.name == name }.map(\.code).sorted()
        case "body": bodies.values.filter { $0.name == name || $0.short == name }.map(\.code).sorted()
        case "place": places.values.filter { $0.name == name }.map(\.code).sorted()
        case "person": people.values.filter { $0.name == name }.map(\.code).sorted()
        default: []
        }
    }
}
