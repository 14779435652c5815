import Office
import Testing

@testable import Web

@Suite("Signing in")
struct SignInTests {
    @Test("A person at work signs in, comes to the desk, and signs out")
    func inAndOut() async throws {
        try await withDesk { _, visitor in
            let keeper = visitor()
            try await keeper.get("/desk")
            #expect(keeper.status == .seeOther && keeper.location?.hasPrefix("/signin?back=") == true)
            try await keeper.signIn("keeper", back: "/matters?open=1")
            #expect(keeper.location == "/matters?open=1")
            let page = try await keeper.get("/desk")
            #expect(keeper.status == .ok && page.contains("工作台"))
            try await keeper.post("/signout", [])
            #expect(keeper.location == "/signin")
            try await keeper.get("/desk")
            #expect(keeper.status == .seeOther)
        }
    }

    @Test("What one person writes on a device is kept under another name than the next one's, and goes at sign-out")
    func drafts() async throws {
        try await withDesk { _, visitor in
            let draft = /data-draft="(staff-[0-9a-f]{12}-)reception"/
            var names: [Substring] = []
            for login in ["keeper", "deputy"] {
                let one = visitor()
                try await one.signIn(login)
                names.append(try #require(try await one.get("/stations/reception").firstMatch(of: draft)).1)
                #expect(try await !one.get("/signin").contains("data-draft-done"))
                try await one.get("/desk")
                try await one.post("/signout", [])
                #expect(try await one.get("/signin").contains("data-draft-done=\"staff-\""))
                #expect(try await !one.get("/signin").contains("data-draft-done"), "who comes back after a lapsed session finds the draft")
            }
            #expect(Set(names).count == 2)
        }
    }

    @Test("Five wrong passwords lock the account, not the others; a lock does not tell which accounts exist")
    func lockOut() async throws {
        try await withDesk { _, visitor in
            var said: Set<String> = []
            // A name that nobody bears is counted and answered in the same words.
            for login in ["clerk", "nobody-here"] {
                let guess = visitor()
                for _ in 1...5 {
                    try await guess.get("/signin")
                    let page = try await guess.postPlain("/signin", [("login", login), ("password", "wrong")])
                    #expect(guess.status == .unprocessableContent && page.contains("账号或密码不对"))
                }
                let locked = try await guess.signIn(login).page
                #expect(guess.status == .unprocessableContent && locked.contains("已锁定"))
                said.insert(String(locked[(locked.range(of: "因连续输错")?.upperBound ?? locked.endIndex)...].prefix(10)))
            }
            #expect(said.count == 1)
            #expect(try await visitor().signIn("keeper").location == "/desk")
        }
    }

    @Test("Guessing at once gets no more tries than guessing one by one; the same lock holds for changing the password")
    func parallel() async throws {
        try await withDesk { office, _ in
            let tried = await withTaskGroup(of: Bool.self) { group in
                for number in 0..<16 {
                    group.addTask {
                        do { _ = try await office.signIn(login: "clerk", password: "wrong-\(number)", device: "") } catch SignInFailure.wrong { return true } catch {}
                        return false
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(tried == 5)
            // On a busy machine the minute of the lock may be over by now.
            func isLocked(_ login: String) async throws -> Bool {
                let credential = try #require(try await office.store.read { try $0.credential(login: login) })
                #expect(credential.failures == 5 && credential.lockedUntil.milliseconds > 0)
                return credential.lockedUntil.milliseconds > office.now.milliseconds + 2_000
            }
            if try await isLocked("clerk") {
                await #expect(throws: SignInFailure.self) { _ = try await office.signIn(login: "clerk", password: "anlan-2026", device: "") }
                await #expect(throws: Failure.self) { try await office.changePassword("anlan-2026", to: "my-own-words", of: office.viewer(login: "clerk")) }
            }
            // By the page where it is changed, too, one has five tries.
            for _ in 0..<5 {
                await #expect(throws: Failure.unfit(field: "原密码", reason: "不对")) {
                    try await office.changePassword("wrong", to: "my-own-words", of: office.viewer(login: "keeper"))
                }
            }
            if try await isLocked("keeper") {
                await #expect(throws: SignInFailure.self) { _ = try await office.signIn(login: "keeper", password: "anlan-2026", device: "") }
            }
            _ = try await office.signIn(login: "county", password: "anlan-2026", device: "")
            #expect(try await office.store.read { try $0.credential(login: "county") }?.failures == 0)
        }
    }

    @Test("A dozen who sign in to one account at once with the right password all come in")
    func together() async throws {
        try await withDesk { office, _ in
            let tokens = try await withThrowingTaskGroup(of: [UInt8].self) { group in
                for _ in 0..<12 { group.addTask { try await office.signIn(login: "clerk", password: "anlan-2026", device: "") } }
                return try await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
            }
            #expect(tokens.count == 12)
            #expect(try await office.store.read { try $0.credential(login: "clerk") }?.failures == 0)
        }
    }

    @Test("Only a path of this site is gone back to", arguments: [
        ("/matters/12#v3", "/matters/12#v3"), ("//evil.example", "/desk"), ("https://evil.example", "/desk"), ("/\\evil", "/desk"),
        ("/signin", "/desk"), ("/a\u{202E}b", "/desk"), ("", "/desk"), ("/desk?column=late", "/desk?column=late"),
    ])
    func back(given: String, wanted: String) { #expect(SignIn.localPath(given) == wanted) }

    @Test("A one-time password opens nothing but the page where it is changed")
    func oneTime() async throws {
        try await withDesk { office, visitor in
            let admin = office.viewer(office.city.person(code: "luo-siqi")?.id ?? 0)
            let credential = try #require(try await office.store.read { try $0.credential(login: "keeper") })
            let once = try await office.issuePassword(login: "keeper", person: credential.person, by: admin)
            let keeper = try await visitor().signIn("keeper", password: once)
            for path in ["/desk", "/matters", "/stations/reception", "/work/figures"] {
                try await keeper.get(path)
                #expect(keeper.status == .seeOther && keeper.location == "/account", "\(path)")
            }
            let page = try await keeper.get("/account")
            #expect(keeper.status == .ok && page.contains("一次性密码") && !page.contains("登录着的地方"))
            try await keeper.post("/stations/reception", [("title", "路灯")])
            #expect(keeper.status == .forbidden)
            func change(_ old: String, _ new: String) async throws {
                try await keeper.get("/account")
                try await keeper.postPlain("/account/password", [("old", old), ("new", new), ("again", new)])
            }
            for (old, new) in [(once, once), ("wrong-one", "my-own-words"), (once, "short")] {
                try await change(old, new)
                #expect(keeper.status == .unprocessableContent)
            }
            try await change(once, "my-own-words")
            #expect(keeper.location == "/desk")
            try await keeper.get("/desk")
            #expect(keeper.status == .ok)
            #expect(try await visitor().signIn("keeper", password: "my-own-words").location == "/desk")
        }
    }

    @Test("A form without its token opens nothing")
    func forged() async throws {
        try await withDesk { _, visitor in
            let stranger = visitor()
            try await stranger.post("/signin", [("login", "keeper"), ("password", "anlan-2026"), ("csrf", "no")])
            #expect(stranger.status == .unprocessableContent && stranger.location == nil)
            let keeper = try await visitor().signIn("keeper")
            try await keeper.post("/stations/reception", [("title", "路灯"), ("csrf", "no")])
            #expect(keeper.status == .forbidden)
        }
    }
}
