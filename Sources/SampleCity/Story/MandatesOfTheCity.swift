extension Story {
    /// Mandates of the sixth congress of the city, each with the station where the deputy receives people.
    static let cityMandates: [PostSeed] = [
        ("shi-guangnian", "st-wangchao"), ("qin-shuyao", "st-wangchao"), ("luo-tiecheng", "st-shifang"),
        ("deng-wanqiu", "st-shifang"), ("peng-yuanhang", "st-xingang"), ("kuang-yiran", "st-xingang"),
        ("xia-zhiqiu", "st-liuan"), ("lou-yuelan", "st-liuan"), ("dai-siyuan", "st-bailutan"), ("ouyang-qing", "st-zhijin"),
        ("zhan-jiahe", "st-zhijin"), ("bian-xiaochi", "st-dongli"), ("geng-laixi", "st-tingquan"), ("sui-ying", "st-mailong"),
        ("nong-jinsheng", "st-zhuwu"), ("chu-yantai", "st-yancheng"), ("mi-zhaodi", "st-mochi"), ("du-siming", "st-daoxiang"),
        ("wu-baoyan", "st-shijiuling"), ("he-yunfan", "st-ludang"), ("gong-chazhen", "st-chawu"), ("xiong-guangyi", "st-hezhou"),
        ("yi-anran", "st-dongli"), ("lian-qiushui", "st-wangchao"),
    ].map { PostSeed(person: $0, role: "deputy", body: "anlan-congress", place: $1, title: "人大代表", from: "2023-12-28", level: "city") }
}
