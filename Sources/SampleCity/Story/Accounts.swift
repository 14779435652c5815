extension Story {
    /// Documented sample accounts: the login, whose it is, what to try first. A matter of the station of `keeper` finds somebody at every step.
    public static let accounts: [AccountSeed] = [
        AccountSeed(login: "keeper", person: "lin-xiaoting", hint: "登记一条来访、汇总梳理、分级分类，再把它交办出去"),
        AccountSeed(login: "keeper2", person: "qin-siji", hint: "看乡镇联络站的意见，和望潮站互相看不见群众电话"),
        AccountSeed(login: "street", person: "lu-huaizhou", hint: "望潮街道人大工委：交办街道一级的事，核实、公开和销号望潮站的件"),
        AccountSeed(login: "town", person: "luo-shoutian", hint: "看听泉镇全镇的事项，处理上交和下转"),
        AccountSeed(login: "office", person: "yao-wenzhu", hint: "看全市台账，批量交办市级事项，督促超期单位"),
        AccountSeed(login: "county", person: "he-xingzhi", hint: "看临波区各联络站，交办区一级的事，处理退办，批准延期"),
        AccountSeed(login: "clerk", person: "liang-wanqing", hint: "收下交办单，填进展，写答复；试着打开评价——打不开"),
        AccountSeed(login: "clerk2", person: "lu-pingchuan", hint: "对不归本单位的事提出异议，写明更合适的单位"),
        AccountSeed(login: "clerk3", person: "fang-zimu", hint: "临波住建局：作主办的接收和答复，作协办的先反馈给主办单位"),
        AccountSeed(login: "clerk4", person: "xie-haiping", hint: "望潮街道公服办和执法队：办街道一级的事"),
        AccountSeed(login: "head2", person: "duan-xingjian", hint: "市交通局局长：签发代表建议的答复，退回重拟"),
        AccountSeed(login: "head", person: "shang-licheng", hint: "指定一件一人，申请延期（由交办机构批准），看本局红黄绿"),
        AccountSeed(login: "supervisor", person: "han-bingzhi", hint: "催办超期的，回头看，没有落实的重新启动；核实和销号市代表之家的件"),
        AccountSeed(login: "deputy", person: "meng-zhaotang", hint: "看走访收到的意见，记录协助，代群众登记一条；写一件建议，邀请联名，评判答复"),
        AccountSeed(login: "deputy2", person: "qin-shuyao", hint: "收到联名邀请，同意或不参加；签收答复，作为联名代表评判", part: .suggestions),
        AccountSeed(login: "dwb", person: "shen-ruoheng", hint: "市人大代工委：审核立案、集中交办、发征询意见表、二次交办；审核姚文竹拟的公开稿", part: .suggestions),
        AccountSeed(login: "committee", person: "tu-chengye", hint: "市人大城环委：看对口督办的建议，评点方案和进度，记督办，发督办函", part: .suggestions),
        AccountSeed(login: "member", person: "zhu-lanting", hint: "常委会副主任：看自己领衔督办的重点建议，记督办", part: .suggestions),
        AccountSeed(login: "leader", person: "bu-yunfei", hint: "副市长：看自己领衔办理的重点建议办到了哪一步", part: .suggestions),
        AccountSeed(login: "govoffice", person: "yuan-duji", hint: "市政府办督查室：看全部交办件，催办；看不到还没公布的评判", part: .suggestions),
        AccountSeed(login: "procurator", person: "jian-mingzheng", hint: "市检察院：提交前征求意见的答复，转来的建议线索", part: .suggestions),
        AccountSeed(login: "admin", person: "luo-siqi", hint: "新增机构、人员和职务，导入一份名册，看每一步留痕"),
        AccountSeed(login: "auditor", person: "yan-mingche", hint: "只读查看全部留痕和谁看过群众电话，导出，在「簿册」看最近一次封存"),
    ]
}
