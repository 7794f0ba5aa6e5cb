/// One week of hours, laid out so that the open minutes before any minute of it are found at once.
///
/// Weeks are thought to repeat without end in both directions; "minute of the epoch" counts local minutes
/// since Monday 1969-12-29, so that a whole week begins at each multiple of 10,080.
struct WeekIndex: Sendable {
    /// A stretch of open time in minutes of the week, with the open minutes of the week before it.
    private struct Stretch {
        var from: Int
        var to: Int
        var before: Int
    }

    static let minutes = 7 * 1440

    /// Open minutes of the whole week.
    let total: Int
    /// Days of the week with an open minute.
    let workingDays: Int
    private let stretches: [Stretch]
    /// For each weekday the number of stretches before it; an eighth entry ends the list.
    private let firstOfDay: [Int]
    /// For each weekday the working days before it in the week; an eighth entry ends the list.
    private let workingBefore: [Int]

    init(_ week: WorkWeek) {
        var stretches: [Stretch] = []
        var firstOfDay = [0]
        var workingBefore = [0]
        var open = 0
        for (day, intervals) in week.days.enumerated() {
            for interval in intervals {
                let midnight = day * 1440
                stretches.append(
                    Stretch(from: midnight + interval.from, to: midnight + interval.to, before: open))
                open += interval.length
            }
            firstOfDay.append(stretches.count)
            workingBefore.append((workingBefore.last ?? 0) + (intervals.isEmpty ? 0 : 1))
        }
        total = open
        workingDays = workingBefore.last ?? 0
        self.stretches = stretches
        self.firstOfDay = firstOfDay
        self.workingBefore = workingBefore
    }

    /// Open minutes from the epoch to a minute of it, negative before the epoch.
    func openMinutes(before minute: Int) -> Int {
        guard total > 0 else { return 0 }
        let (week, rest) = minute.floored(by: Self.minutes)
        let day = rest / 1440
        var open = week * total
        let next = firstOfDay[day + 1]
        var index = firstOfDay[day]
        while index < next, stretches[index].to <= rest { index += 1 }
        guard index < stretches.count else { return open + total }
        open += stretches[index].before
        return open + max(0, rest - stretches[index].from)
    }

    /// The end of the n-th open minute counted from the epoch; only for a week with an open minute.
    func end(ofOpenMinute number: Int) -> Int {
        let (week, rest) = (number - 1).floored(by: total)
        var low = 0
        var high = stretches.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if stretches[middle].before <= rest { low = middle } else { high = middle - 1 }
        }
        return week * Self.minutes + stretches[low].from + rest - stretches[low].before + 1
    }

    /// Working days from the epoch to a day of it.
    func workingDays(before day: Int) -> Int {
        let (week, rest) = day.floored(by: 7)
        return week * workingDays + workingBefore[rest]
    }

    /// The n-th working day counted from the epoch; only for a week with a working day.
    func day(ofWorkingDay number: Int) -> Int {
        let (week, rest) = (number - 1).floored(by: workingDays)
        var day = 0
        while workingBefore[day + 1] <= rest { day += 1 }
        return week * 7 + day
    }
}
