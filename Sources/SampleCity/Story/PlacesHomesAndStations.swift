extension Story {
    /// Homes, stations and online stations.
    static let stations: [PlaceSeed] = [
        PlaceSeed(
            key: "home-anlan", name: "安澜市人大代表之家", kind: "home", territory: "990100",
            owner: "anlan-dwb", parent: nil, address: "安澜市江堤大道1号市民中心东楼二层",
            hours: "工作日9:00-17:00",
            phone: "199-0000-0901", code: "UHE8X7", note: "全市代表学习、议事、接待群众的总阵地，设档案室和视频接访间。"
        ),
        PlaceSeed(
            key: "home-linbo", name: "临波区人大代表之家", kind: "home", territory: "990101",
            owner: "linbo-dwb", parent: "home-anlan", address: "临波区听涛路18号",
            hours: "工作日9:00-17:00，每月第一个周六上午开放",
            phone: "199-0000-0902", code: "FN86T3", note: "由旧海关仓库改建，一楼接访，二楼议事。"
        ),
        PlaceSeed(
            key: "home-qinghe", name: "青禾区人大代表之家", kind: "home", territory: "990102",
            owner: "qinghe-dwb", parent: "home-anlan", address: "青禾区禾苗路66号",
            hours: "工作日9:00-17:00",
            phone: "199-0000-0903", code: "7C9NEC", note: "和区图书馆共用一个院子，晚上也有灯。"
        ),
        PlaceSeed(
            key: "home-yanhu", name: "砚湖县人大代表之家", kind: "home", territory: "990103",
            owner: "yanhu-dwb", parent: "home-anlan", address: "砚湖县砚城街道文笔路9号",
            hours: "工作日8:30-17:00",
            phone: "199-0000-0904", code: "VSMXRM", note: "逢集日延长到18:00，方便进城赶集的乡亲。"
        ),
        PlaceSeed(
            key: "st-hezhou", name: "鹤洲镇人大代表联络站", kind: "station", territory: "990100100",
            owner: "hezhou-presidium", parent: "home-anlan", address: "鹤洲镇渡口街12号",
            hours: "工作日8:30-17:00有人值守；每月10日、25日上午代表接待群众",
            phone: "199-0000-0905", code: "JCHSG8", note: "岛上的联络站，末班轮渡前都有人。"
        ),
        PlaceSeed(
            key: "st-wangchao", name: "望潮街道人大代表联络站", kind: "station", territory: "990101001",
            owner: "wangchao-gongwei", parent: "home-linbo", address: "望潮街道灯塔路27号",
            hours: "工作日9:00-17:00有人值守；每周五上午代表接待群众",
            phone: "199-0000-0906", code: "7EHDH6", note: "灯塔脚下的老邮局，临波区第一个联络站。"
        ),
        PlaceSeed(
            key: "st-shifang", name: "石坊街道人大代表联络站", kind: "station", territory: "990101002",
            owner: "shifang-gongwei", parent: "home-linbo", address: "石坊街道石坊巷5号",
            hours: "工作日8:30-17:00有人值守；每月10日、25日上午代表接待群众",
            phone: "199-0000-0907", code: "3KSCX9", note: "老城居民多，备有老花镜和大字表格。"
        ),
        PlaceSeed(
            key: "st-xingang", name: "新港街道人大代表联络站", kind: "station", territory: "990101003",
            owner: "xingang-gongwei", parent: "home-linbo", address: "新港街道集运大道88号一层",
            hours: "工作日9:00-17:00有人值守；每周五上午代表接待群众",
            phone: "199-0000-0908", code: "Y9B9TM", note: "门口有给骑手和司机的充电座、热水和雨衣。"
        ),
        PlaceSeed(
            key: "st-liuan", name: "柳岸街道人大代表联络站", kind: "station", territory: "990101004",
            owner: "liuan-gongwei", parent: "home-linbo", address: "柳岸街道柳堤路31号",
            hours: "工作日8:30-17:00有人值守；每月10日、25日上午代表接待群众",
            phone: "199-0000-0909", code: "UX8BKJ", note: "接待来访、登记意见、公布答复，进门右手第一间。"
        ),
        PlaceSeed(
            key: "st-bailutan", name: "白鹭滩镇人大代表联络站", kind: "station", territory: "990101101",
            owner: "bailutan-presidium", parent: "home-linbo", address: "白鹭滩镇盐场路3号",
            hours: "逢集日和工作日8:30-16:30；每月15日代表接待群众",
            phone: "199-0000-0910", code: "THN25N", note: "接待来访、登记意见、公布答复，进门右手第一间。"
        ),
        PlaceSeed(
            key: "st-zhijin", name: "织锦街道人大代表联络站", kind: "station", territory: "990102001",
            owner: "zhijin-gongwei", parent: "home-qinghe", address: "织锦街道机杼路40号",
            hours: "工作日8:30-17:00有人值守；每月10日、25日上午代表接待群众",
            phone: "199-0000-0911", code: "Z9FM9E", note: "接待来访、登记意见、公布答复，进门右手第一间。"
        ),
        PlaceSeed(
            key: "st-dongli", name: "东篱街道人大代表联络站", kind: "station", territory: "990102002",
            owner: "dongli-gongwei", parent: "home-qinghe", address: "东篱街道菊园路16号",
            hours: "工作日9:00-17:00有人值守；每周五上午代表接待群众",
            phone: "199-0000-0912", code: "TTYKCH", note: "接待来访、登记意见、公布答复，进门右手第一间。"
        ),
        PlaceSeed(
            key: "st-tingquan", name: "听泉镇人大代表联络站", kind: "station", territory: "990102101",
            owner: "tingquan-presidium", parent: "home-qinghe", address: "听泉镇泉水街8号",
            hours: "工作日8:30-17:00有人值守；每月10日、25日上午代表接待群众",
            phone: "199-0000-0913", code: "U7V6QH", note: "镇便民大厅旁，盖章和说事一趟办。"
        ),
        PlaceSeed(
            key: "st-mailong", name: "麦垄镇人大代表联络站", kind: "station", territory: "990102102",
            owner: "mailong-presidium", parent: "home-qinghe", address: "麦垄镇粮站路2号",
            hours: "逢集日和工作日8:30-16:30；每月15日代表接待群众",
            phone: "199-0000-0914", code: "84MY45", note: "接待来访、登记意见、公布答复，进门右手第一间。"
        ),
        PlaceSeed(
            key: "st-zhuwu", name: "竹坞镇人大代表联络站", kind: "station", territory: "990102103",
            owner: "zhuwu-presidium", parent: "home-qinghe", address: "竹坞镇篾匠街10号",
            hours: "工作日8:30-17:00有人值守；每月10日、25日上午代表接待群众",
            phone: "199-0000-0915", code: "Y6C6C7", note: "接待来访、登记意见、公布答复，进门右手第一间。"
        ),
        PlaceSeed(
            key: "st-yancheng", name: "砚城街道人大代表联络站", kind: "station", territory: "990103001",
            owner: "yancheng-gongwei", parent: "home-yanhu", address: "砚城街道东关大街55号",
            hours: "工作日9:00-17:00有人值守；每周五上午代表接待群众",
            phone: "199-0000-0916", code: "AXP3AD", note: "接待来访、登记意见、公布答复，进门右手第一间。"
        ),
        PlaceSeed(
            key: "st-mochi", name: "墨池镇人大代表联络站", kind: "station", territory: "990103101",
            owner: "mochi-presidium", parent: "home-yanhu", address: "墨池镇洗砚路21号",
            hours: "工作日8:30-17:00有人值守；每月10日、25日上午代表接待群众",
            phone: "199-0000-0917", code: "4N9DY2", note: "接待来访、登记意见、公布答复，进门右手第一间。"
        ),
        PlaceSeed(
            key: "st-daoxiang", name: "稻香镇人大代表联络站", kind: "station", territory: "990103102",
            owner: "daoxiang-presidium", parent: "home-yanhu", address: "稻香镇打谷场路6号",
            hours: "逢集日和工作日8:30-16:30；每月15日代表接待群众",
            phone: "199-0000-0918", code: "32NF89", note: "农忙时节把接待桌搬到打谷场。"
        ),
        PlaceSeed(
            key: "st-shijiuling", name: "石臼岭镇人大代表联络站", kind: "station", territory: "990103103",
            owner: "shijiuling-presidium", parent: "home-yanhu", address: "石臼岭镇岭下街1号",
            hours: "工作日8:30-17:00有人值守；每月10日、25日上午代表接待群众",
            phone: "199-0000-0919", code: "3URGA3", note: "接待来访、登记意见、公布答复，进门右手第一间。"
        ),
        PlaceSeed(
            key: "st-ludang", name: "芦荡镇人大代表联络站", kind: "station", territory: "990103104",
            owner: "ludang-presidium", parent: "home-yanhu", address: "芦荡镇芦花路14号",
            hours: "逢集日和工作日8:30-16:30；每月15日代表接待群众",
            phone: "199-0000-0920", code: "AJP2C9", note: "接待来访、登记意见、公布答复，进门右手第一间。"
        ),
        PlaceSeed(
            key: "st-chawu", name: "茶坞乡人大代表联络站", kind: "station", territory: "990103201",
            owner: "chawu-presidium", parent: "home-yanhu", address: "茶坞乡焙火街4号",
            hours: "工作日8:30-17:00有人值守；每月10日、25日上午代表接待群众",
            phone: "199-0000-0921", code: "H7UUWA", note: "接待来访、登记意见、公布答复，进门右手第一间。"
        ),
        PlaceSeed(
            key: "online-anlan", name: "安澜市人大代表网上联络站", kind: "online", territory: "990100",
            owner: "anlan-dwb", parent: "home-anlan", address: "网页和手机",
            hours: "全天",
            phone: "199-0000-0947", code: "Y4ACR4", note: "没有选定联络站的来信由市代工委值班员先收。"
        ),
        PlaceSeed(
            key: "online-linbo", name: "临波区人大代表网上联络站", kind: "online", territory: "990101",
            owner: "linbo-dwb", parent: "home-linbo", address: "网页和手机",
            hours: "全天",
            phone: "199-0000-0948", code: "M5JW8K", note: "夜班工人和骑手用得最多。"
        ),
    ]
}
