import Civics

/// 建言献策板块 (S2-48): what a resident wishes to say before everybody, in the sub-hall of the congress of the territory. It is an opinion like
/// any other and goes its way; only that congress releases its words, whatever the state of the handling.
extension Opinion {
    static let boarding: [Move] = [
        Move(
            "post", "登上建言板", help: "反映人愿意公开的，去掉个人信息后登在本级人大分厅的建言献策板块", from: open + [crossedOff], by: [.slot(moderator)],
            needs: [Fields.boardTitle, Fields.boardText, Fields.boardReply.optional], only: [waits],
            then: [.keep(Fields.boardTitle), .keep(Fields.boardText), .keep(Fields.boardReply), .set(Fields.board, "shown")], to: nil,
            tale: Tale("登上建言献策板块", plain: "{moderator}已把您说的（去掉个人信息后）登上建言献策板块"),
            basis: [Citation(law: "个人信息保护法（2021）", article: "第二十五条", quote: "个人信息处理者不得公开其处理的个人信息，取得个人单独同意的除外")]),
        Move(
            "keepOff", "不登建言板", help: "不宜公开的，说明理由；这件事照常办理", from: open + [crossedOff], by: [.slot(moderator)],
            needs: [Fields.reason], only: [waits], then: [.set(Fields.board, "declined")], to: nil,
            tale: Tale("不登建言献策板块：{reason}", plain: "没有登上建言献策板块：{reason}。您反映的事照常办理")),
        Move(
            "boardReply", "在建言板回复", help: "让看板块的人知道这件事怎么样了；可以再写，新的代替旧的", from: open + [crossedOff], by: [.slot(moderator)],
            needs: [Fields.boardReply], only: [stands], then: [.keep(Fields.boardReply)], to: nil,
            tale: Tale("在建言献策板块回复：{boardReply}", plain: "{moderator}在建言献策板块回复：{boardReply}")),
        Move(
            "takeDown", "撤下建言板", help: "从板块撤下；记录保留，这件事照常办理", from: open + [crossedOff], by: [.slot(moderator)],
            needs: [Fields.reason], only: [stands], then: [.set(Fields.board, "declined")], to: nil,
            tale: Tale("从建言献策板块撤下：{reason}", plain: "已从建言献策板块撤下：{reason}")),
    ]

    private static let waits = Guard.named("反映人愿意公开，还没有审核", .field(Fields.board, among: ["asked"]))
    private static let stands = Guard.named("已登在建言献策板块", .field(Fields.board, among: ["shown"]))

    /// What ends without an answer of its own stands on no board.
    static let offTheBoard: [Effect] = [.forget(Fields.board)]
}
