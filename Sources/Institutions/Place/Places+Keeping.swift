import Civics

/// What a place has: rooms for one purpose or another, and the rules by which it runs.
extension Places {
    static let zone = Register(
        "zone", "功能区", shelf: .places, purpose: "阵地里的代表交流区、选民接待区等；安排接待时选用，同一时间不能重复占用",
        fields: [
            Columns.place, Columns.name,
            Columns.choice("kind", "用途", [
                ("exchange", "代表交流"), ("reception", "选民接待"), ("study", "学习培训"), ("display", "公示展示"), ("mediation", "调解和法律咨询"),
                ("archive", "档案资料"), ("other", "其他"),
            ]),
            Field("seats", "座位", .number(0...10_000), isRequired: false), Columns.note, Columns.from, Columns.until, Columns.number,
        ], nameField: "name", letter: "Z", writers: owners, readers: readers, sharers: ["place"], keepers: ["place"], lies: "place",
        unique: [["place", "name", "from"]])

    static let regulation = Register(
        "regulation", "制度文本", shelf: .places, purpose: "联络站工作、履职登记、接待、意见分级处理等制度；现行版本在阵地网页公开",
        fields: [
            Field("place", "阵地", .record(["place"]), help: "只用于一个阵地的填这里", isRequired: false),
            Field("body", "制定机构", .record(["body"]), help: "用于本级全部阵地的，填制定机构", isRequired: false),
            Field("title", "制度名称", .line(max: 100)),
            Columns.choice("kind", "内容", [
                ("work", "工作制度"), ("reception", "接待"), ("duty", "履职登记"), ("grading", "意见分级处理"), ("study", "学习活动"), ("archive", "档案"),
                ("guarantee", "人员经费保障"), ("other", "其他"),
            ]),
            Field("version", "版本", .line(max: 30), help: "如：2026年修订"), Field("text", "正文", .words(max: 20_000)), photos,
            Columns.from.named("施行日期"), Columns.until.named("废止日期"), Columns.number,
        ], nameField: "title", letter: "G", writers: owners, readers: readers, sharers: ["place"], keepers: ["place"], runsBy: "from",
        unique: [["place", "body", "title", "version"]], demands: [.needs("body", when: "place", is: [""])],
        figures: [
            RecordFigure(
                "regulationPlaces", "有制度的阵地", "{n}个阵地有自己的现行制度", counting: .distinct("place"), period: .standing),
            RecordFigure("regulationsInForce", "现行制度", "现行制度{n}项", period: .standing),
        ],
        citation: Citation(law: "浙江省乡镇人民代表大会工作条例（2016）", article: "第三十五条", quote: "制定代表联络站工作规则，定期组织代表到联络站联系接待选民"))
}
