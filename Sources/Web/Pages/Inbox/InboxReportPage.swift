import Crypto
import HTTPServer
import Markup
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// One report: who, where, what, since when; and what the desk does with it.
enum InboxReportPage {
    static func show(_ context: RequestContext) async throws -> Response {
        guard let id = ReportID(context.parameters[0]),
            let dossier = try await context.site.reading.report(id)
        else { throw WebFailure.notFound }
        await context.noteAccess(.report(id))
        let facts = ReportFacts(context: context, dossier: dossier)
        let isWaiting = dossier.report.standing == .received
        let acts = isWaiting && context.mayRunInbox ? try await acts(dossier, context) : .empty
        let agenda =
            context.mayRunInbox
            ? ReportWays(context: context, dossier: dossier).agenda : .empty
        let body: HTML = """
            \(LiveMark.html(.liveReport(id), parts: [".head"], context))\
            \(done(context))\(Page.header(over: facts.over, title: facts.title, state: facts.state))\
            <div class="stack">\(facts.outcome)\
            <div class="sides"><div class="stack">\(facts.words)\(facts.photos)</div>\(facts.table)</div>\
            \(acts)\(agenda)</div>
            """
        return context.page(title: facts.title, current: .reports, body: body)
    }

    private static func acts(_ dossier: ReportDossier, _ context: RequestContext) async throws -> HTML {
        let same = try await LikelySame.find(dossier.report, context)
        let ways = ReportWays(context: context, dossier: dossier)
        return """
            \(same.html(context, joining: dossier.report.id))\
            \(try await AcceptForm.html(dossier.report, context))\
            <div>\(try await ways.join(after: same))\(ways.forward)\(ways.close)</div>
            """
    }

    private static func done(_ context: RequestContext) -> HTML {
        switch context.request.query["sudah"].flatMap({ CommandName(rawValue: $0) }) {
        case .recordAgenda: Notice(.good, context.text(Phrase.Inbox.doneAgenda)).html
        case .receiveReport: Notice(.good, context.text(Phrase.Inbox.doneEnter)).html
        default: .empty
        }
    }
}

/// What is known of a report, as the desk sees it.
struct ReportFacts {
    let context: RequestContext
    let dossier: ReportDossier

    private var report: Report { dossier.report }

    /// "Internet mati, Dinas Pendidikan": also what its ticket is called unless the desk says otherwise.
    var title: String {
        let unit = context.unitName(report.unit)
        let what = context.text(report.complaint.phrase)
        return unit.isEmpty ? what : what + ", " + unit
    }

    var over: String {
        let code = ReadableCode(typed: dossier.code)?.description ?? dossier.code
        return context.text(report.channel.phrase) + " · " + context.text(Phrase.Inbox.codeForReporter(code))
    }

    var state: HTML {
        let language = context.language
        let age = Stamp.html(context.parts(report.made), language, text: context.age(report.made))
        let chip: HTML =
            switch report.standing {
            case .received: Chip.dueSoon.html(language, word: context.text(Phrase.Inbox.waiting))
            case .accepted: Chip.done.html(language, word: context.text(Phrase.Inbox.accepted))
            case .joined: Chip.done.html(language, word: context.text(Phrase.Inbox.joined))
            case .forwarded: Chip.done.html(language, word: context.text(Phrase.Inbox.forwarded))
            case .closed: Chip.cancelled.html(language, word: context.text(Phrase.Inbox.closed))
            }
        return "<p class=\"clock\">\(chip)<span>\(age)</span></p>"
    }

    /// What became of it: the way to its ticket, or what the reporter was told.
    var outcome: HTML {
        switch report.standing {
        case .received: return .empty
        case .accepted(let ticket), .joined(let ticket):
            let open = Button(context.text(Phrase.Inbox.openTicket), icon: .ticket)
            return Button.row([open.link(to: Place.ticket(ticket).path)])
        case .forwarded(let target, let note):
            return "<p><b>\(context.text(target.phrase))</b></p><blockquote>\(note)</blockquote>"
        case .closed(let reason): return "<blockquote>\(reason)</blockquote>"
        }
    }

    var words: HTML {
        let missing = report.words == nil ? Phrase.Outage.noWords : Phrase.Inbox.wordsGone
        let said: HTML =
            dossier.words.isEmpty
            ? "<p class=\"soft\">\(context.text(missing))</p>"
            : "<blockquote class=\"said\">\(dossier.words)</blockquote>"
        return Page.section(context.text(Phrase.Inbox.words), said)
    }

    var photos: HTML {
        let files = dossier.photos + (report.agenda?.scan.map { [$0] } ?? [])
        guard !files.isEmpty else { return .empty }
        let items: [HTML] = files.map { file in
            let address = Place.reportFile(report.id, digest: file.digest).path
            let picture: HTML? =
                KeptFile.isPicture(file.mediaType)
                ? "<img src=\"\(address)\" alt=\"\" loading=\"lazy\" width=\"80\" height=\"80\">" : nil
            let size = context.language.number(max(1, file.size / 1024))
            return """
                <li><a href="\(address)">\(picture ?? Icon.clip.html)<span>\(file.name)\
                <small class="soft">\(context.text(Phrase.Inbox.fileSize(size)))</small></span></a></li>
                """
        }
        return Page.section(context.text(Phrase.Inbox.photos), "<ul class=\"photos\">\(items)</ul>")
    }

    var table: HTML {
        let reporter = dossier.reporter
        let name = [reporter?.name, reporter?.post].compactMap(\.self).filter { !$0.isEmpty }
        var pairs: [(name: String, value: HTML)] = [
            (context.text(Phrase.Inbox.reporter), HTML(text: name.joined(separator: ", "))),
            (context.text(Phrase.Inbox.contact), contact(reporter?.contact ?? "")),
            (context.text(Phrase.Inbox.unit), HTML(text: context.unitName(report.unit))),
            (context.text(Phrase.Ticket.place), HTML(text: context.placeName(report.place))),
            (context.text(Phrase.Inbox.disturbedSince), report.since.map(stamp) ?? .empty),
            (context.text(Phrase.Inbox.made), stamp(report.made)),
        ]
        if report.recorded.minute - report.made.minute >= 1 {
            pairs.append((context.text(Phrase.Inbox.recordedAt), recorded))
        }
        return KeyValues.html(pairs + agenda)
    }

    /// What was put in late is marked, with its reason.
    private var recorded: HTML {
        guard report.recorded.minute - report.made.minute > 15 else { return stamp(report.recorded) }
        let mark = Chip.plain(context.text(Phrase.Clock.recordedLater), .clock)
        let reason: HTML? =
            report.lateReason.isEmpty
            ? nil
            : "<br><span class=\"soft\">\(context.text(Phrase.History.lateReason(report.lateReason)))</span>"
        return "\(stamp(report.recorded)) \(mark)\(reason)"
    }

    private var agenda: [(name: String, value: HTML)] {
        guard let agenda = report.agenda else { return [] }
        return [
            (context.text(Phrase.Agenda.sender), HTML(text: agenda.sender)),
            (context.text(Phrase.Agenda.letterNumber), HTML(text: agenda.letterNumber)),
            (context.text(Phrase.Agenda.letterDate), HTML(text: agenda.letterDate.map(date) ?? "")),
            (context.text(Phrase.Agenda.agendaNumber), HTML(text: agenda.agendaNumber)),
            (context.text(Phrase.Agenda.sensitivity), HTML(text: context.text(agenda.sensitivity.phrase))),
        ]
    }

    /// A telephone number can be called from a phone.
    private func contact(_ text: String) -> HTML {
        let digits = text.filter { $0.isASCII && ($0.isNumber || $0 == "+") }
        let isNumber = digits.count >= 7 && text.allSatisfy { $0.isNumber || "+-. ()".contains($0) }
        return isNumber ? "<a href=\"tel:\(digits)\">\(text)</a>" : HTML(text: text)
    }

    private func stamp(_ instant: Instant) -> HTML {
        Stamp.html(context.parts(instant), context.language, today: context.parts(context.now))
    }

    private func date(_ date: CivilDate) -> String {
        context.language.date(
            DateParts(
                year: date.year, month: date.month, day: date.day, weekday: date.weekday.rawValue))
    }
}
