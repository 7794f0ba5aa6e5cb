extension Migration {
    /// Who made a token or webhook, whose word a token has, and what a webhook may hear.
    ///
    /// What the operator made before needs nobody's word; no webhook hears of confidential tickets any more.
    static let m0012Programs = Migration(number: 12, name: "programs") { dialect in
        [
            "ALTER TABLE api_token ADD COLUMN made_by \(raw: dialect.text)",
            "ALTER TABLE api_token ADD COLUMN agreed \(raw: dialect.integer)",
            "UPDATE api_token SET agreed = created",
            "CREATE INDEX api_token_person ON api_token (person)",
            "ALTER TABLE webhook ADD COLUMN reach \(raw: dialect.text) NOT NULL DEFAULT 'internet'",
            "UPDATE webhook SET reach = 'semua' WHERE allow_private <> 0",
            """
            ALTER TABLE webhook ADD COLUMN topics \(raw: dialect.text) NOT NULL
                DEFAULT 'laporan langkah naskah tiket'
            """,
            "ALTER TABLE webhook ADD COLUMN secrets \(raw: dialect.integer) NOT NULL DEFAULT 0",
            "ALTER TABLE webhook ADD COLUMN made_by \(raw: dialect.text)",
            "ALTER TABLE webhook ADD COLUMN stopped \(raw: dialect.integer)",
        ]
    }
}
