/// Who wished to speak on the board of a sub-hall, and what the congress did with it.
struct BoardWish: Sendable {
    /// Nil: it still waits for a word.
    let move: String?
    var reply: String?
}

extension Story {
    /// By the title of the opinion.
    static let boardWishes: [String: BoardWish] = [
        "船厂后街路灯一明一暗": BoardWish(move: "post", reply: "已转有关部门排查线路。办理结果会另外答复反映人，也会在这里公开。"),
        "柳堤步道塑胶翘起绊脚": BoardWish(move: "post", reply: "已交承办单位。区人大代表下个月视察民生实事时，会一并去看柳堤步道。"),
        "小区没有快递柜也不让快递员进": BoardWish(move: "post"),
        "路口等红灯晒得头晕": BoardWish(move: "post", reply: "谢谢您的主意。遮阳棚已列入交办，装好以后欢迎大家来评价。"),
        "面粉厂排队粮车堵路": BoardWish(move: "post"),
        "广场舞音响到十点还响": BoardWish(move: "keepOff", reply: "涉及具体住户之间的纠纷，不宜公开"),
        "园区路口右转大车不停让": BoardWish(move: nil), "市图书馆闭馆太早": BoardWish(move: nil),
    ]
}
