import Crypto
import FoundationEssentials
import OfficeModel
import OfficeTime
import Storage
import Testing
import TicketEngine
import UseCases

/// DESIGN rule 10: free text and attachments of outsiders lie apart, and the event points to them.
@Suite("What a reporter says on a ticket")
struct SaidApartTests {
    private static let words = [SaidOffice.comment, SaidOffice.dispute, "gudang-bu-sari"]

    @Test("Stands in no line of the record; what the office says does")
    func lines() async throws {
        let said = try await SaidOffice()
        let lines = try said.lines()
        for word in Self.words + [said.sent.digest] {
            #expect(!lines.contains { $0.contains(word) }, "\(word)")
        }
        #expect(lines.count { $0.contains(SaidOffice.ours) } == 1)
        #expect(lines.count { $0.contains(said.own.digest) } == 1)
        await said.house.close()
    }

    @Test("Is told on the ticket as it was said")
    func told() async throws {
        let said = try await SaidOffice()
        let events = try await said.told().history.map(\.entry.event)
        let comments = events.compactMap { if case .commented(let event) = $0 { event } else { nil } }
        #expect(comments.map(\.text) == [SaidOffice.comment, SaidOffice.ours])
        #expect(comments.map(\.files) == [[said.sent], [said.own]])
        let reasons = events.compactMap {
            if case .ticketReopened(let event) = $0 { event.reason } else { nil }
        }
        #expect(reasons == [SaidOffice.dispute])
        await said.house.close()
    }

    @Test("A refused countersignature and the step it sends back point to one value")
    func refused() async throws {
        let office = try LedgerOffice()
        let house = try await office.founded()
        let (ticket, report, _) = try await office.ticket(in: house)
        let walk = LedgerWalk(office: office, house: house, ticket: ticket)
        var asked: Countersign?
        for _ in 0..<20 where asked == nil {
            office.clock.move(minutes: 5)
            try await walk.step()
            asked = try await house.reading.ticket(ticket)?.state.countersigns.first {
                $0.standing == .pending && $0.assignees.contains(.reporter)
            }
        }
        let number = try #require(asked).number
        _ = try await house.ledger.submit(
            office.envelope(
                .ticket(ticket, .refuseCountersign(number: number, reason: "Printer masih mati")),
                by: .reporter(report)))
        let dossier = try #require(try await house.reading.ticket(ticket))
        #expect(Set(dossier.outsiders).count == 1)
        let told = dossier.told(with: try await house.reading.personal(dossier.outsiders), removed: "")
        let events = told.history.map(\.entry.event)
        #expect(
            events.contains {
                if case .countersignRefused(let event) = $0 {
                    event.reason == "Printer masih mati"
                } else {
                    false
                }
            })
        #expect(
            events.contains {
                if case .sentBack(let event) = $0 { event.reason == "Printer masih mati" } else { false }
            })
        try RecordLines.each(office.driver) { line in
            #expect(!String(decoding: line, as: UTF8.self).contains("Printer masih mati"))
        }
        await house.close()
    }

    @Test("Sent twice it is kept once")
    func twice() async throws {
        let said = try await SaidOffice()
        let command = said.office.envelope(
            .ticket(said.ticket, .comment(text: "Sekali saja", files: [])), by: .reporter(said.report))
        let first = try await said.house.ledger.submit(command)
        #expect(try await said.house.ledger.submit(command) == first)
        let values = try await said.house.personal.values(of: said.report)
        #expect(values.count { $0.value == "Sekali saja" } == 1)
        await said.house.close()
    }

    @Test("A refused comment keeps nothing")
    func nothingKept() async throws {
        let said = try await SaidOffice()
        let before = try await said.office.rows(of: ["personal", "named_content"])
        await #expect(throws: CommandFailure.self) {
            try await said.submit(.comment(text: " ", files: []), by: .reporter(said.report))
        }
        await #expect(throws: CommandFailure.self) {
            try await said.submit(
                .comment(text: "Salah tiket", files: []), by: .reporter(said.office.newID()))
        }
        #expect(try await said.office.rows(of: ["personal", "named_content"]) == before)
        await said.house.close()
    }

    @Test("Belongs to the report: it is in the copy for its reporter and goes with the report's data")
    func removed() async throws {
        let said = try await SaidOffice()
        let values = try await said.house.personal.values(of: said.report)
        #expect(Set(values.map(\.kept.kind)) == [.reporter, .words, .comment, .commentFiles, .reason])
        #expect(values.allSatisfy { $0.kept.ticket == said.ticket })
        try await said.remove([said.report])
        #expect(try await said.house.personal.values(of: said.report).isEmpty)
        let events = try await said.told().history.map(\.entry.event)
        let comments = events.compactMap { if case .commented(let event) = $0 { event } else { nil } }
        #expect(comments.map(\.text) == ["(dihapus)", SaidOffice.ours])
        #expect(comments.map(\.files) == [[], [said.own]])
        // No command names the reporter's file any more; the office's own stays.
        let later = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000) + 60_000)
        #expect(try await said.house.upkeep.removeOrphans(before: later) == 1)
        #expect(try await said.house.vault.path(digest: said.sent.digest) == nil)
        #expect(try await said.house.vault.path(digest: said.own.digest) != nil)
        let kept = try said.check()
        #expect(kept.findingCount == 0 && kept.removedValues == 5)
        await said.house.close()
    }

    @Test("Runs out of its time with the ticket")
    func expires() async throws {
        let said = try await SaidOffice()
        try await LedgerWalk(office: said.office, house: said.house, ticket: said.ticket).finish()
        said.office.clock.move(minutes: 6 * 366 * 24 * 60)
        _ = try await said.house.ledger.submit(
            said.office.envelope(.destroyExpired(reason: "Disetujui"), by: LedgerOffice.administrator))
        #expect(try await said.house.personal.values(of: said.report).isEmpty)
        await said.house.close()
    }

    @Test("The desk finds the report by it, nobody finds it once it is removed, and the rest stays found")
    func searched() async throws {
        let said = try await SaidOffice()
        let desk = Reader(seesReports: true, seesCodes: true, tickets: .program)
        let others = Reader(seesReports: false, seesCodes: false, tickets: .program)
        func found(_ words: String, _ reader: Reader) async throws -> [ReportID] {
            let found = try await said.house.reading.find(words, for: reader, limit: 5)
            #expect(found.texts.isEmpty)
            return found.reports.map(\.report.id)
        }
        for words in ["digigit tikus", "lenyap petang", "internet pagi", "tikus lenyap"] {
            #expect(try await found(words, desk) == [said.report], "\(words)")
            #expect(try await found(words, others) == [], "\(words)")
        }
        let values = try await said.house.personal.values(of: said.report)
        let comment = try #require(values.first { $0.kept.kind == .comment }).kept.id
        try await said.remove(values: [comment])
        #expect(try await found("tikus", desk) == [])
        #expect(try await found("lenyap petang", desk) == [said.report])
        #expect(try await found("internet pagi", desk) == [said.report])
        await said.house.close()
    }

    @Test("Made anew from the events, all tables are the same", arguments: [false, true])
    func rebuilt(isRemoved: Bool) async throws {
        let said = try await SaidOffice()
        if isRemoved { try await said.remove([said.report]) }
        let tables = LedgerOffice.readTables + ["personal_subject", "removal"]
        let before = try await said.office.rows(of: tables)
        try await said.house.rebuildReadTables()
        let after = try await said.office.rows(of: tables)
        for table in tables { #expect(after[table] == before[table], "\(table)") }
        await said.house.close()
    }
}
