import ArgumentParser
import Foundation
import Office
import SampleCity

/// The pages of matters at two sizes, beside a bare server and beside the database alone, in one run.
struct BenchScale: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench-scale", abstract: "量一量：一万件和几百万件意见，同样的事各要多久（需要 wrk；16个连接）",
        discussion: "数据用 lianxin load 造；目录里已经有就直接量。旁边量空服务器写一行、发一页，以及不经程序、直接让数据库执行同样的语句。")
    @Option(help: "小的数据目录") var small: String
    @Option(help: "大的数据目录") var large: String
    @Option(help: "小的数据库（PostgreSQL 地址）；不写用目录里的文件") var smallDatabase: String?
    @Option(help: "大的数据库（PostgreSQL 地址）；不写用目录里的文件") var largeDatabase: String?
    @Option(help: "小的多少件") var few = 10_000
    @Option(help: "大的多少件") var many = 5_000_000
    @Option(help: "每项几秒") var seconds = 6

    /// Where the residents of the measurements live: the first township of what `load` makes.
    private static let territory = "410101001"
    private static let logins = ["dwb", "town", "county", "clerk"]

    fileprivate struct House {
        let place: [String]
        let served: Served
        let load: Load
        let matter: String
        let cookies: [String: String]

        func get(_ path: String, as login: String) throws -> Load.Result { try load.get(path, cookie: cookies[login] ?? "") }
    }

    private struct Doing {
        enum What { case speak, alike, page(String, as: String) }
        let name: String, what: What
    }

    func run() async throws {
        // What is measured is named here; a server that this machine may also serve is not meant.
        for name in ["LIANXIN_DATABASE", "LIANXIN_PARTITIONED", "LIANXIN_HOME", "LIANXIN_REPLICA"] { unsetenv(name) }
        let places = [place(small, smallDatabase), place(large, largeDatabase)]
        for (at, (count, scale)) in [(few, LoadUp.Scale.county), (many, .province)].enumerated() where !isFilled(places[at]) {
            print(try Shell.output(CommandLine.arguments[0], ["load", "--scale", scale.rawValue, "--matters", String(count)] + places[at]))
        }
        for (home, database) in [(small, smallDatabase), (large, largeDatabase)] {
            var settings = Settings(home: home)
            settings.database = database
            try RawDatabase.poured(settings).close()
        }
        let houses = [try open(places[0], small, 8481), try open(places[1], large, 8482)]
        defer { for house in houses { house.served.stop() } }
        let doings = Self.doings(houses[0])
        print("| 做什么 | \(few)件 每秒 | p50 | p99 | \(many)件 每秒 | p50 | p99 | 大比小（慢几倍） | 小比空服务器 |\n|---|---:|---|---|---:|---|---|---:|---:|")
        try beside(doings, houses)
        print("\n服务进程内存：小\(houses[0].served.memory)MB，大\(houses[1].served.memory)MB")
        print("\n| 导出 | 行 | 秒 | 行/秒 | 之后的内存 |\n|---|---:|---:|---:|---:|")
        for (house, name) in zip(houses, [few, many]) {
            for (kind, login) in [("csv", "county"), ("xlsx", "county"), ("csv", "dwb")] {
                let (rows, seconds) = try exported("/matters.\(kind)", house, login)
                print("| \(name)件：\(kind)（\(login)） | \(rows) | \(String(format: "%.2f", seconds)) | \(Int(Double(rows) / seconds)) | \(house.served.memory)MB |")
            }
        }
        for house in houses { house.served.stop() }
        print("\n| 数据库自己做同样的语句 | \(few)件 每秒 | p50 | p99 | \(many)件 每秒 | p50 | p99 | 语句 |\n|---|---:|---|---|---:|---|---|---:|")
        let raw = try houses.enumerated().map { at, house in try self.raw(Self.doings(house), house, 8484 + at) }
        for (a, b) in zip(raw[0], raw[1]) {
            print("| \(a[0]) | \(a[1...3].joined(separator: " | ")) | \(b[1...3].joined(separator: " | ")) | \(a[4]) / \(b[4]) |")
        }
        let batches = try places.map { try Double(Shell.output(CommandLine.arguments[0], ["bench-assigning", "--territory", Self.territory] + $0).trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0 }
        print("\n成批交办（一次200件，共2000件）：小每秒\(Int(batches[0]))件，大每秒\(Int(batches[1]))件")
    }

    private func place(_ home: String, _ database: String?) -> [String] { ["--home", home] + (database.map { ["--database", $0] } ?? []) }

    /// A database of a server is filled once its home has keys.
    private func isFilled(_ place: [String]) -> Bool {
        FileManager.default.fileExists(atPath: place.count > 2 ? Settings(home: place[1]).keysPath : Settings(home: place[1]).databasePath)
    }

    private static func doings(_ house: House) -> [Doing] {
        [
            Doing(name: "登记一件意见", what: .speak), Doing(name: "登记前找相似的", what: .alike), Doing(name: "事项页（乡镇）", what: .page(house.matter, as: "town")),
            Doing(name: "工作台（乡镇）", what: .page("/desk", as: "town")), Doing(name: "工作台（县级）", what: .page("/desk", as: "county")),
            Doing(name: "工作台（承办）", what: .page("/desk", as: "clerk")), Doing(name: "清单（全部）", what: .page("/matters", as: "dwb")),
            Doing(name: "清单（县级）", what: .page("/matters", as: "county")), Doing(name: "清单（超期）", what: .page("/matters?late=1", as: "dwb")),
            Doing(name: "查找", what: .page("/matters?q=%E8%B7%AF%E7%81%AF", as: "dwb")), Doing(name: "年度数字（省）", what: .page("/work/figures", as: "dwb")),
            Doing(name: "年度数字（公开）", what: .page("/figures", as: "")), Doing(name: "公开答复", what: .page("/replies", as: "")), Doing(name: "首页", what: .page("/", as: "")),
        ]
    }

    private func beside(_ doings: [Doing], _ houses: [House]) throws {
        let bytes = try Shell.output("curl", ["-s", "-H", "Cookie: \(houses[0].cookies["town"] ?? "")", houses[0].served.base + houses[0].matter]).utf8.count
        let scratch = NSTemporaryDirectory() + "lianxin-bare-\(ProcessInfo.processInfo.processIdentifier)"
        try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        let bare = try Shell.start(CommandLine.arguments[0], ["bare-server", "--database", scratch + "/bare.sqlite", "--port", "8483", "--page-bytes", "\(bytes)"])
        defer { bare.terminate() }
        let other = Load(base: "http://127.0.0.1:8483", seconds: seconds, home: scratch)
        try other.waitUntilAlive("/page")
        let (row, page) = (try other.rows(), try other.page())
        for (at, doing) in doings.enumerated() {
            let (a, b) = (try measured(doing, houses[0]), try measured(Self.doings(houses[1])[at], houses[1]))
            let bareRate = if case .speak = doing.what { row.rate } else { page.rate }
            let slower = String(format: "%.2f", a.rate / max(b.rate, 0.001)), share = String(format: "%.2f", a.rate / bareRate)
            print("| \(doing.name)\(a.errors + b.errors > 0 ? "（错\(a.errors + b.errors)）" : "") | \(Int(a.rate)) | \(a.p50) | \(a.p99) | \(Int(b.rate)) | \(b.p50) | \(b.p99) | \(slower) | \(share) |")
        }
        print("\n空服务器：写一行即提交每秒\(Int(row.rate))（p50 \(row.p50)，p99 \(row.p99)），发\(bytes / 1_000)KB一页每秒\(Int(page.rate))（p50 \(page.p50)，p99 \(page.p99)）")
    }

    private func measured(_ doing: Doing, _ house: House) throws -> Load.Result {
        switch doing.what {
        case .speak: try house.load.submissions(territory: Self.territory)
        case .alike: try house.load.submissions(territory: Self.territory, isChecked: false)
        case .page(let path, let login): try house.get(path, as: login)
        }
    }

    private func exported(_ path: String, _ house: House, _ login: String) throws -> (rows: Int, seconds: Double) {
        let file = NSTemporaryDirectory() + "lianxin-export-\(ProcessInfo.processInfo.processIdentifier)"
        defer { try? FileManager.default.removeItem(atPath: file) }
        let out = try Shell.output("curl", ["-s", "-o", file, "-w", "%{time_total} %{http_code}", "-H", "Cookie: \(house.cookies[login] ?? "")", house.served.base + path])
        let words = out.split(separator: " ")
        guard words.count == 2, words[1] == "200", let seconds = Double(words[0]) else { throw Refused("\(path) 没有导出来（\(out)）") }
        let rows = path.hasSuffix("csv")
            ? try Shell.output("wc", ["-l", file]) : try Shell.output("sh", ["-c", "unzip -p \(file) xl/worksheets/sheet1.xml | grep -o '<row ' | wc -l"])
        return (Int(rows.split(separator: " ").first.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) } ?? "") ?? 0, seconds)
    }

    /// Name, rate, p50, p99 and number of statements of each doing, without the house around it.
    private func raw(_ doings: [Doing], _ house: House, _ port: Int) throws -> [[String]] {
        let asks = doings.compactMap { doing -> RawDatabase.Ask? in
            switch doing.what {
            case .speak: RawDatabase.Ask(name: doing.name, path: "/speak", territory: Self.territory)
            case .alike: nil
            case .page(let path, let login): RawDatabase.Ask(name: doing.name, path: path, cookie: house.cookies[login] ?? "")
            }
        }
        let file = NSTemporaryDirectory() + "lianxin-asks-\(ProcessInfo.processInfo.processIdentifier)"
        defer { try? FileManager.default.removeItem(atPath: file) }
        try JSONEncoder().encode(asks).write(to: URL(fileURLWithPath: file))
        return try Shell.output(CommandLine.arguments[0], ["raw-database", "--port", String(port), "--seconds", String(seconds), "--asks", file] + house.place)
            .split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
    }

    private func open(_ place: [String], _ home: String, _ port: Int) throws -> House {
        let served = try Served(place, port: port, environment: ["LIANXIN_RESIDENTS_PER_MINUTE": "100000000"])
        let load = Load(base: served.base, seconds: seconds, home: home)
        var cookies: [String: String] = [:]
        for login in Self.logins {
            try served.signIn(as: login)
            let session = try load.cookie("lianxin_session", in: served.jar)
            guard !session.isEmpty else { throw Refused("\(home) 里用 \(login) 登录不成") }
            cookies[login] = "lianxin_session=\(session)"
        }
        // One that waits to be sorted, with those like it, at both sizes.
        let list = try Shell.output("curl", ["-s", "-H", "Cookie: \(cookies["town"] ?? "")", served.base + "/matters?procedure=opinion&state=registered"])
        let matter = list.firstMatch(of: /href="(\/matters\/[0-9]+)"/).map { String($0.1) } ?? "/matters"
        return House(place: place, served: served, load: load, matter: matter, cookies: cookies)
    }
}
