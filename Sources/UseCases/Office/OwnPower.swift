package import OfficeModel
import SOPModel

/// An administrator runs the system and has no power over tickets (DESIGN rule 14): nobody gives it to
/// themselves where another administrator could give it.
package struct OwnPower {
    private let person: PersonID
    private let office: Office

    /// - Parameter office: as it stands before the change.
    package init(of person: PersonID, in office: Office) {
        self.person = person
        self.office = office
    }

    /// Whether nobody else could do it, or there is nothing yet to have power over.
    package var mayBeTaken: Bool { isBeingSetUp || !hasOtherAdministrator }

    func check(_ events: [OfficeEvent]) throws(OfficeRefusal) {
        if mayBeTaken { return }
        if events.contains(where: gives) { throw .ownAppointment }
    }

    /// No SOP was put in force yet: there is no ticket, and everybody is only just finding their place.
    private var isBeingSetUp: Bool { office.shelves.values.allSatisfy(\.turns.isEmpty) }

    /// Somebody else who signs in and changes the office; an auditor changes nothing.
    private var hasOtherAdministrator: Bool {
        let accounts = Set(office.logins.values)
        return office.people.values.contains { other in
            other.id != person && other.isActive && other.roles.contains(.administrator)
                && !other.roles.contains(.auditor) && accounts.contains(other.id)
        }
    }

    /// Whether the event brings work to the person that was not theirs before.
    private func gives(_ event: OfficeEvent) -> Bool {
        switch event {
        case .holderAppointed(let holding): holding.person == person
        case .teamSet(let team):
            team.members.contains(person) && !(office.teams[team.id]?.members.contains(person) ?? false)
        case .personSet(let leaver):
            leaver.successor == person && office.people[leaver.id]?.successor != person
        case .columnsBound(let code, let binding): names(binding, besides: office.bindings[code])
        default: false
        }
    }

    private func names(_ binding: Binding, besides known: Binding?) -> Bool {
        let own = Assignee.person(person)
        func isNew(_ assignees: [Assignee], _ before: [Assignee]?) -> Bool {
            assignees.contains(own) && !(before?.contains(own) ?? false)
        }
        return binding.columns.contains { isNew($0.value, known?.columns[$0.key]) }
            || binding.rows.contains { row in
                row.value.contains { isNew($0.value, known?.rows[row.key]?[$0.key]) }
            }
    }
}
