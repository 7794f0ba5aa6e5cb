import Crypto
import OfficeModel
import OfficeTime
import SOPModel
import Storage
import Testing
import UseCases

@testable import Web

/// An authenticator that was bound to somebody's account.
struct Authenticator {
    let secret: [UInt8]
    let recovery: [String]

    func code(_ office: OfficeUnderTest, stepsLater: Int64 = 0) throws -> String {
        let step = OneTimeCodes.step(at: office.clock.now()) + stepsLater
        return try #require(OneTimeCodes(secret: secret).code(step: step))
    }
}

extension OfficeUnderTest {
    /// Sets the second factor of the desk officer up, as its page does.
    func bind() async throws -> Authenticator {
        let token = Who.desk.formToken
        let begun = await ask(
            .post("/akun/kode", [("current", Seed.password), ("csrf", token)]).as(.desk))
        #expect(begun.status == 303, "\(begun.text)")
        let factor = try #require(try await house.accounts.secondFactor(of: "gunawan"))
        let first = try #require(
            OneTimeCodes(secret: factor.secret).code(step: OneTimeCodes.step(at: clock.now())))
        let done = await ask(.post("/akun/kode/pasang", [("code", first), ("csrf", token)]).as(.desk))
        #expect(done.status == 200, "\(done.text)")
        let codes = done.text.split(separator: "<li><code>").dropFirst().map {
            String($0.prefix { $0 != "<" })
        }
        // The first code is used up: what a test types next is of a later step.
        clock.move(minutes: 1)
        return Authenticator(secret: factor.secret, recovery: codes)
    }
}

@Suite("Signing in with a code beside the password")
struct SecondFactorTests {
    private func enter(_ code: String, _ office: OfficeUnderTest, as who: Who = .stranger) async -> Answer {
        await office.ask(.post("/masuk/kode", [("code", code), ("csrf", who.formToken)]).as(who))
    }

    /// The password from a browser.
    private func password(_ office: OfficeUnderTest, ke: String = "") async -> Answer {
        await office.ask(SignIn.with(password: Seed.password, ke: ke))
    }

    private func asksPassword(_ answer: Answer) -> Bool {
        answer.cookie(Cookie.session) == nil && answer.text.contains("name=\"password\"")
    }

    @Test("The password alone opens nothing; with the code one comes to the page asked for")
    func both() async throws {
        try await withOffice { office in
            let phone = try await office.bind()
            let first = await password(office, ke: "/tiket")
            #expect(first["location"] == "/masuk/kode")
            #expect(first.cookie(Cookie.session) == nil)
            let page = await office.ask(.get("/masuk/kode").as(.stranger))
            #expect(page.text.contains("autocomplete=\"one-time-code\""))
            #expect(page.text.contains("inputmode=\"numeric\""))
            let wrong = await enter("000000", office)
            #expect(wrong.status == 422)
            #expect(wrong.cookie(Cookie.session) == nil)
            let right = await enter(try phone.code(office), office)
            #expect(right.status == 303)
            #expect(right["location"] == "/tiket")
            #expect(right.cookie(Cookie.session) != nil)
        }
    }

    @Test("Whoever typed no password is asked for no code; after five minutes it is typed anew")
    func order() async throws {
        try await withOffice { office in
            let phone = try await office.bind()
            #expect(asksPassword(await office.ask(.get("/masuk/kode").as(.stranger))))
            #expect(asksPassword(await enter(try phone.code(office), office)))
            _ = await password(office)
            #expect(asksPassword(await enter(try phone.code(office), office, as: .reporter)))
            office.clock.move(minutes: PendingSignIns.minutes)
            #expect(asksPassword(await enter(try phone.code(office), office)))
        }
    }

    @Test("Each code opens once, a recovery code too")
    func once() async throws {
        try await withOffice { office in
            let phone = try await office.bind()
            #expect(phone.recovery.count == 8)
            let code = try phone.code(office)
            for typed in [code, phone.recovery[0]] {
                _ = await password(office)
                #expect(await enter(typed, office).status == 303)
                _ = await password(office)
                #expect(await enter(typed, office).status == 422, "\(typed)")
            }
            let page = await office.ask(.get("/akun/kode").as(.desk))
            #expect(page.text.contains("7 kode cadangan tersisa"))
        }
    }

    @Test("Of two that use the same code at once, one does")
    func atOnce() async throws {
        try await withOffice { office in
            let phone = try await office.bind()
            let step = OneTimeCodes.step(at: office.clock.now())
            let selector = String(phone.recovery[0].prefix(2))
            let accounts = office.house.accounts
            async let first = accounts.useCode(step: step, of: "gunawan")
            async let second = accounts.useCode(step: step, of: "gunawan")
            #expect(try await [first, second].count { $0 } == 1)
            async let third = accounts.useRecovery(selector, of: "gunawan")
            async let fourth = accounts.useRecovery(selector, of: "gunawan")
            #expect(try await [third, fourth].count { $0 } == 1)
        }
    }

    @Test("Codes are guessed no faster than passwords, and the owner's browser stays open")
    func guessing() async throws {
        try await withOffice { office in
            let phone = try await office.bind()
            _ = await password(office)
            #expect(await enter(try phone.code(office), office).status == 303)
            // Who knows the password takes a new browser for each few guesses.
            var refused = 0
            for number in 0..<6 {
                let browser = "penyerang-\(number)"
                let token = FormToken.masked(SHA256.digest(of: "browser:" + browser))
                func ask(_ path: String, _ fields: [(String, String)]) async -> Answer {
                    await office.ask(
                        .post(path, fields.map { (name: $0.0, value: $0.1) } + [("csrf", token)])
                            .with("cookie", "\(Cookie.browser)=\(browser)"))
                }
                _ = await ask("/masuk", [("login", "gunawan"), ("password", Seed.password)])
                for guess in 0..<6 {
                    let status = await ask("/masuk/kode", [("code", "00000\(guess)")]).status
                    #expect(status == 422 || status == 429)
                    if status == 429 { refused += 1 }
                }
            }
            #expect(refused == 6 * 6 - 11, "ten guesses, then one a minute")
            office.clock.move(minutes: 1)
            _ = await password(office)
            #expect(await enter(try phone.code(office), office).status == 303)
        }
    }

    @Test("A link for the password does not stand for the code")
    func link() async throws {
        try await withOffice { office in
            let phone = try await office.bind()
            let token = Randomness.token()
            try await office.house.accounts.addAccessLink(
                AccessLink(
                    tokenDigest: SHA256.digest(of: token).bytes, purpose: .password, person: "gunawan",
                    made: office.clock.now(), expires: office.clock.now().adding(minutes: 60)))
            let fresh = "bukit-hijau-tujuh-belas"
            let set = await office.ask(
                .post(
                    "/sandi/" + token, [("new", fresh), ("again", fresh), ("csrf", Who.stranger.formToken)]
                ).as(.stranger))
            #expect(set["location"] == "/masuk/kode")
            #expect(set.cookie(Cookie.session) == nil)
            #expect(await enter(try phone.code(office), office).cookie(Cookie.session) != nil)
        }
    }

    @Test("A program sends the code with the password")
    func api() async throws {
        try await withOffice { office in
            let phone = try await office.bind()
            func open(_ more: String) async -> Int {
                await office.ask(
                    .json(
                        "/api/v1/session",
                        "{\"login\":\"gunawan\",\"password\":\"\(Seed.password)\"\(more)}")
                ).status
            }
            #expect(await open("") == 401)
            #expect(await open(",\"code\":\"000000\"") == 401)
            let code = try phone.code(office)
            #expect(await open(",\"code\":\"\(code)\"") == 200)
        }
    }

    // MARK: setting up

    @Test("It takes the password to begin, and both to end; the key is shown only until it is confirmed")
    func setUp() async throws {
        try await withOffice { office in
            let token = Who.desk.formToken
            let wrong = await office.ask(
                .post("/akun/kode", [("current", "salah"), ("csrf", token)]).as(.desk))
            #expect(wrong.status == 422)
            #expect(try await office.house.accounts.secondFactor(of: "gunawan") == nil)
            _ = await office.ask(
                .post("/akun/kode", [("current", Seed.password), ("csrf", token)]).as(.desk))
            let factor = try #require(try await office.house.accounts.secondFactor(of: "gunawan"))
            let shown = await office.ask(.get("/akun/kode").as(.desk)).text
            #expect(shown.contains("<svg class=\"qr\""))
            #expect(shown.filter { $0 != " " }.contains(Base32.text(factor.secret)))
            #expect(await password(office).cookie(Cookie.session) != nil, "nothing is asked before")
            let phone = try await office.bind()
            let after = await office.ask(.get("/akun/kode").as(.desk)).text
            #expect(!after.contains("<svg class=\"qr\""))
            #expect(!after.filter { $0 != " " }.contains(Base32.text(phone.secret)))
            func drop(_ password: String, _ code: String) async -> Int {
                await office.ask(
                    .post(
                        "/akun/kode/lepas", [("current", password), ("code", code), ("csrf", token)]
                    ).as(.desk)
                ).status
            }
            #expect(await drop(Seed.password, "000000") == 422)
            #expect(await drop("salah", try phone.code(office)) == 422)
            #expect(await drop(Seed.password, try phone.code(office)) == 303)
            #expect(await password(office).cookie(Cookie.session) != nil)
        }
    }

    @Test("Neither key nor codes stand in the record, in any log line, or as they are in the database")
    func nowhere() async throws {
        try await withOffice { office in
            let phone = try await office.bind()
            _ = await password(office)
            _ = await enter(try phone.code(office), office)
            let secrets =
                [Base32.text(phone.secret), Hex.text(phone.secret)]
                + phone.recovery.map {
                    String($0.filter { $0 != " " }.dropFirst(2))
                }
            let lines = office.log.all.joined(separator: "\n")
            let hashes = try await office.beside.read { connection in
                try connection.all("SELECT hash FROM recovery_code") { try $0.text(0) }
            }
            #expect(hashes.count == 8)
            #expect(hashes.allSatisfy { $0.hasPrefix("$argon2id$") })
            for secret in secrets { #expect(!lines.contains(secret)) }
            let kinds = try await office.house.reading.officeHistory(before: nil, limit: 3).map(\.event.kind)
            #expect(!kinds.contains { $0.hasPrefix("secondFactor") }, "one's own is no event of the office")
        }
    }

    // MARK: what an administrator may

    @Test("A lost phone: removed by an administrator, kept in the history, told on the way in")
    func removed() async throws {
        try await withOffice { office in
            _ = try await office.bind()
            let removed = await office.ask(
                office.request(
                    .removeSecondFactor, [("person", "gunawan")], as: .administrator, by: .form))
            #expect(removed.status == 303, "\(removed.text)")
            #expect(await office.ask(.get("/meja").as(.desk)).status == 303, "signed out")
            let entry = try #require(
                try await office.house.reading.officeHistory(before: nil, limit: 1).first)
            #expect(entry.event == .secondFactorRemoved("gunawan"))
            let first = await password(office)
            #expect(first["location"] == "/akun/kode")
            let session = try #require(first.cookie(Cookie.session))
            let page = await office.ask(.get("/akun/kode").with("cookie", "\(Cookie.session)=\(session)"))
            #expect(page.text.contains("dilepas oleh"))
            #expect(await password(office)["location"] == "/meja", "told once")
            let again = await office.ask(
                office.request(
                    .removeSecondFactor, [("person", "gunawan")], as: .administrator, by: .json))
            #expect(again.status == 422 || again.status == 409, "there is nothing left to remove")
        }
    }

    @Test("All sessions of a person end at an administrator's word, and nobody else's")
    func sessionsEnded() async throws {
        try await withOffice { office in
            #expect(await office.ask(.get("/meja").as(.desk)).status == 200)
            let ended = await office.ask(
                office.request(.endSessions, [("person", "gunawan")], as: .administrator, by: .form))
            #expect(ended.status == 303, "\(ended.text)")
            #expect(await office.ask(.get("/meja").as(.desk)).status == 303)
            #expect(await office.ask(.get("/meja").as(.head)).status == 200)
            let entry = try #require(
                try await office.house.reading.officeHistory(before: nil, limit: 1).first)
            #expect(entry.event == .sessionsEnded("gunawan"))
        }
    }

    @Test("Where the office asks it of a role, whoever has it sets the code up before anything else")
    func required() async throws {
        try await withOffice { office in
            var settings = OfficeSettings()
            settings.secondFactorFor = [.administrators]
            try await office.change(.settingsSet(settings))
            for path in ["/meja", "/tiket", "/kantor"] {
                #expect(
                    await office.ask(.get(path).as(.administrator))["location"] == "/akun/kode", "\(path)")
                #expect(await office.ask(.get(path).as(.head)).status == 200, "\(path)")
            }
            for path in ["/akun", "/akun/kode", "/lapor", "/lacak"] {
                #expect(await office.ask(.get(path).as(.administrator)).status == 200, "\(path)")
            }
            let sample = Sample(.setProvider, in: office.seed)
            #expect(await office.ask(office.request(sample, by: .json)).status == 403)
            #expect(await office.ask(office.request(sample, by: .form))["location"] == "/akun/kode")
            #expect(await office.ask(.get("/api/v1/desk").as(.administrator)).status == 403)
            let page = await office.ask(.get("/akun/kode").as(.administrator))
            #expect(page.text.contains("mewajibkan kode verifikasi"))
        }
    }

    @Test("Settings sent by a program that knows nothing of codes leave the duty as it is")
    func kept() async throws {
        try await withOffice { office in
            var fields = Sample(.setSettings, in: office.seed).fields
            let on = fields + [("second_factor", "kepala")]
            #expect(
                await office.ask(office.request(.setSettings, on, as: .administrator, by: .json)).status
                    == 200)
            fields.append(("instructions", "Segera"))
            #expect(
                await office.ask(office.request(.setSettings, fields, as: .administrator, by: .json)).status
                    == 200)
            let settings = try await office.house.reading.office().settings
            #expect(settings.secondFactorFor == [.heads])
        }
    }
}
