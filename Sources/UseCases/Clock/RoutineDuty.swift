import Crypto
package import OfficeModel
package import OfficeTime
import SOPModel
import TicketEngine

/// What time itself begins: the runs of the office's routines.
package enum RoutineDuty {
    /// A run that is to be begun.
    package struct Run: Sendable {
        package var routine: RoutineID
        /// Made of the routine and its day, so that no day begins two of them.
        package var ticket: TicketID
        package var envelope: CommandEnvelope
    }

    /// One run for each routine whose day has come; whether it was begun already is not looked at.
    package static func runs(in office: Office, at now: Instant) -> [Run] {
        office.routines.values.sorted { $0.id.text < $1.id.text }.compactMap { routine in
            office.lastDay(of: routine, at: now).map { run(of: routine, on: $0) }
        }
    }

    private static func run(of routine: Routine, on day: RoutineDay) -> Run {
        let content = "routine \(routine.id.text) \(day.day)"
        let ticket: TicketID = ClockDuty.id("ticket of " + content, at: day.begins)
        // The units and places of a round are those that are in use when it begins.
        let open = OpenTicket(
            source: .schedule, title: routine.title, unit: routine.unit, place: routine.place,
            since: day.begins)
        let envelope = CommandEnvelope(
            id: ClockDuty.id(content, at: day.begins), actor: .clock,
            command: .openTicket(ticket, procedure: routine.procedure, open),
            digest: SHA256.digest(of: content).bytes)
        return Run(routine: routine.id, ticket: ticket, envelope: envelope)
    }
}
