import OfficeModel
import OfficeTime

/// Who has typed the right password in which browser, and owes a code. In memory: a restart asks for the
/// password again.
actor PendingSignIns {
    struct Pending: Sendable, Hashable {
        var person: PersonID
        var login: String
        /// Where the visitor wanted to go.
        var wanted: String
        var until: Instant
    }

    static let minutes: Int64 = 5
    private static let limit = 10_000
    private var all: [String: Pending] = [:]

    func begin(_ person: PersonID, login: String, wanted: String, in browser: String, at now: Instant) {
        if all.count >= Self.limit {
            all = all.filter { $0.value.until > now }
            if all.count >= Self.limit { all = [:] }
        }
        all[browser] = Pending(
            person: person, login: login, wanted: wanted, until: now.adding(minutes: Self.minutes))
    }

    func pending(in browser: String, at now: Instant) -> Pending? {
        guard let pending = all[browser], pending.until > now else { return nil }
        return pending
    }

    func end(in browser: String) { all[browser] = nil }
}
