import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import UseCases

/// Words for why the office is not changed.
struct OfficeRefusalWords {
    let scene: FaultScene

    func error(of refusal: OfficeRefusal) -> FieldError {
        scene.error(field(of: refusal), phrase(refusal))
    }

    private func phrase(_ refusal: OfficeRefusal) -> Phrase {
        switch refusal {
        case .postUnknown, .personUnknown, .teamUnknown, .unitUnknown, .placeUnknown, .providerUnknown,
            .routineUnknown:
            unknown(refusal)
        case .superiorLoop, .postHeld, .postAbove, .postBound, .teamBound, .teamWork, .personHolds:
            inUse(refusal)
        case .calendarMissing, .hoursUnusable, .dayKnown, .dayUnknown, .periodUnknown, .periodsOverlap:
            calendar(refusal)
        case .contactUnknown: Phrase.UnitContacts.unknown
        case .tooManyContacts(let limit): Phrase.UnitContacts.tooMany(limit)
        case .alreadyFounded: Phrase.OfficeFault.alreadyFounded
        case .nameTaken(let name): Phrase.OfficeFault.nameTaken(name)
        case .successorSelf: Phrase.OfficeFault.successorSelf
        case .workByName(let person, let tickets):
            Phrase.OfficeFault.workByName(scene.name(person), tickets)
        case .ownAppointment: Phrase.OfficeFault.ownAppointment
        case .lastAdministrator: Phrase.OfficeFault.lastAdministrator
        case .loginTaken(let login, let person):
            Phrase.OfficeFault.loginTaken(login, by: scene.name(person))
        case .loginUnusable(let login): Phrase.OfficeFault.loginUnusable(login)
        case .periodBackward: Phrase.OfficeFault.periodBackward
        case .alreadyHolds: Phrase.OfficeFault.alreadyHolds
        case .notHeld: Phrase.OfficeFault.notHeld
        case .patternUnknownName(let name): Phrase.OfficeFault.patternUnknownName(name)
        case .patternWithoutOrder(let kind): Phrase.OfficeFault.patternWithoutOrder(kind)
        case .notBySchedule(let code): Phrase.Routines.notBySchedule(code)
        case .procedureUnknown(let code): Phrase.OfficeFault.procedureUnknown(code)
        case .columnUnknown(let code, let column): Phrase.OfficeFault.columnUnknown(column.text, code)
        case .importEmpty: Phrase.OfficeFault.importEmpty
        case .importFaulty(let count): Phrase.OfficeFault.importFaulty(count)
        case .noSuchChange(let number): Phrase.OfficeFault.noSuchChange(number)
        case .changedSince(let number): Phrase.OfficeFault.changedSince(number)
        case .changedMeanwhile: Phrase.OfficeFault.changedMeanwhile
        case .notUndoable(let number): Phrase.OfficeFault.notUndoable(number)
        }
    }

    private func unknown(_ refusal: OfficeRefusal) -> Phrase {
        switch refusal {
        case .postUnknown(let id): Phrase.OfficeFault.unknown(Phrase.Label.post, scene.name(id))
        case .personUnknown(let id): Phrase.OfficeFault.unknown(Phrase.OfficeForm.person, scene.name(id))
        case .teamUnknown(let id):
            Phrase.OfficeFault.unknown(Phrase.OfficePages.team, name(id))
        case .unitUnknown(let id):
            Phrase.OfficeFault.unknown(Phrase.OfficePages.unit, scene.office.units[id]?.name ?? id.text)
        case .placeUnknown(let id):
            Phrase.OfficeFault.unknown(Phrase.Label.place, scene.office.places[id]?.name ?? id.text)
        case .providerUnknown(let id):
            Phrase.OfficeFault.unknown(
                Phrase.OfficeForm.provider, scene.office.providers[id]?.name ?? id.text)
        case .routineUnknown(let id):
            Phrase.OfficeFault.unknown(
                Phrase.Routines.routine, scene.office.routines[id]?.title ?? id.text)
        default: Phrase.OfficeFault.hoursUnusable
        }
    }

    private func inUse(_ refusal: OfficeRefusal) -> Phrase {
        switch refusal {
        case .superiorLoop(let posts):
            Phrase.OfficeFault.loop(posts.map { scene.name($0) }.joined(separator: " → "))
        case .postHeld(let post, let people):
            Phrase.OfficeFault.postHeld(
                scene.name(post), by: people.map { scene.name($0) }.joined(separator: ", "))
        case .postAbove(let post, let below):
            Phrase.OfficeFault.postAbove(
                scene.name(post), of: below.map { scene.name($0) }.joined(separator: ", "))
        case .postBound(let post, let codes):
            Phrase.OfficeFault.postBound(scene.name(post), in: codes.joined(separator: ", "))
        case .teamBound(let team, let codes):
            Phrase.OfficeFault.postBound(name(team), in: codes.joined(separator: ", "))
        case .teamWork(let team, let tickets): Phrase.OfficeFault.teamWork(name(team), tickets)
        case .personHolds(let person, let posts, let teams):
            Phrase.OfficeFault.personHolds(
                scene.name(person),
                (posts.map { scene.name($0) } + teams.map { name($0) }).joined(separator: ", "))
        default: Phrase.OfficeFault.hoursUnusable
        }
    }

    private func name(_ team: TeamID) -> String { scene.office.teams[team]?.name ?? team.text }

    private func calendar(_ refusal: OfficeRefusal) -> Phrase {
        switch refusal {
        case .calendarMissing: Phrase.OfficeFault.calendarMissing
        case .dayKnown(let date): Phrase.OfficeFault.dayKnown(words(date))
        case .dayUnknown(let date): Phrase.OfficeFault.dayUnknown(words(date))
        case .periodUnknown: Phrase.OfficeFault.periodUnknown
        case .periodsOverlap(let name): Phrase.OfficeFault.periodsOverlap(name)
        default: Phrase.OfficeFault.hoursUnusable
        }
    }

    private func words(_ date: CivilDate) -> String {
        scene.language.longDate(
            DateParts(
                year: date.year, month: date.month, day: date.day, weekday: date.weekday.rawValue + 1))
    }

    /// The field that the remedy is about; empty where it is about the command as a whole.
    private func field(of refusal: OfficeRefusal) -> String {
        switch refusal {
        case .superiorLoop: "superior"
        case .notBySchedule: "procedure"
        case .procedureUnknown where scene.name == .setRoutine: "procedure"
        case .nameTaken: "name"
        case .loginTaken, .loginUnusable: "login"
        case .successorSelf, .workByName: "successor"
        case .ownAppointment where scene.name == .appointHolder: "person"
        case .postHeld, .postAbove, .postBound, .teamBound, .teamWork, .personHolds: "retired"
        case .periodBackward: "to"
        case .dayKnown, .dayUnknown: "date"
        case .patternUnknownName, .patternWithoutOrder: "patterns"
        case .importEmpty, .importFaulty: "text"
        default: ""
        }
    }
}
