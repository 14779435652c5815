extension Story {
    /// Opinions 9–18, told from 2025-03-28 to 2025-05-12.
    static let opinions02: [OpinionSeed] = [
        OpinionSeed(
            title: "竹器展销只在城里办，村里摆不出去",
            text: """
            区里年年办竹编节，都在城里广场搞，三天搭台就花不少钱，我们手艺人去一趟来回车费吃住还要倒贴。竹子长在山上，手艺在\
            村里，为什么不把节办到竹坞来？游客来了，饭店、民宿、山货都活了。
            """,
            place: "st-zhuwu", territory: "990102103", day: "2025-03-28", time: "10:00", channel: "visit",
            name: "篾匠老简", phone: nil, agreeToShare: true,
            category: "商贸旅游", grade: 2, lead: "zhuwu-shehui", person: "jian-zhujun",
            script: "crossedOff",
            answer: """
            老简师傅：您的建议已采纳。今年竹编节主会场设在竹坞镇篾匠街，四十二户手艺人免费摆摊，三天卖出竹器九千六百余件，民\
            宿住满。省下的搭台费给篾匠街修了排水沟和公共厕所。明年起固定在五月第二个周末。
            """,
            answerClass: "solved",
            rating: 5, comment: "一个节，一条街都热乎了。",
            progress: [
                "5月竹编节改在竹坞镇篾匠街举行，四十二户摆摊。",
            ]
        ),
        OpinionSeed(
            title: "菜市场凌晨三点卸货太吵",
            text: """
            石坊菜市场后门，凌晨三点就有货车倒车滴滴响，喇叭喊价。我们楼上住着高三的孩子，还有两个月就考试。不是不让做生意，\
            能不能五点以后再卸，或者换到东门去？
            """,
            place: "post-market", territory: "990101002001", day: "2025-04-02", time: "07:10", channel: "mobile",
            name: "巷口裁缝店", phone: nil, agreeToShare: false,
            category: "环境保护", grade: 2, lead: "shifang-zhifa", person: "shi-qiaoyun",
            script: "ratedBasic",
            answer: """
            巷口裁缝店店主：卸货口4月15日起已由后门改到东门，禁止使用喇叭，东门加装隔声板。因水产保鲜需要，凌晨四点前仍保\
            留两个车位卸水产，请理解。执法队考前两个月每天凌晨巡一次。
            """,
            answerClass: "partly",
            rating: 3, comment: "好多了，水产车还是早，勉强。",
            progress: [
                "4月8日约谈市场和批发商，卸货口调到东门。",
            ]
        ),
        OpinionSeed(
            title: "茶青老板拖账",
            text: """
            我家六亩茶，今年清明前卖给收购的何老板四百多斤茶青，说好三天给钱，到现在半个月了还是白条。茶叶不等人，钱也不等\
            人，娃要交伙食费。我们寨子十几户都这样，不敢得罪他，怕明年不收。
            """,
            place: "post-tea", territory: "990103201201", day: "2025-04-08", time: "16:30", channel: "paper",
            name: "章银花", phone: "199-0000-0607", agreeToShare: false,
            category: "农村农业", grade: 3, lead: "yanhu-nongye", coUnits: ["chawu-shehui"], person: "qiu-mancang",
            script: "crossedOff",
            answer: """
            章银花等茶农：经乡和县两级到市场对账，共核实十四户茶青款三万八千四百元，4月22日已全部付清。从今年起，收购商进\
            场先交结算保证金，当日结账，超过三天由保证金先行垫付。叶毛尖代表每天收市时在北门核对。
            """,
            answerClass: "solved",
            rating: 5, comment: "钱到了，明年还来卖。",
            progress: [
                "4月10日茶青市场现场对账，涉及十四户三万八千余元。",
                "4月22日全部付清，市场试行当日结账牌。",
            ]
        ),
        OpinionSeed(
            title: "环卫工没有换衣休息的屋",
            text: "我们四点扫街，六点歇口气就坐在马路牙子上吃包子，下雨躲在银行门口人家还不乐意。有个小屋放放扫帚、换换湿衣服就好。",
            place: "st-yancheng", territory: "990103001", day: "2025-04-14", time: "06:30", channel: "phone",
            name: "东关扫街的", phone: "199-0000-0608", agreeToShare: false,
            category: "劳动和社会保障", grade: 3, lead: "yanhu-zhujian", coUnits: ["yancheng-gonggong"], person: "kuang-liang",
            script: "ratedBasic",
            answer: """
            师傅们好：东关大街两处闲置岗亭已改为环卫休息点，有插座、热水和衣柜；文笔路段暂未找到房屋，先与社区共用一间。年内\
            再找两处，找到即通知班组。
            """,
            answerClass: "partly",
            rating: 3, comment: "东关有了，文笔那边还是共用，挤。"
        ),
        OpinionSeed(
            title: "柳堤步道晚上遛狗不拴绳",
            text: """
            柳堤步道傍晚人多，大狗不拴绳乱跑，我孙女吓得不敢去。我自己也养狗，知道狗要跑，可绳子还是得拴。建议划一块能跑的地\
            方，别的地方严管。
            """,
            place: "st-liuan", territory: "990101004", day: "2025-04-18", time: "16:40", channel: "code",
            name: "遛狗的唐叔", phone: nil, agreeToShare: false,
            category: "城乡建设", grade: 2, lead: "liuan-gonggong", coUnits: ["linbo-chengguan"], person: "sang-liuzhi",
            script: "withdrawn",
            comment: "已经和养狗的邻居们商量好，每晚七点到八点在北边草坪放，不用再转了。"
        ),
        OpinionSeed(
            title: "双塘东支渠漏水，下游田灌不上",
            text: """
            东支渠有三处破口，上游放水下游干。我们二十七户一百九十亩等着插秧，为抢水去年动了手。渠是老县里修的，归谁管谁修一\
            直说不清：镇说归水利，水利说归村里。求一个准话，到底谁来修，什么时候修。
            """,
            place: "studio-tian", territory: "990103102", day: "2025-04-24", time: "14:00", channel: "visit",
            name: "丁满囤", phone: "199-0000-0609", agreeToShare: true,
            category: "农村农业", grade: 3, lead: "yanhu-nongye", coUnits: ["yanhu-shuili", "daoxiang-shehui"], person: "qiu-mancang",
            script: "ratedPoor",
            answer: "东支渠建成年代久远，产权登记不清，我局正会同有关单位研究，待权属明确后再列入计划，请耐心等待。",
            answerClass: "explained",
            rating: 1, comment: "我要的就是一句准话，答了一张纸还是研究研究。",
            progress: [
                "县水利局提出异议：东支渠在高标准农田项目范围内，资金归农业农村局，改由农业农村局主办。",
            ],
            secondAnswer: """
            首次答复没有回应“谁修、何时修”，诚恳接受批评。二次交办后明确：东支渠由县农业农村局负责修，县水利局负责放水调\
            度，镇里负责日常巡渠。三处破口和一千二百米渠底衬砌9月动工，11月8日完成，次年春灌由谷宝田局长到田头看水到田\
            尾。管护牌上写了三个单位的人名和值班电话。
            """
        ),
        OpinionSeed(
            title: "燃气管道铺到门口就是不通气",
            text: """
            菊园二期入住一年半，燃气管子早就到楼下，可是不给通气，家家扛煤气罐上楼。问物业，说手续差一个章；问燃气公司，说开\
            发商没交钱。到底差哪一个章？
            """,
            place: "st-dongli", territory: "990102002", day: "2025-04-29", time: "20:00", channel: "web",
            name: "菊园二期业主", phone: nil, agreeToShare: true,
            category: "城乡建设", grade: 3, lead: "qinghe-zhujian", person: "yan-lizhu",
            script: "closed",
            answer: """
            业主您好：差的是庭院管网竣工验收备案，开发企业欠缴工程尾款，燃气公司未交资料。经约谈，尾款和资料5月底补齐，6月\
            6日起分栋通气，6月20日四百一十二户全部完成，入户安检免费。今后新楼盘燃气不通不予交付，已写进验收清单。
            """,
            answerClass: "solved",
            rating: 4, comment: "一年半，开一次会就通了，早开就好了。",
            progress: [
                "5月召集四方会议，补验收资料，6月6日通气。",
            ]
        ),
        OpinionSeed(
            title: "东支渠没水插不了秧",
            text: """
            我们七组的田在东支渠最下头，别人秧都绿了我们还是干泥巴。说是渠漏，在等人修。再等一个星期就误农时了，请先想个办法\
            抽点水救急。
            """,
            place: "pt-shuangtang", territory: "990103102202", day: "2025-05-06", time: "07:40", channel: "phone",
            name: "双塘七组", phone: nil, agreeToShare: false,
            category: "农村农业", grade: 2, lead: "daoxiang-shehui", person: "mu-jinsui",
            script: "ratedGood",
            answer: """
            七组乡亲：5月7日已在塘口架两台水泵昼夜抽水，柴油由镇里承担，七组四十三亩5月12日全部插完。东支渠破口的修理另\
            按县里的交办办理，进度在联络点公布。
            """,
            answerClass: "solved",
            rating: 5, comment: "救了急。渠还是要修。",
            progress: [
                "5月7日架设两台临时水泵。",
            ]
        ),
        OpinionSeed(
            title: "末班轮渡能不能延到十点",
            text: """
            我在对岸商场上班，九点下班，末班船是八点四十。每个月总有二十天赶不上，要么在同事家打地铺，要么花六十块坐小渔船，\
            夜里又不安全。岛上跟我一样的年轻人起码有四五十个。不求每天，哪怕先周五周六试一试呢？我算过一笔账：打地铺不花钱，\
            可是欠人情；坐小渔船一个月六百块，差不多是我工资的六分之一，船上没有救生衣，去年冬天有一回船舷碰到浮标，船上五个\
            人脸都白了。岛上的房子便宜，空气好，老人也在岛上，我们不想搬走。大家都说年轻人不回岛，末班船八点四十，叫人怎么\
            回？如果担心没人坐，可以先让想坐的人登记，凑满二十个人就开，凑不满我们也没有话说。
            """,
            place: "post-ferry", territory: "990100100001", day: "2025-05-09", time: "20:55", channel: "code",
            name: "鹤洲的小方", phone: "199-0000-0610", agreeToShare: true,
            category: "交通运输", grade: 4, lead: "anlan-jiaotong", coUnits: ["hezhou-gonggong"], person: "lu-pingchuan",
            script: "verified",
            answer: """
            鹤洲的各位乘客：经三周夜间客流调查，7月1日起周五、周六、周日末班船由20:40延至22:10试行；试行期平均每\
            班上客三十一人，自10月8日起改为每日执行，票价不变，大雾停航提前两小时在候船厅和短信告知。江晚渡、鹤归来两位代\
            表参加了首航。
            """,
            answerClass: "solved",
            rating: 5, comment: "再也不用打地铺了！",
            progress: [
                "6月3日夜间客流调查，八点后有乘船需求的平均三十七人次。",
                "7月1日起周五至周日末班延至22:10试行三个月。",
                "10月起改为每日延时。",
            ]
        ),
        OpinionSeed(
            title: "船太早没有了，看病回不来",
            text: "我去城里透析，做完就七点多了，打车到码头经常赶不上末班。在候船厅坐过一夜，冷得发抖。求求加一班晚船。",
            place: "st-hezhou", territory: "990100100", day: "2025-05-12", time: "09:15", channel: "visit",
            name: "钟桂芝", phone: "199-0000-0611", agreeToShare: false,
            category: "交通运输", grade: 4,
            script: "mergedInto:17"
        ),
    ]
}
