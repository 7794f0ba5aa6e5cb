import OfficeModel
import Testing

@testable import Web

@Suite("The same command again")
struct RepeatTests {
    private struct Outcome: Decodable, Equatable {
        var report: String?
        var code: String?
        var ticket: String?
        var version: Int
    }

    @Test("A double tap is one command", arguments: CommandName.allCases)
    func doubleTap(name: CommandName) async throws {
        try await withOffice(.socket) { office in
            let sample = Sample(name, in: office.seed)
            for first in sample.before {
                _ = await office.ask(office.request(Sample(first, in: office.seed), by: .form))
            }
            let id = office.newID()
            async let left = office.ask(office.request(sample, by: .form, id: id))
            async let right = office.ask(office.request(sample, by: .form, id: id))
            let answers = await [left, right]
            let after = try await office.kept()
            // A secret is shown on the page that answers first; there is none to go to.
            if name.makesSecret {
                #expect(answers.contains { $0.status == 200 })
            } else {
                #expect(answers[0].status == 303)
                #expect(answers[0].status == answers[1].status)
                #expect(answers[0]["location"] == answers[1]["location"])
            }
            office.clock.move(minutes: 30)
            let late = await office.ask(office.request(sample, by: .form, id: id))
            if !name.makesSecret { #expect(late["location"] == answers[0]["location"], "\(late.status)") }
            #expect(try await office.kept() == after)
        }
    }

    @Test("A repeated public report gives the same code and is one report")
    func report() async throws {
        try await withOffice { office in
            let sample = Sample(.receiveReport, in: office.seed)
            let id = office.newID()
            let before = try await office.kept()
            let first = try await outcome(office, sample.fields, id)
            let second = try await outcome(office, sample.fields, id)
            #expect(first == second)
            #expect(first.code?.isEmpty == false)
            #expect(try await office.kept().events == before.events + 1)
        }
    }

    /// The id is 128 bits of which the sender drew 74; who knows it and every word of the report has seen the
    /// reporter's own screen, where the code stands too. A repeat from another network must work: phones
    /// change it.
    @Test("Another browser gets the first outcome only with the same id and the same words")
    func anotherBrowser() async throws {
        try await withOffice { office in
            let sample = Sample(.receiveReport, in: office.seed)
            let id = office.newID()
            let first = try await outcome(office, sample.fields, id)
            let repeated = await office.ask(
                office.request(.receiveReport, sample.fields, as: .reporter, by: .json, id: id))
            #expect(repeated.status == 201)
            #expect(repeated.text.contains(first.code ?? "-"))
            let before = try await office.kept()
            for change in ["text", "name", "contact", "unit"] {
                let values = ["unit": "disdik", "contact": "0800-0000-002"]
                let value = values[change] ?? "lain"
                for carrier in Carrier.allCases {
                    let other = await office.ask(
                        office.request(
                            .receiveReport, sample.with(change, value), as: .reporter, by: carrier, id: id,
                            from: "/lapor"))
                    #expect(other.status == 422, "\(change)")
                    #expect(!other.text.contains(first.code ?? "-"))
                    #expect(!(other["location"] ?? "").contains(first.code ?? "-"))
                }
            }
            #expect(try await office.kept() == before)
        }
    }

    @Test("Somebody of the office who repeats a stranger's command learns nothing")
    func officeRepeats() async throws {
        try await withOffice { office in
            let sample = Sample(.receiveReport, in: office.seed)
            let id = office.newID()
            let first = try await outcome(office, sample.fields, id)
            let before = try await office.kept()
            let again = await office.ask(
                office.request(.receiveReport, sample.fields, as: .librarian, by: .json, id: id))
            #expect(again.status == 422)
            #expect(!again.text.contains(first.code ?? "-"))
            #expect(try await office.kept() == before)
        }
    }

    @Test("An id used for one thing is refused for another", arguments: Carrier.allCases)
    func otherContent(carrier: Carrier) async throws {
        try await withOffice { office in
            let id = office.newID()
            let ticket = office.seed.open.text
            let first = await office.ask(
                office.request(
                    .comment, [("ticket", ticket), ("text", "satu")], as: .head, by: carrier, id: id))
            #expect(first.status < 400)
            let before = try await office.kept()
            let asks = [
                office.request(
                    .comment, [("ticket", ticket), ("text", "dua")], as: .head, by: carrier, id: id),
                office.request(
                    .cancelTicket, [("ticket", ticket), ("reason", "satu")], as: .head, by: carrier, id: id),
                office.request(
                    .comment, [("ticket", ticket), ("text", "satu"), ("text", "dua")], as: .head, by: carrier,
                    id: id),
            ]
            for ask in asks { #expect(await office.ask(ask).status == 422) }
            #expect(try await office.kept() == before)
        }
    }

    @Test("The header Idempotency-Key stands for the id, with hyphens or without")
    func header() async throws {
        try await withOffice { office in
            let id = office.newID()
            let hyphenated = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { part in
                String(id.dropFirst(part.lowerBound).prefix(part.count))
            }.joined(separator: "-")
            let body = "{\"ticket\":\"\(office.seed.open.text)\",\"text\":\"Halo\"}"
            let first = await office.ask(
                .json("/api/v1/commands/comment", body).with("idempotency-key", id).as(.head))
            let after = try await office.kept()
            let second = await office.ask(
                .json("/api/v1/commands/comment", body).with("idempotency-key", hyphenated).as(.head))
            #expect(first.status == 200)
            #expect(first.text == second.text)
            #expect(try await office.kept() == after)
        }
    }

    @Test("A key that is missing or no UUID is named as programs know it", arguments: [false, true])
    func unreadableKey(isEnglish: Bool) async throws {
        try await withOffice { office in
            let before = try await office.kept()
            let body = "{\"ticket\":\"\(office.seed.open.text)\",\"text\":\"Halo\"}"
            let bare = Ask.json("/api/v1/commands/comment", body).as(.head, english: isEnglish)
            let words =
                isEnglish
                ? "Send the header Idempotency-Key with a UUID" : "Kirim header Idempotency-Key berisi UUID"
            for ask in [bare, bare.with("idempotency-key", "bukan-id")] {
                let answer = await office.ask(ask)
                #expect(answer.status == 422)
                #expect(answer.text.contains("\"field\":\"Idempotency-Key\""), "\(answer.text)")
                #expect(answer.text.contains(words), "\(answer.text)")
            }
            let fields = [("ticket", office.seed.open.text), ("text", "Halo")]
            let inBody = await office.ask(
                office.request(.comment, fields, as: .head, by: .json, id: "bukan-id", english: isEnglish))
            #expect(inBody.text.contains("\"field\":\"command_id\""), "\(inBody.text)")
            #expect(inBody.text.contains(words), "\(inBody.text)")
            let page = await office.ask(
                office.request(.comment, fields, as: .head, by: .form, id: "bukan-id"))
            #expect(page.status == 422)
            #expect(page.text.contains("tidak terbaca dari formulir ini"))
            #expect(try await office.kept() == before)
        }
    }

    @Test("Lines ended as browsers end them are taken, and are the same words")
    func lineEnds() async throws {
        try await withOffice { office in
            let ticket = office.seed.open.text
            let id = office.newID()
            let ask = office.request(
                .comment, [("ticket", ticket), ("text", "satu\r\ndua\r\n")], as: .head, by: .form, id: id)
            #expect(await office.ask(ask).status == 303)
            let page = await office.ask(.get("/tiket/" + ticket).as(.head))
            #expect(page.status == 200)
        }
    }

    private func outcome(_ office: OfficeUnderTest, _ fields: Sample.Fields, _ id: String) async throws
        -> Outcome
    {
        let answer = await office.ask(
            office.request(.receiveReport, fields, as: .stranger, by: .json, id: id))
        #expect(answer.status == 201, "\(answer.text)")
        return try #require(JSONText.read(answer.text, as: Outcome.self))
    }
}
