import Civics
import Foundation
import Formats
import Institutions
import Logging
import Office
import Testing

@testable import Web

@Suite("Two-step import and export") struct ImportTests {
    @Test("What was exported and is imported again is unchanged, in every form and for every register")
    func roundTrip() async throws {
        try await withDesks { office, desk in
            let admin = try await desk("admin")
            for register in Institutions.registers {
                let count = try await office.records(register.id, limit: 1, as: WebTests.admin(office)).count
                guard count > 0, register.writers.contains(.admin) else { continue }
                for ending in ["export.xlsx", "export.csv", "export.csv?encoding=gb18030"] {
                    let file = try await admin.get("/registers/\(register.id)/\(ending)")
                    #expect(file.status == .ok)
                    let sent = try await admin.upload("/registers/\(register.id)/import", file.bytes, name: "a.csv")
                    #expect(sent.status == .seeOther, "\(sent.text.prefix(0))")
                    let token = String(sent.location.split(separator: "/").last ?? "")
                    let preview = try await office.previewImport(register.id, token: token, as: WebTests.admin(office))
                    let counts = preview.counts
                    #expect(
                        counts.unchanged == count && counts.new + counts.changed + counts.bad == 0,
                        "\(register.id) \(ending): \(counts) \(preview.bad.prefix(3)) \(preview.changes.prefix(2))")
                }
                #expect(try FileManager.default.contentsOfDirectory(atPath: office.settings.home + "/imports").allSatisfy { !$0.hasPrefix("export") })
            }
        }
    }

    @Test("A GB18030 file is previewed, committed once, and a second commit says so")
    func gb18030() async throws {
        try await withDesks { office, desk in
            let admin = try await desk("admin")
            let text = "人员代号,姓名,性别,出生年份,自,备注栏\r\nzhang-yi,张𠮷一,女,1980,2026/3/1,x\r\nlin-xiaoting,林晓婷改,,,,\r\n"
            let bytes = try encoded(text, "人员代号,姓名,性别,出生年份,自,备注栏")
            let sent = try await admin.upload("/registers/person/import", bytes, name: "名单.csv")
            let page = try await admin.get(sent.location)
            for word in ["GB18030", "新增 <b>1</b>", "张𠮷一", "备注栏"] { #expect(page.text.contains(word), "\(word)") }
            #expect(office.city.person(code: "zhang-yi") == nil, "nothing is written yet")
            let digest = String(try #require(page.text.firstMatch(of: #/name="digest" value="([0-9a-f]+)"/#)).1)
            // The second row lacks its first day, which it may not lose.
            #expect(page.text.contains("有错 <b>1</b>"))
            #expect(try await admin.post(sent.location, ["digest": digest]).status == .unprocessableContent)
            #expect(office.city.person(code: "zhang-yi") == nil)
            #expect(try await admin.post(sent.location, ["digest": digest, "only-good": "1"]).text.contains("新增1条"))
            #expect(office.city.person(code: "zhang-yi")?.name == "张𠮷一")
            let again = try await admin.post(sent.location, ["digest": digest, "only-good": "1"])
            #expect(again.status == .ok && again.text.contains("已经导入过了"))
            #expect(try await admin.get(sent.location).text.contains("已经导入"))
            // A draft is its owner's alone.
            #expect(try await (try await desk("auditor")).get(sent.location).status == .notFound)
            let file = office.settings.home + "/imports/" + (sent.location.split(separator: "/").last ?? "")
            let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
            #expect(mode == 0o600)
        }
    }

    @Test("A disk too full for an export is said in words, and is no failure of the house")
    func full() async throws {
        try await withDesks { office, _ in
            let faults = Faults(site: try Site(office: office, log: Logger(label: "full")))
            let fault = try #require(faults.fault(for: TableError(.file, "可能磁盘已满")))
            #expect(fault.status.code == 507 && fault.title == "服务器存不下了" && fault.reason.contains("磁盘已满"))
        }
    }

    @Test("When the register changed since the preview, nothing is written and a fresh preview is shown")
    func stale() async throws {
        try await withDesks { office, desk in
            let admin = try await desk("admin")
            let sent = try await admin.upload("/registers/person/import", Array("人员代号,姓名,自\nlin-xiaoting,林新,2020-01-01\n".utf8), name: "a.csv")
            let digest = String(try #require(try await admin.get(sent.location).text.firstMatch(of: #/name="digest" value="([0-9a-f]+)"/#)).1)
            let person = try #require(office.city.person(code: "lin-xiaoting"))
            var fields = try await office.look("person", person.id, as: WebTests.admin(office)).record.fields
            fields["phone"] = "199-0000-9999"
            try await office.put("person", id: person.id, fields: fields, by: nil)
            let answer = try await admin.post(sent.location, ["digest": digest])
            #expect(answer.status == .conflict && answer.text.contains("有了变化"))
            #expect(office.city.person(code: "lin-xiaoting")?.name == person.name)
            let fresh = String(try #require(answer.text.firstMatch(of: #/name="digest" value="([0-9a-f]+)"/#)).1)
            #expect(try await admin.post(sent.location, ["digest": fresh]).text.contains("修改1条"))
            #expect(office.city.person(code: "lin-xiaoting")?.phone == "199-0000-9999", "a column the file lacks stays")
        }
    }

    @Test("Every bad row is named with its line, field and reason")
    func badRows() async throws {
        try await withDesks { office, desk in
            let admin = try await desk("admin")
            for (register, text, line, reason) in Self.bad {
                let sent = try await admin.upload("/registers/\(register)/import", Array(text.utf8), name: "坏.csv")
                #expect(sent.status == .seeOther, "\(reason): \(sent.status)")
                let page = try await admin.get(sent.location).text
                #expect(page.contains(line) && page.contains(reason), "\(register) \(line) \(reason)")
                #expect(page.utf8.count < 60_000, "a long cell is not shown whole")
            }
        }
    }

    private static let bad: [(register: String, text: String, line: String, reason: String)] = [
        ("place", "公开短码,名称,类型,行政区划代码,主管机构代号,自\nAAAAA2,甲,联络站,000000,tingquan-presidium,2026-01-01", "第2行", "找不到「000000」"),
        ("place", "公开短码,名称,类型,行政区划代码,主管机构代号,自\nAAAAA2,甲,大站,990102101,tingquan-presidium,2026-01-01", "第2行", "没有这个选项"),
        ("person", "人员代号,姓名,自\na1,甲,2026-02-30", "第2行", "不是日期"),
        ("person", "人员代号,姓名,自,至\na1,甲,2026-02-20,2026-02-19", "第2行", "早于开始日期"),
        ("person", "人员代号,姓名,自\na1,甲,2026-02-20\na1,乙,2026-02-20", "第3行", "与第2行重复"),
        ("person", "人员代号,姓名,自\na1,\"=HYPERLINK(\"\"x\"\")\",2026-02-20", "第2行", "是公式"),
        ("person", "人员代号,姓名,自\na1,#REF!,2026-02-20", "第2行", "出错的公式"),
        ("person", "人员代号,姓名,自\na1,\(String(repeating: "长", count: 32_000)),2026-02-20", "第2行", "现有32000个字"),
        ("person", "人员代号,姓名,自\na1,甲\u{7},2026-02-20", "第2行", "控制字符"),
        ("post", "人员代号,角色,机构代号,职务名称,自\n没有这人,督办人,,督办,2026-02-20", "第2行", "找不到「没有这人」"),
    ]

    @Test("A file that is no such table is refused with what to do")
    func noTable() async throws {
        try await withDesks { office, desk in
            let admin = try await desk("admin")
            for (bytes, reason) in Self.noTables {
                let sent = try await admin.upload("/registers/person/import", bytes, name: "名单.xlsx")
                #expect(sent.status == .unprocessableContent && sent.text.contains(reason), "\(reason): \(sent.status)")
            }
        }
    }

    private static let noTables: [(bytes: [UInt8], reason: String)] = [
        (Array("".utf8), "空的"), (Array("人员代号,姓名\n".utf8), "表头缺少"), (Array("姓名,别的\n甲,乙\n".utf8), "表头缺少"),
        (Array("人员代号,姓名,自\n".utf8), "没有一行内容"), ([0xFF, 0xD8, 0xFF, 0xE0] + [UInt8](repeating: 7, count: 900), "不是表格"),
        (Array("人员代号,姓名,姓名,自\na,b,c,2026-01-01\n".utf8), "出现了两次"), ([0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 90), "没有读成"),
        (Array("人员代号,姓名,自\na,\(String(repeating: "x", count: 40_000)),2026-01-01\n".utf8), "第 2 行"),
    ]

    @Test("Rows may stand in any order, name people and bodies by their names, and posts come twice only once")
    func order() async throws {
        try await withDesks { office, desk in
            let admin = try await desk("admin")
            func take(_ register: String, _ text: String) async throws -> String {
                let sent = try await admin.upload("/registers/\(register)/import", Array(text.utf8), name: "a.csv")
                let page = try await admin.get(sent.location).text
                guard let digest = page.firstMatch(of: #/name="digest" value="([0-9a-f]+)"/#) else { return page }
                return try await admin.post(sent.location, ["digest": String(digest.1)]).text
            }
            let territories = "区划代码,名称,类型,上级代码,自\n990199001,新镇,乡镇,990199,2026-01-01\n990199,新县,县,990100,2026-01-01\n"
            #expect(try await take("territory", territories).contains("新增2条"))
            #expect(office.city.territories["990199001"]?.path == "/990100/990199/990199001/")
            let person = try #require(office.city.person(code: "lin-xiaoting"))
            let posts = "人员代号,角色,机构代号,职务名称,自,至\n\(person.name),督办人,临波区人大常委会代表工作委员会,临时督办,2026-10-01,2026-10-31\n"
            #expect(try await take("post", posts).contains("新增1条"))
            #expect(try await take("post", posts).contains("完全一样"))
            #expect(try await take("post", "人员代号,角色,机构代号,职务名称,自\nlin-xiaoting,督办人,linbo-dwb,又一个,2026-10-15\n").contains("重叠"))
            #expect(try office.verify().flaw == nil)
            let before = try office.digests()
            try office.rebuild()
            #expect(try office.digests().elementsEqual(before) { $0 == $1 })
        }
    }

    @Test("A town's office imports its own places only; the template is taken as it is")
    func reach() async throws {
        try await withDesks { office, desk in
            let town = try await desk("town")
            let text = """
                公开短码,名称,类型,行政区划代码,主管机构代号,自
                AAAAA2,自己的新站,联络站,990102101,tingquan-presidium,2026-01-01
                BBBBB3,别处的新站,联络站,990101,linbo-dwb,2026-01-01
                FN86T3,改别人的,代表之家,990101,linbo-dwb,2020-01-01

                """
            let sent = try await town.upload("/registers/place/import", Array(text.utf8), name: "a.csv")
            let page = try await town.get(sent.location).text
            #expect(page.contains("新增 <b>1</b>") && page.contains("有错 <b>2</b>") && page.contains("管辖范围"))
            #expect(try await town.get("/registers/person/import").status == .notFound)
            for ending in ["xlsx", "csv"] {
                let template = try await town.get("/registers/place/template.\(ending)")
                #expect(template.status == .ok)
                #expect(try await town.upload("/registers/place/import", template.bytes, name: "t").text.contains("没有一行内容"))
            }
            let exported = try await town.get("/registers/place/export.csv").text
            #expect(exported.contains("听泉") && !exported.contains("FN86T3"))
        }
    }

    private func encoded(_ text: String, _ heading: String) throws -> [UInt8] {
        let box = Bytes()
        let writer = try CSVWriter(.gb18030) { box.bytes.append(contentsOf: $0) }
        for line in text.split(separator: "\r\n") { try writer.write(line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)) }
        try writer.finish()
        return box.bytes
    }

    private final class Bytes { var bytes: [UInt8] = [] }
}
