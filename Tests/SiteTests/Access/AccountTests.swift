import Crypto
import FoundationEssentials
import OfficeModel
import OfficeTime
import SOPModel
import Testing
import UseCases

@testable import Web

@Suite("One's own account, and links for a lost password")
struct AccountTests {
    private static let fresh = "bukit-hijau-tujuh-belas"

    private func change(
        _ current: String, _ password: String, again: String? = nil
    ) -> Ask {
        .post(
            "/akun/sandi",
            [
                ("current", current), ("new", password), ("again", again ?? password),
                ("csrf", Who.desk.formToken),
            ]
        ).as(.desk)
    }

    /// Signs in once more, as from another machine; gives the session.
    private func signIn(_ office: OfficeUnderTest, _ password: String = Seed.password) async -> String? {
        await office.ask(SignIn.with(password: password)).cookie(Cookie.session)
    }

    private func isOpen(_ session: String, _ office: OfficeUnderTest) async -> Bool {
        await office.ask(.get("/meja").with("cookie", "\(Cookie.session)=\(session)")).status == 200
    }

    @Test("A new password opens, the old one no longer does, and other sessions end")
    func ownPassword() async throws {
        try await withOffice { office in
            let other = try #require(await signIn(office))
            #expect(await isOpen(other, office))
            let changed = await office.ask(change(Seed.password, Self.fresh))
            #expect(changed.status == 303, "\(changed.text)")
            #expect(await office.ask(.get("/akun").as(.desk)).status == 200, "this session stays")
            #expect(await !isOpen(other, office))
            #expect(await signIn(office, Seed.password) == nil)
            #expect(await signIn(office, Self.fresh) != nil)
        }
    }

    @Test(
        "A password that does not do is refused at its field, and the old one stays",
        arguments: [
            ("salah", fresh, fresh, "current"), (Seed.password, "pndk", "pndk", "new"),
            (Seed.password, fresh, "lain-sama-sekali-ini", "again"),
            (Seed.password, "gunawan-2026", "gunawan-2026", "new"),
        ])
    func unfit(current: String, password: String, again: String, field: String) async throws {
        try await withOffice { office in
            let answer = await office.ask(change(current, password, again: again))
            #expect(answer.status == 422)
            #expect(answer.text.contains("href=\"#f-\(field)\""), "\(field)")
            #expect(!answer.text.contains(password) || password == Seed.password)
            #expect(await signIn(office) != nil)
        }
    }

    @Test("Guessing one's password from an open session is slowed down")
    func guessing() async throws {
        try await withOffice { office in
            for _ in 0..<5 { #expect(await office.ask(change("salah", Self.fresh)).status == 422) }
            #expect(await office.ask(change(Seed.password, Self.fresh)).status == 429)
            office.clock.move(minutes: 6)
            #expect(await office.ask(change(Seed.password, Self.fresh)).status == 303)
        }
    }

    private func end(_ word: String, _ office: OfficeUnderTest) async -> Answer {
        await office.ask(
            .post("/akun/sesi", [("session", word), ("csrf", Who.desk.formToken)]).as(.desk))
    }

    private func word(_ session: String) -> String { Hex.text(SHA256.digest(of: session).bytes) }

    @Test("One ends single sessions of one's own, or all others, and nobody else's")
    func sessions() async throws {
        try await withOffice { office in
            let first = try #require(await signIn(office))
            let second = try #require(await signIn(office))
            let third = try #require(await signIn(office))
            let page = await office.ask(.get("/akun").as(.desk))
            for session in [first, second, third] { #expect(page.text.contains(word(session))) }
            #expect(!page.text.contains(word(Who.head.sessionToken)), "only one's own are listed")
            #expect(await end(word(first), office).status == 303)
            #expect(await !isOpen(first, office))
            #expect(await isOpen(second, office))
            #expect(await end(word(Who.head.sessionToken), office).status == 404)
            #expect(await office.ask(.get("/meja").as(.head)).status == 200)
            #expect(await end("others", office).status == 303)
            for session in [second, third] { #expect(await !isOpen(session, office)) }
            #expect(await office.ask(.get("/meja").as(.desk)).status == 200)
        }
    }

    // MARK: links

    private func link(_ office: OfficeUnderTest) async throws -> String {
        let made = await office.ask(
            .post("/kantor/pegawai/gunawan/tautan", [("csrf", Who.administrator.formToken)])
                .as(.administrator))
        #expect(made.status == 200)
        let path = try #require(made.text.split(separator: "/sandi/").last)
        return "/sandi/" + path.prefix { $0 != "<" && $0 != "\"" && $0 != "%" && $0 != "&" }
    }

    private func set(_ path: String, _ office: OfficeUnderTest) async -> Answer {
        await office.ask(
            .post(
                path,
                [("new", Self.fresh), ("again", Self.fresh), ("csrf", Who.stranger.formToken)]
            ).as(.stranger))
    }

    @Test("A link sets a password once; all sessions of before end")
    func linkOnce() async throws {
        try await withOffice { office in
            let path = try await link(office)
            let before = try #require(await signIn(office))
            #expect(await office.ask(.get(path)).status == 200)
            let set = await set(path, office)
            #expect(set.status == 303, "\(set.text)")
            #expect(set.cookie(Cookie.session) != nil, "and signs in")
            #expect(await !isOpen(before, office))
            #expect(await signIn(office, Self.fresh) != nil)
            #expect(await self.set(path, office).status == 410)
            #expect(await office.ask(.get(path)).status == 410)
        }
    }

    @Test("A link ends after seven days, and with the next one for the same person")
    func linkEnds() async throws {
        try await withOffice { office in
            let first = try await link(office)
            let second = try await link(office)
            #expect(await office.ask(.get(first)).status == 410)
            office.clock.move(minutes: Invitation.validDays * 24 * 60 - 1)
            #expect(await office.ask(.get(second)).status == 200)
            office.clock.move(minutes: 1)
            #expect(await office.ask(.get(second)).status == 410)
            #expect(await set(second, office).status == 410)
        }
    }

    @Test("A link of somebody who left opens nothing")
    func linkOfThePast() async throws {
        try await withOffice { office in
            let path = try await link(office)
            try await office.change(.personSet(Person(id: "gunawan", name: "Gunawan", isActive: false)))
            #expect(await office.ask(.get(path)).status == 410)
            #expect(await set(path, office).status == 410)
        }
    }

    // MARK: who guesses shuts nobody out

    @Test("A thousand wrong passwords from one browser keep its own waiting, and no other out")
    func thousandGuesses() async throws {
        try await withOffice { office in
            func ask(_ password: String, _ browser: String) async -> Int {
                let token = FormToken.masked(SHA256.digest(of: "browser:" + browser))
                return await office.ask(
                    .post("/masuk", [("login", "gunawan"), ("password", password), ("csrf", token)])
                        .with("cookie", "\(Cookie.browser)=\(browser)")
                ).status
            }
            #expect(await ask(Seed.password, "milik-sendiri") == 303)
            var looked = 0
            for _ in 0..<1_000 where await ask("salah", "penyerang") == 422 { looked += 1 }
            #expect(looked == Limited.wrongPassword(login: "gunawan").allowed)
            #expect(await ask(Seed.password, "milik-sendiri") == 303)
            #expect(await ask(Seed.password, "ponsel-baru") == 303, "a new browser of the owner's too")
        }
    }

    @Test("However many browsers guess at an account, its holder comes in from their own")
    func noLockOut() async throws {
        try await withOffice { office in
            // The holder's own browser has been here before.
            #expect(await signIn(office) != nil)
            for number in 0..<30 {
                let browser = "penyerang-\(number)"
                let token = FormToken.masked(SHA256.digest(of: "browser:" + browser))
                let guess = Ask.post(
                    "/masuk", [("login", "gunawan"), ("password", "salah"), ("csrf", token)]
                ).with("cookie", "\(Cookie.browser)=\(browser)")
                // Once the account counts as under attack each guess waits for its turn.
                if number < SignInPace.attackFailures {
                    #expect(await office.ask(guess).status == 422)
                } else {
                    await office.site.pace.noteFailure(login: "gunawan", at: office.clock.now())
                }
            }
            #expect(await signIn(office) != nil)
            // A new browser has its turn, and is not turned away; at another account there are no turns.
            for login in ["gunawan", "ratna", "ratna"] {
                try await office.site.pace.take(
                    login: login, from: LineSender(address: "10.0.0.9", browser: "baru"),
                    at: office.clock.now())
            }
        }
    }
}
