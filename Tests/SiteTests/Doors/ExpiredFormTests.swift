import Testing

@testable import Web

@Suite("Forms whose token is not good any more")
struct ExpiredFormTests {
    /// The same request with a token of nobody who asks.
    private func expired(_ sample: Sample, as who: Who, in office: OfficeUnderTest) -> Ask {
        let fields = sample.fields + [("command_id", office.newID()), ("form_page", sample.from)]
        return Ask.post("/perintah/" + sample.name.rawValue, fields + [("csrf", Who.clerk.formToken)]).as(who)
    }

    @Test("A public report comes back with what was typed, and goes with one more press")
    func report() async throws {
        try await withOffice { office in
            var sample = Sample(.receiveReport, in: office.seed)
            sample.fields = sample.with("text", "Lampu merah menyala")
            let before = try await office.kept()
            let answer = await office.ask(expired(sample, as: .stranger, in: office))
            #expect(answer.status == 403)
            #expect(try await office.kept() == before)
            #expect(answer.text.contains("Isian Anda masih ada"))
            #expect(answer.text.contains("Lampu merah menyala"))
            let token = answer.text.split(separator: "name=\"csrf\" value=\"", maxSplits: 1).last ?? ""
            let again =
                sample.fields + [
                    ("command_id", office.newID()), ("form_page", "/lapor"),
                    ("csrf", String(token.prefix { $0 != "\"" })),
                ]
            #expect(await office.ask(.post("/perintah/receive-report", again).as(.stranger)).status == 303)
        }
    }

    @Test("Who was signed out has to sign in again, and is shown nothing of the ticket")
    func signedOut() async throws {
        try await withOffice { office in
            let sample = Sample(.completeStep, in: office.seed)
            let before = try await office.kept()
            let answer = await office.ask(expired(sample, as: .stranger, in: office))
            #expect(answer.status == 403)
            #expect(answer.text.contains("isian Anda tidak tersimpan"))
            #expect(answer.text.contains("href=\"/masuk?ke="))
            #expect(!answer.text.contains("<form action=\"/perintah/complete-step\""))
            #expect(try await office.kept() == before)
        }
    }

    @Test("A form that another site filled in does not come back")
    func foreign() async throws {
        try await withOffice { office in
            let sample = Sample(.receiveReport, in: office.seed)
            let ask = expired(sample, as: .stranger, in: office).with("sec-fetch-site", "cross-site")
            let answer = await office.ask(ask)
            #expect(answer.status == 403)
            #expect(!answer.text.contains("<form action=\"/perintah/receive-report\""))
        }
    }
}
