import Civics
import HTML
import Hummingbird
import NIOCore
import Office

extension Residents {
    func addSmallPages(to router: some RouterMethods<SiteContext>) {
        router.get(Paths.large) { request, _ in
            let fields = try request.queryFields()
            let back = fields["back"] ?? "/"
            var response = site.seeOther(Self.isLocal(back) ? back : "/")
            site.cookies.setLargePrint(fields.flag("on"), on: &response)
            return response
        }
        router.get(Paths.privacy) { request, _ in
            site.page("个人信息怎样使用", request, PrivacyPage(city: office.city, today: office.today).html)
        }
        router.get(Paths.offline) { request, _ in site.page("没有连上网络", request, OfflinePage().html) }
        // From the root, so that it stands before every page; what it keeps is written in it.
        router.get(Paths.worker) { _, _ in
            guard let file = site.files.file(at: "/public/worker.js") else { throw HTTPError(.notFound) }
            return Response(status: .ok, headers: [.contentType: file.mediaType, .cacheControl: "no-cache"], body: .init(byteBuffer: file.bytes))
        }
        router.get(Paths.robots) { _, _ in
            Response(status: .ok, headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "public, max-age=3600"],
                body: .init(byteBuffer: ByteBuffer(string: Self.robots)))
        }
        router.get(Paths.ready) { _, _ in
            let holds = await site.readiness.holds(of: office.store)
            return Response(
                status: holds ? .ok : .serviceUnavailable, headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
                body: .init(byteBuffer: ByteBuffer(string: holds ? "ready\n" : "not ready\n")))
        }
    }

    private static let robots = """
        User-agent: *
        Disallow: /follow
        Disallow: /f/
        Disallow: /receipt
        Disallow: /join/
        Disallow: /files/
        Disallow: /calendar/
        Disallow: /speak/likely
        Disallow: /signin
        Disallow: /desk
        Disallow: /health
        Disallow: /offline

        """

    /// A path of this site, and nothing that a browser could take for another host.
    static func isLocal(_ path: String) -> Bool {
        guard path.hasPrefix("/"), path.utf8.count <= 500, path.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != 0x5C }) else { return false }
        return !path.hasPrefix("//")
    }
}

/// What 个人信息保护法 art. 17 asks to be told, in plain words.
enum PrivacyWords {
    static func short(_ city: City) -> String {
        "由\(handler(city)?.name ?? "本级人大代表工作机构")处理；只为登记、核实、办理和答复您反映的事；只收您自己填写的姓名、电话和内容，不收别的；保存到事情销号后按档案规定期满为止；您可以随时要求查看、更正或删除姓名电话。"
    }

    /// The body of the congress that looks after deputies' work in the whole city.
    static func handler(_ city: City) -> City.Body? {
        let here = city.bodies(in: city.root)
        return here.first { $0.kind == "deputyWork" } ?? here.first { $0.kind == "standingCommittee" }
    }
}

struct PrivacyPage: Piece {
    let city: City
    let today: Day

    var html: HTML {
        let home = city.places(in: city.root).first { $0.kind == "home" && $0.term.contains(today) }
        let reach = [home?.name, home?.address, home.map { "电话 \($0.phone)" }].compactMap(\.self).filter { !$0.isEmpty && $0 != "电话 " }
        return """
            <h1>个人信息怎样使用</h1><p>依照《中华人民共和国个人信息保护法》第十七条，把下面这些事先告诉您。</p>
            \(Facts([
                ("谁在处理", "\(PrivacyWords.handler(city)?.name ?? "本级人大代表工作机构")。联系：\(reach.isEmpty ? "受理您这件事的联络站" : reach.joined(separator: ","))"),
                ("为了什么", "登记、核实、办理和答复您反映的事，情况不清楚时能联系到您。不作别的用途，不卖给、不送给任何人。"),
                ("收哪些", "您自己填写的称呼、电话、反映的内容、地点、照片和文件。照片里的拍摄位置收到时就去掉。都不是必填，不留姓名电话也照样办。网络地址只在内存里换算成看不出是谁的记号，用来防止恶意刷屏，不存下来。"),
                ("怎样处理", "姓名电话单独加密存放。受理的联络站和人大机关为办这件事可以查看，每看一次都记下谁在什么时候、为什么看。承办单位只看得到事情；您勾选同意，才看得到您是谁。公开答复前去掉个人信息。"),
                ("保存多久", "到这件事销号、并满档案规定的保管期为止。删除姓名电话时，连同它的密钥一起销毁，谁也读不回来；办理记录本身保留，但不再知道是谁。"),
                ("您的权利", "可以查看、复制、更正、补充自己的信息，可以撤回同意，可以要求删除，也可以要求说明。凭编号和查询码在网上办，或到受理的联络站办，都不收费。"),
                ("浏览器里存什么", "一个防止冒用表单的记号、您选的字号、两小时内查看过的事项（可随时点「退出查看」清除），和没写完的草稿（只在您自己的设备上）。没有任何外来的统计和广告。"),
            ]))
            """
    }
}

/// What an installed app shows where there is no network; it is kept on the phone and knows nobody.
struct OfflinePage: Piece {
    var html: HTML {
        """
        <h1>没有连上网络</h1>\(Notice(.soon, "这一页现在打不开", words: "手机没有连上网络，或者信号太弱。系统没有收到刚才这一步，也没有办错什么。"))
        <section><h2>您写的还在</h2><p>没有交完的表单，文字保存在这台设备上，七天以内重新打开那张表单就会找回。照片和文件要重新选一次。</p>\
        <p data-module="away"></p></section>
        <section><h2>接下来</h2><ol class="next-steps"><li>连上网络，或换个信号好的地方。</li><li>网络一恢复，这一页会自己重新打开；也可以按下面的按钮。</li>\
        <li>打开刚才的表单，核对找回的内容，再提交。</li></ol>\
        <form method="get"><p>\(Button("再试一次"))</p></form></section>
        <p class="soft">急事请打联络站的电话，或按<a href="\(Residents.Paths.emergency.link())">系统打不开时怎么办</a>上的办法办（请平时先存一份）。</p>
        """
    }
}
