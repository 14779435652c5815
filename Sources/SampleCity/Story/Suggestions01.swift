extension Story {
    /// What city deputies propose: the ways of the city, its houses and streets, its air and water.
    static let suggestions01: [SuggestionSeed] = [
        SuggestionSeed(
            "industry", "anlan-jiaotong", "关于优化{地}公交线路的建议", spots: ["新港街道", "东篱街道", "芦荡镇", "白鹭滩镇"],
            text: "{地}近三年新增住宅{n}栋，公交仍是老线路，早高峰要走一公里以上才能上车，末班车晚上七点就收了。",
            measure: "一、请交通局做一次客流调查，增设直达市人民医院的支线；二、把末班车延到晚上九点；三、站牌标明到站时间。",
            done: "新开社区支线一条，设站{n}个，末班车延至21时", promise: "按客流调查调整两条主线的走向", thing: "公交站", unit: "个"),
        SuggestionSeed(
            "industry", "anlan-gongxin", "关于支持{地}中小企业数字化改造的建议", spots: ["新港街道", "砚城街道", "织锦街道"],
            text: "走访{地}{n}家小企业，订单、排产还靠手写本子，想上系统又怕花了钱用不起来，补贴门槛是年产值两千万元以上，小企业够不着。",
            measure: "一、降低补贴门槛到年产值五百万元；二、由市里统一采购轻量软件，企业按月付费；三、组织服务商到园区坐诊。",
            done: "补贴门槛降到五百万元，首批{n}家企业签约上云", promise: "开展服务商进园区活动四场", thing: "上云企业", unit: "家", co: ["anlan-caizheng"]),
        SuggestionSeed(
            "industry", "anlan-jiaotong", "关于整修{地}断头路的建议", spots: ["竹坞镇", "稻香镇", "鹤洲镇"],
            text: "{地}有一段{n}00米的路修到一半停了五年，雨天积水，农用车绕行要多走六公里，去年出过两起翻车。",
            measure: "一、查清停工原因，明确责任单位；二、列入下一年度建设计划，先通后畅；三、通车以前设警示和照明。",
            done: "断头路已经打通{n}00米，增设警示灯", promise: "完成路面硬化和边沟", thing: "公路", unit: "百米", co: ["anlan-caizheng", "anlan-ziran"]),
        SuggestionSeed(
            "industry", "anlan-fagai", "关于在{地}增加公共充电桩的建议", spots: ["柳岸街道", "石坊街道", "墨池镇", "织锦街道"],
            text: "{地}登记的新能源车一年翻了一倍，公共充电桩只有{n}个，节假日排队两小时，有人从六楼往下拉线充电。",
            measure: "一、在公共停车场按一成车位配建充电桩；二、老旧小区由供电公司统一布点；三、把实时空闲情况放到手机上。",
            done: "新建公共充电桩{n}个，空闲情况可在手机查询", promise: "在四个公共停车场补建充电桩", thing: "充电桩", unit: "个", co: ["anlan-zhujian"]),
        SuggestionSeed(
            "industry", "anlan-shangwu", "关于发展{地}夜间经济的建议", spots: ["望潮街道", "菊园社区", "文笔社区"],
            text: "{地}沿街{n}家小店晚上八点就关门，店主说有客流，但没有照明、没有停车、没有厕所，摆到门外又会被罚。",
            measure: "一、划定可以外摆的时段和区域；二、补上照明、公厕和临时停车；三、由商会自管卫生和噪声。",
            done: "划定外摆区{n}处，配了流动公厕和临时车位", promise: "制定外摆管理办法", thing: "外摆区", unit: "处", co: ["anlan-chengguan"]),
        SuggestionSeed(
            "construction", "anlan-zhujian", "关于在{地}老旧小区推进加装电梯的建议", spots: ["灯塔社区", "机杼社区", "东关社区", "钟楼里社区"],
            text: "{地}有六层以上无电梯住宅{n}栋，六十岁以上住户占四成，有的老人两年没有下过楼。加装卡在出资比例和一楼住户的补偿上。",
            measure: "一、出台分层出资的指导比例和补偿办法；二、由社区牵头、街道兜底协商；三、管线迁改费用由财政承担。",
            done: "出台分层出资和补偿办法，{n}部电梯已经开工", promise: "完成首批电梯安装并通过验收", thing: "电梯", unit: "部", co: ["anlan-caizheng"]),
        SuggestionSeed(
            "construction", "anlan-zhujian", "关于解决{地}房屋外墙渗漏的建议", spots: ["渔歌社区", "老纺社区", "学府里社区"],
            text: "{地}{n}栋楼过了保修期，外墙渗水，墙皮脱落砸过人。维修资金要三分之二业主同意，签了两年没有签够。",
            measure: "一、危及安全的走应急维修程序，缩短到三十日；二、由社区代为征询意见；三、公开维修资金的余额。",
            done: "走应急程序修好{n}栋，维修资金余额已经公开", promise: "制定应急使用维修资金的办事指南", thing: "修缮住宅", unit: "栋"),
        SuggestionSeed(
            "construction", "linbo-chengguan", "关于规范{地}占道停车的建议", spots: ["钟楼里社区", "蓝湾社区", "桥西社区"],
            text: "{地}道路两侧划线车位{n}个，实际停了三倍，消防车去年两次进不来。路边车位白天被僵尸车占着。",
            measure: "一、清理僵尸车；二、划出消防通道并装监控；三、机关停车场夜间向居民开放。",
            done: "清理僵尸车{n}辆，消防通道重新划线", promise: "协调三家单位夜间开放停车场", thing: "清理车辆", unit: "辆", co: ["anlan-jiaojing"]),
        SuggestionSeed(
            "construction", "anlan-chengguan", "关于增设{地}公共厕所的建议", spots: ["望潮街道", "织锦街道", "砚城街道", "东篱街道"],
            text: "{地}主干道三公里只有一处公厕，出租车司机、环卫工人、带孩子的家长意见最大，晚上九点以后全部锁门。",
            measure: "一、每五百米补一处，或挂牌开放沿街单位的厕所；二、至少一处二十四小时开放；三、配第三卫生间。",
            done: "新建公厕{n}座，另有沿街单位挂牌开放", promise: "改造三座公厕，增设第三卫生间", thing: "公厕", unit: "座"),
        SuggestionSeed(
            "construction", "anlan-zhujian", "关于{地}管道燃气入户的建议", spots: ["船厂社区", "南墙根社区", "洗砚社区"],
            text: "{地}{n}00户还在用液化气罐，老人扛罐上楼，去年两起阳台着火。主管网离小区只有八百米。",
            measure: "一、列入年度改造计划；二、入户费分期收，困难户减免；三、同步更换老化的立管。",
            done: "主管网已经接到小区，{n}0户通气", promise: "完成其余住户入户", thing: "通气住户", unit: "十户"),
        SuggestionSeed(
            "construction", "linbo-zhujian", "关于改善{地}物业服务的建议", spots: ["集运社区", "柳岸社区", "石坊巷社区"],
            text: "{地}{n}个小区换过三家物业，路灯坏了没人修，公共收益从来没有公布，业主委员会成立不起来。",
            measure: "一、公共收益每半年公示；二、对物业企业记分并公布；三、街道指导成立业委会或物管会。",
            done: "{n}个小区公示了公共收益，成立物管会", promise: "公布全区物业企业记分", thing: "物管会", unit: "个"),
        SuggestionSeed(
            "construction", "anlan-ziran", "关于在{地}建设口袋公园的建议", spots: ["东篱街道", "新港街道", "轮渡社区"],
            text: "{地}有{n}处闲置边角地，围挡围了四年，里面堆着垃圾；附近没有一处可以坐下来的绿地。",
            measure: "一、盘点闲置边角地，先临时绿化；二、让附近居民选样式；三、配座椅、照明和直饮水。",
            done: "建成口袋公园{n}处，居民参与了选样", promise: "完成剩余地块的绿化", thing: "口袋公园", unit: "处"),
        SuggestionSeed(
            "construction", "anlan-chengguan", "关于治理{地}雨天积水的建议", spots: ["梭子桥社区", "灯塔路", "文笔路"],
            text: "{地}去年汛期积水{n}次，最深没过膝盖，底层商铺泡水，原因是管径小、雨污没有分开。",
            measure: "一、汛前清淤；二、更换管径不足的管道；三、积水点装水位警示和监控。",
            done: "清淤{n}公里，积水点装了水位警示", promise: "完成管道更换", thing: "清淤管道", unit: "公里", co: ["anlan-shuiwu"]),
        SuggestionSeed(
            "environment", "anlan-huanjing", "关于治理{地}餐饮油烟的建议", spots: ["菊园社区", "渔歌社区", "东关社区", "柳岸社区"],
            text: "{地}楼下{n}家餐馆，油烟管对着居民窗户，投诉了一年，来一次罚一次，过几天照旧。",
            measure: "一、装净化器并联网监测；二、不具备条件的限期转行；三、新开餐馆先查烟道再发证。",
            done: "{n}家餐馆装了净化器并联网", promise: "完成新开餐馆的烟道前置审查办法", thing: "油烟净化器", unit: "台", co: ["anlan-shichang"]),
        SuggestionSeed(
            "environment", "anlan-shuiwu", "关于整治{地}黑臭水体的建议", spots: ["麦垄河", "柳堤内河", "洗砚池"],
            text: "{地}两岸{n}个排口，夏天发黑发臭，清一次好三个月。上游小作坊的水没有进管网。",
            measure: "一、排口逐个溯源；二、上游作坊接管；三、设河长公示牌，每月公布水质。",
            done: "封堵排口{n}个，水质连续三个月达标", promise: "完成上游作坊接管", thing: "封堵排口", unit: "个", co: ["anlan-huanjing"]),
        SuggestionSeed(
            "environment", "anlan-chengguan", "关于完善{地}垃圾分类收运的建议", spots: ["柳岸街道", "白鹭滩镇", "听泉镇"],
            text: "{地}居民分了类，车来了又混装，{n}个投放点没有洗手的地方，厨余桶夏天生虫。",
            measure: "一、分类车辆标明并公布时间；二、投放点加盖、通水；三、混装的一次通报两次扣费。",
            done: "配了分类车{n}辆，混装通报三起", promise: "全部投放点通水加盖", thing: "分类收运车", unit: "辆"),
        SuggestionSeed(
            "environment", "anlan-huanjing", "关于加强{地}扬尘和噪声管理的建议", spots: ["新港码头", "蓝湾工地", "集运社区"],
            text: "{地}夜间施工和重型车扬尘，{n}0户联名反映，孩子睡不好。夜间许可一批就是一个月，居民事先不知道。",
            measure: "一、夜间许可公示并写明时段；二、车辆冲洗、覆盖，不合格不出场；三、噪声监测联网。",
            done: "夜间许可全部公示，安装监测设备{n}套", promise: "制定夜间施工许可公示办法", thing: "监测设备", unit: "套"),
        SuggestionSeed(
            "environment", "anlan-ziran", "关于保护{地}湿地的建议", spots: ["白鹭滩", "芦荡", "鹤洲洲尾"],
            text: "{地}候鸟从十年前的六千只减到两千只，{n}处滩涂被围垦、倒渣，巡护员只有两人。",
            measure: "一、划定保护边界并立桩；二、退围还湿；三、增加巡护员，聘请当地渔民。",
            done: "立界桩{n}0根，聘请渔民巡护员", promise: "完成退围还湿方案", thing: "界桩", unit: "十根", co: ["anlan-nongye"]),
        SuggestionSeed(
            "environment", "qinghe-huanjing", "关于处理{地}废弃农膜和农药瓶的建议", spots: ["上泉村", "大埂村", "晒谷岭村"],
            text: "{地}田边沟里农药瓶、旧农膜没人收，{n}个村只有一个回收点，来回十几公里，村民就地烧掉。",
            measure: "一、每村设回收桶；二、以旧换新或按斤给钱；三、纳入村级保洁。",
            done: "设村级回收桶{n}个，按斤兑换", promise: "把回收纳入村级保洁合同", thing: "回收桶", unit: "个", co: ["qinghe-nongye"]),
    ]
}
