import Civics
import HTML
import Hummingbird
import Institutions
import Office
import Store

/// The pages that deputies' suggestions need besides the common ones: the deputy's workspace, the versions of a paper, handing over in
/// batches, the papers of the trade.
struct Suggestions: Sendable {
    let site: Site

    enum Paths {
        static let workspace = Path("/deputy/suggestions")
        static let problems = Path("/deputy/suggestions/problems")
        static let judge = Path("/deputy/suggestions/*/judge", Int64.self)
        static let versions = Path("/matters/*/versions", Int64.self)
        static let appraisals = Path("/office/appraisals")
        static let dispatch = Path("/office/dispatch")
        static let propose = Path("/office/dispatch/propose")
        static let unitList = Path("/office/dispatch/unit/*", Int64.self)
        static let paper = Path("/matters/*/papers/*", Int64.self, String.self)
    }

    func addRoutes(to router: some RouterMethods<StaffContext>) {
        router.get(Paths.workspace) { request, context in try await workspace(request, context) }
        router.get(Paths.problems) { request, context in try await commonProblems(request, context) }
        router.get(Paths.judge) { request, context, id in try await judge(id, request, context) }
        router.get(Paths.versions) { request, context, id in try await versions(id, request, context) }
        router.get(Paths.appraisals) { request, context in try await appraisals(request, context) }
        router.get(Paths.dispatch) { request, context in try await dispatchPage(nil, request, context) }
        router.post(Paths.propose) { request, context in try await propose(request, context) }
        router.post(Paths.dispatch) { request, context in try await dispatch(request, context) }
        router.get(Paths.unitList) { request, context, unit in try await unitList(unit, request, context) }
        router.get(Paths.paper) { request, context, id, kind in try await paper(id, kind, request, context) }
    }

    static let texts = ["title", "text", "measure"]
    /// The four steps before a paper is handed in, with the moves that make them.
    static let steps: [(name: String, field: String, move: String)] = [
        ("察", "observed", "observe"), ("调", "investigated", "study"), ("提", "written", "write"), ("改", "revised", "revise"),
    ]

    /// 察 2 · 调 1 · 提 3 · 改: what has been done of the four steps.
    static func ticks(_ matter: Matter) -> HTML {
        each(steps) { step -> HTML in
            let n = matter.fields[step.field]?.integer ?? 0
            return "<span class=\"tick-step\(when(n > 0, " tick-done"))\">\(n > 0 ? "✓" : "○") \(step.name)\(when(n > 1, " \(n)"))</span> "
        }
    }
}

