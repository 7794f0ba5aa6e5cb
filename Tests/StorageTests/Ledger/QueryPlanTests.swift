import Crypto
import OfficeModel
import OfficeTime
import SOPModel
import Storage
import Testing
import TicketEngine
import UseCases

@Suite("Statements on growing tables")
struct QueryPlanTests {
    /// Runs whole commands and every kind of list, and gives the statements they were made of.
    private func statements() async throws -> (LedgerOffice, [String]) {
        let office = try LedgerOffice()
        let founded = try await office.founded()
        await founded.close()
        let log = StatementLog()
        let house = try await Storehouse.open(
            driver: RecordingDriver(inner: office.driver, log: log), folder: office.folder,
            clock: office.clock)
        let webhook = Webhook(
            id: office.newID(), url: "https://a.example/", secret: [1], created: office.clock.now())
        try await office.program(.addWebhook(webhook), in: house)
        let (ticket, report, code) = try await office.ticket(in: house)
        try await LedgerWalk(office: office, house: house, ticket: ticket).finish()
        _ = try await office.ticket(in: house)
        try await read(office, house, ticket, report, code)
        try await know(office, house, ticket, report)
        try await attend(office, house, ticket, webhook.id)
        await house.close()
        return (office, log.all)
    }

    /// What is asked of the record's past, of outsiders, and of who may come in.
    private func know(
        _ office: LedgerOffice, _ house: Storehouse, _ ticket: TicketID, _ report: ReportID
    ) async throws {
        let now = office.clock.now()
        _ = try await house.reading.officeHistory(before: nil, limit: 50)
        _ = try await house.reading.officeHistory(before: 9, limit: 50)
        _ = try await house.reading.procedureActs(LedgerOffice.code)
        #expect(try await house.reading.ticket(ticket)?.history.isEmpty == false)
        _ = try await house.reading.outages(limit: 50)
        _ = try await house.seal(day: "2026-08-03", at: now)
        let said = office.envelope(
            .ticket(ticket, .comment(text: "Masih lambat", files: [])), by: .reporter(report))
        _ = try await house.ledger.submit(said)
        try await house.personal.note(
            PersonalAccess(at: now, person: "fitri", post: "tu", subject: .ticket(ticket)), day: "2026-08-03")
        _ = try await house.ledger.submit(
            office.envelope(
                .removePersonal(RemovePersonal(reports: [report], values: [], reason: "Permohonan")),
                by: LedgerOffice.administrator))
        _ = try await house.personal.removals(limit: 50)
        _ = try await house.personal.removal(number: "HDP-2026-001")
        let token = [UInt8](repeating: 1, count: 32)
        let session = Session(
            tokenDigest: token, person: "fitri", post: "tu", csrf: "x", opened: now, lastSeen: now)
        try await house.accounts.open(session)
        try await house.accounts.change(session)
        _ = try await house.accounts.session(tokenDigest: token)
        _ = try await house.accounts.sessions(of: "fitri")
        try await house.accounts.closeSessions(of: "fitri", except: token)
        for person in [nil, "fitri"] as [PersonID?] {
            try await house.accounts.addAccessLink(
                AccessLink(
                    tokenDigest: SHA256.digest(of: person?.text ?? "").bytes,
                    purpose: person == nil ? .founding : .password, person: person, made: .earliest,
                    expires: .earliest))
        }
        _ = try await house.accounts.openPasswordLinks(at: now)
        _ = try await house.accounts.propose(SecondFactor(secret: [1], made: .earliest), for: "fitri")
        _ = try await house.accounts.confirmSecondFactor(
            of: "fitri", step: 1, recovery: ["07": ""], at: .earliest)
        _ = try await house.accounts.useCode(step: 2, of: "fitri")
        _ = try await house.accounts.recoveryLeft(of: "fitri")
        _ = try await house.accounts.useRecovery("07", of: "fitri")
        _ = try await house.accounts.secondFactorRemoval(of: "fitri")
        let link = CompletionLink(
            id: office.newID(), ticket: ticket, position: 1, pinHash: "x", expires: now)
        try await house.accounts.addLink(link)
        try await house.accounts.changeLink(link)
        _ = try await house.accounts.link(link.id)
    }

    /// What the clock, the sender of messages and single people ask.
    private func attend(
        _ office: LedgerOffice, _ house: Storehouse, _ ticket: TicketID, _ webhook: WebhookID
    ) async throws {
        let now = office.clock.now()
        _ = try await house.personal.outsiders(named: "sari", limit: 50)
        try await house.accounts.keep(
            SavedView(name: "Milik saya", address: "/tiket?keadaan=terbuka"), of: "fitri")
        _ = try await house.accounts.views(of: "fitri")
        let browser = SHA256.digest(of: "peramban").bytes
        try await house.accounts.remember(browser, for: "fitri", at: now)
        _ = try await house.accounts.knows(browser, for: "fitri", at: now)
        try await house.accounts.setAccount(Account(login: "fitri", person: "fitri", passwordHash: ""))
        try await house.accounts.removeView("Milik saya", of: "fitri")
        _ = try await house.wakes.due(at: now, limit: 100)
        _ = try await house.wakes.next()
        try await house.wakes.reckon(ticket, notBefore: now)
        let calendar = OfficeEvent.calendarSet(.standard(zone: .wita), reason: "lagi")
        _ = try await house.ledger.submit(office.envelope(.changeOffice(calendar), by: .clock))
        let messages = try await house.outbox.sendable(to: webhook, at: now, limit: 3)
        for message in messages {
            try await house.outbox.noteFailure(of: message, to: webhook, trouble: "x", next: nil)
        }
        for message in messages.dropFirst() {
            try await house.outbox.noteDelivery(of: message, to: webhook, at: now)
        }
        _ = try await house.outbox.standing(of: webhook, at: now)
        _ = try await house.outbox.deadLetters(of: webhook, limit: 9)
        try await office.program(.retryWebhook(webhook), in: house)
        try await office.program(.setWebhook(webhook, .stopped), in: house)
        _ = try await house.accounts.token(digest: [UInt8](repeating: 0, count: 32))
        _ = try await house.condition.standing(at: now, in: .wita)
        _ = try await house.accounts.tokens(of: "ratna")
        try await office.program(.setWebhook(webhook, .removed), in: house)
    }

    /// Every order, with and without a place to go on from, and every way to narrow the list.
    private func narrowed(_ ticket: TicketID) -> [TicketQuery] {
        var queries: [TicketQuery] = []
        for order in TicketOrder.allCases {
            queries.append(TicketQuery(order: order))
            queries.append(TicketQuery(unit: "dinkes", order: order, after: TicketCursor(ticket)))
            queries.append(TicketQuery(order: order, after: TicketCursor(ticket, due: .earliest)))
        }
        let changes: [(inout TicketQuery) -> Void] = [
            { $0.channel = .web }, { $0.complaint = .down }, { $0.place = "aula" }, { $0.waiting = .part },
            { $0.step = "verifikasi" },
        ]
        return queries
            + changes.map { change in
                var query = TicketQuery()
                change(&query)
                return query
            }
    }

    private func read(
        _ office: LedgerOffice, _ house: Storehouse, _ ticket: TicketID, _ report: ReportID, _ code: String
    )
        async throws
    {
        let reading = house.reading
        _ = try await reading.report(report)
        _ = try await reading.report(code: code)
        _ = try await reading.ticket(number: "T-2026-0001")
        let desks = try await reading.desk(of: [.post("kadis"), .post("kabid")], limit: 50)
        for row in desks.prefix(1) {
            _ = try await reading.desk(
                of: [.post("kadis"), .post("kabid")], after: DeskCursor(behind: row), limit: 50)
        }
        _ = try await reading.recorded(by: "fitri", limit: 50)
        _ = try await house.personal.values(of: report)
        _ = try await house.personal.expired(of: LedgerOffice.code, before: .latest)
        for subject in [nil, PersonalAccess.Subject.report(report)] {
            _ = try await house.personal.accesses(of: subject, by: nil, limit: 50)
            _ = try await house.personal.accesses(of: subject, by: "fitri", limit: 50)
        }
        for query in [
            TicketQuery(), TicketQuery(words: "mati int"),
            TicketQuery(words: "mati", phases: [.open], after: TicketCursor(ticket)),
            TicketQuery(phases: [.open, .finished]), TicketQuery(procedure: LedgerOffice.code),
            TicketQuery(unit: "dinkes"), TicketQuery(openedFrom: .earliest, openedBefore: .latest),
            TicketQuery(lateAt: .latest), TicketQuery(after: TicketCursor(ticket)),
            TicketQuery(phases: [.open, .parked], procedure: LedgerOffice.code, otherThanVersion: 2),
        ] + narrowed(ticket) {
            _ = try await reading.tickets(query)
            _ = try await reading.ticketCount(query)
        }
        _ = try await reading.openWork(at: office.clock.now())
        _ = try await reading.newestSeal()
        _ = try await reading.find(
            "mati int", for: Reader(seesReports: true, seesCodes: true, tickets: .program), limit: 10)
        if let month = CalendarMonth("2026-08") {
            _ = try await reading.monthCounts(from: month.adding(months: -11), through: month)
            let facts = try await reading.stepFacts(from: month, through: month, limit: 100)
            for fact in facts.prefix(1) {
                _ = try await reading.stepFacts(
                    from: month, through: month, after: StepFactCursor(behind: fact), limit: 100)
            }
        }
        for query in [
            ReportQuery(), ReportQuery(standing: "received"), ReportQuery(unit: "dinkes"),
            ReportQuery(madeAfter: .earliest), ReportQuery(standing: "received", unit: "dinkes"),
            ReportQuery(after: report), ReportQuery(standing: "received", after: report),
            ReportQuery(unit: "dinkes", after: report),
            ReportQuery(standing: "received", isOldestFirst: true),
            ReportQuery(standing: "received", after: report, isOldestFirst: true),
        ] {
            _ = try await reading.reports(query)
        }
    }

    @Test("Each finds its rows by an index, or walks one in order and stops at a limit")
    func plans() async throws {
        let (office, statements) = try await statements()
        let words = ["SELECT", "INSERT", "UPDATE", "DELETE"]
        let tables = [
            "ticket", "desk", "report", "event", "stream", "recorded_for", "command_outcome", "personal",
            "step_fact", "wait_fact", "month_count", "open_step", "saved_view",
            "wake", "outbox", "named_content", "api_token", "seal", "removal", "outage", "session", " link ",
            "access_link", "second_factor", "recovery_code", "known_browser",
        ]
        let queries = statements.filter { text in
            words.contains { text.hasPrefix($0) } && tables.contains { text.contains($0) }
        }
        #expect(queries.count > 30, "the program was listened to")
        for part in ["AND seq <", "ticket_text", "report_words", "personal_access", "removal", "seal_head"] {
            #expect(queries.contains { $0.contains(part) }, "nobody asked \(part)")
        }
        for text in queries {
            let values = text.filter { $0 == "?" }.map { _ in SQLValue.null }
            let plan = try await office.read { connection in
                try connection.all(SQL(text: "EXPLAIN QUERY PLAN " + text, values: values)) { try $0.text(3) }
            }
            // A person is sought among outsiders a few times a year, in all that is kept of them: on purpose.
            if text.contains("personal.kind IN ('reporter'") { continue }
            // One link for each person, asked by the page that invites them.
            if text.hasPrefix("SELECT token, person, made_by, made") { continue }
            // All open rows at once: the work of today, not that of all years.
            if text.contains("GROUP BY procedure, step") { continue }
            if text.hasPrefix("SELECT count(*), sum(CASE WHEN waiting") { continue }
            let walks = plan.contains { $0.hasPrefix("SCAN") && !$0.contains("VIRTUAL TABLE") }
            let sorts = plan.contains { $0.contains("TEMP B-TREE") }
            #expect(!walks || text.contains("LIMIT"), "\(text)\n\(plan)")
            // What is late, open at one row, or was opened between two days, is sorted: it is few.
            // So are the sessions of one person.
            let few = ["due <", "opened <", "FROM open_step", "ORDER BY last_seen"]
            #expect(!sorts || few.contains { text.contains($0) }, "\(text)\n\(plan)")
            #expect(!(walks && sorts), "\(text)\n\(plan)")
            if text.contains("MATCH") {
                #expect(plan.first { $0.hasPrefix("SCAN") }?.contains("VIRTUAL TABLE") ?? false, "\(plan)")
            }
        }
    }
}
