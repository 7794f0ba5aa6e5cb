/// How long a step may take: what a *Waktu* cell says, understood.
package struct StandardTime: Sendable, Hashable {
    /// What the number counts (DESIGN rule 8).
    package enum Unit: String, Sendable, Hashable, CaseIterable {
        /// Office minutes.
        case minutes
        /// Office hours, 60 office minutes each.
        case hours
        /// Working days, settled.
        case workingDays
        /// Seven calendar days each, settled.
        case weeks
        /// Calendar months, settled.
        case months
        /// `N x 24 jam`: days of the wall clock.
        case wallClockDays
    }

    /// The shorter end of a range such as `2-3 hari`; nil where the cell names one length.
    package var lower: Int?
    /// The length, or the longer end of a range: the one that makes the deadline.
    package var upper: Int
    package var unit: Unit
    /// What one such length is for, as in `10 menit/berkas`: "berkas"; nil for the whole step.
    package var per: String?

    package init(lower: Int? = nil, upper: Int, unit: Unit, per: String? = nil) {
        self.lower = lower
        self.upper = upper
        self.unit = unit
        self.per = per
    }
}

/// What reading a *Waktu* cell gave.
package enum TimePhrase: Sendable, Hashable {
    /// A length that makes a deadline.
    case standard(StandardTime)
    /// `kondisional`, `-` or empty: no deadline, nothing to hold the step against.
    case unlimited
    /// Words that are not understood: a finding for a person, never a guess.
    case unclear
}
