/// 经纬度: degrees east and north as somebody typed them, looked over before they are written.
enum Degrees {
    /// The mainland, its islands and seas, in whole degrees.
    private static let east = 73.0...136.0, north = 3.0...54.0

    /// What is wrong first, and with which of the two; nil when both are in order or empty.
    static func flaw(longitude: String, latitude: String) -> (isLongitude: Bool, reason: String)? {
        let (x, y) = (Double(longitude), Double(latitude))
        if !longitude.isEmpty, x?.isFinite != true { return (true, "请写成小数，如 114.3055") }
        if !latitude.isEmpty, y?.isFinite != true { return (false, "请写成小数，如 30.5931") }
        // Both at once tell whether they only stand in each other's place.
        if let x, let y, north.contains(x), east.contains(y) { return (true, "是\(longitude)，纬度是\(latitude)：经度和纬度好像填反了，请对调") }
        if let x, !(-180.0...180.0).contains(x) { return (true, "是\(longitude)，经度只能在-180到180之间，请核对") }
        if let y, !(-90.0...90.0).contains(y) { return (false, "是\(latitude)，纬度只能在-90到90之间，请核对是不是填了经度") }
        if let x, !east.contains(x) { return (true, "是\(longitude)，不在我国境内（经度73–136，纬度3–54），请核对是不是和纬度填反了") }
        if let y, !north.contains(y) { return (false, "是\(latitude)，不在我国境内（经度73–136，纬度3–54），请核对是不是和经度填反了") }
        return nil
    }
}
