import Civics
import Crypto
import Foundation
import Journal
import Store

extension Keyring {
    /// What a form said, in few characters, kept beside its token in the entry: the same form sent twice is known from another one.
    ///
    /// Of a person only sixteen keyed bits: enough to notice a corrected number, too few to tell it once the person is erased.
    func digest(ofSent fields: [String: JSON], persona: Persona = Persona(), once: String) -> String {
        let said = SHA256.hash(data: JSON.object(fields.filter { !$0.value.isBlank }).canonical).prefix(16)
        let who = HMAC<SHA256>.authenticationCode(for: Array(once.utf8) + persona.json.canonical, using: SymmetricKey(data: forms)).prefix(2)
        return Hex.text(Array(said)) + "-" + Hex.text(Array(who))
    }
}

extension Office {
    /// A token that was used before brings the same form again; entries of earlier days did not note what was said.
    /// - Throws: `Failure.repeated` when it now says something else.
    static func checkSame(_ sent: String, as before: String, number: @autoclosure () -> String) throws {
        guard before.isEmpty || sent.isEmpty || before == sent else { throw Failure.repeated(number: number()) }
    }

    /// The same where what was made is known by a number alone: a batch, a record.
    static func checkSame(_ sent: String, of kind: String, once: String, number: @autoclosure () throws -> String, _ connection: any Connection) throws {
        guard let before = try connection.doneOnce("\(kind)-sent", once), before != short(sent) else { return }
        throw Failure.repeated(number: try number())
    }

    /// Whether a resident's form with this token has been registered.
    public func isSent(_ once: String) async throws -> Bool { try await store.read { try $0.once(once) != nil } }

    static func short(_ sent: String) -> Int64 { Int64(sent.prefix(15), radix: 16) ?? 0 }
}
