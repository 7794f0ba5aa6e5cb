extension Migration {
    /// By which version of its procedure a ticket runs; NULL for one not written since, whose events tell.
    static let m0007TicketVersion = Migration(number: 7, name: "ticket-version") { dialect in
        ["ALTER TABLE ticket ADD COLUMN version \(raw: dialect.integer)"]
    }
}
