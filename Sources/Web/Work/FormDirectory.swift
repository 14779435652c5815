import Civics
import Foundation
import HTML
import Office
import Synchronization

/// Who and what can be chosen in a form: units, colleagues, deputies, places and territories, the near ones first.
struct FormDirectory: Sendable {
    let office: Office
    /// Territories of the matters in hand.
    let near: [String]
    /// The holder for whom the move would be made; its people are the colleagues.
    let holder: Holder?
    /// The acting office's territory.
    let within: String
    /// Who fills the form in: whose mandates are meant.
    var viewer: Viewer?

    private var city: City { office.city }
    private var today: Day { office.today }

    private static let unitKinds: Set = ["unit", "government", "court", "procuratorate", "centre"]

    /// Units of the office's own territory first, those of the levels above after them; those nearest to the matter lead.
    var units: [Option] {
        let city = city
        let found = city.bodies.values.filter { Self.unitKinds.contains($0.kind) && $0.term.contains(today) }.compactMap { body -> (City.Body, String)? in
            guard let path = city.territories[body.territory]?.path else { return nil }
            return path.utf8.starts(with: within.utf8) || within.utf8.starts(with: path.utf8) ? (body, path) : nil
        }
        return found.sorted { order($0) < order($1) }.map { body, path in
            Option(String(body.id), body.name, keys: Self.keys(body.name, body.short), group: city.territory(path: path)?.name)
        }
    }

    // Own territory before those above; then the matter's own line of territories, the lowest first; then by path and number.
    private func order(_ unit: (body: City.Body, path: String)) -> (Int, Int, String, Int64) {
        let isWithin = unit.path.utf8.starts(with: within.utf8)
        let isOnTheWay = near.contains { $0.utf8.starts(with: unit.path.utf8) }
        return (isWithin ? 0 : 1, isOnTheWay ? -unit.path.utf8.count : 1, unit.path, unit.body.id)
    }

    var colleagues: [Option] {
        guard let holder else { return [] }
        let city = city
        let posts = city.posts(at: holder).filter { $0.term.contains(today) }
        var seen: Set<Int64> = []
        return posts.filter { seen.insert($0.person).inserted }.compactMap { post in
            city.people[post.person].map { Option(String($0.id), "\($0.name)（\(post.title)）", keys: Self.keys($0.name)) }
        }
    }

    /// Deputies with a post at these places, each person once: whoever sits at several stands under the first.
    func deputies(at places: [Int64]) -> [Option] {
        let city = city
        var seen: Set<Int64> = []
        return places.flatMap { id -> [Option] in
            city.posts(at: .place(id)).filter { $0.role == .deputy && $0.term.contains(today) && seen.insert($0.person).inserted }.compactMap { post in
                city.people[post.person].map { Option(String($0.id), $0.name, keys: Self.keys($0.name), group: city.places[id]?.name) }
            }
        }
    }

    var people: [Option] {
        let codes = Set((near + [within]).flatMap { Procedure.codes(ofPath: $0) })
        return deputies(at: codes.sorted().flatMap { city.places(in: $0) }.filter { $0.term.contains(today) }.map(\.id))
    }

    /// The most people that one list offers.
    private static let longest = 3_000

    /// People with a post in one of these roles whose body or place lies in the territory, the level's own first.
    func incumbents(_ roles: [Role]) -> [Option] {
        let (city, today) = (city, today)
        var seen: Set<Int64> = []
        let found = city.posts.values.filter { post in
            guard roles.contains(post.role), post.term.contains(today), let path = path(of: post) else { return false }
            // Deputies sign in their own congress.
            return roles == [.deputy] ? path == within : path.utf8.starts(with: within.utf8)
        }.sorted { (path(of: $0)?.utf8.count ?? 0, $0.person) < (path(of: $1)?.utf8.count ?? 0, $1.person) }
        return found.filter { seen.insert($0.person).inserted }.prefix(Self.longest).compactMap { post in
            city.people[post.person].map {
                Option(String($0.id), $0.name, note: post.title, keys: Self.keys($0.name), group: post.body.map { city.name(of: .body($0)) } ?? city.name(of: post.holder))
            }
        }
    }

    private func path(of post: City.Post) -> String? {
        let code = post.body.flatMap { city.bodies[$0]?.territory }
        if let code { return city.territories[code]?.path }
        guard case .place(let id) = post.holder else { return nil }
        return city.places[id].flatMap { city.territories[$0.territory]?.path }
    }

    /// Bodies of these kinds in the territory and above.
    func bodies(of kinds: [String]) -> [Option] {
        let city = city
        return city.bodies.values.filter { body in
            guard kinds.contains(body.kind), body.term.contains(today), let path = city.territories[body.territory]?.path else { return false }
            return path.utf8.starts(with: within.utf8) || within.utf8.starts(with: path.utf8)
        }.sorted { ($0.territory.utf8.count, $0.territory, $0.id) < ($1.territory.utf8.count, $1.territory, $1.id) }.map {
            Option(String($0.id), $0.name, keys: Self.keys($0.name, $0.short), group: city.territories[$0.territory]?.name)
        }
    }

    /// The mandates in whose name one may write: a deputy's own, else those of the deputies in the territory.
    var mandates: [Option] {
        let (city, today) = (city, today)
        let own = viewer.map { city.posts(of: $0.person).filter { $0.role == .deputy && $0.term.contains(today) && $0.body != nil } } ?? []
        if !own.isEmpty { return own.compactMap { post in post.body.map { Option(String(post.id), city.name(of: .body($0))) } } }
        let all = city.posts.values.filter { post in
            post.role == .deputy && post.body != nil && post.term.contains(today) && (post.holder == holder || path(of: post).map { $0.utf8.starts(with: within.utf8) } ?? false)
        }.sorted { $0.id < $1.id }
        return all.prefix(Self.longest).compactMap { post in
            city.people[post.person].map { Option(String(post.id), $0.name, keys: Self.keys($0.name), group: post.body.map { city.name(of: .body($0)) }) }
        }
    }

    var places: [Option] {
        let city = city
        return city.places.values.filter { $0.term.contains(today) && (city.territories[$0.territory]?.path ?? "").utf8.starts(with: within.utf8) }
            .sorted { ($0.territory, $0.id) < ($1.territory, $1.id) }
            .map { Option(String($0.id), $0.name, keys: Self.keys($0.name), group: city.territories[$0.territory]?.name) }
    }

    var territories: [Option] {
        let city = city
        return city.territories.values.filter { $0.path.utf8.starts(with: within.utf8) }.sorted { $0.path < $1.path }
            .map { Option($0.code, city.name(ofPath: $0.path), keys: Self.keys($0.name)) }
    }

    // MARK: Pinyin initials

    private static let known = Mutex<[String: String]>([:])

    /// 临波区城市管理局 → "lbqcsglj"; worked out once for each name.
    static func keys(_ names: String...) -> String {
        names.filter { !$0.isEmpty }.map { name in
            if let key = known.withLock({ $0[name] }) { return key }
            let latin = name.applyingTransform(.mandarinToLatin, reverse: false)?.applyingTransform(.stripDiacritics, reverse: false) ?? ""
            let key = latin.split(separator: " ").compactMap(\.first).map { String($0).lowercased() }.joined()
            known.withLock { if $0.count < 50_000 { $0[name] = key } }
            return key
        }.joined(separator: " ")
    }
}
