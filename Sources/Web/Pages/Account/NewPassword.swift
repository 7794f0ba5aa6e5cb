import Crypto
import HTTPServer
import Markup
import OfficeModel
import Phrases
import UseCases

/// A new password typed twice, and what is wrong with it.
struct NewPassword {
    let context: RequestContext

    /// The password where it may be used, or what is wrong.
    func read(for person: PersonID?, alsoNot names: [String] = []) -> Result<String, PasswordRule.Fault> {
        let form = context.request.form
        let password = form["new"] ?? ""
        if let fault = PasswordRule(office: context.office, person: person, names: names).fault(in: password)
        {
            return .failure(fault)
        }
        return form["again"] == password ? .success(password) : .failure(.unequal)
    }

    func error(_ fault: PasswordRule.Fault) -> FieldError {
        let (field, phrase) =
            switch fault {
            case .tooShort: ("new", Phrase.Access.tooShort)
            case .tooLong: ("new", Phrase.Access.tooLong)
            case .common: ("new", Phrase.Access.common)
            case .nameInIt(let word): ("new", Phrase.Access.nameInIt(word))
            case .unequal: ("again", Phrase.Access.unequal)
            }
        return FieldError(field: field, text: context.text(phrase))
    }

    /// The two fields; what was typed is never given back.
    func fields(_ errors: [FieldError]) -> HTML {
        let new = field("new", Phrase.Access.new, Phrase.Access.newHint, errors)
        return "\(new)\(field("again", Phrase.Access.again, nil, errors))"
    }

    private func field(
        _ name: String, _ label: Phrase, _ hint: Phrase?, _ errors: [FieldError]
    ) -> HTML {
        Field(
            name: name, label: context.text(label), hint: hint.map(context.text) ?? "",
            error: errors.first { $0.field == name }?.text,
            control: .line(Field.Line(kind: .password, autocomplete: "new-password", look: "short"))
        ).html(context.language)
    }

    /// Gives every account name of the person this password.
    func keep(_ password: String, for person: PersonID, logins: [String]) async throws {
        let hash = try await PasswordHasher.hash(password).text
        for login in logins {
            try await context.site.accounts.setAccount(
                Account(login: login, person: person, passwordHash: hash))
        }
    }
}
