extension Migration {
    /// Which tickets and reports are confidential, who reads such a ticket, and the outages others may join.
    ///
    /// All of it is made from the events and can be made anew.
    static let m0006SecretsAndOutages = Migration(number: 6, name: "secrets-and-outages") { dialect in
        [
            "ALTER TABLE ticket ADD COLUMN secret \(raw: dialect.integer) NOT NULL DEFAULT 0",
            "ALTER TABLE report ADD COLUMN secret \(raw: dialect.integer) NOT NULL DEFAULT 0",
            "CREATE INDEX report_ticket ON report (ticket, unit) WHERE ticket IS NOT NULL",
            """
            CREATE TABLE ticket_reader (
                assignee \(raw: dialect.text) NOT NULL,
                ticket \(raw: dialect.blob) NOT NULL,
                PRIMARY KEY (assignee, ticket)
            ) \(raw: dialect.keyedTableEnd)
            """,
            """
            CREATE TABLE outage (
                ticket \(raw: dialect.blob) NOT NULL PRIMARY KEY CHECK (length(ticket) = 16),
                unit \(raw: dialect.text),
                place \(raw: dialect.text),
                scope \(raw: dialect.text),
                words \(raw: dialect.text) NOT NULL,
                reports \(raw: dialect.integer) NOT NULL,
                since \(raw: dialect.integer) NOT NULL
            ) \(raw: dialect.keyedTableEnd)
            """,
            "CREATE INDEX outage_since ON outage (since)",
        ]
    }
}
