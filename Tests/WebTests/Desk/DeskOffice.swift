import EmbeddedFiles
import OfficeModel
import OfficeTime
import SOPModel
import Testing

@testable import Web

/// A small office with every shape its pages must carry: acting heads, vacant posts, teams, long names.
enum DeskOffice {
    /// Wednesday 25 November 2026, 09.20 WITA.
    static let now = at(25, 9, 20)

    static func at(_ day: Int, _ hour: Int, _ minute: Int, month: Int = 11) -> Instant {
        let date = CivilDate(year: 2026, month: month, day: day) ?? CivilDate(dayNumber: 0)
        return LocalTime(date: date, minute: hour * 60 + minute).instant(in: .wita)
    }

    static let maintenance = "bogor-pemeliharaan-jaringan"
    static let disturbance = "bolmut-maintenance-gangguan"

    /// The procedures that come with the program, read once.
    private static let procedures: [String: Procedure] = Dictionary(
        EmbeddedFile.inside("Procedures").compactMap { file in
            let text = String(decoding: file.bytes, as: UTF8.self)
            return Procedure.read(yaml: text, file: file.name).0.map { ($0.code, $0) }
        }, uniquingKeysWith: { first, _ in first })

    static func procedure(_ code: String) -> Procedure? { procedures[code] }

    static let full = made

    private static var made: Office {
        var office = Office()
        office.profile.government = "Pemerintah Kabupaten Contoh"
        office.profile.name = "Dinas Komunikasi dan Informatika"
        office.profile.address = "Jalan Merdeka Nomor 1"
        office.profile.city = "Kota Contoh"
        office.profile.zone = .wita
        office.calendar = CompiledCalendar(.standard(zone: .wita))
        people(&office)
        posts(&office)
        units(&office)
        for code in [maintenance, disturbance] { enforce(code, &office) }
        return office
    }

    private static func people(_ office: inout Office) {
        let names: [(PersonID, String, [OfficeModel.Person.Role])] = [
            ("hasan", "Hasan Basri", []), ("wulan", "Wulan Sari", []), ("joko", "Joko Susilo", []),
            ("rani", "Rani Puspitasari Kusumaningrum Wardhani", []), ("dewi", "Dewi Anggraini", []),
            ("agus", "Agus Salim", []), ("audit", "Maya Lestari", [.auditor]),
            ("admin", "Bayu Pratama", [.administrator]),
        ]
        for (id, name, roles) in names {
            office.people[id] = OfficeModel.Person(id: id, name: name, phone: "0812 0000 0000", roles: roles)
        }
        office.people["agus"]?.isActive = false
    }

    private static func posts(_ office: inout Office) {
        office.posts["kadis"] = Post(
            id: "kadis", name: "Kepala Dinas", recorders: ["sekretaris"], isHead: true)
        office.posts["sekretaris"] = Post(id: "sekretaris", name: "Sekretaris", superior: "kadis")
        office.posts["kabid"] = Post(
            id: "kabid", name: "Kepala Bidang Infrastruktur Teknologi Informasi dan Komunikasi",
            superior: "kadis")
        office.posts["kasi"] = Post(id: "kasi", name: "Kepala Seksi Jaringan", superior: "kabid")
        office.posts["meja"] = Post(
            id: "meja", name: "Petugas Meja Layanan", superior: "sekretaris", isDesk: true)
        office.posts["arsip"] = Post(id: "arsip", name: "Arsiparis", superior: "sekretaris")
        let start = at(1, 0, 0, month: 1)
        office.holdings = [
            Holding(post: "kadis", person: "hasan", from: start),
            Holding(post: "kasi", person: "wulan", from: start),
            Holding(
                post: "kabid", person: "wulan", capacity: .daily, from: at(20, 0, 0),
                to: at(1, 0, 0, month: 12)),
            Holding(post: "sekretaris", person: "joko", capacity: .acting, from: at(1, 0, 0, month: 9)),
            Holding(post: "meja", person: "rani", from: start),
        ]
        office.teams["teknisi"] = Team(
            id: "teknisi", name: "Tim Teknisi Jaringan", members: ["dewi", "wulan"], superior: "kasi",
            recorders: ["sekretaris"])
    }

    private static func units(_ office: inout Office) {
        let names = [
            "Dinas Kependudukan dan Pencatatan Sipil", "Sekretariat Daerah", "Kecamatan Utara",
            "Kecamatan Selatan",
            "Badan Perencanaan Pembangunan, Penelitian dan Pengembangan Daerah",
        ]
        for (place, name) in names.enumerated() {
            let id = UnitID("opd-\(place + 1)")
            office.units[id] = OfficeUnit(id: id, name: name, isActive: place != 3)
        }
        office.places["ruang-rapat"] = OfficeModel.Place(
            id: "ruang-rapat", name: "Ruang rapat lantai 2", unit: "opd-2")
        office.places["menara"] = OfficeModel.Place(id: "menara", name: "Menara Bukit Timur")
    }

    private static func enforce(_ code: String, _ office: inout Office) {
        guard let procedure = procedure(code) else { return }
        let file = EmbeddedFile.named("Procedures/\(code).yaml").map {
            String(decoding: $0.bytes, as: UTF8.self)
        }
        office.procedures[code] = ProcedureInForce(
            code: code, version: procedure.version, file: file ?? "", since: at(2, 8, 0, month: 3))
        var binding = Binding()
        for column in procedure.columns where !column.isReporter {
            binding.columns[column.id] = assignees[column.id]
        }
        office.bindings[code] = binding
    }

    /// The columns of both procedures; `kabid` of the one stays unbound in the other's words.
    private static let assignees: [ColumnID: [Assignee]] = [
        "kadis": [.post("kadis")], "kabid": [.post("kabid")], "kasi": [.post("kasi")],
        "kasie": [.post("kasi")],
        "tim": [.team("teknisi")],
    ]
}
