import Civics
import Foundation
import Institutions
import Journal
import Logging
import Store

/// What `lianxin verify` found.
public struct VerifyReport: Sendable {
    public let entries: Int64
    public let seals: Int
    public let unsealed: Int64
    public let flaw: JournalFlaw?
}

extension Office {
    /// 封存: signs the Merkle root over all entries so far; nothing when nothing was added since.
    @discardableResult
    public func seal(at moment: Moment? = nil) async throws -> Seal? {
        let (moment, signer) = (moment ?? now, keys.signer)
        let seal: Seal? = try await store.write { [self] connection in
            let last = try connection.lastSeal()
            guard var tree = Merkle(count: last?.count ?? 0, frontier: last?.frontier ?? []) else {
                throw StoreError.broken("the last seal is unreadable")
            }
            let before = tree.count
            try connection.eachHash(after: before) { tree.append($0) }
            guard tree.count > before else { return nil }
            let seal = try Seal(tree: tree, after: last, at: moment, with: signer)
            try checkOutside(seal)
            try connection.insert(seal)
            return seal
        }
        if let seal { try keepOutside(seal) }
        return seal
    }

    /// Reads the whole journal and checks it against itself, its seals and the heads of the derived tables.
    /// - Parameter isRecovered: the database was taken back to an earlier moment: that the file beside the keys knows later seals is no flaw.
    public func verify(isRecovered: Bool = false, progress: (Int64) -> Void = { _ in }) throws -> VerifyReport {
        let outside = isRecovered ? nil : sealsOutside()
        return try store.readNow { connection in
            let seals = try connection.seals()
            var verifier = Verifier(seals: seals, checker: keys.signer.checker)
            var flaw: JournalFlaw?
            try connection.eachEntry { row in
                do throws(JournalFlaw) { _ = try verifier.read(row) } catch { flaw = error; return false }
                if row.seq.isMultiple(of: 10_000) { progress(row.seq) }
                return true
            }
            if flaw == nil { do throws(JournalFlaw) { try verifier.finish() } catch { flaw = error } }
            if flaw == nil { flaw = try sealFlaw(seals, outside: outside) }
            if flaw == nil { flaw = try Office.headFlaw(verifier, connection) }
            return VerifyReport(entries: verifier.tree.count, seals: seals.count, unsealed: verifier.tree.count - (seals.last?.count ?? 0), flaw: flaw)
        }
    }

    /// The derived heads know of entries that the journal has lost, or the other way round.
    private static func headFlaw(_ verifier: Verifier, _ connection: any Connection) throws -> JournalFlaw? {
        for row in try connection.heads() {
            guard let head = verifier.head(of: Entry.Stream(row.kind, row.id)), head.version == row.version, head.hash == row.head else {
                return JournalFlaw(seq: verifier.tree.count, reason: .headDiffers)
            }
        }
        return nil
    }

    /// Empties every derived table and fills it again from the journal; one transaction, so a crash leaves the old tables.
    public func rebuild(progress: (Int64) -> Void = { _ in }) throws {
        let fresh: City = try store.writeNow { connection in
            var city = City()
            try Office.refill(connection, progress) { city.apply($0, $1, $2) }
            try readNew(connection)
            return city
        }
        change { $0 = fresh }
    }

    private static func refill(
        _ connection: any Connection, _ progress: (Int64) -> Void, onRecord: @escaping (String, Int64, [String: JSON]) -> Void = { _, _, _ in }
    ) throws {
        try Rebuilding.empty(connection)
        let projection = Projection(connection: connection, onRecord: onRecord)
        var last: Int64 = 0
        while true {
            // In pieces, so that reading and writing do not fight over one cursor.
            var rows: [Verifier.Row] = []
            try connection.eachEntry(after: last) { rows.append($0); return rows.count < 1_000 }
            guard let end = rows.last else { break }
            for row in rows { try projection.apply(try Entry(bytes: row.body)) }
            last = end.seq
            progress(last)
        }
        try Rebuilding.isDone(connection)
    }

    /// After the tables have taken a new shape: fills them from the journal before the house opens. Search follows in the background.
    static func refillIfDue(_ store: any Store, _ log: Logger, _ progress: (Int64) -> Void) throws {
        guard try store.readNow(Rebuilding.isDue) else { return }
        log.notice("the tables have a new shape: filling them from the journal")
        try store.writeNow { try refill($0, progress) }
    }

    /// A digest of each derived table, row by row in order: two equal lists mean identical tables.
    public func digests() throws -> [(table: String, rows: Int, digest: String)] {
        try store.readNow { connection in
            try Rebuilding.tables.map { table in
                var digest = RowDigest()
                try Rebuilding.each(connection, table: table.name, order: table.order) { digest.add($0) }
                return (table.name, digest.rows, digest.text)
            }
        }
    }

    /// The id of the newest demander; 0 while there is none.
    public func lastDemander() throws -> Int64 { try store.readNow { try $0.nextDemander() - 1 } }

    /// Erases a demander's key: name, phone and address become unreadable for ever, in the journal and in every copy of the file
    /// made from now on. The chain still verifies.
    /// - Returns: false when there was no key (an anonymous demander, or erased before).
    public func erase(demander: Int64, reason: String, at moment: Moment? = nil) async throws -> Bool {
        let moment = moment ?? now
        let erased = try await store.write { [self] connection in
            guard try connection.demander(demander) != nil else { throw Failure.notFound }
            guard try connection.eraseKey(demander) else { return false }
            let stream = Entry.Stream("erase", demander)
            let head = try connection.head(of: stream)
            let act = Act(move: "erase", by: "clockwork", rules: rules.version(on: moment.day), fields: ["reason": .string(reason)])
            let entry = try connection.append(act, to: stream, after: head.version, head: head.hash, at: moment)
            try Projection(connection: connection).apply(entry)
            try connection.setMeta(Office.erasedLately, "1")
            return true
        }
        try await emptyLogAfterErasing()
        return erased
    }

    private static let erasedLately = "erased-lately"

    /// The key is gone from the tables at once; from the write-ahead log when nobody reads an older state any more. Safe to try again.
    /// - Returns: false while somebody still does.
    @discardableResult
    public func emptyLogAfterErasing() async throws -> Bool {
        guard let store = store as? SQLiteStore, try await store.read({ try $0.meta(Office.erasedLately) }) == "1" else { return true }
        guard (try? store.checkpoint()) != nil else { return false }
        try await store.write { try $0.setMeta(Office.erasedLately, "0") }
        return true
    }

    /// After PostgreSQL was recovered to an earlier moment, and before any server is started: checks the journal, then makes query codes that were
    /// given out after that moment void, as are all forms and cookies, and lets later seals be.
    /// - Returns: what the check found; with a flaw nothing was changed.
    public func settleRecovery() async throws -> VerifyReport {
        let report = try verify(isRecovered: true)
        guard report.flaw == nil else { return report }
        try Keyring.beginEpoch(after: try lastDemander(), in: settings.keysPath)
        try Office.setSealsAside(settings)
        try await store.write { try $0.dropSessions() }
        return report
    }

    /// Copies the database while it is in use, beside it a note that says which keys it needs.
    public func backUp(to path: String) throws {
        guard !FileManager.default.fileExists(atPath: path) else { throw Failure.taken(field: "备份文件", value: path) }
        try store.backup(to: path)
        let keys = Keyring.files.map { "- \(settings.keysPath)/\($0.name):\($0.purpose)" }.joined(separator: "\n")
        let note = """
            这是连心数据库的备份，\(now.chinese)由「备份」命令在运行中制作。
            恢复它还需要下列钥匙（不在备份里，请另行保管）：
            \(keys)
            上传的照片和文件在 \(settings.filesPath)，请一并复制。
            封存公钥指纹：\(self.keys.signer.name)

            """
        try Data(note.utf8).write(to: URL(fileURLWithPath: path + ".说明.txt"))
    }
}
