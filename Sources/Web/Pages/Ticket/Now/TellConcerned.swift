import Markup
import OfficeModel
import OfficeTime
import Phrases
import TicketEngine
import UseCases

/// Ready words to those whom an act concerns who do not have the next step.
struct TellConcerned: Sendable {
    let scene: TicketScene

    /// To the reporter, for whom the step paused last waits; nil where it waits for another.
    var pause: HTML? {
        let pauses = scene.state.positions.filter(\.isPaused).compactMap(\.pauses.last)
        guard let last = pauses.max(by: { $0.from < $1.from }), last.reason.kind == .reporter else {
            return nil
        }
        let place = scene.reports.first.map { Place.tracked(code: $0.code) }
        let words = Phrase.Tell.waitsForReporter(
            number: scene.state.number, title: scene.state.title, note: last.reason.note,
            address: place.map { scene.context.absolute($0) } ?? "")
        return html("pesan-jeda", words, [.reporter])
    }

    /// To the holders of the post that answers for what was parked.
    var parking: HTML? {
        guard let entry = scene.state.parking?.entry else { return nil }
        let day = LocalTime(date: entry.review, minute: 0).instant(in: scene.context.zone)
        let words = Phrase.Tell.parked(
            number: scene.state.number, title: scene.state.title,
            programme: "\(entry.programme), \(entry.budgetYear)",
            review: Language.indonesian.date(scene.context.parts(day)),
            address: scene.context.absolute(.ticket(scene.state.id)))
        return html("pesan-parkir", words, [.post(entry.responsible)])
    }

    private func html(_ id: String, _ words: Phrase, _ assignees: [Assignee]) -> HTML {
        ReadyWords(id: id, message: Language.indonesian[words], people: scene.reachable(assignees))
            .html(scene.language)
    }
}
