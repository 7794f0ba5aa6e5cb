import HTTPServer
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// The register as a file for spreadsheets, with the filters and the order of the page.
enum RegisterCSV {
    /// More rows are left out, and the file's last line says so.
    static let limit = 10_000
    private static let batch = 1_000

    static func show(_ context: RequestContext) async throws -> Response {
        var filter = RegisterFilter(context.request.query).checked(in: context.office)
        // A file of more than was asked for would go on its way with nobody to say so.
        guard filter.unknown.isEmpty else { throw WebFailure.badRequest(Phrase.Register.unknownFilter) }
        filter.after = nil
        let (rows, isCut) = try await rows(filter, context)
        let procedures = try await KnownProcedures.reading(
            rows.map { ($0.procedure, $0.step) }, in: context)
        let words = RegisterLine(context: context, procedures: procedures)
        var table = CSVTable(headings: words.headings, rows: rows.map(words.cells))
        if isCut { table.remark = context.text(Phrase.Lists.csvLimit(context.language.number(limit))) }
        let today = LocalTime(context.now, in: context.zone).date
        return table.response(named: "tiket-\(today)")
    }

    private static func rows(
        _ filter: RegisterFilter, _ context: RequestContext
    ) async throws -> (rows: [TicketRow], isCut: Bool) {
        var query = filter.query(now: context.now, zone: context.zone, reader: context.reader, limit: batch)
        var rows: [TicketRow] = []
        while rows.count < limit {
            let next = try await context.site.reading.tickets(query)
            rows += next
            guard next.count == batch, let last = next.last else { return (rows, false) }
            query.after = last.cursor(filter.order)
        }
        query.limit = 1
        return (rows, try await !context.site.reading.tickets(query).isEmpty)
    }
}

/// One ticket as a line of the file.
private struct RegisterLine {
    let context: RequestContext
    let procedures: KnownProcedures

    var headings: [String] {
        [
            Phrase.Lists.number, Phrase.Lists.title, Phrase.Register.procedure, Phrase.Register.unit,
            Phrase.Register.phase, Phrase.Lists.stepShort, Phrase.Lists.holder, Phrase.Lists.deadline,
            Phrase.Lists.paused, Phrase.Lists.urgency, Phrase.Lists.complaint, Phrase.Lists.channel,
            Phrase.Register.opened, Phrase.Lists.updated,
        ].map(context.text)
    }

    func cells(_ row: TicketRow) -> [String] {
        [
            row.number, row.title, procedures.title(row.procedure), row.unit.map(context.names.unit) ?? "",
            standing(row),
            row.step.map { procedures.words($0, of: row.procedure) } ?? "",
            row.assignee.map(context.names.assignee) ?? "", row.deadline.map(stamp) ?? "",
            context.text(row.isPaused ? Phrase.State.yes : Phrase.State.no), context.text(row.urgency.words),
            row.complaint.map { context.text($0.phrase) } ?? "",
            row.channel.map { context.text($0.phrase) } ?? "", stamp(row.opened), stamp(row.updated),
        ]
    }

    /// As its row in the list says it: who did not report is not waited for.
    private func standing(_ row: TicketRow) -> String {
        if row.phase == .finished {
            return context.text(row.channel == nil ? Phrase.State.done : Phrase.State.awaitingConfirmation)
        }
        let standing = RegisterFilter.Standing.allCases.first { $0.phase == row.phase }
        return standing.map { context.text($0.words) } ?? ""
    }

    /// `2026-11-25 10:30` on the office's wall: a spreadsheet sorts it.
    private func stamp(_ moment: Instant) -> String { context.sheetStamp(moment) }
}

extension RequestContext {
    func sheetStamp(_ moment: Instant) -> String {
        let parts = parts(moment)
        return "\(LocalTime(moment, in: zone).date) \(Language.english.time(parts))"
    }
}
