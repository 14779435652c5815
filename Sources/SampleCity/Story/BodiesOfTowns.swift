extension Story {
    /// Organs of towns (with a congress) and streets (with a working committee and none).
    static let townBodies: [BodySeed] = [
        BodySeed(key: "hezhou-congress", name: "鹤洲镇人民代表大会", short: "鹤洲镇人大", kind: "congress", territory: "990100100", parent: nil),
        BodySeed(
            key: "hezhou-presidium", name: "鹤洲镇人民代表大会主席团", short: "鹤洲镇人大主席团",
            kind: "presidium", territory: "990100100", parent: "hezhou-congress"
        ),
        BodySeed(
            key: "hezhou-gov", name: "鹤洲镇人民政府", short: "鹤洲镇政府",
            kind: "government", territory: "990100100", parent: "hezhou-congress"
        ),
        BodySeed(
            key: "wangchao-gongwei", name: "临波区人大常委会望潮街道工作委员会", short: "望潮街道人大工委",
            kind: "streetCommittee", territory: "990101001", parent: "linbo-sc"
        ),
        BodySeed(
            key: "shifang-gongwei", name: "临波区人大常委会石坊街道工作委员会", short: "石坊街道人大工委",
            kind: "streetCommittee", territory: "990101002", parent: "linbo-sc"
        ),
        BodySeed(
            key: "xingang-gongwei", name: "临波区人大常委会新港街道工作委员会", short: "新港街道人大工委",
            kind: "streetCommittee", territory: "990101003", parent: "linbo-sc"
        ),
        BodySeed(
            key: "liuan-gongwei", name: "临波区人大常委会柳岸街道工作委员会", short: "柳岸街道人大工委",
            kind: "streetCommittee", territory: "990101004", parent: "linbo-sc"
        ),
        BodySeed(
            key: "bailutan-congress", name: "白鹭滩镇人民代表大会", short: "白鹭滩镇人大",
            kind: "congress", territory: "990101101", parent: nil
        ),
        BodySeed(
            key: "bailutan-presidium", name: "白鹭滩镇人民代表大会主席团", short: "白鹭滩镇人大主席团",
            kind: "presidium", territory: "990101101", parent: "bailutan-congress"
        ),
        BodySeed(
            key: "bailutan-gov", name: "白鹭滩镇人民政府", short: "白鹭滩镇政府",
            kind: "government", territory: "990101101", parent: "bailutan-congress"
        ),
        BodySeed(
            key: "zhijin-gongwei", name: "青禾区人大常委会织锦街道工作委员会", short: "织锦街道人大工委",
            kind: "streetCommittee", territory: "990102001", parent: "qinghe-sc"
        ),
        BodySeed(
            key: "dongli-gongwei", name: "青禾区人大常委会东篱街道工作委员会", short: "东篱街道人大工委",
            kind: "streetCommittee", territory: "990102002", parent: "qinghe-sc"
        ),
        BodySeed(key: "tingquan-congress", name: "听泉镇人民代表大会", short: "听泉镇人大", kind: "congress", territory: "990102101", parent: nil),
        BodySeed(
            key: "tingquan-presidium", name: "听泉镇人民代表大会主席团", short: "听泉镇人大主席团",
            kind: "presidium", territory: "990102101", parent: "tingquan-congress"
        ),
        BodySeed(
            key: "tingquan-gov", name: "听泉镇人民政府", short: "听泉镇政府",
            kind: "government", territory: "990102101", parent: "tingquan-congress"
        ),
        BodySeed(key: "mailong-congress", name: "麦垄镇人民代表大会", short: "麦垄镇人大", kind: "congress", territory: "990102102", parent: nil),
        BodySeed(
            key: "mailong-presidium", name: "麦垄镇人民代表大会主席团", short: "麦垄镇人大主席团",
            kind: "presidium", territory: "990102102", parent: "mailong-congress"
        ),
        BodySeed(
            key: "mailong-gov", name: "麦垄镇人民政府", short: "麦垄镇政府",
            kind: "government", territory: "990102102", parent: "mailong-congress"
        ),
        BodySeed(key: "zhuwu-congress", name: "竹坞镇人民代表大会", short: "竹坞镇人大", kind: "congress", territory: "990102103", parent: nil),
        BodySeed(
            key: "zhuwu-presidium", name: "竹坞镇人民代表大会主席团", short: "竹坞镇人大主席团",
            kind: "presidium", territory: "990102103", parent: "zhuwu-congress"
        ),
        BodySeed(
            key: "zhuwu-gov", name: "竹坞镇人民政府", short: "竹坞镇政府",
            kind: "government", territory: "990102103", parent: "zhuwu-congress"
        ),
        BodySeed(
            key: "yancheng-gongwei", name: "砚湖县人大常委会砚城街道工作委员会", short: "砚城街道人大工委",
            kind: "streetCommittee", territory: "990103001", parent: "yanhu-sc"
        ),
        BodySeed(key: "mochi-congress", name: "墨池镇人民代表大会", short: "墨池镇人大", kind: "congress", territory: "990103101", parent: nil),
        BodySeed(
            key: "mochi-presidium", name: "墨池镇人民代表大会主席团", short: "墨池镇人大主席团",
            kind: "presidium", territory: "990103101", parent: "mochi-congress"
        ),
        BodySeed(
            key: "mochi-gov", name: "墨池镇人民政府", short: "墨池镇政府",
            kind: "government", territory: "990103101", parent: "mochi-congress"
        ),
        BodySeed(key: "daoxiang-congress", name: "稻香镇人民代表大会", short: "稻香镇人大", kind: "congress", territory: "990103102", parent: nil),
        BodySeed(
            key: "daoxiang-presidium", name: "稻香镇人民代表大会主席团", short: "稻香镇人大主席团",
            kind: "presidium", territory: "990103102", parent: "daoxiang-congress"
        ),
        BodySeed(
            key: "daoxiang-gov", name: "稻香镇人民政府", short: "稻香镇政府",
            kind: "government", territory: "990103102", parent: "daoxiang-congress"
        ),
        BodySeed(
            key: "shijiuling-congress", name: "石臼岭镇人民代表大会", short: "石臼岭镇人大",
            kind: "congress", territory: "990103103", parent: nil
        ),
        BodySeed(
            key: "shijiuling-presidium", name: "石臼岭镇人民代表大会主席团", short: "石臼岭镇人大主席团",
            kind: "presidium", territory: "990103103", parent: "shijiuling-congress"
        ),
        BodySeed(
            key: "shijiuling-gov", name: "石臼岭镇人民政府", short: "石臼岭镇政府",
            kind: "government", territory: "990103103", parent: "shijiuling-congress"
        ),
        BodySeed(key: "ludang-congress", name: "芦荡镇人民代表大会", short: "芦荡镇人大", kind: "congress", territory: "990103104", parent: nil),
        BodySeed(
            key: "ludang-presidium", name: "芦荡镇人民代表大会主席团", short: "芦荡镇人大主席团",
            kind: "presidium", territory: "990103104", parent: "ludang-congress"
        ),
        BodySeed(
            key: "ludang-gov", name: "芦荡镇人民政府", short: "芦荡镇政府",
            kind: "government", territory: "990103104", parent: "ludang-congress"
        ),
        BodySeed(key: "chawu-congress", name: "茶坞乡人民代表大会", short: "茶坞乡人大", kind: "congress", territory: "990103201", parent: nil),
        BodySeed(
            key: "chawu-presidium", name: "茶坞乡人民代表大会主席团", short: "茶坞乡人大主席团",
            kind: "presidium", territory: "990103201", parent: "chawu-congress"
        ),
        BodySeed(
            key: "chawu-gov", name: "茶坞乡人民政府", short: "茶坞乡政府",
            kind: "government", territory: "990103201", parent: "chawu-congress"
        ),
    ]
}
