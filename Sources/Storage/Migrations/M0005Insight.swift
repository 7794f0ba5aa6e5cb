import UseCases

extension Migration {
    /// What dashboards, recaps, filters and the search box are read from; all of it is made from the events.
    ///
    /// `step_fact` and `wait_fact` get a row for each row that was finished and each pause that ended, and none
    /// is ever changed. `month_count` holds their sums, so that a year is read in a few hundred rows however
    /// many tickets there are.
    static let m0005Insight = Migration(number: 5, name: "insight") { dialect in
        filters(dialect) + open(dialect) + facts(dialect) + texts(dialect)
    }

    /// The index of what was written on tickets, and that of reports.
    static let textSearch = "text_search"
    static let reportSearch = "report_search"

    private static func filters(_ dialect: Dialect) -> [SQL] {
        [
            "ALTER TABLE ticket ADD COLUMN channel \(raw: dialect.text)",
            "ALTER TABLE ticket ADD COLUMN complaint \(raw: dialect.text)",
            "ALTER TABLE ticket ADD COLUMN place \(raw: dialect.text)",
            "CREATE INDEX ticket_channel ON ticket (channel, row)",
            "CREATE INDEX ticket_complaint ON ticket (complaint, row)",
            "CREATE INDEX ticket_place ON ticket (place, row)",
            """
            CREATE TABLE saved_view (
                person \(raw: dialect.text) NOT NULL,
                name \(raw: dialect.text) NOT NULL,
                address \(raw: dialect.text) NOT NULL,
                PRIMARY KEY (person, name)
            ) \(raw: dialect.keyedTableEnd)
            """,
        ]
    }

    private static func open(_ dialect: Dialect) -> [SQL] {
        [
            """
            CREATE TABLE open_step (
                ticket \(raw: dialect.blob) NOT NULL,
                position \(raw: dialect.integer) NOT NULL,
                procedure \(raw: dialect.text) NOT NULL,
                step \(raw: dialect.text) NOT NULL,
                unit \(raw: dialect.text),
                assignee \(raw: dialect.text),
                due \(raw: dialect.integer),
                waiting \(raw: dialect.text),
                PRIMARY KEY (ticket, position)
            ) \(raw: dialect.keyedTableEnd)
            """,
            "CREATE INDEX open_step_step ON open_step (procedure, step)",
        ]
    }

    private static func facts(_ dialect: Dialect) -> [SQL] {
        let measures = Measure.allCases.map {
            "\($0.rawValue) \(dialect.integer) NOT NULL DEFAULT 0"
        }.joined(separator: ",\n    ")
        return [
            """
            CREATE TABLE step_fact (
                month \(raw: dialect.integer) NOT NULL,
                ticket \(raw: dialect.blob) NOT NULL,
                seq \(raw: dialect.integer) NOT NULL,
                procedure \(raw: dialect.text) NOT NULL,
                unit \(raw: dialect.text),
                step \(raw: dialect.text) NOT NULL,
                attempt \(raw: dialect.integer) NOT NULL,
                assignee \(raw: dialect.text),
                happened \(raw: dialect.integer) NOT NULL,
                recorded \(raw: dialect.integer) NOT NULL,
                minutes \(raw: dialect.integer) NOT NULL,
                requirements \(raw: dialect.text) NOT NULL,
                in_time \(raw: dialect.text) NOT NULL,
                output \(raw: dialect.text) NOT NULL,
                claimed \(raw: dialect.integer) NOT NULL,
                PRIMARY KEY (month, ticket, seq)
            ) \(raw: dialect.keyedTableEnd)
            """,
            """
            CREATE TABLE wait_fact (
                month \(raw: dialect.integer) NOT NULL,
                ticket \(raw: dialect.blob) NOT NULL,
                seq \(raw: dialect.integer) NOT NULL,
                position \(raw: dialect.integer) NOT NULL,
                reason \(raw: dialect.text) NOT NULL,
                began \(raw: dialect.integer) NOT NULL,
                ended \(raw: dialect.integer) NOT NULL,
                minutes \(raw: dialect.integer) NOT NULL,
                PRIMARY KEY (month, ticket, seq, position)
            ) \(raw: dialect.keyedTableEnd)
            """,
            """
            CREATE TABLE month_count (
                month \(raw: dialect.integer) NOT NULL,
                procedure \(raw: dialect.text) NOT NULL,
                unit \(raw: dialect.text) NOT NULL,
                complaint \(raw: dialect.text) NOT NULL,
                channel \(raw: dialect.text) NOT NULL,
                \(raw: measures),
                PRIMARY KEY (month, procedure, unit, complaint, channel)
            ) \(raw: dialect.keyedTableEnd)
            """,
        ]
    }

    private static func texts(_ dialect: Dialect) -> [SQL] {
        [
            """
            CREATE TABLE ticket_text (
                row \(raw: dialect.rowKey),
                ticket \(raw: dialect.blob) NOT NULL,
                seq \(raw: dialect.integer) NOT NULL,
                kind \(raw: dialect.text) NOT NULL
            ) \(raw: dialect.tableEnd)
            """,
            """
            CREATE TABLE report_words (
                personal \(raw: dialect.blob) NOT NULL PRIMARY KEY,
                row \(raw: dialect.integer) NOT NULL
            ) \(raw: dialect.keyedTableEnd)
            """,
        ] + dialect.search.create(textSearch)
            + dialect.search.createForgetting(reportSearch, "report_words")
    }
}
