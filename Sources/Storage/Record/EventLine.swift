package import Crypto
import OfficeTime

/// An event as it is stored and hashed: one line of JSON.
///
/// The keys, in their order: `by` actor · `cap` capacity · `cmd` command · `data` · `hap` happened · `kind` ·
/// `late` why it was put in late · `post` · `prev` previous · `rec` recorded · `seq` · `stream` · `v` version.
/// `cap`, `late` and `post` are left out where there is none. The digest is SHA-256 of exactly these bytes.
package struct EventLine: Sendable, Hashable {
    package let bytes: [UInt8]
    package let digest: Digest

    /// Assembles the line of an event.
    /// - Throws: `EventLineFault.notCanonical` where the data is no JSON object of integers, texts and the like.
    package init(_ envelope: EventEnvelope) throws(EventLineFault) {
        let draft = envelope.draft
        let data = try CanonicalJSON.canonical(draft.data)
        guard data.first == 0x7B else { throw .notCanonical(offset: 0) }
        var line = LineAssembly(capacity: data.count + 400)
        line.add(#"{"by":"#, text: draft.actor)
        if let capacity = draft.capacity { line.add(#","cap":"#, text: capacity) }
        line.add(#","cmd":"#, text: draft.command.description)
        line.add(#","data":"#, raw: data)
        line.add(#","hap":"#, number: draft.happened.milliseconds)
        line.add(#","kind":"#, text: draft.kind)
        if let late = draft.late { line.add(#","late":"#, text: late) }
        if let post = draft.post { line.add(#","post":"#, text: post) }
        line.add(#","prev":"#, text: envelope.previous.hex)
        line.add(#","rec":"#, number: draft.recorded.milliseconds)
        line.add(#","seq":"#, number: envelope.sequence)
        line.add(#","stream":"#, text: envelope.stream.description)
        line.add(#","v":"#, number: Int64(draft.version))
        line.bytes.append(0x7D)
        self.init(stored: line.bytes)
    }

    /// A line read back; its digest is reckoned anew.
    package init(stored bytes: [UInt8]) {
        self.bytes = bytes
        digest = SHA256.digest(of: bytes)
    }

    /// The line as text, for the table.
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

    mutating func add(_ key: String, number: Int64) {
        bytes.append(contentsOf: key.utf8)
        bytes.append(contentsOf: String(number).utf8)
    }

    mutating func add(_ key: String, raw: [UInt8]) {
        bytes.append(contentsOf: key.utf8)
        bytes.append(contentsOf: raw)
    }
}
