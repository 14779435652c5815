import ArgumentParser
import Civics
import Institutions
import Office

struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "证明每个程序都闭环：没有死路，未结的都有人管、有时限")

    func run() async throws {
        let settings = Settings.reading()
        let rules = try RuleBook(Institutions.rules)
        let days = try Office.days(settings)
        var isWhole = true
        for procedure in Institutions.procedures {
            let flaws = procedure.flaws()
            for flaw in flaws { print("✘ \(procedure.name) \(flaw.place): \(flaw.reason)") }
            let wrong = procedure.examples.compactMap { $0.run(in: procedure, rules: rules, days: days) }
            for flaw in wrong { print("✘ \(procedure.name) 示例「\(flaw.example)」第\(flaw.step)步： \(flaw.words)") }
            isWhole = isWhole && flaws.isEmpty && wrong.isEmpty
            if flaws.isEmpty && wrong.isEmpty {
                print("✔ \(procedure.name)：\(procedure.states.count)个环节，\(procedure.moves.count)个步骤，\(procedure.clocks.count)种时限，\(procedure.examples.count)个示例，闭环成立")
            }
        }
        if !isWhole { throw ExitCode.failure }
    }
}

struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "核对日志：每条记录、每条链、每次封存")
    @OptionGroup var house: HouseOptions

    func run() async throws {
        let office = try house.open()
        let report = try office.verify { Terminal.show("已核对 \($0) 条") }
        Terminal.clear()
        if let flaw = report.flaw {
            print("✘ \(flaw.words)")
            throw ExitCode.failure
        }
        print("✔ \(report.entries)条记录、\(report.seals)次封存全部相符；最近一次封存之后还有\(report.unsealed)条。公钥指纹 \(office.keys.signer.name)")
    }
}

struct Rebuild: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "从日志重建所有派生表，并逐表比较前后是否相同")
    @OptionGroup var house: HouseOptions

    func run() async throws {
        let office = try house.open()
        try await office.readNew(limit: .max)
        let before = try office.digests()
        try office.rebuild { Terminal.show("已重建到第 \($0) 条") }
        Terminal.clear()
        let after = try office.digests()
        var isSame = true
        for (old, new) in zip(before, after) {
            let same = old.rows == new.rows && old.digest == new.digest
            isSame = isSame && same
            print("\(same ? "✔" : "✘") \(new.table) \(new.rows)行\(same ? "" : "（原\(old.rows)行，内容不同）")")
        }
        if !isSame { throw ExitCode.failure }
    }
}
