import OfficeModel

@testable import Web

/// Commands of the office that are right in every field.
extension Sample {
    static func ofOffice(_ name: CommandName, _ seed: Seed) -> Fields {
        switch name {
        case .setProfile:
            [
                ("government", "Pemerintah Kabupaten Contoh"), ("name", "Dinas Kominfo"), ("zone", "wita"),
                ("city", "Contoh"),
            ]
        case .setHours: [("pattern", "enam-hari"), ("reason", "Surat edaran 1/2026")]
        case .setSpecialHours, .endSpecialHours:
            [("from", "2026-12-01"), ("to", "2026-12-05")]
                + (name == .endSpecialHours
                    ? [] : [("name", "Pekan perbaikan"), ("week.mon", "08.00-12.00, 13.00-15.00")])
        case .setDayOff: [("date", "2026-11-10"), ("name", "Hari jadi kabupaten"), ("kind", "lokal")]
        case .endDayOff: [("date", "2026-11-10")]
        case .setPost: [("post", "pj"), ("name", "Penanggung Jawab Jaringan"), ("superior", "kabid")]
        case .setPerson: [("name", "Wagiman"), ("phone", "0812-0000-0009"), ("login", "wagiman")]
        case .appointHolder:
            [
                ("post", "kabid"), ("person", "maya"), ("capacity", "plh"), ("from", "2026-08-03"),
                ("to", "2026-08-09"),
            ]
        case .endHolding: [("post", "pj"), ("person", "wayan"), ("capacity", "definitif")]
        case .releasePerson: [("person", "wayan"), ("successor", "bagus")]
        case .setTeam:
            [("team", "tim-teknis"), ("name", "Tim Teknis"), ("members", "dewi"), ("superior", "kasi")]
        case .setUnit:
            [
                ("unit", "dinkes"), ("name", "Dinas Kesehatan"), ("responsible.name", "Sari"),
                ("responsible.contact", "0812-0000-0008"),
            ]
        case .setContact:
            [("unit", "dinkes"), ("name", "Budi"), ("post", "Staf"), ("number", "0812-0000-0010")]
        case .setPlace: [("name", "Ruang arsip"), ("unit", "dinkes")]
        case .setProvider: [("name", "Penyedia Contoh"), ("phone", "0800-1")]
        case .setRoutine:
            [
                ("procedure", "bogor-pemeliharaan-jaringan"), ("title", "Patroli bulanan"),
                ("first", "2026-08-05"),
                ("every", "1"), ("rhythm", "bulan"),
            ]
        case .enforceProcedures: [("procedures", Sample.revised)]
        case .bindColumns: [("columns.bolmut-maintenance-gangguan:kabid", "post:kasi")]
        case .setSettings:
            [
                ("confirm_after", "4"), ("reopen_within", "10"), ("escalate_after", "5"),
                ("patterns", "Nota dinas: {kode}/{urut}/{tahun}"),
            ]
        case .importList: [("kind", "opd"), ("text", "OPD\tLokasi\nDinas Baru\tKantor; Gudang")]
        default: [("change", String(seed.lastOfficeChange))]
        }
    }

    static func officePage(_ name: CommandName) -> String {
        switch name {
        case .setProfile: "/kantor/identitas/ubah"
        case .setHours, .setSpecialHours, .endSpecialHours, .setDayOff, .endDayOff: "/kantor/jam-kerja/ubah"
        case .setPost: "/kantor/jabatan/pj"
        case .appointHolder: "/kantor/jabatan/kabid"
        case .endHolding: "/kantor/jabatan/pj"
        case .setPerson: "/kantor/pegawai/baru"
        case .releasePerson: "/kantor/pegawai/wayan"
        case .setTeam: "/kantor/tim/tim-teknis"
        case .setUnit, .setPlace, .setContact: "/kantor/opd/dinkes"
        case .setProvider: "/kantor/penyedia/baru"
        case .setRoutine: "/kantor/jadwal/baru"
        case .enforceProcedures, .bindColumns: "/kantor/sop/ubah"
        case .setSettings: "/kantor/pengaturan/ubah"
        case .importList: "/kantor/impor/opd"
        default: "/kantor/riwayat"
        }
    }
}
