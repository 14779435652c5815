import Civics

extension Contacts {
    static let arrangementKinds = [("leaderReception", "主任会议成员接待代表"), ("leaderForum", "主任会议成员与代表座谈")]

    /// The most that one contact brings (people heard; deeds done), local defaults: deputies write their own, and it enters the figures at once.
    static let mostHeard = 5_000, mostDeeds = 50

    /// 联系记录: one contact, in the records of both sides.
    public static let contact = Register(
        "contact", "联系记录", shelf: .contact, purpose: "谁联系了谁、用什么方式、听到什么、办了什么；双方档案里各有一行，意见转群众意见，困难转服务单",
        fields: [
            Columns.number, Columns.record("who", "联系人", "person"), Columns.day, Columns.choice("link", "哪种联系", [
                ("deputies", "联系代表"), ("voters", "代表联系群众"), ("grassroots", "领导到联系点"), ("station", "领导进站"),
            ]),
            Columns.choice("mode", "方式", [
                ("meet", "见面"), ("forum", "座谈"), ("visit", "走访慰问"), ("video", "视频"), ("wechat", "微信"), ("phone", "电话"), ("patrol", "巡河巡林"),
                ("inspectStation", "检查站点"),
            ]),
            Columns.records("persons", "联系的代表", "person", max: 50), Columns.line("topic", "主题"),
            Columns.count("residents", "听取群众人数", max: mostHeard), Columns.words("opinions", "听到的意见", help: "要办的在本页转为群众意见"),
            Columns.record("voter", "固定联系的选民", "voterContact").optional.folded, Columns.somePlace,
            Columns.record("target", "联系点", "target").optional.folded, Columns.record("pair", "联系代表关系", "pair").optional.folded,
            Columns.record("plan", "约访计划或接待安排", "talkPlan", "arrangement").optional.folded,
            Columns.words("difficulties", "履职中的困难", help: "要解决的在本页转为困难服务单").folded,
            Columns.count("helpItems", "帮办实事（件）", max: mostDeeds, help: "只算这一次联系办的，最多\(mostDeeds)件；别次办的登记在别次").folded,
            Columns.line("help", "办了什么", max: 500).folded,
        ],
        titled: ["who", "day"], letter: "LJ", writers: Columns.hosts, authors: ["who"], sharers: ["who", "persons"], keepers: ["place"],
        runsBy: "day",
        lies: "who",
        acts: [
            RecordAct(
                "ticket", "转为困难服务单", help: "情况从这里带过去，补上事由和类型即成；一位代表一张，交办、答复、确认都在困难和服务单里", by: [.person("who"), .person("persons"), .hosts],
                when: ["difficulties": ["*"]],
                spreads: RecordSpread(
                    "difficulty", each: "person", back: "contact", among: .named(["persons", "who"]), today: "day", station: "place",
                    asks: ["title", "kind", "text", "wish?"], begins: ["text": "difficulties"], done: ["confirmed"])),
        ],
        demands: [
            .past("day"), .needs("persons", when: "link", is: ["deputies"]), .needs("target", when: "link", is: ["grassroots"]),
            .needs("place", when: "link", is: ["station"]), .needs("place", when: "mode", is: ["inspectStation"]),
            .needs("target", when: "mode", is: ["patrol"]), .names("pair", person: "who", by: ["contactor"]),
            .names("target", person: "who", by: ["leader"]), .names("voter", person: "who", by: ["person"]),
            .names("plan", person: "who", by: ["leader"]),
        ],
        dossier: DossierLine(.contact, people: ["who", "persons"]),
        figures: [
            RecordFigure("links.members", "联系过代表的人", "组成人员、专（工）委和乡镇街道人大共{n}人联系了代表", when: ["link": ["deputies"]], counting: .distinct("who")),
            RecordFigure("links.deputies", "被联系到的代表", "联系代表{n}名", when: ["link": ["deputies"]], counting: .distinct("persons")),
            RecordFigure("links.voters", "代表联系群众", "代表联系群众{n}次", when: ["link": ["voters"]]),
            RecordFigure("links.voterDeputies", "联系群众的代表", "{n}名代表联系了群众", when: ["link": ["voters"]], counting: .distinct("who")),
            RecordFigure("links.visits", "到联系点", "领导到联系点{n}次", when: ["link": ["grassroots"]]),
            RecordFigure("links.help", "帮办实事", "帮办实事{n}件", counting: .sum("helpItems")),
            RecordFigure("links.station", "领导进站", "领导干部代表和组成人员进站{n}次", when: ["link": ["station"]]),
        ],
        echoes: [
            RecordEcho(.matching("pair", ["contactor": "who", "person": "persons"]), copies: ["last": "day"]), RecordEcho(.named("pair"), copies: ["last": "day"]),
            RecordEcho(.named("target"), copies: ["last": "day"]), RecordEcho(.named("voter"), copies: ["last": "day"]),
            RecordEcho(.named("plan"), when: ["state": ["planned"]], copies: ["doneOn": "day"], sets: ["state": "done"]),
        ],
        citation: Citation(law: law, article: "第四十四条", quote: "应当采取多种方式同本级人民代表大会代表保持联系"))

    /// 约访约谈计划: which deputy a leader visits or talks with in which month.
    public static let talkPlan = Register(
        "talkPlan", "约访约谈计划", shelf: .contact, purpose: "主任会议成员约访约谈代表的年度计划；登记联系记录时选上它，就算完成",
        fields: [
            Columns.number, Columns.record("leader", "主任会议成员", "person"), Columns.deputy,
            Columns.month,
            Columns.choice("mode", "方式", [("visit", "约访"), ("talk", "约谈")]), Columns.line("topic", "主题"),
        ],
        later: [
            Columns.state(("planned", "已计划"), ("done", "已完成"), ("cancelled", "已取消")), Columns.date("doneOn", "完成日期"), Columns.reason,
            Columns.words("summary", "谈了什么", max: 2_000),
        ],
        titled: ["leader", "person", "month"], letter: "YT", writers: Columns.hosts, sharers: ["leader", "person"], runsBy: "month",
        lies: "leader", state: "state",
        acts: [
            RecordAct(
                "finish", "完成", help: "登记联系记录时选上这项计划，就自动完成；没有联系记录的，写明哪天谈的、谈了什么", by: [.person("leader"), .hosts],
                when: ["state": ["planned"]], asks: ["doneOn", "summary"], sets: ["state": "done"],
                waits: .init(from: "month", due: 0, ahead: 31, chased: .offices)),
            RecordAct("cancel", "取消", by: [.hosts], when: ["state": ["planned"]], asks: ["reason"], sets: ["state": "cancelled"]),
        ],
        unique: [["leader", "person", "month", "mode"]],
        demands: [
            .holds("leader", roles: [.member], on: "month"), .holds("person", roles: [.deputy], on: "month"), .ahead("month"),
            .needs("doneOn", when: "state", is: ["done"]), .past("doneOn"),
        ],
        figures: [
            RecordFigure("talkPlan.all", "约访约谈计划", "计划约访约谈代表{n}次"),
            RecordFigure("talkPlan.done", "约访约谈完成", "已约访约谈代表{n}次", when: ["state": ["done"]]),
        ])

    /// 主任接待代表安排: the year's days on which leaders receive deputies.
    public static let arrangement = Register(
        "arrangement", "主任接待代表安排", shelf: .contact, purpose: "主任会议成员接待代表的年度安排；代表从这里收到邀请，完成情况由联系记录得出",
        fields: [
            Columns.number, Columns.record("leader", "主任会议成员", "person"), Columns.day, Columns.hour,
            Columns.choice("kind", "类型", arrangementKinds),
            Columns.line("topic", "主题").required, Columns.records("deputies", "请哪些代表", "person", max: 50),
            Columns.record("sitting", "结合哪次会议", "sitting").optional, Columns.somePlace, Columns.address,
        ],
        later: [Columns.state(("planned", "已安排"), ("done", "已接待"), ("cancelled", "已取消")), Columns.date("doneOn", "完成日期"), Columns.reason],
        titled: ["leader", "day", "topic"], letter: "ZR", writers: Columns.hosts, sharers: ["leader", "deputies"], runsBy: "day",
        lies: "leader", state: "state",
        acts: [
            RecordAct(
                "finish", "已接待", by: [.person("leader"), .hosts], when: ["state": ["planned"]], sets: ["state": "done"],
                stamps: ["doneOn": .today],
                waits: .init(from: "day", due: 0, ahead: Within.reminder, chased: .offices)),
            RecordAct("cancel", "取消", by: [.hosts], when: ["state": ["planned"]], asks: ["reason"], sets: ["state": "cancelled"]),
        ],
        figures: [RecordFigure("arrangement.done", "主任接待代表", "主任会议成员接待代表{n}次", when: ["state": ["done"]])])

    /// 联系渠道: by which ways the people reach their deputies, and whether anybody uses them.
    public static let channel = Register(
        "channel", "联系渠道", shelf: .contact, purpose: "代表联系群众的平台载体、谁负责、用了多少次；三个月没有人用的提示",
        fields: [
            Columns.number, Columns.name, Columns.choice("kind", "类型", [
                ("opinion", "群众意见（网页、扫码、来访）"), ("message", "给代表留言"), ("booking", "预约接待"), ("reception", "站点接待"),
                ("consultation", "征求意见"), ("voterContact", "固定联系"), ("other", "其他"),
            ]),
            Columns.body.named("负责机构"), Columns.line("link", "网址或入口", max: 300), Columns.from, Columns.until,
        ],
        nameField: "name", letter: "TD", writers: Columns.writers, lies: "body")
}
