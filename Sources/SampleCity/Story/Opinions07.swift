extension Story {
    /// Opinions 60–70, told from 2026-02-25 to 2026-05-06.
    static let opinions07: [OpinionSeed] = [
        OpinionSeed(
            title: "工坊的盲道被电箱占了",
            text: "毕老师工坊门口那条盲道，中间立着一个通信电箱，看得见的人绕一下，看不见的师兄撞了三次。师傅不让我吵，我还是想说。",
            place: "st-zhijin", territory: "990102001", day: "2026-02-25", time: "14:10", channel: "code",
            name: "工坊学徒", phone: nil, agreeToShare: true,
            category: "城乡建设", grade: 3, lead: "qinghe-chengguan", person: "yin-jingqiu",
            script: "unrated",
            answer: """
            学徒您好：通信电箱已于3月18日迁到绿化带，盲道按标准恢复并与公交站连通，沿线排查出占用盲道的十一处，已清九处，\
            余两处（路灯杆）列入六月计划。
            """,
            answerClass: "solved",
            progress: [
                "3月18日电箱移走，盲道恢复。",
            ]
        ),
        OpinionSeed(
            title: "小店用电按哪一档收费看不懂",
            text: """
            我们夫妻开个小饭馆，同样的用电，上个月比前个月多了八百块，电费单上有十几行字，尖峰、平段、力调，一行也看不懂。不\
            是说谁多收，就想有人讲一讲，什么时候用电便宜，冰柜能不能换个时间制冷。
            """,
            place: "online-anlan", territory: "990100", day: "2026-02-26", time: "20:15", channel: "web",
            name: "开小饭馆的夫妻", phone: nil, agreeToShare: true,
            category: "经济管理", grade: 4, lead: "anlan-fagai", person: "shi-wushi",
            script: "ratedGood",
            answer: """
            店主您好：我局会同供电单位于3月18日到店逐行讲解账单，您店上月增加的主要是尖峰时段蒸柜用电，费用计算无误。按建\
            议把备料蒸煮提前到平段、冰柜加装定时后，3月下旬日均电费下降约两成。我们把讲解做成一张图，已发到全市七百余家小餐\
            饮店。
            """,
            answerClass: "solved",
            rating: 5, comment: "第一次有人坐下来陪我看电费单。"
        ),
        OpinionSeed(
            title: "短斤少两没人管",
            text: "昨天买两斤排骨，公平秤上一称一斤七两。找摊主，他说秤没校。这不是第一回。请把全场的秤一起校一遍，把结果贴出来。",
            place: "post-market", territory: "990101002001", day: "2026-03-05", time: "07:20", channel: "mobile",
            name: "买菜的冯老师", phone: nil, agreeToShare: false,
            category: "商贸旅游", grade: 3, lead: "linbo-shichang", person: "ping-zhengheng",
            script: "ratedGood",
            answer: """
            冯老师：3月9日我局对石坊菜市场一百八十四台秤全部检定，七台超差当场停用并更换，对两家故意作弊的摊位依规处罚并公\
            示。今后每季度检定一次，结果和摊号贴在服务台；公平秤复称不足的，摊主当场补足并退一赔三。
            """,
            answerClass: "solved",
            rating: 5, comment: "贴出来就好，大家心里有秤。",
            progress: [
                "3月9日校秤一百八十四台，不合格七台当场换。",
            ]
        ),
        OpinionSeed(
            title: "卖粮扣水分扣得不明白",
            text: """
            麦垄粮站去年收稻，水分说扣几个点就几个点，秤在里面，人在外面。不是信不过，是看不见。能不能把屏幕转过来，让我们看\
            着数字掉，吃亏也吃得明白。
            """,
            place: "st-mailong", territory: "990102102", day: "2026-03-12", time: "09:10", channel: "visit",
            name: "粮农老丰", phone: nil, agreeToShare: false,
            category: "经济管理", grade: 3, lead: "qinghe-shichang", coUnits: ["qinghe-nongye"], person: "zhen-zhen",
            script: "closed",
            answer: """
            老丰同志：今年夏粮起，收购点水分仪、地磅显示屏一律朝外，样品留存三天可复检，扣量对照表上墙；我局开秤前检定设备二\
            十八台，公布投诉电话。陈垄代表的厂带头做到“一车一单”。
            """,
            answerClass: "solved",
            rating: 5, comment: "看得见就没话说。"
        ),
        OpinionSeed(
            title: "共享单车堆在盲道上",
            text: "柳堤口共享单车堆得路都没了，昨天推婴儿车绕到车道上走。一边是树池一边是车，实在过不去，请派人理一理。",
            place: "st-liuan", territory: "990101004", day: "2026-03-17", time: "18:20", channel: "code",
            name: nil, phone: nil, agreeToShare: false,
            category: "城乡建设", grade: 3, lead: "linbo-chengguan", person: "liang-wanqing",
            script: "withdrawn",
            comment: "今天看到已经清了，有人在画停车框，先撤了，再乱我再来说。"
        ),
        OpinionSeed(
            title: "海堤修好了，堤内荒地能不能复耕",
            text: """
            海堤去年修好后不进咸水了，堤里边有六十多亩以前荒掉的地，现在长满芦苇。老人想种点耐盐的菜和西瓜，可是听说图上标的\
            是建设用地，种了会不会算违规，想要个明白话。
            """,
            place: "st-bailutan", territory: "990101101", day: "2026-03-24", time: "09:40", channel: "visit",
            name: "曲阿旺", phone: "199-0000-0613", agreeToShare: false,
            category: "国土资源", grade: 4, lead: "anlan-ziran", coUnits: ["bailutan-shehui"], person: "geng-yuan",
            script: "closed",
            answer: """
            曲阿旺同志：经核对，堤内六十三亩规划为农用地，图上颜色相近容易看错，可以复耕，不属违规。我局已出具书面说明存村委\
            会，并会同镇里组织土壤盐分检测，盐分高的十一亩先种绿肥一年。复耕补助按亩发放，名单在村里公示。
            """,
            answerClass: "solved",
            rating: 5, comment: "有白纸黑字，心里就定了。",
            progress: [
                "4月核对规划图斑，六十三亩现状为荒草地。",
            ]
        ),
        OpinionSeed(
            title: "打药不通知，蜜蜂死了一半",
            text: """
            茶园统一打药不提前说，我三十箱蜂死了十六箱。能不能打药前三天在群里说一声，好让我搬箱。蜜蜂给茶园授粉，也是帮忙\
            的。
            """,
            place: "st-chawu", territory: "990103201", day: "2026-03-30", time: "17:25", channel: "phone",
            name: "养蜂人", phone: nil, agreeToShare: false,
            category: "农村农业", grade: 2, lead: "chawu-shehui", person: "ming-guyu",
            script: "unrated",
            answer: """
            您好：乡里已建“打药先告知”制度，统防统治提前三天在茶农群、广播和养蜂户电话三处通知，花期不打高毒药。损失情况已\
            请农技站鉴定，茶企与您达成补偿四千八百元。
            """,
            answerClass: "solved"
        ),
        OpinionSeed(
            title: "溪水里漂泡沫，洗衣台不敢用",
            text: """
            下泉村口的溪从上个月开始一阵一阵漂白沫，有股碱味，多半是上面新开的豆制品作坊。我奶奶在洗衣台洗了一辈子衣服，现在\
            手上起疹子。
            """,
            place: "st-tingquan", territory: "990102101", day: "2026-04-07", time: "14:00", channel: "code",
            name: "下泉村姑娘", phone: nil, agreeToShare: true,
            category: "环境保护", grade: 3, lead: "qinghe-huanjing", coUnits: ["tingquan-zhifa"], person: "ling-che",
            script: "ratedGood",
            answer: """
            您好：经沿溪五点采样，泡沫来自上游豆制品作坊未经处理的泡豆废水。作坊4月9日停产，建成三级沉淀池并接入村污水管\
            网，5月20日验收后复产，溪水连续三次检测达标。您奶奶的手已由卫生院看过，涂药一周好转。
            """,
            answerClass: "solved",
            rating: 5, comment: "奶奶又端着盆去了。",
            progress: [
                "4月9日溯源采样，作坊停产整改。",
                "5月20日污水池验收，复产。",
            ]
        ),
        OpinionSeed(
            title: "岔路口导航总指错",
            text: "大埂村口新修的路导航没更新，外地收粮车开到田里去了两回。请镇里在村口立个大一点的路牌，外地司机看得见就行。",
            place: "st-mailong", territory: "990102102", day: "2026-04-15", time: "09:30", channel: "web",
            name: "返乡司机", phone: nil, agreeToShare: false,
            category: "交通运输", grade: 2, lead: "mailong-zhifa", person: "shu-maiqiu",
            script: "withdrawn",
            comment: "我自己在地图上报了错，过两天就改好了，不麻烦了。"
        ),
        OpinionSeed(
            title: "古樟树枝压着屋顶",
            text: """
            巷口那棵老樟树一百多年了，东边一枝压着我家瓦，风大就掉枝。我舍不得砍，能不能请懂的人修一修、撑一撑。我师父方鹤龄\
            去年底搬去外地跟女儿住，走之前交代我，这棵树是钟楼里的老人，别让人随便锯。去年有个施工队说锯了一了百了，我没同\
            意。瓦我自己换了两回，换得起；就怕哪天大枝下来砸到放学的孩子。
            """,
            place: "st-shifang", territory: "990101002", day: "2026-04-21", time: "10:15", channel: "phone",
            name: "钟楼里老方徒弟", phone: nil, agreeToShare: false,
            category: "环境保护", grade: 3, lead: "linbo-chengguan", person: "liang-wanqing",
            script: "ratedGood",
            answer: """
            您好：园林专家会诊后，对古樟东枝做了钢架支撑和轻剪，未截主枝，屋瓦损坏部分已更换；树下换透水铺装并立保护牌，每年\
            春秋各查一次。感谢您舍不得砍。
            """,
            answerClass: "solved",
            rating: 5, comment: "树还在，瓦也在。"
        ),
        OpinionSeed(
            title: "广场舞音响到十点还响",
            text: """
            菊园广场跳舞音响十点还不停，孩子下个月高考。我们不是反对老人锻炼，锻炼是好事，就这一个月，声音小一点、早一点散，\
            行不行？
            """,
            place: "st-dongli", territory: "990102002", day: "2026-05-06", time: "21:10", channel: "web",
            name: "高考家长", phone: nil, agreeToShare: false,
            category: "环境保护", grade: 2, lead: "dongli-gonggong", person: "huang-juying",
            script: "unrated",
            answer: "家长您好：已与三支舞队商定，五月六月二十点前收音响，改用耳机；平日二十一点前结束。社区设分贝屏，超标即提醒。",
            answerClass: "partly"
        ),
    ]
}
