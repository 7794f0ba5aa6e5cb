package import OfficeModel
import OfficeTime
import SOPModel
package import UseCases

/// Sign-in over the same writer as the record, but beside it: a password is no event.
package struct SQLAccounts: Accounts {
    let writer: GroupWriter<LedgerMemory>
    let pool: ReadPool

    init(writer: GroupWriter<LedgerMemory>, pool: ReadPool) {
        self.writer = writer
        self.pool = pool
    }

    func run(_ sql: SQL) async throws {
        try await writer.submit { transaction, _ in _ = try transaction.run(sql) }
    }

    // MARK: accounts

    package func account(login: String) async throws -> Account? {
        try await pool.read { connection in
            try connection.first(
                "SELECT person, password, failures, locked_until FROM account WHERE login = \(login)"
            ) { row in
                Account(
                    login: login, person: PersonID(try row.text(0)), passwordHash: try row.text(1),
                    failures: try row.int(2), lockedUntil: try row.instantIfPresent(3))
            }
        }
    }

    package func setAccount(_ account: Account) async throws {
        try await writer.submit { transaction, _ in
            try transaction.run(
                """
                INSERT INTO account (login, person, password, failures, locked_until)
                VALUES (\(account.login), \(account.person.text), \(account.passwordHash),
                    \(account.failures), \(account.lockedUntil))
                ON CONFLICT (login) DO UPDATE SET person = excluded.person, password = excluded.password,
                    failures = excluded.failures, locked_until = excluded.locked_until
                """)
            try KnownBrowserRows.forget(account.login, in: transaction)
        }
    }

    // MARK: sessions

    package func open(_ session: Session) async throws {
        try await writer.submit { transaction, _ in
            try SessionRows.sweep(
                unusedSince: session.opened.adding(minutes: -SessionLife.idleMinutes), in: transaction)
            try transaction.run(
                """
                INSERT INTO session (token, person, post, csrf, opened, last_seen, english)
                VALUES (\(session.tokenDigest), \(session.person.text), \(session.post?.text),
                    \(session.csrf), \(session.opened), \(session.lastSeen), \(session.isEnglish))
                """)
        }
    }

    package func session(tokenDigest: [UInt8]) async throws -> Session? {
        try await pool.read { connection in
            try connection.first(
                """
                SELECT person, post, csrf, opened, last_seen, english FROM session
                WHERE token = \(tokenDigest)
                """
            ) { row in
                Session(
                    tokenDigest: tokenDigest, person: PersonID(try row.text(0)),
                    post: try row.textIfPresent(1).map { PostID($0) }, csrf: try row.text(2),
                    opened: try row.instant(3), lastSeen: try row.instant(4), isEnglish: try row.bool(5))
            }
        }
    }

    package func change(_ session: Session) async throws {
        try await run(
            """
            UPDATE session SET person = \(session.person.text), post = \(session.post?.text),
                csrf = \(session.csrf), last_seen = \(session.lastSeen), english = \(session.isEnglish)
            WHERE token = \(session.tokenDigest)
            """)
    }

    package func close(tokenDigest: [UInt8]) async throws {
        try await run("DELETE FROM session WHERE token = \(tokenDigest)")
    }

    // MARK: links

    package func addLink(_ link: CompletionLink) async throws {
        try await run(
            """
            INSERT INTO link (id, ticket, position, countersign, pin, failures, expires, used)
            VALUES (\(link.id), \(link.ticket), \(link.position), \(link.countersign), \(link.pinHash),
                \(link.failures), \(link.expires), \(link.used))
            """)
    }

    package func link(_ id: LinkID) async throws -> CompletionLink? {
        try await pool.read { connection in
            try connection.first(
                """
                SELECT ticket, position, countersign, pin, failures, expires, used FROM link WHERE id = \(id)
                """
            ) { row in
                CompletionLink(
                    id: id, ticket: try row.identifier(0), position: try row.intIfPresent(1),
                    countersign: try row.intIfPresent(2), pinHash: try row.text(3), failures: try row.int(4),
                    expires: try row.instant(5), used: try row.instantIfPresent(6))
            }
        }
    }

    package func changeLink(_ link: CompletionLink) async throws {
        try await run(
            """
            UPDATE link SET pin = \(link.pinHash), failures = \(link.failures), expires = \(link.expires),
                used = \(link.used)
            WHERE id = \(link.id)
            """)
    }

    // MARK: views

    package func views(of person: PersonID) async throws -> [SavedView] {
        try await pool.read { connection in
            try connection.all(
                "SELECT name, address FROM saved_view WHERE person = \(person.text) ORDER BY name"
            ) { row in SavedView(name: try row.text(0), address: try row.text(1)) }
            .sortedByName { ($0.name, "") }
        }
    }

    package func keep(_ view: SavedView, of person: PersonID) async throws {
        try await run(
            """
            INSERT INTO saved_view (person, name, address)
            VALUES (\(person.text), \(view.name), \(view.address))
            ON CONFLICT (person, name) DO UPDATE SET address = excluded.address
            """)
    }

    package func removeView(_ name: String, of person: PersonID) async throws {
        try await run("DELETE FROM saved_view WHERE person = \(person.text) AND name = \(name)")
    }
}
