import ArgumentParser
import Civics
import Foundation
import Institutions
import Office

/// An invented province brought in through the registers' own import, file by file: territories, bodies, places, deputies, groups, receptions.
struct Province {
    let office: Office
    let deputies: Int
    let places: Int
    let months: Int
    let say: (String) -> Void

    static let cities = 18, counties = 9, towns = 15
    /// Rows of one file, as a clerk would bring them.
    private static let fileRows = 50_000

    private static let surnames = Array("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕")
    private static let given = Array("伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国文波辉鹏宇浩凯健俊帆雪梅琳珍")

    static func name(_ index: Int) -> String {
        let (a, b, c) = (index % surnames.count, index / surnames.count % given.count, index / surnames.count / given.count % given.count)
        return "\(surnames[a])\(given[b])\(given[c])"
    }

    var cityCodes: [String] { (1...Self.cities).map { String(format: "41%02d", $0) } }
    var countyCodes: [String] { cityCodes.flatMap { city in (1...Self.counties).map { city + String(format: "%02d", $0) } } }

    var townCodes: [String] {
        (1...Self.cities).flatMap { city in (1...Self.counties).flatMap { county in (1...Self.towns).map { town in String(format: "41%02d%02d%03d", city, county, town) } } }
    }

    /// The structure with everybody in it, without what they did: what `lianxin load` pours matters into.
    func raiseStaffed() async throws {
        let admin = try await raiseStructure()
        try await bring("body", "机构代号,名称,类型,行政区划代码,自", staffBodies, as: admin)
        try await bring("person", "人员代号,姓名,自", staff, as: admin)
        try await bring("post", "职务代号,人员代号,角色,机构代号,阵地短码,职务名称,代表级别,选举单位或选区,自", staffPosts, as: admin)
        // One of each who works on matters: a keeper, a town, a county, a clerk.
        let first = (town: townCodes[0], county: countyCodes[0])
        for (login, code) in [("keeper", "K0"), ("town", "T\(first.town)"), ("county", "O\(first.county)"), ("clerk", "C\(first.county)x0")] {
            if let person = office.city.person(code: code) { try await office.setPassword("anlan-2026", login: login, person: person.id) }
        }
    }

    func raise() async throws {
        let admin = try await raiseStructure()
        try await bring("group", try Self.headings("group"), groups, as: admin)
        try await bring("membership", try Self.headings("membership"), memberships, as: admin)
        try await bring("reception", try Self.headings("reception"), receptions, as: admin)
        // What the clockwork does of itself in the first night, so that the pages are not timed while it works.
        let (start, laid) = (Date(), try await office.keepCycle())
        say("排出本月和本季的簿册\(laid)条，\(Int(Date().timeIntervalSince(start)))秒")
    }

    /// - Returns: the administrator.
    private func raiseStructure() async throws -> Viewer {
        let now = office.now
        func put(_ register: String, _ fields: [String: JSON]) async throws { try await office.put(register, fields: fields, by: nil, at: now) }
        try await put("territory", ["code": "41", "name": "江河省", "kind": "province", "from": "2020-01-01"])
        try await put("body", ["code": "dwb", "name": "江河省人大常委会代表工作委员会", "kind": "deputyWork", "territory": "41", "from": "2020-01-01"])
        for (code, role) in [("chief", "deputyWork"), ("keyholder", "admin")] {
            try await put("person", ["code": .string(code), "name": .string(code == "chief" ? "余长青" : "史可嘉"), "from": "2020-01-01"])
            try await put("post", ["person": .string(code), "role": .string(role), "body": "dwb", "title": "主任", "from": "2020-01-01"])
        }
        guard let chief = office.city.person(code: "chief"), let keyholder = office.city.person(code: "keyholder") else { throw Refused("省里的第一个账号没有建成") }
        try await office.setPassword("anlan-2026", login: "dwb", person: chief.id)
        let admin = office.viewer(keyholder.id)
        try await bring("territory", "区划代码,名称,类型,上级代码,自", territories, as: admin)
        try await bring("body", "机构代号,名称,类型,行政区划代码,自", bodies, as: admin)
        try await bring("place", "公开短码,名称,类型,行政区划代码,主管机构代号,开放时间,覆盖人口,自", stations, as: admin)
        try await bring("person", "人员代号,姓名,自", (0..<deputies).map { "D\($0),\(Self.name($0)),2020-01-01" }, as: admin)
        try await bring("post", "职务代号,人员代号,角色,机构代号,阵地短码,职务名称,代表级别,选举单位或选区,自", posts, as: admin)
        return admin
    }

    private func bring(_ register: String, _ header: String, _ rows: [String], as viewer: Viewer) async throws {
        let start = Date()
        var done = 0
        for first in stride(from: 0, to: rows.count, by: Self.fileRows) {
            let text = ([header] + rows[first..<min(first + Self.fileRows, rows.count)]).joined(separator: "\n") + "\n"
            let token = try await office.draftImport(register, file: Array(text.utf8), name: "\(register)-\(first).csv", by: viewer)
            let preview = try await office.previewImport(register, token: token, as: viewer)
            guard preview.counts.bad == 0 else { throw Refused("\(register)：\(preview.counts.bad)行有错，如第\(preview.bad[0].line)行\(preview.bad[0].field)\(preview.bad[0].value)\(preview.bad[0].reason)") }
            _ = try await office.commitImport(register, token: token, digest: preview.digest, onlyGood: false, by: viewer)
            done += min(Self.fileRows, rows.count - first)
            if done == rows.count || done % 200_000 == 0 { say("导入\(register) \(done)条，每秒\(Int(Double(done) / Date().timeIntervalSince(start)))条（含两步预览）") }
        }
    }

    /// As the register calls the columns.
    private static func headings(_ register: String) throws -> String {
        let ids: [String] = switch register {
        case "group": ["code", "name", "kind", "body", "territory", "convenors", "from"]
        case "membership": ["code", "group", "person", "role", "from"]
        default: ["code", "place", "day", "hour", "end", "mode", "deputies", "state", "present", "visitors", "notes"]
        }
        guard let declaration = Institutions.register(register) else { return "" }
        return ids.compactMap { declaration.field($0)?.name }.joined(separator: ",")
    }

    // MARK: Rows

    private var territories: [String] {
        var rows: [String] = []
        for city in 1...Self.cities {
            rows.append(String(format: "41%02d", city) + ",第\(city)市,市,41,2020-01-01")
            for county in 1...Self.counties {
                let code = String(format: "41%02d%02d", city, county)
                rows.append("\(code),\(city)市\(county)县,县,\(code.prefix(4)),2020-01-01")
                for town in 1...Self.towns { rows.append("\(code)\(String(format: "%03d", town)),\(city)市\(county)县\(town)乡,乡镇,\(code),2020-01-01") }
            }
        }
        return rows
    }

    private var bodies: [String] {
        var rows = ["c41,江河省人民代表大会,人民代表大会,41,2020-01-01"]
        for city in 1...Self.cities {
            let code = String(format: "41%02d", city)
            rows.append("c\(code),第\(city)市人民代表大会,人民代表大会,\(code),2020-01-01")
            for county in 1...Self.counties { rows.append(String(format: "c%@%02d,%d市%d县人民代表大会,人民代表大会,%@%02d,2020-01-01", code, county, city, county, code, county)) }
        }
        for code in townCodes { rows.append("c\(code),\(code)乡人民代表大会,人民代表大会,\(code),2020-01-01"); rows.append("p\(code),\(code)乡人大主席团,乡镇人大主席团,\(code),2020-01-01") }
        return rows
    }

    static func place(_ index: Int) -> String { String(format: "S%05d", index) }

    private var stations: [String] {
        let towns = townCodes
        return (0..<places).map { index in
            let town = towns[index % towns.count]
            return "\(Self.place(index)),\(town)第\(index / towns.count + 1)联络站,联络站,\(town),p\(town),周一至周五,\(800 + index % 3_000),2020-01-01"
        }
    }

    private var posts: [String] {
        let towns = townCodes
        return (0..<deputies).map { index in
            let place = index % places
            let town = towns[place % towns.count]
            // The nation's congress is no body of a province's house.
            let (level, body) = index < deputies / 1_000 ? ("全国", "") : index < deputies / 180 ? ("省", "c41") : index < deputies / 18 ? ("市", "c\(town.prefix(4))")
                : index < deputies / 3 ? ("县区", "c\(town.prefix(6))") : ("乡镇", "c\(town)")
            return "P\(index)D,D\(index),人大代表,\(body),\(Self.place(place)),代表,\(level),第\(index % 200)选区,2022-01-01"
        }
    }

    private var groups: [String] { townCodes.enumerated().map { "G\($0.offset),\($0.element)代表小组,area,c\($0.element),\($0.element),D\($0.offset),2022-01-01" } }

    private var memberships: [String] {
        let towns = Self.cities * Self.counties * Self.towns
        return (0..<deputies).map { "M\($0),G\($0 % places % towns),D\($0),member,2022-01-01" }
    }

    /// The reception day of each month at each place.
    private var receptions: [String] {
        let first = Day(year: 2022, month: 1, day: 15) ?? .earliest
        return (0..<months).flatMap { month -> [String] in
            let day = first.adding(months: month).description
            return (0..<places).map { index in
                let deputy = "D\(index + (month % max(1, deputies / places)) * places)"
                return "R\(month)x\(index),\(Self.place(index)),\(day),09:00,11:00,fixed,\(deputy),held,\(deputy),\(index % 9),听取意见"
            }
        }
    }
}
