import Phrases
import SOPModel
import UseCases

/// Why a version of a procedure stays as it is, in words.
struct ProcedureRefusalWords {
    let scene: FaultScene

    /// More errors of a file than these are not told at once.
    private static let mostFindings = 100

    func errors(of refusal: ProcedureRefusal) -> [FieldError] {
        switch refusal {
        case .faulty(let findings):
            findings.filter { $0.severity == .error }.prefix(Self.mostFindings).map {
                scene.error("text", Phrase.Upload.finding(String($0.line), $0.message))
            }
        case .unbound(let columns):
            columns.map { scene.error("columns." + $0.id.text, Phrase.Enforcing.unbound($0.name)) }
        default: [error(of: refusal)]
        }
    }

    private func error(of refusal: ProcedureRefusal) -> FieldError {
        switch refusal {
        case .versionTooLow(_, let version, let next):
            scene.error("text", Phrase.Upload.versionTooLow(version, next: next))
        case .sameAsKept(let version): scene.error("text", Phrase.Upload.sameAsKept(version))
        case .noSuchProcedure: scene.error("procedure", Phrase.Enforcing.noSuchProcedure)
        case .noSuchVersion(_, let version):
            scene.error("version", Phrase.Enforcing.noSuchVersion(version))
        case .alreadyInForce(let version): scene.error("", Phrase.Enforcing.alreadyInForce(version))
        case .sinceInPast: scene.error("effective", Phrase.Enforcing.sinceInPast)
        case .approverMissing, .approverUnknown:
            scene.error("approved_by", Phrase.Enforcing.approverMissing)
        case .noSuchColumn(let column):
            scene.error("columns." + column.text, Phrase.Enforcing.noSuchColumn(column.text))
        case .assigneeUnknown(let column):
            scene.error("columns." + column.text, Phrase.Enforcing.assigneeUnknown(column.text))
        case .teamGivenUp(let column):
            scene.error("columns." + column.text, Phrase.Enforcing.teamGivenUp(column.text))
        case .nothingToWithdraw(let version): scene.error("", Phrase.Enforcing.nothingToWithdraw(version))
        case .reasonMissing: scene.error("reason", Phrase.Enforcing.reasonMissing)
        case .faulty, .unbound: scene.error("", Phrase.CommandFault.invalidValue)
        }
    }
}
