import HTTPServer
import Markup
import OfficeModel
import Phrases
import UseCases

/// After a report was closed or sent on: ready words to its reporter.
struct TellReporter {
    let context: RequestContext
    let dossier: ReportDossier

    /// The field of the inbox's address that names the report just handled.
    static let field = "laporan"

    /// For the report that the address names; nothing for those who do not run the inbox.
    static func html(_ context: RequestContext) async throws -> HTML {
        guard context.mayRunInbox, let id = context.request.query[field].flatMap({ ReportID($0) }),
            let dossier = try await context.site.reading.report(id)
        else { return .empty }
        let words = TellReporter(context: context, dossier: dossier)
        guard let message = words.message else { return .empty }
        await context.noteAccess(.report(id))
        return ReadyWords(id: "pesan-pelapor", message: message, people: words.reached).html(context.language)
    }

    private var reached: [(person: String, number: String)] {
        guard let reporter = dossier.reporter, let number = WhatsApp.number(reporter.contact) else {
            return []
        }
        return [(reporter.name, number)]
    }

    /// In Indonesian, whatever the desk reads; nil where it still waits or has a ticket.
    private var message: String? {
        let language = Language.indonesian
        let unit = context.unitName(dossier.report.unit)
        let title = [language[dossier.report.complaint.phrase], unit].filter { !$0.isEmpty }
            .joined(separator: ", ")
        let address = context.absolute(.tracked(code: dossier.code))
        switch dossier.report.standing {
        case .received, .accepted, .joined: return nil
        case .closed(let reason):
            return language[
                Phrase.TicketPage.messageNotHandled(
                    title: title, outcome: language[Phrase.Inbox.closed], reason: reason, address: address)]
        case .forwarded(let target, let note):
            return language[
                Phrase.Tell.sentOn(
                    title: title, target: language[target.phrase], note: note, address: address)]
        }
    }
}
