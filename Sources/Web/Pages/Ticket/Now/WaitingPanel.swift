import Markup
import OfficeModel
import OfficeTime
import Phrases
import TicketEngine
import UseCases

/// For somebody who cannot act: who has it, and since when.
struct WaitingPanel: Sendable {
    let scene: TicketScene
    let position: Position

    var html: HTML {
        let items = scene.open(for: position).map { way in
            Menu.Item.link(scene.text(way.title), to: scene.address(way, position: position.number), way.icon)
        }
        return
            "\(whoHasIt)\(items.isEmpty ? nil : steering(items))\(LinkOffer(scene, position: position).html)"
    }
}

extension WaitingPanel {
    var whoHasIt: HTML {
        let since = scene.text(Phrase.Clock.since(scene.stamp(position.turnStart)))
        return """
            <p>\(scene.text(Phrase.TicketPage.waitsFor)) <b>\(scene.deskNames(position.assignees))</b> \
            <span class="soft">\(since)</span></p>
            """
    }

    /// Ready words to those who have it.
    var remind: HTML {
        Fold.html(scene.text(Phrase.TicketPage.remind), TellNext(scene: scene, position: position).html)
    }

    /// Whoever stands above the step, or runs the desk: remind, or steer.
    private func steering(_ items: [Menu.Item]) -> HTML {
        "\(remind)\(Button.row([Menu(scene.text(Phrase.Act.more), items: items).html]))"
    }
}

/// A step whose clock stands still: why, since when, and how it goes on.
struct PausedPanel: Sendable {
    let scene: TicketScene
    let position: Position

    var html: HTML {
        guard let pause = position.pauses.last else { return .empty }
        let reference: HTML? =
            pause.reason.reference.isEmpty
            ? nil : "<p>\(scene.text(Phrase.Pause.providerTicket)): <b>\(pause.reason.reference)</b></p>"
        let note: HTML? = pause.reason.note.isEmpty ? nil : "<p>\(pause.reason.note)</p>"
        let words: HTML = """
            <p>\(scene.text(Phrase.Clock.pausedSince(scene.stamp(pause.from))))</p>\(provider(pause.reason))\
            \(reference)\(note)
            """
        let ways = scene.ways(.resume(position: position.number), for: position.assignees)
        let resume: HTML? = ways.any ? resumeForm(ways) : nil
        return """
            \(Notice(.info, scene.text(pause.reason.kind.phrase), more: words).html)\
            <p class="soft">\(scene.text(Phrase.TicketPage.waitsFor)) \(scene.deskNames(position.assignees))</p>\(resume)
            """
    }

    /// Whom it waits for, with the number that takes complaints.
    private func provider(_ reason: PauseReason) -> HTML? {
        guard let provider = reason.provider.flatMap({ scene.office.providers[$0] }) else { return nil }
        let number: HTML =
            PhoneNumber.isUsable(provider.phone)
            ? "<a href=\"tel:\(Telephone.digits(provider.phone))\">\(provider.phone)</a>"
            : HTML(text: provider.phone)
        let reached: HTML? = provider.phone.isEmpty ? nil : " · \(number)"
        return "<p>\(scene.text(Phrase.Providers.provider)): <b>\(provider.name)</b>\(reached)</p>"
    }

    private func resumeForm(_ ways: TicketScene.Ways) -> HTML {
        let typed = Typed(refused: scene.context.refused(.resumeStep))
        let given = GivenFields(scene: scene, assignees: position.assignees, ways: ways, typed: typed).parts
        var form = scene.form(.resumeStep, isMultipart: true)
        form.hidden += [("ticket", scene.state.id.text), ("position", String(position.number))]
        let submit = Button(scene.text(Phrase.Act.resume), .primary, icon: .running).submit()
        let scope = scene.scope(position)
        let fields = given.map { $0.html(scene.language, scope: scope) }
        return form.html(
            """
            \(Form.errorSummary(typed.errors, scene.language))\(fields)\
            \(Button.row([submit], withinReach: true))
            """)
    }
}

extension PauseReason.Kind {
    var phrase: Phrase {
        switch self {
        case .provider: Phrase.Pause.provider
        case .part: Phrase.Pause.part
        case .reporter: Phrase.Pause.reporter
        }
    }
}
