import HTTPServer
import OfficeModel
import OfficeTime
import SOPModel
import Testing
import TicketEngine
import UseCases

@testable import Web

@Suite struct `The search box` {
    private func visit(_ person: PersonID = "wulan") -> DeskVisit {
        var visit = DeskVisit(person)
        let row = DeskTickets.register(1)[0]
        visit.reading.findings = Findings(
            tickets: [row],
            texts: [
                FoundText(
                    ticket: DeskTickets.register(2)[1], sequence: 5, kind: .comment,
                    text: "Kabel <b>digigit</b> tikus di plafon")
            ],
            reports: [
                FoundReport(
                    report: ReportRow(
                        id: ReportID(high: 1, low: 2), channel: .web, complaint: .down, unit: "opd-1",
                        place: nil,
                        made: DeskOffice.now, standing: "received", ticket: nil, agendaNumber: ""),
                    words: "Internet mati sejak pagi")
            ])
        return visit
    }

    @Test func `stands on every page and asks one page`() async throws {
        let text = try await visit().get("/meja").pageText
        #expect(text.contains("<form class=\"search\" role=\"search\" action=\"/cari\">"))
        let empty = try await visit().get("/cari").pageText
        #expect(empty.contains("Tulis nomor tiket"))
    }

    @Test func `says why each thing was found`() async throws {
        let text = try await visit("rani").get("/cari?q=internet").pageText
        #expect(text.contains("kata dalam judul"))
        #expect(text.contains("dalam komentar"))
        #expect(text.contains("kata pelapor"))
        #expect(text.contains("&lt;b&gt;digigit"), "what people wrote is text")
        let number = try await visit().get("/cari?q=t2026-10").pageText
        #expect(number.contains("nomor cocok"))
    }

    @Test(arguments: [
        ("kependudukan", "/tiket?opd=opd-1"), ("ruang", "/tiket?lokasi=ruang-rapat"),
        ("joko", "/kantor/pegawai"), ("kepala seksi", "/kantor/pegawai"),
        ("bogor", "/sop/bogor-pemeliharaan-jaringan"),
    ])
    func `finds what the office consists of`(words: String, address: String) async throws {
        let text = try await DeskVisit("wulan").get("/cari?q=" + Place.escaped(words)).pageText
        #expect(text.contains("href=\"\(address)\""), "\(words)")
    }

    @Test func `shows reports to the desk and the auditor alone`() async throws {
        for (person, sees) in [("rani", true), ("audit", true), ("wulan", false), ("hasan", false)] {
            let text = try await visit(PersonID(person)).get("/cari?q=internet").pageText
            #expect(text.contains("sejak pagi") == sees, "\(person)")
            #expect(text.contains("href=\"/laporan\"") == sees, "\(person): the way to the inbox")
        }
    }

    @Test(arguments: [
        "\"", "''", "a AND b", "NEAR(a b)", "* OR -", "%22%22%22", "<script>", "ﷺ", ";--", "a:b",
        "^x",
    ])
    func `takes whatever is typed`(typed: String) async throws {
        let answer = try await visit().get("/cari?q=" + (typed.contains("%") ? typed : Place.escaped(typed)))
        #expect(answer.status == .ok)
        #expect(!answer.pageText.contains("<script>"))
    }

    @Test func `cuts ten thousand characters, and says so`() async throws {
        let text = try await visit().get("/cari?q=" + String(repeating: "a", count: 10_000))
        #expect(text.status == .ok)
        #expect(text.pageText.contains("Hanya 200 huruf pertama"))
        #expect(text.pageText.utf8.count < 60_000)
    }

    @Test func `shows the words around what was found`() {
        let long =
            String(repeating: "kata lain ", count: 60) + "plafon bocor "
            + String(repeating: "lagi ", count: 60)
        let excerpt = WordMatch("PLAF").excerpt(of: long)
        #expect(excerpt.contains("plafon bocor"))
        #expect(excerpt.count < 180)
        #expect(WordMatch("x").excerpt(of: "pendek") == "pendek")
    }
}

@Suite struct `Saved views` {
    @Test func `are kept by name for one person, and go again`() async throws {
        let visit = DeskVisit("wulan")
        let address = "/tiket?keadaan=berjalan&urut=tenggat"
        let answer = try await visit.post(
            "/tiket/pandangan", [("nama", " Meja saya "), ("alamat", address)])
        #expect(answer.status == .seeOther)
        #expect(answer.headers["location"] == address)
        #expect(
            try await visit.accounts.views(of: "wulan") == [SavedView(name: "Meja saya", address: address)])
        let text = try await visit.get(address).pageText
        #expect(text.contains("aria-current=\"page\">Meja saya</a>"))
        _ = try await visit.post("/tiket/pandangan/hapus", [("nama", "Meja saya")])
        #expect(try await visit.accounts.views(of: "wulan").isEmpty)
    }

    @Test(arguments: [
        ("", "/tiket"), (String(repeating: "n", count: 61), "/tiket"), ("a", "https://example.org/tiket"),
        ("a", "//example.org"), ("a", "/sop"), ("a", "javascript:alert(1)"), ("\0", "/tiket"),
    ])
    func `are refused without a name or to another page`(name: String, address: String) async throws {
        let visit = DeskVisit("wulan")
        let answer = try await visit.post("/tiket/pandangan", [("nama", name), ("alamat", address)])
        #expect([400, 404, 422].contains(answer.status.rawValue))
        #expect(try await visit.accounts.views(of: "wulan").isEmpty)
    }

    @Test func `stop at thirty, but a known name is always replaced`() async throws {
        let visit = DeskVisit("wulan")
        for number in 0..<30 {
            _ = try await visit.post(
                "/tiket/pandangan", [("nama", "v\(number)"), ("alamat", "/tiket?q=\(number)")])
        }
        let more = try await visit.post("/tiket/pandangan", [("nama", "satu lagi"), ("alamat", "/tiket")])
        #expect(more.pageText.contains("Hapus salah satu"))
        let again = try await visit.post("/tiket/pandangan", [("nama", "v3"), ("alamat", "/tiket?q=x")])
        #expect(again.status == .seeOther)
        #expect(try await visit.accounts.views(of: "wulan").count == 30)
    }
}
