import HTTPServer
import OfficeModel
import OfficeTime
import SOPModel
import Testing
import TicketEngine
import UseCases

@testable import Web

@Suite struct `The inbox of reports` {
    @Test func `a waiting report is listed with its unit, complaint and age`() async throws {
        let office = await FrontOffice()
        try await office.report(from: office.browser)
        office.clock.move(minutes: 75)
        let page = try await office.browser(of: "rani").page("/laporan")
        #expect(page.contains("Dinas Kesehatan") && page.contains("Internet mati"))
        #expect(page.contains("1 jam 15 menit lalu"))
    }

    @Test func `the report that waits longest comes first, until somebody turns the list`() async throws {
        let office = await FrontOffice()
        let first = try await office.inboxPath(try await office.report(from: office.browser))
        office.clock.move(minutes: 5)
        let second = try await office.inboxPath(try await office.report(from: office.browser))
        let desk = try await office.browser(of: "rani")
        func order(_ address: String) async throws -> [String] {
            let page = try await desk.page(address)
            let places = try [first, second].map { try #require(page.firstRange(of: $0)).lowerBound }
            return places[0] < places[1] ? [first, second] : [second, first]
        }
        #expect(try await order("/laporan") == [first, second])
        #expect(try await order("/laporan?urut=baru") == [second, first])
    }

    @Test func `only the desk opens it; an auditor looks and finds nothing to press`() async throws {
        let office = await FrontOffice()
        let code = try await office.report(from: office.browser)
        let path = try await office.inboxPath(code)
        #expect(try await office.browser.get("/laporan").status == .seeOther)
        _ = try await office.browser(of: "wulan").page(path, status: .forbidden)
        let audited = try await office.browser(of: "audit").page(path)
        #expect(audited.contains("Sari Contoh"))
        #expect(!audited.contains("/perintah/"))
    }

    @Test func `the only SOP is chosen by itself, and the ticket begins`() async throws {
        let office = await FrontOffice()
        let code = try await office.report(from: office.browser)
        let ticket = try await office.accepts(code)
        let state = await office.house.books.states[ticket]
        #expect(state?.procedure == "bolmut-maintenance-gangguan")
        #expect(state?.title == "Internet mati, Dinas Kesehatan")
    }

    @Test func `of several SOPs one has to be chosen`() async throws {
        let office = await FrontOffice(
            procedures: ["bolmut-maintenance-gangguan", "loteng-penanganan-gangguan"])
        let code = try await office.report(from: office.browser)
        let desk = try await office.browser(of: "rani")
        let path = try await office.inboxPath(code)
        let page = try await desk.page(path)
        #expect(page.contains("value=\"loteng-penanganan-gangguan\""))
        let response = try await desk.send("/perintah/accept-report", on: path, ["procedure": ""])
        #expect(response.status == .unprocessableContent)
        #expect(response.ticketText.contains("SOP belum dipilih. Pilih salah satu: "))
    }

    @Test func `a second report of the same unit is joined with one tap`() async throws {
        let office = await FrontOffice()
        let ticket = try await office.accepts(try await office.report(from: office.browser))
        office.clock.move(minutes: 5)
        let reporter = office.browser
        let code = try await office.report(from: reporter)
        let desk = try await office.browser(of: "rani")
        let path = try await office.inboxPath(code)
        #expect(try await desk.page(path).contains("Mungkin gangguan yang sama"))
        let response = try await desk.send("/perintah/join-report", on: path)
        #expect(response.headers["location"] == Place.ticket(ticket).path + "?sudah=join-report")
        #expect(try await reporter.page("/lacak/" + code).contains("gangguan yang sama"))
    }

    @Test func `tickets and reports of another unit at the same place are likely the same`() async throws {
        let office = await FrontOffice()
        await office.house.change { books in
            books.office.places["mall"] = OfficeModel.Place(id: "mall", name: "Mal Pelayanan", unit: nil)
        }
        let there = ["place_text": "mal pelayanan"]
        let ticket = try await office.accepts(try await office.report(from: office.browser, there))
        let waiting = try await office.report(from: office.browser, there)
        let other = try await office.inboxPath(waiting)
        let code = try await office.report(from: office.browser, unit: "dinas-pendidikan", there)
        let page = try await office.browser(of: "rani").page(try await office.inboxPath(code))
        #expect(page.contains("name=\"ticket\" value=\"\(ticket.text)\""))
        #expect(page.contains("Lokasi sama · Mal Pelayanan · Dinas Kesehatan"))
        #expect(page.contains("kantor atau lokasi ini yang juga menunggu"))
        #expect(page.contains("href=\"\(other)\""))
    }

    @Test func `a report is sent on with a note the reporter reads`() async throws {
        let office = await FrontOffice()
        let reporter = office.browser
        let code = try await office.report(from: reporter)
        let desk = try await office.browser(of: "rani")
        let sent = try await desk.send(
            "/perintah/forward-report", on: try await office.inboxPath(code),
            ["to": "penyedia", "note": "Nomor tiket penyedia 8812."])
        let back = try #require(sent.headers["location"])
        #expect(back.hasPrefix("/laporan?sudah=forward-report&laporan="))
        let told = try await desk.page(back)
        #expect(told.contains("Laporan Anda “Internet mati, Dinas Kesehatan” diteruskan."))
        #expect(told.contains("https://wa.me/6281200000002?text="))
        #expect(try await reporter.page("/lacak/" + code).contains("Nomor tiket penyedia 8812."))
    }

    @Test func `two officers at once: the second learns that it is done`() async throws {
        let office = await FrontOffice()
        let code = try await office.report(from: office.browser)
        let desk = try await office.browser(of: "rani")
        let path = try await office.inboxPath(code)
        let page = try await desk.page(path)
        let form = try #require(SentForm.all(in: page).first { $0.action == "/perintah/close-report" })
        try await office.accepts(code)
        let response = try await desk.send(form, ["reason": "Sudah normal."])
        #expect(response.status == .conflict)
    }

    @Test func `what came by telephone is entered with its real time and its letter`() async throws {
        let office = await FrontOffice()
        let desk = try await office.browser(of: "rani")
        let response = try await desk.send(
            "/perintah/receive-report", on: "/laporan/catat",
            [
                "channel": "telepon", "made": "2026-11-25T07:40", "complaint": "lambat",
                "unit": "dinas-pendidikan", "text": "Lambat sejak kemarin", "name": "Budi Contoh",
                "contact": "0812 0000 0009", "agenda.agenda_number": "117/2026",
                "agenda.letter_date": "2026-11-24", "late_reason": "Jaringan kantor mati",
            ])
        #expect(response.status == .seeOther, "\(response.ticketText)")
        let report = try #require(await office.house.books.reports.values.first)
        #expect(report.channel == .phone)
        #expect(report.made == Instant(timestamp: "2026-11-25T07:40+08:00"))
        #expect(report.agenda?.agendaNumber == "117/2026")
        let page = try await desk.page(Place.inboxReport(report.id).path)
        #expect(page.contains("117/2026") && page.contains("24 November 2026"))
        #expect(page.contains("href=\"tel:081200000009\""))
    }

    @Test func `the history says who put a report in for its reporter, and that it was later`() async throws {
        let office = await FrontOffice()
        let desk = try await office.browser(of: "rani")
        let entered = try await desk.send(
            "/perintah/receive-report", on: "/laporan/catat",
            [
                "channel": "telepon", "made": "2026-11-25T07:40", "complaint": "lambat",
                "unit": "dinas-pendidikan", "text": "Lambat sejak kemarin", "name": "Budi Contoh",
                "contact": "0812 0000 0009", "late_reason": "Jaringan kantor mati",
            ])
        try #require(entered.status == .seeOther, "\(entered.ticketText)")
        let report = try #require(await office.house.books.reports.values.first)
        let accepted = try await desk.send(
            "/perintah/accept-report", on: Place.inboxReport(report.id).path)
        let page = try await desk.page(try #require(accepted.headers["location"]))
        #expect(page.contains("dicatat oleh "))
        #expect(page.contains(" untuk Pelapor (Dinas Pendidikan) (telepon)"))
        #expect(page.contains("· dicatat kemudian "))
    }

    @Test func `a time that has not come is refused at its field, and what was pasted stays`() async throws {
        let office = await FrontOffice()
        let desk = try await office.browser(of: "rani")
        let response = try await desk.send(
            "/perintah/receive-report", on: "/laporan/catat",
            [
                "channel": "whatsapp", "made": "2026-11-26T07:40", "complaint": "mati",
                "unit": "dinas-pendidikan", "text": "Pesan yang diteruskan", "name": "Budi",
                "contact": "0812-0000-0001",
            ])
        #expect(response.status == .unprocessableContent)
        #expect(response.ticketText.contains("href=\"#f-made\">Waktu laporan dibuat belum terjadi"))
        #expect(response.ticketText.contains("Pesan yang diteruskan"))
    }
}
