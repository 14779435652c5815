extension Story {
    /// Organs of the city, its districts and its county.
    static let upperBodies: [BodySeed] = [
        BodySeed(key: "anlan-congress", name: "安澜市人民代表大会", short: "安澜市人大", kind: "congress", territory: "990100", parent: nil),
        BodySeed(
            key: "anlan-sc", name: "安澜市人民代表大会常务委员会", short: "安澜市人大常委会",
            kind: "standingCommittee", territory: "990100", parent: "anlan-congress"
        ),
        BodySeed(
            key: "anlan-office", name: "安澜市人大常委会办公室", short: "安澜市人大办",
            kind: "congressOffice", territory: "990100", parent: "anlan-sc"
        ),
        BodySeed(
            key: "anlan-dwb", name: "安澜市人大常委会代表工作委员会", short: "安澜市人大代工委",
            kind: "deputyWork", territory: "990100", parent: "anlan-sc"
        ),
        BodySeed(
            key: "anlan-centre", name: "安澜市人大代表履职服务中心", short: "市代表服务中心",
            kind: "centre", territory: "990100", parent: "anlan-sc"
        ),
        BodySeed(
            key: "anlan-gov", name: "安澜市人民政府", short: "安澜市政府",
            kind: "government", territory: "990100", parent: "anlan-congress"
        ),
        BodySeed(key: "anlan-court", name: "安澜市中级人民法院", short: "市中院", kind: "court", territory: "990100", parent: "anlan-congress"),
        BodySeed(
            key: "anlan-proc", name: "安澜市人民检察院", short: "市检察院",
            kind: "procuratorate", territory: "990100", parent: "anlan-congress"
        ),
        BodySeed(
            key: "anlan-jianwei", name: "安澜市监察委员会", short: "市监委",
            kind: "supervision", territory: "990100", parent: "anlan-congress"
        ),
        BodySeed(key: "linbo-congress", name: "临波区人民代表大会", short: "临波区人大", kind: "congress", territory: "990101", parent: nil),
        BodySeed(
            key: "linbo-sc", name: "临波区人民代表大会常务委员会", short: "临波区人大常委会",
            kind: "standingCommittee", territory: "990101", parent: "linbo-congress"
        ),
        BodySeed(
            key: "linbo-office", name: "临波区人大常委会办公室", short: "临波区人大办",
            kind: "congressOffice", territory: "990101", parent: "linbo-sc"
        ),
        BodySeed(
            key: "linbo-dwb", name: "临波区人大常委会代表工作委员会", short: "临波区人大代工委",
            kind: "deputyWork", territory: "990101", parent: "linbo-sc"
        ),
        BodySeed(
            key: "linbo-gov", name: "临波区人民政府", short: "临波区政府",
            kind: "government", territory: "990101", parent: "linbo-congress"
        ),
        BodySeed(key: "qinghe-congress", name: "青禾区人民代表大会", short: "青禾区人大", kind: "congress", territory: "990102", parent: nil),
        BodySeed(
            key: "qinghe-sc", name: "青禾区人民代表大会常务委员会", short: "青禾区人大常委会",
            kind: "standingCommittee", territory: "990102", parent: "qinghe-congress"
        ),
        BodySeed(
            key: "qinghe-office", name: "青禾区人大常委会办公室", short: "青禾区人大办",
            kind: "congressOffice", territory: "990102", parent: "qinghe-sc"
        ),
        BodySeed(
            key: "qinghe-dwb", name: "青禾区人大常委会代表工作委员会", short: "青禾区人大代工委",
            kind: "deputyWork", territory: "990102", parent: "qinghe-sc"
        ),
        BodySeed(
            key: "qinghe-gov", name: "青禾区人民政府", short: "青禾区政府",
            kind: "government", territory: "990102", parent: "qinghe-congress"
        ),
        BodySeed(key: "yanhu-congress", name: "砚湖县人民代表大会", short: "砚湖县人大", kind: "congress", territory: "990103", parent: nil),
        BodySeed(
            key: "yanhu-sc", name: "砚湖县人民代表大会常务委员会", short: "砚湖县人大常委会",
            kind: "standingCommittee", territory: "990103", parent: "yanhu-congress"
        ),
        BodySeed(
            key: "yanhu-office", name: "砚湖县人大常委会办公室", short: "砚湖县人大办",
            kind: "congressOffice", territory: "990103", parent: "yanhu-sc"
        ),
        BodySeed(
            key: "yanhu-dwb", name: "砚湖县人大常委会代表工作委员会", short: "砚湖县人大代工委",
            kind: "deputyWork", territory: "990103", parent: "yanhu-sc"
        ),
        BodySeed(
            key: "yanhu-gov", name: "砚湖县人民政府", short: "砚湖县政府",
            kind: "government", territory: "990103", parent: "yanhu-congress"
        ),
        BodySeed(key: "anlan-zhujian", name: "安澜市住房和城乡建设局", short: "市住建局", kind: "unit", territory: "990100", parent: "anlan-gov"),
        BodySeed(key: "anlan-chengguan", name: "安澜市城市管理局", short: "市城管局", kind: "unit", territory: "990100", parent: "anlan-gov"),
        BodySeed(key: "anlan-jiaotong", name: "安澜市交通运输局", short: "市交通局", kind: "unit", territory: "990100", parent: "anlan-gov"),
        BodySeed(key: "anlan-jiaoyu", name: "安澜市教育局", short: "市教育局", kind: "unit", territory: "990100", parent: "anlan-gov"),
        BodySeed(key: "anlan-weijian", name: "安澜市卫生健康局", short: "市卫健局", kind: "unit", territory: "990100", parent: "anlan-gov"),
        BodySeed(key: "anlan-renshe", name: "安澜市人力资源和社会保障局", short: "市人社局", kind: "unit", territory: "990100", parent: "anlan-gov"),
        BodySeed(key: "anlan-huanjing", name: "安澜市生态环境局", short: "市生态环境局", kind: "unit", territory: "990100", parent: "anlan-gov"),
        BodySeed(key: "anlan-shuiwu", name: "安澜市水务局", short: "市水务局", kind: "unit", territory: "990100", parent: "anlan-gov"),
        BodySeed(key: "anlan-jiaojing", name: "安澜市公安局交通警察支队", short: "市交警支队", kind: "unit", territory: "990100", parent: "anlan-gov"),
        BodySeed(key: "anlan-shichang", name: "安澜市市场监督管理局", short: "市市场监管局", kind: "unit", territory: "990100", parent: "anlan-gov"),
        BodySeed(key: "anlan-ziran", name: "安澜市自然资源和规划局", short: "市自然资源局", kind: "unit", territory: "990100", parent: "anlan-gov"),
        BodySeed(key: "anlan-gongxin", name: "安澜市工业和信息化局", short: "市工信局", kind: "unit", territory: "990100", parent: "anlan-gov"),
        BodySeed(key: "anlan-fagai", name: "安澜市发展和改革局", short: "市发改局", kind: "unit", territory: "990100", parent: "anlan-gov"),
        BodySeed(key: "linbo-chengguan", name: "临波区城市管理局", short: "临波城管局", kind: "unit", territory: "990101", parent: "linbo-gov"),
        BodySeed(key: "linbo-zhujian", name: "临波区住房和城乡建设局", short: "临波住建局", kind: "unit", territory: "990101", parent: "linbo-gov"),
        BodySeed(key: "linbo-jiaoyu", name: "临波区教育局", short: "临波教育局", kind: "unit", territory: "990101", parent: "linbo-gov"),
        BodySeed(key: "linbo-weijian", name: "临波区卫生健康局", short: "临波卫健局", kind: "unit", territory: "990101", parent: "linbo-gov"),
        BodySeed(key: "linbo-renshe", name: "临波区人力资源和社会保障局", short: "临波人社局", kind: "unit", territory: "990101", parent: "linbo-gov"),
        BodySeed(key: "linbo-minzheng", name: "临波区民政局", short: "临波民政局", kind: "unit", territory: "990101", parent: "linbo-gov"),
        BodySeed(key: "linbo-shichang", name: "临波区市场监督管理局", short: "临波市场监管局", kind: "unit", territory: "990101", parent: "linbo-gov"),
        BodySeed(key: "qinghe-chengguan", name: "青禾区城市管理局", short: "青禾城管局", kind: "unit", territory: "990102", parent: "qinghe-gov"),
        BodySeed(key: "qinghe-zhujian", name: "青禾区住房和城乡建设局", short: "青禾住建局", kind: "unit", territory: "990102", parent: "qinghe-gov"),
        BodySeed(key: "qinghe-jiaoyu", name: "青禾区教育局", short: "青禾教育局", kind: "unit", territory: "990102", parent: "qinghe-gov"),
        BodySeed(key: "qinghe-weijian", name: "青禾区卫生健康局", short: "青禾卫健局", kind: "unit", territory: "990102", parent: "qinghe-gov"),
        BodySeed(
            key: "qinghe-shichang", name: "青禾区市场监督管理局", short: "青禾市场监管局",
            kind: "unit", territory: "990102", parent: "qinghe-gov"
        ),
        BodySeed(key: "qinghe-nongye", name: "青禾区农业农村局", short: "青禾农业农村局", kind: "unit", territory: "990102", parent: "qinghe-gov"),
        BodySeed(
            key: "qinghe-huanjing", name: "安澜市生态环境局青禾分局", short: "青禾生态环境分局",
            kind: "unit", territory: "990102", parent: "anlan-huanjing"
        ),
        BodySeed(key: "yanhu-nongye", name: "砚湖县农业农村局", short: "砚湖农业农村局", kind: "unit", territory: "990103", parent: "yanhu-gov"),
        BodySeed(key: "yanhu-shuili", name: "砚湖县水利局", short: "砚湖水利局", kind: "unit", territory: "990103", parent: "yanhu-gov"),
        BodySeed(key: "yanhu-jiaotong", name: "砚湖县交通运输局", short: "砚湖交通局", kind: "unit", territory: "990103", parent: "yanhu-gov"),
        BodySeed(key: "yanhu-weijian", name: "砚湖县卫生健康局", short: "砚湖卫健局", kind: "unit", territory: "990103", parent: "yanhu-gov"),
        BodySeed(key: "yanhu-jiaoyu", name: "砚湖县教育局", short: "砚湖教育局", kind: "unit", territory: "990103", parent: "yanhu-gov"),
        BodySeed(key: "yanhu-zhujian", name: "砚湖县住房和城乡建设局", short: "砚湖住建局", kind: "unit", territory: "990103", parent: "yanhu-gov"),
        BodySeed(key: "yanhu-renshe", name: "砚湖县人力资源和社会保障局", short: "砚湖人社局", kind: "unit", territory: "990103", parent: "yanhu-gov"),
        BodySeed(key: "yanhu-wenlv", name: "砚湖县文化旅游局", short: "砚湖文旅局", kind: "unit", territory: "990103", parent: "yanhu-gov"),
    ]
}
