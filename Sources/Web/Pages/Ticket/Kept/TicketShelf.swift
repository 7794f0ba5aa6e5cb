import HTTPServer
import Markup
import OfficeModel
import OfficeTime
import Phrases
import Synchronization
import TicketEngine
import UseCases

/// Those parts of ticket pages that are the same for everybody who may see the ticket, written and compressed
/// once: its sheet, its history, its papers and comments.
///
/// Nothing here can be old: the key holds everything they are made of. It keeps what was used last, at least
/// `room` bytes of it and at most twice as much.
final class TicketShelf: Sendable {
    struct Key: Hashable, Sendable {
        var ticket: TicketID
        var version: Int
        /// Names of posts, people and units come from here.
        var office: Int
        var language: Language
        /// A stamp of today has no date.
        var today: CivilDate
        /// Where the sheet's tabs lead.
        var address: String
        var isTable: Bool
        /// Values of outsiders that are still kept: one that was removed leaves the page.
        var personal: Set<PersonalID>
        /// What stands in the sheet from another ticket.
        var standing: StandingOrder?
    }

    struct Parts: Sendable {
        var sheet: KeptText
        var history: KeptText
        var papers: KeptText
        var comments: KeptText

        var size: Int { sheet.size + history.size + papers.size + comments.size }
    }

    private struct State {
        var young: [Key: Parts] = [:]
        var old: [Key: Parts] = [:]
        var size = 0

        mutating func keep(_ parts: Parts, for key: Key, room: Int) {
            young[key] = parts
            size += parts.size
            guard size >= room else { return }
            old = young
            young = [:]
            size = 0
        }
    }

    /// About three hundred tickets.
    private static let room = 6_000_000

    private let state = Mutex(State())

    /// The parts of a key, made where nobody made them yet.
    func parts(_ key: Key, make: () -> Parts) -> Parts {
        let known = state.withLock { state -> Parts? in
            if let young = state.young[key] { return young }
            guard let old = state.old[key] else { return nil }
            state.keep(old, for: key, room: Self.room)
            return old
        }
        if let known { return known }
        let made = make()
        state.withLock { $0.keep(made, for: key, room: Self.room) }
        return made
    }
}

extension TicketShelf.Key {
    /// What the parts of this page are made of.
    init(_ scene: TicketScene) {
        let context = scene.context
        self.init(
            ticket: scene.state.id, version: scene.state.version, office: scene.office.version,
            language: scene.language, today: LocalTime(context.now, in: context.zone).date,
            address: scene.place.path,
            isTable: context.request.query[SheetView.field] == SheetView.tableValue,
            personal: Set(scene.personal.keys), standing: scene.standing)
    }
}

extension TicketShelf.Parts {
    init(_ scene: TicketScene) {
        let history = TicketHistory(scene: scene)
        let record = TicketRecord(scene: scene)
        self.init(
            sheet: KeptText(TicketSheet(scene: scene, told: history.told).html.render()),
            history: KeptText(history.html.render()), papers: KeptText(record.papers.render()),
            comments: KeptText(record.comments.render()))
    }
}
