import OfficeTime
import Phrases

/// What the fields of the commands that change the office are called.
extension FieldLabels {
    static func officeLabel(_ field: String, of command: CommandName) -> Phrase? {
        switch (command, field) {
        case (.setProfile, "name"): Phrase.OfficePages.name
        case (.releasePerson, "capacity"): Phrase.OfficeForm.successorCapacity
        case (.releasePerson, "to"): Phrase.OfficeForm.successorUntil
        case (.setRoutine, "title"): Phrase.Begin.what
        case (.setRoutine, "procedure"): Phrase.Begin.procedure
        case (.setUnit, "name"): Phrase.OfficeForm.unitName
        case (.setContact, "number"): Phrase.UnitContacts.number
        case (.setContact, "contact"): Phrase.UnitContacts.contact
        case (.setContact, "retired"): Phrase.UnitContacts.remove
        case (.setSpecialHours, "name"), (.setDayOff, "name"): Phrase.OfficePages.occasion
        case (.setDayOff, "kind"): Phrase.OfficePages.kind
        case (.importList, "kind"): Phrase.OfficeForm.listKind
        case (.importList, "text"): Phrase.OfficeForm.list
        case (.setHours, "reason"), (.setSpecialHours, "reason"), (.endSpecialHours, "reason"),
            (.setDayOff, "reason"), (.endDayOff, "reason"):
            Phrase.OfficeForm.reason
        default:
            field.hasPrefix("columns.") ? Phrase.OfficeForm.columns : weekday(field) ?? labels[field]
        }
    }

    private static func weekday(_ field: String) -> Phrase? {
        Weekday.allCases.first { "week." + $0.key == field }.map { day in
            Phrase(
                id: Language.indonesian.weekdays[day.rawValue], en: Language.english.weekdays[day.rawValue])
        }
    }

    private static let labels: [String: Phrase] = [
        "government": Phrase.OfficePages.government, "short_name": Phrase.OfficeForm.shortName,
        "address": Phrase.OfficePages.address, "city": Phrase.OfficePages.city,
        "phone": Phrase.OfficePages.phone, "zone": Phrase.OfficePages.zone, "logo": Phrase.OfficeForm.logo,
        "remove_logo": Phrase.OfficeForm.removeLogo,
        "pattern": Phrase.OfficeForm.pattern, "from": Phrase.OfficePages.from, "to": Phrase.OfficePages.until,
        "date": Phrase.OfficePages.date, "name": Phrase.Label.name, "superior": Phrase.OfficeForm.superior,
        "recorders": Phrase.OfficePages.recorders, "is_desk": Phrase.OfficeForm.isDesk,
        "is_head": Phrase.OfficeForm.isHead,
        "round_the_clock": Phrase.OfficePages.roundTheClock, "retired": Phrase.OfficeForm.retired,
        "nip": Phrase.OfficeForm.nip, "login": Phrase.OfficeForm.login, "roles": Phrase.OfficePages.roles,
        "post": Phrase.Label.post, "person": Phrase.OfficeForm.person,
        "capacity": Phrase.OfficeForm.capacity, "last": Phrase.OfficeForm.lastDay,
        "successor": Phrase.OfficeForm.successor, "members": Phrase.OfficePages.members,
        "members_names": Phrase.OfficeForm.moreMembers, "recorders_names": Phrase.OfficeForm.moreRecorders,
        "responsible.name": Phrase.OfficeForm.responsible,
        "responsible.post": Phrase.OfficeForm.responsiblePost,
        "responsible.contact": Phrase.OfficeForm.responsibleContact, "unit": Phrase.OfficePages.unit,
        "place": Phrase.Label.place, "provider": Phrase.OfficeForm.provider, "team": Phrase.OfficePages.team,
        "routine": Phrase.Routines.routine, "first": Phrase.Routines.first, "every": Phrase.Routines.every,
        "rhythm": Phrase.Routines.rhythm,
        "procedures": Phrase.OfficeForm.procedures, "columns": Phrase.OfficeForm.columns,
        "confirm_after": Phrase.OfficePages.confirmAfter, "reopen_within": Phrase.OfficePages.reopenWithin,
        "escalate_after": Phrase.OfficeForm.escalateAfter,
        "instructions": Phrase.OfficePages.instructions, "classifications": Phrase.OfficeForm.classifications,
        "second_factor": Phrase.SecondFactor.groups,
        "patterns": Phrase.OfficeForm.patterns, "change": Phrase.OfficeForm.change,
    ]
}

extension FieldLabels {
    /// What the fields of the commands about other programs are called.
    static let programLabels: [String: Phrase] = [
        "name": Phrase.Programs.program, "person": Phrase.Programs.actsAs, "post": Phrase.Programs.post,
        "scopes": Phrase.Programs.scopes, "days": Phrase.Programs.days, "url": Phrase.Programs.address,
        "topics": Phrase.Programs.topics, "reach": Phrase.Programs.reach,
        "standing": Phrase.Programs.standing, "token": Phrase.Programs.tokens,
        "webhook": Phrase.Programs.webhooks,
    ]
}
