import Testing

/// What is written about the house is there and holds together.
@Suite("The documents")
struct DocumentTests {
    private static var documents: [House.File] {
        House.files(in: "docs", ending: ".md")
            + ["README.md", "README.zh.md", "ARCHITECTURE.md", "CHANGELOG.md"].compactMap { name in House.text(name).map { House.File(path: name, text: $0) } }
    }

    @Test("The documents that everybody looks for are there", arguments: ["README.md", "README.zh.md", "ARCHITECTURE.md", "CHANGELOG.md", "LICENSE", "docs/glossary.md"])
    func present(path: String) { #expect(House.exists(path), "\(path) is missing") }

    @Test("ARCHITECTURE.md tells of every target")
    func architecture() {
        let text = House.text("ARCHITECTURE.md")
        #expect(text != nil, "ARCHITECTURE.md is missing: it has to name every folder of Sources")
        for folder in House.folders(in: "Sources") where folder != "CLibraries" {
            #expect(text?.contains(folder) == true, "ARCHITECTURE.md does not name Sources/\(folder)")
        }
    }

    @Test("The glossary has the words of the code")
    func glossary() {
        let text = House.text("docs/glossary.md") ?? ""
        let words = [
            "Territory", "Body", "Person", "Post", "Mandate", "Place", "Matter", "Procedure", "State", "Move", "Slot", "Clock", "Rule", "Round", "Link",
            "Register", "Record", "Sitting", "Vote", "Ballot", "Figure", "Entry", "Journal", "Seal", "Desk", "Refusal", "Mark", "Guard", "Effect", "Party",
            "Role", "Demander", "Persona", "Query code", "Sight", "Viewer", "Figure",
        ]
        for word in words { #expect(text.contains("| \(word) |"), "docs/glossary.md has no row for \(word)") }
    }

    @Test("The glossary has every state, move, slot, role and mark of the procedures")
    func declared() {
        let text = House.text("docs/glossary.md") ?? ""
        for file in House.sources where file.path.hasPrefix("Sources/Institutions/") || file.path.hasSuffix("Procedure/Slot.swift") {
            for match in file.text.matches(of: /(?:State|Slot|Move)\(\s*"(\w+)", "([^"]+)"/) {
                #expect(text.contains("`\(match.1)`"), "docs/glossary.md does not tell `\(match.1)` \(match.2)")
            }
            for match in file.text.matches(of: /case \.(\w+): "([^"]+)"/) where file.path.hasSuffix("Slot.swift") {
                #expect(text.contains("`\(match.1)`"), "docs/glossary.md does not tell the role `\(match.1)` \(match.2)")
            }
        }
    }

    @Test("Every link of a document leads somewhere")
    func links() {
        for document in Self.documents {
            let folder = document.path.split(separator: "/").dropLast().joined(separator: "/")
            for match in document.text.matches(of: /\]\(([^)\s]+)\)/) {
                let target = String(match.1.prefix { $0 != "#" })
                if target.isEmpty || target.contains("://") || target.hasPrefix("mailto:") { continue }
                let path = target.hasPrefix("/") ? String(target.dropFirst()) : (folder.isEmpty ? target : "\(folder)/\(target)")
                #expect(House.exists(path), "\(document.path) links to \(target), which is not there")
            }
        }
    }
}
