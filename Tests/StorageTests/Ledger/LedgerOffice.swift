import Crypto
import FoundationEssentials
import OfficeModel
import OfficeTime
import SOPModel
import SQLiteDriver
import Storage
import Synchronization
import Testing
import TicketEngine
import UseCases

/// A clock the test moves.
final class HandClock: UseCases.Clock {
    private let moment: Mutex<Instant>
    private let said = Mutex<ClockStanding?>(nil)

    init(_ moment: Instant) {
        self.moment = Mutex(moment)
    }

    func now() -> Instant { moment.withLock { $0 } }

    func standing() -> ClockStanding? { said.withLock { $0 } }

    /// What the machine says of its clock from now on.
    func say(_ standing: ClockStanding) { said.withLock { $0 = standing } }

    func set(_ next: Instant) { moment.withLock { $0 = next } }

    func move(minutes: Int64) { moment.withLock { $0 = $0.adding(minutes: minutes) } }
}

/// An office with invented people that runs the SOP of Bolaang Mongondow Utara, in a folder of its own.
final class LedgerOffice: Sendable {
    static let code = "bolmut-maintenance-gangguan"
    /// A Monday without a holiday near, 08:00 WITA.
    static let monday = Instant(timestamp: "2026-08-03T08:00+08:00") ?? .earliest
    static let longAgo = Instant(timestamp: "2020-01-01T00:00Z") ?? .earliest

    static let administrator = Actor.person("indah", post: nil, capacity: nil)
    static let desk = Actor.person("gunawan", post: "loket", capacity: .definitive)
    static let clerk = Actor.person("fitri", post: "tu", capacity: .definitive)
    static let technicians: [PersonID] = ["dewi", "eko"]
    static let holders: [PostID: PersonID] = [
        "kadis": "ratna", "tu": "fitri", "loket": "gunawan", "kabid": "hadi", "kasi": "maya",
    ]

    let folder: String
    let clock: HandClock
    /// Of its own, for the program's generator never goes back and the clocks of tests do.
    private let ids = Mutex(TimeOrderedIDGenerator())

    init(at moment: Instant = monday) throws {
        folder = FileManager.default.temporaryDirectory.path + "/sigap-" + Randomness.token(bytes: 8)
        clock = HandClock(moment)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Opens what the folder holds.
    func open() async throws -> Storehouse {
        try await Storehouse.open(folder: folder, clock: clock)
    }

    /// Opens a new office and sets it up.
    func founded() async throws -> Storehouse {
        let house = try await open()
        for event in try LedgerOffice.events() {
            _ = try await house.ledger.submit(envelope(.changeOffice(event), by: .clock))
        }
        return house
    }

    var driver: SQLiteFile { SQLiteFile(folder: folder) }

    /// Runs queries on a connection beside the office's own.
    func read<Answer: Sendable>(
        _ query: @escaping @Sendable (Connection) throws -> Answer
    ) async throws -> Answer {
        let pool = try ReadPool(driver: driver, count: 1)
        let answer = try await pool.read(query)
        await pool.close()
        return answer
    }

    /// Changes the database beside the office's own writer, as another process would.
    func write(_ statements: [SQL]) async throws {
        try await write { transaction in
            for statement in statements { try transaction.run(statement) }
        }
    }

    func write(_ job: @escaping @Sendable (WriterTransaction) throws -> Void) async throws {
        let writer = try GroupWriter(driver: driver) { 0 }
        try await writer.submit { transaction, _ in try job(transaction) }
        await writer.close()
    }

    /// Does something about another program, as the operator of the server.
    func program(_ command: ProgramCommand, in house: Storehouse) async throws {
        _ = try await house.ledger.submit(envelope(.program(command), by: .clock))
    }

    // MARK: set-up

    static func file(_ name: String = code) throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let bytes = try Data(contentsOf: root.appending(path: "Procedures/\(name).yaml"))
        return String(decoding: bytes, as: UTF8.self)
    }

    static func events() throws -> [OfficeEvent] {
        let posts = [
            Post(id: "kadis", name: "Kepala Dinas", recorders: ["tu"], isHead: true),
            Post(id: "tu", name: "Tata Usaha", superior: "kadis"),
            Post(id: "loket", name: "Loket Pengaduan", superior: "kadis", isDesk: true),
            Post(id: "kabid", name: "Kepala Bidang", superior: "kadis", recorders: ["tu"]),
            Post(id: "kasi", name: "Kepala Seksi", superior: "kabid", recorders: ["tu"]),
        ]
        var events: [OfficeEvent] = [.calendarSet(.standard(zone: .wita), reason: "awal")]
        events += posts.map { .postSet($0) }
        events += (holders.values.sorted() + technicians).map { .personSet(Person(id: $0, name: $0.text)) }
        events.append(.personSet(Person(id: "indah", name: "indah", roles: [.administrator])))
        events += holders.sorted { $0.key < $1.key }.map {
            .holderAppointed(Holding(post: $0.key, person: $0.value, from: longAgo))
        }
        events.append(
            .teamSet(Team(id: "tim", name: "Tim Teknis", members: technicians, superior: "kasi")))
        events.append(.unitSet(OfficeUnit(id: "dinkes", name: "Dinas Kesehatan")))
        events.append(.unitSet(OfficeUnit(id: "disdik", name: "Dinas Pendidikan")))
        events.append(
            .procedureEnforced(ProcedureInForce(code: code, version: 1, file: try file(), since: longAgo)))
        events.append(
            .columnsBound(
                code: code,
                binding: Binding(columns: [
                    "kadis": [.post("kadis")], "kabid": [.post("kabid")], "kasie": [.post("kasi")],
                    "teknis": [.team("tim")],
                ])))
        return events
    }

    // MARK: commands

    func newID<Kind>() -> Identifier<Kind> {
        let id = ids.withLock { $0.next(atMilliseconds: clock.now().milliseconds) }
        return Identifier(high: id.high, low: id.low)
    }

    /// A command as the edges make it: the digest stands for what was sent.
    func envelope(
        _ command: Command, by actor: Actor, given: Given = .own, id: CommandID? = nil, late: String = "",
        happened: Instant? = nil, expecting version: Int? = nil, personal: [PersonalEntry] = []
    ) -> CommandEnvelope {
        CommandEnvelope(
            id: id ?? newID(), actor: actor, given: given, happened: happened, lateReason: late,
            expectedVersion: version, command: command, personal: personal,
            digest: SHA256.digest(of: "\(command)").bytes)
    }

    func personal(_ kind: PersonalEntry.Kind, _ value: String) -> PersonalEntry {
        let salt = Randomness.bytes(16)
        return PersonalEntry(
            reference: PersonalReference(
                id: newID(), digest: SHA256.digest(of: salt + Array(value.utf8)).hex),
            kind: kind, value: value, salt: salt)
    }

    /// A report through the public page.
    func report(
        _ id: ReportID? = nil, unit: UnitID = "dinkes", words: String = "Internet mati sejak pagi"
    ) -> CommandEnvelope {
        let reporter = personal(.reporter, #"{"name":"Sari","post":"Staf","contact":"0800-1"}"#)
        let said = personal(.words, words)
        let report = ReceiveReport(
            id: id ?? newID(), channel: .web, complaint: .down, unit: unit, reporter: reporter.reference,
            words: said.reference)
        return envelope(
            .receiveReport(report), by: .reporter(report.id), personal: [reporter, said])
    }

    /// A report received and turned into a ticket.
    func ticket(
        in house: Storehouse, unit: UnitID = "dinkes", title: String = "Internet mati"
    ) async throws -> (ticket: TicketID, report: ReportID, code: String) {
        let received = try await house.ledger.submit(report(unit: unit))
        let id = try #require(received.report)
        let accepted = try await house.ledger.submit(accept(id, title: title))
        return (try #require(accepted.ticket), id, try #require(received.code))
    }

    func accept(_ report: ReportID, title: String = "Internet mati", as ticket: TicketID? = nil)
        -> CommandEnvelope
    {
        envelope(
            .acceptReport(report, AcceptReport(ticket: ticket ?? newID(), title: title)),
            by: LedgerOffice.desk)
    }
}
