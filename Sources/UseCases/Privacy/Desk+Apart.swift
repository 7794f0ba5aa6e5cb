import FoundationEssentials
package import OfficeModel
import TicketEngine

/// What an outsider says on a ticket lies apart like all that is known of them (DESIGN rule 10).
extension Desk {
    /// The same ruling, its events pointing to what was said instead of holding it.
    ///
    /// Here, behind every edge: no page and no program can forget it.
    func setApart(_ ruling: Ruling, in transaction: inout some LedgerTransaction) throws -> Ruling {
        var ruling = ruling
        var known: [Saying: PersonalReference] = [:]
        for index in ruling.issues.indices where ruling.issues[index].entry.actor.isOutsider {
            try ruling.issues[index].entry.event.setApart { saying in
                if let reference = known[saying] { return reference }
                let entry = try saying.sealed()
                try transaction.keep(entry)
                known[saying] = entry.reference
                return entry.reference
            }
        }
        return ruling
    }
}

extension Actor {
    /// Nobody of the office: a reporter, or who holds a personal link.
    var isOutsider: Bool {
        switch self {
        case .reporter, .link: true
        case .person, .clock: false
        }
    }
}

extension Saying {
    fileprivate func sealed() throws -> PersonalEntry {
        switch self {
        case .comment(let text): .sealed(text, as: .comment)
        case .reason(let text): .sealed(text, as: .reason)
        case .files(let files): .sealed(try Self.json(files), as: .commentFiles)
        }
    }

    private static func json(_ files: [AttachmentReference]) throws -> String {
        let encoder = JSONEncoder()
        // Sorted, for what is named by a value is found in its text.
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(files), as: UTF8.self)
    }
}

extension TicketDossier {
    /// The values of outsiders that its events point to.
    package var outsiders: [PersonalID] { history.flatMap(\.entry.event.outsiders).map(\.id) }

    /// The same with what outsiders said put back into its events, for showing.
    /// - Parameters:
    ///   - values: what is still kept.
    ///   - removed: stands for words that are not kept any more.
    package func told(with values: [PersonalID: String], removed: String) -> TicketDossier {
        var told = self
        for index in history.indices {
            told.history[index].entry.event = history[index].entry.event.putBack(
                text: { values[$0.id] ?? removed },
                files: { reference in
                    values[reference.id].flatMap {
                        try? JSONDecoder().decode([AttachmentReference].self, from: Data($0.utf8))
                    } ?? []
                })
        }
        return told
    }
}
