/// How much a gram tells about what a message is about: words of courtesy and of every complaint tell little, names of places much.
///
/// A small list by hand instead of counts from a stock of messages: signatures made years apart must stay comparable, and an index rebuilt
/// from the journal must come out the same.
enum Ordinary {
    /// Characters of grammar, courtesy and counting (dates are in every message); a pair of them tells nothing.
    private static let grammar = scalars(
        """
        的了是在我们你您他她它这那有和与就都不也很到说要去会着没看自己么吗呢吧啊呀哦个为以及对于从被把让给上下里内其此之等或但而且因所如果\
        虽然请问怎样能可应该已经还再又更最多少年月日时分一二三四五六七八九十两几每次些件种点来过得地将向由只才却并好0123456789
        """)

    /// Pairs that stand in messages about anything.
    private static let pairs = scalars(
        """
        尊敬 敬的 领导 导您 导你 您好 你好 书记 市长 县长 区长 局长 省长 政府 部门 相关 有关 关部 希望 解决 问题 居民 市民 村民 业主 小区 物业 开发 \
        发商 情况 反映 咨询 投诉 建议 谢谢 感谢 回复 答复 处理 工作 人员 现在 目前 一直 多次 没有 我们 什么 为何 为什 怎么 如何 关于 请求 恳请 \
        严重 影响 生活 群众 百姓 老百 国家 社会 公司 规定 要求 单位 进行 时候 时间 知道 知晓 电话 打电 联系 需要 必须 可以 不能 不是 是否 能否 \
        存在 出现 发现 导致 造成 根据 按照 通知 文件 办理 管理 负责 责任 任何 所有 全部 其他 大家 广大 人民 民众 家里 家庭 孩子 学生 老师 \
        学校 医院 安全 环境 地方 附近 周边 旁边 门口 晚上 早上 白天 每天 今年 去年 明年 以来 之后 以后 之前 以前 开始 至今 今天 昨天 最近 本人 \
        自己 他们 这个 这样 那么 这么 还是 就是 但是 因为 所以 如果 虽然 而且 或者 以及 已经 应该 到底 究竟 真的 非常 十分 特别 合理 不合 \
        违规 违法 请政 能够 得到 重视 关注 监督 调查 核实 落实 尽快 及时 早日 给予 予以 帮助 支持 此致 致敬 敬礼 网友 网民 省市 \
        市区 市县 县城 城市 农村 街道 社区 物管 业委 委会 房子 房屋 住户 用户 职工 员工 老人 小孩 车辆 道路 马路 施工 隐患 居住 正常 公道 背景 建设 规划
        项目 工程 无法 难道 实际 甚至 根本 基本 具体 直接 期间 使用 发生 现场 方便 购买 合法 法律 政策 有限
        """)

    /// What names of roads, estates, villages and institutions end in.
    private static let placeEndings = scalars("路街巷道桥苑园城府湾村镇乡组庄寨里站校院厂店场楼栋湖江河港山岭")

    /// What names of cities and counties end in: every message from there holds them.
    private static let divisionEndings = scalars("省市州县区旗")

    private static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

    private static let isGrammar: UInt8 = 1, isPlaceEnding: UInt8 = 2, isDivisionEnding: UInt8 = 4

    /// What each scalar of the basic plane is.
    private static let kinds: [UInt8] = {
        var kinds = [UInt8](repeating: 0, count: 0x1_0000)
        for scalar in grammar where scalar != 0x0A { kinds[Int(scalar)] |= isGrammar }
        for scalar in placeEndings { kinds[Int(scalar)] |= isPlaceEnding }
        for scalar in divisionEndings { kinds[Int(scalar)] |= isDivisionEnding }
        return kinds
    }()

    /// A hash table with open addresses; the standard set is too slow to be asked for every pair of characters.
    private static let pairTable: [UInt64] = {
        var table = [UInt64](repeating: 0, count: 2048)
        for pair in pairs.split(whereSeparator: { $0 < 0x2E80 }) {
            guard let first = pair.first, let last = pair.last, pair.count == 2 else { continue }
            let key = UInt64(first) << 32 | UInt64(last)
            var slot = start(key)
            while table[slot] != 0, table[slot] != key { slot = (slot + 1) & 2047 }
            table[slot] = key
        }
        return table
    }()

    @inline(__always)
    private static func start(_ key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> 53) }

    private static func isPair(_ first: UInt32, _ second: UInt32) -> Bool {
        let key = UInt64(first) << 32 | UInt64(second)
        var slot = start(key)
        while pairTable[slot] != 0 {
            if pairTable[slot] == key { return true }
            slot = (slot + 1) & 2047
        }
        return false
    }

    private static func kind(_ scalar: UInt32) -> UInt8 { scalar < 0x1_0000 ? kinds[Int(scalar)] : 0 }

    /// Whether a character is one of grammar, courtesy or counting.
    static func isDull(_ scalar: UInt32) -> Bool { kind(scalar) & isGrammar != 0 }

    /// 0…2: what a pair or triple tells. `third` is 0 for a pair.
    static func weight(_ first: UInt32, _ second: UInt32, _ third: UInt32 = 0) -> Float {
        let last = kind(third == 0 ? second : third)
        let dull = (kind(first) & isGrammar) + (kind(second) & isGrammar) + (third == 0 ? 0 : last & isGrammar)
        if dull >= 2 { return 0 }
        let hackneyed = (isPair(first, second) ? 1 : 0) + (third != 0 && isPair(second, third) ? 1 : 0)
        let all = kind(first) | kind(second) | last
        let plain: Float = (dull == 1 ? 0.4 : 1) * (all & isDivisionEnding == 0 ? 1 : third == 0 ? 0.4 : 0.1)
        if hackneyed == 2 { return 0 }
        if hackneyed == 1 { return plain * (third == 0 ? 0.15 : 0.4) }
        return last & isPlaceEnding != 0 ? plain * 2 : plain
    }
}
