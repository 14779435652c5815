extension Story {
    /// Opinions 28–38, told from 2025-07-22 to 2025-09-15.
    static let opinions04: [OpinionSeed] = [
        OpinionSeed(
            title: "暑假孩子到水库边玩水",
            text: "大埂水库边天天有小孩下水，护栏坏了一截，警示牌倒在草里。大人都在地里忙。等出了事就晚了，求你们今天就去。",
            place: "st-mailong", territory: "990102102", day: "2025-07-22", time: "16:10", channel: "phone",
            name: "麦垄村孙嫂", phone: "199-0000-0618", agreeToShare: false,
            category: "政法", grade: 2, lead: "mailong-zhifa", coUnits: ["mailong-shehui"], person: "shu-maiqiu",
            script: "closed",
            answer: """
            孙嫂：接到电话当天下午，执法队封堵护栏缺口四十米，重立警示牌六块，放救生圈和长竿各八个；7月23日起由护水员和返\
            乡大学生早晚值守到开学。村里办了暑期看护班，三十七个孩子参加。谢谢您这一通电话。
            """,
            answerClass: "solved",
            rating: 5, comment: "说今天就真是今天。",
            progress: [
                "7月22日下午到场封堵，当晚广播。",
            ]
        ),
        OpinionSeed(
            title: "游客船开得太快，打翻渔民小船",
            text: "暑假游船一趟接一趟，过芦荡口从不减速，浪把我舅的小划子掀翻，网也绞了。要么限速，要么分航道。",
            place: "st-ludang", territory: "990103104", day: "2025-08-05", time: "17:45", channel: "code",
            name: "水上人家小卖部", phone: nil, agreeToShare: true,
            category: "商贸旅游", grade: 3, lead: "yanhu-wenlv", coUnits: ["yanhu-jiaotong", "ludang-zhifa"], person: "you-huaxi",
            script: "ratedBasic",
            answer: """
            店主您好：芦荡口至渡口村水段已设限速浮标，游船限速八公里，违者暂停排班。分设航道要等水深测量和航标批准，预计明年\
            汛期前答复。您亲属的渔网损失经调解由游船公司赔付。
            """,
            answerClass: "partly",
            rating: 3, comment: "白天慢了，傍晚没人管的时候还是快。",
            progress: [
                "8月20日设限速浮标十二个。",
            ]
        ),
        OpinionSeed(
            title: "下泉村老年食堂能不能星期天也开",
            text: "婆婆一个人在家，周一到周六食堂送饭，星期天就啃冷馒头。我们在外打工，最怕星期天。哪怕只煮一锅粥也行。",
            place: "st-tingquan", territory: "990102101", day: "2025-08-12", time: "11:20", channel: "visit",
            name: "柴奶奶的儿媳", phone: nil, agreeToShare: true,
            category: "民政", grade: 1, lead: "tingquan-shehui", person: "gan-lusheng",
            script: "closed",
            answer: """
            家属您好：下泉村老年食堂从8月31日起星期天中午照常开餐，由村里三位妇女轮流值勺，镇里补贴每餐食材，行动不便的老\
            人由网格员送到家。您婆婆已登记在送餐名单第一位。
            """,
            answerClass: "solved",
            rating: 5, comment: "星期天打视频，老人家端着碗在笑。"
        ),
        OpinionSeed(
            title: "岛上老人办年审要坐船进城",
            text: "八十岁以上老人高龄津贴年年要本人去镇上刷脸，洲尾到镇上七里路，有几位躺在床上抬着去。人还在不在，村里还能不知道？",
            place: "st-hezhou", territory: "990100100", day: "2025-08-19", time: "09:30", channel: "visit",
            name: "洲尾村老支书", phone: nil, agreeToShare: false,
            category: "民政", grade: 2, lead: "hezhou-gonggong", person: "qiu-dusheng",
            script: "ratedGood",
            answer: """
            老支书：您说得对。9月起高龄津贴年审由数据比对先行，比对不上的由网格员上门拍照核实，不再要求本人到场；洲尾村五十\
            二位老人今年已全部核实完毕，津贴照发。遇有去世未报的，由村里七日内报告。
            """,
            answerClass: "solved",
            rating: 5, comment: "不用抬人了。"
        ),
        OpinionSeed(
            title: "柳岸路坑补了又烂",
            text: """
            柳岸路口那个坑补了四次，每次补完一个月就烂，骑车摔过两个人。不是补的人不用心，是底下空的吧？我修了一辈子自行车，\
            听胎声就知道底下是虚的。雨后坑边还冒泡，踩上去软软的。每次来的都是冷料一倒、铲子一拍，十分钟走人，第二天车一压又\
            是坑。麻烦下次来的时候，把旁边那个下水井也打开看看。
            """,
            place: "st-liuan", territory: "990101004", day: "2025-08-26", time: "18:00", channel: "phone",
            name: "骑车的毛叔", phone: nil, agreeToShare: false,
            category: "城乡建设", grade: 3, lead: "linbo-zhujian", person: "fang-zimu",
            script: "ratedPoor",
            answer: "柳岸路口坑槽已于8月29日修补完毕，感谢您的关注。",
            answerClass: "solved",
            rating: 2, comment: "第五次补，我拍照等着看它烂。",
            progress: [
                "8月29日冷补一次。",
            ],
            secondAnswer: """
            您判断得对。二次交办后用雷达探测，路面下方有一处排水管接口脱开形成空洞，9月28日开挖换管、分层回填，10月6日\
            恢复路面，质量保修两年。今后同一处半年内补两次以上，必须先探测再补。您的照片我们放进了培训课。
            """
        ),
        OpinionSeed(
            title: "英语老师调走了没人补",
            text: "乡小学四年级英语老师八月调走，开学了让体育老师带。孩子回来念的音我听着都不对。我们山里孩子也要考中学的呀。",
            place: "st-chawu", territory: "990103201", day: "2025-09-02", time: "08:40", channel: "phone",
            name: "茶坞村家长", phone: "199-0000-0619", agreeToShare: false,
            category: "教育文体", grade: 3, lead: "yanhu-jiaoyu", person: "kong-minglang",
            script: "closed",
            answer: """
            家长您好：茶坞乡小学英语教师9月15日到岗，由县里从富余学科转岗培训教师中选派，聘期三年。到岗前两周的课由墨池小\
            学教师线上代授，已补课六节。今后教师调出须先有人接替再放行，已写入县内教师调配办法。
            """,
            answerClass: "solved",
            rating: 5, comment: "孩子说新老师会唱英文歌。"
        ),
        OpinionSeed(
            title: "学府里小学放学那半小时谁来管",
            text: """
            每天四点半，学府里小学门口两排车加一排电动车，孩子从车缝里钻出来。昨天一个一年级的娃被电动车刮倒，膝盖流血，骑车\
            的人自己也吓哭了。我不是要罚谁，家长也难：早了没地方等，晚了老师说没人看。能不能分年级错时放学，旁边那块闲置空地\
            先划几个临时车位，再请人维持一下？我可以报名当志愿者。
            """,
            place: "pt-xuefuli", territory: "990102001003", day: "2025-09-05", time: "17:40", channel: "code",
            name: "魏雨桐妈妈", phone: "199-0000-0620", agreeToShare: true,
            category: "教育文体", grade: 3, lead: "qinghe-jiaoyu", coUnits: ["anlan-jiaojing", "zhijin-gonggong"], person: "yang-liuyue",
            script: "crossedOff",
            answer: """
            魏雨桐妈妈：您的建议我们全部采纳。从9月22日起，学府里小学一二年级、三四年级、五六年级间隔十五分钟放学；闲置空\
            地已平整并划出四十六个临停车位，限停二十分钟；交警每日到岗，家长护学队已有六十三人。一个月来高峰排队由二十八分钟\
            降到十一分钟。感谢您第一个报名。
            """,
            answerClass: "solved",
            rating: 5, comment: "真的按我说的做了，第一次觉得提意见有用。",
            progress: [
                "9月12日校门口议事会，家长、校长、交警、社区十七人到场。",
                "9月22日起分三个时段放学，空地划临停车位四十六个。",
                "10月家长护学队报名六十三人，排班上墙。",
            ]
        ),
        OpinionSeed(
            title: "学府里小学门口堵得走不动",
            text: "上学放学全堵死，救护车都进不来。建议交警每天在，别三天两天。老师出来喊也喊不动，家长们互相按喇叭，孩子在中间跑。",
            place: "pt-xuefuli", territory: "990102001003", day: "2025-09-08", time: "07:55", channel: "web",
            name: "韦国良", phone: "199-0000-0621", agreeToShare: false,
            category: "教育文体", grade: 3,
            script: "mergedInto:34"
        ),
        OpinionSeed(
            title: "小学门口乱停车公交进不了站",
            text: """
            我开六路车，早晚到学府里这站进不去，乘客只能在快车道上下，我捏一把汗。家长的车停在站台里不走，说两分钟就好，两分\
            钟又两分钟。
            """,
            place: "post-bus", territory: "990102001002", day: "2025-09-10", time: "08:10", channel: "mobile",
            name: "公交司机老赵", phone: nil, agreeToShare: false,
            category: "教育文体", grade: 3,
            script: "mergedInto:34"
        ),
        OpinionSeed(
            title: "学校网速慢，直播课卡成连环画",
            text: """
            我们学校和城里小学结对上英语课，屏幕上老师的嘴动一下停三下。孩子们很认真，对着卡住的画面也点头。光纤听说只到镇\
            上，离学校还差七公里。
            """,
            place: "st-shijiuling", territory: "990103103", day: "2025-09-11", time: "19:00", channel: "code",
            name: "云脚学校老师", phone: nil, agreeToShare: true,
            category: "科技与信息产业", grade: 4, lead: "anlan-gongxin", coUnits: ["yanhu-jiaoyu"], person: "xin-kefan",
            script: "verified",
            answer: """
            老师您好：云脚村光纤七公里已于11月15日接通，学校实测下行速率三百兆，直播课画面流畅。顺路接通的还有村委会、卫\
            生室和愿意入户的六十一户，首年资费减半。云小朵代表参加了第一堂不卡的课。
            """,
            answerClass: "solved",
            rating: 5, comment: "孩子们说外教的鼻子都看清了。",
            progress: [
                "11月15日光纤接入学校，实测下行三百兆。",
            ]
        ),
        OpinionSeed(
            title: "港口夜里敲集装箱",
            text: "夜里一两点，集装箱落地咣一声，整栋楼都震，娃一激灵就哭。我们知道港口要吃饭，能不能落地前慢一点，或者垫点橡胶？",
            place: "st-xingang", territory: "990101003", day: "2025-09-15", time: "23:20", channel: "code",
            name: "蓝湾高层", phone: nil, agreeToShare: true,
            category: "环境保护", grade: 4, lead: "anlan-huanjing", coUnits: ["xingang-gonggong"], person: "lan-xiaocheng",
            script: "ratedBasic",
            answer: """
            住户您好：港口夜间22点至6点改用缓降作业，靠蓝湾的两个箱区换装橡胶垫，夜间声级由68分贝降到57分贝；靠江的一\
            侧因航班固定仍有夜间作业，隔声屏设计方案明年一季度公示，请您参与。
            """,
            answerClass: "partly",
            rating: 3, comment: "好些了，大船来的晚上还是响。"
        ),
    ]
}
