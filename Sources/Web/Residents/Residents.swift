import Hummingbird

/// The public side: whoever comes here needs no account.
struct Residents: Sendable {
    let site: Site
    let limits: Limits
    let marks: SignedMarks

    init(site: Site) {
        self.site = site
        limits = Limits(perMinute: site.office.settings.residentsPerMinute)
        // Whoever guesses or floods is told apart on all servers; reading is limited by each for itself.
        for (limit, name) in [(limits.speaking, "speaking"), (limits.trying, "trying"), (limits.number, "number")] { site.share(limit, as: name) }
        marks = SignedMarks(key: site.office.keys.forms)
    }

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get(Paths.home) { request, _ in try await site.kept(request) { try await home(request) } }
        addSpeaking(to: router)
        addFollowing(to: router)
        addJoining(to: router)
        addFinding(to: router)
        addReceptions(to: router)
        addBookings(to: router)
        addPapers(to: router)
        addReplies(to: router)
        addConsultations(to: router)
        addSmallPages(to: router)
        addEmergency(to: router)
        addHalls(to: router)
    }

    /// Every address of this area.
    enum Paths {
        static let home = Path("/")
        static let speak = Path("/speak")
        static let likely = Path("/speak/likely")
        static let receipt = Path("/receipt")
        static let follow = Path("/follow")
        static let leave = Path("/follow/leave")
        static let matter = Path("/follow/*", String.self)
        static let move = Path("/follow/*/moves/*", String.self, String.self)
        static let code = Path("/f/*", String.self)
        static let file = Path("/files/*/*", String.self, String.self)
        static let join = Path("/join/*", String.self)
        static let find = Path("/find")
        static let station = Path("/s/*", String.self)
        static let deputies = Path("/find/deputies")
        static let receptions = Path("/receptions")
        static let receptionCalendar = Path("/receptions.ics")
        static let stationCalendar = Path("/s/*/receptions.ics", String.self)
        static let dutyCalendar = Path("/calendar/*", String.self)
        static let book = Path("/s/*/book", String.self)
        static let posting = Path("/postings/*", String.self)
        static let regulation = Path("/regulations/*", String.self)
        static let debriefing = Path("/debriefings/*", String.self)
        static let example = Path("/examples/*", String.self)
        static let paperFile = Path("/papers/*/*/files/*", String.self, String.self, String.self)
        static let deputyPhoto = Path("/d/*/photo", String.self)
        static let stationSheet = Path("/s/*/sheet", String.self)
        static let deputy = Path("/d/*", String.self)
        static let deputySheet = Path("/d/*/sheet", String.self)
        static let replies = Path("/replies")
        static let reply = Path("/replies/*", String.self)
        static let consultations = Path("/consultations")
        static let consultation = Path("/consultations/*", String.self)
        static let consultationFile = Path("/consultations/*/files/*", String.self, String.self)
        static let halls = Path("/hall")
        static let hall = Path("/hall/*", String.self)
        static let hallList = Path("/hall/*/*", String.self, String.self)
        static let large = Path("/large")
        static let offline = Path("/offline")
        static let worker = Path("/worker.js")
        static let privacy = Path("/privacy")
        static let robots = Path("/robots.txt")
        static let emergency = Path("/emergency")
        static let emergencyFile = Path("/emergency.html")
        static let ready = Path("/health/ready")
    }
}

/// How often one network address may do what costs something, and how often one number may be tried.
struct Limits: Sendable {
    let speaking: RateLimit
    let looking: RateLimit
    /// Lists and figures that anybody may page through.
    let reading: RateLimit
    /// What one address may leave on the disk: files are kept before their form is complete.
    let files = ByteBudget(bytesPerHour: 200 * 1024 * 1024)
    /// Who has booked how many places.
    let booking = BookingLimit()
    /// Tries of number and code: ten a minute for one client.
    let trying = RateLimit(burst: 10, perMinute: 10)
    /// The same for one number, whoever tries.
    let number = RateLimit(burst: 30, perMinute: 20)

    init(perMinute: Int) {
        speaking = RateLimit(burst: perMinute, perMinute: Double(perMinute))
        looking = RateLimit(burst: perMinute * 2, perMinute: Double(perMinute * 2))
        reading = Limits.reading(perMinute)
    }

    static func reading(_ perMinute: Int) -> RateLimit { RateLimit(burst: perMinute * 4, perMinute: Double(perMinute * 4)) }
}
