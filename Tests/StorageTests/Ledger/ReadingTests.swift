import OfficeModel
import OfficeTime
import SOPModel
import Storage
import Testing
import TicketEngine
import UseCases

@Suite("Desks, lists and search")
struct ReadingTests {
    /// Three tickets: the first finished, the second at its third row, the third just opened.
    private func prepared() async throws -> (LedgerOffice, Storehouse, [TicketID]) {
        let office = try LedgerOffice()
        let house = try await office.founded()
        var tickets: [TicketID] = []
        for (unit, title) in [
            ("dinkes", "Internet mati"), ("disdik", "WiFi aula lambat"),
            ("dinkes", "Jaringan \"putus\" AND mati"),
        ] {
            office.clock.move(minutes: 1)
            tickets.append(try await office.ticket(in: house, unit: UnitID(unit), title: title).ticket)
        }
        try await LedgerWalk(office: office, house: house, ticket: tickets[0]).finish()
        try await LedgerWalk(office: office, house: house, ticket: tickets[1]).step()
        return (office, house, tickets)
    }

    @Test("A step lies on the desk of its post, and goes on to the next when it is done")
    func desks() async throws {
        let (office, house, tickets) = try await prepared()
        let head = try await house.reading.desk(of: [.post("kadis")], limit: 50).filter { $0.kind == .work }
        #expect(head.map(\.ticket) == [tickets[2]])
        #expect(head.first?.step == "disposisi-kepala-dinas")
        let kabid = try await house.reading.desk(of: [.post("kabid"), .post("kadis")], limit: 50)
        #expect(Set(kabid.filter { $0.kind == .work }.map(\.ticket)) == [tickets[1], tickets[2]])
        let deadlines = kabid.map { $0.deadline ?? Instant.latest }
        #expect(deadlines == deadlines.sorted(), "late first, without deadline last")
        #expect(kabid.contains { $0.kind == .informed && $0.ticket == tickets[1] && $0.deadline == nil })
        #expect(try await house.reading.desk(of: [.post("kabid"), .post("kadis")], limit: 1).count == 1)
        #expect(kabid.first?.urgency == .normal)
        let waiting = try await house.reading.desk(of: [.reporter], limit: 50)
        #expect(!waiting.contains { $0.ticket == tickets[0] && $0.kind == .work })
        _ = try await house.ledger.submit(
            office.envelope(
                .ticket(tickets[2], .cancel(reason: "Ganda")),
                by: .person("ratna", post: "kadis", capacity: .definitive)))
        #expect(
            try await house.reading.desk(of: [.post("kadis")], limit: 50).allSatisfy { $0.kind == .informed })
        await house.close()
    }

    @Test("A late step shows on the superior's desk until it is done, and a pause on the desk it lies on")
    func escalated() async throws {
        let (office, house, tickets) = try await prepared()
        office.clock.move(minutes: 600)
        let rows = try await house.reading.desk(of: [.post("kabid")], limit: 50)
        let late = try #require(rows.first { $0.kind == .work })
        _ = try await house.ledger.submit(
            office.envelope(.ticket(tickets[1], .escalate(position: late.position)), by: .clock))
        func onHead() async throws -> [DeskRow] {
            try await house.reading.desk(of: [.post("kadis")], limit: 50).filter { $0.kind == .escalated }
        }
        #expect(try await onHead().map(\.ticket) == [tickets[1]])
        _ = try await house.ledger.submit(
            office.envelope(
                .ticket(
                    tickets[1],
                    .pause(position: late.position, PauseReason(kind: .reporter, note: "Menunggu surat"))),
                by: .person("hadi", post: "kabid", capacity: .definitive)))
        #expect(try await onHead().allSatisfy(\.isPaused))
        let paused = try await house.reading.desk(of: [.post("kabid")], limit: 50).filter { $0.kind == .work }
        #expect(paused.map(\.isPaused) == [true])
        office.clock.move(minutes: 10)
        _ = try await house.ledger.submit(
            office.envelope(
                .ticket(tickets[1], .resume(position: late.position)),
                by: .person("hadi", post: "kabid", capacity: .definitive)))
        try await LedgerWalk(office: office, house: house, ticket: tickets[1]).step()
        #expect(try await onHead().isEmpty)
        await house.close()
    }

    struct Search: Sendable, CustomTestStringConvertible {
        var words: String
        var found: [Int]
        var testDescription: String { words }
    }

    @Test(
        "Search finds words and their beginnings, whatever is typed",
        arguments: [
            Search(words: "internet", found: [0]), Search(words: "INTER", found: [0]),
            Search(words: "mati", found: [2, 0]), Search(words: "T-2026-0002", found: [1]),
            Search(words: "kesehatan mati", found: [2, 0]), Search(words: "wifi lam", found: [1]),
            Search(words: "\"putus\"", found: [2]), Search(words: "AND", found: [2]),
            Search(words: "gangguan", found: [2, 1, 0]), Search(words: "mati OR wifi", found: []),
            Search(words: "\"", found: []), Search(words: "*", found: []),
            Search(words: "a\0", found: [2, 1]),
            Search(words: "nternet", found: []), Search(words: "  ", found: [2, 1, 0]),
            Search(words: "\"putus", found: [2]), Search(words: "NEAR(mati", found: []),
        ])
    func search(search: Search) async throws {
        let (_, house, tickets) = try await prepared()
        let found = try await house.reading.tickets(TicketQuery(words: search.words))
        #expect(found.map(\.id) == search.found.map { tickets[$0] })
        #expect(try await house.reading.ticketCount(TicketQuery(words: search.words)) == search.found.count)
        await house.close()
    }

    @Test("Lists are filtered, newest first, and go on after a row")
    func lists() async throws {
        let (office, house, tickets) = try await prepared()
        func list(_ query: TicketQuery) async throws -> [TicketID] {
            let rows = try await house.reading.tickets(query)
            #expect(try await house.reading.ticketCount(query) >= rows.count)
            return rows.map(\.id)
        }
        #expect(try await list(TicketQuery()) == tickets.reversed())
        #expect(try await list(TicketQuery(limit: 2)) == [tickets[2], tickets[1]])
        #expect(try await list(TicketQuery(after: TicketCursor(tickets[1]), limit: 2)) == [tickets[0]])
        #expect(try await list(TicketQuery(after: TicketCursor(office.newID()))).isEmpty)
        #expect(try await list(TicketQuery(phases: [.finished])) == [tickets[0]])
        #expect(try await list(TicketQuery(phases: [.finished, .open])) == tickets.reversed())
        #expect(try await list(TicketQuery(unit: "disdik")) == [tickets[1]])
        #expect(try await list(TicketQuery(procedure: LedgerOffice.code, unit: "dinkes")).count == 2)
        #expect(try await list(TicketQuery(procedure: "lain")).isEmpty)
        let opened = LedgerOffice.monday.adding(minutes: 2)
        #expect(try await list(TicketQuery(openedFrom: opened)) == [tickets[2], tickets[1]])
        #expect(try await list(TicketQuery(openedBefore: opened)) == [tickets[0]])
        #expect(try await list(TicketQuery(lateAt: LedgerOffice.monday)).isEmpty)
        #expect(try await list(TicketQuery(lateAt: .latest)) == [tickets[2], tickets[1]])
        let row = try #require(try await house.reading.tickets(TicketQuery(unit: "disdik")).first)
        #expect((row.number, row.title, row.phase) == ("T-2026-0002", "WiFi aula lambat", .open))
        #expect((row.step, row.assignee) == ("verifikasi", .post("kabid")))
        #expect(row.deadline != nil)
        #expect(try await house.reading.ticket(number: "T-2026-0003") == tickets[2])
        #expect(try await house.reading.ticket(number: "T-2026-0004") == nil)
        await house.close()
    }

    @Test("Reports are listed by standing, unit and time, and found by their code as it is typed")
    func reports() async throws {
        let (office, house, tickets) = try await prepared()
        office.clock.move(minutes: 1)
        let last = try await house.ledger.submit(office.report(unit: "disdik"))
        let inbox = try await house.reading.reports(ReportQuery(standing: "received"))
        #expect(inbox.map(\.id) == [try #require(last.report)])
        #expect(try await house.reading.reports(ReportQuery(unit: "disdik")).count == 2)
        #expect(try await house.reading.reports(ReportQuery(limit: 3)).map(\.made).first == inbox.first?.made)
        let accepted = try await house.reading.reports(ReportQuery(standing: "accepted"))
        #expect(accepted.map(\.ticket) == tickets.reversed())
        #expect(
            try await house.reading.reports(ReportQuery(madeAfter: LedgerOffice.monday.adding(minutes: 2)))
                .count == 2)
        let code = try #require(last.code)
        let spaced = "\(code.prefix(2)) \(code.dropFirst(2)) "
        for typed in [code, code.lowercased(), "\(code.prefix(5))-\(code.suffix(5))", spaced] {
            #expect(try await house.reading.report(code: typed)?.report.id == last.report)
        }
        #expect(try await house.reading.report(code: "AAAAAAAAAA") == nil)
        #expect(try await house.reading.report(office.newID()) == nil)
        #expect(try await house.reading.ticket(TicketID(high: 0x7000, low: 0x8000_0000_0000_0001)) == nil)
        await house.close()
    }

    @Test("A list of reports goes on where it stopped, whatever comes or changes meanwhile")
    func reportPages() async throws {
        let office = try LedgerOffice()
        let house = try await office.founded()
        var sent: [ReportID] = []
        for number in 0..<5 {
            // Two of one minute, so that the moment alone tells nothing.
            if number % 2 == 0 { office.clock.move(minutes: 1) }
            sent.append(try #require(try await house.ledger.submit(office.report()).report))
        }
        var query = ReportQuery(standing: "received", limit: 2)
        var seen = try await house.reading.reports(query).map(\.id)
        query.after = seen.last
        // The one the cursor names leaves the list, and a new one comes in front.
        _ = try await house.ledger.submit(office.accept(try #require(seen.last)))
        _ = try await house.ledger.submit(office.report())
        while case let page = try await house.reading.reports(query), !page.isEmpty {
            seen += page.map(\.id)
            query.after = seen.last
        }
        #expect(seen == sent.reversed())
        #expect(try await house.reading.reports(ReportQuery(after: office.newID())) == [])

        // The other way round as well: the longest waiting one first.
        var waiting = ReportQuery(standing: "received", isOldestFirst: true, limit: 2)
        var turned: [ReportID] = []
        while case let page = try await house.reading.reports(waiting), !page.isEmpty {
            turned += page.map(\.id)
            waiting.after = turned.last
        }
        let newestFirst = try await house.reading.reports(ReportQuery(standing: "received")).map(\.id)
        #expect(turned == newestFirst.reversed() && turned.count == 5)
        await house.close()
    }

    @Test("The tables made anew from the events are the same, row for row")
    func rebuilt() async throws {
        let (office, house, _) = try await prepared()
        let before = try await office.rows(of: LedgerOffice.readTables)
        #expect(before["ticket"]?.count == 3)
        try await office.write([
            "DELETE FROM desk", "UPDATE ticket SET title = 'x'", "DELETE FROM report",
            "DELETE FROM month_count",
            "UPDATE step_fact SET minutes = 1", "DELETE FROM open_step", "DELETE FROM report_search",
        ])
        try await house.rebuildReadTables()
        #expect(try await office.rows(of: LedgerOffice.readTables) == before)
        #expect(try await house.reading.tickets(TicketQuery(words: "wifi")).count == 1)
        await house.close()
    }

    @Test("Old versions of a procedure stay readable, and the tickets begun by them")
    func versions() async throws {
        let (office, house, tickets) = try await prepared()
        let lines = try LedgerOffice.file().split(separator: "\n", omittingEmptySubsequences: false)
        let next = lines.map { $0 == "versi: 1" ? "versi: 2" : $0 }.joined(separator: "\n")
        _ = try await house.ledger.submit(
            office.envelope(
                .changeOffice(
                    .procedureEnforced(
                        ProcedureInForce(
                            code: LedgerOffice.code, version: 2, file: next, since: office.clock.now()))),
                by: LedgerOffice.administrator))
        #expect(try await house.reading.office().procedures[LedgerOffice.code]?.version == 2)
        #expect(try await house.reading.procedure(LedgerOffice.code, version: 1)?.version == 1)
        #expect(try await house.reading.procedure(LedgerOffice.code, version: 2)?.version == 2)
        #expect(try await house.reading.procedure(LedgerOffice.code, version: 3) == nil)
        try await LedgerWalk(office: office, house: house, ticket: tickets[1]).step()
        let (fresh, _, _) = try await office.ticket(in: house)
        #expect(try await house.reading.ticket(fresh)?.state.procedureVersion == 2)
        #expect(try await house.reading.ticket(tickets[1])?.state.procedureVersion == 1)
        await house.close()
    }
}
