import HTTPServer
import OfficeModel
import OfficeTime
import SOPModel
import Testing
import TicketEngine
import UseCases

@testable import Web

@Suite struct `Following a report by its code` {
    @Test(arguments: ["/lacak?kode=%20bcfhj-klmrs", "/lacak?kode=BCFHJKLMRS"])
    func `a code is read in either case with or without hyphen`(target: String) async throws {
        let office = await FrontOffice()
        let response = try await office.browser.get(target)
        #expect(response.headers["location"] == "/lacak/BCFHJKLMRS")
    }

    @Test func `an unknown code is told kindly, and guessing is held back for that browser alone`()
        async throws
    {
        let office = await FrontOffice()
        let guesser = office.browser
        let page = try await guesser.page("/lacak/BCFHJKLMRS", status: .notFound)
        #expect(page.contains("tidak dikenal"))
        for _ in 0..<9 { _ = try await guesser.page("/lacak/BCFHJKLMRS", status: .notFound) }
        _ = try await guesser.page("/lacak/BCFHJKLMRS", status: .tooManyRequests)
        let code = try await office.report(from: office.browser)
        _ = try await office.browser.page("/lacak/" + code)
    }

    @Test func `steps are told by post, never by a person's name`() async throws {
        let office = await FrontOffice()
        let reporter = office.browser
        let code = try await office.report(from: reporter)
        try await office.accepts(code)
        let page = try await reporter.page("/lacak/" + code)
        #expect(page.contains("Sedang ditangani"))
        #expect(page.contains("Kepala Dinas"))
        for name in await office.house.books.office.people.values.map(\.name) {
            #expect(!page.contains(name))
        }
    }

    @Test func `a report that was closed shows its reason`() async throws {
        let office = await FrontOffice()
        let reporter = office.browser
        let code = try await office.report(from: reporter)
        let desk = try await office.browser(of: "rani")
        let response = try await desk.send(
            "/perintah/close-report", on: try await office.inboxPath(code),
            ["reason": "Listrik kantor padam."])
        #expect(response.headers["location"]?.hasPrefix("/laporan?sudah=close-report&laporan=") ?? false)
        let page = try await reporter.page("/lacak/" + code)
        #expect(page.contains("Laporan ini ditutup") && page.contains("Listrik kantor padam."))
    }

    @Test func `nothing of a confidential letter stands on the public page`() async throws {
        let office = await FrontOffice()
        let reporter = office.browser
        let code = try await office.report(from: reporter)
        let desk = try await office.browser(of: "rani")
        let path = try await office.inboxPath(code)
        _ = try await desk.send("/perintah/record-agenda", on: path, ["agenda.sensitivity": "rahasia"])
        try await office.accepts(code)
        let page = try await reporter.page("/lacak/" + code)
        #expect(page.contains("bersifat rahasia"))
        #expect(!page.contains("Kepala Dinas"))
    }

    @Test func `the reporter confirms, rates and may say that it is broken again`() async throws {
        let office = await FrontOffice()
        let reporter = office.browser
        let code = try await office.report(from: reporter)
        let ticket = try await office.accepts(code)
        await office.finish(ticket)
        let track = "/lacak/" + code
        #expect(try await reporter.page(track).contains("Apakah sudah normal?"))
        let confirmed = try await reporter.send("/perintah/confirm-ticket", on: track)
        #expect(confirmed.headers["location"] == track + "?sudah=confirm-ticket")
        let rated = try await reporter.send(
            "/perintah/rate-ticket", on: track, ["score": "4", "text": "Cepat"])
        #expect(rated.status == .seeOther)
        #expect(try await reporter.page(track).contains("4 dari 5: Baik"))
        #expect(await office.house.books.states[ticket]?.score == 4)
        let again = try await reporter.send("/perintah/dispute-ticket", on: track, ["reason": " "])
        #expect(again.status == .unprocessableContent)
        #expect(again.ticketText.contains("Pertanyaan “Apa yang belum normal?” belum dijawab"))
    }

    @Test func `another report's code opens none of this ticket's forms`() async throws {
        let office = await FrontOffice()
        let code = try await office.report(from: office.browser)
        let ticket = try await office.accepts(code)
        await office.finish(ticket)
        let stranger = office.browser
        let other = try await office.report(from: stranger, unit: "dinas-pendidikan")
        let page = try await stranger.page("/lacak/" + code)
        let form = try #require(SentForm.all(in: page).first { $0.action == "/perintah/confirm-ticket" })
        let response = try await stranger.send(form, ["code": other])
        #expect(response.status == .forbidden)
        #expect(await office.house.books.states[ticket]?.phase == .finished)
    }

    @Test func `what was sent back to the reporter is completed on the tracking page`() async throws {
        let office = await FrontOffice()
        let reporter = office.browser
        let code = try await office.report(from: reporter)
        let ticket = try await office.accepts(code)
        try await office.returns(ticket, to: "laporan-masuk", because: "Sebutkan ruangannya.")
        let track = "/lacak/" + code
        let page = try await reporter.page(track)
        #expect(page.contains("Menunggu Anda") && page.contains("Sebutkan ruangannya."))
        let sent = try await reporter.send(
            "/perintah/complete-step", on: track, ["outputs.0.text": "Ruang loket."])
        #expect(sent.status == .seeOther, "\(sent.ticketText)")
        let turns = await office.house.books.states[ticket]?.positions.flatMap(\.assignees) ?? []
        #expect(!turns.contains(.reporter))
    }
}

extension FrontOffice {
    /// The page of a report in the inbox.
    func inboxPath(_ code: String) async throws -> String {
        let dossier = try #require(try await house.report(code: code))
        return Place.inboxReport(dossier.report.id).path
    }

    /// The desk accepts a report; gives the ticket.
    @discardableResult
    func accepts(_ code: String) async throws -> TicketID {
        let desk = try await browser(of: "rani")
        let response = try await desk.send("/perintah/accept-report", on: try await inboxPath(code))
        try #require(response.status == .seeOther, "\(response.ticketText)")
        let dossier = try #require(try await house.report(code: code))
        return try #require(dossier.report.standing.ticket)
    }

    /// The ticket's procedure is through.
    func finish(_ ticket: TicketID) async {
        let now = clock.now()
        await house.change { books in
            guard var state = books.states[ticket], let finished: TicketFinished = JSONText.read("{}") else {
                return
            }
            let entry = TicketEntry(
                happened: now, recorded: now, actor: .clock,
                event: .ticketFinished(finished))
            state.positions = []
            state.apply(entry)
            try? books.append([entry], to: state, given: .own, lateReason: "")
        }
    }

    /// Somebody sends a ticket back to a row.
    func returns(_ ticket: TicketID, to row: StepID, because reason: String) async throws {
        let state = try #require(await house.books.states[ticket])
        let position = try #require(state.positions.first)
        let envelope = CommandEnvelope(
            id: CommandID(high: 7, low: 7), actor: .person("hasan", post: "kadis", capacity: .definitive),
            command: .ticket(ticket, .sendBack(position: position.number, to: .step(row), reason: reason)),
            digest: [])
        _ = try await house.submit(envelope)
    }
}
