import Crypto
import UseCases

/// Which content the record and the values of outsiders name: what may not be deleted as an orphan.
///
/// Only ever too much: content that personal data named stays here after the data was removed, for its
/// removal deletes the content itself.
enum NamedContent {
    private static let marker = "content-known"
    private static let key = Array("\"digest\":\"".utf8)
    /// What follows the digest of a file; a value kept apart has an `id` there. Keys are sorted.
    private static let mark = Array("\",\"mediaType\":".utf8)
    private static let digits = 2 * Digest.byteCount

    /// Notes the files that an event's data names.
    static func note(_ drafts: [EventDraft], in transaction: WriterTransaction) throws(DatabaseError) {
        for draft in drafts { try note(files(in: draft.data), in: transaction) }
    }

    /// Notes the files that a value of an outsider names.
    static func note(_ entry: PersonalEntry, in transaction: WriterTransaction) throws(DatabaseError) {
        try note(files(in: Array(entry.value.utf8)), in: transaction)
    }

    private static func note(
        _ digests: [Digest], in transaction: WriterTransaction
    ) throws(DatabaseError) {
        for digest in digests {
            try transaction.run(
                "INSERT INTO named_content (content) VALUES (\(digest)) ON CONFLICT (content) DO NOTHING")
        }
    }

    /// The content that JSON with sorted keys names.
    static func files(in json: [UInt8]) -> [Digest] {
        var found: [Digest] = []
        var place = 0
        while place + key.count + digits + mark.count <= json.count {
            guard json[place] == key[0], json[place...].starts(with: key) else {
                place += 1
                continue
            }
            place += key.count
            let end = place + digits
            guard json[end...].starts(with: mark) else { continue }
            if let digest = Digest(hex: String(decoding: json[place..<end], as: UTF8.self)) {
                found.append(digest)
            }
            place = end
        }
        return found
    }

    /// All content named whose digest begins with these two hex digits.
    static func under(_ prefix: String, in connection: Connection) throws -> Set<Digest> {
        guard let first = Hex.bytes(prefix), first.count == 1 else { return [] }
        let low = first + [UInt8](repeating: 0, count: Digest.byteCount - 1)
        let high = first + [UInt8](repeating: 0xFF, count: Digest.byteCount - 1)
        return Set(
            try connection.all(
                "SELECT content FROM named_content WHERE content >= \(low) AND content <= \(high)"
            ) { row in try row.digest(0) })
    }

    /// Looks through everything once where the record is older than this list.
    static func complete(in transaction: WriterTransaction) throws {
        let isKnown = try transaction.connection.first(
            "SELECT 1 FROM upkeep WHERE name = \(marker)"
        ) { _ in true }
        guard isKnown == nil else { return }
        try EventStore.each(in: transaction.connection) { _, envelope in
            try note([envelope.draft], in: transaction)
        }
        try notePersonal(in: transaction)
        try transaction.run("INSERT INTO upkeep (name) VALUES (\(marker))")
    }

    /// Notes what values of outsiders name, after the events were gone through.
    static func notePersonal(in transaction: WriterTransaction) throws {
        try transaction.connection.each("SELECT value FROM personal WHERE value IS NOT NULL") { row in
            try note(files(in: Array(try row.text(0).utf8)), in: transaction)
        }
    }
}
