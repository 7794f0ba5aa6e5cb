import HTTPServer
import Markup
import OfficeModel
import TicketEngine
import UseCases

/// Takes the form of a command: done, it leads to the next page; refused, its own page comes again with what
/// was typed.
enum CommandPage {
    static func take(_ context: RequestContext) async throws -> Response {
        guard let name = CommandName(rawValue: context.parameters[0]) else { throw WebFailure.notFound }
        try authorize(name, context)
        let form = context.request.form
        let intake = CommandIntake(context: context, name: name, values: InputValues(form))
        do {
            let outcome = try await intake.run()
            if name.makesSecret { return SecretPage.show(name, outcome, context) }
            return .redirect(to: destination(name, outcome, form))
        } catch let failure as CommandIntake.Failure {
            return try await again(name, failure, context)
        }
    }

    /// Whether this visitor may send such a command at all; an auditor reads all and changes nothing (rule
    /// 14).
    static func authorize(_ name: CommandName, _ context: RequestContext) throws {
        switch (name.access, context.visitor) {
        case (_, .person(let signedIn)) where signedIn.isAuditor: throw WebFailure.forbidden
        case (.everyone, _), (.reporterOrPerson, _), (.person, .person): break
        case (.desk, .person(let signedIn)):
            guard signedIn.isDesk(in: context.office) else { throw WebFailure.forbidden }
        case (.administrator, .person(let signedIn)), (.administratorOnly, .person(let signedIn)):
            guard signedIn.isAdministrator else { throw WebFailure.forbidden }
        case (.person, .stranger), (.desk, .stranger), (.administrator, .stranger),
            (.administratorOnly, .stranger):
            throw WebFailure.signInFirst
        }
    }

    /// Where a command leads: a new report to its code, a new ticket to its page, all others back.
    private static func destination(
        _ name: CommandName, _ outcome: CommandOutcome, _ form: FormFields
    ) -> String {
        if let next = form[CommandForm.next] { return LocalPath.safe(next) }
        switch name {
        case .joinOutage: return outcome.code.map { Place.reported(code: $0).path } ?? Place.home.path
        case .receiveReport:
            if InputValues(form).text("channel") ?? "web" == "web", let code = outcome.code {
                return Place.reported(code: code).path
            }
            return outcome.report.map { Place.inboxReport($0).path } ?? Place.inbox.path
        case .acceptReport, .joinReport, .openTicket, .recordCase:
            return outcome.ticket.map { Place.ticket($0).path + "?sudah=" + name.rawValue } ?? Place.desk.path
        case .closeReport, .forwardReport:
            let which = outcome.report.map { "&\(TellReporter.field)=" + $0.text } ?? ""
            return Place.inbox.path + "?sudah=" + name.rawValue + which
        case .removePersonalData, .destroyExpiredData:
            return outcome.number.map { Place.removal(number: $0).path } ?? Place.personalData.path
        case .keepProcedure, .enforceProcedure, .withdrawProcedure:
            return ProcedurePlaces.destination(name, form)
        default:
            let from = LocalPath.safe(form[CommandForm.from])
            let path = from.split(separator: "?").first.map(String.init) ?? from
            return path + "?sudah=" + name.rawValue
        }
    }

    /// The page the form stood on, with the form's answers and what is wrong with them; a page of its own
    /// where that one cannot be shown, or does not hold this form.
    private static func again(
        _ name: CommandName, _ failure: CommandIntake.Failure, _ context: RequestContext
    ) async throws -> Response {
        if case .refused(.storeFailed) = failure { throw CommandFailure.storeFailed }
        let form = context.request.form
        var words = FaultWords(context: context)
        let errors = try await words.errors(of: failure, name: name, values: InputValues(form))
        let refused = RefusedForm(
            command: name, key: form[CommandForm.key], values: form.fields,
            errors: inOrder(errors, of: form.fields))
        var response =
            await page(with: refused, context) ?? RefusedPage.show(errors, context)
        response.status = status(of: failure)
        return response
    }

    /// Whoever sends a form chooses the page to come back to: it is opened only for those who may.
    static func page(with refused: RefusedForm, _ context: RequestContext) async -> Response? {
        let from = LocalPath.safe(context.request.form[CommandForm.from])
        guard let target = try? Request(target: from, headers: context.request.headers) else { return nil }
        for route in Routes.all where route.method == .get {
            guard let parameters = route.match(target.path) else { continue }
            var page = RequestContext(
                site: context.site, request: target, parameters: parameters, visitor: context.visitor,
                office: context.office, language: context.language, now: context.now,
                changesTold: context.changesTold)
            page.refused = refused
            do {
                try page.requireAccess(to: route)
                let response = try await route.handle(page)
                return RefusedPage.tells(refused.errors, in: response) ? response : nil
            } catch {
                return nil
            }
        }
        return nil
    }

    /// In the order of the form; a browser leaves out what was not chosen, and that stands first.
    private static func inOrder(_ errors: [FieldError], of fields: NamedValues) -> [FieldError] {
        func place(_ error: FieldError) -> Int { fields.pairs.firstIndex { $0.name == error.field } ?? -1 }
        return errors.enumerated().sorted { (place($0.element), $0.offset) < (place($1.element), $1.offset) }
            .map(\.element)
    }

    static func status(of failure: CommandIntake.Failure) -> Status {
        switch failure {
        case .faults(let faults):
            faults.contains(where: \.isFlood)
                ? .tooManyRequests
                : faults.contains { $0.reason == .noRoom } ? .insufficientStorage : .unprocessableContent
        case .refused(.refused(let refusal)), .refused(.laterRefused(_, let refusal)): status(of: refusal)
        case .refused(.caseRefused): .unprocessableContent
        case .refused(.reportRefused(.alreadyHandled)), .refused(.procedureRefused(.alreadyInForce)),
            .refused(.officeRefused(.changedSince)), .refused(.officeRefused(.changedMeanwhile)):
            .conflict
        case .refused(.notAllowed), .refused(.programRefused(.tokenOfAnother)): .forbidden
        case .refused(.tryAgain), .refused(.storeUnusable): .serviceUnavailable
        case .refused(.storeFailed): .internalServerError
        case .refused: .unprocessableContent
        }
    }

    private static func status(of refusal: Refusal) -> Status {
        switch refusal {
        case .stale, .positionClosed, .alreadyOpen: .conflict
        case .notYours, .mayNotRecordFor, .notOnTheChain, .notInThisPost, .notTheReporter: .forbidden
        case .noSuchTicket, .noSuchPosition: .notFound
        default: .unprocessableContent
        }
    }
}
