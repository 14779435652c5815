import Civics
import Foundation
import Testing

@testable import Office

@Suite("The first account of a new house")
struct FoundingTests {
    private func house(_ body: (Office) async throws -> Void) async throws {
        let home = NSTemporaryDirectory() + "lianxin-found-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: home) }
        let office = try Office(settings: Settings(home: home))
        defer { try? office.store.close() }
        try await body(office)
    }

    private let county = Founding(territory: "410122", name: "中牟县", kind: "county", person: "贺兰")

    @Test("A new house gets its territory, its office and an administrator, whose password is for one time")
    func founded() async throws {
        try await house { office in
            #expect(office.cityName == "本地")
            let password = try await office.appoint(login: "HeLan", founding: county)
            #expect(office.city.territories["410122"]?.name == "中牟县" && office.cityName == "中牟县")
            #expect(office.city.bodies.values.map(\.name) == ["中牟县人大常委会办公室"])
            let token = try await office.signIn(login: "helan", password: password, device: "")
            let session = try #require(try await office.session(token))
            #expect(session.viewer.has(.admin))
            #expect(try await office.store.read { try $0.sessions(of: session.viewer.person, now: .init(milliseconds: 0)) }.first?.mustChange == true)
            #expect(try office.verify().flaw == nil)
        }
    }

    @Test("A founding that was broken off goes on; a house with people is not founded again")
    func again() async throws {
        try await house { office in
            try await office.put("territory", fields: ["code": "410122", "name": "中牟县", "kind": "county", "from": "2026-01-01"], by: nil)
            await #expect(throws: Failure.self) { try await office.appoint(login: "9", founding: county) }
            #expect(office.city.bodies.isEmpty)
            _ = try await office.appoint(login: "helan", founding: county)
            try await office.put("person", fields: ["code": "wang", "name": "王芳", "from": "2026-01-01"], by: nil)
            let entries = try await office.store.read { try $0.nextSequence() }
            await #expect(throws: Failure.self) { try await office.appoint(login: "other", founding: county) }
            await #expect(throws: Failure.self) { try await office.appoint(login: "other", founding: nil) }
            #expect(try await office.store.read { try $0.nextSequence() } == entries)
        }
    }

    @Test("An administrator who forgot gets a new password and is signed out; nobody else does")
    func forgotten() async throws {
        try await house { office in
            let first = try await office.appoint(login: "helan", founding: county)
            let token = try await office.signIn(login: "helan", password: first, device: "")
            let second = try await office.appoint(login: "helan", founding: nil)
            #expect(second != first)
            #expect(try await office.session(token) == nil)
            await #expect(throws: SignInFailure.wrong) { try await office.signIn(login: "helan", password: first, device: "") }
            try await office.put("person", fields: ["code": "wang", "name": "王芳", "from": "2026-01-01"], by: nil)
            let person = try #require(office.city.person(code: "wang"))
            try await office.setPassword("her own words", login: "wang", person: person.id)
            await #expect(throws: Failure.self) { try await office.appoint(login: "wang", founding: nil) }
        }
    }
}
