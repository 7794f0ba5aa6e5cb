import Crypto
import OfficeModel
import OfficeTime
import TicketEngine
import UseCases

/// Sends the commands of the demo at the time its clock shows.
struct CommandSender {
    let group: any CommandGroup
    let clock: DemoClock

    /// Put in only so many minutes after it happened, and why.
    struct Late {
        var minutes: Int
        var reason: String
    }

    @discardableResult
    func send(
        _ command: Command, by actor: Actor, given: Given = .own, late: Late? = nil,
        personal: [PersonalEntry] = [],
        act: @autoclosure () -> String
    ) throws -> CommandOutcome {
        let id: CommandID = makeID()
        let envelope = CommandEnvelope(
            id: id, actor: actor, given: given,
            happened: late.map { clock.now().adding(minutes: Int64(-$0.minutes)) },
            lateReason: late?.reason ?? "", command: command, personal: personal,
            digest: SHA256.digest(of: id.bytes).bytes)
        do throws(CommandFailure) {
            return try group.submit(envelope)
        } catch {
            throw DemoFault(act: act(), reason: "\(error)")
        }
    }

    func change(_ event: OfficeEvent, by actor: Actor) throws {
        try send(.changeOffice(event), by: actor, act: event.kind)
    }

    /// An id of the time the clock shows.
    func makeID<Kind>() -> Identifier<Kind> {
        var generator = TimeOrderedIDGenerator()
        let id = generator.next(atMilliseconds: clock.now().milliseconds)
        return Identifier(high: id.high, low: id.low)
    }
}
