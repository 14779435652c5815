import ArgumentParser
import Office
import SampleCity

struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "建立示例城市安澜市（已建立则不动）")

    @OptionGroup var house: HouseOptions
    @Flag(help: "只建行政区划、机构、人员和账号，不放任何事项（练习、测试用）") var bare = false

    func run() async throws {
        let office = try house.open()
        if bare { try await SampleCity.raiseBare(in: office) } else { try await SampleCity.raise(in: office, telling: Set(SampleCity.Part.allCases)) { print($0) } }
        for account in Story.accounts { print("  \(account.login)  \(account.hint)") }
        print("密码都是 \(SampleCity.password)")
        try office.store.close()
    }
}
