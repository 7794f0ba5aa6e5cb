extension Migration {
    /// From which browsers an account was opened before, by the SHA-256 of their cookie.
    static let m0017KnownBrowsers = Migration(number: 17, name: "known-browsers") { dialect in
        [
            """
            CREATE TABLE known_browser (
                login \(raw: dialect.text) NOT NULL,
                browser \(raw: dialect.blob) NOT NULL CHECK (length(browser) = 32),
                last_used \(raw: dialect.integer) NOT NULL,
                PRIMARY KEY (login, browser)
            ) \(raw: dialect.keyedTableEnd)
            """,
            "CREATE INDEX known_browser_used ON known_browser (login, last_used)",
        ]
    }
}
