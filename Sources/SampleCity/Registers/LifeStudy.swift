import Civics
import Office

/// 学习培训: plans and classes in batches, compulsory courses, study, what was handed out and sent, what came down from above, which rules rest on which law.
extension LifeScript {
    mutating func study() {
        put(
            "trainingPlan", by: LifeCity.clerk, on: Self.start, hour: 9, code: "PG-1",
            [
                "name": "安澜市六届人大代表学习培训规划", "body": "anlan-dwb", "kind": "plan", "levels": ["city", "county", "town"],
                "goal": "任期内轮训一遍，新当选代表半年内完成初任学习。",
                "coverage": 100, "perTerm": 2, "perYear": 6, "hours": 40, "from": "2024-03-01", "until": "2028-12-31",
            ])
        put(
            "trainingPlan", by: LifeCity.clerk, on: work("2026-02-03"), hour: 9, code: "PG-2",
            [
                "name": "代表履职能力提升年", "body": "anlan-dwb", "kind": "programme", "levels": ["city"], "goal": "学预算、学调研、学法律，送书送课到站。", "coverage": 95,
                "perYear": 4,
                "from": "2026-01-01", "until": "2026-12-31",
            ])
        put(
            "postGroup", by: LifeCity.clerk, on: Self.start, hour: 9, code: "GZ-1",
            [
                "name": "乡镇街道人大负责人", "body": "anlan-dwb", "roles": ["presidium", "streetCommittee"], "from": "2024-03-01",
            ])
        put(
            "postGroup", by: LifeCity.clerk, on: Self.start, hour: 9, code: "GZ-2",
            ["name": "市县人大常委会主任、副主任", "body": "anlan-dwb", "roles": ["member"], "titles": "主任", "from": "2024-03-01"])
        for (n, one) in Story.courses.enumerated() {
            put(
                "course", by: LifeCity.clerk, on: Self.start, hour: 11, code: "BX-\(n + 1)",
                [
                    "name": .string(one), "body": "anlan-dwb", "compulsory": n < 4 ? "yes" : "no", "hours": .int(Int64(2 + n % 2)),
                    "from": "2025-01-01",
                    "lesson": "一、为什么学。二、学什么。三、怎么用。四、三道思考题。",
                ])
        }
        for (n, one) in Story.classes.enumerated() { klass(one, n) }
        completions()
        theory()
        papers()
        handedOut()
    }

    private mutating func klass(_ one: Story.Klass, _ n: Int) {
        let day = work(one.day)
        let isAhead = day > Day(Story.today) ?? .latest
        let who = one.body == "anlan-dwb" ? LifeCity.clerk : city.towns.first { $0.dwb == one.body }?.officer ?? LifeCity.clerk
        let id = put(
            "klass", by: who, on: ahead(day, isAhead ? 21 : 14), hour: 9,
            [
                "name": .string(one.name), "kind": .string(one.kind), "body": .string(one.body), "level": .string(one.level),
                "plan": one.body == "anlan-dwb" ? "PG-1" : .null,
                "basic": one.isBasic ? "yes" : .null, "batch": one.batch > 0 ? .int(Int64(one.batch)) : .null, "day": "\(day)",
                "lastDay": .string((day + one.days - 1).description),
                "days": .int(Int64(one.days)), "hours": .int(Int64(one.days * 6)), "venue": .string(one.venue), "topic": .string(one.topic),
                "lecturer": "党校和高校教师",
                "courses": .list(one.courses.map { "BX-\($0)" }), "postGroups": one.postGroup.isEmpty ? .null : [.string(one.postGroup)],
            ])
        if isAhead { return act("open", on: "klass", id, by: who, on: ahead(day, 19)) }
        let people = trainees(one, n, on: day)
        roster(id, people, "trainee", by: who, on: day)
        act("hold", on: "klass", id, by: who, on: day + one.days - 1, hour: 18, ["outcome": "到课\(people.count)人，结业考核合格。"])
    }

    /// Deputies of the level, and two of the offices' own people.
    private func trainees(_ one: Story.Klass, _ n: Int, on day: Day) -> [String] {
        if one.postGroup == "GZ-1" { return city.towns.map(\.chief).enumerated().filter { one.kind == "meeting" || $0.offset % 9 != 8 }.map(\.element) }
        if one.postGroup == "GZ-2" { return Array(LifeCity.members.dropLast()) + Story.countyLeaders.map(\.code) }
        let county = city.towns.first { $0.dwb == one.body }?.county
        let pool = city.deputies.filter { deputy in
            deputy.serves(on: day) && deputy.level == one.level && (one.body == "anlan-dwb" || city.town(of: deputy).county == county)
        }
        let staff = one.body == "anlan-dwb" ? ["ren-kewei", "han-bingzhi"] : []
        return Dice.some(one.seats, of: pool, n * 9).map(\.code) + staff
    }

    /// 自学: what no class brought; the last ones wait.
    private mutating func completions() {
        for (n, deputy) in city.deputies.filter({ $0.until == nil }).enumerated() where n % 3 != 2 {
            let town = city.town(of: deputy)
            let day = max(work("2025-03-03", plus: n * 6), work(deputy.from, plus: 60))
            let id = put(
                "completion", by: deputy.code, on: day, hour: 21,
                [
                    "course": "BX-\(n % 4 + 1)", "person": .string(deputy.code), "day": "\(day)", "way": n % 2 == 0 ? "online" : "reading",
                ])
            if n < 92 { act("confirm", on: "completion", id, by: town.officer, on: work(day, plus: 4)) }
        }
    }

    private mutating func theory() {
        for n in 0..<30 {
            let one = Story.studies[n % Story.studies.count]
            let day = work("2025-01-21", plus: n * 22)
            let lecturer = one.kind == "partyLecture" || one.kind == "lecture" ? LifeCity.members[n % 5] : nil
            let id = put(
                "study", by: LifeCity.clerk, on: ahead(day, 4),
                [
                    "topic": .string("\(one.topic)（第\(n / Story.studies.count + 1)次）"), "kind": .string(one.kind), "body": "anlan-sc",
                    "priority": n % 4 == 0 ? "yes" : .null, "day": "\(day)",
                    "hour": "15:00", "hours": .int(Int64(2 + n % 2)), "lecturer": JSON(lecturer), "address": "市民中心三楼",
                ])
            roster(id, LifeCity.members.filter { $0 != lecturer } + ["yao-wenzhu"], "participant", by: LifeCity.clerk, on: day)
            act("hold", on: "study", id, by: LifeCity.clerk, on: day, hour: 18, ["summary": "学原文，谈体会，列三条要办的事。"])
        }
        countyStudies()
        ownLectures()
        for (n, member) in (LifeCity.members + ["wang-dongli", "zhan-jiahe"]).enumerated() {
            for k in 0..<2 {
                let day = work(k == 0 ? "2025-05-08" : "2026-05-07", plus: n * 11)
                put(
                    "lecture", by: LifeCity.clerk, on: day,
                    [
                        "topic": n < 5 ? "人民代表大会制度为什么管用" : "代表法修改了什么", "lecturer": .string(member), "day": "\(day)",
                        "venue": n < 5 ? "市委党校" : "联络站夜校",
                        "audience": n < 5 ? "cadres" : "residents", "number": .int(Int64(40 + n * 7 + k * 5)),
                    ])
            }
        }
    }

    /// What deputies tell the people of their street; the station's keeper was there and confirms it, the last two are still to be.
    private mutating func ownLectures() {
        let topics = ["代表法修改了什么", "怎么给代表提意见", "民生实事怎么票决", "身边的物业管理条例", "防汛避险怎么走"]
        for n in 0..<16 {
            let town = city.towns[n % city.towns.count]
            let day = work("2025-03-18", plus: n * 39)
            guard let deputy = town.deputies(on: day).first(where: { $0.code != town.chief }) else { continue }
            let id = put(
                "lecture", by: deputy.code, on: day, hour: 19,
                [
                    "topic": .string(topics[n % topics.count]), "lecturer": .string(deputy.code), "day": "\(day)", "venue": .string("\(town.name)文化站"),
                    "audience": "residents", "number": .int(Int64(25 + n * 3)), "place": .string(town.station),
                ])
            if n < 14 { act("confirm", on: "lecture", id, by: city.keeper(town.station, on: work(day, plus: 3)), on: work(day, plus: 3)) }
        }
    }

    /// The counties' standing committees study every other month; their leading member gives the party lecture of the summer.
    private mutating func countyStudies() {
        for (m, leader) in Story.countyLeaders.enumerated() {
            guard let town = city.towns.first(where: { $0.standingCommittee == leader.body }) else { continue }
            for n in 0..<10 {
                let one = Story.studies[(n + m) % Story.studies.count]
                let day = work("2025-02-18", plus: n * 64 + m * 3)
                let isLecture = one.kind == "partyLecture" || one.kind == "lecture"
                let id = put(
                    "study", by: town.officer, on: ahead(day, 4),
                    [
                        "topic": .string("\(one.topic)（\(day.year)年\(day.month)月）"), "kind": .string(one.kind), "body": .string(leader.body), "day": "\(day)",
                        "hour": "09:30", "hours": 2, "lecturer": isLecture ? .string(leader.code) : .null, "address": "常委会会议室",
                    ])
                roster(id, (isLecture ? [] : [leader.code]) + [town.officer], "participant", by: town.officer, on: day)
                act("hold", on: "study", id, by: town.officer, on: day, hour: 18, ["summary": "读原文，对照本级工作列清单。"])
            }
        }
    }

    // MARK: What came down, and what it rests on

    private mutating func papers() {
        for (n, one) in Story.deployments.enumerated() {
            let day = work(one.day)
            let id = put(
                "deployment", by: LifeCity.clerk, on: work(day, plus: 3),
                [
                    "name": .string(one.name), "document": .string(one.document), "issuer": .string(one.issuer), "body": "anlan-dwb", "day": "\(day)",
                    "priority": n % 2 == 0 ? "yes" : "no", "detail": "结合实际落实，年底报告。",
                ])
            for (m, title) in one.items.enumerated() {
                let item = put(
                    "deploymentItem", by: LifeCity.clerk, on: work(day, plus: 8),
                    [
                        "deployment": .string(id), "title": .string(title), "body": "anlan-dwb", "person": "ren-kewei",
                        "due": "\(work(day, plus: 150 + m * 40))",
                    ])
                act("work", on: "deploymentItem", item, by: LifeCity.clerk, on: work(day, plus: 50), ["progress": "方案已定，分到各县区。"])
                guard n < 4 else { continue }
                act(
                    "finish", on: "deploymentItem", item, by: LifeCity.clerk, on: work(day, plus: 140 + m * 40),
                    ["progress": "已完成，汇总上报。", "evidence": "报告一份"])
            }
        }
        watches()
        // The court has named nobody yet.
        for (organ, person) in [
            ("anlan-proc", "fa-shouheng"), ("anlan-gov", "yuan-duji"), ("anlan-caizheng", "cai-rushui"), ("anlan-sifa", "lv-mingxin"), ("anlan-jiaoyu", "wen-simin"),
        ] {
            put(
                "officer", by: LifeCity.clerk, on: Self.start,
                [
                    "organ": .string(organ), "person": .string(person), "duty": "clerk", "body": "anlan-sc", "from": "2024-03-01",
                ])
        }
    }

    /// The house itself opens a task for each rule that rests on a law which was amended.
    private mutating func watches() {
        let laws = [
            ("全国人民代表大会和地方各级人民代表大会代表法", ["G-SJ3", "G-SJ4", "G-SJ7"], "2015-08-29"), ("地方各级人民代表大会和地方各级人民政府组织法", ["G-SJ1"], "2022-03-12"),
            ("各级人民代表大会常务委员会监督法", ["G-SJ5"], "2007-01-01"), ("信访工作条例", ["G-SJ5"], "2022-05-01"),
        ]
        for (n, law) in laws.enumerated() {
            put(
                "lawWatch", by: LifeCity.clerk, on: Self.start, code: "FL-\(n + 1)",
                [
                    "name": .string(law.0), "body": "anlan-dwb", "dependents": .list(law.1), "from": .string(law.2),
                ])
        }
        act(
            "amend", on: "lawWatch", "FL-1", by: LifeCity.clerk, on: work("2025-03-20"),
            ["amendedOn": "2025-03-11", "changes": "充实了代表履职保障、联系群众和履职档案的规定。"])
        act(
            "amend", on: "lawWatch", "FL-3", by: LifeCity.clerk, on: work("2026-10-12"),
            ["amendedOn": "2024-11-08", "changes": "补登：监督方式、公开和代表参与的规定有修改，本级制度还没有逐条对照。"])
    }

    /// In the year of learning 720 copies and 21 articles.
    private mutating func handedOut() {
        for (n, one) in Story.materials.enumerated() {
            let day = work("2026-02-10", plus: n * 38)
            let id = put(
                "material", by: LifeCity.clerk, on: day,
                [
                    "name": .string(one.name), "kind": .string(one.kind), "body": "anlan-dwb", "day": "\(day)", "copies": .int(Int64(one.copies)),
                    "audience": .string(one.audience),
                ])
            guard n == 0 else { continue }
            for (m, deputy) in city.deputies(level: "city", on: day).enumerated() {
                let receipt = put(
                    "receipt", by: LifeCity.clerk, on: day, hour: 11,
                    [
                        "item": .string(id), "person": .string(deputy.code), "day": "\(day)", "way": "paper", "copies": 1,
                    ])
                if m % 12 == 7 {
                    act("fail", on: "receipt", receipt, by: LifeCity.clerk, on: work(day, plus: 6), ["reason": "外出，单位收发室暂存"])
                    if m < 20 { act("deliver", on: "receipt", receipt, by: LifeCity.clerk, on: work(day, plus: 16)) }
                } else {
                    act("receive", on: "receipt", receipt, by: deputy.code, on: work(day, plus: 1 + m % 5), hour: 20)
                }
            }
        }
        for n in 0..<21 {
            let day = work("2026-01-15", plus: n * 14)
            put(
                "push", by: LifeCity.clerk, on: day,
                [
                    "name": .string(Story.articles[n % Story.articles.count] + (n < Story.articles.count ? "" : "（续）")), "body": "anlan-dwb",
                    "day": "\(day)",
                    "channel": .string(["platform", "account", "group"][n % 3]), "detail": "读后想一想：这一条在本站怎么用。", "audience": "全体代表",
                ])
        }
    }
}

extension Story {
    struct Klass: Sendable {
        let name: String
        let kind: String
        let body: String
        let level: String
        let day: String
        let venue: String
        let topic: String
        var days = 1
        var batch = 0
        var seats = 18
        var isBasic = false
        var courses: [Int] = []
        /// The post group for which it is held; its people are the trainees.
        var postGroup = ""
    }

    static let courses = ["人民代表大会制度基本理论", "宪法和代表法", "怎样提出高质量的建议", "预算审查入门", "调查研究方法（选修）"]

    static let classes: [Klass] = [
        Klass(
            name: "市六届人大代表履职培训班（第一期）", kind: "theory", body: "anlan-dwb", level: "city", day: "2025-03-25", venue: "市委党校", topic: "制度和宪法", days: 2,
            seats: 35, isBasic: true, courses: [1, 2]),
        Klass(
            name: "市六届人大代表履职培训班（第二期）", kind: "business", body: "anlan-dwb", level: "city", day: "2026-03-24", venue: "市委党校", topic: "建议和预算", days: 2,
            seats: 33, courses: [3, 4]),
        Klass(
            name: "临波区人大代表培训班", kind: "business", body: "linbo-dwb", level: "county", day: "2025-05-13", venue: "临波区委党校", topic: "代表法和接待群众",
            seats: 20, courses: [1, 2]),
        Klass(
            name: "青禾区人大代表培训班", kind: "business", body: "qinghe-dwb", level: "county", day: "2025-05-20", venue: "青禾区文化馆", topic: "代表法和接待群众",
            seats: 20, courses: [1, 2]),
        Klass(
            name: "砚湖县人大代表培训班", kind: "business", body: "yanhu-dwb", level: "county", day: "2025-05-27", venue: "砚湖县委党校", topic: "代表法和接待群众",
            seats: 20, courses: [1, 2]),
        Klass(
            name: "青禾区乡镇人大代表培训班", kind: "business", body: "qinghe-dwb", level: "town", day: "2025-06-17", venue: "听泉镇文化站", topic: "怎样在村里接待群众",
            seats: 20, isBasic: true, courses: [1, 2]),
        Klass(
            name: "砚湖县乡镇人大代表培训班", kind: "business", body: "yanhu-dwb", level: "town", day: "2025-06-24", venue: "稻香镇礼堂", topic: "怎样在村里接待群众",
            seats: 24, isBasic: true, courses: [1, 2]),
        Klass(
            name: "预算审查监督培训班", kind: "business", body: "anlan-dwb", level: "city", day: "2025-11-18", venue: "市民中心", topic: "读懂预算表", seats: 24,
            courses: [4]),
        Klass(
            name: "代表外出培训（第一批）", kind: "external", body: "anlan-dwb", level: "city", day: "2025-04-14", venue: "远桥市干部学院", topic: "基层治理", days: 5,
            batch: 1, seats: 10),
        Klass(
            name: "代表外出培训（第二批）", kind: "external", body: "anlan-dwb", level: "city", day: "2025-09-22", venue: "云岫市干部学院", topic: "立法和监督", days: 5,
            batch: 2, seats: 10),
        Klass(
            name: "代表外出培训（第三批）", kind: "external", body: "anlan-dwb", level: "county", day: "2026-05-18", venue: "远桥市干部学院", topic: "乡村振兴", days: 5,
            batch: 3, seats: 10),
        Klass(name: "乡镇街道人大工作会", kind: "meeting", body: "anlan-dwb", level: "town", day: "2026-04-09", venue: "市民中心", topic: "联络站怎样常活动", postGroup: "GZ-1"),
        Klass(name: "联络站建设现场会", kind: "onSite", body: "anlan-dwb", level: "county", day: "2026-06-11", venue: "新港骑手驿站", topic: "小站怎样有人来", seats: 16),
        Klass(
            name: "临波区人大代表培训班（2026年）", kind: "business", body: "linbo-dwb", level: "county", day: "2026-04-15", venue: "临波区委党校", topic: "怎样看预算和项目", seats: 18, isBasic: true,
            courses: [3, 4]),
        Klass(
            name: "青禾区人大代表培训班（2026年）", kind: "business", body: "qinghe-dwb", level: "county", day: "2026-04-22", venue: "青禾区文化馆", topic: "调查研究和建议", seats: 18, isBasic: true,
            courses: [3]),
        Klass(
            name: "砚湖县人大代表培训班（2026年）", kind: "business", body: "yanhu-dwb", level: "county", day: "2026-04-28", venue: "砚湖县委党校", topic: "乡村治理中的代表", seats: 18, isBasic: true,
            courses: [3]),
        Klass(
            name: "青禾区乡镇人大代表培训班（2026年）", kind: "theory", body: "qinghe-dwb", level: "town", day: "2026-05-26", venue: "麦垄镇文化站", topic: "全过程人民民主在村里", seats: 20, isBasic: true,
            courses: [1]),
        Klass(
            name: "砚湖县乡镇人大代表培训班（2026年）", kind: "theory", body: "yanhu-dwb", level: "town", day: "2026-06-02", venue: "墨池镇礼堂", topic: "全过程人民民主在村里", seats: 24, isBasic: true,
            courses: [1]),
        Klass(
            name: "市县人大常委会主任培训班", kind: "theory", body: "anlan-dwb", level: "city", day: "2026-07-14", venue: "市委党校", topic: "监督法和代表法", days: 2,
            postGroup: "GZ-2"),
        Klass(
            name: "乡镇街道人大专职负责人培训班", kind: "business", body: "anlan-dwb", level: "town", day: "2026-08-18", venue: "市委党校", topic: "联络站管理和闭会活动", days: 2,
            postGroup: "GZ-1"),
        Klass(
            name: "代表履职平台使用培训", kind: "business", body: "anlan-dwb", level: "city", day: "2026-09-08", venue: "市民中心", topic: "怎样查档案、报履职", seats: 20,
            isBasic: true),
        Klass(name: "代表建议经验交流会", kind: "exchange", body: "anlan-dwb", level: "city", day: "2026-12-03", venue: "市人大代表之家", topic: "一件建议的一生"),
    ]

    static let studies: [(topic: String, kind: String)] = [
        ("全过程人民民主重要论述", "theory"), ("专题党课：为了谁", "partyLecture"), ("读书班：宪法和组织法", "readingClass"), ("研讨：代表工作怎样更实", "themeDiscussion"),
        ("机关大讲堂：预算怎么看", "hall"), ("专题讲座：法治思维", "lecture"), ("支部主题党日：到站里坐半天", "partyDay"),
    ]

    static let deployments: [(name: String, document: String, issuer: String, day: String, items: [String])] = [
        ("关于加强代表联络站建设的意见", "人常发〔2024〕31号", "省人大常委会", "2025-01-08", ["一村一点补点", "星级评定"]),
        ("关于做好代表法学习宣传的通知", "人办〔2025〕12号", "省人大常委会办公厅", "2025-03-25", ["代表法进党校、进站点"]),
        ("代表工作会议精神", "", "省人大常委会", "2025-10-15", ["建议办理回头看", "代表档案自动归集"]),
        ("关于开展代表履职能力提升的通知", "人代〔2026〕4号", "省人大常委会代表工作机构", "2026-02-05", ["送书送课到站"]),
        ("关于推进网上联络站规范运行的意见", "人代〔2026〕19号", "省人大常委会代表工作机构", "2026-10-28", []),
    ]

    /// Together 720.
    static let materials: [(name: String, kind: String, copies: Int, audience: String)] = [
        ("代表法释义读本", "book", 100, "市人大代表、联络站"), ("《代表工作》期刊订阅", "journal", 120, "市人大代表"), ("预算报告通俗读本", "budget", 150, "市、县、乡代表"),
        ("调查研究手册", "book", 98, "代表小组"), ("《江口人大》报", "newspaper", 132, "联络站"), ("代表履职工作手册", "document", 120, "全体代表"),
    ]

    static let articles = [
        "人民代表大会制度为什么好", "代表怎样联系群众", "一件建议从哪里来", "读懂一张预算表", "执法检查看什么", "专题询问怎么问", "接待群众的十句话", "把会开短，把事说清", "代表法修改要点（一）", "代表法修改要点（二）", "联络站不是信访室",
        "调解的分寸", "怎样回访", "数据怎样说话", "乡村供水的账",
        "老旧小区的议事规则", "青年代表的第一年", "述职怎么写", "怎样写调研报告", "小站大事", "年终怎样看一年",
    ]
}
