import FoundationEssentials
import OfficeTime
import Testing
import TicketEngine

/// One event as a line would keep it: sorted keys, no white space; and back.
struct StoredLine: Sendable {
    let text: [UInt8]

    init(_ entry: TicketEntry) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        text = Array(try encoder.encode(Body(entry: entry)))
    }

    func entry() throws -> TicketEntry {
        try JSONDecoder().decode(Body.self, from: Data(text)).entry
    }

    private struct Body: Codable {
        enum Key: String, CodingKey { case kind, data, happened, recorded, actor }

        var entry: TicketEntry

        init(entry: TicketEntry) {
            self.entry = entry
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Key.self)
            let kind = try container.decode(String.self, forKey: .kind)
            let data = try container.superDecoder(forKey: .data)
            entry = TicketEntry(
                happened: try container.decode(Instant.self, forKey: .happened),
                recorded: try container.decode(Instant.self, forKey: .recorded),
                actor: try container.decode(Actor.self, forKey: .actor),
                event: try #require(try TicketEvent(kind: kind, from: data), "unknown kind \(kind)"))
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(entry.event.kind, forKey: .kind)
            try container.encode(entry.happened, forKey: .happened)
            try container.encode(entry.recorded, forKey: .recorded)
            try container.encode(entry.actor, forKey: .actor)
            try entry.event.data.encode(to: container.superEncoder(forKey: .data))
        }
    }
}
