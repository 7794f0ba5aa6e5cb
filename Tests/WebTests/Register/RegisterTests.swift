import HTTPServer
import OfficeModel
import OfficeTime
import SOPModel
import Testing
import TicketEngine
import UseCases

@testable import Web

@Suite struct `The register` {
    @Test func `shows fifty tickets and leads to the next by an address`() async throws {
        let visit = DeskVisit("wulan")
        let first = try await visit.get("/tiket").pageText
        #expect(first.matches(of: /<tr><th scope="row">/).count == 50)
        #expect(first.contains("60 tiket, terbaru di atas"))
        let next = try #require(first.firstMatch(of: /href="(\/tiket\?after=[0-9a-f]+)"/)?.output.1)
        let second = try await visit.get(String(next)).pageText
        #expect(second.matches(of: /<tr><th scope="row">/).count == 10)
        #expect(second.contains("60 tiket"))
        #expect(second.contains("href=\"/tiket\""))
    }

    @Test(arguments: [
        ("", "/tiket"), ("q=wi%20fi", "/tiket?q=wi%20fi"), ("keadaan=berjalan", "/tiket?keadaan=berjalan"),
        ("keadaan=apa-saja&opd=", "/tiket"), ("terlambat=ya&sop=x", "/tiket?sop=x&terlambat=ya"),
        ("dari=2026-11-01&sampai=2026-11-30", "/tiket?dari=2026-11-01&sampai=2026-11-30"),
        ("urut=tenggat&jenis=mati&saluran=web", "/tiket?saluran=web&jenis=mati&urut=tenggat"),
        ("urut=terbaru&jenis=apa", "/tiket"),
        ("menunggu=penyedia&langkah=x", "/tiket?langkah=x&menunggu=penyedia"),
        ("dikerjakan=ya&opd=x", "/tiket?opd=x&dikerjakan=ya"),
    ])
    func `has an address that reproduces each list`(query: String, address: String) throws {
        let values = try Request(target: "/tiket?" + query).query
        #expect(RegisterFilter(values).address() == address)
    }

    @Test func `asks for whole days of the office's zone`() throws {
        let filter = RegisterFilter(["dari": "2026-11-01", "sampai": "2026-11-02"])
        let query = filter.query(now: DeskOffice.now, zone: .wita, reader: .anybody, limit: 51)
        #expect(query.openedFrom == DeskOffice.at(1, 0, 0))
        #expect(query.openedBefore == DeskOffice.at(3, 0, 0))
    }

    @Test func `asks for late ones by the minute`() {
        let filter = RegisterFilter(["terlambat": "ya"])
        let now = Instant(milliseconds: DeskOffice.now.milliseconds + 30_000)
        #expect(filter.query(now: now, zone: .wita, reader: .anybody, limit: 51).lateAt == DeskOffice.now)
    }

    @Test func `calls finished ones so that it holds where nobody reported them`() async throws {
        let visit = DeskVisit("wulan")
        let page = try await visit.get("/tiket").pageText
        #expect(page.contains("Selesai, belum ditutup"))
        #expect(!page.contains("Menunggu konfirmasi pelapor"), "no row of the sample was reported")
        let file = try await visit.get("/tiket/csv?keadaan=menunggu-konfirmasi").pageText
        #expect(file.contains(";Selesai;") && !file.contains("belum ditutup"))
    }

    @Test(arguments: [
        ("dari=kemarin", "Tanggal tidak dikenal"), ("dari=2026-11-02&sampai=2026-11-01", "Tukar keduanya"),
    ])
    func `says what is wrong with a date`(query: String, words: String) async throws {
        let text = try await DeskVisit("wulan").get("/tiket?" + query).pageText
        #expect(text.contains(words))
        #expect(text.contains("<details class=\"fold\" open>"))
    }

    @Test(arguments: [
        ("keadaan=apa-saja", "Keadaan: “apa-saja” tidak ada"), ("opd=opd-99", "OPD: “opd-99” tidak ada"),
        ("sop=bukan-sop", "SOP: “bukan-sop” tidak ada"), ("saluran=merpati", "Saluran: “merpati” tidak ada"),
        ("jenis=apa", "Jenis keluhan: “apa” tidak ada"),
        ("menunggu=godot", "Menunggu apa: “godot” tidak ada"),
        ("lokasi=x", "Lokasi: “x” tidak ada"), ("urut=acak", "Urutan: “acak” tidak ada"),
        ("bulan=2026-13", "“bulan” bukan saringan register"), ("after=x", "“x” tidak ada"),
        (
            "sop=bolmut-maintenance-gangguan&langkah=x", "Langkah yang berjalan: “x” tidak ada"
        ),
    ])
    func `tells which filter it does not know, and leaves it out`(query: String, words: String) async throws {
        let text = try await DeskVisit("wulan").get("/tiket?" + query).pageText
        #expect(text.contains("tidak dikenal dan tidak dipakai") && text.contains(words))
        #expect(text.contains("<details class=\"fold\" open>"))
        #expect(text.matches(of: /<tr><th scope="row">/).count > 0)
        #expect(
            try await DeskVisit("wulan").get("/tiket/csv?" + query).status.rawValue
                == (query.hasPrefix("sop=bolmut") ? 200 : 400))
    }

    @Test(arguments: [
        "", "?q=&keadaan=&opd=", "?keadaan=berjalan&terlambat=ya", "?opd=opd-1&dari=2026-11-01",
    ])
    func `has nothing to tell of filters that it knows`(query: String) async throws {
        let text = try await DeskVisit("wulan").get("/tiket" + query).pageText
        #expect(!text.contains("tidak dikenal dan tidak dipakai"))
    }

    @Test func `narrows by unit and state together`() async throws {
        let text = try await DeskVisit("wulan").get("/tiket?keadaan=berjalan&opd=opd-1").pageText
        let expected = DeskTickets.register(60).count { $0.phase == .open && $0.unit == "opd-1" }
        #expect(expected > 0)
        #expect(text.matches(of: /<tr><th scope="row">/).count == expected)
    }

    @Test func `escapes what is typed`() async throws {
        let text = try await DeskVisit("wulan").get("/tiket?q=%3Cscript%3E%22").pageText
        #expect(!text.contains("<script>"))
        #expect(text.contains("&lt;script&gt;&quot;"))
    }
}

@Suite struct `Beginning a ticket` {
    @Test func `offers the procedures of one's chain that an order begins`() async throws {
        let text = try await DeskVisit("hasan").get("/tiket/mulai").pageText
        #expect(text.contains("name=\"procedure\" value=\"bogor-pemeliharaan-jaringan\""))
        #expect(!text.contains("bolmut-maintenance-gangguan"))
        let other = try await DeskVisit("rani").get("/tiket/mulai").pageText
        #expect(other.contains("Tidak ada SOP yang dapat Anda mulai"))
    }

    @Test(arguments: [
        ("hasan", "bolmut-maintenance-gangguan", "dimulai dari laporan"),
        ("hasan", "sop-lain", "SOP “sop-lain” tidak ada"),
        ("rani", "bogor-pemeliharaan-jaringan", "tidak memuat jabatan Anda"),
    ])
    func `says why it does not begin the one asked for, and offers the others`(
        person: String, code: String, words: String
    ) async throws {
        let text = try await DeskVisit(PersonID(person)).get("/tiket/mulai?sop=" + code).pageText
        #expect(text.contains(words))
        #expect(!text.contains("name=\"procedure\""), "no other one is begun in its place")
        let isOffered = text.contains("name=\"sop\" value=\"bogor-pemeliharaan-jaringan\"")
        #expect(isOffered == (person == "hasan"))
        #expect(text.contains("Tidak ada SOP yang dapat Anda mulai") == (person == "rani"))
    }

    @Test func `ticks every active unit of a round until some are taken out`() async throws {
        var visit = DeskVisit("hasan")
        let text = try await visit.get("/tiket/mulai").pageText
        #expect(text.matches(of: /name="places" value="opd-\d" checked/).count == 4)
        #expect(!text.contains("value=\"opd-4\""))
        visit.ledger.answer = .failure(.refused(.fieldMissing("judul")))
        let fields = [
            ("form_page", "/tiket/mulai"), ("procedure", "bogor-pemeliharaan-jaringan"),
            ("source", "perintah"),
            ("title", "Pemeliharaan"), ("urgency", "segera"), ("places", "opd-1"), ("places", "opd-3"),
            ("command_id", "01930000000070008000000000000001"),
        ]
        let again = try await visit.post("/perintah/open-ticket", fields)
        #expect(again.status == .unprocessableContent)
        #expect(again.pageText.matches(of: /name="places" value="opd-\d" checked/).count == 2)
        #expect(again.pageText.contains("value=\"Pemeliharaan\""))
        #expect(again.pageText.contains("value=\"segera\" checked"))
    }

    @Test func `leads to the new ticket`() async throws {
        var visit = DeskVisit("hasan")
        visit.ledger.answer = .success(CommandOutcome(ticket: DeskTickets.id(7), version: 2))
        let fields = [
            ("form_page", "/tiket/mulai"), ("procedure", "bogor-pemeliharaan-jaringan"),
            ("source", "perintah"),
            ("title", "Pemeliharaan"), ("command_id", "01930000000070008000000000000001"),
        ]
        let response = try await visit.post("/perintah/open-ticket", fields)
        #expect(response.headers["location"] == "/tiket/\(DeskTickets.id(7).text)?sudah=open-ticket")
    }
}
