import OfficeModel
import OfficeTime
import SOPModel

/// What a change would write over, as it stands in one state of the office.
///
/// Forms send whole values. Whoever opened one before somebody else stored theirs would put the old values
/// back without knowing: what they saw is held against what there is.
enum OverwrittenValue: Hashable {
    case profile(OfficeProfile)
    case week(WorkWeek?)
    case specialHours([OfficeCalendar.Override])
    case post(Post?)
    case person(Person?)
    case holding([Holding])
    case team(Team?)
    /// Without its contacts: each of them is changed by itself.
    case unit(String?, isActive: Bool, UnitContact?)
    case place(OfficeModel.Place?)
    case provider(Provider?)
    case routine(Routine?)
    case columns([String: [ColumnID: [Assignee]]])
    case settings(OfficeSettings)
    case retention(RetentionSchedule)

    /// nil for a change that only adds, or that says itself what it takes the place of.
    init?(of change: OfficeChange, in office: Office) {
        switch change {
        case .profile: self = .profile(office.profile)
        case .hours: self = .week(office.calendar?.calendar.week)
        case .specialHours(let override, _):
            let known = office.calendar?.calendar.overrides ?? []
            self = .specialHours(known.filter { $0.from == override.from && $0.to == override.to })
        case .post(let post): self = .post(office.posts[post.id])
        case .person(let person, _): self = .person(office.people[person.id])
        case .endHolding(let post, let person, let capacity, _, _):
            self = .holding(
                office.holdings.filter {
                    $0.post == post && $0.person == person && $0.capacity == capacity
                })
        case .team(let team): self = .team(office.teams[team.id])
        case .unit(let unit, _):
            let known = office.units[unit.id]
            self = .unit(known?.name, isActive: known?.isActive ?? false, known?.responsible)
        case .place(let place): self = .place(office.places[place.id])
        case .provider(let provider): self = .provider(office.providers[provider.id])
        case .routine(let routine): self = .routine(office.routines[routine.id])
        case .bind(let bindings):
            self = .columns(
                bindings.reduce(into: [:]) { known, binding in
                    let columns = office.bindings[binding.key]?.columns ?? [:]
                    known[binding.key] = columns.filter { binding.value[$0.key] != nil }
                })
        case .settings: self = .settings(office.settings)
        case .found, .noSpecialHours, .dayOff, .noDayOff, .appoint, .release, .contact, .enforce,
            .importList, .undo:
            return nil
        }
    }
}

/// Refuses what would write over a change that its sender did not see.
struct UnseenChanges {
    /// The version of the office that the sender saw; nil where nobody said.
    let seen: Int?
    let office: Office

    /// - Parameters:
    ///   - history: the office's whole stream, oldest first; asked for only where the office moved on.
    ///   - value: what would be written over.
    /// - Throws: `OfficeRefusal.changedMeanwhile` with the events that changed it since.
    func check(history: () throws -> [OfficeEntry], value: (Office) -> OverwrittenValue?) throws {
        guard let seen, seen != office.version, let now = value(office) else { return }
        var past = Office()
        var before = value(past)
        var atSeen = before
        var later: [Int] = []
        for entry in try history() {
            past.apply(entry.event)
            if entry.sequence < seen { continue }
            let after = value(past)
            if entry.sequence == seen {
                atSeen = after
            } else if after != before {
                later.append(entry.sequence)
            }
            before = after
        }
        if atSeen != now { throw OfficeRefusal.changedMeanwhile(later) }
    }
}
