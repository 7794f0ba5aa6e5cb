import Markup
import OfficeModel
import Phrases
import UseCases

/// The way back from one change of the office: a button, a link, or why there is neither.
struct OfficeWayBack {
    let context: RequestContext
    let entry: OfficeHistoryEntry

    var html: HTML {
        switch entry.wayBack(in: context.office) {
        case .undo: return form.html(button(Phrase.Undoing.undo))
        case .look:
            var look = form
            look.action = Place.hoursPreview.path
            look.hidden.append(("command", CommandName.undoOfficeChange.rawValue))
            return look.html(button(Phrase.Undoing.look))
        case .anew:
            return Button(context.text(Phrase.Undoing.anew), .quiet).link(
                to: WebhookList.address(settingUpAgain: entry.sequence))
        case .closed(let hindrance): return "<small>\(context.text(hindrance.words))</small>"
        }
    }

    private var form: Form {
        context.officeForm(
            .undoOfficeChange, from: .officePart("riwayat"), key: String(entry.sequence),
            hidden: [("change", String(entry.sequence))])
    }

    private func button(_ words: Phrase) -> HTML { Button(context.text(words), .quiet).submit() }
}

extension UndoHindrance {
    var words: Phrase {
        switch self {
        case .changedSince: Phrase.Undoing.changedSince
        case .firstProfile: Phrase.Undoing.firstProfile
        case .firstCalendar: Phrase.Undoing.firstCalendar
        case .firstLogin: Phrase.Undoing.firstLogin
        case .personalData: Phrase.Undoing.personalData
        case .token: Phrase.Undoing.token
        case .webhook: Phrase.Undoing.webhook
        case .operatorsWebhook: Phrase.Undoing.operatorsWebhook
        case .webhookRetried: Phrase.Undoing.webhookRetried
        case .passwordLink: Phrase.Undoing.passwordLink
        case .sessions: Phrase.Undoing.sessions
        case .secondFactor: Phrase.Undoing.secondFactor
        }
    }
}
