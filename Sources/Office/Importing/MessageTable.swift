import Civics
import Formats
import Foundation

/// One resident's message as an office sends it in a table.
public struct Message: Sendable, Equatable {
    /// The line of the file, for telling where something is wrong.
    public let line: Int
    /// The sender's own number, or a digest of the words where there is none: what makes a second import find it again.
    public let key: String
    public let user: String
    public let title: String
    public let text: String
    public let at: Moment?
    public let answer: String
    public let answeredAt: Moment?
}

/// A row that cannot be taken over, and why.
public struct BadRow: Sendable, Equatable {
    public let line: Int
    public let reason: String
}

/// Reads messages from XLSX or CSV, whatever the encoding; the columns are found by their names.
public final class MessageTable {
    public static let titleLength = 200
    public static let textLength = 20_000

    private let table: Table
    private let now: Moment
    private static let key = ["留言编号", "编号", "id"]
    private static let user = ["留言用户", "用户", "user"]
    private static let title = ["留言主题", "主题", "标题", "title"]
    private static let time = ["留言时间", "时间", "time"]
    private static let detail = ["留言详情", "详情", "内容", "detail"]
    private static let answer = ["答复意见", "答复", "answer"]
    private static let answeredAt = ["答复时间", "answered"]
    private let columns: [[String]: Int]

    /// - Throws: `TableError` when the file is no table or lacks the column of the words.
    public init(path: String, now: Moment) throws {
        table = try Table.open(path: path, name: (path as NSString).lastPathComponent)
        let header = try table.readHeader(needed: [Self.detail])
        self.now = now
        let all = [Self.key, Self.user, Self.title, Self.time, Self.detail, Self.answer, Self.answeredAt]
        columns = Dictionary(uniqueKeysWithValues: all.compactMap { names in header.column(names).map { (names, $0) } })
    }

    /// The next row, read or refused; nil at the end.
    public func next() throws -> Result<Message, BadRowError>? {
        guard let row = try table.next() else { return nil }
        func cell(_ names: [String]) -> String {
            guard let column = columns[names], row.cells.indices.contains(column) else { return "" }
            return clean(row.cells[column])
        }
        func bad(_ reason: String) -> Result<Message, BadRowError> { .failure(BadRowError(row: BadRow(line: row.line, reason: reason))) }
        let text = cell(Self.detail)
        var title = cell(Self.title)
        guard !text.isEmpty || !title.isEmpty else { return bad("主题和详情都是空的") }
        if title.isEmpty { title = MessageTable.firstSentence(of: text) }
        guard text.utf8.count <= Self.textLength || text.count <= Self.textLength else { return bad("详情有\(text.count)个字，最多\(Self.textLength)个字") }
        guard title.utf8.count <= Self.titleLength || title.count <= Self.titleLength else { return bad("主题有\(title.count)个字，最多\(Self.titleLength)个字") }
        let (time, answeredAt) = (cell(Self.time), cell(Self.answeredAt))
        let at = Moment(lenient: time)
        if !time.isEmpty, at == nil { return bad("看不懂留言时间「\(time.prefix(30))」") }
        if let at, at > now { return bad("留言时间「\(time.prefix(30))」在将来") }
        let answer = cell(Self.answer)
        let answered = Moment(lenient: answeredAt)
        if !answeredAt.isEmpty, answered == nil { return bad("看不懂答复时间「\(answeredAt.prefix(30))」") }
        if let answered, let at, answered < at, answered.day < at.day { return bad("答复时间早于留言时间") }
        let number = cell(Self.key)
        let key = number.isEmpty ? "#" + Digest.text("\(title)\n\(text)") : number
        return .success(Message(
            line: row.line, key: key, user: String(cell(Self.user).prefix(60)), title: title, text: text.isEmpty ? title : text, at: at,
            answer: answer.utf8.count <= Self.textLength ? answer : String(answer.prefix(Self.textLength)), answeredAt: answered))
    }

    /// Line ends made one kind, control characters and outer blanks taken away. Most cells need nothing but a look.
    private func clean(_ text: String) -> String {
        let isClean = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "_") || $0 == 0x0A }
        guard !isClean || text.utf8.first == 0x20 || text.utf8.last.map({ $0 <= 0x20 }) ?? false else { return text }
        let plain = text.contains("_x000D_") ? text.replacing("_x000D_", with: "") : text
        var out = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in plain.unicodeScalars {
            if scalar == "\r" { out.append("\n") }
            else if scalar == "\n" { if !afterReturn { out.append(scalar) } }
            else if scalar == "\t" || scalar.value >= 0x20 && scalar.value != 0x7F { out.append(scalar) }
            afterReturn = scalar == "\r"
        }
        return String(out).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    static func firstSentence(of text: String) -> String {
        // By scalars: characters would have to be put together first.
        let ends: Set<Unicode.Scalar> = ["。", "!", "?", "！", "？", "\n"]
        let first = text.unicodeScalars.split(maxSplits: 1, omittingEmptySubsequences: true) { ends.contains($0) }.first
        return String(first.map { String($0) }?.prefix(40) ?? text.prefix(40))
    }
}

public struct BadRowError: Error, Sendable, Equatable { public let row: BadRow }
