import Markup
import OfficeModel
import Phrases
import UseCases

/// The programs that act as the one who looks, or would like to.
enum OwnPrograms {
    /// Nothing where there are none: most people never see this.
    static func html(_ signedIn: SignedIn, _ context: RequestContext) async throws -> HTML? {
        let tokens = try await context.site.tokens?.tokens(of: signedIn.person.id) ?? []
        let usable = tokens.filter { token in
            token.revoked == nil && token.expires.map { context.now < $0 } ?? true
        }
        guard !usable.isEmpty else { return nil }
        let mayAct = !signedIn.isAuditor
        let table = PlainTable(
            caption: context.text(Phrase.Programs.mineLede),
            columns: [
                Phrase.Programs.program, Phrase.Programs.scopes, Phrase.Programs.standing,
                Phrase.Access.act,
            ].map(context.text),
            rows: usable.map { token in
                let words = TokenRowWords(context: context, token: token)
                let agree: HTML? = token.agreed == nil ? words.agree(from: .account) : nil
                return [
                    HTML(text: token.name), HTML(text: words.scopes), words.standing,
                    mayAct ? "\(agree)\(words.revoke(from: .account))" : .empty,
                ]
            }
        ).html
        return Page.section(context.text(Phrase.Programs.mine), table)
    }
}
