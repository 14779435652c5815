import Civics
import Foundation
import Institutions
import Store

extension MatterQuery {
    /// The filter over residents' matters, whatever else was asked.
    public var ofResidents: MatterFilter {
        var filter = filter
        (filter.procedure, filter.isOfMost) = (Institutions.ofResidents.id, true)
        return filter
    }

    /// The same list with these names set (nil takes a name away), from its beginning unless `after` is set: `?state=closed&year=2026`.
    public func link(_ path: String, _ changes: [String: String?] = [:]) -> String {
        var values = values
        values["after"] = nil
        for (name, value) in changes { values[name] = value }
        let pairs = known.compactMap { name in values[name].map { "\(name)=\(Self.encode($0))" } }
        return pairs.isEmpty ? path : "\(path)?\(pairs.joined(separator: "&"))"
    }

    /// What filters, besides the words: the name and the value in words.
    public func active(_ city: City, today: Day) -> [(name: String, label: String)] {
        known.filter { !["q", "after", "all", "order"].contains($0) }.compactMap { name in values[name].map { (name, words(name, $0, city)) } }
    }

    /// Every name that may stand in the address of this list, in the order in which they are written.
    public var known: [String] { Self.names + facetNames }

    /// The heading of the list: 2026年登记 · 类别：城乡建设.
    public func heading(_ city: City, today: Day) -> String {
        let parts = active(city, today: today).map(\.label)
        return parts.isEmpty ? "全部" : parts.joined(separator: " · ")
    }

    private func words(_ name: String, _ value: String, _ city: City) -> String {
        let label = Self.label(name, procedure)
        let none = value == MatterFilter.none
        switch name {
        case "state": return "环节：\(value.split(separator: ",").map { procedure.state(String($0))?.name ?? String($0) }.joined(separator: "、"))"
        case "class": return "答复：\(procedure.field("result")?.word(for: .string(value)) ?? value)"
        case "judged":
            let parts = value.split(separator: ".", maxSplits: 1).map(String.init)
            let grades = ["-": "逾期未评", "?": "还没有评", "*": "已评判", "low": "不满意或基本满意"]
            let grade = parts.last ?? ""
            return "第\(parts.first ?? "")轮评判：\(grades[grade] ?? procedure.field("rating")?.word(for: .string(grade)) ?? grade)"
        case "round": return "第\(value)轮和以后"
        case "looked": return value.hasSuffix(".unsolved") ? "回头看发现没有完全解决" : "回头看看过"
        case "thing": return "成果：\(value)"
        case "campaign":
            let codes = value.split(separator: ",")
            return "专题行动\(codes.first ?? "")\(codes.count > 1 ? "和下级承接的\(codes.count - 1)项" : "")"
        case let name where Self.isFacet(name): return facetWords(name, value, city)
        case "category", "grade", "channel", "result", "rating", "mode":
            return "\(label)：\(none ? "未定" : procedure.field(name)?.word(for: .string(value)) ?? value)"
        case "handling": return "\(label)：\(HandlingMode(rawValue: none ? "" : value)?.name ?? value)"
        case "station", "lead", "deputy": return "\(label)：\(none ? "未定" : city.name(ofWire: value))"
        case "territory":
            let isAlone = value.hasSuffix(".")
            let place = city.territories[isAlone ? String(value.dropLast()) : value]?.name ?? value
            return isAlone ? "\(place)（未指明下级地区）" : place
        case "procedure": return procedure.name
        case "source": return "由同一件事产生"
        case "batch": return "同一转交批次"
        case "about": return "标题含「\(value)」"
        case "year": return "\(value)年登记"
        case "month": return "\(Self.month(value))登记"
        case "from": return "\(Day(value)?.chinese ?? value)起登记"
        case "through": return "\(Day(value)?.chinese ?? value)止登记"
        case "lacks": return "还没有「\(Mark(rawValue: value)?.name ?? value)」"
        case "promised": return "\(Self.month(value))应答复"
        case "waiting": return "满\(value)天还没有结果"
        case "open": return value == "1" ? "正在办理" : "已经结束"
        case "answered": return value == "1" ? "已答复" : "未答复"
        default: return label
        }
    }

    private static func month(_ value: String) -> String { Day(value + "-01").map { "\($0.year)年\($0.month)月" } ?? value }

    static func label(_ name: String, _ procedure: Procedure) -> String {
        switch name {
        case "procedure": "程序"
        case "source": "有关事项"
        case "station": "受理"
        case "lead": "主办"
        case "deputy": "代表"
        case "territory": "地区"
        case "handling": "处理方式"
        case "state": "环节"
        case "batch": "批次"
        case "about": "标题的词"
        case "year": "年份"
        case "month", "promised": "月份"
        case "from", "through": "日期"
        case "lacks": "六个环节"
        case "waiting": "天数"
        case "open": "正在办理"
        case "late": "超过时限"
        case "second": "二次交办"
        case "replied": procedure.keepsReplies ? "已答复" : "已有结果"
        case "closed": "已办结"
        case "rated": "已评价"
        case "graded": "已分级"
        case "handed": "已交承办单位"
        case "class": "答复类别"
        case "judged": "评判"
        case "round": "轮次"
        case "looked": "回头看"
        case "thing": "成果"
        case "campaign": "专题行动"
        case "order": "排序"
        case "cases": "合并后的事项"
        case "answered": "已答复"
        case "intime": "按时答复"
        case "unanswered": "过了答复时限还没有答复"
        case "openends": "没有承担者或没有时限"
        default: isFacet(name) ? facetLabel(name, procedure) : procedure.field(name)?.name ?? name
        }
    }

    static func encode(_ value: String) -> String { value.addingPercentEncoding(withAllowedCharacters: unreserved) ?? "" }

    private static let unreserved = CharacterSet(charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")
}

extension MatterFilter {
    /// A query with its values percent-encoded: `category=%E6%B0%91&year=2026`.
    public static func query(_ pairs: KeyValuePairs<String, String>) -> String {
        pairs.map { name, value in "\(name)=\(MatterQuery.encode(value))" }.joined(separator: "&")
    }
}
