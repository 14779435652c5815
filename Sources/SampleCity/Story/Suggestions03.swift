extension Story {
    /// What city deputies propose: work, old and young, order and law.
    static let suggestions03: [SuggestionSeed] = [
        SuggestionSeed(
            "society", "anlan-renshe", "关于在{地}建设零工驿站的建议", spots: ["全市", "望潮街道", "砚城街道"],
            text: "{地}每天清早有{n}00名零工在路边等活，风里雨里没有座位，工钱说好的常常拿不全，受了伤没有保险。",
            measure: "一、建有座位、有热水、有厕所的零工驿站；二、登记用工和工价；三、按天买工伤险，人社部门驻点调解欠薪。",
            done: "建成零工驿站，驻点调解欠薪{n}起", promise: "实现零工驿站覆盖全部街道和重点乡镇", thing: "驿站", unit: "个", co: ["anlan-zhujian", "anlan-caizheng"]),
        SuggestionSeed(
            "society", "anlan-minzheng", "关于发展{地}老年助餐的建议", spots: ["石坊街道", "东篱街道", "墨池镇", "渔歌社区"],
            text: "{地}独居老人{n}0人，一顿饭煮三天吃；办过一个食堂，半年亏了八万元关了门。",
            measure: "一、按人次补、不按面积补；二、对外营业补贴老人；三、送餐请骑手和邻居。",
            done: "恢复助餐点{n}个，按人次补贴", promise: "实现行动不便老人送餐到家", thing: "助餐点", unit: "个", co: ["anlan-shichang"]),
        SuggestionSeed(
            "society", "anlan-minzheng", "关于推进{地}居家适老化改造的建议", spots: ["灯塔社区", "机杼社区", "东关社区"],
            text: "{地}七十岁以上老人家里{n}0户没有扶手，卫生间是蹲坑，去年摔倒住院的占老人住院的三成。",
            measure: "一、困难家庭免费改；二、其他家庭给补贴、给清单；三、先评估后施工。",
            done: "完成改造{n}0户，先评估后施工", promise: "公布改造清单和补贴标准", thing: "改造家庭", unit: "十户", co: ["anlan-zhujian"]),
        SuggestionSeed(
            "society", "anlan-renshe", "关于保障{地}外卖骑手权益的建议", spots: ["全市", "临波区", "新港街道"],
            text: "{地}注册骑手{n}00名，没有工伤险的占八成，平台扣款看不到理由，小区不让进门，充电没地方。",
            measure: "一、推行职业伤害保障；二、平台规则公开、可以申诉；三、设休息换电点，小区发通行码。",
            done: "设骑手休息换电点{n}处，推行职业伤害保障", promise: "与平台签订公开规则的协议", thing: "休息换电点", unit: "处"),
        SuggestionSeed(
            "society", "anlan-renshe", "关于{地}职业技能培训贴近用工的建议", spots: ["新港街道", "墨池镇", "织锦街道"],
            text: "{地}办了{n}期培训班，教的是企业不要的，结业就散了；企业缺焊工、护理员、数控操作工。",
            measure: "一、企业点单；二、补贴与就业三个月挂钩；三、夜班和周末开课。",
            done: "企业点单开班{n}期，补贴与就业挂钩", promise: "建成一处公共实训基地", thing: "点单培训班", unit: "期", co: ["anlan-gongxin"]),
        SuggestionSeed(
            "society", "linbo-minzheng", "关于加强{地}社区工作者队伍建设的建议", spots: ["临波区", "石坊街道", "柳岸街道"],
            text: "{地}社区工作者每人管{n}0户，表格多、证明多，五年流失一半，工资没有随年限涨。",
            measure: "一、清理表格和证明；二、岗位等级工资；三、优秀的定向招录。",
            done: "清理表格{n}张，建立岗位等级工资", promise: "开展一次定向招录", thing: "清理表格", unit: "张"),
        SuggestionSeed(
            "society", "anlan-minzheng", "关于规范{地}殡葬收费和公益墓地的建议", spots: ["砚湖县", "青禾区", "白鹭滩镇"],
            text: "{地}群众反映殡仪服务套餐不透明，{n}项收费没有公示，公益墓地只有一处，已经用完。",
            measure: "一、收费目录上墙上网；二、新建公益墓地；三、提倡树葬花葬并给补助。",
            done: "公示收费{n}项，取消捆绑套餐", promise: "新建公益墓地开工", thing: "公示收费", unit: "项", co: ["anlan-shichang"]),
        SuggestionSeed(
            "safety", "anlan-gongan", "关于治理{地}电动自行车违规充电的建议", spots: ["渔歌社区", "老纺社区", "南墙根社区", "桥西社区"],
            text: "{地}电动自行车{n}00辆，充电桩一共十二个，楼道拉线、电池进屋，去年两起火情。",
            measure: "一、按车配桩；二、电梯装识别；三、夜间巡查，电价不高于居民价。",
            done: "新增充电端口{n}0个，电梯装了识别", promise: "补足充电端口", thing: "充电端口", unit: "十个", co: ["anlan-zhujian", "anlan-chengguan"]),
        SuggestionSeed(
            "safety", "anlan-jiaojing", "关于完善{地}路口信号灯和斑马线的建议", spots: ["灯塔路口", "学府里路口", "文笔路口", "梭子桥"],
            text: "{地}绿灯只有{n}秒，老人走不完；斑马线磨没了，中学门口一天两次堵成一片。",
            measure: "一、绿灯按步行速度重算；二、加装安全岛和行人按钮；三、上下学时段临时单行。",
            done: "绿灯延长，安全岛建成，重划斑马线{n}条", promise: "实施上下学时段单行", thing: "斑马线", unit: "条"),
        SuggestionSeed(
            "safety", "anlan-gongan", "关于加强{地}反电信诈骗宣传的建议", spots: ["墨池镇", "石坊街道", "东篱街道"],
            text: "{地}半年里被骗{n}起，多是独居老人和刚工作的年轻人，宣传单塞在门缝里没人看。",
            measure: "一、进村入户讲真案；二、银行柜台多问一句；三、亲情预警到子女手机。",
            done: "入户宣讲{n}场，劝阻大额转账", promise: "开通亲情预警", thing: "宣讲", unit: "场"),
        SuggestionSeed(
            "safety", "anlan-shichang", "关于加强{地}农贸市场食品安全的建议", spots: ["石坊菜市场", "织锦市场", "砚城早市"],
            text: "{地}{n}个摊位，快检室锁着门，冷鲜肉露天放，公平秤被挪走了。",
            measure: "一、快检每天公示；二、冷鲜柜分批更换；三、公平秤放在门口，由代表和居民抽查。",
            done: "快检每日公示，更换冷鲜柜{n}台", promise: "完成市场改造", thing: "冷鲜柜", unit: "台"),
        SuggestionSeed(
            "safety", "anlan-ziran", "关于治理{地}地质灾害隐患的建议", spots: ["石臼岭镇", "高山顶村", "石门坳村"],
            text: "{地}有滑坡隐患点{n}处，监测靠一根绳子，雨夜转移没有路灯、没有广播。",
            measure: "一、隐患点装自动监测；二、能搬的搬，不能搬的治；三、每年汛前演练。",
            done: "装自动监测{n}处，汛前演练两次", promise: "完成受威胁农户搬迁", thing: "自动监测点", unit: "处", co: ["anlan-nongye"]),
        SuggestionSeed(
            "minors", "anlan-jiaoyu", "关于加强{地}校园周边环境治理的建议", spots: ["学府里社区", "新港街道", "稻香镇"],
            text: "{地}学校周边{n}家小店，卖烟给学生、卖三无零食的都有，校门口十米就是游戏厅。",
            measure: "一、校园周边划管控圈；二、向未成年人卖烟的重罚并公布；三、每学期联合检查。",
            done: "检查店铺{n}家，查处三家并公布", promise: "划定校园周边管控圈", thing: "检查店铺", unit: "家", co: ["anlan-shichang"]),
        SuggestionSeed(
            "minors", "anlan-minzheng", "关于关爱{地}留守儿童的建议", spots: ["石臼岭镇", "稻香镇", "茶坞乡", "竹坞镇"],
            text: "{地}留守儿童{n}0名，爷爷奶奶带，一年见父母一次，假期溺水、摔伤都出过。",
            measure: "一、一村一名儿童主任；二、假期办看护班；三、给外出父母每月视频。",
            done: "配齐儿童主任，办假期看护班{n}个", promise: "建立重点儿童每月走访", thing: "假期看护班", unit: "个", co: ["anlan-jiaoyu"]),
        SuggestionSeed(
            "minors", "anlan-wenlv", "关于加强{地}网吧和剧本娱乐场所管理的建议", spots: ["砚城街道", "望潮街道", "柳岸街道"],
            text: "{地}{n}家场所夜里还有学生，身份证登记走形式，剧本内容没有分级。",
            measure: "一、刷脸入场；二、内容备案、标明年龄；三、寒暑假突击检查。",
            done: "检查{n}家，处罚两家，全部刷脸入场", promise: "完成剧本内容备案", thing: "检查场所", unit: "家", co: ["anlan-gongan"]),
        SuggestionSeed(
            "justice", "anlan-sifa", "关于完善{地}公共法律服务的建议", spots: ["芦荡镇", "茶坞乡", "鹤洲镇", "石臼岭镇"],
            text: "{地}没有律师，村民打官司要到县城，{n}个村的法律顾问一年来一次，拍张照就走。",
            measure: "一、每周一天巡回；二、视频咨询到村；三、按解决的件数付费。",
            done: "巡回{n}次，视频咨询到村", promise: "出台按件付费办法", thing: "巡回服务", unit: "次"),
        SuggestionSeed(
            "justice", "anlan-sifa", "关于规范{地}行政执法自由裁量的建议", spots: ["全市", "临波区", "砚湖县"],
            text: "同样的事，{地}有的罚三百有的罚三千，{n}位个体户反映，首违不罚说了没有做到。",
            measure: "一、公布裁量基准；二、首违不罚清单上墙；三、执法全程录像，可以查询。",
            done: "公布裁量基准{n}项和首违不罚清单", promise: "开展一次案卷评查并公布", thing: "裁量基准", unit: "项"),
        SuggestionSeed(
            "culture", "anlan-minzong", "关于做好{地}各族群众服务的建议", spots: ["新港街道", "柳岸街道", "砚城街道"],
            text: "{地}有来经商务工的少数民族群众{n}0人，办证、孩子上学、清真饮食遇到困难，不知道找谁。",
            measure: "一、设一个窗口、一部电话；二、社区配双语志愿者；三、办一次交流活动。",
            done: "设服务窗口，配志愿者{n}名", promise: "编印办事指南", thing: "志愿者", unit: "名"),
        SuggestionSeed(
            "other", "anlan-fagai", "关于统一{地}道路和地名标识的建议", spots: ["鹤洲镇", "东篱街道", "白鹭滩镇"],
            text: "{地}同一条路有三个名字，门牌号断了{n}处，快递和救护车都找不到。",
            measure: "一、一次理清路名门牌；二、换牌同时更新地图；三、免费换证明。",
            done: "理清路名，更换门牌{n}00块", promise: "协调地图平台全部更新", thing: "门牌", unit: "百块", co: ["anlan-minzheng"]),
        SuggestionSeed(
            "other", "anlan-fagai", "关于提高{地}政务服务便利度的建议", spots: ["临波区", "砚湖县", "青禾区"],
            text: "{地}办一件事平均跑{n}个窗口，周末不开，老人不会用自助机，代办没有人。",
            measure: "一、一窗受理；二、周六上午开；三、每个村居一名代办员。",
            done: "一窗受理{n}类事项，周六上午开放", promise: "村居代办员全部到岗", thing: "一窗事项", unit: "类"),
    ]
}
