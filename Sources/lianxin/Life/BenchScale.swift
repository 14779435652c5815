import ArgumentParser
import Foundation
import Office
import SampleCity

/// The pages of matters at two sizes, beside a bare server, in one run.
struct BenchScale: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench-scale", abstract: "量一量：一万件和几百万件意见，同样的事各要多久（需要 wrk；16个连接）",
        discussion: "数据用 lianxin load 造；目录里已经有就直接量。")
    @Option(help: "小的数据目录") var small: String
    @Option(help: "大的数据目录") var large: String
    @Option(help: "小的多少件") var few = 10_000
    @Option(help: "大的多少件") var many = 5_000_000
    @Option(help: "每项几秒") var seconds = 6

    fileprivate struct House {
        let served: Served
        let load: Load
        let matter: String
        let cookies: [String: String]
    }

    func run() async throws {
        for (home, count, scale) in [(small, few, LoadUp.Scale.county), (large, many, .province)] where !FileManager.default.fileExists(atPath: Settings(home: home).databasePath) {
            print(try Shell.output(CommandLine.arguments[0], ["load", "--home", home, "--scale", scale.rawValue, "--matters", String(count)]))
        }
        let houses = [try open(small, 8481), try open(large, 8482)]
        defer { for house in houses { house.served.stop() } }
        let bytes = try Shell.output("curl", ["-s", "-H", "Cookie: \(houses[0].cookies["town"] ?? "")", houses[0].served.base + houses[0].matter]).utf8.count
        let scratch = NSTemporaryDirectory() + "lianxin-bare-\(ProcessInfo.processInfo.processIdentifier)"
        try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        let bare = try Shell.start(CommandLine.arguments[0], ["bare-server", "--database", scratch + "/bare.sqlite", "--port", "8483", "--page-bytes", "\(bytes)"])
        defer { bare.terminate() }
        let other = Load(base: "http://127.0.0.1:8483", seconds: seconds, home: scratch)
        try other.waitUntilAlive("/page")
        let (row, page) = (try other.rows(), try other.page())
        print("空服务器：写一行每秒\(Int(row.rate))，发\(bytes / 1_000)KB一页每秒\(Int(page.rate))\n")
        print("| 做什么 | \(few)件 每秒 | p50 | p99 | \(many)件 每秒 | p50 | p99 | 大比小（慢几倍） | 小比空服务器 |\n|---|---:|---|---|---:|---|---|---:|---:|")
        for (name, isWrite, measure) in Self.doings {
            let (a, b) = (try measure(houses[0]), try measure(houses[1]))
            let slower = String(format: "%.2f", a.rate / max(b.rate, 0.001)), share = String(format: "%.2f", a.rate / (isWrite ? row : page).rate)
            print("| \(name)\(a.errors + b.errors > 0 ? "（错\(a.errors + b.errors)）" : "") | \(Int(a.rate)) | \(a.p50) | \(a.p99) | \(Int(b.rate)) | \(b.p50) | \(b.p99) | \(slower) | \(share) |")
        }
        print("\n服务进程内存：小\(houses[0].served.memory)MB，大\(houses[1].served.memory)MB")
    }

    fileprivate static let doings: [(String, Bool, @Sendable (House) throws -> Load.Result)] = [
        ("登记一件意见", true, { try $0.load.submissions(territory: "410101001") }),
        ("登记前找相似的", false, { try $0.load.submissions(territory: "410101001", isChecked: false) }),
        ("事项页（乡镇）", false, { try $0.get($0.matter, as: "town") }),
        ("工作台（乡镇）", false, { try $0.get("/desk", as: "town") }),
        ("工作台（县级）", false, { try $0.get("/desk", as: "county") }),
        ("工作台（承办）", false, { try $0.get("/desk", as: "clerk") }),
        ("清单（全部）", false, { try $0.get("/matters", as: "dwb") }),
        ("清单（县级）", false, { try $0.get("/matters", as: "county") }),
        ("清单（超期）", false, { try $0.get("/matters?late=1", as: "dwb") }),
        ("查找", false, { try $0.get("/matters?q=%E8%B7%AF%E7%81%AF", as: "dwb") }),
        ("年度数字（省）", false, { try $0.get("/work/figures", as: "dwb") }),
        ("年度数字（公开）", false, { try $0.get("/figures", as: "") }),
        ("公开答复", false, { try $0.get("/replies", as: "") }),
        ("首页", false, { try $0.get("/", as: "") }),
    ]

    fileprivate func open(_ home: String, _ port: Int) throws -> House {
        let served = try Served(home, port: port, environment: ["LIANXIN_RESIDENTS_PER_MINUTE": "100000000"])
        let load = Load(base: served.base, seconds: seconds, home: home)
        var cookies: [String: String] = [:]
        for login in ["dwb", "town", "county", "clerk"] {
            try served.signIn(as: login)
            cookies[login] = "lianxin_session=\(try load.cookie("lianxin_session", in: served.jar))"
        }
        let list = try Shell.output("curl", ["-s", "-H", "Cookie: \(cookies["town"] ?? "")", served.base + "/matters"])
        let matter = list.firstMatch(of: /href="(\/matters\/[0-9]+)"/).map { String($0.1) } ?? "/matters"
        return House(served: served, load: load, matter: matter, cookies: cookies)
    }
}

extension BenchScale.House {
    fileprivate func get(_ path: String, as login: String) throws -> Load.Result { try load.get(path, cookie: cookies[login] ?? "") }
}
