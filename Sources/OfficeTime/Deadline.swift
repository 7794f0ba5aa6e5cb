extension CompiledCalendar {
    /// Whether the office is open in the minute that an instant falls in.
    package func isOpen(at instant: Instant) -> Bool {
        let minute = localMinute(instant)
        return openMinutes(before: minute + 1) > openMinutes(before: minute)
    }

    /// An instant moved forward into office time: itself, cut to the minute, where the office is open.
    ///
    /// - Throws: ``CalendarError/outOfReach`` where the office does not open within ten years.
    package func nextOpening(after instant: Instant) throws(CalendarError) -> Instant {
        let minute = localMinute(try checked(instant))
        guard let end = end(ofOpenMinute: openMinutes(before: minute) + 1) else { throw .outOfReach }
        return try reached(end - 1, from: minute)
    }

    /// When a step that began at an instant must be finished, nothing pausing it (DESIGN rule 8).
    ///
    /// Instants are cut to the minute first. A range counts by its upper end.
    /// - Throws: ``CalendarError/outOfReach`` where no deadline lies within ten years,
    ///   ``CalendarError/lengthOutOfRange(_:)`` and ``CalendarError/instantOutOfRange``.
    package func deadline(from start: Instant, within time: StandardTime) throws(CalendarError) -> Instant {
        guard (1...StandardTime.longest).contains(time.upper) else { throw .lengthOutOfRange(time.upper) }
        let minute = localMinute(try checked(start))
        switch time.unit {
        case .minutes: return try deadline(from: minute, openMinutes: time.upper)
        case .hours: return try deadline(from: minute, openMinutes: time.upper * 60)
        case .workingDays: return try deadline(from: minute, workingDays: time.upper)
        case .weeks: return try settled(minute + time.upper * WeekIndex.minutes, from: minute)
        case .months: return try deadline(from: minute, months: time.upper)
        case .wallClockDays: return try reached(minute + time.upper * 1440, from: minute)
        }
    }

    /// When a step that is not finished shows one level higher: level 0 at its deadline, each further level
    /// after one more standard time.
    ///
    /// The result is moved forward into office time, so that nobody is called at midnight or on a holiday.
    /// - Throws: as ``deadline(from:within:)``.
    package func escalation(
        level: Int, after deadline: Instant, each time: StandardTime
    ) throws(CalendarError) -> Instant {
        var moment = deadline
        for _ in 0..<max(0, level) {
            moment = try self.deadline(from: moment, within: time)
        }
        return try nextOpening(after: moment)
    }

    /// The earliest instant by which so many open minutes have passed since a local minute.
    func deadline(from minute: Int, openMinutes length: Int) throws(CalendarError) -> Instant {
        guard let end = end(ofOpenMinute: openMinutes(before: minute) + length) else { throw .outOfReach }
        return try reached(end, from: minute)
    }

    private func deadline(from minute: Int, workingDays length: Int) throws(CalendarError) -> Instant {
        guard let firstEnd = end(ofOpenMinute: openMinutes(before: minute) + 1) else { throw .outOfReach }
        let (day, time) = (firstEnd - 1).floored(by: 1440)
        guard let target = self.day(ofWorkingDay: workingDays(before: day + 1) + length) else {
            throw .outOfReach
        }
        return try settled(target * 1440 + time, from: minute)
    }

    private func deadline(from minute: Int, months: Int) throws(CalendarError) -> Instant {
        let (day, time) = minute.floored(by: 1440)
        guard let date = CivilDate(dayNumber: day - 3).adding(months: months) else { throw .outOfReach }
        return try settled((date.dayNumber + 3) * 1440 + time, from: minute)
    }

    /// A local minute moved forward into office time, an opening counting as the close before it.
    ///
    /// Both together mean: the end of the last open minute before it. Where no open minute lies between the
    /// start and it, as in a week that is all holidays, that close would come before the start; then the
    /// opening stands, because nothing can be due before it began.
    private func settled(_ minute: Int, from start: Int) throws(CalendarError) -> Instant {
        let open = openMinutes(before: minute)
        guard open == openMinutes(before: start) else {
            guard let close = end(ofOpenMinute: open) else { throw .outOfReach }
            return try reached(close, from: start)
        }
        guard let end = end(ofOpenMinute: open + 1) else { throw .outOfReach }
        return try reached(end - 1, from: start)
    }

    /// The instant of a local minute, refused where it lies too far from where the reckoning began.
    func reached(_ minute: Int, from start: Int) throws(CalendarError) -> Instant {
        guard minute - start <= Self.reachInDays * 1440 else { throw .outOfReach }
        return try checked(instant(localMinute: minute))
    }

    func checked(_ instant: Instant) throws(CalendarError) -> Instant {
        guard instant >= .earliest, instant.cutToMinute <= .latest else { throw .instantOutOfRange }
        return instant
    }
}

extension StandardTime {
    /// The greatest number a length may have: more overflows nothing, but means nothing either.
    package static let longest = 10_000_000
}
