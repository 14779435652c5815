import Civics
import Office

/// Who receives, assigns and handles in the province: keepers, the towns' presidia, the counties' and cities' offices and their units.
extension Province {
    private static let units = ["住房城乡建设局", "交通运输局", "水利局", "教育局", "卫生健康局", "民政局", "公安局", "生态环境局", "农业农村局", "市场监管局", "人社局", "自然资源局"]

    private var upper: [String] { countyCodes + cityCodes }

    var staffBodies: [String] {
        upper.flatMap { code in
            ["d\(code),\(code)人大代表工作委员会,代表工作机构,\(code),2020-01-01"] + Self.units.enumerated().map { "u\(code)x\($0.offset),\(code)\($0.element),承办单位,\(code),2020-01-01" }
        }
    }

    var staff: [String] {
        let keepers = (0..<places).map { "K\($0),\(Self.name($0 * 7 + 3)),2020-01-01" }
        let offices = townCodes.map { "T\($0),\(Self.name((Int($0.suffix(6)) ?? 0) * 5)),2020-01-01" }
        return keepers + offices + upper.flatMap { code in
            ["O\(code),办公室\(code),2020-01-01"] + Self.units.indices.map { "C\(code)x\($0),经办\(code)第\($0)人,2020-01-01" }
        }
    }

    var staffPosts: [String] {
        let towns = townCodes
        let keepers = (0..<places).map { "PK\($0),K\($0),联络员,,\(Self.place($0)),联络员,,,2022-01-01" }
        let offices = towns.map { "PT\($0),T\($0),乡镇人大主席团,p\($0),,干事,,,2022-01-01" }
        return keepers + offices + upper.flatMap { code in
            ["PO\(code),O\(code),代表工作机构,d\(code),,干事,,,2022-01-01"]
                + Self.units.indices.map { "PC\(code)x\($0),C\(code)x\($0),承办单位经办人,u\(code)x\($0),,科员,,,2022-01-01" }
        }
    }
}
