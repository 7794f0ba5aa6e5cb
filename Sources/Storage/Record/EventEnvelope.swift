package import Crypto
package import OfficeTime

/// What stands on every event's line beside its data (DESIGN rule 9).
package struct EventEnvelope: Sendable, Hashable {
    /// The ticket, report or office the event belongs to.
    package var stream: TimeOrderedID
    /// Its number in the stream, from 1.
    package var sequence: Int64
    /// The digest of the line before it in the stream; zero for the first.
    package var previous: Digest
    package var draft: EventDraft

    package init(stream: TimeOrderedID, sequence: Int64, previous: Digest, draft: EventDraft) {
        self.stream = stream
        self.sequence = sequence
        self.previous = previous
        self.draft = draft
    }
}

/// An event before it has a place in a stream.
package struct EventDraft: Sendable, Hashable {
    /// The command it answers.
    package var command: TimeOrderedID
    /// When the system wrote it.
    package var recorded: Instant
    /// When it is claimed to have happened.
    package var happened: Instant
    /// Who did it: a user's id, or a word such as `clock` for the system itself.
    package var actor: String
    /// The post the actor held for it; nil for those outside the office.
    package var post: String?
    /// In what capacity: definitive, acting, recorded for someone; nil where there is no post.
    package var capacity: String?
    /// The event's kind, in the past tense.
    package var kind: String
    /// Why it was put in late; nil where it was not.
    package var late: String?
    /// The version of the kind's data, from 1; older ones are read through upcasters.
    package var version: Int
    /// A JSON object; brought into canonical form when the line is made.
    package var data: [UInt8]
    /// Whether the data is in that form already, because `CanonicalEncoder` made it.
    var isCanonical = false

    package init(
        command: TimeOrderedID,
        recorded: Instant,
        happened: Instant,
        actor: String,
        post: String? = nil,
        capacity: String? = nil,
        kind: String,
        late: String? = nil,
        version: Int = 1,
        data: [UInt8]
    ) {
        self.command = command
        self.recorded = recorded
        self.happened = happened
        self.actor = actor
        self.post = post
        self.capacity = capacity
        self.kind = kind
        self.late = late
        self.version = version
        self.data = data
    }
}
