import Foundation
import Store

/// Why a backup does not take the database's place; nothing was changed then.
public enum BackupFlaw: Error, Equatable, CustomStringConvertible {
    /// The house keeps its records in a database server.
    case served
    case foreign(String)
    case damaged(String)
    case journal(String)

    public var description: String {
        switch self {
        case .served:
            """
            记录在 PostgreSQL 里（写了 --database，或设了 LIANXIN_DATABASE），restore 只管用文件保存的，没有任何改动。\
            PostgreSQL 请用 pg_basebackup 和归档的日志恢复到要的时刻，再运行 lianxin recovered，步骤见 docs/operations.md 的 Backup 一节。\
            要恢复的确实是文件，请去掉 --database 和 LIANXIN_DATABASE 再运行。
            """
        case .foreign(let path): "\(path) 不是连心的备份（可能选错了文件，或没有拷完整）。没有任何改动，原来的数据库照旧；请换一个由 lianxin backup 做的备份。"
        case .damaged(let path): "备份 \(path) 已经损坏：里面有读不出或对不上的地方。没有任何改动，原来的数据库照旧；请换一个更早的备份，或重新从备份的机器上拷一次。"
        case .journal(let words): "备份没有通过核对：\(words)。没有任何改动，原来的数据库照旧；请换一个备份。"
        }
    }
}

extension Office {
    /// Tries a backup out in a folder of its own: a bad one must not push out a good database.
    /// - Returns: what the check of its journal found, without a flaw, and the last demander that it knows.
    /// - Throws: `BackupFlaw`; nothing was changed.
    public static func tryOut(backup path: String, for settings: Settings) throws -> (report: VerifyReport, demanders: Int64) {
        // Or the served house would be looked at, and found good, in the backup's stead.
        guard settings.database == nil else { throw BackupFlaw.served }
        let files = FileManager.default
        let trial = settings.home + "/restore-\(ProcessInfo.processInfo.processIdentifier)"
        defer { try? files.removeItem(atPath: trial) }
        try files.createDirectory(atPath: trial, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        var tried = settings
        tried.home = trial
        try files.copyItem(atPath: path, toPath: tried.databasePath)
        do {
            try SQLiteStore.examine(tried.databasePath)
            if files.fileExists(atPath: settings.keysPath) { try files.copyItem(atPath: settings.keysPath, toPath: tried.keysPath) }
            // The file of seals knows later entries than the backup does; what the backup itself holds is checked here.
            try? files.removeItem(atPath: tried.keysPath + "/seals.jsonl")
            let office = try Office(settings: tried)
            defer { try? office.store.close() }
            let report = try office.verify()
            if let flaw = report.flaw { throw BackupFlaw.journal(flaw.words) }
            return (report, try office.lastDemander())
        } catch SQLiteStore.FileFlaw.foreign {
            throw BackupFlaw.foreign(path)
        } catch SQLiteStore.FileFlaw.damaged {
            throw BackupFlaw.damaged(path)
        } catch StoreError.broken {
            throw BackupFlaw.damaged(path)
        }
    }
}
