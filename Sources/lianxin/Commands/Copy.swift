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
        // Before anything is made in the folder: new keys would not open what is moved.
        let missing = Keyring.missing(in: house.settings.keysPath)
        guard missing.isEmpty else {
            throw Refused("\(house.settings.keysPath) 里没有 \(missing.joined(separator: "、"))，没有搬，也没有新建钥匙。请用 --home 指明原来的数据目录：搬家要用原来的钥匙。")
        }
        guard Stores.isServer(from) || FileManager.default.fileExists(atPath: from) else { throw Refused("找不到 \(from)。没有任何改动。") }
        let locks = try locked()
        defer { withExtendedLifetime(locks) {} }
        var log = Logger(label: "lianxin")
        log.logLevel = .error
        let store = try Stores.open(from)
        try await claim(store, "原来的数据库")
        let source = try Office(settings: house.settings, store: store, log: log)
        if let key = try await source.lastSeal()?.key, key != source.keys.signer.name {
            throw Refused("\(house.settings.keysPath) 里的钥匙不是原来那个数据库的（封存用的是 \(key)，这里是 \(source.keys.signer.name)）。没有搬。请用 --home 指明原来的数据目录。")
        }
        try await source.readNew(limit: .max)
        // A partitioned house stays one where it can.
        let target = try Stores.open(to, partitioned: store.isPartitioned && Stores.isServer(to))
        try await claim(target, "新的数据库")
        do {
            try Moving.carry(from: store, to: target) { Terminal.show("已搬 \($0) 条，共 \($1) 条") }
        } catch let refusal as Moving.Refusal { throw Refused(words(refusal)) }
        Terminal.show("正在从日志重建……", isStep: true)
        let moved = try Office(settings: house.settings, store: target, log: log, isMovingIn: true) { Terminal.show("已重建到第 \($0) 条") }
        try await moved.readNew(limit: .max)
        Terminal.show("正在逐条核对……", isStep: true)
        let report = try moved.verify { Terminal.show("已核对 \($0) 条") }
        Terminal.clear()
        if let flaw = report.flaw {
            print("✘ 搬过去的日志没有通过核对：\(flaw.words)。\(Self.unfinished)")
            throw ExitCode.failure
        }
        Terminal.show("正在逐表核对……", isStep: true)
        let (old, new) = (try source.digests(), try moved.digests())
        Terminal.clear()
        let wrong = zip(old, new).filter { $0.rows != $1.rows || $0.digest != $1.digest }
        for (before, after) in wrong { print("✘ \(before.table)：原\(before.rows)行，现\(after.rows)行，内容不同") }
        guard wrong.isEmpty else {
            print("  \(Self.unfinished)")
            throw ExitCode.failure
        }
        // Whose connection broke may have lost its place to a server that was started meanwhile.
        try await claim(store, "原来的数据库")
        try await claim(target, "新的数据库")
        try Moving.finish(target)
        print("✔ \(report.entries)条记录、\(report.seals)次封存全部相符，重建出的\(new.count)张表（\(new.reduce(0) { $0 + $1.rows })行）与原来逐行相同。")
        let start = Stores.isServer(to) ? "启动服务时用 --database 写明新的数据库" : "把 \(to) 放到数据目录里，改名为 lianxin.sqlite，不带 --database 启动服务"
        print("  \(start)；原来的数据库没有改动，确认无误后再处理。")
        try moved.store.close()
        try source.store.close()
    }

    private static let unfinished = "搬过去的还不能用，打开时会被拒绝；原来的数据库没有改动，照旧可用。请查明原因后把同一条命令再运行一次，或换一个空的数据库重搬。"

    /// The folders of this house and of the files that are moved from and to: no server runs on them meanwhile.
    private func locked() throws -> [HomeLock] {
        let files = [from, to].filter { !Stores.isServer($0) }.map { URL(filePath: $0).deletingLastPathComponent().path }
        let homes = [house.settings.home] + files.filter { FileManager.default.fileExists(atPath: $0 + "/lock") }
        return try Set(homes.map { URL(filePath: $0).resolvingSymlinksInPath().path }).sorted().map { home in
            var settings = house.settings
            settings.home = home
            return try HomeLock(settings)
        }
    }

    /// Holds the leader's lock until the end: a server that runs, or that is started meanwhile, is seen by it.
    private func claim(_ store: any Store, _ which: String) async throws {
        guard await store.leads() else {
            throw Refused("有服务正在用\(which)，请先停下所有服务，再把这条命令运行一次。原来的数据库没有改动；没有搬完的，打开时会被拒绝。")
        }
    }

    /// Without addresses: a password may stand in them.
    private func words(_ refusal: Moving.Refusal) -> String {
        switch refusal {
        case .otherHouse: "新的数据库里已经有别的数据，没有搬。请换一个空的数据库。"
        case .unpartitioned: "新的数据库是按市分区的，而原来的编号没有写明是哪个市，编号已经写进日志链，改不了。没有搬。请换一个不分区的空数据库。"
        case .finished: "早已搬到新的数据库，那边可能已经在用，没有任何改动。直接用它即可；要重新搬，请换一个空的数据库。"
        case .unfinished: "原来的数据库自己还没有搬完，没有任何改动。请先把搬进它的那条命令再运行一次，直到写着 ✔ 的结果出来。"
        case .written: "搬的过程中，原来的数据库又有了新记录：还有服务或命令在用它。请先都停下，再把这条命令运行一次，会接着搬。\(Self.unfinished)"
        }
    }
}
