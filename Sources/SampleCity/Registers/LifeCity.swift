import Civics
import Office

/// The story's city as the plays of the registers look at it: towns with their station, their offices and their deputies.
struct LifeCity: Sendable {
    struct Deputy: Sendable {
        let code: String
        let name: String
        /// The highest mandate: city, county, town.
        let level: String
        /// The place of that mandate.
        let place: String
        let congress: String
        let from: Day
        let until: Day?

        func serves(on day: Day) -> Bool { day >= from && day <= until ?? .latest }
    }

    struct Town: Sendable {
        let index: Int
        let code: String
        let name: String
        /// Public code of its station.
        let station: String
        let stationName: String
        /// Its presidium or street committee, and who heads it.
        let owner: String
        let chief: String
        /// The office of the county's congress that looks after it; of the city's, where no county lies between.
        let dwb: String
        let officer: String
        let isStreet: Bool
        var deputies: [Deputy] = []
        /// Public codes of points, posts and studios with their names and whether a deputy receives there.
        var points: [(code: String, name: String, territory: String)] = []

        var county: String { String(code.prefix(6)) }
        var standingCommittee: String { dwb.replacing("-dwb", with: "-sc") }
        var villages: [TerritorySeed] { Story.territories.filter { $0.parent == code } }
        func deputies(on day: Day) -> [Deputy] { deputies.filter { $0.serves(on: day) } }
    }

    /// A home or a station, where deputies receive week by week.
    struct Seat: Sendable {
        let index: Int
        let code: String
        let name: String
        /// Who takes in its summaries and approves its plans.
        let overseer: String
        /// The towns whose deputies sit there: a station's own, a home's all.
        let towns: [Town]

        var isHome: Bool { towns.count > 1 }
        func deputies(on day: Day) -> [Deputy] { towns.flatMap { $0.deputies(on: day) } }
    }

    let towns: [Town]
    let seats: [Seat]
    /// Everybody with a mandate at any time, in the order of the story.
    let deputies: [Deputy]
    private let keepers: [String: [PostSeed]]
    private let codes: [String: String]

    static let admin = "luo-siqi"
    /// Of the city's office for deputies: its head, and who does the daily work.
    static let head = "shen-ruoheng"
    static let clerk = "yao-wenzhu"
    static let members = ["fang-changhe", "zhu-lanting", "gu-songtao", "tan-jingyi", "lei-zhenyu"]

    init() {
        let placeCodes = Dictionary(uniqueKeysWithValues: Story.places.map { ($0.key, $0.code) })
        codes = placeCodes
        keepers = Dictionary(grouping: Story.posts.filter { $0.role == "keeper" }) { placeCodes[$0.place ?? ""] ?? "" }
        let names = Dictionary(uniqueKeysWithValues: Story.people.map { ($0.key, $0.name) })
        let territory = Dictionary(uniqueKeysWithValues: Story.places.map { ($0.code, $0.territory) })
        var seen: Set<String> = []
        let rank = ["city": 0, "county": 1, "town": 2]
        let mandates = Story.posts.filter { $0.role == "deputy" }.enumerated()
            .sorted { (rank[$0.element.level ?? ""] ?? 9, $0.offset) < (rank[$1.element.level ?? ""] ?? 9, $1.offset) }.map(\.element)
        deputies = mandates.filter { seen.insert($0.person).inserted }.map { post in
            Deputy(
                code: post.person, name: names[post.person] ?? "", level: post.level ?? "", place: placeCodes[post.place ?? ""] ?? "",
                congress: post.body ?? "", from: Day(post.from) ?? .earliest, until: post.until.flatMap { Day($0) })
        }
        let stations = Story.places.filter { $0.kind == "station" }
        let all = deputies
        towns = stations.enumerated().map { index, station in
            let chief = Story.posts.first { $0.role == "stationChief" && $0.place == station.key }?.person ?? ""
            let county = String(station.territory.prefix(6))
            let offices = ["990101": ("linbo-dwb", "he-xingzhi"), "990102": ("qinghe-dwb", "fu-yanfang"), "990103": ("yanhu-dwb", "gong-wangshan")]
            let office = offices[county] ?? ("anlan-dwb", LifeCity.clerk)
            var town = Town(
                index: index, code: station.territory, name: Story.territories.first { $0.code == station.territory }?.name ?? "",
                station: station.code,
                stationName: station.name, owner: station.owner, chief: chief, dwb: office.0, officer: office.1,
                isStreet: station.owner.hasSuffix("gongwei"))
            town.deputies = all.filter { territory[$0.place]?.hasPrefix(station.territory) == true }
            town.points = Story.places.filter { $0.parent == station.key || $0.kind == "studio" && $0.territory == station.territory }
                .map { ($0.code, $0.name, $0.territory) }
            return town
        }
        let known = towns
        let homes = Story.places.filter { $0.kind == "home" }.enumerated().map { n, home in
            let own = known.filter { home.territory == Story.city || $0.county == home.territory }
            let isCounty = home.territory != Story.city
            return Seat(
                index: known.count + n, code: home.code, name: home.name, overseer: isCounty ? own.first?.officer ?? LifeCity.clerk : LifeCity.clerk, towns: own)
        }
        seats = known.map { Seat(index: $0.index, code: $0.station, name: $0.name, overseer: $0.chief, towns: [$0]) } + homes
    }

    func seat(_ place: String) -> Seat? { seats.first { $0.code == place } }

    /// The public code of a place of the story.
    func place(_ key: String) -> String { codes[key] ?? "" }
    func town(_ name: String) -> Town { towns.first { $0.name.hasPrefix(name) } ?? towns[0] }
    func deputy(_ code: String) -> Deputy? { deputies.first { $0.code == code } }
    func town(of deputy: Deputy) -> Town { towns.first { $0.deputies.contains { $0.code == deputy.code } } ?? towns[0] }

    /// Who keeps a place on a day; where nobody does, whoever heads the town's office.
    func keeper(_ place: String, on day: Day) -> String {
        let held = keepers[place]?.first { $0.from <= day.description && ($0.until ?? "9999") >= day.description }
        return held?.person ?? towns.first { $0.station == place || $0.points.contains { $0.code == place } }?.chief ?? LifeCity.clerk
    }

    /// Deputies whose mandate is at that very place.
    func deputies(at place: String, on day: Day) -> [Deputy] { deputies.filter { $0.place == place && $0.serves(on: day) } }
    func deputies(level: String, on day: Day) -> [Deputy] { deputies.filter { $0.level == level && $0.serves(on: day) } }

    /// Which units a field is the business of, the nearest first.
    private static let business = [
        "construction": ["zhujian", "chengguan"], "safety": ["zhifa", "chengguan"], "welfare": ["shehui", "gonggong", "minzheng"],
        "industry": ["renshe", "gongxin"], "environment": ["zhifa", "huanjing"], "minors": ["jiaoyu"], "farming": ["nongye", "shuili"],
        "health": ["weijian"], "transport": ["jiaotong"], "law": ["gonggong"], "food": ["shichang"],
    ]

    /// The unit to which a field belongs, in the town, its county or the city, with somebody who acts for it.
    func unit(of town: Town, _ field: String) -> (body: String, person: String)? {
        let clerks = Story.posts.filter { $0.role == "unitClerk" }
        for territory in [town.code, town.county, Story.city] {
            for suffix in Self.business[field] ?? ["gonggong"] {
                let body = Story.bodies.first { $0.territory == territory && $0.kind == "unit" && $0.key.hasSuffix("-\(suffix)") }
                if let body, let clerk = clerks.first(where: { $0.body == body.key }) { return (body.key, clerk.person) }
            }
        }
        return clerks.first { $0.body == "anlan-chengguan" }.map { ($0.body ?? "", $0.person) }
    }
}
