import OfficeModel
import OfficeTime

/// Slows down guessing at one account without letting anybody shut its holder out.
///
/// A browser that was wrong five times waits (`VisitLimits`); that costs only the one who guesses. Against
/// one who takes a new browser for each guess, the attempts at an account under attack are let through one a
/// second. A browser from which the account was opened before does not queue.
actor SignInPace {
    private struct Trusted: Hashable {
        var login: String
        var browser: String
    }

    private var failures: [String: [Instant]] = [:]
    private var nextTurn: [String: Instant] = [:]
    private var trusted: Set<Trusted> = []

    /// Wrong passwords for one account within ten minutes from which it counts as under attack.
    static let attackFailures = 20
    private static let loginLimit = 10_000

    private let attackFailures: Int
    /// In minutes.
    private let span: Int64
    /// Between two attempts at an account under attack, in milliseconds.
    private let turn: Int64
    /// Nobody waits longer than this, in milliseconds; those beyond are asked to come again.
    private let longestWait: Int64

    init(
        attackFailures: Int = SignInPace.attackFailures, span: Int64 = 10, turn: Int64 = 1_000,
        longestWait: Int64 = 10_000
    ) {
        self.attackFailures = attackFailures
        self.span = span
        self.turn = turn
        self.longestWait = longestWait
    }

    /// Milliseconds to wait before a password is looked at; nil where too many are waiting already.
    func wait(login: String, browser: String, at now: Instant) -> Int64? {
        guard recent(login, now).count >= attackFailures,
            !trusted.contains(Trusted(login: login, browser: browser))
        else { return 0 }
        let turn = max(now, nextTurn[login] ?? now)
        let wait = turn.milliseconds - now.milliseconds
        guard wait <= longestWait else { return nil }
        nextTurn[login] = Instant(milliseconds: turn.milliseconds + self.turn)
        return wait
    }

    /// Counts an attempt as failed, until `noteSuccess` takes it back.
    func noteFailure(login: String, at now: Instant) {
        if failures[login] == nil, failures.count >= Self.loginLimit { sweep(now) }
        // What counts is whether there are enough, not how many more.
        failures[login] = recent(login, now).suffix(attackFailures) + [now]
    }

    /// The attempt counted last was none to guess.
    func noteSuccess(login: String, browser: String) {
        if failures[login]?.isEmpty == false { failures[login]?.removeLast() }
        trusted.insert(Trusted(login: login, browser: browser))
    }

    private func recent(_ login: String, _ now: Instant) -> [Instant] {
        let start = now.adding(minutes: -span)
        return (failures[login] ?? []).filter { $0 > start }
    }

    private func sweep(_ now: Instant) {
        let start = now.adding(minutes: -span)
        failures = failures.filter { $0.value.contains { $0 > start } }
        nextTurn = nextTurn.filter { failures[$0.key] != nil }
        if failures.count >= Self.loginLimit { failures = [:] }
    }
}

/// One PIN of a personal link is looked at after the other: of many sent at once only one counts as a try.
actor LinkTurns {
    private var busy: Set<LinkID> = []

    /// Whether it is this one's turn; then `end` must follow.
    func begin(_ link: LinkID) -> Bool { busy.insert(link).inserted }

    func end(_ link: LinkID) { busy.remove(link) }
}
