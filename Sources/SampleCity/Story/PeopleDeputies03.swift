extension Story {
    /// Deputies to the city's congress who receive people at one station each.
    static let deputies03: [PersonSeed] = [
        PersonSeed(
            key: "shi-guangnian", name: "史光年", sex: "男", born: 1968, phone: "199-0000-0211", deputyCode: "YM74V9",
            note: "港务集团调度长，二十年没有误过一班船。"
        ),
        PersonSeed(
            key: "qin-shuyao", name: "秦书遥", sex: "女", born: 1981, login: "deputy2", phone: "199-0000-0212", deputyCode: "7J772Z",
            note: "社区图书馆馆长，办了三百场夜读。"
        ),
        PersonSeed(
            key: "luo-tiecheng", name: "骆铁城", sex: "男", born: 1973, phone: "199-0000-0213", deputyCode: "AP7W52",
            note: "机床厂高级技师，车间里有他的徒弟工作站。"
        ),
        PersonSeed(
            key: "deng-wanqiu", name: "邓晚秋", sex: "女", born: 1976, phone: "199-0000-0214", deputyCode: "HHJ2TW",
            note: "市妇幼保健院护士长，牵头办了母婴热线。"
        ),
        PersonSeed(
            key: "peng-yuanhang", name: "彭远航", sex: "男", born: 1980, phone: "199-0000-0215", deputyCode: "CZMP7R",
            note: "货运车队队长，替卡车司机说话。"
        ),
        PersonSeed(
            key: "kuang-yiran", name: "邝怡然", sex: "女", born: 1985, phone: "199-0000-0216", deputyCode: "8R4CKG",
            note: "跨境电商创业者，园区里最早一批返乡青年。"
        ),
        PersonSeed(
            key: "xia-zhiqiu", name: "夏知秋", sex: "男", born: 1970, phone: "199-0000-0217", deputyCode: "M2NEYZ",
            note: "中学特级教师，关心近视和睡眠。"
        ),
        PersonSeed(
            key: "lou-yuelan", name: "楼月岚", sex: "女", born: 1979, phone: "199-0000-0218", deputyCode: "Z2BWBN",
            note: "养老院院长，推动了适老化改造。"
        ),
        PersonSeed(
            key: "dai-siyuan", name: "戴思源", sex: "男", born: 1972, phone: "199-0000-0219", deputyCode: "F9RNA8",
            note: "盐场工程师，研究滩涂湿地修复。"
        ),
        PersonSeed(
            key: "ouyang-qing", name: "欧阳晴", sex: "女", born: 1983, phone: "199-0000-0220", deputyCode: "7NS2MM",
            note: "纺织非遗传承人，带着三十位绣娘。"
        ),
        PersonSeed(
            key: "zhan-jiahe", name: "詹嘉禾", sex: "男", born: 1975, phone: "199-0000-0221", deputyCode: "M82696",
            note: "律师，每周三在社区坐一个下午。"
        ),
        PersonSeed(
            key: "bian-xiaochi", name: "卞晓迟", sex: "女", born: 1988, phone: "199-0000-0222", deputyCode: "5PDGXH",
            note: "托育园园长，清楚双职工家庭缺什么。"
        ),
        PersonSeed(
            key: "geng-laixi", name: "耿来喜", sex: "男", born: 1965, phone: "199-0000-0223", deputyCode: "BW8DZM",
            note: "果品合作社理事长，管着八百亩梨园。"
        ),
        PersonSeed(
            key: "sui-ying", name: "隋萤", sex: "女", born: 1990, phone: "199-0000-0224", deputyCode: "WX7C6E",
            note: "农技推广站站长，跑遍全镇田埂。"
        ),
        PersonSeed(
            key: "nong-jinsheng", name: "农金盛", sex: "男", born: 1974, phone: "199-0000-0225", deputyCode: "2DKVXJ",
            note: "竹制品厂厂长，产品卖到海外。"
        ),
        PersonSeed(
            key: "chu-yantai", name: "楚砚台", sex: "男", born: 1971, phone: "199-0000-0226", deputyCode: "452SPG",
            note: "制砚工艺师，砚湖县工艺协会会长。"
        ),
        PersonSeed(
            key: "mi-zhaodi", name: "米照堤", sex: "女", born: 1977, phone: "199-0000-0227", deputyCode: "5SQZ9P",
            note: "水库管理站站长，守着下游六万人。"
        ),
        PersonSeed(
            key: "du-siming", name: "堵思明", sex: "男", born: 1969, phone: "199-0000-0228", deputyCode: "6ZF5QA",
            note: "水稻种植大户，流转土地一千二百亩。"
        ),
        PersonSeed(
            key: "wu-baoyan", name: "邬宝岩", sex: "男", born: 1978, phone: "199-0000-0229", deputyCode: "A5EDZU",
            note: "地质队员，熟悉每一处滑坡隐患点。"
        ),
        PersonSeed(
            key: "he-yunfan", name: "贺云帆", sex: "女", born: 1982, phone: "199-0000-0230", deputyCode: "V3EZ4G",
            note: "渡口客运公司经理，推动了夜航灯。"
        ),
        PersonSeed(
            key: "gong-chazhen", name: "龚茶珍", sex: "女", born: 1973, phone: "199-0000-0231", deputyCode: "R9MR77",
            note: "茶叶合作社负责人，教人直播卖茶。"
        ),
        PersonSeed(
            key: "xiong-guangyi", name: "熊广益", sex: "男", born: 1967, phone: "199-0000-0232", deputyCode: "KVS3PE",
            note: "船舶修造厂厂长，岛上最大的用工户。"
        ),
        PersonSeed(
            key: "yi-anran", name: "易安然", sex: "女", born: 1986, phone: "199-0000-0233", deputyCode: "CUFHD6",
            note: "急诊科医生，推动了广场上的自动除颤仪。"
        ),
        PersonSeed(
            key: "lian-qiushui", name: "廉秋水", sex: "女", born: 1980, phone: "199-0000-0234", deputyCode: "327QB4",
            note: "会计师事务所合伙人，预算审查的常客。"
        ),
    ]
}
