package import Crypto
import OfficeTime

/// An event as it is stored and hashed: one line of JSON.
///
/// The keys, in their order: `by` actor · `cap` capacity · `cmd` command · `data` · `hap` happened · `kind` ·
/// `late` why it was put in late · `post` · `prev` previous · `rec` recorded · `seq` · `stream` · `v`
/// version. `cap`, `late` and `post` are left out where there is none. The digest is SHA-256 of exactly these
/// bytes.
package struct EventLine: Sendable, Hashable {
    package let bytes: [UInt8]
    package let digest: Digest

    /// Assembles the line of an event.
    /// - Throws: `EventLineFault.notCanonical` where the data is no JSON object of integers, texts and the
    ///   like.
    package init(_ envelope: EventEnvelope) throws(EventLineFault) {
        let draft = envelope.draft
        let data = draft.isCanonical ? draft.data : try CanonicalJSON.canonical(draft.data)
        guard data.first == 0x7B else { throw .notCanonical(offset: 0) }
        var line = LineAssembly(capacity: data.count + 400)
        line.add(#"{"by":"#, text: draft.actor)
        if let capacity = draft.capacity { line.add(#","cap":"#, text: capacity) }
        line.add(#","cmd":"#, id: draft.command)
        line.add(#","data":"#, raw: data)
        line.add(#","hap":"#, number: draft.happened.milliseconds)
        line.add(#","kind":"#, text: draft.kind)
        if let late = draft.late { line.add(#","late":"#, text: late) }
        if let post = draft.post { line.add(#","post":"#, text: post) }
        line.add(#","prev":"#, digest: envelope.previous)
        line.add(#","rec":"#, number: draft.recorded.milliseconds)
        line.add(#","seq":"#, number: envelope.sequence)
        line.add(#","stream":"#, id: envelope.stream)
        line.add(#","v":"#, number: Int64(draft.version))
        line.bytes.append(0x7D)
        self.init(stored: line.bytes)
    }

    /// A line read back from the table. Bytes that no packer wrote stand for themselves: they are no event.
    init(packed: [UInt8], _ unpacker: PackedLine.Unpacker) {
        self.init(stored: EventLine.bytes(packed: packed, unpacker))
    }

    static func bytes(packed: [UInt8], _ unpacker: PackedLine.Unpacker) -> [UInt8] {
        unpacker.line(packed) ?? packed
    }

    /// A line read back; its digest is reckoned anew.
    package init(stored bytes: [UInt8]) {
        self.bytes = bytes
        digest = SHA256.digest(of: bytes)
    }

    /// The line as text, for people.
    package var text: String { String(decoding: bytes, as: UTF8.self) }
}

private struct LineAssembly {
    var bytes: [UInt8] = []

    init(capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    mutating func add(_ key: String, text: String) {
        bytes.append(contentsOf: key.utf8)
        CanonicalJSON.append(text, to: &bytes)
    }

    /// An id as 32 digits, as data names it too.
    mutating func add(_ key: String, id: TimeOrderedID) {
        bytes.append(contentsOf: key.utf8)
        bytes.append(0x22)
        add(hex: id.high)
        add(hex: id.low)
        bytes.append(0x22)
    }

    private mutating func add(hex word: UInt64) {
        for shift in stride(from: 60, through: 0, by: -4) {
            add(digit: UInt8(truncatingIfNeeded: word >> UInt64(shift)) & 15)
        }
    }

    mutating func add(_ key: String, digest: Digest) {
        bytes.append(contentsOf: key.utf8)
        bytes.append(0x22)
        for byte in digest.bytes { add(hex: byte) }
        bytes.append(0x22)
    }

    private mutating func add(hex byte: UInt8) {
        add(digit: byte >> 4)
        add(digit: byte & 15)
    }

    private mutating func add(digit: UInt8) {
        bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
    }

    mutating func add(_ key: String, number: Int64) {
        bytes.append(contentsOf: key.utf8)
        CanonicalJSON.append(number, to: &bytes)
    }

    mutating func add(_ key: String, raw: [UInt8]) {
        bytes.append(contentsOf: key.utf8)
        bytes.append(contentsOf: raw)
    }
}
