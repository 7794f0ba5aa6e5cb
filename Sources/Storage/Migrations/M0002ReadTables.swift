extension Migration {
    /// What lists and desks are read from, sign-in, and the secret behind the tracking codes.
    ///
    /// `ticket`, `desk`, `report`, `recorded_for`, `procedure_file` and the search index are made from the
    /// events and can be made anew. `account`, `session`, `link` and `secret` cannot.
    static let m0002ReadTables = Migration(number: 2, name: "read-tables") { dialect in
        tickets(dialect) + desks(dialect) + reports(dialect) + signIn(dialect)
    }

    /// The name of the index that finds tickets by words.
    static let ticketSearch = "ticket_search"

    private static func tickets(_ dialect: Dialect) -> [SQL] {
        [
            """
            CREATE TABLE ticket (
                row \(raw: dialect.rowKey),
                id \(raw: dialect.blob) NOT NULL UNIQUE CHECK (length(id) = 16),
                number \(raw: dialect.text) NOT NULL UNIQUE,
                title \(raw: dialect.text) NOT NULL,
                procedure \(raw: dialect.text) NOT NULL,
                unit \(raw: dialect.text),
                urgency \(raw: dialect.text) NOT NULL,
                opened \(raw: dialect.integer) NOT NULL,
                updated \(raw: dialect.integer) NOT NULL,
                phase \(raw: dialect.text) NOT NULL,
                step \(raw: dialect.text),
                assignee \(raw: dialect.text),
                deadline \(raw: dialect.integer),
                paused \(raw: dialect.integer) NOT NULL,
                due \(raw: dialect.integer)
            ) \(raw: dialect.tableEnd)
            """,
            "CREATE INDEX ticket_phase ON ticket (phase, row)",
            "CREATE INDEX ticket_unit ON ticket (unit, row)",
            "CREATE INDEX ticket_procedure ON ticket (procedure, row)",
            "CREATE INDEX ticket_opened ON ticket (opened)",
            "CREATE INDEX ticket_due ON ticket (due) WHERE due IS NOT NULL",
        ] + dialect.search.create(ticketSearch)
    }

    private static func desks(_ dialect: Dialect) -> [SQL] {
        [
            """
            CREATE TABLE desk (
                assignee \(raw: dialect.text) NOT NULL,
                due \(raw: dialect.integer) NOT NULL,
                ticket \(raw: dialect.blob) NOT NULL,
                kind \(raw: dialect.text) NOT NULL,
                position \(raw: dialect.integer) NOT NULL,
                step \(raw: dialect.text) NOT NULL,
                since \(raw: dialect.integer) NOT NULL,
                paused \(raw: dialect.integer) NOT NULL,
                PRIMARY KEY (assignee, due, ticket, kind, position)
            ) \(raw: dialect.keyedTableEnd)
            """,
            """
            CREATE TABLE recorded_for (
                person \(raw: dialect.text) NOT NULL,
                recorded \(raw: dialect.integer) NOT NULL,
                ticket \(raw: dialect.blob) NOT NULL,
                seq \(raw: dialect.integer) NOT NULL,
                step \(raw: dialect.text) NOT NULL,
                assignee \(raw: dialect.text) NOT NULL,
                happened \(raw: dialect.integer) NOT NULL,
                PRIMARY KEY (person, recorded, ticket, seq)
            ) \(raw: dialect.keyedTableEnd)
            """,
        ]
    }

    private static func reports(_ dialect: Dialect) -> [SQL] {
        [
            """
            CREATE TABLE report (
                row \(raw: dialect.rowKey),
                id \(raw: dialect.blob) NOT NULL UNIQUE CHECK (length(id) = 16),
                code \(raw: dialect.text) NOT NULL UNIQUE,
                channel \(raw: dialect.text) NOT NULL,
                complaint \(raw: dialect.text) NOT NULL,
                unit \(raw: dialect.text),
                place \(raw: dialect.text),
                made \(raw: dialect.integer) NOT NULL,
                standing \(raw: dialect.text) NOT NULL,
                ticket \(raw: dialect.blob),
                agenda \(raw: dialect.text) NOT NULL
            ) \(raw: dialect.tableEnd)
            """,
            "CREATE INDEX report_made ON report (made)",
            "CREATE INDEX report_standing ON report (standing, made)",
            "CREATE INDEX report_unit ON report (unit, made)",
            """
            CREATE TABLE procedure_file (
                code \(raw: dialect.text) NOT NULL,
                version \(raw: dialect.integer) NOT NULL,
                title \(raw: dialect.text) NOT NULL,
                file \(raw: dialect.text) NOT NULL,
                PRIMARY KEY (code, version)
            ) \(raw: dialect.tableEnd)
            """,
        ]
    }

    private static func signIn(_ dialect: Dialect) -> [SQL] {
        [
            """
            CREATE TABLE account (
                login \(raw: dialect.text) NOT NULL PRIMARY KEY,
                person \(raw: dialect.text) NOT NULL,
                password \(raw: dialect.text) NOT NULL,
                failures \(raw: dialect.integer) NOT NULL,
                locked_until \(raw: dialect.integer)
            ) \(raw: dialect.keyedTableEnd)
            """,
            """
            CREATE TABLE session (
                token \(raw: dialect.blob) NOT NULL PRIMARY KEY CHECK (length(token) = 32),
                person \(raw: dialect.text) NOT NULL,
                post \(raw: dialect.text),
                csrf \(raw: dialect.text) NOT NULL,
                opened \(raw: dialect.integer) NOT NULL,
                last_seen \(raw: dialect.integer) NOT NULL,
                english \(raw: dialect.integer) NOT NULL
            ) \(raw: dialect.keyedTableEnd)
            """,
            """
            CREATE TABLE link (
                id \(raw: dialect.blob) NOT NULL PRIMARY KEY CHECK (length(id) = 16),
                ticket \(raw: dialect.blob) NOT NULL,
                position \(raw: dialect.integer),
                countersign \(raw: dialect.integer),
                pin \(raw: dialect.text) NOT NULL,
                failures \(raw: dialect.integer) NOT NULL,
                expires \(raw: dialect.integer) NOT NULL,
                used \(raw: dialect.integer)
            ) \(raw: dialect.keyedTableEnd)
            """,
            """
            CREATE TABLE secret (
                name \(raw: dialect.text) NOT NULL PRIMARY KEY,
                value \(raw: dialect.blob) NOT NULL
            ) \(raw: dialect.keyedTableEnd)
            """,
        ]
    }
}
