import HTTPServer
import OfficeModel
import Phrases

extension Site {
    /// Whoever owes a second factor sets it up before anything else.
    ///
    /// What is open to everybody stays open, and so do one's own account and the way out. A program's token
    /// is no sign-in.
    /// - Throws: `WebFailure.secondFactorOwed`.
    func requireSecondFactor(_ context: RequestContext, _ route: Route) async throws {
        let open: Set = ["akun", "keluar", "bahasa", "masuk", "aset", "logo", "healthz", "readyz"]
        if open.contains(route.pattern.first ?? "") || route.pattern == ["api", "v1", "session"] { return }
        if route.access == .everyone, !route.method.takesBody { return }
        if try await context.owesSecondFactor() { throw WebFailure.secondFactorOwed }
    }
}

extension RequestContext {
    /// Whether the office asks for a second factor that the one signed in does not have.
    func owesSecondFactor() async throws -> Bool {
        guard let signedIn, signedIn.token == nil,
            office.requiresSecondFactor(of: signedIn.person, at: now)
        else { return false }
        return try await CodeCheck.factor(of: signedIn.person.id, self) == nil
    }
}

extension Phrase.SecondFactor {
    static func group(_ group: SecondFactorGroup) -> Phrase {
        switch group {
        case .administrators: administrators
        case .heads: heads
        }
    }
}
