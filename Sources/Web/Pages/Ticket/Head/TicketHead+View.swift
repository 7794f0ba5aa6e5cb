import Markup
import Phrases
import TicketEngine

extension TicketHead {
    static func html(_ model: Model, _ language: Language) -> HTML {
        let clock =
            model.clock?.html(language)
            ?? "<p class=\"clock\">\(model.chip.html(language, word: model.word))</p>"
        let urgency: HTML? =
            model.urgency == .normal ? nil : Chip.plain(language[model.urgency.words], .alert)
        let secret: HTML? =
            model.isSecret ? Chip.plain(language[Phrase.Secrecy.confidential], .shield) : nil
        let outage: HTML? = model.joined.map { count in
            var words = language[Phrase.Outage.title]
            if count > 1 { words += ": " + language[Phrase.Outage.joined(count)] }
            return Chip.plain(words, .horn)
        }
        let escalated: HTML? =
            model.escalated.isEmpty
            ? nil
            : """
            <p class="holder">\(Icon.up.html)<span>\
            \(language[Phrase.Escalation.shownTo(model.escalated.joined(separator: ", "))])</span></p>
            """
        let holders: HTML? =
            model.holders.isEmpty
            ? nil
            : """
            <p class="holder">\(Icon.person.html)<span class="soft">\(language[Phrase.Ticket.holder])</span> \
            <b>\(model.holders.joined(separator: " · "))</b></p>
            """
        return Page.header(
            over: model.over, title: model.title,
            state:
                "<p class=\"lede\">\(model.lede)</p><div class=\"row\">\(clock)\(urgency)\(secret)\(outage)</div>\(holders)\(escalated)"
        )
    }
}
