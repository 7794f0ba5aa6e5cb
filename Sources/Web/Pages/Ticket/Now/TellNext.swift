import Markup
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// Ready words to the next person: a chat that opens with them, and a button that copies them.
struct TellNext: Sendable {
    let scene: TicketScene
    let position: Position

    var html: HTML {
        ReadyWords(
            id: "pesan-\(position.number)", message: message, people: scene.reachable(position.assignees)
        ).html(scene.language)
    }

    /// The page on which they act: the ticket's, or the reporter's own.
    private var address: Place {
        guard position.assignees == [.reporter], let code = scene.reports.first?.code else {
            return .ticket(scene.state.id)
        }
        return .tracked(code: code)
    }

    /// Number, title, step, deadline and link, in Indonesian as people write to each other at work.
    var message: String {
        let language = Language.indonesian
        let step = scene.words(of: position.step)
        let due = position.deadline.map { language.stampThisYear(scene.context.parts($0)) } ?? ""
        return language[
            Phrase.TicketPage.message(
                number: scene.state.number, title: scene.state.title, step: step, due: due,
                address: scene.context.absolute(address))]
    }
}

extension TicketScene {
    /// Those who have a step and can be reached by telephone; the reporter by what the report says.
    func reachable(_ assignees: [Assignee]) -> [(person: String, number: String)] {
        var found: [(person: String, number: String)] = []
        for person in assignees.flatMap(people) where person != context.signedIn?.person.id {
            guard let known = office.people[person], let number = WhatsApp.number(known.phone) else {
                continue
            }
            found.append((known.name, number))
        }
        if assignees.contains(.reporter) {
            found += reporters
            for (details, _) in unitContacts {
                guard let number = WhatsApp.number(details.contact),
                    !found.contains(where: { $0.number == number })
                else { continue }
                found.append((details.name, number))
            }
        }
        return Array(found.prefix(8))
    }

    /// The reporters whose contact is a telephone number.
    var reporters: [(person: String, number: String)] {
        reports.compactMap { report in
            guard let details = report.reporter, let number = WhatsApp.number(details.contact) else {
                return nil
            }
            return (details.name, number)
        }
    }
}
