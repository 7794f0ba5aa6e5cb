/// What is counted of the office's work, each under the name of its column.
package enum Measure: String, Sendable, Hashable, CaseIterable {
    // Tickets, in the month in which it happened.
    case opened, finished
    /// Finished with at least one row judged in time, and none late.
    case finishedInTime = "finished_in_time"
    /// Finished with at least one row late.
    case finishedLate = "finished_late"
    case cancelled, reopened
    /// Handed over to another SOP.
    case handedOver = "handed_over"

    // Finished rows and the three parts of their verdicts.
    case steps
    case requirementsYes = "requirements_yes"
    case requirementsNo = "requirements_no"
    case requirementsNotJudged = "requirements_not_judged"
    case timeYes = "time_yes"
    case timeNo = "time_no"
    case timeNotJudged = "time_not_judged"
    case outputYes = "output_yes"
    case outputNo = "output_no"
    case outputNotJudged = "output_not_judged"
    /// Finished rows whose time was put in more than 15 minutes later (DESIGN rule 7).
    case claimed
    /// Office minutes of finished rows, pauses left out.
    case minutes

    // Pauses that ended, and their office minutes.
    case providerWaits = "provider_waits"
    case providerMinutes = "provider_minutes"
    case partWaits = "part_waits"
    case partMinutes = "part_minutes"
    case reporterWaits = "reporter_waits"
    case reporterMinutes = "reporter_minutes"
    case programmeWaits = "programme_waits"
    case programmeMinutes = "programme_minutes"
}

/// Numbers of work that add up; what never happened counts 0.
package struct WorkCount: Sendable, Hashable {
    private var amounts: [Measure: Int] = [:]

    package init() {}

    package subscript(_ measure: Measure) -> Int {
        get { amounts[measure] ?? 0 }
        set { amounts[measure] = newValue == 0 ? nil : newValue }
    }

    package var isEmpty: Bool { amounts.isEmpty }

    /// What was counted at all, in the order of `Measure`.
    package var counted: [(measure: Measure, amount: Int)] {
        Measure.allCases.compactMap { measure in amounts[measure].map { (measure, $0) } }
    }

    package static func += (left: inout WorkCount, right: WorkCount) {
        for (measure, amount) in right.amounts { left[measure] += amount }
    }

    package static func + (left: WorkCount, right: WorkCount) -> WorkCount {
        var sum = left
        sum += right
        return sum
    }
}
