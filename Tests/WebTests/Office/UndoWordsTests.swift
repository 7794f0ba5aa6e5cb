import Phrases
import Testing
import UseCases

@testable import Web

@Suite struct `Why a change of the office is not taken back` {
    @Test(arguments: UndoHindrance.allCases, Language.allCases)
    func `is said in a sentence`(hindrance: UndoHindrance, language: Language) {
        let text = language[hindrance.words]
        #expect(text.count > 15 && text.hasSuffix("."), "\(hindrance): \(text)")
    }

    @Test(arguments: Language.allCases)
    func `is said of each reason in words of its own`(language: Language) {
        #expect(Set(UndoHindrance.allCases.map { language[$0.words] }).count == UndoHindrance.allCases.count)
    }
}
