import Civics
import Store

/// What an import will do, for the person who decides.
public struct ImportPreview: Sendable {
    public struct BadValue: Sendable {
        public let line: Int
        public let field: String
        public let value: String
        public let reason: String
    }

    public struct Change: Sendable {
        public let line: Int
        public let id: Int64
        public let name: String
        public let code: String
        public let differences: [RecordDifference]
    }

    public struct New: Sendable {
        public let line: Int
        public let name: String
        public let code: String
    }

    public let token: String
    public let register: Register
    public let file: String
    public let source: String
    public let ignored: [String]
    /// Stands for all that is shown here; the commit gives it back.
    public let digest: String
    public let counts: (new: Int, changed: Int, unchanged: Int, bad: Int)
    /// By line, at most `mostShown` of each.
    public let bad: [BadValue]
    public let changes: [Change]
    public let news: [New]
    /// What is odd and would be written nevertheless, by line; at most `mostShown`.
    public let odd: [(line: Int, words: String)]
    /// How many rows were written, when this import has been committed already.
    public let done: Int?

    public static let mostShown = 2_000

    init(_ draft: ImportDraft, _ plan: ImportPlan, token: String, register: Register, done: Int?, today: Day, days: DayTable) throws {
        self.token = token
        self.register = register
        self.done = done
        (file, source, ignored, digest) = (draft.name, draft.source, draft.ignored, plan.digest)
        var counts = (new: 0, changed: 0, unchanged: 0, bad: 0)
        var (bad, changes, news): ([BadValue], [Change], [New]) = ([], [], [])
        var odd: [(line: Int, words: String)] = []
        func look(_ line: Int, _ fields: [String: JSON]) {
            for words in plan.city.cautions(register, fields, today, days) where odd.count < Self.mostShown { odd.append((line, words)) }
        }
        func text(_ name: String?, _ fields: [String: JSON]) -> String { name.flatMap { fields[$0]?.keyText } ?? "" }
        for row in plan.rows.sorted(by: { $0.line < $1.line }) {
            switch row.step {
            case .unchanged: counts.unchanged += 1
            case .new(let fields):
                counts.new += 1
                look(row.line, fields)
                if news.count < Self.mostShown {
                    news.append(New(line: row.line, name: try plan.name(of: fields), code: text(register.codeField, fields)))
                }
            case .changed(let before, let fields):
                counts.changed += 1
                look(row.line, fields)
                if changes.count < Self.mostShown {
                    changes.append(Change(
                        line: row.line, id: row.id, name: before.name, code: before.code,
                        differences: RecordDifference.between(before.fields, fields, in: register)))
                }
            case .bad(let flaws):
                counts.bad += 1
                for flaw in flaws where bad.count < Self.mostShown {
                    bad.append(BadValue(line: row.line, field: flaw.name, value: flaw.value, reason: flaw.reason))
                }
            }
        }
        (self.counts, self.bad, self.changes, self.news, self.odd) = (counts, bad, changes, news, odd)
    }
}

/// What came of a commit.
public enum ImportOutcome: Sendable {
    case written(new: Int, changed: Int)
    /// It had been committed before; nothing was written this time.
    case already(rows: Int)
    /// The register is not as it was when the preview was shown; nothing was written.
    case stale(ImportPreview)
    /// There are bad rows, and nobody said to leave them out; nothing was written.
    case mustDecide(ImportPreview)
}
