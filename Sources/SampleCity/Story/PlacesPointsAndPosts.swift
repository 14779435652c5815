extension Story {
    /// Points in villages and communities, posts where people pass, deputies' studios.
    static let points: [PlaceSeed] = [
        PlaceSeed(
            key: "pt-dengta", name: "灯塔社区代表联络点", kind: "point", territory: "990101001001",
            owner: "wangchao-gongwei", parent: "st-wangchao", address: "灯塔社区居委会一楼",
            hours: "周一至周五8:30-17:00，联络员预约上门",
            phone: "199-0000-0922", code: "2KWWDS", note: "老人多，每周三上午代表陪着晒太阳聊天。"
        ),
        PlaceSeed(
            key: "pt-chuanchang", name: "船厂社区代表联络点", kind: "point", territory: "990101001003",
            owner: "wangchao-gongwei", parent: "st-wangchao", address: "船厂社区工人俱乐部旧址",
            hours: "周一至周五8:30-17:00，联络员预约上门",
            phone: "199-0000-0923", code: "HJRS7C", note: "原船厂职工集中居住区。"
        ),
        PlaceSeed(
            key: "pt-laofang", name: "老纺社区代表联络点", kind: "point", territory: "990101002003",
            owner: "shifang-gongwei", parent: "st-shifang", address: "老纺社区三号楼架空层",
            hours: "周一至周五8:30-17:00，联络员预约上门",
            phone: "199-0000-0924", code: "389NB4", note: "纺织厂老家属院，议事靠长条凳。"
        ),
        PlaceSeed(
            key: "pt-zhonglou", name: "钟楼里社区代表联络点", kind: "point", territory: "990101002002",
            owner: "shifang-gongwei", parent: "st-shifang", address: "钟楼里社区党群服务中心",
            hours: "周一至周五8:30-17:00，联络员预约上门",
            phone: "199-0000-0925", code: "X5MYPA", note: "地势低，雨季在此设积水观察牌。"
        ),
        PlaceSeed(
            key: "pt-jiyun", name: "集运社区代表联络点", kind: "point", territory: "990101003001",
            owner: "xingang-gongwei", parent: "st-xingang", address: "集运社区货运之家",
            hours: "周一至周五8:30-17:00，联络员预约上门",
            phone: "199-0000-0926", code: "V65W2U", note: "周边多司机、仓管和快递员。"
        ),
        PlaceSeed(
            key: "pt-qiaoxi", name: "桥西社区代表联络点", kind: "point", territory: "990101004002",
            owner: "liuan-gongwei", parent: "st-liuan", address: "桥西社区文化礼堂",
            hours: "周一至周五8:30-17:00，联络员预约上门",
            phone: "199-0000-0927", code: "9SE795", note: "与社区调解室同用。"
        ),
        PlaceSeed(
            key: "pt-bailu", name: "白鹭村代表联络点", kind: "point", territory: "990101101201",
            owner: "bailutan-presidium", parent: "st-bailutan", address: "白鹭村村委会",
            hours: "周一至周五8:30-17:00，联络员预约上门",
            phone: "199-0000-0928", code: "G29A2C", note: "村口大榕树下有意见箱。"
        ),
        PlaceSeed(
            key: "pt-xuefuli", name: "学府里社区代表联络点", kind: "point", territory: "990102001003",
            owner: "zhijin-gongwei", parent: "st-zhijin", address: "学府里社区四点半课堂",
            hours: "周一至周五8:30-17:00，联络员预约上门；放学后延至18:30",
            phone: "199-0000-0929", code: "UAD8Y5", note: "家长接送时段人最多。"
        ),
        PlaceSeed(
            key: "pt-nanqianggen", name: "南墙根社区代表联络点", kind: "point", territory: "990102002002",
            owner: "dongli-gongwei", parent: "st-dongli", address: "南墙根社区居委会",
            hours: "周一至周五8:30-17:00，联络员预约上门",
            phone: "199-0000-0930", code: "9D5MN4", note: "旧城改造过渡片区。"
        ),
        PlaceSeed(
            key: "pt-shangquan", name: "上泉村代表联络点", kind: "point", territory: "990102101201",
            owner: "tingquan-presidium", parent: "st-tingquan", address: "上泉村小学旧址",
            hours: "周一至周五8:30-17:00，联络员预约上门",
            phone: "199-0000-0931", code: "XS26Z8", note: "山里取水、行路的事最多。"
        ),
        PlaceSeed(
            key: "pt-dageng", name: "大埂村代表联络点", kind: "point", territory: "990102102202",
            owner: "mailong-presidium", parent: "st-mailong", address: "大埂村农机棚",
            hours: "周一至周五8:30-17:00，联络员预约上门",
            phone: "199-0000-0932", code: "RWHGD5", note: "农机手是这里的常客。"
        ),
        PlaceSeed(
            key: "pt-wenbi", name: "文笔社区代表联络点", kind: "point", territory: "990103001001",
            owner: "yancheng-gongwei", parent: "st-yancheng", address: "文笔社区居委会",
            hours: "周一至周五8:30-17:00，联络员预约上门",
            phone: "199-0000-0933", code: "7K85WD", note: "在县医院斜对面。"
        ),
        PlaceSeed(
            key: "pt-xiyan", name: "洗砚社区代表联络点", kind: "point", territory: "990103101001",
            owner: "mochi-presidium", parent: "st-mochi", address: "洗砚社区老茶馆",
            hours: "周一至周五8:30-17:00，联络员预约上门",
            phone: "199-0000-0934", code: "A6XZY6", note: "茶馆老板是信息员。"
        ),
        PlaceSeed(
            key: "pt-shuangtang", name: "双塘村代表联络点", kind: "point", territory: "990103102202",
            owner: "daoxiang-presidium", parent: "st-daoxiang", address: "双塘村祠堂东厢",
            hours: "周一至周五8:30-17:00，联络员预约上门",
            phone: "199-0000-0935", code: "AQMHRE", note: "种粮大户和散户都在此议水。"
        ),
        PlaceSeed(
            key: "pt-yunjiao", name: "云脚村代表联络点", kind: "point", territory: "990103103202",
            owner: "shijiuling-presidium", parent: "st-shijiuling", address: "云脚村村委会",
            hours: "周一至周五8:30-17:00，联络员预约上门",
            phone: "199-0000-0936", code: "TXZAZY", note: "海拔高，冬季改为电话接待。"
        ),
        PlaceSeed(
            key: "pt-dukou", name: "渡口村代表联络点", kind: "point", territory: "990103104202",
            owner: "ludang-presidium", parent: "st-ludang", address: "渡口村渔具合作社",
            hours: "周一至周五8:30-17:00，联络员预约上门",
            phone: "199-0000-0937", code: "PJQCKD", note: "渔民出湖早，清晨五点半开门。"
        ),
        PlaceSeed(
            key: "pt-gaoshanding", name: "高山顶村代表联络点", kind: "point", territory: "990103201202",
            owner: "chawu-presidium", parent: "st-chawu", address: "高山顶村卫生室隔壁",
            hours: "周一至周五8:30-17:00，联络员预约上门",
            phone: "199-0000-0938", code: "5AAZG3", note: "全乡最远的点，骑摩托四十分钟。"
        ),
        PlaceSeed(
            key: "pt-zhouwei", name: "洲尾村代表联络点", kind: "point", territory: "990100100202",
            owner: "hezhou-presidium", parent: "st-hezhou", address: "洲尾村村委会",
            hours: "周一至周五8:30-17:00，联络员预约上门",
            phone: "199-0000-0939", code: "8HMKGJ", note: "江心洲最下游的村。"
        ),
        PlaceSeed(
            key: "post-rider", name: "新港骑手驿站代表岗", kind: "post", territory: "990101003001",
            owner: "xingang-gongwei", parent: "st-xingang", address: "集运大道骑手驿站",
            hours: "每天10:00-22:00",
            phone: "199-0000-0940", code: "9VG89B", note: "骑手代表轮流值守，饭点后最热闹。"
        ),
        PlaceSeed(
            key: "post-market", name: "石坊菜市场代表岗", kind: "post", territory: "990101002001",
            owner: "shifang-gongwei", parent: "st-shifang", address: "石坊菜市场服务台",
            hours: "每天6:30-11:30",
            phone: "199-0000-0941", code: "AME3K6", note: "买菜顺路说事，公平秤在旁边。"
        ),
        PlaceSeed(
            key: "post-ferry", name: "鹤洲轮渡代表岗", kind: "post", territory: "990100100001",
            owner: "hezhou-presidium", parent: "st-hezhou", address: "鹤洲轮渡码头候船厅",
            hours: "首班至末班",
            phone: "199-0000-0942", code: "5SCCWX", note: "候船时可以扫码或口头登记。"
        ),
        PlaceSeed(
            key: "post-bus", name: "织锦公交枢纽代表岗", kind: "post", territory: "990102001002",
            owner: "zhijin-gongwei", parent: "st-zhijin", address: "织锦公交枢纽调度室旁",
            hours: "每天7:00-9:30、17:00-19:00",
            phone: "199-0000-0943", code: "6BSYEM", note: "早晚高峰设流动桌。"
        ),
        PlaceSeed(
            key: "post-tea", name: "茶青市场代表岗", kind: "post", territory: "990103201201",
            owner: "chawu-presidium", parent: "st-chawu", address: "茶坞茶青市场北门",
            hours: "三月至五月每天14:00-20:00",
            phone: "199-0000-0944", code: "B2Q3RX", note: "收茶季开岗，其余时间并入乡联络站。"
        ),
        PlaceSeed(
            key: "studio-meng", name: "孟照棠代表工作室", kind: "studio", territory: "990101001",
            owner: "wangchao-gongwei", parent: "st-wangchao", address: "望潮街道社区卫生服务中心二楼",
            hours: "每周二下午14:00-16:30",
            phone: "199-0000-0945", code: "NQU7SH", note: "专听看病、养老和慢病用药的事。"
        ),
        PlaceSeed(
            key: "studio-tian", name: "田埂上的代表工作室", kind: "studio", territory: "990103102",
            owner: "daoxiang-presidium", parent: "st-daoxiang", address: "稻香镇农技站",
            hours: "每周四全天",
            phone: "199-0000-0946", code: "URQBD7", note: "农技、灌溉和农机的事在田头说。"
        ),
    ]
}
