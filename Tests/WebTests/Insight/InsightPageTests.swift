import HTTPServer
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import Testing
import TicketEngine
import UseCases

@testable import Web

@Suite struct `Reports in numbers` {
    private func visit(_ person: PersonID = "hasan") -> DeskVisit {
        var visit = DeskVisit(person)
        visit.reading.numbers = .full
        return visit
    }

    @Test func `say in sentences what is open, late, waiting and judged`() async throws {
        let text = try await visit().get("/ringkasan").pageText
        #expect(text.contains("8 langkah berjalan, 3 di antaranya melewati tenggat"))
        #expect(text.contains("1 langkah menunggu pihak lain"))
        // 9 + 18 + 27 + 36 + 45 in time, 1 + 2 + 3 + 4 + 5 late.
        #expect(text.contains("135 dari 150 langkah selesai dalam waktu standar, November 2026"))
        #expect(text.contains("15 dari 210 penilaian berdasar waktu yang dicatat kemudian."))
        #expect(text.contains("href=\"/tiket?sop=bolmut-maintenance-gangguan&amp;langkah=penunjukan-tim\""))
        #expect(text.contains("0a1b0a1b"))
    }

    @Test func `draw every chart with a name, and the same numbers as a table`() async throws {
        let text = try await visit().get("/ringkasan").pageText
        let charts = text.matches(of: /<figure class="chart">/).count
        #expect(charts == 6)
        let drawings = text.matches(of: /<svg class="plot"/).count
        #expect(drawings >= charts)
        #expect(
            text.matches(of: /<svg class="plot"[^>]* role="img" aria-label="[^"]+"/).count == drawings)
        #expect(text.matches(of: /Angka dalam tabel/).count == charts)
        #expect(!text.contains("NaN"))
    }

    @Test func `teach an office that has done nothing yet`() async throws {
        var visit = DeskVisit("hasan")
        visit.reading.register = []
        let text = try await visit.get("/ringkasan").pageText
        #expect(text.contains("Belum ada yang dihitung"))
        #expect(!text.contains("<svg class=\"plot\""))
    }

    @Test func `are on one sheet for a month, signed by the head`() async throws {
        let text = try await visit().get("/rekap/2026-11").pageText
        #expect(text.contains("Periode November 2026"))
        #expect(text.contains("<p>Kepala Dinas,</p>"))
        #expect(text.contains("<b>Hasan Basri</b>"))
        #expect(text.contains("Kota Contoh, 25 November 2026"))
        #expect(text.contains("Segel 2026-11-24: 0a1b0a1b"))
        #expect(text.contains("15 dari 210 penilaian berdasar waktu yang dicatat kemudian"))
        #expect(text.contains("href=\"/rekap/2026-10\""))
        #expect(!text.contains("href=\"/rekap/2026-12\""), "what is to come has no recap")
    }

    @Test func `have the pauses of the month before`() async throws {
        let text = try await visit().get("/rekap/2026-10").pageText
        // Five times 610 minutes.
        #expect(text.contains("6 hari 5 jam"))
        #expect(text.contains("href=\"/rekap/2026-11\""))
    }

    @Test(arguments: ["2026-13", "november", "2026-1", "..", "2026-05..2026-01", "2020-01..2026-01", "%00"])
    func `refuse a period that is none`(period: String) async throws {
        let answer = try? await visit().get("/rekap/" + period)
        #expect(answer.map { [400, 404].contains($0.status.rawValue) } ?? true, "\(period)")
    }

    @Test(arguments: [
        ("2026-11", "2026-11", "November 2026"), ("2026", "2026", "2026"),
        ("2026-07..2026-12", "2026-07..2026-12", "Juli 2026 – Desember 2026"),
        ("November 2026", "2026-11", "November 2026"), ("march 2025", "2025-03", "Maret 2025"),
        ("2026-01..2026-12", "2026", "2026"),
    ])
    func `know a period by its words`(typed: String, address: String, words: String) throws {
        let period = try #require(RecapPeriod(typed))
        #expect(period.text == address)
        #expect(period.words(.indonesian) == words)
        #expect(period.moved(by: 1).moved(by: -1) == period)
    }

    @Test func `go to spreadsheets with every sum and every finished row`() async throws {
        let sums = try await visit().get("/rekap/2026/csv")
        #expect(sums.headers["content-disposition"] == "attachment; filename=\"rekap-2026.csv\"")
        let lines = sums.pageText.split(separator: "\r\n")
        #expect(lines.count == 1 + 11 * 5)
        #expect(lines.first?.hasPrefix("\u{FEFF}Bulan;SOP;OPD") ?? false)
        let steps = try await visit().get("/rekap/2026-11/langkah").pageText
        #expect(steps.contains("T-2026-0401"))
        #expect(steps.contains("2026-11-24 09:00;2026-11-24 09:40;Ya;75;Ya;Tidak;Tidak dinilai"))
    }
}

@Suite struct `Files for spreadsheets` {
    @Test(arguments: [
        ("plain", "plain"), ("a;b", "\"a;b\""), ("say \"x\"", "\"say \"\"x\"\"\""),
        ("two\nlines", "\"two\nlines\""),
        ("=1+1", "'=1+1"), ("+62", "'+62"), ("-1", "'-1"), ("@cmd", "'@cmd"), ("\tx", "\"'\tx\""),
        ("\rx", "\"'\rx\""),
        ("=\"a\";b", "\"'=\"\"a\"\";b\""), ("", ""), ("a=b", "a=b"), ("\r\nx", "\"'\r\nx\""),
    ])
    func `quote what would break a line, and run nothing`(text: String, cell: String) {
        #expect(CSVTable.cell(text) == cell)
    }

    @Test func `begin with the mark that tells spreadsheets it is UTF-8`() {
        let table = CSVTable(headings: ["Nomor", "Judul"], rows: [["1", "Añ"]])
        #expect(table.bytes == Array("\u{FEFF}Nomor;Judul\r\n1;Añ\r\n".utf8))
    }

    @Test func `hold the register as the page narrows and sorts it`() async throws {
        let text = try await DeskVisit("wulan").get("/tiket/csv?keadaan=berjalan").pageText
        let open = DeskTickets.register(60).count { $0.phase == .open }
        #expect(text.split(separator: "\r\n").count == open + 1)
        #expect(text.contains("T-2026-1000;"))
    }
}
