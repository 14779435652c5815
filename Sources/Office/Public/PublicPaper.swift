import Civics
import Institutions
import Store

/// What a station shows to everybody: a posting, a rule in force, a published debriefing, a typical case.
public struct PublicPaper: Sendable {
    public enum Kind: String, CaseIterable, Sendable { case posting, regulation, debriefing, example }

    public let kind: Kind
    public let code: String
    public let title: String
    /// 预算决算; the version of a rule.
    public let note: String
    public let text: String
    public let place: City.Place?
    public let body: String
    public let day: Day?
    public let until: Day?
    public let files: [Attachment]
    public let debriefing: Debriefing?
    /// Whom a typical case tells of.
    public let deputies: [City.Person]

    /// What voters said of a deputy's report.
    public struct Debriefing: Sendable {
        public let person: City.Person?
        public let questions: String
        public let voters: Int, ballots: Int, good: Int, fair: Int, poor: Int
    }

    init(_ kind: Kind, _ record: StoredRecord, _ city: City) {
        func text(_ name: String) -> String { record.fields[name]?.keyText ?? "" }
        func number(_ name: String) -> Int { Int(text(name)) ?? 0 }
        (self.kind, code) = (kind, record.code)
        let person = city.person(code: text("person"))
        title = kind == .debriefing ? "\(person?.name ?? "")代表述职" : text("title")
        let word = Institutions.register(kind.rawValue)?.field("kind")?.word(for: .string(text("kind"))) ?? ""
        note = kind == .regulation ? [word, text("version")].filter { !$0.isEmpty }.joined(separator: "，") : word
        self.text = switch kind {
        case .debriefing: text("report")
        case .example: [text("method"), text("effect")].filter { !$0.isEmpty }.joined(separator: "\n\n")
        case .posting, .regulation: text("text")
        }
        deputies = kind != .example ? [] : (record.fields["deputies"]?.list ?? []).compactMap { city.person(code: $0.keyText) }
        place = city.place(code: text("place"))
        body = city.body(code: text("body"))?.name ?? ""
        day = Day(text(kind == .debriefing ? "day" : kind == .example ? "publishedOn" : "from"))
        until = Day(text("until"))
        files = (record.fields["photos"]?.list ?? []).compactMap(Attachment.init(json:))
        debriefing = kind == .debriefing ? Debriefing(
            person: person, questions: text("questions"), voters: number("voters"), ballots: number("ballots"), good: number("good"), fair: number("fair"),
            poor: number("poor")) : nil
    }

    /// Whether everybody may read it today.
    static func isPublic(_ kind: Kind, _ record: StoredRecord, on today: Day) -> Bool {
        let stands = record.from <= today.description && record.until.map { $0 >= today.description } ?? true
        return switch kind {
        case .posting: stands && record.fields["state"]?.keyText == "posted"
        case .regulation: stands
        case .debriefing, .example: record.fields["state"]?.keyText == "published"
        }
    }
}

extension Office {
    /// - Throws: `Failure.notFound` for what is not there, not yet public, or no longer so: the three are not told apart.
    public func publicPaper(_ kind: PublicPaper.Kind, code: String) async throws -> PublicPaper {
        let (city, today) = (city, today)
        let paper = try await store.read { connection in
            try connection.record(kind.rawValue, code: code).flatMap { PublicPaper.isPublic(kind, $0, on: today) ? PublicPaper(kind, $0, city) : nil }
        }
        guard let paper else { throw Failure.notFound }
        return paper
    }

    /// A photograph or document of a public paper.
    public func file(_ hash: String, of paper: PublicPaper) async throws -> (file: Attachment, bytes: [UInt8]) {
        guard let found = paper.files.first(where: { $0.hash == hash }) else { throw Failure.notFound }
        return (found, try await bytes(of: found))
    }

    static func papers(
        _ kind: PublicPaper.Kind, _ filter: (field: String, value: String), limit: Int, on today: Day, _ city: City, _ connection: any Connection
    ) throws -> [PublicPaper] {
        guard !filter.value.isEmpty else { return [] }
        var query = RecordQuery(kind.rawValue, scope: .everything, limit: limit)
        query.filters = [(filter.field, [filter.value])]
        switch kind {
        case .posting: query.filters.append(("state", ["posted"])); query.standing = today.description
        case .regulation: query.standing = today.description
        case .debriefing, .example: query.filters.append(("state", ["published"]))
        }
        return try connection.records(query).filter { PublicPaper.isPublic(kind, $0, on: today) }.map { PublicPaper(kind, $0, city) }
    }
}
