import Foundation
import HTML
import Hummingbird
import Logging
import NIOCore
import Office

/// The house on the wire: one router for all doors.
public enum WebApplication {
    /// - Parameters:
    ///   - isQuiet: no access log (benchmarks, tests).
    ///   - readiness: through which the program says that it is about to leave.
    public static func build(office: Office, log: Logger, isQuiet: Bool = false, readiness: Readiness = Readiness()) throws -> some ApplicationProtocol {
        let router = try router(office: office, log: log, isQuiet: isQuiet, readiness: readiness)
        return Application(
            responder: HeadAsGet(ShowsAsWas(
                router.buildResponder(), cookies: SiteCookies(secure: office.settings.isSecure), hasReplica: office.settings.replica != nil)),
            server: .http1(configuration: .init(idleTimeout: .seconds(75))),
            configuration: .init(address: .hostname(office.settings.host, port: office.settings.port), serverName: "lianxin"),
            logger: log)
    }

    /// Whether this names a machine by number, as `Settings.proxies` must.
    public static func isAddress(_ text: String) -> Bool { (try? SocketAddress(ipAddress: text, port: 0)) != nil }

    static func router(office: Office, log: Logger, isQuiet: Bool, readiness: Readiness = Readiness()) throws -> Router<SiteContext> {
        let site = try Site(office: office, log: log, readiness: readiness)
        let router = Router(context: SiteContext.self)
        let book = MeterBook()
        router.add(middleware: NamesRequest(readiness: readiness))
        router.add(middleware: RequestMeter(book: book))
        if !isQuiet { router.add(middleware: AccessLog()) }
        router.add(middleware: SecurityHeaders(secure: office.settings.isSecure))
        router.add(middleware: ErrorPages(renderer: Faults(site: site)))
        router.add(middleware: ServesStatic(files: site.files))
        if let leaflet = site.leaflet { router.add(middleware: ServesStatic(files: leaflet)) }
        router.add(middleware: InFlightLimit(caller: { request, context in
            // Behind a proxy that is not named all callers look alike; this machine itself is trusted to be one.
            site.client.isLocal(context) ? "" : site.client.hash(of: request, context: context)
        }))
        router.add(middleware: FlashOnce(cookies: site.cookies))
        router.get("/health/live") { _, _ in "ok\n" }
        Metrics(site: site, book: book).addRoutes(to: router)
        Residents(site: site).addRoutes(to: router)
        Help(site: site).addRoutes(to: router)
        PublicFigures(site: site).addRoutes(to: router)
        PublishedSuggestions(site: site).addRoutes(to: router)
        WholeProcessPages(site: site).addRoutes(to: router)
        SignIn(site: site).addRoutes(to: router)
        let staff = router.group(context: SignedInContext.self).add(middleware: RequiresSession(site: site)).group(context: StaffContext.self)
        Work(site: site).addRoutes(to: staff)
        HandOvers(site: site).addRoutes(to: staff)
        Suggestions(site: site).addRoutes(to: staff)
        Deputies(site: site).addRoutes(to: staff)
        Signing(site: site).addRoutes(to: staff)
        StudyPages(site: site).addRoutes(to: staff)
        Stations(site: site).addRoutes(to: staff)
        PlacePages(site: site).addRoutes(to: staff)
        RegisterPages(site: site).addRoutes(to: staff)
        Account(site: site).addRoutes(to: staff)
        Rolls(site: site).addRoutes(to: staff)
        Inviting(site: site).addRoutes(to: staff)
        Spreading(site: site).addRoutes(to: staff)
        Ledgers(site: site).addRoutes(to: staff)
        SuggestionFigures(site: site).addRoutes(to: staff)
        WorkFigures(site: site).addRoutes(to: staff)
        return router
    }
}
