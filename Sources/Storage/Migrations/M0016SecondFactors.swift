extension Migration {
    /// Codes asked for beside the password, and finding what has expired among sessions and one-time links.
    static let m0016SecondFactors = Migration(number: 16, name: "second-factors") { dialect in
        [
            """
            CREATE TABLE second_factor (
                person \(raw: dialect.text) NOT NULL PRIMARY KEY,
                secret \(raw: dialect.blob),
                made \(raw: dialect.integer) NOT NULL,
                confirmed \(raw: dialect.integer),
                last_step \(raw: dialect.integer) NOT NULL,
                removed \(raw: dialect.integer),
                removed_by \(raw: dialect.text),
                told \(raw: dialect.integer) NOT NULL DEFAULT 0
            ) \(raw: dialect.keyedTableEnd)
            """,
            """
            CREATE TABLE recovery_code (
                person \(raw: dialect.text) NOT NULL,
                selector \(raw: dialect.text) NOT NULL,
                hash \(raw: dialect.text) NOT NULL,
                PRIMARY KEY (person, selector)
            ) \(raw: dialect.keyedTableEnd)
            """,
            "CREATE INDEX session_last_seen ON session (last_seen)",
            "CREATE INDEX access_link_person ON access_link (purpose, person)",
            "CREATE INDEX access_link_expires ON access_link (expires)",
        ]
    }
}
