extension Story {
    /// Opinions 0–8, told from 2025-01-16 to 2025-03-26.
    static let opinions01: [OpinionSeed] = [
        OpinionSeed(
            title: "社区医院看病要跑三次窗口",
            text: """
            我高血压、糖尿病，每个月拿药。先挂号，再开单，再缴费，再取药，腿脚不好一上午就过去了。药又只给开两个星期的，一个\
            月来两回。能不能一次开足一个月，缴费就在诊室里扫一扫？
            """,
            place: "st-wangchao", territory: "990101001", day: "2025-01-16", time: "09:40", channel: "visit",
            name: "顾桂芳", phone: "199-0000-0601", agreeToShare: true,
            category: "卫生计生", grade: 3, lead: "linbo-weijian", person: "kang-shuning",
            script: "closed",
            answer: """
            顾阿姨：慢性病患者病情稳定的，现在可以一次开四周到十二周的药，由家庭医生评估决定；望潮街道社区卫生服务中心2月\
            17日起在诊室直接结算，取药窗口凭叫号一次办完。您的家庭医生已与您联系建立长处方档案。
            """,
            answerClass: "solved",
            rating: 4, comment: "少跑一趟是一趟。取药排队还是有点长。",
            progress: [
                "2月起五家社区卫生服务中心试行诊间结算。",
            ]
        ),
        OpinionSeed(
            title: "宅基地登记把我家的界标搞错了",
            text: """
            去年测绘，把我家东边两尺宽的滴水沟划给了隔壁。两家本来好好的，现在见面不说话。我有一九九二年的老证，隔壁也认，就\
            是图上错了。改个图跑了三趟，叫我去县里，县里叫我回镇里。两家老人是拜把子兄弟，就为这两尺沟，清明上坟都错开时辰\
            走。隔壁大哥私下说，他也知道是图画错了，可他改不了，只有公家改得了。
            """,
            place: "st-mochi", territory: "990103101", day: "2025-02-18", time: "09:20", channel: "visit",
            name: "池老三", phone: "199-0000-0602", agreeToShare: false,
            category: "国土资源", grade: 2, lead: "mochi-gonggong", coUnits: ["anlan-ziran"], person: "li-moxiang",
            script: "verified",
            answer: """
            池老三同志：3月4日镇里约两家和测绘人员到场，按1992年旧证和双方指认复测，滴水沟确属您家，界址图和登记簿已更\
            正，新证3月25日送到您家。让您跑了三趟是我们没有首问到底，今后界址更正由镇公共服务办一窗收件，不再让群众自己\
            转。
            """,
            answerClass: "solved",
            rating: 5, comment: "隔壁又来喝酒了。",
            progress: [
                "3月4日两家到场复测，签界址确认书。",
            ]
        ),
        OpinionSeed(
            title: "老纺三号楼装电梯卡在一楼",
            text: """
            三号楼二单元想装电梯，楼上十户都签了字，一楼一户怕挡光、怕吵，不同意。我们楼上最大的八十九岁，两年没下过楼了。我\
            们不想吵架，一楼也有一楼的难处。请代表出面坐下来谈一谈，是不是能换一种井道、给一楼一点补偿？二单元十二户，一楼的\
            老徐跟我在一个车间干了二十六年，他不是不讲理的人，他老伴眼睛不好，怕屋里更暗。上个月有人在楼道里贴字条骂他，我看\
            见就撕了。装电梯是为了让大家日子好过，要是装得邻居反目，我宁可不装。所以请代表来主持，先听老徐的，再听我们的，再\
            请懂行的人说说能不能两头都顾到。
            """,
            place: "pt-laofang", territory: "990101002003", day: "2025-02-20", time: "10:20", channel: "visit",
            name: "周德福", phone: "199-0000-0603", agreeToShare: true,
            category: "城乡建设", grade: 2, lead: "shifang-gonggong", coUnits: ["linbo-zhujian"], person: "shi-qiaoyun",
            script: "ratedGood",
            answer: """
            周德福同志：经街道、社区和代表四次上门与两次议事，三号楼二单元采用玻璃井道并外移一米，一楼采光实测符合要求，住户\
            已签字同意。工程4月20日开工，6月18日取得使用登记。八十九岁的楼老第一趟由邻居们陪着下楼，我们都在场。
            """,
            answerClass: "solved",
            rating: 5, comment: "不吵不闹把事办成了。",
            progress: [
                "3月1日架空层议事，设计单位拿出玻璃井道、外移一米两个办法。",
                "4月12日一楼住户签字同意，补偿款由各户自愿分摊。",
                "6月18日电梯投用。",
            ]
        ),
        OpinionSeed(
            title: "高山顶打电话要爬到坡顶",
            text: """
            我们村只有坡顶大石头那里有信号，家里老人病了要跑十分钟才打得出急救。娃上网课也没法。去年说要建塔，到今天塔影子也\
            没有。
            """,
            place: "pt-gaoshanding", territory: "990103201202", day: "2025-02-26", time: "13:30", channel: "phone",
            name: "高小妹", phone: "199-0000-0604", agreeToShare: false,
            category: "科技与信息产业", grade: 4, lead: "anlan-gongxin", coUnits: ["yanhu-jiaotong"], person: "xin-kefan",
            script: "verified",
            answer: """
            高山顶村村民：您村基站因进山便道未通延误，县交通部门6月修通便道，通信企业9月30日建成开通，三个村民组二十六处\
            实测均可通话上网。信号弱的第四组增设一台室外延伸设备，10月底完成。感谢高顶天代表背着测试机走完全村。
            """,
            answerClass: "solved",
            rating: 5, comment: "在家里就能给儿子打视频。",
            progress: [
                "5月选定塔址，占地补偿谈妥。",
                "9月30日基站开通，三组实测通话正常。",
            ]
        ),
        OpinionSeed(
            title: "石门坳进村路塌了半边",
            text: """
            二月那场雨把石门坳三道弯的路基冲了，塌了半边，面包车贴着山壁过，校车已经不敢上来，孩子走四里路到下泉坐车。山里再\
            下雨，剩下那半边也保不住。
            """,
            place: "pt-shangquan", territory: "990102101201", day: "2025-03-04", time: "09:00", channel: "visit",
            name: "泉生水的侄子", phone: "199-0000-0605", agreeToShare: true,
            category: "交通运输", grade: 2, lead: "tingquan-gonggong", coUnits: ["tingquan-zhifa"], person: "gan-lusheng",
            script: "ratedPoor",
            answer: "上泉村村民：三道弯路基已设警戒和限速，我办已报送维修计划，待上级资金下达后实施，请绕行或减速通过。",
            answerClass: "planned",
            rating: 1, comment: "一块牌子就算修路了？孩子照样走四里。",
            progress: [
                "3月6日拉警戒线，设限速牌。",
            ],
            secondAnswer: """
            此前答复没有解决孩子上学的难处，向大家道歉。二次交办后，镇里先用机动资金垫付，4月10日完成石笼护脚和混凝土挡\
            墙，5月6日路面恢复，校车5月7日复线；抢修期间由镇里派车接送。今后汛期每次大雨后当天巡路，巡查记录贴在上泉村代\
            表联络点。
            """
        ),
        OpinionSeed(
            title: "老纺家属院自来水发黄",
            text: """
            我们三号楼、五号楼早上放出来的水是黄的，要放一大桶才清。娃娃奶瓶都不敢用这水洗。听物业说管子是一九八几年的铁管，\
            锈穿了。水费一分不少交，能不能给我们换换管子？去年社区来登记过一次，说等上面排队，我们就一直等。夏天还好，冬天早\
            上那股铁锈味更重。我公公肾不好，医生交代要喝干净水，现在家里做饭喝水全靠买桶装水，一个月一百多块。五号楼顶上的水\
            箱盖子也是锈的，我们自己爬上去看过。要是钱不够，我们各家出一点也商量得拢，就怕没有人来牵这个头。
            """,
            place: "pt-laofang", territory: "990101002003", day: "2025-03-11", time: "18:20", channel: "code",
            name: "陶金妹", phone: "199-0000-0606", agreeToShare: true,
            category: "城乡建设", grade: 4, lead: "anlan-shuiwu", coUnits: ["linbo-zhujian"], person: "hong-dingbo",
            script: "closed",
            answer: """
            陶金妹同志：经取样检测，黄水来自楼内老旧铸铁立管。我局把老纺社区五栋楼列入二次供水改造第一批，更换不锈钢立管一千\
            一百余米，8月20日完工，十户抽样水质全部合格，结果贴在各单元门口。施工期间停水给大家添了不便，感谢包容。
            """,
            answerClass: "solved",
            rating: 5, comment: "水清了，纪代表天天来盯，谢谢。",
            progress: [
                "3月18日取样送检，入户前浊度合格、楼内立管后超标。",
                "5月起分楼更换立管，纪纺云代表与六位居民组成看护小组。",
                "8月20日五栋楼全部换完，复测合格。",
            ]
        ),
        OpinionSeed(
            title: "家里水龙头出锈水",
            text: "老纺社区五号楼二单元，水管里经常出锈水，白衬衫洗成黄的。问了几次都说在排计划，到底排到哪一年？",
            place: "st-shifang", territory: "990101002", day: "2025-03-13", time: "09:30", channel: "paper",
            name: "曹明义", phone: nil, agreeToShare: false,
            category: "城乡建设", grade: 4,
            script: "mergedInto:5"
        ),
        OpinionSeed(
            title: "禁渔期渔民没活干",
            text: """
            三到六月禁渔，我们赞成，湖要养。可是四个月没进账，年轻的都出去了，五十多的去哪里？能不能让我们巡湖、捞水草，给口\
            饭钱。
            """,
            place: "pt-dukou", territory: "990103104202", day: "2025-03-19", time: "05:50", channel: "visit",
            name: "芦二喜", phone: nil, agreeToShare: false,
            category: "劳动和社会保障", grade: 3, lead: "yanhu-renshe", coUnits: ["yanhu-nongye"], person: "cai-youxin",
            script: "verified",
            answer: """
            渡口村渔民：县里在禁渔期设护渔巡查、水草打捞公益岗四十二个，优先安排五十岁以上持证渔民，按月发岗位补贴；另办水产\
            加工和电工两个免费培训班，结业十九人。芦一苇代表带队巡湖。岗位今后每年二月公布。
            """,
            answerClass: "solved",
            rating: 5, comment: "护自己的湖，领干净的钱。",
            progress: [
                "4月设护渔、清草公益岗四十二个。",
            ]
        ),
        OpinionSeed(
            title: "大货车夜里扬尘，窗台一天一层灰",
            text: """
            物流园北门出来的渣土车不盖篷布，集运大道白天洒水晚上起灰。家里有哮喘的孩子，春天根本不敢开窗。希望晚上也能查一\
            查。
            """,
            place: "pt-jiyun", territory: "990101003001", day: "2025-03-26", time: "21:05", channel: "web",
            name: "集运社区住户", phone: nil, agreeToShare: true,
            category: "环境保护", grade: 4, lead: "anlan-huanjing", coUnits: ["anlan-jiaojing", "linbo-chengguan"], person: "lan-xiaocheng",
            script: "closed",
            answer: """
            住户您好：经连续九个夜间联合检查，集运大道扬尘主要来自北门两家渣土运输企业，已依规处理并责令整改。物流园北门建成\
            自动冲洗台，不冲洗不起杆；集运大道夜间23点加洒水一次。该路段监测点5月以来颗粒物浓度下降约三成。
            """,
            answerClass: "solved",
            rating: 4, comment: "比以前好，希望坚持。",
            progress: [
                "4月联合夜查九次，查处未密闭运输二十二车。",
                "物流园北门加装车轮冲洗台。",
            ]
        ),
    ]
}
