import OfficeTime

/// The office minutes before a moment, counted one after the other, so that a story can be told in working
/// time.
struct OfficeAxis: Sendable {
    /// One open stretch that has been.
    private struct Stretch: Sendable {
        var start: Int64
        var length: Int
        /// Office minutes before it.
        var before: Int
        var date: CivilDate
    }

    /// How many office minutes have been; the last has the number below.
    let end: Int
    let zone: Zone
    private let stretches: [Stretch]
    /// The office days, oldest first.
    private let days: [CivilDate]

    /// Looks back over so many calendar days.
    init(_ calendar: OfficeCalendar, until now: Instant, calendarDays: Int = 150) {
        zone = calendar.zone
        let today = LocalTime(now, in: calendar.zone).date
        var stretches: [Stretch] = []
        var total = 0
        for back in (0...calendarDays).reversed() {
            let date = today.adding(days: -back)
            let midnight = LocalTime(date: date, minute: 0).instant(in: calendar.zone).minute
            for open in calendar.intervals(on: date) {
                let start = midnight + Int64(open.from)
                let length = Int(min(Int64(open.length), now.minute - start))
                guard length > 0 else { continue }
                stretches.append(Stretch(start: start, length: length, before: total, date: date))
                total += length
            }
        }
        self.stretches = stretches
        end = total
        days = stretches.map(\.date).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }

    /// The last office day.
    var lastDay: CivilDate { days.last ?? CivilDate(dayNumber: 0) }

    /// The moment of an office minute; before the first and after the last it stays at these.
    func instant(_ number: Int) -> Instant {
        let number = max(0, min(number, end - 1))
        guard let stretch = stretch(with: number) else { return Instant(milliseconds: 0) }
        return Instant(minute: stretch.start + Int64(number - stretch.before))
    }

    /// The stretch in which an office minute lies, by halving.
    private func stretch(with number: Int) -> Stretch? {
        var (low, high) = (0, stretches.count)
        while low < high {
            let middle = (low + high) / 2
            if stretches[middle].before <= number { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? stretches[low - 1] : nil
    }

    /// The office days with the numbers of their minutes, oldest first.
    var numberedDays: [(date: CivilDate, minutes: Range<Int>)] {
        var numbered: [(date: CivilDate, minutes: Range<Int>)] = []
        for stretch in stretches {
            let end = stretch.before + stretch.length
            if let last = numbered.last, last.date == stretch.date {
                numbered[numbered.count - 1].minutes = last.minutes.lowerBound..<end
            } else {
                numbered.append((stretch.date, stretch.before..<end))
            }
        }
        return numbered
    }

    /// The number of the first office minute at or after a time of day, on the office day `back` before the
    /// last.
    func number(daysBack back: Int, hour: Int, minute: Int) -> Int {
        let date = days[max(0, days.count - 1 - back)]
        let wanted = LocalTime(date: date, minute: hour * 60 + minute).instant(in: zone).minute
        for stretch in stretches where stretch.start + Int64(stretch.length) > wanted {
            return stretch.before + Int(max(0, wanted - stretch.start))
        }
        return end - 1
    }
}
