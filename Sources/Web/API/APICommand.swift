import HTTPServer
import Phrases
import UseCases

/// The commands as JSON: the same list, the same reading, the same answers as the pages.
enum APICommand {
    static func take(_ context: RequestContext) async throws -> Response {
        guard let name = CommandName(rawValue: context.parameters[0]) else { throw WebFailure.notFound }
        guard case .json(let bytes) = context.request.body else { throw WebFailure.notJSON }
        let values = try InputValues(json: bytes)
        try CommandPage.authorize(name, context)
        do {
            // A misspelt name would otherwise be a wish that nobody hears.
            let unknown = values.paths.filter { !name.takes($0) }
            if !unknown.isEmpty {
                throw CommandIntake.Failure.faults(
                    unknown.map { InputFault(field: String($0.prefix(longestName)), reason: .unexpected) })
            }
            let outcome = try await CommandIntake(context: context, name: name, values: values).run()
            return APIAnswer.json(outcome, status: name.makesSomething ? .created : .ok)
        } catch let failure as CommandIntake.Failure {
            return try await problem(failure, name, values, context).response
        }
    }

    /// So many faults are told, the rest as a number.
    static let mostFaults = 20
    /// So much of a name that no command has is told.
    private static let longestName = 80

    private static func problem(
        _ failure: CommandIntake.Failure, _ name: CommandName, _ values: InputValues,
        _ context: RequestContext
    ) async throws -> Problem {
        var told = failure
        var rest = 0
        if case .faults(let faults) = failure, faults.count > mostFaults {
            told = .faults(Array(faults.prefix(mostFaults)))
            rest = faults.count - mostFaults
        }
        var words = FaultWords(context: context)
        let errors = try await words.errors(of: told, name: name, values: values)
        var problem = Problem(
            status: CommandPage.status(of: failure), title: errors.first?.text ?? "",
            errors: errors.map { Problem.Fault(field: $0.field, text: $0.text) })
        if rest > 0 {
            problem.errors.append(Problem.Fault(field: "", text: context.text(Phrase.API.moreFaults(rest))))
        }
        return problem
    }

    /// Keeps files for later commands; answers with their digests.
    static func keepFiles(_ context: RequestContext) async throws -> Response {
        if context.signedIn?.isAuditor ?? true { throw WebFailure.forbidden }
        guard context.request.form.unkept.isEmpty else { throw WebFailure.noRoom }
        let files = context.request.form.files.filter { $0.size > 0 }
        guard !files.isEmpty, files.count <= CommandIntake.fileLimit else { throw WebFailure.noFile }
        var kept: [KeptFile] = []
        for file in files {
            guard let type = FileKind.mediaType(ofName: file.filename) else { throw WebFailure.noFile }
            let place: AttachmentPlace
            do {
                place = try await context.site.vault.keep(
                    spooled: file.path, name: file.filename, mediaType: type)
            } catch let failing as any StoreFailing where failing.trouble == .full {
                throw WebFailure.noRoom
            }
            kept.append(
                KeptFile(
                    digest: place.digest, name: FileKind.shortName(file.filename), type: type,
                    size: place.size))
        }
        return APIAnswer.json(KeptFiles(files: kept), status: .created)
    }

    private struct KeptFiles: Encodable {
        var files: [KeptFile]
    }

    private struct KeptFile: Encodable {
        var digest: String
        var name: String
        var type: String
        var size: Int
    }
}

extension CommandName {
    /// Answers 201: a report, a ticket, a token, a webhook or a link came to be.
    var makesSomething: Bool {
        switch self {
        case .makeToken, .addWebhook, .makePasswordLink, .receiveReport, .joinOutage, .acceptReport,
            .openTicket, .splitPlace, .handOver, .recordCase:
            true
        default: false
        }
    }
}
