import HTTPServer
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import Testing
import TicketEngine
import UseCases

@testable import Web

@Suite struct `Words for what went wrong` {
    private func scene(_ language: Language, name: CommandName = .completeStep) -> FaultScene {
        let procedure = TicketOffice.procedures["bolmut-maintenance-gangguan"]
        return FaultScene(
            language: language, office: TicketOffice.make(), name: name, values: InputValues(),
            procedure: procedure, step: procedure?.steps.first { !$0.fields.isEmpty },
            stamp: { $0.timestamp })
    }

    @Test(arguments: Language.allCases)
    func `every refusal of the engine has words of its own`(language: Language) {
        var texts: [String] = []
        for refusal in Refusal.samples {
            let error = RefusalWords(scene: scene(language)).error(of: refusal)
            expectWords(error.text, of: "\(refusal)")
            expectRemedy(in: error.text, of: "\(refusal)")
            #expect(error.text != language[Phrase.Refused.other], "\(refusal)")
            texts.append(error.text)
        }
        // Ways apart need words apart; a few cases share a sentence on purpose.
        #expect(Set(texts).count > texts.count - 6)
    }

    @Test(arguments: Language.allCases)
    func `every fault of a value has words, for every field of every command`(language: Language) {
        for name in CommandName.allCases {
            for field in name.fields {
                for reason in InputFault.Reason.samples {
                    let fault = InputFault(field: field.name, reason: reason)
                    let error = InputFaultWords(scene: scene(language, name: name)).error(of: fault)
                    expectWords(error.text, of: "\(name) \(field.name) \(reason)")
                    #expect(!error.text.contains("_"), "\(name.rawValue): \(field.name) has no label")
                }
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `every failure of a command has words`(language: Language) async throws {
        let office = await FrontOffice()
        var context = try await office.site.context(try Request(target: "/"))
        context = RequestContext(
            site: context.site, request: context.request, parameters: [], visitor: context.visitor,
            office: context.office, language: language, now: context.now)
        for failure in CommandFailure.samples {
            var words = FaultWords(context: context)
            let errors = try await words.errors(
                of: .refused(failure), name: .closeReport, values: InputValues())
            #expect(!errors.isEmpty)
            for error in errors {
                expectWords(error.text, of: "\(failure)")
                expectRemedy(in: error.text, of: "\(failure)")
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `each obstacle of a move says what to do about it`(language: Language) {
        for obstacle in MoveObstacle.samples {
            let text = MoveObstacleWords(scene: scene(language)).words(obstacle)
            expectWords(text, of: "\(obstacle)")
            expectRemedy(in: text, of: "\(obstacle)")
        }
    }

    @Test func `a fault points to the control of its kind, and names it as the SOP does`() {
        let procedure = TicketOffice.procedures["bolmut-maintenance-gangguan"]
        var scene = scene(.indonesian)
        scene.step = procedure?.steps.first { $0.outputs.contains(where: \.isDisposition) }
        let index = scene.step?.outputs.firstIndex(where: \.isDisposition) ?? 0
        let words = RefusalWords(scene: scene)
        #expect(words.error(of: .productMissing(index)).field == "outputs.\(index).target")
        #expect(words.error(of: .happenedInFuture).field == "happened")
        #expect(words.error(of: .fieldMissing("komentar")).field == "text")
        let third = procedure?.steps[2]
        let back = words.error(of: .notAnEarlierRow(third?.id ?? "")).text
        let number = third?.number ?? ""
        #expect(back.contains("langkah " + number))
        #expect(
            words.error(of: .notYours([.post("kadis"), .team("teknisi")])).text.contains(
                "Kepala Dinas, Tim Teknis"))
        scene.otherPosts = ["kadis"]
        let other = RefusalWords(scene: scene).error(of: .notYours([.post("kadis")])).text
        #expect(other.hasPrefix("Langkah ini ada di meja Kepala Dinas, jabatan Anda yang lain."))
    }

    /// What is wrong is one sentence and what to do about it another, unless the first asks for it already.
    private func expectRemedy(in text: String, of what: String) {
        let asks = ["Pilih ", "Choose "].contains { text.hasPrefix($0) }
        #expect(asks || [". ", "? "].contains { text.contains($0) }, "\(what) ends in a fact: \(text)")
    }

    /// No debug text: no type names, no brackets of Swift, a sentence with an end.
    private func expectWords(_ text: String, of what: String) {
        #expect(text.count > 15, "\(what): \(text)")
        #expect(text.hasSuffix(".") || text.hasSuffix("?"), "\(what): \(text)")
        for sign in ["(\"", "Optional", "= nil", "[]", "Slug<", "Reason."] {
            #expect(!text.contains(sign), "\(what): \(text)")
        }
    }
}
