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
        #expect(charts == 7)
        let drawings = text.matches(of: /<svg class="plot"/).count
        #expect(drawings >= charts)
        #expect(
            text.matches(of: /<svg class="plot"[^>]* role="img" aria-label="[^"]+"/).count == drawings)
        #expect(text.matches(of: /Angka dalam tabel/).count == charts)
        #expect(!text.contains("NaN"))
    }

    private func work(_ procedure: String, _ unit: UnitID?, _ count: Int) -> OpenWork {
        OpenWork(
            procedure: procedure, step: "penunjukan-tim", unit: unit, assignee: nil, waiting: nil,
            count: count, late: 0)
    }

    @Test func `count open work and the month by SOP as by OPD`() async throws {
        var visit = visit()
        visit.reading.numbers.open.append(work(DeskOffice.maintenance, "opd-2", 1))
        let text = try await visit.get("/ringkasan").pageText
        #expect(text.contains("menurut 2 SOP, paling banyak Maintenance Gangguan Jaringan<"))
        #expect(text.contains("<a href=\"/tiket?sop=bolmut-maintenance-gangguan&amp;dikerjakan=ya\">"))
        #expect(text.contains("<a href=\"/tiket?sop=bogor-pemeliharaan-jaringan&amp;dikerjakan=ya\">"))
        #expect(text.contains("<caption>SOP, November 2026</caption>"))
        #expect(text.contains("<th scope=\"row\">Pemeliharaan Jaringan</th>"))
    }

    @Test func `tell two SOPs of one title apart, even where only one has work`() async throws {
        let alike = ["loteng-penanganan-gangguan", "loteng-gangguan-lewat-penanggung-jawab"]
        var visit = visit()
        for code in alike {
            let procedure = try #require(DeskOffice.procedure(code))
            visit.reading.current.procedures[code] = ProcedureInForce(
                code: code, version: procedure.version, file: "", since: DeskOffice.at(2, 8, 0, month: 3))
        }
        visit.reading.numbers.open = [work(alike[0], "opd-1", 3)]
        let label = ProcedureLabels(alike.compactMap(DeskOffice.procedure))[alike[0]]
        #expect(label != DeskOffice.procedure(alike[0])?.title)
        let text = try await visit.get("/ringkasan").pageText
        #expect(text.contains("<a href=\"/tiket?sop=\(alike[0])&amp;dikerjakan=ya\">\(label)</a>"))
    }

    @Test func `name an OPD as the first only where it leads alone`() async throws {
        var visit = visit()
        let units: [UnitID] = ["opd-1", "opd-2", "opd-3"]
        visit.reading.numbers.open = units.map { work(DeskOffice.disturbance, $0, 1) }
        let level = try await visit.get("/ringkasan").pageText
        #expect(level.contains("Pekerjaan terbuka menyangkut 3 OPD<"))
        #expect(!level.contains("paling banyak"))
        visit.reading.numbers.open.append(work(DeskOffice.disturbance, "opd-2", 1))
        let ahead = try await visit.get("/ringkasan").pageText
        #expect(ahead.contains("Pekerjaan terbuka menyangkut 3 OPD, paling banyak Sekretariat Daerah<"))
    }

    @Test(arguments: ["/ringkasan", "/rekap/2026-11"])
    func `put what has no OPD last`(page: String) async throws {
        var visit = visit()
        visit.reading.numbers.open = [
            work(DeskOffice.disturbance, nil, 9), work(DeskOffice.disturbance, "opd-1", 1),
        ]
        let text = try await visit.get(page).pageText
        for table in text.matches(of: /<table.*?<\/table>/).map({ String($0.output) })
        where table.contains("Tanpa OPD") {
            let names = table.matches(of: /<th scope="row">(.*?)<\/th>/).map { String($0.1) }
            #expect(names.count > 1 && names.last?.contains("Tanpa OPD") == true)
        }
        #expect(text.contains("Tanpa OPD"))
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
        #expect(text.contains("Segel 24 November 2026: 0a1b0a1b"))
        #expect(text.contains("15 dari 210 penilaian berdasar waktu yang dicatat kemudian"))
        #expect(text.contains("href=\"/rekap/2026-10\""))
        #expect(!text.contains("href=\"/rekap/2026-12\""), "what is to come has no recap")
    }

    @Test func `are never signed by a post that was abolished`() async throws {
        var visit = visit()
        visit.reading.current.posts["aaa"] = Post(
            id: "aaa", name: "Kepala Kantor Lama", isHead: true, isActive: false)
        #expect(visit.reading.current.signingHead?.name == "Kepala Dinas")
        let text = try await visit.get("/rekap/2026-11").pageText
        #expect(text.contains("<p>Kepala Dinas,</p>") && !text.contains("Kepala Kantor Lama"))
    }

    @Test func `name every OPD, however many, and say in which month a wait counts`() async throws {
        var visit = visit()
        let month = CalendarMonth("2026-11")
        let pattern = try #require(visit.reading.numbers.counts.first { $0.month == month })
        for number in 10..<40 {
            var count = pattern
            count.unit = UnitID("opd-\(number)")
            visit.reading.numbers.counts.append(count)
        }
        let text = try await visit.get("/rekap/2026-11").pageText
        let table = try #require(text.firstMatch(of: /<caption>Menurut OPD<.*?<\/table>/)?.output)
        // Four of the sample, those added, and what has no OPD.
        #expect(table.matches(of: /<th scope="row">/).count == 4 + 30 + 1)
        #expect(!table.contains("lainnya"))
        #expect(text.contains("dalam bulan penantian itu berakhir"))
    }

    @Test func `have the pauses of the month before`() async throws {
        let text = try await visit().get("/rekap/2026-10").pageText
        // Five times 610 minutes.
        #expect(text.contains("6 hari 5 jam"))
        #expect(text.contains("href=\"/rekap/2026-11\""))
    }

    @Test(arguments: [
        ("2027-05", "Periode ini belum dimulai"), ("2027", "Periode ini belum dimulai"),
        ("1999-05", "Sampai akhir periode ini belum ada tiket yang dicatat"),
        ("0001-01", "Sampai akhir periode ini belum ada tiket yang dicatat"),
    ])
    func `claim nothing of a time without a record`(period: String, words: String) async throws {
        let text = try await visit().get("/rekap/" + period).pageText
        #expect(text.contains(words))
        for claim in ["0a1b", "penilaian", "<b>Hasan Basri</b></p>"] { #expect(!text.contains(claim)) }
    }

    @Test func `say of a quiet month only that it was quiet`() async throws {
        var visit = visit()
        let quiet = CalendarMonth("2026-08")
        visit.reading.numbers.counts.removeAll { $0.month == quiet }
        let text = try await visit.get("/rekap/2026-08").pageText
        #expect(text.contains("Tidak ada tiket dalam periode ini."))
        #expect(text.contains("Segel 24 November 2026"))
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
