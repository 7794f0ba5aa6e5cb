import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine
import UseCases

/// What some events of one ticket add to facts and sums.
///
/// Each thing counts in the month of the office's wall in which it is said to have happened.
struct FactTally {
    /// A pause that ended.
    struct Wait {
        var month: CalendarMonth
        var sequence: Int64
        /// 0 for the ticket as a whole, parked in a programme of work.
        var position: Int
        var reason: Reason
        var began: Instant
        var ended: Instant
        /// Office minutes.
        var minutes: Int
    }

    enum Reason: String {
        case provider = "penyedia"
        case part = "suku-cadang"
        case reporter = "pelapor"
        case programme = "diprogramkan"

        init(_ kind: PauseReason.Kind) {
            switch kind {
            case .provider: self = .provider
            case .part: self = .part
            case .reporter: self = .reporter
            }
        }

        var measures: (count: Measure, minutes: Measure) {
            switch self {
            case .provider: (.providerWaits, .providerMinutes)
            case .part: (.partWaits, .partMinutes)
            case .reporter: (.reporterWaits, .reporterMinutes)
            case .programme: (.programmeWaits, .programmeMinutes)
            }
        }
    }

    private let office: Office
    /// The ticket after these events.
    let ticket: TicketState
    private(set) var steps: [StepFact] = []
    private(set) var waits: [Wait] = []
    private(set) var counts: [CalendarMonth: WorkCount] = [:]

    init(office: Office, ticket: TicketState) {
        self.office = office
        self.ticket = ticket
    }

    /// Takes one event in.
    mutating func note(
        _ entry: TicketEntry, sequence: Int64, from old: TicketState, to new: TicketState
    ) {
        let month = CalendarMonth(of: entry.happened, in: office.profile.zone)
        noteWaits(entry, sequence, month, from: old, to: new)
        switch entry.event {
        // The first clock counts from the report, and so does the month it came in.
        case .ticketOpened(let event):
            counts[CalendarMonth(of: event.since, in: office.profile.zone), default: .init()][.opened] += 1
        case .stepCompleted(let event):
            noteStep(event, entry, sequence, month, assignees: old.position(event.position)?.assignees ?? [])
        case .ticketFinished:
            counts[month, default: .init()][.finished] += 1
            if let verdict = new.verdictInTime { counts[month, default: .init()][verdict] += 1 }
        case .ticketCancelled: counts[month, default: .init()][.cancelled] += 1
        case .ticketReopened: counts[month, default: .init()][.reopened] += 1
        case .handedOver: counts[month, default: .init()][.handedOver] += 1
        default: break
        }
    }

    private mutating func noteStep(
        _ event: StepCompleted, _ entry: TicketEntry, _ sequence: Int64, _ month: CalendarMonth,
        assignees: [Assignee]
    ) {
        let isClaimed = entry.recorded.minute - entry.happened.minute > StepFact.claimAfterMinutes
        let attempt = ticket.records.last { $0.step == event.step && $0.end == entry.happened }?.attempt
        steps.append(
            StepFact(
                month: month, ticket: ticket.id, sequence: Int(sequence), number: ticket.number,
                procedure: ticket.procedure, unit: ticket.unit, step: event.step, attempt: attempt ?? 1,
                assignee: assignees.first, happened: entry.happened, recorded: entry.recorded,
                minutes: event.minutes, verdict: event.verdict, isClaimed: isClaimed))
        var count = WorkCount()
        count[.steps] = 1
        count[.minutes] = event.minutes
        if isClaimed { count[.claimed] = 1 }
        count[event.verdict.requirements.measure(.requirementsYes, .requirementsNo, .requirementsNotJudged)] =
            1
        count[event.verdict.inTime.measure(.timeYes, .timeNo, .timeNotJudged)] = 1
        count[event.verdict.output.measure(.outputYes, .outputNo, .outputNotJudged)] = 1
        counts[month, default: .init()] += count
    }

    /// A pause ends when its row goes on, or closes by whatever way.
    private mutating func noteWaits(
        _ entry: TicketEntry, _ sequence: Int64, _ month: CalendarMonth, from old: TicketState,
        to new: TicketState
    ) {
        for position in old.positions where position.isPaused {
            guard let pause = position.pauses.last, !(new.position(position.number)?.isPaused ?? false)
            else { continue }
            add(.init(pause.reason.kind), since: pause.from, entry, sequence, month, position.number)
        }
        if let parking = old.parking, new.parking == nil {
            add(.programme, since: parking.since, entry, sequence, month, 0)
        }
    }

    private mutating func add(
        _ reason: Reason, since began: Instant, _ entry: TicketEntry, _ sequence: Int64,
        _ month: CalendarMonth, _ position: Int
    ) {
        let minutes = office.calendar?.officeMinutes(from: began, to: entry.happened) ?? 0
        waits.append(
            Wait(
                month: month, sequence: sequence, position: position, reason: reason, began: began,
                ended: entry.happened, minutes: minutes))
        let measures = reason.measures
        counts[month, default: .init()][measures.count] += 1
        counts[month, default: .init()][measures.minutes] += minutes
    }
}

extension StepFact {
    /// What is put in later than this rests on a claim (DESIGN rule 7).
    static let claimAfterMinutes: Int64 = 15
}

extension Judgement {
    fileprivate func measure(_ yes: Measure, _ no: Measure, _ notJudged: Measure) -> Measure {
        switch self {
        case .yes: yes
        case .no: no
        case .notJudged: notJudged
        }
    }
}

extension TicketState {
    /// What the verdicts of all its rows come to: late where one was late; nil where none was judged.
    fileprivate var verdictInTime: Measure? {
        var isJudged = false
        for record in records {
            switch record.verdict?.inTime {
            case .no: return .finishedLate
            case .yes: isJudged = true
            case .notJudged, nil: break
            }
        }
        return isJudged ? .finishedInTime : nil
    }
}
