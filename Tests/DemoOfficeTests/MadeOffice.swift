import Crypto
import DemoOffice
import EmbeddedFiles
import FoundationEssentials
import OfficeModel
import OfficeTime
import SOPModel
import SQLiteDriver
import Storage
import Testing
import TicketEngine
import UseCases

/// A demo office, made in a folder of its own that goes away with it, and everything read from it.
final class MadeOffice: Sendable {
    let folder: String
    let office: Office
    let procedures: [String: Procedure]
    let tickets: [TicketDossier]
    let reports: [ReportRow]
    /// What dashboards and recaps read.
    let counts: [MonthCount]
    let open: [OpenWork]
    let facts: [StepFact]
    /// By the name to sign in by.
    let accounts: [String: Account]

    /// A Friday afternoon.
    static let now = Instant(timestamp: "2026-11-20T15:10:27+08:00") ?? .earliest

    private static let made = Task { try await make(at: now) }

    /// Made once for all tests that only look.
    static var shared: MadeOffice {
        get async throws { try await made.value }
    }

    static func make(at now: Instant) async throws -> MadeOffice {
        let folder = FileManager.default.temporaryDirectory.path + "/sigap-" + Randomness.token(bytes: 8)
        let clock = DemoClock(before: now)
        let house = try await Storehouse.open(folder: folder, clock: clock)
        let maker = DemoMaker(
            ledger: house.ledger, accounts: house.accounts, vault: house.vault,
            clock: clock,
            procedures: EmbeddedFile.inside("Procedures").map { String(decoding: $0.bytes, as: UTF8.self) })
        let start = ContinuousClock.now
        try await maker.make(until: now)
        print("made in \(ContinuousClock.now - start)")
        let office = try await MadeOffice(folder, reading: house.reading, accounts: house.accounts)
        await house.close()
        return office
    }

    private init(_ folder: String, reading: SQLReading, accounts: SQLAccounts) async throws {
        self.folder = folder
        let office = try await reading.office()
        var procedures: [String: Procedure] = [:]
        for (code, current) in office.procedures {
            procedures[code] = try await reading.procedure(code, version: current.version)
        }
        var tickets: [TicketDossier] = []
        for row in try await reading.tickets(TicketQuery(limit: 200)) {
            tickets.append(try #require(try await reading.ticket(row.id)))
        }
        var known: [String: Account] = [:]
        for login in DemoAccounts.logins { known[login] = try await accounts.account(login: login) }
        self.office = office
        self.procedures = procedures
        self.tickets = tickets
        reports = try await reading.reports(ReportQuery(limit: 200))
        self.accounts = known
        let month = CalendarMonth(of: MadeOffice.now, in: office.profile.zone)
        counts = try await reading.monthCounts(
            from: month.adding(months: -24), through: month.adding(months: 24))
        open = try await reading.openWork(at: MadeOffice.now)
        facts = try await reading.stepFacts(
            from: month.adding(months: -24), through: month.adding(months: 24), limit: 100_000)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Everything but ids: number, title, and what happened when.
    var outline: [String] {
        tickets.map { ticket in
            let events = ticket.history.map { "\($0.entry.happened.milliseconds) \($0.entry.event.kind)" }
            return ([ticket.state.number, ticket.state.title] + events).joined(separator: "; ")
        }.sorted()
    }
}
