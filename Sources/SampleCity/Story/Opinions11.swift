extension Story {
    /// Opinions 107–124, told from 2026-11-05 to 2026-11-17.
    static let opinions11: [OpinionSeed] = [
        OpinionSeed(
            title: "防火隔离带长满了茅草",
            text: "信里写：后山防火隔离带三年没割，茅草一人多高，天干物燥，我一个人割不过来，请派人派机器。写得不好，见谅。",
            place: "st-shijiuling", territory: "990103103", day: "2026-11-05", time: "10:00", channel: "letter",
            name: "石臼村护林老人", phone: nil, agreeToShare: false,
            category: "农村农业", grade: 2,
            script: "registered"
        ),
        OpinionSeed(
            title: "村级账目公示只写总数",
            text: """
            八亩垄村公示栏写“机耕路支出十二万八千元”，就一行。哪段路、多长、谁干的，没有。不是谁要查谁，是写清楚大家就没话\
            说了。
            """,
            place: "st-daoxiang", territory: "990103102", day: "2026-11-06", time: "09:30", channel: "paper",
            name: "章八亩村组长", phone: nil, agreeToShare: false,
            category: "党务政务", grade: 2,
            script: "graded"
        ),
        OpinionSeed(
            title: "18路改道不到人民医院了",
            text: """
            十一月一号起18路改了道，不进医院那条街。我陪老伴去做理疗，下车要走一千一百米，中间过一座天桥，他那条腿上不去。\
            改之前没问过我们坐车的人，站牌上贴张纸就改了。是不是可以高峰直走、平峰绕进去？十一月六号我专门在天桥底下数了一个\
            小时，从18路下来往医院走的有三十四个人，拄拐的五个，抱孩子的七个，还有一位坐轮椅的是两个过路小伙子抬上去的。我\
            知道改道是因为医院那条街早晚堵，车进去要多花十二分钟，坐车上班的年轻人也有意见，这个道理我懂。所以我不是要求原样\
            改回去，我是想，能不能早上七点到九点、下午五点到七点走新路，其余时间还进医院；要是实在不行，天桥底下的红绿灯路口\
            开一条斑马线，让腿脚不好的不用爬桥。下次改线之前，请在车上贴个纸，问一问坐车的人，我们也愿意帮着数人数。
            """,
            place: "post-bus", territory: "990102001002", day: "2026-11-09", time: "07:50", channel: "code",
            name: "织锦的温阿姨", phone: "199-0000-0633", agreeToShare: true,
            category: "交通运输", grade: 4, lead: "anlan-jiaotong", coUnits: ["zhijin-gonggong"], person: "lu-pingchuan",
            script: "handling",
            progress: [
                "11月12日上车跟班调查两天，就医乘客占平峰客流三成一。",
            ]
        ),
        OpinionSeed(
            title: "种子补贴名单漏了返乡户",
            text: "大埂村九户返乡户今年都种了优质麦，名单里没有，说是去年的底册。名单该按今年种了没有来登。",
            place: "st-mailong", territory: "990102102", day: "2026-11-09", time: "08:50", channel: "visit",
            name: "麦青苗", phone: nil, agreeToShare: false,
            category: "农村农业", grade: 3, lead: "qinghe-chengguan", coUnits: ["mailong-shehui"],
            script: "objected",
            progress: [
                "异议：种子补贴与城市管理无关，系统选错单位，建议改交区农业农村局。",
            ],
            betterUnit: "qinghe-nongye"
        ),
        OpinionSeed(
            title: "18路公交绕开医院",
            text: """
            18路原来停医院门口，现在停到天桥那边，老人都骂。改回去，或者弄个小巴接一下也行。我七十岁了，走天桥要歇三回。医\
            院站一天那么多人上下，怎么说取消就取消？
            """,
            place: "st-zhijin", territory: "990102001", day: "2026-11-10", time: "09:05", channel: "visit",
            name: "机杼路的韦国良", phone: "199-0000-0634", agreeToShare: false,
            category: "交通运输", grade: 4,
            script: "mergedInto:109"
        ),
        OpinionSeed(
            title: "小区没有快递柜也不让快递员进",
            text: "物业为了安全不让骑手进，门口又没有柜子，外卖都堆在地上，昨天我的药被人错拿了。两头都有道理，就是没人坐下来谈。",
            place: "online-linbo", territory: "990101004", day: "2026-11-10", time: "21:20", channel: "web",
            name: "柳岸新住户", phone: nil, agreeToShare: false,
            category: "城乡建设", grade: 2,
            script: "graded"
        ),
        OpinionSeed(
            title: "楼下棋牌室通宵打牌",
            text: "楼下棋牌室打到天亮，洗牌、争吵、烟从窗缝钻上来。报过警，来了就停，走了又打。我先生心脏放了支架。",
            place: "pt-qiaoxi", territory: "990101004002", day: "2026-11-11", time: "14:00", channel: "visit",
            name: "桥西麻将馆楼上", phone: nil, agreeToShare: false,
            category: "政法", grade: 2,
            script: "collated"
        ),
        OpinionSeed(
            title: "电梯装好了，电费和保养谁牵头",
            text: "三号楼电梯用了一年多，保养费要交了，大家推来推去没人收。请社区帮我们立个章程，怎么摊、谁记账、坏了找谁。",
            place: "pt-laofang", territory: "990101002003", day: "2026-11-11", time: "15:40", channel: "visit",
            name: "周德福", phone: "199-0000-0603", agreeToShare: false,
            category: "经济管理", grade: 1, lead: "shifang-gonggong",
            script: "assigned"
        ),
        OpinionSeed(
            title: "民宿到镇上的路冬天结冰",
            text: "石门坳六道弯背阴，一到腊月就结冰，去年翻了一辆面包车。能不能提前备点防滑沙，拐弯处再装一段护栏。",
            place: "st-tingquan", territory: "990102101", day: "2026-11-12", time: "10:40", channel: "visit",
            name: "易石门的邻居", phone: "199-0000-0635", agreeToShare: true,
            category: "交通运输", grade: 2,
            script: "graded"
        ),
        OpinionSeed(
            title: "18路改线希望恢复医院站",
            text: """
            下班去医院给我妈送饭，18路改线以后要多走二十分钟。请恢复医院站。我妈手术后还要住一个多月，天天这么跑，饭送到都\
            凉了。
            """,
            place: "post-bus", territory: "990102001002", day: "2026-11-12", time: "17:30", channel: "mobile",
            name: nil, phone: nil, agreeToShare: false,
            category: "交通运输", grade: 4,
            script: "mergedInto:109"
        ),
        OpinionSeed(
            title: "盐田光伏占地补偿按哪年面积算",
            text: """
            村里要引光伏，占我们盐田，说按二〇一九年的图算，可是二〇二一年我们填过一片，图上没有。合作社要一个算法，写在纸\
            上，大家签字。
            """,
            place: "st-bailutan", territory: "990101101", day: "2026-11-13", time: "09:10", channel: "visit",
            name: "盛海盐的合作社社员", phone: "199-0000-0636", agreeToShare: false,
            category: "国土资源", grade: 4,
            script: "graded"
        ),
        OpinionSeed(
            title: "柳堤停车场一小时收十五块",
            text: """
            柳堤北口的停车场，牌子写五块一小时，实际扫码收十五，问了说是节假日价，可是那天是礼拜二。收了钱也没有票。明码标价\
            总要算数吧？
            """,
            place: "st-liuan", territory: "990101004", day: "2026-11-13", time: "10:20", channel: "visit",
            name: "遛狗的唐叔", phone: "199-0000-0637", agreeToShare: false,
            category: "经济管理", grade: 4, lead: "anlan-jiaotong",
            script: "assigned"
        ),
        OpinionSeed(
            title: "过渡房漏雨",
            text: """
            三号过渡房西头漏，盆接了两只。说好过渡两年，现在第三个冬天了，房子本来就是临时的，顶棚油毡都翘了。新房到底哪天\
            交，也请给个日子。我们这一排住着十九户，最大的九十一岁，最小的刚满月。去年也漏过，来人铺了一层塑料布，用砖头压\
            着，风一大就响一夜。邬师傅说屋面要整个换，补是补不住的，他愿意带人干，只要给材料。新房我们去看过，楼已经封顶了，\
            围墙上的竣工日期用白漆涂掉又写、写了又涂。晚几个月大家能理解，怕的是没有人告诉我们为什么晚、还要晚多久。
            """,
            place: "pt-nanqianggen", territory: "990102002002", day: "2026-11-13", time: "16:20", channel: "mobile",
            name: "邬师傅的徒弟", phone: nil, agreeToShare: false,
            category: "城乡建设", grade: 3,
            script: "collated"
        ),
        OpinionSeed(
            title: "电商快递到村只到镇上",
            text: "墨池村的快递都放在镇上代收点，取一件骑车二十分钟，老人根本去不了。寄鱼干更不行，鱼等不得。",
            place: "st-mochi", territory: "990103101", day: "2026-11-16", time: "09:50", channel: "visit",
            name: "池老三的儿子", phone: "199-0000-0638", agreeToShare: false,
            category: "商贸旅游", grade: 2,
            script: "collated"
        ),
        OpinionSeed(
            title: "灯塔路人行道占道晒鱼",
            text: "晒鱼是祖宗手艺，可是晒到人行道上走不了人，腥水流一地。能不能在码头空地给我们划几块晒场，我们也不想挨骂。",
            place: "st-wangchao", territory: "990101001", day: "2026-11-16", time: "10:10", channel: "visit",
            name: "柯白帆店里的伙计", phone: nil, agreeToShare: false,
            category: "城乡建设", grade: 2, lead: "wangchao-zhifa", coUnits: ["wangchao-gonggong"],
            script: "assigned"
        ),
        OpinionSeed(
            title: "候鸟来了鸭子怎么防疫",
            text: """
            湖里候鸟到了，去年隔壁村鸭子出过病，今年想早点打疫苗，问防疫员说要等通知。等到什么时候？我一家养了两千只，贷款还\
            没还清，赌不起。
            """,
            place: "st-ludang", territory: "990103104", day: "2026-11-17", time: "08:20", channel: "phone",
            name: "芦荡养鸭人", phone: "199-0000-0639", agreeToShare: false,
            category: "农村农业", grade: 3,
            script: "collated"
        ),
        OpinionSeed(
            title: "渔歌社区垃圾房门坏了海鸥叼得满地",
            text: """
            渔歌社区那间垃圾房，铁门脱了半边，天没亮海鸥和野猫就把鱼肠子拖得满街都是。保洁员五点来扫，扫完又被叼出来。换一扇\
            能自己弹回去的门就行，顺便把水龙头修好，冲地的水管漏了半年。
            """,
            place: "pt-dengta", territory: "990101001001", day: "2026-11-17", time: "09:10", channel: "visit",
            name: "钱阿根", phone: "199-0000-0625", agreeToShare: false,
            category: "城乡建设", grade: 3, lead: "linbo-chengguan", coUnits: ["wangchao-gonggong"],
            script: "assigned"
        ),
        OpinionSeed(
            title: "暑期看护班明年要有老师",
            text: "今年看护班三十七个孩子全靠几个妈妈。代表走访收集：希望明年镇里协调两位大学生和一间有空调的屋，家长可以交饭钱。",
            place: "pt-bailu", territory: "990101101201", day: "2026-11-17", time: "14:25", channel: "phone",
            name: "鹿秋水", phone: nil, agreeToShare: false,
            category: "教育文体", grade: 2, lead: "bailutan-shehui",
            script: "assigned"
        ),
    ]
}
