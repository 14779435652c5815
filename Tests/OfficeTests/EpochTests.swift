import Foundation
import Testing

@testable import Office

@Suite("Query codes after a restore")
struct EpochTests {
    @Test("Those of the backup stay; those beyond it are made anew; forms of before are void")
    func epochs() throws {
        let directory = NSTemporaryDirectory() + "keys-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: directory) }
        let before = try Keyring(directory: directory)
        try Keyring.beginEpoch(after: 7, in: directory)
        let after = try Keyring(directory: directory)
        #expect(after.queryCode(demander: 7) == before.queryCode(demander: 7))
        #expect(after.queryCode(demander: 8) != before.queryCode(demander: 8))
        #expect(after.forms != before.forms)
        try Keyring.beginEpoch(after: 9, in: directory)
        let twice = try Keyring(directory: directory)
        #expect(twice.queryCode(demander: 9) == after.queryCode(demander: 9))
        #expect(twice.queryCode(demander: 10) != after.queryCode(demander: 10))
    }
}
