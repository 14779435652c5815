import Civics
import HTML
import Institutions
import Office

/// 写给哪一级 on the forms on which one speaks up: a choice that nobody has to make (S2-32).
enum Written {
    static let nearby = "就近处理（由当地联络站受理）"
    static let help = "选了哪一级，就直接送到那一级人大机关，经过的各级都知道；不选，由当地联络站就近处理，一般最快。"

    /// The levels to choose from; where the place is known, those above it with the organ's own name.
    static func options(from path: String?, _ city: City, on day: Day) -> [Option] {
        guard let path else { return city.writtenLevels(on: day).map { Option($0.id, $0.name) } }
        return Opinion.written.compactMap { level in city.organ(level.id, upFrom: path, on: day).map { Option(level.id, "\(level.name)：\($0.name)") } }
    }

    /// What is wrong with a level for what happened in a territory, and what to do.
    static func flaw(_ level: String, in territory: String, _ city: City, on day: Day) -> String? {
        guard !level.isEmpty else { return nil }
        guard let name = Opinion.written.first(where: { $0.id == level })?.name else { return "没有这一级，请重新选，或选「就近处理」" }
        guard let place = city.territories[territory], city.organ(level, upFrom: place.path, on: day) == nil else { return nil }
        return "从\(place.name)往上没有可以收件的\(name)机关。请把「在哪里」选到社区或村，或改选另一级、「就近处理」；您写的都还在"
    }
}
