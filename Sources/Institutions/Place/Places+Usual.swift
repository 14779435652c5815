import Civics

extension Places {
    /// 联络站在乡镇所在地、联络点在中心村、服务岗在特色村和企业 (S2-16); a hall is where a town or street deliberates. Elsewhere it is said, not refused.
    public static let usually: [RecordCaution] = [
        usual(["headStation", "home"], ["townSeat", "community", "area", "other"]),
        usual(["station"], ["townSeat", "community", "area", "school", "other"]),
        usual(["point"], ["village", "community", "area", "enterprise", "school", "other"]),
        usual(["post"], ["specialVillage", "enterprise", "community", "school", "other"]),
        usual(["hall"], ["townSeat", "community", "area", "other"]),
        RecordCaution("territory", of: "kind", is: ["headStation", "home", "hall"], usual: ["province", "city", "district", "county", "town", "street"]),
    ]

    private static func usual(_ kinds: [String], _ locations: [String]) -> RecordCaution {
        RecordCaution("locationKind", of: "kind", is: kinds, usual: locations)
    }
}
