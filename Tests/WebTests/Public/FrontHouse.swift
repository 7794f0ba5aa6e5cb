import Crypto
import OfficeModel
import OfficeTime
import SOPModel
import Synchronization
import TicketEngine
import UseCases

@testable import Web

/// A clock the test moves.
final class FrontClock: UseCases.Clock {
    private let moment = Mutex(TicketOffice.morning)

    func now() -> Instant { moment.withLock { $0 } }
    func move(minutes: Int64) { moment.withLock { $0 = $0.adding(minutes: minutes) } }
}

/// Records as `TicketBooks` keeps them, with a code of its own for each report.
struct FrontBooks: LedgerTransaction {
    private(set) var books = TicketBooks()

    var recorded: Instant {
        get { books.recorded }
        set { books.recorded = newValue }
    }
    var office: Office {
        get { books.office }
        set { books.office = newValue }
    }
    var reports: [ReportID: Report] { books.reports }
    var states: [TicketID: TicketState] { books.states }
    var histories: [TicketID: [HistoryEntry]] { books.histories }
    var personal: [PersonalID: String] { books.personal }

    func procedure(_ code: String, version: Int) throws -> Procedure? {
        try books.procedure(code, version: version)
    }
    func ticket(_ id: TicketID) throws -> TicketState? { try books.ticket(id) }
    func report(_ id: ReportID) throws -> Report? { try books.report(id) }
    mutating func nextNumber(in series: String, period: String) throws -> Int {
        try books.nextNumber(in: series, period: period)
    }
    mutating func append(_ entries: [TicketEntry], to state: TicketState, given: Given, lateReason: String)
        throws
    {
        try books.append(entries, to: state, given: given, lateReason: lateReason)
    }
    mutating func append(_ event: ReportEvent, to report: ReportID, actor: Actor, happened: Instant) throws {
        try books.append(event, to: report, actor: actor, happened: happened)
    }
    mutating func append(_ event: OfficeEvent, actor: Actor) throws { try books.append(event, actor: actor) }
    mutating func keep(_ entry: PersonalEntry) throws { try books.keep(entry) }
    func personalValues(of report: ReportID) throws -> [KeptPersonal] {
        try books.personalValues(of: report)
    }
    func personalValue(_ id: PersonalID) throws -> KeptPersonal? { try books.personalValue(id) }
    func expiredPersonal(
        of procedure: String?, before moment: Instant, limit: Int
    ) throws -> [KeptPersonal] {
        try books.expiredPersonal(of: procedure, before: moment, limit: limit)
    }
    mutating func removePersonal(_ ids: [PersonalID]) throws { try books.removePersonal(ids) }

    func trackingCode(of report: ReportID) -> String {
        var rest = report.low
        return String(
            (0..<ReadableCode.length).map { _ in
                defer { rest /= UInt64(ReadableCode.alphabet.count) }
                return ReadableCode.alphabet[Int(rest % UInt64(ReadableCode.alphabet.count))]
            })
    }
}

/// The ports of an office in memory, with reports, accounts and links.
actor FrontHouse: Ledger, OfficeReading, Accounts, AttachmentVault, WithoutNumbers {
    private(set) var books = FrontBooks()
    private(set) var accounts: [String: Account] = [:]
    private(set) var links: [LinkID: CompletionLink] = [:]
    private var sessions: [[UInt8]: Session] = [:]
    private var outcomes: [CommandID: CommandOutcome] = [:]
    private let clock: FrontClock

    init(clock: FrontClock) { self.clock = clock }

    func change(_ body: (inout FrontBooks) -> Void) { body(&books) }

    func submit(_ envelope: CommandEnvelope) async throws(CommandFailure) -> CommandOutcome {
        if let known = outcomes[envelope.id] { return known }
        var trial = books
        trial.recorded = clock.now()
        do {
            let outcome = try CommandHandler.handle(envelope, in: &trial)
            books = trial
            outcomes[envelope.id] = outcome
            return outcome
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            throw .storeFailed
        }
    }

    // MARK: reading

    func office() async throws -> Office { books.office }
    func procedure(_ code: String, version: Int) async throws -> Procedure? { TicketOffice.procedures[code] }
    func procedureActs(_ code: String) async throws -> [ProcedureAct] { [] }

    func report(_ id: ReportID) async throws -> ReportDossier? {
        books.reports[id].map { report in
            ReportDossier(
                report: report, code: books.trackingCode(of: id),
                reporter: report.reporter.flatMap { books.personal[$0.id] }.flatMap { JSONText.read($0) },
                words: report.words.flatMap { books.personal[$0.id] } ?? "",
                photos: report.photos.flatMap { books.personal[$0.id] }.flatMap { JSONText.read($0) } ?? [])
        }
    }

    func report(code: String) async throws -> ReportDossier? {
        guard let typed = ReadableCode(typed: code)?.text,
            let id = books.reports.keys.first(where: { books.trackingCode(of: $0) == typed })
        else { return nil }
        return try await report(id)
    }

    func reports(_ query: ReportQuery) async throws -> [ReportRow] {
        let found = books.reports.values.filter { report in
            query.standing.map { $0 == report.standing.word } ?? true
                && query.unit.map { $0 == report.unit } ?? true
                && query.madeAfter.map { report.made > $0 } ?? true
        }
        let sorted = found.sorted { query.isOldestFirst ? $0.made < $1.made : $0.made > $1.made }
        return sorted.prefix(query.limit).map { report in
            ReportRow(
                id: report.id, channel: report.channel, complaint: report.complaint, unit: report.unit,
                place: report.place, made: report.made, standing: report.standing.word,
                ticket: report.standing.ticket, agendaNumber: report.agenda?.agendaNumber ?? "")
        }
    }

    func ticket(_ id: TicketID) async throws -> TicketDossier? {
        books.states[id].map { TicketDossier(state: $0, history: books.histories[id] ?? []) }
    }

    func ticket(number: String) async throws -> TicketID? { nil }

    func tickets(_ query: TicketQuery) async throws -> [TicketRow] {
        books.states.values.filter { state in
            (query.phases.isEmpty || query.phases.contains(state.phase))
                && query.unit.map { $0 == state.unit } ?? true
                && query.place.map { $0 == state.place } ?? true
        }.map { state in
            TicketRow(
                id: state.id, number: state.number, title: state.title, procedure: state.procedure,
                phase: state.phase, unit: state.unit, urgency: state.urgency, opened: state.since,
                updated: state.lastHappened, step: state.positions.first?.step,
                assignee: state.positions.first?.assignees.first, deadline: nil, isPaused: false)
        }
    }

    func ticketCount(_ query: TicketQuery) async throws -> Int { books.states.count }
    func desk(of assignees: [Assignee], after: DeskCursor?, limit: Int) async throws -> [DeskRow] { [] }
    func recorded(by person: PersonID, limit: Int) async throws -> [RecordedRow] { [] }
    func outages(limit: Int) async throws -> [OutageRow] {
        books.states.values.filter(\.isOutage).sorted { $0.since > $1.since }.prefix(limit).map { state in
            OutageRow(
                ticket: state.id, unit: state.unit, place: state.place, outage: state.outage,
                reports: state.reports.count, since: state.since,
                units: Set(state.reports.compactMap { books.reports[$0]?.unit }))
        }
    }

    func personal(_ ids: [PersonalID]) async throws -> [PersonalID: String] {
        books.personal.filter { ids.contains($0.key) }
    }

    // MARK: accounts

    func account(login: String) async throws -> Account? { accounts[login] }
    func setAccount(_ account: Account) async throws { accounts[account.login] = account }
    func open(_ session: Session) async throws { sessions[session.tokenDigest] = session }
    func session(tokenDigest: [UInt8]) async throws -> Session? { sessions[tokenDigest] }
    func change(_ session: Session) async throws { sessions[session.tokenDigest] = session }
    func close(tokenDigest: [UInt8]) async throws { sessions[tokenDigest] = nil }
    func addLink(_ link: CompletionLink) async throws { links[link.id] = link }
    func link(_ id: LinkID) async throws -> CompletionLink? { links[id] }
    func changeLink(_ link: CompletionLink) async throws { links[link.id] = link }

    // MARK: files: the digest is that of the name

    func keep(spooled path: String, name: String, mediaType: String) async throws -> AttachmentPlace {
        try await keep(bytes: Array(name.utf8), name: name, mediaType: mediaType)
    }

    func keep(bytes: [UInt8], name: String, mediaType: String) async throws -> AttachmentPlace {
        AttachmentPlace(digest: SHA256.digest(of: bytes).hex, size: bytes.count)
    }

    func path(digest: String) async throws -> String? { "/dev/null" }
    func place(digest: String) async throws -> AttachmentPlace? { AttachmentPlace(digest: digest, size: 1) }
}
