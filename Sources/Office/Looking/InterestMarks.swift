import Civics

/// 利益提示 (S4-49): where a deputy's own employer or declared interests meet what a paper is about; for whoever reviews it, never public.
public struct InterestMark: Sendable, Hashable {
    public enum Meeting: Sendable, Hashable {
        /// Holds a post in a unit that is proposed for it or handles it.
        case serves(unit: String)
        /// The employer, or an interest declared in the register of people, is such a unit.
        case unit(String, own: String, isEmployer: Bool)
        /// The employer or interest is named in the title or the words.
        case named(own: String, isEmployer: Bool)
    }

    public let person: Int64
    /// 领衔代表 or 联名代表.
    public let slot: String
    public let meetings: [Meeting]
}

extension City {
    /// Where those who stand behind a paper meet its units or its words on their own account: who leads it first.
    public func interestMarks(of matter: Matter, on day: Day) -> [InterestMark] {
        let units = Set(["wishedUnit", "plannedLead", "plannedOthers"].flatMap { matter.fields[$0]?.integers ?? [] }.map(Holder.body)
            + ["lead", "coUnits", "parts"].flatMap { matter.slots[$0] ?? [] })
        let names = units.map { (holder: $0, name: name(of: $0)) }.sorted { $0.name < $1.name }
        let words = ["title", "text", "measure"].compactMap { matter.fields[$0]?.text }.map { Array($0.utf8) }
        var seen: Set<Int64> = []
        return ["originator", "authors", "cosigners", "joiners"].flatMap { slot in (matter.slots[slot] ?? []).map { (slot, $0) } }.compactMap { slot, holder in
            guard case .person(let id) = holder, let person = people[id], seen.insert(id).inserted else { return nil }
            let serving = names.filter { unit in posts(of: id).contains { $0.holder == unit.holder && $0.term.contains(day) } }
            var meetings = serving.map { InterestMark.Meeting.serves(unit: $0.name) }
            for own in person.ownInterests {
                let met = names.filter { !serving.map(\.holder).contains($0.holder) && ($0.name.contains(own.name) || own.name.contains($0.name)) }
                meetings += met.map { .unit($0.name, own: own.name, isEmployer: own.isEmployer) }
                if met.isEmpty, words.contains(where: { $0.firstRange(of: own.name.utf8) != nil }) { meetings.append(.named(own: own.name, isEmployer: own.isEmployer)) }
            }
            return meetings.isEmpty ? nil : InterestMark(person: id, slot: slot, meetings: meetings)
        }
    }
}

extension City.Person {
    /// Shorter words would be found everywhere.
    private static let shortest = 3

    /// The employer, and each interest of the list that was declared.
    var ownInterests: [(name: String, isEmployer: Bool)] {
        let parts = interests.split { "、，,；;。\n".contains($0) }.map { String($0).replacing(" ", with: "") }
        return ([(employer, true)] + parts.map { ($0, false) }).filter { $0.0.count >= Self.shortest }
    }
}
