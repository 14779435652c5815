import Foundation
import Synchronization
import Testing

@testable import Office

@Suite("The keys of a house")
struct KeyringTests {
    @Test("Servers that are started at once on a new folder make one set of keys, and nothing else stays in it")
    func together() throws {
        for _ in 0..<10 {
            let directory = NSTemporaryDirectory() + "keys-\(UUID().uuidString)"
            defer { try? FileManager.default.removeItem(atPath: directory) }
            #expect(Keyring.missing(in: directory).count == 3 && !FileManager.default.fileExists(atPath: directory))
            let made = Mutex<[String]>([])
            DispatchQueue.concurrentPerform(iterations: 16) { _ in
                let keys = try? Keyring(directory: directory)
                made.withLock { $0.append(keys.map { "\($0.signer.name) \($0.queryCode(demander: 1)) \($0.forms)" } ?? "no keys") }
            }
            #expect(made.withLock { Set($0).count == 1 && $0.count == 16 && $0[0] != "no keys" })
            #expect(Keyring.missing(in: directory).isEmpty)
            #expect(try FileManager.default.contentsOfDirectory(atPath: directory).sorted() == ["codes.key", "forms.key", "residents.key", "seal.key", "seal.pub"])
        }
    }
}
