import Civics

extension Opinion {
    static let following: [Move] = [
        Move(
            "add", "补充", help: "补充情况或照片", from: onTheWay + [answered, fedBack], by: [.resident, .slot(keeper)],
            needs: [Fields.more, Fields.files], to: nil, tale: Tale("补充：{more}", plain: "补充：{more}")),
        Move(
            "help", "记录协助", help: "代表自己帮了什么忙：找了谁、协调了什么、还差什么；反映人看得到", from: onTheWay + [answered, fedBack, rated, closed],
            by: [.slot(deputy)], needs: [Fields.help, Fields.files], to: nil,
            tale: Tale("代表协助：{help}", plain: "代表{deputy}协助：{help}"),
            basis: [Citation(law: "全国人民代表大会和地方各级人民代表大会代表法（2025）", article: "第二十八条")]),
        Move(
            "withdraw", "撤回", help: "不用再办了；记录会保留", from: onTheWay, by: [.resident], needs: [Fields.reason.optional.named("为什么撤回")], only: [.soleDemander],
            then: offTheBoard, to: withdrawn, tale: Tale("反映人撤回。{reason}", plain: "您已撤回。{reason}"), isGrave: true),
        .escalate(in: open),
        Move(
            "publish", "公开", help: "去掉个人信息后公开答复，供其他群众参考", from: [closed, verified, crossedOff], by: [.slot(overseer)],
            needs: [Fields.publicTitle, Fields.publicText, Fields.publicAnswer],
            then: [.keep(Fields.publicTitle), .keep(Fields.publicText), .keep(Fields.publicAnswer)], to: nil,
            tale: Tale("公开答复", plain: "这件事的办理结果已（去掉个人信息后）公开"),
            basis: [Citation(law: "个人信息保护法（2021）", article: "第二十五条", quote: "个人信息处理者不得公开其处理的个人信息，取得个人单独同意的除外")]),
        Move(
            "unpublish", "停止公开", help: "从公开页面撤下；记录保留", from: [closed, verified, crossedOff], by: [.slot(overseer)],
            needs: [Fields.reason], only: [.holds(Fields.publicTitle, name: "已经公开")],
            then: [.forget(Fields.publicTitle), .forget(Fields.publicText), .forget(Fields.publicAnswer)], to: nil,
            tale: Tale("停止公开：{reason}")),
    ]
}
