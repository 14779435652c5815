import Civics
import Institutions
import Journal
import Reading
import Store

extension Office {
    /// Moulds of the matters of a procedure in this house: those that are tied to nothing else.
    public func moulds(of procedure: String) throws -> [Mould] {
        let found = try store.readNow { connection in
            try connection.singleMatters(of: procedure).map { (id: $0, entries: try connection.entries(of: Entry.Stream("matter", $0))) }
        }
        let bench = try SQLiteStore(path: nil)
        defer { try? bench.close() }
        let city = city
        return try found.compactMap { try MouldMaker(city: city, id: $0.id, entries: $0.entries)?.make(on: bench) }
    }
}

/// Takes the print of one matter.
private final class MouldMaker {
    private let city: City
    private let id: Int64
    private let acts: [(at: Moment, act: Act)]
    private let start: Day
    private let number: String
    private let path: String
    private var parts: [Holder: Mould.Part] = [:]
    private var units = 0
    private var holes: [Mould.Hole] = []
    private var keysMarked = 0
    private var demanders: [Int64: Int] = [:]
    private var (title, text) = ("", "")
    /// Something in it cannot be poured.
    private var isOdd = false

    init?(city: City, id: Int64, entries: [Entry]) throws {
        guard let first = entries.first, let matter = Matter.evolve(nil, first.act.events), let number = first.act["number"].text else { return nil }
        (self.city, self.id, start, self.number, path) = (city, id, matter.registered, number, matter.territory)
        acts = entries.map { entry in
            var members = entry.act.members
            // Who it was is sealed under a key of the other house; a form's token is used once.
            members["sealed"] = nil
            members["once"] = nil
            if var demander = members["demander"]?.members {
                demander["named"] = false
                members["demander"] = .object(demander)
            }
            return (entry.at, Act(copying: members))
        }
        guard !entries.contains(where: { !($0.act.fields["files"]?.list ?? []).isEmpty || $0.act["batch"] != .null }) else { return nil }
    }

    func make(on bench: SQLiteStore) throws -> Mould? {
        let (rows, tallies, stored) = try bench.writeNow { connection in
            try Rebuilding.empty(connection)
            let projection = Projection(connection: connection)
            var head: [UInt8]?
            for (at, one) in acts.enumerated() {
                let entry = Entry(seq: Int64(at) + 1, stream: .init("matter", id), version: at + 1, at: one.at, previous: head, act: one.act)
                try projection.apply(entry)
                head = entry.hash
            }
            try connection.settleTallies()
            if try Mould.ties.contains(where: connection.hasRows) { isOdd = true }
            let rows = try Mould.tables.enumerated().flatMap { at, table in try connection.wholeRows(of: table.name).map { (table: at, row: $0) } }
            return (rows, try connection.countedFigures(), try connection.matter(id))
        }
        guard !isOdd, let matter = stored, let procedure = Institutions.procedure(matter.matter.procedure) else { return nil }
        title = matter.title
        text = matter.matter.fields["text"]?.text ?? ""
        let state = procedure.state(matter.matter.state)
        let entries = acts.enumerated().map { at, one in entry(at, one) }
        let filled = rows.map { Mould.Row(table: $0.table, cells: cells($0.row, of: Mould.tables[$0.table].columns)) }
        let counted = tallies.map { Mould.Tally(figure: $0.figure, key: compiled(marked($0.key)), n: $0.n) }
        guard !isOdd, tallies.allSatisfy({ $0.month == start.description.prefix(7) || $0.month.isEmpty }) else { return nil }
        func said(_ name: String) -> String { matter.matter.fields[name]?.text ?? "" }
        let isGiven = procedure.field("answer")?.isHeld != true || matter.matter.fields["answeredOn"] != nil
        return Mould(
            procedure: procedure.id, prefix: procedure.prefix, entries: entries, moments: acts.map { since($0.at) }, versions: acts.count, rows: filled,
            tallies: counted, demanders: demanders.count, notices: rows.count { Mould.tables[$0.table].name == "notice" }, isOpen: state?.isFinal == false, length: (acts.last?.at.day ?? start) - start, title: title, text: text,
            others: [said("measure"), said("address"), isGiven ? said("answer") : ""], isCompared: state.map { procedure.isCompared(in: $0) } ?? false)
    }

    // MARK: Entries and rows

    private func entry(_ at: Int, _ one: (at: Moment, act: Act)) -> Mould.Text {
        keysMarked = 0
        let act = Act(copying: marked(.object(one.act.members), under: "").members ?? [:])
        // Numbers that nothing else has, to be found in the bytes.
        let blank = Entry(
            seq: number(.sequence(at)), stream: .init("matter", number(.matter)), version: at + 1, at: Moment(milliseconds: number(.moment(since(one.at)))),
            previous: at == 0 ? nil : Array(repeating: 0xEE, count: 32), act: act)
        let text = String(decoding: blank.bytes, as: UTF8.self)
        return compiled(at == 0 ? text : text.replacing(String(repeating: "ee", count: 32), with: mark(.previous(at))))
    }

    private func cells(_ row: SQLRow, of columns: [Int: Mould.Column]) -> [Mould.Cell] {
        row.values.enumerated().map { at, value in
            switch (columns[at], value) {
            case (.head, _): .head
            case (.matter, _): .number(.matter)
            case (.moment, .integer(let ms)): .number(.moment(since(Moment(milliseconds: ms))))
            case (.demander, .integer(let id)): .number(.demander(index(ofDemander: id)))
            case (.notice, .integer(let id)): .number(.notice(Int(id) - 1))
            case (.json, .text(let text)):
                .text(compiled((try? JSON(parsing: text)).map { marked($0, under: "").canonicalText } ?? text))
            case (_, .text(let text)): cell(marked(text))
            default: .fixed(value)
            }
        }
    }

    private func cell(_ text: String) -> Mould.Cell {
        let compiled = compiled(text)
        return compiled.holes.isEmpty ? .fixed(.text(text)) : .text(compiled)
    }

    // MARK: Marks

    private static let numbers: Int64 = 7_700_000_000_000_000

    private func number(_ hole: Mould.Hole) -> Int64 { Self.numbers + Int64(index(of: hole)) }
    private func mark(_ hole: Mould.Hole) -> String { "\u{E000}\(index(of: hole))\u{E001}" }

    private func index(of hole: Mould.Hole) -> Int {
        if let known = holes.firstIndex(of: hole) { return known }
        holes.append(hole)
        return holes.count - 1
    }

    private func index(ofDemander id: Int64) -> Int {
        if let known = demanders[id] { return known }
        demanders[id] = demanders.count
        return demanders.count - 1
    }

    private func since(_ moment: Moment) -> Int64 { moment.milliseconds - (Moment(start)?.milliseconds ?? 0) }

    /// - Parameter key: the member under which the value stands; it tells what a number is.
    private func marked(_ value: JSON, under key: String) -> JSON {
        switch value {
        case .string(let text): return .string(marked(text))
        case .array(let list): return .array(list.map { marked($0, under: key) })
        case .int(let n): return number(n, under: key).map { .int(number($0)) } ?? value
        case .object(let members):
            var kept: [String: JSON] = [:]
            let field = members["e"]?.text == "kept" ? members["field"]?.text : nil
            var changed = 0
            for (name, member) in members {
                let key = marked(name)
                if key != name { changed += 1 }
                let under = name == "value" ? field ?? key : key == "id" && members["named"] != nil ? "demander" : name
                kept[key] = marked(member, under: under)
            }
            // Two names of one object that change might change their order.
            if changed > 1 { isOdd = true }
            return .object(kept)
        default: return value
        }
    }

    private func number(_ n: Int64, under key: String) -> Mould.Hole? {
        switch key {
        case "received": .moment(since(Moment(milliseconds: n)))
        case "demander": .demander(index(ofDemander: n))
        case "person", "deputy": .person(person(n))
        case "post", "mandate": .post(person(city.posts[n]?.person ?? 0))
        case "station": .holder(part(.place(n)))
        case "lead", "coUnits", "betterUnit", "unit": .holder(part(.body(n)))
        case "target", "matter": { isOdd = true; return nil }()
        default: nil
        }
    }

    private func marked(_ text: String) -> String {
        var text = text
        for (literal, hole) in [(number, Mould.Hole.number), (path, .path)] where text.contains(literal) { text = text.replacing(literal, with: mark(hole)) }
        if text == path.split(separator: "/").last.map(String.init) { return mark(.code) }
        if !self.text.isEmpty, text.contains(self.text) { text = text.replacing(self.text, with: self.text + mark(.textMore)) }
        if !title.isEmpty, text.contains(title) { text = text.replacing(title, with: title + mark(.titleMore)) }
        text = text.replacing(/\d{4}-\d{2}-\d{2}/) { found in Day(String(found.output)).map { self.mark(.day($0 - self.start)) } ?? String(found.output) }
        return text.replacing(/(body|place|person)\/(\d+)/) { found in
            guard let holder = Holder(wire: String(found.output.0)) else { return String(found.output.0) }
            if case .person(let id) = holder { return self.mark(.personWire(self.person(id))) }
            return self.mark(.wire(self.part(holder)))
        }
    }

    private func part(_ holder: Holder) -> Mould.Part {
        if let known = parts[holder] { return known }
        let part: Mould.Part
        switch holder {
        case .place: part = .station
        case .body(let id):
            let body = city.bodies[id]
            switch (body?.kind ?? "", city.territories[body?.territory ?? ""]?.kind ?? "") {
            case ("presidium", _), ("streetCommittee", _): part = .town
            case ("deputyWork", "city"), ("standingCommittee", "city"): part = .city
            case ("deputyWork", _), ("standingCommittee", _): part = .county
            default:
                part = .unit(units)
                units += 1
            }
        default:
            isOdd = true
            part = .station
        }
        parts[holder] = part
        return part
    }

    private func person(_ id: Int64) -> Mould.Person {
        let posts = city.posts(of: id)
        for post in posts where post.role != .deputy { return .at(part(post.holder)) }
        if posts.isEmpty { isOdd = true }
        return .deputy
    }

    /// The text between its marks.
    private func compiled(_ text: String) -> Mould.Text {
        var compiled = Mould.Text()
        var rest = text[...]
        while let found = rest.firstMatch(of: /\u{E000}(\d+)\u{E001}|77000000000(\d{5})/) {
            guard let at = (found.output.1 ?? found.output.2).flatMap({ Int($0) }), holes.indices.contains(at) else { break }
            compiled.pieces.append(Array(rest[..<found.range.lowerBound].utf8))
            compiled.holes.append(holes[at])
            rest = rest[found.range.upperBound...]
        }
        compiled.pieces.append(Array(rest.utf8))
        return compiled
    }
}
