import Civics
import Formats
import Foundation
import HTML
import Hummingbird
import Office
import Store

/// Errors in the words and the look of the house.
struct Faults: FaultRendering {
    let site: Site

    func fault(for error: any Error) -> Fault? {
        switch error {
        case Failure.notFound: Fault(.notFound)
        case Failure.stale: Fault(.conflict)
        case Failure.forbidden: Fault(.forbidden)
        case Failure.refused(let refusal): Fault(.unprocessableContent, reason: refusal.words)
        case Failure.unfit(let field, let reason): Fault(.unprocessableContent, reason: "\(field)：\(reason)。内容没有保存，请返回改好后再提交。")
        case Failure.taken(let field, let value): Fault(.unprocessableContent, reason: "\(field)「\(value)」已经有了，不能重复。内容没有保存。")
        case Failure.repeated(let number):
            Fault(.conflict, reason: "这张表刚才已经交过\(number.isEmpty ? "" : "（编号\(number)）")，这次改动的内容没有登记。请返回，刷新页面后重新填写。")
        case StoreError.full:
            Fault(.serviceUnavailable, reason: "服务器的存储空间已满，这一次没有保存任何内容，也不会只存一半。请过一会儿再提交；管理员腾出空间后会自动恢复。", headers: [.retryAfter: "60"])
        case let error as TableError where error.kind == .file:
            Fault(.storageFull, reason: error.description, headers: [.retryAfter: "60"])
        case StoreError.uncertain:
            Fault(.serviceUnavailable, reason: "数据库刚才断开了，不能确定这一次有没有保存。请返回，用同一张表再提交一次：已经保存的不会重复。", headers: [.retryAfter: "10"])
        case StoreError.busy:
            Fault(.serviceUnavailable, reason: "服务器暂时连不上数据库，这一次没有办，也没有办一半。请返回，过一会儿再点一次。", headers: [.retryAfter: "3"])
        default: nil
        }
    }

    func html(_ fault: Fault, shape: Fault.Shape, for request: Request) -> String {
        let reference = when(fault.reference) { "<p class=\"soft\">编号 <code>\($0)</code></p>" }
        let notice = Notice(.late, fault.title, text: "<p>\(fault.reason)</p>\(reference)")
        if shape == .fragment { return notice.html.string }
        let isWork = site.cookies.session(of: request) != nil
        let home: HTML = isWork ? "<a href=\"/desk\">回到工作台</a>" : "<a href=\"/\">回到首页</a>"
        var shell = PublicShell(title: fault.title, city: site.office.cityName, path: request.uri.path, isLarge: site.cookies.largePrint(of: request))
        shell.assets = site.assets
        return Page.publicShell(shell, "<h1>\(fault.title)</h1>\(notice)<p>\(home)</p>").string
    }
}
