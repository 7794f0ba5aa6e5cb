import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import TicketEngine

/// The first text of a paper, made from what the ticket knows: people change it more easily than they write
/// it.
///
/// Papers are Indonesian, whatever the language of the screen.
struct PaperDraft: Sendable {
    let scene: TicketScene
    let step: Step

    func text(_ output: Output) -> String {
        switch PaperFamily(name: output.name, title: scene.title(of: output)) {
        case .memo: return Phrase.Draft.memo(about).indonesian
        case .officialNote: return Phrase.Draft.officialNote(about).indonesian
        case .orderLetter: return Phrase.Draft.order(about).indonesian
        case .minutes where isRequest(output):
            return ([Phrase.Draft.request(about).indonesian] + facts).joined(separator: "\n")
        case .minutes: return ([Phrase.Draft.minutes(about).indonesian] + facts).joined(separator: "\n")
        case .report where scene.ground == .report && !isHandled:
            return Phrase.Draft.disturbance(about).indonesian
        case .report: return ([Phrase.Draft.report(about).indonesian] + facts).joined(separator: "\n")
        case .disposition, .other: return Phrase.Draft.plain(about).indonesian
        }
    }

    /// What began the ticket: nobody reported what was ordered or fell due.
    private var about: String {
        let state = scene.state
        let words =
            switch scene.ground {
            case .report: Phrase.Draft.about(state.title, who: who, number: state.number)
            case .order: Phrase.Draft.aboutOrder(state.title, unit: who, number: state.number)
            case .schedule: Phrase.Draft.aboutSchedule(state.title, unit: who, number: state.number)
            }
        return words.indonesian
    }

    /// Something is asked for; nothing was done yet.
    private func isRequest(_ output: Output) -> Bool {
        let words = (output.name + " " + scene.title(of: output)).lowercased()
        return ["pengajuan", "permohonan", "permintaan", "usulan"].contains { words.contains($0) }
    }

    /// Some row has recorded what was found or done, not only who was told.
    private var isHandled: Bool {
        if !facts.isEmpty || scene.state.records.contains(where: { !$0.places.isEmpty }) { return true }
        return scene.products.contains { made in
            switch made.product.content {
            case .condition, .devices: true
            case .paper:
                [.minutes, .other].contains(
                    PaperFamily(name: made.product.name, title: scene.title(of: made.product)))
            case .disposition, .register, .order, .team, .recap, .report, .missing: false
            }
        }
    }

    private var tables: PaperTables { PaperTables(context: scene.context, procedure: scene.procedure) }

    private var who: String {
        scene.state.unit.flatMap { scene.office.units[$0]?.name } ?? ""
    }

    /// What earlier rows recorded, one line each; choices that only steer the flow say nothing to a reader.
    private var facts: [String] {
        let options = scene.procedure.steps.flatMap { $0.decision?.options ?? [] }
        let steering = options.flatMap { option -> Set<String> in
            if case .condition(let condition) = option.ground { condition.fields } else { [] }
        }
        return scene.state.fields.filter { !steering.contains($0.name) }.map {
            "- \($0.name.spelledOut): \(tables.value(of: $0))"
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
