import Crypto
import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine
import UseCases

@testable import Web

/// Everything that was done, in memory: what a command may read and write.
struct TicketBooks: LedgerTransaction {
    var recorded = TicketOffice.morning
    var office = TicketOffice.make()
    var states: [TicketID: TicketState] = [:]
    var histories: [TicketID: [HistoryEntry]] = [:]
    var reports: [ReportID: Report] = [:]
    var personal: [PersonalID: String] = [:]
    var counters: [String: Int] = [:]

    func procedure(_ code: String, version: Int) throws -> Procedure? { TicketOffice.procedures[code] }
    func ticket(_ id: TicketID) throws -> TicketState? { states[id] }
    func report(_ id: ReportID) throws -> Report? { reports[id] }

    mutating func nextNumber(in series: String, period: String) throws -> Int {
        counters[series + period, default: 0] += 1
        return counters[series + period] ?? 0
    }

    mutating func append(_ entries: [TicketEntry], to state: TicketState, given: Given, lateReason: String)
        throws
    {
        for entry in entries {
            let sequence = (histories[state.id]?.count ?? 0) + 1
            histories[state.id, default: []].append(
                HistoryEntry(sequence: sequence, entry: entry, lateReason: lateReason))
        }
        states[state.id] = state
    }

    mutating func append(_ event: ReportEvent, to report: ReportID, actor: Actor, happened: Instant) throws {
        reports[report, default: Report(id: report)].apply(event, recorded: recorded, by: actor)
    }

    mutating func append(_ event: OfficeEvent, actor: Actor) throws { office.apply(event) }
    mutating func keep(_ entry: PersonalEntry) throws { personal[entry.reference.id] = entry.value }
    func personalValues(of report: ReportID) throws -> [KeptPersonal] {
        guard let known = reports[report] else { return [] }
        let values: [(PersonalReference?, PersonalEntry.Kind)] = [
            (known.reporter, .reporter), (known.words, .words), (known.photos, .photos),
        ]
        return values.compactMap { reference, kind in
            guard let id = reference?.id, personal[id] != nil else { return nil }
            return KeptPersonal(id: id, kind: kind, report: report, ticket: known.standing.ticket)
        }
    }
    func personalValue(_ id: PersonalID) throws -> KeptPersonal? {
        personal[id].map { _ in KeptPersonal(id: id, kind: .onSite, report: nil, ticket: nil) }
    }
    /// Nothing in these books is that old.
    func expiredPersonal(
        of procedure: String?, before moment: Instant, limit: Int
    ) throws -> [KeptPersonal] { [] }
    mutating func removePersonal(_ ids: [PersonalID]) throws {
        for id in ids { personal[id] = nil }
    }
    func trackingCode(of report: ReportID) -> String { "ABCDEFGHJK" }
}

/// An office's ledger, reading, accounts, files and clock, all in memory.
actor TicketHouse: Ledger, OfficeReading, Accounts, AttachmentVault, WithoutNumbers {
    private(set) var books = TicketBooks()
    private var files: [String: Int] = [:]

    func change(_ body: (inout TicketBooks) -> Void) { body(&books) }

    func submit(_ envelope: CommandEnvelope) async throws(CommandFailure) -> CommandOutcome {
        var trial = books
        do {
            let outcome = try CommandHandler.handle(envelope, in: &trial)
            books = trial
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
                words: report.words.flatMap { books.personal[$0.id] } ?? "", photos: [])
        }
    }

    func report(code: String) async throws -> ReportDossier? { nil }
    func reports(_ query: ReportQuery) async throws -> [ReportRow] { [] }

    func ticket(_ id: TicketID) async throws -> TicketDossier? {
        books.states[id].map { TicketDossier(state: $0, history: books.histories[id] ?? []) }
    }

    func ticket(number: String) async throws -> TicketID? { nil }
    func tickets(_ query: TicketQuery) async throws -> [TicketRow] { [] }
    func ticketCount(_ query: TicketQuery) async throws -> Int { books.states.count }
    func desk(of assignees: [Assignee], after: DeskCursor?, limit: Int) async throws -> [DeskRow] { [] }
    func recorded(by person: PersonID, limit: Int) async throws -> [RecordedRow] { [] }
    func outages(limit: Int) async throws -> [OutageRow] { [] }
    func personal(_ ids: [PersonalID]) async throws -> [PersonalID: String] {
        books.personal.filter { ids.contains($0.key) }
    }

    // MARK: accounts: the token of a session is the person's id

    func account(login: String) async throws -> Account? { nil }
    func setAccount(_ account: Account) async throws {}
    func open(_ session: Session) async throws {}

    func session(tokenDigest: [UInt8]) async throws -> Session? {
        let person = books.office.people.keys.first { SHA256.digest(of: $0.text).bytes == tokenDigest }
        return person.map {
            Session(
                tokenDigest: tokenDigest, person: $0, post: nil, csrf: "rahasia", opened: books.recorded,
                lastSeen: books.recorded)
        }
    }

    func change(_ session: Session) async throws {}
    func close(tokenDigest: [UInt8]) async throws {}
    func addLink(_ link: CompletionLink) async throws {}
    func link(_ id: LinkID) async throws -> CompletionLink? { nil }
    func changeLink(_ link: CompletionLink) async throws {}

    // MARK: files: the digest is that of the name

    func keep(spooled path: String, name: String, mediaType: String) async throws -> AttachmentPlace {
        try await keep(bytes: Array(name.utf8), name: name, mediaType: mediaType)
    }

    func keep(bytes: [UInt8], name: String, mediaType: String) async throws -> AttachmentPlace {
        let digest = SHA256.digest(of: bytes).hex
        files[digest] = bytes.count
        return AttachmentPlace(digest: digest, size: bytes.count)
    }

    func path(digest: String) async throws -> String? { files[digest] == nil ? nil : "/dev/null" }
    func place(digest: String) async throws -> AttachmentPlace? {
        files[digest].map { AttachmentPlace(digest: digest, size: $0) }
    }
}

/// The time of the house, as pages see it.
struct TicketClock: Clock {
    var moment: Instant

    func now() -> Instant { moment }
}
