import Civics
import Institutions

/// A register as a table: the same headings for the template, the export and the import, so that an export read back changes nothing.
public enum RecordColumns {
    public static func headings(_ register: Register) -> [String] { fields(register).map(\.name) }

    /// All but photographs and papers, which no table holds.
    static func fields(_ register: Register) -> [Field] { register.fields.filter { !register.fileFields.contains($0.id) } }

    /// The cell of each field, as people read it: choices by their word, references by code.
    public static func cells(_ register: Register, _ fields: [String: JSON]) -> [String] {
        Self.fields(register).map { cell($0, fields[$0.id] ?? .null) }
    }

    static func cell(_ field: Field, _ value: JSON) -> String { field.word(for: value) }

    /// What begins the code of the template's example row; such a row is passed over.
    static let exampleMark = "示例"

    /// A row that shows how to fill in.
    public static func example(_ register: Register) -> [String] {
        fields(register).map { field in
            if field.id == register.codeField { return "\(exampleMark)（请删去本行）" }
            switch field.kind {
            case .choice(let choices): return choices.first?.name ?? ""
            case .number(let range): return String(range.lowerBound + (range.upperBound - range.lowerBound) / 2)
            case .day: return field.isRequired ? "2026-01-01" : ""
            case .hour: return field.isRequired ? "09:00" : ""
            case .month: return field.isRequired ? "2026-03" : ""
            case .flag: return "否"
            case .choices(let choices): return choices.prefix(2).map(\.name).joined(separator: "、")
            default:
                guard let target = field.targets.first else { return field.isRequired ? "\(field.name)写在这里" : "" }
                let one = Institutions.register(target)?.name ?? ""
                return field.isRequired || ["body", "place"].contains(field.id) ? "\(one)的代号，或不会弄错的全名\(field.isMany ? "；几个之间用顿号" : "")" : ""
            }
        }
    }
}
