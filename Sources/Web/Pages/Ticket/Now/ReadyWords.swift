import Markup
import Phrases

/// Ready words: a chat that opens with them for each who can be reached, and a button that copies them.
struct ReadyWords: Sendable {
    /// Of the words on their page.
    let id: String
    let message: String
    let people: [(person: String, number: String)]

    func html(_ language: Language) -> HTML {
        let links = people.map { person, number in
            Button(language[Phrase.TicketPage.tell(person)], icon: .speech)
                .link(to: WhatsApp.address(number, message: message))
        }
        let copy = Button.copy(Phrase.Act.copyMessage, from: id, language)
        return "<div class=\"unseen\" id=\"\(id)\">\(message)</div>\(Button.row(links + [copy]))"
    }
}
