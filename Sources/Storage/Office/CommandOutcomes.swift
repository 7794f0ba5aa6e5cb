package import Crypto
package import OfficeTime

/// A command id was used before, by the same actor, for something else.
package struct CommandIDReused: Error, Sendable, Hashable, CustomStringConvertible {
    package init() {}

    package var description: String { "This command id was used before for another command." }
}

/// What each command answered, so that sending it twice does it once.
package enum CommandOutcomes {
    /// The first answer to a command; nil where it is new.
    ///
    /// Call it in the command's own savepoint: then two copies that wait together are one command too.
    /// - Throws: `CommandIDReused` where the content differs; `DatabaseError`.
    package static func find(
        _ command: TimeOrderedID, _ proof: Proof, in connection: Connection
    ) throws -> [UInt8]? {
        let kept = try connection.first(
            "SELECT content, outcome FROM command_outcome WHERE command = \(command) AND actor = \(proof.actor)"
        ) { row in (content: try row.bytes(0), outcome: try row.bytes(1)) }
        guard let kept else { return nil }
        guard kept.content == proof.content else { throw CommandIDReused() }
        return kept.outcome
    }

    /// Keeps the answer to a command that was done; a refused one keeps nothing, its id may be used again.
    /// - Throws: `DatabaseError`, with the reason `duplicate` where an answer is kept already.
    package static func keep(
        _ outcome: [UInt8],
        of command: TimeOrderedID,
        _ proof: Proof,
        at now: Instant,
        in transaction: WriterTransaction
    ) throws(DatabaseError) {
        try transaction.run(
            """
            INSERT INTO command_outcome (command, actor, content, outcome, recorded)
            VALUES (\(command), \(proof.actor), \(proof.content), \(outcome), \(now))
            """)
    }

    /// Actor and content as few bytes as tell them apart: there is one row for every command.
    ///
    /// Two actors whose numbers are the same differ in the content, which is reckoned from both: the second
    /// is told that the id was used.
    package struct Proof: Sendable {
        fileprivate let actor: Int64
        /// The first half of a SHA-256.
        fileprivate let content: [UInt8]

        /// Of a command by an actor, from the digest of what it was sent with.
        package init(by actor: String, content: Digest) {
            let word = Array(actor.utf8)
            self.actor = SHA256.digest(of: word).bytes.prefix(8).reduce(0) { $0 << 8 | Int64($1) }
            self.content = Array(SHA256.digest(of: content.bytes + word).bytes.prefix(16))
        }
    }

    /// Forgets answers kept before an instant, and says how many: nobody sends a command again after weeks.
    /// - Throws: `DatabaseError`.
    @discardableResult
    package static func forget(
        before instant: Instant, in transaction: WriterTransaction
    ) throws(DatabaseError) -> Int {
        try transaction.run(
            """
            DELETE FROM command_outcome
            WHERE command < \(TimeOrderedID.lowest(atMilliseconds: instant.milliseconds)) AND recorded < \(instant)
            """)
    }
}
