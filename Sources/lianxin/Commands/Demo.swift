import ArgumentParser
import Foundation
import Office
import SampleCity

struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "建立示例城市安澜市（已建立则不动）")

    @OptionGroup var house: HouseOptions
    @Flag(help: "只建行政区划、机构、人员和账号，不放任何事项（练习、测试用）") var bare = false

    func run() async throws {
        let office = try house.open()
        do {
            if bare {
                try await SampleCity.raiseBare(in: office)
            } else {
                try await SampleCity.raise(in: office, telling: Set(SampleCity.Part.allCases), say: say) { Terminal.show("示例城市写到\($0.chinese)") }
            }
        } catch is SampleCity.HalfRaised {
            throw Refused(
                "示例城市上次只建到一半就停了，接不下去。没有任何改动。请换一个空的数据目录（用 PostgreSQL 的换一个空的数据库）再运行；"
                    + "\(house.settings.database == nil ? office.settings.home : "原来的数据库")里如果没有别的要留的，可以删掉。")
        } catch is SampleCity.OtherHouse {
            throw Refused("这里已经有别的单位的数据，示例城市没有建，也没有任何改动。请换一个空的数据目录（用 PostgreSQL 的换一个空的数据库）再运行。")
        }
        Terminal.clear()
        for account in Story.accounts { print("  \(account.login)  \(account.hint)") }
        print("密码都是 \(SampleCity.password)")
        try office.store.close()
    }

    /// At once, also into a log: it takes a minute or two.
    private func say(_ words: String) {
        Terminal.clear()
        print(words)
        fflush(nil)
    }
}
