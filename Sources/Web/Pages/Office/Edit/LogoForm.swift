import Markup
import OfficeModel
import OfficeTime
import Phrases

/// Taking the office's own logo away; nothing where it has none.
struct LogoForm {
    let context: RequestContext
    let from: Place
    let next: Place

    private static let key = "logo"

    var html: HTML? {
        let profile = context.office.profile
        guard profile.logo != nil else { return nil }
        let answers = context.answers(.setProfile, key: Self.key, scope: Self.key)
        // The command sets all of it.
        let form = context.officeForm(
            .setProfile, from: from, next: next, key: Self.key,
            hidden: [
                ("government", profile.government), ("name", profile.name),
                ("short_name", profile.shortName), ("address", profile.address), ("city", profile.city),
                ("phone", profile.phone), ("zone", profile.zone.rawValue), ("remove_logo", "yes"),
            ])
        let act = Button.row([Button(context.text(Phrase.OfficeForm.removeLogo)).submit()])
        let lede: HTML = "<p>\(context.text(Phrase.OfficeForm.removeLogoLede))</p>"
        return Fold.html(
            context.text(Phrase.OfficeForm.removeLogo), isOpen: answers.refused != nil,
            "\(answers.summary)\(lede)\(form.html(act))")
    }
}
