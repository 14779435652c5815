import Civics

extension Letter {
    private typealias Step = Example.Step

    /// The opinion from which the letter starts.
    private static func opinion(_ state: String) -> Ties { Ties(sources: [Tie(matter: 7, procedure: "opinion", state: state, isOpen: state != "withdrawn")]) }

    private static let words: [String: JSON] = [
        "title": "关于东门街红绿灯配时的函", "text": "多位群众反映东门街路口绿灯只有十秒，老人过不去，建议延长。", "territory": "990101001",
        "addressee": "安澜市公安局交通警察支队",
    ]

    private static let sentOut: [Step] = [
        Step("2026-03-02", "keeper", "draft", words, ties: opinion("handling"), expect: "drafted", due: ["draft": "2026-03-09"]),
        Step("2026-03-03", "keeper", "submit", expect: "reviewing", due: ["review": "2026-03-06"]),
        Step("2026-03-04", "issuer", "issue", ["document": "安人代函〔2026〕3号", "signer": "罗守田"], expect: "issued", due: ["send": "2026-03-06"]),
        Step("2026-03-05", "issuer", "send", ["mode": "exchange", "unit": 11], expect: "sent", due: ["answer": "2026-04-07"]),
    ]

    static let examples: [Example] = [
        Example("一件意见写成一份函，对方答复后办结", sentOut + [
            Step("2026-03-20", "lead", "answer", ["answer": "绿灯已延长到二十五秒。", "result": "solved"], expect: "answered", due: ["close": "2026-03-27"]),
            Step("2026-03-23", "lead", "close", expect: "!not-yours"),
            Step("2026-03-23", "keeper", "close", expect: "closed"),
        ]),
        Example("几件并成一函，退回改过再签发", [
            Step("2026-03-02", "deputy", "draft", words, ties: opinion("registered"), expect: "drafted"),
            Step("2026-03-02", "keeper", "include", ["target": 8], expect: "drafted"),
            Step("2026-03-03", "keeper", "submit", expect: "reviewing"),
            Step("2026-03-03", "keeper", "issue", ["document": "3号", "signer": "自己"], expect: "!not-yours"),
            Step("2026-03-04", "issuer", "sendBack", ["reason": "写清是哪个路口"], expect: "drafted"),
            Step("2026-03-04", "keeper", "revise", words.filter { $0.key != "territory" }, expect: "drafted"),
            Step("2026-03-05", "keeper", "submit", ["note": "已写清"], expect: "reviewing"),
        ]),
        Example("不能凭空发函，撤回的事也不发函", [
            Step("2026-03-02", "keeper", "draft", words, expect: "!not-allowed"),
            Step("2026-03-02", "keeper", "draft", words, ties: opinion("withdrawn"), expect: "!not-allowed"),
            Step("2026-03-02", "unitClerk", "draft", words, ties: opinion("handling"), expect: "!not-yours"),
        ]),
        Example("还没送出就解决了", [
            Step("2026-03-02", "keeper", "draft", words, ties: opinion("graded"), expect: "drafted"),
            Step("2026-03-04", "keeper", "drop", ["reason": "单位已经办好"], expect: "dropped"),
        ]),
        Example("过期、催复、仍没有答复", sentOut + [
            Step("2026-04-02", "clockwork", "escalate", ["clock": "answer", "color": "soon"], expect: "sent"),
            Step("2026-04-03", "issuer", "abandon", ["reason": "等不及"], expect: "!not-allowed"),
            Step("2026-04-08", "oversight", "urge", ["note": "请在一周内答复"], expect: "sent"),
            Step("2026-04-20", "issuer", "abandon", ["reason": "三次催复没有答复，已报告常委会"], expect: "unanswered"),
        ]),
    ]
}
