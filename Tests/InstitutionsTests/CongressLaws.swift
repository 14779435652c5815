import Institutions
import Testing

@testable import Civics

/// What the worked examples cannot say: tables over levels, numbers and states.
@Suite("Bills, referrals, appraisals and reminders by their tables")
struct CongressLaws {
    /// The paper city at another level.
    private struct Leveled: Structure {
        let level: String
        let paper = PaperCity()

        func resolve(_ lookup: String, matter: Matter) -> [Holder] { paper.resolve(lookup, matter: matter) }
        func path(ofTerritory code: String) -> String? { paper.path(ofTerritory: code) }
        func path(of holder: Holder) -> String? { paper.path(of: holder) }
        func isUnit(_ body: Int64) -> Bool { paper.isUnit(body) }
        func isPerson(_ person: Int64) -> Bool { paper.isPerson(person) }
        func serves(_ person: Int64, at holder: Holder) -> Bool { paper.serves(person, at: holder) }
        func holds(_ person: Int64, anyOf roles: [Role]) -> Bool { paper.holds(person, anyOf: roles) }
        func isBody(_ body: Int64, of kinds: [String]) -> Bool { paper.isBody(body, of: kinds) }
        func isMandate(_ post: Int64, of person: Int64?) -> Bool { paper.isMandate(post, of: person) }
        func isDeputy(_ person: Int64, at path: String) -> Bool { paper.isDeputy(person, at: path) }
        func holder(ofMandate post: Int64) -> Int64? { paper.holder(ofMandate: post) }
        func territory(ofMandate post: Int64) -> String? { paper.territory(ofMandate: post) }
        func value(_ lookup: String, matter: Matter) -> JSON { lookup == "level" ? .string(level) : paper.value(lookup, matter: matter) }
    }

    private struct Done {
        let day: String, who: String, move: String, fields: [String: JSON]

        init(_ day: String, _ who: String, _ move: String, _ fields: [String: JSON] = [:]) { (self.day, self.who, self.move, self.fields) = (day, who, move, fields) }
    }

    /// Plays steps and says where they end: a state, or `!refusal` of the last one.
    private func play(_ procedure: Procedure, _ steps: [Done], level: String = "city", ties: Ties = .none) throws -> (state: String, matter: Matter?) {
        let rules = try RuleBook(Institutions.rules)
        var matter: Matter?
        for (index, step) in steps.enumerated() {
            let world = World(today: try #require(Day(step.day)), days: days, rules: rules, structure: Leveled(level: level), ties: ties)
            let actor = try #require(PaperCity.actor(step.who, on: matter, in: procedure))
            let command = Command(procedure: procedure.id, move: step.move, actor: actor, fields: step.fields)
            do { matter = Matter.evolve(matter, try procedure.decide(command, on: matter, in: world)) } catch {
                #expect(index == steps.count - 1, "\(step.move): \(error)")
                return ("!\(error.name)", matter)
            }
        }
        return (matter?.state ?? "", matter)
    }

    private static let bill: [String: JSON] = ["title": "条例", "category": "other", "text": "案据", "measure": "方案"]

    private func submitted(_ cosigners: Int, on day: String = "2026-01-13") -> [Done] {
        [
            Done(day, "deputy", "open", ["mandate": 1, "title": "条例", "category": "other"]),
            Done(day, "originator", "invite", ["invitees": .array((21...30).map { JSON.int($0) })]), Done(day, "originator", "write", Self.bill),
        ] + (0..<cosigners).map { _ in Done(day, "invited/1", "cosign") } + [Done(day, "originator", "submit", ["declares": true])]
    }

    @Test("Ten stand behind a bill at county level and above, five in a township (T1)", arguments: [
        ("province", 8, false), ("province", 9, true), ("city", 8, false), ("city", 9, true), ("county", 8, false), ("county", 9, true), ("town", 3, false),
        ("town", 4, true), ("town", 0, false),
    ])
    func signers(_ level: String, _ cosigners: Int, _ isEnough: Bool) throws {
        #expect(try play(Bill.procedure, submitted(cosigners), level: level).state == (isEnough ? "submitted" : "!not-allowed"))
    }

    @Test("A refusal for want of signers says how many the law wants") func words() throws {
        let rules = try RuleBook(Institutions.rules)
        var matter = try #require(try play(Bill.procedure, Array(submitted(3).dropLast())).matter)
        matter.state = "drafting"
        let world = World(today: try #require(Day("2026-01-13")), days: days, rules: rules, structure: PaperCity())
        let actor = try #require(PaperCity.actor("originator", on: matter, in: Bill.procedure))
        let command = Command(procedure: "bill", move: "submit", actor: actor, fields: ["declares": true])
        do {
            _ = try Bill.procedure.decide(command, on: matter, in: world)
            Issue.record("four are enough")
        } catch { #expect(error.words.contains("10名") && error.words.contains("乡镇 5名") && !error.words.contains("规则")) }
    }

    @Test("Past the presidium's day a bill is taken and marked", arguments: [("2026-01-12", false), ("2026-01-14", false), ("2026-01-15", true), ("2026-03-02", true)])
    func due(_ day: String, _ isLate: Bool) throws {
        let played = try play(Bill.procedure, submitted(9, on: day))
        #expect(played.state == "submitted" && (played.matter?.fields["late"] == "yes") == isLate)
    }

    @Test("More than half of all deputies carry a bill; absent and abstaining ones count below the line (M2)", arguments: [
        (151, 300, "passed"), (150, 300, "rejected"), (151, 301, "passed"), (150, 301, "rejected"), (1, 1, "passed"), (0, 1, "rejected"),
    ])
    func majority(_ yes: Int64, _ deputies: Int64, _ outcome: JSON) throws {
        let played = try play(Bill.procedure, submitted(9) + [
            Done("2026-01-13", "office", "register"), Done("2026-01-13", "office", "decide", ["decision": "agenda", "meeting": "主席团"]),
            Done("2026-01-15", "office", "vote", ["meeting": "大会", "deputies": .int(deputies), "yes": .int(yes), "no": 0, "abstain": 0]),
        ])
        #expect(played.state == "concluded" && played.matter?.fields["outcome"] == outcome)
    }

    @Test("A changed text has to be signed anew") func signedAnew() throws {
        let played = try play(Bill.procedure, Array(submitted(9).dropLast()) + [Done("2026-01-13", "originator", "write", Self.bill), Done("2026-01-13", "originator", "submit", ["declares": true])])
        #expect(played.state == "!not-allowed" && played.matter?.slots["cosigners"] == nil && played.matter?.slots["invited"]?.count == 10)
    }

    @Test("Scores and what the house makes of them", arguments: [
        ([60, 60], "60.0", "closed"), ([60, 59], "59.5", "rectifying"), ([100, 20, 59], "59.7", "rectifying"), ([0], "0.0", "rectifying"), ([100], "100.0", "closed"),
        ([61, 60, 59], "60.0", "closed"),
    ])
    func means(_ scores: [Int], _ mean: JSON, _ state: String) throws {
        let people = (28...30).prefix(scores.count).map { JSON.int($0) }
        var steps = [
            Done("2026-10-09", "deputyWork", "arrange", ["title": "评议", "year": 2026, "lead": 11, "territory": "990101001"]),
            Done("2026-10-09", "office", "invite", ["participants": .array(people)]), Done("2026-10-09", "lead", "report", ["text": "报告"]),
        ]
        for (index, score) in scores.enumerated() { steps.append(Done("2026-10-10", "participants/\(index + 1)", "score", ["score": .int(Int64(score))])) }
        steps.append(Done("2026-10-12", "office", "endRound"))
        let played = try play(Appraisal.procedure, steps)
        #expect(played.state == state && played.matter?.fields["mean"] == mean)
    }

    @Test("A suggestion in a listed field is referred as it is, another one with reasons, an ended one never", arguments: [
        ("safety", "accepted", false, true), ("environment", "tracking", false, true), ("minors", "judging", false, true), ("education", "handling", false, false),
        ("education", "handling", true, true), ("safety", "submitted", true, false), ("safety", "withdrawn", true, false), ("safety", "filed", true, false),
    ])
    func referrals(_ category: JSON, _ state: String, _ reasoned: Bool, _ isTaken: Bool) throws {
        let source = Tie(matter: 7, procedure: "suggestion", state: state, isOpen: true, fields: ["category": category])
        var fields: [String: JSON] = ["title": "x", "field": "other", "territory": "990101001"]
        if reasoned { fields["overrideReason"] = "有理由" }
        let played = try play(Referral.procedure, [Done("2026-03-02", "deputyWork", "refer", fields)], ties: Ties(sources: [source]))
        #expect(played.state == (isTaken ? "sent" : "!not-allowed"))
    }

    @Test("Nobody in person opens a reminder or turns a bill's suggestion loose") func clockwork() throws {
        let turned = Ties(sources: [Tie(matter: 7, procedure: "bill", state: "turned", isOpen: false, fields: ["text": "x", "measure": "x"])])
        let fields: [String: JSON] = ["mandate": 1, "title": "x", "category": "other"]
        #expect(try play(Suggestion.procedure, [Done("2026-01-13", "deputy", "open", fields)], ties: turned).state == "drafting")
        #expect(try play(Suggestion.procedure, [Done("2026-01-13", "clockwork", "open", fields)], ties: turned).state == "submitted")
        for role in Role.allCases {
            #expect(try play(Reminder.procedure, [Done("2026-01-13", role.rawValue, "send")]).state == "!not-yours")
        }
    }

    @Test("Every judged slot of bills and appraisals is kept from every judgement, in every state") func judged() {
        for procedure in [Bill.procedure, Appraisal.procedure, Suggestion.procedure] {
            for move in procedure.moves where move.needs.contains(where: \.isJudgement) {
                for slot in procedure.slots where slot.isJudged { #expect(!move.by.contains(.slot(slot)), "\(procedure.id) \(move.id) \(slot.id)") }
            }
        }
    }
}
