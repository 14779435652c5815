extension Story {
    /// Keepers and chiefs: who works at which place.
    static let placePosts: [PostSeed] = [
        PostSeed(person: "he-fanyuan", role: "keeper", body: "hezhou-presidium", place: "st-hezhou", title: "联络员", from: "2023-03-01"),
        PostSeed(person: "he-fanyuan", role: "keeper", body: "hezhou-presidium", place: "pt-zhouwei", title: "联络员", from: "2023-03-01"),
        PostSeed(person: "he-fanyuan", role: "keeper", body: "hezhou-presidium", place: "post-ferry", title: "联络员", from: "2023-03-01"),
        PostSeed(
            person: "lin-xiaoting", role: "keeper", body: "wangchao-gongwei", place: "st-wangchao",
            title: "联络员", from: "2023-03-01"
        ),
        PostSeed(person: "lin-xiaoting", role: "keeper", body: "wangchao-gongwei", place: "pt-dengta", title: "联络员", from: "2023-03-01"),
        PostSeed(
            person: "lin-xiaoting", role: "keeper", body: "wangchao-gongwei", place: "pt-chuanchang",
            title: "联络员", from: "2023-03-01"
        ),
        PostSeed(
            person: "lin-xiaoting", role: "keeper", body: "wangchao-gongwei", place: "studio-meng",
            title: "联络员", from: "2023-03-01"
        ),
        PostSeed(person: "fang-aning", role: "keeper", body: "shifang-gongwei", place: "st-shifang", title: "联络员", from: "2026-01-01"),
        PostSeed(person: "fang-aning", role: "keeper", body: "shifang-gongwei", place: "pt-laofang", title: "联络员", from: "2026-01-01"),
        PostSeed(person: "fang-aning", role: "keeper", body: "shifang-gongwei", place: "pt-zhonglou", title: "联络员", from: "2026-01-01"),
        PostSeed(person: "fang-aning", role: "keeper", body: "shifang-gongwei", place: "post-market", title: "联络员", from: "2026-01-01"),
        PostSeed(person: "shao-yifan", role: "keeper", body: "xingang-gongwei", place: "st-xingang", title: "联络员", from: "2023-03-01"),
        PostSeed(person: "shao-yifan", role: "keeper", body: "xingang-gongwei", place: "pt-jiyun", title: "联络员", from: "2023-03-01"),
        PostSeed(person: "shao-yifan", role: "keeper", body: "xingang-gongwei", place: "post-rider", title: "联络员", from: "2023-03-01"),
        PostSeed(person: "xu-liuyi", role: "keeper", body: "liuan-gongwei", place: "st-liuan", title: "联络员", from: "2023-03-01"),
        PostSeed(person: "xu-liuyi", role: "keeper", body: "liuan-gongwei", place: "pt-qiaoxi", title: "联络员", from: "2023-03-01"),
        PostSeed(
            person: "bao-chunchao", role: "keeper", body: "bailutan-presidium", place: "st-bailutan",
            title: "联络员", from: "2023-03-01"
        ),
        PostSeed(
            person: "bao-chunchao", role: "keeper", body: "bailutan-presidium", place: "pt-bailu",
            title: "联络员", from: "2023-03-01"
        ),
        PostSeed(person: "jin-zhiyun", role: "keeper", body: "zhijin-gongwei", place: "st-zhijin", title: "联络员", from: "2023-03-01"),
        PostSeed(person: "jin-zhiyun", role: "keeper", body: "zhijin-gongwei", place: "pt-xuefuli", title: "联络员", from: "2023-03-01"),
        PostSeed(person: "jin-zhiyun", role: "keeper", body: "zhijin-gongwei", place: "post-bus", title: "联络员", from: "2023-03-01"),
        PostSeed(person: "guan-nanxing", role: "keeper", body: "dongli-gongwei", place: "st-dongli", title: "联络员", from: "2023-03-01"),
        PostSeed(
            person: "guan-nanxing", role: "keeper", body: "dongli-gongwei", place: "pt-nanqianggen",
            title: "联络员", from: "2023-03-01"
        ),
        PostSeed(
            person: "qin-xiaoman", role: "keeper", body: "tingquan-presidium", place: "st-tingquan",
            title: "联络员", from: "2023-03-01"
        ),
        PostSeed(
            person: "qin-xiaoman", role: "keeper", body: "tingquan-presidium", place: "pt-shangquan",
            title: "联络员", from: "2023-03-01"
        ),
        PostSeed(person: "mao-lixia", role: "keeper", body: "mailong-presidium", place: "st-mailong", title: "联络员", from: "2023-03-01"),
        PostSeed(person: "mao-lixia", role: "keeper", body: "mailong-presidium", place: "pt-dageng", title: "联络员", from: "2023-03-01"),
        PostSeed(person: "zhu-dongsheng", role: "keeper", body: "zhuwu-presidium", place: "st-zhuwu", title: "联络员", from: "2023-03-01"),
        PostSeed(person: "wen-ruyan", role: "keeper", body: "yancheng-gongwei", place: "st-yancheng", title: "联络员", from: "2023-03-01"),
        PostSeed(person: "wen-ruyan", role: "keeper", body: "yancheng-gongwei", place: "pt-wenbi", title: "联络员", from: "2023-03-01"),
        PostSeed(person: "mo-kexin", role: "keeper", body: "mochi-presidium", place: "st-mochi", title: "联络员", from: "2023-03-01"),
        PostSeed(person: "mo-kexin", role: "keeper", body: "mochi-presidium", place: "pt-xiyan", title: "联络员", from: "2023-03-01"),
        PostSeed(person: "qin-siji", role: "keeper", body: "daoxiang-presidium", place: "st-daoxiang", title: "联络员", from: "2023-03-01"),
        PostSeed(
            person: "qin-siji", role: "keeper", body: "daoxiang-presidium", place: "pt-shuangtang",
            title: "联络员", from: "2023-03-01"
        ),
        PostSeed(person: "qin-siji", role: "keeper", body: "daoxiang-presidium", place: "studio-tian", title: "联络员", from: "2023-03-01"),
        PostSeed(
            person: "yue-xiaoling", role: "keeper", body: "shijiuling-presidium", place: "st-shijiuling",
            title: "联络员", from: "2023-03-01"
        ),
        PostSeed(
            person: "yue-xiaoling", role: "keeper", body: "shijiuling-presidium", place: "pt-yunjiao",
            title: "联络员", from: "2023-03-01"
        ),
        PostSeed(person: "lu-mangzhong", role: "keeper", body: "ludang-presidium", place: "st-ludang", title: "联络员", from: "2023-03-01"),
        PostSeed(person: "lu-mangzhong", role: "keeper", body: "ludang-presidium", place: "pt-dukou", title: "联络员", from: "2023-03-01"),
        PostSeed(person: "mao-yuqian", role: "keeper", body: "chawu-presidium", place: "st-chawu", title: "联络员", from: "2023-03-01"),
        PostSeed(
            person: "mao-yuqian", role: "keeper", body: "chawu-presidium", place: "pt-gaoshanding",
            title: "联络员", from: "2023-03-01"
        ),
        PostSeed(person: "mao-yuqian", role: "keeper", body: "chawu-presidium", place: "post-tea", title: "联络员", from: "2023-03-01"),
        PostSeed(
            person: "xie-changgeng", role: "keeper", body: "shifang-gongwei", place: "st-shifang",
            title: "联络员", from: "2019-05-06", until: "2025-12-31"
        ),
        PostSeed(
            person: "xie-changgeng", role: "keeper", body: "shifang-gongwei", place: "pt-laofang",
            title: "联络员", from: "2019-05-06", until: "2025-12-31"
        ),
        PostSeed(
            person: "xie-changgeng", role: "keeper", body: "shifang-gongwei", place: "pt-zhonglou",
            title: "联络员", from: "2019-05-06", until: "2025-12-31"
        ),
        PostSeed(
            person: "xie-changgeng", role: "keeper", body: "shifang-gongwei", place: "post-market",
            title: "联络员", from: "2019-05-06", until: "2025-12-31"
        ),
        PostSeed(
            person: "yu-qingchuan", role: "keeper", body: "wangchao-gongwei", place: "st-wangchao",
            title: "联络员", from: "2024-07-01"
        ),
        PostSeed(
            person: "jiang-wandu", role: "stationChief", body: "hezhou-presidium", place: "st-hezhou",
            title: "站长", from: "2022-01-20"
        ),
        PostSeed(
            person: "lu-huaizhou", role: "stationChief", body: "wangchao-gongwei", place: "st-wangchao",
            title: "站长", from: "2022-02-10"
        ),
        PostSeed(
            person: "ding-peiyao", role: "stationChief", body: "shifang-gongwei", place: "st-shifang",
            title: "站长", from: "2022-02-10"
        ),
        PostSeed(
            person: "guo-yuanqiao", role: "stationChief", body: "xingang-gongwei", place: "st-xingang",
            title: "站长", from: "2022-02-10"
        ),
        PostSeed(
            person: "xue-qingyang", role: "stationChief", body: "liuan-gongwei", place: "st-liuan",
            title: "站长", from: "2022-02-10"
        ),
        PostSeed(
            person: "bai-songnian", role: "stationChief", body: "bailutan-presidium", place: "st-bailutan",
            title: "站长", from: "2022-01-20"
        ),
        PostSeed(person: "qi-muyun", role: "stationChief", body: "zhijin-gongwei", place: "st-zhijin", title: "站长", from: "2022-02-10"),
        PostSeed(
            person: "cheng-liqiu", role: "stationChief", body: "dongli-gongwei", place: "st-dongli",
            title: "站长", from: "2022-02-10"
        ),
        PostSeed(
            person: "luo-shoutian", role: "stationChief", body: "tingquan-presidium", place: "st-tingquan",
            title: "站长", from: "2022-01-20"
        ),
        PostSeed(
            person: "tang-suifeng", role: "stationChief", body: "mailong-presidium", place: "st-mailong",
            title: "站长", from: "2022-01-20"
        ),
        PostSeed(
            person: "gu-qinghuang", role: "stationChief", body: "zhuwu-presidium", place: "st-zhuwu",
            title: "站长", from: "2022-01-20"
        ),
        PostSeed(
            person: "wen-jinghe", role: "stationChief", body: "yancheng-gongwei", place: "st-yancheng",
            title: "站长", from: "2022-02-10"
        ),
        PostSeed(
            person: "song-yanchi", role: "stationChief", body: "mochi-presidium", place: "st-mochi",
            title: "站长", from: "2022-01-20"
        ),
        PostSeed(
            person: "tian-hesheng", role: "stationChief", body: "daoxiang-presidium", place: "st-daoxiang",
            title: "站长", from: "2022-01-20"
        ),
        PostSeed(
            person: "shi-chengluan", role: "stationChief", body: "shijiuling-presidium", place: "st-shijiuling",
            title: "站长", from: "2022-01-20"
        ),
        PostSeed(
            person: "pu-weiqing", role: "stationChief", body: "ludang-presidium", place: "st-ludang",
            title: "站长", from: "2022-01-20"
        ),
        PostSeed(
            person: "ye-chunbei", role: "stationChief", body: "chawu-presidium", place: "st-chawu",
            title: "站长", from: "2022-01-20"
        ),
        PostSeed(person: "ren-kewei", role: "keeper", body: "anlan-dwb", place: "home-anlan", title: "联络员", from: "2022-03-01"),
        PostSeed(person: "ren-kewei", role: "keeper", body: "anlan-dwb", place: "online-anlan", title: "联络员", from: "2022-03-01"),
        PostSeed(person: "cui-xiaohe", role: "keeper", body: "linbo-dwb", place: "home-linbo", title: "联络员", from: "2022-03-01"),
        PostSeed(person: "cui-xiaohe", role: "keeper", body: "linbo-dwb", place: "online-linbo", title: "联络员", from: "2022-03-01"),
        PostSeed(person: "bai-jingxing", role: "keeper", body: "qinghe-dwb", place: "home-qinghe", title: "联络员", from: "2022-03-01"),
        PostSeed(person: "qiao-yueming", role: "keeper", body: "yanhu-dwb", place: "home-yanhu", title: "联络员", from: "2022-03-01"),
    ]
}
