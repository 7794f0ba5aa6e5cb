import Crypto
import OfficeModel
import Storage
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
                #expect(answer.text.contains(english ? "ahead of the server" : "lebih maju dari jam server"))
                for act in ["timedatectl", "sigap clock-ok"] { #expect(answer.text.contains(act)) }
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

    @Test("A file under a field that the form does not have is refused before it is kept")
    func foreignFile() async throws {
        try await withOffice(.socket) { office in
            let token = FormToken.masked(SHA256.digest(of: "browser:satu"))
            let fields =
                Sample(.receiveReport, in: office.seed).fields + [
                    ("command_id", office.newID()), ("csrf", token), ("form_page", "/lapor"),
                ]
            for (field, status) in [("attachments", 422), ("photos", 303)] {
                var parts = fields.map { pair in
                    "Content-Disposition: form-data; name=\"\(pair.0)\"\r\n\r\n\(pair.1)\r\n"
                }
                let head = "Content-Disposition: form-data; name=\"\(field)\"; filename=\"a.jpg\"\r\n"
                parts.append(head + "Content-Type: image/jpeg\r\n\r\nbukan foto: \(field)\r\n")
                let body = parts.map { "--batas\r\n" + $0 }.joined() + "--batas--\r\n"
                var ask = Ask(method: "POST", target: "/perintah/receive-report")
                ask.sent = .raw(type: "multipart/form-data; boundary=batas", Array(body.utf8))
                let answer = await office.ask(ask.with("cookie", "\(Cookie.browser)=satu"))
                #expect(answer.status == status, "\(answer.text)")
                let digest = SHA256.digest(of: "bukan foto: \(field)").hex
                let isKept = try await office.house.vault.path(digest: digest) != nil
                #expect(isKept == (status == 303))
            }
        }
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
