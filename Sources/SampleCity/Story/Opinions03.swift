extension Story {
    /// Opinions 19–27, told from 2025-05-20 to 2025-07-14.
    static let opinions03: [OpinionSeed] = [
        OpinionSeed(
            title: "老纺厂工龄少算三年",
            text: """
            我一九七九年进老纺厂，八二年到八五年借调到缝纫社，档案里这三年空着，退休金少算一截。厂早就没了，缝纫社也没了，我\
            上哪儿去开证明？当年一起借调的还有四个姐妹，都健在，可以作证。
            """,
            place: "st-shifang", territory: "990101002", day: "2025-05-20", time: "15:25", channel: "visit",
            name: "邹慧珍", phone: "199-0000-0612", agreeToShare: false,
            category: "劳动和社会保障", grade: 3, lead: "linbo-renshe", person: "wu-qingeng",
            script: "ratedGood",
            answer: """
            邹慧珍同志：我局在区档案馆找到缝纫社1982年至1985年工资表，载有您和另外四位职工的姓名，可以认定为连续工\
            龄。您的待遇自受理次月起重新核定并补发，五位职工一并办理。工资表复印件已存入您的档案，今后不必再证明。
            """,
            answerClass: "solved",
            rating: 5, comment: "四个姐妹都办了，纸没丢，人心就没丢。",
            progress: [
                "6月在区档案馆查到缝纫社工资表两册。",
            ]
        ),
        OpinionSeed(
            title: "烧烤店油烟直排到卧室",
            text: """
            楼下新开的烧烤店，烟道朝我们窗户排，被褥都是孜然味。投诉三次，来一次关两天，走了又开。你们白天来当然没烟，晚上九\
            点以后来闻一闻。
            """,
            place: "st-xingang", territory: "990101003", day: "2025-05-28", time: "22:40", channel: "web",
            name: "蓝湾三期", phone: nil, agreeToShare: true,
            category: "环境保护", grade: 2, lead: "xingang-zhifa", person: "xiang-xinhang",
            script: "ratedPoor",
            answer: "业主您好：经检查，该店已安装油烟净化器，属规范经营，如感不适可关窗。",
            answerClass: "explained",
            rating: 1, comment: "让我关窗？那我的窗户是装饰吗。",
            progress: [
                "5月30日现场检查，口头责令整改。",
            ],
            secondAnswer: """
            首次答复敷衍，执法队向您道歉并对经办人谈话。二次交办后请第三方检测，该店净化器长期未清洗、排放超标两倍，6月25\
            日责令停业，烟道改由楼顶高空排放并装在线监测，7月14日复检达标后才准营业。监测数据每天贴在店门口，您可以随时查\
            看。
            """
        ),
        OpinionSeed(
            title: "海堤缺口潮水倒灌菜地",
            text: """
            白鹭村北段海堤有个缺口，用沙袋垫着三年了。大潮时咸水进来，菜地全白了，一季菜没收上。沙袋年年补年年冲，花的钱都够\
            砌一段了吧。
            """,
            place: "pt-bailu", territory: "990101101201", day: "2025-06-06", time: "08:50", channel: "paper",
            name: "曲阿旺", phone: "199-0000-0613", agreeToShare: false,
            category: "农村农业", grade: 4, lead: "anlan-shuiwu", coUnits: ["bailutan-shehui"], person: "hong-dingbo",
            script: "crossedOff",
            answer: """
            曲阿旺同志：白鹭村北段缺口已按永久结构修复，砌石护坡八十六米，堤顶加高半米，11月20日完工，经十一月大潮检验未\
            见渗漏。受淹菜地十七亩由农技人员指导灌水洗盐，明年春天免费提供耐盐菜苗。您说得对，该砌的不能年年垫沙袋。
            """,
            answerClass: "solved",
            rating: 5, comment: "菜苗已经栽下了。",
            progress: [
                "7月完成缺口段应急封堵，9月动工砌石护坡。",
                "11月20日护坡八十六米完工，过天文大潮未渗水。",
            ]
        ),
        OpinionSeed(
            title: "法院判了两年拿不到钱",
            text: """
            我给一家装修公司做水电，官司二零二三年就赢了，判十一万六，到现在一分没执行到。听说老板车照开房照住，换了个名字开\
            公司。执行法官说在查。请代表帮我跟法院打个招呼，催一催，判得重一点。
            """,
            place: "st-liuan", territory: "990101004", day: "2025-06-10", time: "10:30", channel: "visit",
            name: "龙师傅", phone: "199-0000-0614", agreeToShare: false,
            category: "政法", grade: 4,
            script: "forwarded",
            answer: """
            龙师傅：您说的是正在执行中的案件。依照代表法的规定，代表和联络站不直接处理具体司法案件，也不能打招呼。我们已把材\
            料转安澜市中级人民法院诉讼服务中心登记，由其依程序答复您；您可以凭执行案号查询进度、提交财产线索，也可向检察机关\
            申请执行监督。需要帮您看懂文书，汪东篱律师每月第二个周四在东篱街道联络站义务解答。
            """,
            answerClass: "declined"
        ),
        OpinionSeed(
            title: "大热天没地方歇脚",
            text: """
            中午两点到四点没单子，我们就蹲在商场背阴处，保安来赶。上厕所也难，有的写字楼看见穿骑手服就不让进。不要空调房，有\
            把椅子、有口水、能充电就够了。
            """,
            place: "post-rider", territory: "990101003001", day: "2025-06-18", time: "14:30", channel: "code",
            name: "骑手小耿的同事", phone: nil, agreeToShare: true,
            category: "劳动和社会保障", grade: 2, lead: "xingang-gonggong", coUnits: ["xingang-zhifa"], person: "xiang-xinhang",
            script: "crossedOff",
            answer: """
            各位骑手师傅：集运大道骑手驿站7月2日启用，有座位二十四个、充电柜、饮水机、急救箱，每天10点到22点开门；沿线\
            十一家机关、银行和商铺自愿挂牌开放厕所，地图贴在驿站和取餐点。耿骑云代表每周二晚在站里听大家说话。
            """,
            answerClass: "solved",
            rating: 5, comment: "雨衣还能借，服气。",
            progress: [
                "7月2日集运大道骑手驿站启用，座位二十四个。",
                "沿街十一家单位挂牌开放厕所。",
            ]
        ),
        OpinionSeed(
            title: "三口泉只剩一口出水",
            text: """
            今年天旱，上面两口泉干了，全村二百多口人靠一口泉，轮到我家是后半夜。管水的泉师傅也没办法。能不能从下泉接一根管子\
            上来，我们出工，镇里出管子。
            """,
            place: "pt-shangquan", territory: "990102101201", day: "2025-06-25", time: "08:30", channel: "paper",
            name: "单老五", phone: nil, agreeToShare: false,
            category: "农村农业", grade: 2, lead: "tingquan-shehui", coUnits: ["qinghe-nongye"], person: "gan-lusheng",
            script: "ratedGood",
            answer: """
            上泉村各位乡亲：7月3日起镇里每天两趟送水，同时从下泉铺设提水管一千八百米，管材由镇区两级承担，乡亲投工二百一十\
            个，7月29日通水。泉生水同志任管水员，电费每吨六角，账目每月张贴。
            """,
            answerClass: "solved",
            rating: 5, comment: "自己挖的沟，自己喝的水，甜。",
            progress: [
                "7月铺设提水管一千八百米，村民投工二百一十个。",
            ]
        ),
        OpinionSeed(
            title: "社区没有托班，两岁孩子没人带",
            text: """
            我和爱人都上班，老人在外地。孩子两岁三个月，幼儿园要三岁，私人托班一个月四千八。梭子桥社区新楼里不是空着两间活动\
            室吗？办个普惠托班行不行，我们出合理的钱。
            """,
            place: "st-zhijin", territory: "990102001", day: "2025-07-08", time: "21:30", channel: "web",
            name: "两个孩子的爸爸", phone: "199-0000-0615", agreeToShare: true,
            category: "卫生计生", grade: 3, lead: "qinghe-weijian", coUnits: ["zhijin-gonggong", "qinghe-jiaoyu"], person: "bao-jisheng",
            script: "crossedOff",
            answer: """
            您好：梭子桥社区托育点10月9日开班，设二十四个日托位，每月一千二百元含两餐一点，另设临时托按半天计费。名单按报\
            名先后公示，您的孩子在第一批。两间活动室白天托幼、晚上仍给居民使用，教具可收进柜子。
            """,
            answerClass: "solved",
            rating: 5, comment: "省下的不只是钱。",
            progress: [
                "9月完成消防和卫生评价，招录保育人员六名。",
            ]
        ),
        OpinionSeed(
            title: "钟楼里一下大雨就进水",
            text: """
            昨夜那场台风雨，钟楼里12号到20号又进水了，我家水到小腿肚，冰箱泡坏了。年年这样，根子是巷口那条暗沟，二十年没\
            掏过，雨水口也被烧烤摊的油糊死了。每次来人拍照，拍完就走。今年能不能真的把沟翻开看一看？我们邻居愿意腾东西、让\
            路，绝不添麻烦。
            """,
            place: "pt-zhonglou", territory: "990101002002", day: "2025-07-14", time: "06:50", channel: "code",
            name: "贺连生", phone: "199-0000-0616", agreeToShare: true,
            category: "城乡建设", grade: 3, lead: "linbo-zhujian", coUnits: ["shifang-zhifa", "linbo-chengguan"], person: "fang-zimu",
            script: "verified",
            answer: """
            贺连生同志：钟楼里积水的原因，一是巷口暗沟淤堵六成且有两处塌陷，二是雨水口被油污封堵。我局已更换管径更大的管道一\
            百四十米，清掏雨水口十九个，并与执法队一起督促烧烤摊加装油水分离器。9月25日大雨实测未积水。每年汛前五月，我们\
            会约社区和您一起开井查看。
            """,
            answerClass: "solved",
            rating: 5, comment: "二十年头一回下大雨睡了个整觉。",
            progress: [
                "7月16日潜望镜检测暗沟，淤堵六成，有两处塌陷。",
                "8月开挖更换管道一百四十米，居民腾挪配合三天。",
                "9月25日遇大雨，巷口未见积水。",
            ]
        ),
        OpinionSeed(
            title: "钟楼里暗沟堵了水倒灌",
            text: """
            我家在钟楼里16号，卫生间地漏往上冒水，又脏又臭。七十多岁的人了端着盆舀了一夜。听说是巷口的沟堵了，请你们去看\
            看，别只是铺路面。
            """,
            place: "st-shifang", territory: "990101002", day: "2025-07-14", time: "10:05", channel: "visit",
            name: "仇素珍", phone: "199-0000-0617", agreeToShare: false,
            category: "城乡建设", grade: 3,
            script: "mergedInto:26"
        ),
    ]
}
