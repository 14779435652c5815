import Civics
import Institutions
import Journal
import Store

/// What a resident sees of their matter.
public struct FollowSight: Sendable {
    /// An answer of one round; earlier ones stay readable.
    public struct Answer: Sendable {
        public let round: Int
        public let at: Moment
        public let text: String
        public let result: String
        public let files: [Attachment]
    }

    public let demander: Demander
    /// Raised it, rather than joined it.
    public let isFirst: Bool
    /// What this resident said, in full.
    public let words: String
    /// The resident's own matter, and the one it was merged into when it was.
    public let own: StoredMatter
    public let main: StoredMatter
    public let procedure: Procedure
    public let timeline: [TimelineLine]
    /// Newest first.
    public let answers: [Answer]
    public let moves: [Move]
    /// Who has it now, in words; nil at the end.
    public let holder: String?
    /// The matters from which the resident's own came: the consultation to which an opinion was given.
    public let sources: [StoredMatter]
    public let today: Day

    public var state: State { procedure.state(main.matter.state) ?? procedure.states[0] }
    /// Every file that this resident may open.
    public var files: [Attachment] { timeline.flatMap(\.files) + answers.flatMap(\.files) }
    /// The title as this resident may read it: to whoever joined, no words of another before a keeper has sorted the matter.
    public var title: String {
        guard !isFirst else { return own.title }
        let sorted = [own, main].first { Opinion.isSorted(state: $0.matter.state, category: $0.matter.fields["category"]?.text ?? "") }
        return sorted.map { Masking.masked($0.title) } ?? "您也遇到的这件事"
    }
}

extension Office {
    /// Finds a matter by its number and query code; wrong numbers and wrong codes are answered alike.
    public func follow(number: String, code: String) async throws -> FollowSight {
        let number = MatterNumber.whole(number)
        let (today, world, city) = (today, world(on: today), city)
        return try await store.read { [keys] connection in
            guard let own = try connection.matter(number: number),
                let demander = try connection.demanders(of: own.id).first(where: { keys.isQueryCode(code, of: $0.id) }),
                let procedure = Institutions.procedure(own.matter.procedure)
            else { throw Failure.notFound }
            let main = try own.matter.mergedInto.flatMap(connection.matter) ?? own
            let first = try connection.demanders(of: own.id).first?.id
            let (isFirst, isAlone) = (first == demander.id, first == demander.id && main.id == own.id)
            var way = Way(me: demander.id, isFirst: isAlone, procedure: procedure, matter: main.matter)
            way.add(try connection.entries(of: Entry.Stream("matter", own.id)), first: first)
            if main.id != own.id {
                let entries = try connection.entries(of: Entry.Stream("matter", main.id)).dropFirst()
                way.add(Array(entries), first: try connection.demanders(of: main.id).first?.id)
            }
            let sources = try own.matter.sources.compactMap { try connection.matter($0) }
            let around = procedure.asksForTies ? world.with(Ties(sources: sources.map(Office.tie))) : world
            let state = procedure.state(main.matter.state)
            let holder = state?.owner.flatMap { main.matter.holders(of: $0).first }.map(city.name)
            return FollowSight(
                demander: demander, isFirst: isFirst, words: way.words, own: own, main: main, procedure: procedure,
                timeline: way.lines.sorted { ($0.at, $0.version) < ($1.at, $1.version) }, answers: way.answers.sorted { $0.at > $1.at },
                moves: procedure.moves(open: .resident, on: main.matter, in: around).filter { isAlone || $0.id != "withdraw" }, holder: holder,
                sources: sources, today: today)
        }
    }
}

/// Gathers what one of several demanders may read: the common way and their own words, not what others said of themselves.
private struct Way {
    let me: Int64
    /// Raised the matter; to others, sentences and answers that were written to somebody else are shown with their numbers masked.
    let isFirst: Bool
    let procedure: Procedure
    let matter: Matter
    var lines: [TimelineLine] = []
    var answers: [FollowSight.Answer] = []
    var words = ""

    init(me: Int64, isFirst: Bool, procedure: Procedure, matter: Matter) {
        self.me = me
        self.isFirst = isFirst
        self.procedure = procedure
        self.matter = matter
    }

    mutating func add(_ entries: [Entry], first: Int64?) {
        for entry in entries {
            let act = entry.act
            // Entries that do not name their demander are taken as the first one's.
            let from = act["demander"]["id"].integer ?? act["from"].integer ?? (act.by == "resident" || entry.version == 1 ? first : nil)
            let isMine = from == me
            if isMine, let said = (entry.version == 1 ? act.said("text") : act.move == "join" ? act.said("more") : nil)?.text { words = said }
            if let answer = answer(entry), isMine || act.by != "resident" { answers.append(answer) }
            if let line = line(entry, isMine: isMine, isOthers: from != nil && !isMine) { lines.append(line) }
        }
    }

    private func line(_ entry: Entry, isMine: Bool, isOthers: Bool) -> TimelineLine? {
        guard let line = Office.line(entry, of: matter, in: procedure, plain: true, hidesJudgement: false) else { return nil }
        guard isOthers else { return isMine || isFirst ? line : line.changed(Masking.masked(line.sentence), line.files) }
        switch entry.act.move {
        case "add": return nil
        case "join": return line
        default:
            let sentence = entry.version == 1 ? "有群众反映了这件事，已登记" : "另一位反映人：\(line.name)"
            return line.changed(sentence, [])
        }
    }

    private func answer(_ entry: Entry) -> FollowSight.Answer? {
        let act = entry.act
        guard let text = act.said("answer")?.text, procedure.move(act.move)?.tale.plain != nil else { return nil }
        return FollowSight.Answer(
            round: Int(act["round"].integer ?? 1), at: entry.at, text: isFirst ? text : Masking.masked(text),
            result: act.said("result").map { procedure.field("result")?.word(for: $0) ?? "" } ?? "",
            files: (act.fields["files"]?.list ?? []).compactMap(Attachment.init(json:)))
    }
}

extension Act {
    /// What a field said: an entry does not repeat among its fields what its events keep on the matter.
    fileprivate func said(_ field: String) -> JSON? {
        if let value = fields[field] { return value }
        for case .kept(field, let value) in events.reversed() { return value }
        return nil
    }
}

extension TimelineLine {
    func changed(_ sentence: String, _ files: [Attachment]) -> TimelineLine {
        TimelineLine(
            version: version, at: at, move: move, name: name, who: who, sentence: sentence, round: round, files: files, isInternal: isInternal, marks: [])
    }
}
