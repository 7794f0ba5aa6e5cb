package import OfficeModel
package import OfficeTime

/// The key that a person's authenticator app shares with us. Kept beside the record, as passwords are, and
/// shown only until it is confirmed.
package struct SecondFactor: Sendable, Hashable {
    package var secret: [UInt8]
    package var made: Instant
    /// When its first code was typed; nothing is asked before.
    package var confirmed: Instant?
    /// The newest step whose code was taken: no code is taken twice.
    package var lastStep: Int64

    package init(secret: [UInt8], made: Instant, confirmed: Instant? = nil, lastStep: Int64 = 0) {
        self.secret = secret
        self.made = made
        self.confirmed = confirmed
        self.lastStep = lastStep
    }
}

/// An administrator, or the program on the server, took a person's second factor away.
package struct SecondFactorRemoval: Sendable, Hashable {
    package var at: Instant
    /// nil for the program on the server.
    package var by: PersonID?
    /// The person was shown it.
    package var isTold: Bool

    package init(at: Instant, by: PersonID?, isTold: Bool) {
        self.at = at
        self.by = by
        self.isTold = isTold
    }
}

/// Codes asked for beside the password.
package protocol SecondFactors: Sendable {
    /// Confirmed or not; nil where there is none.
    func secondFactor(of person: PersonID) async throws -> SecondFactor?
    /// Keeps a key that waits for its first code, in place of another that waits. One that is confirmed
    /// stays: false then.
    func propose(_ factor: SecondFactor, for person: PersonID) async throws -> Bool
    /// Confirms a key by the step of its first code. Of two at once one does.
    /// - Parameter recovery: argon2id of each recovery code's secret, by its selector.
    func confirmSecondFactor(
        of person: PersonID, step: Int64, recovery: [String: String], at now: Instant
    ) async throws -> Bool
    /// Takes the code of a step; false where one of it, or of a later one, was taken.
    func useCode(step: Int64, of person: PersonID) async throws -> Bool
    /// argon2id of a recovery code that was not used.
    func recoveryHash(_ selector: String, of person: PersonID) async throws -> String?
    /// Uses a recovery code up; false where another request did.
    func useRecovery(_ selector: String, of person: PersonID) async throws -> Bool
    func recoveryLeft(of person: PersonID) async throws -> Int
    /// The person turns it off.
    func dropSecondFactor(of person: PersonID) async throws
    /// What somebody else took away; nil once there is a new one.
    func secondFactorRemoval(of person: PersonID) async throws -> SecondFactorRemoval?
    func noteRemovalTold(to person: PersonID) async throws
}
