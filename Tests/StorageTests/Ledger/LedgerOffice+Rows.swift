import Storage

extension LedgerOffice {
    static let readTables = [
        "ticket", "desk", "recorded_for", "report", "procedure_file", "open_step", "step_fact", "wait_fact",
        "month_count", "ticket_text", "report_words", "report_search_content", "wake",
        "named_content",
    ]

    static let otherTables = [
        "event", "stream", "counter", "command_outcome", "personal", "attachment", "account", "session",
        "link",
    ]

    /// Every row of these tables as text, sorted.
    func rows(of tables: [String]) async throws -> [String: [String]] {
        try await read { connection in
            var rows: [String: [String]] = [:]
            for table in tables {
                let columns = try connection.all("SELECT name FROM pragma_table_info(\(table))") { row in
                    "coalesce(quote(" + (try row.text(0)) + "), '')"
                }
                let all = columns.joined(separator: " || '|' || ")
                rows[table] = try connection.all("SELECT \(raw: all) FROM \(raw: table)") { row in
                    try row.text(0)
                }.sorted()
            }
            return rows
        }
    }

    /// All that is kept, and what search finds.
    func everything() async throws -> [String: [String]] {
        var all = try await rows(of: LedgerOffice.readTables + LedgerOffice.otherTables)
        all["search"] = try await read { connection in
            try connection.all("SELECT hex(block) FROM ticket_search_data ORDER BY id") { row in
                try row.text(0)
            }
        }
        return all
    }
}
