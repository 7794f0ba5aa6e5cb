package import OfficeTime

/// How the store of an office is, for whoever watches over it.
package protocol OfficeCondition: Sendable {
    /// - Parameter zone: the office's own, by which its days begin.
    func standing(at now: Instant, in zone: Zone) async throws -> OfficeStanding
    /// Whether a command would be taken just now: the writer gets its turn, and the store lets it write.
    func takesCommands() async -> Bool
}

/// What one look at the store shows.
package struct OfficeStanding: Sendable, Equatable {
    package struct Waiting: Sendable, Equatable {
        /// Messages that wait for their receivers, at most 10,000 counted for each.
        package var messages = 0
        /// When the oldest of them was made.
        package var oldest: Instant?
        /// Messages that were given up.
        package var givenUp = 0

        package init(messages: Int = 0, oldest: Instant? = nil, givenUp: Int = 0) {
            self.messages = messages
            self.oldest = oldest
            self.givenUp = givenUp
        }
    }

    package var zone: Zone
    /// The time of the newest event; nil before the first.
    package var lastRecorded: Instant?
    /// Days that ended without a seal.
    package var unsealedDays: Int
    package var outbox: Waiting
    package var openSteps: Int
    package var lateSteps: Int

    package init(
        zone: Zone, lastRecorded: Instant? = nil, unsealedDays: Int = 0, outbox: Waiting = Waiting(),
        openSteps: Int = 0, lateSteps: Int = 0
    ) {
        self.zone = zone
        self.lastRecorded = lastRecorded
        self.unsealedDays = unsealedDays
        self.outbox = outbox
        self.openSteps = openSteps
        self.lateSteps = lateSteps
    }
}
