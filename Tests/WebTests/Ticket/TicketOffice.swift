import EmbeddedFiles
import OfficeModel
import OfficeTime
import SOPModel

@testable import Web

/// An office with invented people that can run each of the seven SOPs.
enum TicketOffice {
    static let holders: KeyValuePairs<PostID, PersonID> = [
        "kadis": "hasan", "sekretaris": "joko", "meja": "rani", "kabid": "tuti", "kasi": "wulan",
        "staf": "bagus",
        "pj": "wayan", "kabag": "nurul", "kasubbag": "tono",
    ]

    private static let names: KeyValuePairs<PersonID, String> = [
        "hasan": "Hasan Basri", "joko": "Joko Susilo", "rani": "Rani Puspita", "tuti": "Tuti Handayani",
        "wulan": "Wulan Sari", "bagus": "Bagus Pratama", "wayan": "Wayan Sudiarta", "nurul": "Nurul Aini",
        "tono": "Tono Wijaya", "dewi": "Dewi Anggraini", "eko": "Eko Prasetyo", "audit": "Maya Lestari",
    ]

    private static let posts: [Post] = [
        Post(id: "kadis", name: "Kepala Dinas", recorders: ["sekretaris"], isHead: true),
        Post(id: "sekretaris", name: "Sekretaris", superior: "kadis"),
        Post(id: "meja", name: "Petugas Meja Layanan", superior: "sekretaris", isDesk: true),
        Post(id: "kabid", name: "Kepala Bidang Infrastruktur", superior: "kadis", recorders: ["sekretaris"]),
        Post(id: "kasi", name: "Kepala Seksi Jaringan", superior: "kabid"),
        Post(id: "staf", name: "Staf Jaringan", superior: "kasi"),
        Post(id: "pj", name: "Penanggung Jawab Jaringan", superior: "kasi"),
        Post(id: "kabag", name: "Kepala Bagian", recorders: ["sekretaris"], isHead: true),
        Post(id: "kasubbag", name: "Kepala Subbagian", superior: "kabag"),
    ]

    private static let columns: [ColumnID: [Assignee]] = [
        "kadis": [.post("kadis")], "kabid": [.post("kabid")], "kasi": [.post("kasi")],
        "kasie": [.post("kasi")],
        "kabag": [.post("kabag")], "kasubbag": [.post("kasubbag")], "staf": [.post("staf")],
        "seksi": [.post("kasi"), .post("staf")], "pj": [.post("pj")], "tim": [.team("teknisi")],
        "teknis": [.team("teknisi")], "teknisi": [.team("teknisi")],
    ]

    static let codes = [
        "setda-pemeliharaan-jaringan-internet", "bogor-pemeliharaan-jaringan",
        "pontianak-pemeliharaan-komponen-jaringan", "loteng-penanganan-gangguan",
        "loteng-pemeliharaan-infrastruktur", "loteng-gangguan-lewat-penanggung-jawab",
        "bolmut-maintenance-gangguan",
    ]

    /// Wednesday 25 November 2026, 08.12 WITA.
    static let morning = Instant(timestamp: "2026-11-25T08:12+08:00") ?? .earliest

    static let procedures: [String: Procedure] = codes.reduce(into: [:]) { known, code in
        let file = EmbeddedFile.named("Procedures/\(code).yaml").map {
            String(decoding: $0.bytes, as: UTF8.self)
        }
        known[code] = file.flatMap { Procedure.read(yaml: $0, file: code).0 }
    }

    static func make() -> Office {
        var office = Office()
        office.profile.government = "Pemerintah Kabupaten Contoh"
        office.profile.name = "Dinas Komunikasi dan Informatika"
        office.profile.address = "Jalan Merdeka Nomor 1, Kota Contoh"
        office.profile.city = "Kota Contoh"
        office.profile.zone = .wita
        office.calendar = CompiledCalendar(.standard(zone: .wita))
        for (id, name) in names {
            office.people[id] = OfficeModel.Person(
                id: id, name: name, phone: id == "dewi" ? "" : "0812 0000 0001",
                roles: id == "audit" ? [.auditor] : [])
        }
        for post in posts { office.posts[post.id] = post }
        for (post, person) in holders {
            office.holdings.append(Holding(post: post, person: person, from: .earliest))
        }
        office.teams["teknisi"] = Team(
            id: "teknisi", name: "Tim Teknis", members: ["dewi", "eko"], superior: "kasi", recorders: ["meja"]
        )
        for unit in ["Dinas Kesehatan", "Dinas Pendidikan", "Kecamatan Utara"] {
            let id = UnitID(unit.lowercased().replacing(" ", with: "-"))
            office.units[id] = OfficeUnit(id: id, name: unit)
        }
        for (code, procedure) in procedures {
            office.procedures[code] = ProcedureInForce(
                code: code, version: procedure.version, file: "", since: .earliest)
            office.bindings[code] = Binding(columns: columns)
        }
        return office
    }
}
