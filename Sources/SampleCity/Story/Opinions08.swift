extension Story {
    /// Opinions 71–81, told from 2026-05-13 to 2026-07-21.
    static let opinions08: [OpinionSeed] = [
        OpinionSeed(
            title: "宅基地官司二审请代表出面",
            text: "我跟邻居为宅基地滴水打官司，一审输了，二审下个月开庭。量地的人是他亲戚。请代表去法庭坐一坐，替我说两句公道话。",
            place: "st-yancheng", territory: "990103001", day: "2026-05-13", time: "09:50", channel: "visit",
            name: "褚建设", phone: "199-0000-0627", agreeToShare: false,
            category: "政法", grade: 4,
            script: "forwarded",
            answer: """
            褚建设同志：案件正在二审，代表不能就个案向法庭表达意见。量地人员是否应当回避，您可以在开庭前书面申请回避或重新鉴\
            定，由合议庭决定。法律援助中心已为您预约免费咨询，材料已转安澜市中级人民法院立案庭备查。官司之外若两家愿意坐下来\
            谈，调解员可上门。
            """,
            answerClass: "declined"
        ),
        OpinionSeed(
            title: "便利店门口路沿石高，轮椅上不来",
            text: "菊园路这排店，路沿石十五公分高，轮椅和婴儿车都要抬。我自己垫了块木板，城管说占道收走了。那就请做个坡道。",
            place: "st-dongli", territory: "990102002", day: "2026-05-18", time: "09:15", channel: "visit",
            name: "葛菊香", phone: nil, agreeToShare: false,
            category: "城乡建设", grade: 3, lead: "qinghe-chengguan", coUnits: ["qinghe-zhujian"], person: "yin-jingqiu",
            script: "handling",
            progress: [
                "6月现场踏勘，需改十八处路沿石。",
                "6月至今未排入施工计划，催办两次。",
            ]
        ),
        OpinionSeed(
            title: "政务公开栏贴了旧文件",
            text: """
            东关大街的政务公开栏，贴的还是前年的文件，最新的只有欠费通知。群众要看的低保名单、工程花了多少钱都没有。公开栏不\
            是摆设。
            """,
            place: "st-yancheng", territory: "990103001", day: "2026-05-19", time: "15:00", channel: "paper",
            name: "退休干部老窦", phone: nil, agreeToShare: false,
            category: "党务政务", grade: 2, lead: "yancheng-gonggong", person: "yan-chengzhang",
            script: "ratedGood",
            answer: """
            窦老：公开栏已于5月26日更换，低保和救助名单（隐去号码）、工程和惠民资金、招聘和办事指南按月更新，每月5日前张\
            贴并标出张贴人和下期日期；社区设监督员两名，欢迎您担任其中一名。
            """,
            answerClass: "solved",
            rating: 5, comment: "第一期就看见了修路账。"
        ),
        OpinionSeed(
            title: "排水闸不开，虾塘缺氧",
            text: """
            五月下雨，养虾的要排水，闸门钥匙在镇里一个人手里，他请假三天没人开。我们二十几口塘翻了七口。不是要赔钱，是要有个\
            备用钥匙。
            """,
            place: "pt-bailu", territory: "990101101201", day: "2026-06-02", time: "09:10", channel: "visit",
            name: "白鹭村养虾户", phone: "199-0000-0628", agreeToShare: false,
            category: "农村农业", grade: 2, lead: "bailutan-shehui", person: "pan-yansheng",
            script: "ratedGood",
            answer: """
            养虾户各位：排水闸现由镇、村、养殖小组三把钥匙，闸旁挂值班表和水位尺，水位到红线谁值班谁开，事后登记。损失情况已\
            请保险机构查勘，七户按政策性保险理赔。贝长滩代表负责组织每年开闸演练。
            """,
            answerClass: "solved",
            rating: 4, comment: "钥匙挂上墙，心才放肚里。"
        ),
        OpinionSeed(
            title: "教室没有空调",
            text: "三十七度，四十八个孩子一间屋，吊扇吹热风，孩子长了一背痱子。家长愿意捐，学校说不许收。那就请财政给个时间。",
            place: "pt-xuefuli", territory: "990102001003", day: "2026-06-08", time: "12:30", channel: "code",
            name: "五年级家长", phone: nil, agreeToShare: true,
            category: "教育文体", grade: 3, lead: "qinghe-jiaoyu", person: "yang-liuyue",
            script: "verified",
            answer: """
            家长您好：不收家长一分钱是底线。区里用教育设施资金和节约的采购款，先做线路增容，再为学府里等四所小学一百一十二间\
            教室装空调，8月28日完成调试，开学即用；电费列入公用经费，三十度以上或十度以下开启。
            """,
            answerClass: "solved",
            rating: 5, comment: "开学第一天孩子说像图书馆。",
            progress: [
                "8月完成线路增容，8月28日一百一十二间教室装好。",
            ]
        ),
        OpinionSeed(
            title: "湿地外围鱼塘尾水直排",
            text: """
            监测员反映：湿地西侧十一口鱼塘清塘时一次性把泥水放进芦荡，水色三天不清，水鸟浅滩缩了一半。养殖户也有难处，改塘要\
            钱，需要帮他们一起改。我在芦荡看鸟十年，去年冬天最多的一天数到小天鹅四十一只，今年同一天只有十七只。我把每次清塘\
            的日子、水色、浅滩的鸟数都记在本子上，可以提供。养殖户里有好几位是我的老邻居，他们说，改一口塘要一万八，卖鱼一年\
            才挣三万，不是不愿意，是改不起。所以我不赞成一关了之，建议分批改、给贴息，再请渔技站的人教他们种水草养滤食鱼。水\
            好了，鱼也卖得上价。
            """,
            place: "st-ludang", territory: "990103104", day: "2026-06-15", time: "08:00", channel: "visit",
            name: "水如镜", phone: nil, agreeToShare: true,
            category: "环境保护", grade: 4, lead: "anlan-huanjing", coUnits: ["yanhu-nongye", "ludang-shehui"], person: "lan-xiaocheng",
            script: "handling",
            progress: [
                "7月完成十一口塘测量，分三批改造。",
                "9月首批四口塘沉淀区建成。",
                "第二批因养殖户筹资困难，11月尚未动工。",
            ]
        ),
        OpinionSeed(
            title: "污水管接到半路没接户",
            text: "去年修污水管，主管通了，接户管没接，粪水还是往塘里流，塘里的鱼都翻白了。主管修得再好看，我们家还是老样子。",
            place: "st-mochi", territory: "990103101", day: "2026-06-16", time: "08:30", channel: "paper",
            name: "墨池村小组长", phone: nil, agreeToShare: false,
            category: "环境保护", grade: 2, lead: "mochi-gonggong", coUnits: ["yanhu-zhujian"], person: "li-moxiang",
            script: "unrated",
            answer: """
            小组长您好：墨池村接户管已于9月12日全部接通，共一百六十四户，验收时逐户放水看出口；塘水连测三次好转。您组里三\
            户旱厕改造随同完成，管护由保洁员兼管，出问题打公示牌电话。
            """,
            answerClass: "solved",
            progress: [
                "7月至9月接户一百六十四户。",
            ]
        ),
        OpinionSeed(
            title: "路口等红灯晒得头晕",
            text: "机杼路和禾苗路口，红灯九十秒，毫无遮挡。外地看到有遮阳棚，我们能不能也装？不用多，四个角一边一个。",
            place: "st-zhijin", territory: "990102001", day: "2026-06-29", time: "12:20", channel: "web",
            name: "骑电动车的小邱", phone: nil, agreeToShare: false,
            category: "城乡建设", grade: 3, lead: "qinghe-chengguan", coUnits: ["anlan-jiaojing"], person: "yin-jingqiu",
            script: "ratedGood",
            answer: """
            您好：机杼路与禾苗路口已在四个等候区装遮阳棚，7月26日完工，高度和位置经交警核对不挡信号灯。另外把晚高峰红灯由\
            九十秒调到七十五秒。台风预警时棚布会收起，请留意。
            """,
            answerClass: "solved",
            rating: 5, comment: "快得出乎意料。",
            progress: [
                "7月12日试装两组，测转弯视距。",
            ]
        ),
        OpinionSeed(
            title: "石坊巷地砖松动，下雨踩一脚溅一身",
            text: """
            从市场到钟楼那段石坊巷，地砖松了四十几块，下雨天像踩地雷，溅一裤腿泥水。上个月送菜的三轮颠翻一筐豆腐，我赔了一天\
            的工。老人走路更要命。不要整条街挖开重铺，松的撬起来垫实就可以了。
            """,
            place: "post-market", territory: "990101002001", day: "2026-07-06", time: "07:30", channel: "mobile",
            name: "卖豆腐的小胡", phone: nil, agreeToShare: true,
            category: "城乡建设", grade: 3, lead: "linbo-chengguan", coUnits: ["shifang-gonggong"], person: "liang-wanqing",
            script: "handling",
            progress: [
                "7月15日现场清点，松动地砖四十七块。",
                "8月6日答应与雨污管改造同步施工，改造合同至今未签，地砖也未修。",
            ]
        ),
        OpinionSeed(
            title: "县医院门口打车难",
            text: "看完病站在马路边拦车，太阳底下等半个钟头，叫车软件我不会用。门口能不能划两个出租车等客的位置？",
            place: "pt-wenbi", territory: "990103001001", day: "2026-07-08", time: "10:00", channel: "mobile",
            name: "窦老的老伴", phone: nil, agreeToShare: false,
            category: "交通运输", grade: 3, lead: "yanhu-jiaotong", person: "tao-dalu",
            script: "closed",
            answer: """
            阿姨您好：县医院东门已设出租车候客位四个、遮阳长椅一处，导诊台可代叫车；关东来代表联系车队排了值班表，白天保证两\
            台在位。老人、孕妇和抱孩子的先上。
            """,
            answerClass: "solved",
            rating: 5, comment: "不用举着手等了。",
            progress: [
                "7月25日医院东门设候客车位四个、长椅遮棚。",
            ]
        ),
        OpinionSeed(
            title: "驿站晚上十点就锁门",
            text: """
            驿站是好，可我们夜班骑手一直跑到凌晨两点，十点一锁就又蹲马路了。能不能留一间小屋通宵开着，我们自己打扫卫生、自己\
            轮流管钥匙。
            """,
            place: "post-rider", territory: "990101003001", day: "2026-07-21", time: "15:10", channel: "mobile",
            name: "老何送外卖", phone: nil, agreeToShare: true,
            category: "劳动和社会保障", grade: 2, lead: "xingang-gonggong", person: "xiang-xinhang",
            script: "ratedGood",
            answer: """
            何师傅：经与夜班骑手和值守单位商量，从8月10日起，驿站北侧小间二十四小时开放，由骑手自管小组保管钥匙、排班保\
            洁，街道负责水电和监控。试行三个月后一起看看还要改什么。
            """,
            answerClass: "solved",
            rating: 5, comment: "自己管自己的屋，大家都爱惜。",
            progress: [
                "8月4日与夜班骑手代表商定自管公约。",
            ]
        ),
    ]
}
