extension Decision {
    /// Every field that came in is one the move asks for, fits its kind, and no required one is missing.
    func checkFields() throws(Refusal) {
        let missing = move.needs.filter { $0.isRequired && (command.fields[$0.id] ?? .null).isBlank }
        guard missing.isEmpty else { throw .missing(missing.map(\.name)) }
        for (name, value) in command.fields.sorted(by: { $0.key < $1.key }) where !value.isBlank {
            guard let field = move.needs.first(where: { $0.id == name }) else {
                throw .unfit(field: name, reason: "这一步不需要填写它")
            }
            if let reason = try flaw(of: value, in: field) { throw .unfit(field: field.name, reason: reason) }
        }
    }

    private func flaw(of value: JSON, in field: Field) throws(Refusal) -> String? {
        switch field.kind {
        case .line(let max), .words(let max):
            guard let text = value.text else { return "应为文字" }
            // As many bytes as characters at the least: most texts need not be counted.
            return text.utf8.count > max && text.count > max ? "最多\(max)个字，现在有\(text.count)个字" : nil
        case .choice(let choices): return choices.contains { $0.id == value.keyText } ? nil : "没有这个选项"
        case .number(let range):
            guard let number = value.integer, range.contains(Int(clamping: number)) else { return "应为\(range.lowerBound)到\(range.upperBound)之间的整数" }
            return nil
        case .flag: return value.flag == nil ? "应为是或否" : nil
        case .span: return value.text.flatMap { Span($0) } == nil ? "写成「5个工作日」「10日」或「1个月」" : nil
        case .day: return value.text.flatMap { Day($0) } == nil ? "写成 2026-03-08 这样的日期" : nil
        case .matter: return value.integer == nil ? "没有这个编号" : nil
        case .rows(let fields, let max): return try flaw(ofRows: value, fields, max: max)
        case .records(_, let max):
            guard let rows = value.list, rows.allSatisfy({ $0["at"].text != nil && $0["what"].text.map { $0.count <= 1_000 } == true }) else { return "请从列出的里面选" }
            return rows.count > max ? "最多\(max)条" : nil
        case .files(let max): return (value.list?.count ?? 0) > max ? "最多\(max)个文件" : nil
        default: return flawOfHolder(value, in: field)
        }
    }

    /// What is wrong with the first row that is wrong, by its number.
    private func flaw(ofRows value: JSON, _ fields: [Field], max: Int) throws(Refusal) -> String? {
        guard let rows = value.list else { return "应为若干行" }
        if rows.count > max { return "最多\(max)行" }
        for (index, row) in rows.enumerated() {
            guard let members = row.members else { return "第\(index + 1)行读不懂" }
            if let missing = fields.first(where: { $0.isRequired && (members[$0.id] ?? .null).isBlank }) { return "第\(index + 1)行还缺\(missing.name)" }
            for (name, cell) in members.sorted(by: { $0.key < $1.key }) where !cell.isBlank {
                guard let field = fields.first(where: { $0.id == name }) else { return "第\(index + 1)行不需要填写\(name)" }
                if let reason = try flaw(of: cell, in: field) { return "第\(index + 1)行\(field.name)：\(reason)" }
            }
        }
        return nil
    }

    private func flawOfHolder(_ value: JSON, in field: Field) -> String? {
        switch field.kind {
        case .unit: return value.integer.map(world.structure.isUnit) == true ? nil : "没有这个承办单位"
        case .units:
            let bodies = value.integers
            if bodies.count > 10 { return "最多10个单位" }
            if Set(bodies).count != bodies.count { return "同一单位选了两次" }
            return bodies.allSatisfy(world.structure.isUnit) ? nil : "其中有不存在的承办单位"
        case .colleague:
            guard let person = value.integer, let holder = capacity?.holder else { return "请从名单中选择" }
            return world.structure.serves(person, at: holder) ? nil : "此人现在不在本单位任职"
        case .person: return value.integer.map(world.structure.isPerson) == true ? nil : "没有这个人"
        case .incumbent(let roles):
            return value.integer.map { world.structure.holds($0, anyOf: roles) } == true ? nil : "此人现在不担任\(roles.map(\.name).joined(separator: "、"))"
        case .incumbents(let roles, let max):
            let people = value.integers
            if people.count > max { return "最多\(max)人" }
            if Set(people).count != people.count { return "同一人选了两次" }
            return people.allSatisfy { world.structure.holds($0, anyOf: roles) } ? nil : "其中有人现在不担任\(roles.map(\.name).joined(separator: "、"))"
        case .body(let kinds): return value.integer.map { world.structure.isBody($0, of: kinds) } == true ? nil : "没有这个机构"
        case .mandate:
            guard let post = value.integer else { return "请选择代表资格" }
            // A paper that comes of another one keeps its author's mandate.
            if case .clockwork = command.actor.kind { return world.structure.isMandate(post, of: nil) ? nil : "这不是现在有效的代表资格" }
            guard let person = command.actor.person else { return "请选择代表资格" }
            if world.structure.isMandate(post, of: person) { return nil }
            // Who works for deputies may prepare a paper in a deputy's name; the deputy alone submits it.
            guard let capacity, capacity.role != .deputy, world.structure.isMandate(post, of: nil) else { return "这不是现在有效的代表资格" }
            let path = world.structure.territory(ofMandate: post).flatMap(world.structure.path(ofTerritory:)) ?? "?"
            let isOwn = Role.overseeing.contains(capacity.role) && path.utf8.starts(with: capacity.territory.utf8)
                || world.structure.holder(ofMandate: post).map { world.structure.serves($0, at: capacity.holder) } ?? false
            return isOwn ? nil : "这位代表不归您这里联系"
        case .place: return value.integer.flatMap { world.structure.path(of: .place($0)) } == nil ? "没有这个阵地" : nil
        case .territory: return value.text.flatMap { world.structure.path(ofTerritory: $0) } == nil ? "没有这个地区" : nil
        default: return nil
        }
    }
}
