import OfficeModel
import SOPModel

/// The OPDs of the invented regency, with what may be broken there.
enum Units {
    /// Id and name.
    static let all: [(id: UnitID, name: String)] = [
        ("setda", "Sekretariat Daerah"), ("setwan", "Sekretariat DPRD"), ("inspektorat", "Inspektorat"),
        ("bappeda", "Badan Perencanaan Pembangunan Daerah"), ("bkad", "Badan Keuangan dan Aset Daerah"),
        ("bapenda", "Badan Pendapatan Daerah"), ("bkpsdm", "Badan Kepegawaian dan Pengembangan SDM"),
        ("bpbd", "Badan Penanggulangan Bencana Daerah"), ("kesbangpol", "Badan Kesatuan Bangsa dan Politik"),
        ("disdik", "Dinas Pendidikan dan Kebudayaan"), ("dinkes", "Dinas Kesehatan"),
        ("rsud", "RSUD Teluk Permata"), ("pupr", "Dinas Pekerjaan Umum dan Penataan Ruang"),
        ("perkim", "Dinas Perumahan dan Kawasan Permukiman"), ("satpolpp", "Satuan Polisi Pamong Praja"),
        ("damkar", "Dinas Pemadam Kebakaran dan Penyelamatan"), ("dinsos", "Dinas Sosial"),
        ("disnaker", "Dinas Tenaga Kerja dan Transmigrasi"),
        ("dp3a", "Dinas Pemberdayaan Perempuan dan Anak"),
        ("dkp", "Dinas Ketahanan Pangan"), ("dlh", "Dinas Lingkungan Hidup"),
        ("disdukcapil", "Dinas Kependudukan dan Pencatatan Sipil"),
        ("dpmd", "Dinas Pemberdayaan Masyarakat dan Desa"), ("dppkb", "Dinas Pengendalian Penduduk dan KB"),
        ("dishub", "Dinas Perhubungan"), ("diskop", "Dinas Koperasi dan UKM"),
        ("dpmptsp", "Dinas Penanaman Modal dan PTSP"), ("dispora", "Dinas Pemuda dan Olahraga"),
        ("perpusip", "Dinas Perpustakaan dan Kearsipan"), ("perikanan", "Dinas Perikanan"),
        ("dispar", "Dinas Pariwisata"), ("distan", "Dinas Pertanian"), ("disdag", "Dinas Perdagangan"),
        ("disperin", "Dinas Perindustrian"), ("kec-permata", "Kecamatan Permata"),
        ("kec-lembah-hijau", "Kecamatan Lembah Hijau"), ("kec-pulau-karang", "Kecamatan Pulau Karang"),
        ("kec-bukit-rindu", "Kecamatan Bukit Rindu"), ("kec-muara-teduh", "Kecamatan Muara Teduh"),
        ("kec-tanjung-elok", "Kecamatan Tanjung Elok"),
    ]

    /// Rooms that reports name; the first is the unit's own.
    private static let rooms: [(suffix: String, name: String)] = [
        ("kantor", "Kantor"), ("ruang-server", "Ruang server"), ("loket", "Ruang pelayanan"),
    ]

    static func place(_ unit: UnitID, _ room: String = "kantor") -> PlaceID {
        PlaceID(unit.text + "-" + room)
    }

    static var events: [OfficeEvent] {
        var events = all.map { OfficeEvent.unitSet(OfficeUnit(id: $0.id, name: $0.name)) }
        for unit in all {
            for room in rooms where room.suffix != "loket" || hasCounter.contains(unit.id) {
                events.append(
                    .placeSet(
                        Place(
                            id: place(unit.id, room.suffix), name: "\(room.name) \(unit.name)", unit: unit.id)
                    ))
            }
        }
        events.append(.placeSet(Place(id: "menara-bukit-rindu", name: "Menara repeater Bukit Rindu")))
        events.append(.placeSet(Place(id: "pusat-data", name: "Pusat data Dinas Kominfo")))
        return events
    }

    /// Where the public is served at a counter.
    private static let hasCounter: Set<UnitID> = [
        "disdukcapil", "dpmptsp", "rsud", "bapenda", "dinkes", "kec-permata",
    ]

    static func name(_ unit: UnitID) -> String { names[unit] ?? unit.text }

    /// Which of a list of few a unit has: always the same for the same unit.
    static func number(of unit: UnitID?) -> Int { unit.flatMap { numbers[$0] } ?? 0 }

    private static let names = Dictionary((all + outlying).map { ($0.id, $0.name) }) { $1 }
    private static let numbers = Dictionary((all + outlying).enumerated().map { ($1.id, $0) }) { $1 }

    /// Schools, health centres and villages, for an office that serves many: their one place is their house.
    static let outlying: [(id: UnitID, name: String)] = (1...360).map { number in
        let (kind, short) = kinds[number % kinds.count]
        return (UnitID("\(short)-\(number)"), "\(kind) \(number) Permata")
    }

    private static let kinds = [
        ("SD Negeri", "sdn"), ("SMP Negeri", "smpn"), ("Puskesmas", "puskesmas"), ("Kelurahan", "kelurahan"),
        ("Desa", "desa"),
    ]

    /// What is added to the office for so many of them.
    static func outlyingEvents(_ count: Int) -> [OfficeEvent] {
        outlying.prefix(count).flatMap { unit in
            [
                OfficeEvent.unitSet(OfficeUnit(id: unit.id, name: unit.name)),
                .placeSet(Place(id: place(unit.id), name: "Kantor \(unit.name)", unit: unit.id)),
            ]
        }
    }
}
