import Civics
import Crypto
import CryptoExtras
import Foundation
import Journal
import Store
import Synchronization

/// Why a sign-in failed, in words that betray nothing about which accounts exist.
public enum SignInFailure: Error, Equatable, Sendable {
    case wrong
    case locked(until: Moment)
    case noPost

    public func words(now: Moment) -> String {
        switch self {
        case .wrong: "账号或密码不对，请再试一次。连续输错几次后，账号会锁定一段时间。"
        case .locked(let until): "因连续输错，这个账号名已锁定，\(until.day == now.day ? "今天" : until.day.chinese)\(until.clockText)后可再试；着急请联系管理员。"
        case .noPost: "密码正确，但您现在没有在任的职务，不能进入工作台。请联系管理员。"
        }
    }
}

extension Office {
    /// scrypt with N = 2^15, r = 8, p = 1: about 32 MB and a tenth of a second for each guess.
    private static let rounds = 1 << 15
    static let freeFailures = 5
    public static let sessionHours = 12

    static func derive(_ password: String, salt: [UInt8]) throws -> [UInt8] {
        try KDF.Scrypt.deriveKey(
            from: Data(password.utf8), salt: salt, outputByteCount: 32, rounds: rounds, blockSize: 8, parallelism: 1
        ).withUnsafeBytes { Array($0) }
    }

    public static let passwordLength = 8...128

    /// - Parameter isOnce: made by somebody else for this person, who must change it before anything else.
    public func setPassword(_ password: String, login: String, person: Int64, isOnce: Bool = false) async throws {
        guard Office.passwordLength.contains(password.count) else { throw Failure.unfit(field: "密码", reason: "8到128个字符") }
        try await setPassword(password, login: login, person: person, isOnce: isOnce, after: nil)
    }

    /// - Parameter checked: the account whose password was checked before; nil: whoever asks needs to know none.
    private func setPassword(_ password: String, login: String, person: Int64, isOnce: Bool, after checked: Credential?) async throws {
        let salt = random(16)
        let hash = try await Derivation.run { try Office.derive(password, salt: salt) }
        let moment = now
        try await store.write { connection in
            if let checked, try !Office.stands(checked, connection) { throw Failure.unfit(field: "原密码", reason: "不对") }
            if let other = try connection.credential(login: login), other.person != person { throw Failure.taken(field: "账号", value: login) }
            try connection.put(Credential(person: person, login: login, salt: salt, hash: hash), at: moment)
            try connection.noteOnce(person: person, isOnce)
            try connection.endSessions(of: person)
        }
    }

    /// Signs in; the token goes into a cookie, only its hash into the database.
    public func signIn(login: String, password: String, device: String) async throws -> [UInt8] {
        let login = login.trimmingCharacters(in: .whitespaces).lowercased()
        guard password.utf8.count <= 1_000 else { throw SignInFailure.wrong }
        let known = try await store.read { try $0.credential(login: login) }
        return try await tries(of: known?.person).take { try await signIn(known, login: login, password: password, device: device, at: now) }
    }

    /// One account's tries come one behind the other: six right ones at once do not lock it, as six wrong ones do.
    private func tries(of person: Int64?) -> Turns { person.map { signInTurns[Int($0 % Int64(signInTurns.count))] } ?? Turns() }

    private func signIn(_ known: Credential?, login: String, password: String, device: String, at moment: Moment) async throws -> [UInt8] {
        let credential = known == nil ? nil : try await reserveTry(known?.person ?? 0, at: moment)
        if known == nil { try strangers.reserveTry(login, at: moment) }
        // An unknown account costs as much time as a known one.
        let salt = credential?.salt ?? Array(repeating: 0, count: 16)
        let hash = try await Derivation.run { try Office.derive(password, salt: salt) }
        guard let credential, Office.isSame(hash, credential.hash) else { throw SignInFailure.wrong }
        guard !viewer(credential.person).posts.isEmpty else {
            try await clearTries(credential.person)
            throw SignInFailure.noPost
        }
        let token = random(32)
        let expires = Moment(milliseconds: moment.milliseconds + Int64(Office.sessionHours) * 3_600_000)
        try await store.write { connection in
            guard try Office.stands(credential, connection) else { throw SignInFailure.wrong }
            try connection.noteAttempt(person: credential.person, failures: 0, lockedUntil: Moment(milliseconds: 0))
            try connection.dropExpiredSessions(now: moment)
            try connection.insertSession(
                token: Array(SHA256.hash(data: token)), person: credential.person, at: moment, expires: expires, device: String(device.prefix(200)))
        }
        return token
    }

    /// Counts a try before the password is looked at, in one write: however many come at once, each has its own number, and none is
    /// tried while the account waits. After five tries the account waits: 1, 2, 4 … minutes, at most an hour; a right one clears the
    /// count. Counted by account, not by address.
    /// - Throws: `SignInFailure.locked`.
    private func reserveTry(_ person: Int64, at moment: Moment) async throws -> Credential? {
        try await store.write { connection in
            guard let credential = try connection.credential(person: person) else { return nil }
            if credential.lockedUntil > moment { throw SignInFailure.locked(until: credential.lockedUntil) }
            let failures = credential.failures + 1
            try connection.noteAttempt(person: person, failures: failures, lockedUntil: Office.lock(after: failures, at: moment))
            return credential
        }
    }

    /// Whether the account still has the password that was checked: working it out takes a while, in which it may have been changed or taken away.
    /// Tries that came meanwhile do not matter: this one was counted before them.
    private static func stands(_ checked: Credential, _ connection: any Connection) throws -> Bool {
        guard let now = try connection.credential(person: checked.person) else { return false }
        return isSame(now.hash, checked.hash) && isSame(now.salt, checked.salt)
    }

    static func lock(after failures: Int, at moment: Moment) -> Moment {
        let over = failures - freeFailures
        let minutes = over < 0 ? 0 : min(60, 1 << min(over, 6))
        return Moment(milliseconds: moment.milliseconds + Int64(minutes) * 60_000)
    }

    private func clearTries(_ person: Int64) async throws {
        try await store.write { try $0.noteAttempt(person: person, failures: 0, lockedUntil: Moment(milliseconds: 0)) }
    }

    private static func isSame(_ hash: [UInt8], _ other: [UInt8]) -> Bool {
        hash.count == other.count && zip(hash, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// The person behind a session cookie; nil when it is unknown, over or revoked, or the person holds no post any more.
    public func session(_ token: [UInt8]) async throws -> (viewer: Viewer, id: [UInt8], mustChange: Bool)? {
        let digest = Array(SHA256.hash(data: token))
        let moment = now
        guard let session = try await store.read({ try $0.session(digest, now: moment) }) else { return nil }
        let viewer = viewer(session.person)
        guard !viewer.posts.isEmpty else { return nil }
        if moment.milliseconds - session.seen.milliseconds > 300_000 {
            try await store.write { try $0.touchSession(digest, at: moment) }
        }
        return (viewer, digest, session.mustChange)
    }

    public func signOut(_ token: [UInt8]) async throws {
        let digest = Array(SHA256.hash(data: token))
        try await store.write { try $0.endSession(digest) }
    }

    public func sessions(of viewer: Viewer) async throws -> [StoredSession] {
        let moment = now
        return try await store.read { try $0.sessions(of: viewer.person, now: moment) }
    }

    /// Ends one of one's own sessions, known by its digest.
    public func revoke(_ digest: [UInt8], of viewer: Viewer) async throws {
        let moment = now
        try await store.write { connection in
            guard try connection.session(digest, now: moment)?.person == viewer.person else { throw Failure.notFound }
            try connection.endSession(digest)
        }
    }

    public func changePassword(_ old: String, to new: String, of viewer: Viewer) async throws {
        let moment = now
        let credential: Credential
        do {
            guard let found = try await reserveTry(viewer.person, at: moment) else { throw Failure.notFound }
            credential = found
        } catch SignInFailure.locked(let until) {
            throw Failure.unfit(field: "原密码", reason: SignInFailure.locked(until: until).words(now: moment))
        }
        let hash = try await Derivation.run { try Office.derive(old, salt: credential.salt) }
        guard Office.isSame(hash, credential.hash) else { throw Failure.unfit(field: "原密码", reason: "不对") }
        try await clearTries(viewer.person)
        guard new != old else { throw Failure.unfit(field: "密码", reason: "与现在的密码相同，请换一个") }
        guard Office.passwordLength.contains(new.count) else { throw Failure.unfit(field: "密码", reason: "8到128个字符") }
        try await setPassword(new, login: credential.login, person: viewer.person, isOnce: false, after: credential)
    }

    func random(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }
}

/// Runs what is slow on purpose on a thread of its own, one at a time, so that guessing passwords cannot stop the house.
enum Derivation {
    private static let queue = DispatchQueue(label: "lianxin.scrypt")

    static func run<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try body() }) }
        }
    }
}
