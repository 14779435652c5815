import Civics
import Institutions
import Store

/// A person's account as an administrator sees it: never a password, only that there is one.
public struct AccountSight: Sendable {
    public let login: String
    public let sessions: Int
    public let lockedUntil: Moment?
}

extension Office {
    /// - Throws: `Failure.notFound` for anybody but an administrator or an auditor.
    public func account(of person: Int64, as viewer: Viewer) async throws -> AccountSight? {
        guard viewer.has(anyOf: [.admin, .auditor]), city.people[person] != nil else { throw Failure.notFound }
        let moment = now
        return try await store.read { connection in
            guard let credential = try connection.credential(person: person) else { return nil }
            let sessions = try connection.sessions(of: person, now: moment).count
            return AccountSight(login: credential.login, sessions: sessions, lockedUntil: credential.lockedUntil > moment ? credential.lockedUntil : nil)
        }
    }

    /// Gives a person a login and a password that is told once, here, and that the person must change on first signing in; every session of
    /// the person ends.
    /// - Parameter viewer: nil for whoever runs the machine.
    /// - Returns: the password, for the page that shows it this one time.
    public func issuePassword(login: String, person: Int64, by viewer: Viewer?) async throws -> String {
        guard viewer?.has(.admin) ?? true, let holder = city.people[person] else { throw Failure.notFound }
        let login = login.lowercased()
        guard Office.isLogin(login) else { throw Failure.unfit(field: "账号", reason: Office.loginRule) }
        if let until = holder.term.until, until < today { throw Failure.unfit(field: "账号", reason: "\(holder.name)已于\(until.chinese)离开，不能再开通账号") }
        let password = onceReadable()
        try await setPassword(password, login: login, person: person, isOnce: true)
        return password
    }

    static let loginRule = "3到32个小写字母、数字或 . _ -,以字母开头"

    static func isLogin(_ login: String) -> Bool {
        guard let first = login.unicodeScalars.first, ("a"..."z").contains(first), (3...32).contains(login.count) else { return false }
        return login.unicodeScalars.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) || "._-".unicodeScalars.contains($0) }
    }

    /// Signs a person out everywhere, at once.
    public func endSessions(of person: Int64, by viewer: Viewer) async throws {
        guard viewer.has(.admin), city.people[person] != nil else { throw Failure.notFound }
        try await store.write { try $0.endSessions(of: person) }
    }

    /// Ends all one's own sessions but the one in use.
    public func revokeOthers(keeping digest: [UInt8], of viewer: Viewer) async throws {
        let moment = now
        try await store.write { connection in
            for session in try connection.sessions(of: viewer.person, now: moment) where session.token != digest { try connection.endSession(session.token) }
        }
    }

    public func login(of viewer: Viewer) async throws -> String? {
        try await store.read { try $0.credential(person: viewer.person)?.login }
    }

    /// Sixteen signs in fours, without those that look alike: about 79 bits, and it can be read out over the telephone.
    private func onceReadable() -> String {
        let signs = Array("23456789abcdefghjkmnpqrstuvwxyz")
        var generator = SystemRandomNumberGenerator()
        return (0..<4).map { _ in String((0..<4).map { _ in signs[Int.random(in: 0..<signs.count, using: &generator)] }) }.joined(separator: "-")
    }
}
