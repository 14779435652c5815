import Testing

/// How files look, whoever wrote them.
@Suite("The sources")
struct SourceTests {
    static let linesMax = 450

    @Test("Every file can be read in one sitting")
    func short() {
        for file in House.sources { #expect(file.lines.count < Self.linesMax, "\(file.path) has \(file.lines.count) lines") }
    }

    @Test("Nothing is left for later and nothing stops the server on input")
    func finished() {
        // Put together, so that this file does not find itself.
        let words = ["TO" + "DO", "FIX" + "ME", "XX" + "X:", "fatalError" + "(", "try" + "!", " as" + "! "]
        for file in House.sources + House.files(in: "Tests", ending: ".swift") {
            for word in words { #expect(!file.text.contains(word), "\(file.path) says \(word)") }
        }
    }

    @Test("No tabs, no spaces at the ends of lines, no carriage returns")
    func clean() {
        for file in House.sources {
            let flawed = file.lines.enumerated().filter { $0.element.hasSuffix(" ") || $0.element.contains("\t") || $0.element.contains("\r") }
            #expect(flawed.isEmpty, "\(file.path) line \(flawed.first.map { $0.offset + 1 } ?? 0)")
        }
    }

    @Test("Chinese sentences on screen take full-width signs")
    func fullWidth() {
        // A half-width sign right after a Han character, outside comments: only a sentence has that.
        let half = /\p{Script=Han}[,;:?!(]/
        for file in House.sources where ["Civics", "Institutions", "Office", "Web", "HTML"].contains(file.target) {
            for (number, line) in file.lines.enumerated() {
                let code = line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line
                #expect(code.utf8.allSatisfy { $0 < 0x80 } || code.firstMatch(of: half) == nil, "\(file.path) line \(number + 1)")
            }
        }
    }

    @Test("Every institution is listed")
    func institutions() {
        let all = House.text("Sources/Institutions/All.swift") ?? ""
        for folder in House.folders(in: "Sources/Institutions") {
            let isListed = ["\(folder).procedure", "\(folder).registers", "\(folder)s.registers"].contains { all.contains($0) } || folder == "Registers"
            #expect(isListed, "Sources/Institutions/\(folder) is not in All.swift")
        }
    }
}
