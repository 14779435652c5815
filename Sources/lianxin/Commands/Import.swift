import ArgumentParser
import Foundation
import Office

struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "导入外部数据", subcommands: [ImportMessages.self])
}

struct ImportMessages: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "messages", abstract: "导入群众留言（XLSX,或 UTF-8、GB18030 的 CSV）。先预览；加 --commit 才写入；中断后重来即可")
    @OptionGroup var house: HouseOptions
    @Argument(help: "文件") var path: String
    @Option(help: "归入哪个行政区划（代码）；默认全市") var territory: String?
    @Flag(help: "写入") var commit = false

    func run() async throws {
        let office = try house.open()
        let clock = ContinuousClock()
        let start = clock.now
        let report: ImportReport
        do {
            report = try await office.importMessages(path, territory: territory, writes: commit) { Terminal.show(Terminal.bar($0, of: nil)) }
        } catch Failure.unfit(let field, let reason) {
            Terminal.clear()
            throw Refused("\(field):\(reason)。")
        } catch let error as any CustomStringConvertible & Error {
            Terminal.clear()
            throw Refused("\(error.description)\n已写入的行都保留着；改好后重新运行，写过的不会重复。")
        }
        Terminal.clear()
        let seconds = Double((clock.now - start).components.seconds) + Double((clock.now - start).components.attoseconds) / 1e18
        print("共\(report.rows)行：\(commit ? "新写入" : "将写入")\(report.new)件（其中带答复的历史件\(report.answered)件，没有时间的\(report.withoutTime)件），已有\(report.known)件，有误\(report.badCount)行")
        for row in report.bad { print("  第\(row.line)行：\(row.reason)") }
        if report.badCount > report.bad.count { print("  ……另有\(report.badCount - report.bad.count)行") }
        if commit {
            print(String(format: "用时%.1f秒，每秒%.0f行", seconds, Double(report.rows) / max(seconds, 0.001)))
            let reading = clock.now
            try await office.readNew(limit: .max)
            print(String(format: "供查找和比对的索引用时%.1f秒", Double((clock.now - reading).components.seconds) + Double((clock.now - reading).components.attoseconds) / 1e18))
        } else if report.new > 0 {
            print("这是预览，还没有写入。核对无误后加 --commit 再运行一次。")
        }
        try office.store.close()
    }
}
