package import OfficeModel
import OfficeTime
import TicketEngine

/// Does what time itself has to do in the office: one round after the other, each as if it were the first.
///
/// It asks only for what is due, so a round costs nothing where nothing is; after two days without power the
/// first round does all that came due meanwhile. What cannot be done is told and tried again later; it holds
/// up nothing else.
package struct Timekeeper: Sendable {
    /// What went wrong in a round.
    package enum Trouble: Error, Sendable {
        /// A command of the clock was not done.
        case command(TicketID, String, CommandFailure)
        /// A ticket could not be read, or is without its procedure.
        case ticket(TicketID, any Error)
        case seals(any Error)
        case orphans(any Error)
        case list(any Error)
        /// The run of a routine was not begun.
        case routine(RoutineID, any Error)

        struct NoProcedure: Error {}
    }

    /// Content that no event names is deleted when it is as old as this: its command may be on its way.
    private static let orphanMinutes: Int64 = 2 * 24 * 60
    /// What was refused is not tried again before this, so that it cannot keep the clock busy.
    private static let pauseMinutes: Int64 = 60
    private static let batch = 100
    /// More than any ticket needs after the longest outage.
    private static let mostCommands = 50

    private let ledger: any Ledger
    private let reading: any OfficeReading
    private let wakes: any Wakes
    private let upkeep: any Upkeep
    private let clock: any Clock
    private let trouble: @Sendable (Trouble) -> Void
    private let patience = Patience()

    package init(
        ledger: any Ledger, reading: any OfficeReading, wakes: any Wakes, upkeep: any Upkeep,
        clock: any Clock, trouble: @escaping @Sendable (Trouble) -> Void
    ) {
        self.ledger = ledger
        self.reading = reading
        self.wakes = wakes
        self.upkeep = upkeep
        self.clock = clock
        self.trouble = trouble
    }

    /// Does all that is due, and returns early where its task is cancelled.
    package func round() async {
        await closeDays()
        await beginRoutines()
        await visitTickets()
    }

    /// How many milliseconds there are until a ticket has to be looked at; nil where none has to.
    package func untilNext() async -> Int64? {
        guard let next = try? await wakes.next() else { return nil }
        return max(0, next.milliseconds - clock.now().milliseconds)
    }

    // MARK: once a day

    /// Seals first: after a stop, what is done next belongs to the new day.
    private func closeDays() async {
        var sealed = 0
        do {
            let now = clock.now()
            let zone = try await reading.office().profile.zone
            sealed = try await upkeep.sealDays(before: LocalTime(now, in: zone).date, at: now)
        } catch {
            trouble(.seals(error))
        }
        guard sealed > 0 else { return }
        do {
            _ = try await upkeep.removeOrphans(before: clock.now().adding(minutes: -Self.orphanMinutes))
        } catch {
            trouble(.orphans(error))
        }
    }

    // MARK: routines

    private func beginRoutines() async {
        do {
            for run in RoutineDuty.runs(in: try await reading.office(), at: clock.now()) {
                if Task.isCancelled { return }
                await begin(run)
            }
        } catch {
            trouble(.list(error))
        }
    }

    private func begin(_ run: RoutineDuty.Run) async {
        guard patience.allows(run.ticket, at: clock.now()) else { return }
        do {
            guard try await reading.ticket(run.ticket) == nil else { return }
            _ = try await ledger.submit(run.envelope)
        } catch {
            patience.pause(run.ticket, until: clock.now().adding(minutes: Self.pauseMinutes))
            trouble(.routine(run.routine, error))
        }
    }

    // MARK: tickets

    private func visitTickets() async {
        var visited: Set<TicketID> = []
        while !Task.isCancelled {
            let due: [TicketID]
            do {
                due = try await wakes.due(at: clock.now(), limit: Self.batch + visited.count)
            } catch {
                return trouble(.list(error))
            }
            let fresh = due.filter { visited.insert($0).inserted }
            if fresh.isEmpty { return }
            for ticket in fresh {
                if Task.isCancelled { return }
                await visit(ticket)
            }
        }
    }

    private func visit(_ ticket: TicketID) async {
        var earliest = Instant(milliseconds: 0)
        do {
            if try await !work(on: ticket) { earliest = clock.now().adding(minutes: Self.pauseMinutes) }
        } catch {
            trouble(.ticket(ticket, error))
            earliest = clock.now().adding(minutes: Self.pauseMinutes)
        }
        do {
            try await wakes.reckon(ticket, notBefore: earliest)
        } catch {
            trouble(.ticket(ticket, error))
        }
    }

    /// Sends the ticket's commands one after the other, each decided on what the one before left.
    /// - Returns: false where one was refused for good.
    private func work(on ticket: TicketID) async throws -> Bool {
        for _ in 0..<Self.mostCommands {
            guard let state = try await reading.ticket(ticket)?.state else { return true }
            guard
                let procedure = try await reading.procedure(state.procedure, version: state.procedureVersion)
            else { throw Trouble.NoProcedure() }
            let office = try await reading.office()
            guard let envelope = ClockDuty.next(for: state, by: procedure, in: office, at: clock.now()) else {
                return true
            }
            do throws(CommandFailure) {
                _ = try await ledger.submit(envelope)
            } catch .refused(.stale) {
                // Somebody acted meanwhile; decided anew on what they left.
                continue
            } catch {
                if case .ticket(_, let command) = envelope.command {
                    trouble(.command(ticket, ClockDuty.word(command, of: state), error))
                }
                return false
            }
        }
        return true
    }
}
