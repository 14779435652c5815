import Civics
import Institutions
import Store

/// 会前提醒: a month before a session each serving deputy is reminded once; who has not read it after three days gets a text message.
extension Office {
    /// Reminders opened in one run; the next run goes on.
    public static let remindersLimit = 2_000
    /// Reminders opened in one transaction.
    private static let remindersAtOnce = 100

    /// Opens what is missing and hands on what was not read. Safe to run at any time and as often as one likes: each deputy has one reminder
    /// of a session, and each is sent one message.
    /// - Returns: how many reminders were opened and messages handed on.
    @discardableResult
    public func remindDeputies(at moment: Moment? = nil) async throws -> Int {
        let moment = moment ?? now
        let city = city
        var done = 0
        for session in city.sessions.values.sorted(by: { ($0.opens, $0.id) < ($1.opens, $1.id) }) where done < Office.remindersLimit {
            guard let body = city.body(code: session.body), isTime(session, body, city, on: moment.day) else { continue }
            done += try await remind(of: session, body, city, at: moment, limit: Office.remindersLimit - done)
        }
        return try await done + textUnread(at: moment)
    }

    /// From so long before the opening day on as the rule says, until the day before.
    private func isTime(_ session: City.Session, _ body: City.Body, _ city: City, on today: Day) -> Bool {
        guard today < session.opens, today <= session.inForce.until ?? .latest else { return false }
        let codes = Procedure.codes(ofPath: city.territories[body.territory]?.path ?? "")
        guard case .span(let before) = rules.value(of: "reminder.before", territories: codes, on: today)?.value else { return false }
        switch before {
        case .months(let count): return today >= session.opens.adding(months: -count)
        case .days(let count): return today >= session.opens - count
        case .workingDays(let count):
            var (first, left) = (session.opens, count)
            while left > 0, first > .earliest { first = first - 1; if days.isWorkingDay(first) { left -= 1 } }
            return today >= first
        }
    }

    private func remind(of session: City.Session, _ body: City.Body, _ city: City, at moment: Moment, limit: Int) async throws -> Int {
        let serving = Set(city.posts.values.filter { $0.role == .deputy && $0.body == body.id && $0.term.contains(moment.day) }.map(\.person)).sorted()
        let last = city.sessions.values.filter { $0.body == session.body && $0.opens < session.opens }.max { ($0.opens, $0.id) < ($1.opens, $1.id) }
        let congress = try await last.mapAsync { last in try await store.read { try $0.handledSuggestions(ofSession: last.code) } }
        var opened = 0
        for start in stride(from: 0, to: serving.count, by: Office.remindersAtOnce) where opened < limit {
            if Task.isCancelled { break }
            let group = serving[start..<min(start + Office.remindersAtOnce, serving.count)]
            opened += try await remind(group, of: session, after: last, congress ?? .none, body, city, at: moment)
        }
        return opened
    }

    private func remind(
        _ people: ArraySlice<Int64>, of session: City.Session, after last: City.Session?, _ congress: HandledCount, _ body: City.Body, _ city: City,
        at moment: Moment
    ) async throws -> Int {
        let tokens = Dictionary(uniqueKeysWithValues: people.map { ($0, "reminder/\(session.code)/\($0)") })
        let (used, own) = try await store.read { connection in
            let used = try connection.usedTokens(tokens.values.sorted())
            let left = people.filter { !used.contains(tokens[$0] ?? "") }.map { Holder.person($0).wire }
            return (used, try last.map { try connection.handledSuggestions(ofSession: $0.code, by: left) } ?? [:])
        }
        let left = people.filter { !used.contains(tokens[$0] ?? "") }
        guard !left.isEmpty else { return 0 }
        let world = world(on: moment.day)
        return try await store.write { [self] connection in
            var opened = 0
            for person in left {
                let text = ReminderText(session: session, last: last, congress: congress, own: own[Holder.person(person).wire] ?? .none)
                let request = OpenRequest(
                    procedure: Reminder.procedure.id,
                    fields: [
                        "title": .string(text.title), "text": .string(text.words(to: city.people[person]?.name ?? "")), "session": .string(session.code),
                        "opens": .string(session.opens.description), "deputy": .int(person), "territory": .string(body.territory),
                    ], once: tokens[person])
                do {
                    if try open(request, nil, by: .clockwork, at: moment, in: world, city, connection).isNew { opened += 1 }
                } catch let failure as Failure {
                    // One deputy's reminder that cannot be opened must not keep the others from theirs.
                    log.error("no reminder of \(session.code) for person \(person): \(logged(failure))")
                }
            }
            return opened
        }
    }

    /// Reminders that were not read in time, as far as the viewer may see them, oldest first, after an id.
    public func unreadReminders(as viewer: Viewer, after id: Int64 = 0, limit: Int) async throws -> [MatterLine] {
        let today = today
        return try await store.read { try $0.unreadReminders(viewer.sight, today: today, untexted: false, after: id, limit: limit) }
    }

    /// One line in the outbox for each reminder that was not read in time: whatever sends text messages takes it from there.
    private func textUnread(at moment: Moment, limit: Int = 500) async throws -> Int {
        let everything = Sight(holders: [], territories: [], seesAll: true)
        var (after, sent) = (Int64(0), 0)
        while sent < Office.remindersLimit {
            let found = try await store.read { [after] in
                let lines = try $0.unreadReminders(everything, today: moment.day, untexted: true, after: after, limit: limit)
                return try $0.matters(lines.map(\.id)).sorted { $0.id < $1.id }
            }
            guard let end = found.last else { break }
            after = end.id
            let city = city
            let lines = found.compactMap { stored -> String? in
                guard let person = stored.matter.slots["deputy"]?.first?.personID else { return nil }
                return JSON.object([
                    "matter": .int(stored.id), "person": .int(person), "phone": .string(city.people[person]?.phone ?? ""), "at": .string(moment.iso),
                    "text": .string("\(stored.title)，请登录平台查看（\(stored.number)）。"),
                ]).canonicalText + "\n"
            }
            try append(lines.joined(), to: settings.outboxPath)
            let results = try await performBatch(
                found.map { MoveRequest(matter: $0.id, version: nil, move: "text") }, by: .clockwork, at: moment)
            sent += results.count { $0.1 == nil }
        }
        return sent
    }
}

extension Holder {
    var personID: Int64? { if case .person(let id) = self { id } else { nil } }
}

extension Optional {
    /// `map` for what has to be waited for.
    func mapAsync<T>(_ body: (Wrapped) async throws -> T) async rethrows -> T? {
        guard let value = self else { return nil }
        return try await body(value)
    }
}

/// What a reminder says: last year's results, topics and the last day.
struct ReminderText {
    let session: City.Session
    let last: City.Session?
    let congress: HandledCount
    let own: HandledCount

    var title: String { "\(session.name)将于\(session.opens.chinese)开幕，请准备议案和建议" }

    func words(to name: String) -> String {
        var lines = ["\(name)代表：", "\(session.name)定于\(session.opens.chinese)至\(session.closes.monthAndDay)举行。请在会前视察调研、走访选民，准备议案和建议。"]
        lines.append("议案截止日期：\((session.billsDue ?? session.closes).chinese)\(session.billsDue == nil ? "（闭幕日）" : "")。")
        if !session.topics.isEmpty { lines.append("选题参考：\(session.topics)。") }
        if let last {
            lines.append("\(last.name)以来，您领衔提出的建议：\(sentence(own))。")
            lines.append("全体代表提出的建议：\(sentence(congress))。")
        }
        return lines.joined(separator: "\n")
    }

    private func sentence(_ count: HandledCount) -> String {
        count.all == 0 ? "没有" : "\(count.all)件，已办结\(count.closed)件，已核实落实\(count.realised)件"
    }
}
