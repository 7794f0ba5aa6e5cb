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
///
/// A dashboard adds up thousands of them: they lie in an array, for a dictionary by words takes ten times as
/// long.
package struct WorkCount: Sendable {
    /// By the place of the measure; empty where nothing was counted.
    private var amounts: [Int] = []

    package init() {}

    package subscript(_ measure: Measure) -> Int {
        get { amounts.isEmpty ? 0 : amounts[measure.place] }
        set {
            if amounts.isEmpty {
                if newValue == 0 { return }
                amounts = Array(repeating: 0, count: Measure.allCases.count)
            }
            amounts[measure.place] = newValue
        }
    }

    package var isEmpty: Bool { amounts.allSatisfy { $0 == 0 } }

    /// What was counted at all, in the order of `Measure`.
    package var counted: [(measure: Measure, amount: Int)] {
        Measure.allCases.compactMap { measure in self[measure] == 0 ? nil : (measure, self[measure]) }
    }

    package static func += (left: inout WorkCount, right: WorkCount) {
        if right.amounts.isEmpty { return }
        if left.amounts.isEmpty {
            left = right
            return
        }
        for place in right.amounts.indices { left.amounts[place] += right.amounts[place] }
    }

    package static func + (left: WorkCount, right: WorkCount) -> WorkCount {
        var sum = left
        sum += right
        return sum
    }
}

extension WorkCount: Hashable {
    package static func == (left: WorkCount, right: WorkCount) -> Bool {
        Measure.allCases.allSatisfy { left[$0] == right[$0] }
    }

    package func hash(into hasher: inout Hasher) {
        for measure in Measure.allCases { hasher.combine(self[measure]) }
    }
}

extension Measure {
    /// Its place in the order above.
    fileprivate var place: Int {
        switch self {
        case .opened: 0
        case .finished: 1
        case .finishedInTime: 2
        case .finishedLate: 3
        case .cancelled: 4
        case .reopened: 5
        case .handedOver: 6
        case .steps: 7
        case .requirementsYes: 8
        case .requirementsNo: 9
        case .requirementsNotJudged: 10
        case .timeYes: 11
        case .timeNo: 12
        case .timeNotJudged: 13
        case .outputYes: 14
        case .outputNo: 15
        case .outputNotJudged: 16
        case .claimed: 17
        case .minutes: 18
        case .providerWaits: 19
        case .providerMinutes: 20
        case .partWaits: 21
        case .partMinutes: 22
        case .reporterWaits: 23
        case .reporterMinutes: 24
        case .programmeWaits: 25
        case .programmeMinutes: 26
        }
    }
}
