import Crypto
import HTTPServer
import Markup
import OfficeTime
import Phrases
import UseCases

/// Errors become responses here and nowhere else.
extension Site {
    func failure(_ error: any Error, _ request: Request) async -> Response {
        let context = try? await context(request)
        if request.isForPrograms { return problem(error, context?.language ?? .indonesian) }
        if case WebFailure.methodNotAllowed = error, let page = CommandPage.wayBack(from: request, context) {
            return .redirect(to: page)
        }
        switch error {
        case WebFailure.signInFirst:
            let back = request.method.takesBody ? "" : "?ke=" + percentEncoded(request.rawPath)
            return .redirect(to: Place.signIn.path + back)
        case WebFailure.notFound:
            return page(.notFound, Phrase.Fault.notFound, Phrase.Fault.notFoundRemedy, context)
        case WebFailure.fileGone:
            return page(.notFound, Phrase.Store.fileGone, Phrase.Store.fileGoneRemedy, context)
        case WebFailure.methodNotAllowed(let allowed):
            var response = page(
                .methodNotAllowed, Phrase.Fault.notFound, Phrase.RefusedRequest.wrongMethod, context)
            response.headers["allow"] = Method.allowed(allowed)
            return response
        case WebFailure.secondFactorOwed: return .redirect(to: Place.accountCode.path)
        case WebFailure.forbidden, CommandFailure.notAllowed:
            return page(.forbidden, Phrase.Fault.forbidden, Phrase.Fault.forbiddenRemedy, context)
        case WebFailure.foreignForm:
            return page(.forbidden, Phrase.Fault.formTooOld, Phrase.Fault.formTooOldRemedy, context)
        case WebFailure.tooMany:
            return page(.tooManyRequests, Phrase.Fault.tooMany, Phrase.Fault.tooMany, context)
        case WebFailure.guessedAt:
            return page(.tooManyRequests, Phrase.SignIn.title, Phrase.SignIn.guessedAt, context)
        case WebFailure.passwordsBusy:
            return page(.serviceUnavailable, Phrase.Fault.busy, Phrase.Fault.busyRemedy, context)
        case WebFailure.badRequest(let phrase):
            return page(.badRequest, Phrase.Fault.summary, phrase, context)
        case WebFailure.noRoom:
            return page(
                .insufficientStorage, Phrase.Store.noRoom, Phrase.Store.noRoomRemedy, context)
        case CommandFailure.tryAgain:
            return page(.serviceUnavailable, Phrase.Fault.busy, Phrase.Fault.busyRemedy, context)
        case let failing as any StoreFailing where failing.trouble != nil:
            let words = words(of: failing, context)
            return page(.serviceUnavailable, words.title, words.remedy, context)
        default:
            let remedy = Phrase.Fault.brokenRemedy(reference: note(error))
            return page(.internalServerError, Phrase.Fault.broken, remedy, context)
        }
    }

    /// The same for programs (RFC 9457).
    private func problem(_ error: any Error, _ language: Language) -> Response {
        let (status, phrase): (Status, Phrase) =
            switch error {
            case WebFailure.notFound: (.notFound, Phrase.Fault.notFound)
            case WebFailure.fileGone: (.notFound, Phrase.Store.fileGone)
            case WebFailure.methodNotAllowed: (.methodNotAllowed, Phrase.RefusedRequest.wrongMethod)
            case WebFailure.signInFirst: (.unauthorized, Phrase.RefusedRequest.signIn)
            case WebFailure.wrongPassword: (.unauthorized, Phrase.SignIn.wrong)
            case WebFailure.codeMissing: (.unauthorized, Phrase.SecondFactor.missing)
            case WebFailure.wrongCode: (.unauthorized, Phrase.SecondFactor.wrong)
            case WebFailure.secondFactorOwed: (.forbidden, Phrase.SecondFactor.required)
            case WebFailure.foreignForm: (.forbidden, Phrase.RefusedRequest.noToken)
            case WebFailure.forbidden, CommandFailure.notAllowed:
                (.forbidden, Phrase.API.forbidden)
            case WebFailure.tooMany: (.tooManyRequests, Phrase.Fault.tooMany)
            case WebFailure.guessedAt: (.tooManyRequests, Phrase.SignIn.guessedAt)
            case WebFailure.passwordsBusy: (.serviceUnavailable, Phrase.SignIn.busy)
            case WebFailure.notJSON: (.unsupportedMediaType, Phrase.API.notJSON)
            case WebFailure.unreadableJSON: (.badRequest, Phrase.API.unreadableJSON)
            case WebFailure.tooManyNames(let most): (.contentTooLarge, Phrase.API.tooManyNames(most))
            case WebFailure.repeatedName(let path): (.unprocessableContent, Phrase.API.repeatedName(path))
            case WebFailure.badQuery(let name): (.badRequest, Phrase.API.badQuery(name))
            case WebFailure.unknownQuery(let names): (.badRequest, Phrase.API.unknownQuery(names))
            case WebFailure.badRequest(let phrase): (.unprocessableContent, phrase)
            case WebFailure.noRoom: (.insufficientStorage, Phrase.Store.noRoom)
            case WebFailure.noFile: (.unprocessableContent, Phrase.API.noFile)
            case WebFailure.badToken: (.unauthorized, Phrase.Token.unknown)
            case WebFailure.tokenAndSession: (.badRequest, Phrase.Token.andSession)
            case WebFailure.scopeMissing(let scope): (.forbidden, Phrase.Token.scopeMissing(scope.rawValue))
            case WebFailure.notForTokens: (.forbidden, Phrase.Token.notForTokens)
            case WebFailure.tokenTooFast: (.tooManyRequests, Phrase.Token.tooFast)
            case CommandFailure.tryAgain: (.serviceUnavailable, Phrase.Fault.busyRemedy)
            case let failing as any StoreFailing where failing.trouble != nil:
                (.serviceUnavailable, words(of: failing, nil).title)
            default: (.internalServerError, Phrase.Fault.brokenRemedy(reference: note(error)))
            }
        var problem = Problem(status: status, title: language[phrase])
        if case WebFailure.repeatedName(let path) = error {
            problem.errors = [Problem.Fault(field: path, text: problem.title)]
        }
        var response = problem.response
        if case WebFailure.methodNotAllowed(let allowed) = error {
            response.headers["allow"] = Method.allowed(allowed)
        }
        BearerToken.explain(error, in: &response)
        return response
    }

    /// In plain words, and in full for the log.
    private func words(of failing: any StoreFailing, _ context: RequestContext?) -> StoreWords {
        _ = note(failing)
        let trouble = failing.trouble ?? .disk
        return context.map { StoreWords(trouble, $0) } ?? StoreWords(trouble) { $0.timestamp }
    }

    /// Writes what went wrong to the log, and gives the word under which it stands there.
    private func note(_ error: any Error) -> String {
        let reference = Randomness.token(bytes: 4)
        options.log("{\"error\":\"\(reference)\",\"details\":\"\(Self.plain(String(reflecting: error)))\"}")
        return reference
    }

    private func page(
        _ status: Status, _ title: Phrase, _ remedy: Phrase, _ context: RequestContext?
    ) -> Response {
        guard let context else {
            return .text(title.indonesian + "\n" + remedy.indonesian + "\n", status: status)
        }
        let body: HTML = "\(Page.header(title: context.text(title), lede: context.text(remedy)))"
        return .html(
            context.wholePage(title: context.text(title), current: nil, body: body).render(), status: status)
    }

    /// For a log line: printable ASCII without quotes.
    private static func plain(_ text: String) -> String {
        String(
            text.unicodeScalars.prefix(500).map { scalar in
                scalar.isASCII && scalar.value >= 32 && scalar != "\"" && scalar != "\\"
                    ? Character(scalar) : "."
            })
    }
}

extension Method {
    /// For the header `Allow` (RFC 9110, 10.2.1): who may read may also ask for the head alone.
    static func allowed(_ methods: [Method]) -> String {
        let served = methods.contains(.get) ? methods + [.head] : methods
        return allCases.filter { served.contains($0) }.map(\.rawValue).joined(separator: ", ")
    }
}
