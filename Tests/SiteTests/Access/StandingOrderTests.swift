import OfficeModel
import SOPModel
import Testing
import TicketEngine
import UseCases

@testable import Web

@Suite("An order that holds for every report")
struct StandingOrderTests {
    private let setda = "setda-pemeliharaan-jaringan-internet"

    @Test("A report's sheet says since when the row before its first is in force, and leads there")
    func inForce() async throws {
        try await withOffice { office in
            let desk = SeedOffice(house: office.house, clock: office.clock)
            let early = try await desk.ticket(setda)
            office.clock.move(minutes: 1)
            let order = try await desk.order(setda)
            try await desk.walk(order) { $0.phase == .finished }
            office.clock.move(minutes: 1)
            let late = try await desk.ticket(setda)
            let page = await office.ask(.get("/tiket/\(late.ticket.text)").as(.head))
            #expect(page.text.contains("Berlaku sejak 3 Agu 2026"))
            #expect(page.text.contains("href=\"/tiket/\(order.text)\""))
            let before = await office.ask(.get("/tiket/\(early.ticket.text)").as(.head))
            #expect(!before.text.contains("Berlaku sejak"))
        }
    }
}
