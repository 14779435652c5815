extension Story {
    /// Opinions 39–49, told from 2025-09-17 to 2025-11-06.
    static let opinions05: [OpinionSeed] = [
        OpinionSeed(
            title: "柳堤步道招标有问题",
            text: """
            我们投了柳堤步道改造的标，报价最低却没中。中标那家资质页码都对不上，评分表也没公开。怀疑有人围标。希望人大出面把\
            结果推翻，重新招标。我们不便留名。
            """,
            place: "online-linbo", territory: "990101004", day: "2025-09-17", time: "22:15", channel: "web",
            name: "一家小工程公司", phone: nil, agreeToShare: false,
            category: "经济管理", grade: 4,
            script: "forwarded",
            answer: """
            投标单位：招标投标争议属具体经济活动，代表和联络站不直接干预，也不能改变中标结果。您有权在法定期限内向招标人提出\
            异议，对答复不满意可向行政监督部门投诉。我们已将来信原文转市住房和城乡建设局招标投标监管机构，请其依法处理；涉嫌\
            围标的线索可同时向公安机关反映。
            """,
            answerClass: "declined"
        ),
        OpinionSeed(
            title: "收稻没有晒谷场，公路上晒谷不安全",
            text: """
            我们双塘今年稻子好，可是晒谷场被占去堆建材了，大家只好晒在公路上。前天一辆摩托为了让谷子摔进沟里，人没事，谷子混\
            了沙，卖不上价。请把晒场要回来，或者镇里的烘干机多排几个班。
            """,
            place: "st-daoxiang", territory: "990103102", day: "2025-09-22", time: "10:10", channel: "visit",
            name: "双喜旺的邻居", phone: "199-0000-0622", agreeToShare: true,
            category: "农村农业", grade: 2, lead: "daoxiang-gonggong", coUnits: ["daoxiang-zhifa"], person: "mu-jinsui",
            script: "closed",
            answer: """
            双塘村乡亲：占用晒场的建材已于9月24日清走，晒场恢复使用；镇烘干中心自9月25日起三班运转，给双塘留两个班次，\
            每百斤收费降低五角，差额由镇补。公路晒谷路段已设劝导员和反光锥，秋收后撤除。
            """,
            answerClass: "solved",
            rating: 5, comment: "谷子干干净净进了仓。",
            progress: [
                "9月24日清走占场建材四车。",
                "烘干中心改为三班，双塘每天两个班次。",
            ]
        ),
        OpinionSeed(
            title: "县里没有夜间儿科",
            text: """
            孩子半夜发烧，县医院急诊说没有儿科，让去市里，开车一个半小时，路上烧到四十度二。全县多少孩子，夜里就没有一个儿科\
            大夫吗？我们开车下高速的时候孩子抽了一下，我整个人都软了，爱人一边开车一边哭。到了市里医生说再晚就麻烦了。后来问\
            了问幼儿园的家长群，一个班三十四个孩子，去年半夜往市里跑过的有十一家。我们不要求天天有专家，只要夜里有一个看得懂\
            孩子的医生，能先退烧、先判断要不要转。
            """,
            place: "pt-wenbi", territory: "990103001001", day: "2025-10-09", time: "22:05", channel: "web",
            name: "宝妈小葵", phone: "199-0000-0623", agreeToShare: true,
            category: "卫生计生", grade: 3, lead: "yanhu-weijian", person: "ai-caiqin",
            script: "ratedPoor",
            answer: "因儿科医师紧缺，暂不具备开设夜间儿科条件，建议危重患儿及时转市医院。",
            answerClass: "explained",
            rating: 1, comment: "紧缺就不想办法了吗？",
            progress: [
                "10月15日答复称人员不足。",
            ],
            secondAnswer: """
            二次交办后，县里从市医院柔性引进两名、从乡镇抽调培训四名儿科医师，12月1日起县医院每天十七点到次日八点开设夜间\
            儿科，输液室增设儿童床位八张；一个月接诊四百六十余人次。文若水代表每周抽一晚值班记录候诊时间。此前答复生硬，请您\
            原谅。
            """,
            writtenTo: "county"
        ),
        OpinionSeed(
            title: "村医只有一个，他病了就没人了",
            text: "高医生六十岁了，上个月他自己发烧，全村三天没人看病。能不能隔几天派个年轻大夫上来，帮他也帮我们。",
            place: "pt-gaoshanding", territory: "990103201202", day: "2025-10-15", time: "15:20", channel: "mobile",
            name: "石阿公", phone: nil, agreeToShare: false,
            category: "卫生计生", grade: 3, lead: "yanhu-weijian", person: "ai-caiqin",
            script: "ratedGood",
            answer: """
            高山顶村乡亲：从11月起，茶坞乡卫生院每周二、周五派医生到高山顶村卫生室坐诊，高顶天同志休假或生病时由乡卫生院当\
            天顶班；县医院远程问诊设备已装好。急重病人请直接拨打急救电话，已与乡里救护车约定接车地点。
            """,
            answerClass: "solved",
            rating: 5, comment: "两个大夫轮着来，踏实。"
        ),
        OpinionSeed(
            title: "低地板公交车太少",
            text: "我坐轮椅去工坊上班，十一路车十台里只有两台能放坡板，下雨天等四趟是常事。司机师傅都肯帮忙抬，可我不想总让人抬。",
            place: "post-bus", territory: "990102001002", day: "2025-10-21", time: "07:35", channel: "mobile",
            name: "织锦工坊的毕师傅徒弟", phone: nil, agreeToShare: true,
            category: "交通运输", grade: 4, lead: "anlan-jiaotong", person: "lu-pingchuan",
            script: "ratedGood",
            answer: """
            您好：十一路低地板车已由两台增加到八台，早七点到八点每班都是；站牌和手机上标出轮椅标志和到站时间。乘务员接受了坡\
            板操作培训。您若遇到坡板放不下，请记下车号告诉我们，我们当天检修。感谢您提醒我们“能上车”和“自己上车”不一样。
            """,
            answerClass: "solved",
            rating: 5, comment: "自己上车的感觉真好。",
            progress: [
                "12月调拨低地板车六台到十一路。",
            ]
        ),
        OpinionSeed(
            title: "过渡房离食堂太远",
            text: "旧城改造我们搬到过渡房，离老年食堂两站路，中午走不动。食堂能不能用保温箱送过来，送到门卫室，我们自己去领。",
            place: "pt-nanqianggen", territory: "990102002002", day: "2025-10-28", time: "11:40", channel: "mobile",
            name: "南墙根的施大爷", phone: nil, agreeToShare: false,
            category: "民政", grade: 1, lead: "dongli-gonggong", person: "huang-juying",
            script: "verified",
            answer: """
            施大爷：从11月3日起，食堂每天11点20分用保温箱把饭送到过渡房门卫室，前一天下午四点前在门卫登记即可，每份加\
            收一元送餐费由社区慈善金支付。已有三十九位老人报名，菜单一周一换，贴在门卫窗上。
            """,
            answerClass: "solved",
            rating: 5, comment: "饭是热的。",
            progress: [
                "11月3日起每天11:20送到门卫室。",
            ]
        ),
        OpinionSeed(
            title: "灯塔路27号到码头这段路灯全黑",
            text: """
            我今年七十三，住灯塔路31号。从老邮局门口到码头台阶，一排八盏路灯上个星期全不亮了。天一黑就靠手机照，前天晚上我\
            老伴下台阶踩空，幸亏扶住栏杆。这条路买菜、坐船都要走，麻烦快点派人来看看。
            """,
            place: "pt-dengta", territory: "990101001001", day: "2025-11-03", time: "19:42", channel: "code",
            name: "孙月娥", phone: "199-0000-0624", agreeToShare: true,
            category: "城乡建设", grade: 3, lead: "linbo-chengguan", coUnits: ["wangchao-zhifa"], person: "liang-wanqing",
            script: "crossedOff",
            answer: """
            孙月娥等四位居民：灯塔路27号至码头台阶八盏路灯不亮，原因是地埋电缆在台阶口被压断。我局11月5日先装应急灯，\
            11月9日换用钢管套护重新敷设，八盏灯已全部复亮，台阶边另加两条反光带。今后这段路列入每周夜巡，如再不亮，请拨灯\
            杆上的编号电话，二十四小时内到场。
            """,
            answerClass: "solved",
            rating: 5, comment: "灯亮了，老头子晚上又肯下楼走路了。",
            progress: [
                "11月5日夜间到场，查明地埋电缆被渔具推车压断，先装四盏太阳能应急灯。",
                "11月9日完成电缆换管穿线，八盏灯全部复亮。",
            ]
        ),
        OpinionSeed(
            title: "码头那条路没灯",
            text: "我跑早班船的，四点半出门，灯塔路黑得像锅底。台阶又湿，昨天差点连人带车滚下去。路灯坏了有七八天了吧，没人管？",
            place: "st-wangchao", territory: "990101001", day: "2025-11-04", time: "08:15", channel: "phone",
            name: "钱阿根", phone: "199-0000-0625", agreeToShare: false,
            category: "城乡建设", grade: 3,
            script: "mergedInto:45"
        ),
        OpinionSeed(
            title: "灯塔路路灯坏了，女孩子下夜班害怕",
            text: """
            我在码头冷库上夜班，十一点下班一个人走灯塔路，最近整排灯都不亮，只有便利店门口一点光。请尽快修好，或者先装几盏临\
            时的也行。谢谢。
            """,
            place: "pt-dengta", territory: "990101001001", day: "2025-11-04", time: "20:30", channel: "web",
            name: nil, phone: nil, agreeToShare: false,
            category: "城乡建设", grade: 3,
            script: "mergedInto:45"
        ),
        OpinionSeed(
            title: "早市挪到河边没人来",
            text: """
            镇里整治市容，把早市从老街挪到河边，说是干净。干净是干净，买菜的人不来，我的青菜两筐拉回来喂鸡。老街也没见几辆\
            车，不如逢集日上午还给我们摆。
            """,
            place: "st-daoxiang", territory: "990103102", day: "2025-11-05", time: "10:20", channel: "visit",
            name: "蔬菜户老穆", phone: nil, agreeToShare: false,
            category: "商贸旅游", grade: 2, lead: "daoxiang-zhifa", person: "mu-jinsui",
            script: "ratedBasic",
            answer: """
            穆师傅：经商量，逢集日六点到九点老街西段恢复摆摊，划线定位九十个，收摊自清；平日仍在河边市场，摊位费免到年底。公\
            交在河边市场加停一站。
            """,
            answerClass: "partly",
            rating: 3, comment: "逢集好了，平日还是冷。"
        ),
        OpinionSeed(
            title: "老邮局门口的路灯不亮",
            text: """
            联络员代记：阮阿婆八十一岁，不会用手机。她说老邮局门口路灯灭了很多天，傍晚倒垃圾看不见台阶，问是不是要等到过年才\
            修。
            """,
            place: "pt-dengta", territory: "990101001001", day: "2025-11-06", time: "09:20", channel: "paper",
            name: "阮阿婆", phone: nil, agreeToShare: false,
            category: "城乡建设", grade: 3,
            script: "mergedInto:45"
        ),
    ]
}
