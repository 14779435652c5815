import Civics

/// 账号: a login with its hashed password; not derived, never in the journal.
public struct Credential: Sendable {
    public let person: Int64
    public let login: String
    public let salt: [UInt8]
    public let hash: [UInt8]
    public let failures: Int
    public let lockedUntil: Moment

    public init(person: Int64, login: String, salt: [UInt8], hash: [UInt8], failures: Int = 0, lockedUntil: Moment = Moment(milliseconds: 0)) {
        self.person = person
        self.login = login
        self.salt = salt
        self.hash = hash
        self.failures = failures
        self.lockedUntil = lockedUntil
    }
}

/// A signed-in browser.
public struct StoredSession: Sendable {
    public let token: [UInt8]
    public let person: Int64
    public let started: Moment
    public let seen: Moment
    public let expires: Moment
    public let device: String
    /// Signed in with a password that somebody else made: it must be changed before anything else.
    public let mustChange: Bool
}

extension Connection {
    public func credential(login: String) throws -> Credential? {
        try row("SELECT person, login, salt, hash, failures, locked_until FROM credential WHERE login = \(login)").map(Self.credential)
    }

    public func credential(person: Int64) throws -> Credential? {
        try row("SELECT person, login, salt, hash, failures, locked_until FROM credential WHERE person = \(person)").map(Self.credential)
    }

    private static func credential(_ row: SQLRow) -> Credential {
        Credential(
            person: row.integer(0), login: row.text(1), salt: row.bytes(2), hash: row.bytes(3), failures: row.int(4),
            lockedUntil: Moment(milliseconds: row.integer(5)))
    }

    public func put(_ credential: Credential, at: Moment) throws {
        try run(
            """
            INSERT INTO credential (person, login, salt, hash, changed_at) VALUES (\(credential.person), \(credential.login), \
            \(credential.salt), \(credential.hash), \(at.milliseconds)) ON CONFLICT (person) DO UPDATE SET login = excluded.login, \
            salt = excluded.salt, hash = excluded.hash, failures = 0, locked_until = 0, changed_at = excluded.changed_at
            """)
    }

    public func noteAttempt(person: Int64, failures: Int, lockedUntil: Moment) throws {
        try run("UPDATE credential SET failures = \(failures), locked_until = \(lockedUntil.milliseconds) WHERE person = \(person)")
    }

    public func insertSession(token: [UInt8], person: Int64, at: Moment, expires: Moment, device: String) throws {
        try run(
            """
            INSERT INTO session (token, person, started, seen, expires, device) VALUES (\(token), \(person), \(at.milliseconds), \
            \(at.milliseconds), \(expires.milliseconds), \(device))
            """)
    }

    private static var sessionColumns: SQL {
        "token, person, started, seen, expires, device, EXISTS (SELECT 1 FROM password_once o WHERE o.person = session.person)"
    }

    /// Notes whether the person's password is one that somebody else made.
    public func noteOnce(person: Int64, _ isOnce: Bool) throws {
        if isOnce { try run("INSERT INTO password_once (person) VALUES (\(person)) ON CONFLICT (person) DO NOTHING") }
        else { try run("DELETE FROM password_once WHERE person = \(person)") }
    }

    public func session(_ token: [UInt8], now: Moment) throws -> StoredSession? {
        try row("SELECT \(Self.sessionColumns) FROM session WHERE token = \(token) AND expires > \(now.milliseconds)").map(Self.session)
    }

    public func sessions(of person: Int64, now: Moment) throws -> [StoredSession] {
        try rows(
            "SELECT \(Self.sessionColumns) FROM session WHERE person = \(person) AND expires > \(now.milliseconds) ORDER BY seen DESC"
        ).map(Self.session)
    }

    private static func session(_ row: SQLRow) -> StoredSession {
        StoredSession(
            token: row.bytes(0), person: row.integer(1), started: Moment(milliseconds: row.integer(2)), seen: Moment(milliseconds: row.integer(3)),
            expires: Moment(milliseconds: row.integer(4)), device: row.text(5), mustChange: row.integer(6) != 0)
    }

    public func touchSession(_ token: [UInt8], at: Moment) throws { try run("UPDATE session SET seen = \(at.milliseconds) WHERE token = \(token)") }
    public func endSession(_ token: [UInt8]) throws { try run("DELETE FROM session WHERE token = \(token)") }
    public func endSessions(of person: Int64) throws { try run("DELETE FROM session WHERE person = \(person)") }
    public func dropSessions() throws { try run("DELETE FROM session") }
    public func dropExpiredSessions(now: Moment) throws { try run("DELETE FROM session WHERE expires <= \(now.milliseconds)") }

    public func meta(_ name: String) throws -> String? { try row("SELECT value FROM meta WHERE name = \(name)")?.text(0) }
    public func setMeta(_ name: String, _ value: String) throws {
        try run("INSERT INTO meta (name, value) VALUES (\(name), \(value)) ON CONFLICT (name) DO UPDATE SET value = excluded.value")
    }
}
