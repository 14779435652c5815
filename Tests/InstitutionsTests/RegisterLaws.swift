import Civics
import Institutions
import Testing

/// What holds of every register's declaration, so that nothing names what is not there.
@Suite("Laws that hold for every register")
struct RegisterLaws {
    @Test("Nothing is named twice, and the rules make one book")
    func names() throws {
        let all = Institutions.registers
        for names in [all.map(\.id), all.compactMap(\.letter), all.flatMap(\.figures).map(\.id), all.map(\.name), Institutions.rules.map(\.id)] {
            let twice = Dictionary(grouping: names) { $0 }.filter { $0.value.count > 1 }.keys
            #expect(twice.isEmpty, "\(twice)")
        }
        _ = try RuleBook(Institutions.rules)
    }

    @Test("Every field, choice, register and rule that a declaration names is there; every state can be reached and left", arguments: Institutions.registers.map(\.id))
    func declaration(_ id: String) throws {
        let r = try #require(Institutions.register(id))
        let ids = Set(Institutions.registers.map(\.id)), rules = Set(Institutions.rules.map(\.id))
        var flaws: [String] = []
        func has(_ f: String, _ why: String) { if r.field(f) == nil { flaws.append("\(r.id): no field \(f) (\(why))") } }
        func values(_ w: [String: [String]], _ why: String) {
            for (f, vs) in w {
                has(f, why)
                guard let field = r.field(f), case .choice = field.kind else { continue }
                for v in vs where v != "" && v != "*" && !field.choices.contains(where: { $0.id == v }) { flaws.append("\(r.id).\(why): \(f) has no \(v)") }
            }
        }
        for ids in [r.fields.map(\.id), r.acts.map(\.id)] where Set(ids).count < ids.count { flaws.append("\(r.id): twice in \(ids)") }
        if r.nameField.isEmpty && r.titled.isEmpty { flaws.append("\(r.id): nameless") }
        for f in r.titled + [r.nameField, r.runsBy ?? "", r.lies ?? "", r.state ?? ""] + r.authors + r.sharers + r.keepers + r.listed where !f.isEmpty { has(f, "named") }
        for f in r.fields where f.isFolded && f.isRequired { flaws.append("\(r.id).\(f.id) is folded away and required") }
        for f in r.fields { for t in r.targets(of: f.id) where !ids.contains(t) { flaws.append("\(r.id).\(f.id) → \(t) unknown") } }
        if r.state == nil, r.later.contains("state") { flaws.append("\(r.id): state unnamed") }
        if r.liesBy == nil && r.shelf != .structure { flaws.append("\(r.id): lies nowhere") }
        for a in r.acts {
            values(a.when, a.id); values(a.sets.mapValues { [$0] }, a.id)
            for f in a.asks { has(f.last == "?" ? String(f.dropLast()) : f, a.id) }
            for f in a.stamps.keys { has(f, a.id) }
            for f in a.rests { has(f, a.id) }
            if a.rests.isEmpty != a.amends.isEmpty { flaws.append("\(r.id).\(a.id): rests without a way out") }
            if let p = a.apart { has(p, a.id) }
            if let p = a.apartKeepers, r.targets(of: p) != ["place"] { flaws.append("\(r.id).\(a.id): \(p) is no place") }
            if let f = a.within, r.targets(of: f) != ["territory"] { flaws.append("\(r.id).\(a.id): \(f) is no territory") }
            if let f = a.lowers { has(f, a.id); if !a.asked.contains(where: { $0.id == f && $0.isRequired }) { flaws.append("\(r.id).\(a.id): lowers \(f) without asking") } }
            for tally in a.tallies {
                switch tally {
                case .standing(let f, let other, let same, let day):
                    has(f, a.id); has(day, a.id)
                    for g in same { has(g, a.id); if Institutions.register(other)?.field(g) == nil { flaws.append("\(r.id).\(a.id): \(other) has no \(g)") } }
                    if Institutions.register(other)?.isIssued != true { flaws.append("\(r.id).\(a.id): \(other) is not issued") }
                case .count(let f, let other, let by, _, let distinct):
                    if let distinct, Institutions.register(other)?.field(distinct) == nil { flaws.append("\(r.id).\(a.id) counts \(other).\(distinct)") }
                    has(f, a.id); if Institutions.register(other)?.field(by) == nil { flaws.append("\(r.id).\(a.id) counts \(other).\(by)") }
                case .absent(let f, let of, let besides, let day): for g in [f, of, day] + besides { has(g, a.id) }
                case .grade(let f, let of, let prefix):
                    has(f, a.id); has(of, a.id)
                    for c in r.field(f)?.choices ?? [] where !rules.contains("\(prefix).\(c.id)") { flaws.append("\(r.id).\(a.id): no rule \(prefix).\(c.id)") }
                }
            }
            if let spread = a.spreads {
                if let other = Institutions.register(spread.register) {
                    let there = [spread.each, spread.back] + spread.copies.keys + spread.sets.keys + spread.asked.map(\.id) + [spread.today, spread.station].compactMap { $0 }
                    for f in there where other.field(f) == nil { flaws.append("\(r.id).\(a.id) spreads \(other.id).\(f)") }
                    spread.copies.values.forEach { has($0, a.id) }; spread.begins.values.forEach { has($0, a.id) }
                    if case .named(let fields) = spread.among { fields.forEach { has($0, a.id) } }
                    if !other.targets(of: spread.back).contains(r.id) { flaws.append("\(r.id).\(a.id): \(other.id).\(spread.back) does not point back") }
                    if !other.unique.contains(where: { Set($0) == [spread.back, spread.each] }) { flaws.append("\(r.id).\(a.id): \(other.id) could be made twice") }
                    for s in spread.done + spread.idle where !(other.state.flatMap(other.field)?.choices.contains { $0.id == s } ?? false) { flaws.append("\(r.id).\(a.id): no state \(s)") }
                } else { flaws.append("\(r.id).\(a.id): no register \(spread.register)") }
            }
            if let f = a.waits?.from { has(f, "\(a.id) wait") }
            if let f = a.waits?.days { has(f, "\(a.id) wait") }
            if let rule = a.waits?.rule, !rules.contains(rule) { flaws.append("\(r.id).\(a.id): no rule \(rule)") }
            for h in a.by { switch h { case .person(let f), .keeper(let f), .body(let f): has(f, a.id); default: break } }
        }
        for d in r.demands {
            switch d {
            case .needs(let f, let w, let v): has(f, "needs"); values([w: v], "needs")
            case .inForce(let d, let o): has(d, "inForce"); has(o, "inForce")
            case .ordered(let a, let b): has(a, "ordered"); has(b, "ordered")
            case .past(let a): has(a, "past")
            case .ahead(let a): has(a, "ahead")
            case .settled(let fields, let other, let by, _):
                fields.forEach { has($0, "settled") }
                if Institutions.register(other)?.targets(of: by) != [r.id] { flaws.append("\(r.id) settled: \(other).\(by)") }
            case .refers(let f, let t, _, _, _): has(f, "refers"); for g in r.targets(of: f) where Institutions.register(g)?.field(t) == nil { flaws.append("\(r.id) refers \(g).\(t)") }
            case .holds(let f, _, let on): has(f, "holds"); has(on, "holds")
            case .reaches(let p, let w, let f, let v, let rule):
                [p, w, f].forEach { has($0, "reaches") }; values([f: v], "reaches")
                if let rule, !rules.contains(rule) { flaws.append("\(r.id): no rule \(rule)") }
            case .lasts(let f, let u, let rule): has(f, "lasts"); has(u, "lasts"); if !rules.contains(rule) { flaws.append("\(r.id): no rule \(rule)") }
            case .graded(let f, let of, let prefix, let reason):
                [f, of, reason].forEach { has($0, "graded") }
                for c in r.field(f)?.choices ?? [] where !rules.contains("\(prefix).\(c.id)") { flaws.append("\(r.id): no rule \(prefix).\(c.id)") }
            case .noOverlap(let s, let apart, let d, let f, let u, let idle):
                (s + apart + [d, f, u]).forEach { has($0, "overlap") }
                if !idle.isEmpty, let state = r.state { values([state: idle], "overlap") }
            case .adds(let parts, let whole): (parts + [whole]).forEach { has($0, "adds") }
            case .about(let f, let of, let states, let when, let until):
                has(f, "about"); values(when, "about"); if let until { has(until, "about") }
                for s in states where Institutions.procedure(of)?.state(s) == nil { flaws.append("\(r.id) about \(of).\(s)") }
            case .keeps(let f, let body): has(f, "keeps"); if let body { has(body, "keeps") }
            case .marked(let f): has(f, "marked")
            case .scored(let f, let of, let to): [f, of, to].forEach { has($0, "scored") }
            case .atMost(let a, let b): has(a, "atMost"); has(b, "atMost")
            case .agrees(let f, let shared):
                has(f, "agrees"); has(shared, "agrees")
                for g in r.targets(of: f) where Institutions.register(g)?.field(shared) == nil { flaws.append("\(r.id) agrees \(g).\(shared)") }
            case .names(let f, let person, let by):
                has(f, "names"); has(person, "names")
                for g in r.targets(of: f) { for one in by where Institutions.register(g)?.field(one) == nil { flaws.append("\(r.id) names \(g).\(one)") } }
            @unknown default: break
            }
        }
        for c in r.cautions {
            has(c.field, "caution"); values([c.of: c.values], "caution")
            let kinds = r.targets(of: c.field) == ["territory"] ? Institutions.register("territory")?.field("kind")?.choices : r.field(c.field)?.choices
            for v in c.usual where kinds?.contains(where: { $0.id == v }) != true { flaws.append("\(r.id) caution: \(c.field) has no \(v)") }
        }
        for c in r.copies {
            has(c.field, "copy"); has(c.reference, "copy"); if !r.later.contains(c.field) { flaws.append("\(r.id): copy \(c.field) typed") }
            if !c.source.hasPrefix("@"), !r.targets(of: c.reference).contains(where: { Institutions.register($0)?.field(c.source) != nil }) { flaws.append("\(r.id): copy source \(c.source)") }
        }
        for u in r.unique { u.forEach { has($0, "unique") } }
        if let d = r.dossier { d.people.forEach { has($0, "dossier") }; values(d.when, "dossier") }
        for f in r.figures {
            values(f.when, f.id)
            switch f.counting { case .distinct(let x), .sum(let x): has(x, f.id); default: break }
            if f.period == .span, r.runsBy == nil { flaws.append("\(r.id): \(f.id) over a span without a day") }
            if f.period == .standing, r.field("from") == nil { flaws.append("\(r.id): \(f.id) standing without from") }
        }
        // every state but the first is reached by some act, and every open one is left by one
        if let s = r.state, let f = r.field(s) {
            for (i, c) in f.choices.enumerated() where i > 0 && !r.acts.contains(where: { $0.sets[s] == c.id }) { flaws.append("\(r.id): \(c.id) never reached") }
            if !r.acts.contains(where: { $0.when[s]?.contains(f.choices[0].id) ?? false }) { flaws.append("\(r.id): stuck in \(f.choices[0].id)") }
        }
        for echo in r.echoes {
            switch echo.other {
            case .named(let f): has(f, "echo")
            case .matching(let other, let fields):
                for (there, here) in fields { has(here, "echo"); if Institutions.register(other)?.field(there) == nil { flaws.append("\(r.id) echo \(other).\(there)") } }
            }
            for here in echo.copies.values { has(here, "echo") }
            if let act = echo.on, r.act(act) == nil { flaws.append("\(r.id): echo on \(act)") }
        }
        #expect(flaws.isEmpty, "\(flaws.joined(separator: "; "))")
    }
}
