package import OfficeTime
import UseCases

extension SQLAccounts {
    package func knows(_ browser: [UInt8], for login: String, at now: Instant) async throws -> Bool {
        guard let used = try await lastUse(of: browser, for: login) else { return false }
        return used > BrowserMemory.start(at: now)
    }

    package func remember(_ browser: [UInt8], for login: String, at now: Instant) async throws {
        if let used = try await lastUse(of: browser, for: login),
            used > now.adding(minutes: -BrowserMemory.touchMinutes)
        {
            return
        }
        try await writer.submit { transaction, _ in
            try KnownBrowserRows.keep(browser, of: login, at: now, in: transaction)
        }
    }

    private func lastUse(of browser: [UInt8], for login: String) async throws -> Instant? {
        try await pool.read { connection in
            try connection.first(
                "SELECT last_used FROM known_browser WHERE login = \(login) AND browser = \(browser)"
            ) { row in try row.instant(0) }
        }
    }
}

/// Known browsers in their table: at most `BrowserMemory.limit` of an account.
enum KnownBrowserRows {
    static func keep(
        _ browser: [UInt8], of login: String, at now: Instant, in transaction: WriterTransaction
    ) throws(DatabaseError) {
        try transaction.run(
            """
            INSERT INTO known_browser (login, browser, last_used) VALUES (\(login), \(browser), \(now))
            ON CONFLICT (login, browser) DO UPDATE SET last_used = excluded.last_used
            """)
        try transaction.run(
            """
            DELETE FROM known_browser
            WHERE login = \(login) AND last_used <= \(BrowserMemory.start(at: now))
            """)
        let limit = BrowserMemory.limit
        try transaction.run(
            """
            DELETE FROM known_browser WHERE login = \(login) AND browser IN (
                SELECT browser FROM known_browser WHERE login = \(login)
                ORDER BY last_used DESC LIMIT \(limit) OFFSET \(limit))
            """)
    }

    static func forget(_ login: String, in transaction: WriterTransaction) throws(DatabaseError) {
        try transaction.run("DELETE FROM known_browser WHERE login = \(login)")
    }
}
