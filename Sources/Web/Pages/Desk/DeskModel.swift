import HTTPServer
import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine
import UseCases

/// Everything a desk shows, gathered in a few reading calls.
struct DeskModel {
    /// The desk of another for whom the reader may record.
    struct OtherDesk {
        var assignee: Assignee
        var rows: [DeskRow]
    }

    /// Rows of work shown before "show all".
    static let firstRows = 50
    /// What need only be known, newest first, before "show all".
    static let firstInformed = 10
    /// Late rows of those below; the register has them all.
    static let lateRows = 20
    /// Rows read for one desk.
    static let limit = 300
    static let reportLimit = 100

    var work: [DeskRow] = []
    var countersign: [DeskRow] = []
    /// One row for each ticket: seeing is of the whole ticket.
    var informed: [DeskRow] = []
    /// Late steps of those below, without those that already stand above.
    var late: [DeskRow] = []
    var others: [OtherDesk] = []
    var recorded: [RecordedRow] = []
    /// The other posts held, and how many things wait there.
    var elsewhere: [(holding: Holding, waiting: Int)] = []
    var waitingReports = 0
    var watch: Watch?
    /// The OPDs whose network the person answers for, and their open tickets.
    var answered: [AnsweredUnit] = []
    var answeredTickets: [TicketRow] = []
    var procedures = KnownProcedures()
    var showsAll = false

    static func reading(_ signedIn: SignedIn, in context: RequestContext) async throws -> DeskModel {
        var model = DeskModel()
        let own = signedIn.assignees(in: context.office)
        model.sort(try await context.site.reading.desk(of: own, limit: limit))
        try await model.readUnit(signedIn, own, in: context)
        try await model.readOthers(signedIn, own, in: context)
        try await model.readElsewhere(signedIn, in: context)
        model.recorded = try await context.readable(
            context.site.reading.recorded(by: signedIn.person.id, limit: 10)
        ) { ($0.ticket, $0.isSecret) }
        if signedIn.isDesk(in: context.office) {
            let query = ReportQuery(standing: "received", limit: reportLimit)
            model.waitingReports = try await context.site.reading.reports(query).count
        }
        model.watch = try await Watch.reading(signedIn, in: context)
        try await model.readAnswered(in: context)
        model.procedures = try await KnownProcedures.reading(model.steps, in: context)
        model.showsAll = context.request.query["semua"] != nil
        return model
    }

    private mutating func sort(_ rows: [DeskRow]) {
        work = Self.withoutRepeats(rows.filter { $0.kind == .work })
        countersign = Self.withoutRepeats(rows.filter { $0.kind == .countersign })
        late = rows.filter { $0.kind == .escalated }
        var tickets: Set<TicketID> = []
        informed = rows.filter { $0.kind == .informed && tickets.insert($0.ticket).inserted }
        informed.sort { ($0.since, $0.ticket) > ($1.since, $1.ticket) }
    }

    /// A person may hold a step both as a team's member and by post; it waits for them once.
    private static func withoutRepeats(_ rows: [DeskRow]) -> [DeskRow] {
        var seen: Set<DeskSpot> = []
        return rows.filter { seen.insert(DeskSpot($0)).inserted }
    }

    /// Late steps below the post: what was escalated to it, and what only just became late.
    private mutating func readUnit(
        _ signedIn: SignedIn, _ own: [Assignee], in context: RequestContext
    ) async throws {
        let below = UnitBelow.assignees(of: signedIn.acting?.post, in: context.office)
            .filter { !own.contains($0) }
        if !below.isEmpty {
            let clock = context.stepClock
            let all = try await context.site.reading.desk(of: below, limit: Self.limit).filter {
                $0.kind == .work && clock.isLate($0.deadline, isPaused: $0.isPaused)
            }
            let waiting = try await context.readable(all) { ($0.ticket, $0.isSecret) }
            // These say who keeps it waiting, so they come before what was escalated.
            late = waiting + late
        }
        let mine = Set(work.map(DeskSpot.init))
        late = Self.withoutRepeats(late.filter { !mine.contains(DeskSpot($0)) })
        late.sort { ($0.deadline ?? $0.since, $0.ticket) < ($1.deadline ?? $1.since, $1.ticket) }
        late = Array(late.prefix(Self.lateRows))
    }

    private mutating func readOthers(
        _ signedIn: SignedIn, _ own: [Assignee], in context: RequestContext
    ) async throws {
        guard let post = signedIn.acting?.post else { return }
        let assignees = context.office.recordable(by: post).filter { !own.contains($0) }
        guard !assignees.isEmpty else { return }
        let all = try await context.site.reading.desk(of: assignees, limit: Self.limit)
        let rows = try await context.readable(all) { ($0.ticket, $0.isSecret) }
        others = assignees.compactMap { assignee in
            let waiting = rows.filter {
                $0.assignee == assignee && ($0.kind == .work || $0.kind == .countersign)
            }
            return waiting.isEmpty
                ? nil : OtherDesk(assignee: assignee, rows: Array(waiting.prefix(Self.firstRows)))
        }
    }

    private mutating func readElsewhere(_ signedIn: SignedIn, in context: RequestContext) async throws {
        var posts: Set<PostID> = signedIn.acting.map { [$0.post] } ?? []
        let others = signedIn.holdings.filter { posts.insert($0.post).inserted }
        guard !others.isEmpty else { return }
        let rows = try await context.site.reading.desk(of: others.map { .post($0.post) }, limit: Self.limit)
        elsewhere = others.map { holding in
            let waiting = rows.count {
                $0.assignee == .post(holding.post) && ($0.kind == .work || $0.kind == .countersign)
            }
            return (holding, waiting)
        }
    }

    /// A confidential ticket is among them only for its readers: for others it does not exist.
    private mutating func readAnswered(in context: RequestContext) async throws {
        let all = try await context.answeredUnits()
        answered = Array(all.prefix(AnsweredSection.unitLimit))
        for one in answered {
            let query = TicketQuery(
                phases: [.open, .parked], unit: one.unit.id, reader: context.reader,
                limit: AnsweredSection.ticketLimit)
            answeredTickets += try await context.site.reading.tickets(query)
        }
    }

    private var steps: [(procedure: String, step: StepID?)] {
        let rows = work + countersign + informed + late + others.flatMap(\.rows)
        let tickets = (watch?.late ?? []) + answeredTickets
        return rows.map { ($0.procedure, $0.step) } + tickets.map { ($0.procedure, $0.step) }
    }
}

/// What tells one thing on a desk from another, whoever's desk it lies on.
private struct DeskSpot: Hashable {
    var ticket: TicketID
    var isCountersign: Bool
    var position: Int

    init(_ row: DeskRow) {
        ticket = row.ticket
        isCountersign = row.kind == .countersign
        position = row.position
    }
}

/// The posts below a post, and the teams that answer to it or to one of them.
enum UnitBelow {
    static func assignees(of post: PostID?, in office: Office) -> [Assignee] {
        guard let post else { return [] }
        let posts = office.subordinates(of: post)
        let teams = office.teams.values.filter { team in
            team.superior.map { $0 == post || posts.contains($0) } ?? false
        }
        return posts.sorted().map { .post($0) } + teams.map(\.id).sorted().map { .team($0) }
    }
}

extension Office {
    /// For whom a post's holders may record, by name of the post or team; the desk also for reporters.
    fileprivate func recordable(by post: PostID) -> [Assignee] {
        let all: [Assignee] =
            posts.values.sorted { $0.name < $1.name }.map { .post($0.id) }
            + teams.values.sorted { $0.name < $1.name }.map { .team($0.id) } + [.reporter]
        return all.filter { mayRecord(post, for: $0) }
    }
}
