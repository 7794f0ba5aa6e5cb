import Crypto
import HTTPServer
import Markup
import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine
import UseCases

@testable import Web

/// What the pages of an office read, from memory.
struct DeskReading: OfficeReading {
    var current = DeskOffice.full
    var rows = DeskTickets.rows
    var register = DeskTickets.register(60)
    var recordedRows = DeskTickets.recorded
    var waitingReports = 2

    func office() async throws -> Office { current }

    func procedure(_ code: String, version: Int) async throws -> Procedure? {
        DeskOffice.procedure(code).flatMap { $0.version == version ? $0 : nil }
    }

    func procedureActs(_ code: String) async throws -> [ProcedureAct] { [] }

    func report(_ id: ReportID) async throws -> ReportDossier? { nil }
    func report(code: String) async throws -> ReportDossier? { nil }

    func reports(_ query: ReportQuery) async throws -> [ReportRow] {
        (0..<waitingReports).map { place in
            ReportRow(
                id: ReportID(high: 1, low: UInt64(place)), channel: .web, complaint: .other, unit: nil,
                place: nil,
                made: DeskOffice.now, standing: query.standing ?? "", ticket: nil, agendaNumber: "")
        }
    }

    func ticket(_ id: TicketID) async throws -> TicketDossier? { nil }
    func ticket(number: String) async throws -> TicketID? { nil }

    func tickets(_ query: TicketQuery) async throws -> [TicketRow] {
        let found = matching(query)
        let start =
            query.after.flatMap { after in found.firstIndex { $0.id == after.ticket } }.map { $0 + 1 } ?? 0
        return Array(found.dropFirst(start).prefix(query.limit))
    }

    func ticketCount(_ query: TicketQuery) async throws -> Int { matching(query).count }

    private func matching(_ query: TicketQuery) -> [TicketRow] {
        register.filter { row in
            (query.phases.isEmpty || query.phases.contains(row.phase))
                && query.procedure.map { $0 == row.procedure } ?? true
                && query.unit.map { $0 == row.unit } ?? true
                && query.openedFrom.map { $0 <= row.opened } ?? true
                && query.openedBefore.map { row.opened < $0 } ?? true
                && query.lateAt.map { late in row.deadline.map { $0 < late && !row.isPaused } ?? false }
                    ?? true
                && query.words.split(separator: " ").allSatisfy { row.title.contains($0) }
        }
    }

    func desk(of assignees: [Assignee], after: DeskCursor?, limit: Int) async throws -> [DeskRow] {
        let last = Instant(milliseconds: .max)
        return Array(
            rows.filter { assignees.contains($0.assignee) }
                .sorted { ($0.deadline ?? last, $0.ticket) < ($1.deadline ?? last, $1.ticket) }.prefix(limit))
    }

    func recorded(by person: PersonID, limit: Int) async throws -> [RecordedRow] {
        person == "joko" ? Array(recordedRows.prefix(limit)) : []
    }

    func outages(limit: Int) async throws -> [OutageRow] { [] }

    func personal(_ ids: [PersonalID]) async throws -> [PersonalID: String] { [:] }

    // MARK: insight

    var numbers = InsightSample.empty
    var findings = Findings()

    func openWork(at now: Instant) async throws -> [OpenWork] { numbers.open }

    func monthCounts(
        from first: CalendarMonth, through last: CalendarMonth
    ) async throws -> [MonthCount] {
        numbers.counts.filter { first <= $0.month && $0.month <= last }
    }

    func stepFacts(
        from first: CalendarMonth, through last: CalendarMonth, after: StepFactCursor?, limit: Int
    ) async throws -> [StepFact] { Array(numbers.facts.prefix(limit)) }

    func newestSeal() async throws -> SealNote? { numbers.seal }

    func find(_ words: String, for reader: Reader, limit: Int) async throws -> Findings {
        var found = findings
        if !reader.seesReports { found.reports = [] }
        return found
    }
}

/// One session under the token `kunci`, whatever is asked; what is changed can be looked at.
actor DeskAccounts: Accounts {
    private(set) var session: Session?

    init(_ person: PersonID?, post: PostID? = nil) {
        session = person.map {
            Session(
                tokenDigest: SHA256.digest(of: "kunci").bytes, person: $0, post: post, csrf: "rahasia",
                opened: DeskOffice.now, lastSeen: DeskOffice.now)
        }
    }

    func account(login: String) async throws -> Account? { nil }
    func setAccount(_ account: Account) async throws {}
    func open(_ session: Session) async throws {}
    func session(tokenDigest: [UInt8]) async throws -> Session? {
        session?.tokenDigest == tokenDigest ? session : nil
    }
    func change(_ session: Session) async throws { self.session = session }
    func close(tokenDigest: [UInt8]) async throws {}
    func addLink(_ link: CompletionLink) async throws {}
    func link(_ id: LinkID) async throws -> CompletionLink? { nil }
    func changeLink(_ link: CompletionLink) async throws {}

    private(set) var kept: [String: SavedView] = [:]

    func views(of person: PersonID) async throws -> [SavedView] {
        kept.values.sorted { $0.name < $1.name }
    }
    func keep(_ view: SavedView, of person: PersonID) async throws { kept[view.name] = view }
    func removeView(_ name: String, of person: PersonID) async throws { kept[name] = nil }
}

struct DeskLedger: Ledger {
    var answer: Result<CommandOutcome, CommandFailure> = .failure(.notAllowed)

    func submit(_ envelope: CommandEnvelope) async throws(CommandFailure) -> CommandOutcome {
        try answer.get()
    }
}

struct DeskVault: AttachmentVault {
    func keep(spooled path: String, name: String, mediaType: String) async throws -> AttachmentPlace {
        AttachmentPlace(digest: "", size: 0)
    }
    func keep(bytes: [UInt8], name: String, mediaType: String) async throws -> AttachmentPlace {
        AttachmentPlace(digest: "", size: 0)
    }
    func path(digest: String) async throws -> String? { nil }
    func place(digest: String) async throws -> AttachmentPlace? { nil }
}

struct DeskClock: Clock {
    func now() -> Instant { DeskOffice.now }
}

/// Somebody at their desk, who asks for pages.
struct DeskVisit {
    var reading = DeskReading()
    var accounts: DeskAccounts
    var ledger = DeskLedger()
    var language = "id"

    init(_ person: PersonID?, post: PostID? = nil) {
        accounts = DeskAccounts(person, post: post)
    }

    private var site: Site {
        Site(
            ledger: ledger, reading: reading, accounts: accounts, vault: DeskVault(),
            personal: NoPersonalRecords(), clock: DeskClock(), options: SiteOptions())
    }

    private var headers: HeaderFields {
        ["cookie": "sigap_sesi=kunci; sigap_bahasa=\(language); sigap_peramban=tamu"]
    }

    func get(_ target: String) async throws -> Response {
        await site.respond(to: try Request(target: target, headers: headers))
    }

    /// Sends a form with the token it needs.
    func post(_ target: String, _ fields: [(String, String)]) async throws -> Response {
        let token = FormToken.masked(SHA256.digest(of: "session:rahasia"))
        var values = NamedValues()
        for (name, value) in fields + [("csrf", token)] { values.append(name, value) }
        return await site.respond(
            to: try Request(
                method: .post, target: target, headers: headers, body: .form(FormFields(fields: values))))
    }
}

extension Response {
    var pageText: String {
        String(decoding: body.text ?? [], as: UTF8.self)
    }

    /// The page without what is drawn by lot in each answer.
    var settledText: String {
        pageText.replacing(/name="(csrf|command_id)" value="[^"]*"/) { "name=\"\($0.output.1)\" value=\"…\"" }
            .replacing(/\/aset\/[^\/]+\//) { _ in "/aset/x/" }
    }
}
