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
        let groups = targetGroups(of: sight)
        let byGroup = groups.isEmpty || count == 0 ? [:] : try await site.office.facetCounts("targetGroup", of: filter, as: viewer)
        let digest = Groups.targetGroups.filter { byGroup[$0.id] != nil }.map { group -> HTML in
            "\(group.name) <a href=\"\(list)&amp;f.targetGroup=\(group.id)\">\(byGroup[group.id] ?? 0)</a>"
        }
        let mayRegister = viewer.has(anyOf: [.keeper, .stationChief, .deputy, .office, .deputyWork, .presidium, .streetCommittee])
        return """
            <section><h2>听到的意见</h2><p>\(count == 0 ? "还没有登记。" : "<a href=\"\(list)\">\(count)件</a>，都在群众意见的办理流程里。" as HTML)</p>\
            \(when(!digest.isEmpty, "<p>按人群：\(digest.joined(separator: "，"))</p>"))\
            \(when(mayRegister, "<p>\(Button.link("登记听到的意见", to: "\(Stations.Paths.reception.link())?event=\(Percent.encode(event))"))</p>"))</section>
            """
    }

    /// What was heard about a matter, at receptions held round it (S2-24).
    static func about(_ sight: MatterSight, _ site: Site, _ viewer: Viewer) async throws -> HTML {
        guard !sight.state.isPrivate, !sight.stored.number.isEmpty, sight.procedure.id != Institutions.ofResidents.id else { return .empty }
        var filter = MatterFilter.ofResidents()
        filter.facets["about"] = sight.stored.number
        let count = try await site.office.count(filter, as: viewer)
        let list = "\(Work.Paths.matters.link())?procedure=\(Institutions.ofResidents.id)&\(MatterFilter.query(["f.about": sight.stored.number]))"
        return when(count > 0, """
            <section class="card"><h2>主题接待听到的意见</h2><p>围绕这件事的接待上，群众反映 <a href="\(list)">\(count)件</a>，各自照群众意见的流程办理和答复。</p></section>
            """)
    }

    /// The groups that an activity was for.
    static func targetGroups(of sight: RecordSight) -> [Civics.Choice] {
        let codes = sight.record.fields["targets"]?.list?.map(\.keyText) ?? []
        return sight.register.id == "activity" ? Groups.targetGroups.filter { codes.contains($0.id) } : []
    }
}
