import OfficeModel
import OfficeTime
import SOPModel
import Storage
import Testing
import TicketEngine
import UseCases

/// What is kept of outsiders, who looked at it, and how it goes (UU 27/2022).
@Suite("What is kept of outsiders")
struct PersonalRecordsTests {
    private func removal(_ reports: [ReportID], values: [PersonalID] = [], _ office: LedgerOffice)
        -> CommandEnvelope
    {
        office.envelope(
            .removePersonal(RemovePersonal(reports: reports, values: values, reason: "Surat permohonan")),
            by: LedgerOffice.administrator)
    }

    @Test(
        "A person is found however the name or the number is written",
        arguments: ["sari", "SARI", "Sari", "0800-1", "0800-1 sari"])
    func found(words: String) async throws {
        let office = try LedgerOffice()
        let house = try await office.founded()
        let made = try await office.ticket(in: house)
        let found = try await house.personal.outsiders(named: words, limit: 10)
        #expect(found.map(\.kept.report) == [made.report])
        #expect(found.first?.code == made.code)
        #expect(found.first?.kept.ticket == made.ticket)
        await house.close()
    }

    @Test("Nobody is found by a letter or by another's name", arguments: ["s", "", " ", "Budi", "0899-999"])
    func notFound(words: String) async throws {
        let office = try LedgerOffice()
        let house = try await office.founded()
        _ = try await office.ticket(in: house)
        #expect(try await house.personal.outsiders(named: words, limit: 10).isEmpty)
        await house.close()
    }

    @Test("What is removed is gone for good, the record says so, and the chain still verifies")
    func removed() async throws {
        let office = try LedgerOffice()
        let house = try await office.founded()
        let made = try await office.ticket(in: house)
        let other = try await office.ticket(in: house, unit: "disdik")
        let before = try await house.personal.values(of: made.report)
        #expect(Set(before.map(\.kept.kind)) == [.reporter, .words])
        let outcome = try await house.ledger.submit(removal([made.report], office))
        #expect(outcome.number == "HDP-2026-001")
        #expect(try await house.personal.values(of: made.report).isEmpty)
        let dossier = try #require(try await house.reading.report(made.report))
        #expect(dossier.reporter == nil && dossier.words == "")
        #expect(try await house.personal.values(of: other.report).count == 2, "nobody else's")
        let row = try #require(try await house.personal.removal(number: "HDP-2026-001"))
        #expect(row.removed.values.count == 2 && row.removed.tickets == [made.ticket])
        #expect(row.by == "indah" && row.removed.reason == "Surat permohonan")
        await house.close()
        #expect(try await office.read { try Verifier.verify($0) }.fault == nil)
    }

    @Test("Asked twice, or of nothing, it is refused and nothing changes")
    func refused() async throws {
        let office = try LedgerOffice()
        let house = try await office.founded()
        let made = try await office.ticket(in: house)
        _ = try await house.ledger.submit(removal([made.report], office))
        for command in [removal([made.report], office), removal([office.newID()], office)] {
            await #expect(throws: CommandFailure.reportRefused(.nothingKept)) {
                try await house.ledger.submit(command)
            }
        }
        var byDesk = removal([made.report], office)
        byDesk.actor = LedgerOffice.desk
        await #expect(throws: CommandFailure.notAllowed) { try await house.ledger.submit(byDesk) }
        #expect(try await house.personal.removals(limit: 10).count == 1)
        await house.close()
    }

    @Test("Retention destroys what ended long enough ago, and nothing that still runs or is kept for good")
    func retention() async throws {
        let office = try LedgerOffice()
        let house = try await office.founded()
        let old = try await office.ticket(in: house)
        try await LedgerWalk(office: office, house: house, ticket: old.ticket).finish()
        let running = try await office.ticket(in: house)
        let destroy = {
            office.envelope(.destroyExpired(reason: "Disetujui"), by: LedgerOffice.administrator)
        }
        await #expect(throws: CommandFailure.reportRefused(.nothingExpired)) {
            try await house.ledger.submit(destroy())
        }
        office.clock.move(minutes: 5 * 366 * 24 * 60)
        let rule = RetentionSchedule.Rule(code: "000.8.3.3", name: "SOP", isPermanent: true)
        func set(_ procedures: [String]) -> CommandEnvelope {
            office.envelope(
                .setRetention(SetRetention(rule: rule, procedures: procedures)),
                by: LedgerOffice.administrator)
        }
        _ = try await house.ledger.submit(set([LedgerOffice.code]))
        await #expect(throws: CommandFailure.reportRefused(.nothingExpired)) {
            try await house.ledger.submit(destroy())
        }
        _ = try await house.ledger.submit(set([]))
        let outcome = try await house.ledger.submit(destroy())
        #expect(outcome.number == "BAP-2031-001")
        #expect(try await house.personal.values(of: old.report).isEmpty)
        #expect(try await house.personal.values(of: running.report).count == 2)
        await house.close()
    }

    @Test("What a withdrawn SOP left behind runs out of its time like everything else")
    func withdrawn() async throws {
        let office = try LedgerOffice()
        let house = try await office.founded()
        let old = try await office.ticket(in: house)
        try await LedgerWalk(office: office, house: house, ticket: old.ticket).finish()
        let rule = RetentionSchedule.Rule(code: "000.8.3.3", name: "SOP", activeYears: 0, inactiveYears: 0)
        let withdrawal = WithdrawProcedure(code: LedgerOffice.code, version: 1, reason: "Dicabut")
        let acts: [Command] = [
            .procedure(.withdraw(withdrawal)),
            .setRetention(SetRetention(rule: rule, procedures: [LedgerOffice.code])),
        ]
        for act in acts {
            _ = try await house.ledger.submit(office.envelope(act, by: LedgerOffice.administrator))
        }
        office.clock.move(minutes: 2 * 24 * 60)
        let now = try await house.reading.office().settled(at: office.clock.now())
        #expect(now.procedures.isEmpty && now.proceduresEverInForce == [LedgerOffice.code])
        let outcome = try await house.ledger.submit(
            office.envelope(.destroyExpired(reason: "Disetujui"), by: LedgerOffice.administrator))
        #expect(outcome.number == "BAP-2026-001")
        #expect(try await house.personal.values(of: old.report).isEmpty)
        await house.close()
    }

    @Test("Made anew from the record, it is the same")
    func rebuilt() async throws {
        let office = try LedgerOffice()
        let house = try await office.founded()
        let gone = try await office.ticket(in: house)
        let kept = try await office.ticket(in: house)
        try await LedgerWalk(office: office, house: house, ticket: kept.ticket).finish()
        _ = try await house.ledger.submit(removal([gone.report], office))
        let rows: @Sendable (Connection) throws -> [String] = { connection in
            try connection.all(
                """
                SELECT hex(personal) || hex(coalesce(report, '')) || hex(coalesce(ticket, '')) || procedure
                    || coalesce(ended, '') FROM personal_subject ORDER BY personal
                """
            ) { try $0.text(0) }
        }
        let before = try await office.read(rows)
        try await house.rebuildReadTables()
        #expect(try await office.read(rows) == before)
        #expect(!before.isEmpty)
        #expect(try await house.personal.removals(limit: 10).map(\.removed.number) == ["HDP-2026-001"])
        await house.close()
    }

    @Test("An office of an older program has it filled in when it is opened")
    func older() async throws {
        let office = try LedgerOffice()
        let house = try await office.founded()
        let made = try await office.ticket(in: house)
        await house.close()
        try await office.write([
            "DROP TABLE personal_subject", "DROP TABLE personal_access", "DROP TABLE removal",
            "DELETE FROM migration WHERE number IN (9, 10)",
        ])
        let again = try await office.open()
        #expect(try await again.personal.values(of: made.report).count == 2)
        await again.close()
    }

    @Test("Who looked is written down once a day")
    func accesses() async throws {
        let office = try LedgerOffice()
        let house = try await office.founded()
        let made = try await office.ticket(in: house)
        let access = PersonalAccess(
            at: office.clock.now(), person: "gunawan", post: "loket", subject: .report(made.report))
        for day in ["2026-08-03", "2026-08-03", "2026-08-04"] {
            try await house.personal.note(access, day: day)
        }
        #expect(try await house.personal.accesses(of: access.subject, by: nil, limit: 9).count == 2)
        #expect(try await house.personal.accesses(of: nil, by: "hadi", limit: 9).isEmpty)
        await house.close()
    }

    @Test(
        "A schedule that cannot be used is refused",
        arguments: [
            (RetentionSchedule(rules: []), RetentionSchedule.Fault.noRule),
            (RetentionSchedule(standard: "x"), .unknownCode("x")),
            (
                RetentionSchedule(rules: [.init(code: "500.12.15.1", name: "", activeYears: -1)]),
                .years(code: "500.12.15.1")
            ),
            (
                RetentionSchedule(rules: [.init(code: "a", name: ""), .init(code: "a", name: "")]),
                .codeTwice("a")
            ),
        ])
    func faults(schedule: RetentionSchedule, fault: RetentionSchedule.Fault) {
        #expect(schedule.fault == fault)
        #expect(RetentionSchedule().fault == nil)
    }
}
