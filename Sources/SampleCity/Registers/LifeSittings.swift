import Civics
import Office

/// 会议: sessions of congresses, of the standing committee with the deputies it invites, forums; leave, words said, seats left empty.
extension LifeScript {
    mutating func sittings() {
        sessions()
        var last = ""
        for (n, one) in Story.committeeSittings.enumerated() { last = committee(one, n, after: last) }
        emptySeat()
    }

    private mutating func attend(
        _ event: String, _ person: String, _ capacity: String, by who: String, on day: Day, state: String = "attended", why: String? = nil,
        hour: Int = 16
    ) {
        put(
            "attendance", by: who, on: day, hour: hour,
            [
                "event": .string(event), "person": .string(person), "capacity": .string(capacity), "state": .string(state), "why": JSON(why),
                "signedOn": state == "attended" ? "\(day)" : .null,
            ])
    }

    /// Brings in the roster of an event as it was signed.
    mutating func roster(_ event: String, _ people: [String], _ capacity: String, by who: String, on day: Day, why: String? = nil) {
        for person in people { attend(event, person, capacity, by: who, on: day, why: why) }
    }

    // MARK: Sessions

    private mutating func sessions() {
        for session in Story.sessions {
            guard let day = Day(session.opens), let last = Day(session.closes), day >= Self.start, day < Day(Story.today) ?? .latest else { continue }
            let county = ["anlan": "anlan-dwb", "linbo": "linbo-dwb", "qinghe": "qinghe-dwb", "yanhu": "yanhu-dwb"][
                String(session.body.prefix { $0 != "-" })]
            let town = city.towns.first { session.body.hasPrefix($0.owner.prefix { $0 != "-" }) }
            let who = county == "anlan-dwb" ? LifeCity.clerk : town?.officer ?? city.towns.first { $0.dwb == county }?.officer ?? LifeCity.clerk
            let sitting = put(
                "sitting", by: who, on: max(day - 20, Self.start), code: "HY-\(session.key)",
                [
                    "name": .string(session.name), "kind": "congress", "body": .string(session.body), "day": .string(session.opens),
                    "lastDay": .string(session.closes),
                    "session": .string(session.key), "agenda": "听取和审议政府工作报告及各项报告；审查计划、预算；票决民生实事项目。",
                ])
            act("hold", on: "sitting", sitting, by: who, on: last, hour: 18)
            let mandates = Story.posts.filter {
                $0.role == "deputy" && $0.body == session.body && $0.from <= session.opens && ($0.until ?? "9999") >= session.opens
            }
            for (n, post) in mandates.enumerated() {
                // Nine in ten are there; who is ill or on duty has asked for leave before.
                let isAway = (n + session.number * 3) % 13 == 5
                attend(sitting, post.person, "delegate", by: who, on: day, state: isAway ? "leave" : "attended", hour: 19)
                guard isAway else { continue }
                let leave = put(
                    "leave", by: post.person, on: day - 4,
                    [
                        "person": .string(post.person), "event": .string(sitting), "kind": n % 2 == 0 ? "sick" : "official",
                        "from": .string(session.opens),
                        "until": .string(session.closes), "reason": n % 2 == 0 ? "住院治疗，附诊断证明" : "单位抢险任务，附单位证明",
                    ])
                act("approve", on: "leave", leave, by: who, on: day - 3, ["answer": "同意"])
            }
        }
    }

    /// Two sessions of a town without leave: the law names what follows.
    private mutating func emptySeat() {
        let town = city.town("芦荡")
        for (n, text) in ["2026-01-22", "2026-10-29"].enumerated() {
            let day = work(text)
            let sitting = put(
                "sitting", by: town.chief, on: day - 14,
                [
                    "name": "芦荡镇九届人大\(n == 0 ? "九" : "十")次会议", "kind": "congress", "body": "ludang-congress", "day": "\(day)",
                    "agenda": "听取和审议镇政府工作报告，票决民生实事项目。",
                ])
            act("hold", on: "sitting", sitting, by: town.chief, on: day, hour: 18)
            for deputy in town.deputies.filter({ $0.level == "town" }) {
                attend(
                    sitting, deputy.code, "delegate", by: town.officer, on: day, state: deputy.code == "jing-lugen" ? "absent" : "attended", hour: 19)
            }
            guard n == 1 else { continue }
            let leave = put(
                "leave", by: "jing-lugen", on: day - 1,
                [
                    "person": "jing-lugen", "event": .string(sitting), "kind": "other", "from": "\(day)", "reason": "家里盖房，走不开",
                ])
            act("refuse", on: "leave", leave, by: town.chief, on: day - 1, hour: 17, ["answer": "不属于健康等特殊原因，请按时参加"])
        }
    }

    // MARK: The standing committee

    private mutating func committee(_ one: Story.CommitteeSitting, _ n: Int, after last: String) -> String {
        let day = work(one.day)
        let isAhead = day > Day(Story.today) ?? .latest
        let sitting = put(
            "sitting", by: LifeCity.clerk, on: ahead(day, isAhead ? 26 : 10),
            [
                "name": .string(one.name), "kind": "standingCommittee", "body": "anlan-sc", "day": "\(day)", "hour": "09:00", "address": "市民中心三楼会议厅",
                "agenda": .string(one.agenda), "tags": .list(one.fields),
            ])
        let all = city.deputies(level: "city", on: day)
        let experts = all.filter { one.fields.contains(Story.sectorOf[$0.code] ?? "") }
        let inTurn = Dice.some(4, of: all.filter { deputy in !experts.contains { $0.code == deputy.code } }, n)
        let guests = Array((experts.prefix(4) + inTurn).prefix(7))
        if isAhead {
            for guest in guests
                + [city.deputy("meng-zhaotang"), city.deputy("qin-shuyao")].compactMap(\.self).filter({ one in
                    !guests.contains { $0.code == one.code }
                })
            {
                attend(sitting, guest.code, "invited", by: LifeCity.clerk, on: work("2026-11-18"), state: "invited", why: "sector")
            }
            return sitting
        }
        for (m, member) in LifeCity.members.enumerated() {
            let isAway = (n * 2 + m) % 11 == 10
            if isAway {
                // Written down by the clerk as it was telephoned, granted by the head of the office.
                let leave = put(
                    "leave", by: LifeCity.clerk, on: ahead(day, 3),
                    [
                        "person": .string(member), "event": .string(sitting), "kind": "official", "from": "\(day)", "reason": "参加省里的会议，有通知",
                    ])
                act("approve", on: "leave", leave, by: LifeCity.head, on: ahead(day, 2), ["answer": "同意"])
            }
            attend(sitting, member, "delegate", by: LifeCity.clerk, on: day, state: isAway ? "leave" : "attended")
        }
        for (m, guest) in guests.enumerated() {
            let isExpert = m < min(4, experts.count)
            attend(
                sitting, guest.code, "invited", by: LifeCity.clerk, on: day, state: (n + m) % 9 == 8 ? "declined" : "attended",
                why: isExpert ? "sector" : "rotation")
        }
        act("hold", on: "sitting", sitting, by: LifeCity.clerk, on: day, hour: 18)
        speeches(sitting, guests, on: day, n, one)
        if n % 3 == 1 { forum(about: sitting, guests, on: day, one) }
        return sitting
    }

    private mutating func speeches(_ sitting: String, _ guests: [LifeCity.Deputy], on day: Day, _ n: Int, _ one: Story.CommitteeSitting) {
        for (m, guest) in guests.prefix(2).enumerated() where (n + m) % 9 != 8 {
            let speech = put(
                "speech", by: LifeCity.clerk, on: day, hour: 17,
                [
                    "event": .string(sitting), "person": .string(guest.code), "kind": "invited", "item": .string(one.item),
                    "detail": .string(Story.remarks[(n * 2 + m) % Story.remarks.count]), "follow": m == 0 ? "reply" : "none",
                ])
            // The last question waits for its answer.
            guard m == 0, day < Day("2026-10-01") ?? .latest else { continue }
            act("answer", on: "speech", speech, by: LifeCity.clerk, on: work(day, plus: 20), ["answer": "意见已送有关部门研究，办理情况随审议意见一并反馈。"])
        }
    }

    /// 列席代表座谈会
    private mutating func forum(about sitting: String, _ guests: [LifeCity.Deputy], on day: Day, _ one: Story.CommitteeSitting) {
        let forum = put(
            "sitting", by: LifeCity.clerk, on: day, hour: 14,
            [
                "name": "\(one.name)列席代表座谈会", "kind": "forum", "body": "anlan-sc", "day": "\(day)", "hour": "16:00", "about": .string(sitting),
                "agenda": "听取列席代表对议题和工作的意见。",
            ])
        act("hold", on: "sitting", forum, by: LifeCity.clerk, on: day, hour: 18)
        roster(forum, guests.prefix(4).map(\.code), "participant", by: LifeCity.clerk, on: day)
    }

    // MARK: Leave

    /// Leave of days, in every state; the last one waits.
    mutating func leaves() {
        for (n, one) in Story.leaves.enumerated() {
            guard let deputy = city.deputy(one.person), let from = Day(one.from) else { continue }
            let officer = city.town(of: deputy).officer
            let id = put(
                "leave", by: one.person, on: from - 5,
                [
                    "person": .string(one.person), "kind": .string(one.kind), "from": .string(one.from), "until": .string(one.until),
                    "reason": .string(one.reason),
                ])
            switch n {
            case 0, 1, 2: act("approve", on: "leave", id, by: officer, on: from - 4, ["answer": "同意，期间不排接待"])
            case 3: act("refuse", on: "leave", id, by: officer, on: from - 4, ["answer": "请与联络站换班即可，不必请假"])
            case 4: act("withdraw", on: "leave", id, by: one.person, on: from - 3)
            default: break
            }
        }
    }
}

extension Story {
    struct CommitteeSitting: Sendable {
        let name: String
        let day: String
        let item: String
        let agenda: String
        let fields: [String]
    }

    static let committeeSittings: [CommitteeSitting] = [
        ("十", "2025-02-27", "就业和社会保障工作报告", ["welfare"]), ("十一", "2025-04-24", "环境状况和环境保护目标完成情况", ["environment"]),
        ("十二", "2025-06-26", "教育督导和校外托管", ["education", "minors"]), ("十三", "2025-08-28", "预算执行和审计工作报告", ["finance", "industry"]),
        ("十四", "2025-10-30", "农村供水条例草案", ["farming"]), ("十五", "2025-12-25", "代表建议办理情况报告", ["law", "construction"]),
        ("十六", "2026-02-26", "物业管理条例立法计划", ["construction", "law"]), ("十七", "2026-04-29", "公共卫生和夜间急诊", ["health"]),
        ("十八", "2026-06-25", "轮渡和公共交通", ["transport"]), ("十九", "2026-08-27", "上半年计划和预算执行情况", ["finance"]),
        ("二十", "2026-10-29", "非遗保护和文化惠民", ["culture"]), ("二十一", "2026-12-24", "一老一小服务体系建设", ["welfare", "minors"]),
    ].map { CommitteeSitting(name: "安澜市六届人大常委会第\($0.0)次会议", day: $0.1, item: $0.2, agenda: "听取和审议\($0.2)；人事任免。", fields: $0.3) }

    static let remarks = [
        "数字好看，群众怎么觉得，要到站里问一问。", "建议把办不成的也写进报告，写明难在哪里。", "基层缺的不是文件，是会用设备的人。", "时间表要写到月，责任写到人。", "去年提过的三条，请先说落实了几条。",
        "资金下达晚，项目赶在雨季开工，质量没法保证。", "服务送到村口，还差最后两里路。", "请把标准讲成群众听得懂的话。",
    ]

    static let leaves: [(person: String, kind: String, from: String, until: String, reason: String)] = [
        ("ji-suo", "family", "2025-05-06", "2025-08-31", "生育休假"), ("yin-dayong", "official", "2025-09-15", "2025-10-20", "外派检修"),
        ("gao-dingtian", "sick", "2026-03-02", "2026-04-10", "腿伤休养"),
        ("ke-baifan", "other", "2026-05-11", "2026-05-15", "外出进货"), ("kuang-yiran", "official", "2026-07-20", "2026-07-26", "参加展会"),
        ("peng-yuanhang", "official", "2026-11-24", "2026-12-06", "跨省运输，赶不回来接待"),
    ]
}
