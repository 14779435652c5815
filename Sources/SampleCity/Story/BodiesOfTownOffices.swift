extension Story {
    /// What towns and streets handle matters with: offices and enforcement teams.
    static let townOffices: [BodySeed] = [
        BodySeed(
            key: "hezhou-zhifa", name: "鹤洲镇综合行政执法队", short: "鹤洲镇执法队",
            kind: "unit", territory: "990100100", parent: "hezhou-gov"
        ),
        BodySeed(
            key: "hezhou-shehui", name: "鹤洲镇社会事务办公室", short: "鹤洲镇社会事务办",
            kind: "unit", territory: "990100100", parent: "hezhou-gov"
        ),
        BodySeed(
            key: "hezhou-gonggong", name: "鹤洲镇公共服务办公室", short: "鹤洲镇公共服务办",
            kind: "unit", territory: "990100100", parent: "hezhou-gov"
        ),
        BodySeed(
            key: "wangchao-office", name: "望潮街道办事处", short: "望潮街道办",
            kind: "government", territory: "990101001", parent: "linbo-gov"
        ),
        BodySeed(
            key: "wangchao-gonggong", name: "望潮街道公共服务办公室", short: "望潮街道公服办",
            kind: "unit", territory: "990101001", parent: "wangchao-office"
        ),
        BodySeed(
            key: "wangchao-zhifa", name: "望潮街道综合行政执法队", short: "望潮街道执法队",
            kind: "unit", territory: "990101001", parent: "wangchao-office"
        ),
        BodySeed(
            key: "shifang-office", name: "石坊街道办事处", short: "石坊街道办",
            kind: "government", territory: "990101002", parent: "linbo-gov"
        ),
        BodySeed(
            key: "shifang-gonggong", name: "石坊街道公共服务办公室", short: "石坊街道公服办",
            kind: "unit", territory: "990101002", parent: "shifang-office"
        ),
        BodySeed(
            key: "shifang-zhifa", name: "石坊街道综合行政执法队", short: "石坊街道执法队",
            kind: "unit", territory: "990101002", parent: "shifang-office"
        ),
        BodySeed(
            key: "xingang-office", name: "新港街道办事处", short: "新港街道办",
            kind: "government", territory: "990101003", parent: "linbo-gov"
        ),
        BodySeed(
            key: "xingang-gonggong", name: "新港街道公共服务办公室", short: "新港街道公服办",
            kind: "unit", territory: "990101003", parent: "xingang-office"
        ),
        BodySeed(
            key: "xingang-zhifa", name: "新港街道综合行政执法队", short: "新港街道执法队",
            kind: "unit", territory: "990101003", parent: "xingang-office"
        ),
        BodySeed(
            key: "liuan-office", name: "柳岸街道办事处", short: "柳岸街道办",
            kind: "government", territory: "990101004", parent: "linbo-gov"
        ),
        BodySeed(
            key: "liuan-gonggong", name: "柳岸街道公共服务办公室", short: "柳岸街道公服办",
            kind: "unit", territory: "990101004", parent: "liuan-office"
        ),
        BodySeed(
            key: "bailutan-zhifa", name: "白鹭滩镇综合行政执法队", short: "白鹭滩镇执法队",
            kind: "unit", territory: "990101101", parent: "bailutan-gov"
        ),
        BodySeed(
            key: "bailutan-shehui", name: "白鹭滩镇社会事务办公室", short: "白鹭滩镇社会事务办",
            kind: "unit", territory: "990101101", parent: "bailutan-gov"
        ),
        BodySeed(
            key: "zhijin-office", name: "织锦街道办事处", short: "织锦街道办",
            kind: "government", territory: "990102001", parent: "qinghe-gov"
        ),
        BodySeed(
            key: "zhijin-gonggong", name: "织锦街道公共服务办公室", short: "织锦街道公服办",
            kind: "unit", territory: "990102001", parent: "zhijin-office"
        ),
        BodySeed(
            key: "dongli-office", name: "东篱街道办事处", short: "东篱街道办",
            kind: "government", territory: "990102002", parent: "qinghe-gov"
        ),
        BodySeed(
            key: "dongli-gonggong", name: "东篱街道公共服务办公室", short: "东篱街道公服办",
            kind: "unit", territory: "990102002", parent: "dongli-office"
        ),
        BodySeed(
            key: "tingquan-zhifa", name: "听泉镇综合行政执法队", short: "听泉镇执法队",
            kind: "unit", territory: "990102101", parent: "tingquan-gov"
        ),
        BodySeed(
            key: "tingquan-shehui", name: "听泉镇社会事务办公室", short: "听泉镇社会事务办",
            kind: "unit", territory: "990102101", parent: "tingquan-gov"
        ),
        BodySeed(
            key: "tingquan-gonggong", name: "听泉镇公共服务办公室", short: "听泉镇公共服务办",
            kind: "unit", territory: "990102101", parent: "tingquan-gov"
        ),
        BodySeed(
            key: "mailong-zhifa", name: "麦垄镇综合行政执法队", short: "麦垄镇执法队",
            kind: "unit", territory: "990102102", parent: "mailong-gov"
        ),
        BodySeed(
            key: "mailong-shehui", name: "麦垄镇社会事务办公室", short: "麦垄镇社会事务办",
            kind: "unit", territory: "990102102", parent: "mailong-gov"
        ),
        BodySeed(key: "zhuwu-zhifa", name: "竹坞镇综合行政执法队", short: "竹坞镇执法队", kind: "unit", territory: "990102103", parent: "zhuwu-gov"),
        BodySeed(
            key: "zhuwu-shehui", name: "竹坞镇社会事务办公室", short: "竹坞镇社会事务办",
            kind: "unit", territory: "990102103", parent: "zhuwu-gov"
        ),
        BodySeed(
            key: "yancheng-office", name: "砚城街道办事处", short: "砚城街道办",
            kind: "government", territory: "990103001", parent: "yanhu-gov"
        ),
        BodySeed(
            key: "yancheng-gonggong", name: "砚城街道公共服务办公室", short: "砚城街道公服办",
            kind: "unit", territory: "990103001", parent: "yancheng-office"
        ),
        BodySeed(key: "mochi-zhifa", name: "墨池镇综合行政执法队", short: "墨池镇执法队", kind: "unit", territory: "990103101", parent: "mochi-gov"),
        BodySeed(
            key: "mochi-shehui", name: "墨池镇社会事务办公室", short: "墨池镇社会事务办",
            kind: "unit", territory: "990103101", parent: "mochi-gov"
        ),
        BodySeed(
            key: "mochi-gonggong", name: "墨池镇公共服务办公室", short: "墨池镇公共服务办",
            kind: "unit", territory: "990103101", parent: "mochi-gov"
        ),
        BodySeed(
            key: "daoxiang-zhifa", name: "稻香镇综合行政执法队", short: "稻香镇执法队",
            kind: "unit", territory: "990103102", parent: "daoxiang-gov"
        ),
        BodySeed(
            key: "daoxiang-shehui", name: "稻香镇社会事务办公室", short: "稻香镇社会事务办",
            kind: "unit", territory: "990103102", parent: "daoxiang-gov"
        ),
        BodySeed(
            key: "daoxiang-gonggong", name: "稻香镇公共服务办公室", short: "稻香镇公共服务办",
            kind: "unit", territory: "990103102", parent: "daoxiang-gov"
        ),
        BodySeed(
            key: "shijiuling-zhifa", name: "石臼岭镇综合行政执法队", short: "石臼岭镇执法队",
            kind: "unit", territory: "990103103", parent: "shijiuling-gov"
        ),
        BodySeed(
            key: "shijiuling-shehui", name: "石臼岭镇社会事务办公室", short: "石臼岭镇社会事务办",
            kind: "unit", territory: "990103103", parent: "shijiuling-gov"
        ),
        BodySeed(
            key: "ludang-zhifa", name: "芦荡镇综合行政执法队", short: "芦荡镇执法队",
            kind: "unit", territory: "990103104", parent: "ludang-gov"
        ),
        BodySeed(
            key: "ludang-shehui", name: "芦荡镇社会事务办公室", short: "芦荡镇社会事务办",
            kind: "unit", territory: "990103104", parent: "ludang-gov"
        ),
        BodySeed(key: "chawu-zhifa", name: "茶坞乡综合行政执法队", short: "茶坞乡执法队", kind: "unit", territory: "990103201", parent: "chawu-gov"),
        BodySeed(
            key: "chawu-shehui", name: "茶坞乡社会事务办公室", short: "茶坞乡社会事务办",
            kind: "unit", territory: "990103201", parent: "chawu-gov"
        ),
    ]
}
