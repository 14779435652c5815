extension Story {
    /// Mandates of town deputies, each with the place where the deputy receives people.
    static let townMandates: [PostSeed] = [
        PostSeed(
            person: "jiang-wandu", role: "deputy", body: "hezhou-congress", place: "st-hezhou",
            title: "人大代表", from: "2021-12-20", level: "town"
        ),
        PostSeed(
            person: "bai-songnian", role: "deputy", body: "bailutan-congress", place: "st-bailutan",
            title: "人大代表", from: "2021-12-20", level: "town"
        ),
        PostSeed(
            person: "luo-shoutian", role: "deputy", body: "tingquan-congress", place: "st-tingquan",
            title: "人大代表", from: "2021-12-20", level: "town"
        ),
        PostSeed(
            person: "tang-suifeng", role: "deputy", body: "mailong-congress", place: "st-mailong",
            title: "人大代表", from: "2021-12-20", level: "town"
        ),
        PostSeed(
            person: "gu-qinghuang", role: "deputy", body: "zhuwu-congress", place: "st-zhuwu",
            title: "人大代表", from: "2021-12-20", level: "town"
        ),
        PostSeed(
            person: "song-yanchi", role: "deputy", body: "mochi-congress", place: "st-mochi",
            title: "人大代表", from: "2021-12-20", level: "town"
        ),
        PostSeed(
            person: "tian-hesheng", role: "deputy", body: "daoxiang-congress", place: "st-daoxiang",
            title: "人大代表", from: "2021-12-20", level: "town"
        ),
        PostSeed(
            person: "shi-chengluan", role: "deputy", body: "shijiuling-congress", place: "st-shijiuling",
            title: "人大代表", from: "2021-12-20", level: "town"
        ),
        PostSeed(
            person: "pu-weiqing", role: "deputy", body: "ludang-congress", place: "st-ludang",
            title: "人大代表", from: "2021-12-20", level: "town"
        ),
        PostSeed(
            person: "ye-chunbei", role: "deputy", body: "chawu-congress", place: "st-chawu",
            title: "人大代表", from: "2021-12-20", level: "town"
        ),
        PostSeed(
            person: "lu-qiushui", role: "deputy", body: "bailutan-congress", place: "pt-bailu",
            title: "人大代表", from: "2021-12-20", level: "town"
        ),
        PostSeed(
            person: "bei-changtan", role: "deputy", body: "bailutan-congress", place: "st-bailutan",
            title: "人大代表", from: "2021-12-20", level: "town"
        ),
        PostSeed(
            person: "quan-shengshui", role: "deputy", body: "tingquan-congress", place: "pt-shangquan",
            title: "人大代表", from: "2021-12-20", level: "town"
        ),
        PostSeed(
            person: "yi-shimen", role: "deputy", body: "tingquan-congress", place: "st-tingquan",
            title: "人大代表", from: "2021-12-20", level: "town"
        ),
        PostSeed(
            person: "chai-xiaquan", role: "deputy", body: "tingquan-congress", place: "st-tingquan",
            title: "人大代表", from: "2021-12-20", level: "town"
        ),
        PostSeed(
            person: "feng-yougeng", role: "deputy", body: "mailong-congress", place: "pt-dageng",
            title: "人大代表", from: "2021-12-20", level: "town"
        ),
        PostSeed(
            person: "zhu-cuiwei", role: "deputy", body: "zhuwu-congress", place: "st-zhuwu",
            title: "人大代表", from: "2021-12-20", level: "town"
        ),
        PostSeed(
            person: "gu-manling", role: "deputy", body: "zhuwu-congress", place: "st-zhuwu",
            title: "人大代表", from: "2021-12-20", level: "town"
        ),
        PostSeed(
            person: "yan-qing", role: "deputy", body: "mochi-congress", place: "st-mochi",
            title: "人大代表", from: "2021-12-20", level: "town"
        ),
        PostSeed(
            person: "chi-youyu", role: "deputy", body: "mochi-congress", place: "st-mochi",
            title: "人大代表", from: "2021-12-20", level: "town"
        ),
        PostSeed(
            person: "he-miaozhuang", role: "deputy", body: "daoxiang-congress", place: "st-daoxiang",
            title: "人大代表", from: "2021-12-20", level: "town"
        ),
        PostSeed(
            person: "zhang-bamu", role: "deputy", body: "daoxiang-congress", place: "st-daoxiang",
            title: "人大代表", from: "2021-12-20", level: "town"
        ),
        PostSeed(
            person: "yun-xiaoduo", role: "deputy", body: "shijiuling-congress", place: "pt-yunjiao",
            title: "人大代表", from: "2021-12-20", level: "town"
        ),
        PostSeed(
            person: "lu-yiwei", role: "deputy", body: "ludang-congress", place: "pt-dukou",
            title: "人大代表", from: "2021-12-20", level: "town"
        ),
        PostSeed(
            person: "jing-lugen", role: "deputy", body: "ludang-congress", place: "st-ludang",
            title: "人大代表", from: "2021-12-20", level: "town"
        ),
        PostSeed(
            person: "gao-dingtian", role: "deputy", body: "chawu-congress", place: "pt-gaoshanding",
            title: "人大代表", from: "2021-12-20", level: "town"
        ),
        PostSeed(
            person: "zhou-yisu", role: "deputy", body: "hezhou-congress", place: "pt-zhouwei",
            title: "人大代表", from: "2021-12-20", level: "town"
        ),
        PostSeed(
            person: "du-xiaozhou", role: "deputy", body: "hezhou-congress", place: "post-ferry",
            title: "人大代表", from: "2021-12-20", level: "town"
        ),
    ]
}
