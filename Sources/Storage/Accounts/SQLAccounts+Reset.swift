package import OfficeTime

extension SQLAccounts {
    /// Takes away every way in: sessions, passwords, codes, links and tokens. Everybody needs a link
    /// afterwards.
    ///
    /// None of them is part of the record, so nothing vouches for those that came with a file. What is kept
    /// of tokens and used links is that they were there.
    package func resetAll(at now: Instant) async throws {
        try await writer.submit { transaction, _ in
            let tables = [
                "session", "account", "second_factor", "recovery_code", "access_link", "known_browser",
            ]
            for table in tables {
                try transaction.run("DELETE FROM \(raw: table)")
            }
            try transaction.run("DELETE FROM link WHERE used IS NULL")
            try transaction.run("UPDATE api_token SET revoked = \(now) WHERE revoked IS NULL")
        }
    }
}
