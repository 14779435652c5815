import ArgumentParser

/// 连心: the command line of the house.
@main
struct Lianxin: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lianxin", abstract: "连心：地方人大代表联系群众和履职工作平台", subcommands: [
            Serve.self, Demo.self, Check.self, Verify.self, Rebuild.self, ErasePerson.self, Backup.self, Restore.self, Import.self, Train.self,
            ShowProcedures.self, Bench.self, BareServer.self,
        ])
}
