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
            city.people[post.person].map { Option(String($0.id), "\($0.name)(\(post.title))", keys: Self.keys($0.name)) }
        }
    }

    /// Deputies with a post at these places, else at places and bodies of the territory.
    func deputies(at places: [Int64]) -> [Option] {
        let city = city
        return places.flatMap { id -> [Option] in
            var seen: Set<Int64> = []
            return city.posts(at: .place(id)).filter { $0.role == .deputy && $0.term.contains(today) && seen.insert($0.person).inserted }.compactMap { post in
                city.people[post.person].map { Option(String($0.id), $0.name, keys: Self.keys($0.name), group: city.places[id]?.name) }
            }
        }
    }

    var people: [Option] {
        let codes = Set((near + [within]).flatMap { Procedure.codes(ofPath: $0) })
        return deputies(at: codes.sorted().flatMap { city.places(in: $0) }.filter { $0.term.contains(today) }.map(\.id))
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
