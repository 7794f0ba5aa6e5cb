import OfficeModel
import OfficeTime
import SOPModel

/// What comes back in the demo office.
enum Routines {
    /// A round through all offices on the first of each month; none of it lies in the past that is told.
    static func patrol(after today: CivilDate) -> OfficeEvent {
        let next = CivilDate(year: today.year, month: today.month, day: 1)?.adding(months: 1) ?? today
        return .routineSet(
            Routine(
                id: "patroli-bulanan", procedure: Code.bogor, title: "Patroli jaringan bulanan",
                first: next, every: 1, rhythm: .months, since: next))
    }
}
