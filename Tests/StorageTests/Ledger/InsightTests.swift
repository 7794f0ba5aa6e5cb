import Crypto
import OfficeModel
import OfficeTime
import SOPModel
import Storage
import Testing
import TicketEngine
import UseCases

@Suite("Sorted lists, numbers and words")
struct InsightTests {
    private static let desk = Reader(seesReports: true, seesCodes: true, tickets: .program)
    private static let anybody = Reader(seesReports: false, seesCodes: false, tickets: .program)

    /// Nine tickets, one minute apart; some further along than others, so that their deadlines differ.
    private func prepared() async throws -> (LedgerOffice, Storehouse, [TicketID]) {
        let office = try LedgerOffice()
        let house = try await office.founded()
        var tickets: [TicketID] = []
        for number in 0..<9 {
            office.clock.move(minutes: 1)
            tickets.append(
                try await office.ticket(
                    in: house, unit: number < 5 ? "dinkes" : "disdik", title: "Gangguan \(number)"
                )
                .ticket)
        }
        for place in [0, 3, 6] {
            try await LedgerWalk(office: office, house: house, ticket: tickets[place]).step()
        }
        try await LedgerWalk(office: office, house: house, ticket: tickets[8]).finish()
        return (office, house, tickets)
    }

    @Test(
        "Every order lists every ticket once, however small its pages", arguments: TicketOrder.allCases,
        [1, 2, 4])
    func pages(order: TicketOrder, size: Int) async throws {
        let (_, house, tickets) = try await prepared()
        let whole = try await house.reading.tickets(TicketQuery(order: order))
        #expect(Set(whole.map(\.id)) == Set(tickets))
        var paged: [TicketID] = []
        var query = TicketQuery(order: order, limit: size)
        while true {
            let rows = try await house.reading.tickets(query)
            paged += rows.map(\.id)
            guard rows.count == size, let last = rows.last else { break }
            // As it travels in an address.
            query.after = TicketCursor(last.cursor(order).text)
            #expect(query.after != nil)
        }
        #expect(paged == whole.map(\.id))
        await house.close()
    }

    @Test("Orders sort by what they say")
    func orders() async throws {
        let (_, house, tickets) = try await prepared()
        func list(_ order: TicketOrder, _ phases: [TicketPhase] = []) async throws -> [TicketRow] {
            try await house.reading.tickets(TicketQuery(phases: phases, order: order))
        }
        #expect(try await list(.newest).map(\.id) == tickets.reversed())
        #expect(try await list(.oldest).map(\.id) == tickets)
        #expect(try await list(.openedFirst).map(\.opened) == list(.openedFirst).map(\.opened).sorted())
        #expect(try await list(.openedLast, [.open, .finished]).map(\.id) == tickets.reversed())
        let due = try await list(.dueFirst, [.open, .finished])
        let deadlines = due.map { $0.due ?? .latest }
        #expect(deadlines == deadlines.sorted())
        #expect(due.last?.id == tickets[8], "without a deadline last")
        await house.close()
    }

    @Test("A page goes on where it stood when the row it ended with has moved")
    func stable() async throws {
        let (office, house, _) = try await prepared()
        let before = try await house.reading.tickets(TicketQuery(order: .dueFirst))
        let first = try await house.reading.tickets(TicketQuery(order: .dueFirst, limit: 3))
        let last = try #require(first.last)
        try await LedgerWalk(office: office, house: house, ticket: last.id).finish()
        let rest = try await house.reading.tickets(
            TicketQuery(order: .dueFirst, after: last.cursor(.dueFirst)))
        let kept = before.dropFirst(3).map(\.id)
        #expect(rest.map(\.id).filter { $0 != last.id } == kept, "none left out, none shown again")
        await house.close()
    }

    @Test("Lists narrow by the open row, by what it waits for, by channel and by complaint")
    func filters() async throws {
        let (office, house, tickets) = try await prepared()
        func list(_ change: (inout TicketQuery) -> Void) async throws -> [TicketID] {
            var query = TicketQuery()
            change(&query)
            return try await house.reading.tickets(query).map(\.id)
        }
        #expect(try await list { $0.step = "verifikasi" } == [tickets[6], tickets[3], tickets[0]])
        #expect(
            try await list {
                $0.step = "verifikasi"
                $0.procedure = "lain"
            }.isEmpty)
        #expect(try await list { $0.channel = .web }.count == 9)
        #expect(try await list { $0.channel = .letter }.isEmpty)
        #expect(try await list { $0.complaint = .down }.count == 9)
        #expect(try await list { $0.place = "nowhere" }.isEmpty)
        #expect(try await list { $0.waiting = .provider }.isEmpty)
        let state = try #require(try await house.reading.ticket(tickets[0])?.state.positions.first)
        _ = try await house.ledger.submit(
            office.envelope(
                .ticket(
                    tickets[0],
                    .pause(position: state.number, PauseReason(kind: .provider, reference: "ISP-4711"))),
                by: .person("hadi", post: "kabid", capacity: .definitive)))
        #expect(try await list { $0.waiting = .provider } == [tickets[0]])
        let open = try await house.reading.openWork(at: office.clock.now())
        #expect(open.filter { $0.waiting == .provider }.map(\.count) == [1])
        let words = try await house.reading.find("isp 4711", for: Self.anybody, limit: 10)
        #expect(words.texts.map(\.ticket.id) == [tickets[0]])
        #expect(words.texts.first?.kind == .reason)
        office.clock.move(minutes: 30)
        _ = try await house.ledger.submit(
            office.envelope(
                .ticket(tickets[0], .resume(position: state.number)),
                by: .person("hadi", post: "kabid", capacity: .definitive)))
        let month = CalendarMonth(of: LedgerOffice.monday, in: .wita)
        let total = try await house.reading.monthCounts(from: month, through: month)
            .reduce(into: WorkCount()) { $0 += $1.count }
        #expect((total[.providerWaits], total[.providerMinutes]) == (1, 30))
        await house.close()
    }

    @Test("A report's words find it for the desk, and for nobody when they have been removed")
    func forgotten() async throws {
        let office = try LedgerOffice()
        let house = try await office.founded()
        let received = try await house.ledger.submit(office.report(words: "Switch terbakar di plafon"))
        let id = try #require(received.report)
        func found(_ words: String, _ reader: Reader = Self.desk) async throws -> [ReportID] {
            try await house.reading.find(words, for: reader, limit: 10).reports.map(\.report.id)
        }
        #expect(try await found("plafon switch") == [id])
        #expect(try await found("kesehatan terbak") == [id])
        #expect(try await found("plafon", Self.anybody).isEmpty)
        _ = try await house.ledger.submit(
            office.envelope(
                .removePersonal(RemovePersonal(reports: [id], values: [], reason: "Surat permohonan")),
                by: LedgerOffice.administrator))
        #expect(try await found("plafon").isEmpty)
        #expect(try await found("kesehatan") == [id], "what is not personal stays")
        try await house.rebuildReadTables()
        #expect(try await found("plafon").isEmpty)
        #expect(try await found("kesehatan") == [id])
        await house.close()
    }

    @Test(
        "Whatever is typed finds nothing rather than failing",
        arguments: [
            "\"", "a AND", "NEAR(", "*", "a\0b", "' OR 1=1 --", "words:x", "^", "-", "(", "\u{0301}",
        ])
    func odd(typed: String) async throws {
        let office = try LedgerOffice()
        let house = try await office.founded()
        _ = try await office.ticket(in: house)
        _ = try await house.reading.find(typed, for: Self.desk, limit: 10)
        _ = try await house.reading.find(
            typed + String(repeating: " kata", count: 10_000), for: Self.desk, limit: 10)
        await house.close()
    }

    @Test("Months add up what happened in them, and pauses count office minutes")
    func months() async throws {
        let (office, house, tickets) = try await prepared()
        let month = CalendarMonth(of: LedgerOffice.monday, in: .wita)
        let counts = try await house.reading.monthCounts(from: month, through: month)
        let total = counts.reduce(into: WorkCount()) { $0 += $1.count }
        #expect(total[.opened] == 9)
        #expect(total[.finished] == 1)
        let facts = try await house.reading.stepFacts(from: month, through: month, limit: 100)
        #expect(facts.count == total[.steps])
        #expect(facts.contains { $0.ticket == tickets[8] && $0.number == "T-2026-0009" })
        #expect(try await house.reading.stepFacts(from: month, through: month, limit: 2).count == 2)
        let next = month.adding(months: 1)
        #expect(try await house.reading.monthCounts(from: next, through: next).isEmpty)
        #expect(try await house.reading.newestSeal() == nil)
        let seal = try await house.seal(day: "2026-08-03", at: office.clock.now())
        #expect(try await house.reading.newestSeal() == SealNote(day: "2026-08-03", digest: seal.digest.hex))
        await house.close()
    }

    @Test("Views belong to one person, and a name to one view")
    func views() async throws {
        let office = try LedgerOffice()
        let house = try await office.founded()
        try await house.accounts.keep(SavedView(name: "B", address: "/tiket?q=1"), of: "ratna")
        try await house.accounts.keep(SavedView(name: "A", address: "/tiket"), of: "ratna")
        try await house.accounts.keep(SavedView(name: "B", address: "/tiket?q=2"), of: "ratna")
        let views = try await house.accounts.views(of: "ratna")
        #expect(views.map(\.name) == ["A", "B"])
        #expect(views.last?.address == "/tiket?q=2")
        #expect(try await house.accounts.views(of: "hadi").isEmpty)
        try await house.accounts.removeView("B", of: "hadi")
        try await house.accounts.removeView("A", of: "ratna")
        #expect(try await house.accounts.views(of: "ratna").map(\.name) == ["B"])
        await house.close()
    }

    @Test("An office of an older program gets its tables filled when it is opened")
    func upgraded() async throws {
        let (office, house, _) = try await prepared()
        // The columns of `ticket` come back in another order; what they hold is asked for below.
        let compared = LedgerOffice.readTables.filter { $0 != "ticket" }
        let before = try await office.rows(of: compared)
        await house.close()
        let tables = ["open_step", "step_fact", "wait_fact", "month_count", "ticket_text", "report_words"]
        let gone: [SQL] = [
            "DROP TABLE report_search", "DROP TABLE text_search",
            "DROP TABLE saved_view", "DROP INDEX ticket_channel", "DROP INDEX ticket_complaint",
            "DROP INDEX ticket_place", "DROP INDEX ticket_unit_opened", "DROP INDEX ticket_procedure_opened",
            "ALTER TABLE ticket DROP COLUMN channel",
            "ALTER TABLE ticket DROP COLUMN complaint", "ALTER TABLE ticket DROP COLUMN place",
            "DELETE FROM migration WHERE number = 5",
        ]
        try await office.write(tables.map { "DROP TABLE \(raw: $0)" } + gone)
        let again = try await office.open()
        #expect(try await office.rows(of: compared) == before)
        var web = TicketQuery()
        web.channel = .web
        #expect(try await again.reading.tickets(web).count == 9)
        await again.close()
    }
}
