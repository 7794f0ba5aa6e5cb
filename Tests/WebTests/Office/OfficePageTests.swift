import HTTPServer
import OfficeModel
import OfficeTime
import SOPModel
import Testing

@testable import Web

@Suite struct `Pages of the office` {
    @Test func `show the posts under their superiors with holders and capacities`() async throws {
        let text = try await DeskVisit("wulan").get("/kantor/jabatan").pageText
        let head = try #require(text.firstRange(of: "<b>Kepala Dinas</b>")).lowerBound
        let section = try #require(text.firstRange(of: "<b>Kepala Seksi Jaringan</b>")).lowerBound
        #expect(head < section)
        #expect(text.contains("(Plh., 20 November 2026 sampai 30 November 2026)"))
        #expect(text.contains("boleh dicatatkan oleh Sekretaris"))
        #expect(text.contains("Kosong"))
    }

    @Test func `show posts that name each other as superior once each`() async throws {
        var visit = DeskVisit("wulan")
        visit.reading.current.posts["kadis"]?.superior = "kasi"
        let text = try await visit.get("/kantor/jabatan").pageText
        #expect(text.matches(of: /<b>Kepala Dinas<\/b>/).count == 1)
        #expect(text.matches(of: /<b>Kepala Seksi Jaringan<\/b>/).count == 1)
    }

    @Test func `show the week, special hours and the holidays of the year asked for`() async throws {
        let text = try await DeskVisit("wulan").get("/kantor/jam-kerja").pageText
        #expect(text.contains("07.30–12.00, 13.00–16.00"))
        #expect(text.contains("37 jam 30 menit seminggu"))
        #expect(text.contains("Ramadan 1447 H"))
        #expect(text.contains("Jumat 25 Desember 2026"))
        let next = try await DeskVisit("wulan").get("/kantor/jam-kerja?tahun=2027").pageText
        #expect(next.contains("Hari libur 2027") && !next.contains("25 Desember 2026"))
    }

    @Test(arguments: ["jabatan", "pegawai", "opd", "tim", "jam-kerja", "sop", "pengaturan"])
    func `teach where nothing is set up yet`(part: String) async throws {
        var visit = DeskVisit("admin")
        visit.reading.current = Office()
        visit.reading.current.people["admin"] = DeskOffice.full.people["admin"]
        let response = try await visit.get("/kantor/" + part)
        #expect(response.status == .ok)
        #expect(response.pageText.contains("class=\"empty\"") == !["pegawai", "pengaturan"].contains(part))
    }

    @Test func `tell the administrator that there are no posts, and show what the office is called in short`()
        async throws
    {
        var visit = DeskVisit("admin")
        visit.reading.current = Office()
        visit.reading.current.people["admin"] = DeskOffice.full.people["admin"]
        visit.reading.current.profile.shortName = "Diskominfo"
        let text = try await visit.get("/kantor").pageText
        #expect(text.contains("Belum ada jabatan;"))
        #expect(text.contains("Nama singkat") && text.contains("Diskominfo"))
    }

    @Test(arguments: [("admin", Status.ok), ("wulan", Status.notFound)])
    func `show a sheet that is not in use to who chooses, and to nobody else`(
        person: String, status: Status
    ) async throws {
        let id = PersonID(person)
        var visit = DeskVisit(id)
        visit.reading.current = Office()
        visit.reading.current.people[id] = DeskOffice.full.people[id]
        let page = try await visit.get("/sop/bolmut-maintenance-gangguan")
        #expect(page.status == status)
        #expect(page.pageText.contains("belum dipakai kantor ini") == (status == .ok))
        let file = try await visit.get("/sop/bolmut-maintenance-gangguan/berkas")
        #expect(file.status == status)
    }

    @Test func `say who fills each column, and which column nobody fills`() async throws {
        let text = try await DeskVisit("wulan").get("/kantor/sop").pageText
        #expect(text.contains("Tim Teknisi Jaringan"))
        #expect(text.contains("Tim dibentuk per tiket"))
        var visit = DeskVisit("wulan")
        visit.reading.current.bindings = [:]
        let shown = try await visit.get("/kantor/sop")
        #expect(shown.pageText.contains("Belum terikat"))
    }
}
