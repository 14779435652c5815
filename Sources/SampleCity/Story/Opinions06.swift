extension Story {
    /// Opinions 50–59, told from 2025-11-12 to 2026-02-09.
    static let opinions06: [OpinionSeed] = [
        OpinionSeed(
            title: "宿舍到园区没有夜班车",
            text: """
            双十一前后我们凌晨一点下班，宿舍在蓝湾，走五十分钟，女工三个五个结伴走。打车一个人二十六块，干一夜才一百八。园区\
            那么多家公司，凑一辆车总行吧？
            """,
            place: "pt-jiyun", territory: "990101003001", day: "2025-11-12", time: "23:50", channel: "code",
            name: "夜班分拣员", phone: nil, agreeToShare: true,
            category: "交通运输", grade: 2, lead: "xingang-gonggong", person: "xiang-xinhang",
            script: "closed",
            answer: """
            各位夜班工友：园区九家企业与街道共同出资，11月20日起开通夜班车，零点三十分、一点三十分各一趟，从分拣中心经蓝\
            湾到集运社区，凭工牌每次两元。旺季加开一趟。曲小港代表负责每月核对上座和账目。
            """,
            answerClass: "solved",
            rating: 5, comment: "终于不用结伴走夜路。",
            progress: [
                "11月20日起夜班车试运行，两趟。",
            ]
        ),
        OpinionSeed(
            title: "菜市场厕所没有女厕坑位",
            text: """
            市场女厕只有三个坑，摊主大部分是女人，排队十几分钟，豆腐都凉了。隔壁男厕空着。能不能改改？有的大姐一上午不敢喝\
            水，落下了毛病。
            """,
            place: "post-market", territory: "990101002001", day: "2025-11-18", time: "08:05", channel: "paper",
            name: "卖豆腐的小胡", phone: nil, agreeToShare: false,
            category: "城乡建设", grade: 1, lead: "shifang-gonggong", person: "shi-qiaoyun",
            script: "closed",
            answer: """
            胡师傅：市场厕所隔墙已于11月29日移动，女厕由三个坑位改为七个，男厕保留四个，并加一间带扶手的无障碍间。保洁由\
            每日两次改为四次。
            """,
            answerClass: "solved",
            rating: 5, comment: "第一次看到提了十天就改的。"
        ),
        OpinionSeed(
            title: "家属院消防通道停满了车",
            text: """
            昨晚三号楼有人家厨房冒烟，消防车在院门口堵了六分钟，最后是邻居们抬开了两辆车。院里划了黄线，可是没地方停，停哪都\
            是错。要么开旁边厂区的空地给我们晚上停，要么真的管起来。起火的是独居的林阿姨家，油锅忘了关，幸亏对门闻到了味。消\
            防员下车的时候骂了一句，我们都低着头，因为堵着的车里有我自己的一辆。我下夜班回来，转了三圈实在没地方停。后来我和\
            几个邻居数了数，院里一百六十多户，车有九十一辆，划线的车位只有二十六个，光靠自觉是不够的。隔壁老厂区大铁门里面空\
            着一大片水泥地，晚上只有两条狗。
            """,
            place: "pt-laofang", territory: "990101002003", day: "2025-11-26", time: "19:10", channel: "code",
            name: "二单元的小郝", phone: nil, agreeToShare: true,
            category: "城乡建设", grade: 2, lead: "shifang-zhifa", coUnits: ["shifang-gonggong"], person: "shi-qiaoyun",
            script: "crossedOff",
            answer: """
            小郝：老纺厂区空地自12月15日起夜间开放车位七十个，每晚两元，由业主小组管账；院内消防通道重新划线并装升降柱，\
            消防部门和门卫都有钥匙。12月20日演练，消防车从院门到三号楼用时一分五十秒。
            """,
            answerClass: "solved",
            rating: 5, comment: "两块钱买个安心。",
            progress: [
                "12月10日与原厂区管理方签约，夜间开放车位七十个。",
                "12月20日消防演练，消防车两分钟到达三号楼。",
            ]
        ),
        OpinionSeed(
            title: "流浪狗成群咬人",
            text: "桥西菜地那边有七八条野狗，前天早上追着晨练的人跑，咬破一位大姐的裤腿。不要打，找人抓走收容，好好的。",
            place: "st-liuan", territory: "990101004", day: "2025-12-08", time: "07:30", channel: "phone",
            name: "张晨练", phone: nil, agreeToShare: false,
            category: "城乡建设", grade: 2, lead: "liuan-gonggong", coUnits: ["linbo-chengguan"], person: "sang-liuzhi",
            script: "closed",
            answer: """
            您好：12月10日至18日，街道与城管部门请专业收容队在桥西菜地诱捕流浪犬九只，全部送犬只留验所检疫、绝育、待领\
            养；被咬居民的疫苗费用由街道救助金垫付。菜地丢弃的剩菜筐已清走。再见到请拨联络站电话，两小时内有人到。
            """,
            answerClass: "solved",
            rating: 4, comment: "没打，好。"
        ),
        OpinionSeed(
            title: "楼道公摊电费说不清",
            text: "我们楼四十八户，物业每月收公摊电费，夏天冬天一个价。问账，说公司规定不给看。也不是多几块钱，就是心里别扭。",
            place: "st-shifang", territory: "990101002", day: "2025-12-16", time: "10:00", channel: "visit",
            name: "裘裁缝", phone: nil, agreeToShare: false,
            category: "经济管理", grade: 2, lead: "shifang-gonggong", person: "shi-qiaoyun",
            script: "ratedPoor",
            answer: "居民您好：物业收费属于企业行为，请按照合同与物业协商。",
            answerClass: "explained",
            rating: 2, comment: "合同里写了要公示，你们没看吧。",
            secondAnswer: """
            确实没有看合同，给您赔不是。二次交办后街道约物业当面对账，2025年公摊电费多收一千零六十二元，已按户退回；从1\
            月起每月5日前在楼道贴分楼电表读数和分摊算式，社区物业监督小组抽查。
            """
        ),
        OpinionSeed(
            title: "工地年底欠薪",
            text: """
            蓝湾二期木工班二十三个人，十月到十二月工资没发，一共二十八万多。班组长说总包没打款，总包说已经打了。票都买好了，\
            腊月二十回家，求求你们。我们不是来闹的。班组长自己垫了两万给大家吃饭，他老婆也在工地做饭，一样没拿到钱。手里有考\
            勤本、工资表照片和微信里的结算单，一张不少，都可以交。有三个工友家里孩子要交学费，一个老父亲在等钱做手术。以前在\
            别的地方遇到过，跑了三个部门，最后各说各的。希望这次有一个人从头管到底，告诉我们哪天能拿到，哪怕晚几天，有个准日\
            子就行。
            """,
            place: "st-xingang", territory: "990101003", day: "2025-12-30", time: "09:10", channel: "visit",
            name: "乔木工", phone: "199-0000-0626", agreeToShare: true,
            category: "劳动和社会保障", grade: 3, lead: "linbo-renshe", coUnits: ["linbo-zhujian"], person: "wu-qingeng",
            script: "crossedOff",
            answer: """
            乔师傅和各位工友：经核对工资表和银行流水，总包单位未按月拨付属实。已动用工资保证金，1月12日将二十三人共二十八\
            万三千六百元直接打到本人卡上，并责令总包单位补足保证金。再遇此类情形，请扫工地维权牌上的码。
            """,
            answerClass: "solved",
            rating: 5, comment: "提前一天到家，谢谢。",
            progress: [
                "12月31日到工地对账，锁定总包未拨劳务款。",
                "1月12日从工资保证金专户发放到个人卡。",
            ]
        ),
        OpinionSeed(
            title: "电动车飞线充电吓死人",
            text: """
            七号楼从五楼吊下来六根线，底下全是电动车，楼道里也推进来充。去年别处着过火，电视天天放。不是大家不听，楼下没有一\
            个充电桩，叫人家怎么办？
            """,
            place: "pt-chuanchang", territory: "990101001003", day: "2026-01-09", time: "20:15", channel: "code",
            name: "船厂老工人", phone: nil, agreeToShare: false,
            category: "城乡建设", grade: 2, lead: "wangchao-zhifa", coUnits: ["wangchao-gonggong"], person: "xie-haiping",
            script: "verified",
            answer: """
            老师傅：船厂社区已建两座充电棚共一百二十个插口，每度电价格贴在棚口，比家里略低；旧飞线全部拆除，七号楼等九栋装电\
            梯阻车。电池回家充电的情况由楼长每周查一遍。感谢尹大勇代表带工友义务焊棚架。
            """,
            answerClass: "solved",
            rating: 5, comment: "焊得比厂里活还扎实。",
            progress: [
                "1月底建成集中充电棚两座，插口一百二十个。",
                "2月飞线清理完毕，楼道装梯控。",
            ]
        ),
        OpinionSeed(
            title: "码头台阶想要个扶手",
            text: "联络员代记：路灯亮了阮阿婆很高兴，说再给台阶右手边装一根扶手就圆满了。她说左手要提菜。下雨天她就不敢出门了。",
            place: "st-wangchao", territory: "990101001", day: "2026-01-20", time: "09:00", channel: "visit",
            name: "阮阿婆", phone: nil, agreeToShare: false,
            category: "城乡建设", grade: 1, lead: "wangchao-gonggong", person: "xie-haiping",
            script: "crossedOff",
            answer: """
            阮阿婆：台阶右侧扶手已装好，十八米，高低两道，高的大人扶、低的孩子扶，冬天套了防冻软管。林晓汀扶着您试走了一趟，\
            您说行，我们才验收。
            """,
            answerClass: "solved",
            rating: 5, comment: "右手有靠了。",
            progress: [
                "2月6日安装不锈钢扶手十八米，右侧双高度。",
            ]
        ),
        OpinionSeed(
            title: "反映某街道一名干部收低保户红包",
            text: """
            我不敢写名字。我们街道管低保的一个干部，办低保要“意思意思”，我知道的有两家，一家给了五百，一家送了两只鹅。低保\
            户的钱他也下得去手。请不要把信转回街道，转回去我家就完了。
            """,
            place: "online-anlan", territory: "990100", day: "2026-02-04", time: "23:40", channel: "web",
            name: nil, phone: nil, agreeToShare: false,
            category: "纪检监察", grade: 4,
            script: "forwarded",
            answer: """
            来信人：您反映的是监督对象履职廉洁问题，不由联络站处理，也不会转回被反映的街道。来信已密封转安澜市监察委员会信访\
            受理处，我站不留副本、不记来源。您可凭受理编号向其查询；如有证据材料，请直接寄送，注意保护自己。
            """,
            answerClass: "declined"
        ),
        OpinionSeed(
            title: "江堤巡查没有灯和雨衣",
            text: """
            我家老头巡堤，夜里拿手电，雨天披塑料布。防汛是大事，几套雨衣一盏头灯不算多吧。去年汛期他淋了一夜，回来烧了三天，\
            也不肯说。
            """,
            place: "st-hezhou", territory: "990100100", day: "2026-02-09", time: "11:00", channel: "visit",
            name: "洲一粟的老伴", phone: nil, agreeToShare: false,
            category: "城乡建设", grade: 2, lead: "hezhou-zhifa", person: "qiu-dusheng",
            script: "withdrawn",
            comment: "镇里第二天就送来了十二套，谢谢，不用再办了。"
        ),
    ]
}
