/// The parts of a workbook that tell where its sheets are.
struct Workbook {
    struct Sheet: Equatable {
        let name: String
        let part: String
        let isHidden: Bool
    }

    let sheets: [Sheet]
    /// Whether days count from 1904, as old Macintosh workbooks do.
    let from1904: Bool
    let sharedStrings: String?
    let styles: String?

    /// Bytes of the small parts: workbook, relations.
    static let partBytes = 8 * 1_048_576

    init(_ archive: ZipArchive) throws {
        let root = try Relations(archive, of: "")
        let main = root.target(ofType: "/officeDocument") ?? "xl/workbook.xml"
        guard let part = try archive.part(main, atMost: Workbook.partBytes) else {
            throw TableError(.notATable, "文件里没有工作表，不是 Excel 工作簿。请另存为 .xlsx 后重新上传。")
        }
        let contents = WorkbookContents()
        try XMLStream.read(part, contents)
        let relations = try Relations(archive, of: main)
        sheets = contents.sheets.compactMap { sheet in
            guard let target = relations.byID[sheet.relation], target.type.hasSuffix("/worksheet") else { return nil }
            return Sheet(name: sheet.name, part: target.part, isHidden: sheet.isHidden)
        }
        from1904 = contents.from1904
        sharedStrings = relations.target(ofType: "/sharedStrings")
        styles = relations.target(ofType: "/styles")
    }

    /// The sheet of this name, or the first that is not hidden.
    func sheet(named name: String?) throws -> Sheet {
        if let name {
            if let sheet = sheets.first(where: { $0.name == name }) { return sheet }
            let names = sheets.prefix(20).map { "“\($0.name)”" }.joined(separator: "、")
            throw TableError(.missing, "工作簿里没有名为“\(name)”的工作表，只有：\(names)。")
        }
        guard let sheet = sheets.first(where: { !$0.isHidden }) ?? sheets.first else {
            throw TableError(.missing, "工作簿里没有工作表。请检查后重新上传。")
        }
        return sheet
    }
}

private final class WorkbookContents: XMLHandler {
    private static let most = 1_024
    var sheets: [(name: String, relation: String, isHidden: Bool)] = []
    var from1904 = false

    func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
        switch name {
        case "sheet":
            guard sheets.count < WorkbookContents.most else { throw TableError(.limit, "工作簿里的工作表太多。请只留下要导入的一张。") }
            let state = attributes["state"] ?? "visible"
            sheets.append((attributes["name"] ?? "", attributes["id"] ?? "", state != "visible"))
        case "workbookPr":
            let value = attributes["date1904"]
            from1904 = value == "1" || value == "true"
        default: break
        }
    }

    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// Which part another part means by an id.
private struct Relations {
    typealias Target = (type: String, part: String)
    private(set) var byID: [String: Target] = [:]

    init(_ archive: ZipArchive, of part: String) throws {
        let (folder, file) = Relations.split(part)
        guard let relations = try archive.part("\(folder)_rels/\(file).rels", atMost: Workbook.partBytes) else { return }
        let contents = RelationContents()
        try XMLStream.read(relations, contents)
        for (id, type, target) in contents.list {
            byID[id] = (type, Relations.resolve(target, in: folder))
        }
    }

    func target(ofType suffix: String) -> String? {
        byID.values.filter { $0.type.hasSuffix(suffix) }.map(\.part).min()
    }

    private static func split(_ part: String) -> (folder: String, file: String) {
        guard let slash = part.lastIndex(of: "/") else { return ("", part) }
        return (String(part[...slash]), String(part[part.index(after: slash)...]))
    }

    /// A target is relative to the folder of the part, or to the archive when it starts with a slash.
    private static func resolve(_ target: String, in folder: String) -> String {
        var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
        for step in target.split(separator: "/") {
            if step == ".." { _ = steps.popLast() } else if step != "." { steps.append(String(step)) }
        }
        return steps.joined(separator: "/")
    }
}

private final class RelationContents: XMLHandler {
    private static let most = 4_096
    var list: [(id: String, type: String, target: String)] = []

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name == "Relationship", list.count < RelationContents.most, attributes["TargetMode"] != "External" else { return }
        list.append((attributes["Id"] ?? "", attributes["Type"] ?? "", attributes["Target"] ?? ""))
    }

    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
