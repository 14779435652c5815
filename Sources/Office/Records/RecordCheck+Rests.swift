import Civics

/// What one person has confirmed or granted, no correction changes under his name; nor is anybody's name typed under what he never saw.
extension RecordCheck {
    func restFlaw(_ fields: [String: JSON], before: [String: JSON]?, path: String) -> RecordFlaw? {
        guard let viewer else { return nil }
        for act in register.acts where !act.rests.isEmpty {
            let signers = act.stamps.filter { $0.value == .actor }.map(\.key).sorted()
            if let before, act.isDone(before) {
                if let flaw = doneFlaw(act, signers, fields, before, path, viewer) { return flaw }
            } else if let flaw = typedFlaw(act, signers, fields, before, path, viewer) { return flaw }
        }
        return nil
    }

    /// What an act rests on is changed, or the act itself is undone by the way.
    private func doneFlaw(
        _ act: RecordAct, _ signers: [String], _ fields: [String: JSON], _ before: [String: JSON], _ path: String, _ viewer: Viewer
    ) -> RecordFlaw? {
        let own = city.people[viewer.person]?.code ?? ""
        // Whoever confirmed it by writing it down writes it anew, where he might confirm that too.
        let isOwn = act.isImplied && signers.contains { before[$0]?.keyText == own } && Office.may(viewer, act, fields, path: path, in: city)
        let kept = isOwn || !act.isDone(fields) ? [] : act.rests
        let signed = signers.isEmpty ? [] : act.sets.keys.sorted() + act.stamps.keys.sorted()
        guard let field = (kept + signed).first(where: { isNews([$0], fields, before) }).flatMap(register.field) else { return nil }
        let who = signers.first.flatMap { city.person(code: before[$0]?.keyText ?? "")?.name } ?? ""
        let done = who.isEmpty ? "已经办了「\(act.name)」" : "已经由\(who)办了「\(act.name)」"
        return RecordFlaw(.unfit, field, fields[field.id]?.keyText ?? "", "\(done)，不能再改；原来的内容没有变。\(act.amends)")
    }

    /// An old list says that it was done: by whoever brings the list, as far as he may do it, or by nobody.
    private func typedFlaw(
        _ act: RecordAct, _ signers: [String], _ fields: [String: JSON], _ before: [String: JSON]?, _ path: String, _ viewer: Viewer
    ) -> RecordFlaw? {
        guard !signers.isEmpty else { return nil }
        let own = city.people[viewer.person]?.code ?? ""
        let names = (act.sets.keys.sorted() + act.stamps.keys.sorted()).compactMap { register.field($0)?.name }.joined(separator: "」「")
        let words = "不能替别人填写。请把「\(names)」留空，写入以后由有权的人办「\(act.name)」；这一条没有写入"
        for name in signers {
            guard let field = register.field(name), let code = fields[name]?.keyText, !code.isEmpty, code != own, isNews([name], fields, before) else { continue }
            return RecordFlaw(.unfit, field, code, words)
        }
        guard act.isDone(fields), !Office.may(viewer, act, fields, path: path, in: city) || register.id == "leave",
            let field = register.state.flatMap(register.field)
        else { return nil }
        return RecordFlaw(.unfit, field, field.word(for: fields[field.id] ?? .null), words)
    }
}

extension RecordAct {
    /// Whether the record is as this act leaves it.
    fileprivate func isDone(_ fields: [String: JSON]) -> Bool {
        !sets.isEmpty && sets.allSatisfy { name, value in (fields[name]?.keyText ?? "") == value }
    }
}
