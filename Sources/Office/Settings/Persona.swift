import Civics
import Crypto
import Foundation
import Journal

/// What a resident may leave about themselves; all of it optional.
public struct Persona: Equatable, Sendable {
    public var name: String
    public var phone: String
    public var address: String

    public init(name: String = "", phone: String = "", address: String = "") {
        self.name = name
        self.phone = phone
        self.address = address
    }

    public var isBlank: Bool { name.isEmpty && phone.isEmpty && address.isEmpty }

    var json: JSON { .record(["name": .string(name), "phone": .string(phone), "address": .string(address)]) }

    init(json: JSON) { self.init(name: json["name"].text ?? "", phone: json["phone"].text ?? "", address: json["address"].text ?? "") }
}

extension Keyring {
    /// A key of the resident's own, and the persona sealed under it. The journal keeps the box; erasing the key erases the person.
    func seal(_ persona: Persona) throws -> (box: String, wrapped: [UInt8]) {
        let own = SymmetricKey(size: .bits256)
        let box = try AES.GCM.seal(persona.json.canonical, using: own).combined ?? Data()
        let wrapped = try AES.GCM.seal(own.withUnsafeBytes { Array($0) }, using: residents).combined ?? Data()
        return (box.base64EncodedString(), [UInt8](wrapped))
    }

    func open(_ box: String, wrapped: [UInt8]) throws -> Persona {
        let own = SymmetricKey(data: try AES.GCM.open(AES.GCM.SealedBox(combined: wrapped), using: residents))
        let bytes = try AES.GCM.open(AES.GCM.SealedBox(combined: Data(base64Encoded: box) ?? Data()), using: own)
        return Persona(json: try JSON(parsing: [UInt8](bytes)))
    }

    /// Characters that nobody mistakes for another when reading aloud or writing down.
    private static let letters = Array("23456789ABCDEFGHJKMNPQRSTUVWXYZ")

    /// The query code of a demander: eight characters that only the house can work out; nothing about it is stored.
    public func queryCode(demander: Int64) -> String {
        let epoch = epochs.last { demander > $0.after }.map { "/" + $0.salt } ?? ""
        let digest = HMAC<SHA256>.authenticationCode(for: Array("demander/\(demander)\(epoch)".utf8), using: codes)
        return String(digest.prefix(8).map { Keyring.letters[Int($0) % Keyring.letters.count] })
    }

    /// Compares in constant time, forgiving small and full-width letters, blanks and hyphens.
    public func isQueryCode(_ text: String, of demander: Int64) -> Bool {
        let typed = Array(text.applyingFullWidthFolding.uppercased().filter { $0.isLetter || $0.isNumber }.utf8)
        let right = Array(queryCode(demander: demander).utf8)
        guard typed.count == right.count else { return false }
        return zip(typed, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
