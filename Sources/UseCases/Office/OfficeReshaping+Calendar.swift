import OfficeModel
import OfficeTime

/// Changes of the working calendar; each makes its next version.
extension OfficeReshaping {
    func set(_ hours: OfficeChange.Hours, _ reason: String) throws -> OfficeEvent {
        let known = office.calendar?.calendar
        switch hours {
        case .own(let week):
            if week.minutes == 0 { throw OfficeRefusal.hoursUnusable }
            let base = known ?? .standard(zone: office.profile.zone)
            return .calendarSet(try base.with(week: week, isNew: known == nil), reason: reason)
        case .standard(let standard):
            let fresh = standard.calendar(office.profile.zone)
            // Every minute counts, holidays too: nothing may close such an office.
            if standard == .roundTheClock { return .calendarSet(fresh, reason: reason) }
            guard let known else { return .calendarSet(fresh, reason: reason) }
            // Ramadan's hours belong to the week; whatever the office named otherwise is its own.
            let names = Set(OfficeCalendar.standard(zone: known.zone).overrides.map(\.name))
            let own = known.overrides.filter { !names.contains($0.name) }
            let days = known.daysOff.isEmpty ? fresh.daysOff : known.daysOff
            return .calendarSet(
                try known.with(week: fresh.week, overrides: fresh.overrides + own, daysOff: days),
                reason: reason)
        }
    }

    func add(_ override: OfficeCalendar.Override, _ reason: String) throws -> OfficeEvent {
        let calendar = try calendar()
        if override.to < override.from { throw OfficeRefusal.periodBackward }
        let others = calendar.overrides.filter { $0.from != override.from || $0.to != override.to }
        if let other = others.first(where: { $0.from <= override.to && override.from <= $0.to }) {
            throw OfficeRefusal.periodsOverlap(other.name)
        }
        return .calendarSet(try calendar.with(overrides: others + [override]), reason: reason)
    }

    func remove(_ from: CivilDate, _ to: CivilDate, _ reason: String) throws -> OfficeEvent {
        let calendar = try calendar()
        let rest = calendar.overrides.filter { $0.from != from || $0.to != to }
        guard rest.count < calendar.overrides.count else { throw OfficeRefusal.periodUnknown }
        return .calendarSet(try calendar.with(overrides: rest), reason: reason)
    }

    func add(_ day: OfficeCalendar.DayOff, _ reason: String) throws -> OfficeEvent {
        let calendar = try calendar()
        if calendar.dayOff(on: day.date) != nil { throw OfficeRefusal.dayKnown(day.date) }
        let days = (calendar.daysOff + [day]).sorted { $0.date < $1.date }
        return .calendarSet(try calendar.with(daysOff: days), reason: reason)
    }

    func remove(_ date: CivilDate, _ reason: String) throws -> OfficeEvent {
        let calendar = try calendar()
        guard calendar.dayOff(on: date) != nil else { throw OfficeRefusal.dayUnknown(date) }
        return .calendarSet(
            try calendar.with(daysOff: calendar.daysOff.filter { $0.date != date }), reason: reason)
    }

    private func calendar() throws -> OfficeCalendar {
        guard let calendar = office.calendar?.calendar else { throw OfficeRefusal.calendarMissing }
        return calendar
    }
}

extension OfficeCalendar {
    /// The same calendar with other parts, as its next version.
    func with(
        zone: Zone? = nil, week: WorkWeek? = nil, overrides: [Override]? = nil, daysOff: [DayOff]? = nil,
        isNew: Bool = false
    ) throws -> OfficeCalendar {
        do throws(CalendarError) {
            return try OfficeCalendar(
                zone: zone ?? self.zone, week: week ?? self.week, overrides: overrides ?? self.overrides,
                daysOff: daysOff ?? self.daysOff, version: isNew ? version : version + 1)
        } catch {
            throw OfficeRefusal.hoursUnusable
        }
    }
}
