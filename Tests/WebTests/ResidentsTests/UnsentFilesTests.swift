import Civics
import Foundation
import Office
import Store
import Testing

@testable import Web

@Suite("Files that belong to nothing") struct UnsentFilesTests {
    private func picture(_ number: UInt8) -> [UInt8] { Array("GIF89a".utf8) + [number, 0, 1, 0, 0, 0, 0] + [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 1, 0x44, 0, 0x3B] }
    private func path(_ file: FileOnDisk, _ office: Office) -> String { "\(office.settings.filesPath)/\(file.hash.prefix(2))/\(file.hash)" }
    private func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
    private func age(_ path: String, hours: Int, _ office: Office) throws {
        let day = Date(timeIntervalSince1970: Double(office.now.milliseconds) / 1_000 - Double(hours) * 3_600)
        try FileManager.default.setAttributes([.modificationDate: day], ofItemAtPath: path)
    }

    @Test("go after two days: never sent, or half written; what a matter names stays, and what came again counts as new")
    func sweeps() async throws {
        try await withEmptyCity { office in
            let sent = try await office.keep(picture(1), name: "a.gif"), unsent = try await office.keep(picture(2), name: "b.gif")
            let fresh = try await office.keep(picture(3), name: "c.gif"), again = try await office.keep(picture(4), name: "d.gif")
            let fields: [String: JSON] = [
                "title": .string("路灯坏了"), "channel": .string("web"), "text": .string("灯塔路27号路灯坏了"), "territory": .string("990101001001"), "files": .array([sent.json]),
            ]
            let receipt = try await office.open(OpenRequest(procedure: "opinion", fields: fields, persona: Persona(), once: nil), by: nil)
            #expect(receipt.isNew)
            let half = path(unsent, office) + ".123", stranger = "\(office.settings.filesPath)/\(unsent.hash.prefix(2))/readme"
            for other in [half, stranger] { #expect(FileManager.default.createFile(atPath: other, contents: Data("x".utf8))) }
            for old in [path(sent, office), path(unsent, office), path(again, office), half, stranger] { try age(old, hours: 49, office) }
            try age(path(fresh, office), hours: 47, office)
            _ = try await office.keep(picture(4), name: "d.gif")
            #expect(try await office.sweepFiles() == 2)
            #expect(isThere(path(sent, office)) && isThere(path(fresh, office)) && isThere(path(again, office)) && isThere(stranger))
            #expect(!isThere(path(unsent, office)) && !isThere(half))
            #expect(try await office.sweepFiles() == 0)
        }
    }

    @Test("A house without any file has nothing to sweep")
    func nothing() async throws {
        let swept = try await withEmptyCity { try await $0.sweepFiles() }
        #expect(swept == 0)
    }

    @Test("Each kind that is not taken is refused with what to do instead", arguments: [
        ([0, 0, 0, 24] + Array("ftypheic".utf8), "截图"), (Array("RIFF1234WEBPVP8 ".utf8), "已损坏"), (Array("MZ".utf8), "不是照片或PDF"),
        (Array("GIF89a<html><script>alert(1)</script></html>".utf8), "已损坏"),
    ] as [([UInt8], String)])
    func kinds(bytes: [UInt8], words: String) async throws {
        try await withEmptyCity { office in
            do {
                _ = try await office.keep(bytes, name: "x.jpg")
                Issue.record("was taken")
            } catch Failure.unfit(_, let reason) { #expect(reason.contains(words)) }
        }
    }
}
