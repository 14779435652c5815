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
        case .files(let max): return (value.list?.count ?? 0) > max ? "最多\(max)个文件" : nil
        default: return flawOfHolder(value, in: field)
        }
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
        case .place: return value.integer.flatMap { world.structure.path(of: .place($0)) } == nil ? "没有这个阵地" : nil
        case .territory: return value.text.flatMap { world.structure.path(ofTerritory: $0) } == nil ? "没有这个地区" : nil
        default: return nil
        }
    }
}
