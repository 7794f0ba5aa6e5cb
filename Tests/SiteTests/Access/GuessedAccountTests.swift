import Crypto
import HTTPServer
import OfficeModel
import OfficeTime
import Storage
import Testing
import UseCases

@testable import Web

/// Signing in as the desk officer from one browser of one machine.
private struct Knock: Sendable {
    var browser: String
    var address: String

    func answer(_ password: String, of site: Site) async throws -> Response {
        var fields = NamedValues()
        let token = FormToken.masked(SHA256.digest(of: "browser:" + browser))
        for (name, value) in [("login", "gunawan"), ("password", password), ("csrf", token)] {
            fields.append(name, value)
        }
        let request = try Request(
            method: .post, target: "/masuk", headers: ["cookie": "\(Cookie.browser)=\(browser)"],
            remoteAddress: address, body: .form(FormFields(fields: fields)))
        return await site.respond(to: request)
    }
}

@Suite("An account that many guess at")
struct GuessedAccountTests {
    /// The same office with nothing in its memory.
    private func restarted(_ office: OfficeUnderTest) -> Site {
        let house = office.house
        return Site(
            ledger: house.ledger, reading: house.reading, accounts: house.accounts, vault: house.vault,
            personal: house.personal, clock: office.clock, options: office.site.options)
    }

    /// Lets the account count as attacked, and many browsers at one address stand in its line.
    private func besiege(_ site: Site, _ office: OfficeUnderTest) async -> Task<[Response], Never> {
        for _ in 0..<SignInPace.attackFailures {
            await site.pace.noteFailure(login: "gunawan", at: office.clock.now())
        }
        let siege = Task {
            await withTaskGroup(of: Response?.self) { group in
                for number in 0..<24 {
                    group.addTask {
                        let guesser = Knock(browser: "penyerang-\(number)", address: "10.0.0.1")
                        return try? await guesser.answer("salah", of: site)
                    }
                }
                return await group.reduce(into: [Response]()) { all, one in
                    if let one { all.append(one) }
                }
            }
        }
        while await site.pace.waitingCount("gunawan") < 12 { await Task.yield() }
        return siege
    }

    @Test("The holder's own browser does not wait for guessers, after a restart neither")
    func restart() async throws {
        try await withOffice { office in
            let own = Knock(browser: "milik-sendiri", address: "10.0.0.1")
            let before = try await own.answer(Seed.password, of: office.site)
            #expect(before.status == .seeOther)
            let site = restarted(office)
            let siege = await besiege(site, office)
            for _ in 0..<3 {
                let after = try await own.answer(Seed.password, of: site)
                #expect(after.status == .seeOther)
            }
            siege.cancel()
            _ = await siege.value
        }
    }

    @Test("A stranger with many threads does not keep the holder's new browser out")
    func newBrowser() async throws {
        try await withOffice { office in
            let siege = await besiege(office.site, office)
            let fresh = Knock(browser: "ponsel-baru", address: "10.0.0.2")
            let answer = try await fresh.answer(Seed.password, of: office.site)
            #expect(answer.status == .seeOther)
            // Whoever goes away leaves the line at once.
            siege.cancel()
            for refused in await siege.value where refused.status == .tooManyRequests {
                #expect(refused.headers["retry-after"] == "5")
            }
        }
    }

    @Test("Waiting in vain uses up no attempt of a browser")
    func inVain() async throws {
        try await withOffice { office in
            let siege = await besiege(office.site, office)
            let site = office.site
            let fresh = Knock(browser: "ponsel-baru", address: "10.0.0.1")
            for _ in 0..<8 {
                let waiting = Task { try await fresh.answer(Seed.password, of: site) }
                waiting.cancel()
                let answer = try await waiting.value
                #expect(answer.headers["retry-after"] == "5" || answer.status == .seeOther)
            }
            siege.cancel()
            _ = await siege.value
        }
    }
}
