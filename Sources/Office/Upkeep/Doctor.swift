import Civics
import Foundation
import Store

/// `lianxin doctor`: looks at everything that the house stands on, and says what is wrong and what to do.
public struct Doctor: Sendable {
    public struct Finding: Sendable {
        public enum Grade: String, Sendable { case good = "✔", odd = "！", bad = "✘" }
        public let grade: Grade
        public let words: String
    }

    /// Less room than that on the disk is said.
    static let room: Int64 = 2_000_000_000
    /// A clock that goes wrong by more than that makes deadlines and the order of entries doubtful.
    static let drift = 2_000

    let office: Office

    public init(_ office: Office) { self.office = office }

    public func findings() async throws -> [Finding] {
        [folder(), disk(try await office.health().freeBytes)] + days() + [try await writing(), try await clock(), try await seals(), try await journal()]
    }

    private func folder() -> Finding {
        let settings = office.settings
        let wrong = [settings.home, settings.keysPath].first { path in
            let mode = (try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int) ?? 0o777
            return mode & 0o077 != 0
        }
        if let wrong { return Finding(grade: .odd, words: "\(wrong) 别的账户也能读：请运行 chmod -R go-rwx \(wrong)") }
        return Finding(grade: .good, words: "数据目录和钥匙只有本账户能读：\(settings.home)")
    }

    private func disk(_ free: Int64) -> Finding {
        let words = "磁盘还有\(free / 1_000_000)MB"
        return free < Self.room ? Finding(grade: .bad, words: "\(words)，请清理或扩容：写满以后什么也登记不了") : Finding(grade: .good, words: words)
    }

    /// Deadlines count working days: this year's must be known, next year's should be from December on.
    private func days() -> [Finding] {
        let today = office.today
        return [today.year, today.year + 1].compactMap { year in
            guard office.days.isProvisional(year: year) else { return Finding(grade: .good, words: "\(year)年放假安排已录入") }
            if year > today.year, today.month < 12 { return nil }
            return Finding(grade: .odd, words: "\(year)年放假安排还没有录入，期限暂按周末推算：国务院办公厅公布后，把 days.csv 放进 \(office.settings.home)")
        }
    }

    /// One row written and read back: what an act waits for at least.
    private func writing() async throws -> Finding {
        let start = ContinuousClock.now, mark = String(office.now.milliseconds)
        try await office.store.write { try $0.setMeta("doctor", mark) }
        let took = (ContinuousClock.now - start) / .milliseconds(1)
        guard try await office.store.read({ try $0.meta("doctor") }) == mark else { return Finding(grade: .bad, words: "数据库写进去的读不回来") }
        let words = "数据库能写能读，写一次\(Int(took.rounded()))毫秒"
        return took > 200 ? Finding(grade: .odd, words: "\(words)，偏慢：请检查磁盘或到数据库的网络") : Finding(grade: .good, words: words)
    }

    /// Against the last entry, and against the database server's own clock where there is one.
    private func clock() async throws -> Finding {
        let (last, theirs) = try await office.store.read { (try $0.lastMoment(), try $0.serverMoment()) }
        let now = office.clock.own()
        if let last, last.milliseconds > now.milliseconds + Int64(Self.drift) {
            return Finding(grade: .bad, words: "这台机器的时间（\(now.day.chinese)）比最后一条记录还早：请先校时再登记，否则先后和期限会错")
        }
        if let theirs, abs(theirs.milliseconds - now.milliseconds) > Int64(Self.drift) {
            return Finding(grade: .bad, words: "这台机器的时间和数据库服务器差\(abs(theirs.milliseconds - now.milliseconds) / 1_000)秒：请给两台机器校时")
        }
        return Finding(grade: .good, words: "时间正常")
    }

    /// What `verify` would find last: a seal that the file beside the keys knows and the journal does not, or knows otherwise.
    private func seals() async throws -> Finding {
        // The file first: a running house goes on sealing, and writes each seal there last.
        let known = office.lastOutside()
        let last = try await office.lastSeal()
        guard let known, (last?.number ?? 0) < known.number || last.map({ $0.number == known.number && String(decoding: $0.statement, as: UTF8.self) != known.statement }) ?? false
        else { return Finding(grade: .good, words: "最近一次封存和钥匙旁的留底（seals.jsonl）对得上") }
        let next = office.settings.database == nil
            ? "恢复备份要用 lianxin restore，不能直接换文件" : "恢复到从前之后，启动服务之前，要先运行 lianxin recovered"
        return Finding(grade: .bad, words: "钥匙旁的留底（seals.jsonl）记着第\(known.number)次封存，数据库里却没有或不一样：数据库被恢复到了从前，或者不是这一个。\(next)；都不是，请运行 lianxin verify 查明")
    }

    private func journal() async throws -> Finding {
        let health = try await office.health()
        let words = "日志\(health.entries)条，\(health.unsealed)条还没有封存"
        return health.unread > 10_000 ? Finding(grade: .odd, words: "\(words)；有\(health.unread)条还没有进搜索，服务开着会慢慢赶上") : Finding(grade: .good, words: words)
    }
}
