extension Story {
    /// Mandates of city and county deputies, each with the place where the deputy receives people.
    static let upperMandates: [PostSeed] = [
        PostSeed(
            person: "lu-huaizhou", role: "deputy", body: "linbo-congress", place: "st-wangchao",
            title: "人大代表", from: "2021-12-28", level: "county"
        ),
        PostSeed(
            person: "ding-peiyao", role: "deputy", body: "linbo-congress", place: "st-shifang",
            title: "人大代表", from: "2021-12-28", level: "county"
        ),
        PostSeed(
            person: "guo-yuanqiao", role: "deputy", body: "linbo-congress", place: "st-xingang",
            title: "人大代表", from: "2021-12-28", level: "county"
        ),
        PostSeed(
            person: "xue-qingyang", role: "deputy", body: "linbo-congress", place: "st-liuan",
            title: "人大代表", from: "2021-12-28", level: "county"
        ),
        PostSeed(
            person: "qi-muyun", role: "deputy", body: "qinghe-congress", place: "st-zhijin",
            title: "人大代表", from: "2021-12-28", level: "county"
        ),
        PostSeed(
            person: "cheng-liqiu", role: "deputy", body: "qinghe-congress", place: "st-dongli",
            title: "人大代表", from: "2021-12-28", level: "county"
        ),
        PostSeed(
            person: "wen-jinghe", role: "deputy", body: "yanhu-congress", place: "st-yancheng",
            title: "人大代表", from: "2021-12-28", level: "county"
        ),
        PostSeed(
            person: "meng-zhaotang", role: "deputy", body: "anlan-congress", place: "st-wangchao",
            title: "人大代表", from: "2023-12-28", level: "city"
        ),
        PostSeed(
            person: "meng-zhaotang", role: "deputy", body: "linbo-congress", place: "studio-meng",
            title: "人大代表", from: "2021-12-28", level: "county"
        ),
        PostSeed(
            person: "mei-yuanfan", role: "deputy", body: "anlan-congress", place: "st-wangchao",
            title: "人大代表", from: "2023-12-28", level: "city"
        ),
        PostSeed(
            person: "yan-sufen", role: "deputy", body: "linbo-congress", place: "pt-dengta",
            title: "人大代表", from: "2021-12-28", level: "county"
        ),
        PostSeed(
            person: "yin-dayong", role: "deputy", body: "linbo-congress", place: "pt-chuanchang",
            title: "人大代表", from: "2021-12-28", level: "county"
        ),
        PostSeed(
            person: "ke-baifan", role: "deputy", body: "linbo-congress", place: "st-wangchao",
            title: "人大代表", from: "2021-12-28", level: "county"
        ),
        PostSeed(
            person: "bu-jinsheng", role: "deputy", body: "anlan-congress", place: "st-shifang",
            title: "人大代表", from: "2023-12-28", level: "city"
        ),
        PostSeed(
            person: "ji-fangyun", role: "deputy", body: "linbo-congress", place: "pt-laofang",
            title: "人大代表", from: "2021-12-28", level: "county"
        ),
        PostSeed(
            person: "fang-heling", role: "deputy", body: "linbo-congress", place: "pt-zhonglou",
            title: "人大代表", from: "2021-12-28", until: "2025-12-30", level: "county"
        ),
        PostSeed(
            person: "miao-xiuying", role: "deputy", body: "linbo-congress", place: "post-market",
            title: "人大代表", from: "2021-12-28", level: "county"
        ),
        PostSeed(
            person: "geng-qiyun", role: "deputy", body: "linbo-congress", place: "post-rider",
            title: "人大代表", from: "2021-12-28", level: "county"
        ),
        PostSeed(
            person: "lian-haiyun", role: "deputy", body: "anlan-congress", place: "st-xingang",
            title: "人大代表", from: "2023-12-28", level: "city"
        ),
        PostSeed(
            person: "qu-xiaogang", role: "deputy", body: "linbo-congress", place: "pt-jiyun",
            title: "人大代表", from: "2021-12-28", level: "county"
        ),
        PostSeed(
            person: "jiang-lan", role: "deputy", body: "linbo-congress", place: "st-xingang",
            title: "人大代表", from: "2021-12-28", level: "county"
        ),
        PostSeed(
            person: "sha-liuming", role: "deputy", body: "linbo-congress", place: "st-liuan",
            title: "人大代表", from: "2021-12-28", level: "county"
        ),
        PostSeed(
            person: "pei-qiaosheng", role: "deputy", body: "linbo-congress", place: "pt-qiaoxi",
            title: "人大代表", from: "2021-12-28", level: "county"
        ),
        PostSeed(
            person: "su-yuegui", role: "deputy", body: "anlan-congress", place: "st-liuan",
            title: "人大代表", from: "2023-12-28", level: "city"
        ),
        PostSeed(
            person: "sheng-haiyan", role: "deputy", body: "linbo-congress", place: "st-bailutan",
            title: "人大代表", from: "2021-12-28", level: "county"
        ),
        PostSeed(
            person: "bi-yama", role: "deputy", body: "anlan-congress", place: "st-zhijin",
            title: "人大代表", from: "2023-12-28", level: "city"
        ),
        PostSeed(
            person: "xia-zhiyuan", role: "deputy", body: "qinghe-congress", place: "pt-xuefuli",
            title: "人大代表", from: "2021-12-28", level: "county"
        ),
        PostSeed(
            person: "che-zhanwen", role: "deputy", body: "qinghe-congress", place: "post-bus",
            title: "人大代表", from: "2021-12-28", level: "county"
        ),
        PostSeed(
            person: "ji-suo", role: "deputy", body: "qinghe-congress", place: "st-zhijin",
            title: "人大代表", from: "2021-12-28", level: "county"
        ),
        PostSeed(
            person: "wang-dongli", role: "deputy", body: "anlan-congress", place: "st-dongli",
            title: "人大代表", from: "2023-12-28", level: "city"
        ),
        PostSeed(
            person: "wu-nanqiang", role: "deputy", body: "qinghe-congress", place: "pt-nanqianggen",
            title: "人大代表", from: "2021-12-28", level: "county"
        ),
        PostSeed(
            person: "ge-juxiang", role: "deputy", body: "qinghe-congress", place: "st-dongli",
            title: "人大代表", from: "2021-12-28", level: "county"
        ),
        PostSeed(
            person: "xiang-wanchun", role: "deputy", body: "qinghe-congress", place: "st-tingquan",
            title: "人大代表", from: "2021-12-28", level: "county"
        ),
        PostSeed(
            person: "mai-qingmiao", role: "deputy", body: "qinghe-congress", place: "st-mailong",
            title: "人大代表", from: "2021-12-28", level: "county"
        ),
        PostSeed(
            person: "chen-long", role: "deputy", body: "anlan-congress", place: "st-mailong",
            title: "人大代表", from: "2023-12-28", level: "city"
        ),
        PostSeed(
            person: "huang-yiming", role: "deputy", body: "qinghe-congress", place: "st-zhuwu",
            title: "人大代表", from: "2021-12-28", level: "county"
        ),
        PostSeed(
            person: "wen-ruoshui", role: "deputy", body: "anlan-congress", place: "pt-wenbi",
            title: "人大代表", from: "2023-12-28", level: "city"
        ),
        PostSeed(
            person: "guan-donglai", role: "deputy", body: "yanhu-congress", place: "st-yancheng",
            title: "人大代表", from: "2021-12-28", level: "county"
        ),
        PostSeed(
            person: "shang-molin", role: "deputy", body: "yanhu-congress", place: "pt-xiyan",
            title: "人大代表", from: "2021-12-28", level: "county"
        ),
        PostSeed(
            person: "tian-chunfen", role: "deputy", body: "anlan-congress", place: "studio-tian",
            title: "人大代表", from: "2023-12-28", level: "city"
        ),
        PostSeed(
            person: "shuang-xiwang", role: "deputy", body: "yanhu-congress", place: "pt-shuangtang",
            title: "人大代表", from: "2021-12-28", level: "county"
        ),
        PostSeed(
            person: "shi-ganyan", role: "deputy", body: "yanhu-congress", place: "st-shijiuling",
            title: "人大代表", from: "2021-12-28", level: "county"
        ),
        PostSeed(
            person: "shui-rujing", role: "deputy", body: "yanhu-congress", place: "st-ludang",
            title: "人大代表", from: "2021-12-28", level: "county"
        ),
        PostSeed(
            person: "ye-maojian", role: "deputy", body: "yanhu-congress", place: "post-tea",
            title: "人大代表", from: "2021-12-28", level: "county"
        ),
        PostSeed(
            person: "he-guilai", role: "deputy", body: "anlan-congress", place: "st-hezhou",
            title: "人大代表", from: "2023-12-28", level: "city"
        ),
        PostSeed(
            person: "fang-zhishi", role: "deputy", body: "linbo-congress", place: "pt-zhonglou",
            title: "人大代表", from: "2026-03-20", level: "county"
        ),
    ]
}
