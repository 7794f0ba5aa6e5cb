import Markup
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// The facts beside the step at hand: where, who, which SOP, from what.
enum TicketFacts {
    static func html(_ scene: TicketScene) -> HTML {
        let place = scene.state.place.flatMap { scene.office.places[$0]?.name } ?? ""
        var pairs: [(name: String, value: HTML)] = [
            (
                scene.text(Phrase.Ticket.place),
                lines([scene.state.unit == nil ? "" : scene.reporterName, place])
            )
        ]
        for report in scene.reports { pairs += facts(report, scene) + leave(report, scene) }
        if let contacts = contacts(scene) {
            pairs.append((scene.text(Phrase.UnitContacts.ofUnit), contacts))
        }
        pairs.append((scene.text(Phrase.Ticket.procedure), procedure(scene)))
        if let origin = scene.state.origin {
            pairs.append(
                (scene.text(Phrase.TicketPage.origin), link(origin, scene.text(Phrase.TicketPage.openTicket)))
            )
        }
        if let successor = scene.state.successor {
            pairs.append(
                (
                    scene.text(Phrase.TicketPage.successor),
                    link(successor, scene.text(Phrase.TicketPage.openTicket))
                ))
        }
        return "<aside class=\"facts\" id=\"laporan\">\(KeyValues.html(pairs))</aside>"
    }

    /// A joined report may be taken out; not the one that began the ticket.
    private static func leave(
        _ dossier: ReportDossier, _ scene: TicketScene
    ) -> [(name: String, value: HTML)] {
        let id = dossier.report.id
        guard id != scene.state.reports.first, scene.waysOfTicket.contains(.leave) else { return [] }
        let address = scene.address(.leave, more: [("laporan", id.text)])
        return [("", "<a href=\"\(address)\">\(scene.text(Phrase.Outage.leave))</a>")]
    }

    private static func link(_ ticket: TicketID, _ words: String) -> HTML {
        "<a href=\"\(Place.ticket(ticket).path)\">\(words)</a>"
    }

    private static func procedure(_ scene: TicketScene) -> HTML {
        let version = scene.text(Phrase.TicketPage.version(scene.state.procedureVersion))
        return """
            <a href="\(Place.procedure(code: scene.procedure.code).path)">\(scene.procedure.title)</a> \
            <span class="soft">\(version)</span>
            """
    }

    /// What is known of one report; outsiders' names are for people of the office, and only they come here.
    private static func facts(_ dossier: ReportDossier, _ scene: TicketScene) -> [(name: String, value: HTML)]
    {
        let report = dossier.report
        let made = Stamp.html(
            scene.context.parts(report.made), scene.language, today: scene.context.parts(scene.context.now))
        var reporter: [HTML] = []
        if let details = dossier.reporter {
            reporter += [details.name, details.post].filter { !$0.isEmpty }.map { HTML(text: $0) }
            if scene.isHandling, let contact = contact(details) { reporter.append(contact) }
        } else if report.reporter != nil {
            reporter.append(HTML(text: scene.text(Phrase.TicketPage.personRemoved)))
        }
        reporter.append("\(scene.text(report.channel.phrase)) · \(made)")
        let facts: [(name: String, value: HTML)] = [
            (scene.text(Phrase.Ticket.reporter), .join(reporter, separator: "<br>")),
            // Where it is stands on a line of its own before the story.
            (
                scene.text(Phrase.Report.what),
                lines(dossier.words.split(whereSeparator: \.isNewline).map { String($0) })
            ),
        ]
        return facts + (report.agenda.map { letter($0, scene) } ?? [])
    }

    /// The letter, as the agenda knows it.
    private static func letter(_ agenda: Agenda, _ scene: TicketScene) -> [(name: String, value: HTML)] {
        let date = agenda.letterDate.map { date in
            let instant = LocalTime(date: date, minute: 0).instant(in: scene.context.zone)
            return scene.language.date(scene.context.parts(instant))
        }
        let letter = [agenda.letterNumber, date ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
        return [
            (scene.text(Phrase.Agenda.sender), HTML(text: agenda.sender)),
            (scene.text(Phrase.Report.letterNumber), HTML(text: letter)),
            (scene.text(Phrase.TicketPage.agendaNumber), HTML(text: agenda.agendaNumber)),
        ]
    }

    /// Whom else one can call at the reporter's office.
    private static func contacts(_ scene: TicketScene) -> HTML? {
        let all = scene.unitContacts
        guard !all.isEmpty else { return nil }
        let lines: [HTML] = all.map { details, isResponsible in
            let role = isResponsible ? scene.text(Phrase.UnitContacts.responsible) : ""
            let who = [details.name, details.post, role].filter { !$0.isEmpty }.joined(separator: ", ")
            return "\(who)\(contact(details).map { "<br>\($0)" as HTML })"
        }
        return .join(lines, separator: "<br>")
    }

    /// A number that a thumb can call.
    private static func contact(_ details: ReporterDetails) -> HTML? {
        guard !details.contact.isEmpty else { return nil }
        guard let phone = WhatsApp.number(details.contact) else { return HTML(text: details.contact) }
        return "<a href=\"tel:+\(phone)\">\(details.contact)</a>"
    }

    private static func lines(_ texts: [String]) -> HTML {
        .join(texts.filter { !$0.isEmpty }.map { HTML(text: $0) }, separator: "<br>")
    }
}
