import Crypto
import OfficeModel
import OfficeTime
import UseCases

/// Whether a code that was typed is a person's, and not used before.
struct CodeCheck {
    let context: RequestContext

    /// The confirmed second factor of a person; nil where the password is enough.
    static func factor(of person: PersonID, _ context: RequestContext) async throws -> SecondFactor? {
        let factor = try await context.site.accounts.secondFactor(of: person)
        return factor?.confirmed == nil ? nil : factor
    }

    /// Uses a code of the app, or a recovery code, up.
    ///
    /// Each try counts against this browser as a wrong password does. Whoever knows the password and takes a
    /// new browser for each guess is let through once a minute, which leaves them years.
    /// - Throws: `WebFailure.tooMany`, `.guessedAt`, `.passwordsBusy`.
    func take(_ typed: String, of person: PersonID, login: String) async throws -> Bool {
        let site = context.site
        let limit = Limited.wrongPassword(login: login)
        guard await site.limits.take(limit, by: context) else { throw WebFailure.tooMany }
        let isKnown = try await context.isKnownBrowser(for: login)
        do {
            try await site.codePace.take(
                login: login, from: context.lineSender(isKnown: isKnown), at: context.now)
            guard try await isRight(typed, person, isKnown: isKnown) else { return false }
        } catch let failure as WebFailure {
            await site.limits.giveBack(limit, of: context)
            throw failure
        }
        await site.limits.forget(limit, of: context)
        await site.codePace.noteSuccess(login: login)
        return true
    }

    private func isRight(_ typed: String, _ person: PersonID, isKnown: Bool) async throws -> Bool {
        let digits = typed.filter { !" -\u{a0}".contains($0) }
        if let code = RecoveryCode(typed: digits) {
            return try await isRecovery(code, person, isKnown: isKnown)
        }
        guard let factor = try await Self.factor(of: person, context) else { return false }
        let codes = OneTimeCodes(secret: factor.secret)
        guard let step = codes.step(of: digits, at: context.now, after: factor.lastStep) else { return false }
        return try await context.site.accounts.useCode(step: step, of: person)
    }

    private func isRecovery(_ code: RecoveryCode, _ person: PersonID, isKnown: Bool) async throws -> Bool {
        let hash = try await context.site.accounts.recoveryHash(code.selector, of: person)
        let isRight = try await context.verify(
            code.secret, against: hash.map { PasswordHash(text: $0) }, isKnown: isKnown)
        guard isRight else { return false }
        return try await context.site.accounts.useRecovery(code.selector, of: person)
    }
}
