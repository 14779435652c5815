import ArgumentParser
import Civics
import Institutions
import Office

struct ShowProcedures: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "procedures", abstract: "程序一览", subcommands: [Show.self], defaultSubcommand: Show.self)

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "打印一个程序的步骤、环节、规则和示例")
        @Argument(help: "程序的代号") var id: String = Institutions.ofResidents.id
        @OptionGroup var house: HouseOptions

        func run() async throws {
            guard let procedure = Institutions.procedure(id) else {
                throw ValidationError("没有程序「\(id)」。现有：\(Institutions.procedures.map(\.id).joined(separator: "、"))")
            }
            let rules = try RuleBook(Institutions.rules)
            print("\(procedure.name)(\(procedure.id))\n\(procedure.purpose)\n")
            for sheet in ProcedureTable(procedure, rules: rules, on: Office.systemClock().day).sheets {
                print("【\(sheet.title)】\n\(sheet.columns.joined(separator: " | "))")
                for row in sheet.rows { print(row.map { $0.replacing("\n", with: " ") }.joined(separator: " | ")) }
                print("")
            }
        }
    }
}
