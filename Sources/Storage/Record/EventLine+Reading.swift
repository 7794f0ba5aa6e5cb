import Crypto
import OfficeTime

extension EventLine {
    /// The event the line holds.
    ///
    /// Strict: the line must be the very bytes that writing the event would give, keys in order and nothing
    /// beside.
    /// - Throws: `EventLineFault`.
    package func envelope() throws(EventLineFault) -> EventEnvelope {
        do { _ = try UTF8Span(validating: bytes.span) } catch { throw .notAnEvent(offset: 0) }
        var reader = LineReader(bytes)
        let actor = try reader.text(#"{"by":"#)
        let capacity = try reader.textIfPresent(#","cap":"#)
        let command = try reader.id(#","cmd":"#)
        let data = try reader.object(#","data":"#)
        let happened = try reader.number(#","hap":"#)
        let kind = try reader.text(#","kind":"#)
        let late = try reader.textIfPresent(#","late":"#)
        let post = try reader.textIfPresent(#","post":"#)
        let previous = try reader.digest(#","prev":"#)
        let recorded = try reader.number(#","rec":"#)
        let sequence = try reader.number(#","seq":"#)
        let stream = try reader.id(#","stream":"#)
        let version = try reader.number(#","v":"#)
        try reader.end()
        let draft = EventDraft(
            command: command,
            recorded: Instant(milliseconds: recorded),
            happened: Instant(milliseconds: happened),
            actor: actor,
            post: post,
            capacity: capacity,
            kind: kind,
            late: late,
            version: Int(version),
            data: data)
        return EventEnvelope(stream: stream, sequence: sequence, previous: previous, draft: draft)
    }
}

private struct LineReader {
    private var scanner: JSONScanner

    init(_ bytes: [UInt8]) {
        scanner = JSONScanner(bytes)
    }

    private var fault: EventLineFault { .notAnEvent(offset: scanner.position) }

    mutating func text(_ key: StaticString) throws(EventLineFault) -> String {
        guard scanner.skip(key) else { throw fault }
        return try scanner.canonicalString()
    }

    mutating func textIfPresent(_ key: StaticString) throws(EventLineFault) -> String? {
        scanner.skip(key) ? try scanner.canonicalString() : nil
    }

    mutating func number(_ key: StaticString) throws(EventLineFault) -> Int64 {
        guard scanner.skip(key) else { throw fault }
        return try scanner.integer()
    }

    mutating func object(_ key: StaticString) throws(EventLineFault) -> [UInt8] {
        guard scanner.skip(key), scanner.next == 0x7B else { throw fault }
        return try scanner.canonicalValue()
    }

    /// Hexadecimal digits are written in small letters only, and without hyphens.
    mutating func id(_ key: StaticString) throws(EventLineFault) -> TimeOrderedID {
        guard scanner.skip(key), let bytes = scanner.hex(byteCount: 16),
            let id = TimeOrderedID(bytes: bytes)
        else { throw fault }
        return id
    }

    mutating func digest(_ key: StaticString) throws(EventLineFault) -> Digest {
        guard scanner.skip(key), let bytes = scanner.hex(byteCount: Digest.byteCount),
            let digest = Digest(bytes: bytes)
        else { throw fault }
        return digest
    }

    mutating func end() throws(EventLineFault) {
        guard scanner.skip("}"), scanner.isAtEnd else { throw fault }
    }
}
