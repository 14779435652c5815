extension Story {
    /// Deputies, the chiefs of stations first.
    static let deputies01: [PersonSeed] = [
        PersonSeed(
            key: "jiang-wandu", name: "江晚渡", sex: "男", born: 1970, login: "jiang-wandu", phone: "199-0000-0020", deputyCode: "Y4CMFN",
            note: "鹤洲镇人大主席，镇人大代表，兼任联络站站长。"
        ),
        PersonSeed(
            key: "lu-huaizhou", name: "陆怀舟", sex: "男", born: 1971, login: "street", phone: "199-0000-0021", deputyCode: "GC6KMS",
            note: "望潮街道人大工委主任，区人大代表，兼任联络站站长。"
        ),
        PersonSeed(
            key: "ding-peiyao", name: "丁佩瑶", sex: "女", born: 1974, login: "ding-peiyao", phone: "199-0000-0022", deputyCode: "SRU3NW",
            note: "石坊街道人大工委主任，区人大代表，兼任联络站站长。"
        ),
        PersonSeed(
            key: "guo-yuanqiao", name: "郭远桥", sex: "男", born: 1976, login: "guo-yuanqiao", phone: "199-0000-0023", deputyCode: "M26X5D",
            note: "新港街道人大工委主任，区人大代表，兼任联络站站长。"
        ),
        PersonSeed(
            key: "xue-qingyang", name: "薛清扬", sex: "女", born: 1978, login: "xue-qingyang", phone: "199-0000-0024", deputyCode: "ZXNHQH",
            note: "柳岸街道人大工委主任，区人大代表，兼任联络站站长。"
        ),
        PersonSeed(
            key: "bai-songnian", name: "柏松年", sex: "男", born: 1969, login: "bai-songnian", phone: "199-0000-0025", deputyCode: "TUHKC5",
            note: "白鹭滩镇人大主席，镇人大代表，兼任联络站站长。"
        ),
        PersonSeed(
            key: "qi-muyun", name: "齐慕云", sex: "女", born: 1975, login: "qi-muyun", phone: "199-0000-0026", deputyCode: "GVE468",
            note: "织锦街道人大工委主任，区人大代表，兼任联络站站长。"
        ),
        PersonSeed(
            key: "cheng-liqiu", name: "程立秋", sex: "男", born: 1972, login: "cheng-liqiu", phone: "199-0000-0027", deputyCode: "97KDWH",
            note: "东篱街道人大工委主任，区人大代表，兼任联络站站长。"
        ),
        PersonSeed(
            key: "luo-shoutian", name: "罗守田", sex: "男", born: 1970, login: "town", phone: "199-0000-0028", deputyCode: "SZUMPJ",
            note: "听泉镇人大主席，镇人大代表，兼任联络站站长。"
        ),
        PersonSeed(
            key: "tang-suifeng", name: "唐穗丰", sex: "男", born: 1973, login: "tang-suifeng", phone: "199-0000-0029", deputyCode: "JQR7U9",
            note: "麦垄镇人大主席，镇人大代表，兼任联络站站长。"
        ),
        PersonSeed(
            key: "gu-qinghuang", name: "顾青篁", sex: "女", born: 1979, login: "gu-qinghuang", phone: "199-0000-0030", deputyCode: "KFTKVH",
            note: "竹坞镇人大主席，镇人大代表，兼任联络站站长。"
        ),
        PersonSeed(
            key: "wen-jinghe", name: "闻景和", sex: "男", born: 1971, login: "wen-jinghe", phone: "199-0000-0031", deputyCode: "5VZ9NT",
            note: "砚城街道人大工委主任，县人大代表，兼任联络站站长。"
        ),
        PersonSeed(
            key: "song-yanchi", name: "宋砚池", sex: "男", born: 1968, login: "song-yanchi", phone: "199-0000-0032", deputyCode: "CK36ZX",
            note: "墨池镇人大主席，镇人大代表，兼任联络站站长。"
        ),
        PersonSeed(
            key: "tian-hesheng", name: "田禾生", sex: "男", born: 1972, login: "tian-hesheng", phone: "199-0000-0033", deputyCode: "5U2Q52",
            note: "稻香镇人大主席，镇人大代表，兼任联络站站长。"
        ),
        PersonSeed(
            key: "shi-chengluan", name: "石承峦", sex: "男", born: 1975, login: "shi-chengluan", phone: "199-0000-0034", deputyCode: "EXXT4W",
            note: "石臼岭镇人大主席，镇人大代表，兼任联络站站长。"
        ),
        PersonSeed(
            key: "pu-weiqing", name: "蒲苇青", sex: "女", born: 1977, login: "pu-weiqing", phone: "199-0000-0035", deputyCode: "TCNVK2",
            note: "芦荡镇人大主席，镇人大代表，兼任联络站站长。"
        ),
        PersonSeed(
            key: "ye-chunbei", name: "叶春焙", sex: "男", born: 1974, login: "ye-chunbei", phone: "199-0000-0036", deputyCode: "E4GJTN",
            note: "茶坞乡人大主席，乡人大代表，兼任联络站站长。"
        ),
        PersonSeed(
            key: "meng-zhaotang", name: "孟照棠", sex: "女", born: 1979, login: "deputy", phone: "199-0000-0109", deputyCode: "F29Z4V",
            note: "望潮街道社区卫生服务中心全科医生，看了二十年老街坊的血压。"
        ),
        PersonSeed(
            key: "mei-yuanfan", name: "梅远帆", sex: "男", born: 1968, phone: "199-0000-0110", deputyCode: "G5XHK8",
            note: "退休引航员，熟悉江口每一处暗礁和每一条旧巷。"
        ),
        PersonSeed(
            key: "yan-sufen", name: "阎素芬", sex: "女", born: 1966, phone: "199-0000-0111", deputyCode: "ZP2WNR",
            note: "灯塔社区居委会原主任，记得谁家老人独住。"
        ),
        PersonSeed(
            key: "yin-dayong", name: "尹大勇", sex: "男", born: 1981, phone: "199-0000-0112", deputyCode: "2JG44U",
            note: "船厂焊工班长，带出三十多个徒弟。"
        ),
        PersonSeed(
            key: "ke-baifan", name: "柯白帆", sex: "女", born: 1988, phone: "199-0000-0113", deputyCode: "6DTYB3",
            note: "海鲜干货店主，替沿街小店说话。"
        ),
        PersonSeed(
            key: "bu-jinsheng", name: "卜金声", sex: "男", born: 1970, phone: "199-0000-0114", deputyCode: "V9H299",
            note: "中学物理教师，喜欢带学生测路口车流。"
        ),
        PersonSeed(
            key: "ji-fangyun", name: "纪纺云", sex: "女", born: 1963, phone: "199-0000-0115", deputyCode: "X7HBXY",
            note: "老纺织厂挡车工，家属院的主心骨。"
        ),
        PersonSeed(
            key: "fang-heling", name: "方鹤龄", sex: "男", born: 1961, phone: "199-0000-0116", deputyCode: "AV6HVZ",
            note: "钟表修理铺主人，守着钟楼里三十八年。"
        ),
        PersonSeed(
            key: "miao-xiuying", name: "苗秀英", sex: "女", born: 1975, phone: "199-0000-0117", deputyCode: "EMJ3JM",
            note: "石坊菜市场摊主，公平秤是她提议设的。"
        ),
        PersonSeed(
            key: "geng-qiyun", name: "耿骑云", sex: "男", born: 1994, phone: "199-0000-0118", deputyCode: "ZCT23B",
            note: "外卖骑手，每天跑六十公里，知道哪条路夜里不亮。"
        ),
        PersonSeed(
            key: "lian-haiyun", name: "连海运", sex: "男", born: 1977, phone: "199-0000-0119", deputyCode: "M5YQVU",
            note: "港口桥吊司机，关心货运和安全。"
        ),
        PersonSeed(
            key: "qu-xiaogang", name: "曲小港", sex: "女", born: 1986, phone: "199-0000-0120", deputyCode: "SEGFYS",
            note: "物流园仓储主管，推动园区开了职工食堂。"
        ),
        PersonSeed(
            key: "jiang-lan", name: "蒋蓝", sex: "女", born: 1984, phone: "199-0000-0121", deputyCode: "7K2AZ4",
            note: "蓝湾社区业主，做会计，看得懂物业账本。"
        ),
        PersonSeed(
            key: "sha-liuming", name: "沙柳明", sex: "男", born: 1973, phone: "199-0000-0122", deputyCode: "XMFMU5",
            note: "园林工程师，柳堤上的树一棵一棵记在本子里。"
        ),
        PersonSeed(
            key: "pei-qiaosheng", name: "裴桥生", sex: "男", born: 1969, phone: "199-0000-0123", deputyCode: "X2V238",
            note: "人民调解员，桥西的邻里事多找他。"
        ),
        PersonSeed(
            key: "su-yuegui", name: "苏月桂", sex: "女", born: 1980, phone: "199-0000-0124", deputyCode: "ZPCQ6K",
            note: "养老院护理长，主张居家养老多些帮手。"
        ),
        PersonSeed(
            key: "sheng-haiyan", name: "盛海盐", sex: "男", born: 1972, phone: "199-0000-0125", deputyCode: "H7576R",
            note: "盐田合作社理事长，懂潮水也懂账。"
        ),
        PersonSeed(
            key: "lu-qiushui", name: "鹿秋水", sex: "女", born: 1985, phone: "199-0000-0126", deputyCode: "73CUB8",
            note: "白鹭村妇女主任，牵头办起暑期看护班。"
        ),
        PersonSeed(
            key: "bei-changtan", name: "贝长滩", sex: "男", born: 1976, phone: "199-0000-0127", deputyCode: "287UT7",
            note: "贝类养殖户，常年住在滩上。"
        ),
    ]
}
