import Phrases
import Testing

@testable import Web

/// More than 200 pairs of field and fault, each sent as a form and as JSON.
@Suite("Bad requests")
struct BadRequestTests {
    @Test("Each is refused, says why and changes nothing", arguments: CommandName.allCases)
    func refused(name: CommandName) async throws {
        try await withOffice(.socket) { office in
            let sample = Sample(name, in: office.seed)
            for first in sample.before {
                _ = await office.ask(office.request(Sample(first, in: office.seed), by: .json))
            }
            let before = try await office.kept()
            for bad in BadRequest.all(sample) {
                for carrier in Carrier.allCases {
                    let answer = await self.answer(to: bad, sample, by: carrier, in: office)
                    #expect((400..<500).contains(answer.status), "\(bad.what), \(carrier)")
                    let after = try await office.kept()
                    #expect(after == before, "\(bad.what), \(carrier): changed something")
                    let text = AnswerText(answer: answer)
                    #expect(
                        text.reasons.contains { $0.contains { $0.isLetter } }, "\(bad.what): says nothing")
                    #expect(text.debugWords.isEmpty, "\(bad.what): \(text.reasons)")
                    if after != before { return }
                }
            }
        }
    }

    private func answer(
        to bad: BadRequest, _ sample: Sample, by carrier: Carrier, _ language: Language = .indonesian,
        in office: OfficeUnderTest
    ) async -> Answer {
        let answer = await office.ask(
            office.request(
                sample.name, bad.fields, as: sample.who, by: carrier,
                id: bad.fields.contains { $0.name == "command_id" } ? "" : nil, from: sample.from,
                english: language == .english))
        // A stranger's browser may try only so often; here it is what is wrong that counts.
        if sample.who == .stranger { office.clock.move(minutes: 2) }
        return answer
    }

    @Test("The table holds more than 200 pairs of field and fault")
    func size() async throws {
        let seed = try await Seed.shared.value
        let count = CommandName.allCases.reduce(0) { $0 + BadRequest.all(Sample($1, in: seed)).count }
        #expect(count > 200)
    }

    @Test(
        "Each is told in the reader's language, names the field and says what to do",
        arguments: CommandName.allCases)
    func words(name: CommandName) async throws {
        try await withOffice { office in
            let sample = Sample(name, in: office.seed)
            for first in sample.before {
                _ = await office.ask(office.request(Sample(first, in: office.seed), by: .json))
            }
            for bad in BadRequest.all(sample) {
                var reasons: [[String]] = []
                for language in Language.allCases {
                    let text = AnswerText(
                        answer: await answer(to: bad, sample, by: .json, language, in: office))
                    reasons.append(text.reasons)
                    expectWords(text, to: bad, of: name, language)
                }
                #expect(!reasons[0].isEmpty && !reasons[1].isEmpty, "\(bad.what): says nothing")
                #expect(Set(reasons[0]).isDisjoint(with: reasons[1]), "\(bad.what): \(reasons[0])")
            }
        }
    }

    private func expectWords(
        _ text: AnswerText, to bad: BadRequest, of name: CommandName, _ language: Language
    ) {
        // A page that is not there has a title and no faults.
        guard !text.faults.isEmpty else { return }
        if bad.mustBeNamed {
            #expect(
                bad.isNamed(in: text.faults, of: name, language),
                "\(bad.what) is not named: \(text.faults)")
        }
        guard !bad.mayLackRemedy(of: name) else { return }
        for fault in text.faults {
            #expect(RemedyWords.are(in: fault.text, language), "\(bad.what) has no remedy: \(fault.text)")
        }
    }
}
