import Crypto
import OfficeModel
import OfficeTime
import TicketEngine
import UseCases

/// A ticket as far as its stream was read: its state, and what lists need beyond it.
struct TicketFold: Sendable {
    var state: TicketState
    var head = StreamHead.none
    /// When the newest event was recorded.
    var updated = Instant(milliseconds: 0)
    /// On whose desks the late steps show, by position.
    var escalations: [Int: [PostID]] = [:]

    init(_ id: TicketID) {
        state = TicketState(id: id)
    }

    /// Adds one event read from the record.
    mutating func apply(_ entry: TicketEntry, head: StreamHead) {
        state.apply(entry)
        note(entry)
        self.head = head
    }

    /// Takes over a state that already holds these events.
    mutating func take(_ state: TicketState, after entries: [TicketEntry], head: StreamHead) {
        self.state = state
        for entry in entries { note(entry) }
        self.head = head
    }

    private mutating func note(_ entry: TicketEntry) {
        updated = entry.recorded
        if case .stepEscalated(let event) = entry.event {
            escalations[event.position, default: []].append(event.to)
        }
    }
}

/// A report as far as its stream was read.
struct ReportFold: Sendable {
    var report: Report
    var head = StreamHead.none
    /// When the newest event was recorded.
    var changed = Instant(milliseconds: 0)

    init(_ id: ReportID) {
        report = Report(id: id)
    }

    mutating func apply(
        _ event: ReportEvent, recorded: Instant, late: String, by actor: Actor?, head: StreamHead
    ) {
        report.apply(event, recorded: recorded, late: late, by: actor)
        changed = recorded
        self.head = head
    }
}

/// The office as far as its stream was read.
struct OfficeFold: Sendable {
    var office = Office()
    var head = StreamHead.none
    /// What was done with versions of procedures, by code; gathered where the stream is read.
    var acts: [String: [ProcedureAct]] = [:]
    /// Which events are about the same thing.
    var subjects = OfficeSubjectIndex()

    mutating func apply(_ event: OfficeEvent, head: StreamHead) {
        office.apply(event)
        subjects.note(event)
        self.head = head
    }
}

/// Finds, for each event of the office's stream, the one before about the same thing, and the newest: what an
/// event changed is told without reading all that came before it.
struct OfficeSubjectIndex: Sendable {
    private var newest: [OfficeSubject: Int] = [:]
    /// The newest about each holding of one person in one post, by its beginning; nil for what ends them all.
    private var newestHoldings: [OfficeSubject: [Instant?: Int]] = [:]
    /// By sequence from 1; 0 where there is none.
    private var before: [Int] = []

    /// Takes the next event of the stream.
    mutating func note(_ event: OfficeEvent) {
        guard let subject = OfficeSubject(event) else {
            before.append(0)
            return
        }
        before.append(newest[subject] ?? 0)
        newest[subject] = before.count
        if event.isOfHolding { newestHoldings[subject, default: [:]][event.holdingSince] = before.count }
    }

    /// The sequence of the event before about the same thing; nil for the first one.
    func before(_ sequence: Int) -> Int? {
        guard before.indices.contains(sequence - 1), before[sequence - 1] > 0 else { return nil }
        return before[sequence - 1]
    }

    /// Whether nothing about the same thing came after; the same person may hold the same post again later.
    func isNewest(_ event: OfficeEvent, _ sequence: Int) -> Bool {
        guard let subject = OfficeSubject(event) else { return true }
        guard let since = event.holdingSince else { return newest[subject] == sequence }
        let known = newestHoldings[subject] ?? [:]
        return [since, nil].allSatisfy { known[$0] ?? 0 <= sequence }
    }
}

extension TicketFold {
    /// Reads what the stream holds beyond this fold, and gives each event to `visit`.
    mutating func catchUp(
        upTo last: Int64 = .max, in connection: Connection,
        visit: (EventEnvelope, TicketEntry) -> Void = { _, _ in }
    ) throws {
        guard head.sequence < last else { return }
        for line in try EventStore.lines(of: state.id.streamID, after: head.sequence, in: connection) {
            let envelope = try line.envelope()
            if envelope.sequence > last { return }
            let entry = try EventCoding.ticketEntry(envelope)
            apply(entry, head: StreamHead(sequence: envelope.sequence, digest: line.digest))
            visit(envelope, entry)
        }
    }
}

extension ReportFold {
    mutating func catchUp(upTo last: Int64 = .max, in connection: Connection) throws {
        guard head.sequence < last else { return }
        for line in try EventStore.lines(of: report.id.streamID, after: head.sequence, in: connection) {
            let envelope = try line.envelope()
            if envelope.sequence > last { return }
            apply(
                try EventCoding.reportEvent(envelope), recorded: envelope.draft.recorded,
                late: envelope.draft.late ?? "", by: Actor(envelope.draft),
                head: StreamHead(sequence: envelope.sequence, digest: line.digest))
        }
    }
}

extension OfficeFold {
    mutating func catchUp(in connection: Connection) throws {
        for line in try EventStore.lines(of: Stream.officeID, after: head.sequence, in: connection) {
            let envelope = try line.envelope()
            let event = try EventCoding.officeEvent(envelope)
            apply(event, head: StreamHead(sequence: envelope.sequence, digest: line.digest))
            if let act = ProcedureAct(event, envelope.draft) { acts[act.code, default: []].append(act) }
        }
    }
}

extension ProcedureAct {
    /// Nil for events about something else.
    init?(_ event: OfficeEvent, _ draft: EventDraft) {
        guard let actor = Actor(draft) else { return nil }
        switch event {
        case .procedureDrafted(let kept):
            self.init(
                kind: .drafted, code: kept.code, version: kept.version, actor: actor, recorded: draft.recorded
            )
        case .procedureEnforced(let enforced):
            self.init(
                kind: .enforced(since: enforced.since, approvedBy: enforced.approvedBy), code: enforced.code,
                version: enforced.version, actor: actor, recorded: draft.recorded)
        case .procedureWithdrawn(let withdrawal):
            self.init(
                kind: .withdrawn(reason: withdrawal.reason), code: withdrawal.code,
                version: withdrawal.version, actor: actor, recorded: draft.recorded)
        default: return nil
        }
    }
}
