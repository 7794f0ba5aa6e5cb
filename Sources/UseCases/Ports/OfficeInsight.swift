package import OfficeModel
package import OfficeTime
package import SOPModel
package import TicketEngine

/// What dashboards, recaps and the search box ask of what is kept. Reads never wait for the writer.
package protocol OfficeInsight: Sendable {
    /// Every open row of every ticket, counted.
    func openWork(at now: Instant) async throws -> [OpenWork]
    /// What was counted in the months from the first to the last, both included.
    func monthCounts(from first: CalendarMonth, through last: CalendarMonth) async throws -> [MonthCount]
    /// Finished rows of the months from the first to the last, in the order of the months; at most `limit`.
    func stepFacts(
        from first: CalendarMonth, through last: CalendarMonth, after: StepFactCursor?, limit: Int
    ) async throws -> [StepFact]
    /// The newest seal of the record; nil where none was made yet.
    func newestSeal() async throws -> SealNote?
    /// Where the words occur, as far as the reader may see it; at most `limit` of each kind.
    func find(_ words: String, for reader: Reader, limit: Int) async throws -> Findings
}

/// Who reads, as far as it decides what they see.
package struct Reader: Sendable, Hashable {
    /// The inbox of reports: the desk and the auditor.
    package var seesReports: Bool
    /// Tracking codes: the desk alone.
    package var seesCodes: Bool
    /// Which confidential tickets are among those found.
    package var tickets: TicketReader

    package init(seesReports: Bool, seesCodes: Bool, tickets: TicketReader) {
        self.tickets = tickets
        self.seesReports = seesReports
        self.seesCodes = seesCodes
    }
}

/// Open rows that are alike: of one row of one procedure, for one unit, on one desk, running or waiting.
package struct OpenWork: Sendable, Hashable {
    package var procedure: String
    package var step: StepID
    package var unit: UnitID?
    package var assignee: Assignee?
    /// What a paused row waits for; nil for a running one.
    package var waiting: PauseReason.Kind?
    package var count: Int
    /// How many run beyond their deadline.
    package var late: Int

    package init(
        procedure: String, step: StepID, unit: UnitID?, assignee: Assignee?, waiting: PauseReason.Kind?,
        count: Int, late: Int
    ) {
        self.procedure = procedure
        self.step = step
        self.unit = unit
        self.assignee = assignee
        self.waiting = waiting
        self.count = count
        self.late = late
    }
}

/// What one month counted for one procedure, unit, complaint and channel.
package struct MonthCount: Sendable, Hashable {
    package var month: CalendarMonth
    package var procedure: String
    package var unit: UnitID?
    /// Nil where no report began the ticket.
    package var complaint: Complaint?
    package var channel: Channel?
    package var count: WorkCount

    package init(
        month: CalendarMonth, procedure: String, unit: UnitID?, complaint: Complaint?, channel: Channel?,
        count: WorkCount
    ) {
        self.month = month
        self.procedure = procedure
        self.unit = unit
        self.complaint = complaint
        self.channel = channel
        self.count = count
    }
}

/// One finished row, as it was judged.
package struct StepFact: Sendable, Hashable {
    package var month: CalendarMonth
    package var ticket: TicketID
    /// The event that finished it.
    package var sequence: Int
    package var number: String
    package var procedure: String
    package var unit: UnitID?
    package var step: StepID
    package var attempt: Int
    package var assignee: Assignee?
    package var happened: Instant
    package var recorded: Instant
    /// Office minutes, pauses left out.
    package var minutes: Int
    package var verdict: Verdict
    /// Put in more than 15 minutes after it happened.
    package var isClaimed: Bool

    package init(
        month: CalendarMonth, ticket: TicketID, sequence: Int, number: String, procedure: String,
        unit: UnitID?, step: StepID, attempt: Int, assignee: Assignee?, happened: Instant, recorded: Instant,
        minutes: Int, verdict: Verdict, isClaimed: Bool
    ) {
        self.month = month
        self.ticket = ticket
        self.sequence = sequence
        self.number = number
        self.procedure = procedure
        self.unit = unit
        self.step = step
        self.attempt = attempt
        self.assignee = assignee
        self.happened = happened
        self.recorded = recorded
        self.minutes = minutes
        self.verdict = verdict
        self.isClaimed = isClaimed
    }
}

/// The newest seal, as a paper shows it.
package struct SealNote: Sendable, Hashable {
    /// The day it closes, as `2026-03-31`.
    package var day: String
    /// 64 hexadecimal digits.
    package var digest: String

    package init(day: String, digest: String) {
        self.day = day
        self.digest = digest
    }
}

/// What a search found in the record.
package struct Findings: Sendable {
    /// By number, title, unit, place or procedure.
    package var tickets: [TicketRow]
    /// By what was written while they ran.
    package var texts: [FoundText]
    package var reports: [FoundReport]

    package init(tickets: [TicketRow] = [], texts: [FoundText] = [], reports: [FoundReport] = []) {
        self.tickets = tickets
        self.texts = texts
        self.reports = reports
    }
}

/// Words that were written on a ticket.
package struct FoundText: Sendable {
    package var ticket: TicketRow
    package var sequence: Int
    package var kind: TicketText.Kind
    package var text: String

    package init(ticket: TicketRow, sequence: Int, kind: TicketText.Kind, text: String) {
        self.ticket = ticket
        self.sequence = sequence
        self.kind = kind
        self.text = text
    }
}

/// A report that was found, with the reporter's words as far as they are still kept.
package struct FoundReport: Sendable {
    package var report: ReportRow
    package var words: String

    package init(report: ReportRow, words: String) {
        self.report = report
        self.words = words
    }
}

/// Where a list of finished rows goes on; none of them is ever changed.
package struct StepFactCursor: Sendable, Hashable {
    package var month: CalendarMonth
    package var ticket: TicketID
    package var sequence: Int

    package init(behind fact: StepFact) {
        month = fact.month
        ticket = fact.ticket
        sequence = fact.sequence
    }

    /// Reads `2026-11.TICKET.SEQUENCE`; nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let month = CalendarMonth(parts[0]), let ticket = TicketID(parts[1]),
            let sequence = Int(parts[2])
        else { return nil }
        self.month = month
        self.ticket = ticket
        self.sequence = sequence
    }

    package var text: String { "\(month).\(ticket.text).\(sequence)" }
}

extension OfficeReading {
    /// The first finished rows of a period.
    package func stepFacts(
        from first: CalendarMonth, through last: CalendarMonth, limit: Int
    ) async throws -> [StepFact] {
        try await stepFacts(from: first, through: last, after: nil, limit: limit)
    }
}
