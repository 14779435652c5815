import Civics
import Foundation
import HTML
import HTTPTypes
import Hummingbird
import NIOCore
import Office

/// 系统打不开时 (S0-61): where to go and whom to call, on a paper to hang up and in a file that needs nothing else to be read.
extension Residents {
    func addEmergency(to router: some RouterMethods<SiteContext>) {
        router.get(Paths.emergency) { request, context in
            try limit(limits.reading, "emergency", request, context)
            let code = try request.queryFields().line("in")
            guard let territory = office.city.territories[code.isEmpty ? office.city.root : code] else { throw HTTPError(.notFound) }
            let sheet = EmergencySheet(office: office, territory: territory)
            return site.paper("系统打不开时怎么办", """
                <article class="slip slip-wide"><p class="slip-head">\(office.cityName)人大代表联络站</p>\(sheet.html(most: EmergencySheet.most))\
                <p class="screen-only"><a href="\(Paths.emergencyFile.link())">存成文件，没有网络也能看</a></p></article>
                """)
        }
        router.get(Paths.emergencyFile) { request, context in
            try limit(limits.reading, "emergency", request, context)
            return Response.download(
                filename: "系统打不开时怎么办.html", mediaType: "text/html; charset=utf-8", body: .init(byteBuffer: ByteBuffer(string: EmergencySheet.file(office))))
        }
    }
}

/// The sheet: what to do, the stations with address, hours and phone, and a form to write on.
public struct EmergencySheet: Sendable {
    /// Stations on one page; a province asks area by area.
    static let most = 300
    private static let kinds: Set = ["headStation", "home", "station", "studio"]

    let office: Office
    let territory: City.Territory

    /// The whole house as a document of its own: no style sheet, no script, no picture to fetch.
    public static func file(_ office: Office) -> String {
        guard let root = office.city.territories[office.city.root] else { return "" }
        let html: HTML = """
            <!doctype html>
            <html lang="zh-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>系统打不开时怎么办</title></head>
            <body>\(EmergencySheet(office: office, territory: root).html(most: .max))</body></html>

            """
        return html.string
    }

    /// Writes the file beside the house's data, for a proxy to serve while the house is down.
    public static func write(_ office: Office) throws {
        let url = URL(filePath: office.settings.home).appending(path: "emergency.html")
        try Data(file(office).utf8).write(to: url, options: .atomic)
    }

    /// 临波区 望潮街道, without what all have in common.
    private func area(_ place: City.Place) -> String {
        let path = office.city.territories[place.territory]?.path ?? ""
        let own = office.city.name(ofPath: path).split(separator: " ")
        return own.count > 1 ? own.dropFirst().joined(separator: " ") : own.joined()
    }

    func html(most: Int) -> HTML {
        let (city, today) = (office.city, office.today)
        let all = office.placesToday(in: territory)
        let meant = all.lazy.filter { Self.kinds.contains($0.kind) }
        let found = Array(meant.prefix(most == .max ? most : most + 1))
        let rows = each(found.prefix(most)) { place in
            """
            <tr><td>\(area(place))</td><td>\(place.name)</td><td>\(place.address)</td>\
            <td>\(place.hours)</td><td>\(place.phone)</td></tr>
            """ as HTML
        }
        let parts = city.children(of: territory.code).filter { $0.term.contains(today) }
        let more: HTML = found.count <= most ? .empty : """
            <p>这里只列了\(most)个。按地区看：\(parts.map { "<a href=\"\(Residents.Paths.emergency.link())?in=\($0.code)\">\($0.name)</a>" as HTML }.joined(separator: "、"))</p>
            """
        return """
            <h1>系统打不开时怎么办</h1>
            <ol><li>到最近的联络站，或者打它的电话：下面都有。值守的人用纸登记，系统恢复后照登记的日期补录，不会重来。</li>\
            <li>已经有编号和查询码的，把编号告诉联络站，就能问到办到哪一步；查询码不要告诉别人。</li>\
            <li>不方便出门的，把下面的登记单填好，请人带到联络站，或者投进站里的意见箱。</li>\
            <li>有人身危险、火灾、急病，直接拨打110、119、120，不要等联络站。</li></ol>
            <h2>\(territory.name)的联络站</h2>
            <table class="paper-table" border="1"><thead><tr><th>地区</th><th>站点</th><th>地址</th><th>开放时间</th><th>电话</th></tr></thead><tbody>\(rows)</tbody></table>\(more)
            <h2>群众意见登记单</h2>
            <table class="paper-table" border="1"><tbody><tr><th>日期</th><td></td><th>怎样联系您（可不填）</th><td></td></tr>\
            <tr><th>在哪里</th><td colspan="3"></td></tr><tr><th>什么事，希望怎么办</th><td colspan="3"><br><br><br><br></td></tr>\
            <tr><th>受理的联络站</th><td></td><th>受理人、时间</th><td></td></tr></tbody></table>
            <p>\(today.chinese)印制。系统恢复后请仍然上网或扫码，随时看得到进度。</p>
            """
    }
}
