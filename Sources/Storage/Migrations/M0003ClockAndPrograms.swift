extension Migration {
    /// What the clock has to do and when, which files are named, tokens of programs, and messages on their
    /// way to other programs.
    ///
    /// `wake` and `named_content` are made from the events and can be made anew; the others cannot.
    static let m0003ClockAndPrograms = Migration(number: 3, name: "clock-and-programs") { dialect in
        wakes(dialect) + files(dialect) + tokens(dialect) + messages(dialect)
    }

    /// The live tickets of before are looked at once: 0 lies before every moment.
    private static func wakes(_ dialect: Dialect) -> [SQL] {
        [
            """
            CREATE TABLE wake (
                ticket \(raw: dialect.blob) NOT NULL PRIMARY KEY CHECK (length(ticket) = 16),
                at \(raw: dialect.integer) NOT NULL
            ) \(raw: dialect.keyedTableEnd)
            """,
            "CREATE INDEX wake_at ON wake (at)",
            """
            INSERT INTO wake (ticket, at)
            SELECT id, 0 FROM ticket WHERE phase IN ('open', 'parked', 'finished')
            """,
        ]
    }

    /// Where events were written before, which content they name is not known until somebody has looked.
    private static func files(_ dialect: Dialect) -> [SQL] {
        [
            """
            CREATE TABLE named_content (
                content \(raw: dialect.blob) NOT NULL PRIMARY KEY CHECK (length(content) = 32)
            ) \(raw: dialect.keyedTableEnd)
            """,
            """
            CREATE TABLE upkeep (
                name \(raw: dialect.text) NOT NULL PRIMARY KEY
            ) \(raw: dialect.keyedTableEnd)
            """,
            """
            INSERT INTO upkeep (name)
            SELECT 'content-known' WHERE NOT EXISTS (SELECT 1 FROM event)
            """,
        ]
    }

    private static func tokens(_ dialect: Dialect) -> [SQL] {
        [
            """
            CREATE TABLE api_token (
                id \(raw: dialect.blob) NOT NULL PRIMARY KEY CHECK (length(id) = 16),
                digest \(raw: dialect.blob) NOT NULL UNIQUE CHECK (length(digest) = 32),
                person \(raw: dialect.text) NOT NULL,
                post \(raw: dialect.text),
                name \(raw: dialect.text) NOT NULL,
                scopes \(raw: dialect.text) NOT NULL,
                created \(raw: dialect.integer) NOT NULL,
                expires \(raw: dialect.integer),
                last_used \(raw: dialect.integer),
                revoked \(raw: dialect.integer)
            ) \(raw: dialect.keyedTableEnd)
            """
        ]
    }

    private static func messages(_ dialect: Dialect) -> [SQL] {
        [
            """
            CREATE TABLE webhook (
                id \(raw: dialect.blob) NOT NULL PRIMARY KEY CHECK (length(id) = 16),
                url \(raw: dialect.text) NOT NULL,
                secret \(raw: dialect.blob) NOT NULL,
                allow_private \(raw: dialect.integer) NOT NULL,
                created \(raw: dialect.integer) NOT NULL,
                delivered \(raw: dialect.integer) NOT NULL,
                last_delivered \(raw: dialect.integer),
                removed \(raw: dialect.integer)
            ) \(raw: dialect.keyedTableEnd)
            """,
            """
            CREATE TABLE outbox (
                row \(raw: dialect.rowKey),
                webhook \(raw: dialect.blob) NOT NULL,
                stream \(raw: dialect.blob) NOT NULL,
                seq \(raw: dialect.integer) NOT NULL,
                payload \(raw: dialect.text) NOT NULL,
                created \(raw: dialect.integer) NOT NULL,
                attempts \(raw: dialect.integer) NOT NULL,
                due \(raw: dialect.integer),
                trouble \(raw: dialect.text) NOT NULL,
                UNIQUE (webhook, stream, seq)
            ) \(raw: dialect.tableEnd)
            """,
            "CREATE INDEX outbox_due ON outbox (webhook, due, row) WHERE due IS NOT NULL",
            "CREATE INDEX outbox_dead ON outbox (webhook, row) WHERE due IS NULL",
        ]
    }
}
