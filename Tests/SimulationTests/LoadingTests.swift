import Civics
import Foundation
import Institutions
import Logging
import SampleCity
import Store
import Testing

@testable import Office

@Suite("Matters that are poured are as good as handled ones")
struct LoadingTests {
    @Test("What was poured verifies, and a rebuild from the journal gives the same rows")
    func poured() async throws {
        let home = NSTemporaryDirectory() + "lianxin-load-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: home) }
        let end = try #require(Day(Story.today).flatMap { Moment($0, hour: 17) })
        let office = try Office(settings: Settings(home: home), clock: { end })
        defer { try? office.store.close() }
        try await SampleCity.raise(in: office, telling: [.opinions])
        let moulds = try office.moulds(of: Institutions.ofResidents.id)
        #expect(moulds.count > 100)
        let before = try office.store.readNow { try $0.nextMatter(in: "") }
        let report = try await office.load(moulds, matters: 1_000, from: try #require(Day("2024-01-01")), through: end.day)
        #expect(report.matters == 1_000)
        #expect(try office.store.readNow { try $0.nextMatter(in: "") } == before + 1_000)
        try await office.seal()
        #expect(try office.verify().flaw == nil)
        let poured = try office.digests()
        try office.rebuild()
        for (old, new) in zip(poured, try office.digests()) { #expect(old.rows == new.rows && old.digest == new.digest, "\(old.table): \(old.rows) rows, \(new.rows) after the rebuild") }
    }
}
