import Civics
import HTML
import Hummingbird
import Institutions
import Office
import Store

/// 我的履职: a deputy's own pages, made for a phone; and the same of each deputy for the offices that look after them.
struct Deputies: Sendable {
    let site: Site

    enum Paths {
        static let home = Path("/deputy")
        static let signUp = Path("/deputy/sign-up/*", String.self)
        static let own = Path("/deputy/dossier")
        static let object = Path("/deputy/object")
        static let duties = Path("/deputy/duties")
        static let learn = Path("/deputy/duties/*", String.self)
        static let score = Path("/deputy/score")
        static let dossier = Path("/deputies/*/dossier", String.self)
        static let print = Path("/deputies/*/dossier/print", String.self)
        static let export = Path("/deputies/*/dossier.csv", String.self)
        static let workbook = Path("/deputies/*/dossier.xlsx", String.self)
        static let nominations = Path("/deputies/nominations")
        static let nominationFile = Path("/deputies/nominations.xlsx")
        static let ending = Path("/deputies/*/end/*", String.self, Int64.self)
        static let assessment = Path("/deputies/assessment")
        static let absences = Path("/deputies/absences")
        static let performed = Path("/deputies/duties")
    }

    var office: Office { site.office }

    /// Offices that look after deputies, and auditors.
    static let readers: [Role] = [.office, .deputyWork, .presidium, .streetCommittee, .auditor]

    /// A deputy's name, leading to the dossier for those who may open it.
    static func named(_ person: City.Person, _ viewer: Viewer) -> HTML {
        viewer.has(anyOf: readers) ? "<a href=\"\(Paths.dossier.link(person.code))\">\(person.name)</a>" : HTML(person.name)
    }

    func addRoutes(to router: some RouterMethods<StaffContext>) {
        router.get(Paths.home) { request, context in try await home(request, context) }
        router.post(Paths.signUp) { request, context, code in try await signUp(code, request, context) }
        router.get(Paths.own) { request, context in
            guard context.viewer.has(.deputy), let own = office.city.people[context.viewer.person] else { throw Failure.notFound }
            return try await dossier(own.code, request, context)
        }
        router.get(Paths.dossier) { request, context, code in try await dossier(code, request, context) }
        router.get(Paths.print) { request, context, code in try await printDossier(code, request, context) }
        router.get(Paths.export) { request, context, code in try await exportDossier(code, request, context) }
        router.get(Paths.workbook) { request, context, code in try await dossierWorkbook(code, request, context) }
        router.get(Paths.nominations) { request, context in try await nominations(request, context) }
        router.get(Paths.nominationFile) { request, context in try await nominationFile(request, context) }
        router.get(Paths.object) { request, context in try await objectPage(request, context) }
        router.post(Paths.object) { request, context in try await object(request, context) }
        router.get(Paths.duties) { request, context in try await duties(request, context) }
        router.post(Paths.learn) { request, context, code in try await learn(code, request, context) }
        router.get(Paths.performed) { request, context in try await performed(request, context) }
        router.get(Paths.score) { request, context in try await score(request, context) }
        router.get(Paths.assessment) { request, context in try await assessment(request, context) }
        router.post(Paths.assessment) { request, context in try await layOut(request, context) }
        router.get(Paths.absences) { request, context in try await absences(request, context) }
        router.get(Paths.ending) { request, context, code, post in try await endPage(code, post, request, context) }
        router.post(Paths.ending) { request, context, code, post in try await end(code, post, request, context) }
    }

    /// The year of a page: the one asked for, else this one.
    func year(_ request: Request) throws -> Int {
        try request.queryFields().int("year").flatMap { 2000...2100 ~= $0 ? $0 : nil } ?? office.today.year
    }

    /// The same page for the years around, newest first.
    func years(_ path: String, _ chosen: Int, _ more: String = "", back: Int = 5) -> [NavLink] {
        let this = office.today.year
        return Set((max(this - back, 2000)...this) + [chosen]).sorted(by: >).map { NavLink("\($0)年", href: "\(path)?year=\($0)\(more)", isCurrent: $0 == chosen) }
    }

    /// What the last act came to.
    func flash(_ request: Request) -> HTML {
        switch site.cookies.flash(of: request) {
        case "record-acted": Notice(.done, "已办好。").html
        case "record-made": Notice(.done, "已登记。").html
        case "signed-up": Notice(.done, "已报名，记在下面的日程里。").html
        case "objected": Notice(.done, "已提出，由代表工作机构核实后答复；那一行旁边看得到。").html
        case "learnt": Notice(.done, "已记下：这一课学完了。").html
        case "sheets-made": Notice(.done, "考核表已建好，代表本人可以自评了。").html
        case "mandate-ended": Notice(.done, "已终止并移交。以前办过的都还查得到。").html
        default: .empty
        }
    }
}
