import Civics

extension Study {
    /// 法律法规: each law once, so that inspections of it can be counted and found.
    public static let law = Register(
        "law", "法律法规", shelf: .study, purpose: "法律法规目录：一部一条；执法检查从这里选，检查过几部由此得出",
        fields: [
            Columns.number, Columns.name.named("名称", help: "如：中华人民共和国安全生产法"), Columns.choice("kind", "类别", [
                ("law", "法律"), ("state", "行政法规"), ("provincial", "省级地方性法规"), ("city", "设区的市法规"), ("rule", "规章"), ("other", "其他"),
            ]),
            Columns.line("issuer", "制定机关"), Columns.territoryCode.named("由哪里登记"), Columns.from.named("施行日期"),
            Columns.until.named("废止日期", help: "空着表示现行有效"),
        ],
        nameField: "name", letter: "FG", writers: Columns.hosts, lies: "territory", unique: [["name", "from"]])
}
