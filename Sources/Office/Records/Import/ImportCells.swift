import Civics
import Formats

/// From the cells of a row to the fields of a record, against a city: words to choices, dates to days, names to codes.
struct ImportCells {
    let register: Register
    let fields: [Field]
    private let names: [String: [String: [String]]]
    private let city: City

    init(_ register: Register, _ fields: [String], _ city: City) {
        self.register = register
        self.fields = fields.compactMap(register.field)
        self.city = city
        var names: [String: [String: [String]]] = [:]
        for field in self.fields {
            for target in field.targets where names[target] == nil { names[target] = city.names(target) }
        }
        self.names = names
    }

    func read(_ cells: [String]) -> (fields: [String: JSON], flaws: [RecordFlaw]) {
        var read: [String: JSON] = [:]
        var flaws: [RecordFlaw] = []
        for (field, cell) in zip(fields, cells) {
            let text = field.isLong ? Self.lines(cell) : Self.oneLine(cell)
            if text.isEmpty { continue }
            if let reason = Self.formula(text) { flaws.append(RecordFlaw(.unfit, field, text, reason)); continue }
            switch value(text, field) {
            case .success(let value): read[field.id] = value
            case .failure(let flaw): flaws.append(flaw.flaw)
            }
        }
        return (Office.tidied(read, of: register), flaws)
    }

    private struct Flawed: Error { let flaw: RecordFlaw }

    private func value(_ text: String, _ field: Field) -> Result<JSON, Flawed> {
        switch field.kind {
        case .choice(let choices): return .success(.string(choices.first { $0.name == text || $0.id == text }?.id ?? text))
        case .number: return .success(Int64(text).map(JSON.int) ?? .string(text))
        case .day: return .success(.string(Day.lenient(text)?.description ?? text))
        case .flag: return .success(["是", "1", "true", "有"].contains(text) ? .bool(true) : ["否", "0", "false", "无"].contains(text) ? .bool(false) : .string(text))
        case .choices(let choices):
            return .success(.array(Self.several(text, of: choices.map(\.name)).map { word in .string(choices.first { $0.name == word || $0.id == word }?.id ?? word) }))
        case .records:
            var codes: [JSON] = []
            for word in Self.several(text) {
                switch value(word, Field(field.id, field.name, .record(field.targets))) {
                case .success(let code): codes.append(code)
                case .failure(let flaw): return .failure(flaw)
                }
            }
            return .success(.array(codes))
        default:
            guard !field.targets.isEmpty, !field.targets.contains(where: { city.reference($0, code: text) != nil }) else { return .success(.string(text)) }
            let codes = field.targets.flatMap { names[$0]?[text] ?? [] }
            if codes.count == 1 { return .success(.string(codes[0])) }
            guard codes.isEmpty else {
                let some = codes.prefix(5).joined(separator: "、")
                return .failure(Flawed(flaw: RecordFlaw(.unfit, field, text, "有\(codes.count)个叫「\(text)」的，请改写代号：\(some)")))
            }
            return .success(.string(text))
        }
    }

    private static let separators: Set<Character> = ["、", "，", ",", "；", ";", " "]

    /// Several values in one cell, as people write them. A name that is known may hold what else parts two values: 新就业群体（骑手、快递员）.
    static func several(_ text: String, of names: [String] = []) -> [String] {
        let longestFirst = names.sorted { $0.count > $1.count }
        var values: [String] = []
        var rest = text[...]
        while true {
            rest = rest.drop { separators.contains($0) }
            guard !rest.isEmpty else { return values }
            let known = longestFirst.first { name in rest.hasPrefix(name) && rest.dropFirst(name.count).first.map(separators.contains) != false }
            let value = known ?? String(rest.prefix { !separators.contains($0) })
            values.append(value)
            rest = rest.dropFirst(value.count)
        }
    }

    /// Whether a cell says what the record says already: then that stands as it was written, line for line and name for name.
    static func says(_ cell: String, _ value: JSON?, in field: Field) -> Bool {
        lines(cell) == lines(RecordColumns.cell(field, value ?? .null))
    }

    /// A cell with its lines, without white space at their ends, nor empty lines before and after.
    private static func lines(_ cell: String) -> String {
        let lines = cell.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
            String(line.reversed().drop { $0.isWhitespace }.reversed())
        }
        return lines.joined(separator: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// A cell on one line, without white space at its ends.
    private static func oneLine(_ cell: String) -> String {
        cell.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// A formula, or what a broken one leaves behind, is no value of any register; nothing that a spreadsheet would run is let in.
    private static func formula(_ text: String) -> String? {
        if let first = text.unicodeScalars.first, "=＝@＠".unicodeScalars.contains(first) { return "是公式，不是文字。请在表格里改成算好的值" }
        let errors: Set = ["#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!"]
        return errors.contains(text.uppercased()) ? "是出错的公式。请在表格里改正" : nil
    }
}
