extension Story {
    /// Opinions 125–132, told from 2026-11-17 to 2026-11-20.
    static let opinions12: [OpinionSeed] = [
        OpinionSeed(
            title: "长处方好了，八十岁以上能不能送药上门",
            text: """
            去年提了配药的事，真的一次能配一个月了，我一直记着。现在我们楼里八十岁以上的有十一位，有三位下不了楼，子女又不在\
            身边，每次都是我帮着捎，捎错过一次吓得一夜没睡。孟医生说药要核对本人，那能不能排个日子，护士和网格员一起上门送、\
            一起核对？
            """,
            place: "studio-meng", territory: "990101001", day: "2026-11-17", time: "14:30", channel: "visit",
            name: "顾桂芳", phone: "199-0000-0601", agreeToShare: true,
            category: "卫生计生", grade: 3,
            script: "registered"
        ),
        OpinionSeed(
            title: "冬天茶园灌溉泵没有电",
            text: """
            茶园上面那台泵，电线杆被风刮歪，电停了半个月，秋旱茶树要缺水了。家里只有两个老人，爬不上去修，请电工来看看，费用\
            我们照付。
            """,
            place: "st-chawu", territory: "990103201", day: "2026-11-18", time: "15:10", channel: "paper",
            name: "章银花", phone: "199-0000-0607", agreeToShare: false,
            category: "农村农业", grade: 2,
            script: "registered"
        ),
        OpinionSeed(
            title: "园区路口右转大车不停让",
            text: "集运大道北口，大货车右转从来不停，昨天下班我车把被蹭了一下。装个“右转必停”的牌子，再装个探头吧。",
            place: "pt-jiyun", territory: "990101003001", day: "2026-11-19", time: "22:35", channel: "code",
            name: nil, phone: nil, agreeToShare: true,
            category: "交通运输", grade: 4,
            script: "registered",
            writtenTo: "city"
        ),
        OpinionSeed(
            title: "市图书馆闭馆太早",
            text: """
            市图书馆八点半就清人，出了门没有地方自习，只好去快餐店点一杯饮料坐到十一点。期末和考研这两个月，能不能留一间阅览\
            室开到十点半？
            """,
            place: "online-anlan", territory: "990100", day: "2026-11-19", time: "23:15", channel: "web",
            name: "一个考研的人", phone: nil, agreeToShare: false,
            category: "教育文体", grade: 4,
            script: "registered"
        ),
        OpinionSeed(
            title: "18路不停医院站，轮椅上不了天桥",
            text: """
            18路改道以后不停人民医院站，我推着轮椅带婆婆去换药，天桥没有电梯，只能绕到前面路口，多走二十多分钟。请恢复医院\
            站，或者给天桥装个电梯。
            """,
            place: "post-bus", territory: "990102001002", day: "2026-11-20", time: "07:45", channel: "mobile",
            name: "梭子桥的费婶", phone: "199-0000-0640", agreeToShare: false,
            category: "交通运输", grade: 4,
            script: "registered"
        ),
        OpinionSeed(
            title: "渔歌社区健身器材螺丝松了",
            text: "去年修路灯的事谢谢你们。这回是渔歌社区那个扭腰器，底座螺丝掉了两颗，一站上去就晃。昨天有个小囡差点翻下来。",
            place: "st-wangchao", territory: "990101001", day: "2026-11-20", time: "08:40", channel: "visit",
            name: "孙月娥", phone: "199-0000-0624", agreeToShare: false,
            category: "教育文体", grade: 1,
            script: "registered"
        ),
        OpinionSeed(
            title: "稻草打捆机排不上号",
            text: """
            今年不让烧稻草，我们赞成，可是全镇打捆机就三台，排到我家要十二月。田里草不清，油菜就种不下去。能不能从邻乡调两台\
            来，费用该出多少我们出多少。
            """,
            place: "st-daoxiang", territory: "990103102", day: "2026-11-20", time: "08:50", channel: "visit",
            name: "双喜旺的邻居", phone: "199-0000-0622", agreeToShare: false,
            category: "农村农业", grade: 2,
            script: "registered"
        ),
        OpinionSeed(
            title: "渔歌社区扭腰器底座快掉了",
            text: """
            渔歌社区小广场的健身器材有一个扭腰器，底座螺丝松了掉了，人站上去会晃，小孩子最喜欢玩那个，怕出事，先拉根绳子拦一\
            下也好。
            """,
            place: "pt-dengta", territory: "990101001001", day: "2026-11-20", time: "09:05", channel: "code",
            name: nil, phone: nil, agreeToShare: true,
            category: "教育文体", grade: 1,
            script: "registered"
        ),
    ]
}
