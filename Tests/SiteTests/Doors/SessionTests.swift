import Crypto
import OfficeModel
import OfficeTime
import SOPModel
import Testing
import UseCases

@testable import Web

@Suite("Signing in and out")
struct SessionTests {
    @Test("Signing in gives a new token, whatever cookie came with it", arguments: Way.allCases)
    func fixation(way: Way) async throws {
        try await withOffice(way) { office in
            let planted = SignIn.right.with("cookie", "\(Cookie.session)=ditanam")
            let first = try #require(await office.ask(planted).cookie(Cookie.session))
            let second = try #require(await office.ask(SignIn.right).cookie(Cookie.session))
            #expect(first != "ditanam")
            #expect(first != second)
            #expect(first.count >= 32)
            let planter = await office.ask(.get("/meja").with("cookie", "\(Cookie.session)=ditanam"))
            #expect(planter.status == 303)
            let own = await office.ask(.get("/meja").with("cookie", "\(Cookie.session)=\(first)"))
            #expect(own.status == 200)
        }
    }

    @Test("Signing in anew ends the session that the browser had, and no other", arguments: Way.allCases)
    func anew(way: Way) async throws {
        try await withOffice(way) { office in
            let first = try #require(await office.ask(SignIn.right).cookie(Cookie.session))
            let other = try #require(await office.ask(SignIn.right).cookie(Cookie.session))
            // A page with the form leads whoever is signed in to their desk; a program just asks again.
            let again = Ask.json(
                "/api/v1/session", "{\"login\":\"gunawan\",\"password\":\"\(Seed.password)\"}"
            ).with("cookie", "\(Cookie.session)=\(first)")
            let second = try #require(await office.ask(again).cookie(Cookie.session))
            for (token, status) in [(first, 303), (other, 200), (second, 200)] {
                let answer = await office.ask(.get("/meja").with("cookie", "\(Cookie.session)=\(token)"))
                #expect(answer.status == status)
            }
        }
    }

    @Test("Signing out ends the session, not only the cookie")
    func signOut() async throws {
        try await withOffice { office in
            #expect(await office.ask(.get("/meja").as(.head)).status == 200)
            let out = await office.ask(.post("/keluar", [("csrf", Who.head.formToken)]).as(.head))
            #expect(out.cookie(Cookie.session) == "")
            #expect(await office.ask(.get("/meja").as(.head)).status == 303)
            let api = await office.ask(Ask(method: "DELETE", target: "/api/v1/session").as(.desk))
            #expect(api.status == 200)
            #expect(await office.ask(.get("/meja").as(.desk)).status == 303)
        }
    }

    @Test("The session of a deactivated person dies, and stays dead when the person comes back")
    func deactivated() async throws {
        try await withOffice { office in
            #expect(await office.ask(.get("/meja").as(.technician)).status == 200)
            try await office.change(.personSet(Person(id: "dewi", name: "Dewi", isActive: false)))
            #expect(await office.ask(.get("/meja").as(.technician)).status == 303)
            let api = await office.ask(.get("/api/v1/desk").as(.technician))
            #expect(api.status == 401)
            let act = office.request(
                .startPlace, Sample(.startPlace, in: office.seed).fields, as: .technician, by: .json)
            #expect(await office.ask(act).status == 401)
            try await office.change(.personSet(Person(id: "dewi", name: "Dewi")))
            #expect(await office.ask(.get("/meja").as(.technician)).status == 303)
        }
    }

    @Test("A session ends after twelve idle hours, and after seven days in any case")
    func idle() async throws {
        try await withOffice { office in
            office.clock.move(minutes: 12 * 60 - 1)
            #expect(await office.ask(.get("/meja").as(.head)).status == 200)
            for _ in 0..<20 {
                office.clock.move(minutes: 11 * 60)
                let status = await office.ask(.get("/meja").as(.head)).status
                let age = office.clock.now().minute - SampleOffice.monday.minute
                #expect((status == 200) == (age < 7 * 24 * 60), "after \(age / 60) hours")
            }
            office.clock.move(minutes: 12 * 60)
            #expect(await office.ask(.get("/meja").as(.desk)).status == 303)
        }
    }

    @Test("Nobody of the past signs in, and a wrong password says no more than a wrong account")
    func wrong() async throws {
        try await withOffice { office in
            let past = await office.ask(SignIn.with(login: "mantan", password: Seed.password))
            let nobody = await office.ask(SignIn.with(login: "hantu", password: Seed.password))
            let password = await office.ask(SignIn.with(password: "salah"))
            for answer in [past, nobody, password] {
                #expect(answer.status == 422)
                #expect(answer.cookie(Cookie.session) == nil)
                #expect(AnswerText(answer: answer).reasons == AnswerText(answer: nobody).reasons)
            }
        }
    }

    @Test("Who was wrong five times waits, and shuts nobody else out")
    func guessing() async throws {
        try await withOffice { office in
            for _ in 0..<5 { _ = await office.ask(SignIn.with(password: "salah")) }
            #expect(await office.ask(SignIn.right).status == 429)
            let elsewhere = await office.ask(
                .post(
                    "/masuk",
                    [("login", "gunawan"), ("password", Seed.password), ("csrf", Who.reporter.formToken)]
                ).as(.reporter))
            #expect(elsewhere.status == 303)
            office.clock.move(minutes: 6)
            #expect(await office.ask(SignIn.right).status == 303)
        }
    }

    @Test(
        "Nobody is led to another host",
        arguments: [
            "//lain.example", "https://lain.example", "/\\lain.example", "\\\\lain.example", "lain.example",
            "javascript:alert(1)", "/%0d%0aset-cookie:a=b/../..//lain.example", "///lain.example",
            "/\tlain.example", "/..//lain.example", " //lain.example", "/meja\r\nX-A: b",
        ])
    func redirects(target: String) async throws {
        try await withOffice { office in
            let signIn = await office.ask(SignIn.with(password: Seed.password, ke: target))
            let language = await office.ask(
                .post("/bahasa", [("bahasa", "en"), ("form_page", target), ("csrf", Who.stranger.formToken)])
                    .as(.stranger))
            let command = await office.ask(
                office.request(
                    .comment, [("ticket", office.seed.open.text), ("text", "x")], as: .head, by: .form,
                    from: target))
            for answer in [signIn, language, command] {
                #expect(answer.status == 303)
                let location = answer["location"] ?? ""
                #expect(location.hasPrefix("/"), "\(location)")
                #expect(!location.hasPrefix("//"), "\(location)")
                #expect(!location.contains("\\"), "\(location)")
                #expect(location.utf8.allSatisfy { $0 > 32 && $0 < 127 }, "\(location)")
            }
        }
    }

    @Test("Whoever has to sign in first comes back to the page asked for")
    func comesBack() async throws {
        try await withOffice { office in
            let away = await office.ask(.get("/sop/a&b=c"))
            #expect(away["location"] == "/masuk?ke=%2Fsop%2Fa%26b%3Dc")
        }
    }

    @Test("An API client that signs in can send files with the token of its session")
    func apiToken() async throws {
        try await withOffice { office in
            let answer = await office.ask(.get("/api/v1/session").as(.desk))
            struct Answered: Decodable { var csrf: String }
            let token = try #require(JSONText.read(answer.text, as: Answered.self)).csrf
            let sent = await office.ask(
                .post("/api/v1/attachments").as(.desk).with("x-csrf-token", token))
            #expect(sent.status == 422, "the token is taken; there was no file")
        }
    }
}

extension OfficeUnderTest {
    /// Changes the office by an event, as its administration does.
    func change(_ event: OfficeEvent) async throws {
        try await SeedOffice(house: house, clock: clock).change(event)
    }
}
