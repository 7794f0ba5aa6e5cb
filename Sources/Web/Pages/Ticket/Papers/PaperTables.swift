import Markup
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import TicketEngine

/// What a form recorded as data, as it stands on a paper: the same for who makes, reads and countersigns it.
///
/// Papers are Indonesian, whatever the language of the screen.
struct PaperTables: Sendable {
    let context: RequestContext
    let procedure: Procedure?

    private func text(_ phrase: Phrase) -> String { phrase.indonesian }

    /// Each under the name of its field: a question is for the form.
    func facts(_ fields: [FieldRecord]) -> HTML? {
        guard !fields.isEmpty else { return nil }
        let rows: [HTML] = fields.map { field in
            "<tr><td>\(field.name.spelledOut)</td><td>\(value(of: field))</td></tr>"
        }
        return "<table><tbody>\(rows)</tbody></table>"
    }

    /// A date in words, everything else as it was given.
    func value(of field: FieldRecord) -> String {
        let asked = procedure?.steps.lazy.flatMap(\.fields).first { $0.name == field.name }
        guard asked?.kind == .date, let date = CivilDate(field.value) else { return field.value }
        let moment = LocalTime(date: date, minute: 0).instant(in: context.zone)
        return Language.indonesian.date(context.parts(moment))
    }

    func devices(_ changes: [DeviceChange]) -> HTML? {
        guard !changes.isEmpty else { return nil }
        let heads = [
            Phrase.Paper.device, Phrase.Paper.kind, Phrase.Paper.brand, Phrase.Paper.serial,
            Phrase.Paper.asset,
        ].map { "<th scope=\"col\">\(text($0))</th>" as HTML }
        let rows: [HTML] = changes.map { change in
            let direction = text(change.direction == .out ? Phrase.Paper.takenOut : Phrase.Paper.putIn)
            return """
                <tr><td>\(direction)</td><td>\(change.kind)</td><td>\(change.brand)</td><td>\(change.serial)</td>\
                <td>\(change.assetCode)</td></tr>
                """
        }
        return "<table><thead><tr>\(heads)</tr></thead><tbody>\(rows)</tbody></table>"
    }

    /// The places of a round, in the order they were done.
    func places(_ places: [RoundPlace], acknowledged: (PersonalReference) -> String) -> HTML? {
        guard !places.isEmpty else { return nil }
        let heads = [
            Phrase.Paper.place, Phrase.Paper.placeTime, Phrase.Round.outcome, Phrase.Round.acknowledged,
        ].map { "<th scope=\"col\">\(text($0))</th>" as HTML }
        let rows: [HTML] = places.sorted { ($0.end ?? .latest, $0.place) < ($1.end ?? .latest, $1.place) }
            .map { place in
                let who = place.result?.acknowledgement.map { acknowledged($0.who) } ?? ""
                return """
                    <tr><td>\(context.names.roundPlace(place.place))</td><td>\(times(place))</td><td>\(outcome(place))</td>\
                    <td>\(who)</td></tr>
                    """
            }
        return "<table><thead><tr>\(heads)</tr></thead><tbody>\(rows)</tbody></table>"
    }

    private func times(_ place: RoundPlace) -> String {
        let words = Language.indonesian
        guard let end = place.end.map(context.parts) else { return "" }
        let day = words.date(end)
        guard let start = place.start.map(context.parts) else { return "\(day), \(words.timeWithZone(end))" }
        if words.date(start) == day {
            return "\(day), \(words.time(start))–\(words.timeWithZone(end))"
        }
        return "\(words.date(start)), \(words.time(start)) – \(day), \(words.timeWithZone(end))"
    }

    private func outcome(_ place: RoundPlace) -> String {
        guard let result = place.result else { return "" }
        let words: (Phrase, String) =
            switch result.outcome {
            case .good: (Phrase.Round.good, "")
            case .repaired(let what): (Phrase.Round.repaired, what)
            case .replaced(let changes): (Phrase.Round.replaced, changes.map(\.kind).joined(separator: ", "))
            case .ownTicket: (Phrase.Round.ownTicket, "")
            case .unreachable(let reason): (Phrase.Round.unreachable, reason)
            }
        return ([text(words.0)] + [words.1, result.note].filter { !$0.isEmpty }).joined(separator: "; ")
    }
}
