package import OfficeModel
package import OfficeTime
package import SOPModel

/// What an administrator wants of the office; each becomes one event of its stream, or several.
package enum OfficeChange: Sendable, Hashable {
    /// The first administrator, on an empty office; only the program itself asks for it.
    case found(name: String, login: String)
    /// How the office is called; a nil logo keeps the one there is, unless it is to be removed.
    case profile(OfficeProfile, removesLogo: Bool = false)
    case hours(Hours, reason: String)
    case specialHours(OfficeCalendar.Override, reason: String)
    case noSpecialHours(from: CivilDate, to: CivilDate, reason: String)
    case dayOff(OfficeCalendar.DayOff, reason: String)
    case noDayOff(CivilDate, reason: String)
    /// A post; an empty id makes a new one.
    case post(Post)
    /// A person; an empty id makes a new one. A login that is there already changes nothing; another one
    /// takes the place of those the person has.
    case person(Person, login: String?)
    case appoint(Holding)
    /// The holding that began on a day; where none is named, the one that runs, else the next planned one.
    case endHolding(
        post: PostID, person: PersonID, capacity: Capacity, at: Instant, from: CivilDate? = nil)
    /// Somebody leaves: all posts end, and pass to the successor where one is named.
    case release(person: PersonID, at: Instant, to: Succession?)
    case team(Team)
    /// A unit; an empty id makes a new one. Without somebody who answers for its network it keeps the one
    /// it has, unless nobody is to.
    case unit(OfficeUnit, clearsResponsible: Bool = false)
    /// One more contact of a unit, another in place of one, or one fewer.
    case contact(UnitID, replacing: PersonalID?, with: UnitContact?)
    case place(OfficeModel.Place)
    case provider(Provider)
    /// Work that comes back; an empty id makes a new one.
    case routine(Routine)
    /// Files that come into force; one that is in force already stays as it is.
    case enforce([ShippedProcedure])
    /// What fills columns, by procedure; columns that are not named stay as they are.
    case bind([String: [ColumnID: [Assignee]]])
    case settings(OfficeSettings)
    /// A list pasted from a spreadsheet: all of it, or nothing; whom its lines name for OPDs is set apart
    /// before, by line.
    case importList(ImportKind, text: String, contacts: [Int: UnitContact] = [:])
    /// Takes one earlier event back.
    case undo(sequence: Int)

    package enum Hours: Sendable, Hashable {
        /// A standard week, with Ramadan's hours and the national days off where none were set.
        case standard(StandardWeek)
        case own(WorkWeek)
    }

    package enum StandardWeek: String, Sendable, Hashable, CaseIterable {
        case fiveDays = "lima-hari"
        case sixDays = "enam-hari"
        case roundTheClock = "sepanjang-waktu"

        func calendar(_ zone: Zone) -> OfficeCalendar {
            switch self {
            case .fiveDays: .standard(zone: zone)
            case .sixDays: .sixDays(zone: zone)
            case .roundTheClock: .roundTheClock(zone: zone)
            }
        }
    }
}

/// Who takes over from somebody who leaves, and as what.
package struct Succession: Sendable, Hashable {
    package var person: PersonID
    /// For the posts that were held definitively; what the leaver held as Plt. or Plh. passes on as it was,
    /// since nobody becomes more than the one they follow.
    package var capacity: Capacity
    /// The first moment that no longer counts; nil without end. A Plh. always has one.
    package var until: Instant?

    package init(_ person: PersonID, as capacity: Capacity = .definitive, until: Instant? = nil) {
        self.person = person
        self.capacity = capacity
        self.until = until
    }
}

/// A procedure file that the program carries.
package struct ShippedProcedure: Sendable, Hashable {
    package var code: String
    package var version: Int
    /// The file, whole.
    package var file: String

    package init(code: String, version: Int, file: String) {
        self.code = code
        self.version = version
        self.file = file
    }
}

/// What a pasted list is of.
package enum ImportKind: String, Sendable, Hashable, CaseIterable {
    case posts = "jabatan"
    case people = "pegawai"
    case units = "opd"
}

/// One event of the office's stream, read back.
package struct OfficeEntry: Sendable, Hashable {
    package var sequence: Int
    package var recorded: Instant
    /// Who did it; nil for the program itself.
    package var person: PersonID?
    package var event: OfficeEvent

    package init(sequence: Int, recorded: Instant, person: PersonID?, event: OfficeEvent) {
        self.sequence = sequence
        self.recorded = recorded
        self.person = person
        self.event = event
    }
}

/// One event of the office's stream, with what tells what it changed and whether it can be taken back.
package struct OfficeHistoryEntry: Sendable, Hashable {
    package var entry: OfficeEntry
    /// The event before about the same thing; nil for the first.
    package var before: OfficeEvent?
    /// Nothing about the same thing came after.
    package var isNewest: Bool

    package init(entry: OfficeEntry, before: OfficeEvent?, isNewest: Bool) {
        self.entry = entry
        self.before = before
        self.isNewest = isNewest
    }

    package var sequence: Int { entry.sequence }
    package var event: OfficeEvent { entry.event }
    package var person: PersonID? { entry.person }

    /// An office that knows of nothing but what this event changed, as it was.
    package var officeBefore: Office {
        var office = Office()
        if let before { office.apply(before) }
        return office
    }
}

/// Why the office is not changed.
package enum OfficeRefusal: Error, Sendable, Hashable {
    case alreadyFounded
    case postUnknown(PostID)
    case personUnknown(PersonID)
    case teamUnknown(TeamID)
    case unitUnknown(UnitID)
    /// The unit has no such contact, or no longer.
    case contactUnknown
    case tooManyContacts(limit: Int)
    case placeUnknown(PlaceID)
    case providerUnknown(ProviderID)
    case routineUnknown(RoutineID)
    /// No schedule begins the procedure.
    case notBySchedule(String)
    case nameTaken(String)
    /// These posts would stand above themselves.
    case superiorLoop([PostID])
    case postHeld(PostID, by: [PersonID])
    case postAbove(PostID, of: [PostID])
    /// It fills columns of these procedures.
    case postBound(PostID, in: [String])
    case teamBound(TeamID, in: [String])
    /// So many open tickets wait for the team.
    case teamWork(TeamID, tickets: Int)
    /// Posts and teams the person still has.
    case personHolds(PersonID, posts: [PostID], teams: [TeamID])
    case successorSelf
    /// So many tickets wait for the leaver alone, by name.
    case workByName(PersonID, tickets: Int)
    case lastAdministrator
    /// An administrator would give themselves work, while another one could do so.
    case ownAppointment
    case loginTaken(String, by: PersonID)
    case loginUnusable(String)
    case periodBackward
    case alreadyHolds
    case notHeld
    case calendarMissing
    case hoursUnusable
    case dayKnown(CivilDate)
    case dayUnknown(CivilDate)
    case periodUnknown
    case periodsOverlap(String)
    case patternUnknownName(String)
    case patternWithoutOrder(String)
    case procedureUnknown(String)
    case columnUnknown(procedure: String, column: ColumnID)
    case importEmpty
    /// So many lines of a pasted list have faults.
    case importFaulty(Int)
    case noSuchChange(Int)
    /// The same thing was changed again later: that change comes first.
    case changedSince(Int)
    /// What the sender would write over was changed by these events since they saw it.
    case changedMeanwhile([Int])
    case notUndoable(Int)
}
