import Crypto
package import OfficeModel
package import OfficeTime
package import SOPModel
package import TicketEngine

/// What time itself owes a ticket.
package enum ClockDuty {
    /// The next command of the clock for a ticket; nil where nothing is due.
    ///
    /// Deadlines come first where the calendar changed since they were reckoned; then late steps and silence,
    /// soonest first. The id is made of what the command is about and of the ticket's version, so that two
    /// servers, or one that was started again, send the same command, which is then done once.
    package static func next(
        for state: TicketState, by procedure: Procedure, in office: Office, at now: Instant
    ) -> CommandEnvelope? {
        if movesDeadlines(of: state, by: procedure, in: office, at: now) {
            return envelope(.moveDeadlines(reason: reason(in: office)), for: state, due: now)
        }
        guard let wake = Engine.wakes(of: state, by: procedure, in: office).first, wake.at <= now else {
            return nil
        }
        return envelope(wake.command, for: state, due: wake.at)
    }

    /// Whether a deadline was reckoned by another calendar and would be another now.
    private static func movesDeadlines(
        of state: TicketState, by procedure: Procedure, in office: Office, at now: Instant
    ) -> Bool {
        let calendar = office.calendarVersion
        guard state.positions.contains(where: { !$0.isPaused && $0.calendar != calendar }) else {
            return false
        }
        let context = EngineContext(
            procedure: procedure, office: office, actor: .clock, recorded: max(now, state.lastHappened))
        let ruling = try? Engine.decide(state, .moveDeadlines(reason: reason(in: office)), in: context)
        return ruling.map { !$0.issues.isEmpty } ?? false
    }

    /// In the language of the record.
    private static func reason(in office: Office) -> String {
        "Kalender kerja berubah (versi \(office.calendarVersion))"
    }

    private static func envelope(
        _ command: TicketCommand, for state: TicketState, due: Instant
    ) -> CommandEnvelope {
        let content = "clock \(state.id.text) \(state.version) \(word(command, of: state))"
        return CommandEnvelope(
            id: id(content, at: state.lastHappened), actor: .clock, expectedVersion: state.version,
            command: .ticket(state.id, command), digest: SHA256.digest(of: content).bytes)
    }

    /// What a command is, for its id and for the log.
    static func word(_ command: TicketCommand, of state: TicketState) -> String {
        switch command {
        case .escalate(let number): "escalate \(number) \((state.position(number)?.escalation ?? 0) + 1)"
        case .confirmBySilence: "confirm-by-silence"
        case .moveDeadlines: "move-deadlines"
        default: "other"
        }
    }

    /// A UUIDv7 (RFC 9562) whose random part is a hash.
    static func id<Kind>(_ content: String, at moment: Instant) -> Identifier<Kind> {
        let bytes = SHA256.digest(of: content).bytes
        let word = { (range: Range<Int>) in bytes[range].reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }
        return Identifier(
            high: UInt64(clamping: moment.milliseconds) << 16 | 0x7000 | word(0..<2) & 0xFFF,
            low: word(2..<10) & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000)
    }
}
