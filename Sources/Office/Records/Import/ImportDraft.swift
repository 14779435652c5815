import Civics
import Foundation
import Store

/// A table that has been read and waits to be looked over: a file of its own, that only its owner finds again.
struct ImportDraft: Codable, Sendable {
    struct Row: Codable, Sendable { let line: Int, cells: [String] }

    let person: Int64
    let register: String
    /// The file as its sender called it.
    let name: String
    /// Excel or the encoding of the text.
    let source: String
    let at: Int64
    /// The field ids of the cells; columns that the register does not know are not kept.
    let fields: [String]
    /// Headings that were passed over.
    let ignored: [String]
    let rows: [Row]
}

/// Where drafts lie: `imports/<token>` under the house's home, mode 0600, for a day.
struct ImportDrafts: Sendable {
    let directory: String
    static let hours: Int64 = 24

    init(_ settings: Settings) { directory = settings.home + "/imports" }

    /// - Throws: `StoreError.full` on a full disk; nothing is left there then.
    func keep(_ draft: ImportDraft, token: String, now: Moment) throws {
        try make()
        sweep(now: now)
        let data = try JSONEncoder().encode(draft)
        try FileKeeping.write([UInt8](data), to: "\(directory)/\(token)", in: [directory])
    }

    /// Takes the rows out of a draft that has been carried out: only that it was stays, for whoever opens its page again.
    func strip(_ token: String, register: String, person: Int64, now: Moment) {
        guard let draft = try? read(token, register: register, person: person, now: now), !draft.rows.isEmpty else { return }
        drop(token)
        let rest = ImportDraft(
            person: draft.person, register: draft.register, name: draft.name, source: draft.source, at: draft.at, fields: draft.fields,
            ignored: draft.ignored, rows: [])
        // On a full disk the page of the draft is gone as well; what it wrote is written.
        try? keep(rest, token: token, now: now)
    }

    /// - Throws: `Failure.notFound` for a draft that is not there, too old, or another person's.
    func read(_ token: String, register: String, person: Int64, now: Moment) throws -> ImportDraft {
        guard token.utf8.count == 32, token.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }),
            let data = FileManager.default.contents(atPath: "\(directory)/\(token)"),
            let draft = try? JSONDecoder().decode(ImportDraft.self, from: data),
            draft.person == person, draft.register == register, now.milliseconds - draft.at < Self.hours * 3_600_000
        else { throw Failure.notFound }
        return draft
    }

    func drop(_ token: String) { try? FileManager.default.removeItem(atPath: "\(directory)/\(token)") }

    /// A path for a file that is made to be sent; whoever opens it removes it.
    func path(for name: String) throws -> String {
        try make()
        return "\(directory)/\(name)"
    }

    private func make() throws {
        do {
            try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch let error as CocoaError where error.code == .fileWriteOutOfSpace { throw StoreError.full }
    }

    /// Removes what is older than a day, by the time of the house's clock that is written in the file's date.
    private func sweep(now: Moment) {
        let limit = Date(timeIntervalSince1970: Double(now.milliseconds - Self.hours * 3_600_000) / 1000)
        for name in (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? [] {
            let path = "\(directory)/\(name)"
            let changed = (try? FileManager.default.attributesOfItem(atPath: path))?[.modificationDate] as? Date
            if let changed, changed < limit { try? FileManager.default.removeItem(atPath: path) }
        }
    }
}
