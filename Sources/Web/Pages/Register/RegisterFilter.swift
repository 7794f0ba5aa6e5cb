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
            case .finished: Phrase.Register.notClosed
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
        static let work = "dikerjakan"
        static let step = "langkah"
        static let waiting = "menunggu"
        static let channel = "saluran"
        static let complaint = "jenis"
        static let place = "lokasi"
        static let order = "urut"
        static let after = "after"

        static let all: Set = [
            words, standing, procedure, unit, from, until, late, work, step, waiting, channel, complaint,
            place, order, after,
        ]
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
    /// Only what has a row open, wherever the ticket stands: what the dashboard counts.
    var isAtWork: Bool
    /// A row of the procedure above.
    var step: StepID?
    var waiting: PauseReason.Kind?
    var channel: Channel?
    var complaint: Complaint?
    var place: PlaceID?
    var order: TicketOrder
    var after: TicketCursor?
    /// What was asked for and means nothing: it narrows nothing, and the page says so.
    private(set) var unknown: [Unknown] = []

    /// One part of an address that nobody knows.
    struct Unknown: Sendable, Hashable {
        /// What the filter is called; nil for a name that is none.
        var label: Phrase?
        var name: String
        var value: String
    }

    init(_ query: NamedValues) {
        words = String((query[Name.words] ?? "").prefix(100))
        standing = query[Name.standing].flatMap(Standing.init)
        procedure = query[Name.procedure].flatMap { $0.isEmpty ? nil : $0 }
        unit = query[Name.unit].flatMap { $0.isEmpty ? nil : UnitID($0) }
        from = String((query[Name.from] ?? "").prefix(20))
        until = String((query[Name.until] ?? "").prefix(20))
        isLateOnly = query[Name.late] != nil
        isAtWork = query[Name.work] != nil
        step = query[Name.step].flatMap { $0.isEmpty ? nil : StepID($0) }
        waiting = query[Name.waiting].flatMap(PauseReason.Kind.init)
        channel = query[Name.channel].flatMap(Channel.init)
        complaint = query[Name.complaint].flatMap(Complaint.init)
        place = query[Name.place].flatMap { $0.isEmpty ? nil : PlaceID($0) }
        order = query[Name.order].flatMap(TicketOrder.init) ?? .newest
        after = query[Name.after].flatMap { TicketCursor($0) }
        let read: [(name: String, label: Phrase, isKnown: Bool)] = [
            (Name.standing, Phrase.Register.phase, standing != nil),
            (Name.waiting, Phrase.Lists.waiting, waiting != nil),
            (Name.channel, Phrase.Lists.channel, channel != nil),
            (Name.complaint, Phrase.Lists.complaint, complaint != nil),
            (Name.order, Phrase.Lists.order, query[Name.order].flatMap(TicketOrder.init) != nil),
            (Name.after, Phrase.Shell.pagination, after != nil),
        ]
        for (name, label, isKnown) in read where !isKnown {
            note(name, label, query[name] ?? "")
        }
        for pair in query.pairs where !Name.all.contains(pair.name) { note(pair.name, nil, pair.value) }
    }

    private mutating func note(_ name: String, _ label: Phrase?, _ value: String) {
        if value.isEmpty || unknown.count == Self.mostUnknown { return }
        unknown.append(
            Unknown(label: label, name: String(name.prefix(40)), value: String(value.prefix(60))))
    }

    /// More are not told: an address may hold hundreds.
    private static let mostUnknown = 10

    /// The same, held against what the office has.
    func checked(in office: Office) -> RegisterFilter {
        var filter = self
        if let code = procedure, office.shelves[code] == nil, office.procedures[code] == nil {
            filter.procedure = nil
            filter.step = nil
            filter.note(Name.procedure, Phrase.Register.procedure, code)
        }
        if let id = unit, office.units[id] == nil {
            filter.unit = nil
            filter.note(Name.unit, Phrase.Register.unit, id.text)
        }
        if let id = place, office.places[id] == nil {
            filter.place = nil
            filter.note(Name.place, Phrase.Lists.place, id.text)
        }
        return filter
    }

    /// Notes that no ticket ever stood at the row that is asked for.
    mutating func noteUnknownStep() {
        guard let step else { return }
        note(Name.step, Phrase.Lists.step, step.text)
        self.step = nil
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
            && !isLateOnly && !isAtWork && step == nil && waiting == nil && channel == nil
            && complaint == nil && place == nil
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
            (Name.until, until), (Name.late, isLateOnly ? "ya" : nil),
            (Name.work, isAtWork ? "ya" : nil), (Name.waiting, waiting?.rawValue),
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
    func query(now: Instant, zone: Zone, reader: TicketReader, limit: Int) -> TicketQuery {
        let first = CivilDate(from).map { LocalTime(date: $0, minute: 0).instant(in: zone) }
        let end = CivilDate(until).map { LocalTime(date: $0.adding(days: 1), minute: 0).instant(in: zone) }
        var query = TicketQuery(
            words: words, phases: standing.map { [$0.phase] } ?? [], procedure: procedure, unit: unit,
            openedFrom: first, openedBefore: end, lateAt: isLateOnly ? now.cutToMinute : nil, order: order,
            after: after, reader: reader, limit: limit)
        query.isAtWork = isAtWork
        query.step = step
        query.waiting = waiting
        query.channel = channel
        query.complaint = complaint
        query.place = place
        return query
    }
}
