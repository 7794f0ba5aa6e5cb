import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import TicketEngine

/// The first text of a paper, made from what the ticket knows: people change it more easily than they write it.
///
/// Papers are Indonesian, whatever the language of the screen.
struct PaperDraft: Sendable {
    let scene: TicketScene
    let step: Step

    func text(_ output: Output) -> String {
        let about = Phrase.Draft.about(scene.state.title, who: who, number: scene.state.number)
        let phrases: [Phrase]
        switch PaperFamily(name: output.name, title: scene.title(of: output)) {
        case .memo: phrases = [Phrase.Draft.memo(about.indonesian)]
        case .officialNote: phrases = [Phrase.Draft.officialNote(about.indonesian)]
        case .orderLetter: phrases = [Phrase.Draft.order(about.indonesian)]
        case .minutes: phrases = [Phrase.Draft.minutes(about.indonesian)]
        case .report: phrases = [Phrase.Draft.report(about.indonesian)]
        case .disposition, .other: phrases = [Phrase.Draft.plain(about.indonesian)]
        }
        return (phrases.map(\.indonesian) + facts).joined(separator: "\n")
    }

    private var who: String {
        scene.state.unit.flatMap { scene.office.units[$0]?.name } ?? ""
    }

    /// What earlier rows recorded, one line each; choices that steer the flow say nothing to a reader.
    private var facts: [String] {
        let families: Set<String> = Set(
            scene.procedure.steps.flatMap { $0.decision?.options ?? [] }.flatMap { option -> Set<String> in
                if case .condition(let condition) = option.ground { condition.fields } else { [] }
            })
        return scene.state.fields.filter { !families.contains($0.name) }.map {
            "- \($0.name.spelledOut): \($0.value)"
        }
    }
}

/// Which kind of official paper an output is (Permendagri 1/2023), by its id and name.
enum PaperFamily: Sendable, Hashable {
    case disposition, memo, officialNote, orderLetter, minutes, report, other

    init(name: String, title: String) {
        let words = (name.replacing("-", with: " ") + " " + title).lowercased()
        self =
            if name.hasPrefix("disposisi") {
                .disposition
            } else if words.contains("berita acara") {
                .minutes
            } else if words.contains("nota dinas") {
                .officialNote
            } else if words.contains("surat perintah") || words.contains("surat tugas") {
                .orderLetter
            } else if name.hasPrefix("memo") {
                .memo
            } else if words.contains("laporan") {
                .report
            } else {
                .other
            }
    }
}
