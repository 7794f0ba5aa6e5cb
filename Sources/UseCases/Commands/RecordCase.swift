package import OfficeModel
package import OfficeTime
package import SOPModel
package import TicketEngine

/// A case of the past that is over, put in whole from the files of the office: all of it or nothing.
///
/// The desk records for everybody who acted. When the desk took the case in hand is the envelope's
/// `happened`; each step has its own.
package struct RecordCase: Sendable, Hashable {
    package var ticket: TicketID
    package var procedure: String
    /// A version that is or was in force.
    package var version: Int
    package var title: String
    package var urgency: Disposition.Urgency
    package var beginning: Beginning
    /// In the order of the form; each is taken when its row comes open.
    package var steps: [CaseStep]

    package enum Beginning: Sendable, Hashable {
        /// `made` says when.
        case report(ReceiveReport)
        case without(Trigger.Source, unit: UnitID?, place: PlaceID?, at: Instant)
    }

    package init(
        ticket: TicketID, procedure: String, version: Int, title: String,
        urgency: Disposition.Urgency = .normal, beginning: Beginning, steps: [CaseStep]
    ) {
        self.ticket = ticket
        self.procedure = procedure
        self.version = version
        self.title = title
        self.urgency = urgency
        self.beginning = beginning
        self.steps = steps
    }
}

/// What one performer of a row did in a case of the past, and when.
package struct CaseStep: Sendable, Hashable {
    package var step: StepID
    /// Which performer of the row, from 0.
    package var stage: Int
    /// Its position is found by the row.
    package var entry: CompleteStep
    package var given: Given
    package var happened: Instant
    /// Who had to know of what it made.
    package var countersigns: [CaseCountersign]
    /// The places it went to, where the row is a round.
    package var visits: [CaseVisit]

    package init(
        step: StepID, stage: Int = 0, entry: CompleteStep, given: Given, happened: Instant,
        countersigns: [CaseCountersign] = [], visits: [CaseVisit] = []
    ) {
        self.step = step
        self.stage = stage
        self.entry = entry
        self.given = given
        self.happened = happened
        self.countersigns = countersigns
        self.visits = visits
    }
}

/// What one place of a round of the past came to, and when.
package struct CaseVisit: Sendable, Hashable {
    package var result: PlaceResult
    /// nil where nobody got there.
    package var started: Instant?
    package var finished: Instant

    package init(result: PlaceResult, started: Instant?, finished: Instant) {
        self.result = result
        self.started = started
        self.finished = finished
    }
}

/// A countersignature on the papers of a step of the past.
package struct CaseCountersign: Sendable, Hashable {
    package enum Outcome: Sendable, Hashable {
        case signed(Given, at: Instant)
        /// It could not be had, and why.
        case waived(reason: String)
    }

    /// Place among the row's countersigners, from 0.
    package var place: Int
    package var column: ColumnID
    package var outcome: Outcome

    package init(place: Int, column: ColumnID, outcome: Outcome) {
        self.place = place
        self.column = column
        self.outcome = outcome
    }
}

/// Why a case of the past is not put in; nothing of it is.
package enum CaseRefusal: Error, Sendable, Hashable {
    /// One of the steps, by its place from 0.
    case step(Int, Refusal)
    /// A place of a step that is a round.
    case visit(Int, place: String, Refusal)
    /// A countersignature of a step, by its place among the row's countersigners.
    case countersign(Int, place: Int, Refusal)
    /// The way it took leads to this row, and nothing was put in for it.
    case unfinished(StepID, stage: Int)
    /// The way it took comes to this row a second time.
    case repeats(StepID)
    /// The way it took does not pass this step, by its place from 0.
    case notOnTheWay(Int)
    /// It ends in a programme of work: it is not over.
    case parked
}
