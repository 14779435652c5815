import HTML
import Office
import Store

/// The photos and papers that came with a matter; nothing where there are none.
struct MatterFiles: Piece {
    let sight: MatterSight

    init(_ sight: MatterSight) { self.sight = sight }

    var html: HTML {
        let files = (sight.matter.fields["files"]?.list ?? []).compactMap(StoredFile.init(json:))
        return when(!files.isEmpty, "<ul class=\"files\">\(each(files) { "<li>\(link($0))</li>" })</ul>")
    }

    func link(_ file: StoredFile) -> FileLink {
        let size = file.size >= 1_048_576 ? "\(file.size / 1_048_576)MB" : "\(max(1, file.size / 1_024))KB"
        return FileLink(
            file.name, href: Work.Paths.file.link(sight.stored.id, file.hash), note: size,
            thumbnail: file.media.hasPrefix("image/") ? Work.Paths.file.link(sight.stored.id, file.hash) : nil)
    }
}
