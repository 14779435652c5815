extension Story {
    /// Opinions 82–93, told from 2026-08-11 to 2026-10-12.
    static let opinions09: [OpinionSeed] = [
        OpinionSeed(
            title: "工伤仲裁拖着不裁",
            text: "我在物流园压伤手指，劳动仲裁开庭两个月了还没裁决。老板说等裁了再说医药费。请帮我催仲裁员快一点，按我说的八级裁。",
            place: "st-xingang", territory: "990101003", day: "2026-08-11", time: "16:00", channel: "visit",
            name: "外省来的小付", phone: "199-0000-0629", agreeToShare: false,
            category: "政法", grade: 3,
            script: "forwarded",
            answer: """
            小付：仲裁怎么裁、裁几级，要由仲裁庭依鉴定结论独立作出，联络站不能要求。审理期限您可以书面询问仲裁委，材料我们已\
            转临波区劳动人事争议仲裁院。眼下的医药费，您可以申请先予执行；街道工会已为您联系了法律援助律师，并送来一次性困难\
            补助申请表。
            """,
            answerClass: "declined"
        ),
        OpinionSeed(
            title: "桥西老桥限高架撞坏三次",
            text: "桥西老桥的限高架被货车撞坏三次，歪着半年，行人从底下走提心吊胆。要么换能升降的，要么在路口就把大车拦住。",
            place: "pt-qiaoxi", territory: "990101004002", day: "2026-08-12", time: "15:00", channel: "visit",
            name: "裴桥生", phone: nil, agreeToShare: false,
            category: "交通运输", grade: 4, lead: "anlan-jiaotong", coUnits: ["anlan-jiaojing"], person: "lu-pingchuan",
            script: "extended",
            progress: [
                "9月完成桥梁检测，承载力需复核。",
                "复核报告须专家评审，申请延期至12月10日。",
            ]
        ),
        OpinionSeed(
            title: "机耕路被大货车压坏",
            text: """
            去年冬天修渠拉料的大车把新机耕路压出坑，今年夏天几场大雨一泡，整条路成了搓板，收割机过去颠得掉螺丝。渠修好了，路\
            也要还我们。十月要收晚稻，车下不了田。
            """,
            place: "st-daoxiang", territory: "990103102", day: "2026-08-26", time: "10:10", channel: "visit",
            name: "丁满囤", phone: "199-0000-0609", agreeToShare: true,
            category: "农村农业", grade: 3, lead: "yanhu-nongye", coUnits: ["daoxiang-gonggong", "yanhu-jiaotong"], person: "qiu-mancang",
            script: "extended",
            progress: [
                "9月15日划定修复段两千三百米。",
                "秋收未完，车辆集中，申请延期至12月20日，先填平坑槽保通行。",
            ]
        ),
        OpinionSeed(
            title: "船厂后街路灯一明一暗",
            text: "船厂后街六盏灯，亮三盏灭三盏，还一闪一闪的，去年灯塔路修了，我们这边也请看一看。上夜班路过像闹鬼一样。",
            place: "pt-chuanchang", territory: "990101001003", day: "2026-08-30", time: "20:00", channel: "code",
            name: "船厂夜班工", phone: nil, agreeToShare: false,
            category: "城乡建设", grade: 3, lead: "linbo-chengguan", person: "liang-wanqing",
            script: "ratedGood",
            answer: """
            您好：船厂后街六盏路灯因控制箱老化闪烁，9月4日已更换控制箱和灯头，全部改为节能灯；同批排查周边四条巷子，补亮十\
            一盏。
            """,
            answerClass: "solved",
            rating: 4, comment: "亮堂。",
            progress: [
                "9月4日更换镇流器和控制箱。",
            ]
        ),
        OpinionSeed(
            title: "出租车充电只有两个桩排队",
            text: """
            县城电动出租一百七十台，快充桩只有两处，晚上排队到十二点，第二天开车打瞌睡，怎么敢载人。多几个桩，不求快，够用就\
            好。
            """,
            place: "st-yancheng", territory: "990103001", day: "2026-09-01", time: "09:20", channel: "visit",
            name: "关东来", phone: nil, agreeToShare: false,
            category: "科技与信息产业", grade: 4, lead: "anlan-gongxin", coUnits: ["yanhu-jiaotong"], person: "xin-kefan",
            script: "extended",
            progress: [
                "9月选定三处场地，电力扩容方案编制中。",
                "变压器到货延迟，申请延期至2027年1月15日。",
            ]
        ),
        OpinionSeed(
            title: "小学操场塑胶气味大",
            text: """
            九月新铺的操场，孩子跑完头晕，家长戴口罩来接。请先停用，请第三方来测，结果贴在校门口，一个数一个数写明白。我是学\
            校的美术老师，也是家长。开学第一周，我班上有六个孩子上完体育课说恶心，其中两个流了鼻血，不一定就是操场的缘故，可\
            是谁也不敢打包票。施工的人说散散味就好，给了一张合格证，上面的取样日期比铺装日期还早三天。我不想吓唬谁，也不想冤\
            枉施工队，只想请一家跟两边都没关系的机构，当着家长的面取样封样。
            """,
            place: "st-mochi", territory: "990103101", day: "2026-09-07", time: "14:40", channel: "visit",
            name: "砚青", phone: nil, agreeToShare: false,
            category: "教育文体", grade: 3, lead: "yanhu-jiaoyu", coUnits: ["yanhu-weijian"], person: "kong-minglang",
            script: "extended",
            progress: [
                "9月8日操场停用，取样送检。",
                "检测机构要求养护满六十天复测，申请延期至12月1日。",
            ]
        ),
        OpinionSeed(
            title: "洲尾堤脚被挖沙船掏空",
            text: "巡堤看见夜里有挖沙船靠堤脚，堤脚已经掏进去一截。白天没有，夜里两点多有。请夜里来看。堤一垮，洲尾三百口人没处跑。",
            place: "pt-zhouwei", territory: "990100100202", day: "2026-09-14", time: "09:00", channel: "visit",
            name: "洲一粟", phone: nil, agreeToShare: false,
            category: "环境保护", grade: 4, lead: "anlan-shuiwu", coUnits: ["hezhou-zhifa"], person: "hong-dingbo",
            script: "fedback",
            answer: """
            洲一粟代表：9月21日夜里根据您提供的时间和位置，联合查扣非法采砂船一艘，已移送处理。堤脚掏空段长三十一米，10\
            月20日完成抛石护底并埋设位移观测桩，夜间视频监控两处已接入值班室。感谢您夜里三次打来电话，线索来源我们严格保\
            密。
            """,
            answerClass: "solved",
            progress: [
                "9月21日夜间突击检查，扣押船只一艘。",
                "10月堤脚抛石护底四百立方。",
            ],
            writtenTo: "city"
        ),
        OpinionSeed(
            title: "柳堤步道塑胶翘起绊脚",
            text: "步道才铺一年多，接缝翘起三四处，雨天滑。跑步的人都绕着走，绕到机动车道上更危险。摔了老人谁来管？",
            place: "st-liuan", territory: "990101004", day: "2026-09-21", time: "10:20", channel: "code",
            name: "柳堤晨跑的人", phone: nil, agreeToShare: false,
            category: "城乡建设", grade: 3, lead: "linbo-zhujian", coUnits: ["liuan-gonggong"], person: "fang-zimu",
            script: "handling",
            progress: [
                "10月8日现场核查，翘曲二十三处，属质保期内。",
                "10月20日发函施工单位返修，对方以冬季不宜施工为由未进场。",
            ]
        ),
        OpinionSeed(
            title: "山货发快递要先送到镇上",
            text: "返乡青年反映：下泉和上泉山货要人挑到镇上发件，笋干碎了赔一半。请快递在下泉食堂设一个收件点，食堂下午没人正好用。",
            place: "st-tingquan", territory: "990102101", day: "2026-09-29", time: "16:00", channel: "visit",
            name: "向晚春", phone: nil, agreeToShare: false,
            category: "商贸旅游", grade: 2, lead: "tingquan-shehui", coUnits: ["tingquan-gonggong"], person: "gan-lusheng",
            script: "fedback",
            answer: """
            向晚春代表：下泉村老年食堂侧间自10月21日起设收件点，每天14点、17点半两趟发车，三家快递共用，笋干等易碎件\
            免费提供纸箱角护。试营业一个月收件一千七百余件，破损率由百分之六降到不足百分之一，费用由三家自愿均摊。
            """,
            answerClass: "solved",
            progress: [
                "10月21日收件点试营业，每天两趟。",
            ]
        ),
        OpinionSeed(
            title: "石雕厂学徒没有技工证",
            text: "采石转石雕，四十多个学徒学成了，没有证就没工价。县里能不能请考评员上山来考一次，我们出场地出石头。",
            place: "st-shijiuling", territory: "990103103", day: "2026-10-08", time: "09:00", channel: "visit",
            name: "石敢言", phone: nil, agreeToShare: false,
            category: "劳动和社会保障", grade: 3, lead: "yanhu-renshe", person: "cai-youxin",
            script: "answered",
            answer: """
            石敢言代表及各位学徒：石雕技能等级考评定于12月12日、13日在石臼岭镇石雕厂举行，考评员五名上山，理论与实操同\
            日完成，免收鉴定费；11月30日前请将报名表交镇社会事务办，我们将派人到厂集中填报。合格者当月发证并计入培训补\
            贴。
            """,
            answerClass: "planned",
            progress: [
                "10月22日与考评中心商定12月上山考评。",
            ]
        ),
        OpinionSeed(
            title: "卫生院缺一台心电监护",
            text: """
            卫生院医生反映：镇上五十以上的竹编户多心慌胸闷，现有心电机是二手的，图纸都没地方买。有一台能连着看的，我们才敢留\
            人观察。
            """,
            place: "st-zhuwu", territory: "990102103", day: "2026-10-09", time: "10:00", channel: "visit",
            name: "篁一鸣", phone: nil, agreeToShare: false,
            category: "卫生计生", grade: 3, lead: "qinghe-weijian", person: "bao-jisheng",
            script: "answered",
            answer: """
            篁一鸣代表：心电监护一台、心电图机一台已列入今年设备补充，11月3日下达采购，计划12月10日到货。到货前，区医\
            院每周四派车携设备到竹坞镇中心卫生院巡诊，10月23日以来已查二百零六人次，异常十七人均已转诊随访。
            """,
            answerClass: "partly"
        ),
        OpinionSeed(
            title: "早点摊证照要跑四个地方",
            text: """
            我们七个早点摊想正规办证，食品、占道、排污、燃气，四个地方四张表，填的内容一大半一样。做早点的凌晨三点起，下午才\
            有空，窗口四点半下班。我们写了一张单子，七个摊加起来一年要交的费用、跑的窗口、等的天数都写在上面。最久的一家从三\
            月跑到九月，燃气那一关说要先有占道许可，占道那一关说要先有燃气合格证，两边都没错，就是绕不出来。大家商量了一个主\
            意：能不能请四个部门约一个下午，到东关大街来一趟，七家一起看、一起填、一起拍照，合格的当场办，不合格的告诉我们改\
            哪里。早饭我们请。
            """,
            place: "st-yancheng", territory: "990103001", day: "2026-10-12", time: "09:00", channel: "visit",
            name: "东关早点摊主们", phone: "199-0000-0630", agreeToShare: true,
            category: "经济管理", grade: 3, lead: "yanhu-zhujian", coUnits: ["yancheng-gonggong"],
            script: "assigned"
        ),
    ]
}
