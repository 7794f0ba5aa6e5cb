import HTTPServer
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// What an address of the register asks for, and the address that asks for it again.
struct RegisterFilter {
    /// Where a ticket stands, in the words of addresses.
    enum Standing: String, CaseIterable {
        case open = "berjalan"
        case parked = "diprogramkan"
        case finished = "menunggu-konfirmasi"
        case confirmed = "selesai"
        case cancelled = "dibatalkan"
        case handedOver = "dialihkan"

        var phase: TicketPhase {
            switch self {
            case .open: .open
            case .parked: .parked
            case .finished: .finished
            case .confirmed: .confirmed
            case .cancelled: .cancelled
            case .handedOver: .handedOver
            }
        }

        var words: Phrase {
            switch self {
            case .open: Phrase.State.open
            case .parked: Phrase.State.parked
            case .finished: Phrase.State.awaitingConfirmation
            case .confirmed: Phrase.State.done
            case .cancelled: Phrase.State.cancelled
            case .handedOver: Phrase.Register.handedOver
            }
        }
    }

    /// The names in the address.
    enum Name {
        static let words = "q"
        static let standing = "keadaan"
        static let procedure = "sop"
        static let unit = "opd"
        static let from = "dari"
        static let until = "sampai"
        static let late = "terlambat"
        static let step = "langkah"
        static let waiting = "menunggu"
        static let channel = "saluran"
        static let complaint = "jenis"
        static let place = "lokasi"
        static let order = "urut"
        static let after = "after"
    }

    static let pageSize = 50

    var words: String
    var standing: Standing?
    var procedure: String?
    var unit: UnitID?
    /// As typed, so that a wrong one is shown again.
    var from: String
    var until: String
    var isLateOnly: Bool
    /// A row of the procedure above.
    var step: StepID?
    var waiting: PauseReason.Kind?
    var channel: Channel?
    var complaint: Complaint?
    var place: PlaceID?
    var order: TicketOrder
    var after: TicketCursor?

    init(_ query: NamedValues) {
        words = String((query[Name.words] ?? "").prefix(100))
        standing = query[Name.standing].flatMap(Standing.init)
        procedure = query[Name.procedure].flatMap { $0.isEmpty ? nil : $0 }
        unit = query[Name.unit].flatMap { $0.isEmpty ? nil : UnitID($0) }
        from = String((query[Name.from] ?? "").prefix(20))
        until = String((query[Name.until] ?? "").prefix(20))
        isLateOnly = query[Name.late] != nil
        step = query[Name.step].flatMap { $0.isEmpty ? nil : StepID($0) }
        waiting = query[Name.waiting].flatMap(PauseReason.Kind.init)
        channel = query[Name.channel].flatMap(Channel.init)
        complaint = query[Name.complaint].flatMap(Complaint.init)
        place = query[Name.place].flatMap { $0.isEmpty ? nil : PlaceID($0) }
        order = query[Name.order].flatMap(TicketOrder.init) ?? .newest
        after = query[Name.after].flatMap { TicketCursor($0) }
    }

    /// All tickets, newest first.
    init() {
        self.init([:])
    }

    /// The list that a saved address asks for; nil for an address of another page.
    init?(address: String) {
        guard let request = try? Request(target: address), request.path == ["tiket"] else { return nil }
        self.init(request.query)
        after = nil
    }

    var isEmpty: Bool {
        words.isEmpty && standing == nil && procedure == nil && unit == nil && from.isEmpty && until.isEmpty
            && !isLateOnly && step == nil && waiting == nil && channel == nil && complaint == nil
            && place == nil
    }

    /// Whether something besides the words narrows the list.
    var narrows: Bool {
        var rest = self
        rest.words = ""
        return !rest.isEmpty
    }

    func address(after: TicketCursor? = nil, at list: Place = .tickets) -> String {
        let pairs: [(String, String?)] = [
            (Name.words, words), (Name.standing, standing?.rawValue), (Name.procedure, procedure),
            (Name.step, step?.text), (Name.unit, unit?.text), (Name.place, place?.text), (Name.from, from),
            (Name.until, until), (Name.late, isLateOnly ? "ya" : nil), (Name.waiting, waiting?.rawValue),
            (Name.channel, channel?.rawValue), (Name.complaint, complaint?.rawValue),
            (Name.order, order == .newest ? nil : order.rawValue), (Name.after, after?.text),
        ]
        let query = pairs.compactMap { name, value in
            value.flatMap { $0.isEmpty ? nil : "\(name)=\(percentEncoded($0))" }
        }
        return list.path + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
    }

    /// The same list in another order, from its top.
    func sorted(_ order: TicketOrder) -> String {
        var other = self
        other.order = order
        return other.address()
    }

    /// What is wrong with the dates, by field; such a date does not narrow the list.
    var faults: [String: Phrase] {
        var faults: [String: Phrase] = [:]
        if !from.isEmpty, CivilDate(from) == nil { faults[Name.from] = Phrase.Register.dateUnclear }
        if !until.isEmpty, CivilDate(until) == nil { faults[Name.until] = Phrase.Register.dateUnclear }
        if let first = CivilDate(from), let last = CivilDate(until), last < first {
            faults[Name.until] = Phrase.Register.datesBackward
        }
        return faults
    }

    /// The question for the store; both dates are whole days of the office's zone.
    func query(now: Instant, zone: Zone, limit: Int) -> TicketQuery {
        let first = CivilDate(from).map { LocalTime(date: $0, minute: 0).instant(in: zone) }
        let end = CivilDate(until).map { LocalTime(date: $0.adding(days: 1), minute: 0).instant(in: zone) }
        var query = TicketQuery(
            words: words, phases: standing.map { [$0.phase] } ?? [], procedure: procedure, unit: unit,
            openedFrom: first, openedBefore: end, lateAt: isLateOnly ? now.cutToMinute : nil, order: order,
            after: after, limit: limit)
        query.step = step
        query.waiting = waiting
        query.channel = channel
        query.complaint = complaint
        query.place = place
        return query
    }
}
