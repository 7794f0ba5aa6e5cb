import Crypto
import OfficeModel
import OfficeTime
import SOPModel
import Storage
import Testing
import TicketEngine
import UseCases

@testable import Web

/// A change of the working calendar, as its form sends it.
enum CalendarChange: String, Sendable, CaseIterable {
    /// A day off on the day on which most deadlines fall.
    case dayOff
    /// A day off that is over: somebody forgot to enter it.
    case pastDayOff
    /// Another week: Saturdays are worked too.
    case hours
    /// Shorter hours for some days, as in Ramadan.
    case shortHours
    /// Another zone: the office's clocks are set an hour back.
    case zone

    var command: CommandName {
        switch self {
        case .dayOff, .pastDayOff: .setDayOff
        case .hours: .setHours
        case .shortHours: .setSpecialHours
        case .zone: .setProfile
        }
    }

    var fields: Sample.Fields {
        switch self {
        case .dayOff: [("date", "2026-08-03"), ("name", "Hari jadi"), ("kind", "lokal")]
        case .pastDayOff: [("date", "2026-07-31"), ("name", "Libur lokal"), ("kind", "lokal")]
        case .hours: [("pattern", "enam-hari"), ("reason", "Surat edaran 1/2026")]
        case .shortHours:
            [
                ("from", "2026-08-03"), ("to", "2026-08-05"), ("name", "Ramadan"),
                ("week.mon", "09.00-12.00"), ("week.tue", "09.00-12.00"), ("week.wed", "09.00-12.00"),
            ]
        case .zone:
            [("government", "Pemerintah Kabupaten Contoh"), ("name", "Dinas Kominfo"), ("zone", "wib")]
        }
    }

    /// The form that takes it out again; nil where there is none.
    var end: (command: CommandName, fields: Sample.Fields)? {
        switch self {
        case .dayOff, .pastDayOff: (.endDayOff, fields.filter { $0.name == "date" })
        case .shortHours: (.endSpecialHours, fields.filter { ["from", "to"].contains($0.name) })
        case .hours, .zone: nil
        }
    }

    /// What the office's wall says of a deadline that it moved.
    var zone: Zone { self == .zone ? .wib : .wita }
}

/// A deadline that an event moved.
struct MovedDeadline: Hashable {
    var ticket: TicketID
    var position: Int
    /// Of a round.
    var place: String?
    var before: Instant?
    var after: Instant?

    /// As `TicketState.deadlines` calls it.
    var key: String { "\(position)" + (place.map { " " + $0 } ?? "") }
}

/// An office with work in every state, and what a change of its calendar does to it.
struct CalendarOffice {
    let office: OfficeUnderTest

    /// Work that stands still, work at a place of a round, a confidential ticket, a fresh one.
    func prepare() async throws {
        for name in [CommandName.startPlace, .pauseStep, .acceptReport] {
            try await send(Sample(name, in: office.seed))
        }
        try await send(
            .classifyTicket,
            [("ticket", office.seed.signing.text), ("sensitivity", "rahasia"), ("reason", "Permintaan")],
            as: .head)
    }

    func send(_ sample: Sample) async throws { try await send(sample.name, sample.fields, as: sample.who) }

    func send(_ name: CommandName, _ fields: Sample.Fields, as who: Who) async throws {
        let answer = await office.ask(office.request(name, fields, as: who, by: .json))
        try #require(answer.status < 300, "\(name.rawValue): \(answer.text)")
    }

    /// The day off on Monday, entered when nobody's session is open any more.
    func closeMonday() async throws {
        let day = OfficeCalendar.DayOff(date: try #require(CivilDate("2026-08-03")), name: "Hari jadi")
        _ = try await office.house.ledger.submit(
            CommandEnvelope(
                id: try #require(CommandID(office.newID())),
                actor: .person("indah", post: nil, capacity: nil),
                command: .reshapeOffice(.dayOff(day, reason: "Keputusan bupati")),
                digest: SHA256.digest(of: "libur").bytes))
    }

    /// Every ticket of the office, confidential ones too.
    func states() async throws -> [TicketID: TicketState] {
        var states: [TicketID: TicketState] = [:]
        for row in try await office.house.reading.tickets(TicketQuery(reader: .program, limit: 200)) {
            states[row.id] = try #require(try await office.house.reading.ticket(row.id)).state
        }
        return states
    }

    /// The events that moved deadlines after the tickets were as given, with what they were before.
    func moved(since before: [TicketID: TicketState]) async throws -> Set<MovedDeadline> {
        var moves: Set<MovedDeadline> = []
        for (id, state) in before {
            let dossier = try #require(try await office.house.reading.ticket(id))
            for line in dossier.history where line.sequence > state.version {
                guard case .deadlineMoved(let event) = line.entry.event else { continue }
                #expect(line.entry.actor == .clock && !event.reason.isBlank)
                let position = try #require(state.position(event.position))
                let place = event.place.flatMap { name in position.places.first { $0.place == name } }
                moves.insert(
                    MovedDeadline(
                        ticket: id, position: event.position, place: event.place,
                        before: event.place == nil ? position.deadline : place?.deadline,
                        after: event.deadline))
            }
        }
        return moves
    }

    func preview(_ command: CommandName, _ fields: Sample.Fields) async -> Answer {
        await office.ask(
            .post(
                "/kantor/jam-kerja/pratinjau",
                fields + [("command", command.rawValue), ("csrf", Who.administrator.formToken)]
            ).as(.administrator))
    }
}

extension TicketState {
    /// All deadlines of open rows, by position and place.
    var deadlines: [String: Instant?] {
        var all: [String: Instant?] = [:]
        for position in positions {
            all["\(position.number)"] = .some(position.deadline)
            for place in position.places { all["\(position.number) \(place.place)"] = .some(place.deadline) }
        }
        return all
    }
}

extension String {
    fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
