package import OfficeModel
package import OfficeTime
package import SOPModel

/// Why the engine will not do what was asked: typed, so that screens can say it and what to do in both
/// languages.
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
    /// What is recorded from paper comes with the scan.
    case scanMissing
    /// What is given on the spot comes with a drawn signature or the photo of the stamped sheet.
    case signatureMissing
    /// What is recorded for someone of the office names who ordered it.
    case ordererMissing
    /// What is recorded for the reporter's side names who of it said so, and nobody of the office.
    case outsiderMissing
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
    /// All that is wrong with it, where it is more than one thing.
    case several([Refusal])
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
    case unknownProvider(ProviderID)
    /// No code of the archive's classification that the office keeps.
    case classificationUnknown(String)
    case cannotSkipTo(StepID)
    case dispositionReasonMissing(Int)
    case scoreOutOfRange
    /// What the reporter said is not replaced by what others record.
    case alreadyRated
    case referenceMissing
    /// Which part, or what is awaited of the reporter.
    case pauseNoteMissing(PauseReason.Kind)
    /// A replacement names the device taken out and the one put in.
    case deviceMissing(Int, DeviceChange.Direction)
    /// Somebody who holds no post and belongs to no team does no work on a ticket.
    case notForTeams(PersonID)

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
    /// Somebody of the place acknowledges what was done there, or a note says why nobody did.
    case acknowledgementMissing(String)
    case noSuchCountersign(Int)
    case countersignSettled(Int)
    /// The end waits for a countersignature.
    case awaitingCountersign(step: StepID, column: ColumnID)
    case alreadyJoined
    /// The report is not one of this ticket's.
    case notJoined
    /// The report that began the ticket cannot leave it.
    case firstReportStays
    /// Nobody says that this reaches over several offices.
    case noOutage
    /// A confidential ticket is announced to nobody.
    case isSecret
    case alreadyClassified
    /// The ticket names no place.
    case noPlaceKnown
    case nothingToSee
    case tooLateToReopen(Instant)
    case notDue
    case noTrigger(Trigger.Source)
    /// Why the ticket cannot run by the other version.
    case cannotMove([MoveObstacle])
    case calendarUnusable
}

/// What keeps a ticket from moving to another version of its procedure.
package enum MoveObstacle: Sendable, Hashable {
    /// The version is not one of this procedure, or the one it runs by already.
    case versionUnknown(Int)
    /// No row was named for this open one, or one that the version does not have.
    case targetMissing(StepID)
    /// The row a parked ticket comes back to has no place in the version.
    case parkedRowMissing(StepID)
    case columnUnbound(StepID, ColumnID)
    /// The row needs what a row before it makes there, and this ticket does not have it.
    case outputAbsent(StepID, String)
    /// Places have been visited, and the row makes no round.
    case roundLost(StepID)
}
