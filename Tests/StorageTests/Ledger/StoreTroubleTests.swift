import OfficeModel
import OfficeTime
import SOPModel
import Storage
import Testing
import TicketEngine
import UseCases

@Suite("When the store cannot be written")
struct StoreTroubleTests {
    private static let troubles: [(DatabaseError.Reason, CommandFailure)] = [
        (.full, .storeUnusable(.full)), (.readOnly, .storeUnusable(.readOnly)),
        (.corrupt, .storeUnusable(.damaged)), (.inputOutput, .storeUnusable(.disk)),
        (.cannotOpen, .storeUnusable(.cannotOpen)), (.busy, .tryAgain),
    ]

    /// Where it may fail: before anything is done, in the middle of a command, at the commit.
    private static let places = ["BEGIN IMMEDIATE", "INSERT INTO event", "UPDATE ticket", "COMMIT"]

    @Test(
        "The sender hears what is wrong, nothing is half done, and the same command works once it is mended",
        arguments: troubles.indices, places)
    func told(index: Int, place: String) async throws {
        let (reason, expected) = Self.troubles[index]
        let office = try LedgerOffice()
        let founded = try await office.founded()
        await founded.close()
        let failing = Failing()
        let house = try await Storehouse.open(
            driver: FaultyDriver(inner: office.driver, failing: failing), folder: office.folder,
            clock: office.clock)
        let (ticket, _, _) = try await office.ticket(in: house)
        let command = try await LedgerWalk(office: office, house: house, ticket: ticket).completion()
        let before = try await office.everything()
        failing.set(reason, at: place)
        await #expect(throws: expected) { try await house.ledger.submit(command) }
        #expect(try await house.reading.ticket(ticket) != nil, "reading goes on")
        #expect(try await office.everything() == before)
        failing.mend()
        let outcome = try await house.ledger.submit(command)
        #expect(try await house.ledger.submit(command) == outcome)
        await house.close()
        let check = try RecordCheck.run(office.driver, filesIn: office.folder)
        #expect(check.report.fault == nil && check.report.kept?.findingCount == 0)
    }

    @Test("A clock behind the newest record by more than minutes records nothing, before and after a restart")
    func clockBehind() async throws {
        let office = try LedgerOffice()
        var house = try await office.founded()
        let (ticket, _, _) = try await office.ticket(in: house)
        let last = office.clock.now()
        let walk = LedgerWalk(office: office, house: house, ticket: ticket)
        let command = try await walk.completion()
        let before = try await office.everything()
        let wrong = ["2026-08-03T07:44+08:00", "2026-08-02T08:00+08:00", "1970-01-01T00:00Z"]
        for moment in try wrong.map({ try #require(Instant(timestamp: $0)) }) {
            office.clock.set(moment)
            await #expect(throws: CommandFailure.storeUnusable(.clockBehind(last: last))) {
                try await house.ledger.submit(command)
            }
            // The clock of the office does nothing either.
            await office.timekeeper(of: house).round()
        }
        await house.close()
        house = try await office.open()
        await #expect(throws: CommandFailure.storeUnusable(.clockBehind(last: last))) {
            try await house.ledger.submit(command)
        }
        #expect(try await house.reading.ticket(ticket) != nil, "reading goes on")
        #expect(try await office.everything() == before)
        office.clock.set(last.adding(minutes: -10))
        _ = try await house.ledger.submit(command)
        let history = try #require(try await house.reading.ticket(ticket)).history
        #expect(history.last?.entry.recorded == last, "put right by minutes, it stands still")
        await house.close()
        #expect(try await office.verified().fault == nil)
    }

    @Test("After a jump forward and back, nothing is recorded until the clock has caught up")
    func forwardAndBack() async throws {
        let office = try LedgerOffice()
        let house = try await office.founded()
        let (ticket, _, _) = try await office.ticket(in: house)
        let start = office.clock.now()
        let walk = LedgerWalk(office: office, house: house, ticket: ticket)
        office.clock.move(minutes: 3 * 24 * 60)
        let ahead = office.clock.now()
        try await walk.step()
        office.clock.set(start)
        let command = try await walk.completion()
        await #expect(throws: CommandFailure.storeUnusable(.clockBehind(last: ahead))) {
            try await house.ledger.submit(command)
        }
        office.clock.set(ahead)
        _ = try await house.ledger.submit(command)
        let times = try #require(try await house.reading.ticket(ticket)).history.map(\.entry.recorded)
        #expect(times == times.sorted())
        await house.close()
        #expect(try await office.verified().fault == nil)
    }

    @Test("What the system says of a file is told in kinds one can act on")
    func files() {
        let kinds: [(Int32, StoreTrouble?)] = [
            (28, .full), (122, .full), (27, .full), (30, .readOnly), (13, .readOnly), (24, .tooManyFiles),
            (23, .tooManyFiles), (5, .disk), (2, nil),
        ]
        for (code, trouble) in kinds {
            #expect(FileFailure(operation: "open", code: code, path: "x").trouble == trouble, "\(code)")
        }
    }
}
