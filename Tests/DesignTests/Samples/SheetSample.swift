@testable import Web

extension Sample {
    /// A sheet of fourteen rows whose decisions answer every way, half of it done.
    static var sheet: SheetModel {
        SheetModel(
            columns: ["OPD Pelapor", "Kepala Dinas", "Kepala Bidang", "Kepala Seksi", "Tenaga Teknis"],
            rows: early + decisions + late, caption: "SOP Maintenance Gangguan Jaringan")
    }

    private static func row(
        _ number: String, _ text: String, _ marks: [(Int, SheetModel.Symbol)], _ time: String,
        _ outputs: [String], needs: [String] = [], state: SheetModel.State = .waiting,
        real: (String, Chip)? = nil, answers: [SheetModel.Answer] = [], leads: Bool = true
    ) -> SheetModel.Row {
        SheetModel.Row(
            id: number, number: number, text: text, marks: marks.map { .init(column: $0.0, symbol: $0.1) },
            requirements: needs, standardTime: time,
            outputs: outputs.map {
                .init(title: $0, address: state == .done ? "/naskah/\(number)" : nil, isPaper: true)
            }, state: state, realTime: real.map { (words: $0.0, verdict: $0.1) }, answers: answers,
            leadsToNext: leads, address: state == .done ? "#riwayat-\(number)" : nil)
    }

    private static var early: [SheetModel.Row] {
        [
            row(
                "1", "Melaporkan gangguan jaringan", [(0, .terminal)], "15 menit", ["Laporan"], state: .done,
                real: ("4 menit", .onTime)),
            row(
                "2", "Menerima laporan dan mendisposisikan", [(1, .process), (2, .process)], "30 menit",
                ["Lembar disposisi"], needs: ["Laporan"], state: .done, real: ("28 menit", .onTime)),
            row(
                "3", "Memverifikasi laporan gangguan", [(2, .decision)], "15 menit", [], state: .done,
                real: ("40 menit", .late),
                answers: [
                    .init(words: "Valid", target: "4", targetRow: "4", state: .taken),
                    .init(words: "Tidak", target: "selesai", state: .notTaken),
                ]),
            row(
                "4", "Menunjuk tim pelaksana", [(3, .process)], "15 menit", ["Memo"], needs: ["Disposisi"],
                state: .done, real: ("10 menit", .onTime)),
        ]
    }

    private static var decisions: [SheetModel.Row] {
        [
            row(
                "5", "Memeriksa apakah gangguan berada pada server", [(4, .decision)], "1 jam",
                ["Hasil pemeriksaan"], needs: ["Memo", "Laptop"], state: .current,
                answers: [
                    .init(words: "Ya", target: "8", targetRow: "8"),
                    .init(words: "Tidak", target: "6", targetRow: "6"),
                ]),
            row("6", "Berkoordinasi dengan OPD pelapor", [(4, .process), (0, .process)], "30 menit", []),
            row("7", "Memeriksa perangkat di lokasi", [(4, .process)], "1 jam", ["Hasil pemeriksaan"]),
            row(
                "8", "Memperbaiki gangguan", [(4, .decision)], "3 jam", ["Jaringan normal"],
                answers: [
                    .init(words: "Tidak rusak", target: "11", targetRow: "11"),
                    .init(words: "Diperbaiki", target: "11", targetRow: "11"),
                    .init(words: "Diganti", target: "9", targetRow: "9"),
                ]),
        ]
    }

    private static var late: [SheetModel.Row] {
        [
            row(
                "9", "Mengajukan penggantian perangkat", [(4, .process), (0, .process)], "3 jam",
                ["Berita acara penggantian"], state: .skipped),
            row(
                "10", "Mengganti perangkat", [(4, .process)], "1 jam", ["Perangkat terpasang"],
                state: .skipped),
            row(
                "11", "Membuat berita acara pekerjaan", [(4, .process)], "30 menit",
                ["Berita acara pekerjaan", "Laporan"]),
            row("12", "Memeriksa laporan tim", [(3, .process)], "30 menit", ["Laporan"]),
            row("13", "Meneruskan laporan", [(2, .process)], "15 menit", ["Laporan"], leads: true),
            row("14", "Menelaah hasil", [(1, .terminal)], "15 menit", ["Catatan"], leads: false),
        ]
    }
}
