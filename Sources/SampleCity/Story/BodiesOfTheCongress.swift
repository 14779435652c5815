extension Story {
    /// Committees of the city's congress, the office of the government, and units that deputies' suggestions also go to.
    static let congressBodies: [BodySeed] = [
        BodySeed(key: "anlan-caijing", name: "安澜市人大财政经济委员会", short: "市人大财经委", kind: "committee", territory: "990100", parent: "anlan-sc"),
        BodySeed(
            key: "anlan-chengjian", name: "安澜市人大城乡建设与环境资源保护委员会", short: "市人大城环委",
            kind: "committee", territory: "990100", parent: "anlan-sc"),
        BodySeed(
            key: "anlan-jiaokewenwei", name: "安澜市人大教育科学文化卫生委员会", short: "市人大教科文卫委",
            kind: "committee", territory: "990100", parent: "anlan-sc"),
        BodySeed(
            key: "anlan-nongwei", name: "安澜市人大农业与农村委员会", short: "市人大农业农村委",
            kind: "committee", territory: "990100", parent: "anlan-sc"),
        BodySeed(key: "anlan-shehuiwei", name: "安澜市人大社会建设委员会", short: "市人大社会委", kind: "committee", territory: "990100", parent: "anlan-sc"),
        BodySeed(
            key: "anlan-jiansiwei", name: "安澜市人大监察和司法委员会", short: "市人大监司委",
            kind: "committee", territory: "990100", parent: "anlan-sc"),
        BodySeed(
            key: "anlan-govoffice", name: "安澜市人民政府办公室", short: "市政府办",
            kind: "governmentOffice", territory: "990100", parent: "anlan-gov"),
        BodySeed(key: "anlan-nongye", name: "安澜市农业农村局", short: "市农业农村局", kind: "unit", territory: "990100", parent: "anlan-gov"),
        BodySeed(key: "anlan-minzheng", name: "安澜市民政局", short: "市民政局", kind: "unit", territory: "990100", parent: "anlan-gov"),
        BodySeed(key: "anlan-gongan", name: "安澜市公安局", short: "市公安局", kind: "unit", territory: "990100", parent: "anlan-gov"),
        BodySeed(key: "anlan-wenlv", name: "安澜市文化和旅游局", short: "市文旅局", kind: "unit", territory: "990100", parent: "anlan-gov"),
        BodySeed(key: "anlan-caizheng", name: "安澜市财政局", short: "市财政局", kind: "unit", territory: "990100", parent: "anlan-gov"),
        BodySeed(key: "anlan-sifa", name: "安澜市司法局", short: "市司法局", kind: "unit", territory: "990100", parent: "anlan-gov"),
        BodySeed(key: "anlan-minzong", name: "安澜市民族宗教事务局", short: "市民宗局", kind: "unit", territory: "990100", parent: "anlan-gov"),
        BodySeed(key: "anlan-shangwu", name: "安澜市商务局", short: "市商务局", kind: "unit", territory: "990100", parent: "anlan-gov"),
    ]
}
