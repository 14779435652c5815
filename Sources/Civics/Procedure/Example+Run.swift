/// What went otherwise than a worked example says.
public struct ExampleFlaw: Equatable, Sendable {
    public let example: String
    /// From 1.
    public let step: Int
    public let words: String
}

extension Example {
    /// Plays the example against the procedure; nil when every step comes out as written.
    public func run(in procedure: Procedure, rules: RuleBook, days: DayTable) -> ExampleFlaw? {
        var matter: Matter?
        for (index, step) in steps.enumerated() {
            func flaw(_ words: String) -> ExampleFlaw { ExampleFlaw(example: title, step: index + 1, words: "\(step.day) \(step.move): \(words)") }
            guard let day = Day(step.day) else { return flaw("no such day") }
            guard let actor = PaperCity.actor(step.who, on: matter, in: procedure) else { return flaw("nobody is \(step.who)") }
            let world = World(today: day, days: days, rules: rules, structure: PaperCity(), ties: step.ties)
            let command = Command(procedure: procedure.id, move: step.move, actor: actor, fields: step.fields)
            do throws(Refusal) {
                matter = Matter.evolve(matter, try procedure.decide(command, on: matter, in: world))
                guard matter?.state == step.expect else { return flaw("came to \(matter?.state ?? "nothing"), not \(step.expect)") }
            } catch {
                guard step.expect == "!\(error.name)" else { return flaw("was refused: \(error.words)") }
            }
            for (id, due) in step.due.sorted(by: { $0.key < $1.key }) {
                let running = matter?.running.first { $0.id == id }
                guard running?.due.description == due else { return flaw("clock \(id) ends \(running?.due.description ?? "nowhere"), not \(due)") }
            }
        }
        return nil
    }
}

/// The smallest city that examples need: one station (place 1), a town's office (body 2), a county's (3), the city's (4); the bodies
/// 11–19 are handling units, the people 21–27 serve everywhere, 28–30 nowhere. `office+` is a second person in the office.
struct PaperCity: Structure {
    static let territory = "/990100/990101/990101001/"

    func resolve(_ lookup: String, matter: Matter) -> [Holder] {
        switch lookup {
        // Written to a level: to its congress, past the station and those between.
        case "station": [written(matter).map(Holder.body) ?? .place(1)]
        case "overseer": [.body(written(matter) ?? 2)]
        case "via": written(matter).map { level in [.place(1)] + (2..<level).map { .body($0) } } ?? []
        case "moderator": matter.fields["board"]?.keyText == "asked" ? [.body(4)] : []
        case "congress-office": [.body(4)]
        case "government-office": [.body(5)]
        case "committee": matter.fields["category"] == nil ? [] : [.body(6)]
        case "procuratorate": [.body(7)]
        case "mandate-holder": [.person(20)]
        case "office-of-grade":
            switch matter.fields["grade"]?.keyText {
            case "1": matter.slots["keeper"] ?? []
            case "3": [.body(3)]
            case "4": [.body(4)]
            default: [.body(2)]
            }
        default: []
        }
    }

    private func written(_ matter: Matter) -> Int64? { ["town": 2, "county": 3, "city": 4][matter.fields["writtenTo"]?.keyText ?? ""] }

    func path(ofTerritory code: String) -> String? { code == "990101001" ? PaperCity.territory : nil }
    func path(of holder: Holder) -> String? { PaperCity.territory }
    func isUnit(_ body: Int64) -> Bool { (11...19).contains(body) }
    func isPerson(_ person: Int64) -> Bool { (21...30).contains(person) }
    func serves(_ person: Int64, at holder: Holder) -> Bool { (21...27).contains(person) }
    func holds(_ person: Int64, anyOf roles: [Role]) -> Bool { isPerson(person) }
    func isDeputy(_ person: Int64, at path: String) -> Bool { isPerson(person) }
    func isBody(_ body: Int64, of kinds: [String]) -> Bool { (1...19).contains(body) }
    func isMandate(_ post: Int64, of person: Int64?) -> Bool { post == 1 }
    func holder(ofMandate post: Int64) -> Int64? { post == 1 ? 20 : nil }
    func territory(ofMandate post: Int64) -> String? { post == 1 ? "990101001" : nil }

    /// A session sits from 12 to 16 January of each year.
    func value(_ lookup: String, matter: Matter) -> JSON {
        switch lookup {
        case "session": "6-3"
        case "period": matter.registered.month == 1 && (12...16).contains(matter.registered.dayOfMonth) ? "session" : "between"
        case "billsDue": .string("\(matter.registered.year)-01-14")
        case "year": .int(Int64(matter.registered.year))
        case "level": "city"
        case "term": .int(6)
        default: .null
        }
    }

    /// `resident`, `clockwork`, `oversight`, a role's name, or a slot's id, with `/n` for the nth of several holders, `+` at the end for a colleague.
    static func actor(_ who: String, on matter: Matter?, in procedure: Procedure) -> Actor? {
        switch who {
        case "resident": return .resident
        case "clockwork": return .clockwork
        case "oversight":
            return Actor(kind: .person(29), capacities: [.init(post: 99, role: .deputyWork, holder: .body(9), territory: "/990100/")])
        default:
            if matter == nil || procedure.slot(String(who.prefix { $0 != "/" })) == nil, let role = Role(rawValue: who) {
                return Actor(kind: .person(20), capacities: [.init(post: 1, role: role, holder: .place(1), territory: territory)])
            }
            let parts = (who.hasSuffix("+") ? String(who.dropLast()) : who).split(separator: "/")
            guard let slot = procedure.slot(String(parts[0])), let matter else { return nil }
            let index = parts.count > 1 ? (Int(parts[1]) ?? 1) - 1 : 0
            let holders = matter.holders(of: slot)
            // A stranger in a like post, for examples of what is refused.
            let holder = holders.indices.contains(index) ? holders[index] : .body(19)
            let role = slot.roles.first ?? .keeper
            var person: Int64 = who.hasSuffix("+") ? 22 : 20
            if case .person(let id) = holder { person = id }
            return Actor(kind: .person(person), capacities: [.init(post: 1, role: role, holder: holder, territory: territory)])
        }
    }
}
