import Civics

extension Opinion {
    static let intake: [Move] = [
        Move(
            "register", "登记", help: "把群众反映的情况登记在册，给出编号和查询码", from: [],
            by: [.resident, .anyone(of: [.keeper, .stationChief, .deputy, .office, .deputyWork, .presidium, .streetCommittee])],
            needs: [
                Fields.title, Fields.text, Fields.territory, Fields.station, Fields.address, Fields.writtenTo, Fields.channel, Fields.agree,
                Fields.deputy, Fields.files, Fields.event, Fields.eventKind, Fields.about, Fields.targetGroup, Fields.boardWish, Fields.hall,
            ],
            then: [
                .keep(Fields.title), .keep(Fields.text), .keep(Fields.station), .keep(Fields.address), .keep(Fields.writtenTo), .keep(Fields.channel),
                .keep(Fields.agree), .keep(Fields.deputy), .keep(Fields.files), .keep(Fields.event), .keep(Fields.eventKind),
                .keep(Fields.about), .keep(Fields.targetGroup), .keep(Fields.boardWish), .keep(Fields.hall), .fill(originator, .resident), .fill(deputy, .field(Fields.deputy)),
                .fill(keeper, .structure("station")), .fill(via, .perhaps(.structure("via"))), .fill(overseer, .structure("overseer")),
                .fill(moderator, .perhaps(.structure("moderator"))), .mark(.registered),
            ],
            to: registered,
            tale: Tale(
                "登记（{channel}）{writtenTo?，写给}{via?，经由}，由{keeper}受理", plain: "您反映的情况已登记{writtenTo?，写给}{via?，经由}，由{keeper}受理"), isUsual: true),
        Move(
            "collate", "梳理", help: "核对情况，选定类别；如有相同的事可先并案", from: [registered], by: [.slot(keeper)],
            needs: [Fields.category, Fields.shownTitle, Fields.note], then: [.keep(Fields.category), .keep(Fields.shownTitle)], to: collated,
            tale: Tale("梳理，归入「{category}」{note?。}", plain: "{keeper}已看过您反映的情况，归入「{category}」"), isUsual: true),
        Move(
            "grade", "分级", help: "确定由哪一级办理：站内、乡镇街道、县区、市级", from: [collated], by: [.slot(keeper)],
            needs: [Fields.grade, Fields.note],
            then: [.keep(Fields.grade), .fill(office, .structure("office-of-grade")), .restart(Clocks.reply)], to: graded,
            tale: Tale("定为「{grade}」，由{office}交办{note?。}", plain: "已确定办理层级：{grade}"), isUsual: true),
        Move(
            "merge", "并案", help: "与已有的同一件事合并，各位反映人都会得到答复", from: [registered, collated], by: [.slot(keeper)],
            needs: [Fields.target, Fields.note], then: [.mergeInto(Fields.target), .tellResidents] + offTheBoard, to: merged,
            tale: Tale("并入{target}{note?。}", plain: "已与其他群众反映的同一件事合并办理，结果会同样告诉您")),
        Move(
            "forward", "转告", help: "诉讼、招投标等不能由代表和联络站处理的，告诉群众应去哪里提出", from: [registered, collated, graded],
            by: [.slot(keeper), .slot(office)], needs: [Fields.outside, Fields.pointer],
            then: [.keep(Fields.outside), .keep(Fields.pointer), .mark(.fedBack), .tellResidents] + offTheBoard, to: forwarded,
            tale: Tale("转告（{outside}）：{pointer}", plain: "这件事属于「{outside}」，代表和联络站依法不能直接处理。{pointer}"), isGrave: true,
            basis: [Citation(law: "全国人民代表大会和地方各级人民代表大会代表法（2025）", article: "第五十九条", quote: "不得利用执行代表职务干预具体执法、司法案件，插手招标投标等经济活动")]),
        Move(
            "archive", "归档历史答复", help: "启用本系统前已经答复的历史件，连同原答复归档；不参加评价", from: [registered], by: [.clockwork],
            needs: [Fields.answer], then: [.keep(Fields.answer), .set(Fields.result, "explained"), .mark(.resulted)], to: archived,
            tale: Tale("归档历史答复：{answer}", plain: "历史答复：{answer}")),
    ]
}
