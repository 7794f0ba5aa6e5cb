import Markup
import OfficeModel
import Phrases
import SOPModel
import UseCases

/// *Tiket OPD saya*: what somebody who answers for the network of OPDs has to do with them on the desk.
enum AnsweredSection {
    /// OPDs whose tickets are read; nobody answers for more.
    static let unitLimit = 10
    /// Tickets of one OPD; the register has them all.
    static let ticketLimit = 20

    static func html(_ model: DeskModel, _ context: RequestContext) -> HTML {
        let buttons: [HTML] = model.answered.map { answered in
            let words = context.text(Phrase.Answering.report(in: answered.unit.name))
            let address = Place.report.path + "?unit=" + Place.escaped(answered.unit.id.text)
            return Button(words, icon: .horn).link(to: address)
        }
        let list =
            model.answeredTickets.isEmpty
            ? EmptyState.html(Phrase.Answering.noTickets, context.language, icon: .done)
            : RegisterTable(context: context, procedures: model.procedures)
                .html(model.answeredTickets, caption: "")
        return Page.section(
            context.text(Phrase.Answering.tickets), id: "tiket-opd", "\(Button.row(buttons))\(list)")
    }
}
