/// A time in which a step's clock stood still; without an end it still does.
///
/// Instants are cut to the minute; the end is not part of it.
package struct Pause: Sendable, Hashable, Codable {
    package var from: Instant
    package var to: Instant?

    package init(from: Instant, to: Instant?) {
        self.from = from
        self.to = to
    }
}

/// What was left of a step's time when it was paused.
package enum Remainder: Sendable, Hashable, Codable {
    /// Office minutes until the deadline that was in force.
    case office(minutes: Int)
    /// Minutes of the wall clock, for `N x 24 jam`.
    case wall(minutes: Int)
    /// Nothing: the deadline had come before the pause, and stays what it was.
    case nothing(deadline: Instant)
}

/// Where a step's clock is after some pauses.
package enum Reckoning: Sendable, Hashable {
    /// It runs until this deadline, or has reached it.
    case due(Instant)
    /// It stands still with this much left.
    case standing(Remainder)
}

extension CompiledCalendar {
    /// Office minutes in [from, to), those in a pause left out; overlapping pauses count once.
    ///
    /// 0 where `to` does not lie after `from`. A pause without an end lasts until `to`.
    package func officeMinutes(from: Instant, to: Instant, without pauses: [Pause] = []) -> Int {
        guard from < to else { return 0 }
        let start = localMinute(from)
        let end = localMinute(to)
        var total = openMinutes(before: end) - openMinutes(before: start)
        guard !pauses.isEmpty else { return total }
        for pause in merged(pauses, since: from) {
            let first = min(localMinute(pause.from), end)
            let last = min(pause.to.map(localMinute) ?? end, end)
            total -= openMinutes(before: last) - openMinutes(before: first)
        }
        return total
    }

    /// What is left at a pause of a step with the deadline that is in force.
    ///
    /// Every unit but `N x 24 jam` counts office minutes: for minutes and hours that leaves the pause out of
    /// them, for days, weeks and months it is the rule itself (DESIGN rule 8).
    package func remaining(at pause: Instant, deadline: Instant, of time: StandardTime) -> Remainder {
        let minute = localMinute(pause)
        let end = localMinute(deadline)
        guard minute < end else { return .nothing(deadline: deadline) }
        if time.unit == .wallClockDays { return .wall(minutes: end - minute) }
        return .office(minutes: openMinutes(before: end) - openMinutes(before: minute))
    }

    /// The deadline of a step that goes on at an instant with what was left of its time.
    ///
    /// - Throws: as ``deadline(from:within:)``.
    package func deadline(
        resumedAt instant: Instant, remainder: Remainder
    ) throws(CalendarError) -> Instant {
        let minute = localMinute(try checked(instant))
        switch remainder {
        case .nothing(let deadline): return deadline
        case .wall(let minutes):
            return try reached(minute + min(max(minutes, 0), Self.reachInDays * 1441), from: minute)
        case .office(let minutes) where minutes < 1: return try nextOpening(after: instant)
        case .office(let minutes):
            guard minutes <= StandardTime.longest * 60 else { throw .lengthOutOfRange(minutes) }
            return try deadline(from: minute, openMinutes: minutes)
        }
    }

    /// Where the clock of a step stands, reckoned from its start and the whole list of its pauses.
    ///
    /// Gives what reckoning pause by pause gives with ``remaining(at:deadline:of:)`` and
    /// ``deadline(resumedAt:remainder:)``; used where a changed calendar makes all of it new.
    /// Pauses may come in any order; overlapping ones count once; those before the start count from it.
    /// - Throws: as ``deadline(from:within:)``.
    package func reckoning(
        from start: Instant, within time: StandardTime, pauses: [Pause]
    ) throws(CalendarError) -> Reckoning {
        var due = try deadline(from: start, within: time)
        for pause in merged(pauses, since: start) {
            guard pause.from < due else { break }
            let remainder = remaining(at: pause.from, deadline: due, of: time)
            guard let end = pause.to else { return .standing(remainder) }
            due = try deadline(resumedAt: end, remainder: remainder)
        }
        return .due(due)
    }

    /// The deadline of a step with all its pauses; nil while it stands still before it
    /// (``reckoning(from:within:pauses:)``).
    package func deadline(
        from start: Instant, within time: StandardTime, pauses: [Pause]
    ) throws(CalendarError) -> Instant? {
        guard case .due(let deadline) = try reckoning(from: start, within: time, pauses: pauses) else {
            return nil
        }
        return deadline
    }

    /// The pauses since a start, cut to the minute, in order, without empty ones, touching ones made one.
    private func merged(_ pauses: [Pause], since start: Instant) -> [Pause] {
        var result: [Pause] = []
        let start = start.cutToMinute
        let cut = pauses.map { Pause(from: max($0.from.cutToMinute, start), to: $0.to?.cutToMinute) }
        for pause in cut.sorted(by: { $0.from < $1.from }) {
            if let to = pause.to, to <= pause.from { continue }
            guard let last = result.last else {
                result.append(pause)
                continue
            }
            guard let end = last.to else { break }
            if pause.from > end {
                result.append(pause)
            } else {
                result[result.count - 1].to = pause.to.map { max($0, end) }
            }
        }
        return result
    }
}
