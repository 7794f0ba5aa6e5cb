package import OfficeTime
package import SOPModel

extension SlugKind {
    package enum Routine {}
}

package typealias RoutineID = Slug<SlugKind.Routine>

/// Work that comes back by itself (*jadwal rutin*): on each of its days the clock begins a run of a
/// procedure.
package struct Routine: Sendable, Hashable, Codable {
    /// What its distance is counted in.
    package enum Rhythm: String, Sendable, Hashable, Codable, CaseIterable {
        case weeks = "minggu"
        case months = "bulan"
    }

    /// The greatest distance between two days, in weeks or months.
    package static let farthest = 60

    package var id: RoutineID
    /// The code of the procedure, which has a trigger *jadwal*.
    package var procedure: String
    /// What its tickets are called.
    package var title: String
    package var unit: UnitID?
    package var place: PlaceID?
    /// The first of its days, from which all others are counted; may lie in the past.
    package var first: CivilDate
    /// 1 to ``farthest``.
    package var every: Int
    package var rhythm: Rhythm
    package var isActive: Bool
    /// When it was set as it is: days before are not made up for.
    package var since: CivilDate

    package init(
        id: RoutineID, procedure: String, title: String, unit: UnitID? = nil, place: PlaceID? = nil,
        first: CivilDate, every: Int, rhythm: Rhythm, isActive: Bool = true, since: CivilDate
    ) {
        self.id = id
        self.procedure = procedure
        self.title = title
        self.unit = unit
        self.place = place
        self.first = first
        self.every = every
        self.rhythm = rhythm
        self.isActive = isActive
        self.since = since
    }

    /// Its day of a number from 0; a month that is too short has it on its last day. Nil beyond the year
    /// 9999.
    package func day(_ number: Int) -> CivilDate? {
        switch rhythm {
        case .weeks: first.adding(days: 7 * every * number)
        case .months: first.adding(months: every * number)
        }
    }

    /// How many of its days there are up to a day, that day included.
    package func days(upTo day: CivilDate) -> Int {
        guard first <= day, every > 0 else { return 0 }
        switch rhythm {
        case .weeks: return (day.dayNumber - first.dayNumber) / (7 * every) + 1
        case .months:
            let months = (day.year - first.year) * 12 + day.month - first.month
            let number = months / every
            return (self.day(number).map { $0 <= day } ?? false) ? number + 1 : number
        }
    }
}

/// One day of a routine, and when its work begins.
package struct RoutineDay: Sendable, Hashable {
    /// As it is counted from the first.
    package var day: CivilDate
    /// The first office minute of that day or, where it is free, of the next working day.
    package var begins: Instant

    package init(day: CivilDate, begins: Instant) {
        self.day = day
        self.begins = begins
    }
}

extension Office {
    /// The last day of a routine whose work has begun; nil before the first, and for one that is given up.
    ///
    /// Of several that passed while nobody looked only this one counts: work that comes back is not done
    /// twice at once.
    package func lastDay(of routine: Routine, at now: Instant) -> RoutineDay? {
        guard let calendar, routine.isActive else { return nil }
        let today = LocalTime(now, in: calendar.calendar.zone).date
        var number = routine.days(upTo: today) - 1
        while number >= 0, let day = routine.day(number), day >= routine.since {
            if let begins = calendar.opening(onOrAfter: day), begins <= now {
                return RoutineDay(day: day, begins: begins)
            }
            number -= 1
        }
        return nil
    }

    /// The next day of a routine whose work has not begun; nil for one that is given up.
    package func nextDay(of routine: Routine, at now: Instant) -> RoutineDay? {
        guard let calendar, routine.isActive else { return nil }
        let today = LocalTime(now, in: calendar.calendar.zone).date
        var number = max(0, routine.days(upTo: today) - 1)
        while number > 0, let day = routine.day(number), day >= routine.since,
            let begins = calendar.opening(onOrAfter: day), begins > now
        {
            number -= 1
        }
        while let day = routine.day(number) {
            guard let begins = calendar.opening(onOrAfter: day) else { return nil }
            if day >= routine.since, begins > now { return RoutineDay(day: day, begins: begins) }
            number += 1
        }
        return nil
    }
}
