extension Migration {
    /// The record and what every command needs: streams, events, seals, counters, outcomes, personal data,
    /// attachments.
    static let m0001Foundation = Migration(number: 1, name: "foundation") { dialect in
        record(dialect) + seals(dialect) + office(dialect)
    }

    private static func record(_ dialect: Dialect) -> [SQL] {
        [
            """
            CREATE TABLE stream (
                id \(raw: dialect.blob) NOT NULL PRIMARY KEY CHECK (length(id) = 16),
                kind \(raw: dialect.text) NOT NULL,
                seq \(raw: dialect.integer) NOT NULL CHECK (seq > 0),
                head \(raw: dialect.blob) NOT NULL CHECK (length(head) = 32)
            ) \(raw: dialect.keyedTableEnd)
            """,
            """
            CREATE TABLE event (
                id \(raw: dialect.rowKey),
                stream \(raw: dialect.blob) NOT NULL,
                seq \(raw: dialect.integer) NOT NULL,
                line \(raw: dialect.blob) NOT NULL,
                UNIQUE (stream, seq)
            ) \(raw: dialect.tableEnd)
            """,
        ] + dialect.appendOnly("event")
    }

    private static func seals(_ dialect: Dialect) -> [SQL] {
        [
            """
            CREATE TABLE seal (
                number \(raw: dialect.integer) NOT NULL PRIMARY KEY,
                day \(raw: dialect.text) NOT NULL,
                recorded \(raw: dialect.integer) NOT NULL,
                position \(raw: dialect.integer) NOT NULL,
                streams \(raw: dialect.integer) NOT NULL,
                events \(raw: dialect.integer) NOT NULL,
                prev \(raw: dialect.blob) NOT NULL,
                digest \(raw: dialect.blob) NOT NULL UNIQUE
            ) \(raw: dialect.tableEnd)
            """,
            """
            CREATE TABLE seal_head (
                seal \(raw: dialect.integer) NOT NULL REFERENCES seal (number),
                stream \(raw: dialect.blob) NOT NULL,
                seq \(raw: dialect.integer) NOT NULL,
                head \(raw: dialect.blob) NOT NULL,
                PRIMARY KEY (seal, stream)
            ) \(raw: dialect.keyedTableEnd)
            """,
        ] + dialect.appendOnly("seal") + dialect.appendOnly("seal_head")
    }

    private static func office(_ dialect: Dialect) -> [SQL] {
        [
            """
            CREATE TABLE counter (
                series \(raw: dialect.text) NOT NULL,
                period \(raw: dialect.text) NOT NULL,
                last \(raw: dialect.integer) NOT NULL,
                PRIMARY KEY (series, period)
            ) \(raw: dialect.keyedTableEnd)
            """,
            """
            CREATE TABLE command_outcome (
                command \(raw: dialect.blob) NOT NULL CHECK (length(command) = 16),
                actor \(raw: dialect.integer) NOT NULL,
                content \(raw: dialect.blob) NOT NULL CHECK (length(content) = 16),
                outcome \(raw: dialect.blob) NOT NULL,
                recorded \(raw: dialect.integer) NOT NULL,
                PRIMARY KEY (command, actor)
            ) \(raw: dialect.keyedTableEnd)
            """,
            """
            CREATE TABLE personal (
                id \(raw: dialect.blob) NOT NULL PRIMARY KEY CHECK (length(id) = 16),
                kind \(raw: dialect.text) NOT NULL,
                value \(raw: dialect.text),
                salt \(raw: dialect.blob),
                removed \(raw: dialect.integer)
            ) \(raw: dialect.keyedTableEnd)
            """,
            """
            CREATE TABLE attachment (
                id \(raw: dialect.blob) NOT NULL PRIMARY KEY CHECK (length(id) = 16),
                content \(raw: dialect.blob),
                salt \(raw: dialect.blob),
                size \(raw: dialect.integer) NOT NULL,
                media \(raw: dialect.text) NOT NULL,
                name \(raw: dialect.text),
                recorded \(raw: dialect.integer) NOT NULL,
                removed \(raw: dialect.integer)
            ) \(raw: dialect.keyedTableEnd)
            """,
            "CREATE INDEX attachment_content ON attachment (content)",
        ]
    }
}
