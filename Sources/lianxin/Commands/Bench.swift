import ArgumentParser
import Foundation
import Logging
import Office
import ServiceLifecycle
import Store
import Web

/// The bare comparison, as a process of its own so that both sides have the same machine to themselves.
struct BareServer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "bare-server", shouldDisplay: false)
    @Option var database: String
    @Option var port: Int
    @Option var pageBytes: Int

    func run() async throws {
        var log = Logger(label: "bare")
        log.logLevel = .error
        try await Bare.build(rows: BareRows(path: database), port: port, pageBytes: pageBytes, log: log).runService()
    }
}

struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "量一量：意见登记和事项页，与空服务器写一行、发一页相比（需要 wrk;16个连接）")
    @Option(help: "每项几秒") var seconds = 8
    @Option(help: "先导入这个留言文件，在较大的数据上量") var messages: String?

    func run() async throws {
        let home = NSTemporaryDirectory() + "lianxin-bench-\(ProcessInfo.processInfo.processIdentifier)"
        defer { try? FileManager.default.removeItem(atPath: home) }
        let own = CommandLine.arguments[0]
        try Shell.run(own, ["demo", "--home", home])
        if let messages { try Shell.run(own, ["import", "messages", messages, "--home", home, "--commit"]) }
        let house = try Shell.start(own, ["serve", "--home", home, "--port", "18180", "--quiet"], ["LIANXIN_RESIDENTS_PER_MINUTE": "100000000"])
        defer { house.terminate() }
        let site = Load(base: "http://127.0.0.1:18180", seconds: seconds, home: home)
        try site.waitUntilAlive("/health/live")
        let matter = try site.signedInMatter()
        let bare = try Shell.start(own, ["bare-server", "--database", home + "/bare.sqlite", "--port", "18181", "--page-bytes", "\(matter.bytes)"])
        defer { bare.terminate() }
        let other = Load(base: "http://127.0.0.1:18181", seconds: seconds, home: home)
        try other.waitUntilAlive("/page")

        print("16个连接，每项\(seconds)秒；两边轮流，各两次取中间")
        let submit = try [other.rows(), site.submissions(), other.rows(), site.submissions()]
        let page = try [other.page(), site.matterPage(matter), other.page(), site.matterPage(matter)]
        show("空服务器：写一行即提交", submit[0], submit[2], nil)
        show("连心：登记一件意见", submit[1], submit[3], (submit[0], submit[2]))
        show("空服务器：发\(matter.bytes / 1024)KB静态页", page[0], page[2], nil)
        show("连心：事项页（登录）", page[1], page[3], (page[0], page[2]))
        let desk = try [site.deskPage(matter), site.deskPage(matter)]
        show("连心：工作台（登录）", desk[0], desk[1], (page[0], page[2]))
        let home1 = try [site.get("/"), site.get("/")]
        show("连心：首页", home1[0], home1[1], (page[0], page[2]))
        print("服务进程内存 \(Shell.memory(of: house.processIdentifier)) MB")
    }

    private func show(_ name: String, _ a: Load.Result, _ b: Load.Result, _ against: (Load.Result, Load.Result)?) {
        let rate = (a.rate + b.rate) / 2
        let ratio = against.map { String(format: "  比值 %.2f", rate / (($0.0.rate + $0.1.rate) / 2)) } ?? ""
        print("\(name): 每秒 \(Int(rate))  p50 \(b.p50)  p99 \(b.p99)  错误 \(a.errors + b.errors)\(ratio)")
    }
}
