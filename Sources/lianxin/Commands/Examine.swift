import ArgumentParser
import Foundation
import Office

struct Examine: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "doctor", abstract: "体检：目录、磁盘、时间、数据库、钥匙、放假安排，哪里不对、怎么办")
    @OptionGroup var house: HouseOptions

    func run() async throws {
        let settings = house.settings
        // It looks, and founds nothing.
        guard settings.database != nil || FileManager.default.fileExists(atPath: settings.databasePath) else {
            guard Keyring.missing(in: settings.keysPath).count == 3 else {
                throw Refused("\(settings.home) 里有钥匙，没有数据库。没有新建任何东西。请检查 --home（或 LIANXIN_HOME）和 --database；数据库丢了，用 lianxin restore 从备份恢复。")
            }
            // Before the first start, in a service's unit too.
            return print("！ \(settings.home) 里还没有数据库，没有新建任何东西。第一次启动服务（lianxin serve）时会建；已经建过的，请检查 --home（或 LIANXIN_HOME）。")
        }
        let office = try house.open()
        let findings = try await Doctor(office).findings()
        for finding in findings { print("\(finding.grade.rawValue) \(finding.words)") }
        try office.store.close()
        if findings.contains(where: { $0.grade == .bad }) { throw ExitCode.failure }
    }
}
