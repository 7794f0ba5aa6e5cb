import Crypto
import DemoOffice
import EmbeddedFiles
import FoundationEssentials
import OfficeModel
import OfficeTime
import SQLiteDriver
import Storage
import Testing
import TicketEngine
import UseCases

/// An office with years of a past, as `sigap generate` makes it, small enough for a test.
@Suite("An office with a past")
struct OfficeYearsTests {
    private static let plan = OfficeYears(tickets: 600, years: 1, seed: 7)

    /// Made in a folder of its own; what `look` says of it.
    private func made<Answer>(
        _ plan: OfficeYears, _ look: (Storehouse, String) async throws -> Answer
    ) async throws -> Answer {
        let folder = FileManager.default.temporaryDirectory.path + "/sigap-" + Randomness.token(bytes: 8)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let clock = DemoClock(before: MadeOffice.now, days: plan.days + 10)
        let house = try await Storehouse.open(folder: folder, clock: clock)
        let maker = DemoMaker(
            ledger: house.ledger, accounts: house.accounts, vault: house.vault, clock: clock,
            procedures: EmbeddedFile.inside("Procedures").map { String(decoding: $0.bytes, as: UTF8.self) })
        try await maker.make(plan, until: MadeOffice.now, upkeep: house.upkeep)
        let answer = try await look(house, folder)
        await house.close()
        return answer
    }

    private func dossiers(_ house: Storehouse) async throws -> [TicketDossier] {
        var all: [TicketDossier] = []
        for row in try await house.reading.tickets(TicketQuery(reader: .program, limit: 1_000)) {
            all.append(try #require(try await house.reading.ticket(row.id)))
        }
        return all
    }

    @Test("Its record is whole, every day is sealed, and it holds all that happens in an office")
    func whole() async throws {
        let tickets = try await made(Self.plan) { house, folder in
            let report = try RecordCheck.run(SQLiteFile(folder: folder)).report
            #expect(report.fault == nil)
            #expect(report.seals > 350)
            return try await dossiers(house)
        }
        #expect((590...640).contains(tickets.count), "\(tickets.count)")
        let kinds = Set(tickets.flatMap { $0.history.map(\.entry.event.kind) })
        let wanted: Set = [
            "stepPaused", "stepResumed", "sentBack", "stepEscalated", "ticketCancelled", "placeFinished",
            "ticketConfirmed", "reportJoined", "countersignRefused",
        ]
        #expect(wanted.isSubset(of: kinds), "missing: \(wanted.subtracting(kinds)) of \(kinds.sorted())")
        #expect(Set(tickets.map(\.state.procedure)).count == 7)
        #expect(Set(tickets.compactMap(\.state.unit)).count > 20)
        let years = Set(tickets.map { LocalTime($0.state.since, in: .wita).date.year })
        #expect(years.count == 2, "a year before a day lies in two")
    }

    @Test("The same seed tells the same past, another seed another")
    func seeds() async throws {
        func outline(_ seed: UInt64) async throws -> [String] {
            try await made(OfficeYears(tickets: 30, years: 1, seed: seed)) { house, _ in
                try await dossiers(house).map { ticket in
                    let events = ticket.history.map {
                        "\($0.entry.happened.milliseconds) \($0.entry.event.kind)"
                    }
                    return ([ticket.state.number, ticket.state.title] + events).joined(separator: "; ")
                }.sorted()
            }
        }
        let first = try await outline(3)
        #expect(try await outline(3) == first)
        #expect(try await outline(4) != first)
    }
}
