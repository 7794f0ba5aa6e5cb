import OfficeModel
import OfficeTime
import SOPModel

/// A small office with invented people that can run every one of the seven SOPs.
enum SampleOffice {
    /// `kadis`: head; `sekretaris` and `tu` record for others; `loket` is the desk.
    static let posts: [Post] = [
        Post(id: "kadis", name: "Kepala Dinas", recorders: ["sekretaris"], isHead: true),
        Post(id: "sekretaris", name: "Sekretaris", superior: "kadis"),
        Post(id: "tu", name: "Tata Usaha", superior: "sekretaris"),
        Post(id: "loket", name: "Loket Pengaduan", superior: "sekretaris", isDesk: true),
        Post(id: "kabid", name: "Kepala Bidang", superior: "kadis", recorders: ["tu"]),
        Post(id: "kasi", name: "Kepala Seksi", superior: "kabid", recorders: ["tu"]),
        Post(id: "staf", name: "Staf", superior: "kasi", recorders: ["tu"]),
        Post(id: "pj", name: "Penanggung Jawab Jaringan", superior: "kasi", recorders: ["tu"]),
        Post(id: "kabag", name: "Kepala Bagian", recorders: ["sekretaris"], isHead: true),
        Post(id: "kasubbag", name: "Kepala Sub Bagian", superior: "kabag", recorders: ["tu"]),
    ]

    /// Who holds which post; `dewi` and `eko` are technicians without one.
    static let holders: KeyValuePairs<PostID, PersonID> = [
        "kadis": "ratna", "sekretaris": "sulaiman", "tu": "fitri", "loket": "gunawan", "kabid": "hadi",
        "kasi": "maya", "staf": "bagus", "pj": "wayan", "kabag": "nurul", "kasubbag": "tono",
    ]

    /// Those that a Plh. can hold in these tests.
    static let headPosts: [PostID] = ["kadis", "kabid", "kasi", "kabag", "kasubbag"]

    static let technicians: [PersonID] = ["dewi", "eko"]
    static let units: [UnitID] = ["dinas-kesehatan", "dinas-pendidikan", "kecamatan-utara"]

    /// Columns by id, the same in every procedure; `teknis` and its like are a standing team.
    static let columns: [ColumnID: [Assignee]] = [
        "kadis": [.post("kadis")], "kabid": [.post("kabid")], "kasi": [.post("kasi")],
        "kasie": [.post("kasi")], "kabag": [.post("kabag")], "kasubbag": [.post("kasubbag")],
        "staf": [.post("staf")], "seksi": [.post("kasi"), .post("staf")], "pj": [.post("pj")],
        "tim": [.team("tim-teknis")], "teknis": [.team("tim-teknis")], "teknisi": [.team("tim-teknis")],
    ]

    static func events(for codes: [String], zone: Zone = .wita) -> [OfficeEvent] {
        var events: [OfficeEvent] = [.calendarSet(.standard(zone: zone), reason: "awal")]
        events += posts.map { .postSet($0) }
        events += (holders.map(\.value) + technicians + ["indah"]).map {
            .personSet(Person(id: $0, name: $0.text))
        }
        events.append(.personSet(Person(id: "mantan", name: "Mantan", isActive: false)))
        events.append(.personSet(Person(id: "indah", name: "Indah", roles: [.administrator])))
        events += holders.map { .holderAppointed(Holding(post: $0.key, person: $0.value, from: longAgo)) }
        events.append(
            .teamSet(
                Team(
                    id: "tim-teknis", name: "Tim Teknis", members: technicians, superior: "kasi",
                    recorders: ["tu"])))
        events += units.map { .unitSet(OfficeUnit(id: $0, name: $0.text)) }
        events.append(.unitSet(OfficeUnit(id: "dinas-lama", name: "Dinas Lama", isActive: false)))
        events.append(.placeSet(Place(id: "ruang-server", name: "Ruang Server")))
        events += codes.map { .columnsBound(code: $0, binding: Binding(columns: columns)) }
        return events
    }

    static func office(for codes: String..., zone: Zone = .wita) -> Office {
        var office = Office()
        for event in events(for: codes, zone: zone) { office.apply(event) }
        return office
    }

    static let longAgo = moment("2020-01-01T00:00Z")
    /// A Monday without a holiday near.
    static let monday = moment("2026-08-03T08:00+08:00")
}

extension Office {
    /// Puts `indah` in place of whoever holds a post, from a moment on.
    mutating func appointDaily(_ post: PostID, from: Instant, to: Instant? = nil) {
        apply(.holderAppointed(Holding(post: post, person: "indah", capacity: .daily, from: from, to: to)))
    }
}

/// A moment in a test, in RFC 3339.
func moment(_ text: String) -> Instant {
    Instant(timestamp: text) ?? .earliest
}

extension Instant {
    func after(_ minutes: Int) -> Instant { adding(minutes: Int64(minutes)) }
}
