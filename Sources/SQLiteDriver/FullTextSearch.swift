import Storage

extension SearchDialect {
    /// SQLite's FTS5, without a copy of the texts: the index only finds rows.
    ///
    /// Every word is quoted, for a user's quote or AND would be a syntax error.
    static let fts5 = SearchDialect(
        create: { index in
            [
                """
                CREATE VIRTUAL TABLE \(raw: index) USING fts5(
                    words, content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2')
                """
            ]
        },
        add: { index, row, text in
            "INSERT INTO \(raw: index) (rowid, words) VALUES (\(row), \(text))"
        },
        clear: { index in "INSERT INTO \(raw: index) (\(raw: index)) VALUES ('delete-all')" },
        createForgetting: { index in
            [
                """
                CREATE VIRTUAL TABLE \(raw: index) USING fts5(
                    facts, words, columnsize = 0, tokenize = 'unicode61 remove_diacritics 2')
                """
            ]
        },
        forget: { index, row in "UPDATE \(raw: index) SET words = '' WHERE rowid = \(row)" },
        addWords: { index, row, words in
            "UPDATE \(raw: index) SET words = words || char(10) || \(words) WHERE rowid = \(row)"
        },
        put: { index, row, facts, words in
            [
                "DELETE FROM \(raw: index) WHERE rowid = \(row)",
                "INSERT INTO \(raw: index) (rowid, facts, words) VALUES (\(row), \(facts), \(words))",
            ]
        },
        forgetAll: { index in "DELETE FROM \(raw: index)" },
        row: { index in index + ".rowid" },
        matches: { index, words in
            let match = words.map { word in
                "\"" + word.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
                    + "\"*"
            }.joined(separator: " ")
            return "\(raw: index) MATCH \(match)"
        })
}
