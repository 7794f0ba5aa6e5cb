package import OfficeTime
import OfficeModel
import SOPModel
import TicketEngine
import UseCases

extension DemoMaker {
    /// Leads some new tickets of an office that is there to their end, and tells how long each completed step
    /// took until the disk had it.
    ///
    /// Everything happens now, one act after the other, each in a transaction of its own.
    /// - Throws: `DemoFault` where a command is refused; what the store throws.
    package func goOn(tickets: Int, now: () -> Instant, timed: (Duration) -> Void) async throws {
        let axis = OfficeAxis(OfficeYears.calendar, until: now(), calendarDays: 10)
        let signatures = try await Signatures.keep(in: vault)
        let story = Story(
            name: "go on", time: .at(0), disturbance: .looseCable, unit: "dinkes",
            beats: Bolmut.whole(Bolmut.repaired))
        for _ in 0..<tickets {
            var casts = [Player.Cast()]
            for beat in story.beats {
                let before = casts
                clock.move(to: now())
                let begun = ContinuousClock.now
                casts = try await ledger.together { [clock] group in
                    var player = Player(
                        sender: CommandSender(group: group, clock: clock), axis: axis,
                        office: try group.office(), signatures: signatures)
                    player.casts = before
                    try player.perform(beat.move, in: story, 0)
                    return player.casts
                }
                if case .completes = beat.move { timed(ContinuousClock.now - begun) }
            }
        }
    }
}
