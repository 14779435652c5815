import Civics
import HTML
import Hummingbird
import Institutions
import Office

/// 簿册: the registers on which the city stands, each page of them drawn from the register's declaration.
struct RegisterPages: Sendable {
    let site: Site

    enum Paths {
        static let home = Path("/registers")
        static let list = Path("/registers/*", String.self)
        static let new = Path("/registers/*/new", String.self)
        static let record = Path("/registers/*/*", String.self, Int64.self)
        static let edit = Path("/registers/*/*/edit", String.self, Int64.self)
        static let act = Path("/registers/*/*/acts/*", String.self, Int64.self, String.self)
        static let file = Path("/registers/*/*/files/*", String.self, Int64.self, String.self)
        static let coded = Path("/registers/*/code/*", String.self, String.self)
        static let groups = Path("/registers/*/by/*", String.self, String.self)
        static let areas = Path("/registers/*/areas", String.self)
        static let print = Path("/registers/*/print", String.self)
        static let api = Path("/api/registers/*", String.self)
        static let end = Path("/registers/*/*/end", String.self, Int64.self)
        static let account = Path("/registers/*/*/account", String.self, Int64.self)
        static let sessions = Path("/registers/*/*/sessions", String.self, Int64.self)
        static let importing = Path("/registers/*/import", String.self)
        static let preview = Path("/registers/*/import/*", String.self, String.self)
    }

    func addRoutes(to router: some RouterMethods<StaffContext>) {
        router.get(Paths.home, use: home)
        router.get(Paths.list, use: list)
        router.get(Paths.new, use: newRecord)
        router.post(Paths.new, use: create)
        router.get(Paths.record, use: record)
        router.get(Paths.edit, use: edit)
        router.post(Paths.edit, use: put)
        router.post(Paths.end, use: end)
        router.post(Paths.act, use: act)
        router.get(Paths.coded, use: coded)
        router.get(Paths.file, use: file)
        router.get(Paths.groups, use: groups)
        router.get(Paths.print, use: print)
        router.get(Paths.areas, use: areas)
        router.get(Paths.api, use: api)
        router.post(Paths.account, use: giveAccount)
        router.post(Paths.sessions, use: endSessions)
        router.get(Paths.importing, use: importing)
        router.post(Paths.importing, use: upload)
        router.get(Paths.preview, use: preview)
        router.post(Paths.preview, use: commit)
        for ending in RecordFile.endings {
            router.get(Path("/registers/*/export.\(ending)", String.self)) { try await export($0, $1, $2, ending) }
            router.get(Path("/registers/*/template.\(ending)", String.self)) { try await template($0, $1, $2, ending) }
        }
    }

    var office: Office { site.office }

    /// What the last act came to, said once on the page after it.
    func flash(_ request: Request) -> HTML {
        switch site.cookies.flash(of: request) {
        case "record-made": Notice(.done, "已登记。").html
        case "record-put": Notice(.done, "已保存，旧的内容留在下面的历史里。").html
        case "record-same": Notice(.calm, "内容没有变化，没有记新的一版。").html
        case "record-invited": Notice(.done, "已邀请，本人的工作台上会看到。").html
        case "record-spread": Notice(.done, "已逐一列出，各自的工作台上会看到；办到哪一步见下面。").html
        case "record-acted": Notice(.done, "已办好，记在下面的历史里。").html
        case "record-ended": Notice(.done, "已终止。以前的内容和办过的事都还查得到。").html
        case "sessions-ended": Notice(.done, "这个人的登录已全部退出。").html
        default: .empty
        }
    }

    /// The way back: 簿册 › 阵地 › …
    func trail(_ register: Register, _ more: HTML = .empty) -> HTML {
        """
        <nav class="trail" aria-label="所在位置"><a href="\(Paths.home.link())">簿册</a> <span aria-hidden="true">›</span> \
        <a href="\(Paths.list.link(register.id))">\(register.name)</a>\(when(!more.isEmpty, " <span aria-hidden=\"true\">›</span> \(more)"))</nav>
        """
    }
}
