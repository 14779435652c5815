import Civics

/// The city on a day, as procedures ask for it.
struct CityToday: Structure {
    let city: City
    let today: Day

    func path(ofTerritory code: String) -> String? { city.territories[code]?.path }

    func path(of holder: Holder) -> String? {
        switch holder {
        case .body(let id): city.bodies[id].flatMap { city.territories[$0.territory]?.path }
        case .place(let id): city.places[id].flatMap { city.territories[$0.territory]?.path }
        default: nil
        }
    }

    func isUnit(_ body: Int64) -> Bool {
        guard let body = city.bodies[body], body.term.contains(today) else { return false }
        return ["unit", "government", "court", "procuratorate", "centre"].contains(body.kind)
    }

    func isPerson(_ person: Int64) -> Bool { city.people[person] != nil }

    func serves(_ person: Int64, at holder: Holder) -> Bool {
        city.posts(at: holder).contains { $0.person == person && $0.term.contains(today) }
    }

    func resolve(_ lookup: String, matter: Matter) -> [Holder] {
        switch lookup {
        case "station": [station(for: matter)].compactMap(\.self)
        case "overseer": [overseer(for: matter)].compactMap(\.self)
        case "via": city.way(of: matter, on: today)
        // A street has no congress of its own.
        case "moderator" where matter.fields["board"]?.keyText == "asked":
            [congressBody(upFrom: hall(of: matter), levels: ["town", "district", "county", "city", "province"])].compactMap(\.self)
        case "office-of-grade": [office(for: matter)].compactMap(\.self)
        case "mandate-holder": [mandate(of: matter).map { .person($0.person) }].compactMap(\.self)
        case "congress-office": [congressBody(upFrom: matter.territory, levels: ["town", "street", "district", "county", "city", "province"])].compactMap(\.self)
        case "government-office": body(of: ["governmentOffice"], in: matter.territory).map { [$0] } ?? []
        case "procuratorate": body(of: ["procuratorate"], in: matter.territory).map { [$0] } ?? []
        case "committee": committee(for: matter).map { [$0] } ?? []
        default: []
        }
    }

    func holds(_ person: Int64, anyOf roles: [Role]) -> Bool { city.posts(of: person).contains { roles.contains($0.role) && $0.term.contains(today) } }

    func isDeputy(_ person: Int64, at path: String) -> Bool {
        city.posts(of: person).contains { post in
            post.role == .deputy && post.term.contains(today) && post.body.flatMap { city.bodies[$0]?.territory }.flatMap { city.territories[$0]?.path } == path
        }
    }

    func isBody(_ body: Int64, of kinds: [String]) -> Bool {
        city.bodies[body].map { kinds.contains($0.kind) && $0.term.contains(today) } ?? false
    }

    func isMandate(_ post: Int64, of person: Int64?) -> Bool {
        guard let post = city.posts[post], post.role == .deputy, post.term.contains(today), post.body != nil else { return false }
        return person == nil || person == post.person
    }

    func holder(ofMandate post: Int64) -> Int64? { city.posts[post]?.person }

    func territory(ofMandate post: Int64) -> String? { city.posts[post]?.body.flatMap { city.bodies[$0]?.territory } }

    func value(_ lookup: String, matter: Matter) -> JSON {
        let held = session(of: matter)
        switch lookup {
        case "level": return mandate(of: matter).map { .string($0.level) } ?? .null
        case "session": return held.map { .string($0.code) } ?? .null
        case "term": return held.map { .int(Int64($0.term)) } ?? .null
        case "billsDue": return held.map { .string(($0.billsDue ?? $0.closes).description) } ?? .null
        case "period": return .string(held.map { $0.opens <= today && today <= $0.closes } ?? false ? "session" : "between")
        case "year": return .int(Int64((held?.opens ?? today).year))
        default: return .null
        }
    }

    private func mandate(of matter: Matter) -> City.Post? { matter.fields["mandate"]?.integer.flatMap { city.posts[$0] } }

    /// The session that sits today, else the last one before; a congress that has held none yet has none.
    private func session(of matter: Matter) -> City.Session? {
        guard let congress = mandate(of: matter)?.body.flatMap({ city.bodies[$0]?.code }) else { return nil }
        return city.sessions.values.filter { $0.body == congress && $0.opens <= today }.max { ($0.opens, $0.id) < ($1.opens, $1.id) }
    }

    private func body(of kinds: Set<String>, in path: String) -> Holder? {
        guard let code = Procedure.codes(ofPath: path).first else { return nil }
        return city.bodies(in: code).filter { kinds.contains($0.kind) && $0.term.contains(today) }.min { $0.id < $1.id }.map { .body($0.id) }
    }

    /// The committee to which the field belongs in the congress of the matter's own territory.
    private func committee(for matter: Matter) -> Holder? {
        let category = matter.fields["category"]?.keyText ?? ""
        let own = Procedure.codes(ofPath: matter.territory).first
        let found = city.remits.sorted { $0.key < $1.key }.filter { $0.value.category == category && $0.value.term.contains(today) }
            .compactMap { city.body(code: $0.value.body) }.first { $0.territory == own && $0.term.contains(today) }
        return found.map { .body($0.id) }
    }

    /// The station named by the resident, else the nearest one upwards, else the body that would run one.
    private func station(for matter: Matter) -> Holder? {
        if let level = matter.fields["writtenTo"]?.text { return city.organ(level, upFrom: matter.territory, on: today).map { .body($0.id) } }
        if let id = matter.fields["station"]?.integer, city.places[id]?.term.contains(today) ?? false { return .place(id) }
        for code in Procedure.codes(ofPath: matter.territory) {
            let open = city.places(in: code).filter { $0.term.contains(today) && $0.kind != "online" }
            if let best = open.min(by: { (City.rank($0.kind), $0.id) < (City.rank($1.kind), $1.id) }) { return .place(best.id) }
        }
        return overseer(for: matter)
    }

    /// The body of the congress nearest to the station: it looks after what the station does (S2-08).
    private func overseer(for matter: Matter) -> Holder? {
        if let level = matter.fields["writtenTo"]?.text { return city.organ(level, upFrom: matter.territory, on: today).map { .body($0.id) } }
        if let id = matter.fields["station"]?.integer, let owner = city.places[id]?.owner, let body = city.body(code: owner),
            body.term.contains(today), Self.congressBodies.contains(body.kind)
        { return .body(body.id) }
        return congressBody(upFrom: matter.territory, levels: ["town", "street", "district", "county", "city"])
    }

    private func office(for matter: Matter) -> Holder? {
        switch matter.fields["grade"]?.keyText {
        case "1": matter.slots["keeper"]?.first
        case "2": congressBody(upFrom: matter.territory, levels: ["town", "street", "district", "county", "city"])
        case "3": congressBody(upFrom: matter.territory, levels: ["district", "county", "city"])
        case "4": congressBody(upFrom: matter.territory, levels: ["city", "province"])
        default: nil
        }
    }

    static let congressBodies: Set<String> = ["presidium", "streetCommittee", "deputyWork"]

    /// Upwards from a territory, the first body that assigns work of the congress at one of these levels. A level that a city
    /// does not have (a town directly under it) is passed over.
    /// The path of the territory in whose hall it is to stand: the one where it was written, else its own.
    private func hall(of matter: Matter) -> String {
        guard let code = matter.fields["hall"]?.keyText, let path = city.territories[code]?.path, matter.territory.hasPrefix(path) else { return matter.territory }
        return path
    }

    private func congressBody(upFrom path: String, levels: Set<String>) -> Holder? {
        for code in Procedure.codes(ofPath: path) where levels.contains(city.territories[code]?.kind ?? "") {
            let found = city.bodies(in: code).filter { Self.congressBodies.contains($0.kind) && $0.term.contains(today) }
            if let body = found.min(by: { $0.id < $1.id }) { return .body(body.id) }
        }
        return nil
    }
}

extension City {
    /// Which kind of place receives first when a territory has several.
    static func rank(_ kind: String) -> Int { ["station", "home", "point", "post", "room", "studio"].firstIndex(of: kind) ?? 9 }

    /// What a person may act as on a day: each post at its body or place, and as themselves where they are named.
    /// A place that has lost its last keeper falls back to the people of the body that owns it (S2-06).
    public func actor(_ person: Int64, on day: Day) -> Actor {
        var capacities: [Actor.Capacity] = []
        let today = CityToday(city: self, today: day)
        for post in posts(of: person) where post.term.contains(day) {
            let path = today.path(of: post.holder) ?? ""
            if post.role != .deputy {
                capacities.append(.init(post: post.id, role: post.role, holder: post.holder, territory: path))
            }
            capacities.append(.init(post: post.id, role: post.role, holder: .person(person), territory: path))
            guard case .body(let body) = post.holder, Role.overseeing.contains(post.role), let code = bodies[body]?.code else { continue }
            for place in placesByOwner[code] ?? [] where !hasKeeper(place, on: day) {
                capacities.append(.init(post: post.id, role: post.role, holder: .place(place), territory: path))
            }
        }
        return Actor(kind: .person(person), capacities: capacities)
    }

    public func hasKeeper(_ place: Int64, on day: Day) -> Bool {
        posts(at: .place(place)).contains { [.keeper, .stationChief].contains($0.role) && $0.term.contains(day) }
    }
}
