package import OfficeModel
package import OfficeTime
package import SOPModel

/// Why the engine will not do what was asked: typed, so that screens can say it and what to do in both languages.
package enum Refusal: Error, Sendable, Hashable {
    // MARK: the ticket
    case alreadyOpen
    case noSuchTicket
    /// The ticket is in a phase in which this cannot be done.
    case wrongPhase(TicketPhase)
    case noSuchPosition(Int)
    /// The step was finished or moved by someone else meanwhile.
    case positionClosed(Int)
    /// Somebody else changed the ticket since the page was made.
    case stale(expected: Int, actual: Int)

    // MARK: who
    /// The step lies on another desk.
    case notYours([Assignee])
    case mayNotRecordFor([Assignee])
    /// What is recorded for someone of the office names who ordered it.
    case ordererMissing
    case notInThisPost(PostID)
    case notOnTheChain
    case notTheReporter
    case columnUnbound(ColumnID)

    // MARK: when
    /// Happened must lie between the previous step's happened and now.
    case happenedBefore(Instant)
    case happenedInFuture
    /// More than 15 minutes before recorded: say why.
    case lateReasonMissing

    // MARK: the form
    case fieldMissing(String)
    case fieldNotAChoice(String, choices: [String])
    case fieldUnreadable(String, Field.Kind)
    case fieldUnknown(String)
    case fieldTooLong(String, limit: Int)
    case requirementMissing(Int)
    case requirementUnknown(Int)
    case productMissing(Int)
    case productUnknown(Int)
    case productOfWrongKind(Int)
    case proofMissing(Int)
    case answerMissing
    case answerUnknown([String])
    /// No way of the decision fits what was recorded.
    case noWayFits
    case parkingMissing
    case reasonMissing
    case nobodyInTeam(Int)
    case unknownPerson(PersonID)
    case unknownPost(PostID)
    case cannotSkipTo(StepID)
    case dispositionReasonMissing(Int)
    case scoreOutOfRange
    case referenceMissing

    // MARK: the flow
    case notAnEarlierRow(StepID)
    case noPreviousPerformer
    case alreadyPaused
    case notPaused
    case pausedNow(PauseReason.Kind)
    case alreadyParked
    case notParked
    case handOverLeadsNowhere(String)
    case notARound
    case roundUnfinished(open: Int)
    case placeUnknown(String)
    case placeNotStarted(String)
    case placeAlreadyStarted(String)
    case placeAlreadyFinished(String)
    case noSuchCountersign(Int)
    case countersignSettled(Int)
    /// The end waits for a countersignature.
    case awaitingCountersign(step: StepID, column: ColumnID)
    case alreadyJoined
    case nothingToSee
    case tooLateToReopen(Instant)
    case notDue
    case noTrigger(Trigger.Source)
    case calendarUnusable
}
