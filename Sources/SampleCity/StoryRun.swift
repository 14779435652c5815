import Civics
import Institutions
import Office

/// Tells the parts of the story together, in the order of time, with the night watch every morning.
struct StoryRun {
    private enum Beat {
        case opinion(OpinionPlay.Step)
        case suggestion(StoryStep)
        /// A day of the registers, told when it is over.
        case life(Day)

        var at: Moment {
            switch self {
            case .opinion(let step): step.at
            case .suggestion(let step): step.at
            case .life(let day): Moment(day, hour: 23) ?? Moment(milliseconds: 0)
            }
        }
    }

    let office: Office
    var opinions: OpinionPlay?
    var suggestions: SuggestionPlay?
    var life: LifePlay?

    mutating func run(before each: (Day) throws -> Void, say: (String) -> Void) async throws {
        var beats = opinions?.steps().map(Beat.opinion) ?? []
        let second = suggestions?.steps() ?? []
        if !second.isEmpty { beats = Self.woven(beats, second.map(Beat.suggestion)) }
        let third = life?.days() ?? []
        if !third.isEmpty { beats = Self.woven(beats, third.map(Beat.life)) }
        var watched: Day?
        for beat in beats {
            if let day = watched, day != beat.at.day { try await watch(from: day, through: beat.at.day) }
            watched = beat.at.day
            try each(beat.at.day)
            switch beat {
            case .opinion(let step):
                try await opinions?.perform(step)
            case .suggestion(let step):
                if step.opens != nil { suggestions?.know(opinions: opinions?.matters.mapValues(\.matter) ?? [:]) }
                try await suggestions?.perform(step)
            case .life(let day):
                try await life?.tell(day)
            }
        }
        let end = min(Day(Story.today).flatMap { Moment($0, hour: 17) } ?? office.now, office.now)
        if let watched { try await watch(from: watched, through: end.day) }
        if let opinions { say("群众意见\(opinions.matters.count)件，步骤\(beats.count - second.count - third.count)步") }
        if let suggestions { say("代表建议\(suggestions.count)件，承诺事项、视察、回头看在内步骤\(second.count)步") }
        if let life { say("联络站、代表履职、双联系、小组活动、学习培训的簿册：人做的\(life.count)步，其余由系统按期排出") }
    }

    /// Two rows, each in the order of time, as one; at the same minute the first row comes first.
    private static func woven(_ first: [Beat], _ second: [Beat]) -> [Beat] {
        var (woven, a, b): ([Beat], Int, Int) = ([], 0, 0)
        while a < first.count || b < second.count {
            if b == second.count || (a < first.count && first[a].at <= second[b].at) { woven.append(first[a]); a += 1 } else { woven.append(second[b]); b += 1 }
        }
        return woven
    }

    private func watch(from: Day, through: Day) async throws {
        let end = min(Day(Story.today).flatMap { Moment($0, hour: 17) } ?? office.now, office.now)
        var day = from + 1
        while day <= through {
            if let morning = Moment(day, hour: 0, minute: 30), morning <= end { try await office.nightWatch(at: morning) }
            day = day + 1
        }
    }
}
