import Civics

/// Who may make which move where: role × part × state, from the procedure alone.
///
/// Guards look at what a matter holds; they can only take away from what stands here.
struct PermissionTable {
    /// What somebody is to the matter.
    enum Part: Hashable {
        case slot(String)
        /// Works in the matter's territory without a part in it.
        case beside
        /// Works elsewhere.
        case stranger
    }

    let procedure: Procedure
    private let holders: [String: Holder]

    init(_ procedure: Procedure) {
        self.procedure = procedure
        holders = Dictionary(uniqueKeysWithValues: procedure.slots.enumerated().map { ($1.id, .body(Int64(100 + $0))) })
    }

    var parts: [Part] { procedure.slots.map { .slot($0.id) } + [.beside, .stranger] }

    /// Of all roles at all parts, residents and the watch, in all states.
    var cells: Int { procedure.states.count * (Role.allCases.count * parts.count + 2) }

    func matter(in state: State) -> Matter {
        var matter = Matter(procedure: procedure.id, state: state.id, registered: .earliest, territory: "/990100/990101/")
        matter.slots = holders.mapValues { [$0] }
        return matter
    }

    func actor(_ role: Role, _ part: Part) -> Actor {
        let holder: Holder = if case .slot(let id) = part { holders[id] ?? .body(1) } else { .body(1) }
        let territory = part == .beside ? "/990100/" : "/990200/"
        return Actor(kind: .person(7), capacities: [.init(post: 1, role: role, holder: holder, territory: territory)])
    }

    /// The moves that a matter in the state admits from this actor, in the order of the procedure.
    func moves(_ actor: Actor, in state: State) -> [Move] {
        let matter = matter(in: state)
        return procedure.moves(from: state).filter { move in
            switch actor.kind {
            case .resident: move.by.contains(.resident)
            case .clockwork: move.by.contains(.clockwork)
            case .person: procedure.capacity(for: move, of: actor, on: matter) != nil
            }
        }
    }

    /// One line for each state and part: the roles that may do the same stand together; who may do nothing is left out.
    var lines: [String] {
        var lines: [String] = []
        for state in procedure.states {
            for part in parts {
                var roles: [[String]: [String]] = [:]
                for role in Role.allCases {
                    let names = moves(actor(role, part), in: state).map(\.id)
                    if !names.isEmpty { roles[names, default: []].append(role.rawValue) }
                }
                let name = if case .slot(let id) = part { id } else { part == .beside ? "(beside)" : "(stranger)" }
                for (names, who) in roles.sorted(by: { $0.value[0] < $1.value[0] }) {
                    lines.append("\(state.id) \(name) [\(who.joined(separator: " "))]: \(names.joined(separator: " "))")
                }
            }
            for (actor, name) in [(Actor.resident, "(resident)"), (.clockwork, "(clockwork)")] {
                let names = moves(actor, in: state).map(\.id)
                if !names.isEmpty { lines.append("\(state.id) \(name): \(names.joined(separator: " "))") }
            }
        }
        let openers = procedure.moves.filter(\.opens).map { move in
            "\(move.id): " + Role.allCases.filter { role in move.by.contains { if case .anyone(let roles) = $0 { roles.contains(role) } else { false } } }.map(\.rawValue).joined(separator: " ")
                + (move.by.contains(.resident) ? " (resident)" : "") + (move.by.contains(.clockwork) ? " (clockwork)" : "")
        }
        return openers.map { "opens \($0)" } + lines
    }
}
