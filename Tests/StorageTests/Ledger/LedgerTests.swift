import Crypto
import OfficeModel
import OfficeTime
import SOPModel
import SQLiteDriver
import Storage
import Testing
import TicketEngine
import UseCases

@Suite("Commands carried out and kept")
struct LedgerTests {
    @Test("A report becomes a ticket that runs through its SOP to the end")
    func wholeRun() async throws {
        let office = try LedgerOffice()
        let house = try await office.founded()
        let (ticket, report, code) = try await office.ticket(in: house)
        let opened = try #require(try await house.reading.ticket(ticket))
        #expect(opened.state.number == "T-2026-0001")
        #expect(opened.state.positions.map(\.step) == ["disposisi-kepala-dinas"])
        let steps = try await LedgerWalk(office: office, house: house, ticket: ticket).finish()
        #expect(steps == 11, "the report completed the first row; nothing was replaced")
        let dossier = try #require(try await house.reading.ticket(ticket))
        #expect(dossier.state.phase == .finished)
        #expect(dossier.history.map(\.sequence) == Array(1...dossier.state.version))
        var folded = TicketState(id: ticket)
        for line in dossier.history { folded.apply(line.entry) }
        #expect(folded == dossier.state)
        let said = try #require(try await house.reading.report(code: code.lowercased()))
        #expect(said.report.id == report)
        #expect(said.report.standing == .accepted(ticket))
        #expect(said.reporter?.name == "Sari")
        #expect(said.words == "Internet mati sejak pagi")
        await house.close()
    }

    @Test("Every line kept is the one canonical form of its event")
    func canonical() async throws {
        let office = try LedgerOffice()
        let house = try await office.founded()
        let title = "Kutip \" miring \\ baris\n\u{1} é 🙂"
        let (ticket, _, _) = try await office.ticket(in: house, title: title)
        try await LedgerWalk(office: office, house: house, ticket: ticket).finish()
        await house.close()
        let lines = try await office.read { connection in
            var lines: [EventLine] = []
            try EventStore.eachLine(in: connection) { lines.append(EventLine(stored: $0)) }
            return lines
        }
        #expect(lines.count > 50)
        for line in lines {
            #expect(try CanonicalJSON.canonical(line.bytes) == line.bytes)
            #expect(try EventLine(line.envelope()) == line)
        }
    }

    @Test("The same command sent twice is done once and answered twice")
    func repeated() async throws {
        let office = try LedgerOffice()
        let house = try await office.founded()
        let report = office.report()
        let first = try await house.ledger.submit(report)
        #expect(try await house.ledger.submit(report) == first)
        let accept = office.accept(try #require(first.report))
        let outcome = try await house.ledger.submit(accept)
        let before = try await office.eventCount()
        office.clock.move(minutes: 60)
        #expect(try await house.ledger.submit(accept) == outcome)
        #expect(outcome.number == "T-2026-0001")
        let ticket = try #require(outcome.ticket)
        let step = try await LedgerWalk(office: office, house: house, ticket: ticket).completion()
        async let left = house.ledger.submit(step)
        async let right = house.ledger.submit(step)
        #expect(try await left == right)
        #expect(try await office.eventCount() == before + 3, "completed, informed, started")
        await house.close()
    }

    @Test("An id used before for something else is refused")
    func reused() async throws {
        let office = try LedgerOffice()
        let house = try await office.founded()
        let first = office.report()
        _ = try await house.ledger.submit(first)
        var other = office.report(words: "Lambat sekali")
        other.actor = first.actor
        other.id = first.id
        await #expect(throws: CommandFailure.idReused) { try await house.ledger.submit(other) }
        var another = office.report()
        another.id = first.id
        let outcome = try await house.ledger.submit(another)
        #expect(outcome.report != nil, "another sender may use the same id")
        await house.close()
    }

    @Test("Our time never runs back, whatever the clock says, nor after a restart")
    func recorded() async throws {
        let office = try LedgerOffice()
        var house = try await office.founded()
        let (ticket, _, _) = try await office.ticket(in: house)
        let latest = LedgerOffice.monday.adding(minutes: 30)
        office.clock.set(latest)
        try await LedgerWalk(office: office, house: house, ticket: ticket).step()
        office.clock.set(latest.adding(minutes: -15))
        try await LedgerWalk(office: office, house: house, ticket: ticket).step()
        await house.close()
        house = try await office.open()
        try await LedgerWalk(office: office, house: house, ticket: ticket).step()
        let history = try #require(try await house.reading.ticket(ticket)).history
        let times = history.map(\.entry.recorded)
        #expect(times == times.sorted())
        #expect(times.suffix(6).allSatisfy { $0 == latest })
        await house.close()
    }

    @Test("A restart goes on where it stopped: state, numbers, tracking codes")
    func restart() async throws {
        let office = try LedgerOffice()
        var house = try await office.founded()
        let (ticket, report, code) = try await office.ticket(in: house)
        try await LedgerWalk(office: office, house: house, ticket: ticket).step()
        let before = try #require(try await house.reading.ticket(ticket))
        let repeatable = office.report()
        let first = try await house.ledger.submit(repeatable)
        await house.close()
        house = try await office.open()
        #expect(try await house.reading.ticket(ticket)?.state == before.state)
        #expect(try await house.reading.office().version == LedgerOffice.events().count)
        #expect(try await house.reading.report(report)?.code == code)
        #expect(try await house.ledger.submit(repeatable) == first)
        let (second, _, other) = try await office.ticket(in: house)
        #expect(try await house.reading.ticket(second)?.state.number == "T-2026-0002")
        #expect(other != code)
        try await LedgerWalk(office: office, house: house, ticket: ticket).finish()
        #expect(try await house.reading.ticket(ticket)?.state.phase == .finished)
        await house.close()
    }

    @Test("What another process wrote is seen by the next command")
    func twoProcesses() async throws {
        let office = try LedgerOffice()
        let one = try await office.founded()
        let (ticket, _, _) = try await office.ticket(in: one)
        let two = try await office.open()
        for house in [one, two, one, two] {
            try await LedgerWalk(office: office, house: house, ticket: ticket).step()
        }
        let left = try #require(try await one.reading.ticket(ticket))
        #expect(left.state == (try await two.reading.ticket(ticket))?.state)
        #expect(left.state.records.count == 5)
        await one.close()
        await two.close()
        #expect(try await office.verified().fault == nil)
    }

    @Test("A reason for lateness and who recorded for whom are read back")
    func lateAndRecorded() async throws {
        let office = try LedgerOffice()
        let house = try await office.founded()
        let (ticket, _, _) = try await office.ticket(in: house)
        office.clock.move(minutes: 40)
        var command = try await LedgerWalk(office: office, house: house, ticket: ticket).completion()
        command.actor = LedgerOffice.clerk
        command.given = .recorded(Given.RecordedFor(orderedBy: "ratna", medium: .word))
        command.happened = LedgerOffice.monday.adding(minutes: 10)
        command.lateReason = "Listrik padam di kantor"
        _ = try await house.ledger.submit(command)
        let last = try #require(try await house.reading.ticket(ticket)).history.suffix(3)
        #expect(last.allSatisfy { $0.lateReason == "Listrik padam di kantor" })
        #expect(last.allSatisfy { $0.entry.happened == LedgerOffice.monday.adding(minutes: 10) })
        #expect(last.allSatisfy { $0.entry.actor == LedgerOffice.clerk })
        let recorded = try await house.reading.recorded(by: "fitri", limit: 10)
        #expect(recorded.map(\.step) == ["disposisi-kepala-dinas"])
        #expect(recorded.first?.assignee == .post("kadis"))
        #expect(try await house.reading.recorded(by: "ratna", limit: 10).isEmpty)
        await house.close()
    }

    @Test("The record stays whole when personal data is removed, and names the event a hand changed")
    func verified() async throws {
        let office = try LedgerOffice()
        let house = try await office.founded()
        let (ticket, report, _) = try await office.ticket(in: house)
        try await LedgerWalk(office: office, house: house, ticket: ticket).step()
        let seal = try await house.seal(day: "2026-08-03", at: office.clock.now())
        let said = try #require(try await house.reading.report(report))
        let words = try #require(said.report.words)
        try await office.write([
            "UPDATE personal SET value = NULL, salt = NULL, removed = 1 WHERE id = \(words.id)"
        ])
        #expect(try await house.reading.report(report)?.words == "")
        #expect(try await house.reading.personal([words.id]).isEmpty)
        let clean = try await office.verified(expecting: seal.digest)
        #expect(clean.fault == nil)
        #expect(clean.unsealedEvents == 0)
        let stream = try #require(TimeOrderedID(bytes: ticket.bytes))
        try await office.write { transaction in
            try transaction.run("DROP TRIGGER event_no_update")
            let changed = try transaction.rewrite(stream, 6) { line in
                guard let name = line.firstRange(of: Array("ratna".utf8)) else { return }
                line.replaceSubrange(name, with: Array("rat-a".utf8))
            }
            #expect(changed == 1)
        }
        #expect(try await office.verified().fault == .changed(stream: stream, sequence: 6))
        await house.close()
    }
}

extension LedgerOffice {
    func eventCount() async throws -> Int {
        try await read { try $0.first("SELECT count(*) FROM event") { row in try row.int(0) } ?? 0 }
    }

    func verified(expecting seal: Digest? = nil) async throws -> VerificationReport {
        try await read { try Verifier.verify($0, expecting: seal) }
    }
}
