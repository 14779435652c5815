import HTML
import Store
import Testing

@testable import Web

@Suite("A form that the database did not take")
struct UnkeptTests {
    @Test("A full disk and a database that is away are not called by one name; what is broken is not promised to get better")
    func words() throws {
        let full = try #require(Notice.unkept(.full)), busy = try #require(Notice.unkept(.busy))
        #expect(full.title == "服务器暂时存不下，这一次没有登记")
        #expect(busy.title == "服务器暂时连不上数据库，这一次没有登记" && busy.html.string.contains("都还在"))
        #expect(Notice.unkept(.uncertain)?.title.contains("不能确定") == true)
        #expect(Notice.unkept(.broken("x")) == nil)
    }
}
