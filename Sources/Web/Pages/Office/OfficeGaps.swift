import Markup
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import UseCases

/// What an office has not set up yet, so that steps would have nobody or deadlines no hours.
struct OfficeGaps {
    let office: Office
    let now: Instant

    /// The columns of each procedure in force, by code.
    static func columns(in context: RequestContext) async throws -> [(
        procedure: Procedure, unbound: [String]
    )] {
        try await context.proceduresInForce().map { procedure in
            (procedure, procedure.unboundColumns(context.office.bindings[procedure.code]).map(\.name))
        }
    }

    /// What is missing, and the page that mends it where it is none of the set-up.
    struct Gap: Sendable {
        var words: Phrase
        var remedy: (words: Phrase, place: Place)?

        func html(_ context: RequestContext) -> HTML {
            let link: HTML? = remedy.map {
                " <a href=\"\($0.place.path)\">\(context.text($0.words))</a>"
            }
            return "<li>\(context.text(words))\(link)</li>"
        }
    }

    func found(_ procedures: [(procedure: Procedure, unbound: [String])]) -> [Gap] {
        let gaps = phrases(procedures).map { Gap(words: $0) } + stuckRoutines(procedures.map(\.procedure))
        let unnumbered = UnnumberedLetters(office: office, procedures: procedures.map(\.procedure)).patterns
        guard !unnumbered.isEmpty else { return gaps }
        let kinds = unnumbered.map { $0.kind.lowercased() }.joined(separator: ", ")
        let settings = Place.officePart(OfficePage.Part.settings.rawValue)
        return gaps + [
            Gap(
                words: Phrase.Watch.unnumbered(kinds),
                remedy: (words: Phrase.Watch.setNumbers, place: settings))
        ]
    }

    private func stuckRoutines(_ procedures: [Procedure]) -> [Gap] {
        let beginning = Set(
            procedures.filter { $0.triggers.contains { $0.source == .schedule } }.map(\.code))
        let stuck = office.routines.values.filter { $0.isActive && !beginning.contains($0.procedure) }
            .map(\.title).sortedByName { ($0, "") }
        guard !stuck.isEmpty else { return [] }
        let page = Place.officePart(OfficePage.Part.routines.rawValue)
        return [
            Gap(
                words: Phrase.Routines.stuck(stuck.joined(separator: ", ")),
                remedy: (words: Phrase.Routines.mend, place: page))
        ]
    }

    private func phrases(_ procedures: [(procedure: Procedure, unbound: [String])]) -> [Phrase] {
        var gaps: [Phrase] = []
        if office.calendar == nil { gaps.append(Phrase.Watch.noCalendar) }
        if let year = yearWithoutHolidays { gaps.append(Phrase.Watch.noHolidays(String(year))) }
        if !office.posts.values.contains(where: \.isActive) { gaps.append(Phrase.Watch.noPosts) }
        if procedures.isEmpty { gaps.append(Phrase.Watch.noProcedures) }
        let vacant = office.posts.values.filter { $0.isActive && office.holders(of: $0.id, at: now).isEmpty }
            .map(\.name).sortedByName { ($0, "") }
        if !vacant.isEmpty { gaps.append(Phrase.Watch.vacant(vacant.joined(separator: ", "))) }
        let labels = ProcedureLabels(procedures.map(\.procedure))
        gaps += procedures.filter { !$0.unbound.isEmpty }.map {
            Phrase.Watch.unbound($0.unbound.joined(separator: ", "), of: labels[$0.procedure.code])
        }
        return gaps
    }

    /// This year, or in its last quarter the next one: decrees on holidays come out in September.
    private var yearWithoutHolidays: Int? {
        guard let calendar = office.calendar?.calendar else { return nil }
        let today = LocalTime(now, in: calendar.zone).date
        let years = today.month >= 10 ? [today.year, today.year + 1] : [today.year]
        return years.first { year in !calendar.daysOff.contains { $0.date.year == year } }
    }
}
