extension Story {
    /// Opinions 94–106, told from 2026-10-13 to 2026-11-04.
    static let opinions10: [OpinionSeed] = [
        OpinionSeed(
            title: "候船厅冬天四面漏风",
            text: "代表在候船厅天天坐着，知道冷。候船厅卷帘门关不严，孩子老人缩成一团。能不能加一道玻璃门，再放两排带靠背的椅子。",
            place: "st-hezhou", territory: "990100100", day: "2026-10-13", time: "09:40", channel: "visit",
            name: "渡口的杜小舟", phone: "199-0000-0631", agreeToShare: true,
            category: "交通运输", grade: 2, lead: "hezhou-gonggong", person: "qiu-dusheng",
            script: "handling",
            progress: [
                "10月26日量好尺寸，三家报价。",
                "11月9日选定施工单位，计划12月5日装完。",
            ]
        ),
        OpinionSeed(
            title: "收割机下田坡道太陡",
            text: """
            大埂南边五条机耕道都没有下田坡，收割机硬下，去年翻了一台。每条只要一车石渣，一块预制板。大家不敢往里开，收割要多\
            绕两里。
            """,
            place: "pt-dageng", territory: "990102102202", day: "2026-10-15", time: "09:30", channel: "mobile",
            name: "丰有埂", phone: nil, agreeToShare: false,
            category: "农村农业", grade: 2, lead: "mailong-zhifa", coUnits: ["mailong-shehui"], person: "shu-maiqiu",
            script: "answered",
            answer: """
            丰有埂代表：大埂村南片五处下田坡道已于11月6日铺筑完成，坡度一比六，宽四米，两侧埋反光桩，镇里和您一起开收割机\
            上下试了两遍。所用石渣来自旧路翻修，没有多花钱。另三个村的十二处已列入明年春耕前计划。
            """,
            answerClass: "solved",
            progress: [
                "11月6日五处坡道全部做好。",
            ]
        ),
        OpinionSeed(
            title: "滩涂边界木桩被潮水冲走",
            text: "两家养殖户木桩冲走了，为边界吵了一季。请水产上的人带仪器来打桩，打一次就打牢。都是一个湾里的人，弄僵了不好看。",
            place: "st-bailutan", territory: "990101101", day: "2026-10-16", time: "10:10", channel: "visit",
            name: "贝长滩", phone: nil, agreeToShare: false,
            category: "农村农业", grade: 2, lead: "bailutan-zhifa", person: "pan-yansheng",
            script: "fedback",
            answer: """
            贝长滩代表和两家养殖户：10月28日持证人员按确权图坐标复测，打下玻璃钢桩四十六根，埋深两米，坐标表双方签字各存\
            一份。今后风暴潮过后由镇里统一复核一次，不再让两家自己量。
            """,
            answerClass: "solved",
            progress: [
                "10月28日复测打桩四十六根。",
            ]
        ),
        OpinionSeed(
            title: "商场取餐要绕到地下三层",
            text: """
            蓝湾广场规定骑手只能走地下三层货梯，一趟多跑七分钟，超时扣我们钱。电梯还经常挤满货。能不能开一个一层的取餐口。我\
            们平台算时间是从接单算到送达，不管你在地下三层等了几趟货梯。上个月我因为这个超时二十一单，扣了一百零五块。保安也\
            难，说是商场定的规矩，怕我们穿着湿雨衣在大堂里跑。这一点我们承认，以前是有人跑得急撞过客人。要是一层侧门开个取餐\
            口，商家把餐送到架子上，我们不进大堂，大家都省事。我们愿意先试一个月，派两个人帮着理架子。
            """,
            place: "post-rider", territory: "990101003001", day: "2026-10-19", time: "14:50", channel: "mobile",
            name: "老何送外卖", phone: nil, agreeToShare: true,
            category: "劳动和社会保障", grade: 3, lead: "linbo-renshe", coUnits: ["linbo-shichang", "xingang-gonggong"],
            script: "assigned"
        ),
        OpinionSeed(
            title: "学校食堂没有蔬菜冷库",
            text: """
            山上一周进一次菜，星期四五孩子吃蔫菜。要个小冷柜，电够，地方够，就差七千块钱的预算。孩子们不说，我看着心里过意不\
            去。
            """,
            place: "pt-yunjiao", territory: "990103103202", day: "2026-10-20", time: "13:30", channel: "phone",
            name: "云小朵", phone: nil, agreeToShare: true,
            category: "教育文体", grade: 3, lead: "yanhu-jiaoyu", person: "kong-minglang",
            script: "handling",
            progress: [
                "10月28日纳入食堂设备更新，政府采购中。",
            ]
        ),
        OpinionSeed(
            title: "面粉厂排队粮车堵路",
            text: "秋天卖粮的车从厂门口排到小学门口，喇叭不停，孩子走路贴着车轮。厂里也急，是路窄。能不能白天分时段放号？",
            place: "st-mailong", territory: "990102102", day: "2026-10-22", time: "15:30", channel: "web",
            name: "面粉厂门口的住户", phone: nil, agreeToShare: true,
            category: "交通运输", grade: 2, lead: "mailong-zhifa", person: "shu-maiqiu",
            script: "answered",
            answer: """
            住户您好：面粉厂已实行网上取号，每小时放二十辆，候车场设在旧粮站院内，可停六十辆；学校上下学各半小时停止进厂，护\
            学岗由厂方保安两名承担。11月12日至18日观察，厂门口最长排队由四十七辆降到八辆。
            """,
            answerClass: "solved"
        ),
        OpinionSeed(
            title: "老邮局前面的斑马线磨没了",
            text: """
            老邮局门口那条斑马线磨得看不见了，开车的看不见线就不让人。我和老伴过马路要站好久，后面的人还说我们慢。重新画一\
            遍，再立个牌子，花不了几个钱吧。
            """,
            place: "st-wangchao", territory: "990101001", day: "2026-10-26", time: "09:30", channel: "visit",
            name: "孙月娥", phone: "199-0000-0624", agreeToShare: true,
            category: "交通运输", grade: 3, lead: "linbo-chengguan",
            script: "objected",
            progress: [
                "异议：城市道路交通标线的施划和维护由公安交警支队负责，我局只负责路面和人行道。",
            ],
            betterUnit: "anlan-jiaojing"
        ),
        OpinionSeed(
            title: "塘口没有救生圈",
            text: "两口塘边娃娃常去摸螺，救生圈被人拿去当了垫子，再挂几个，锁上链子，钥匙给第一户人家。夏天来了人多手杂，要快一点。",
            place: "pt-shuangtang", territory: "990103102202", day: "2026-10-28", time: "09:20", channel: "paper",
            name: "双塘七组老会计", phone: nil, agreeToShare: false,
            category: "农村农业", grade: 1, lead: "daoxiang-shehui", person: "mu-jinsui",
            script: "fedback",
            answer: """
            老会计：两口塘各挂救生圈四个、竹竿两根，用可拉断的细链固定，谁都能拿、拿了就响铃，不必锁钥匙；第一户人家担任看管\
            员，每月检查签字。
            """,
            answerClass: "solved"
        ),
        OpinionSeed(
            title: "空地临停位被长期车占满",
            text: "校长反映：去年整出来的四十六个车位，如今白天晚上都被周边车占满，限停二十分钟成了空话。家长又回到路边停。",
            place: "pt-xuefuli", territory: "990102001003", day: "2026-10-29", time: "17:20", channel: "mobile",
            name: "夏知远", phone: nil, agreeToShare: false,
            category: "城乡建设", grade: 3, lead: "qinghe-chengguan", coUnits: ["anlan-jiaojing"], person: "yin-jingqiu",
            script: "handling",
            progress: [
                "11月5日清走僵尸车六辆，准备装道闸。",
            ]
        ),
        OpinionSeed(
            title: "新立管水压到六楼不够",
            text: """
            水清了，六楼早上水细得像线，洗衣机进水要一刻钟。是不是泵小了？改造前六楼水虽黄，水量是够的。请来量一量，别又说是\
            我们家龙头的问题。
            """,
            place: "st-shifang", territory: "990101002", day: "2026-11-02", time: "08:50", channel: "paper",
            name: "陶金妹", phone: "199-0000-0606", agreeToShare: false,
            category: "城乡建设", grade: 4, lead: "anlan-shuiwu", person: "hong-dingbo",
            script: "handling",
            progress: [
                "11月11日实测六楼早高峰压力偏低，拟更换变频泵。",
            ]
        ),
        OpinionSeed(
            title: "竹材运输超限被罚",
            text: """
            竹子长七八米，农用车一装就超长，出山三回罚三回。不是不守规矩，路就这么窄，截短了竹篾就废了。能不能给个季节性的通\
            行办法？
            """,
            place: "st-zhuwu", territory: "990102103", day: "2026-11-02", time: "10:30", channel: "visit",
            name: "竹编户", phone: nil, agreeToShare: false,
            category: "交通运输", grade: 4, lead: "anlan-jiaotong", coUnits: ["zhuwu-shehui"],
            script: "objected",
            progress: [
                "异议：农用车通行证和路面处罚由公安交警部门负责，我局只管道路。",
            ],
            betterUnit: "anlan-jiaojing"
        ),
        OpinionSeed(
            title: "集装箱司机排队无处如厕",
            text: """
            旺季进港排队四五个小时，一条龙几百台车，没有厕所，路边绿化带味道你们闻过就知道。移动厕所放四个，再有人保洁，问题\
            就没有了。
            """,
            place: "st-xingang", territory: "990101003", day: "2026-11-03", time: "15:00", channel: "visit",
            name: "连海运", phone: nil, agreeToShare: false,
            category: "劳动和社会保障", grade: 2, lead: "xingang-gonggong", coUnits: ["xingang-zhifa"], person: "xiang-xinhang",
            script: "handling",
            progress: [
                "11月10日选址三处，等电源。",
            ]
        ),
        OpinionSeed(
            title: "船厂老澡堂关了没地方洗澡",
            text: "船厂澡堂停了两个月，老工人家里没有热水器的有二十多户，天冷了只能擦擦。不要豪华，水热就行。",
            place: "pt-chuanchang", territory: "990101001003", day: "2026-11-04", time: "11:15", channel: "visit",
            name: "尹大勇的老同事", phone: "199-0000-0632", agreeToShare: false,
            category: "城乡建设", grade: 3, lead: "linbo-zhujian", coUnits: ["wangchao-gonggong"],
            script: "objected",
            progress: [
                "异议：澡堂属原船厂移交的居民服务设施，由民政部门接收改造为便民浴室，不在房屋安全职责内。",
            ],
            betterUnit: "linbo-minzheng"
        ),
    ]
}
