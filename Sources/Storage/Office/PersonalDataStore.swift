package import Crypto
package import OfficeTime

/// What an event holds of a piece of personal data: where it is, and a proof of what it was.
package struct PersonalDataReference: Sendable, Hashable, Codable {
    package var id: TimeOrderedID
    /// SHA-256 of salt and value. Without the salt, a short value cannot be guessed from it.
    package var proof: Digest

    package init(id: TimeOrderedID, proof: Digest) {
        self.id = id
        self.proof = proof
    }
}

/// Names, contacts and words of people: the only place they are kept, and the only one they are removed from.
///
/// The id holds the time, which its event holds too, and 62 random bits.
package enum PersonalDataStore {
    private static let saltBytes = 16

    /// Keeps a value and gives what may stand in an event.
    /// - Parameter kind: what it is, such as `name` or `contact`; decides how long it is kept.
    /// - Throws: `DatabaseError`.
    package static func keep(
        _ value: String, kind: String, at now: Instant, in transaction: WriterTransaction
    ) throws(DatabaseError) -> PersonalDataReference {
        let id = TimeOrderedID.next(atMilliseconds: now.milliseconds)
        let salt = Randomness.bytes(saltBytes)
        try transaction.run(
            "INSERT INTO personal (id, kind, value, salt) VALUES (\(id), \(kind), \(value), \(salt))")
        return PersonalDataReference(id: id, proof: proof(of: value, salt: salt))
    }

    /// The value; nil where it was removed or never was.
    /// - Throws: `DatabaseError`.
    package static func value(of id: TimeOrderedID, in connection: Connection) throws -> String? {
        try connection.first("SELECT value FROM personal WHERE id = \(id)") { row in
            try row.textIfPresent(0)
        } ?? nil
    }

    /// The values of many ids at once; those that were removed are left out.
    /// - Throws: `DatabaseError`.
    package static func values(
        of ids: [TimeOrderedID], in connection: Connection
    ) throws -> [TimeOrderedID: String] {
        var values: [TimeOrderedID: String] = [:]
        for id in Set(ids) { values[id] = try value(of: id, in: connection) }
        return values
    }

    /// Whether the value kept is the one the event proves; nil where it was removed.
    /// - Throws: `DatabaseError`.
    package static func matches(
        _ reference: PersonalDataReference, in connection: Connection
    ) throws -> Bool? {
        try connection.first("SELECT value, salt FROM personal WHERE id = \(reference.id)") { row in
            guard let value = try row.textIfPresent(0), let salt = try row.bytesIfPresent(1) else {
                return nil
            }
            return proof(of: value, salt: salt) == reference.proof
        } ?? nil
    }

    /// Deletes value and salt for good; the caller appends the event that says so.
    /// - Returns: false where there was nothing to remove any more.
    /// - Throws: `DatabaseError`.
    package static func remove(
        _ id: TimeOrderedID, at now: Instant, in transaction: WriterTransaction
    ) throws(DatabaseError) -> Bool {
        try transaction.run(
            """
            UPDATE personal SET value = NULL, salt = NULL, removed = \(now)
            WHERE id = \(id) AND removed IS NULL
            """) == 1
    }

    private static func proof(of value: String, salt: [UInt8]) -> Digest {
        SHA256.digest(of: salt + Array(value.utf8))
    }
}
