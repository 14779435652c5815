import Civics

/// Which records of a register a page, an export or a figure asks for.
public struct RecordQuery: Sendable {
    /// What a person may see of a register.
    public struct Scope: Sendable {
        /// Codes of territories whose records are seen; nil: all of them.
        public var territories: [String]?
        /// Marks that make a record seen besides: fields that name people, places and bodies, with who one is.
        public var shared: [(field: String, values: [String])] = []

        /// What is seen besides where a field has none of these values: no drafts.
        public struct Finished: Sendable {
            public let territories: [String], at: [String]
            public let field: String
            public let drafts: [String]

            /// - Parameter at: codes of territories in which a record itself lies, not in a part of them.
            public init(territories: [String], at: [String], field: String, drafts: [String]) {
                (self.territories, self.at, self.field, self.drafts) = (territories, at, field, drafts)
            }
        }

        public var finished: Finished?

        public static let everything = Scope(territories: nil)

        public init(territories: [String]?, shared: [(field: String, values: [String])] = []) {
            (self.territories, self.shared) = (territories, shared.filter { !$0.values.isEmpty })
        }

        /// The same for all who see the same.
        public var key: String { "\(territories ?? ["*"]) \(shared.map { "\($0.field)=\($0.values)" }) \(finished.map { "\($0.territories)@\($0.at) \($0.drafts)" } ?? "")" }
    }

    public var register: String
    public var scope: Scope
    /// Each a field and the values of which it has one, to the letter: nothing that a person may type stands for more than itself.
    public var filters: [(field: String, values: [String])] = []
    /// Codes of territories in which none of them lies: what a territory has besides its parts.
    public var outside: [String] = []
    /// Fields that hold something, whatever it is; fields that hold nothing.
    public var filled: [String] = [], blank: [String] = []
    /// Narrows by what the record that a field names says itself: attendances of the activities of a campaign.
    public struct Tie: Sendable {
        /// The field here, the registers at which it points and the field there with the values of which it has one.
        public let field: String
        public let registers: [String]
        public let by: String
        public let values: [String]
        /// Registers at which both fields point: who is invited by the campaign itself belongs to it too.
        public let direct: [String]

        public init(_ field: String, to registers: [String], by: String, _ values: [String], direct: [String] = []) {
            (self.field, self.registers, self.by, self.values, self.direct) = (field, registers, by, values, direct)
        }
    }

    public var ties: [Tie] = []
    /// By the day of the list, both included.
    public var from = ""
    public var through = ""
    /// In force on that day.
    public var standing = ""
    /// One word of a search: it stands in the name or the number, or the record names one of these people, places and bodies.
    public struct Word: Hashable, Sendable {
        public let text: String
        public let naming: [String]
        /// All that can fit is found by `naming`, by the beginning of the number (one of these) or of the day: nothing else need be read.
        public let numbers: [String]?
        /// Codes of the register's own records that are called so, where that is known.
        public let own: [String]

        public init(_ text: String, naming: [String], numbers: [String]? = nil, own: [String] = []) {
            (self.text, self.naming, self.numbers, self.own) = (text, naming, numbers, own)
        }
    }

    /// All of them must be found.
    public var words: [Word] = []
    /// The fields by which a word names people, places and bodies.
    public var referring: [String] = []
    /// No record can be as the search asks.
    public var findsNothing = false
    /// By day, newest first; else by name.
    public var runsByDay = true
    /// By day, oldest first: what is to come.
    public var isForward = false
    public var after: (key: String, id: Int64)?
    public var limit: Int

    public init(_ register: String, scope: Scope, limit: Int = 0) { (self.register, self.scope, self.limit) = (register, scope, limit) }

    /// Narrows it by what a declaration says, in which `*` is any value and the empty text none; never by what somebody typed.
    public mutating func hold(_ when: [String: [String]]) {
        for (field, values) in when.sorted(by: { $0.key < $1.key }) {
            switch values {
            case ["*"]: filled.append(field)
            case [""]: blank.append(field)
            default: filters.append((field, values))
            }
        }
    }

    /// All the registers that are read for it.
    public var registers: [String] { [register] + Set(ties.flatMap { $0.registers + $0.direct }).subtracting([register]).sorted() }

    /// What makes this query another one than the next, but for the page of it that is asked for.
    public var key: String {
        let filters = filters.map { "\($0.field)=\($0.values)" }.joined(separator: "&")
        let ties = ties.map { "\($0.field).\($0.by)=\($0.values)" }
        return "\(register) \(scope.key) \(filters) \(ties) \(outside) \(filled) \(blank) \(from) \(through) \(standing) \(words) \(runsByDay)"
    }
}

/// A field's values with how many records have each.
public struct RecordGroup: Sendable {
    public let value: String
    public let n: Int

    public init(value: String, n: Int) { (self.value, self.n) = (value, n) }
}

extension Connection {
    /// A page of a register.
    public func records(_ query: RecordQuery) throws -> [StoredRecord] {
        let columns: SQL = "r.register, r.id, r.version, r.head, r.name, r.code, r.from_day, r.until_day, r.fields, r.path, r.day"
        let order: SQL
        var mark: SQL = ""
        let driver = try driver(query, isWhole: true)
        if query.runsByDay {
            let past: SQL = query.isForward ? ">" : "<"
            if let after = query.after {
                mark = "AND (\(driver.day) \(past) \(after.key) OR (\(driver.day) = \(after.key) AND \(driver.id) \(past) \(after.id)))"
            }
            order = query.isForward ? "\(driver.day), \(driver.id)" : "\(driver.day) DESC, \(driver.id) DESC"
        } else {
            if let after = query.after { mark = "AND (r.name > \(after.key) OR (r.name = \(after.key) AND r.id > \(after.id)))" }
            order = "r.name, r.id"
        }
        return try rows(
            "SELECT \(columns) FROM \(driver.from) WHERE \(driver.condition) \(mark) \(rest(query, driver)) ORDER BY \(order) LIMIT \(query.limit)")
            .map(Self.record)
    }

    /// How many there are, counted no further than a number that nobody reads to the end.
    public func count(_ query: RecordQuery, most: Int) throws -> Int {
        var query = query
        // In whatever order they are counted.
        query.runsByDay = true
        let driver = try driver(query)
        return Int(try integer(
            "SELECT COUNT(*) FROM (SELECT 1 FROM \(driver.from) WHERE \(driver.condition) \(rest(query, driver)) LIMIT \(most)) AS counted"))
    }

    /// Records, different values of a field, or the sum of a number.
    ///
    /// `CROSS JOIN` keeps the order of the walk: from the records that are asked for to their values, not from all values there are.
    public func figure(_ query: RecordQuery, _ counting: RecordFigure.Counting) throws -> Int {
        switch counting {
        case .records: return try count(query, most: .max)
        case .distinct(let field):
            let driver = try driver(query)
            return Int(try integer(
                """
                SELECT COUNT(DISTINCT c.value) FROM \(driver.from) CROSS JOIN mark c WHERE c.register = \(query.register) AND c.field = \(field) \
                AND c.day = \(driver.day) AND c.id = \(driver.id) AND \(driver.condition) \(rest(query, driver))
                """))
        case .sum(let field):
            let driver = try driver(query)
            return Int(try integer(
                """
                SELECT COALESCE(SUM(c.n), 0) FROM \(driver.from) CROSS JOIN mark c WHERE c.register = \(query.register) AND c.field = \(field) \
                AND c.value = '' AND c.day = \(driver.day) AND c.id = \(driver.id) AND \(driver.condition) \(rest(query, driver))
                """))
        }
    }

    /// By the values of a field, the most frequent first, or by value from after one of them; with `summing`, the sum of that number instead of the count,
    /// with `differing`, how many different values of that field.
    public func groups(_ query: RecordQuery, by field: String, summing: String? = nil, differing: String? = nil, after value: String? = nil, limit: Int, byValue: Bool = false) throws -> [RecordGroup] {
        let driver = try driver(query)
        // A page of values in their order ends where the page ends.
        if byValue, limit <= 1_000, summing == nil, differing == nil, !driver.isNarrow { return try groups(query, walking: field, after: value, limit: limit) }
        let more: SQL = value.map { "AND g.value > \($0)" } ?? ""
        let order: SQL = byValue ? "g.value" : "COUNT(*) DESC, g.value"
        let other = summing ?? differing
        let sum: SQL = other == nil ? "" : "CROSS JOIN mark c"
        let blank: SQL = summing == nil ? "" : "AND c.value = ''"
        let summed: SQL = other.map {
            "c.register = \(query.register) AND c.field = \($0) \(blank) AND c.day = \(driver.day) AND c.id = \(driver.id) AND"
        } ?? ""
        let n: SQL = summing != nil ? "SUM(c.n)" : differing != nil ? "COUNT(DISTINCT c.value)" : "COUNT(*)"
        return try rows(
            """
            SELECT g.value, \(n) FROM \(driver.from) CROSS JOIN mark g \(sum) WHERE g.register = \(query.register) AND g.field = \(field) \
            AND g.day = \(driver.day) AND g.id = \(driver.id) AND \(summed) \(driver.condition) \(rest(query, driver)) \(more) \
            GROUP BY g.value ORDER BY \(order) LIMIT \(limit)
            """).map { RecordGroup(value: $0.text(0), n: $0.int(1)) }
    }

    private func groups(_ query: RecordQuery, walking field: String, after value: String?, limit: Int) throws -> [RecordGroup] {
        let driver = Driver(query, walkingAll: field)
        let more: SQL = value.map { "AND m.value > \($0)" } ?? ""
        return try rows(
            """
            SELECT m.value, COUNT(*) FROM \(driver.from) WHERE \(driver.condition) \(rest(query, driver)) \(more) \
            GROUP BY m.value ORDER BY m.value LIMIT \(limit)
            """).map { RecordGroup(value: $0.text(0), n: $0.int(1)) }
    }

    /// How many records name each of these people, places or bodies in a field, or the sum of a number in them; one statement for five hundred of them.
    public func tallies(_ query: RecordQuery, by field: String, among values: [String], summing: String? = nil) throws -> [String: Int] {
        var (query, tallies) = (query, [String: Int]())
        query.runsByDay = true
        // Of very many, all that there is is counted once, and the few that are not asked for left out.
        guard values.count <= 2_000 || summing != nil else {
            let wanted = Set(values)
            for group in try groups(query, by: field, limit: .max, byValue: true) where wanted.contains(group.value) { tallies[group.value] = group.n }
            return tallies
        }
        for start in stride(from: 0, to: values.count, by: 500) {
            let driver = Driver(query, walking: field, Array(values[start..<min(start + 500, values.count)]))
            // Numbers lie in the order of the days, as the walk does.
            let sum: SQL = summing == nil ? "" : "CROSS JOIN mark c"
            let summed: SQL = summing.map { "c.register = m.register AND c.field = \($0) AND c.value = '' AND c.day = m.day AND c.id = m.id AND" } ?? ""
            let n: SQL = summing == nil ? "COUNT(*)" : "SUM(c.n)"
            let found = try rows("SELECT m.value, \(n) FROM \(driver.from) \(sum) WHERE \(summed) \(driver.condition) \(rest(query, driver)) GROUP BY m.value")
            for row in found { tallies[row.text(0)] = row.int(1) }
        }
        return tallies
    }

    /// Records of a register as they stood on a day, by id: the version that held then.
    public func recordsAsOf(_ register: String, day: String, after id: Int64, limit: Int) throws -> [(id: Int64, fields: [String: JSON])] {
        try rows(
            """
            SELECT v.id, v.fields FROM record_version v WHERE v.register = \(register) AND v.id > \(id) AND v.version = \
            (SELECT MAX(w.version) FROM record_version w WHERE w.register = v.register AND w.id = v.id AND (w.day <= \(day) OR w.version = 1)) \
            ORDER BY v.id LIMIT \(limit)
            """).map { ($0.integer(0), try JSON(parsing: $0.text(1)).members ?? [:]) }
    }

    /// So few marks are gone through and sorted without ado.
    private static var few: Int { 2_000 }

    /// The walk of a query: along the filter that few records fit, where there is one; else in the order of the list.
    private func driver(_ query: RecordQuery, isWhole: Bool = false) throws -> Driver {
        if !query.ties.isEmpty { return Driver(query, isWhole: isWhole, tied: 0) }
        let exact = query.filters.indices.filter { !query.filters[$0].values.isEmpty }
        let isSettled = exact.isEmpty || query.runsByDay && exact.count == 1 && query.filters[exact[0]].values.count == 1
        guard !query.words.contains(where: { $0.numbers != nil }), !isSettled || !query.filled.isEmpty else { return Driver(query, isWhole: isWhole) }
        // What hardly any record has filled in.
        for field in query.filled {
            let n = try integer(
                "SELECT COUNT(*) FROM (SELECT 1 FROM mark WHERE register = \(query.register) AND field = \(field) LIMIT \(Self.few + 1)) AS probed")
            if n <= Self.few { return Driver(query, isWhole: isWhole, filled: field) }
        }
        guard !isSettled else { return Driver(query, isWhole: isWhole) }
        var (narrow, least) = (Int?.none, Self.few + 1)
        for at in exact {
            let filter = query.filters[at]
            let days: SQL = query.from.isEmpty && query.through.isEmpty
                ? "" : "AND day >= \(query.from) AND day <= \(query.through.isEmpty ? "9999-12-31" : query.through)"
            let n = Int(try integer(
                """
                SELECT COUNT(*) FROM (SELECT 1 FROM mark WHERE register = \(query.register) AND field = \(filter.field) \
                AND value IN \(list: filter.values) \(days) LIMIT \(Self.few + 1)) AS probed
                """))
            if n < least { (narrow, least) = (at, n) }
        }
        return Driver(query, isWhole: isWhole, along: narrow)
    }

    /// What the driving table does not say.
    private func rest(_ query: RecordQuery, _ driver: Driver) -> SQL {
        var parts: [SQL] = []
        /// - Parameter values: nil: any at all.
        func mark(_ field: String, _ values: [String]?) -> SQL {
            let value: SQL = values.map { "AND f.value IN \(list: $0)" } ?? ""
            return """
                EXISTS (SELECT 1 FROM mark f WHERE f.register = \(query.register) AND f.field = \(field) \(value) \
                AND f.day = \(driver.day) AND f.id = \(driver.id))
                """
        }
        for (at, filter) in query.filters.enumerated() where at != driver.filtered { parts.append("AND \(mark(filter.field, filter.values))") }
        for (at, tie) in query.ties.enumerated() where at != driver.tied {
            parts.append(
                """
                AND EXISTS (SELECT 1 FROM mark f WHERE f.register = \(query.register) AND f.field = \(tie.field) AND f.value IN (\(tie.codes)) \
                AND f.day = \(driver.day) AND f.id = \(driver.id))
                """)
        }
        for field in query.filled { parts.append("AND \(mark(field, nil))") }
        for field in query.blank { parts.append("AND NOT \(mark(field, nil))") }
        if !query.outside.isEmpty { parts.append("AND NOT \(mark("@in", query.outside))") }
        if !driver.isScoped, let territories = query.scope.territories {
            var seen: [SQL] = territories.isEmpty ? [] : [mark("@in", territories)]
            seen += query.scope.shared.map { mark($0.field, $0.values) }
            if let finished = query.scope.finished, !finished.territories.isEmpty || !finished.at.isEmpty {
                let lying = [("@in", finished.territories), ("@at", finished.at)].filter { !$0.1.isEmpty }.map { mark($0.0, $0.1) }
                seen.append("((\(SQL.joined(lying, by: " OR ", empty: "1 = 0"))) AND NOT \(mark(finished.field, finished.drafts)))")
            }
            parts.append("AND (\(SQL.joined(seen, by: " OR ", empty: "1 = 0")))")
        }
        if !query.from.isEmpty { parts.append("AND \(driver.day) >= \(query.from)") }
        if !query.through.isEmpty { parts.append("AND \(driver.day) <= \(query.through)") }
        if !query.standing.isEmpty { parts.append("AND r.from_day <= \(query.standing) AND (r.until_day IS NULL OR r.until_day >= \(query.standing))") }
        for (at, word) in query.words.enumerated() where at != driver.sought {
            let pattern = "%" + word.text.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_") + "%"
            var fits: [SQL] = ["r.name LIKE \(pattern) ESCAPE '\\'", "r.code LIKE \(pattern) ESCAPE '\\'"]
            // All that name it are gathered once; asked record by record, a word that many are called by costs each of them as many looks.
            if !word.naming.isEmpty, !query.referring.isEmpty {
                let naming: [SQL] = query.referring.map { field in
                    "SELECT id FROM mark WHERE register = \(query.register) AND field = \(field) AND value IN \(list: word.naming)"
                }
                fits.append("\(driver.id) IN (\(SQL.joined(naming, by: " UNION ")))")
            }
            parts.append("AND (\(SQL.joined(fits, by: " OR ")))")
        }
        if query.findsNothing { parts.append("AND 1 = 0") }
        return SQL.joined(parts, by: " ")
    }
}

/// The table that a query walks: the marks of the narrowest condition, in the order of the days.
private struct Driver {
    let from: SQL
    let condition: SQL
    var day: SQL = "m.day"
    var id: SQL = "m.id"
    /// The place of the filter, and of the word, that it carries out itself.
    var filtered: Int?
    var sought: Int?
    /// The place of the tie that it carries out itself.
    var tied: Int?
    var isScoped = false
    /// Few records are walked.
    var isNarrow = false

    /// Along all the marks of a field, in the order of its values.
    init(_ query: RecordQuery, walkingAll field: String) {
        let record: SQL = query.standing.isEmpty && query.words.isEmpty ? "" : "JOIN record r ON r.register = m.register AND r.id = m.id"
        from = "mark m \(record)"
        condition = "m.register = \(query.register) AND m.field = \(field)"
    }

    /// Along the marks of a field with these values.
    init(_ query: RecordQuery, walking field: String, _ values: [String]) {
        let record: SQL = query.standing.isEmpty && query.words.isEmpty ? "" : "JOIN record r ON r.register = m.register AND r.id = m.id"
        from = "mark m \(record)"
        condition = "m.register = \(query.register) AND m.field = \(field) AND m.value IN \(list: values)"
    }

    /// Along the marks of a field that few records have filled in.
    init(_ query: RecordQuery, isWhole: Bool, filled field: String) {
        let record: SQL = isWhole || !query.standing.isEmpty || !query.words.isEmpty ? "JOIN record r ON r.register = m.register AND r.id = m.id" : ""
        from = "(SELECT DISTINCT register, day, id FROM mark WHERE register = \(query.register) AND field = \(field)) AS m \(record)"
        (condition, isNarrow) = ("1 = 1", true)
    }

    /// Along the marks of what a tie names.
    init(_ query: RecordQuery, isWhole: Bool, tied at: Int) {
        let (tie, isWhole) = (query.ties[at], isWhole || !query.standing.isEmpty || !query.words.isEmpty)
        let record: SQL = isWhole ? "JOIN record r ON r.register = m.register AND r.id = m.id" : ""
        from = """
            (SELECT DISTINCT register, day, id FROM mark WHERE register = \(query.register) AND field = \(tie.field) AND value IN (\(tie.codes))) AS m \(record)
            """
        (condition, tied, isNarrow) = ("1 = 1", at, true)
    }

    /// Where a word can stand at all, when it is known where.
    private static func found(_ word: RecordQuery.Word, _ query: RecordQuery) -> SQL {
        var parts: [SQL] = word.naming.isEmpty ? [] : query.referring.map { field in
            "SELECT register, day, id FROM mark WHERE register = \(query.register) AND field = \(field) AND value IN \(list: word.naming)"
        }
        if !word.own.isEmpty {
            parts.append("SELECT register, day, id FROM record WHERE register = \(query.register) AND code IN \(list: word.own)")
        }
        for number in word.numbers ?? [] {
            parts.append("SELECT register, day, id FROM record WHERE register = \(query.register) AND code >= \(number) AND code < \(number + "\u{10FFFF}")")
        }
        if word.text.count >= 4, word.text.utf8.first.map({ $0 >= 0x30 && $0 <= 0x39 }) == true {
            parts.append(
                "SELECT register, day, id FROM mark WHERE register = \(query.register) AND field = '@in' AND value = '' AND day >= \(word.text) AND day < \(word.text + "\u{10FFFF}")")
        }
        return SQL.joined(parts, by: " UNION ", empty: "SELECT register, day, id FROM record WHERE 1 = 0")
    }

    /// - Parameters:
    ///   - isWhole: the records themselves are asked for, not only their marks.
    ///   - narrow: the place of the filter that few records fit.
    init(_ query: RecordQuery, isWhole: Bool = false, along narrow: Int? = nil) {
        let isWhole = isWhole || !query.standing.isEmpty || !query.words.isEmpty
        let territories = query.scope.territories
        let isShared = !query.scope.shared.isEmpty, isFinished = query.scope.finished != nil
        let record: SQL = isWhole ? "JOIN record r ON r.register = m.register AND r.id = m.id" : ""
        isNarrow = narrow != nil || query.words.contains { $0.numbers != nil }
        if let at = query.words.firstIndex(where: { $0.numbers != nil }) {
            from = "(\(Self.found(query.words[at], query))) AS m \(record)"
            (condition, sought) = ("1 = 1", at)
        } else if let narrow, query.filters[narrow].values.count > 1 {
            let filter = query.filters[narrow]
            from = """
                (SELECT DISTINCT register, day, id FROM mark WHERE register = \(query.register) AND field = \(filter.field) \
                AND value IN \(list: filter.values)) AS m \(record)
                """
            (condition, filtered) = ("1 = 1", narrow)
        } else if !query.runsByDay, narrow == nil {
            (from, condition, day, id) = ("record r", "r.register = \(query.register)", "r.day", "r.id")
        } else if let at = narrow ?? query.filters.firstIndex(where: { $0.values.count == 1 }) {
            let filter = query.filters[at]
            (from, filtered) = ("mark m \(record)", at)
            condition = "m.register = \(query.register) AND m.field = \(filter.field) AND m.value = \(filter.values[0])"
        } else if territories?.isEmpty == true, isShared, !isFinished {
            let own: [SQL] = query.scope.shared.map { shared in
                "SELECT register, day, id FROM mark WHERE register = \(query.register) AND field = \(shared.field) AND value IN \(list: shared.values)"
            }
            from = "(\(SQL.joined(own, by: " UNION "))) AS m \(record)"
            (condition, isScoped) = ("1 = 1", true)
        } else {
            let only = territories?.count == 1 && !isShared && !isFinished ? territories?.first : nil
            (from, isScoped) = ("mark m \(record)", only != nil)
            condition = "m.register = \(query.register) AND m.field = '@in' AND m.value = \(only ?? "")"
        }
    }
}

extension RecordQuery.Tie {
    /// The codes of what it names.
    fileprivate var codes: SQL {
        """
        SELECT o.code FROM mark c JOIN record o ON o.register = c.register AND o.id = c.id WHERE c.register IN \(list: registers) \
        AND c.field = \(by) AND c.value IN \(list: values) UNION SELECT code FROM record WHERE register IN \(list: direct) AND code IN \(list: values)
        """
    }
}
