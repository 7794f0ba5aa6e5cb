import OfficeModel
import SOPModel
import UseCases

/// People and posts that were typed by name, where a list of all of them would be too long to tick.
extension CommandReading {
    /// What is added to a field's name for the names that were typed instead of ticked.
    static let names = "_names"

    mutating func people(_ field: String) -> [PersonID] {
        let office = reader.office
        let active = office.people.values.filter(\.isActive)
        let logins = Dictionary(grouping: office.logins.keys) { office.logins[$0] ?? "" }
        return all(
            field,
            known: active.map { person in
                Named(id: person.id, name: person.name, others: logins[person.id] ?? [])
            })
    }

    mutating func posts(_ field: String) -> [PostID] {
        let active = reader.office.posts.values.filter(\.isActive)
        return all(field, known: active.map { Named(id: $0.id, name: $0.name, others: []) })
    }

    /// Something of the office that can be called by name.
    private struct Named<Kind> {
        var id: Slug<Kind>
        var name: String
        /// What else it answers to, such as account names.
        var others: [String]
    }

    private mutating func all<Kind>(_ field: String, known: [Named<Kind>]) -> [Slug<Kind>] {
        var found = reader.list(field).map { Slug<Kind>($0) }
        let path = field + Self.names
        for typed in lines(path) {
            let folded = typed.foldedName
            let matches = known.filter { $0.name.foldedName == folded || $0.others.contains(folded) }
            switch matches.count {
            case 0:
                let nearest = Nearest.name(typed, known.map(\.name).sorted())
                reader.fault(path, .unknownName(typed, nearest: nearest))
            case 1: if !found.contains(matches[0].id) { found.append(matches[0].id) }
            default: reader.fault(path, .ambiguousName(typed))
            }
        }
        return found
    }
}
