import OfficeModel
import OfficeTime
import SOPModel
import Storage
import Testing
import TicketEngine
import UseCases

@Suite("Commands that are not done")
struct LedgerFailureTests {
    /// Commands that are refused, each for another cause and at another depth.
    enum Bad: String, CaseIterable, Sendable {
        case unknownReport, wrongPost, wrongForm, stale, notAllowed, withNUL, wrongProof, wrongDigest,
            sameTicket,
            brokenProcedure, otherProcedure, future, triggered

        @Sendable
        func envelope(_ office: LedgerOffice, _ house: Storehouse, _ ticket: TicketID) async throws
            -> CommandEnvelope
        {
            let walk = LedgerWalk(office: office, house: house, ticket: ticket)
            var step = try await walk.completion()
            switch self {
            case .unknownReport: return office.accept(office.newID())
            case .wrongPost: step.actor = LedgerOffice.desk
            case .wrongForm: step.command = .ticket(ticket, .complete(CompleteStep(position: 2)))
            case .stale: step.expectedVersion = 3
            case .notAllowed:
                step.command = .changeOffice(.unitSet(OfficeUnit(id: "x", name: "X")))
            case .withNUL:
                var report = office.report()
                report.personal = [office.personal(.words, "a\0b")]
                return report
            case .wrongProof:
                var report = office.report()
                report.personal[1].value = "lain"
                return report
            case .wrongDigest: step.digest = [1, 2, 3]
            case .sameTicket:
                let received = try await house.ledger.submit(office.report())
                return office.accept(received.report ?? office.newID(), as: ticket)
            case .brokenProcedure: return enforce("sop: 1\nkode: x", version: 2, office)
            case .otherProcedure:
                return enforce(try LedgerOffice.file() + "# lain\n", version: 1, office)
            case .future: step.happened = office.clock.now().adding(minutes: 5)
            case .triggered:
                // The row with this key stands already, made by a hand: the index refuses the second.
                var report = office.report()
                let id = try #require(report.personal.first).reference.id
                try await office.write([
                    "INSERT INTO personal (id, kind, value, salt) VALUES (\(id), 'words', 'x', \([UInt8(1)]))"
                ])
                report.personal.swapAt(0, 1)
                return report
            }
            return step
        }

        private func enforce(_ file: String, version: Int, _ office: LedgerOffice) -> CommandEnvelope {
            office.envelope(
                .changeOffice(
                    .procedureEnforced(
                        ProcedureInForce(
                            code: LedgerOffice.code, version: version, file: file, since: LedgerOffice.longAgo
                        ))),
                by: LedgerOffice.administrator)
        }

        var expected: CommandFailure? {
            switch self {
            case .unknownReport: .reportRefused(.noSuchReport)
            case .stale: .refused(.stale(expected: 3, actual: 5))
            case .notAllowed: .notAllowed
            case .withNUL, .wrongProof, .wrongDigest, .brokenProcedure, .otherProcedure: .invalidValue
            case .sameTicket: .refused(.alreadyOpen)
            case .future: .refused(.happenedInFuture)
            case .triggered: .storeFailed
            case .wrongPost, .wrongForm: nil
            }
        }
    }

    @Test("A refused command changes nothing, and its id may be used again", arguments: Bad.allCases)
    func changesNothing(bad: Bad) async throws {
        let office = try LedgerOffice()
        let house = try await office.founded()
        let (ticket, _, _) = try await office.ticket(in: house)
        let envelope = try await bad.envelope(office, house, ticket)
        let before = try await office.everything()
        office.clock.move(minutes: 1)
        var command = envelope
        if bad == .future { command.happened = office.clock.now().adding(minutes: 5) }
        let submitted = command
        let failure = await #expect(throws: CommandFailure.self) {
            try await house.ledger.submit(submitted)
        }
        if let expected = bad.expected { #expect(failure == expected) }
        #expect(try await office.everything() == before)
        var good = try await LedgerWalk(office: office, house: house, ticket: ticket).completion()
        good.id = envelope.id
        #expect(try await house.ledger.submit(good).version == 8)
        await house.close()
    }

    @Test("Failing commands in a group leave the others whole and the numbers without a gap")
    func group() async throws {
        let office = try LedgerOffice()
        let house = try await office.founded()
        let (ticket, _, _) = try await office.ticket(in: house)
        var reports: [ReportID] = []
        for _ in 0..<40 {
            reports.append(try #require(try await house.ledger.submit(office.report()).report))
        }
        var envelopes = reports.map { office.accept($0) }
        let good = Set(envelopes.map(\.id))
        for (number, bad) in Bad.allCases.enumerated() {
            envelopes.insert(try await bad.envelope(office, house, ticket), at: number * 3)
        }
        let results = await withTaskGroup(of: (CommandID, CommandOutcome?).self) { group in
            for envelope in envelopes {
                group.addTask { (envelope.id, try? await house.ledger.submit(envelope)) }
            }
            var results: [CommandID: CommandOutcome] = [:]
            for await (id, outcome) in group { results[id] = outcome }
            return results
        }
        #expect(Set(results.keys) == good)
        let numbers = results.values.compactMap(\.number).sorted()
        #expect(numbers == (2...41).map { number in "T-2026-\(String(10_000 + number).dropFirst())" })
        #expect(try await office.verified().fault == nil)
        let kept = try await office.rows(of: LedgerOffice.readTables)
        try await house.rebuildReadTables()
        #expect(try await office.rows(of: LedgerOffice.readTables) == kept)
        await house.close()
    }

    @Test("A closed office asks to try again")
    func closed() async throws {
        let office = try LedgerOffice()
        let house = try await office.founded()
        await house.close()
        let late = office.report()
        await #expect(throws: CommandFailure.tryAgain) { try await house.ledger.submit(late) }
    }
}
