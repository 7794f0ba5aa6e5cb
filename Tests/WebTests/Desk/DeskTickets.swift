import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine
import UseCases

/// What lies on the desks and in the register of the sample office.
enum DeskTickets {
    static func id(_ number: Int) -> TicketID { TicketID(high: 0x0193_0000_0000_7000, low: UInt64(number)) }

    static func desk(
        _ number: Int, _ kind: DeskRow.Kind, _ title: String, _ step: StepID, _ assignee: Assignee,
        unit: UnitID? = "opd-1", due: Instant?, urgency: Disposition.Urgency = .normal,
        isPaused: Bool = false,
        procedure: String = DeskOffice.disturbance
    ) -> DeskRow {
        DeskRow(
            kind: kind, ticket: id(number), number: "T-2026-0\(400 + number)", title: title,
            procedure: procedure,
            unit: unit, urgency: urgency, assignee: assignee, position: 1, step: step,
            since: DeskOffice.at(25, 8, 0), deadline: due, isPaused: isPaused)
    }

    static let rows: [DeskRow] = [
        desk(
            1, .work, "Wi-Fi ruang rapat putus-putus sejak pagi dan rapat daring tidak dapat dilanjutkan",
            "penunjukan-tim", .post("kasi"), unit: "opd-5", due: DeskOffice.at(24, 15, 0),
            urgency: .veryUrgent),
        desk(
            2, .work, "Internet mati di seluruh kantor", "penunjukan-tim", .post("kasi"),
            due: DeskOffice.at(25, 9, 30)),
        desk(
            3, .work, "Tidak bisa membuka aplikasi kependudukan", "pemeriksaan-koneksi", .team("teknisi"),
            due: DeskOffice.at(26, 9, 0)),
        desk(
            4, .work, "Kabel putus di menara", "penunjukan-tim", .post("kasi"), unit: nil,
            due: DeskOffice.at(27, 9, 0), isPaused: true),
        desk(5, .countersign, "Penggantian switch", "penunjukan-tim", .post("kasi"), due: nil),
        desk(6, .informed, "Koneksi lambat", "penunjukan-tim", .post("kasi"), due: nil),
        desk(
            7, .work, "Jaringan kecamatan mati", "verifikasi", .post("kabid"), unit: "opd-3",
            due: DeskOffice.at(23, 10, 0)),
        desk(
            8, .work, "Permintaan titik akses", "disposisi-kepala-dinas", .post("kadis"),
            due: DeskOffice.at(25, 10, 0), urgency: .urgent),
        desk(9, .work, "Laporan belum lengkap", "laporan-masuk", .reporter, due: DeskOffice.at(25, 15, 0)),
        desk(
            10, .escalated, "Server berkas tidak terjangkau", "penunjukan-tim", .post("kadis"),
            due: DeskOffice.at(20, 10, 0)),
    ]

    static let recorded = [
        RecordedRow(
            ticket: id(8), number: "T-2026-0408", title: "Permintaan titik akses",
            step: "disposisi-kepala-dinas",
            assignee: .post("kadis"), happened: DeskOffice.at(24, 10, 0),
            recorded: DeskOffice.at(24, 13, 5))
    ]

    /// Tickets of the register, newest first, in every phase.
    static func register(_ count: Int) -> [TicketRow] {
        (0..<count).map { place in
            let phase = TicketPhase.allCases[place % TicketPhase.allCases.count]
            let isOpen = phase == .open
            return TicketRow(
                id: id(1000 - place), number: "T-2026-\(1000 - place)",
                title: place % 3 == 0
                    ? "Internet mati di seluruh kantor kecamatan dan kelurahan" : "Wi-Fi putus-putus",
                procedure: DeskOffice.disturbance, phase: phase,
                unit: place % 7 == 6 ? nil : UnitID("opd-\(place % 5 + 1)"),
                urgency: place % 4 == 0 ? .urgent : .normal,
                opened: DeskOffice.now.adding(minutes: Int64(-240 * place)), updated: DeskOffice.now,
                step: isOpen ? "pemeriksaan-koneksi" : nil, assignee: isOpen ? .team("teknisi") : nil,
                deadline: isOpen ? DeskOffice.now.adding(minutes: Int64(600 - 90 * place)) : nil,
                isPaused: place == 12)
        }
    }
}
