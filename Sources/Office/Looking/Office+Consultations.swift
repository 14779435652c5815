import Civics
import Institutions
import Store

/// A consultation as everybody may read it: from the day on which it opens.
public struct ConsultationSight: Sendable {
    public let id: Int64
    public let number: String
    public let title: String
    public let text: String
    public let kind: String
    public let territory: String
    public let organiser: String
    public let state: State
    /// The last day on which opinions are taken; nil once that is over.
    public let lastDay: Day?
    public let files: [Attachment]
    public let summary: String
    /// How many opinions were given (withdrawn ones not counted), and how many bear each mark; marks are told when they are published.
    public let views: Int
    public let totals: [(name: String, n: Int)]

    /// 2026年8月17日至2026年9月1日: from the first day on which opinions are taken to the last.
    public let period: String
    /// The stations that collect, and what they have reported.
    public let canvassed: Canvassed
    /// The planned investment that it is about.
    public let project: InvestmentSight?

    /// The stations' paper and all that was given online.
    public var opinions: Int { views + canvassed.paper }
    public var isOpen: Bool { state.id == Consultation.openState }
}

extension Office {
    /// Consultations in one of the public states, newest first.
    public func consultations(in state: String, after mark: ListMark? = nil, limit: Int) async throws -> [MatterLine] {
        guard Consultation.publicStates.contains(state) else { return [] }
        var filter = MatterFilter()
        (filter.procedure, filter.state) = (Consultation.procedure.id, state)
        let wanted = filter
        return try await store.read { try $0.matters(.everything, wanted, after: mark, limit: limit) }
    }

    /// - Throws: `Failure.notFound` when there is none of this number, or none that is public yet.
    public func consultation(number: String) async throws -> ConsultationSight {
        let city = city
        return try await store.read { connection in
            guard let stored = try connection.matter(number: MatterNumber.whole(number)), stored.matter.procedure == Consultation.procedure.id,
                Consultation.publicStates.contains(stored.matter.state), let state = Consultation.procedure.state(stored.matter.state)
            else { throw Failure.notFound }
            return try ConsultationSight(stored, state, city, connection)
        }
    }

    /// A file that belongs to a public consultation's own papers.
    public func file(_ hash: String, ofConsultation number: String) async throws -> (file: Attachment, bytes: [UInt8]) {
        guard let found = try await consultation(number: number).files.first(where: { $0.hash == hash }) else { throw Failure.notFound }
        return (found, try await bytes(of: found))
    }
}

extension ConsultationSight {
    fileprivate init(_ stored: StoredMatter, _ state: State, _ city: City, _ connection: any Connection) throws {
        let matter = stored.matter
        func text(_ name: String) -> String { matter.fields[name]?.text ?? "" }
        let counts = try connection.offshootCounts(of: stored.id)[ConsultedView.procedure.id] ?? [:]
        var filter = MatterFilter()
        (filter.procedure, filter.source) = (ConsultedView.procedure.id, stored.id)
        let isTold = Consultation.toldStates.contains(state.id)
        let marks = isTold ? try connection.counts(by: .result, .everything, filter) : []
        let field = ConsultedView.procedure.field("result")
        var investment = RecordQuery("investment", scope: .everything, limit: 1)
        investment.filters = [("about", [stored.number]), ("state", Canvass.projectStanding)]
        self.init(
            id: stored.id, number: stored.number, title: stored.title, text: text("text"),
            kind: Consultation.procedure.field("category")?.word(for: .string(text("category"))) ?? "",
            territory: city.name(ofPath: matter.territory), organiser: (matter.slots["keeper"] ?? []).first.map(city.name) ?? "", state: state,
            lastDay: matter.running.first { $0.id == Consultation.openState }?.due,
            files: (matter.fields["files"]?.list ?? []).compactMap(Attachment.init(json:)), summary: text("summary"),
            views: counts.filter { $0.key != ConsultedView.withdrawnState }.values.reduce(0, +),
            totals: (field?.choices ?? []).filter { _ in isTold }.map { choice in (choice.name, marks.first { $0.key == choice.id }?.n ?? 0) },
            period: matter.clocks[Consultation.openState].map { "\($0.start.chinese)至\(min($0.due, $0.stopped ?? $0.due).chinese)" } ?? "", canvassed: try Canvassed(stored, .everything, .everything, city, connection),
            project: try connection.records(investment).first.map { InvestmentSight($0, city) })
    }
}
