import Crypto
import HTTPServer
import UseCases

/// In which order passwords and PINs of strangers are looked at.
///
/// One takes tens of milliseconds and there is one at a time (`PasswordHasher`), so that many made-up names
/// could keep everybody else waiting (ASVS 5.0, 15.1.3, 15.2.2). Known browsers come first, then addresses
/// take turns. Making a hash needs no turn: whoever does is signed in or holds a link.
actor HashTurns {
    /// Beyond this many somebody is asked to come again.
    static let places = 256
    private static let retrySeconds = 10

    private var isBusy = false
    private var line: FairLine
    private var waiting: [Int: CheckedContinuation<Bool, Never>] = [:]
    private var lastNumber = 0

    init(places: Int = HashTurns.places) {
        line = FairLine(places: places, isByLot: false)
    }

    /// Returns when it is this one's turn; then `end` must follow.
    /// - Throws: `WebFailure.passwordsBusy` where all places are taken.
    func begin(_ sender: LineSender) async throws {
        guard isBusy else {
            isBusy = true
            return
        }
        lastNumber += 1
        let number = lastNumber
        let isTurn = await withTaskCancellationHandler {
            await self.stand(number, sender)
        } onCancel: {
            Task { await self.leave(number) }
        }
        guard isTurn else { throw WebFailure.passwordsBusy(seconds: Self.retrySeconds) }
    }

    func end() {
        if let next = line.next() { answer(next, true) } else { isBusy = false }
    }

    var waitingCount: Int { line.count }

    private func stand(_ number: Int, _ sender: LineSender) async -> Bool {
        if Task.isCancelled { return false }
        return await withCheckedContinuation { continuation in
            waiting[number] = continuation
            if let left = line.join(number, sender) { answer(left, false) }
        }
    }

    private func leave(_ number: Int) {
        line.leave(number)
        answer(number, false)
    }

    private func answer(_ number: Int, _ isTurn: Bool) {
        waiting.removeValue(forKey: number)?.resume(returning: isTurn)
    }
}

extension RequestContext {
    /// SHA-256 of this browser's cookie; nil for one that sent none, which the next request would not know.
    private var browserDigest: [UInt8]? {
        guard let browser = request.cookies[site.options.browserCookie], !browser.isEmpty else { return nil }
        return SHA256.digest(of: "browser:" + browser).bytes
    }

    /// As whom lines take this visitor.
    func lineSender(isKnown: Bool) -> LineSender {
        LineSender(
            address: request.remoteAddress, browser: request.cookies[site.options.browserCookie] ?? "",
            isKnown: isKnown)
    }

    /// Whether an account was opened from this browser before.
    func isKnownBrowser(for login: String) async throws -> Bool {
        guard let digest = browserDigest else { return false }
        return try await site.accounts.knows(digest, for: login, at: now)
    }

    /// Who opens an account from this browser does not wait for guessers any more.
    ///
    /// A store that cannot write just now keeps nobody out.
    func rememberBrowser(for login: String) async {
        guard let digest = browserDigest else { return }
        try? await site.accounts.remember(digest, for: login, at: now)
    }

    /// Whether a password is the one that was hashed, when its turn comes.
    /// - Throws: `WebFailure.passwordsBusy`.
    func verify(_ password: String, against hash: PasswordHash?, isKnown: Bool) async throws -> Bool {
        try await site.hashTurns.begin(lineSender(isKnown: isKnown))
        let isRight = await PasswordHasher.verify(password, against: hash)
        await site.hashTurns.end()
        return isRight
    }
}
