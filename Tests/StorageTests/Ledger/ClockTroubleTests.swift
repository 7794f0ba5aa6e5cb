import Crypto
import OfficeModel
import OfficeTime
import SOPModel
import Storage
import Testing
import TicketEngine
import UseCases

@Suite("When the server's clock is wrong, or was")
struct ClockTroubleTests {
    private static let hour: Int64 = 60
    private static let day: Int64 = 24 * 60

    /// A clock that moved on while nothing was recorded.
    struct Wait: Sendable {
        var minutes: Int64
        /// What the machine says of its clock.
        var isSet: Bool?
        /// Whether the time only jumped, or really went by.
        var jumped: Bool
        var isTaken: Bool
    }

    private static let waits = [
        Wait(minutes: 10, isSet: false, jumped: true, isTaken: true),
        Wait(minutes: 8 * hour, isSet: false, jumped: true, isTaken: false),
        Wait(minutes: 8 * hour, isSet: true, jumped: true, isTaken: true),
        Wait(minutes: 8 * hour, isSet: nil, jumped: true, isTaken: true),
        Wait(minutes: 8 * hour, isSet: false, jumped: false, isTaken: true),
        Wait(minutes: 29 * day, isSet: false, jumped: false, isTaken: true),
        Wait(minutes: 31 * day, isSet: false, jumped: false, isTaken: false),
        Wait(minutes: 31 * day, isSet: true, jumped: false, isTaken: true),
        Wait(minutes: 3_652 * day, isSet: false, jumped: false, isTaken: false),
        Wait(minutes: 3_652 * day, isSet: true, jumped: true, isTaken: true),
    ]

    private func comment(_ ticket: TicketID, _ office: LedgerOffice) -> CommandEnvelope {
        office.envelope(.ticket(ticket, .comment(text: "Masih mati", files: [])), by: LedgerOffice.desk)
    }

    private func seals(_ office: LedgerOffice) async throws -> Int {
        try await office.read { connection in
            try connection.first("SELECT count(*) FROM seal") { row in try row.int(0) } ?? 0
        }
    }

    @Test(
        "A clock far ahead that nobody sets records and seals nothing until the operator vouches for it",
        arguments: waits)
    func ahead(wait: Wait) async throws {
        let office = try LedgerOffice()
        office.clock.say(ClockStanding(isSet: wait.isSet, sinceBoot: 0))
        let house = try await office.founded()
        let (ticket, _, _) = try await office.ticket(in: house)
        let last = office.clock.now()
        office.clock.move(minutes: wait.minutes)
        let now = office.clock.now()
        office.clock.say(
            ClockStanding(isSet: wait.isSet, sinceBoot: wait.jumped ? 0 : wait.minutes * 60_000))
        let command = comment(ticket, office)
        #expect(await house.condition.takesCommands() == wait.isTaken)
        if !wait.isTaken {
            await #expect(throws: CommandFailure.storeUnusable(.clockAhead(last: last, now: now))) {
                try await house.ledger.submit(command)
            }
            await office.timekeeper(of: house).round()
            #expect(try await seals(office) == 0)
            try ClockWord.give(at: now, after: last, in: office.folder)
            #expect(await house.condition.takesCommands())
        }
        _ = try await house.ledger.submit(command)
        let history = try #require(try await house.reading.ticket(ticket)).history
        #expect(history.last?.entry.recorded == now)
        await house.close()
        #expect(try await office.verified().fault == nil)
    }

    @Test("After a jump forward and back, the operator's word lets the record wait for the clock")
    func waiting() async throws {
        let office = try LedgerOffice()
        let house = try await office.founded()
        let (ticket, _, _) = try await office.ticket(in: house)
        let walk = LedgerWalk(office: office, house: house, ticket: ticket)
        let start = office.clock.now()
        office.clock.move(minutes: 8 * Self.hour)
        let ahead = office.clock.now()
        try await walk.step()
        let right = start.adding(minutes: 5)
        office.clock.set(right)
        let report = office.report()
        await #expect(throws: CommandFailure.storeUnusable(.clockBehind(last: ahead))) {
            try await house.ledger.submit(report)
        }
        #expect(await !house.condition.takesCommands())
        try ClockWord.give(at: right, after: ahead, in: office.folder)
        #expect(await house.condition.takesCommands())

        let outcome = try await house.ledger.submit(report)
        #expect(try await house.ledger.submit(report) == outcome, "a repeat is answered once more")
        let code = try #require(outcome.code)
        let kept = try #require(try await house.reading.report(code: code)).report
        #expect(kept.made == right, "the clock of its first step counts from the right time")
        #expect(!kept.lateReason.isEmpty)
        // What was done while the clock was wrong lies later than the clock: its ticket goes on there.
        try await walk.step()
        let step = try #require(try await house.reading.ticket(ticket)).history.last?.entry
        #expect(step?.recorded == ahead)

        // The word is for this clock and this record alone.
        office.clock.set(start.adding(minutes: -2 * Self.hour))
        await #expect(throws: CommandFailure.storeUnusable(.clockBehind(last: ahead))) {
            try await house.ledger.submit(comment(ticket, office))
        }
        office.clock.set(ahead.adding(minutes: 1))
        _ = try await house.ledger.submit(comment(ticket, office))
        office.clock.set(right)
        await #expect(throws: CommandFailure.storeUnusable(.clockBehind(last: ahead.adding(minutes: 1)))) {
            try await house.ledger.submit(comment(ticket, office))
        }
        let times = try #require(try await house.reading.ticket(ticket)).history.map(\.entry.recorded)
        #expect(times == times.sorted())
        await house.close()
        #expect(try await office.verified().fault == nil)
        #expect(ClockWord.given(in: office.folder).map(\.last) == [ahead.milliseconds])
    }

    @Test("A word that cannot be read counts for nothing")
    func noWord() throws {
        let office = try ScratchOffice()
        let moment = LedgerOffice.monday
        #expect(!ClockWord.covers(moment, after: moment, in: office.folder))
        #expect(!ClockWord.covers(moment, after: moment, in: office.folder + "/tidak-ada"))
        try ClockWord.give(at: moment, after: moment, in: office.folder)
        #expect(ClockWord.covers(moment, after: moment, in: office.folder))
    }
}
