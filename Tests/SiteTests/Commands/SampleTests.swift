import Testing

@testable import Web

@Suite("Commands that are right")
struct SampleTests {
    @Test("Each is accepted, as a form and as JSON alike", arguments: CommandName.allCases)
    func accepted(name: CommandName) async throws {
        for carrier in Carrier.allCases {
            try await withOffice { office in
                let sample = Sample(name, in: office.seed)
                for first in sample.before {
                    let answer = await office.ask(office.request(Sample(first, in: office.seed), by: carrier))
                    #expect(answer.status < 400, "\(first.rawValue): \(answer.text)")
                }
                let before = try await office.kept()
                let answer = await office.ask(office.request(sample, by: carrier))
                #expect(answer.status < 400, "\(name.rawValue) as \(carrier): \(answer.text)")
                let after = try await office.kept()
                #expect(after.events > before.events)
            }
        }
    }
}
