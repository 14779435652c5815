import Civics

/// 回应和承诺: what a state organ that came to listen answered in public, and what it promised, followed until somebody else says that it is so.
enum Promises {
    /// 履行中 → 待确认 → 已兑现
    static let progress = [("open", "履行中"), ("done", "待确认"), ("confirmed", "已兑现")]

    /// The organ's public answer to what it heard.
    static func respond(
        help: String, by hands: [RecordAct.Hand], when: [String: [String]], within days: Int, rule: String, chased: RecordAct.Hand
    ) -> RecordAct {
        RecordAct(
            "respond", "公布回应", help: help, by: hands, when: when.merging(["response": [""]]) { $1 }, asks: ["response"],
            stamps: ["respondedOn": .today], waits: .init(from: "day", due: days, rule: rule, chased: chased))
    }

    /// The promise's way once it is written down: the organ reports, others confirm or send it back; never the one who reported.
    /// - Parameters:
    ///   - state: the choice with the values of `progress`.
    ///   - due: the day by which it was promised.
    static func following(_ state: String, due: String, unit: RecordAct.Hand, judges: [RecordAct.Hand], chased: RecordAct.Hand) -> [RecordAct] {
        [
            RecordAct(
                "realise", "报告兑现", by: [unit], when: [state: ["open"]], asks: ["realised"], sets: [state: "done"],
                stamps: ["realiser": .actor], waits: .init(from: due, ahead: 7, chased: chased)),
            RecordAct(
                "confirmPromise", "确认兑现", by: judges, when: [state: ["done"]], sets: [state: "confirmed"], apart: "realiser",
                waits: .init(due: 10)),
            RecordAct(
                "reopenPromise", "没有兑现", by: judges, when: [state: ["done"]], asks: ["reason", due], sets: [state: "open"],
                apart: "realiser"),
        ]
    }
}
