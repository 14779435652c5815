import ArgumentParser
import Office

struct Examine: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "doctor", abstract: "体检：目录、磁盘、时间、数据库、钥匙、放假安排，哪里不对、怎么办")
    @OptionGroup var house: HouseOptions

    func run() async throws {
        let office = try house.open()
        let findings = try await Doctor(office).findings()
        for finding in findings { print("\(finding.grade.rawValue) \(finding.words)") }
        try office.store.close()
        if findings.contains(where: { $0.grade == .bad }) { throw ExitCode.failure }
    }
}
