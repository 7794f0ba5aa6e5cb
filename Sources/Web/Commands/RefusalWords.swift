import OfficeModel
import Phrases
import SOPModel
import TicketEngine

/// Words for why the engine refuses, each at the field where it can be put right.
///
/// The first switch names every case, so that a new one does not compile without a place here.
struct RefusalWords {
    let scene: FaultScene

    /// One for each thing that is wrong.
    func errors(of refusal: Refusal) -> [FieldError] {
        if case .several(let all) = refusal { all.flatMap(errors) } else { [error(of: refusal)] }
    }

    func error(of refusal: Refusal) -> FieldError {
        switch refusal {
        case .several(let all): all.first.map(error) ?? other
        case .alreadyOpen, .noSuchTicket, .wrongPhase, .noSuchPosition, .positionClosed, .stale:
            ticket(refusal)
        case .notYours, .mayNotRecordFor, .scanMissing, .signatureMissing, .ordererMissing, .outsiderMissing,
            .notInThisPost, .notOnTheChain, .notTheReporter, .columnUnbound:
            who(refusal)
        case .happenedBefore, .happenedInFuture, .lateReasonMissing: when(refusal)
        case .fieldMissing, .fieldNotAChoice, .fieldUnreadable, .fieldUnknown, .fieldTooLong:
            field(refusal)
        case .requirementMissing, .requirementUnknown, .productMissing, .productUnknown, .productOfWrongKind,
            .proofMissing, .nobodyInTeam, .cannotSkipTo, .dispositionReasonMissing, .deviceMissing:
            part(refusal)
        case .answerMissing, .answerUnknown, .noWayFits, .parkingMissing, .reasonMissing, .unknownPerson,
            .unknownPost, .unknownProvider, .classificationUnknown, .scoreOutOfRange, .alreadyRated,
            .referenceMissing,
            .pauseNoteMissing, .notForTeams:
            entry(refusal)
        case .notAnEarlierRow, .noPreviousPerformer, .alreadyPaused, .notPaused, .pausedNow, .alreadyParked,
            .notParked, .handOverLeadsNowhere, .noTrigger, .cannotMove, .calendarUnusable:
            flow(refusal)
        case .notARound, .roundUnfinished, .placeUnknown, .placeNotStarted, .placeAlreadyStarted,
            .placeAlreadyFinished, .acknowledgementMissing:
            round(refusal)
        case .noSuchCountersign, .countersignSettled, .awaitingCountersign, .alreadyJoined, .nothingToSee,
            .tooLateToReopen, .notDue:
            closing(refusal)
        case .notJoined, .firstReportStays, .noOutage, .isSecret, .alreadyClassified, .noPlaceKnown:
            OutageRefusals.error(of: refusal, scene) ?? other
        }
    }

    private var other: FieldError { scene.error("", Phrase.Refused.other) }

    // MARK: the ticket, who, when

    private func ticket(_ refusal: Refusal) -> FieldError {
        switch refusal {
        case .alreadyOpen: scene.error("", Phrase.Refused.alreadyOpen)
        case .noSuchTicket: scene.error("", Phrase.Refused.noSuchTicket)
        case .wrongPhase(let phase): scene.error("", Phrase.Refused.wrongPhase(words(phase)))
        case .noSuchPosition: scene.error("", Phrase.Refused.noSuchPosition)
        case .positionClosed: scene.error("", Phrase.Refused.positionClosed)
        case .stale: scene.error("", Phrase.Fault.changedMeanwhile)
        default: other
        }
    }

    private func words(_ phase: TicketPhase) -> Phrase {
        switch phase {
        case .open: Phrase.Refused.phaseOpen
        case .parked: Phrase.Refused.phaseParked
        case .finished: Phrase.Refused.phaseFinished
        case .confirmed: Phrase.Refused.phaseConfirmed
        case .cancelled: Phrase.Refused.phaseCancelled
        case .handedOver: Phrase.Refused.phaseHandedOver
        }
    }

    private func who(_ refusal: Refusal) -> FieldError {
        switch refusal {
        case .notYours(let desks): scene.error("", notYours(desks))
        case .mayNotRecordFor(let desks):
            scene.error("given", Phrase.Refused.mayNotRecordFor(scene.names(desks)))
        case .scanMissing: scene.error("given.scan", Phrase.Refused.scanMissing)
        case .signatureMissing: scene.error("given.signature", Phrase.Refused.signatureMissing)
        case .ordererMissing: scene.error("given.ordered_by", Phrase.Refused.ordererMissing)
        case .outsiderMissing: scene.error("given.name", Phrase.Refused.outsiderMissing)
        case .notInThisPost(let post): scene.error("", Phrase.Refused.notInThisPost(scene.name(post)))
        case .notOnTheChain: scene.error("", Phrase.Refused.notOnTheChain)
        case .notTheReporter: scene.error("", Phrase.Refused.notTheReporter)
        case .columnUnbound(let column): scene.error("", Phrase.Refused.columnUnbound(scene.name(column)))
        default: other
        }
    }

    /// Who holds the desk in another post only has to switch to it.
    private func notYours(_ desks: [Assignee]) -> Phrase {
        guard let own = scene.otherPosts.first(where: { desks.contains(.post($0)) }) else {
            return Phrase.Refused.notYours(scene.names(desks))
        }
        return Phrase.Refused.inOtherPost(scene.name(own))
    }

    private func when(_ refusal: Refusal) -> FieldError {
        switch refusal {
        case .happenedBefore(let earliest):
            scene.error("happened", Phrase.Refused.happenedBefore(scene.stamp(earliest)))
        case .happenedInFuture: scene.error("happened", Phrase.Refused.happenedInFuture)
        case .lateReasonMissing: scene.error("late_reason", Phrase.Refused.lateReasonMissing)
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
        if name == "pengumuman" { return "notice" }
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

    /// The form's first line is for the device taken out, its second for the one put in.
    private func control(ofDevice direction: DeviceChange.Direction, _ index: Int) -> String {
        let line = direction == .out ? "0.kind" : "1.kind"
        return scene.name == .completeStep ? "outputs.\(index).devices.\(line)" : "devices.\(line)"
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
                control(ofRequirement: index), Phrase.Refused.requirementMissing(scene.requirement(index)))
        case .requirementUnknown(let index):
            scene.error("", Phrase.Refused.notAskedFor(scene.requirement(index)))
        case .productMissing(let index):
            scene.error(control(ofOutput: index), Phrase.Refused.productMissing(scene.output(index)))
        case .productUnknown(let index): scene.error("", Phrase.Refused.notAskedFor(scene.output(index)))
        case .productOfWrongKind(let index):
            scene.error(control(ofOutput: index), Phrase.Refused.productOfWrongKind(scene.output(index)))
        case .proofMissing(let index):
            scene.error(control(ofOutput: index), Phrase.Refused.proofMissing(scene.output(index)))
        case .nobodyInTeam(let index):
            scene.error(control(ofOutput: index), Phrase.Refused.nobodyInTeam(scene.output(index)))
        case .deviceMissing(let index, let direction):
            scene.error(control(ofDevice: direction, index), Phrase.Refused.deviceMissing(direction.phrase))
        case .cannotSkipTo(let step):
            scene.error(control(ofField: "disposisi"), Phrase.Refused.cannotSkipTo(scene.name(step)))
        case .dispositionReasonMissing(let index):
            scene.error("outputs.\(index).text", Phrase.Refused.dispositionReasonMissing)
        default: other
        }
    }

    private func entry(_ refusal: Refusal) -> FieldError {
        switch refusal {
        case .answerMissing:
            scene.error("answer", Phrase.Refused.answerMissing(scene.language[scene.label("answer")]))
        case .answerUnknown(let answers):
            answers.isEmpty
                ? scene.error("", Phrase.Refused.noAnswerAsked)
                : scene.error("answer", Phrase.Refused.answerUnknown(answers.joined(separator: ", ")))
        case .noWayFits: scene.error("", Phrase.Refused.noWayFits)
        case .parkingMissing: scene.error("parking.programme", Phrase.Refused.parkingMissing)
        case .reasonMissing: scene.error("reason", Phrase.Refused.reasonMissing)
        case .unknownPerson(let person):
            scene.error(personField, Phrase.Refused.unknownPerson(scene.name(person)))
        case .unknownPost(let post): scene.error("", Phrase.Refused.unknownPost(scene.name(post)))
        case .unknownProvider(let provider):
            scene.error(
                "provider",
                Phrase.Providers.unknown(scene.office.providers[provider]?.name ?? provider.text))
        case .classificationUnknown(let code):
            scene.error(classificationField(code), Phrase.PaperNumber.codeUnknown(code))
        case .alreadyRated: scene.error("score", Phrase.Refused.alreadyRated)
        case .scoreOutOfRange: scene.error("score", Phrase.Refused.scoreOutOfRange)
        case .referenceMissing: scene.error("reference", Phrase.Refused.referenceMissing)
        case .pauseNoteMissing(.part): scene.error("note", Phrase.Refused.whichPart)
        case .pauseNoteMissing: scene.error("note", Phrase.Refused.whatIsAwaited)
        case .notForTeams(let person):
            scene.error(personField, Phrase.Refused.notForTeams(scene.name(person)))
        default: other
        }
    }

    private func classificationField(_ code: String) -> String {
        let outputs = scene.values.names(below: "outputs")
        let found = outputs.first { scene.values.text("outputs.\($0).classification") == code }
        return found.map { "outputs.\($0).classification" } ?? ""
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
                scene.name == .reopenTicket ? "step" : "to", Phrase.Refused.notAnEarlierRow(scene.name(step)))
        case .noPreviousPerformer: scene.error("to", Phrase.Refused.noPreviousPerformer)
        case .alreadyPaused: scene.error("", Phrase.Refused.alreadyPaused)
        case .notPaused: scene.error("", Phrase.Refused.notPaused)
        case .pausedNow(let kind): scene.error("", Phrase.Refused.pausedNow(kind.publicPhrase))
        case .alreadyParked: scene.error("", Phrase.Refused.alreadyParked)
        case .notParked: scene.error("", Phrase.Refused.notParked)
        case .handOverLeadsNowhere(let code):
            scene.error("procedure", Phrase.Refused.handOverLeadsNowhere(code))
        case .noTrigger(let source): scene.error("procedure", Phrase.Refused.noTrigger(words(source)))
        case .cannotMove(let obstacles):
            scene.error(
                "",
                Phrase.Refused.cannotMove(
                    obstacles.map(MoveObstacleWords(scene: scene).words).joined(separator: " ")))
        case .calendarUnusable: scene.error("", Phrase.Refused.calendarUnusable)
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

    private func round(_ refusal: Refusal) -> FieldError {
        switch refusal {
        case .notARound: scene.error("", Phrase.Refused.notARound)
        case .roundUnfinished(let open): scene.error("", Phrase.Refused.roundUnfinished(open))
        case .placeUnknown(let place):
            scene.error("place", Phrase.Refused.placeUnknown(scene.placeName(place)))
        case .placeNotStarted(let place):
            scene.error("place", Phrase.Refused.placeNotStarted(scene.placeName(place)))
        case .placeAlreadyStarted(let place):
            scene.error("place", Phrase.Refused.placeAlreadyStarted(scene.placeName(place)))
        case .placeAlreadyFinished(let place):
            scene.error("place", Phrase.Refused.placeAlreadyFinished(scene.placeName(place)))
        case .acknowledgementMissing(let place):
            scene.error("acknowledged.name", Phrase.Refused.acknowledgementMissing(scene.placeName(place)))
        default: other
        }
    }

    private func closing(_ refusal: Refusal) -> FieldError {
        switch refusal {
        case .noSuchCountersign: scene.error("", Phrase.Refused.noSuchCountersign)
        case .countersignSettled: scene.error("", Phrase.Refused.countersignSettled)
        case .awaitingCountersign(let step, let column):
            scene.error("", Phrase.Refused.awaitingCountersign(scene.name(step), scene.name(column)))
        case .alreadyJoined: scene.error("", Phrase.Refused.alreadyJoined)
        case .nothingToSee: scene.error("", Phrase.Refused.nothingToSee)
        case .tooLateToReopen(let last): scene.error("", Phrase.Refused.tooLateToReopen(scene.stamp(last)))
        case .notDue: scene.error("", Phrase.Refused.notDue)
        default: other
        }
    }
}
