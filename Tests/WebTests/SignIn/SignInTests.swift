import Crypto
import HTTPServer
import OfficeModel
import OfficeTime
import SOPModel
import Testing
import UseCases

@testable import Web

@Suite struct `Signing in` {
    private func office(demo: Bool = false, options: SiteOptions = SiteOptions()) async throws -> FrontOffice
    {
        let office = await FrontOffice(demo: demo, options: options)
        let hash = try await PasswordHasher.hash("rahasia-benar").text
        try await office.house.setAccount(Account(login: "rani", person: "rani", passwordHash: hash))
        return office
    }

    private func tries(
        _ password: String, login: String = "rani", in browser: FrontBrowser
    ) async throws -> Response {
        try await browser.send("/masuk", on: "/masuk", ["login": login, "password": password])
    }

    @Test func `the right password opens the desk, and signing out closes it`() async throws {
        let office = try await office()
        let browser = office.browser
        let response = try await tries("rahasia-benar", in: browser)
        #expect(response.headers["location"] == "/meja")
        #expect(try await browser.get("/masuk").headers["location"] == "/meja")
        let others = try await browser.page("/lainnya")
        let out = try #require(SentForm.all(in: others).first { $0.action == "/keluar" })
        _ = try await browser.send(out)
        #expect(try await browser.get("/meja").headers["location"]?.hasPrefix("/masuk") ?? false)
    }

    @Test(arguments: ["rani", "tidak-ada"])
    func `a wrong password and an unknown account are answered alike`(login: String) async throws {
        let office = try await office()
        let response = try await tries("salah", login: login, in: office.browser)
        #expect(response.status == .unprocessableContent)
        #expect(response.ticketText.contains("Nama akun atau kata sandi tidak cocok"))
        #expect(!response.ticketText.contains("salah"))
    }

    @Test func `guessing shuts out the browser that guesses, not the holder`() async throws {
        let office = try await office()
        let guesser = office.browser
        for _ in 0..<5 { _ = try await tries("salah", in: guesser) }
        #expect(try await tries("rahasia-benar", in: guesser).status == .tooManyRequests)
        #expect(try await tries("rahasia-benar", in: office.browser).status == .seeOther)
        office.clock.move(minutes: 6)
        #expect(try await tries("rahasia-benar", in: guesser).status == .seeOther)
    }

    @Test func `passwords sent at once are no more guesses than passwords in a row`() async throws {
        let office = try await office()
        let site = office.site
        let context = try await site.context(
            try Request(target: "/masuk", headers: ["cookie": "sigap_peramban=satu"]))
        let answered = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<12 {
                group.addTask {
                    do {
                        return try await SignInPage.account(login: "rani", password: "salah", context) == nil
                    } catch {
                        return false
                    }
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(answered == Limited.wrongPassword(login: "rani").allowed)
    }

    @Test func `after signing in one gets where one wanted to go, and never to another site`() async throws {
        let office = try await office()
        let told = ["login": "rani", "password": "rahasia-benar"]
        let there = try await office.browser.send("/masuk", on: "/masuk?ke=/laporan", told)
        #expect(there.headers["location"] == "/laporan")
        let away = try await office.browser.send("/masuk", on: "/masuk?ke=//example.org/", told)
        #expect(away.headers["location"] == "/")
    }

    @Test func `a demo office lists its people as buttons, a real one never`() async throws {
        let options = SiteOptions(demoPassword: "rahasia-benar")
        let demo = try await office(demo: true, options: options)
        let browser = demo.browser
        #expect(try await browser.page("/masuk").contains("Rani Puspita"))
        let response = try await browser.send("/masuk", on: "/masuk", ["account": "rani"])
        #expect(response.headers["location"] == "/meja")
        let real = try await office(demo: false, options: options)
        #expect(!(try await real.browser.page("/masuk").contains("Rani Puspita")))
        let refused = try await real.browser.send("/masuk", on: "/masuk", ["account": "rani"])
        #expect(refused.status == .unprocessableContent)
    }
}
