import OfficeModel
import OfficeTime
import SOPModel

/// The office of the benchmark: one holder a post, one team, the standard calendar.
enum BenchmarkOffice {
    static let start = Instant(timestamp: "2026-08-03T08:00+08:00") ?? .earliest
    static let head = PostID("kadis")
    static let team = TeamID("tim-teknis")
    static let technician = PersonID("teknisi-0")
    private static let posts: KeyValuePairs<PostID, PostID?> = [
        "kadis": nil, "kabid": "kadis", "kasie": "kabid", "loket": "kadis",
    ]

    static func office(for code: String) -> Office {
        var office = Office()
        office.apply(.calendarSet(.standard(zone: .wita), reason: "awal"))
        for (post, superior) in posts {
            office.apply(
                .postSet(
                    Post(
                        id: post, name: post.text, superior: superior, isDesk: post == "loket",
                        isHead: post == head)))
            appoint(holder(of: post), to: post, in: &office)
        }
        // Others who hold posts that are not asked: an office has more people than a ticket needs.
        for number in 0..<60 {
            let post = PostID("staf-\(number)")
            office.apply(.postSet(Post(id: post, name: post.text, superior: "kasie")))
            appoint(PersonID("pegawai-\(number)"), to: post, in: &office)
        }
        office.apply(.personSet(Person(id: technician, name: "Teknisi")))
        office.apply(.teamSet(Team(id: team, name: "Tim", members: [technician], superior: "kasie")))
        let columns: [ColumnID: [Assignee]] = [
            "kadis": [.post("kadis")], "kabid": [.post("kabid")], "kasie": [.post("kasie")],
            "teknis": [.team(team)],
        ]
        office.apply(.columnsBound(code: code, binding: Binding(columns: columns)))
        return office
    }

    static func holder(of post: PostID) -> PersonID { PersonID("pemegang-" + post.text) }

    private static func appoint(_ person: PersonID, to post: PostID, in office: inout Office) {
        office.apply(.personSet(Person(id: person, name: person.text)))
        office.apply(
            .holderAppointed(Holding(post: post, person: person, from: start.adding(minutes: -600_000))))
    }
}
