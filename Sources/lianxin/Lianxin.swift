import ArgumentParser
import Foundation

/// 连心: the command line of the house.
@main
struct Lianxin: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lianxin", abstract: "连心：地方人大代表联系群众和履职工作平台", subcommands: [
            Serve.self, Administrator.self, Demo.self, Examine.self, Check.self, Verify.self, Rebuild.self, ErasePerson.self, Backup.self, Restore.self, Recovered.self, Copy.self, Import.self, Train.self,
            ShowProcedures.self, LoadUp.self, Bench.self, BenchSuggestions.self, BenchLife.self, BenchScale.self, BenchAssigning.self, RawDatabase.self, BareServer.self,
        ])

    static func main() async {
        // Nobody but the house's own account reads what it writes: database, backups, exports.
        umask(0o077)
        await main(nil)
    }
}
