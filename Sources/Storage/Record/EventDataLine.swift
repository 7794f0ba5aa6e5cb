import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine

/// Canonical JSON written straight into bytes, keys in their order by whoever writes.
///
/// `CanonicalEncoder` does the same for any value. Nine of ten events are of three kinds; those are written
/// here, ten times as fast. A test holds the two against each other.
struct EventDataLine {
    private(set) var bytes: [UInt8] = []
    /// A text with NUL came by, which no event may hold.
    private var holdsNUL = false

    private init() {
        bytes.reserveCapacity(768)
    }

    /// The data of an event; nil for a kind that is rare.
    /// - Throws: `EncodingError` for a text with NUL.
    static func bytes(_ event: TicketEvent) throws -> [UInt8]? {
        var line = EventDataLine()
        switch event {
        case .stepStarted(let event): line.add(event)
        case .stepCompleted(let event): try line.add(event)
        case .informed(let event):
            line.add(#"{"assignees":"#, event.assignees)
            line.add(#","step":"#, event.step.text)
            line.add("}")
        default: return nil
        }
        if line.holdsNUL {
            throw EncodingError.invalidValue(event, .init(codingPath: [], debugDescription: "NUL in a text"))
        }
        return line.bytes
    }

    // MARK: events

    private mutating func add(_ event: StepStarted) {
        add(#"{"assignees":"#, event.assignees)
        add(#","attempt":"#, event.attempt)
        add(#","calendar":"#, event.calendar)
        if let deadline = event.deadline { add(#","deadline":"#, deadline) }
        add(#","places":"#)
        list(event.places) { $0.add(text: $1) }
        add(#","position":"#, event.position)
        add(#","stage":"#, event.stage)
        add(#","start":"#, event.start)
        add(#","step":"#, event.step.text)
        add("}")
    }

    private mutating func add(_ event: StepCompleted) throws {
        if let answer = event.answer { add(#"{"answer":"#, answer) }
        add(event.answer == nil ? #"{"fields":"# : #","fields":"#)
        list(event.fields) { line, field in
            line.add(#"{"name":"#, field.name)
            line.add(#","value":"#, field.value)
            line.add("}")
        }
        add(#","given":"#)
        if event.given == .own { add(#"{"own":{}}"#) } else { try add(encoded: event.given) }
        add(#","minutes":"#, event.minutes)
        add(#","note":"#, event.note)
        add(#","position":"#, event.position)
        add(#","products":"#)
        try list(event.products) { try $0.add($1) }
        add(#","requirements":"#)
        try list(event.requirements) { try $0.add($1) }
        add(#","stage":"#, event.stage)
        add(#","step":"#, event.step.text)
        add(#","turn":{"from":"#, event.turn.from)
        add(#","inTime":"#, event.turn.inTime.rawValue)
        add(#","minutes":"#, event.turn.minutes)
        add(#"},"verdict":{"inTime":"#, event.verdict.inTime.rawValue)
        add(#","output":"#, event.verdict.output.rawValue)
        add(#","requirements":"#, event.verdict.requirements.rawValue)
        add("}}")
    }

    private mutating func add(_ product: Product) throws {
        add(#"{"content":"#)
        switch product.content {
        case .paper(let text, let files):
            add(#"{"paper":{"files":"#, files)
            add(#","text":"#, text)
            add("}}")
        case .condition(let evidence):
            add(#"{"condition":{"_0":{"photos":"#, evidence.photos)
            add(evidence.reporterConfirmed ? #","reporterConfirmed":true"# : #","reporterConfirmed":false"#)
            add(#","test":"#, evidence.test)
            add("}}}")
        default: try add(encoded: product.content)
        }
        add(#","kind":"#, product.kind.rawValue)
        add(#","name":"#, product.name)
        add(#","number":"#, product.number)
        add("}")
    }

    private mutating func add(_ record: RequirementRecord) throws {
        add(#"{"name":"#, record.name)
        switch record.supply {
        case .found(let step):
            add(#","supply":{"found":{"step":"#, step.text)
            add("}}}")
        case .ticked: add(#","supply":{"ticked":{}}}"#)
        default:
            add(#","supply":"#)
            try add(encoded: record.supply)
            add("}")
        }
    }

    // MARK: pieces

    private mutating func add(_ words: StaticString) {
        words.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    }

    private mutating func add(text: String) {
        if !CanonicalJSON.append(text, to: &bytes) { holdsNUL = true }
    }

    private mutating func add(_ key: StaticString, _ text: String) {
        add(key)
        add(text: text)
    }

    private mutating func add(_ key: StaticString, _ number: Int) {
        add(key)
        CanonicalJSON.append(Int64(number), to: &bytes)
    }

    private mutating func add(_ key: StaticString, _ instant: Instant) {
        add(key)
        CanonicalJSON.append(instant.milliseconds, to: &bytes)
    }

    private mutating func add(_ key: StaticString, _ assignees: [Assignee]) {
        add(key)
        list(assignees) { $0.add(text: $1.text) }
    }

    private mutating func add(_ key: StaticString, _ files: [TicketEngine.AttachmentReference]) {
        add(key)
        list(files) { line, file in
            line.add(#"{"digest":"#, file.digest)
            line.add(#","mediaType":"#, file.mediaType)
            line.add(#","name":"#, file.name)
            line.add(#","size":"#, file.size)
            line.add("}")
        }
    }

    /// What occurs rarely, in the general way.
    private mutating func add(encoded value: some Encodable) throws {
        bytes += try CanonicalEncoder.encode(value)
    }

    private mutating func list<Element, Failure: Error>(
        _ elements: [Element], _ write: (inout EventDataLine, Element) throws(Failure) -> Void
    ) throws(Failure) {
        bytes.append(0x5B)
        var isFirst = true
        for element in elements {
            if !isFirst { bytes.append(0x2C) }
            isFirst = false
            try write(&self, element)
        }
        bytes.append(0x5D)
    }
}
