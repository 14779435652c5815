import Civics
import Crypto
import Journal
import Store

/// What an import would do, row by row, against the register as it stands: made for the preview and again, in the same transaction,
/// for the commit, so that what is written is what was shown.
struct ImportPlan {
    enum Step {
        case new([String: JSON])
        case changed(StoredRecord, [String: JSON])
        case unchanged
        case bad([RecordFlaw])
    }

    struct Row {
        let line: Int
        let id: Int64
        let step: Step
    }

    /// In the order in which they must be written: what points at another row of the file comes after it.
    private(set) var rows: [Row] = []
    /// The structure as it will be.
    private(set) var city: City
    /// Every number that a row of the file types in, the rows with flaws among them, in capitals.
    let typedCodes: Set<String>
    private let check: (City) -> RecordCheck
    private let viewer: Viewer
    private let reach: RecordReach?
    private let register: Register
    private let connection: any Connection
    private var nextID: Int64
    private var lineOfCode: [String: Int] = [:]
    private var lineOfKey: [String: Int] = [:]
    /// Rows that take their time and place, by day and by who or what is taken.
    private var rowsOfDay: [String: [(line: Int, fields: [String: JSON])]] = [:]

    /// Rows of a file may stand in any order; so often it is gone through for those that point at a later one.
    private static let mostPasses = 12

    init(_ draft: ImportDraft, register: Register, viewer: Viewer, city: City, today: Day, rules: RuleBook, connection: any Connection) throws {
        self.city = city
        self.register = register
        self.viewer = viewer
        reach = RecordReach(viewer, register, in: city)
        self.connection = connection
        nextID = try connection.nextRecord(register.id)
        let column = register.codeField.flatMap { draft.fields.firstIndex(of: $0) }
        typedCodes = Set(column.map { at in draft.rows.map { $0.cells[at].filter { !$0.isWhitespace }.uppercased() } } ?? [])
        check = { RecordCheck(register: register, city: $0, today: today, rules: rules, viewer: viewer, connection: connection) }
        var waiting = draft.rows
        for pass in 1...Self.mostPasses {
            let cells = ImportCells(register, draft.fields, self.city)
            var left: [(ImportDraft.Row, [RecordFlaw])] = []
            for row in waiting {
                let flaws = try take(row, cells)
                if !flaws.isEmpty { left.append((row, flaws)) }
            }
            let hope = left.count < waiting.count && pass < Self.mostPasses && left.contains { $0.1.contains { $0.kind == .unknown } }
            waiting = left.map(\.0)
            guard hope else {
                rows += left.map { Row(line: $0.0.line, id: 0, step: .bad($0.1)) }
                break
            }
        }
    }

    /// Takes a row over; gives its flaws when it cannot be.
    private mutating func take(_ row: ImportDraft.Row, _ cells: ImportCells) throws -> [RecordFlaw] {
        var (fields, flaws) = cells.read(row.cells)
        if let flaw = twice(fields, row.line) { return [flaw] }
        let before = try existing(fields)
        if let before, reach?.contains(before) != true { return [unseen(fields)] }
        if let before {
            // Columns that the file does not have stay as they are.
            for (name, value) in before.fields where !cells.fields.contains(where: { $0.id == name }) { fields[name] = value }
            let readsAll = Office.readsAll(viewer, before, register, in: city)
            for field in register.fields where field.isConfidential && !readsAll || register.fileFields.contains(field.id) {
                fields[field.id] = before.fields[field.id]
            }
            if let code = register.codeField, fields[code] == nil { fields[code] = before.fields[code] }
            // What nobody touched stays as it was written, with every line of it.
            for (field, cell) in zip(cells.fields, row.cells) where ImportCells.says(cell, before.fields[field.id], in: field) {
                fields[field.id] = before.fields[field.id]
                flaws.removeAll { $0.field == field.id }
            }
            // An old value is no flaw of the file, whatever it looks like.
            for flaw in flaws where before.fields[flaw.field]?.keyText == flaw.value {
                fields[flaw.field] = before.fields[flaw.field]
            }
            flaws.removeAll { before.fields[$0.field]?.keyText == $0.value }
        }
        // Nor is it a change that what was once copied would be copied otherwise today.
        if flaws.isEmpty, before?.fields != fields { fields = try Office.completed(fields, before: before?.fields, of: register, city, connection) }
        if flaws.isEmpty, let before, before.fields == fields {
            remember(fields, row.line)
            rows.append(Row(line: row.line, id: before.id, step: .unchanged))
            return []
        }
        if let flaw = alike(fields) { return [flaw] }
        let found = try self.look(fields, before)
        flaws += found.filter { one in !flaws.contains { $0.field == one.field } }
        guard flaws.isEmpty else { return flaws }
        remember(fields, row.line)
        accept(before, fields, row.line)
        return []
    }

    /// A function of its own, so that the check's hold on the city ends before the city is changed: else each row would copy it whole.
    private func look(_ fields: [String: JSON], _ before: StoredRecord?) throws -> [RecordFlaw] {
        let check = check(city)
        if let before, !RecordCheck.mayWrite(viewer, register, before.fields, path: before.path, in: city) {
            return [RecordFlaw(.forbidden, register.fields[0], fields["code"]?.keyText ?? "", "不在您的管辖范围内，不能由您修改")]
        }
        if let before, !Office.isOpen(before, of: register, to: viewer, in: city) {
            return [RecordFlaw(.forbidden, register.fields[0], fields["code"]?.keyText ?? "", "已经往下办了，不能再改原来的内容；要更正请找主管机构")]
        }
        let flaws = try check.flaws(fields, own: before?.id, before: before?.fields)
        return flaws.isEmpty ? inTheWay(fields, before, check).map { [$0] } ?? [] : flaws
    }

    /// A record that this person may not see: nothing is told of it, whatever the row says, but that its number is taken.
    private func unseen(_ fields: [String: JSON]) -> RecordFlaw {
        let code = register.codeField.flatMap { fields[$0]?.keyText } ?? ""
        if let field = register.codeField.flatMap(register.field), !code.isEmpty { return RecordFlaw(.taken, field, code, "已被使用，请换一个") }
        return RecordFlaw(.taken, register.field(register.unique.first?.last ?? "") ?? register.fields[0], "", "已经有了同样的记录")
    }

    /// An earlier row of the file that is at the same time in the same place, or with the same people.
    private func inTheWay(_ fields: [String: JSON], _ before: StoredRecord?, _ check: RecordCheck) -> RecordFlaw? {
        for (n, demand) in register.overlaps.enumerated() {
            guard let wanted = check.wanted(demand, fields, before: before?.fields), let field = demand.same.last.flatMap(register.field) else { continue }
            for key in Self.keys(n, demand, fields) {
                let line = rowsOfDay[key]?.first { row in
                    wanted.allSatisfy { name, values in (row.fields[name]?.codes ?? []).contains(where: values.contains) }
                        && check.isInTheWay(row.fields, of: fields, demand)
                }?.line
                if let line { return RecordFlaw(.clash, field, "", "与第\(line)行在同一时间相冲突，请改时间、换地方或换人，或者删去一行") }
            }
        }
        return nil
    }

    /// One for each value of the field that tells most.
    private static func keys(_ n: Int, _ demand: RecordCheck.Overlap, _ fields: [String: JSON]) -> [String] {
        (fields[demand.same.last ?? ""]?.codes ?? []).map { "\(n) \(fields[demand.day]?.keyText ?? "") \($0)" }
    }

    private mutating func accept(_ before: StoredRecord?, _ fields: [String: JSON], _ line: Int) {
        let id = before?.id ?? nextID
        if before == nil { nextID += 1 }
        rows.append(Row(line: line, id: id, step: before.map { .changed($0, fields) } ?? .new(fields)))
        for (n, demand) in register.overlaps.enumerated() {
            for key in Self.keys(n, demand, fields) { rowsOfDay[key, default: []].append((line, fields)) }
        }
        city.apply(register.id, id, fields)
    }

    /// A row that is like an earlier one in what no two records may share.
    private func alike(_ fields: [String: JSON]) -> RecordFlaw? {
        for set in register.unique {
            guard let key = Self.key(set, fields), let first = lineOfKey[key], let field = register.field(set.last ?? "") else { continue }
            return RecordFlaw(.taken, field, fields[field.id]?.keyText ?? "", "与第\(first)行重复")
        }
        return nil
    }

    private static func key(_ set: [String], _ fields: [String: JSON]) -> String? {
        let parts = set.map { fields[$0]?.codes.joined(separator: ",") ?? "" }
        return parts.contains("") ? nil : "\(set)\(parts)"
    }

    /// A second row for the same record: which of the two is right nobody can tell.
    private func twice(_ fields: [String: JSON], _ line: Int) -> RecordFlaw? {
        guard let name = register.codeField, let field = register.field(name), let code = fields[name]?.keyText, let first = lineOfCode[code]
        else { return nil }
        return RecordFlaw(.taken, field, code, "与第\(first)行重复")
    }

    private mutating func remember(_ fields: [String: JSON], _ line: Int) {
        for set in register.unique { if let key = Self.key(set, fields) { lineOfKey[key] = line } }
        if let code = register.codeField.flatMap({ fields[$0]?.keyText }), !code.isEmpty { lineOfCode[code] = line }
    }

    /// The record a row speaks of: by its code; a post without one by person, role, holder and first day, so that the same list
    /// brought twice is no second set of posts.
    private func existing(_ fields: [String: JSON]) throws -> StoredRecord? {
        if let code = register.codeField.flatMap({ fields[$0]?.keyText }), !code.isEmpty { return try connection.record(register.id, code: code) }
        for set in register.unique where register.id != "post" {
            let values = set.map { (field: $0, values: fields[$0]?.codes ?? []) }
            guard values.allSatisfy({ !$0.values.isEmpty }) else { continue }
            var query = RecordQuery(register.id, scope: .everything, limit: 1)
            query.filters = values
            if let same = try connection.records(query).first { return same }
        }
        guard register.id == "post", let post = city.post(of: fields, id: 0) else { return nil }
        let same = city.posts(of: post.person).first { $0.role == post.role && $0.holder == post.holder && $0.term.from == post.term.from }
        return try same.flatMap { try connection.record(register.id, $0.id) }
    }

    /// What a new row will be called, where no column of it is its name.
    func name(of fields: [String: JSON]) throws -> String { try RecordShape(register: register, city: city, connection: connection).name(of: fields) }

    /// Tells whether two plans are the same: what was shown, and what would be written now.
    var digest: String {
        var hash = SHA256()
        for row in rows.sorted(by: { $0.line < $1.line }) {
            let text: String = switch row.step {
            case .new(let fields): "\(row.line) new \(JSON.object(fields).canonicalText)\n"
            case .changed(let before, let fields): "\(row.line) \(row.id) \(before.version) \(JSON.object(fields).canonicalText)\n"
            case .unchanged: "\(row.line) same\n"
            case .bad(let flaws): "\(row.line) bad \(flaws.count)\n"
            }
            hash.update(data: Array(text.utf8))
        }
        return Hex.text(Array(hash.finalize().prefix(16)))
    }
}
