import Civics
import HTML
import Hummingbird

/// The year that a figures page speaks of; 0 is all of them. What makes no sense in an address becomes this year.
struct FigureYear: Sendable {
    let year: Int
    let today: Day

    init(_ request: Request, today: Day) {
        self.today = today
        let asked = request.uri.queryParameters["year"].flatMap { Int($0) } ?? today.year
        year = asked == 0 || 2000...today.year ~= asked ? asked : today.year
    }

    /// 2026年, 历年
    var words: String { year == 0 ? "历年" : "\(year)年" }

    var query: String { "year=\(year)" }

    func chips(_ page: String) -> Chips {
        let years = (0..<3).map { today.year - $0 } + (year > 0 && year < today.year - 2 ? [year] : [])
        let chips = (years + [0]).map { each in
            Chips.Chip(each == 0 ? "历年" : "\(each)年", href: each == year ? page : "\(page)?year=\(each)", isOn: each == year)
        }
        return Chips(chips, label: "年份")
    }
}
