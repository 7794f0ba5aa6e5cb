package import OfficeModel
package import OfficeTime
import SOPModel
package import UseCases

extension SQLAccounts {
    package func secondFactor(of person: PersonID) async throws -> SecondFactor? {
        try await pool.read { connection in
            try connection.first(
                """
                SELECT secret, made, confirmed, last_step FROM second_factor
                WHERE person = \(person.text) AND secret IS NOT NULL
                """
            ) { row in
                SecondFactor(
                    secret: try row.bytes(0), made: try row.instant(1),
                    confirmed: try row.instantIfPresent(2), lastStep: Int64(try row.int(3)))
            }
        }
    }

    package func propose(_ factor: SecondFactor, for person: PersonID) async throws -> Bool {
        try await writer.submit { transaction, _ in
            let isConfirmed =
                try transaction.connection.first(
                    "SELECT 1 FROM second_factor WHERE person = \(person.text) AND confirmed IS NOT NULL"
                ) { row in try row.int(0) } != nil
            if isConfirmed { return false }
            try transaction.run(
                """
                INSERT INTO second_factor (person, secret, made, last_step)
                VALUES (\(person.text), \(factor.secret), \(factor.made), 0)
                ON CONFLICT (person) DO UPDATE SET secret = excluded.secret, made = excluded.made,
                    last_step = 0
                """)
            return true
        }
    }

    package func confirmSecondFactor(
        of person: PersonID, step: Int64, recovery: [String: String], at now: Instant
    ) async throws -> Bool {
        try await writer.submit { transaction, _ in
            let changed = try transaction.run(
                """
                UPDATE second_factor SET confirmed = \(now), last_step = \(Int(step)), removed = NULL,
                    removed_by = NULL, told = 0
                WHERE person = \(person.text) AND secret IS NOT NULL AND confirmed IS NULL
                """)
            guard changed == 1 else { return false }
            try transaction.run("DELETE FROM recovery_code WHERE person = \(person.text)")
            for (selector, hash) in recovery {
                try transaction.run(
                    """
                    INSERT INTO recovery_code (person, selector, hash)
                    VALUES (\(person.text), \(selector), \(hash))
                    """)
            }
            return true
        }
    }

    package func useCode(step: Int64, of person: PersonID) async throws -> Bool {
        try await writer.submit { transaction, _ in
            try transaction.run(
                """
                UPDATE second_factor SET last_step = \(Int(step))
                WHERE person = \(person.text) AND confirmed IS NOT NULL AND last_step < \(Int(step))
                """) == 1
        }
    }

    package func recoveryHash(_ selector: String, of person: PersonID) async throws -> String? {
        try await pool.read { connection in
            try connection.first(
                """
                SELECT hash FROM recovery_code
                WHERE person = \(person.text) AND selector = \(selector)
                """
            ) { row in try row.text(0) }
        }
    }

    package func useRecovery(_ selector: String, of person: PersonID) async throws -> Bool {
        try await writer.submit { transaction, _ in
            try transaction.run(
                "DELETE FROM recovery_code WHERE person = \(person.text) AND selector = \(selector)") == 1
        }
    }

    package func recoveryLeft(of person: PersonID) async throws -> Int {
        try await pool.read { connection in
            try connection.first(
                "SELECT COUNT(*) FROM recovery_code WHERE person = \(person.text)"
            ) { row in try row.int(0) } ?? 0
        }
    }

    package func dropSecondFactor(of person: PersonID) async throws {
        try await writer.submit { transaction, _ in
            try SecondFactorRows.delete(of: person, in: transaction)
        }
    }

    package func secondFactorRemoval(of person: PersonID) async throws -> SecondFactorRemoval? {
        try await pool.read { connection in
            try connection.first(
                """
                SELECT removed, removed_by, told FROM second_factor
                WHERE person = \(person.text) AND removed IS NOT NULL
                """
            ) { row in
                SecondFactorRemoval(
                    at: try row.instant(0), by: try row.textIfPresent(1).map { PersonID($0) },
                    isTold: try row.bool(2))
            }
        }
    }

    package func noteRemovalTold(to person: PersonID) async throws {
        try await run("UPDATE second_factor SET told = 1 WHERE person = \(person.text)")
    }
}

/// Second factors in their table; taken away in the savepoint of the command that does so.
enum SecondFactorRows {
    static func delete(of person: PersonID, in transaction: WriterTransaction) throws {
        try transaction.run("DELETE FROM recovery_code WHERE person = \(person.text)")
        try transaction.run("DELETE FROM second_factor WHERE person = \(person.text)")
    }

    /// Leaves only what the person has to be told; false where there is nothing confirmed to take away.
    static func remove(
        of person: PersonID, by remover: PersonID?, at now: Instant, in transaction: WriterTransaction
    ) throws -> Bool {
        let changed = try transaction.run(
            """
            UPDATE second_factor SET secret = NULL, confirmed = NULL, last_step = 0, removed = \(now),
                removed_by = \(remover?.text), told = 0
            WHERE person = \(person.text) AND confirmed IS NOT NULL
            """)
        try transaction.run("DELETE FROM recovery_code WHERE person = \(person.text)")
        return changed == 1
    }
}

/// Sessions in their table.
enum SessionRows {
    /// So many of the expired ones go with each that is opened.
    static let swept = 20

    static func close(of person: PersonID, in transaction: WriterTransaction) throws(DatabaseError) {
        try transaction.run("DELETE FROM session WHERE person = \(person.text)")
    }

    /// Deletes some that nobody used since a moment: a table that is only added to would grow for ever.
    static func sweep(unusedSince moment: Instant, in transaction: WriterTransaction) throws(DatabaseError) {
        try transaction.run(
            """
            DELETE FROM session WHERE token IN (
                SELECT token FROM session WHERE last_seen < \(moment) ORDER BY last_seen LIMIT \(swept))
            """)
    }
}
