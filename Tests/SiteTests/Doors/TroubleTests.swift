import Crypto
import OfficeModel
import Testing

@testable import Web

@Suite("A server in trouble, and a crowd at its door")
struct TroubleTests {
    @Test(
        "A wrong clock is told with what to do, stores nothing and hides no page", arguments: Carrier.allCases
    )
    func clock(carrier: Carrier) async throws {
        try await withOffice { office in
            let sample = Sample(.comment, in: office.seed)
            #expect(await office.ask(office.request(sample, by: carrier)).status < 400)
            let kept = try await office.kept()
            office.clock.move(minutes: -3 * 24 * 60)
            let id = office.newID()
            for english in [false, true] {
                let answer = await office.ask(
                    office.request(
                        sample.name, sample.fields, as: sample.who, by: carrier, id: id, from: sample.from,
                        english: english))
                #expect(answer.status == 503)
                #expect(answer.text.contains(english ? "clock is wrong" : "Jam server salah"))
                #expect(answer.text.contains("timedatectl"))
            }
            #expect(try await office.kept() == kept)
            for path in ["/meja", "/tiket", sample.from] {
                #expect(await office.ask(.get(path).as(sample.who)).status == 200, "\(path)")
            }
            office.clock.move(minutes: 3 * 24 * 60)
            #expect(
                await office.ask(
                    office.request(
                        sample.name, sample.fields, as: sample.who, by: carrier, id: id, from: sample.from)
                ).status < 400, "the same one, once the clock is right")
        }
    }

    private func report(_ office: OfficeUnderTest, from browser: String) -> Ask {
        let token = FormToken.masked(SHA256.digest(of: "browser:" + browser))
        return Ask.post(
            "/perintah/receive-report",
            Sample(.receiveReport, in: office.seed).fields + [
                ("command_id", office.newID()), ("csrf", token), ("form_page", "/lapor"),
            ]
        ).with("cookie", "\(Cookie.browser)=\(browser)")
    }

    @Test("Fifty offices behind one address all report within five minutes, twice each")
    func fifty() async throws {
        try await withOffice(.socket) { office in
            let before = try await office.kept().events
            for number in 0..<100 {
                if number % 20 == 19 { office.clock.move(minutes: 1) }
                let answer = await office.ask(report(office, from: "opd-\(number % 50)"))
                #expect(answer.status == 303, "\(number): \(answer.text)")
            }
            #expect(try await office.kept().events == before + 100)
        }
    }

    @Test("One browser that reports without end is held back, and nobody else with it")
    func one() async throws {
        try await withOffice(.socket) { office in
            for _ in 0..<10 { #expect(await office.ask(report(office, from: "satu")).status == 303) }
            #expect(await office.ask(report(office, from: "satu")).status == 429)
            #expect(await office.ask(report(office, from: "dua")).status == 303)
            office.clock.move(minutes: 10)
            #expect(await office.ask(report(office, from: "satu")).status == 303)
        }
    }
}
