import EmbeddedFiles
import OfficeModel
import OfficeTime
import SOPModel

/// The office that is measured: one holder a post, one team, the standard calendar, forty units, and as many
/// people besides as an office has.
enum MeasuredOffice {
    static let file = "Procedures/bolmut-maintenance-gangguan.yaml"
    static let desk = PostID("loket")
    static let technician = PersonID("teknisi-0")
    static let units: [UnitID] = (1...40).map { UnitID("opd-\($0)") }
    private static let team = TeamID("tim-teknis")
    private static let posts: KeyValuePairs<PostID, PostID?> = [
        "kadis": nil, "kabid": "kadis", "kasie": "kabid", "loket": "kadis",
    ]
    private static let longAgo = Instant(timestamp: "2000-01-01T00:00Z") ?? .earliest

    static func holder(of post: PostID) -> PersonID { PersonID("pemegang-" + post.text) }

    /// The SOP that is run: 004, with fourteen rows.
    static func procedure() throws(Unmeasured) -> (value: Procedure, text: String) {
        guard let embedded = EmbeddedFile.named(file) else { throw Unmeasured("\(file) is not in the program") }
        let (read, findings) = Procedure.read(yaml: embedded.bytes, file: file)
        guard let read, !findings.hasErrors else { throw Unmeasured("\(file): \(findings)") }
        return (read, String(decoding: embedded.bytes, as: UTF8.self))
    }

    /// What makes the office what it is.
    static func events() throws(Unmeasured) -> [OfficeEvent] {
        let (procedure, text) = try procedure()
        var events: [OfficeEvent] = [.profileSet(profile), .calendarSet(.standard(zone: .wita), reason: "awal")]
        for (id, superior) in posts {
            let post = Post(
                id: id, name: id.text, superior: superior, isDesk: id == desk, isHead: superior == nil)
            events += [.postSet(post)] + appointed(holder(of: id), to: id)
        }
        for number in 0..<60 {
            let id = PostID("staf-\(number)")
            events.append(.postSet(Post(id: id, name: id.text, superior: "kasie")))
            events += appointed(PersonID("pegawai-\(number)"), to: id)
        }
        events.append(.personSet(Person(id: technician, name: "Teknisi")))
        events.append(.teamSet(Team(id: team, name: "Tim", members: [technician], superior: "kasie")))
        events += units.map { .unitSet(OfficeUnit(id: $0, name: "Dinas " + $0.text)) }
        events.append(
            .procedureEnforced(
                ProcedureInForce(
                    code: procedure.code, version: procedure.version, file: text, since: longAgo)))
        let columns: [ColumnID: [Assignee]] = [
            "kadis": [.post("kadis")], "kabid": [.post("kabid")], "kasie": [.post("kasie")],
            "teknis": [.team(team)],
        ]
        events.append(.columnsBound(code: procedure.code, binding: Binding(columns: columns)))
        return events
    }

    private static var profile: OfficeProfile {
        var profile = OfficeProfile()
        profile.name = "Kantor yang diukur"
        profile.zone = .wita
        return profile
    }

    private static func appointed(_ person: PersonID, to post: PostID) -> [OfficeEvent] {
        [
            .personSet(Person(id: person, name: person.text)),
            .holderAppointed(Holding(post: post, person: person, from: longAgo)),
        ]
    }
}

/// Why nothing could be measured.
struct Unmeasured: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
