package import Crypto
package import OfficeTime

/// What an event holds of an attachment: where it is, and a proof of what it was.
package struct AttachmentReference: Sendable, Hashable, Codable {
    package var id: TimeOrderedID
    /// SHA-256 of salt and content digest; the bare digest would let a known file be recognised after its
    /// removal.
    package var proof: Digest

    package init(id: TimeOrderedID, proof: Digest) {
        self.id = id
        self.proof = proof
    }
}

/// An attachment's entry.
package struct Attachment: Sendable, Hashable {
    package var id: TimeOrderedID
    /// What names the file; nil once it was removed.
    package var content: Digest?
    package var size: Int64
    /// Its media type, as the program found it, not as the sender said.
    package var media: String
    /// The sender's name for the file; nil where there was none or it was removed.
    package var name: String?
    package var recorded: Instant
    package var removed: Instant?
}

/// The entries of attachments; their content is in `AttachmentFiles`.
package enum AttachmentStore {
    private static let saltBytes = 16

    /// Enters content that is on the disk already.
    /// - Throws: `DatabaseError`.
    package static func add(
        _ content: StoredContent,
        media: String,
        name: String?,
        at now: Instant,
        in transaction: WriterTransaction
    ) throws(DatabaseError) -> AttachmentReference {
        let id = TimeOrderedID.next(atMilliseconds: now.milliseconds)
        let salt = Randomness.bytes(saltBytes)
        try transaction.run(
            """
            INSERT INTO attachment (id, content, salt, size, media, name, recorded)
            VALUES (\(id), \(content.digest), \(salt), \(content.size), \(media), \(name), \(now))
            """)
        return AttachmentReference(id: id, proof: proof(of: content.digest, salt: salt))
    }

    /// The entry; nil where there is none.
    /// - Throws: `DatabaseError`.
    package static func find(_ id: TimeOrderedID, in connection: Connection) throws -> Attachment? {
        try connection.first(
            "SELECT id, content, size, media, name, recorded, removed FROM attachment WHERE id = \(id)"
        ) { row in
            Attachment(
                id: try row.id(0),
                content: try row.digestIfPresent(1),
                size: try row.int64(2),
                media: try row.text(3),
                name: try row.textIfPresent(4),
                recorded: try row.instant(5),
                removed: try row.instantIfPresent(6))
        }
    }

    /// Whether the entry names the content the event proves; nil where it was removed.
    /// - Throws: `DatabaseError`.
    package static func matches(
        _ reference: AttachmentReference, in connection: Connection
    ) throws -> Bool? {
        try connection.first("SELECT content, salt FROM attachment WHERE id = \(reference.id)") { row in
            guard let content = try row.digestIfPresent(0), let salt = try row.bytesIfPresent(1)
            else { return nil }
            return proof(of: content, salt: salt) == reference.proof
        } ?? nil
    }

    /// Deletes what leads to the content; the caller appends the event that says so.
    /// - Returns: the content to delete from the disk after the commit; nil where another entry still names
    ///   it.
    /// - Throws: `DatabaseError`.
    package static func remove(
        _ id: TimeOrderedID, at now: Instant, in transaction: WriterTransaction
    ) throws -> Digest? {
        guard let content = try find(id, in: transaction.connection)?.content else { return nil }
        try transaction.run(
            """
            UPDATE attachment SET content = NULL, salt = NULL, name = NULL, removed = \(now) WHERE id = \(id)
            """)
        let others = try transaction.connection.first(
            "SELECT 1 FROM attachment WHERE content = \(content) LIMIT 1"
        ) { row in try row.int(0) }
        return others == nil ? content : nil
    }

    /// All content that entries name, for checking every hash and for finding orphans.
    /// - Throws: `DatabaseError`.
    package static func namedContent(in connection: Connection) throws -> Set<Digest> {
        Set(
            try connection.all("SELECT DISTINCT content FROM attachment WHERE content IS NOT NULL") { row in
                try row.digest(0)
            })
    }

    private static func proof(of content: Digest, salt: [UInt8]) -> Digest {
        SHA256.digest(of: salt + content.bytes)
    }
}
