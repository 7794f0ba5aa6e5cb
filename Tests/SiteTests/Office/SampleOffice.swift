import FoundationEssentials
import OfficeModel
import OfficeTime
import SOPModel
import Testing

/// A small office with invented people that runs all seven SOPs.
enum SampleOffice {
    /// A Monday without a holiday near, 08:00 WITA.
    static let monday = Instant(timestamp: "2026-08-03T08:00+08:00") ?? .earliest
    static let longAgo = Instant(timestamp: "2020-01-01T00:00Z") ?? .earliest

    static let codes = [
        "bogor-pemeliharaan-jaringan", "bolmut-maintenance-gangguan",
        "loteng-gangguan-lewat-penanggung-jawab", "loteng-pemeliharaan-infrastruktur",
        "loteng-penanganan-gangguan", "pontianak-pemeliharaan-komponen-jaringan",
        "setda-pemeliharaan-jaringan-internet",
    ]

    static let posts: [Post] = [
        Post(id: "kadis", name: "Kepala Dinas", recorders: ["tu"], isHead: true),
        Post(id: "tu", name: "Tata Usaha", superior: "kadis"),
        Post(id: "loket", name: "Loket Pengaduan", superior: "kadis", isDesk: true),
        Post(id: "kabid", name: "Kepala Bidang", superior: "kadis", recorders: ["tu"]),
        Post(id: "kasi", name: "Kepala Seksi", superior: "kabid", recorders: ["tu"]),
        Post(id: "staf", name: "Staf", superior: "kasi"),
        Post(id: "pj", name: "Penanggung Jawab Jaringan", superior: "kasi"),
        Post(id: "kabag", name: "Kepala Bagian", isHead: true),
        Post(id: "kasubbag", name: "Kepala Sub Bagian", superior: "kabag"),
        Post(id: "perpustakaan", name: "Pustakawan", superior: "kabag"),
    ]

    static let holders: KeyValuePairs<PostID, PersonID> = [
        "kadis": "ratna", "tu": "fitri", "loket": "gunawan", "kabid": "hadi", "kasi": "maya",
        "staf": "bagus", "pj": "wayan", "kabag": "nurul", "kasubbag": "tono", "perpustakaan": "putri",
    ]

    static let technicians: [PersonID] = ["dewi", "eko"]

    private static let columns: [ColumnID: [Assignee]] = [
        "kadis": [.post("kadis")], "kabid": [.post("kabid")], "kasi": [.post("kasi")],
        "kasie": [.post("kasi")], "kabag": [.post("kabag")], "kasubbag": [.post("kasubbag")],
        "staf": [.post("staf")], "seksi": [.post("kasi"), .post("staf")], "pj": [.post("pj")],
        "tim": [.team("tim-teknis")], "teknis": [.team("tim-teknis")], "teknisi": [.team("tim-teknis")],
    ]

    static func holder(of post: PostID) -> PersonID { holders.first { $0.key == post }?.value ?? "" }

    static func events() throws -> [OfficeEvent] {
        var profile = OfficeProfile()
        profile.government = "Pemerintah Kabupaten Contoh"
        profile.name = "Dinas Komunikasi dan Informatika"
        profile.zone = .wita
        var events: [OfficeEvent] = [
            .profileSet(profile), .calendarSet(.standard(zone: .wita), reason: "awal"),
        ]
        events += posts.map { .postSet($0) }
        events += people.map { .personSet($0) }
        events.append(.loginGiven(person: "gunawan", login: "gunawan"))
        events += holders.map { .holderAppointed(Holding(post: $0.key, person: $0.value, from: longAgo)) }
        events += [
            .teamSet(Team(id: "tim-teknis", name: "Tim Teknis", members: technicians, superior: "kasi")),
            .unitSet(OfficeUnit(id: "dinkes", name: "Dinas Kesehatan")),
            .unitSet(OfficeUnit(id: "disdik", name: "Dinas Pendidikan")),
            .unitSet(OfficeUnit(id: "dinas-lama", name: "Dinas Lama", isActive: false)),
            .placeSet(Place(id: "ruang-server", name: "Ruang Server")),
        ]
        for code in codes {
            events.append(
                .procedureEnforced(
                    ProcedureInForce(code: code, version: 1, file: try file(code), since: longAgo)))
            events.append(.columnsBound(code: code, binding: Binding(columns: columns)))
        }
        return events
    }

    private static var people: [Person] {
        (holders.map(\.value) + technicians).map { Person(id: $0, name: $0.text.capitalized) } + [
            Person(id: "indah", name: "Indah", roles: [.administrator]),
            Person(id: "oki", name: "Oki", roles: [.auditor]),
            Person(id: "mantan", name: "Mantan", isActive: false),
        ]
    }

    static func file(_ code: String) throws -> String {
        try String(contentsOfFile: repository + "/Procedures/\(code).yaml", encoding: .utf8)
    }

    /// The file of a procedure as another version, with other words where asked for.
    static func revision(
        _ code: String, version: Int, _ change: (inout Procedure) -> Void = { _ in }
    ) throws -> String {
        var procedure = try #require(Procedure.read(yaml: try file(code), file: code).0)
        procedure.version = version
        change(&procedure)
        return procedure.yaml()
    }

    /// The folder of the checkout.
    static var repository: String {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().path
    }
}
