import OfficeModel
import OfficeTime
import SOPModel
import Storage
import Testing
import TicketEngine
import UseCases

@Suite("Many commands in one transaction")
struct CommandGroupTests {
    private struct Changed: Error {}

    @Test("Each sees what those before it did, and all are kept")
    func together() async throws {
        let office = try LedgerOffice()
        let house = try await office.founded()
        let received: ReportID = office.newID()
        let ticket: TicketID = office.newID()
        let commands = [office.report(received), office.accept(received, as: ticket)]
        let number = try await house.ledger.together { group in
            for command in commands { try group.submit(command) }
            let state = try #require(try group.ticket(ticket))
            #expect(try group.procedure(state.procedure, version: state.procedureVersion) != nil)
            return state.number
        }
        #expect(number == "T-2026-0001")
        #expect(try await house.reading.ticket(ticket)?.state.number == number)
        await house.close()
    }

    @Test("Where one fails nothing of the group is kept, and nothing of it is remembered")
    func undone() async throws {
        let office = try LedgerOffice()
        let house = try await office.founded()
        let received: ReportID = office.newID()
        let ticket: TicketID = office.newID()
        let commands = [office.report(received), office.accept(received, as: ticket)]
        await #expect(throws: Changed.self) {
            try await house.ledger.together { group in
                for command in commands { try group.submit(command) }
                throw Changed()
            }
        }
        #expect(try await house.reading.ticket(ticket) == nil)
        let repeated = try await house.ledger.together { group in
            #expect(try group.ticket(ticket) == nil, "the writer forgot it too")
            for command in commands { try group.submit(command) }
            return try group.ticket(ticket)?.number
        }
        #expect(repeated == "T-2026-0001", "its number was not used up")
        await house.close()
    }
}
