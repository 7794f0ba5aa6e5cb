/// An office calendar made ready for reckoning: made once, then asked many times.
///
/// The years are cut into spans in which one week of hours repeats. Each span knows how many open minutes and
/// working days lie before it, so that a question costs a search among spans and one within a week, however
/// long the time asked about is: O(log n) for n dated hours and days off.
package struct CompiledCalendar: Sendable {
    /// Days in which the same week repeats, until the next span begins.
    private struct Span {
        var firstDay: Int
        /// Position in `weeks`.
        var week: Int
        /// Open minutes before the span, counted from an origin of the calendar's own.
        var minutesBefore: Int
        var daysBefore: Int
        /// To be added to the week's own count to get the calendar's.
        var minuteShift: Int
        var dayShift: Int
    }

    /// How far after its start a deadline may lie: about ten years; more is a mistake in the calendar or the
    /// length.
    package static let reachInDays = 3653

    package let calendar: OfficeCalendar
    private let weeks: [WeekIndex]
    private let spans: [Span]
    /// Minutes from UTC to the local minutes of ``WeekIndex``, which begin three days before 1970.
    private let shift: Int

    package init(_ calendar: OfficeCalendar) {
        self.calendar = calendar
        shift = calendar.zone.offsetMinutes + 3 * 1440
        weeks =
            [WeekIndex(calendar.week), WeekIndex(.closed)] + calendar.overrides.map { WeekIndex($0.week) }
        spans = Self.spans(Self.weeksByFirstDay(calendar), weeks)
    }

    // MARK: Counting

    /// The local minute of an instant, as ``WeekIndex`` counts.
    func localMinute(_ instant: Instant) -> Int { Int(instant.minute) + shift }

    /// The instant of a local minute.
    func instant(localMinute: Int) -> Instant { Instant(minute: Int64(localMinute - shift)) }

    /// Open minutes before a local minute; only differences of two such numbers mean anything.
    func openMinutes(before minute: Int) -> Int {
        let span = span { $0.firstDay * 1440 <= minute }
        return span.minuteShift + weeks[span.week].openMinutes(before: minute)
    }

    /// The end of the n-th open minute, in the numbers of ``openMinutes(before:)``; nil where there is none.
    func end(ofOpenMinute number: Int) -> Int? {
        let span = span { $0.minutesBefore < number }
        guard weeks[span.week].total > 0 else { return nil }
        return weeks[span.week].end(ofOpenMinute: number - span.minuteShift)
    }

    /// The first open minute of a day or, where it is closed, of the next one that is not; nil where none
    /// comes within the calendar's reach.
    package func opening(onOrAfter date: CivilDate) -> Instant? {
        let midnight = (date.dayNumber + 3) * 1440
        guard let end = end(ofOpenMinute: openMinutes(before: midnight) + 1) else { return nil }
        return end - midnight <= Self.reachInDays * 1440 ? instant(localMinute: end - 1) : nil
    }

    /// Working days before a local day; only differences of two such numbers mean anything.
    func workingDays(before day: Int) -> Int {
        let span = span { $0.firstDay <= day }
        return span.dayShift + weeks[span.week].workingDays(before: day)
    }

    /// The n-th working day, in the numbers of ``workingDays(before:)``; nil where there is none.
    func day(ofWorkingDay number: Int) -> Int? {
        let span = span { $0.daysBefore < number }
        guard weeks[span.week].workingDays > 0 else { return nil }
        return weeks[span.week].day(ofWorkingDay: number - span.dayShift)
    }

    /// The last span for which a condition holds that holds for the first and, once false, stays false.
    @inline(__always)
    private func span(_ holds: (Span) -> Bool) -> Span {
        var low = 0
        var high = spans.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if holds(spans[middle]) { low = middle } else { high = middle - 1 }
        }
        return spans[low]
    }

    // MARK: Laying out the spans

    /// The day at which each span begins and the position of its week, 0 the usual one, 1 closed, then
    /// overrides.
    private static func weeksByFirstDay(_ calendar: OfficeCalendar) -> [(day: Int, week: Int)] {
        let off = Set(calendar.daysOff.map { $0.date.dayNumber + 3 })
        let ranges = calendar.overrides.map { ($0.from.dayNumber + 3)...($0.to.dayNumber + 3) }
        let borders = Set(
            off.flatMap { [$0, $0 + 1] } + ranges.flatMap { [$0.lowerBound, $0.upperBound + 1] })
        var result = [(day: Int.min / 1440, week: 0)]
        for day in borders.sorted() {
            let override = ranges.lastIndex { $0.contains(day) }.map { $0 + 2 }
            let week = off.contains(day) ? 1 : override ?? 0
            if week != result[result.count - 1].week { result.append((day, week)) }
        }
        return result
    }

    private static func spans(_ layout: [(day: Int, week: Int)], _ weeks: [WeekIndex]) -> [Span] {
        var spans: [Span] = []
        for (day, week) in layout {
            guard let last = spans.last else {
                let before = Int.min / 2
                spans.append(
                    Span(
                        firstDay: day, week: week, minutesBefore: before, daysBefore: before,
                        minuteShift: 0, dayShift: 0))
                continue
            }
            let minutes = last.minuteShift + weeks[last.week].openMinutes(before: day * 1440)
            let days = last.dayShift + weeks[last.week].workingDays(before: day)
            spans.append(
                Span(
                    firstDay: day, week: week, minutesBefore: minutes, daysBefore: days,
                    minuteShift: minutes - weeks[week].openMinutes(before: day * 1440),
                    dayShift: days - weeks[week].workingDays(before: day)))
        }
        return spans
    }
}

extension CompiledCalendar {
    /// Every minute of every day in the same zone, under the same version.
    package var roundTheClock: CompiledCalendar {
        var always = OfficeCalendar.roundTheClock(zone: calendar.zone)
        always.version = calendar.version
        return CompiledCalendar(always)
    }
}
