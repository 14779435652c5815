import ArgumentParser
import Foundation
import Office

struct Administrator: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "admin", abstract: "给系统管理员一个账号和一次性密码：新建的一家从这里开始，忘了密码也用它",
        discussion: "新建：写全账号、姓名、区划代码和名称，建好本级区划、人大常委会办公室和管理员，其余由管理员登录后在「簿册」里录入或导入。已有的管理员账号：只写账号，得到新的一次性密码。")
    @OptionGroup var house: HouseOptions
    @Argument(help: "账号：3到32个小写字母、数字或 . _ -，以字母开头") var login: String
    @Option(help: "管理员的姓名（新建时写）") var person: String?
    @Option(help: "本级区划代码，GB/T 2260六位，如 410100（新建时写）") var territory: String?
    @Option(help: "本级区划名称，如 郑州市（新建时写）") var name: String?
    @Option(help: "本级是省（province）、市（city）、区（district）还是县（county）") var kind = "city"

    func validate() throws {
        let given = [person, territory, name].compactMap { $0?.isEmpty == false ? $0 : nil }.count
        guard given == 0 || given == 3 else { throw ValidationError("新建要写全 --person、--territory 和 --name；给已有的管理员重设密码，三个都不写。") }
        guard ["province", "city", "district", "county"].contains(kind) else { throw ValidationError("--kind 只能是 province、city、district、county。") }
    }

    func run() async throws {
        let lock = house.settings.database == nil ? try HomeLock(house.settings) : nil
        defer { withExtendedLifetime(lock) {} }
        guard territory != nil || house.settings.database != nil || FileManager.default.fileExists(atPath: house.settings.databasePath) else {
            throw Refused("\(house.settings.home) 里没有数据库。没有新建任何东西。请检查 --home（或 LIANXIN_HOME）；要新建，请写全 --person、--territory 和 --name。")
        }
        let office = try house.open()
        defer { try? office.store.close() }
        var founding: Founding?
        if let person, let territory, let name { founding = Founding(territory: territory, name: name, kind: kind, person: person) }
        do {
            let password = try await office.appoint(login: login, founding: founding)
            print("账号 \(login.lowercased())，一次性密码 \(password)")
            print("只显示这一次；登录后先改成自己的密码，才能做别的。这个账号在别处的登录都已退出。")
        } catch Failure.unfit(let field, let reason) {
            throw Refused("\(field)：\(reason)。没有开通。")
        } catch Failure.taken(let field, let value) {
            throw Refused("\(field)「\(value)」已经有了，也许别人正在同时新建。没有开通；请过一会儿再运行一次。")
        }
    }
}
