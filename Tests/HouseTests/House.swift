import Foundation

/// The project's own files, as the tests of the house read them.
enum House {
    static let root: URL = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    struct File: Sendable {
        /// From the root: `Sources/Civics/Days/Day.swift`.
        let path: String
        let text: String
        /// The folder under Sources or Tests.
        var target: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }
        var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

        /// The modules that the file imports.
        var imports: Set<String> {
            // Told apart cheaply first: the pattern is slow where it does not fit.
            Set(lines.filter { $0.utf8.count < 200 && $0.contains("import ") }.compactMap { line in
                line.firstMatch(of: /^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:public |internal |package |private |fileprivate )?import (?:struct |class |enum |func |typealias )?(\w+)/)
                    .map { String($0.1) }
            })
        }
    }

    static func files(in folder: String, ending: String) -> [File] {
        guard let all = FileManager.default.enumerator(atPath: root.appendingPathComponent(folder).path) else { return [] }
        return all.compactMap { item in
            guard let item = item as? String, item.hasSuffix(ending), !item.contains(".build") else { return nil }
            guard let data = FileManager.default.contents(atPath: root.appendingPathComponent("\(folder)/\(item)").path) else { return nil }
            return File(path: "\(folder)/\(item)", text: String(decoding: data, as: UTF8.self))
        }.sorted { $0.path < $1.path }
    }

    static let sources = files(in: "Sources", ending: ".swift")

    static func text(_ path: String) -> String? {
        FileManager.default.contents(atPath: root.appendingPathComponent(path).path).map { String(decoding: $0, as: UTF8.self) }
    }

    static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path) }

    static func folders(in path: String) -> [String] {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(path).path)) ?? []
        return all.filter { !$0.hasPrefix(".") && House.isFolder("\(path)/\($0)") }.sorted()
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
