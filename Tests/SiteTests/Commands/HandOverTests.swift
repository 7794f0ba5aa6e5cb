import Testing

@testable import Web

@Suite("A hand-over")
struct HandOverTests {
    @Test("Its answer names the ticket under which the work goes on")
    func successor() async throws {
        try await withOffice { office in
            let sample = Sample(.handOver, in: office.seed)
            let answer = await office.ask(office.request(sample, by: .json))
            #expect(answer.status == 201, "\(answer.text)")
            let successor = try #require(
                answer.text.firstMatch(of: /"successor":\{[^}]*"ticket":"([0-9a-f]+)"/))
            #expect(answer.text.matches(of: /"number":"T-2026-\d+"/).count == 2)
            let page = await office.ask(.get("/tiket/\(successor.output.1)").as(.head))
            #expect(page.status == 200)
        }
    }
}
