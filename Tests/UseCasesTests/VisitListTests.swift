import OfficeModel
import OfficeTime
import SOPModel
import Testing
import TicketEngine

@testable import UseCases

@Suite("The list of a finished round")
struct VisitListTests {
    private static let round = Round(places: Round.allUnits, checklist: ["Perangkat menyala", "Kabel baik"])
    private static let now = Instant(timestamp: "2026-08-03T08:00+08:00") ?? Instant(milliseconds: 0)

    private static func office() -> Office {
        var office = SmallHouse(at: now).office
        office.units["disdik"] = OfficeUnit(id: "disdik", name: "Dinas Pendidikan")
        office.units["lama"] = OfficeUnit(id: "lama", name: "Dinas Lama", isActive: false)
        office.places["server-1"] = Place(id: "server-1", name: "Ruang Server", unit: "dinkes")
        office.places["server-2"] = Place(id: "server-2", name: "Ruang Server", unit: "disdik")
        return office
    }

    private func list(_ text: String, _ round: Round = round) -> VisitList {
        VisitList(text, of: round, in: Self.office(), now: Self.now)
    }

    private func at(_ text: String) -> Instant? { Instant(timestamp: "2026-05-05T\(text):00+08:00") }

    @Test("Copied from a spreadsheet or typed with semicolons, with or without heading: the same list")
    func forms() throws {
        let typed = list(
            "Dinas Kesehatan; 5/5/2026; 08.10; 08.55; baik; Lancar; Ibu Contoh; Kasubag;;; semua")
        let copied = list(
            """
            No\tNama OPD\tMulai\tSelesai\tTanggal\tKondisi\tCatatan\tMengetahui\tJabatan\tYang baik
            1\tdinas  kesehatan\t08:10\tpukul 8.55 WITA\t5 Mei 2026\tBaik\tLancar\tIbu Contoh\tKasubag\t1, 2
            2\tDinas Pendidikan
            """)
        for (found, line) in [(typed, 1), (copied, 2)] {
            #expect(found.problems == [])
            let visit = try #require(found.visits.first)
            #expect(found.visits.count == 1)
            #expect(visit.line == line)
            #expect(visit.place == "dinkes")
            #expect(visit.started == at("08:10"))
            #expect(visit.finished == at("08:55"))
            #expect(visit.outcome == .good)
            #expect(visit.checked == Self.round.checklist)
            #expect(visit.note == "Lancar")
            #expect(visit.acknowledged == ReporterDetails(name: "Ibu Contoh", post: "Kasubag"))
        }
    }

    @Test("Each result brings what it needs; an office that was given up is known still")
    func results() throws {
        let found = list(
            """
            Dinas Kesehatan; 2026-05-05; 8:10; 8:55; diperbaiki; Konektor dipasang ulang
            Dinas Pendidikan; 05-05-2026; 9.00; 9.30; diganti;; ;; Router lama; Router baru
            Dinas Lama; 5.5.2026;; 10.00; tidak terjangkau; Kantor tutup
            """)
        #expect(found.problems == [])
        #expect(
            found.visits.map(\.outcome) == [
                .repaired("Konektor dipasang ulang"),
                .replaced([
                    DeviceChange(direction: .out, kind: "Router lama"),
                    DeviceChange(direction: .into, kind: "Router baru"),
                ]),
                .unreachable(reason: "Kantor tutup"),
            ])
        #expect(found.visits.map(\.note) == ["", "", ""])
        #expect(found.visits.map(\.place) == ["dinkes", "disdik", "lama"])
        #expect(found.visits[2].started == nil)
    }

    @Test(
        "What is wrong is said with its line",
        arguments: [
            (";5/5/2026; 8.10; 8.55; baik", VisitList.Fault.placeMissing),
            (
                "Dinas Kesehatn; 5/5/2026; 8.10; 8.55; baik",
                .placeUnknown("Dinas Kesehatn", nearest: "Dinas Kesehatan")
            ),
            ("Dinas Kesehatan;; 8.10; 8.55; baik", .dateUnreadable("")),
            ("Dinas Kesehatan; 31/2/2026; 8.10; 8.55; baik", .dateUnreadable("31/2/2026")),
            ("Dinas Kesehatan; 5/5/26; 8.10; 8.55; baik", .dateUnreadable("5/5/26")),
            ("Dinas Kesehatan; kemarin; 8.10; 8.55; baik", .dateUnreadable("kemarin")),
            ("Dinas Kesehatan; 5/5/2026;; 8.55; baik", .timeUnreadable("", isEnd: false)),
            ("Dinas Kesehatan; 5/5/2026; 8.10; 24.00; baik", .timeUnreadable("24.00", isEnd: true)),
            ("Dinas Kesehatan; 5/5/2026; pagi; 8.55; baik", .timeUnreadable("pagi", isEnd: false)),
            ("Dinas Kesehatan; 5/5/2026; 8.5; 8.55; baik", .timeUnreadable("8.5", isEnd: false)),
            ("Dinas Kesehatan; 5/5/2026; 8.55; 8.10; baik", .endsBeforeItBegins),
            ("Dinas Kesehatan; 3/8/2026; 7.55; 8.01; baik", .inFuture),
            ("Dinas Kesehatan; 5/5/2026; 8.10; 8.55", .outcomeUnknown("")),
            ("Dinas Kesehatan; 5/5/2026; 8.10; 8.55; oke", .outcomeUnknown("oke")),
            ("Dinas Kesehatan; 5/5/2026; 8.10; 8.55; diperbaiki", .wordsMissing),
            ("Dinas Kesehatan; 5/5/2026;; 8.55; tidak terjangkau", .wordsMissing),
            ("Dinas Kesehatan; 5/5/2026; 8.10; 8.55; diganti;;;; Router", .deviceMissing),
            ("Dinas Kesehatan; 5/5/2026; 8.10; 8.55; baik;;;;;; 3", .checkUnknown("3", most: 2)),
            ("Dinas Kesehatan; 5/5/2026; 8.10; 8.55; baik;;;;;; 1; lebih", .cellTooMany("lebih")),
            (
                "Dinas Kesehatan; 5/5/2026; 8.10; 8.55; baik; " + String(repeating: "a", count: 4_001),
                .tooLong(limit: 4_000)
            ),
        ])
    func faults(line: String, fault: VisitList.Fault) {
        let found = list("\nDinas Pendidikan; 5/5/2026; 8.00; 8.10; baik\n" + line)
        #expect(found.problems == [VisitList.Problem(line: 3, fault: fault)])
        #expect(found.visits.map(\.place) == ["disdik"])
    }

    @Test("Lines that were typed and lines that were copied stand in one list")
    func mixed() {
        let found = list(
            """
            OPD; Tanggal; Mulai; Selesai; Hasil; Keterangan
            Dinas Kesehatan; 5/5/2026; 8.10; 8.55; baik
            Dinas Pendidikan\t5/5/2026\t9.10\t9.55\tdiperbaiki\t"Konektor ""RJ45""
            dan kabel"
            Dinas Lama\t5/5/2026\t\t10.00\ttidak terjangkau\tPindah
            """)
        #expect(found.problems == [])
        #expect(found.visits.map(\.place) == ["dinkes", "disdik", "lama"])
        #expect(found.visits[1].outcome == .repaired("Konektor \"RJ45\" dan kabel"))
        #expect(found.visits[2].line == 5)
    }

    @Test("A quote that somebody typed swallows no line")
    func typedQuote() {
        let found = list(
            """
            "Dinas Kesehatan; 5/5/2026; 8.10; 8.55; baik
            Dinas Pendidikan; 5/5/2026; 9.10; 9.55; baik; rak 19"
            """)
        #expect(found.visits.map(\.place) == ["disdik"])
        #expect(found.problems.map(\.line) == [1])
    }

    @Test("What is no list is told, not taken for places that were not visited")
    func noList() {
        #expect(list("zzz").problems.map(\.fault) == [.placeUnknown("zzz", nearest: nil)])
        #expect(list("Dinas Kesehatam;").problems.count == 1)
        let flood = list((0..<3_000).map { "Kantor \($0); 5/5/2026" }.joined(separator: "\n"))
        #expect(flood.problems.count < 30)
    }

    @Test("A place twice, and a column nobody knows, are not passed over")
    func lost() {
        let twice = list(
            """
            OPD; Tanggal; Mulai; Selesai; Hasil; Suhu
            Dinas Kesehatan; 5/5/2026; 8.10; 8.55; baik; 30
            dinkes; 5/5/2026; 9.10; 9.55; baik; 31
            """)
        #expect(
            twice.problems == [
                VisitList.Problem(line: 1, fault: .columnUnknown("Suhu")),
                VisitList.Problem(line: 3, fault: .repeated(line: 2)),
            ])
    }

    @Test("Rounds over places: those of one name are told apart by their office")
    func places() {
        let rooms = Round(places: "ruang server")
        let names = RoundPlaceNames(of: rooms, in: Self.office())
        #expect(
            names.labels.map(\.label) == [
                "Ruang Server — Dinas Kesehatan", "Ruang Server — Dinas Pendidikan",
            ])
        let found = list(
            """
            Ruang Server — Dinas Pendidikan; 5/5/2026; 8.10; 8.55; baik
            Ruang Server; 5/5/2026; 8.10; 8.55; baik
            """, rooms)
        #expect(found.visits.map(\.place) == ["server-2"])
        #expect(
            found.problems == [
                VisitList.Problem(
                    line: 2, fault: .placeAmbiguous("Ruang Server", names.labels.map(\.label)))
            ])
    }

    @Test("Anything at all pasted there is told, and never crashes")
    func anything() {
        for text in ["", ";;;", "\t\t", "\u{0}", String(repeating: ";", count: 10_000), "😀;😀;😀;😀;😀"] {
            #expect(list(text).visits.isEmpty)
        }
    }
}
