import HTTPServer
import OfficeModel
import OfficeTime
import SOPModel
import Testing
import UseCases

@testable import Web

@Suite struct `Reporting without an account` {
    @Test func `a report leads to its code, and the code to the report`() async throws {
        let office = await FrontOffice()
        let browser = office.browser
        let code = try await office.report(from: browser)
        let sent = try await browser.page("/lapor/terkirim/" + code)
        #expect(sent.contains(code.prefix(5) + "-" + code.suffix(5)))
        #expect(sent.contains("https://wa.me/?text="))
        #expect(sent.contains("http://sigap.example/lacak/" + code))
        let track = try await browser.page("/lacak/" + code)
        #expect(track.contains("Menunggu dibaca petugas"))
    }

    @Test func `what was typed stays when something is missing, and each fault stands at its field`()
        async throws
    {
        let office = await FrontOffice()
        let response = try await office.browser.send(
            "/perintah/receive-report", on: "/lapor",
            ["unit": "tidak-ada", "name": " ", "text": "Lampu merah menyala", "contact": "0812-0000-0001"])
        let page = response.ticketText
        #expect(response.status == .unprocessableContent)
        #expect(page.contains("Lampu merah menyala"))
        #expect(page.contains("href=\"#f-name\">Nama belum diisi"))
        #expect(page.contains("href=\"#f-unit\">Kantor atau OPD tidak ada dalam daftar"))
        #expect(await office.house.books.reports.isEmpty)
    }

    @Test func `a second tap on the same form is the same report`() async throws {
        let office = await FrontOffice()
        let browser = office.browser
        let page = try await browser.page("/lapor")
        let form = try #require(SentForm.all(in: page).first { $0.action == "/perintah/receive-report" })
        let told = [
            "complaint": "mati", "unit": "dinas-kesehatan", "text": "Mati", "name": "Sari",
            "contact": "0812-0000-0001",
        ]
        let first = try await browser.send(form, told)
        let second = try await browser.send(form, told)
        #expect(first.headers["location"] == second.headers["location"])
        #expect(await office.house.books.reports.count == 1)
    }

    @Test func `one browser is held back after ten reports, another is not, and answers stay`() async throws {
        let office = await FrontOffice()
        let eager = office.browser
        for _ in 0..<10 { try await office.report(from: eager) }
        let told = [
            "complaint": "mati", "unit": "dinas-kesehatan", "text": "Yang kesebelas", "name": "Sari",
            "contact": "0812-0000-0001",
        ]
        let eleventh = try await eager.send("/perintah/receive-report", on: "/lapor", told)
        #expect(eleventh.status == .tooManyRequests)
        #expect(eleventh.ticketText.contains("Yang kesebelas"))
        try await office.report(from: office.browser)
        office.clock.move(minutes: 11)
        try await office.report(from: eager)
    }

    @Test func `nobody can use up the reports of another's unit`() async throws {
        let office = await FrontOffice()
        for _ in 0..<150 { try await office.report(from: office.browser) }
        try await office.report(from: office.browser)
    }

    @Test func `a place typed by its name is that place`() async throws {
        let office = await FrontOffice()
        await office.house.change { books in
            books.office.places["loket"] = OfficeModel.Place(
                id: "loket", name: "Loket Pelayanan", unit: "dinas-kesehatan")
        }
        let page = try await office.browser.page("/lapor")
        #expect(page.contains("<option value=\"Loket Pelayanan\">"))
        #expect(page.contains("Pilih dari daftar yang muncul"))
        let code = try await office.report(from: office.browser, ["place_text": "loket pelayanan"])
        #expect(await office.house.books.reports.values.first?.place == "loket")
        let dossier = try #require(try await office.house.report(code: code))
        #expect(dossier.words == "Internet mati sejak pagi", "the place is not told twice")
    }

    @Test func `the desk chooses a place from the list, with its unit before it`() async throws {
        let office = await FrontOffice()
        await office.house.change { books in
            books.office.places["loket"] = OfficeModel.Place(
                id: "loket", name: "Loket Pelayanan", unit: "dinas-kesehatan")
        }
        let desk = try await office.browser(of: "rani")
        let page = try await desk.page("/laporan/catat")
        #expect(page.contains("<option value=\"loket\">Dinas Kesehatan · Loket Pelayanan</option>"))
        let response = try await desk.send(
            "/perintah/receive-report", on: "/laporan/catat",
            [
                "unit": "dinas-kesehatan", "place": "loket", "text": "Mati", "name": "Sari Contoh",
                "contact": "0812-0000-0002",
            ])
        #expect(response.status == .seeOther)
        #expect(await office.house.books.reports.values.first?.place == "loket")
    }

    @Test func `what was written of the place stands on a line of its own beside the ticket`() async throws {
        let office = await FrontOffice()
        let code = try await office.report(from: office.browser, ["place_text": "lantai 2"])
        let ticket = try await office.accepts(code)
        let page = try await office.browser(of: "rani").page(Place.ticket(ticket).path)
        #expect(page.contains("lantai 2<br>Internet mati sejak pagi"))
    }

    @Test func `an address may choose the unit, and tells that it has just reported without naming anybody`()
        async throws
    {
        let office = await FrontOffice()
        try await office.report(from: office.browser)
        let page = try await office.browser.page("/lapor?unit=dinas-kesehatan")
        #expect(page.contains("Dinas Kesehatan sudah melapor baru saja."))
        #expect(page.contains("<option value=\"dinas-kesehatan\" selected>"))
        #expect(!page.contains("Sari Contoh"))
        let other = try await office.browser.page("/lapor?unit=dinas-pendidikan")
        #expect(!other.contains("sudah melapor"))
    }

    @Test(arguments: ["/", "/lapor", "/lacak", "/masuk"])
    func `public pages are light, in two languages, and hold no style or script of their own`(path: String)
        async throws
    {
        let office = await FrontOffice()
        for language in ["id", "en"] {
            let browser = office.browser
            browser.cookies["sigap_bahasa"] = language
            let page = try await browser.page(path)
            #expect(page.utf8.count < 16_000)
            #expect(page.contains("<html lang=\"\(language)\">"))
            #expect(!page.contains(" style=") && !page.contains("<style") && !page.contains("onclick"))
        }
    }
}
