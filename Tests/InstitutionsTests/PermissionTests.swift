import Civics
import Foundation
@testable import Institutions
import Testing

/// `LIANXIN_WRITE_GOLDEN=1 swift test --filter PermissionTests` writes the tables anew; what changed is seen in the diff.
@Suite("Permissions: role × part × state")
struct PermissionTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Permissions")

    @Test("Who may do what is as written down", arguments: Institutions.procedures)
    func golden(procedure: Procedure) throws {
        let table = PermissionTable(procedure)
        let text = table.lines.joined(separator: "\n") + "\n"
        let file = Self.folder.appending(path: "\(procedure.id).txt")
        if ProcessInfo.processInfo.environment["LIANXIN_WRITE_GOLDEN"] == "1" { try text.write(to: file, atomically: true, encoding: .utf8) }
        let written = Set(try String(contentsOf: file, encoding: .utf8).split(separator: "\n"))
        let found = Set(text.split(separator: "\n"))
        #expect(found.subtracting(written).isEmpty && written.subtracting(found).isEmpty, "new: \(found.subtracting(written).sorted()), gone: \(written.subtracting(found).sorted())")
    }

    @Test("There is a table for each procedure and no other, and the cells are counted")
    func every() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
        #expect(files == Institutions.procedures.map { "\($0.id).txt" }.sorted())
        let cells = Institutions.procedures.map { PermissionTable($0).cells }.reduce(0, +)
        let asked = Institutions.procedures.map { PermissionTable($0).cells * $0.moves.count }.reduce(0, +)
        print("permission table: \(cells) cells of role × part × state in \(Institutions.procedures.count) procedures, \(asked) with moves")
        #expect(cells > 10_000)
    }

    @Test("Whoever is judged makes no move that asks for a judgement, in any role and any state", arguments: Institutions.procedures)
    func judged(procedure: Procedure) {
        let table = PermissionTable(procedure)
        for state in procedure.states {
            for slot in procedure.slots where slot.isJudged {
                for role in Role.allCases {
                    let moves = table.moves(table.actor(role, .slot(slot.id)), in: state)
                    #expect(!moves.contains { $0.needs.contains(where: \.isJudgement) }, "\(state.id) \(slot.id) \(role)")
                }
            }
        }
    }

    @Test("Who has no part in a matter and does not oversee it can do nothing", arguments: Institutions.procedures)
    func strangers(procedure: Procedure) {
        let table = PermissionTable(procedure)
        for state in procedure.states {
            for role in Role.allCases {
                #expect(table.moves(table.actor(role, .stranger), in: state).isEmpty, "\(state.id) \(role)")
                let beside = table.moves(table.actor(role, .beside), in: state)
                if !Role.overseeing.contains(role) { #expect(beside.isEmpty, "\(state.id) \(role)") }
                if procedure.id == Suggestion.procedure.id { #expect(beside.allSatisfy { $0.id == "urge" }, "\(state.id) \(role)") }
                if state.isPrivate { #expect(beside.isEmpty, "\(role) reaches into what is private in \(state.id)") }
            }
        }
    }

    // MARK: Suggestions

    private static func doers(_ move: String) -> Set<String> {
        let table = PermissionTable(Suggestion.procedure)
        var found: Set<String> = []
        for state in Suggestion.procedure.states {
            for part in table.parts {
                guard case .slot(let id) = part, Role.allCases.contains(where: { table.moves(table.actor($0, part), in: state).contains { $0.id == move } }) else {
                    if part == .beside || part == .stranger, Role.allCases.contains(where: { table.moves(table.actor($0, part), in: state).contains { $0.id == move } }) {
                        found.insert("(\(part))")
                    }
                    continue
                }
                found.insert(id)
            }
        }
        return found
    }

    @Test("Only those who have signed judge; only the office asks them, extends, assigns again, names key items, releases", arguments: [
        ("rate", ["originator"]), ("coRate", ["cosigners", "joiners"]), ("receive", ["authors"]), ("sendForm", ["office"]), ("remindRating", ["office"]),
        ("extend", ["office"]), ("refuseDelay", ["office"]), ("secondAssign", ["office"]), ("setKey", ["office"]), ("proposeRelease", ["office"]), ("release", ["office"]),
        ("accept", ["office"]), ("dispatch", ["office"]), ("insist", ["office"]), ("deliver", ["office"]), ("close", ["office"]), ("crossOff", ["office"]),
        ("toChairpersons", ["office"]), ("sign", ["head"]), ("submit", ["originator"]), ("revise", ["originator"]), ("withdraw", ["originator"]),
    ] as [(String, Set<String>)])
    func doers(move: String, slots: Set<String>) { #expect(Self.doers(move) == slots) }

    @Test("A unit hands nothing on: no move of a handling unit names another lead, and none of its clerks signs")
    func passOn() {
        let units = [Suggestion.lead, Suggestion.head, Suggestion.coUnits, Suggestion.parts, Suggestion.person].map(\.id)
        for move in Suggestion.procedure.moves where move.by.contains(where: { if case .slot(let slot) = $0 { units.contains(slot.id) } else { false } }) {
            let names = move.everyEffect.contains {
                switch $0 {
                case .fill(let slot, _), .add(let slot, _): ["lead", "head", "coUnits", "parts"].contains(slot.id)
                default: false
                }
            }
            #expect(!names, "\(move.id)")
        }
        let table = PermissionTable(Suggestion.procedure)
        for state in Suggestion.procedure.states {
            #expect(!table.moves(table.actor(.unitClerk, .slot("head")), in: state).contains { ["sign", "redraft"].contains($0.id) })
        }
    }
}
