import Civics
import HTML
import Hummingbird
import Office

extension Residents {
    func addFinding(to router: some RouterMethods<SiteContext>) {
        router.get(Paths.find) { request, context in
            try limit(limits.reading, "find", request, context)
            let fields = try request.queryFields()
            let directory = CityGuide(city: office.city, today: office.today)
            let query = String(fields.line("q").prefix(50))
            let territory = office.city.territories[fields.line("territory")] ?? office.city.territories[office.city.root]
            let page = FindPage(directory: directory, query: query, territory: territory)
            return site.page("找代表、找联络站", request, page.html)
        }
        router.get(Paths.station) { request, _, code in try await stationPage(code, request) }
        router.get(Paths.deputy) { request, _, code in try await deputyPage(code, request) }
        router.get(Paths.stationSheet) { _, _, code in
            guard let place = office.city.place(code: code), place.term.contains(office.today) else { throw HTTPError(.notFound) }
            return sheet(CodeSheet(
                title: place.name, line: "扫一扫，有事找人大代表", facts: [place.address, place.hours].filter { !$0.isEmpty },
                link: "\(office.settings.address)\(Paths.station.link(place.code))", code: place.code, city: office.settings.cityName))
        }
        router.get(Paths.deputySheet) { _, _, code in
            guard let person = office.city.deputy(code: code), office.city.isDeputy(person.id, on: office.today) else { throw HTTPError(.notFound) }
            let directory = CityGuide(city: office.city, today: office.today)
            return sheet(CodeSheet(
                title: "人大代表 \(person.name)", line: "扫一扫，找代表反映情况", facts: directory.mandates(of: person.id).map(\.words),
                link: "\(office.settings.address)\(Paths.deputy.link(person.deputyCode))", code: person.deputyCode, city: office.settings.cityName))
        }
    }

    private func sheet(_ sheet: CodeSheet) -> Response { site.paper("二维码 \(sheet.title)", sheet.html) }
}

/// Who and what the public may look up: stations and deputies of today, by place.
struct CityGuide: Sendable {
    let city: City
    let today: Day

    struct Mandate: Sendable {
        let level: String
        let congress: String
        let title: String
        let place: City.Place?
        let from: Day
        let until: Day?

        var words: String { congress.isEmpty ? "\(level)\(title)" : "\(congress)代表" }
    }

    static let kinds = ["headStation": "联络总站", "home": "代表之家", "station": "联络站", "point": "联络点", "post": "服务岗", "studio": "代表工作室", "online": "网上联络站"]
    static let levels = ["national": "全国", "province": "省", "city": "市", "county": "县区", "town": "乡镇"]

    func places(in territory: String) -> [City.Place] {
        city.places(in: territory).filter { $0.term.contains(today) }.sorted { (rank($0.kind), $0.id) < (rank($1.kind), $1.id) }
    }

    private func rank(_ kind: String) -> Int { ["headStation", "home", "station", "point", "post", "studio", "online"].firstIndex(of: kind) ?? 9 }

    /// Deputies who receive at a place.
    func deputies(at place: Int64) -> [City.Person] {
        var seen: Set<Int64> = []
        return city.posts(at: .place(place)).filter { $0.role == .deputy && $0.term.contains(today) && seen.insert($0.person).inserted }
            .compactMap { city.people[$0.person] }
    }

    func deputies(in territory: String) -> [City.Person] {
        var seen: Set<Int64> = []
        return places(in: territory).flatMap { deputies(at: $0.id) }.filter { seen.insert($0.id).inserted }
    }

    /// The seats a person holds today, or, when none, those that have ended.
    func mandates(of person: Int64, ended: Bool = false) -> [Mandate] {
        var seen: Set<String> = []
        return city.posts(of: person).filter { $0.role == .deputy && $0.term.contains(today) != ended }.map { post in
            var place: City.Place?
            if case .place(let id) = post.holder { place = city.places[id] }
            return Mandate(
                level: Self.levels[post.level] ?? "", congress: congress(post, place)?.name ?? "", title: post.title, place: place, from: post.term.from,
                until: post.term.until)
        }.filter { seen.insert("\($0.words)/\($0.place?.id ?? 0)").inserted }
    }

    /// The congress of a seat: the body itself, or the one of the seat's level above the place where the deputy receives.
    private func congress(_ post: City.Post, _ place: City.Place?) -> City.Body? {
        if case .body(let id) = post.holder { return city.bodies[id] }
        let kinds = ["town": ["town"], "county": ["district", "county"], "city": ["city"], "province": ["province"]][post.level] ?? []
        let path = place.flatMap { city.territories[$0.territory]?.path } ?? ""
        for code in path.split(separator: "/").reversed().map(String.init) where kinds.contains(city.territories[code]?.kind ?? "") {
            if let body = city.bodies(in: code).first(where: { $0.kind == "congress" && $0.term.contains(today) }) { return body }
        }
        return nil
    }

    /// How many stations and deputies there are in each territory with everything below it.
    func counts() -> [String: (places: Int, deputies: Int)] {
        var counts: [String: (places: Int, deputies: Int)] = [:]
        for territory in city.territories.values {
            let (places, deputies) = (places(in: territory.code).count, deputies(in: territory.code).count)
            guard places + deputies > 0 else { continue }
            for code in territory.path.split(separator: "/").map(String.init) {
                counts[code, default: (0, 0)].places += places
                counts[code, default: (0, 0)].deputies += deputies
            }
        }
        return counts
    }

    static let found = 50

    func search(_ query: String) -> (territories: [City.Territory], places: [City.Place], deputies: [City.Person]) {
        let territories = city.territories.values.filter { $0.name.contains(query) }.sorted { $0.code < $1.code }
        let places = city.places.values.filter { $0.term.contains(today) && ($0.name.contains(query) || $0.address.contains(query)) }
            .sorted { (rank($0.kind), $0.id) < (rank($1.kind), $1.id) }
        let people = city.people.values.filter { $0.name.contains(query) && city.isDeputy($0.id, on: today) }.sorted { $0.id < $1.id }
        return (Array(territories.prefix(Self.found)), Array(places.prefix(Self.found)), Array(people.prefix(Self.found)))
    }
}
