import HTTPServer
import OfficeModel
import SOPModel
import Testing
import TicketEngine
import UseCases

@testable import Web

@Suite struct `Personal links for contacts of an OPD` {
    private struct Made {
        let office: FrontOffice
        let ticket: TicketID
        let link: CompletionLink
        let pin: String

        var path: String { Place.link(link.id).path }
    }

    /// A ticket that waits for the reporter, and a link to its row.
    private func make() async throws -> Made {
        let office = await FrontOffice()
        let code = try await office.report(from: office.browser)
        let ticket = try await office.accepts(code)
        try await office.returns(ticket, to: "laporan-masuk", because: "Sebutkan ruangannya.")
        let position = try #require(await office.house.books.states[ticket]?.positions.first)
        let desk = try await office.browser(of: "rani")
        let token = try #require(try await desk.formToken())
        let made = try await desk.post(
            Place.ticketLink(ticket).path, ["csrf": token, "position": String(position.number)])
        #expect(made.status == .ok)
        let link = try #require(await office.house.links.values.first)
        let pin = try #require(made.ticketText.firstMatch(of: /<span class="code">(\d{6})<\/span>/)?.output.1)
        return Made(office: office, ticket: ticket, link: link, pin: String(pin))
    }

    @Test func `link and PIN open the one step, once`() async throws {
        let made = try await make()
        let contact = made.office.browser
        let opened = try await contact.send(made.path, on: made.path, ["pin": made.pin])
        let form = try #require(
            SentForm.all(in: opened.ticketText).first { $0.action == "/perintah/complete-step" })
        let sent = try await contact.send(form, ["outputs.0.text": "Ruang loket."])
        #expect(sent.status == .seeOther, "\(sent.ticketText)")
        #expect(try await contact.page(made.path).contains("Sudah dicatat"))
        let entry = await made.office.house.books.histories[made.ticket]?.last { entry in
            if case .stepCompleted = entry.entry.event { true } else { false }
        }
        #expect(entry?.entry.actor == .link(made.link.id))
        // A second tap is answered like the first.
        let again = try await contact.send(form, ["outputs.0.text": "Ruang loket."])
        #expect(again.status == .seeOther)
    }

    @Test func `five wrong PINs close the link, even for the right one`() async throws {
        let made = try await make()
        let wrong = made.pin == "000000" ? "111111" : "000000"
        let guesser = made.office.browser
        for left in [4, 3, 2, 1] {
            let page = try await guesser.send(made.path, on: made.path, ["pin": wrong])
            #expect(page.ticketText.contains("sisa \(left) kali"))
        }
        let last = try await guesser.send(made.path, on: made.path, ["pin": wrong])
        #expect(last.status == .gone)
        _ = try await made.office.browser.page(made.path, status: .gone)
    }

    @Test func `PINs sent at once are no more tries than PINs sent in a row`() async throws {
        let made = try await make()
        let wrong = made.pin == "000000" ? "111111" : "000000"
        let context = try await made.office.site.context(try Request(target: made.path))
        let opened = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<12 {
                group.addTask { (try? await LinkGate.opens(made.link, pin: wrong, context)) ?? false }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(opened == 0)
        for _ in 0..<LinkGate.allowedFailures { _ = try await LinkGate.opens(made.link, pin: wrong, context) }
        #expect(try await !LinkGate.opens(made.link, pin: made.pin, context))
        #expect(await made.office.house.links[made.link.id]?.failures == LinkGate.allowedFailures)
    }

    @Test func `a command with a wrong PIN does nothing`() async throws {
        let made = try await make()
        let contact = made.office.browser
        let opened = try await contact.send(made.path, on: made.path, ["pin": made.pin])
        let form = try #require(
            SentForm.all(in: opened.ticketText).first { $0.action == "/perintah/complete-step" })
        let before = await made.office.house.books.states[made.ticket]?.version
        let sent = try await contact.send(form, ["outputs.0.text": "x", "pin": "abc"])
        #expect(sent.status == .forbidden)
        #expect(await made.office.house.books.states[made.ticket]?.version == before)
    }

    @Test func `no other form that is refused brings anybody past the PIN`() async throws {
        let made = try await make()
        let stranger = made.office.browser
        let page = try await stranger.page("/lapor")
        let form = try #require(SentForm.all(in: page).first { $0.action == "/perintah/receive-report" })
        let response = try await stranger.send(form, ["from": made.path, "pin": "abc", "name": " "])
        #expect(!response.ticketText.contains("/perintah/complete-step"))
    }

    @Test func `a link expires after a week`() async throws {
        let made = try await make()
        made.office.clock.move(minutes: 7 * 24 * 60 + 1)
        _ = try await made.office.browser.page(made.path, status: .gone)
    }

    @Test func `nobody outside the office makes links`() async throws {
        let made = try await make()
        let stranger = made.office.browser
        let token = try #require(try await stranger.formToken())
        let response = try await stranger.post(
            Place.ticketLink(made.ticket).path, ["csrf": token, "position": "1"])
        #expect(response.status == .seeOther)
        #expect(response.headers["location"] == "/masuk")
    }
}

extension FrontBrowser {
    /// The token that this browser's forms carry.
    func formToken() async throws -> String? {
        let page = try await get("/lacak").ticketText
        return page.firstMatch(of: /name="csrf" value="([^"]+)"/).map { String($0.output.1) }
    }
}
