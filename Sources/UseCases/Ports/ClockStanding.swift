/// What the machine says of its own clock, beside the time.
package struct ClockStanding: Sendable, Hashable {
    /// Whether somebody sets the clock over the network; nil where the machine does not say.
    package var isSet: Bool?
    /// Milliseconds since the machine began, by a count that nobody sets.
    package var sinceBoot: Int64

    package init(isSet: Bool?, sinceBoot: Int64) {
        self.isSet = isSet
        self.sinceBoot = sinceBoot
    }
}

extension Clock {
    /// A clock that is moved by hand is believed.
    package func standing() -> ClockStanding? { nil }
}
