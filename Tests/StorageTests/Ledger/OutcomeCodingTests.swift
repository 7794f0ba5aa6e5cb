import OfficeModel
import Testing
import UseCases

@testable import Storage

@Suite("Answers as the table holds them")
struct OutcomeCodingTests {
    private let ticket = TicketID(high: 0x0193_0000_0000_7000, low: 1)
    private let other = TicketID(high: 0x0193_0000_0000_7000, low: 2)

    @Test("What was handed over is answered with where it goes on, a second time too")
    func successor() {
        var outcome = CommandOutcome(ticket: ticket, number: "T-2026-0001", version: 300)
        #expect(OutcomeCoding.outcome(OutcomeCoding.bytes(outcome)) == outcome)
        outcome.successor = CommandOutcome.Successor(ticket: other, number: "T-2026-0002")
        #expect(OutcomeCoding.outcome(OutcomeCoding.bytes(outcome)) == outcome)
    }

    @Test("Other bytes are no answer")
    func foreign() {
        #expect(OutcomeCoding.outcome([0x40]) == nil)
        #expect(OutcomeCoding.outcome([0x30, 1, 2]) == nil)
    }
}
