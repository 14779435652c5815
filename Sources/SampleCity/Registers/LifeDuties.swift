import Civics
import Office

/// 履职档案: the list of duties with its lessons, what deputies register by themselves, objections, the scheme and the sheets of a year, honours, the press.
extension LifeScript {
    mutating func duties() {
        for (n, one) in Story.duties.enumerated() {
            put(
                "dutyItem", by: LifeCity.clerk, on: Self.start, hour: 18, code: "QD-\(n + 1)",
                [
                    "name": .string(one.name), "body": "anlan-dwb", "order": .int(Int64(n + 1)), "explanation": .string(one.explanation),
                    "law": .string(one.law),
                    "lesson": .string("为什么：\(one.explanation)\n\(Story.lessons[n % Story.lessons.count])"), "source": .string(one.source),
                    "only": .string(one.only), "target": .int(Int64(one.target)), "from": "2025-01-01",
                ])
            for (m, deputy) in Dice.some(9, of: city.deputies.filter { $0.serves(on: Self.start) && $0.until == nil }, n * 5).enumerated() {
                let day = work("2025-02-17", plus: n * 30 + m * 11)
                put("lessonMark", by: deputy.code, on: day, hour: 21, ["item": "QD-\(n + 1)", "person": .string(deputy.code), "day": "\(day)"])
            }
        }
        registered()
        objections()
    }

    /// One in three weeks from somebody; the last ones wait to be confirmed, two were sent back.
    private mutating func registered() {
        let all = city.deputies.filter { $0.until == nil }
        for n in 0..<110 {
            let day = work("2025-01-14", plus: n * 6)
            let deputy = all[(n * 37) % all.count]
            guard deputy.serves(on: day), deputy.code != "jing-lugen" else { continue }
            let town = city.town(of: deputy)
            let one = Story.registered[n % Story.registered.count]
            let id = put(
                "duty", by: deputy.code, on: day, hour: 20,
                [
                    "person": .string(deputy.code), "day": "\(day)", "kind": .string(one.kind), "title": .string(one.title),
                    "place": .string(town.station),
                    "hours": .int(Int64(1 + n % 4)), "detail": .string(one.detail), "evidence": n % 3 == 0 ? "照片两张" : .null,
                ])
            guard day < Day("2026-10-26") ?? .latest else { continue }
            let confirmer = deputy.code == town.chief ? town.officer : city.keeper(town.station, on: work(day, plus: 3))
            if n % 40 == 21 {
                act("return", on: "duty", id, by: confirmer, on: work(day, plus: 3), ["reason": "没有写清在哪里、见了谁，请补充"])
                guard n < 80 else { continue }
                act("resubmit", on: "duty", id, by: deputy.code, on: work(day, plus: 5), hour: 20, ["detail": .string(one.detail + "在本村，见了两户。")])
                act("confirm", on: "duty", id, by: confirmer, on: work(day, plus: 8))
            } else {
                act("confirm", on: "duty", id, by: confirmer, on: work(day, plus: 3))
            }
        }
    }

    private mutating func objections() {
        for (n, one) in Story.objections.enumerated() {
            guard let deputy = city.deputy(one.person) else { continue }
            let day = work(one.day)
            let id = put(
                "objection", by: one.person, on: day, hour: 20, ["person": .string(one.person), "day": "\(day)", "detail": .string(one.text)])
            guard n < Story.objections.count - 1 else { continue }
            act(
                n % 2 == 0 ? "uphold" : "dismiss", on: "objection", id, by: city.town(of: deputy).officer, on: work(day, plus: 6),
                [
                    "answer": .string(n % 2 == 0 ? "属实，已补签到记录。" : "签到表和现场照片均无记录，不能补记。")
                ])
        }
    }

    // MARK: Assessment

    mutating func assessments() {
        for year in [2025, 2026] {
            for (n, one) in Story.indicators.enumerated() {
                put(
                    "indicator", by: LifeCity.clerk, on: year == 2025 ? Self.start : work("2026-01-05"), hour: 18, code: "KZ\(year)-\(n + 1)",
                    [
                        "name": .string(one.name), "body": "anlan-dwb", "level": "city", "year": .int(Int64(year)), "measure": .string(one.measure),
                        "source": .string(one.source), "only": .string(one.only), "points": .int(Int64(one.points)), "cap": .int(Int64(one.cap)),
                    ])
            }
        }
        let day = work("2026-01-26")
        for (n, deputy) in city.deputies(level: "city", on: day).enumerated() {
            let sheet = put(
                "assessment", by: LifeCity.clerk, on: day, code: "KH2025-\(n + 1)",
                [
                    "person": .string(deputy.code), "level": "city", "year": 2025, "body": "anlan-dwb",
                ])
            if n % 2 == 0 {
                act(
                    "report", on: "assessment", sheet, by: deputy.code, on: work(day, plus: 4 + n % 9), hour: 20,
                    [
                        "selfReport": "会议到会，接待满勤；进企业少，明年补上。"
                    ])
            }
            act("compute", on: "assessment", sheet, by: LifeCity.head, on: work(day, plus: 30))
            // Graded the day after, by the points that came out.
            act("tell", on: "assessment", sheet, by: LifeCity.clerk, on: work(day, plus: 33), ["usedFor": n % 4 == 0 ? "commend" : "none"])
            guard n == 9 else { continue }
            act("dispute", on: "assessment", sheet, by: deputy.code, on: work(day, plus: 38), ["dispute": "十月的执法检查我全程参加，没有计入。"])
            act("settle", on: "assessment", sheet, by: LifeCity.head, on: work(day, plus: 46), ["answer": "已查到签到，补记一次，等次不变。"])
        }
        for (n, one) in Story.awards.enumerated() {
            guard let deputy = city.deputy(one.person) else { continue }
            let nominated = work(one.day)
            let officer = one.tier == "city" ? LifeCity.head : city.town(of: deputy).officer
            let id = put(
                "award", by: officer, on: nominated,
                [
                    "person": .string(one.person), "name": .string(one.name), "granter": .string(one.granter), "tier": .string(one.tier),
                    "day": "\(nominated)",
                    "detail": .string(one.detail),
                ])
            guard n < Story.awards.count - 2 else { continue }
            act(
                "grant", on: "award", id, by: officer, on: work(nominated, plus: 30),
                ["grantedOn": "\(work(nominated, plus: 28))", "document": "安人代〔\(nominated.year)〕\(n + 3)号"])
        }
        press()
    }

    private mutating func press() {
        let outlets = [
            ("安澜日报", "city", "paper"), ("安澜广播电视台", "city", "television"), ("江口晚报", "province", "paper"), ("临波发布", "county", "account"),
            ("听泉新闻网", "county", "web"),
        ]
        for (n, title) in Story.headlines.enumerated() {
            let outlet = outlets[n % outlets.count]
            let day = work("2025-02-06", plus: n * 33)
            put(
                "media", by: LifeCity.clerk, on: work(day, plus: 2),
                [
                    "name": .string(title), "body": "anlan-dwb", "day": "\(day)", "outlet": .string(outlet.0), "tier": .string(outlet.1),
                    "kind": .string(outlet.2),
                    "persons": .list(Dice.some(1 + n % 3, of: city.deputies(level: n % 2 == 0 ? "city" : "county", on: day), n * 13).map(\.code)),
                ])
        }
    }

    /// Whose mandate ended: the dossier of the term is closed; whose seat the law speaks of.
    mutating func endings() {
        let day = work("2026-01-08")
        let id = put(
            "termSummary", by: "he-xingzhi", on: day,
            [
                "person": "fang-heling", "body": "linbo-congress", "term": 6, "detail": "四年间接待群众九十余次，提出建议七件，钟楼里积水点由他第一个标出。因健康原因辞职，未办结意见由补选的代表接着跟。",
            ])
        act("check", on: "termSummary", id, by: "he-xingzhi", on: work(day, plus: 8), ["missing": "无"])
        act("close", on: "termSummary", id, by: "he-xingzhi", on: work(day, plus: 15))
    }
}

extension Story {
    static let duties: [(name: String, explanation: String, law: String, source: String, only: String, target: Int)] = [
        ("出席本级人民代表大会会议", "按时到会，认真审议，有事请假。", "代表法第十三条", "sitting", "congress", 1), ("接待选民", "到联络站坐一坐，听群众说话。", "代表法第三十七条", "reception", "", 2),
        ("参加小组和闭会期间的活动", "一次一题，看现场、列清单。", "代表法第三十五条", "activity", "", 3),
        ("提出建议", "先察、再调、再提，写清楚请谁做什么。", "代表法第四十一条", "suggestion", "", 1), ("固定联系选民", "记得住门牌，叫得出难处。", "代表法第三十七条", "voterContact", "", 5),
        ("向选民述职", "说做了什么，也说没做成什么。", "代表法第五十八条", "debriefing", "", 1),
        ("参加学习培训", "学法律、学预算、学方法。", "代表法第四十七条", "klass", "", 1), ("为群众办实事", "小事也要有下落。", "代表法第四条", "deed", "", 1),
    ]

    /// How each of the duties is done, in their order.
    static let lessons = [
        "怎么做：会前一周通读报告，圈出三处疑问；分组会上只讲自己看过的事；确实来不了，会前书面请假。\n做到什么样：全程在场，至少一次发言有依据。\n想一想：去年的报告里，哪一句话今年可以去核对？",
        "怎么做：接待前看上一次的登记和没有答复的件；来人先请坐，听完再问时间、地点、人；答不了的写明谁来办、哪天回话。\n做到什么样：每一件当场登记，到日子有回音。\n想一想：哪一件答应过的事还没有回话？",
        "怎么做：会前看题目和计划，到现场先看再听；问部门只问三句：现状、原因、期限；发现的问题写进问题清单。\n做到什么样：活动后十日内有小结，问题逐条销号。\n想一想：清单上有没有你提出、还没有去看过的一条？",
        "怎么做：先察现场，再查数据和政策，同承办单位谈一次；一件只说一件事，案由、案据、方案分开写。\n做到什么样：看得出请谁、做什么、做到什么程度。\n想一想：这件事有没有别的代表提过，答复是怎么说的？",
        "怎么做：选五户，老人、租户、经营户都要有；每季度至少联系一次，换着用上门、电话和微信。\n做到什么样：说得出每户最近的难处，群众叫得出你的名字。\n想一想：哪一户半年没有联系了？",
        "怎么做：报告写三段：做了什么、没做成什么、接下来做什么；会上留一半时间给提问；测评结果如实公布。\n做到什么样：选民问的每一条都有答复或者期限。\n想一想：有没有一个承诺应当在会上交代？",
        "怎么做：每年至少参加一次集中培训，自学两门必修课；带着一个正在跟的问题去学。\n做到什么样：学完写三行：学了什么、用在哪里、还缺什么。\n想一想：预算表里哪一栏你还看不懂？",
        "怎么做：从接待登记里挑能办成的小事；说清自己出什么力、请谁配合；不拿公家的钱做人情。\n做到什么样：有起止日期、有受益的人、有照片或者单据。\n想一想：这件事能不能变成一条大家都用得上的建议？",
    ]

    static let registered: [(kind: String, title: String, detail: String)] = [
        ("visit", "走访两户独居老人", "看了灯、水和药盒，记下一件意见。"), ("mediation", "调解一起邻里纠纷", "两家各退半步。"), ("publicity", "到夜校讲代表法", "来了二十多人，问得最多的是怎么找代表。"),
        ("research", "数了一早上车流", "早高峰七点二十到八点最堵。"),
        ("oversight", "应邀旁听庭审", "听完写了两条意见。"), ("drafting", "起草建议初稿", "走访三次，改了两遍。"), ("visit", "到企业问用工", "缺熟练焊工。"),
        ("reception", "在集市上听意见", "摊位前站了两小时。"),
        ("publicity", "宣讲防溺水", "在河边给孩子讲。"), ("other", "陪群众去窗口办事", "一趟办成。"),
    ]

    static let objections: [(person: String, day: String, text: String)] = [
        ("che-zhanwen", "2025-07-08", "六月的视察我到了，签到码没有扫上。"), ("ge-juxiang", "2025-12-02", "九月的活动我也去了，请补记。"),
        ("shui-rujing", "2026-05-19", "湿地调研记成了别人的名字。"), ("sha-liuming", "2026-11-13", "十月柳堤活动我从头走到尾，档案里没有。"),
    ]

    static let indicators: [(name: String, measure: String, source: String, only: String, points: Int, cap: Int)] = [
        ("出席和列席会议", "height", "sitting", "", 3, 30), ("提出建议", "height", "suggestion", "", 4, 20), ("联系选民", "breadth", "contact", "", 1, 20),
        ("联络站接待", "breadth", "reception", "", 3, 24), ("办实事", "breadth", "deed", "", 2, 16), ("履职登记", "frequency", "duty", "", 1, 12),
        ("必修课", "frequency", "completion", "", 3, 12), ("述职", "frequency", "debriefing", "", 6, 6),
    ]

    static let awards: [(person: String, name: String, granter: String, tier: String, day: String, detail: String)] = [
        ("meng-zhaotang", "优秀市人大代表", "安澜市人大常委会", "city", "2025-02-20", "十年坐诊带接待，慢病用药的建议办成制度。"),
        ("geng-qiyun", "优秀区人大代表", "临波区人大常委会", "county", "2025-03-05", "标出夜路一百二十盏灯。"),
        ("quan-shengshui", "优秀镇人大代表", "青禾区人大常委会", "county", "2025-03-06", "守三口泉，报三年水情。"),
        ("tian-chunfen", "优秀市人大代表", "安澜市人大常委会", "city", "2026-02-12", "田埂上的工作室接待六百人次。"),
        ("ji-fangyun", "优秀代表建议", "临波区人大常委会", "county", "2026-03-04", "老纺社区改造从她的一张晾衣架图开始。"),
        ("lu-yiwei", "护渔先进个人", "砚湖县人大常委会", "county", "2026-03-10", "禁渔期清晨巡湖三百次。"),
        ("bi-yama", "优秀市人大代表提名", "安澜市人大常委会", "city", "2026-11-03", "带出十二个残疾学徒。"),
        ("he-yunfan", "优秀市人大代表提名", "安澜市人大常委会", "city", "2026-11-03", "夜航灯和加班船。"),
    ]

    static let headlines = [
        "晒太阳的老人和记笔记的代表", "骑手代表的夜路地图", "三口泉边的议事会", "一杆公平秤，十年街坊事", "代表把会开到候船厅", "田埂上的接待日", "船厂焊工代表的第三十一个徒弟", "老茶馆里的意见箱", "从一盏灯到一条路", "她把放学半小时写进建议",
        "渔港清晨五点半，代表在", "竹编合作社的账本", "柳堤上的树有了户口", "夜诊灯亮到十点", "加装电梯的第二十六次议事", "茶青当日结账之后", "补选代表接过积水牌", "小岛末班船",
    ]
}
