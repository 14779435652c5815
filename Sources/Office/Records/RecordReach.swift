import Civics
import Institutions

/// What of a register a person may see and write: all of it, or the records of some territories.
///
/// Administrators write and auditors read everything. Other writers (S2-08) see and write what lies in the territory of their post;
/// what lies elsewhere does not exist for them.
public struct RecordReach: Sendable {
    public let mayWrite: Bool
    /// Paths of territories; nil: everywhere.
    public let paths: [String]?

    init?(_ viewer: Viewer, _ register: Register) {
        let writing = viewer.actor.capacities.filter { register.writers.contains($0.role) }
        if writing.contains(where: { $0.role == .admin }) {
            (mayWrite, paths) = (true, nil)
        } else if viewer.has(.auditor) {
            // An auditor who holds a writing post besides still reads everything; writing is checked record by record.
            (mayWrite, paths) = (!writing.isEmpty, nil)
        } else if !writing.isEmpty {
            (mayWrite, paths) = (true, Array(Set(writing.map(\.territory))).sorted())
        } else {
            return nil
        }
    }

    func contains(body code: String, in city: City) -> Bool { contains(territory: city.body(code: code)?.territory ?? "", in: city) }

    func contains(territory code: String, in city: City) -> Bool {
        guard let paths else { return true }
        guard let path = city.territories[code]?.path else { return false }
        return paths.contains { !$0.isEmpty && path.utf8.starts(with: $0.utf8) }
    }
}

extension Office {
    /// The registers a person may open, in their usual order.
    public func registers(for viewer: Viewer) -> [Register] { Institutions.registers.filter { RecordReach(viewer, $0) != nil } }

    /// - Throws: `Failure.notFound` for a register that does not exist or is not for this person.
    public func reach(_ register: String, of viewer: Viewer) throws -> (register: Register, reach: RecordReach) {
        guard let declaration = Institutions.register(register), let reach = RecordReach(viewer, declaration) else { throw Failure.notFound }
        return (declaration, reach)
    }

    /// Whether a person may write this record as it stands: for the buttons of its page.
    public func mayWrite(_ register: Register, _ fields: [String: JSON], as viewer: Viewer) -> Bool {
        RecordCheck.mayWrite(viewer, register, fields, in: city)
    }

    /// The ids a person may see of a register, for queries; nil: all.
    static func visible(_ register: Register, _ reach: RecordReach, in city: City) -> [Int64]? {
        guard reach.paths != nil else { return nil }
        switch register.id {
        case "place": return city.places.values.filter { reach.contains(territory: $0.territory, in: city) }.map(\.id).sorted()
        case "body": return city.bodies.values.filter { reach.contains(territory: $0.territory, in: city) }.map(\.id).sorted()
        case "session": return city.sessions.values.filter { reach.contains(body: $0.body, in: city) }.map(\.id).sorted()
        case "remit": return city.remits.filter { reach.contains(body: $0.value.body, in: city) }.map(\.key).sorted()
        case "territory": return city.territories.values.filter { reach.contains(territory: $0.code, in: city) }.map(\.id).sorted()
        default: return []
        }
    }
}
