import OfficeModel
import Phrases
import SOPModel
import TicketEngine

/// Words for why the engine refuses, each at the field where it can be put right.
///
/// The first switch names every case, so that a new one does not compile without a place here.
struct RefusalWords {
    let scene: FaultScene

    func error(of refusal: Refusal) -> FieldError {
        switch refusal {
        case .alreadyOpen, .noSuchTicket, .wrongPhase, .noSuchPosition, .positionClosed, .stale:
            ticket(refusal)
        case .notYours, .mayNotRecordFor, .scanMissing, .signatureMissing, .ordererMissing, .notInThisPost,
            .notOnTheChain, .notTheReporter, .columnUnbound:
            who(refusal)
        case .happenedBefore, .happenedInFuture, .lateReasonMissing: when(refusal)
        case .fieldMissing, .fieldNotAChoice, .fieldUnreadable, .fieldUnknown, .fieldTooLong:
            field(refusal)
        case .requirementMissing, .requirementUnknown, .productMissing, .productUnknown, .productOfWrongKind,
            .proofMissing, .nobodyInTeam, .cannotSkipTo, .dispositionReasonMissing:
            part(refusal)
        case .answerMissing, .answerUnknown, .noWayFits, .parkingMissing, .reasonMissing, .unknownPerson,
            .unknownPost, .scoreOutOfRange, .referenceMissing:
            entry(refusal)
        case .notAnEarlierRow, .noPreviousPerformer, .alreadyPaused, .notPaused, .pausedNow, .alreadyParked,
            .notParked, .handOverLeadsNowhere, .noTrigger, .cannotMove, .calendarUnusable:
            flow(refusal)
        case .notARound, .roundUnfinished, .placeUnknown, .placeNotStarted, .placeAlreadyStarted,
            .placeAlreadyFinished:
            round(refusal)
        case .noSuchCountersign, .countersignSettled, .awaitingCountersign, .alreadyJoined, .nothingToSee,
            .tooLateToReopen, .notDue:
            closing(refusal)
        }
    }

    private var other: FieldError { scene.error("", Phrase.RefusedRequest.other) }

    // MARK: the ticket, who, when

    private func ticket(_ refusal: Refusal) -> FieldError {
        switch refusal {
        case .alreadyOpen: scene.error("", Phrase.RefusedRequest.alreadyOpen)
        case .noSuchTicket: scene.error("", Phrase.RefusedRequest.noSuchTicket)
        case .wrongPhase(let phase): scene.error("", Phrase.RefusedRequest.wrongPhase(words(phase)))
        case .noSuchPosition: scene.error("", Phrase.RefusedRequest.noSuchPosition)
        case .positionClosed: scene.error("", Phrase.RefusedRequest.positionClosed)
        case .stale: scene.error("", Phrase.Fault.changedMeanwhile)
        default: other
        }
    }

    private func words(_ phase: TicketPhase) -> Phrase {
        switch phase {
        case .open: Phrase.RefusedRequest.phaseOpen
        case .parked: Phrase.RefusedRequest.phaseParked
        case .finished: Phrase.RefusedRequest.phaseFinished
        case .confirmed: Phrase.RefusedRequest.phaseConfirmed
        case .cancelled: Phrase.RefusedRequest.phaseCancelled
        case .handedOver: Phrase.RefusedRequest.phaseHandedOver
        }
    }

    private func who(_ refusal: Refusal) -> FieldError {
        switch refusal {
        case .notYours(let desks): scene.error("", Phrase.RefusedRequest.notYours(scene.names(desks)))
        case .mayNotRecordFor(let desks):
            scene.error("given", Phrase.RefusedRequest.mayNotRecordFor(scene.names(desks)))
        case .scanMissing: scene.error("given.scan", Phrase.RefusedRequest.scanMissing)
        case .signatureMissing: scene.error("given.signature", Phrase.RefusedRequest.signatureMissing)
        case .ordererMissing: scene.error("given.ordered_by", Phrase.RefusedRequest.ordererMissing)
        case .notInThisPost(let post): scene.error("", Phrase.RefusedRequest.notInThisPost(scene.name(post)))
        case .notOnTheChain: scene.error("", Phrase.RefusedRequest.notOnTheChain)
        case .notTheReporter: scene.error("", Phrase.RefusedRequest.notTheReporter)
        case .columnUnbound(let column): scene.error("", Phrase.RefusedRequest.columnUnbound(scene.name(column)))
        default: other
        }
    }

    private func when(_ refusal: Refusal) -> FieldError {
        switch refusal {
        case .happenedBefore(let earliest):
            scene.error("happened", Phrase.RefusedRequest.happenedBefore(scene.stamp(earliest)))
        case .happenedInFuture: scene.error("happened", Phrase.RefusedRequest.happenedInFuture)
        case .lateReasonMissing: scene.error("late_reason", Phrase.RefusedRequest.lateReasonMissing)
        default: other
        }
    }

    // MARK: the form

    private func field(_ refusal: Refusal) -> FieldError {
        switch refusal {
        case .fieldMissing(let name): input(name, .missing)
        case .fieldNotAChoice(let name, let choices): input(name, .notAChoice(choices))
        case .fieldUnreadable(let name, let kind): input(name, .unreadable(kind == .date ? .date : .number))
        case .fieldUnknown(let name): input(name, .unexpected)
        case .fieldTooLong(let name, let limit): input(name, .tooLong(limit: limit))
        default: other
        }
    }

    private func input(_ name: String, _ reason: InputFault.Reason) -> FieldError {
        InputFaultWords(scene: scene).error(of: InputFault(field: control(ofField: name), reason: reason))
    }

    /// The engine calls some texts by words of their own, and outputs by their names.
    private func control(ofField name: String) -> String {
        if name == "komentar" { return "text" }
        if name == "catatan" { return "note" }
        if scene.step?.fields.contains(where: { $0.name == name }) ?? false { return "fields." + name }
        let index = scene.step?.outputs.firstIndex { output in
            output.name == name || name == "disposisi" && output.isDisposition
        }
        return index.map(control(ofOutput:)) ?? "fields." + name
    }

    /// The first control of an output, by its kind.
    private func control(ofOutput index: Int) -> String {
        let path = "outputs.\(index)."
        guard let outputs = scene.step?.outputs, outputs.indices.contains(index) else { return path + "text" }
        switch outputs[index].kind {
        case .document: return path + (outputs[index].isDisposition ? "target" : "text")
        case .register, .order: return path + "text"
        case .condition: return path + "test"
        case .team: return path + "people"
        case .recap: return path + "period"
        case .device: return path + "devices.0.kind"
        }
    }

    private func control(ofRequirement index: Int) -> String {
        guard let all = scene.step?.requirements, all.indices.contains(index), all[index].kind == .document
        else { return "requirements.\(index).ticked" }
        return "requirements.\(index).files"
    }

    private func part(_ refusal: Refusal) -> FieldError {
        switch refusal {
        case .requirementMissing(let index):
            scene.error(
                control(ofRequirement: index), Phrase.RefusedRequest.requirementMissing(scene.requirement(index)))
        case .requirementUnknown(let index):
            scene.error("", Phrase.RefusedRequest.notAskedFor(scene.requirement(index)))
        case .productMissing(let index):
            scene.error(control(ofOutput: index), Phrase.RefusedRequest.productMissing(scene.output(index)))
        case .productUnknown(let index): scene.error("", Phrase.RefusedRequest.notAskedFor(scene.output(index)))
        case .productOfWrongKind(let index):
            scene.error(control(ofOutput: index), Phrase.RefusedRequest.productOfWrongKind(scene.output(index)))
        case .proofMissing(let index):
            scene.error(control(ofOutput: index), Phrase.RefusedRequest.proofMissing(scene.output(index)))
        case .nobodyInTeam(let index):
            scene.error(control(ofOutput: index), Phrase.RefusedRequest.nobodyInTeam(scene.output(index)))
        case .cannotSkipTo(let step):
            scene.error(control(ofField: "disposisi"), Phrase.RefusedRequest.cannotSkipTo(scene.name(step)))
        case .dispositionReasonMissing(let index):
            scene.error("outputs.\(index).text", Phrase.RefusedRequest.dispositionReasonMissing)
        default: other
        }
    }

    private func entry(_ refusal: Refusal) -> FieldError {
        switch refusal {
        case .answerMissing:
            scene.error("answer", Phrase.RefusedRequest.answerMissing(scene.language[scene.label("answer")]))
        case .answerUnknown(let answers):
            answers.isEmpty
                ? scene.error("", Phrase.RefusedRequest.noAnswerAsked)
                : scene.error("answer", Phrase.RefusedRequest.answerUnknown(answers.joined(separator: ", ")))
        case .noWayFits: scene.error("", Phrase.RefusedRequest.noWayFits)
        case .parkingMissing: scene.error("parking.programme", Phrase.RefusedRequest.parkingMissing)
        case .reasonMissing: scene.error("reason", Phrase.RefusedRequest.reasonMissing)
        case .unknownPerson(let person):
            scene.error(personField, Phrase.RefusedRequest.unknownPerson(scene.name(person)))
        case .unknownPost(let post): scene.error("", Phrase.RefusedRequest.unknownPost(scene.name(post)))
        case .scoreOutOfRange: scene.error("score", Phrase.RefusedRequest.scoreOutOfRange)
        case .referenceMissing: scene.error("reference", Phrase.RefusedRequest.referenceMissing)
        default: other
        }
    }

    /// Where a person was named: as the one who ordered it, or in a team.
    private var personField: String {
        if scene.values.text("given.ordered_by") != nil { return "given.ordered_by" }
        let team = scene.step?.outputs.firstIndex { $0.kind == .team }
        return team.map(control(ofOutput:)) ?? ""
    }

    // MARK: the flow

    private func flow(_ refusal: Refusal) -> FieldError {
        switch refusal {
        case .notAnEarlierRow(let step):
            scene.error(
                scene.name == .reopenTicket ? "step" : "to", Phrase.RefusedRequest.notAnEarlierRow(scene.name(step)))
        case .noPreviousPerformer: scene.error("to", Phrase.RefusedRequest.noPreviousPerformer)
        case .alreadyPaused: scene.error("", Phrase.RefusedRequest.alreadyPaused)
        case .notPaused: scene.error("", Phrase.RefusedRequest.notPaused)
        case .pausedNow(let kind): scene.error("", Phrase.RefusedRequest.pausedNow(kind.publicPhrase))
        case .alreadyParked: scene.error("", Phrase.RefusedRequest.alreadyParked)
        case .notParked: scene.error("", Phrase.RefusedRequest.notParked)
        case .handOverLeadsNowhere(let code):
            scene.error("procedure", Phrase.RefusedRequest.handOverLeadsNowhere(code))
        case .noTrigger(let source): scene.error("procedure", Phrase.RefusedRequest.noTrigger(words(source)))
        case .cannotMove(let obstacles):
            scene.error("", Phrase.RefusedRequest.cannotMove(obstacles.map(words).joined(separator: " ")))
        case .calendarUnusable: scene.error("", Phrase.RefusedRequest.calendarUnusable)
        default: other
        }
    }

    private func words(_ source: Trigger.Source) -> Phrase {
        switch source {
        case .report: Phrase.Kind.byReport
        case .order: Phrase.Kind.byOrder
        case .schedule: Phrase.Kind.bySchedule
        }
    }

    private func words(_ obstacle: MoveObstacle) -> String {
        let phrase =
            switch obstacle {
            case .versionUnknown(let version): Phrase.MoveObstacle.versionUnknown(version)
            case .targetMissing(let step): Phrase.MoveObstacle.targetMissing(scene.name(step))
            case .parkedRowMissing(let step): Phrase.MoveObstacle.parkedRowMissing(scene.name(step))
            case .columnUnbound(let step, let column):
                Phrase.MoveObstacle.columnUnbound(scene.name(column), scene.name(step))
            case .outputAbsent(let step, let output):
                Phrase.MoveObstacle.outputAbsent(scene.title(ofPaper: output), scene.name(step))
            case .roundLost(let step): Phrase.MoveObstacle.roundLost(scene.name(step))
            }
        return scene.language[phrase]
    }

    private func round(_ refusal: Refusal) -> FieldError {
        switch refusal {
        case .notARound: scene.error("", Phrase.RefusedRequest.notARound)
        case .roundUnfinished(let open): scene.error("", Phrase.RefusedRequest.roundUnfinished(open))
        case .placeUnknown(let place):
            scene.error("place", Phrase.RefusedRequest.placeUnknown(scene.placeName(place)))
        case .placeNotStarted(let place):
            scene.error("place", Phrase.RefusedRequest.placeNotStarted(scene.placeName(place)))
        case .placeAlreadyStarted(let place):
            scene.error("place", Phrase.RefusedRequest.placeAlreadyStarted(scene.placeName(place)))
        case .placeAlreadyFinished(let place):
            scene.error("place", Phrase.RefusedRequest.placeAlreadyFinished(scene.placeName(place)))
        default: other
        }
    }

    private func closing(_ refusal: Refusal) -> FieldError {
        switch refusal {
        case .noSuchCountersign: scene.error("", Phrase.RefusedRequest.noSuchCountersign)
        case .countersignSettled: scene.error("", Phrase.RefusedRequest.countersignSettled)
        case .awaitingCountersign(let step, let column):
            scene.error("", Phrase.RefusedRequest.awaitingCountersign(scene.name(step), scene.name(column)))
        case .alreadyJoined: scene.error("", Phrase.RefusedRequest.alreadyJoined)
        case .nothingToSee: scene.error("", Phrase.RefusedRequest.nothingToSee)
        case .tooLateToReopen(let last): scene.error("", Phrase.RefusedRequest.tooLateToReopen(scene.stamp(last)))
        case .notDue: scene.error("", Phrase.RefusedRequest.notDue)
        default: other
        }
    }
}
