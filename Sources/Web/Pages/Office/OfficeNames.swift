import OfficeModel
import Phrases
import SOPModel

/// Names of posts, people and places as this office writes them.
///
/// An id stands in where nothing is known of it.
struct OfficeNames {
    let office: Office
    let language: Language

    func post(_ id: PostID) -> String { office.posts[id]?.name ?? id.text }

    func person(_ id: PersonID) -> String { office.people[id]?.name ?? id.text }

    func team(_ id: TeamID) -> String { office.teams[id]?.name ?? id.text }

    func unit(_ id: UnitID) -> String { office.units[id]?.name ?? id.text }

    func place(_ id: PlaceID) -> String { office.places[id]?.name ?? id.text }

    func assignee(_ assignee: Assignee) -> String {
        switch assignee {
        case .post(let id): post(id)
        case .team(let id): team(id)
        case .person(let id): worker(id)
        case .reporter: language[Phrase.Post.reporter]
        }
    }

    /// A unit or a place, by its id in a round.
    func roundPlace(_ id: String) -> String {
        office.units[UnitID(id)]?.name ?? office.places[PlaceID(id)]?.name ?? id
    }

    /// Who has what was given to a person by name, with the one who left: "Arman (menggantikan Suartana)".
    func worker(_ id: PersonID) -> String {
        let now = office.standIn(for: id)
        return now == id ? person(id) : language[Phrase.Post.succeeding(person(now), person(id))]
    }

    func assignees(_ assignees: [Assignee]) -> String {
        assignees.map(assignee).joined(separator: ", ")
    }
}

extension RequestContext {
    var names: OfficeNames { OfficeNames(office: office, language: language) }
}
