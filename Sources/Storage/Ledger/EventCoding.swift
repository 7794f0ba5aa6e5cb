import Crypto
import FoundationEssentials
import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine
import UseCases

/// What the record calls its streams.
enum Stream {
    static let ticket = "ticket"
    static let report = "report"
    static let office = "office"

    /// The office's own stream.
    static let officeID = TimeOrderedID(high: 0x7000, low: 0x8000_0000_0000_0001)
}

/// A line of the record that this program cannot read: a newer one wrote it, or a hand.
struct UnreadableEvent: Error {
    var kind: String
    var stream: TimeOrderedID
    var sequence: Int64

    init(_ envelope: EventEnvelope) {
        kind = envelope.draft.kind
        stream = envelope.stream
        sequence = envelope.sequence
    }
}

/// Events of the office, its tickets and reports, to what a line of the record holds and back.
enum EventCoding {
    /// What all events of one command share.
    struct Origin {
        var command: TimeOrderedID
        var recorded: Instant
    }

    static func draft(
        _ entry: TicketEntry, from origin: Origin, late: String
    ) throws -> EventDraft {
        let data = try EventDataLine.bytes(entry.event) ?? CanonicalEncoder.encode(entry.event.data)
        return draft(
            entry.event.kind, data, by: entry.actor, happened: entry.happened, from: origin, late: late)
    }

    static func draft(
        _ event: ReportEvent, by actor: Actor, happened: Instant, from origin: Origin, late: String
    ) throws -> EventDraft {
        draft(
            event.kind, try CanonicalEncoder.encode(event.data), by: actor, happened: happened, from: origin,
            late: late)
    }

    static func draft(_ event: OfficeEvent, by actor: Actor, from origin: Origin) throws -> EventDraft {
        draft(
            event.kind, try CanonicalEncoder.encode(event), by: actor, happened: origin.recorded,
            from: origin)
    }

    private static func draft(
        _ kind: String, _ data: [UInt8], by actor: Actor, happened: Instant, from origin: Origin,
        late: String = ""
    ) -> EventDraft {
        var draft = EventDraft(
            command: origin.command, recorded: origin.recorded, happened: happened, actor: actor.word,
            post: actor.post?.text, capacity: actor.capacity?.rawValue, kind: kind,
            late: late.isEmpty ? nil : late, data: data)
        draft.isCanonical = true
        return draft
    }

    // MARK: back

    static func ticketEntry(_ envelope: EventEnvelope) throws -> TicketEntry {
        let draft = envelope.draft
        guard let actor = Actor(draft), let event = try decode(AnyTicketEvent.self, envelope).event else {
            throw UnreadableEvent(envelope)
        }
        return TicketEntry(
            happened: draft.happened, recorded: draft.recorded, actor: actor, event: event)
    }

    static func reportEvent(_ envelope: EventEnvelope) throws -> ReportEvent {
        guard let event = try decode(AnyReportEvent.self, envelope).event else {
            throw UnreadableEvent(envelope)
        }
        return event
    }

    static func officeEvent(_ envelope: EventEnvelope) throws -> OfficeEvent {
        try decode(OfficeEvent.self, envelope)
    }

    private static func decode<Value: Decodable>(
        _ type: Value.Type, _ envelope: EventEnvelope
    ) throws -> Value {
        let decoder = JSONDecoder()
        if let key = CodingUserInfoKey.eventKind { decoder.userInfo[key] = envelope.draft.kind }
        return try decoder.decode(type, from: Data(envelope.draft.data))
    }
}

extension OfficeEntry {
    init(_ envelope: EventEnvelope) throws {
        self.init(
            sequence: Int(envelope.sequence), recorded: envelope.draft.recorded,
            person: Actor(envelope.draft)?.person, event: try EventCoding.officeEvent(envelope))
    }
}

extension CodingUserInfoKey {
    fileprivate static let eventKind = CodingUserInfoKey(rawValue: "kind")
}

extension Decoder {
    fileprivate var eventKind: String {
        CodingUserInfoKey.eventKind.flatMap { userInfo[$0] as? String } ?? ""
    }
}

/// An event whose kind stands beside its data, not in it; nil for a kind this program does not know.
private struct AnyTicketEvent: Decodable {
    let event: TicketEvent?

    init(from decoder: any Decoder) throws {
        event = try TicketEvent(kind: decoder.eventKind, from: decoder)
    }
}

private struct AnyReportEvent: Decodable {
    let event: ReportEvent?

    init(from decoder: any Decoder) throws {
        event = try ReportEvent(kind: decoder.eventKind, from: decoder)
    }
}

extension Actor {
    /// As one word: `person:…`, `reporter:…`, `link:…`, `clock`; post and capacity stand beside it.
    var word: String {
        switch self {
        case .person(let id, _, _): "person:" + id.text
        case .reporter(let id): "reporter:" + id.text
        case .link(let id): "link:" + id.text
        case .clock: "clock"
        }
    }

    init?(_ draft: EventDraft) {
        if draft.actor == "clock" {
            self = .clock
            return
        }
        guard let colon = draft.actor.firstIndex(of: ":") else { return nil }
        let name = draft.actor[draft.actor.index(after: colon)...]
        switch draft.actor[..<colon] {
        case "person":
            self = .person(
                PersonID(String(name)), post: draft.post.map { PostID($0) },
                capacity: draft.capacity.flatMap { Capacity(rawValue: $0) })
        case "reporter":
            guard let id = ReportID(name) else { return nil }
            self = .reporter(id)
        case "link":
            guard let id = LinkID(name) else { return nil }
            self = .link(id)
        default: return nil
        }
    }
}
