import Markup
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// The report that completed a row of the reporter's, as a paper: who reports what, since when, how it came.
struct ReportPaper: Sendable {
    let maker: PaperMaker
    /// Nil where the report is of this ticket no more.
    let dossier: ReportDossier?

    init(maker: PaperMaker, report: ReportID) {
        self.maker = maker
        dossier = maker.scene.reports.first { $0.report.id == report }
    }

    private var scene: TicketScene { maker.scene }
    private var context: RequestContext { scene.context }

    private func text(_ phrase: Phrase) -> String { phrase.indonesian }

    var html: HTML {
        guard let dossier else { return Paper.fields([(text(Phrase.Paper.from), scene.reporterName)]) }
        let pairs = fields(dossier.report, dossier.reporter).filter { !$0.value.isEmpty }
        return "\(Paper.fields(pairs))\(maker.paragraphs(dossier.words))"
    }

    private func fields(_ report: Report, _ reporter: ReporterDetails?) -> [(name: String, value: String)] {
        let agenda = report.agenda
        let sender = agenda?.sender ?? ""
        return [
            (text(Phrase.Paper.from), sender.isEmpty ? scene.reporterName : sender),
            (text(Phrase.Paper.place), context.placeName(report.place)),
            (text(Phrase.Ticket.reporter), name(report, reporter)),
            (text(Phrase.UnitContacts.contact), scene.isHandling ? reporter?.contact ?? "" : ""),
            (text(Phrase.Paper.letterNumber), agenda?.letterNumber ?? ""),
            (text(Phrase.Paper.letterDate), agenda?.letterDate.map(date) ?? ""),
            (text(Phrase.Paper.receivedOn), stamp(report.made)),
            (text(Phrase.Paper.channel), text(report.channel.phrase)),
            (text(Phrase.Paper.agendaNumber), agenda?.agendaNumber ?? ""),
            (text(Phrase.Paper.urgency), agenda.map { text($0.sensitivity.phrase) } ?? ""),
            (text(Phrase.Paper.complaint), text(report.complaint.phrase)),
            (text(Phrase.Paper.disturbedSince), report.since.map(stamp) ?? ""),
            (text(Phrase.Paper.subject), maker.subject.value),
        ]
    }

    private func name(_ report: Report, _ reporter: ReporterDetails?) -> String {
        guard let reporter else {
            return report.reporter == nil ? "" : text(Phrase.TicketPage.personRemoved)
        }
        return [reporter.name, reporter.post].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private func date(_ date: CivilDate) -> String {
        Language.indonesian.date(context.parts(LocalTime(date: date, minute: 0).instant(in: context.zone)))
    }

    private func stamp(_ moment: Instant) -> String {
        let parts = context.parts(moment)
        return "\(Language.indonesian.date(parts)) \(Language.indonesian.timeWithZone(parts))"
    }

    /// Who reports and who took it in.
    var signatures: [Paper.Signature] {
        let desk = scene.history.first?.entry.actor
        let received = desk.map { actor in
            Paper.Signature(
                above: text(Phrase.Paper.receivedBy), post: scene.post(actor), name: scene.author(actor))
        }
        let reporter = dossier?.reporter
        let post = reporter.map { $0.post.isEmpty ? scene.reporterName : $0.post } ?? scene.reporterName
        let above = dossier.map { maker.dated(context.parts($0.report.made)) } ?? ""
        return [received].compactMap(\.self) + [
            Paper.Signature(above: above, post: post, name: reporter?.name ?? "")
        ]
    }

    var files: [AttachmentReference] {
        guard let dossier else { return [] }
        return dossier.photos + [dossier.report.agenda?.scan].compactMap(\.self)
    }
}
