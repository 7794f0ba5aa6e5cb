package import OfficeModel
package import OfficeTime

/// A value of an outsider that is still kept, and where it belongs.
package struct KeptPersonal: Sendable, Hashable {
    package var id: PersonalID
    package var kind: PersonalEntry.Kind
    /// The report it came with; nil for what was given on a ticket.
    package var report: ReportID?
    package var ticket: TicketID?
    /// The unit whose contact it is or was.
    package var unit: UnitID?

    package init(
        id: PersonalID, kind: PersonalEntry.Kind, report: ReportID?, ticket: TicketID?, unit: UnitID? = nil
    ) {
        self.unit = unit
        self.id = id
        self.kind = kind
        self.report = report
        self.ticket = ticket
    }
}

/// A person outside the office as one report or one signature knows them.
package struct KnownOutsider: Sendable, Hashable {
    package var kept: KeptPersonal
    package var details: ReporterDetails
    /// The report's tracking code, where it came with one.
    package var code: String?
    /// The ticket's number, where there is a ticket.
    package var number: String?
    package var made: Instant?

    package init(
        kept: KeptPersonal, details: ReporterDetails, code: String?, number: String?, made: Instant?
    ) {
        self.kept = kept
        self.details = details
        self.code = code
        self.number = number
        self.made = made
    }
}

/// Somebody of the office looked at what is kept of an outsider: once a day for each person and subject.
package struct PersonalAccess: Sendable, Hashable {
    package var at: Instant
    package var person: PersonID
    package var post: PostID?
    package var subject: Subject

    package enum Subject: Sendable, Hashable {
        case report(ReportID)
        case ticket(TicketID)
        /// The contacts of a unit.
        case unit(UnitID)
        /// A search or copy of everything that is kept of one outsider.
        case search
    }

    package init(at: Instant, person: PersonID, post: PostID?, subject: Subject) {
        self.at = at
        self.person = person
        self.post = post
        self.subject = subject
    }
}

/// What ran out of its time under one rule of the retention schedule.
package struct ExpiredGroup: Sendable, Hashable {
    package var procedure: String?
    package var values: Int
    package var oldest: Instant

    package init(procedure: String?, values: Int, oldest: Instant) {
        self.procedure = procedure
        self.values = values
        self.oldest = oldest
    }
}

/// A removal as it stands in the office's record.
package struct RemovalRow: Sendable, Hashable {
    package var removed: PersonalDataRemoved
    package var at: Instant
    package var by: PersonID?

    package init(removed: PersonalDataRemoved, at: Instant, by: PersonID?) {
        self.removed = removed
        self.at = at
        self.by = by
    }
}

/// What the office keeps of outsiders, who looked at it, and what was removed (UU 27/2022).
package protocol PersonalRecords: Sendable {
    /// People whose name or contact holds these words, newest first; a number is found however it is written.
    func outsiders(named words: String, limit: Int) async throws -> [KnownOutsider]
    /// All values still kept of one report's reporter, with what they say.
    func values(of report: ReportID) async throws -> [(kept: KeptPersonal, value: String)]
    func expired(
        of procedure: String?, before moment: Instant
    ) async throws -> ExpiredGroup?
    /// Newest first.
    func removals(limit: Int) async throws -> [RemovalRow]
    func removal(number: String) async throws -> RemovalRow?
    /// Writes down an access; a second one of the same person to the same subject on that day is none.
    func note(_ access: PersonalAccess, day: String) async throws
    /// Newest first; of one subject, of one person, or all.
    func accesses(
        of subject: PersonalAccess.Subject?, by person: PersonID?, limit: Int
    ) async throws -> [PersonalAccess]
}
