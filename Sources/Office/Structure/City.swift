import Civics
import Store

/// The city's structure as it stands: territories, bodies, places, people and posts, by id and by code.
public struct City: Sendable {
    public struct Territory: Sendable {
        public let id: Int64, code: String, name: String, kind: String, parent: String, path: String, term: Term
    }
    public struct Body: Sendable {
        public let id: Int64, code: String, name: String, short: String, kind: String, territory: String, parent: String, term: Term
    }
    public struct Place: Sendable {
        public let id: Int64, code: String, name: String, kind: String, territory: String, owner: String, parent: String
        public let address: String, hours: String, phone: String, note: String, term: Term
        /// 联络站所设: townSeat, village…; with what it is built together; which services it offers.
        public let location: String, host: String, coBuilt: [String], services: [String]
        /// The code of a studio's deputy, and what the studio is known for.
        public let leadDeputy: String, specialty: String
        /// Residents whom it serves; 0 where nobody has said.
        public let population: Int
        /// Degrees as they were typed, in the datum of whoever typed them; empty where nobody has.
        public let longitude: String, latitude: String
        /// Whether its last inspection found it up to standard.
        public let isStandard: Bool
    }
    public struct Person: Sendable {
        public let id: Int64, code: String, name: String, phone: String, deputyCode: String, note: String, employer: String, term: Term
        public let sex: String, born: Int
        /// 行业领域, by which deputies are proposed for invitations.
        public let sectors: [String]
        /// 利益关联: units to which the person or a near relative is bound, as declared; for reviewers.
        public let interests: String
        /// 领导干部代表
        public let isLeader: Bool
        /// 五公开: which groups are public; empty: all five.
        public let disclosed: [String]
        /// Shown where the deputy discloses it.
        public let photo: Attachment?
    }
    public struct Post: Sendable {
        public let id: Int64, person: Int64, role: Role, holder: Holder, title: String, level: String, term: Term
        /// 选举单位、选区, of a mandate.
        public let electingUnit: String
        /// Why it ended: termEnd, resigned, died…; empty where it goes on.
        public let endReason: String
        /// The congress of a mandate, the body of any other post; nil where the post is at a place alone.
        public let body: Int64?
    }
    /// 会议: one session of a congress.
    public struct Session: Sendable {
        public let id: Int64, code: String, name: String, body: String, term: Int, number: Int, opens: Day, closes: Day, billsDue: Day?, topics: String
        /// The days on which the record itself holds.
        public let inForce: Term
    }
    /// 督办分工: the committee to which a field belongs.
    public struct Remit: Sendable {
        public let category: String, body: String, term: Term
    }

    /// From a day to a day, both included.
    public struct Term: Hashable, Sendable {
        public let from: Day
        public let until: Day?
        public func contains(_ day: Day) -> Bool { day >= from && day <= until ?? .latest }
    }

    /// One more with every change: what was worked out from an earlier one must be worked out again.
    public private(set) var edition = 0
    /// The last entry that is known to be in it.
    var followed: Int64 = 0
    public internal(set) var territories: [String: Territory] = [:]
    public internal(set) var bodies: [Int64: Body] = [:]
    public internal(set) var places: [Int64: Place] = [:]
    public internal(set) var people: [Int64: Person] = [:]
    public internal(set) var posts: [Int64: Post] = [:]
    public internal(set) var sessions: [Int64: Session] = [:]
    var remits: [Int64: Remit] = [:]
    var bodyByCode: [String: Int64] = [:]
    var placeByCode: [String: Int64] = [:]
    var personByCode: [String: Int64] = [:]
    var personByDeputyCode: [String: Int64] = [:]
    var postsOfPerson: [Int64: [Int64]] = [:]
    var postsAtHolder: [Holder: [Int64]] = [:]
    /// Mandates by the congress they are of, wherever they are held.
    var mandatesOfBody: [Int64: [Int64]] = [:]
    var bodiesByTerritory: [String: [Int64]] = [:]
    var placesByTerritory: [String: [Int64]] = [:]
    var placesByOwner: [String: [Int64]] = [:]
    /// Names that records of the structure had before, by register and number: `place/7`.
    var formerNames: [String: Set<String>] = [:]
    /// Codes of the territories right below one, or below one that is not there.
    var belowTerritory: [String: Set<String>] = [:]
    /// Codes of the territories without a parent here.
    var topTerritories: Set<String> = []

    public init() {}

    /// All former names of a record, a line each.
    func former(_ register: String, _ id: Int64) -> String { formerNames["\(register)/\(id)"]?.sorted().joined(separator: "\n") ?? "" }

    public func session(code: String) -> Session? { sessions.values.first { $0.code == code } }
    public func body(code: String) -> Body? { bodyByCode[code].flatMap { bodies[$0] } }
    public func place(code: String) -> Place? { placeByCode[code.uppercased()].flatMap { places[$0] } }
    public func person(code: String) -> Person? { personByCode[code].flatMap { people[$0] } }
    /// Whose code it is, typed or given; a given one only where there is or was a mandate.
    public func deputy(code: String) -> Person? {
        let code = code.uppercased()
        if let typed = personByDeputyCode[code] { return people[typed] }
        guard let person = DeputyCode.person(of: code).flatMap({ people[$0] }), person.deputyCode == code else { return nil }
        return posts(of: person.id).contains { $0.role == .deputy } ? person : nil
    }
    public func posts(of person: Int64) -> [Post] { (postsOfPerson[person] ?? []).compactMap { posts[$0] } }
    public func posts(at holder: Holder) -> [Post] { (postsAtHolder[holder] ?? []).compactMap { posts[$0] } }
    public func seats(of body: Int64) -> [Post] { (mandatesOfBody[body] ?? []).compactMap { posts[$0] } }
    public func places(in territory: String) -> [Place] { (placesByTerritory[territory] ?? []).compactMap { places[$0] } }
    public func bodies(in territory: String) -> [Body] { (bodiesByTerritory[territory] ?? []).compactMap { bodies[$0] } }

    /// Where a record lies, as far as the structure alone can tell.
    func path(ofRecord fields: [String: JSON], in register: Register) -> String? {
        for id in register.liesBy {
            guard let code = fields[id]?.codes.first else { continue }
            for target in register.targets(of: id) { if let path = path(of: target, code) { return path } }
        }
        return nil
    }

    private func path(of target: String, _ code: String) -> String? {
        switch target {
        case "territory": territories[code]?.path
        case "body": body(code: code).flatMap { territories[$0.territory]?.path }
        case "place": place(code: code).flatMap { territories[$0.territory]?.path }
        case "person": person(code: code).map { path(ofPerson: $0.id) }
        default: nil
        }
    }

    /// A territory's code by its path: the last part.
    public func territory(path: String) -> Territory? { path.split(separator: "/").last.flatMap { territories[String($0)] } }

    public func name(of holder: Holder) -> String {
        switch holder {
        case .body(let id): bodies[id]?.name ?? "（已撤销的机构）"
        case .place(let id): places[id]?.name ?? "（已撤销的阵地）"
        case .person(let id): people[id]?.name ?? "（已离开的人员）"
        case .resident: "反映人"
        }
    }

    /// A body's short name, else the whole name.
    public func shortName(ofWire wire: String) -> String {
        guard let holder = Holder(wire: wire) else { return "" }
        if case .body(let id) = holder, let body = bodies[id] { return body.short }
        return name(of: holder)
    }

    public func name(ofWire wire: String) -> String { Holder(wire: wire).map(name) ?? "" }

    /// 安澜市 临江区 城东街道, without the levels above the city.
    public func name(ofPath path: String) -> String {
        path.split(separator: "/").compactMap { territories[String($0)]?.name }.joined(separator: " ")
    }
}

extension City {
    /// Takes over a record of a register; unknown registers leave the city as it is.
    mutating func apply(_ register: String, _ id: Int64, _ fields: [String: JSON]) {
        edition += 1
        func text(_ name: String) -> String { fields[name]?.keyText ?? "" }
        func several(_ name: String) -> [String] { fields[name]?.codes ?? [] }
        let term = Term(from: Day(text("from")) ?? .earliest, until: Day(text("until")))
        let old: String? = switch register {
        case "person": people[id]?.name
        case "body": bodies[id]?.name
        case "place": places[id]?.name
        case "territory": territories[text("code")]?.name
        default: nil
        }
        if let old, old != text("name") { formerNames["\(register)/\(id)", default: []].insert(old) }
        switch register {
        case "territory": apply(territory: id, code: text("code"), name: text("name"), kind: text("kind"), parent: text("parent"), term: term)
        case "body":
            if let old = bodies[id] { bodyByCode[old.code] = nil; bodiesByTerritory[old.territory]?.removeAll { $0 == id } }
            bodies[id] = Body(
                id: id, code: text("code"), name: text("name"), short: text("short").isEmpty ? text("name") : text("short"), kind: text("kind"),
                territory: text("territory"), parent: text("parent"), term: term)
            bodyByCode[text("code")] = id
            bodiesByTerritory[text("territory"), default: []].append(id)
        case "place":
            if let old = places[id] {
                placeByCode[old.code.uppercased()] = nil
                placesByTerritory[old.territory]?.removeAll { $0 == id }
                placesByOwner[old.owner]?.removeAll { $0 == id }
            }
            places[id] = Place(
                id: id, code: text("code"), name: text("name"), kind: text("kind"), territory: text("territory"), owner: text("owner"),
                parent: text("parent"), address: text("address"), hours: text("hours"), phone: text("phone"), note: text("note"), term: term,
                location: text("locationKind"), host: text("host"), coBuilt: several("coBuilt"), services: several("services"), leadDeputy: text("leadDeputy"),
                specialty: text("specialty"), population: Int(text("population")) ?? 0, longitude: text("longitude"), latitude: text("latitude"),
                isStandard: text("standing") == "standard")
            placeByCode[text("code").uppercased()] = id
            placesByTerritory[text("territory"), default: []].append(id)
            placesByOwner[text("owner"), default: []].append(id)
        case "person":
            if let old = people[id] { personByCode[old.code] = nil; personByDeputyCode[old.deputyCode.uppercased()] = nil }
            people[id] = Person(
                id: id, code: text("code"), name: text("name"), phone: text("phone"),
                deputyCode: text("deputyCode").isEmpty ? DeputyCode.code(of: id) : text("deputyCode"), note: text("note"),
                employer: text("employer"), term: term, sex: text("sex"), born: Int(text("born")) ?? 0, sectors: several("sectors"), interests: text("interests"),
                isLeader: fields["isLeader"]?.flag ?? false, disclosed: several("disclosed"),
                photo: (fields["photo"]?.list ?? []).lazy.compactMap(Attachment.init(json:)).first)
            personByCode[text("code")] = id
            if !text("deputyCode").isEmpty { personByDeputyCode[text("deputyCode").uppercased()] = id }
        case "post": apply(post: id, text: text, term: term)
        case "session":
            guard let opens = Day(text("opens")), let closes = Day(text("closes")) else { return }
            sessions[id] = Session(
                id: id, code: text("code"), name: text("name"), body: text("body"), term: Int(text("term")) ?? 0, number: Int(text("number")) ?? 0,
                opens: opens, closes: closes, billsDue: Day(text("billsDue")), topics: text("topics"), inForce: term)
        case "remit": remits[id] = Remit(category: text("category"), body: text("body"), term: term)
        default: break
        }
    }

    private mutating func apply(territory id: Int64, code: String, name: String, kind: String, parent: String, term: Term) {
        let path = (territories[parent]?.path ?? "/") + code + "/"
        let moved = territories[code].map { $0.path != path } ?? false
        if let old = territories[code], old.parent != parent {
            belowTerritory[old.parent]?.remove(code)
            if belowTerritory[old.parent]?.isEmpty == true { belowTerritory[old.parent] = nil }
        }
        belowTerritory[parent, default: []].insert(code)
        if territories[parent] == nil { topTerritories.insert(code) } else { topTerritories.remove(code) }
        topTerritories.subtract(belowTerritory[code] ?? [])
        territories[code] = Territory(id: id, code: code, name: name, kind: kind, parent: parent, path: path, term: term)
        // A territory that moves takes its children along.
        guard moved else { return }
        for child in children(of: code) where !path.contains("/\(child.code)/") {
            apply(territory: child.id, code: child.code, name: child.name, kind: child.kind, parent: code, term: child.term)
        }
    }

    private mutating func apply(post id: Int64, text: (String) -> String, term: Term) {
        if let old = posts[id] {
            postsOfPerson[old.person]?.removeAll { $0 == id }
            postsAtHolder[old.holder]?.removeAll { $0 == id }
            if let body = old.body { mandatesOfBody[body]?.removeAll { $0 == id } }
            posts[id] = nil
        }
        guard let post = post(text, id: id, term: term) else { return }
        posts[id] = post
        postsOfPerson[post.person, default: []].append(id)
        postsAtHolder[post.holder, default: []].append(id)
        if post.role == .deputy, let body = post.body { mandatesOfBody[body, default: []].append(id) }
    }

    /// The post that these fields describe; nil when the person, the role or the holder is not there.
    func post(of fields: [String: JSON], id: Int64) -> Post? {
        func text(_ name: String) -> String { fields[name]?.keyText ?? "" }
        return post(text, id: id, term: Term(from: Day(text("from")) ?? .earliest, until: Day(text("until"))))
    }

    private func post(_ text: (String) -> String, id: Int64, term: Term) -> Post? {
        guard let person = personByCode[text("person")], let role = Role(rawValue: text("role")) else { return nil }
        let holder: Holder
        if let place = placeByCode[text("place").uppercased()] { holder = .place(place) }
        else if let body = bodyByCode[text("body")] { holder = .body(body) }
        else { return nil }
        return Post(id: id, person: person, role: role, holder: holder, title: text("title"), level: text("level"), term: term, electingUnit: text("electingUnit"),
            endReason: text("endReason"), body: bodyByCode[text("body")])
    }
}
