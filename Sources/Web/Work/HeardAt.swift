import Civics
import HTML
import Institutions
import Office
import Store

/// 听到的意见: what was heard at an activity, a reception, a contact or a meeting becomes an opinion in the loop, and can be found from there.
enum HeardAt {
    /// `activity/HD12`: the register and the record's code.
    static func parse(_ text: String) -> (kind: String, code: String)? {
        let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2, Opinion.eventKinds.contains(where: { $0.id == parts[0] }), parts[1].count <= 40 else { return nil }
        return (parts[0], parts[1])
    }

    static func isPlace(_ register: Register) -> Bool { Opinion.eventKinds.contains { $0.id == register.id } }

    /// The opinions heard there, and where to register another.
    static func panel(_ sight: RecordSight, _ site: Site, _ viewer: Viewer) async throws -> HTML {
        guard isPlace(sight.register), !sight.record.code.isEmpty else { return .empty }
        let event = "\(sight.register.id)/\(sight.record.code)"
        var filter = MatterFilter.ofResidents()
        filter.facets["event"] = event
        let count = try await site.office.count(filter, as: viewer)
        let list = "\(Work.Paths.matters.link())?procedure=\(Institutions.ofResidents.id)&\(MatterFilter.query(["f.event": event]))"
        let mayRegister = viewer.has(anyOf: [.keeper, .stationChief, .deputy, .office, .deputyWork, .presidium, .streetCommittee])
        return """
            <section><h2>听到的意见</h2><p>\(count == 0 ? "还没有登记。" : "<a href=\"\(list)\">\(count)件</a>，都在群众意见的办理流程里。" as HTML)</p>\
            \(when(mayRegister, "<p>\(Button.link("登记听到的意见", to: "\(Stations.Paths.reception.link())?event=\(Percent.encode(event))"))</p>"))</section>
            """
    }
}
