import Foundation

/// A database within one transaction or one read snapshot; valid only inside the closure that received it.
public protocol Connection {
    /// Runs a statement that answers nothing. Where the database is another machine it is sent on, and what goes wrong is told by a later one.
    func run(_ sql: SQL) throws
    /// The same at once; how many rows it changed.
    func changed(by sql: SQL) throws -> Int
    /// Reads row by row; stops when the body returns false.
    func each(_ sql: SQL, _ body: (SQLRow) throws -> Bool) throws
    /// All rows of an answer that is known to be short, and the first of one.
    func rows(_ sql: SQL) throws -> [SQLRow]
    func row(_ sql: SQL) throws -> SQLRow?
    /// Adds whole rows, in the order of the table's columns; many at once.
    func fill(_ table: String, _ rows: [[SQLValue]]) throws
    /// Where this transaction's counters wait for its end.
    var tallies: TallyBook { get }
    /// Which database it is, for the few statements that no common text can say.
    var dialect: Dialect { get }
    /// Whether matters and journal lie in a partition for each city (`Partitions`).
    var isPartitioned: Bool { get }
}

public enum Dialect: Sendable {
    case sqlite, postgres
}

extension Connection {
    public var isPartitioned: Bool { false }

    /// Writes the counters now, for whoever reads them within the same transaction.
    public func settleTallies() throws { try tallies.write(to: self) }

    public func rows(_ sql: SQL) throws -> [SQLRow] {
        var rows: [SQLRow] = []
        try each(sql) { rows.append($0); return true }
        return rows
    }

    public func row(_ sql: SQL) throws -> SQLRow? {
        var found: SQLRow?
        try each(sql) { found = $0; return false }
        return found
    }

    public func integer(_ sql: SQL) throws -> Int64 { try row(sql)?.integer(0) ?? 0 }
}

/// What can go wrong with the database itself, as far as a person should be told apart.
public enum StoreError: Error, Equatable, Sendable {
    /// The disk is full: nothing of the act was written; it may be tried again.
    case full
    /// The database is locked or busy beyond patience.
    case busy
    /// The connection to the database broke, and what was under way has left no trace.
    case lost
    /// The connection broke while the commit was on its way, and whether it stands could not be asked.
    case uncertain
    case broken(String)
}

extension StoreError: CustomStringConvertible {
    /// What whoever runs the program is told.
    public var description: String {
        switch self {
        case .full: "磁盘满了，数据库写不进去。这一次什么也没有留下。请清理或扩容后再试。"
        case .busy: "数据库连不上、断了，或忙得没有答应。正在做的这一步什么也没有留下，以前做好的都在。请看数据库有没有启动、地址和端口对不对、网络通不通、能不能写（不是备用库，也没有设成只读），然后再试。"
        case .lost: "到数据库的连接断了。没有做完的什么也没有留下。请再试一次。"
        case .uncertain: "提交的时候连接断了，不知道成没成。请先看结果（lianxin verify），再决定要不要重做。"
        case .broken(let text): "数据库不答应：\(text.trimmingCharacters(in: .whitespacesAndNewlines))。\(Self.advice(text))没有做完的什么也没有留下。"
        }
    }

    private static func advice(_ text: String) -> String {
        let known = [
            ("password authentication failed", "请检查地址里的用户名和密码。"), ("no password supplied", "请在地址里写上密码，或放进 ~/.pgpass。"),
            ("pg_hba.conf", "请让数据库允许这台机器用这个用户名来（pg_hba.conf）。"), ("certificate", "请检查证书和 sslrootcert。"),
            ("SSL", "请检查 sslmode，以及数据库开没开 TLS。"), ("sslmode", "请检查 sslmode 的写法。"),
            ("invalid connection option", "地址要写成 postgres://用户@主机/库名。"), ("invalid URI", "地址要写成 postgres://用户@主机/库名。"),
            ("permission denied", "每个命令打开数据库时都要能写，verify 也是：请用服务所用的那个用户名，或给它建表和读写的权限。"), ("read-only", "请换能写的数据库或用户名。"), ("not a database", "这不是连心的数据库文件。"),
            ("unable to open database file", "请检查路径和目录权限。"), ("malformed", "文件坏了，请从备份恢复（lianxin restore）。"),
        ]
        if text.contains("database \""), text.contains("does not exist") { return "请先建好这个数据库（createdb），或检查库名。" }
        return known.first { text.contains($0.0) }?.1 ?? ""
    }
}
