import Crypto
package import HTTPServer
import OfficeModel
import OfficeTime
import Phrases
import UseCases

/// From a request to a response: who asks, which route, may they, and what every answer carries.
extension Site {
    package func respond(to request: Request) async -> Response {
        let start = ContinuousClock.now
        var response: Response
        var matched: Route?
        do {
            response = try await answer(request, &matched)
        } catch {
            response = await failure(error, request)
            if let seconds = (error as? WebFailure)?.retrySeconds {
                response.headers["retry-after"] = String(seconds)
            }
        }
        secure(&response)
        let took = ContinuousClock.now - start
        note(request.method.rawValue, matched?.label ?? Route.noLabel, response, took: took)
        return response
    }

    /// Counts and logs a request that was answered.
    func note(_ method: String, _ route: String, _ response: Response, took: Duration) {
        meters.noteRequest(method: method, route: route, status: response.status.rawValue, took: took)
        options.log(RequestLog.line(method, route, response, at: clock.now(), took: took))
    }

    private func answer(_ request: Request, _ matched: inout Route?) async throws -> Response {
        var methodsHere: [Method] = []
        for route in Routes.all {
            guard let parameters = route.match(request.path) else { continue }
            let isHead = request.method == .head && route.method == .get
            guard route.method == request.method || isHead else {
                methodsHere.append(route.method)
                continue
            }
            matched = route
            if let answer = await WatchPage.probed(route.pattern, self) { return answer }
            let context = try await context(request, parameters)
            try context.requireAccess(to: route)
            try context.requireScope(for: route)
            try QueryNames.require(request, route)
            let isOwn = !route.method.takesBody || isOwnForm(context)
            if !isOwn, route.pattern.first != "perintah" { throw WebFailure.foreignForm }
            try await requireSecondFactor(context, route)
            var response = try await isOwn ? route.handle(context) : CommandPage.expired(context)
            setBrowserCookie(&response, context)
            return response
        }
        throw methodsHere.isEmpty ? WebFailure.notFound : WebFailure.methodNotAllowed(methodsHere)
    }

    /// Reads who asks from the cookies.
    ///
    /// - Parameter isVisit: somebody asks just now; a stream that only waits keeps no session alive.
    func context(
        _ request: Request, _ parameters: [String] = [], isVisit: Bool = true
    ) async throws -> RequestContext {
        let told = changes.told
        let now = clock.now()
        let office = try await reading.office().settled(at: now)
        let cookies = request.cookies
        var visitor = Visitor.stranger(browser: cookies[options.browserCookie] ?? Randomness.token(bytes: 16))
        let bearer = try BearerToken.sent(with: request, options)
        var language = Language(rawValue: cookies[options.languageCookie] ?? "") ?? .indonesian
        if let bearer {
            visitor = .person(try await signedIn(bearer: bearer, office, now))
        } else if let token = cookies[options.sessionCookie],
            let signedIn = try await signedIn(token, office, now, isVisit)
        {
            visitor = .person(signedIn)
            if cookies[options.languageCookie] == nil, signedIn.session.isEnglish { language = .english }
        }
        return RequestContext(
            site: self, request: request, parameters: parameters, visitor: visitor, office: office,
            language: language, now: now, changesTold: told)
    }

    private func signedIn(
        _ token: String, _ office: Office, _ now: Instant, _ isVisit: Bool
    ) async throws -> SignedIn? {
        let digest = SHA256.digest(of: token).bytes
        guard let session = try await accounts.session(tokenDigest: digest) else { return nil }
        guard let person = office.people[session.person], person.isActive,
            now.minute - session.lastSeen.minute < SessionLife.idleMinutes,
            now.minute - session.opened.minute < SessionLife.longestMinutes
        else {
            // For good: it must not come back to life when the person is taken on again.
            try await accounts.close(tokenDigest: digest)
            return nil
        }
        if isVisit, now.minute - session.lastSeen.minute >= SessionLife.touchMinutes {
            var touched = session
            touched.lastSeen = now
            // A store that cannot write just now hides no page.
            try? await accounts.change(touched)
        }
        return SignedIn(session: session, person: person, holdings: office.posts(of: person.id, at: now))
    }

    /// A form must carry the token of the visitor it was made for.
    ///
    /// JSON needs none: a browser sends it to another site only after asking, and we never agree.
    private func isOwnForm(_ context: RequestContext) -> Bool {
        if case .json = context.request.body { return true }
        if context.request.method == .delete { return true }
        // A browser never sends a token by itself.
        if context.signedIn?.token != nil { return true }
        let sent = context.request.form[Form.Hidden.csrf] ?? context.request.headers["x-csrf-token"] ?? ""
        return context.owns(formToken: sent)
    }

    private func setBrowserCookie(_ response: inout Response, _ context: RequestContext) {
        guard case .stranger(let browser) = context.visitor,
            response.body.text != nil, response.headers["content-type"]?.hasPrefix("text/html") ?? false,
            context.request.cookies[options.browserCookie] == nil
        else { return }
        response.headers.add(
            "set-cookie", Cookie.line(options.browserCookie, browser, days: 365, isSecure: options.isSecure))
    }

    /// What every answer carries: no script but ours, no frame, no guessing of types, no copy kept elsewhere.
    func secure(_ response: inout Response) {
        if response.headers["cache-control"] == nil { response.headers["cache-control"] = "no-store" }
        if response.headers["content-security-policy"] == nil {
            response.headers["content-security-policy"] = Self.contentPolicy
        }
        response.headers["x-content-type-options"] = "nosniff"
        response.headers["referrer-policy"] = "same-origin"
        response.headers["x-frame-options"] = "DENY"
        response.headers["cross-origin-opener-policy"] = "same-origin"
        response.headers["cross-origin-resource-policy"] = "same-origin"
        response.headers["permissions-policy"] = "geolocation=(), microphone=(), camera=(self)"
        if options.isSecure { response.headers["strict-transport-security"] = "max-age=31536000" }
    }

    private static let contentPolicy = """
        default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data: blob:; \
        connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'
        """
}

/// The cookies of the program.
enum Cookie {
    static let session = "sigap_sesi"
    /// Over https a browser takes a cookie of such a name only from this very host, over https, for all paths
    /// (RFC 6265bis, 4.1.3.2): no neighbour's page can plant one.
    static let hostPrefix = "__Host-"
    static let browser = "sigap_peramban"
    static let language = "sigap_bahasa"

    /// A `Set-Cookie` line (RFC 6265): never read by scripts, not sent by other sites' forms.
    static func line(_ name: String, _ value: String, days: Int?, isSecure: Bool) -> String {
        var line = "\(name)=\(value); Path=/; HttpOnly; SameSite=Lax"
        if let days { line += "; Max-Age=\(days * 86_400)" }
        if isSecure { line += "; Secure" }
        return line
    }
}

/// Why a request is not answered with its page.
enum WebFailure: Error, Sendable {
    case notFound
    /// The record names the file, and the disk has it no more.
    case fileGone
    case methodNotAllowed([Method])
    case signInFirst
    /// The API's sign-in: account and password do not fit.
    case wrongPassword
    /// The API's sign-in: the account uses an authenticator.
    case codeMissing
    case wrongCode
    /// The office asks for a second factor, and there is none yet.
    case secondFactorOwed
    case forbidden
    /// The form's token is not the visitor's.
    case foreignForm
    case tooMany
    /// The account is being guessed at, and others had their turn first; seconds until trying again.
    case guessedAt(seconds: Int)
    /// More passwords wait to be looked at than there are places; seconds until trying again.
    case passwordsBusy(seconds: Int)
    case badRequest(Phrase)
    /// The API takes JSON.
    case notJSON
    case unreadableJSON
    /// More names, or more items of lists, than a command may have.
    case tooManyNames(Int)
    /// The path of a name that stands twice in its object.
    case repeatedName(String)
    /// A parameter of the address is not understood.
    case badQuery(String)
    /// Parameters that the address does not take, one after the other.
    case unknownQuery(String)
    /// No file, too many, or of a kind that is not taken.
    case noFile
    /// The disk has to be kept for words.
    case noRoom
    /// The token of a program is unknown, revoked or expired, or its person is gone.
    case badToken
    /// A request came with a token and a session at once.
    case tokenAndSession
    /// The token may not be used for this.
    case scopeMissing(TokenScope)
    /// Nothing a token can be used for: signing in and out.
    case notForTokens
    /// The token was used too often; seconds until it is taken again.
    case tokenTooFast(seconds: Int)

    /// For `Retry-After` (RFC 9110, 10.2.3).
    var retrySeconds: Int? {
        switch self {
        case .guessedAt(let seconds), .passwordsBusy(let seconds), .tokenTooFast(let seconds): seconds
        default: nil
        }
    }
}
