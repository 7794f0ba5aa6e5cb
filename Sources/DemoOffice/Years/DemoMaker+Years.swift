package import OfficeTime
package import UseCases

extension DemoMaker {
    /// How far it is.
    package struct Progress: Sendable {
        package var date: CivilDate
        package var tickets: Int
        package var commands: Int
    }

    /// Fills an empty store with years of a past, by nothing but commands in the order of time, and seals
    /// each day. Every office day is one transaction: one cut off half way is a whole office of fewer days.
    ///
    /// - Parameters:
    ///   - now: the end of it; the clock has to stand `plan.days` days before.
    ///   - upkeep: seals the days.
    ///   - progress: told at the end of each office day.
    /// - Throws: `DemoFault` where a command is refused; what the store throws.
    package func make(
        _ plan: OfficeYears, until now: Instant, upkeep: any Upkeep,
        progress: (Progress) -> Void = { _ in }
    ) async throws {
        let calendar = OfficeYears.calendar
        let axis = OfficeAxis(calendar, until: now, calendarDays: plan.days)
        clock.move(to: axis.instant(0))
        try await found(calendar, besides: Units.outlyingEvents(plan.outlyingUnits))
        var chance = SeededChance(seed: plan.seed)
        let seasons = Seasons(axis, plan, &chance)
        var play = YearsPlay(
            axis: axis, teller: StoryTeller(plan, chance), signatures: try await Signatures.keep(in: vault))
        var begun = 0
        for (number, day) in seasons.days.enumerated() {
            let isLast = number + 1 == seasons.days.count
            let end = isLast ? now : axis.instant(seasons.days[number + 1].minutes.lowerBound)
            _ = try await upkeep.sealDays(before: day.date, at: clock.now())
            let before = play
            play = try await ledger.together { [clock] group in
                var play = before
                try play.play(day, until: end, in: group, clock)
                return play
            }
            begun += day.tickets
            progress(Progress(date: day.date, tickets: begun, commands: play.commands))
        }
    }
}
