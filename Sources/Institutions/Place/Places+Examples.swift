import Civics

/// 典型案例: what one place does well, written down, reviewed by another hand, and taken over elsewhere.
extension Places {
    static let example = Register(
        "example", "典型案例", shelf: .places, purpose: "总结阵地建设和代表履职中的好经验、好办法，审核后发布，供其他阵地借鉴",
        fields: [
            Columns.place, Field("title", "题目", .line(max: 100)), Columns.day.named("成稿日期"), Field("author", "作者", .record(["person"])),
            people("deputies", "涉及代表"), Field("activities", "依据的活动", .records(["activity"], max: 30), isRequired: false),
            Field("brand", "所属品牌", .record(["brand"]), isRequired: false), Field("method", "做法", .words(max: 10_000)),
            Field("effect", "成效", .words(max: 5_000)), photos, Columns.number,
        ],
        later: [
            Columns.choice("state", "状态", [("draft", "草稿"), ("submitted", "待审核"), ("published", "已发布"), ("offline", "已下线")]),
            Field("reviewer", "审核人", .record(["person"]), isRequired: false), day("publishedOn", "发布日期"), words("opinion", "审核意见", 2_000),
        ], nameField: "title", letter: "AL", writers: owners, readers: readers + [.keeper, .stationChief,
        .deputy], authors: ["author"], sharers: ["place"],
        keepers: ["place"], runsBy: "day", lies: "place", state: "state",
        acts: [
            RecordAct(
                "submit", "送审", by: [.person("author"), .keeper("place"), office], when: ["state": ["draft"]], sets: ["state": "submitted"]),
            RecordAct(
                "publish", "审核发布", help: "作者不能审核自己的稿件；发布后，阵地和所涉代表的公开网页上看得到", by: [office], when: ["state": ["submitted"]], asks: ["opinion?"],
                sets: ["state": "published"], stamps: ["reviewer": .actor, "publishedOn": .today], apart: "author", waits: .init(due: 10)),
            RecordAct("sendBack", "退回修改", by: [office], when: ["state": ["submitted"]], asks: ["opinion"], sets: ["state": "draft"], apart: "author"),
            RecordAct("takeDown", "下线", by: [office], when: ["state": ["published"]], asks: ["opinion"], sets: ["state": "offline"]),
        ],
        demands: [.past("day")], dossier: DossierLine(.award, people: ["deputies"], when: ["state": ["published"]]),
        figures: [RecordFigure("examples", "典型案例", "发布典型案例{n}个", when: ["state": ["published"]])])

    static let adoption = Register(
        "adoption", "借鉴推广", shelf: .places, purpose: "哪个阵地借鉴了哪个典型案例，效果怎样",
        fields: [
            Field("example", "典型案例", .record(["example"])), Columns.place.named("借鉴的阵地"), Columns.day, Field("how", "怎样借鉴", .words(max: 5_000)),
            words("effect", "效果"), photos, Columns.number,
        ], titled: ["place", "example"], letter: "TG", writers: owners, readers: readers + [.keeper,
        .stationChief], sharers: ["place"], keepers: ["place"],
        runsBy: "day", lies: "place", unique: [["example", "place"]],
        demands: [.past("day"), .refers("example", to: "state", is: ["published"], reason: "这个案例还没有发布，不能登记借鉴")],
        figures: [
            RecordFigure("adoptions", "借鉴推广", "典型案例被借鉴{n}次"),
            RecordFigure("adopted", "被借鉴的案例", "{n}个典型案例得到推广", counting: .distinct("example")),
        ])
}
