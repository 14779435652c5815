import Foundation

/// Where the house keeps its things; read once, at the rim.
public struct Settings: Sendable {
    /// The folder of everything that is kept: database, files, keys, outbox.
    public var home: String
    /// `postgres://…` where the house keeps its records; nil: in a file of its own in the folder.
    public var database: String?
    /// A standby of it for public pages, as libpq reads it.
    public var replica: String?
    /// Whether an empty PostgreSQL database is to be partitioned by city; the choice is made once.
    public var isPartitioned = false
    /// The YAML file of local rules; missing means the built-in defaults.
    public var rulesFile: String?
    public var host: String
    public var port: Int
    /// The public address printed into QR codes and letters, e.g. `https://rd.anlan.gov.cn`.
    public var address: String
    /// What the pages call the place; nil: as the register of territories calls the one on top.
    public var cityName: String?
    /// Cookies only over https.
    public var isSecure: Bool
    /// How many forms of residents one network address may send in a minute; a hall or a proxy needs more.
    public var residentsPerMinute = 30
    /// Seconds for which a server that is told to stop still takes what comes, while `/health/ready` already says no; ten at most. A house with
    /// one server gains nothing by it.
    public var farewell = 0
    public static let farewellOfSeveral = 2

    /// Where the map of places gets its tiles, e.g. `https://tiles.example.gov.cn/{z}/{x}/{y}.png`; nil: dots on a plain ground.
    public var tiles: String?

    /// The proxies in front, beside any on this machine, whose word about the caller's address is taken; nil: there is none.
    public var proxies: [String]?

    public init(
        home: String, rulesFile: String? = nil, host: String = "127.0.0.1", port: Int = 8080, address: String? = nil, cityName: String? = nil,
        isSecure: Bool = false
    ) {
        self.home = home
        self.rulesFile = rulesFile
        self.host = host
        self.port = port
        self.address = address ?? "http://\(host):\(port)"
        self.cityName = cityName
        self.isSecure = isSecure
    }

    /// Command line first, then `LIANXIN_…` in the environment, then the defaults.
    public static func reading(_ environment: [String: String] = ProcessInfo.processInfo.environment) -> Settings {
        var settings = Settings(home: environment["LIANXIN_HOME"] ?? "var")
        settings.replica = environment["LIANXIN_REPLICA"].flatMap { $0.isEmpty ? nil : $0 }
        settings.database = environment["LIANXIN_DATABASE"].flatMap { $0.isEmpty ? nil : $0 }
        settings.isPartitioned = environment["LIANXIN_PARTITIONED"] == "1"
        settings.rulesFile = environment["LIANXIN_RULES"]
        settings.host = environment["LIANXIN_HOST"] ?? settings.host
        settings.port = environment["LIANXIN_PORT"].flatMap(Int.init) ?? settings.port
        settings.address = environment["LIANXIN_ADDRESS"] ?? "http://\(settings.host):\(settings.port)"
        settings.cityName = environment["LIANXIN_CITY"].flatMap { $0.isEmpty ? nil : $0 }
        settings.isSecure = environment["LIANXIN_SECURE"] == "1"
        settings.residentsPerMinute = environment["LIANXIN_RESIDENTS_PER_MINUTE"].flatMap(Int.init).map { max(1, $0) } ?? settings.residentsPerMinute
        settings.farewell = min(10, max(0, environment["LIANXIN_FAREWELL"].flatMap(Int.init) ?? (settings.database == nil ? 0 : Self.farewellOfSeveral)))
        settings.tiles = environment["LIANXIN_TILES"].flatMap { Self.host(ofTiles: $0) == nil ? nil : $0 }
        settings.proxies = environment["LIANXIN_BEHIND_PROXY"].map(Self.addresses)
        return settings
    }

    /// The words of a list with commas; `local` names only this machine, which is always among them.
    public static func addresses(_ list: String) -> [String] {
        list.split { $0 == "," || $0 == " " }.map(String.init).filter { $0 != "local" }
    }

    /// The one other host from which pages may fetch pictures, as a content policy names it.
    public var tileHost: String? { tiles.flatMap(Self.host) }

    /// `https://*.tiles.example` of `https://{s}.tiles.example/{z}/{x}/{y}.png`; nil for what is no such address or could say more than a host.
    static func host(ofTiles template: String) -> String? {
        guard let match = template.wholeMatch(of: /(https?:\/\/)((?:\{s\}\.)?[A-Za-z0-9.-]+(?::[0-9]{1,5})?)\/[^\s;,'"]*/) else { return nil }
        return "\(match.1)\(match.2.replacing("{s}", with: "*"))"
    }

    public var databasePath: String { "\(home)/lianxin.sqlite" }
    public var keysPath: String { "\(home)/keys" }
    public var filesPath: String { "\(home)/files" }
    public var outboxPath: String { "\(home)/outbox.jsonl" }
    public var modelPath: String { "\(home)/category.model" }
}
