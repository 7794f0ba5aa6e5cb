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
        let scene = try await FaultScene.load(context, name: name, values: values)
        switch failure {
        case .faults(let faults): return faults.map { CaseFaultWords(scene: scene).error(of: $0) }
        case .refused(let failure): return try await errors(of: failure, scene)
        }
    }

    private func errors(of failure: CommandFailure, _ scene: FaultScene) async throws -> [FieldError] {
        switch failure {
        case .refused(let refusal): RefusalWords(scene: scene).errors(of: refusal)
        case .reportRefused(let refusal): [try await error(of: refusal, scene)]
        case .officeRefused(let refusal):
            [OfficeRefusalWords(scene: scene).error(of: refusal)] + (try await changes(behind: refusal))
        case .programRefused(let refusal): [ProgramRefusalWords(scene: scene).error(of: refusal)]
        case .procedureRefused(let refusal): ProcedureRefusalWords(scene: scene).errors(of: refusal)
        case .laterRefused(let place, let refusal): try await errors(of: refusal, at: place, scene)
        case .caseRefused(let refusal): CaseFaultWords(scene: scene).errors(of: refusal)
        case .idReused: [scene.error("", Phrase.CommandFault.idReused)]
        case .notAllowed: [scene.error("", Phrase.CommandFault.notAllowed)]
        case .invalidValue: [scene.error("", Phrase.CommandFault.invalidValue)]
        case .tryAgain: [scene.error("", Phrase.CommandFault.tryAgain)]
        case .storeUnusable(let trouble):
            [
                scene.error("", StoreWords(trouble, context).title),
                scene.error("", StoreWords(trouble, context).remedy),
            ]
        case .storeFailed: [scene.error("", Phrase.CommandFault.storeFailed)]
        }
    }

    /// What others changed while the form was open, with who and when.
    private func changes(behind refusal: OfficeRefusal) async throws -> [FieldError] {
        guard case .changedMeanwhile(let sequences) = refusal else { return [] }
        return try await OfficeChangeLines(context: context).lines(of: sequences).map {
            FieldError(field: "", text: $0)
        }
    }

    /// The words of one step among several, each at its own field.
    private func errors(
        of refusal: Refusal, at place: Int, _ scene: FaultScene
    ) async throws -> [FieldError] {
        let filled = scene.values.names(below: "steps").compactMap { Int($0) }.sorted().filter {
            scene.values.text("steps.\($0).happened") != nil
        }
        guard filled.indices.contains(place) else { return RefusalWords(scene: scene).errors(of: refusal) }
        let path = "steps.\(filled[place])"
        let own = try await FaultScene.load(
            context, name: .completeStep, values: scene.values.part(path))
        return RefusalWords(scene: own).errors(of: refusal).map { error in
            if error.field == "late_reason" { return error }
            let field = error.field.isEmpty ? "happened" : error.field
            return FieldError(field: path + "." + field, text: error.text)
        }
    }

    private func error(of refusal: ReportRefusal, _ scene: FaultScene) async throws -> FieldError {
        switch refusal {
        case .noSuchReport: scene.error("", Phrase.CommandFault.noSuchReport)
        case .alreadyHandled: scene.error("", Phrase.CommandFault.alreadyHandled)
        case .textMissing: scene.error("text", Phrase.CommandFault.textMissing)
        case .textTooLong(let limit): scene.error(scene.textField, Phrase.CommandFault.textTooLong(limit))
        case .unitUnknown: scene.error("unit", Phrase.InputFault.unknownUnit(scene.label("unit")))
        case .placeUnknown: scene.error("place", Phrase.InputFault.unknownPlace(scene.label("place")))
        case .reporterMissing: scene.error("name", Phrase.CommandFault.reporterMissing)
        case .madeInFuture: scene.error("made", Phrase.CommandFault.madeInFuture)
        case .sinceInFuture: scene.error("since", Phrase.CommandFault.sinceInFuture)
        case .sinceTooEarly: scene.error("since", Phrase.CommandFault.sinceTooEarly)
        case .letterInFuture: scene.error("agenda.letter_date", Phrase.CommandFault.letterInFuture)
        case .letterTooEarly: scene.error("agenda.letter_date", Phrase.CommandFault.letterTooEarly)
        case .reasonMissing: scene.error(scene.textField, Phrase.CommandFault.reasonMissing)
        case .noProcedure: scene.error("procedure", Phrase.CommandFault.noProcedure)
        case .chooseProcedure(let codes):
            scene.error("procedure", Phrase.CommandFault.chooseProcedure(try await titles(codes)))
        case .procedureUnknown(let code):
            scene.error("procedure", Phrase.CommandFault.procedureUnknown(try await titles([code])))
        case .noSuchTicket: scene.error("ticket", Phrase.CommandFault.noSuchTicket)
        case .alreadyReceived: scene.error("", Phrase.CommandFault.alreadyReceived)
        case .nothingToRecord: scene.error("steps", Phrase.Later.nothing)
        case .notAffected: scene.error("unit", Phrase.Outage.notAffected)
        case .notJoined: scene.error("", Phrase.Outage.notJoined)
        case .channelMissing: scene.error("channel", Phrase.CommandFault.channelMissing)
        case .nothingKept: scene.error("", Phrase.Privacy.nothingKept)
        case .nothingExpired: scene.error("", Phrase.Privacy.nothingExpired)
        case .retentionUnusable(let fault): error(of: fault, scene)
        }
    }

    private func error(of fault: RetentionSchedule.Fault, _ scene: FaultScene) -> FieldError {
        switch fault {
        case .noRule, .codeMissing, .codeTwice: scene.error("classification", Phrase.Privacy.badSchedule)
        case .years(let code): scene.error("active_years", Phrase.Privacy.years(code))
        case .unknownCode(let code): scene.error("classification", Phrase.Privacy.unknownCode(code))
        }
    }

    /// Procedures by title; the code stands for one that is not in force.
    private func titles(_ codes: [String]) async throws -> String {
        var titles: [String] = []
        for code in codes { titles.append(try await context.procedure(code)?.title ?? code) }
        return titles.joined(separator: "; ")
    }
}
