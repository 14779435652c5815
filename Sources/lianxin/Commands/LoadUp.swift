import ArgumentParser
import Civics
import Foundation
import Institutions
import Logging
import Office
import SampleCity
import Store

/// Fills an empty house with a territory of a size and years of matters, to measure on.
struct LoadUp: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load", abstract: "造数：建一个县、一个市或一个省，灌入几年的群众意见，供测速用",
        discussion: "意见由示例城市里真正办过的事项翻制：每件的日志、待办、时限、统计都与真办的一样，可以用 verify 和 rebuild 核对。只灌空库。")

    enum Scale: String, CaseIterable, ExpressibleByArgument {
        case county, city, province

        var deputies: Int { switch self { case .county: 1_500; case .city: 12_000; case .province: 180_000 } }
        var places: Int { switch self { case .county: 160; case .city: 1_200; case .province: 16_000 } }
        var matters: Int { switch self { case .county: 10_000; case .city: 300_000; case .province: 5_000_000 } }
    }

    @OptionGroup var house: HouseOptions
    @Option(help: "规模：county（县）、city（市）、province（省）") var scale = Scale.county
    @Option(help: "多少件意见；不写按规模") var matters: Int?
    @Option(help: "几年的意见") var years = 5

    func run() async throws {
        let lock = try HomeLock(house.settings)
        defer { withExtendedLifetime(lock) {} }
        var log = Logger(label: "lianxin")
        log.logLevel = .error
        let moulds = try await Self.moulds(log)
        Terminal.show("从示例城市翻制了\(moulds.count)种办理过程")
        let office = try Office(settings: house.settings, log: log)
        guard office.city.territories.isEmpty else { throw Refused("\(house.settings.home) 里已经有数据，没有灌。请换一个空的数据目录或数据库。") }
        let start = Date()
        try await Province(office: office, deputies: scale.deputies, places: scale.places, months: 0, say: { Terminal.clear(); print($0); fflush(nil) }).raiseStaffed()
        print("建好结构用了\(Int(Date().timeIntervalSince(start)))秒")
        let (poured, all) = (Date(), matters ?? scale.matters)
        let last = office.today - 1
        let report = try await office.load(moulds, matters: all, from: last.adding(months: -12 * years), through: last) { report in
            let seconds = Date().timeIntervalSince(poured)
            Terminal.show("已灌\(report.matters)件、\(report.entries)条日志，每秒\(Int(Double(report.entries) / seconds))条")
        }
        Terminal.clear()
        let seconds = Date().timeIntervalSince(poured)
        print("灌入\(report.matters)件意见：日志\(report.entries)条、其他\(report.rows - report.entries)行，\(Int(seconds))秒，每秒\(Int(Double(report.entries) / seconds))条日志")
        let sealing = Date()
        try await office.seal()
        print("封存用了\(Int(Date().timeIntervalSince(sealing)))秒")
        try office.store.close()
    }

    /// The courses that the sample city's opinions have taken.
    private static func moulds(_ log: Logger) async throws -> [Mould] {
        let home = NSTemporaryDirectory() + "lianxin-moulds-\(ProcessInfo.processInfo.processIdentifier)"
        defer { try? FileManager.default.removeItem(atPath: home) }
        guard let end = Day(Story.today).flatMap({ Moment($0, hour: 17) }) else { return [] }
        let city = try Office(settings: Settings(home: home), log: log, clock: { end })
        defer { try? city.store.close() }
        try await SampleCity.raise(in: city, telling: [.opinions])
        return try city.moulds(of: Institutions.ofResidents.id)
    }
}
