package import OfficeModel
package import OfficeTime

/// Where the list of several desks goes on: behind a row that was shown, even where that row is gone since.
package struct DeskCursor: Sendable, Hashable {
    /// nil stands behind every deadline.
    package var deadline: Instant?
    package var ticket: TicketID
    package var kind: DeskRow.Kind
    package var position: Int
    package var assignee: Assignee

    package init(behind row: DeskRow) {
        deadline = row.deadline
        ticket = row.ticket
        kind = row.kind
        position = row.position
        assignee = row.assignee
    }

    /// Reads what `text` gives; nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: ".", maxSplits: 4, omittingEmptySubsequences: false).map(
            String.init)
        guard parts.count == 5, let ticket = TicketID(parts[1]), let kind = DeskRow.Kind(rawValue: parts[2]),
            let position = Int(parts[3]), let assignee = Assignee(text: parts[4])
        else { return nil }
        if !parts[0].isEmpty {
            guard let milliseconds = Int64(parts[0]) else { return nil }
            deadline = Instant(milliseconds: milliseconds)
        }
        self.ticket = ticket
        self.kind = kind
        self.position = position
        self.assignee = assignee
    }

    package var text: String {
        let due = deadline.map { String($0.milliseconds) } ?? ""
        return "\(due).\(ticket.text).\(kind.rawValue).\(position).\(assignee.text)"
    }
}

extension OfficeReading {
    /// The first rows of several desks.
    package func desk(of assignees: [Assignee], limit: Int) async throws -> [DeskRow] {
        try await desk(of: assignees, after: nil, limit: limit)
    }
}
