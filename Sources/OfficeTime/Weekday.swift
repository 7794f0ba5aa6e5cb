/// A day of the week; the raw value counts from Monday, 0.
package enum Weekday: Int, Sendable, Hashable, CaseIterable {
    case monday
    case tuesday
    case wednesday
    case thursday
    case friday
    case saturday
    case sunday

    /// The weekday of a day counted from 1970-01-01, which was a Thursday.
    package init(dayNumber: Int) {
        self = Self.allCases[(dayNumber + 3).floored(by: 7).remainder]
    }

    /// The key of this day in the JSON form of a calendar: "mon", "tue" and so on.
    package var key: String {
        switch self {
        case .monday: "mon"
        case .tuesday: "tue"
        case .wednesday: "wed"
        case .thursday: "thu"
        case .friday: "fri"
        case .saturday: "sat"
        case .sunday: "sun"
        }
    }
}
