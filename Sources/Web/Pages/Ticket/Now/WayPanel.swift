import Markup
import Phrases
import TicketEngine

/// One way out, open in place of the step's own form.
struct WayPanel: Sendable {
    let form: WayForm

    var html: HTML {
        let scene = form.scene
        let language = scene.language
        let back = Button(scene.text(Phrase.Act.cancel), .quiet).link(to: scene.place.path)
        let submit = Button(
            scene.text(form.way.button), form.way.isDangerous ? .danger : .primary, icon: form.way.icon
        )
        .submit()
        let fields = (form.hidden + form.parts).map { $0.html(language) }
        let drawn = scene.form(form.way.command, isMultipart: true).html(
            """
            \(Form.errorSummary(form.typed.errors, language))\(fields)\
            \(Button.row([submit, back], withinReach: true))
            """)
        let about: HTML? = form.position.map { "<p class=\"soft\">\(scene.words(of: $0.step))</p>" }
        return NowSection.html(
            over: "", title: form.title,
            "\(about)<p>\(scene.text(form.way.explanation))</p>\(drawn)")
    }
}
