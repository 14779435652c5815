import Civics
import HTML
import Office

/// Who looked at a resident's name and phone, when and what for: for those who are to watch over it.
extension MatterPage {
    var looks: HTML {
        guard !sight.looks.isEmpty else { return .empty }
        let most = sight.looks.count == Office.looksLimit ? "最近\(Office.looksLimit)次" : "\(sight.looks.count)次"
        return """
            <details id="looks"><summary>姓名电话被查看\(most)</summary><ul class="plain-list">\(each(sight.looks, line))</ul></details>
            """
    }

    private func line(_ look: PersonaLook) -> HTML {
        let who = city.people[look.person]?.name ?? "（已离开的人员）"
        let post = look.post.flatMap { city.posts[$0] }.map { " <span class=\"soft\">\(city.name(of: $0.holder)) \($0.title)</span>" as HTML } ?? .empty
        let which = (sight.demanders.firstIndex { $0.id == look.demander }).map { "第\($0 + 1)位" } ?? ""
        return """
            <li><b>\(who)</b>\(post)<br>\(look.at.day.spoken(asOf: today)) \(look.at.clockText) 查看\(which)：\(look.reason)</li>
            """
    }
}
