import FoundationEssentials
import OfficeModel
import OfficeTime
import SOPModel
import SQLiteDriver
import Storage
import Synchronization
import Testing
import TicketEngine
import UseCases

/// What a timekeeper had trouble with.
final class Troubles: Sendable {
    private let all = Mutex<[Timekeeper.Trouble]>([])

    func add(_ trouble: Timekeeper.Trouble) { all.withLock { $0.append(trouble) } }

    var count: Int { all.withLock { $0.count } }
}

extension LedgerOffice {
    func timekeeper(of house: Storehouse, _ troubles: Troubles = Troubles()) -> Timekeeper {
        Timekeeper(
            ledger: house.ledger, reading: house.reading, wakes: house.wakes, upkeep: house.upkeep,
            clock: clock, trouble: troubles.add)
    }

    /// On whose desks a ticket's late step shows, lowest first.
    func risen(_ ticket: TicketID, in house: Storehouse) async throws -> [PostID] {
        try #require(try await house.reading.ticket(ticket)).history.compactMap { line in
            if case .stepEscalated(let event) = line.entry.event { event.to } else { nil }
        }
    }
}

@Suite("What time itself does to tickets")
struct TimekeeperTests {
    private static func moment(_ text: String) -> Instant { Instant(timestamp: text) ?? .earliest }

    /// A ticket whose step of two hours began on Monday, and the office it is in.
    private func atWork() async throws -> (LedgerOffice, Storehouse, TicketID) {
        let office = try LedgerOffice()
        let house = try await office.founded()
        let (ticket, _, _) = try await office.ticket(in: house)
        let walk = LedgerWalk(office: office, house: house, ticket: ticket)
        while try await step(ticket, house) != "perbaikan-perangkat" {
            office.clock.move(minutes: 1)
            try await walk.step()
        }
        return (office, house, ticket)
    }

    private func step(_ ticket: TicketID, _ house: Storehouse) async throws -> StepID? {
        try #require(try await house.reading.ticket(ticket)).state.positions.first?.step
    }

    private func deadline(_ ticket: TicketID, _ house: Storehouse) async throws -> Instant? {
        try #require(try await house.reading.ticket(ticket)).state.positions.first?.deadline
    }

    @Test("A late step rises at its deadline, and one level up after each further standard time, once")
    func rises() async throws {
        let (office, house, ticket) = try await atWork()
        let troubles = Troubles()
        let timekeeper = office.timekeeper(of: house, troubles)
        let deadline = try #require(try await deadline(ticket, house))
        #expect(try await house.wakes.next() == deadline)
        office.clock.set(deadline.adding(minutes: -1))
        await timekeeper.round()
        #expect(try await office.risen(ticket, in: house) == [])
        office.clock.set(deadline)
        await timekeeper.round()
        await timekeeper.round()
        #expect(try await office.risen(ticket, in: house) == ["kasi"])
        #expect(try await house.reading.desk(of: [.post("kasi")], limit: 9).map(\.kind) == [.escalated])
        office.clock.set(try #require(try await house.wakes.next()))
        await timekeeper.round()
        #expect(try await office.risen(ticket, in: house) == ["kasi", "kabid"])
        #expect(troubles.count == 0)
        await house.close()
    }

    @Test("After two days without power everything that came due is done, and done once")
    func powerCut() async throws {
        let (office, house, ticket) = try await atWork()
        await house.close()
        office.clock.move(minutes: 2 * 24 * 60)
        let again = try await office.open()
        await office.timekeeper(of: again).round()
        #expect(try await office.risen(ticket, in: again) == ["kasi", "kabid", "kadis"])
        await again.close()
        let third = try await office.open()
        await office.timekeeper(of: third).round()
        #expect(try await office.risen(ticket, in: third).count == 3)
        await third.close()
    }

    @Test("Of two servers that wake at once, one raises the step")
    func twoServers() async throws {
        let (office, house, ticket) = try await atWork()
        let other = try await office.open()
        office.clock.set(try #require(try await deadline(ticket, house)))
        let troubles = Troubles()
        async let left: Void = office.timekeeper(of: house, troubles).round()
        async let right: Void = office.timekeeper(of: other, troubles).round()
        _ = await (left, right)
        #expect(try await office.risen(ticket, in: house) == ["kasi"])
        #expect(troubles.count == 0)
        await other.close()
        await house.close()
    }

    @Test("Two servers make the same command of the same ticket, whatever their clocks say")
    func sameCommand() async throws {
        let (office, house, ticket) = try await atWork()
        let state = try #require(try await house.reading.ticket(ticket)).state
        let procedure = try #require(
            try await house.reading.procedure(state.procedure, version: state.procedureVersion))
        let known = try await house.reading.office()
        let late = try #require(try await deadline(ticket, house)).adding(minutes: 5)
        let one = try #require(ClockDuty.next(for: state, by: procedure, in: known, at: late))
        let two = try #require(
            ClockDuty.next(for: state, by: procedure, in: known, at: late.adding(minutes: 9)))
        #expect(one.id == two.id)
        #expect(one.digest == two.digest)
        office.clock.set(late)
        let outcome = try await house.ledger.submit(one)
        #expect(try await house.ledger.submit(two) == outcome)
        #expect(try await office.risen(ticket, in: house) == ["kasi"])
        await house.close()
    }

    @Test("A changed calendar moves deadlines and the wakes with them")
    func calendar() async throws {
        let (office, house, ticket) = try await atWork()
        let before = try #require(try await deadline(ticket, house))
        let standard = OfficeCalendar.standard(zone: .wita)
        var calendar = try OfficeCalendar(
            zone: .wita, week: standard.week,
            daysOff: [OfficeCalendar.DayOff(date: try #require(CivilDate("2026-08-03")))])
        calendar.version = standard.version + 1
        _ = try await house.ledger.submit(
            office.envelope(
                .changeOffice(.calendarSet(calendar, reason: "libur")), by: LedgerOffice.administrator))
        office.clock.set(before)
        await office.timekeeper(of: house).round()
        let after = try #require(try await deadline(ticket, house))
        #expect(after > before)
        #expect(try await house.wakes.next() == after)
        #expect(try await office.risen(ticket, in: house) == [])
        let count = try await office.eventCount()
        office.clock.move(minutes: 1)
        await office.timekeeper(of: house).round()
        #expect(try await office.eventCount() == count, "nothing moves twice")
        await house.close()
    }

    @Test("A post that gets a superior gives the clock something to do")
    func superior() async throws {
        let (office, house, ticket) = try await atWork()
        let team = Team(id: "tim", name: "Tim Teknis", members: LedgerOffice.technicians)
        let alone = office.envelope(.changeOffice(.teamSet(team)), by: LedgerOffice.administrator)
        _ = try await house.ledger.submit(alone)
        office.clock.set(try #require(try await deadline(ticket, house)))
        await office.timekeeper(of: house).round()
        #expect(try await house.wakes.next() == nil, "nobody stands above")
        var answering = team
        answering.superior = "kasi"
        _ = try await house.ledger.submit(
            office.envelope(.changeOffice(.teamSet(answering)), by: LedgerOffice.administrator))
        await office.timekeeper(of: house).round()
        #expect(try await office.risen(ticket, in: house) == ["kasi"])
        await house.close()
    }

    @Test("Silence confirms a finished ticket, and then nothing waits for the clock")
    func silence() async throws {
        let office = try LedgerOffice()
        let house = try await office.founded()
        let (ticket, _, _) = try await office.ticket(in: house)
        try await LedgerWalk(office: office, house: house, ticket: ticket).finish()
        let due = try #require(try await house.wakes.next())
        #expect(due > office.clock.now().adding(minutes: 2 * 24 * 60))
        office.clock.set(due)
        await office.timekeeper(of: house).round()
        #expect(try await house.reading.ticket(ticket)?.state.phase == .confirmed)
        #expect(try await house.wakes.next() == nil)
        #expect(try await office.rows(of: ["wake"])["wake"] == [])
        await house.close()
    }

    @Test("What cannot be done is told, tried again later, and holds up no other ticket")
    func trouble() async throws {
        let (office, house, ticket) = try await atWork()
        let lost: TicketID = office.newID()
        try await office.write(["INSERT INTO wake (ticket, at) VALUES (\(lost), 0)"])
        let (broken, _, _) = try await office.ticket(in: house)
        try await LedgerWalk(office: office, house: house, ticket: broken).step()
        office.clock.move(minutes: 600)
        let troubles = Troubles()
        let blind = Timekeeper(
            ledger: RefusingLedger(inner: house.ledger, refused: broken), reading: house.reading,
            wakes: house.wakes, upkeep: house.upkeep, clock: office.clock, trouble: troubles.add)
        await blind.round()
        #expect(troubles.count == 1)
        #expect(try await office.risen(ticket, in: house).first == "kasi")
        await blind.round()
        #expect(troubles.count == 1, "not again at once")
        office.clock.move(minutes: 61)
        await office.timekeeper(of: house, troubles).round()
        #expect(troubles.count == 1)
        #expect(try await !office.risen(broken, in: house).isEmpty)
        await house.close()
    }

    @Test("A live ticket of before is looked at once, and a rebuild gives the same wakes")
    func rebuilt() async throws {
        let (office, house, _) = try await atWork()
        let before = try await office.rows(of: ["wake"])
        try await office.write(["UPDATE wake SET at = 0"])
        await office.timekeeper(of: house).round()
        #expect(try await office.rows(of: ["wake"]) == before)
        try await office.write(["DELETE FROM wake"])
        try await house.rebuildReadTables()
        #expect(try await office.rows(of: ["wake"]) == before)
        await house.close()
    }
}

/// A ledger that is broken for one ticket.
private struct RefusingLedger: Ledger {
    let inner: SQLLedger
    let refused: TicketID

    func submit(_ envelope: CommandEnvelope) async throws(CommandFailure) -> CommandOutcome {
        if case .ticket(refused, _) = envelope.command { throw .storeFailed }
        return try await inner.submit(envelope)
    }
}
