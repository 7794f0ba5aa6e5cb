extension Migration {
    /// One-time links for passwords, and finding the sessions of one person.
    static let m0004AccessLinks = Migration(number: 4, name: "access-links") { dialect in
        [
            """
            CREATE TABLE access_link (
                token \(raw: dialect.blob) NOT NULL PRIMARY KEY CHECK (length(token) = 32),
                purpose \(raw: dialect.text) NOT NULL,
                person \(raw: dialect.text),
                made_by \(raw: dialect.text),
                made \(raw: dialect.integer) NOT NULL,
                expires \(raw: dialect.integer) NOT NULL,
                used \(raw: dialect.integer)
            ) \(raw: dialect.keyedTableEnd)
            """,
            "CREATE INDEX session_person ON session (person)",
        ]
    }
}
