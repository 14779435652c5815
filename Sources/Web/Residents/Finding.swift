import Civics
import HTML
import Hummingbird
import Institutions
import Office

extension Residents {
    func addFinding(to router: some RouterMethods<SiteContext>) {
        router.get(Paths.find) { request, context in
            try limit(limits.reading, "find", request, context)
            let fields = try request.queryFields()
            let query = String(fields.line("q").prefix(50))
            let territory = office.city.territories[fields.line("territory")] ?? office.city.territories[office.city.root]
            let page = FindPage(
                directory: CityGuide(city: office.city, today: office.today), all: office.directory, query: query, page: PageNumber(fields), territory: territory,
                hasHall: { [office] in office.hasHall($0) })
            return site.page("找代表、找联络站", request, page.html)
        }
        router.get(Paths.deputies) { request, context in
            try limit(limits.reading, "find", request, context)
            let fields = try request.queryFields()
            let code = fields.line("in").isEmpty ? office.city.root : fields.line("in")
            let level = fields.line("level")
            guard let territory = office.city.territories[code], level.isEmpty || PublicDirectory.levels.contains(level) else { throw HTTPError(.notFound) }
            let page = DirectoryPage(
                directory: CityGuide(city: office.city, today: office.today), all: office.directory, territory: territory, level: level, page: PageNumber(fields))
            return site.page("代表名册", request, description: "\(territory.name)各级人大代表名册。", page.html)
        }
        router.get(Paths.station) { request, _, code in try await stationPage(code, request) }
        router.get(Paths.deputy) { request, _, code in try await deputyPage(code, request) }
        router.get(Paths.deputyPhoto) { _, _, code in try await deputyPhoto(code) }
        router.get(Paths.stationSheet) { _, _, code in
            guard let place = office.city.place(code: code), place.term.contains(office.today) else { throw HTTPError(.notFound) }
            return sheet(CodeSheet(
                title: place.name, line: "扫一扫，有事找人大代表", facts: [place.address, place.hours].filter { !$0.isEmpty },
                link: "\(office.settings.address)\(Paths.station.link(place.code))", code: place.code, city: office.cityName))
        }
        router.get(Paths.deputySheet) { _, _, code in
            guard let person = office.city.deputy(code: code), office.city.isDeputy(person.id, on: office.today) else { throw HTTPError(.notFound) }
            let directory = CityGuide(city: office.city, today: office.today)
            return sheet(CodeSheet(
                title: "人大代表 \(person.name)", line: "扫一扫，找代表反映情况", facts: directory.mandates(of: person.id).map(\.words),
                link: "\(office.settings.address)\(Paths.deputy.link(person.deputyCode))", code: person.deputyCode, city: office.cityName))
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

    static let kinds = Dictionary(uniqueKeysWithValues: Places.kinds.map { ($0.id, $0.name) })
    static let levels = ["national": "全国", "province": "省", "city": "市", "county": "县区", "town": "乡镇"]

    func places(in territory: String) -> [City.Place] {
        city.places(in: territory).filter { $0.term.contains(today) }.sorted { (rank($0.kind), $0.id) < (rank($1.kind), $1.id) }
    }

    private static let ranks = Dictionary(uniqueKeysWithValues: Places.kinds.enumerated().map { ($1.id, $0) })
    private func rank(_ kind: String) -> Int { Self.ranks[kind] ?? Self.ranks.count }

    /// Deputies who receive at a place.
    func deputies(at place: Int64) -> [City.Person] {
        var seen: Set<Int64> = []
        return city.posts(at: .place(place)).filter { $0.role == .deputy && $0.term.contains(today) && seen.insert($0.person).inserted }
            .compactMap { city.people[$0.person] }
    }

    /// The same by the level of the mandate with which they are there; who has several stands under the nearest.
    func byLevel(_ people: [City.Person], at place: Int64) -> [(name: String, people: [City.Person])] {
        var levels: [Int64: String] = [:]
        for post in city.posts(at: .place(place)) where post.role == .deputy && post.term.contains(today) { levels[post.person] = levels[post.person] ?? post.level }
        let known = PublicDirectory.levels.map { level in (Self.levels[level] ?? "", people.filter { levels[$0.id] == level }) }
        let rest = people.filter { !PublicDirectory.levels.contains(levels[$0.id] ?? "") }
        return (known + [("其他", rest)]).filter { !$0.1.isEmpty }
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

    static let found = 50
}

/// Which page of a list, from 1.
struct PageNumber: Sendable {
    static let size = 50
    let number: Int

    init(_ fields: FormFields) { number = max(1, min(100_000, Int(fields.line("page")) ?? 1)) }

    /// The page's part of all.
    func slice<Item>(_ all: [Item]) -> ArraySlice<Item> {
        let start = min(all.count, (number - 1) * Self.size)
        return all[start..<min(all.count, start + Self.size)]
    }

    func pager(of count: Int, _ address: (Int) -> String) -> HTML {
        guard count > Self.size || number > 1 else { return .empty }
        let last = (count + Self.size - 1) / Self.size
        return Pager(
            first: number > 1 ? address(1) : nil, next: number < last ? address(number + 1) : nil, note: "第\(number)页，共\(last)页").html
    }
}
