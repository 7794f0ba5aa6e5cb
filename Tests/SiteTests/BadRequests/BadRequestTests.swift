import Testing

@testable import Web

/// More than 200 pairs of field and fault, each sent as a form and as JSON.
@Suite("Bad requests")
struct BadRequestTests {
    @Test("Each is refused, says why and changes nothing", arguments: CommandName.allCases, Carrier.allCases)
    func refused(name: CommandName, carrier: Carrier) async throws {
        try await withOffice(.socket) { office in
            let sample = Sample(name, in: office.seed)
            for first in sample.before {
                _ = await office.ask(office.request(Sample(first, in: office.seed), by: .json))
            }
            let before = try await office.kept()
            for bad in BadRequest.all(sample) {
                let answer = await office.ask(
                    office.request(
                        name, bad.fields, as: sample.who, by: carrier,
                        id: bad.fields.contains { $0.name == "command_id" } ? "" : nil, from: sample.from))
                #expect((400..<500).contains(answer.status), "\(bad.what)")
                // A stranger's browser may try only so often; here it is what is wrong that counts.
                if sample.who == .stranger { office.clock.move(minutes: 2) }
                let after = try await office.kept()
                #expect(after == before, "\(bad.what) changed something")
                let text = AnswerText(answer: answer)
                #expect(text.reasons.contains { $0.contains { $0.isLetter } }, "\(bad.what): says nothing")
                #expect(text.debugWords.isEmpty, "\(bad.what): \(text.reasons)")
                if after != before { return }
            }
        }
    }

    @Test("The table holds more than 200 pairs of field and fault")
    func size() async throws {
        let seed = try await Seed.shared.value
        let count = CommandName.allCases.reduce(0) { $0 + BadRequest.all(Sample($1, in: seed)).count }
        #expect(count > 200)
    }

    @Test("Reasons are in the reader's language", arguments: CommandName.allCases)
    func languages(name: CommandName) async throws {
        try await withOffice { office in
            let sample = Sample(name, in: office.seed)
            for bad in BadRequest.all(sample).prefix(12) {
                var texts: [[String]] = []
                for english in [false, true] {
                    let answer = await office.ask(
                        office.request(
                            name, bad.fields, as: sample.who, by: .json, english: english))
                    texts.append(AnswerText(answer: answer).reasons)
                }
                #expect(texts[0] != texts[1], "\(bad.what): \(texts[0])")
            }
        }
    }
}
