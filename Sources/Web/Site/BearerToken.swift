import Crypto
import HTTPServer
import OfficeModel
import OfficeTime
import UseCases

/// The token of a program in the header of a request (RFC 6750).
enum BearerToken {
    private static let realm = "Bearer realm=\"SIGAP\""

    /// The token sent; nil where there is none.
    ///
    /// Only what programs ask takes tokens. Another scheme than `Bearer` is somebody else's, such as a
    /// proxy's.
    /// - Throws: `WebFailure.tokenAndSession`: who sends both may not have meant whom we would take.
    static func sent(with request: Request, _ options: SiteOptions) throws -> String? {
        guard request.isForPrograms, let header = request.headers["authorization"] else { return nil }
        let parts = header.split(separator: " ", maxSplits: 1)
        guard let scheme = parts.first, scheme.lowercased() == "bearer" else { return nil }
        if request.cookies[options.sessionCookie] != nil { throw WebFailure.tokenAndSession }
        guard parts.count == 2 else { throw WebFailure.badToken }
        return String(parts[1])
    }

    /// Says in the header of a refusal what a program needs (RFC 6750, 3; RFC 9110, 10.2.3).
    static func explain(_ error: any Error, in response: inout Response) {
        switch error {
        case WebFailure.badToken:
            response.headers["www-authenticate"] = realm + ", error=\"invalid_token\""
        case WebFailure.scopeMissing(let scope):
            response.headers["www-authenticate"] =
                realm + ", error=\"insufficient_scope\", scope=\"\(scope.rawValue)\""
        default:
            if response.status == .unauthorized { response.headers["www-authenticate"] = realm }
        }
    }
}

extension Request {
    /// The API and the counts: asked by programs, with tokens, and refused in their language.
    var isForPrograms: Bool { path.first == "api" || path == Place.metrics.segments }
}

extension Site {
    /// The person a token acts as.
    /// - Throws: `WebFailure.badToken`, `.tokenTooFast`.
    func signedIn(bearer: String, _ office: Office, _ now: Instant) async throws -> SignedIn {
        let digest = SHA256.digest(of: bearer).bytes
        guard let tokens, let token = try await tokens.token(digest: digest), token.isValid(at: now),
            let person = office.people[token.person], person.isActive
        else { throw WebFailure.badToken }
        if let wait = await tokenPace.take(token.id, at: now) {
            throw WebFailure.tokenTooFast(seconds: wait)
        }
        let lastMinute = token.lastUsed?.minute ?? .min / 2
        if now.minute - lastMinute >= SessionLife.touchMinutes {
            try await tokens.noteUse(of: token.id, at: now)
        }
        let session = Session(
            tokenDigest: digest, person: person.id, post: token.post, csrf: bearer, opened: token.created,
            lastSeen: now)
        return SignedIn(
            session: session, person: person, holdings: office.posts(of: person.id, at: now), token: token)
    }
}

extension RequestContext {
    /// Whether the token it came with, if any, may be used for a route.
    /// - Throws: `WebFailure.scopeMissing`, `.notForTokens`.
    func requireScope(for route: Route) throws {
        guard let token = signedIn?.token else { return }
        guard route.method.takesBody || route.method == .delete else {
            if route.access != .everyone, !token.scopes.contains(.read) {
                throw WebFailure.scopeMissing(.read)
            }
            return
        }
        switch route.pattern.dropFirst(2).first {
        // A token makes no other way in, and gives no person's word.
        case "commands" where parameters.first.flatMap(CommandName.init)?.isOfPrograms ?? false:
            throw WebFailure.notForTokens
        case "commands":
            let scope: TokenScope = parameters.first == CommandName.receiveReport.rawValue ? .report : .act
            guard token.scopes.contains(scope) else { throw WebFailure.scopeMissing(scope) }
        case "attachments":
            guard token.scopes.contains(.act) || token.scopes.contains(.report) else {
                throw WebFailure.scopeMissing(.act)
            }
        default: throw WebFailure.notForTokens
        }
    }
}

/// How fast one token may be used: ten requests a second, a hundred and twenty at once.
///
/// Counted in memory and by token, so that a program that runs wild slows down nobody else.
actor TokenPace {
    private struct Bucket {
        /// Thousandths of a request.
        var level: Int64
        var at: Instant
    }

    static let burst: Int64 = 120
    private static let perSecond: Int64 = 10
    private var buckets: [TokenID: Bucket] = [:]

    /// Takes one request; else says after how many seconds one is left again.
    func take(_ token: TokenID, at now: Instant) -> Int? {
        let full = Self.burst * 1_000
        var bucket = buckets[token] ?? Bucket(level: full, at: now)
        let passed = min(max(0, now.milliseconds - bucket.at.milliseconds), full)
        bucket.level = min(full, bucket.level + passed * Self.perSecond)
        bucket.at = max(now, bucket.at)
        defer { buckets[token] = bucket }
        guard bucket.level >= 1_000 else { return 1 }
        bucket.level -= 1_000
        return nil
    }
}
