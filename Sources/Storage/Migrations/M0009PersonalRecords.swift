extension Migration {
    /// Where each value of an outsider belongs and since when its time runs, and who looked at them.
    ///
    /// `personal_subject` and `removal` are made from the events and can be made anew; `personal_access`
    /// cannot.
    static let m0009PersonalRecords = Migration(number: 9, name: "personal-records") { dialect in
        [
            """
            CREATE TABLE personal_subject (
                personal \(raw: dialect.blob) NOT NULL PRIMARY KEY CHECK (length(personal) = 16),
                report \(raw: dialect.blob),
                ticket \(raw: dialect.blob),
                procedure \(raw: dialect.text) NOT NULL,
                ended \(raw: dialect.integer)
            ) \(raw: dialect.keyedTableEnd)
            """,
            "CREATE INDEX personal_report ON personal_subject (report) WHERE report IS NOT NULL",
            "CREATE INDEX personal_ticket ON personal_subject (ticket) WHERE ticket IS NOT NULL",
            "CREATE INDEX personal_ended ON personal_subject (procedure, ended) WHERE ended IS NOT NULL",
            """
            CREATE TABLE personal_access (
                day \(raw: dialect.text) NOT NULL,
                person \(raw: dialect.text) NOT NULL,
                kind \(raw: dialect.text) NOT NULL,
                subject \(raw: dialect.blob) NOT NULL,
                post \(raw: dialect.text),
                at \(raw: dialect.integer) NOT NULL,
                PRIMARY KEY (day, person, kind, subject)
            ) \(raw: dialect.keyedTableEnd)
            """,
            "CREATE INDEX personal_access_at ON personal_access (at)",
            "CREATE INDEX personal_access_subject ON personal_access (subject, at)",
            "CREATE INDEX personal_access_person ON personal_access (person, at)",
            """
            CREATE TABLE removal (
                number \(raw: dialect.text) NOT NULL PRIMARY KEY,
                seq \(raw: dialect.integer) NOT NULL UNIQUE
            ) \(raw: dialect.keyedTableEnd)
            """,
        ]
    }
}
