import Civics
import Foundation
import Store
import Synchronization
import Testing

@testable import Office

@Suite("Passwords that change while they are looked at", .serialized)
struct SignInTests {
    /// Begins something that looks at a password, changes the account's password before it has been worked out, then lets it go on.
    private func overtaken<T: Sendable>(_ town: TownHouse, _ person: Int64, _ body: @escaping @Sendable () async throws -> T) async throws -> Result<T, any Error> {
        let office = town.office, (begun, gate) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let held = Task { try await Derivation.run { begun.signal(); gate.wait() } }
        await Task.detached { begun.wait() }.value
        let looking = Task { () -> Result<T, any Error> in do { return .success(try await body()) } catch { return .failure(error) } }
        // Its try is counted, and it waits for its turn to work the password out.
        while try await office.store.read({ try $0.credential(person: person)?.failures }) == 0 { try await Task.sleep(for: .milliseconds(2)) }
        let salt: [UInt8] = Array(repeating: 9, count: 16), hash = try Office.derive("made by the administrator", salt: salt), now = office.now
        try await office.store.write { connection in
            try connection.put(Credential(person: person, login: "somebody", salt: salt, hash: hash), at: now)
            try connection.endSessions(of: person)
        }
        gate.signal()
        try await held.value
        return await looking.value
    }

    @Test("A sign-in with the password of before opens no session when the password was changed meanwhile")
    func signIn() async throws {
        let town = try await TownHouse(), office = town.office
        let viewer = try town.viewer("keeperA")
        try await office.setPassword("the one of before", login: "somebody", person: viewer.person)
        let outcome = try await overtaken(town, viewer.person) { try await office.signIn(login: "somebody", password: "the one of before", device: "") }
        #expect(throws: SignInFailure.wrong) { try outcome.get() }
        #expect(try await office.sessions(of: viewer).isEmpty)
        let token = try await office.signIn(login: "somebody", password: "made by the administrator", device: "")
        #expect(try await office.session(token)?.viewer.person == viewer.person)
    }

    @Test("Whoever knows only the password of before cannot put his own over the administrator's")
    func change() async throws {
        let town = try await TownHouse(), office = town.office
        let viewer = try town.viewer("keeperA")
        try await office.setPassword("the one of before", login: "somebody", person: viewer.person)
        let outcome = try await overtaken(town, viewer.person) { try await office.changePassword("the one of before", to: "his very own one", of: viewer) }
        #expect(throws: Failure.unfit(field: "原密码", reason: "不对")) { try outcome.get() }
        _ = try await office.signIn(login: "somebody", password: "made by the administrator", device: "")
    }

    @Test("Names that nobody bears are counted by all servers together; what was typed does not go about")
    func strangers() throws {
        final class Wire: Sendable {
            let ears = Mutex<[@Sendable (String) -> Void]>([])
            let said = Mutex<[String]>([])
            func tell(_ words: String, but own: Int) {
                said.withLock { $0.append(words) }
                for (at, ear) in ears.withLock({ $0 }).enumerated() where at != own { ear(words) }
            }
        }
        let wire = Wire(), moment = Moment(milliseconds: 1_000_000)
        let servers = (0..<3).map { _ in Strangers(key: Array(repeating: 1, count: 32)) }
        for (own, server) in servers.enumerated() { server.share(tell: { wire.tell($0, but: own) }, hear: { ear in wire.ears.withLock { $0.append(ear) } }) }
        for number in 0..<Office.freeFailures { try servers[number % 3].reserveTry("nobody-here", at: moment) }
        let until = Office.lock(after: Office.freeFailures, at: moment)
        for server in servers { #expect(throws: SignInFailure.locked(until: until)) { try server.reserveTry("nobody-here", at: moment) } }
        try servers[0].reserveTry("somebody-else", at: moment)
        #expect(wire.said.withLock { said in said.count == Office.freeFailures + 1 && !said.contains { $0.contains("nobody") } })
    }
}
