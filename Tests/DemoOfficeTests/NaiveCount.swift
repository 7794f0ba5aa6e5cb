import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine
import UseCases

/// The numbers of dashboards and recaps once more, by walking over every event of every ticket with no table
/// between: slow, plain, and written without the code it checks.
struct NaiveCount {
    /// By "month|procedure|unit|complaint|channel", then by the name of the measure.
    private(set) var months: [String: [String: Int]] = [:]
    /// By "procedure|step|unit|waiting": open rows, and late ones.
    private(set) var open: [String: (count: Int, late: Int)] = [:]
    private(set) var finishedRows = 0

    init(_ tickets: [TicketDossier], reports: [ReportRow], office: Office, now: Instant) {
        for ticket in tickets {
            let first = reports.first { $0.id == ticket.state.reports.first }
            let words = [
                ticket.state.procedure, ticket.state.unit?.text ?? "", first?.complaint.rawValue ?? "",
                first?.channel.rawValue ?? "",
            ].joined(separator: "|")
            var walk = NaiveWalk(office: office, words: words)
            for line in ticket.history { walk.visit(line.entry) }
            finishedRows += walk.finishedRows
            for (key, measures) in walk.months {
                for (name, amount) in measures where amount != 0 {
                    months[key, default: [:]][name, default: 0] += amount
                }
            }
            for position in ticket.state.positions {
                let waiting = position.pauses.last.flatMap { $0.to == nil ? $0.reason.kind.rawValue : nil }
                let key = [
                    ticket.state.procedure, position.step.text, ticket.state.unit?.text ?? "", waiting ?? "",
                ].joined(separator: "|")
                var sum = open[key] ?? (0, 0)
                sum.count += 1
                if waiting == nil, let deadline = position.deadline, deadline.minute < now.minute {
                    sum.late += 1
                }
                open[key] = sum
            }
        }
    }
}

/// One ticket's history.
private struct NaiveWalk {
    let office: Office
    let words: String
    var months: [String: [String: Int]] = [:]
    var finishedRows = 0
    /// Since when positions stand still, and why; 0 is the ticket in a programme of work.
    private var standing: [Int: (since: Instant, why: String)] = [:]
    private var late = false
    private var judged = false

    init(office: Office, words: String) {
        self.office = office
        self.words = words
    }

    mutating func visit(_ entry: TicketEntry) {
        switch entry.event {
        case .ticketOpened(let event): add("opened", event.since)
        case .stepPaused(let event):
            let why = [.provider: "provider", .part: "part", .reporter: "reporter"][event.reason.kind] ?? ""
            standing[event.position] = (entry.happened, why)
        case .stepResumed(let event): goOn(event.position, entry.happened)
        case .stepCompleted(let event):
            goOn(event.position, entry.happened)
            finish(event, entry)
        case .sentBack(let event): if event.stage == nil { goOn(event.position, entry.happened) }
        case .ticketParked(let event):
            if let position = event.position { goOn(position, entry.happened) }
            standing[0] = (entry.happened, "programme")
        case .ticketUnparked: goOn(0, entry.happened)
        case .ticketFinished:
            add("finished", entry.happened)
            if late {
                add("finished_late", entry.happened)
            } else if judged {
                add("finished_in_time", entry.happened)
            }
        case .ticketReopened: add("reopened", entry.happened)
        case .ticketCancelled:
            add("cancelled", entry.happened)
            for position in standing.keys.sorted() { goOn(position, entry.happened) }
        case .handedOver:
            add("handed_over", entry.happened)
            for position in standing.keys.sorted() where position != 0 { goOn(position, entry.happened) }
        default: break
        }
    }

    private mutating func finish(_ event: StepCompleted, _ entry: TicketEntry) {
        finishedRows += 1
        add("steps", entry.happened)
        add("minutes", entry.happened, event.minutes)
        let endings = [Judgement.yes: "_yes", .no: "_no", .notJudged: "_not_judged"]
        add("requirements" + (endings[event.verdict.requirements] ?? ""), entry.happened)
        add("time" + (endings[event.verdict.inTime] ?? ""), entry.happened)
        add("output" + (endings[event.verdict.output] ?? ""), entry.happened)
        if entry.recorded.minute > entry.happened.minute + 15 { add("claimed", entry.happened) }
        if event.verdict.inTime == .no { late = true }
        if event.verdict.inTime == .yes { judged = true }
    }

    private mutating func goOn(_ position: Int, _ moment: Instant) {
        guard let pause = standing.removeValue(forKey: position) else { return }
        add(pause.why + "_waits", moment)
        add(
            pause.why + "_minutes", moment,
            office.calendar?.officeMinutes(from: pause.since, to: moment) ?? -1)
    }

    private mutating func add(_ measure: String, _ moment: Instant, _ amount: Int = 1) {
        let date = LocalTime(moment, in: office.profile.zone).date
        months["\(date.year * 100 + date.month)|\(words)", default: [:]][measure, default: 0] += amount
    }
}
