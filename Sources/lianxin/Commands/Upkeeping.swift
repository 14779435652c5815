import ArgumentParser
import Civics
import Foundation
import Office
import Store

struct ErasePerson: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase-person", abstract: "抹去一位反映人的姓名、电话、住址；事项和日志链保持完整")
    @OptionGroup var house: HouseOptions
    @Argument(help: "事项编号，如 YJ2026-000123") var number: String
    @Option(help: "第几位反映人（从1起；只有一位时可不填）") var demander: Int?
    @Option(help: "依据或申请，记入日志") var reason: String

    func run() async throws {
        let office = try house.open()
        let all = try await office.demanders(number: number)
        guard !all.isEmpty else { throw Refused("没有编号为 \(number) 的事项。没有任何改动。") }
        guard let index = demander ?? (all.count == 1 ? 1 : nil) else {
            throw ValidationError("这件事有\(all.count)位反映人，请用 --demander 1…\(all.count) 指明是哪一位。没有任何改动。")
        }
        guard all.indices.contains(index - 1) else { throw Refused("没有第\(index)位反映人。没有任何改动。") }
        let erased = try await office.erase(demander: all[index - 1].id, reason: reason)
        if try await !office.emptyLogAfterErasing() {
            print("（数据库的日志文件里还有痕迹：有人正在读。运行中的服务会在一两分钟内清掉；服务没有开的话，请过一会儿再运行一次本命令。）")
        }
        print(erased ? "✔ 已抹去，从此任何人都读不出来。日志仍可核对（lianxin verify）。旧备份里可能还有，请按规定销毁。" : "这位反映人没有留下个人信息，或早已抹去。")
        try office.store.close()
    }
}

struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "在运行中备份数据库，并写明还需要哪些钥匙")
    @OptionGroup var house: HouseOptions
    @Argument(help: "备份到哪个文件") var path: String

    func run() async throws {
        guard house.settings.database == nil else {
            throw Refused("记录在 PostgreSQL 里，备份用 pg_basebackup 和归档的日志，步骤见 docs/operations.md 的 Backup 一节；另行备份 keys/ 和 files/。什么都没有做。")
        }
        let office = try house.open()
        do { try office.backUp(to: path) } catch Failure.taken { throw Refused("\(path) 已经存在，没有覆盖。请换一个文件名。") }
        print("✔ 已备份到 \(path)；所需钥匙见 \(path).说明.txt")
        try office.store.close()
    }
}

struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "从备份恢复，先核对再启用；原来的数据库改名保留")
    @OptionGroup var house: HouseOptions
    @Argument(help: "备份文件") var path: String

    func run() async throws {
        let settings = house.settings
        guard settings.database == nil else { throw BackupFlaw.served }
        guard FileManager.default.fileExists(atPath: path) else { throw Refused("找不到备份文件 \(path)。没有任何改动。") }
        let lock = try HomeLock(settings)
        defer { withExtendedLifetime(lock) {} }
        let (report, demanders) = try Office.tryOut(backup: path, for: settings)
        // Before the change: residents of the lost days keep receipts whose numbers will be given out again.
        try Keyring.beginEpoch(after: demanders, in: settings.keysPath)
        try replace(settings, with: path)
        print("✔ 已恢复 \(report.entries) 条记录、\(report.seals) 次封存。请启动服务；照片和文件请另行放回 \(settings.filesPath)。")
        print("备份之后登记的回执已失效，所有人须重新登录。备份之前抹去过的个人信息，请对照记录再抹一次（lianxin erase-person）。")
    }

    private func replace(_ settings: Settings, with path: String) throws {
        let files = FileManager.default
        let incoming = settings.databasePath + ".incoming"
        try? files.removeItem(atPath: incoming)
        try files.copyItem(atPath: path, toPath: incoming)
        try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: incoming)
        try HomeLock.sync(incoming)
        let old = settings.databasePath + ".\(Int(Date().timeIntervalSince1970)).old"
        // Linked, not moved: at no moment is there a home without a database.
        for end in ["", "-wal", "-shm"] where files.fileExists(atPath: settings.databasePath + end) {
            try files.linkItem(atPath: settings.databasePath + end, toPath: old + end)
        }
        for end in ["-wal", "-shm"] { try? files.removeItem(atPath: settings.databasePath + end) }
        try Office.setSealsAside(settings)
        guard rename(incoming, settings.databasePath) == 0 else { throw Refused("换不上备份的数据库，原数据库没有改动。") }
        try HomeLock.sync(settings.home)
    }
}
