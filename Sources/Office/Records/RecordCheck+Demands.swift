import Civics
import Institutions
import Store

/// What a register demands beyond its single fields: no two alike, and what its declaration says.
extension RecordCheck {
    /// The values of a set of fields that another record has too.
    ///
    /// A first day in a set tells an import which record a row speaks of; two that differ in nothing but the first day are alike while both hold.
    func uniqueFlaws(_ fields: [String: JSON], own: Int64?, before: [String: JSON]?) throws -> [RecordFlaw] {
        // What was let stand side by side in former times can still be ended, and acted upon.
        func lasts(_ fields: [String: JSON]) -> String { fields["until"]?.text ?? "9999-12-31" }
        func isIdle(_ fields: [String: JSON]) -> Bool { register.state.map { fields[$0]?.codes.contains(where: register.idle.contains) == true } ?? false }
        for set in register.unique where !isIdle(fields) && (before.map({ isNews(set, fields, $0) || lasts(fields) > lasts($0) || isIdle($0) }) ?? true) {
            let values = set.filter { $0 != "from" }.map { (field: $0, values: fields[$0]?.codes ?? []) }
            guard values.allSatisfy({ !$0.values.isEmpty }) else { continue }
            var query = RecordQuery(register.id, scope: .everything, limit: 200)
            query.filters = values
            if let other = try connection.records(query).first(where: { $0.id != own && overlaps($0, fields) && !isIdle($0.fields) }) {
                let field = register.field(values.last?.field ?? "") ?? register.fields[0]
                // What one may not see has no name.
                let isSeen = viewer.map { RecordReach($0, register, in: city)?.contains(other) == true } ?? true
                let name = isSeen ? "已经有了：\(other.name.isEmpty ? other.code : other.name)" : "已经有了同样的记录"
                let end = register.field("from") == nil ? "" : isSeen ? "，\(other.from)起还有效，请先终止那一条" : "，还有效"
                return [RecordFlaw(.taken, field, fields[field.id]?.keyText ?? "", name + end)]
            }
        }
        return []
    }

    /// Dated records are alike only while both hold.
    private func overlaps(_ other: StoredRecord, _ fields: [String: JSON]) -> Bool {
        guard register.field("from") != nil else { return true }
        let (from, until) = (fields["from"]?.text ?? "", fields["until"]?.text ?? "9999-12-31")
        return other.from <= until && from <= other.until ?? "9999-12-31"
    }

    /// - Parameter before: what stood there: a rule that came later is no flaw of what was right when it was written.
    func demandFlaws(_ fields: [String: JSON], own: Int64?, before: [String: JSON]?) throws -> [RecordFlaw] {
        var flaws: [RecordFlaw] = []
        for demand in register.demands { if let flaw = try flaw(demand, fields, own: own, before: before) { flaws.append(flaw) } }
        return flaws
    }

    private func flaw(_ demand: RecordDemand, _ fields: [String: JSON], own: Int64?, before: [String: JSON]?) throws -> RecordFlaw? {
        func text(_ name: String) -> String { fields[name]?.keyText ?? "" }
        func wrong(_ id: String, _ reason: String, _ kind: RecordFlaw.Kind = .unfit) -> RecordFlaw {
            RecordFlaw(kind, register.field(id) ?? register.fields[0], text(id), reason)
        }
        switch demand {
        case .needs(let id, let other, let values):
            guard (fields[id] ?? .null).codes.isEmpty, fields[other]?.codes.contains(where: values.contains) == true, let field = register.field(other) else { return nil }
            return wrong(id, "\(field.name)为「\(field.word(for: fields[other] ?? .null))」时不能空着", .missing)
        case .ordered(let first, let second):
            guard !text(first).isEmpty, !text(second).isEmpty, text(second) < text(first) else { return nil }
            return wrong(second, "早于\(register.field(first)?.name ?? "")\(text(first))")
        case .settled(let names, let other, let by, let reason):
            guard viewer != nil, let before, let code = before[register.codeField ?? ""]?.keyText, let name = names.first(where: { isNews([$0], fields, before) })
            else { return nil }
            var query = RecordQuery(other, scope: .everything, limit: 1)
            query.filters = [(by, [code])]
            return try connection.records(query).isEmpty ? nil : wrong(name, reason)
        case .ahead(let month):
            guard viewer != nil, isNews([month], fields, before), text(register.state ?? "") == register.firstState, text(month) < today.description.prefix(7)
            else { return nil }
            return wrong(month, "已经过去，不能再列计划。过去的约访约谈请直接登记联系记录")
        case .past(let id): return text(id) > today.description ? wrong(id, "还没有到，不能先登记") : nil
        case .inForce(let day, let reference):
            guard let found = try pointed(reference, fields), let on = Day(text(day)), !found.term.contains(on) else { return nil }
            return wrong(reference, "「\(found.name)」在\(on.chinese)不在有效期内")
        case .located(let longitude, let latitude):
            guard isNews([longitude, latitude], fields, before) else { return nil }
            return Degrees.flaw(longitude: text(longitude), latitude: text(latitude)).map { wrong($0.isLongitude ? longitude : latitude, $0.reason) }
        case .refers(let reference, let field, let values, let reason, let when):
            if !when.isEmpty {
                let holds = when.allSatisfy { name, values in fields[name]?.codes.contains(where: values.contains) == true }
                guard holds, isNews([reference] + when.keys, fields, before) else { return nil }
            }
            guard let code = fields[reference]?.codes.first, let target = try stored(reference, code) else { return nil }
            return target[field]?.codes.contains(where: values.contains) == true ? nil : wrong(reference, reason)
        case .outside(let person, let body):
            for code in fields[person]?.codes ?? [] {
                guard let one = city.person(code: code), let holder = city.body(code: text(body)) else { continue }
                if city.posts(of: one.id).contains(where: { $0.holder == .body(holder.id) && $0.term.contains(today) }) {
                    return wrong(person, "\(one.name)在「\(holder.name)」任职，不能核实本单位的事，请另选一位")
                }
            }
            return nil
        case .within(let person, let body):
            guard let one = city.person(code: text(person)), let own = city.body(code: text(body)), let path = city.territories[own.territory]?.path else { return nil }
            let isInside = city.posts(of: one.id).contains { post in post.role == .deputy && city.paths(of: post).contains { $0.utf8.starts(with: path.utf8) } }
            return isInside ? nil : wrong(person, "\(one.name)的代表资格和联络站都不在「\(own.name)」的范围内")
        case .reaches(let part, let whole, let field, let values, let rule):
            guard fields[field]?.codes.contains(where: values.contains) == true, isNews([part, whole, field], fields, before) else { return nil }
            return try shareFlaw(part, whole, rule, fields).map { wrong(field, $0) }
        case .lasts(let first, let last, let rule):
            guard isNews([first, last], fields, before), let from = Day(text(first)), let until = Day(text(last)) else { return nil }
            return try termFlaw(from, until, rule, fields).map { wrong(last, $0) }
        case .graded(let field, let number, let prefix, let reason):
            guard isNews([field, number, reason], fields, before) else { return nil }
            return try gradeFlaw(field, number, prefix, fields, before, exception: reason).map { wrong(field, $0) }
        case .holds(let person, let roles, let day):
            let on = Day(text(day)) ?? Day("\(text(day))-01") ?? today
            for code in fields[person]?.codes ?? [] {
                guard let one = city.person(code: code) else { continue }
                if !city.posts(of: one.id).contains(where: { roles.contains($0.role) && $0.term.contains(on) }) {
                    return wrong(person, "\(one.name)在\(on.chinese)不是\(roles.map(\.name).joined(separator: "或"))")
                }
            }
            return nil
        case .adds(let parts, let whole):
            let given = parts.compactMap { Int(text($0)) }
            guard !given.isEmpty, let all = Int(text(whole)), given.reduce(0, +) != all else { return nil }
            let names = parts.compactMap { register.field($0)?.name }.joined(separator: "、")
            return wrong(whole, "是\(all)，而\(names)相加是\(given.reduce(0, +))，请核对")
        case .marked(let id):
            guard isNews([id], fields, before), !text(id).isEmpty else { return nil }
            return ScoreSheet.flaw(inIndicators: text(id)).map { wrong(id, $0) }
        case .scored(let id, let indicators, let total):
            guard isNews([id, total], fields, before), !text(id).isEmpty else { return nil }
            if let flaw = ScoreSheet.flaw(inScores: text(id), of: text(indicators)) { return wrong(id, flaw) }
            let sum = ScoreSheet(indicators: text(indicators), scores: text(id)).total
            return text(total) == String(sum) ? nil : wrong(total, "逐项得分相加是\(sum)，请改成一样")
        case .atMost(let less, let more):
            guard let first = Int(text(less)), let second = Int(text(more)), first > second else { return nil }
            return wrong(less, "是\(first)，不能多于\(register.field(more)?.name ?? "")\(second)")
        case .agrees(let reference, let shared):
            guard let code = fields[reference]?.codes.first, let target = try stored(reference, code), target[shared]?.keyText != fields[shared]?.keyText
            else { return nil }
            return wrong(reference, "不属于这里填的\(register.field(shared)?.name ?? "")")
        case .names(let reference, let person, let by):
            guard by.isEmpty || isNews([reference, person], fields, before), let (target, found) = try storedRecord(reference, fields),
                let own = fields[person]?.codes.first
            else { return nil }
            let names = by.isEmpty ? target.fields.filter { $0.targets.contains("person") }.map(\.id) : by
            if isNamed(own, among: names.flatMap { found.fields[$0]?.codes ?? [] }) { return nil }
            let isSeen = !by.isEmpty && viewer.map { RecordReach($0, target, in: city)?.contains(found) == true } ?? true
            // In the words of a record that is not there: whose it is, is told to nobody who may not open it.
            guard isSeen else { return wrong(reference, "找不到「\(text(reference).prefix(40))」", .unknown) }
            return wrong(reference, "「\(text(reference).prefix(40))」不是这里填的\(register.field(person)?.name ?? "人员")的，请选本人名下的，或者不填")
        case .about(let id, let procedure, let states, let when, let until):
            let applies = when.allSatisfy { name, values in fields[name]?.codes.contains(where: values.contains) == true }
            guard !text(id).isEmpty, applies, isNews([id] + when.keys + [until].compactMap { $0 }, fields, before) else { return nil }
            return try matterFlaw(text(id), of: procedure, in: states, until: until.flatMap { Day(text($0)) }).map { wrong($0.isDay ? until ?? id : id, $0.reason) }
        case .keeps(let id, let body):
            guard !text(id).isEmpty, isNews([id] + [body].compactMap { $0 }, fields, before) else { return nil }
            return try keeperFlaw(text(id), body.map(text), fields).map { wrong($0.isBody ? body ?? id : id, $0.reason) }
        case .noOverlap(let same, let apart, let day, let from, let until, let idle):
            return try overlapFlaw(Overlap(same: same, apart: apart, day: day, from: from, until: until, idle: idle), fields, own: own, before: before)
        }
    }

    /// Why a number is not that of such a matter now; `isDay`: the matter is right, the day is later than its last.
    private func matterFlaw(_ number: String, of procedure: String, in states: [String], until day: Day?) throws -> (reason: String, isDay: Bool)? {
        guard let declared = Institutions.procedure(procedure) else { return nil }
        guard let stored = try connection.matter(number: MatterNumber.whole(number)), stored.matter.procedure == procedure else {
            return ("「\(number.prefix(40))」找不到，请照\(declared.name)页面上的编号填，如 \(declared.prefix)2026-000001", false)
        }
        guard stored.number == number else { return ("「\(number.prefix(40))」请写成「\(stored.number)」", false) }
        guard states.contains(stored.matter.state) else {
            let now = declared.state(stored.matter.state)?.name ?? "", wanted = states.compactMap { declared.state($0)?.name }
            return ("「\(number)」现在是「\(now)」，要到「\(wanted.joined(separator: "」「"))」才能这样办", false)
        }
        guard let day, let last = states.compactMap({ stored.matter.clocks[$0] }).first(where: { $0.stopped == nil })?.due, day > last else { return nil }
        return ("晚于\(declared.name)\(number)截止的\(last.chinese)，请提前，好让各站的意见赶得上", true)
    }

    /// Why a matter is not this body's, or not that of whoever writes; nobody takes up another organ's matter. Administrators and the house answer for what they write.
    private func keeperFlaw(_ number: String, _ body: String?, _ fields: [String: JSON]) throws -> (reason: String, isBody: Bool)? {
        guard let stored = try connection.matter(number: MatterNumber.whole(number)) else { return nil }
        let keepers = city.keepers(of: stored)
        if let viewer, !viewer.has(.admin), !city.codes(of: viewer, for: ["body"]).contains(where: Set(keepers.map(\.code)).contains) {
            return ("「\(number)」不是您所在的单位组织的，没有登记。请填本单位组织的，或者请组织它的单位来办", false)
        }
        if let body { return keepers.contains { $0.code == body } ? nil : ("不是「\(number)」的组织单位，没有登记。请填组织它的单位", true) }
        let path = try RecordShape(register: register, city: city, connection: connection).path(of: fields)
        let isAbove = keepers.contains { city.territories[$0.territory].map { path.utf8.starts(with: $0.path.utf8) } ?? false }
        return isAbove ? nil : ("「\(number)」的组织单位不管这里，没有登记。请填本级组织的", false)
    }

    private func pointed(_ id: String, _ fields: [String: JSON]) throws -> ReferenceChoice? {
        guard let code = fields[id]?.codes.first else { return nil }
        return try RecordShape(register: register, city: city, connection: connection).pointed(register.targets(of: id), code)
    }

    private func stored(_ id: String, _ code: String) throws -> [String: JSON]? {
        for target in register.targets(of: id) { if let record = try connection.record(target, code: code) { return record.fields } }
        return nil
    }

    /// Whether a person is among these people and bodies, or works at one of them.
    private func isNamed(_ person: String, among codes: [String]) -> Bool {
        if codes.contains(person) { return true }
        guard let one = city.person(code: person) else { return false }
        return city.posts(of: one.id).contains { post in
            guard post.role != .deputy, case .body(let id) = post.holder, let body = city.bodies[id] else { return false }
            return codes.contains(body.code)
        }
    }

    /// What a field points at, with the register in which it stands.
    private func storedRecord(_ id: String, _ fields: [String: JSON]) throws -> (Register, StoredRecord)? {
        guard let code = fields[id]?.codes.first else { return nil }
        for target in register.targets(of: id) {
            if let register = Institutions.register(target), let record = try connection.record(target, code: code) { return (register, record) }
        }
        return nil
    }
}

extension City {
    /// The bodies that keep a matter.
    func keepers(of stored: StoredMatter) -> [Body] {
        (stored.matter.slots["keeper"] ?? []).compactMap { holder in if case .body(let id) = holder { bodies[id] } else { nil } }
    }
}
