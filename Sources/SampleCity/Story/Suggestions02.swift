extension Story {
    /// What city deputies propose: fields, money, schools, hospitals.
    static let suggestions02: [SuggestionSeed] = [
        SuggestionSeed(
            "farming", "anlan-nongye", "关于扶持{地}特色农产品品牌的建议", spots: ["茶坞乡", "听泉镇", "竹坞镇", "麦垄镇"],
            text: "{地}的产品好，卖的却是别处的牌子，{n}家合作社各卖各的，价格差一倍，电商包装达不到平台要求。",
            measure: "一、申报地理标志；二、建共用的分拣包装车间；三、培训返乡青年直播。",
            done: "建成共用分拣车间，{n}家合作社统一包装", promise: "完成地理标志申报", thing: "入驻合作社", unit: "家"),
        SuggestionSeed(
            "farming", "anlan-shuiwu", "关于提高{地}农村饮水质量的建议", spots: ["石门坳村", "高山顶村", "云脚村", "晒谷岭村"],
            text: "{地}{n}0户靠山泉水，旱季断水，雨季发黄，水质检测一年一次，结果没有贴出来。",
            measure: "一、连到镇水厂或建净化站；二、水质每季检测并张榜；三、落实管水员和经费。",
            done: "建成净化站，水质每季张榜，受益{n}0户", promise: "连通镇水厂主管", thing: "受益农户", unit: "十户", co: ["anlan-weijian"]),
        SuggestionSeed(
            "farming", "anlan-nongye", "关于建设{地}高标准农田的建议", spots: ["稻香村", "双塘村", "麦垄村", "大埂村"],
            text: "{地}田块碎、渠道塌，机器下不了田，{n}00亩水稻靠人工插秧，亩均多花二百元。",
            measure: "一、整田修渠一起做；二、机耕路通到田头；三、建好以后谁管护要写明。",
            done: "整治农田{n}00亩，机耕路通到田头", promise: "落实管护主体和经费", thing: "高标准农田", unit: "百亩", co: ["anlan-caizheng"]),
        SuggestionSeed(
            "farming", "yanhu-nongye", "关于{地}冷链仓储设施建设的建议", spots: ["墨池镇", "稻香镇", "芦荡镇"],
            text: "{地}果蔬、鱼虾旺季集中上市，没有冷库，去年烂掉的就有{n}00吨，只能贱卖。",
            measure: "一、建镇级共用冷库；二、用电按农业电价；三、冷链车办通行证一次办好。",
            done: "建成共用冷库一座，库容{n}00吨，执行农业电价", promise: "配齐冷链配送车", thing: "冷库库容", unit: "百吨"),
        SuggestionSeed(
            "farming", "anlan-jiaotong", "关于{地}农村公路安全防护的建议", spots: ["石臼岭镇", "茶坞乡", "八亩垄村"],
            text: "{地}临崖临水路段{n}公里没有护栏，弯道没有镜子，校车天天走。去年冬天结冰，一个月里出了三起事故。",
            measure: "一、先装护栏和凸面镜；二、结冰路段备融雪剂；三、限速并装测速。",
            done: "安装护栏{n}公里、凸面镜若干", promise: "完成其余临水路段护栏", thing: "护栏", unit: "公里"),
        SuggestionSeed(
            "farming", "anlan-nongye", "关于盘活{地}闲置农房的建议", spots: ["竹坞村", "渡口村", "茶坞村"],
            text: "{地}有闲置农房{n}0栋，年年漏雨倒塌，城里人想租来办民宿，合同没有范本，出了纠纷没人管。",
            measure: "一、摸清底数、鉴定安全；二、出租合同用范本并备案；三、村集体可以统一收储。",
            done: "完成鉴定{n}0栋，合同范本已经备案使用", promise: "试点村集体统一收储", thing: "鉴定农房", unit: "十栋", co: ["anlan-zhujian"]),
        SuggestionSeed(
            "farming", "anlan-nongye", "关于培养{地}乡村医生和农技员的建议", spots: ["麦垄镇", "墨池镇", "石臼岭镇"],
            text: "{地}农技员平均五十四岁，{n}个村共用一人，病虫害来了打电话都接不过来，村医情况也一样。",
            measure: "一、定向招录本地青年；二、县管镇用；三、按服务面积发补助。",
            done: "定向招录{n}人，已经到岗", promise: "出台县管镇用的编制办法", thing: "定向招录", unit: "人", co: ["anlan-renshe", "anlan-weijian"]),
        SuggestionSeed(
            "finance", "anlan-caizheng", "关于扩大{地}惠民补贴“一卡通”的建议", spots: ["全市", "砚湖县", "青禾区"],
            text: "{地}惠农惠民补贴有{n}项，分别由六个部门发，时间不一样，老人不知道哪一笔是什么钱。",
            measure: "一、一张卡、一张清单；二、到账短信写明项目；三、每年公示一次。",
            done: "并入一卡通{n}项，到账短信写明项目", promise: "完成剩余项目并卡", thing: "并卡项目", unit: "项"),
        SuggestionSeed(
            "finance", "anlan-caizheng", "关于加强{地}政府投资项目绩效公开的建议", spots: ["市本级", "临波区", "砚湖县"],
            text: "{地}去年完工的政府投资项目{n}个，群众只看到剪彩，看不到用了多少钱、效果怎样。",
            measure: "一、完工项目公开概算、决算和用途；二、请代表参加绩效评价；三、问题项目公布整改。",
            done: "公开项目绩效{n}个，邀请代表参加评价", promise: "公布问题项目的整改情况", thing: "公开项目", unit: "个", co: ["anlan-fagai"]),
        SuggestionSeed(
            "finance", "anlan-caizheng", "关于缓解{地}小微企业融资难的建议", spots: ["新港街道", "织锦街道", "墨池镇"],
            text: "走访{地}{n}家小微企业，想贷三十万元周转要房产抵押，续贷先还后贷，过桥一天千分之三。",
            measure: "一、扩大风险补偿资金；二、推广无还本续贷；三、按流水和用电量授信。",
            done: "风险补偿资金增加，无还本续贷{n}笔", promise: "推出按用电量授信的产品", thing: "续贷", unit: "笔", co: ["anlan-gongxin"]),
        SuggestionSeed(
            "education", "anlan-jiaoyu", "关于解决{地}入学学位紧张的建议", spots: ["新港街道", "蓝湾社区", "东篱街道", "砚城街道"],
            text: "{地}今年登记的适龄儿童比学位多{n}0人，一个班坐到五十六人，家长从四月排队到八月。",
            measure: "一、新建、改扩建同步上；二、提前公布学位预警；三、住宅配套学校没有建好的不验收。",
            done: "扩建教学楼，新增学位{n}0个，公布学位预警", promise: "配套小学开工建设", thing: "新增学位", unit: "十个", co: ["anlan-ziran"]),
        SuggestionSeed(
            "education", "anlan-jiaoyu", "关于改善{地}乡村学校办学条件的建议", spots: ["云脚村", "石臼岭镇", "鹤洲镇"],
            text: "{地}小学{n}个班共用一间实验室，冬天没有热水洗手，年轻老师住的是危房。",
            measure: "一、补齐实验器材和热水；二、建教师周转房；三、音体美老师走教。",
            done: "补齐器材，建成周转房{n}套", promise: "落实走教教师和交通补贴", thing: "教师周转房", unit: "套"),
        SuggestionSeed(
            "education", "anlan-jiaoyu", "关于规范{地}中小学课后服务的建议", spots: ["学府里社区", "柳岸街道", "文笔社区"],
            text: "{地}{n}所学校课后服务只是看着写作业，想学乐器、足球的要另外交钱，校内外分不清。",
            measure: "一、公布项目清单和收费；二、请少年宫、体校进校；三、家长参与评价。",
            done: "{n}所学校公布清单，引进校外师资", promise: "建立家长评价办法", thing: "开设项目学校", unit: "所"),
        SuggestionSeed(
            "education", "anlan-jiaoyu", "关于开展{地}中小学生近视防控的建议", spots: ["全市", "临波区", "青禾区"],
            text: "{地}初中生近视率七成，抽查{n}间教室，照度不够的占一半，课间不出教室。",
            measure: "一、教室灯光一年改完；二、课间十五分钟出教室；三、每学期查视力并告诉家长。",
            done: "改造教室灯光{n}0间，课间延长到十五分钟", promise: "完成全部教室灯光改造", thing: "改造教室", unit: "十间", co: ["anlan-weijian"]),
        SuggestionSeed(
            "education", "anlan-gongxin", "关于推动{地}科普场馆向学校开放的建议", spots: ["望潮街道", "砚城街道", "新港街道"],
            text: "{地}有企业展厅、实验室{n}个，都愿意接待学生，却没有课程、没有保险、没有车。",
            measure: "一、编一份开放名录；二、统一买保险、安排车；三、每班每学期去一次。",
            done: "公布开放名录{n}处，统一购买保险", promise: "编写研学课程", thing: "开放场馆", unit: "处", co: ["anlan-jiaoyu"]),
        SuggestionSeed(
            "health", "anlan-weijian", "关于加强{地}社区医院慢病管理的建议", spots: ["望潮街道", "石坊街道", "砚城街道", "柳岸街道"],
            text: "{地}登记的高血压、糖尿病人{n}00人，药不全，要到市医院排队，签约医生一年见一次。",
            measure: "一、慢病药目录和市医院一致；二、长处方开三个月；三、签约医生每季度随访。",
            done: "补齐慢病药品{n}种，可开三个月长处方", promise: "落实签约医生每季度随访", thing: "补齐药品", unit: "种"),
        SuggestionSeed(
            "health", "anlan-weijian", "关于在{地}公共场所配备自动体外除颤仪的建议", spots: ["客运码头", "体育馆", "各大广场"],
            text: "{地}去年两起猝死，最近的除颤仪在两公里外，会用的人少，有的机器过了期。",
            measure: "一、人流密集处每处一台；二、培训保安和志愿者；三、在地图上标出来并定期检查。",
            done: "配备除颤仪{n}台，培训骨干", promise: "上线除颤仪地图", thing: "除颤仪", unit: "台"),
        SuggestionSeed(
            "health", "anlan-wenlv", "关于补齐{地}公共体育设施的建议", spots: ["柳岸街道", "织锦街道", "听泉镇"],
            text: "{地}{n}处健身器材断了腿、缺了螺丝，没有篮球场，孩子在马路上踢球。",
            measure: "一、坏的先拆；二、学校操场周末开放；三、桥下空间建球场。",
            done: "更换器材{n}处，桥下球场建成", promise: "六所学校操场周末开放", thing: "健身点", unit: "处", co: ["anlan-jiaoyu"]),
        SuggestionSeed(
            "health", "anlan-wenlv", "关于保护{地}老街巷和传统工艺的建议", spots: ["石坊巷", "梭子桥", "砚城老街"],
            text: "{地}老房子{n}处没有挂牌，拆一处少一处；绣娘、制砚师傅最年轻的五十一岁。",
            measure: "一、普查挂牌；二、修缮给补助、给技术；三、传承人进学校带徒弟。",
            done: "普查挂牌{n}处，首批修缮补助到位", promise: "开设传承人进校园课程", thing: "挂牌老宅", unit: "处", co: ["anlan-zhujian"]),
        SuggestionSeed(
            "health", "anlan-weijian", "关于增加{地}托育服务供给的建议", spots: ["东篱街道", "蓝湾社区", "柳岸社区"],
            text: "{地}三岁以下孩子{n}00名，托位不到一成，每月四千元，双职工只能请老人来带。",
            measure: "一、用闲置校舍办普惠托育；二、用人单位可以自办；三、水电按居民价。",
            done: "新增普惠托位{n}0个，水电按居民价", promise: "两处闲置校舍改造投入使用", thing: "普惠托位", unit: "十个", co: ["anlan-jiaoyu"]),
    ]
}
