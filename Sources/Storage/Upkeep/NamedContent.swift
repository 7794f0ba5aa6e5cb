import Crypto
import OfficeModel
import TicketEngine
import UseCases

/// Which content the record and the values of outsiders name: what may not be deleted as an orphan.
///
/// What a removed value named is an orphan from then on, unless something else names it too.
enum NamedContent {
    /// Stands for the record itself, which never forgets.
    private static let record = [UInt8](repeating: 0, count: 16)
    private static let key = Array("\"digest\":\"".utf8)
    /// What follows the digest of a file; a value kept apart has an `id` there. Keys are sorted.
    private static let mark = Array("\",\"mediaType\":".utf8)
    private static let valueMark = Array("\",\"id\":\"".utf8)
    private static let digits = 2 * Digest.byteCount

    /// Notes the files that an event's data names.
    static func note(_ drafts: [EventDraft], in transaction: WriterTransaction) throws(DatabaseError) {
        for draft in drafts { try note(files(in: draft.data), by: record, in: transaction) }
    }

    /// Notes the files that a value of an outsider names.
    static func note(_ entry: PersonalEntry, in transaction: WriterTransaction) throws(DatabaseError) {
        try note(files(in: Array(entry.value.utf8)), by: entry.reference.id.bytes, in: transaction)
    }

    /// Forgets the files that a value named, before the value is removed.
    static func forget(_ id: PersonalID, in transaction: WriterTransaction) throws {
        guard let value = try PersonalDataStore.value(of: id.streamID, in: transaction.connection) else {
            return
        }
        for digest in files(in: Array(value.utf8)) {
            try transaction.run(
                "DELETE FROM named_content WHERE content = \(digest) AND source = \(id.bytes)")
        }
    }

    private static func note(
        _ digests: [Digest], by source: [UInt8], in transaction: WriterTransaction
    ) throws(DatabaseError) {
        for digest in digests {
            try transaction.run(
                """
                INSERT INTO named_content (content, source) VALUES (\(digest), \(source))
                ON CONFLICT (content, source) DO NOTHING
                """)
        }
    }

    /// The content that JSON with sorted keys names.
    static func files(in json: [UInt8]) -> [Digest] {
        references(in: json).compactMap { if case .file(let digest) = $0 { digest } else { nil } }
    }

    /// What stands in JSON for something that lies elsewhere.
    enum Reference {
        case file(Digest)
        /// A value of an outsider, and the salted digest of it.
        case value(TimeOrderedID, Digest)
    }

    /// All references in JSON with sorted keys, in their order.
    static func references(in json: [UInt8]) -> [Reference] {
        var found: [Reference] = []
        // Read once: asking for what is made at first use costs as much as a step through the bytes.
        let (key, digits) = (Self.key, Self.digits)
        var place = 0
        while place + key.count + digits <= json.count {
            guard json[place] == key[0], json[place + 1] == key[1], json[place...].starts(with: key) else {
                place += 1
                continue
            }
            place += key.count
            let end = place + digits
            guard end <= json.count else { break }
            guard let digest = Digest(hex: String(decoding: json[place..<end], as: UTF8.self)) else {
                continue
            }
            if json[end...].starts(with: mark) {
                found.append(.file(digest))
            } else if let id = id(in: json[end...]) {
                found.append(.value(id, digest))
            }
            place = end
        }
        return found
    }

    /// The id that follows the digest of a value.
    private static func id(in rest: ArraySlice<UInt8>) -> TimeOrderedID? {
        guard rest.starts(with: valueMark) else { return nil }
        let text = rest.dropFirst(valueMark.count).prefix(2 * 16)
        return Hex.bytes(String(decoding: text, as: UTF8.self)).flatMap { TimeOrderedID(bytes: $0) }
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

    /// Notes what values of outsiders name, after the events were gone through.
    static func notePersonal(in transaction: WriterTransaction) throws {
        try transaction.connection.each("SELECT value, id FROM personal WHERE value IS NOT NULL") { row in
            try note(
                files(in: Array(try row.text(0).utf8)), by: try row.id(1).bytes, in: transaction)
        }
    }
}
