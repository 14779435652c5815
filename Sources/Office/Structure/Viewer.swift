import Civics
import Store

/// A signed-in person on a day: what they may act as, and what they may see.
public struct Viewer: Sendable {
    public let person: Int64
    public let name: String
    public let actor: Actor
    public let sight: Sight
    /// The posts held today, for the head of the page.
    public let posts: [City.Post]

    init(person: Int64, city: City, on day: Day) {
        self.person = person
        name = city.people[person]?.name ?? ""
        actor = city.actor(person, on: day)
        posts = city.posts(of: person).filter { $0.term.contains(day) }
        let capacities = actor.capacities
        let today = CityToday(city: city, today: day)
        let judged = Set(capacities.filter { Viewer.isJudged($0, today) }.map(\.holder.wire))
        let territories = capacities.filter { Role.overseeing.contains($0.role) }.map(\.territory)
        sight = Sight(
            holders: Array(Set(capacities.map(\.holder.wire))).sorted(),
            territories: territories,
            // Every matter lies in a territory: whoever oversees the topmost one needs no condition on each row.
            seesAll: capacities.contains { $0.role == .auditor } || city.onlyRoot.map { territories.contains($0.path) } ?? false,
            openHolders: Array(Set(capacities.map(\.holder.wire)).subtracting(judged)).sorted())
    }

    /// Whether acting for this holder may mean being the judged side: lists cannot ask for the slot of each matter, so they are strict.
    private static func isJudged(_ capacity: Actor.Capacity, _ today: CityToday) -> Bool {
        if judgedRoles.contains(capacity.role) { return true }
        if case .body(let id) = capacity.holder { return today.isUnit(id) }
        return false
    }

    /// Roles that come to a matter on the judged side: units, the government and its leaders; and who only keeps the house.
    private static let judgedRoles: Set<Role> = [.unitHead, .unitClerk, .govOffice, .govLeader, .admin]

    /// Who it is and what he may do: an answer kept for one who has since lost a post is nobody's.
    var standing: String { "\(person) \(actor.capacities.map { "\($0.role.rawValue)@\($0.holder.wire)\($0.territory)" }.sorted())" }

    public func has(_ role: Role) -> Bool { posts.contains { $0.role == role } }
    public func has(anyOf roles: [Role]) -> Bool { posts.contains { roles.contains($0.role) } }

    /// Has a part in what was written while the matter was private: who wrote, signed or was asked to sign, not who was asked for advice.
    public func sharesDraft(of matter: Matter, in procedure: Procedure) -> Bool {
        let mine = Set(sight.holders)
        return procedure.draftSlots.contains { slot in matter.holders(of: slot).contains { mine.contains($0.wire) } }
    }

    /// Has a part in the matter as a deputy alone: an answer is theirs once it has been delivered.
    public func onlyWaits(_ matter: Matter, in procedure: Procedure) -> Bool {
        if sight.seesAll || sight.territories.contains(where: { matter.territory.utf8.starts(with: $0.utf8) }) { return false }
        let mine = Set(sight.holders)
        let own = procedure.slots.filter { slot in matter.holders(of: slot).contains { mine.contains($0.wire) } }
        return !own.isEmpty && own.allSatisfy { $0.roles == [.deputy] }
    }

    /// Works only on the judged side of a matter: sees what a handling unit may see, and no more.
    public func isOnlyJudged(_ matter: Matter, in procedure: Procedure) -> Bool {
        if sight.seesAll { return false }
        if sight.territories.contains(where: { matter.territory.utf8.starts(with: $0.utf8) }) { return false }
        let mine = Set(sight.holders)
        return !procedure.slots.contains { slot in !slot.isJudged && matter.holders(of: slot).contains { mine.contains($0.wire) } }
    }
}
