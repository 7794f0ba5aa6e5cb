extension Migration {
    /// What the clock has to do and when, which files are named, tokens of programs, and messages on their
    /// way to other programs.
    ///
    /// `wake` and `named_content` are made from the events and can be made anew; the others cannot.
    static let m0003ClockAndPrograms = Migration(number: 3, name: "clock-and-programs") { dialect in
        wakes(dialect) + files(dialect) + tokens(dialect) + messages(dialect)
    }

    private static func wakes(_ dialect: Dialect) -> [SQL] {
        [
            """
            CREATE TABLE wake (
                ticket \(raw: dialect.blob) NOT NULL PRIMARY KEY CHECK (length(ticket) = 16),
                at \(raw: dialect.integer) NOT NULL
            ) \(raw: dialect.keyedTableEnd)
            """,
            "CREATE INDEX wake_at ON wake (at)",
        ]
    }

    /// The source is the id of the value of an outsider that names the content, or zeroes for an event.
    private static func files(_ dialect: Dialect) -> [SQL] {
        [
            """
            CREATE TABLE named_content (
                content \(raw: dialect.blob) NOT NULL CHECK (length(content) = 32),
                source \(raw: dialect.blob) NOT NULL CHECK (length(source) = 16),
                PRIMARY KEY (content, source)
            ) \(raw: dialect.keyedTableEnd)
            """
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
