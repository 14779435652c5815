/// A clock as it stands in the journal: the day it ends is written, not worked out again.
extension Clock {
    public var json: JSON {
        .record([
            "id": .string(id), "rule": .string(rule), "rv": .string(ruleVersion), "span": .string(span.chinese),
            "start": .string(start.description), "due": .string(due.description), "warn": .string(warn.description),
            "shifted": shifted ? true : .null, "fixed": isFixed ? true : .null, "stopped": JSON(stopped?.description),
            "pauses": pauses.isEmpty ? .null : .array(pauses.map { pause in
                .record(["from": .string(pause.from.description), "until": JSON(pause.until?.description), "reason": .string(pause.reason)])
            }),
            "extensions": extensions.isEmpty ? .null : .array(extensions.map { extension_ in
                .record([
                    "span": .string(extension_.span.chinese), "reason": .string(extension_.reason),
                    "on": .string(extension_.on.description), "from": .string(extension_.previousDue.description),
                ])
            }),
        ])
    }

    public init?(json: JSON) {
        func day(_ name: String) -> Day? { json[name].text.flatMap { Day($0) } }
        guard let id = json["id"].text, let rule = json["rule"].text, let version = json["rv"].text,
            let span = json["span"].text.flatMap({ Span($0) }), let start = day("start"), let due = day("due"), let warn = day("warn")
        else { return nil }
        self.init(
            id: id, rule: rule, ruleVersion: version, span: span, start: start, due: due, warn: warn,
            shifted: json["shifted"].flag ?? false, isFixed: json["fixed"].flag ?? false,
            pauses: (json["pauses"].list ?? []).compactMap(Pause.init(json:)),
            extensions: (json["extensions"].list ?? []).compactMap(Extension.init(json:)), stopped: day("stopped"))
    }
}

extension Clock.Pause {
    init?(json: JSON) {
        guard let from = json["from"].text.flatMap({ Day($0) }), let reason = json["reason"].text else { return nil }
        self.init(from: from, until: json["until"].text.flatMap { Day($0) }, reason: reason)
    }
}

extension Clock.Extension {
    init?(json: JSON) {
        guard let span = json["span"].text.flatMap({ Span($0) }), let reason = json["reason"].text,
            let on = json["on"].text.flatMap({ Day($0) }), let from = json["from"].text.flatMap({ Day($0) })
        else { return nil }
        self.init(span: span, reason: reason, on: on, previousDue: from)
    }
}
