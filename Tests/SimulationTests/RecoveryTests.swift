import Civics
import Foundation
import Office
import SampleCity
import Store
import TestCluster
import Testing

@Suite("A house on PostgreSQL is taken back to a moment", .serialized)
struct RecoveryTests {
    @Test("From a base backup and the archived log: exactly what was written until then is there, the journal verifies, later codes are void")
    func moment() async throws {
        let home = NSTemporaryDirectory() + "lianxin-recovery-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: home) }
        let archive = "/tmp/lianxin-archive-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: archive, withIntermediateDirectories: true)
        try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: archive)
        defer { try? FileManager.default.removeItem(atPath: archive) }
        let cluster = try PrivateCluster(
            named: "archiving", layout: "--wal-segsize=1", settings: ["archive_mode = on", "archive_command = 'test ! -f \(archive)/%f && cp %p \(archive)/%f'"])
        var settings = Settings(home: home)
        settings.database = try cluster.database()
        let office = try Office(settings: settings)
        defer { try? office.store.close() }
        try await SampleCity.raiseStructure(in: office)
        let backup = try cluster.baseBackup()

        let kept = try await speak(20, to: office)
        try await office.seal()
        try await office.readNew(limit: .max)
        let (entries, before) = (try office.verify().entries, try office.digests())
        let moment = try cluster.ask("SELECT clock_timestamp()")
        let lost = try await speak(20, to: office)
        try await office.seal()
        try cluster.archiveAll(in: archive)

        let past = try PrivateCluster(named: "recovered", from: .init(backup: backup, archive: archive, moment: moment))
        settings.database = past.address(of: "d1")
        for _ in 0..<200 where try past.ask("SELECT pg_is_in_recovery()") != "f" { try await Task.sleep(for: .milliseconds(50)) }
        let recovered = try Office(settings: settings)
        // The file beside the keys knows of a seal that is not there any more: nobody takes a house back unseen.
        #expect(try recovered.verify().flaw != nil)
        let report = try await recovered.settleRecovery()
        #expect(report.flaw == nil && report.entries == entries, "\(report.entries) of \(entries)")
        #expect(differences(before, try recovered.digests()) == [])
        try recovered.store.close()

        let opened = try Office(settings: settings)
        #expect(try opened.verify().flaw == nil)
        for receipt in kept { #expect(try await opened.follow(number: receipt.number, code: receipt.queryCode).own.id == receipt.matter) }
        let new = try await speak(20, to: opened)
        #expect(new.map(\.number) == lost.map(\.number))
        for receipt in lost { await #expect(throws: (any Error).self) { try await opened.follow(number: receipt.number, code: receipt.queryCode) } }
        try await opened.seal()
        #expect(try opened.verify().flaw == nil)
        try opened.store.close()
        let pieces = try FileManager.default.contentsOfDirectory(atPath: archive).count
        print("recovered to \(moment): \(entries) entries and \(before.count) tables as they were, \(kept.count) kept, \(lost.count) later ones gone, \(pieces) pieces of the log")
    }

    private func speak(_ count: Int, to office: Office) async throws -> [Receipt] {
        var receipts: [Receipt] = []
        for number in 1...count {
            let fields: [String: JSON] = ["title": .string("第\(number)件"), "text": "东门街路灯不亮", "territory": "990101", "channel": "web"]
            receipts.append(try await office.open(OpenRequest(procedure: "opinion", fields: fields, persona: Persona(name: "某某")), by: nil))
        }
        return receipts
    }

    private func differences(_ old: [(table: String, rows: Int, digest: String)], _ new: [(table: String, rows: Int, digest: String)]) -> [String] {
        zip(old, new).filter { $0.rows != $1.rows || $0.digest != $1.digest }.map { "\($0.table) \($0.rows) \($1.rows)" }
    }
}
