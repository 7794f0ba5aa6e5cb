package import OfficeTime

/// One answer about the standard.
package enum Judgement: String, Sendable, Hashable, Codable, CaseIterable {
    case yes = "ya"
    case no = "tidak"
    /// Nothing on paper to hold it against.
    case notJudged = "tidak-dinilai"
}

/// How a finished row kept its *mutu baku*, in three parts.
package struct Verdict: Sendable, Hashable, Codable {
    package var requirements: Judgement
    package var inTime: Judgement
    package var output: Judgement

    package init(requirements: Judgement, inTime: Judgement, output: Judgement) {
        self.requirements = requirements
        self.inTime = inTime
        self.output = output
    }
}

/// The time one performer had a row on the desk, so that one is not blamed for another's hours.
package struct Turn: Sendable, Hashable, Codable {
    package var from: Instant
    /// Office minutes, pauses left out.
    package var minutes: Int
    /// "no" where the row's deadline passed on this desk; not judged where it had passed before it came.
    package var inTime: Judgement

    package init(from: Instant, minutes: Int, inTime: Judgement) {
        self.from = from
        self.minutes = minutes
        self.inTime = inTime
    }
}
