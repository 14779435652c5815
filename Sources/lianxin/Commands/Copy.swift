import ArgumentParser
import Foundation
import Logging
import Office
import Store

struct Copy: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "搬家：把记录从一个数据库搬到另一个，再从日志重建、逐表核对",
        discussion: "先停下服务。日志一段一段地搬，中断了再运行一次就接着搬；原来的数据库不动。钥匙、照片和文件留在数据目录里。")
    @OptionGroup var house: HouseOptions
    @Option(help: "从哪里：文件路径或 postgres://…") var from: String
    @Option(help: "到哪里：文件路径或 postgres://…") var to: String

    func run() async throws {
        guard from != to else { throw ValidationError("--from 和 --to 是同一个数据库。没有任何改动。") }
        let lock = try HomeLock(house.settings)
        defer { withExtendedLifetime(lock) {} }
        var log = Logger(label: "lianxin")
        log.logLevel = .error
        guard Stores.isServer(from) || FileManager.default.fileExists(atPath: from) else { throw ValidationError("找不到 \(from)。没有任何改动。") }
        let source = try Office(settings: house.settings, store: try Stores.open(from), log: log)
        try await source.readNew(limit: .max)
        // A partitioned house stays one where it can.
        let target = try Stores.open(to, partitioned: source.store.isPartitioned && Stores.isServer(to))
        do {
            try Moving.carry(from: source.store, to: target) { Terminal.show("已搬 \($0) 条，共 \($1) 条") }
        } catch Moving.Refusal.otherHouse {
            throw ValidationError("新的数据库里已经有别的数据，没有搬。请换一个空的数据库。")
        } catch Moving.Refusal.unpartitioned {
            throw ValidationError("新的数据库是按市分区的，而原来的编号没有写明是哪个市，编号已经写进日志链，改不了。没有搬。请换一个不分区的空数据库。")
        }
        Terminal.show("正在从日志重建……")
        let moved = try Office(settings: house.settings, store: target, log: log)
        try await moved.readNew(limit: .max)
        Terminal.clear()
        let report = try moved.verify()
        if let flaw = report.flaw {
            print("✘ 搬过去的日志没有通过核对：\(flaw.words)")
            throw ExitCode.failure
        }
        let (old, new) = (try source.digests(), try moved.digests())
        let wrong = zip(old, new).filter { $0.rows != $1.rows || $0.digest != $1.digest }
        for (before, after) in wrong { print("✘ \(before.table)：原\(before.rows)行，现\(after.rows)行，内容不同") }
        if !wrong.isEmpty { throw ExitCode.failure }
        print("✔ \(report.entries)条记录、\(report.seals)次封存全部相符，重建出的\(new.count)张表（\(new.reduce(0) { $0 + $1.rows })行）与原来逐行相同。")
        print("  用 --database 启动服务即可；原来的数据库没有改动，确认无误后再处理。")
        try moved.store.close()
        try source.store.close()
    }
}
