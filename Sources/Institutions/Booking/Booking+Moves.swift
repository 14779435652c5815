import Civics

extension Booking {
    static let moves: [Move] = [
        Move(
            "book", "预约", help: "选一场接待，说说想谈什么", from: [], by: [.resident],
            needs: [
                Fields.title, Fields.text, Fields.territory, Fields.station, Fields.reception, Fields.day, Fields.time, Fields.venue, Fields.deputy,
                Fields.channel,
            ],
            only: [.named("这一场接待还有名额", .room(Fields.reception, in: placed, rule: "booking.room"))],
            then: [
                .keep(Fields.title), .keep(Fields.text), .keep(Fields.station), .keep(Fields.reception), .keep(Fields.day), .keep(Fields.time),
                .keep(Fields.venue), .keep(Fields.deputy), .keep(Fields.channel), .fill(originator, .resident), .fill(keeper, .structure("station")),
                .fill(deputy, .perhaps(.field(Fields.deputy))), .fill(overseer, .structure("overseer")),
            ],
            to: registered,
            tale: Tale("预约{day} {time}的接待（{channel}）", plain: "预约{day} {time}的接待，等{keeper}确认"), isUsual: true),
        Move(
            "confirm", "确认", help: "核对当天的接待和代表，告诉预约人", from: [registered], by: [.slot(keeper)], needs: [Fields.receiver, Fields.note],
            then: [.keep(Fields.receiver), .fill(deputy, .perhaps(.field(Fields.receiver))), .tellResidents], to: confirmed,
            tale: Tale("确认预约{note?。}", plain: "{keeper}已确认您的预约{note?。}"), isUsual: true),
        Move(
            "meet", "登记见面", help: "见过了，记下谈了什么", from: [registered, confirmed], by: [.slot(keeper), .slot(deputy)], needs: [Fields.outcome],
            only: [.named("接待日已到", .notAfterToday(Fields.day))], then: [.keep(Fields.outcome), .tellResidents], to: met,
            tale: Tale("已见面：{outcome}", plain: "已当面听取您的意见"), isUsual: true),
        Move(
            "miss", "没有见成", help: "记下原因；预约人可以另约", from: [registered, confirmed], by: [.slot(keeper), .slot(deputy)],
            needs: [Fields.why, Fields.note], only: [.named("接待日已到", .notAfterToday(Fields.day))], then: [.keep(Fields.why), .tellResidents], to: notMet,
            tale: Tale("没有见成：{why}{note?。}", plain: "没有见成：{why}{note?。}")),
        Move(
            "decline", "取消预约", help: "接待取消或改期、代表来不了的，说明理由，请预约人另约", from: [registered, confirmed], by: [.slot(keeper)],
            needs: [Fields.reason], then: [.tellResidents], to: cancelled,
            tale: Tale("取消预约：{reason}", plain: "{keeper}取消了这次预约：{reason}"), isGrave: true),
        Move(
            "callOff", "接待取消", help: "接待取消或由别场代替的，系统取消它的预约并告诉预约人", from: [registered, confirmed], by: [.clockwork],
            needs: [Fields.reason], then: [.tellResidents], to: cancelled,
            tale: Tale("接待取消，预约随之取消：{reason}", plain: "这一场接待取消了：{reason}。请另约一场")),
        moved("shift", from: registered),
        moved("shiftConfirmed", from: confirmed, then: [.restart(Clocks.meeting)]),
        Move(
            "withdraw", "取消预约", help: "不来了请取消，把名额让给别人", from: [registered, confirmed], by: [.resident],
            needs: [Fields.reason.optional.named("为什么取消", help: "")], to: cancelled, tale: Tale("预约人取消。{reason}", plain: "您已取消预约。{reason}"),
            isGrave: true),
        .escalate(in: [registered, confirmed]),
    ]

    /// The reception is held at another time or elsewhere: the booking goes along, and whoever booked is told.
    private static func moved(_ id: String, from state: State, then more: [Effect] = []) -> Move {
        Move(
            id, "接待改期", help: "接待改了日期、时间或地点的，系统把它的预约一起改过去并告诉预约人", from: [state], by: [.clockwork],
            needs: [Fields.title, Fields.station, Fields.day, Fields.time, Fields.venue, Fields.was],
            then: [
                .keep(Fields.title), .keep(Fields.station), .keep(Fields.day), .keep(Fields.time), .keep(Fields.venue), .keep(Fields.was),
                .fill(keeper, .structure("station")), .tellResidents,
            ] + more, to: nil,
            tale: Tale(
                "接待改期，预约随之改到{day} {time}，原定{was}",
                plain: "这一场接待改了时间或地点：原定{was}，现在是{day} {time}，{station}{address?，}。您的预约仍然有效；来不了的，请取消这次预约"))
    }

    private typealias Step = Example.Step

    private static let wish: [String: JSON] = [
        "title": "预约4月15日接待：小区电梯", "text": "想谈谈老旧小区加装电梯。", "territory": "990101001", "station": 1, "reception": "JD12",
        "day": "2026-04-15", "time": "09:00—11:00", "deputy": 21, "channel": "code",
    ]

    private static func shifted(to day: String) -> [String: JSON] {
        ["title": "预约接待：小区电梯", "station": 1, "day": .string(day), "time": "13:00—15:00", "was": "2026年4月15日 09:00—11:00"]
    }

    static let examples: [Example] = [
        Example("预约、确认、见面", [
            Step("2026-04-08", "resident", "book", wish, expect: "registered", due: ["reply": "2026-04-10"]),
            Step("2026-04-09", "keeper", "confirm", ["note": "请带上小区平面图"], expect: "confirmed", due: ["meeting": "2026-04-15"]),
            Step("2026-04-10", "deputy", "meet", ["outcome": "想早点见"], expect: "!not-allowed"),
            Step("2026-04-15", "deputy", "meet", ["outcome": "三单元愿意出资，一楼有顾虑。"], expect: "met"),
        ]),
        Example("名额满了，不再接受预约", [
            Step("2026-04-08", "resident", "book", wish, ties: Ties(sharing: 6), expect: "!not-allowed"),
            Step("2026-04-08", "resident", "book", wish, ties: Ties(sharing: 5), expect: "registered"),
            Step("2026-04-09", "resident", "withdraw", ["reason": "临时有事"], expect: "cancelled"),
        ]),
        Example("代表请假，联络站取消；别人不能替群众预约", [
            Step("2026-04-08", "keeper", "book", wish, expect: "!not-yours"),
            Step("2026-04-08", "resident", "book", wish, expect: "registered"),
            Step("2026-04-09", "clockwork", "escalate", ["clock": "reply", "color": "soon"], expect: "registered"),
            Step("2026-04-10", "keeper", "decline", ["reason": "代表当天参加人代会，请改约4月22日"], expect: "cancelled"),
        ]),
        Example("接待取消，预约随之取消", [
            Step("2026-04-08", "resident", "book", wish, expect: "registered"),
            Step("2026-04-09", "clockwork", "callOff", ["reason": "代表参加人代会"], expect: "cancelled"),
        ]),
        Example("接待改期，预约跟着改", [
            Step("2026-04-08", "resident", "book", wish, expect: "registered"),
            Step("2026-04-08", "keeper", "shift", shifted(to: "2026-04-16"), expect: "!not-yours"),
            Step("2026-04-08", "clockwork", "shift", shifted(to: "2026-04-16"), expect: "registered", due: ["reply": "2026-04-10"]),
            Step("2026-04-09", "keeper", "confirm", ["note": "请带上小区平面图"], expect: "confirmed", due: ["meeting": "2026-04-16"]),
            Step("2026-04-09", "clockwork", "shiftConfirmed", shifted(to: "2026-04-17"), expect: "confirmed", due: ["meeting": "2026-04-17"]),
        ]),
        Example("没有来", [
            Step("2026-04-08", "resident", "book", wish, expect: "registered"),
            Step("2026-04-09", "keeper", "confirm", ["deputy": 22], expect: "confirmed"),
            Step("2026-04-16", "keeper", "miss", ["why": "residentAway"], expect: "notMet"),
        ]),
    ]
}
