package import Crypto

/// Checks the whole record: every line, every link, every seal. Needs no server, only the file.
package struct Verifier {
    private static let findingLimit = 100

    private struct Known {
        var head: StreamHead
        var position: Int64
    }

    private let connection: Connection
    /// Holds files and values against what the lines name; nil where only the record itself is asked for.
    private var kept: KeptCheck?
    private var report = VerificationReport()
    private var known: [TimeOrderedID: Known] = [:]
    private var seals: ArraySlice<Seal> = []
    private var lastSeal = Seal.none
    private var grown: Set<TimeOrderedID> = []
    private var lastPosition: Int64 = 0

    private init(_ connection: Connection, _ kept: KeptCheck?) {
        self.connection = connection
        self.kept = kept
    }

    /// Reads the record once, in the order it was written, with all cores: `LineReading` looks at each line
    /// by itself, ahead of this. What is found, and in which order, does not depend on how many there are.
    ///
    /// Memory: about 100 bytes a stream, and as much for each file and value where these are checked too.
    /// - Parameters:
    ///   - seal: a hash that left the machine earlier; it must be one of the record's seals.
    ///   - folder: the data folder, whose files and values are then held against the record.
    /// - Throws: `DatabaseError` where the file cannot be read; what is wrong in the record is in the report.
    package static func verify(
        _ connection: Connection, expecting seal: Digest? = nil, filesIn folder: String? = nil
    ) throws -> VerificationReport {
        var verifier = Verifier(connection, folder.map { KeptCheck(dataFolder: $0) })
        try verifier.walk()
        try verifier.compareStreams()
        try verifier.finish(expecting: seal)
        verifier.report.kept = try verifier.kept?.finished(in: connection)
        return verifier.report
    }

    private mutating func walk() throws {
        seals = try SealStore.all(in: connection)[...]
        report.seals = Int64(seals.count)
        report.newestSeal = seals.last
        var reading = LineReading(namesKept: kept != nil)
        try connection.each("SELECT id, stream, seq, line FROM event ORDER BY id") { row in
            let stored = LineReading.Stored(
                position: try row.int64(0), stream: try row.id(1), sequence: try row.int64(2),
                packed: try row.bytes(3))
            for line in reading.take(stored) { try visit(line) }
        }
        while let lines = reading.rest() {
            for line in lines { try visit(line) }
        }
        while let seal = seals.first { try close(seal) }
        report.unsealedStreams = Int64(grown.count)
        report.unsealedEvents = report.events - lastSeal.events
    }

    private mutating func visit(_ line: LineReading.Found) throws {
        let (position, stream, sequence) = (line.position, line.stream, line.sequence)
        while let seal = seals.first, seal.position < position { try close(seal) }
        if position != lastPosition + 1 { add(.gap(position: lastPosition + 1), at: lastPosition + 1) }
        lastPosition = position
        report.events += 1
        grown.insert(stream)
        let now = Known(head: StreamHead(sequence: sequence, digest: line.digest), position: position)
        let before = known.updateValue(now, forKey: stream) ?? Known(head: .none, position: position)
        let changed = RecordFault.changed(stream: stream, sequence: sequence)
        guard let previous = line.previous else { return add(changed, at: position) }
        kept?.note(line.named, at: KeptReport.Place(stream: stream, sequence: sequence))
        guard sequence == before.head.sequence + 1 else {
            return add(.missing(stream: stream, sequence: before.head.sequence + 1), at: before.position)
        }
        guard previous != before.head.digest else { return }
        if sequence > 1, try isVouchedFor(line.digest, stream, sequence) {
            add(.changed(stream: stream, sequence: before.head.sequence), at: before.position)
        } else {
            add(changed, at: position)
        }
    }

    /// Whether the event after this one, or the stream's head, names this digest.
    ///
    /// A broken link has two ends. The end that its own successor vouches for is whole, so the other was
    /// changed.
    private func isVouchedFor(
        _ digest: Digest, _ stream: TimeOrderedID, _ sequence: Int64
    ) throws -> Bool {
        let next = try EventStore.line(sequence + 1, of: stream, in: connection)
        if let next { return (try? next.envelope())?.previous == digest }
        return try EventStore.head(of: stream, in: connection)?.digest == digest
    }

    private mutating func close(_ seal: Seal) throws {
        seals = seals.dropFirst()
        let heads = try SealStore.heads(of: seal.number, in: connection)
        let isWhole =
            seal.number == lastSeal.number + 1 && seal.previous == lastSeal.digest
            && seal.reckonedDigest(heads: heads) == seal.digest
        if isWhole {
            for one in heads { compare(one, with: known[one.stream], at: seal.position) }
        }
        let isComplete =
            seal.events == report.events && seal.streams == Int64(known.count) && heads.count == grown.count
        if !isWhole || !isComplete { add(.sealChanged(number: seal.number), at: seal.position) }
        lastSeal = seal
        grown.removeAll(keepingCapacity: true)
    }

    private mutating func compareStreams() throws {
        var entries = 0
        try connection.each("SELECT id, seq, head FROM stream ORDER BY id") { row in
            entries += 1
            let head = StreamHead(sequence: try row.int64(1), digest: try row.digest(2))
            compare(
                SealedHead(stream: try row.id(0), head: head), with: known[try row.id(0)], at: lastPosition)
        }
        report.streams = Int64(known.count)
        guard entries < known.count else { return }
        for (stream, one) in known where try EventStore.head(of: stream, in: connection) == nil {
            add(.streamMismatch(stream: stream), at: one.position)
        }
    }

    /// Holds what the walk found against what a seal or the stream's entry says.
    private mutating func compare(_ expected: SealedHead, with found: Known?, at position: Int64) {
        guard let found else { return add(.streamMismatch(stream: expected.stream), at: position) }
        guard found.head != expected.head else { return }
        let fault: RecordFault =
            if found.head.sequence < expected.head.sequence {
                .missing(stream: expected.stream, sequence: found.head.sequence + 1)
            } else if found.head.sequence > expected.head.sequence {
                .streamMismatch(stream: expected.stream)
            } else {
                .changed(stream: expected.stream, sequence: expected.head.sequence)
            }
        add(fault, at: found.position)
    }

    private mutating func finish(expecting digest: Digest?) throws {
        if let digest {
            report.confirmedSeal = try SealStore.find(digest, in: connection)
            if report.confirmedSeal == nil { add(.sealUnknown(digest), at: lastPosition) }
        }
        report.findings.sort { $0.position < $1.position }
    }

    private mutating func add(_ fault: RecordFault, at position: Int64) {
        guard report.findings.count < Verifier.findingLimit else { return }
        guard !report.findings.contains(where: { $0.fault == fault }) else { return }
        report.findings.append(VerificationReport.Finding(position: position, fault: fault))
    }
}
