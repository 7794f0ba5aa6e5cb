package import OfficeTime
package import SOPModel

extension Office {
    /// The hours in which the clock of a row runs: those of the office, or every minute where only teams that
    /// work around the clock do the row.
    /// - Parameter columns: those of the row's performers.
    package func hours(of step: StepID, procedure: String, columns: [ColumnID]) -> CompiledCalendar? {
        guard !columns.isEmpty, teams.values.contains(where: \.isRoundTheClock) else { return calendar }
        let isWatched = columns.allSatisfy { column in
            let bound = assignees(procedure: procedure, column: column, step: step)
            return !bound.isEmpty && bound.allSatisfy(isRoundTheClock)
        }
        return isWatched ? roundTheClock : calendar
    }

    private func isRoundTheClock(_ assignee: Assignee) -> Bool {
        if case .team(let team) = assignee { teams[team]?.isRoundTheClock ?? false } else { false }
    }
}
