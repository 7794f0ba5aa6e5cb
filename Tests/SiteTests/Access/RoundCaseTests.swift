import OfficeModel
import OfficeTime
import SOPModel
import Storage
import Testing
import TicketEngine
import UseCases

@testable import Web

@Suite("A finished round of the past")
struct RoundCaseTests {
    private static let list = """
        OPD; Tanggal; Mulai; Selesai; Hasil; Keterangan; Diketahui oleh; Jabatan; Perangkat lama; Perangkat baru; Yang baik
        Dinas Kesehatan; 5/5/2026; 08.35; 09.50; diperbaiki; Konektor dipasang ulang; Ibu Sari; Kasubag;;; 1, 2
        Dinas Pendidikan; 5/5/2026; 08.40; 09.20; diganti;;;; Router lama; Router baru; semua
        Dinas Lama; 6/5/2026;; 09.00; tidak terjangkau; Kantor sudah pindah
        """

    /// Two teams at once on the fifth of May, a third place on the sixth.
    private static func round(_ visits: String = list) -> OldCase {
        var old = OldCase("bogor-pemeliharaan-jaringan")
        old.fields += [("source", "perintah")]
        old.step("surat-perintah", by: "ratna", [("outputs.0.text", "Surat perintah")])
        old.step("disposisi-kepala-bidang", by: "hadi", [("outputs.0.target", "next")])
        old.step(
            "pembentukan-tim", by: "maya",
            [
                ("outputs.0.people", "dewi"), ("outputs.0.people", "eko"),
                ("outputs.1.text", "Surat perintah"),
                ("fields.mulai_pengecekan", "2026-05-05"),
            ])
        old.step("pengecekan", by: "dewi", [("outputs.0.text", "Daftar"), ("visits", visits)])
        old.step(
            "laporan-tim", by: "dewi",
            [("outputs.0.text", "Laporan"), ("fields.ringkasan_hasil", "Dua baik, satu tidak terjangkau")])
        old.step(
            "laporan-kepala-seksi", by: "maya",
            [("outputs.0.text", "Laporan"), ("fields.tindak_lanjut", "Alamat diperbarui")])
        old.step("laporan-kepala-bidang", by: "hadi", [("outputs.0.text", "Laporan")])
        for (step, time) in [(3, "10:00"), (4, "11:00"), (5, "11:10"), (6, "11:20")] {
            old.replace("steps.\(step).happened", by: "2026-05-06T" + time)
        }
        return old
    }

    private func send(
        _ old: OldCase, to office: OfficeUnderTest, by carrier: Carrier = .form
    ) async -> Answer {
        await office.ask(
            office.request(
                .recordCase, old.fields, as: .desk, by: carrier, from: "/tiket/susulan/selesai"))
    }

    @Test(
        "It is stored whole, each place with its own begin, end, outcome and person",
        arguments: Carrier.allCases)
    func whole(carrier: Carrier) async throws {
        try await withOffice { office in
            let answer = await send(Self.round(), to: office, by: carrier)
            #expect(answer.status == (carrier == .form ? 303 : 201), "\(answer.text.suffix(2000))")
            let rows = try await office.house.reading.tickets(TicketQuery(reader: .program, limit: 1))
            let id = try #require(rows.first?.id)
            let state = try #require(try await office.house.reading.ticket(id)).state
            #expect(state.phase == .finished)
            let record = try #require(state.lastRecord(of: "pengecekan"))
            let places = Dictionary(uniqueKeysWithValues: record.places.map { ($0.place, $0) })
            #expect(Set(places.keys) == ["dinkes", "disdik", "dinas-lama"])
            let health = try #require(places["dinkes"])
            #expect(health.start == Instant(timestamp: "2026-05-05T08:35+08:00"))
            #expect(health.end == Instant(timestamp: "2026-05-05T09:50+08:00"))
            #expect(health.result?.outcome == .repaired("Konektor dipasang ulang"))
            #expect(health.result?.checked.count == 2)
            #expect(health.result?.acknowledgement != nil)
            // One hour for each place: the first took 75 minutes, the second 40.
            #expect(health.minutes == 75)
            #expect(health.inTime == .no)
            #expect(places["disdik"]?.inTime == .yes)
            #expect(places["disdik"]?.result?.checked.count == 3)
            #expect(places["dinas-lama"]?.result?.outcome == .unreachable(reason: "Kantor sudah pindah"))
            #expect(places["dinas-lama"]?.inTime == .notJudged)
            let page = await office.ask(.get("/tiket/\(id.text)").as(.desk))
            #expect(page.text.contains("Dinas Kesehatan"))
            #expect(page.text.contains("dicatat kemudian"))
            // Nobody reported it, so nobody is waited for.
            #expect(!page.text.contains("Menunggu konfirmasi pelapor"))
            let place = try #require(state.records.firstIndex { $0.step == "pengecekan" })
            let paper = await office.ask(.get("/tiket/\(id.text)/naskah/\(place)/0").as(.desk))
            #expect(paper.text.contains("5 Mei 2026, 08.35–09.50 WITA"))
            #expect(paper.text.contains("Diperbaiki di tempat; Konektor dipasang ulang"))
            #expect(paper.text.contains("Ibu Sari, Kasubag"))
            let order = await office.ask(.get("/tiket/\(id.text)/naskah/2/1").as(.desk))
            #expect(order.text.contains("<td>5 Mei 2026</td>"), "the day it was to begin, in words")
            #expect(order.text.contains("Perintah “Internet mati bulan Mei”, tiket \(state.number)"))
            let slip = await office.ask(.get("/tiket/\(id.text)/naskah/1/0").as(.desk))
            #expect(slip.text.contains("Perintah “Internet mati bulan Mei”"))
            for paper in [order, slip] {
                #expect(!paper.text.contains("Surat dari") && !paper.text.contains("Laporan “"))
            }
        }
    }

    private static let faulty:
        [(what: String, field: String, words: String, change: @Sendable (inout OldCase) -> Void)] =
            [
                (
                    "no list", "steps.3.visits", "Tempat yang didatangi",
                    { $0.replace("steps.3.visits", by: nil) }
                ),
                (
                    "a list of places nobody visited", "steps.3.visits", "Tempat yang didatangi",
                    { $0.replace("steps.3.visits", by: "Dinas Kesehatan;\nDinas Pendidikan;") }
                ),
                (
                    "an unknown place", "steps.3.visits", "Baris 2: “Dinas Kesehatn” tidak dikenal",
                    {
                        $0.replace(
                            "steps.3.visits", by: list.replacing("Dinas Kesehatan", with: "Dinas Kesehatn"))
                    }
                ),
                (
                    "a place before the team was there", "steps.3.visits", "Dinas Kesehatan: ",
                    { $0.replace("steps.3.visits", by: list.replacing("08.35", with: "07.00")) }
                ),
                (
                    "the row ends before its last place", "steps.3.happened", "Langkah 3",
                    { $0.replace("steps.3.happened", by: "2026-05-06T08:30") }
                ),
                (
                    "places of a row that is no round", "steps.4.visits", "Langkah 4",
                    { $0.fields.append(("steps.4.visits", list)) }
                ),
            ]

    @Test(
        "What is wrong is said at the list, with its line, and nothing is stored", arguments: faulty.indices)
    func faults(index: Int) async throws {
        try await withOffice { office in
            let fault = Self.faulty[index]
            let before = try await office.kept()
            var old = Self.round()
            fault.change(&old)
            for carrier in Carrier.allCases {
                let answer = await send(old, to: office, by: carrier)
                #expect((400..<500).contains(answer.status), "\(fault.what)")
                #expect(try await office.kept() == before, "\(fault.what)")
                #expect(answer.text.contains(fault.words), "\(fault.what), \(carrier)")
                // A row that is no round has no such field on the form.
                if carrier == .form, fault.field == "steps.4.visits" { continue }
                let mark = carrier == .form ? "f-\(fault.field)\"" : "\"field\":\"\(fault.field)\""
                #expect(answer.text.contains(mark), "\(fault.what), \(carrier): \(answer.text.suffix(800))")
            }
        }
    }

    @Test("The form lists the places of the office, and keeps what was written when it comes back")
    func page() async throws {
        try await withOffice { office in
            let form = await office.ask(
                .get("/tiket/susulan/selesai?sop=bogor-pemeliharaan-jaringan/1").as(.desk))
            #expect(form.text.contains("name=\"steps.3.visits\""))
            #expect(form.text.contains("Dinas Kesehatan;\nDinas Pendidikan;</textarea>"))
            var old = Self.round()
            old.replace("late_reason", by: nil)
            let again = await send(old, to: office)
            #expect(again.status == 422)
            #expect(
                again.text.contains("Dinas Lama; 6/5/2026;; 09.00; tidak terjangkau; Kantor sudah pindah"))
        }
    }
}
