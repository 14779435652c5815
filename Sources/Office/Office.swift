import Civics
import Foundation
import Institutions
import Journal
import Logging
import Store
import Synchronization

/// The one front door: pages, API, imports and the command line all act and look through it.
public final class Office: Sendable {
    public let settings: Settings
    public let store: any Store
    public let keys: Keyring
    public let days: DayTable
    public let rules: RuleBook
    let log: Logger
    let clock: HouseClock
    private let cityBox: Mutex<City>
    /// Writers of the registers take turns (see `Turns`).
    let recordTurns = Turns()
    /// Those who sign in, by account: a few accounts share one line.
    let signInTurns = (0..<64).map { _ in Turns() }
    let model: Mutex<LoadedModel?> = Mutex(nil)
    let recentMatters = RecentMatters()
    let keptAnswers = KeptAnswers()
    let longLists = LongLists()
    /// Those who work out figures (`keptFigures`).
    let figureTurns = Turns()
    let strangers: Strangers
    private let recentViewers = RecentViewers()

    /// Opens the house: keys, database, day table, rules, structure.
    /// - Parameter isMovingIn: whoever opens it moves the house in; nobody else may open one that is not whole yet (`Moving`).
    /// - Parameter refilling: told the number of the last entry now and then while the tables are filled from the journal.
    /// - Throws: what keeps the house from standing, in words (`KeyringError`, `OpeningError`, `RuleFileError`).
    public init(
        settings: Settings, store: (any Store)? = nil, log: Logger = Logger(label: "lianxin.office"),
        clock: @escaping @Sendable () -> Moment = Office.systemClock, isMovingIn: Bool = false, refilling: (Int64) -> Void = { _ in }
    ) throws {
        self.settings = settings
        self.log = log
        let house = HouseClock(clock)
        self.clock = house
        try FileManager.default.createDirectory(atPath: settings.home, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let isKnown = FileManager.default.fileExists(atPath: settings.keysPath + "/seal.key")
        // Keys without a database mean a database that was lost or lies elsewhere; an empty one in its place would hide that.
        guard store != nil || settings.database != nil || !isKnown || FileManager.default.fileExists(atPath: settings.databasePath) else {
            throw OpeningError.missing(settings.databasePath)
        }
        let isNew = try Keyring.isNew(in: settings.keysPath)
        let given = store
        let store = try given ?? Stores.open(settings.database ?? settings.databasePath, replica: settings.replica, partitioned: settings.isPartitioned)
        self.store = store
        do {
            guard try isMovingIn || !Moving.isUnfinished(store) else { throw OpeningError.movingIn }
            // What was written under other keys is nobody's to read with new ones: names, query codes, seals.
            if isNew, try store.readNow({ try $0.nextSequence() }) > 1, try Keyring.isNew(in: settings.keysPath) { throw KeyringError.lost(settings.keysPath) }
            keys = try Keyring(directory: settings.keysPath)
        } catch {
            if given == nil { try? store.close() }
            throw error
        }
        strangers = Strangers(key: keys.forms)
        days = try Office.readDays(settings)
        try Office.refillIfDue(store, log, refilling)
        var city = City()
        try store.readNow { connection in
            city.followed = try connection.nextSequence() - 1
            house.follows(try connection.lastMoment())
            house.agree(with: try connection.serverMoment())
            // Posts last: each is looked up at a person and a place or body that must already be known.
            for register in Registers.structure.filter({ $0.id != "post" }) + [Registers.post] {
                try connection.eachRecord(register.id) { city.apply(register.id, $0.id, $0.fields); return true }
            }
        }
        try store.readNow { connection in
            try connection.eachFormerVersion(of: City.named) { register, id, fields in
                if let name = fields["name"]?.keyText { city.formerNames["\(register)/\(id)", default: []].insert(name) }
            }
        }
        let known = city
        rules = try Office.readRules(settings) { known.territories[$0] != nil }
        cityBox = Mutex(city)
        loadModel()
        store.atEachTurn { [weak self] connection in try self?.follow(connection) }
        strangers.share(tell: { store.tell($0) }, hear: { store.hear($0) })
        store.onNews { [weak self] in Task { try? await self?.follow() } }
    }

    public static let systemClock: @Sendable () -> Moment = {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Moment(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }

    /// The house's time (`HouseClock`).
    public var now: Moment { clock.now }
    public var today: Day { now.day }
    public var city: City { cityBox.withLock { $0 } }
    /// The place as the pages call it.
    public var cityName: String { settings.cityName ?? city.onlyRoot?.name ?? "本地" }

    func change(_ body: (inout City) -> Void) {
        // Within the lock: nobody keeps a viewer of the old city after it was forgotten.
        cityBox.withLock { body(&$0); recentViewers.forget() }
    }

    func world(on day: Day) -> World { World(today: day, days: days, rules: rules, structure: CityToday(city: city, today: day)) }

    /// A person with the posts held on a day, today when none is given.
    public func viewer(_ person: Int64, on day: Day? = nil) -> Viewer {
        let day = day ?? today
        if let viewer = recentViewers.viewer(person, on: day) { return viewer }
        return cityBox.withLock { city in
            let viewer = Viewer(person: person, city: city, on: day)
            recentViewers.keep(viewer, on: day)
            return viewer
        }
    }

    /// The day table of the project, with what lies beside the database.
    public static func days(_ settings: Settings) throws -> DayTable { try readDays(settings) }

    private static func readDays(_ settings: Settings) throws -> DayTable {
        do throws(DayTableError) {
            let built = try DayTable(csv: String(decoding: PackageResources.days_csv, as: UTF8.self))
            // A year that is announced later is put beside the database; it replaces the provisional one.
            guard let more = FileManager.default.contents(atPath: "\(settings.home)/days.csv") else { return built }
            return try built.merging(csv: String(decoding: more, as: UTF8.self))
        } catch { throw OpeningError.days(error.description) }
    }

    private static func readRules(_ settings: Settings, territories: (String) -> Bool) throws -> RuleBook {
        let book: RuleBook
        do throws(RuleFlaw) { book = try RuleBook(Institutions.rules) } catch { throw OpeningError.rules("内置规则 \(error.field)：\(error.reason)") }
        guard let path = settings.rulesFile else { return book }
        guard let data = FileManager.default.contents(atPath: path) else { throw OpeningError.rules("找不到规则文件 \(path)") }
        guard let text = String(validating: data, as: UTF8.self) else { throw OpeningError.rules("规则文件 \(path) 不是 UTF-8 编码") }
        do throws(RuleFileError) { return try RuleFile.read(text, into: book, territories: territories) } catch {
            throw OpeningError.rules("规则文件 \(path) \(error.description)")
        }
    }
}

/// Why the house does not open; the server does not start.
public enum OpeningError: Error, CustomStringConvertible {
    case days(String)
    case rules(String)
    case missing(String)
    case movingIn

    public var description: String {
        switch self {
        case .days(let why): "放假安排表有误：\(why)。服务没有启动，数据没有改动。"
        case .missing(let path): "数据目录里有钥匙，却没有数据库 \(path)。它可能被移走了：请放回原处，或用 lianxin restore 从备份恢复。没有新建空库，没有任何改动。"
        case .movingIn:
            "这个数据库还没有搬完：上一次 lianxin copy 中断了，现在用它会和原来的数据库对不上。请先把同一条 lianxin copy 命令再运行一次，直到写着 ✔ 的结果出来；原来的数据库没有改动，现在也还能用。"
        case .rules(let why): "\(why)。服务没有启动，数据没有改动；改好后再启动。"
        }
    }
}
