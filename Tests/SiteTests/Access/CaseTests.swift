import HTTPServer
import OfficeModel
import OfficeTime
import SOPModel
import Storage
import Testing
import TicketEngine
import UseCases

@testable import Web

/// A finished case of the past as a form sends it, minute after minute through May.
struct OldCase {
    var fields: Sample.Fields
    private var count = 0
    private var minute = 0

    init(_ procedure: String, version: Int = 1) {
        fields = [
            ("procedure", procedure), ("version", String(version)), ("channel", "surat"),
            ("complaint", "mati"), ("unit", "dinkes"), ("text", "Internet mati"), ("name", "Sari"),
            ("title", "Internet mati bulan Mei"), ("made", "2026-05-05T08:00"),
            ("late_reason", "Terjadi sebelum kantor memakai SIGAP"),
        ]
    }

    /// One performer's part of a row, ten minutes after the one before.
    mutating func step(_ id: String, stage: Int = 0, by person: String?, _ own: Sample.Fields) {
        minute += 10
        let when = "2026-05-05T\(two(8 + minute / 60)):\(two(minute % 60))"
        var all: Sample.Fields = [
            ("step", id), ("stage", String(stage)), ("given", "recorded"), ("happened", when),
        ]
        all += person.map { [("given.ordered_by", $0)] } ?? [("given.name", "Ibu Sari")]
        fields += (all + own).map { ("steps.\(count)." + $0.name, $0.value) }
        count += 1
    }

    mutating func replace(_ name: String, by value: String?) {
        fields.removeAll { $0.name == name }
        if let value { fields.append((name, value)) }
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    /// A report that turned out not to be valid: the shortest way to an end.
    static var notValid: OldCase {
        var old = OldCase("bolmut-maintenance-gangguan")
        old.step("disposisi-kepala-dinas", by: "ratna", [("outputs.0.target", "next")])
        old.step(
            "verifikasi", by: "hadi",
            [("fields.hasil_verifikasi", "tidak valid"), ("fields.alasan_ditutup", "Bukan jaringan kantor")])
        return old
    }

    /// The SOP of Bolaang Mongondow Utara to its end; the device was repaired at the site.
    static var repaired: OldCase {
        var old = OldCase("bolmut-maintenance-gangguan")
        let test = [("outputs.0.test", "ping 20 ms"), ("outputs.0.reporter_confirmed", "yes")]
        let tools = [("requirements.0.ticked", "yes")]
        old.step("disposisi-kepala-dinas", by: "ratna", [("outputs.0.target", "next")])
        old.step(
            "verifikasi", by: "hadi", [("fields.hasil_verifikasi", "valid"), ("outputs.0.target", "next")])
        old.step(
            "penunjukan-tim", by: "maya",
            [("outputs.0.people", "dewi"), ("outputs.0.people", "eko"), ("outputs.1.text", "Memo")])
        old.step(
            "pemeriksaan-koneksi", by: "dewi",
            test + [
                ("fields.jenis_gangguan", "koneksi putus"), ("fields.lokasi_gangguan", "Ruang server"),
                ("fields.analisis", "Sakelar tidak menjawab"), ("answer", "Tidak"),
            ])
        old.step(
            "koordinasi-lokasi", by: "dewi",
            test + tools + [("fields.narahubung_opd", "Ibu Sari"), ("fields.rencana_kunjungan", "Siang")])
        old.step(
            "pemeriksaan-lokasi", by: "eko",
            test + tools + [("fields.pendamping_opd", "Ibu Sari"), ("fields.temuan_lokasi", "Kabel lepas")])
        old.step(
            "perbaikan-perangkat", by: "eko",
            test + tools + [
                ("fields.hasil", "diperbaiki"), ("fields.perbaikan", "Kabel dipasang"),
            ])
        old.step(
            "berita-acara-dan-laporan", by: "dewi",
            [
                ("requirements.0.ticked", "yes"), ("fields.ringkasan_pekerjaan", "Kabel dipasang kembali"),
                ("outputs.0.text", "Berita acara"), ("outputs.1.text", "Laporan"),
                ("countersigns.0.happened", "2026-05-05T09:25"), ("countersigns.0.given.name", "Ibu Sari"),
            ])
        old.step(
            "pemeriksaan-kepala-seksi", by: "maya",
            [("fields.hasil_pemeriksaan_kasie", "lengkap dan benar"), ("outputs.0.text", "Diperiksa")])
        old.step(
            "pemeriksaan-kepala-bidang", by: "hadi",
            [("fields.ringkasan_kabid", "Selesai"), ("outputs.0.text", "Nota dinas")])
        old.step(
            "review-kepala-dinas", by: "ratna",
            [("fields.hasil_review", "diterima"), ("outputs.0.text", "Diterima")])
        return old
    }
}

@Suite("A finished case of the past")
struct CaseTests {
    private func send(
        _ old: OldCase, to office: OfficeUnderTest, as who: Who = .desk, by carrier: Carrier = .form,
        id: String? = nil
    ) async -> Answer {
        await office.ask(
            office.request(
                .recordCase, old.fields, as: who, by: carrier, id: id, from: "/tiket/susulan/selesai"))
    }

    private func newest(_ office: OfficeUnderTest) async throws -> TicketDossier {
        let rows = try await office.house.reading.tickets(TicketQuery(reader: .program, limit: 1))
        let first = try #require(rows.first)
        return try #require(try await office.house.reading.ticket(first.id))
    }

    @Test(
        "The choice of SOPs says when the one that was asked for is not among them",
        arguments: [
            ("", false), ("?sop=", false), ("?sop=xxx/9", true),
            ("?sop=bolmut-maintenance-gangguan/99", true), ("?sop=bolmut-maintenance-gangguan/1", false),
        ])
    func unknownProcedure(query: String, isTold: Bool) async throws {
        try await withOffice { office in
            let page = await office.ask(.get("/tiket/susulan/selesai" + query).as(.desk))
            #expect(page.status == 200)
            #expect(page.text.contains("SOP yang diminta tidak ada") == isTold)
        }
    }

    @Test("004 is stored whole: every step with its own time and person, marked, judged as claimed")
    func bolmut() async throws {
        try await withOffice { office in
            let answer = await send(.repaired, to: office)
            #expect(answer.status == 303, "\(answer.text)")
            let dossier = try await newest(office)
            let state = dossier.state
            #expect(state.phase == .finished)
            #expect(state.title == "Internet mati bulan Mei")
            #expect(state.positions.isEmpty)
            #expect(state.records.count == 12)
            #expect(state.finishedAt == Instant(timestamp: "2026-05-05T09:50+08:00"))
            let repair = try #require(state.lastRecord(of: "perbaikan-perangkat"))
            #expect(repair.end == Instant(timestamp: "2026-05-05T09:10+08:00"))
            #expect(repair.verdict?.inTime == .yes)
            guard case .recorded(let recorded)? = repair.turns.first?.given else {
                Issue.record("not recorded for somebody")
                return
            }
            #expect(recorded.orderedBy == "eko")
            #expect(repair.turns.first?.actor.person == "gunawan")
            for line in dossier.history {
                #expect(line.lateReason == "Terjadi sebelum kantor memakai SIGAP")
                #expect(line.entry.recorded.minute - line.entry.happened.minute > 15)
            }
            let page = await office.ask(.get("/tiket/\(state.id.text)").as(.desk))
            #expect(page.text.contains("dicatat kemudian"))
            #expect(state.countersigns.allSatisfy { if case .signed = $0.standing { true } else { false } })
        }
    }

    @Test("Who has left the office since can be named in the team of then", arguments: Carrier.allCases)
    func leftSince(carrier: Carrier) async throws {
        try await withOffice { office in
            let form = await office.ask(
                .get("/tiket/susulan/selesai?sop=bolmut-maintenance-gangguan/1").as(.desk))
            #expect(form.text.contains("outputs.0.people\" value=\"mantan\""))
            var old = OldCase.repaired
            old.fields = old.fields.map { ($0.name, $0.value == "eko" ? "mantan" : $0.value) }
            let answer = await send(old, to: office, by: carrier)
            #expect(answer.status == (carrier == .form ? 303 : 201), "\(answer.text.suffix(2000))")
            let made = try await newest(office)
            #expect(made.state.teams["teknis"] == ["dewi", "mantan"])
        }
    }

    @Test("002 goes the way of its answer: the heavy case passes the procurement, and no repair row")
    func pontianak() async throws {
        try await withOffice { office in
            var old = OldCase("pontianak-pemeliharaan-komponen-jaringan")
            old.step(
                "terima-laporan", by: "ratna",
                [("outputs.0.target", "next"), ("requirements.1.ticked", "yes")])
            let procedure = try #require(
                try await office.house.reading.procedure(
                    "pontianak-pemeliharaan-komponen-jaringan", version: 1))
            for id in ["survei", "perbaikan", "laporan-dan-rekap"] {
                let row = try #require(procedure.step(StepID(id)))
                old.step(id, by: "maya", filled(row, ["tingkat": "ringan"]))
            }
            let answer = await send(old, to: office, by: .json)
            #expect(answer.status == 201, "\(answer.text)")
            let state = try await newest(office).state
            #expect(state.phase == .finished)
            #expect(
                state.records.map(\.step) == ["terima-laporan", "survei", "perbaikan", "laporan-dan-rekap"])
            #expect(state.value(of: "tingkat") == "ringan")
        }
    }

    /// Everything a row asks for.
    private func filled(_ row: Step, _ fields: [String: String]) -> Sample.Fields {
        var all: Sample.Fields = []
        let known = { (name: String) in fields[name] ?? row.fields.first { $0.name == name }?.choices.first }
        for field in row.fields
        where field.condition?.holds(known) ?? true && ["seksi", nil].contains(field.by) {
            all.append(("fields." + field.name, known(field.name) ?? (field.kind == .number ? "3" : "Isian")))
        }
        for (index, requirement) in row.requirements.enumerated() where requirement.kind != .document {
            all.append(("requirements.\(index).ticked", "yes"))
        }
        for (index, output) in row.outputs.enumerated() where output.condition?.holds(known) ?? true {
            let path = "outputs.\(index)."
            switch output.kind {
            case .condition: all += [(path + "test", "ping 20 ms"), (path + "reporter_confirmed", "yes")]
            case .recap: all += [(path + "period", "Mei 2026"), (path + "text", "Rekap")]
            case .device:
                all += [
                    (path + "devices.0.direction", "keluar"), (path + "devices.0.kind", "router"),
                    (path + "devices.1.direction", "masuk"), (path + "devices.1.kind", "router"),
                ]
            case .document, .register, .order, .team: all.append((path + "text", "Isi \(output.name)"))
            }
        }
        return all
    }

    private typealias Fault = (what: String, field: String, change: @Sendable (inout OldCase) -> Void)

    private static let faults: [Fault] = [
        ("no reason for coming late", "late_reason", { $0.replace("late_reason", by: nil) }),
        ("the report is made in future", "made", { $0.replace("made", by: "2027-01-01T08:00") }),
        (
            "taken in hand before it was reported", "happened",
            { $0.replace("happened", by: "2026-05-04T08:00") }
        ),
        ("a step in future", "steps.4.happened", { $0.replace("steps.4.happened", by: "2027-01-01T08:00") }),
        (
            "a step before the one it follows", "steps.4.happened",
            {
                $0.replace("steps.4.happened", by: "2026-05-05T08:05")
            }
        ),
        ("a step without time", "steps.5.happened", { $0.replace("steps.5.happened", by: nil) }),
        ("nobody did it", "steps.3.given.ordered_by", { $0.replace("steps.3.given.ordered_by", by: nil) }),
        (
            "somebody unknown did it", "steps.3.given.ordered_by",
            {
                $0.replace("steps.3.given.ordered_by", by: "siapa")
            }
        ),
        (
            "somebody did it who was not in the team", "steps.3.given.ordered_by",
            {
                $0.replace("steps.3.given.ordered_by", by: "wayan")
            }
        ),
        (
            "somebody did it who did not hold the post", "steps.0.given.ordered_by",
            {
                $0.replace("steps.0.given.ordered_by", by: "hadi")
            }
        ),
        ("a field is missing", "steps.6.fields.hasil", { $0.replace("steps.6.fields.hasil", by: nil) }),
        ("an answer is missing", "steps.3.answer", { $0.replace("steps.3.answer", by: nil) }),
        ("an answer nobody may give", "steps.3.answer", { $0.replace("steps.3.answer", by: "Mungkin") }),
        (
            "a tool is not ticked", "steps.5.requirements.0.ticked",
            {
                $0.replace("steps.5.requirements.0.ticked", by: nil)
            }
        ),
        ("a paper is missing", "steps.7.outputs.1.text", { $0.replace("steps.7.outputs.1.text", by: nil) }),
        ("the branch does not pass a row", "steps.4.happened", { $0.replace("steps.3.answer", by: "Ya") }),
        ("nobody signed", "steps.10.happened", { $0.replace("steps.7.countersigns.0.happened", by: nil) }),
        (
            "signed before there was a paper", "steps.7.countersigns.0.happened",
            {
                $0.replace("steps.7.countersigns.0.happened", by: "2026-05-05T08:05")
            }
        ),
        (
            "it is sent back", "steps.8.happened",
            {
                $0.replace("steps.10.fields.hasil_review", by: "dikembalikan")
                $0.replace("steps.10.fields.catatan_review", by: "Perbaiki")
            }
        ),
        ("no such version", "procedure", { $0.replace("version", by: "7") }),
    ]

    @Test("Each fault is said at its own field, and nothing at all is stored", arguments: faults.indices)
    func faulty(index: Int) async throws {
        try await withOffice { office in
            let fault = Self.faults[index]
            let before = try await office.kept()
            var old = OldCase.repaired
            fault.change(&old)
            for carrier in Carrier.allCases {
                let answer = await send(old, to: office, by: carrier)
                #expect((400..<500).contains(answer.status), "\(fault.what)")
                #expect(try await office.kept() == before, "\(fault.what)")
                // A page that cannot be made for such a version says it without the form.
                if carrier == .form, fault.field == "procedure" { continue }
                let mark = carrier == .form ? "f-\(fault.field)\"" : "\"field\":\"\(fault.field)\""
                #expect(answer.text.contains(mark), "\(fault.what), \(carrier): \(answer.text.suffix(1500))")
            }
        }
    }

    @Test("What is wrong in several rows is said in one answer, and what was typed stays")
    func several() async throws {
        try await withOffice { office in
            var old = OldCase.repaired
            old.replace("late_reason", by: nil)
            old.replace("steps.6.fields.hasil", by: nil)
            old.replace("steps.7.outputs.1.text", by: nil)
            let answer = await send(old, to: office)
            #expect(answer.status == 422)
            for field in ["late_reason", "steps.6.fields.hasil", "steps.7.outputs.1.text"] {
                #expect(answer.text.contains("href=\"#f-\(field)\""), "\(field)")
            }
            #expect(answer.text.contains("Kabel dipasang"))
            #expect(answer.text.contains("Langkah 8: "))
        }
    }

    @Test("Sent twice it is one case; only the desk may send it")
    func once() async throws {
        try await withOffice { office in
            for who in [Who.head, .technician, .administrator, .auditor] {
                let before = try await office.kept()
                #expect(await send(.repaired, to: office, as: who).status == 403)
                #expect(try await office.kept() == before)
            }
            let id = office.newID()
            let first = await send(.repaired, to: office, by: .json, id: id)
            #expect(first.status == 201)
            let kept = try await office.kept()
            #expect(await send(.repaired, to: office, by: .json, id: id).text == first.text)
            #expect(try await office.kept() == kept)
        }
    }

    @Test("A post without a known holder at the time is believed; who has left can be named")
    func unknownHolder() async throws {
        try await withOffice { office in
            var old = OldCase.repaired
            // Long before anybody's holding begins.
            old.fields = old.fields.map { ($0.name, $0.value.replacing("2026-05-05T", with: "2019-05-06T")) }
            old.replace("steps.0.given.ordered_by", by: "mantan")
            let answer = await send(old, to: office, by: .json)
            #expect(answer.status == 201, "\(answer.text)")
        }
    }

    @Test("The page offers the SOPs, and shows the rows of the chosen one")
    func page() async throws {
        try await withOffice { office in
            let choice = await office.ask(.get("/tiket/susulan/selesai").as(.desk))
            #expect(choice.text.contains("value=\"bolmut-maintenance-gangguan/1\""))
            #expect(choice.text.contains("value=\"bogor-pemeliharaan-jaringan/1\""))
            let form = await office.ask(
                .get("/tiket/susulan/selesai?sop=bolmut-maintenance-gangguan/1").as(.desk))
            #expect(form.text.contains("value=\"disposisi-kepala-dinas\""))
            // The report is a row of its own form.
            #expect(!form.text.contains("value=\"laporan-masuk\""))
            #expect(form.text.contains("countersigns.0.happened"))
            #expect(await office.ask(.get("/tiket/susulan/selesai").as(.technician)).status == 403)
        }
    }
}
