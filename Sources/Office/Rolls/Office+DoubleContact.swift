import Civics
import Institutions
import Store

/// 双联系 (S4-02): members with deputies, deputies with the people; each number with the list behind it.
public struct DoubleContact: Sendable {
    public struct Line: Sendable {
        /// A person's or committee's code and name.
        public let code: String
        public let name: String
        /// Deputies whom they are to contact, contacts in the period, pairs past their day, days they went to a station.
        public let pairs: Int
        public let contacts: Int
        /// Different deputies whom the contacts reached.
        public let reached: Int
        public let overdue: Int
        public let visits: Int
        /// What narrows the list of contacts to theirs: a committee's are those that name one of its pairs; nil: too many to name.
        public let narrowing: (field: String, values: [String])?
    }

    /// So many pairs fit into an address.
    static let mostNamed = 100

    public let sheets: [FigureSheet]
    public let members: [Line]
    /// Members without any pair.
    public let unpaired: [City.Person]
    public let gaps: [FigureSheet]
}

extension Office {
    /// The double contact of what the person oversees, from a day through a day.
    public func doubleContact(from: Day, through: Day, as viewer: Viewer) async throws -> DoubleContact {
        let (city, today) = (city, today)
        let paths = try rollPaths(viewer)
        let scopes = try scopes(ContactReading.registers, of: viewer)
        return try await store.read { [self] connection in
            let seen = scopes.sorted { $0.key < $1.key }.map(\.value.key)
            let key = "double contact \(paths ?? ["*"]) \(seen) \(from) \(through)"
            return try keptReading(city, on: today, connection).answer(key, from: ContactReading.registers) {
                try doubleContact(ContactReading(connection: connection, scopes: scopes, from: from, through: through, today: today), paths, city)
            }
        }
    }

    private func doubleContact(_ reading: ContactReading, _ paths: [String]?, _ city: City) throws -> DoubleContact {
        let today = reading.today
        let members = Set(city.posts.values.filter { post in
            guard post.role == .member, post.term.contains(today) else { return false }
            return paths.map { paths in city.paths(of: post).contains { own in paths.contains { own.utf8.starts(with: $0.utf8) } } } ?? true
        }.map(\.person))
        let pairs = try reading.pairs()
        let contacts = try reading.groups("contact", by: "who", [("link", ["deputies"])])
        let visits = try reading.groups("contact", by: "who", [("link", ["station"])])
        let late = try reading.late()
        let (ofPair, own) = (try reading.groups("contact", by: "pair", [("link", ["deputies"])]), try reading.ofCommittees())
        let reached = try reading.reached()
        let lines = pairs.map { code, n in
            let codes = own[code].map { $0.keys.sorted() }
            return DoubleContact.Line(
                code: code, name: city.person(code: code)?.name ?? city.body(code: code)?.name ?? code, pairs: n,
                contacts: codes.map { $0.reduce(0) { $0 + (ofPair[$1] ?? 0) } } ?? contacts[code] ?? 0,
                reached: own[code].map { Set($0.filter { ofPair[$0.key] != nil }.values).count } ?? reached[code] ?? 0, overdue: late[code] ?? 0, visits: visits[code] ?? 0,
                narrowing: codes.map { $0.count > DoubleContact.mostNamed ? nil : ("pair", $0) } ?? ("who", [code]))
        }.sorted { ($0.contacts, $1.pairs, $0.code) < ($1.contacts, $0.pairs, $1.code) }
        let unpaired = members.compactMap { city.people[$0] }.filter { pairs[$0.code] == nil }.sorted { $0.code < $1.code }
        return DoubleContact(sheets: try reading.sheets(), members: lines, unpaired: unpaired, gaps: try reading.gaps(city))
    }
}

/// What the contact registers say of a period.
struct ContactReading {
    typealias Cell = FigureSheet.Cell

    /// All that it reads.
    static let registers = ["contact", "pair", "talkPlan", "arrangement", "target"]

    let connection: any Connection
    /// What of each register is seen.
    let scopes: [String: RecordQuery.Scope]
    let from: Day
    let through: Day
    let today: Day

    private func scope(_ register: String) -> RecordQuery.Scope { scopes[register] ?? .init(territories: []) }

    func query(_ register: String, _ filters: [(field: String, values: [String])] = [], standing: Bool = false) -> RecordQuery {
        var query = RecordQuery(register, scope: scope(register))
        query.filters = filters
        if standing { query.standing = through.description } else { (query.from, query.through) = (from.description, through.description) }
        return query
    }

    func groups(_ register: String, by field: String, _ filters: [(field: String, values: [String])] = [], standing: Bool = false) throws -> [String: Int] {
        let rows = try connection.groups(query(register, filters, standing: standing), by: field, limit: .max)
        return Dictionary(rows.map { ($0.value, $0.n) }) { first, _ in first }
    }

    /// How many different deputies each member's contacts reached.
    func reached() throws -> [String: Int] {
        let rows = try connection.groups(query("contact", [("link", ["deputies"])]), by: "who", differing: "persons", limit: .max)
        return Dictionary(rows.map { ($0.value, $0.n) }) { first, _ in first }
    }

    /// How many deputies each member or committee is to contact.
    func pairs() throws -> [String: Int] { try groups("pair", by: "contactor", standing: true) }

    /// The pairs that each committee has or had, by number, with the deputy: its clerks write the contacts under their own names.
    func ofCommittees() throws -> [String: [String: String]] {
        var query = RecordQuery("pair", scope: scope("pair"), limit: 1_000)
        query.filters = [("kind", ["committee"])]
        query.runsByDay = false
        return try connection.all(query).reduce(into: [:]) { $0[$1.fields["contactor"]?.keyText ?? "", default: [:]][$1.code] = $1.fields["person"]?.keyText ?? "" }
    }

    /// Pairs whose day has passed, by whom they wait on.
    func late() throws -> [String: Int] {
        var late: [String: Int] = [:]
        var query = query("pair", standing: true)
        query.limit = 1_000
        query.runsByDay = false
        for pair in try connection.all(query) {
            let every = pair.fields["everyDays"]?.integer.map(Int.init) ?? Contacts.everyDays
            let last = Day(pair.fields["last"]?.keyText ?? "") ?? Day(pair.from) ?? today
            if last + every < today { late[pair.fields["contactor"]?.keyText ?? "", default: 0] += 1 }
        }
        return late
    }

    private func span(_ more: String = "") -> String { "from=\(from)&through=\(through)\(more)" }

    func sheets() throws -> [FigureSheet] {
        func count(_ register: String, _ filters: [(field: String, values: [String])], _ counting: RecordFigure.Counting) throws -> Int {
            try connection.figure(query(register, filters), counting)
        }
        let deputies = [(field: "link", values: ["deputies"])], voters = [(field: "link", values: ["voters"])]
        let first = FigureSheet(
            id: "two", title: "两个联系", note: "常委会同代表、代表同人民群众；每个数字点开就是清单。", columns: ["情况", "数"],
            rows: [
                [Cell("出面联系过代表的人：组成人员，和专（工）委、乡镇街道人大的人（人）"), Cell(try count("contact", deputies, .distinct("who")), "/registers/contact/by/who?f.link=deputies&\(span())")],
                [Cell("被联系到的代表（人）"), Cell(try count("contact", deputies, .distinct("persons")), "/registers/contact/by/persons?f.link=deputies&\(span())")],
                [Cell("联系代表（次）"), Cell(try count("contact", deputies, .records), "/registers/contact?f.link=deputies&\(span())")],
                [Cell("联系群众的代表（人）"), Cell(try count("contact", voters, .distinct("who")), "/registers/contact/by/who?f.link=voters&\(span())")],
                [Cell("代表联系群众（次）"), Cell(try count("contact", voters, .records), "/registers/contact?f.link=voters&\(span())")],
                [Cell("领导到联系点（次）"), Cell(try count("contact", [("link", ["grassroots"])], .records), "/registers/contact?f.link=grassroots&\(span())")],
                [Cell("领导进站（次）"), Cell(try count("contact", [("link", ["station"])], .records), "/registers/contact?f.link=station&\(span())")],
            ])
        let field = Institutions.register("contact")?.field("mode")
        let modes = try connection.groups(query("contact"), by: "mode", limit: 100)
        let second = FigureSheet(
            id: "modes", title: "联系方式", note: "", columns: ["方式", "次数"],
            rows: modes.map { [Cell(field?.word(for: .string($0.value)) ?? $0.value), Cell($0.n, "/registers/contact?f.mode=\($0.value)&\(span())")] })
        return [first, second, try plans()]
    }

    /// 约访约谈 and 主任接待: planned, done, overdue at the day.
    private func plans() throws -> FigureSheet {
        func row(_ name: String, _ register: String) throws -> [Cell] {
            // A plan of a month is written as the month.
            var all = RecordQuery(register, scope: scope(register))
            (all.from, all.through) = (register == "talkPlan" ? String(from.description.prefix(7)) : from.description, through.description)
            let link = "/registers/\(register)?\(span())"
            var done = all
            done.filters = [("state", ["done"])]
            var open = all
            open.filters = [("state", ["planned"])]
            var late = open
            late.through = register == "talkPlan" ? String((Day(year: today.year, month: today.month, day: 1) ?? today).adding(months: -1).description.prefix(7)) : (today - 1).description
            return [
                Cell(name), Cell(try connection.figure(all, .records), link), Cell(try connection.figure(done, .records), "\(link)&f.state=done"),
                Cell(try connection.figure(open, .records), "\(link)&f.state=planned"), Cell("\(try connection.figure(late, .records))"),
            ]
        }
        return FigureSheet(
            id: "plans", title: "约访约谈和主任接待", note: "完成由联系记录带出，不用另填。", columns: ["安排", "计划", "已完成", "未完成", "其中已过期"],
            rows: [try row("约访约谈代表", "talkPlan"), try row("主任接待代表", "arrangement")])
    }

    /// 联系点 not visited for longer than they should be, by leader; leaders who went to no station.
    func gaps(_ city: City) throws -> [FigureSheet] {
        var query = query("target", standing: true)
        query.limit = 1_000
        query.runsByDay = false
        var late: [String: Int] = [:], all: [String: Int] = [:]
        for target in try connection.all(query) {
            let leader = target.fields["leader"]?.keyText ?? ""
            all[leader, default: 0] += 1
            let last = Day(target.fields["last"]?.keyText ?? "") ?? Day(target.from) ?? today
            if last + Int(target.fields["everyDays"]?.integer ?? 92) < today { late[leader, default: 0] += 1 }
        }
        let visits = try groups("contact", by: "who", [("link", ["grassroots"])])
        let helped = Dictionary(try connection.groups(self.query("contact", [("link", ["grassroots"])]), by: "who", summing: "helpItems", limit: .max).map { ($0.value, $0.n) }) { first, _ in first }
        return [FigureSheet(
            id: "targets", title: "领导联系点", note: "联系镇（街）、村、校、企、基层党组织和河湖林；到期没有去的排在前面。", columns: ["领导", "联系点", "到期未去", "去过（次）", "帮办实事（件）"],
            rows: all.keys.sorted { (late[$1] ?? 0, $0) < (late[$0] ?? 0, $1) }.map { code in
                [
                    Cell(city.person(code: code)?.name ?? code), Cell(all[code] ?? 0, "/registers/target?f.leader=\(code)&on=\(through)"),
                    Cell("\(late[code] ?? 0)"), Cell(visits[code] ?? 0, "/registers/contact?f.who=\(code)&f.link=grassroots&\(span())"),
                    Cell("\(helped[code] ?? 0)", linking: "/registers/contact?f.who=\(code)&f.link=grassroots&\(span())"),
                ]
            })]
    }
}
