import Civics
import Institutions
import Store

/// Where somebody is at home who writes by what he is and not by office.
struct Ground {
    /// The congress to which he belongs, and the place or territory in which he works.
    let top: String, bottom: String

    /// In his own area, or above it as far as his congress reaches; not in a neighbour's.
    func holds(_ path: String) -> Bool {
        if path.utf8.starts(with: bottom.utf8) { return true }
        return bottom.utf8.starts(with: path.utf8) && path.utf8.starts(with: top.utf8)
    }
}

/// Deputies write of themselves and keepers of their places, where they belong: nobody fills the desk of a town that is not his own.
extension RecordCheck {
    func groundFlaw(_ fields: [String: JSON], path: String, before: [String: JSON]?) throws -> RecordFlaw? {
        guard let viewer, !Self.isWriter(viewer, register, path: path) else { return nil }
        let lies = register.liesBy.first { !(fields[$0] ?? .null).isBlank } ?? ""
        let named = Self.located.filter { !(fields[$0] ?? .null).isBlank && isNews([$0], fields, before) && counts($0) }
        let isElsewhere = !register.authors.contains(lies) && isNews(register.liesBy + ["event"], fields, before)
        guard !named.isEmpty || isElsewhere || isNews(["groups"], fields, before) else { return nil }
        let own = city.people[viewer.person]?.code ?? ""
        let wide = city.grounds(of: viewer)
        // What everybody below reads is not put above their heads by one deputy, but by the office or a group there.
        var grounds = register.isIssued && lies == "territory" ? wide.map { Ground(top: $0.bottom, bottom: $0.bottom) } : wide
        for group in try connection.records("group", codes: fields["groups"]?.codes ?? []) where !grounds.contains(where: { $0.holds(group.path) }) {
            guard try isMember(own, group) else { return outside("groups", "小组「\(group.name)」") }
            grounds.append(Ground(top: group.path, bottom: group.path))
        }
        for name in named {
            guard let code = fields[name]?.codes.first, let found = ground(name, code) else { continue }
            if (name == "body" ? wide + grounds : grounds).contains(where: { $0.holds(found.path) }) { continue }
            return outside(name, "「\(found.name)」")
        }
        guard isElsewhere, !path.isEmpty, !grounds.contains(where: { $0.holds(path) }) else { return nil }
        // What is issued from above is his to answer, as far down as it is read.
        let targets = register.targets(of: lies)
        let isIssued = !targets.isEmpty && targets.allSatisfy { Institutions.register($0)?.isIssued == true }
        if isIssued, wide.contains(where: { $0.bottom.utf8.starts(with: path.utf8) }) { return nil }
        // He speaks of what he was invited to, wherever it was.
        let event = fields["event"]?.keyText ?? ""
        if !event.isEmpty, try isInvited(own, to: event) { return nil }
        return outside(event.isEmpty ? lies : "event", "「\(city.name(ofPath: path))」")
    }

    /// Whom a keeper writes onto a list serves in the county of the event or above it; others are invited by an office that oversees both.
    func listFlaw(_ fields: [String: JSON], path: String, before: [String: JSON]?) -> RecordFlaw? {
        guard register.id == "attendance", let viewer, isNews(["person", "event"], fields, before), !Self.isWriter(viewer, register, path: path),
            let field = register.field("person"), let code = fields["person"]?.keyText, let person = city.person(code: code)
        else { return nil }
        let area = city.county(of: path), day = Day(fields["day"]?.keyText ?? "") ?? today
        let serves = city.posts(of: person.id).contains { post in
            (post.term.contains(day) || post.term.contains(today))
                && city.paths(of: post).contains { $0.utf8.starts(with: area.utf8) || area.utf8.starts(with: $0.utf8) }
        }
        if serves { return nil }
        return RecordFlaw(.unfit, field, code, "\(person.name)不在\(city.name(ofPath: area))任职，也不是上级的代表或工作人员，不能由联络站登记。确要请来的，请由上级人大机构邀请")
    }

    /// Fields that say where.
    private static let located = ["territory", "place", "body"]

    /// A place counts where somebody at the place has to act, or the record lies there.
    private func counts(_ name: String) -> Bool {
        register.field(name) != nil && !register.later.contains(name) && (name != "place" || !register.acts.isEmpty || register.liesBy.contains(name))
    }

    private func ground(_ field: String, _ code: String) -> (name: String, path: String)? {
        switch field {
        case "territory": city.territories[code].map { ($0.name, $0.path) }
        case "place": city.place(code: code).flatMap { place in city.territories[place.territory].map { (place.name, $0.path) } }
        default: city.body(code: code).flatMap { body in city.territories[body.territory].map { (body.name, $0.path) } }
        }
    }

    private func isMember(_ person: String, _ group: StoredRecord) throws -> Bool {
        if group.fields["convenors"]?.codes.contains(person) == true { return true }
        var query = RecordQuery("membership", scope: .everything, limit: 1)
        query.filters = [("person", [person]), ("group", [group.code])]
        query.standing = today.description
        return try !connection.records(query).isEmpty
    }

    private func isInvited(_ person: String, to event: String) throws -> Bool {
        var query = RecordQuery("attendance", scope: .everything, limit: 1)
        query.filters = [("event", [event]), ("person", [person])]
        return try !connection.records(query).isEmpty
    }

    private func outside(_ field: String, _ what: String) -> RecordFlaw {
        let field = register.field(field) ?? register.fields[0]
        return RecordFlaw(.unfit, field, "", "\(what)不在您的选区、联络站或小组范围内。在那里做的事，请由那里的人大机构登记")
    }
}

extension City {
    /// The congress of each mandate and the town of its station, the place that somebody keeps, and the territory of any other office.
    func grounds(of viewer: Viewer) -> [Ground] {
        viewer.posts.compactMap { post in
            let top = post.body.flatMap { bodies[$0] }.flatMap { territories[$0.territory]?.path }
            guard case .place(let id) = post.holder, let place = places[id], let bottom = town(of: place.territory)?.path else {
                return top.map { Ground(top: $0, bottom: $0) }
            }
            return Ground(top: top ?? body(code: place.owner).flatMap { territories[$0.territory]?.path } ?? bottom, bottom: bottom)
        }
    }

    /// The path of the county or district in which a path lies; the path itself where there is none.
    func county(of path: String) -> String {
        let codes = path.split(separator: "/").map(String.init)
        guard let last = codes.lastIndex(where: { ["county", "district"].contains(territories[$0]?.kind ?? "") }) else { return path }
        return "/" + codes[...last].joined(separator: "/") + "/"
    }

    /// The town or street of a village or community; any other territory itself.
    private func town(of code: String) -> Territory? {
        guard let here = territories[code] else { return nil }
        return ["village", "community"].contains(here.kind) ? territories[here.parent] ?? here : here
    }
}
