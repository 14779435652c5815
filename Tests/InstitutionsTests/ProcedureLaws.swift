import Civics
import Foundation
import Institutions
import Testing

/// The day table of the project, read from its own file.
let days: DayTable = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Office/Resources/days.csv")
    return (try? String(contentsOf: file, encoding: .utf8)).flatMap { try? DayTable(csv: $0) } ?? .weekendsOnly
}()

@Suite("Laws that hold for every procedure")
struct ProcedureLaws {
    @Test("The closed loop holds: reachable, owned, timed, able to end, worded", arguments: Institutions.procedures)
    func closed(procedure: Procedure) {
        for flaw in procedure.flaws() { Issue.record("\(flaw.place): \(flaw.reason)") }
    }

    @Test("Every worked example comes out as written", arguments: Institutions.procedures)
    func examples(procedure: Procedure) throws {
        let rules = try RuleBook(Institutions.rules)
        #expect(!procedure.examples.isEmpty)
        for example in procedure.examples {
            if let flaw = example.run(in: procedure, rules: rules, days: days) { Issue.record("\(flaw.example), step \(flaw.step): \(flaw.words)") }
        }
    }

    @Test("A broken procedure is found out, with the state that breaks it")
    func brokenIsFound() {
        let whole = Opinion.procedure
        let states = whole.states.map { state in
            state.id == "answered" ? State("answered", "已答复", plain: "已答复", owner: state.owner, clocks: [], step: 4) : state
        }
        let broken = Procedure(
            "opinion", whole.name, prefix: "YJ", purpose: whole.purpose, basis: whole.basis, steps: whole.steps, states: states,
            moves: whole.moves.filter { $0.id != "feedback" }, slots: whole.slots, fields: whole.fields, rules: whole.rules, examples: whole.examples)
        let flaws = broken.flaws()
        #expect(flaws.contains { $0.place == "answered" && $0.reason.contains("without a clock") })
        #expect(flaws.contains { $0.place == "answered" && $0.reason.contains("no way leads") })
        #expect(flaws.contains { $0.place == "fedBack" && $0.reason.contains("no move leads here") })
    }

    @Test("No move of a judged slot may write a judgement")
    func judgedNeverJudge() {
        for procedure in Institutions.procedures {
            let judging = procedure.moves.filter { $0.needs.contains(where: \.isJudgement) }
            if procedure.slots.contains(where: \.isJudged) { #expect(!judging.isEmpty) }
            for move in judging {
                #expect(!move.by.contains { if case .slot(let slot) = $0 { slot.isJudged } else { false } })
            }
        }
    }

    @Test("What a procedure names of others is there: origins with their states, batches, the night watch's reminder")
    func names() throws {
        #expect(Set(Institutions.procedures.map(\.prefix)).count == Institutions.procedures.count)
        for procedure in Institutions.procedures {
            for origin in procedure.origins {
                guard let other = origin.procedure else { continue }
                let source = try #require(Institutions.procedure(other), "\(procedure.id) comes from the unknown \(other)")
                for state in origin.states { #expect(source.state(state) != nil, "\(procedure.id) comes from \(other) in the unknown \(state)") }
            }
            #expect(!procedure.needsOrigin || !procedure.origins.isEmpty, "\(procedure.id) can never be opened")
            for move in procedure.batch { #expect(procedure.move(move) != nil, "\(procedure.id) has no move \(move) to make on many") }
            let reminds = procedure.clocks.contains { if case .escalate = $0.onExpiry { true } else { false } }
            #expect(!reminds || procedure.move("escalate")?.by.contains(.clockwork) == true, "\(procedure.id) cannot be reminded of its clocks")
        }
    }

    @Test("Events and matters survive their journey through the journal's form")
    func roundTrip() throws {
        let rules = try RuleBook(Institutions.rules)
        for procedure in Institutions.procedures {
            for example in procedure.examples { try roundTrip(example, of: procedure, rules) }
        }
    }

    private func roundTrip(_ example: Example, of procedure: Procedure, _ rules: RuleBook) throws {
        var matter: Matter?
        for step in example.steps where !step.expect.hasPrefix("!") {
            let world = World(today: Day(step.day)!, days: days, rules: rules, structure: PaperCity(), ties: step.ties)
            let actor = try #require(PaperCity.actor(step.who, on: matter, in: procedure))
            let events = try procedure.decide(
                Command(procedure: procedure.id, move: step.move, actor: actor, fields: step.fields), on: matter, in: world)
            let again = try events.map { try #require(Event(json: JSON(parsing: $0.json.canonical))) }
            #expect(again == events)
            matter = Matter.evolve(matter, again)
            let copy = try #require(try matter.flatMap { Matter(json: try JSON(parsing: $0.json.canonical)) })
            #expect(copy == matter)
        }
    }
}

@testable import struct Civics.PaperCity
