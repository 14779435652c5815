import ArgumentParser
import Office

struct Recovered: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "PostgreSQL恢复到某一时刻之后：先核对，再让恢复点之后发出的查询码和登录失效",
        discussion: "所有服务都停着的时候运行，运行完再启动服务。用文件的请用 lianxin restore。")
    @OptionGroup var house: HouseOptions

    func run() async throws {
        guard house.settings.database != nil else { throw Refused("没有写 --database。用文件保存的，请用 lianxin restore 从备份恢复；没有任何改动。") }
        let office = try house.open()
        let report = try await office.settleRecovery()
        if let flaw = report.flaw {
            print("✘ 恢复出的日志没有通过核对：\(flaw.words)。没有任何改动。")
            throw ExitCode.failure
        }
        print("✔ 恢复出\(report.entries)条记录、\(report.seals)次封存，全部相符。恢复点之后发出的回执已失效，所有人须重新登录。")
        print("恢复点之后抹去过的个人信息，请对照记录再抹一次（lianxin erase-person）。现在可以启动服务。")
        try office.store.close()
    }
}
