import Crypto
import OfficeModel
import OfficeTime
import TicketEngine
import UseCases

/// Whether a personal link still opens something, and for whom.
enum LinkGate {
    /// At most so many wrong PINs; six digits are a thousand times more.
    static let allowedFailures = 5
    /// A second tap after the first was done is answered like the first.
    private static let graceMinutes: Int64 = 10
    static let validDays: Int64 = 7

    enum Standing: Sendable {
        case open(CompletionLink)
        case used
        case gone
    }

    static func standing(_ id: LinkID, _ context: RequestContext) async throws -> Standing {
        guard let link = try await context.site.accounts.link(id) else { return .gone }
        if link.used != nil { return .used }
        guard link.failures < allowedFailures, context.now < link.expires else { return .gone }
        return .open(link)
    }

    /// Looks at a PIN and counts a wrong one.
    /// - Throws: `WebFailure.tooMany` while another PIN for the same link is looked at, `.passwordsBusy`.
    static func opens(_ link: CompletionLink, pin: String, _ context: RequestContext) async throws -> Bool {
        guard await context.site.linkTurns.begin(link.id) else { throw WebFailure.tooMany }
        do {
            let isRight = try await looksAt(pin, of: link.id, context)
            await context.site.linkTurns.end(link.id)
            return isRight
        } catch {
            await context.site.linkTurns.end(link.id)
            throw error
        }
    }

    /// The link is read anew: another try may have been counted since.
    private static func looksAt(
        _ pin: String, of id: LinkID, _ context: RequestContext
    ) async throws -> Bool {
        guard var link = try await context.site.accounts.link(id), link.failures < allowedFailures else {
            return false
        }
        let digits = pin.filter { !$0.isWhitespace }
        let isRight = try await context.verify(
            digits, against: PasswordHash(text: link.pinHash), isKnown: context.signedIn != nil)
        if isRight { return true }
        link.failures += 1
        try await context.site.accounts.changeLink(link)
        return false
    }

    /// The link that a command was sent with; nil where none was named.
    /// - Throws: `WebFailure.forbidden` for one that does not open this command.
    static func link(of values: InputValues, _ context: RequestContext) async throws -> CompletionLink? {
        guard let text = values.text("link") else { return nil }
        guard let id = LinkID(text), let link = try await context.site.accounts.link(id),
            link.failures < allowedFailures, context.now < link.expires, isFresh(link, context.now),
            values.text("ticket").flatMap({ TicketID($0) }) == link.ticket, fits(link, values),
            try await opens(link, pin: values.text("pin") ?? "", context)
        else { throw WebFailure.forbidden }
        return link
    }

    private static func isFresh(_ link: CompletionLink, _ now: Instant) -> Bool {
        link.used.map { now.minute - $0.minute <= graceMinutes } ?? true
    }

    private static func fits(_ link: CompletionLink, _ values: InputValues) -> Bool {
        let number = { (field: String) in values.text(field).flatMap { Int($0) } }
        if let position = link.position { return number("position") == position && number("number") == nil }
        return link.countersign != nil && number("number") == link.countersign
    }

    /// Nobody uses it again.
    static func close(_ link: CompletionLink, _ context: RequestContext) async throws {
        guard var link = try await context.site.accounts.link(link.id), link.used == nil else { return }
        link.used = context.now
        try await context.site.accounts.changeLink(link)
    }
}
