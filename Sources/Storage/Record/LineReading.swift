import Crypto

/// Finds out what rows of the record hold, ahead of whoever visits them in their order.
///
/// Unpacking, hashing and parsing a line takes no other line; that is nine tenths of verifying and is done on
/// all cores. What a line has to do with others is left to the visitor.
struct LineReading {
    /// A row as the table holds it.
    struct Stored: Sendable {
        var position: Int64
        var stream: TimeOrderedID
        var sequence: Int64
        var packed: [UInt8]
    }

    /// What a row holds.
    struct Found: Sendable {
        var position: Int64
        var stream: TimeOrderedID
        var sequence: Int64
        /// Reckoned anew.
        var digest: Digest
        /// The digest it gives of the line before; nil where it is no event, or the event of another row.
        var previous: Digest?
        /// Empty where nobody asked for it.
        var named = KeptCheck.Named()
    }

    /// So many that handing them over costs nothing beside the work, so few that memory does not notice.
    private static let batchCount = 256
    private static let batchBytes = 256 * 1024

    private var work: OrderedWork<[Stored], [Found]>
    private var batch: [Stored] = []
    private var bytes = 0

    /// - Parameter namesKept: whether files and values that the lines name are asked for.
    init(namesKept: Bool) {
        work = OrderedWork(label: "sigap.record") { batch in
            let unpacker = PackedLine.Unpacker()
            return batch.map { LineReading.found($0, unpacker, namesKept: namesKept) }
        }
    }

    /// Takes the next row.
    /// - Returns: rows taken earlier, the oldest first; mostly none.
    mutating func take(_ row: Stored) -> [Found] {
        batch.append(row)
        bytes += row.packed.count
        guard batch.count >= Self.batchCount || bytes >= Self.batchBytes else { return [] }
        return beginBatch() ?? []
    }

    /// The next of the rows that were taken and not given back yet; nil after the last.
    mutating func rest() -> [Found]? {
        if !batch.isEmpty, let oldest = beginBatch() { return oldest }
        return work.next()
    }

    private mutating func beginBatch() -> [Found]? {
        let rows = batch
        batch = []
        batch.reserveCapacity(Self.batchCount)
        bytes = 0
        return work.begin(rows)
    }

    private static func found(
        _ row: Stored, _ unpacker: PackedLine.Unpacker, namesKept: Bool
    ) -> Found {
        let line = EventLine(packed: row.packed, unpacker)
        var found = Found(
            position: row.position, stream: row.stream, sequence: row.sequence, digest: line.digest)
        guard let envelope = try? line.envelope(), envelope.stream == row.stream,
            envelope.sequence == row.sequence
        else { return found }
        found.previous = envelope.previous
        if namesKept { found.named = KeptCheck.Named(in: envelope) }
        return found
    }
}
