import OfficeModel
import UseCases

/// The answer to a command as few bytes: there is one for every command.
///
/// One byte of flags, then what they say is there: ticket, report (16 bytes each), number, code (a byte of
/// length and UTF-8), the successor's ticket and number, and the version in as few bytes as it needs, highest
/// first.
enum OutcomeCoding {
    private static let format: UInt8 = 0x10
    private static let successor: UInt8 = 0x20

    static func bytes(_ outcome: CommandOutcome) -> [UInt8] {
        var flags = format
        var rest: [UInt8] = []
        if let ticket = outcome.ticket {
            flags |= 1
            rest += ticket.bytes
        }
        if let report = outcome.report {
            flags |= 2
            rest += report.bytes
        }
        if let number = outcome.number {
            flags |= 4
            append(number, to: &rest)
        }
        if let code = outcome.code {
            flags |= 8
            append(code, to: &rest)
        }
        if let begun = outcome.successor {
            flags |= successor
            rest += begun.ticket.bytes
            append(begun.number, to: &rest)
        }
        let version = UInt64(truncatingIfNeeded: outcome.version)
        let bytes = (64 - version.leadingZeroBitCount + 7) / 8
        for index in (0..<bytes).reversed() {
            rest.append(UInt8(truncatingIfNeeded: version >> UInt64(8 * index)))
        }
        return [flags] + rest
    }

    static func outcome(_ bytes: [UInt8]) -> CommandOutcome? {
        var rest = bytes[...]
        guard let flags = rest.popFirst(), flags & ~(successor | 0x0F) == format else { return nil }
        var outcome = CommandOutcome()
        if flags & 1 != 0 {
            outcome.ticket = TicketID(bytes: rest.prefix(16))
            rest = rest.dropFirst(16)
        }
        if flags & 2 != 0 {
            outcome.report = ReportID(bytes: rest.prefix(16))
            rest = rest.dropFirst(16)
        }
        if flags & 4 != 0 { outcome.number = text(&rest) }
        if flags & 8 != 0 { outcome.code = text(&rest) }
        if flags & successor != 0 {
            guard let ticket = TicketID(bytes: rest.prefix(16)) else { return nil }
            rest = rest.dropFirst(16)
            outcome.successor = CommandOutcome.Successor(ticket: ticket, number: text(&rest) ?? "")
        }
        guard rest.count <= 8 else { return nil }
        outcome.version = Int(truncatingIfNeeded: rest.reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
        return outcome
    }

    private static func append(_ text: String, to bytes: inout [UInt8]) {
        let utf8 = Array(text.utf8.prefix(255))
        bytes.append(UInt8(utf8.count))
        bytes += utf8
    }

    private static func text(_ rest: inout ArraySlice<UInt8>) -> String? {
        guard let count = rest.popFirst() else { return nil }
        defer { rest = rest.dropFirst(Int(count)) }
        return String(decoding: rest.prefix(Int(count)), as: UTF8.self)
    }
}
