extension Story {
    /// More deputies.
    static let deputies02: [PersonSeed] = [
        PersonSeed(
            key: "bi-yama", name: "毕亚麻", sex: "女", born: 1967, phone: "199-0000-0128", deputyCode: "7ZBN3U",
            note: "织锦技艺传承人，工坊里收了十二个残疾学徒。"
        ),
        PersonSeed(
            key: "xia-zhiyuan", name: "夏知远", sex: "男", born: 1982, phone: "199-0000-0129", deputyCode: "ZR9M6C",
            note: "小学校长，最操心放学那半小时。"
        ),
        PersonSeed(
            key: "che-zhanwen", name: "车站稳", sex: "男", born: 1974, phone: "199-0000-0130", deputyCode: "X585ZH",
            note: "公交驾驶员，二十二年没有责任事故。"
        ),
        PersonSeed(
            key: "ji-suo", name: "纪梭", sex: "女", born: 1990, phone: "199-0000-0131", deputyCode: "D6HZMF",
            note: "幼儿园教师，两个孩子的母亲。"
        ),
        PersonSeed(
            key: "wang-dongli", name: "汪东篱", sex: "男", born: 1978, phone: "199-0000-0132", deputyCode: "XS5SP6",
            note: "律师，每月第二个周四义务解答。"
        ),
        PersonSeed(
            key: "wu-nanqiang", name: "邬南墙", sex: "男", born: 1965, phone: "199-0000-0133", deputyCode: "VXF5EU",
            note: "老泥瓦匠，旧城改造议事小组组长。"
        ),
        PersonSeed(
            key: "ge-juxiang", name: "葛菊香", sex: "女", born: 1971, phone: "199-0000-0134", deputyCode: "MHHKQZ",
            note: "便利店店主，二十四小时亮灯的那家。"
        ),
        PersonSeed(
            key: "quan-shengshui", name: "泉生水", sex: "男", born: 1970, phone: "199-0000-0135", deputyCode: "E9937M",
            note: "上泉村管水员，山上三口泉都是他守。"
        ),
        PersonSeed(
            key: "yi-shimen", name: "易石门", sex: "男", born: 1979, phone: "199-0000-0136", deputyCode: "VTAUTF",
            note: "石门坳村民宿主，盼着山路宽一点。"
        ),
        PersonSeed(
            key: "xiang-wanchun", name: "向晚春", sex: "女", born: 1987, phone: "199-0000-0137", deputyCode: "ZYZHRB",
            note: "返乡创业青年，做山货电商。"
        ),
        PersonSeed(
            key: "chai-xiaquan", name: "柴下泉", sex: "女", born: 1974, phone: "199-0000-0138", deputyCode: "DJPMU8",
            note: "下泉村老年食堂厨师。"
        ),
        PersonSeed(
            key: "feng-yougeng", name: "丰有埂", sex: "男", born: 1968, phone: "199-0000-0139", deputyCode: "BFN94M",
            note: "大埂村农机手，两台收割机服务八个村。"
        ),
        PersonSeed(
            key: "mai-qingmiao", name: "麦青苗", sex: "女", born: 1983, phone: "199-0000-0140", deputyCode: "TFVBEW",
            note: "种子站技术员，田里跑得比办公室多。"
        ),
        PersonSeed(
            key: "chen-long", name: "陈垄", sex: "男", born: 1975, phone: "199-0000-0141", deputyCode: "9JDR4F",
            note: "面粉厂厂长，主张优质优价收粮。"
        ),
        PersonSeed(
            key: "zhu-cuiwei", name: "竺翠微", sex: "女", born: 1981, phone: "199-0000-0142", deputyCode: "WXDNX3",
            note: "竹编合作社负责人，带动四十户。"
        ),
        PersonSeed(
            key: "gu-manling", name: "谷满岭", sex: "男", born: 1969, phone: "199-0000-0143", deputyCode: "E7UD4Z",
            note: "晒谷岭村护林员。"
        ),
        PersonSeed(
            key: "huang-yiming", name: "篁一鸣", sex: "男", born: 1986, phone: "199-0000-0144", deputyCode: "EH2RX7",
            note: "竹坞镇中心卫生院医生。"
        ),
        PersonSeed(
            key: "wen-ruoshui", name: "文若水", sex: "女", born: 1976, phone: "199-0000-0145", deputyCode: "GQRVCG",
            note: "县医院护士长，推动夜间儿科门诊。"
        ),
        PersonSeed(
            key: "guan-donglai", name: "关东来", sex: "男", born: 1972, phone: "199-0000-0146", deputyCode: "KF3N6U",
            note: "出租车司机，东关早点摊的热心人。"
        ),
        PersonSeed(
            key: "shang-molin", name: "尚墨林", sex: "男", born: 1964, phone: "199-0000-0147", deputyCode: "HVTZ43",
            note: "老茶馆掌柜，听得全县的家长里短。"
        ),
        PersonSeed(
            key: "yan-qing", name: "砚青", sex: "女", born: 1989, phone: "199-0000-0148", deputyCode: "ZTWUES",
            note: "墨池小学美术老师。"
        ),
        PersonSeed(
            key: "chi-youyu", name: "池有鱼", sex: "男", born: 1974, phone: "199-0000-0149", deputyCode: "HTVKKE",
            note: "墨池村渔业合作社社长。"
        ),
        PersonSeed(
            key: "tian-chunfen", name: "田春分", sex: "女", born: 1978, phone: "199-0000-0150", deputyCode: "F9F87Y",
            note: "高级农艺师，田埂上的代表工作室主持人。"
        ),
        PersonSeed(
            key: "shuang-xiwang", name: "双喜旺", sex: "男", born: 1966, phone: "199-0000-0151", deputyCode: "5FKDBV",
            note: "种粮大户，管着六百亩和两口塘。"
        ),
        PersonSeed(
            key: "he-miaozhuang", name: "禾苗壮", sex: "男", born: 1988, phone: "199-0000-0152", deputyCode: "Y72CUW",
            note: "植保无人机飞手。"
        ),
        PersonSeed(
            key: "zhang-bamu", name: "章八亩", sex: "女", born: 1972, phone: "199-0000-0153", deputyCode: "86DEEE",
            note: "八亩垄村会计，退耕补贴一笔不差。"
        ),
        PersonSeed(
            key: "shi-ganyan", name: "石敢言", sex: "男", born: 1970, phone: "199-0000-0154", deputyCode: "WGQNQB",
            note: "采石场转产后的石雕厂厂长。"
        ),
        PersonSeed(
            key: "yun-xiaoduo", name: "云小朵", sex: "女", born: 1992, phone: "199-0000-0155", deputyCode: "FJ473C",
            note: "云脚村支教后留下的教师。"
        ),
        PersonSeed(
            key: "lu-yiwei", name: "芦一苇", sex: "男", born: 1971, phone: "199-0000-0156", deputyCode: "TXZC95",
            note: "渔民，禁渔期当护渔员。"
        ),
        PersonSeed(
            key: "shui-rujing", name: "水如镜", sex: "女", born: 1980, phone: "199-0000-0157", deputyCode: "6WHTB9",
            note: "湿地监测员，拍了十年水鸟。"
        ),
        PersonSeed(
            key: "jing-lugen", name: "荆芦根", sex: "男", born: 1967, phone: "199-0000-0158", deputyCode: "2S9TTE",
            note: "芦荡村支部委员。"
        ),
        PersonSeed(
            key: "ye-maojian", name: "叶毛尖", sex: "男", born: 1973, phone: "199-0000-0159", deputyCode: "6A4GD9",
            note: "制茶师傅，主张茶青当日结账。"
        ),
        PersonSeed(
            key: "gao-dingtian", name: "高顶天", sex: "男", born: 1965, phone: "199-0000-0160", deputyCode: "2G885K",
            note: "高山顶村医，背着药箱走完全村。"
        ),
        PersonSeed(
            key: "he-guilai", name: "鹤归来", sex: "女", born: 1982, phone: "199-0000-0161", deputyCode: "9V7XJD",
            note: "返岛办农家乐，最关心轮渡末班船。"
        ),
        PersonSeed(
            key: "zhou-yisu", name: "洲一粟", sex: "男", born: 1969, phone: "199-0000-0162", deputyCode: "8TK9KS",
            note: "洲尾村堤防巡查员。"
        ),
        PersonSeed(
            key: "du-xiaozhou", name: "渡小舟", sex: "女", born: 1986, phone: "199-0000-0163", deputyCode: "BGZ5E2",
            note: "轮渡公司售票员，候船厅里人人认得她。"
        ),
        PersonSeed(
            key: "fang-zhishi", name: "方知时", sex: "女", born: 1985, phone: "199-0000-0164", deputyCode: "6ZKTVP",
            note: "古建筑修缮技师，补选的区人大代表，接过方鹤龄手里的积水观察牌。"
        ),
    ]
}
