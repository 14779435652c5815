import Civics
import Institutions
import Store

/// What a record points at, and what points at it: no act may leave one of them hanging.
extension RecordCheck {
    private func wrong(_ field: String, _ fields: [String: JSON], _ reason: String, _ kind: RecordFlaw.Kind = .unfit) -> RecordFlaw {
        RecordFlaw(kind, register.field(field) ?? register.fields[0], fields[field]?.keyText ?? "", reason)
    }

    /// What it points at must be there and last as long; nothing may stand above itself.
    func referenceFlaws(_ fields: [String: JSON], own: Int64?, before: [String: JSON]?) throws -> [RecordFlaw] {
        func text(_ name: String) -> String { fields[name]?.keyText ?? "" }
        var flaws: [RecordFlaw] = []
        let until = Day(text("until")) ?? .latest
        let shape = RecordShape(register: register, city: city, connection: connection)
        for field in register.fields where !field.targets.isEmpty {
            for code in fields[field.id]?.codes ?? [] {
                let isKept = before?[field.id]?.codes.contains(code) == true
                guard let found = try shape.pointed(field.targets, code), try isKept || isSeen(code, field) else {
                    flaws.append(RecordFlaw(.unknown, field, code, "找不到「\(code.prefix(40))」"))
                    continue
                }
                if register.isStructure, let end = found.term.until, end < until {
                    flaws.append(wrong("until", fields, "「\(found.name)」到\(end.chinese)为止，这条记录不能比它更晚结束"))
                }
            }
        }
        if register.id == "post", text("body").isEmpty, text("place").isEmpty {
            flaws.append(wrong("body", fields, "机构和阵地至少填一个"))
        }
        // Without either nobody knows of which congress the seat is, and it could be given twice.
        if register.id == "post", text("role") == Role.deputy.rawValue, text("level").isEmpty, text("body").isEmpty, isNews(["role", "level", "body"], fields, before) {
            flaws.append(wrong("level", fields, "人大代表要写级别，或者写本级人民代表大会的机构代号"))
        }
        if register.id == "place", viewer?.has(.admin) == false, let owner = city.body(code: text("owner")),
            let above = city.territories[owner.territory]?.path, let path = city.territories[text("territory")]?.path,
            !path.utf8.starts(with: above.utf8), !above.utf8.starts(with: path.utf8)
        {
            flaws.append(wrong("owner", fields, "「\(owner.name)」不管这个区划，不能作它的主管机构"))
        }
        flaws += bodyFlaws(text, fields)
        if let flaw = levelFlaw(text, fields, own: own) { flaws.append(flaw) }
        if flaws.isEmpty, isAboveItself(text("code"), parent: text("parent")) {
            flaws.append(wrong("parent", fields, "不能是自己或自己的下级"))
        }
        return flaws
    }

    /// What lies between other persons is answered as if it were not there; so is what was issued elsewhere, where the record would lie.
    private func isSeen(_ code: String, _ field: Field) throws -> Bool {
        guard let viewer else { return true }
        for target in field.targets {
            guard let other = Institutions.register(target), other.isClosed || other.isIssued && register.liesBy.contains(field.id), let found = try connection.record(target, code: code) else { continue }
            return RecordReach(viewer, other, in: city)?.contains(found) == true
        }
        return true
    }

    /// A place hangs under one of its own area or above it; whoever oversees both areas may say otherwise.
    func parentFlaw(_ fields: [String: JSON], before: [String: JSON]?) -> RecordFlaw? {
        guard register.id == "place", let viewer, isNews(["parent", "territory"], fields, before), let parent = city.place(code: fields["parent"]?.keyText ?? ""),
            let above = city.territories[parent.territory]?.path, let path = city.territories[fields["territory"]?.keyText ?? ""]?.path,
            !path.utf8.starts(with: above.utf8), !Self.isWriter(viewer, register, path: above)
        else { return nil }
        return wrong("parent", fields, "「\(parent.name)」在\(city.name(ofPath: above))，不在这个阵地的区划或它的上级里，请另选；确要挂在别处的，请由同时管两地的机构登记")
    }

    /// A session is held by a congress and closes after it has opened; a field is looked after by a committee.
    private func bodyFlaws(_ text: (String) -> String, _ fields: [String: JSON]) -> [RecordFlaw] {
        guard let body = city.body(code: text("body")) else { return [] }
        switch register.id {
        case "session":
            if body.kind != "congress" { return [wrong("body", fields, "「\(body.name)」不是人民代表大会")] }
            if text("closes") < text("opens") { return [wrong("closes", fields, "早于开幕日期\(text("opens"))")] }
            return text("billsDue").isEmpty || text("billsDue") <= text("closes") ? [] : [wrong("billsDue", fields, "晚于闭幕日期\(text("closes"))")]
        case "remit": return body.kind == "committee" ? [] : [wrong("body", fields, "「\(body.name)」不是专（工）委员会")]
        default: return []
        }
    }

    private func isAboveItself(_ code: String, parent: String) -> Bool {
        guard !code.isEmpty, !parent.isEmpty else { return false }
        var above = parent
        // A tree deeper than this does not exist; a ring would have no end.
        for _ in 0..<64 where !above.isEmpty {
            if above.uppercased() == code.uppercased() { return true }
            switch register.id {
            case "territory": above = city.territories[above]?.parent ?? ""
            case "body": above = city.body(code: above)?.parent ?? ""
            case "place": above = city.place(code: above)?.parent ?? ""
            default: return false
            }
        }
        return !above.isEmpty
    }

    /// A code is how other records, matters and printed QR codes know a record: unique, and the same for good. Whoever needs another
    /// code ends the record and begins a new one.
    func codeFlaws(_ fields: [String: JSON], own: Int64?, before: [String: JSON]?) throws -> [RecordFlaw] {
        guard let codeField = register.codeField, let field = register.field(codeField) else { return [] }
        let code = fields[codeField]?.keyText ?? ""
        if let old = before?[codeField]?.keyText, !old.isEmpty, old != code {
            return [RecordFlaw(.unfit, field, code, "登记后不能改（原为\(old)）：别处靠它找到这条记录。请终止这一条，另立一条新的")]
        }
        var flaws: [RecordFlaw] = []
        if let other = try city.pointed(register.id, code: code, connection), other.id != own { flaws.append(RecordFlaw(.taken, field, code, "已经有了")) }
        if let flaw = try numberFlaw(code, field, before: before?[codeField]?.keyText) { flaws.append(flaw) }
        // Places and deputies share the short codes of the public pages (/s/…, /d/…), so that one that is misread leads nowhere else.
        if register.id == "person", let short = register.field("deputyCode"), let value = fields["deputyCode"]?.keyText, !value.isEmpty {
            if let other = city.deputy(code: value), other.id != own { flaws.append(RecordFlaw(.taken, short, value, "已是\(other.name)的代表码")) }
            if let place = city.place(code: value) { flaws.append(RecordFlaw(.taken, short, value, "已是\(place.name)的公开短码")) }
        }
        if register.id == "place", let deputy = city.deputy(code: code) {
            flaws.append(RecordFlaw(.taken, field, code, "已是\(deputy.name)的代表码"))
        }
        return flaws
    }

    /// A number that is typed for a record: fit to be read out and looked up, and no other record's by which a third names one of the two.
    private func numberFlaw(_ code: String, _ field: Field, before: String?) throws -> RecordFlaw? {
        guard !register.isStructure, !code.isEmpty, code != before else { return nil }
        guard code.isRecordNumber else {
            return RecordFlaw(.unfit, field, code, "只能用字母、数字、汉字和 - . _ + ( ) （ ） 〔 〕，至少有一个字母、数字或汉字，不能有空格，最多40个字；不填则自动编号")
        }
        // Attendance names a sitting or a class by number alone: an activity with the number of a class would be taken for it.
        guard try connection.isNumber(code, inAnyOf: Institutions.registersNamed(with: register.id)) else { return nil }
        return RecordFlaw(.taken, field, code, "这个编号已经用在别的簿册里，请换一个；不填则自动编号")
    }

    /// One does not hold the same post twice on one day; seats in congresses of two levels are two posts, though one receives people at one station,
    /// and two seats in one congress are none, whatever the stations.
    func overlapFlaws(_ fields: [String: JSON], own: Int64?) -> [RecordFlaw] {
        guard let mine = city.post(of: fields, id: own ?? 0) else { return [] }
        // What was let stand side by side in former times can still be ended.
        if let old = own.flatMap({ city.posts[$0] }), old.person == mine.person, old.holder == mine.holder, old.body == mine.body, old.level == mine.level,
            old.term.from == mine.term.from, (mine.term.until ?? .latest) <= (old.term.until ?? .latest)
        { return [] }
        for other in city.posts(of: mine.person) where other.id != own && other.role == mine.role {
            let isTwofold = mine.role == .deputy && isSameCongress(mine, other)
            guard isTwofold || other.holder == mine.holder else { continue }
            if !isTwofold, mine.role == .deputy, !mine.level.isEmpty, !other.level.isEmpty, mine.level != other.level { continue }
            let (end, otherEnd) = (mine.term.until ?? .latest, other.term.until ?? .latest)
            guard mine.term.from <= otherEnd, other.term.from <= end else { continue }
            let words = "\(other.term.from.chinese)至\(other.term.until?.chinese ?? "今")"
            if isTwofold {
                let next = if case .place = other.holder { "换联络站请先终止那一条" } else { "编进联络站的，请在那一条上填阵地" }
                return [wrong("from", fields, "这个人已经是同一个人民代表大会的代表「\(other.title)」（\(words)），不能重复；\(next)")]
            }
            return [wrong("from", fields, "与这个人在同一处的同一职务「\(other.title)」（\(words)）重叠，请先终止那一条")]
        }
        return []
    }

    /// Where both name their congress, that says it; where one does not, the level does: one of the nation, one of the province, and nobody is a
    /// deputy of two areas of which neither contains the other (选举法第四十八条), as two of one level are.
    private func isSameCongress(_ one: City.Post, _ other: City.Post) -> Bool {
        func congress(_ post: City.Post) -> City.Body? { post.body.flatMap { city.bodies[$0] }.flatMap { $0.kind == "congress" ? $0 : nil } }
        if let own = congress(one), let theirs = congress(other) { return own.id == theirs.id }
        let levels = [one, other].map { post in congress(post).flatMap { Self.levels[city.territories[$0.territory]?.kind ?? ""] } ?? post.level }
        return !levels[0].isEmpty && levels[0] == levels[1]
    }

    /// A seat is of the level of the congress in which it is.
    private func levelFlaw(_ text: (String) -> String, _ fields: [String: JSON], own: Int64?) -> RecordFlaw? {
        let old = own.flatMap { city.posts[$0] }
        guard register.id == "post", text("role") == Role.deputy.rawValue, let body = city.body(code: text("body")), body.kind == "congress",
            old == nil || old?.body != body.id || old?.level != text("level"), let level = Self.levels[city.territories[body.territory]?.kind ?? ""],
            !text("level").isEmpty, text("level") != level
        else { return nil }
        let words = register.field("level")?.choices.first { $0.id == level }?.name ?? level
        return wrong("level", fields, "「\(body.name)」的代表是\(words)代表")
    }

    /// The level of the congress of an area, by the kind of the area.
    private static let levels = ["province": "province", "city": "city", "district": "county", "county": "county", "town": "town"]

    /// Ending or moving a record must not leave what hangs on it in the air.
    func dependentFlaws(_ fields: [String: JSON], own: Int64, before: [String: JSON]) throws -> [RecordFlaw] {
        var flaws: [RecordFlaw] = []
        if let until = fields["until"]?.keyText, let end = Day(until), before["until"]?.keyText != until {
            let left = dependents(on: own, code: fields["code"]?.keyText ?? "", after: end)
            if let first = left.first {
                flaws.append(wrong("until", fields, "还有\(left.count)条\(first.kind)在\(end.chinese)以后仍有效（如「\(first.name)」），请先终止它们"))
            }
            if let reason = try deskFlaw(fields, own: own, after: end) { flaws.append(wrong("until", fields, reason)) }
        }
        // A matter carries the path of its territory for good, as the journal has it; were the territory hung elsewhere, its old
        // matters would lie under a path that no office oversees. A real 区划调整 gives new codes anyway (GB/T 2260 codes begin with
        // the parent's): end the old territory, begin a new one, and let the old matters be finished where they were raised.
        if register.id == "territory", fields["parent"] != before["parent"], let path = city.territories[fields["code"]?.keyText ?? ""]?.path {
            let count = try connection.countMatters(under: path)
            if count > 0 { flaws.append(wrong("parent", fields, "这里已登记\(count)件事项，改上级会使它们无人负责。请终止这个区划，另立新的")) }
        }
        return flaws
    }

    /// What points at a record and lasts beyond a day.
    func dependents(on id: Int64, code: String, after end: Day) -> [(kind: String, name: String)] {
        func lasts(_ term: City.Term) -> Bool { (term.until ?? .latest) > end }
        func post(_ post: City.Post) -> (String, String) { ("职务", "\(city.people[post.person]?.name ?? "") \(post.title)") }
        switch register.id {
        case "territory":
            return city.children(of: code).filter { lasts($0.term) }.map { ("下级区划", $0.name) }
                + city.bodies(in: code).filter { lasts($0.term) }.map { ("机构", $0.name) }
                + city.places(in: code).filter { lasts($0.term) }.map { ("阵地", $0.name) }
        case "body":
            return city.posts(at: .body(id)).filter { lasts($0.term) }.map(post)
                + city.places.values.filter { $0.owner == code && lasts($0.term) }.map { ("阵地", $0.name) }
                + city.bodies.values.filter { $0.parent == code && lasts($0.term) }.map { ("下级机构", $0.name) }
                + city.sessions.values.filter { $0.body == code && $0.closes > end }.map { ("会议届次", $0.name) }
                + city.remits.values.filter { $0.body == code && lasts($0.term) }.map { ("督办分工", $0.category) }
        case "place":
            return city.posts(at: .place(id)).filter { lasts($0.term) }.map(post)
                + city.places.values.filter { $0.parent.uppercased() == code.uppercased() && lasts($0.term) }.map { ("下级阵地", $0.name) }
        case "person": return city.posts(of: id).filter { lasts($0.term) }.map(post)
        default: return []
        }
    }
}
