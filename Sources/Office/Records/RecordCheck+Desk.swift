import Civics
import Store

/// Whose end would leave a matter with nobody: a matter that is not finished has an owner who lives and can act.
extension RecordCheck {
    /// How many matters a refusal names.
    private static let named = 5

    /// Why a body, place, person or post may not end yet; nil when nothing waits on its desk or somebody is there to go on.
    func deskFlaw(_ fields: [String: JSON], own: Int64, after end: Day) throws -> String? {
        guard end < .latest else { return nil }
        switch register.id {
        // A unit that is abolished with work on its desk would leave that work with nobody.
        case "body": return try waiting(.body(own)).map { "还有\($0)在它手上，请先改交其他单位" }
        case "place": return try waiting(.place(own)).map { "还有\($0)在它手上，请先改交别处" }
        case "person": return try waiting(.person(own)).map { "还有\($0)在本人手上，请先改交别人" }
        case "post": return try city.post(of: fields, id: own).flatMap { try postFlaw($0, after: end) }
        default: return nil
        }
    }

    private func postFlaw(_ post: City.Post, after end: Day) throws -> String? {
        if !post.role.isCaretaker, city.successors(of: post, after: end).isEmpty, let words = try waiting(post.holder) {
            return """
                「\(city.name(of: post.holder))」手上还有\(words)，这个职务终止后没有别人能办。请先给接手的人登记职务（最晚\((end + 1).chinese)上任），\
                或把事项改交别处
                """
        }
        guard !city.posts(of: post.person).contains(where: { $0.id != post.id && $0.goesOn(after: end) }) else { return nil }
        return try waiting(.person(post.person)).map { "这是\(city.people[post.person]?.name ?? "本人")最后一个职务，还有\($0)在本人手上，请先改交别人" }
    }

    /// 「3件事项(YJ…、YJ…)」; nil when nothing waits.
    private func waiting(_ holder: Holder) throws -> String? {
        let count = try connection.countDesk(holder.wire)
        guard count > 0 else { return nil }
        let numbers = try connection.desk(of: [holder.wire], after: nil, limit: Self.named).map(\.line.number)
        return "\(count)件事项（\(numbers.joined(separator: "、"))\(count > numbers.count ? "等" : "")）"
    }
}

extension Role {
    /// Looks after the house and not after matters.
    fileprivate var isCaretaker: Bool { self == .admin || self == .auditor }
}

extension City.Post {
    /// In force on the day after, without a gap.
    fileprivate func goesOn(after end: Day) -> Bool { (term.until ?? .latest) > end && term.from <= end + 1 }
}

extension City {
    /// Who goes on with what lies on the desk of a body or place when this post has ended.
    func successors(of post: Post, after end: Day) -> [Post] {
        posts(at: post.holder).filter { $0.id != post.id && !$0.role.isCaretaker && $0.goesOn(after: end) }
    }
}

extension Office {
    /// What becomes of the matters on the desk when a post ends after a day, in one sentence; nil when there are none.
    public func passingOn(post id: Int64, after day: Day) async throws -> String? {
        let city = city
        guard let post = city.posts[id], !post.role.isCaretaker else { return nil }
        let count = try await store.read { try $0.countDesk(post.holder.wire) }
        guard count > 0 else { return nil }
        var names: [String] = []
        for next in city.successors(of: post, after: day) {
            if let name = city.people[next.person]?.name, !names.contains(name) { names.append(name) }
        }
        let desk = "「\(city.name(of: post.holder))」手上的\(count)件事项"
        return names.isEmpty ? "\(desk)还没有人接手：请先给接手的人登记职务。" : "\(desk)由\(names.joined(separator: "、"))接着办。"
    }
}
