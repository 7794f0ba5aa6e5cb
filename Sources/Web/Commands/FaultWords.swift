import OfficeModel
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// Puts what is wrong into words that name the field, the reason and the remedy, in the reader's language.
struct FaultWords {
    let context: RequestContext

    /// The errors of a refused form, each at its field; a fault of no field has an empty one.
    mutating func errors(
        of failure: CommandIntake.Failure, name: CommandName, values: InputValues
    ) async throws -> [FieldError] {
        switch failure {
        case .faults(let faults):
            faults.map { FieldError(field: $0.field, text: String(describing: $0.reason)) }
        case .refused(let failure):
            [FieldError(field: "", text: String(describing: failure))]
        }
    }
}
