import OfficeModel
import OfficeTime

/// Slows down guessing at one account without letting anybody shut its holder out (ASVS 5.0, 6.1.1, 6.3.1).
///
/// A browser that was wrong five times waits (`VisitLimits`); that costs only the one who guesses. Against
/// one who takes a new browser for each guess, the attempts at an account under attack are let through one a
/// second, whoever sends them. Who is next is drawn fairly (`FairLine`). A browser from which the account was
/// opened before does not wait, after a restart neither (`KnownBrowsers`).
actor SignInPace {
    private var failures: [String: [Instant]] = [:]
    /// Before this nobody is let through who did not stand in line.
    private var nextTurn: [String: Instant] = [:]
    /// Who waits, by account. A line that is empty stands for one more turn, which nobody has taken yet.
    private var lines: [String: FairLine] = [:]
    private var waiting: [Int: CheckedContinuation<Bool, Never>] = [:]
    private var lastNumber = 0

    /// Wrong passwords for one account within ten minutes from which it counts as under attack.
    static let attackFailures = 20
    private static let loginLimit = 10_000
    /// Who waits for one account, and for all together.
    static let places = 64
    private static let allPlaces = 256

    private let attackFailures: Int
    /// In minutes.
    private let span: Int64
    /// Between two attempts at an account under attack, in milliseconds.
    private let turn: Int64
    /// Nobody waits longer than so many turns; 0 where nobody waits at all.
    private let longestWait: Int

    init(
        attackFailures: Int = SignInPace.attackFailures, span: Int64 = 10, turn: Int64 = 1_000,
        longestWait: Int = 20
    ) {
        self.attackFailures = attackFailures
        self.span = span
        self.turn = turn
        self.longestWait = longestWait
    }

    /// Returns when a password may be looked at, and counts it as wrong until `noteSuccess`: counted before
    /// it is looked at, so that many attempts at once are no more than as many in a row.
    /// - Throws: `WebFailure.guessedAt` for those whose turn does not come.
    func take(login: String, from sender: LineSender, at now: Instant) async throws {
        if !sender.isKnown, recent(login, now).count >= attackFailures {
            guard await turnComes(login, sender, now) else {
                throw WebFailure.guessedAt(seconds: Int(max(1, turn / 1_000)) * 5)
            }
        }
        noteFailure(login: login, at: now)
    }

    /// Counts an attempt as failed, until `noteSuccess` takes it back.
    func noteFailure(login: String, at now: Instant) {
        if failures[login] == nil, failures.count >= Self.loginLimit { sweep(now) }
        // What counts is whether there are enough, not how many more.
        failures[login] = recent(login, now).suffix(attackFailures) + [now]
    }

    /// The attempt counted last was none to guess.
    func noteSuccess(login: String) {
        if failures[login]?.isEmpty == false { failures[login]?.removeLast() }
    }

    private func recent(_ login: String, _ now: Instant) -> [Instant] {
        let start = now.adding(minutes: -span)
        return (failures[login] ?? []).filter { $0 > start }
    }

    /// Accounts under attack are forgotten last: a flood of made-up names must not end their pace.
    private func sweep(_ now: Instant) {
        let start = now.adding(minutes: -span)
        failures = failures.filter { $0.value.contains { $0 > start } }
        if failures.count >= Self.loginLimit {
            failures = failures.filter { $0.value.count >= attackFailures }
        }
        if failures.count >= Self.loginLimit { failures = [:] }
        nextTurn = nextTurn.filter { failures[$0.key] != nil }
    }

    // MARK: the line

    private func turnComes(_ login: String, _ sender: LineSender, _ now: Instant) async -> Bool {
        // A clock that was set back makes nobody wait for longer than a turn.
        let pause = min(turn, (nextTurn[login] ?? now).milliseconds - now.milliseconds)
        if lines[login] == nil, pause <= 0 {
            nextTurn[login] = Instant(milliseconds: now.milliseconds + turn)
            return true
        }
        guard longestWait > 0 else { return false }
        lastNumber += 1
        let number = lastNumber
        return await withTaskCancellationHandler {
            await self.stand(number, login, sender, pause)
        } onCancel: {
            Task { await self.leave(number, login) }
        }
    }

    private func stand(_ number: Int, _ login: String, _ sender: LineSender, _ pause: Int64) async -> Bool {
        if Task.isCancelled { return false }
        return await withCheckedContinuation { continuation in
            waiting[number] = continuation
            join(number, login, sender, pause)
        }
    }

    private func join(_ number: Int, _ login: String, _ sender: LineSender, _ pause: Int64) {
        let isFirst = lines[login] == nil
        var line = lines[login] ?? FairLine(places: Self.places, isByLot: true)
        let left = line.join(number, sender)
        lines[login] = line
        if let left { answer(left, false) }
        if waiting.count > Self.allPlaces,
            let longest = lines.max(by: { $0.value.count < $1.value.count })?.key,
            let left = lines[longest]?.giveWay()
        {
            answer(left, false)
        }
        if isFirst { Task { await self.serve(login, after: max(0, pause)) } }
    }

    private func leave(_ number: Int, _ login: String) {
        lines[login]?.leave(number)
        answer(number, false)
    }

    private func answer(_ number: Int, _ isTurn: Bool) {
        waiting.removeValue(forKey: number)?.resume(returning: isTurn)
    }

    private func serve(_ login: String, after pause: Int64) async {
        try? await Task.sleep(for: .milliseconds(pause))
        while giveTurn(login) { try? await Task.sleep(for: .milliseconds(turn)) }
    }

    /// Lets one of those who wait through; says whether anybody did wait.
    @discardableResult
    func giveTurn(_ login: String) -> Bool {
        guard var line = lines[login] else { return false }
        let next = line.next()
        for number in line.takeStale(after: longestWait) { answer(number, false) }
        lines[login] = next == nil ? nil : line
        guard let next else { return false }
        answer(next, true)
        return true
    }

    /// How many wait for an account.
    func waitingCount(_ login: String) -> Int { lines[login]?.count ?? 0 }
}

/// One PIN of a personal link is looked at after the other: of many sent at once only one counts as a try.
actor LinkTurns {
    private var busy: Set<LinkID> = []

    /// Whether it is this one's turn; then `end` must follow.
    func begin(_ link: LinkID) -> Bool { busy.insert(link).inserted }

    func end(_ link: LinkID) { busy.remove(link) }
}
