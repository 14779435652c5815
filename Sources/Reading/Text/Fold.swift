/// How one scalar is read: compatibility forms become the plain form, Latin becomes lower case, what cannot be seen goes away.
///
/// This is the part of NFKC that residents' texts need (full-width forms, Kangxi radicals out of PDF files, invisible characters), one
/// scalar to at most one scalar, so that a place in the folded text is a place in the original. Circled digits count as list marks.
enum Fold {
    /// What a scalar is to the reader.
    enum Kind {
        /// Ends words and runs: blanks, punctuation, symbols, line ends.
        static let gap: UInt32 = 0
        /// Not there: zero-width and control characters, variation selectors, combining accents.
        static let nothing: UInt32 = 1
        /// Part of a word or number that is kept whole.
        static let word: UInt32 = 2
        /// Written without blanks between words: Han, kana, Hangul.
        static let han: UInt32 = 3
    }

    /// The kind in the upper byte, the folded scalar in the lower three.
    @inline(__always)
    static func read(_ scalar: UInt32, _ table: UnsafePointer<UInt32>) -> UInt32 {
        if scalar &- 0x4E00 < 0x5200 { return Kind.han << 24 | scalar }
        if scalar < 0x1_0000 { return table[Int(scalar)] }
        if scalar &- 0x2_0000 < 0x2_0000 { return Kind.han << 24 | scalar }
        return slow(scalar)
    }

    /// Calls `body` with kind and folded scalar for each of the first `limit` scalars, together with its byte offset.
    @inline(__always)
    static func each(_ text: String, limit: Int, _ body: (_ kind: UInt32, _ scalar: UInt32, _ offset: Int) -> Void) {
        var text = text
        table.withUnsafeBufferPointer { table in
            guard let table = table.baseAddress else { return }
            text.withUTF8 { bytes in each(bytes, limit, table, body) }
        }
    }

    @inline(__always)
    private static func each(
        _ bytes: UnsafeBufferPointer<UInt8>, _ limit: Int, _ table: UnsafePointer<UInt32>,
        _ body: (_ kind: UInt32, _ scalar: UInt32, _ offset: Int) -> Void
    ) {
        var at = 0, left = limit
        let end = bytes.count
        // A Swift string is valid UTF-8, so the lead byte tells the length truly.
        while at < end, left > 0 {
            let start = at
            let lead = UInt32(bytes[at])
            var scalar = lead
            if lead < 0x80 {
                at &+= 1
            } else if lead < 0xE0 {
                scalar = (lead & 0x1F) << 6 | tail(bytes, at &+ 1)
                at &+= 2
            } else if lead < 0xF0 {
                scalar = (lead & 0x0F) << 12 | tail(bytes, at &+ 1) << 6 | tail(bytes, at &+ 2)
                at &+= 3
            } else {
                scalar = (lead & 0x07) << 18 | tail(bytes, at &+ 1) << 12 | tail(bytes, at &+ 2) << 6 | tail(bytes, at &+ 3)
                at &+= 4
            }
            let read = read(scalar, table)
            body(read >> 24, read & 0xFF_FFFF, start)
            left &-= 1
        }
    }

    @inline(__always)
    private static func tail(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> UInt32 { UInt32(bytes[at]) & 0x3F }

    /// Readings of the basic plane, made once.
    static let table: [UInt32] = (0..<0x1_0000).map { slow(UInt32($0)) }

    private static let radicals: [UInt32] = Array(
        """
        一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳\
        心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网\
        羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛\
        食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠
        """.unicodeScalars.map(\.value))

    /// The simplified radicals that PDF files put in the place of characters; Unicode has no decomposition for them.
    private static let simplified: [UInt32: UInt32] = Dictionary(
        uniqueKeysWithValues: zip(
            "⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳".unicodeScalars.map(\.value),
            "民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟".unicodeScalars.map(\.value)))

    private static func slow(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x3000: return Kind.gap << 24 | 0x20
        case 0xFF01...0xFF5E: return slow(scalar - 0xFEE0)
        case 0x2E80...0x2EF3: return simplified[scalar].map { Kind.han << 24 | $0 } ?? Kind.gap << 24 | 0x20
        case 0x2F00..<(0x2F00 + UInt32(radicals.count)): return Kind.han << 24 | radicals[Int(scalar - 0x2F00)]
        case 0x3005...0x3007, 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF:
            return Kind.han << 24 | scalar
        default: return bySystem(scalar)
        }
    }

    private static func bySystem(_ value: UInt32) -> UInt32 {
        guard let scalar = Unicode.Scalar(value) else { return Kind.gap << 24 | 0x20 }
        switch scalar.properties.generalCategory {
        case .format, .nonspacingMark, .enclosingMark, .surrogate: return Kind.nothing << 24
        case .control: return value == 9 || value == 10 || value == 13 || value == 0x85 ? Kind.gap << 24 | 0x20 : Kind.nothing << 24
        case .uppercaseLetter, .titlecaseLetter:
            return Kind.word << 24 | (scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? value)
        case .lowercaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .letterNumber: return Kind.word << 24 | value
        default: return Kind.gap << 24 | 0x20
        }
    }
}
