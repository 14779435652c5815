import Civics
import Institutions
import Store

/// With what a new house begins: a territory, its congress's office, and the administrator who enters all the rest.
public struct Founding: Sendable {
    /// GB/T 2260, as the register of territories has it.
    let territory: String
    let name: String
    /// `province`, `city`, `district` or `county`.
    let kind: String
    let person: String

    public init(territory: String, name: String, kind: String, person: String) {
        self.territory = territory
        self.name = name
        self.kind = kind
        self.person = person
    }
}

extension Office {
    /// Gives an administrator a password that is told once, here, and that must be changed on first signing in: for whoever runs the
    /// machine, as `issuePassword` is for administrators.
    ///
    /// A login that is an administrator's already gets a new password; else the house must have nobody yet, and is founded. A founding
    /// that was broken off goes on where it stopped.
    /// - Throws: `Failure.unfit`.
    public func appoint(login: String, founding: Founding?) async throws -> String {
        let login = login.lowercased()
        if let known = try await store.read({ try $0.credential(login: login) }) {
            guard viewer(known.person).has(.admin) else { throw Failure.unfit(field: "账号", reason: "「\(login)」不是系统管理员的账号，它的密码由系统管理员在「簿册」的「人员」里重设") }
            return try await issuePassword(login: login, person: known.person, by: nil)
        }
        guard let founding else { throw Failure.unfit(field: "账号", reason: "没有「\(login)」这个账号") }
        guard city.people.values.allSatisfy({ $0.code == Self.firstPerson }), city.places.isEmpty, Set(city.territories.keys).isSubset(of: [founding.territory]) else {
            throw Failure.unfit(field: "账号", reason: "这里已经有区划和人员，不能再从头建；新账号由系统管理员在「簿册」的「人员」里开通")
        }
        guard Office.isLogin(login) else { throw Failure.unfit(field: "账号", reason: Office.loginRule) }
        let year = "\(today.year)-01-01"
        if city.territories[founding.territory] == nil {
            try await put("territory", fields: ["code": .string(founding.territory), "name": .string(founding.name), "kind": .string(founding.kind), "from": .string(year)], by: nil)
        }
        if city.body(code: Self.firstBody) == nil {
            try await put(
                "body", fields: [
                    "code": .string(Self.firstBody), "name": .string("\(founding.name)人大常委会办公室"), "kind": "congressOffice",
                    "territory": .string(founding.territory), "from": .string(year),
                ], by: nil)
        }
        if city.person(code: Self.firstPerson) == nil {
            try await put("person", fields: ["code": .string(Self.firstPerson), "name": .string(founding.person), "from": .string("\(today)")], by: nil)
        }
        guard let person = city.person(code: Self.firstPerson) else { throw Failure.notFound }
        if !viewer(person.id).has(.admin) {
            try await put(
                "post", fields: [
                    "person": .string(Self.firstPerson), "role": .string(Role.admin.rawValue), "body": .string(Self.firstBody), "title": "系统管理员", "from": .string("\(today)"),
                ], by: nil)
        }
        return try await issuePassword(login: login, person: person.id, by: nil)
    }

    private static let firstPerson = "admin", firstBody = "office"
}
