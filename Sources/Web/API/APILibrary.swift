import HTTPServer
import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine
import UseCases

/// The library of SOPs for programs: versions with what the checker says, and what moving tickets would do.
enum APILibrary {
    /// One thing the checker says.
    private struct FindingLine: Encodable {
        var severity: String
        var line: Int
        var message: String

        init(_ finding: Finding) {
            severity = finding.severity.rawValue
            line = finding.line
            message = finding.message
        }
    }

    private struct VersionLine: Encodable {
        var code: String
        var version: Int
        var title: String
        /// `draft`, `dropped`, `planned`, `in-force`, `superseded` or `withdrawn`.
        var standing: String
        var since: String?
        var approved_by: String?
        var findings: [FindingLine]
        /// Only where one version was asked for.
        var file: String?

        init(_ edition: Edition, withFile: Bool = false) {
            code = edition.code
            version = edition.version
            title = edition.title
            standing = edition.standing.word
            since = edition.since?.timestamp
            approved_by = edition.approvedBy?.text
            findings = edition.findings.map { FindingLine($0) }
            file = withFile ? edition.file : nil
        }
    }

    static func versions(_ context: RequestContext) async throws -> Response {
        let editions = Edition.all(context.parameters[0], context)
        guard !editions.isEmpty else { throw WebFailure.notFound }
        return APIAnswer.json(
            try APIReads.page(
                ofAll: editions, context, key: { String($0.version) }, line: { VersionLine($0) }))
    }

    static func version(_ context: RequestContext) async throws -> Response {
        guard let edition = Edition.named(context) else { throw WebFailure.notFound }
        return APIAnswer.json(VersionLine(edition, withFile: true))
    }

    // MARK: checking

    private struct Check: Encodable {
        var code: String?
        var version: Int?
        /// Whether the file could be kept.
        var is_sound: Bool
        /// The lowest version that could be kept under this code.
        var next_version: Int?
        var findings: [FindingLine]
    }

    /// Reads and checks a file; keeps nothing.
    static func check(_ context: RequestContext) async throws -> Response {
        guard case .json(let bytes) = context.request.body else { throw WebFailure.notJSON }
        guard let text = try InputValues(json: bytes).text("text") else { throw WebFailure.unreadableJSON }
        let (procedure, findings) = Procedure.read(yaml: text + "\n", file: "")
        let next = procedure.map { (context.office.shelves[$0.code] ?? ProcedureShelf()).nextVersion }
        let isNew = procedure.flatMap { procedure in next.map { procedure.version >= $0 } } ?? false
        return APIAnswer.json(
            Check(
                code: procedure?.code, version: procedure?.version,
                is_sound: isNew && !findings.hasErrors, next_version: next,
                findings: findings.map { FindingLine($0) }))
    }

    // MARK: moving

    private struct MoveLine: Encodable {
        var ticket: String
        var number: String
        var version: Int
        /// The rows in which it stands, and where they would go.
        var rows: [String: String]
        var moves: Bool
        /// Why it would stay.
        var reasons: [String]
    }

    /// What would happen to each running ticket on another version: by the rows proposed, or as the address
    /// says (`rows.<old>=<new>`).
    static func moves(_ context: RequestContext) async throws -> Response {
        let code = context.parameters[0]
        let chosen = MovePage.rows(of: context.request.query.pairs)
        guard let plan = try await MovePlan.make(code, chosen: chosen, context) else {
            throw WebFailure.notFound
        }
        let list = try APIReads.page(ofAll: plan.candidates, context, key: { $0.state.id.text }) {
            candidate in
            let rows = candidate.state.standingRows.map { ($0.text, plan.steps[$0]?.text ?? "") }
            var line = MoveLine(
                ticket: candidate.state.id.text, number: candidate.state.number,
                version: candidate.state.procedureVersion,
                rows: Dictionary(rows, uniquingKeysWith: { first, _ in first }), moves: true, reasons: [])
            if case .stays(let refusal) = candidate.outcome {
                line.moves = false
                line.reasons = MoveObstacleWords(scene: plan.scene(of: candidate, context))
                    .reasons(of: refusal)
            }
            return line
        }
        return APIAnswer.json(list)
    }
}

extension ProcedureShelf.Standing {
    /// As programs read it.
    var word: String {
        switch self {
        case .draft: "draft"
        case .dropped: "dropped"
        case .planned: "planned"
        case .inForce: "in-force"
        case .superseded: "superseded"
        case .withdrawn: "withdrawn"
        }
    }
}
