package import OfficeModel
package import OfficeTime
package import SOPModel

/// Everything a decision may depend on besides the ticket: nothing is looked up elsewhere (DESIGN rule 3).
package struct EngineContext: Sendable {
    /// Kept behind one reference: a context is handed on and kept at every command.
    private var surroundings: [Surroundings]
    package var actor: Actor
    package var given: Given
    /// When it is said to have happened; nil means now.
    package var happened: Instant?
    /// Why it is put in late; asked for when it happened more than 15 minutes before `recorded`.
    package var lateReason: String
    /// Our own time, which never runs back.
    package var recorded: Instant
    /// The version the page was made from; nil where the caller does not mind.
    package var expectedVersion: Int?
    /// The id of the ticket that a row with `lanjut: sop: …` hands over to.
    package var successorTicket: TicketID?
    /// A case of the past is put in whole: the desk records for everybody who acted then.
    package var recordsPast = false

    package init(
        procedure: Procedure, office: Office, actor: Actor, given: Given = .own, happened: Instant? = nil,
        lateReason: String = "", recorded: Instant, expectedVersion: Int? = nil, successor: Procedure? = nil,
        successorTicket: TicketID? = nil
    ) {
        surroundings = [Surroundings(procedure: procedure, office: office, successor: successor)]
        self.actor = actor
        self.given = given
        self.happened = happened
        self.lateReason = lateReason
        self.recorded = recorded
        self.expectedVersion = expectedVersion
        self.successorTicket = successorTicket
    }
}

extension EngineContext {
    private struct Surroundings: Sendable {
        var procedure: Procedure
        var office: Office
        var successor: Procedure?
    }

    package var procedure: Procedure {
        _read { yield surroundings[0].procedure }
        _modify { yield &surroundings[0].procedure }
    }

    package var office: Office {
        _read { yield surroundings[0].office }
        _modify { yield &surroundings[0].office }
    }

    /// The procedure a ticket is handed over to, or the version it moves to.
    package var successor: Procedure? {
        _read { yield surroundings[0].successor }
        _modify { yield &surroundings[0].successor }
    }
}

/// A counter the writer draws from.
package enum NumberSeries: Sendable, Hashable {
    case ticket
    /// The register of this name.
    case register(String)
    /// An official paper, by the pattern of its kind.
    case paper(PaperNumbering)
}

/// What was decided: events for one or more tickets, and the numbers the writer has to fill in before
/// hashing.
package struct Ruling: Sendable, Hashable {
    /// One event to be appended.
    package struct Issue: Sendable, Hashable {
        package var ticket: TicketID
        package var entry: TicketEntry

        package init(ticket: TicketID, entry: TicketEntry) {
            self.ticket = ticket
            self.entry = entry
        }
    }

    /// A number wanted in one of the issues.
    package struct NumberRequest: Sendable, Hashable {
        package var issue: Int
        /// Which product of the event; nil for the number of the ticket.
        package var product: Int?
        package var series: NumberSeries
    }

    package var issues: [Issue] = []
    package var numbers: [NumberRequest] = []
    /// The ticket after the issues; numbers are empty in it until they are filled.
    package var state: TicketState
    /// The successor after the issues, where there is one.
    package var successor: TicketState?

    /// Puts a drawn number where it was wanted.
    package mutating func fill(_ request: NumberRequest, with number: String) {
        switch issues[request.issue].entry.event {
        case .ticketOpened(var event):
            event.number = number
            issues[request.issue].entry.event = .ticketOpened(event)
        case .stepCompleted(var event):
            guard let product = request.product else { return }
            event.products[product].number = number
            issues[request.issue].entry.event = .stepCompleted(event)
        case .stageCompleted(var event):
            guard let product = request.product else { return }
            event.products[product].number = number
            issues[request.issue].entry.event = .stageCompleted(event)
        default: break
        }
    }
}
