/// 安澜市, the one invented city of tests, demo, screenshots and load: nobody in it is real, no number reaches anyone.
///
/// Everything refers by key; `Tests/SampleCityTests/StoryTests.swift` holds that every key resolves.
public enum Story {
    /// The day on which the story is told: a Friday.
    public static let today = "2026-11-20"
    public static let city = "990100"

    public static let bodies: [BodySeed] = upperBodies + townBodies + townOffices + congressBodies
    public static let places: [PlaceSeed] = stations + points
    public static let people: [PersonSeed] = staff + deputies01 + deputies02 + organs + deputies03
    public static let posts: [PostSeed] = placePosts + bodyPosts + upperMandates + townMandates + organPosts + cityMandates

    /// The fifteen fields an opinion may be sorted into.
    public static let categories = [
        "城乡建设", "劳动和社会保障", "教育文体", "商贸旅游", "环境保护", "卫生计生", "交通运输", "农村农业",
        "民政", "政法", "国土资源", "党务政务", "纪检监察", "科技与信息产业", "经济管理",
    ]
}
