import OfficeModel

/// Whom the office can call at a unit.
extension OfficeReshaping {
    /// Nobody calls more people than these.
    static let mostContacts = 20

    /// The values of one that goes or is replaced stay until their time runs out: the change can be undone.
    func set(
        _ contact: UnitContact?, replacing old: PersonalID?, of id: UnitID
    ) throws -> OfficeEvent {
        guard var unit = office.units[id] else { throw OfficeRefusal.unitUnknown(id) }
        if let old {
            guard let place = unit.contacts.firstIndex(where: { $0.id == old }) else {
                throw OfficeRefusal.contactUnknown
            }
            if let contact { unit.contacts[place] = contact } else { unit.contacts.remove(at: place) }
        } else if let contact {
            if unit.contacts.count >= Self.mostContacts {
                throw OfficeRefusal.tooManyContacts(limit: Self.mostContacts)
            }
            unit.contacts.append(contact)
        }
        return .unitSet(unit)
    }
}
