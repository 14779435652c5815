import Hummingbird

/// The pages of people at work: what waits, what there is, one matter and its moves.
struct Work: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<StaffContext>) {
        router.get(Paths.desk) { request, context in try await desk(request, context) }
        router.get(Paths.books) { request, context in try await books(request, context) }
        router.post(Paths.batch) { request, context in try await askBatch(request, context) }
        router.post(Paths.batchDone) { request, context in try await doBatch(request, context) }
        router.get(Paths.matters) { request, context in try await matters(request, context) }
        router.get(Paths.csv) { request, context in try await exportCSV(request, context) }
        router.get(Paths.xlsx) { request, context in try await exportXLSX(request, context) }
        router.get(Paths.search) { request, context in
            let words = try request.queryFields().line("q")
            // A number leads to the matter itself.
            if let found = try await site.office.matter(number: words, as: context.viewer) { return site.seeOther(Paths.matter.link(found.id)) }
            return site.seeOther("\(Paths.matters.link())?q=\(Percent.encode(words))")
        }
        router.get(Paths.matter) { request, context, id in try await matter(id, request, context) }
        router.get(Paths.new) { request, context, procedure in try await startPage(procedure, from: nil, request, context) }
        router.post(Paths.new) { request, context, procedure in try await start(procedure, from: nil, request, context) }
        router.get(Paths.start) { request, context, id, procedure in try await startPage(procedure, from: id, request, context) }
        router.post(Paths.start) { request, context, id, procedure in try await start(procedure, from: id, request, context) }
        router.get(Paths.letter) { request, context, id in try await letter(id, request, context) }
        router.post(Paths.move) { request, context, id, move in try await makeMove(id, move, request, context) }
        router.post(Paths.persona) { request, context, id, demander in try await persona(id, demander, request, context) }
        router.get(Paths.file) { request, context, id, hash in try await file(id, hash, request, context) }
        router.get(Paths.slip) { request, context, id, kind in try await slip(id, kind, request, context) }
    }
}
