import Civics
import HTML
import Office
import Store

/// 已约几人: on a reception, how many are coming by appointment; those who look after a booking open it from here.
enum BookingPanel {
    static func panel(_ sight: RecordSight, _ office: Office, _ viewer: Viewer) async throws -> HTML {
        guard sight.register.id == "reception", !sight.record.code.isEmpty else { return .empty }
        let found = try await office.bookings(of: sight.record, as: viewer)
        let own = office.city.people[viewer.person]?.code ?? ""
        guard found.count > 0, sight.mayWrite || Office.Occasion(sight.register, sight.record).isRostered(own) || !found.lines.isEmpty else { return .empty }
        let list = each(found.lines) { "<li>\(Work.link($0)) <span class=\"soft\">\(Work.state($0))</span></li>" as HTML }
        return "<section><h2>预约</h2><p>已约\(found.count)人</p>\(when(!found.lines.isEmpty, "<ul class=\"plain-list\">\(list)</ul>"))</section>"
    }
}
