import ArgumentParser
import Foundation
import Logging
import Office
import ServiceLifecycle
import Web

/// What every command that opens the house takes.
struct HouseOptions: ParsableArguments {
    @Option(help: "数据目录（默认 var,或环境变量 LIANXIN_HOME）")
    var home: String?

    @Option(help: "数据库：postgres://用户@主机/库名（或环境变量 LIANXIN_DATABASE）；不写则用数据目录里的文件")
    var database: String?

    @Flag(help: "空的 PostgreSQL 数据库按市分区（或环境变量 LIANXIN_PARTITIONED=1）；只能在建库时选，以后改不了")
    var partitioned = false

    @Option(help: "本地规则文件（YAML）")
    var rules: String?

    var settings: Settings {
        var settings = Settings.reading()
        if let home { settings.home = home }
        if let database {
            if settings.database == nil, ProcessInfo.processInfo.environment["LIANXIN_FAREWELL"] == nil { settings.farewell = Settings.farewellOfSeveral }
            settings.database = database
        }
        if let rules { settings.rulesFile = rules }
        if partitioned { settings.isPartitioned = true }
        return settings
    }

    func open() throws -> Office {
        do { return try Office(settings: settings) } catch let error as any CustomStringConvertible & Error {
            throw Refused(error.description)
        }
    }
}

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "启动服务")

    @OptionGroup var house: HouseOptions
    @Option(help: "监听地址") var host: String?
    @Option(help: "端口") var port: Int?
    @Option(help: ArgumentHelp(
        "前面有反向代理时写它的地址:local(代理在本机)或用逗号隔开的IP(或环境变量 LIANXIN_BEHIND_PROXY)",
        discussion: "只采信来自本机和所列地址的 X-Forwarded-For,用它区分来访者、限制频率;不写则一概不看这个头。", valueName: "local|IP,IP"))
    var behindProxy: String?
    @Flag(help: "不写访问日志") var quiet = false

    func run() async throws {
        var settings = house.settings
        if let host { settings.host = host }
        if let port { settings.port = port }
        if let behindProxy { settings.proxies = Settings.addresses(behindProxy) }
        if let wrong = settings.proxies?.first(where: { !WebApplication.isAddress($0) }) {
            throw ValidationError("「\(wrong)」不是IP地址,没有启动。代理在本机请写 --behind-proxy local,在别的机器请写它的IP,如 --behind-proxy 10.0.0.5。")
        }
        if host != nil || port != nil, ProcessInfo.processInfo.environment["LIANXIN_ADDRESS"] == nil {
            settings.address = "http://\(settings.host):\(settings.port)"
        }
        Memory.prepare()
        // A file has one server; of a PostgreSQL there may be many, also with one folder.
        let lock = settings.database == nil ? try HomeLock(settings) : nil
        defer { withExtendedLifetime(lock) {} }
        let naming = Logger.MetadataProvider { () -> Logger.Metadata in RequestName.current.map { ["request": .string($0)] } ?? [:] }
        LoggingSystem.bootstrap({ LogLines($0, $1) }, metadataProvider: naming)
        var log = Logger(label: "lianxin")
        log.logLevel = quiet ? .notice : .info
        let office: Office
        do { office = try Office(settings: settings, log: log) } catch let error as any CustomStringConvertible & Error {
            throw Refused(error.description)
        }
        let readiness = Readiness()
        let site = try WebApplication.build(office: office, log: log, isQuiet: quiet, readiness: readiness)
        var configuration = ServiceGroupConfiguration(
            // They end in the order from last to first.
            services: [
                .init(service: Upkeep(office: office, log: log)), .init(service: site),
                .init(service: Farewell(readiness: readiness, pause: .seconds(settings.farewell))),
            ],
            gracefulShutdownSignals: [.sigterm, .sigint], logger: log)
        // What is under way is finished; who does not end what was begun is not waited for for ever.
        configuration.maximumGracefulShutdownDuration = .seconds(15)
        try await ServiceGroup(configuration: configuration).run()
        try office.store.close()
    }
}
