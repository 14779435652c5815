import Civics
import HTML
import Office
import Store

/// Files that came with a form: kept at once, so that a form that must be mended need not bring them again.
///
/// What the form carries on is signed for this session and matter; nobody can attach a file that they did not bring.
struct KeptFiles: Sendable {
    var files: [StoredFile] = []
    /// Why some were not taken.
    var flaw: String?
    private var seal = ""

    static let listName = "kept"
    static let sealName = "kept-seal"

    private var list: String { JSON.array(files.map(\.json)).canonicalText }

    /// Keeps what was uploaded under the field and adds what an earlier try had kept.
    static func gather(_ body: FormBody, field: String, matter: Int64, in site: Site, session: String) async throws -> KeptFiles {
        var kept = KeptFiles()
        if let list = body.fields[listName], let seal = body.fields[sealName], site.csrf.isEqual(seal, mark(list, matter, site, session)) {
            kept.files = (try? JSON(parsing: list))?.list?.compactMap(StoredFile.init(json:)) ?? []
        }
        for upload in body.uploads where upload.field == field && !upload.bytes.isEmpty {
            do {
                let file = try await site.office.keep(upload.bytes, name: upload.filename, kinds: Office.staffKinds)
                if !kept.files.contains(where: { $0.hash == file.hash }) { kept.files.append(file) }
            } catch StoreError.full, StoreError.busy {
                kept.flaw = "服务器暂时存不下文件，「\(upload.filename)」没有收下；请过一两分钟再试"
            } catch let failure as Failure {
                kept.flaw = "「\(upload.filename)」没有收下：\(failure.words)"
            }
        }
        kept.seal = mark(kept.list, matter, site, session)
        return kept
    }

    private static func mark(_ list: String, _ matter: Int64, _ site: Site, _ session: String) -> String {
        site.csrf.token(seed: "kept\n\(session)\n\(matter)\n\(list)")
    }

    var html: HTML {
        guard !files.isEmpty else { return .empty }
        return """
            \(FormField.hidden(Self.listName, list))\(FormField.hidden(Self.sealName, seal))\
            <p class="soft">已经收到：\(files.map(\.name).joined(separator: "、"))。不用再选一次。</p>
            """
    }
}
