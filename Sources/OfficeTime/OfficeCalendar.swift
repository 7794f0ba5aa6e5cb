/// When an office works: its zone, its week, dated hours and days off, as one version.
///
/// A day off beats dated hours, and later dated hours beat earlier ones that hold the same day.
/// Reckoning is done by ``CompiledCalendar``, which is made from this once.
package struct OfficeCalendar: Sendable, Hashable {
    /// Hours that replace those of the week from one day to another, both included, such as Ramadan's.
    package struct Override: Sendable, Hashable {
        package var from: CivilDate
        package var to: CivilDate
        package var week: WorkWeek
        /// What they are for, to be shown: "Ramadan 1447 H"; empty where nobody named them.
        package var name: String

        package init(from: CivilDate, to: CivilDate, week: WorkWeek, name: String = "") {
            self.from = from
            self.to = to
            self.week = week
            self.name = name
        }
    }

    /// A date on which the office is closed all day.
    package struct DayOff: Sendable, Hashable {
        /// Who declared it.
        package enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
            /// *Libur nasional*, in the joint decree of three ministers.
            case national = "nasional"
            /// *Cuti bersama*, in the same decree.
            case collectiveLeave = "cuti"
            /// The region's own, such as its anniversary.
            case local = "lokal"
        }

        package var date: CivilDate
        /// The occasion, to be shown; empty where nobody named it.
        package var name: String
        package var kind: Kind

        package init(date: CivilDate, name: String = "", kind: Kind = .local) {
            self.date = date
            self.name = name
            self.kind = kind
        }
    }

    /// How many dated hours, and how many days off, a calendar may hold: more is a mistake, not an office.
    package static let entryLimit = 2000

    /// Counts the changes of one calendar; a deadline names the version it came from.
    package var version: Int
    package let zone: Zone
    package let week: WorkWeek
    package let overrides: [Override]
    package let daysOff: [DayOff]

    /// - Throws: ``CalendarError/backwardOverride(from:to:)`` or ``CalendarError/tooManyEntries(_:)``.
    package init(
        zone: Zone, week: WorkWeek, overrides: [Override] = [], daysOff: [DayOff] = [], version: Int = 1
    ) throws(CalendarError) {
        if let bad = overrides.first(where: { $0.to < $0.from }) {
            throw .backwardOverride(from: bad.from, to: bad.to)
        }
        let count = max(overrides.count, daysOff.count)
        guard count <= Self.entryLimit else { throw .tooManyEntries(count) }
        self.init(known: zone, week: week, overrides: overrides, daysOff: daysOff, version: version)
    }

    /// A calendar known when the program was written; a test checks each.
    init(known zone: Zone, week: WorkWeek, overrides: [Override], daysOff: [DayOff], version: Int = 1) {
        self.version = version
        self.zone = zone
        self.week = week
        self.overrides = overrides
        self.daysOff = daysOff
    }

    /// What makes a day off of a date, if anything does.
    package func dayOff(on date: CivilDate) -> DayOff? {
        daysOff.first { $0.date == date }
    }

    /// The dated hours that hold on a date: the last of those that include it.
    package func override(on date: CivilDate) -> Override? {
        overrides.last { ($0.from...$0.to).contains(date) }
    }

    /// The open stretches of a date, none on a day off.
    package func intervals(on date: CivilDate) -> [WorkInterval] {
        guard dayOff(on: date) == nil else { return [] }
        return (override(on: date)?.week ?? week)[date.weekday]
    }
}
