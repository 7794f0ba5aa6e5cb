import Crypto
import HTTPServer
import OfficeModel
import OfficeTime
import SOPModel
import Testing
import TicketEngine
import UseCases

@testable import Web

/// One ticket on its way, every act by the form of its page, without a script.
struct TicketWalk {
    let house = TicketHouse()
    let ticket: TicketID
    var language = "id"

    /// - Parameter agenda: the entry of the letter by which it was reported, where there was one.
    init(_ code: String, places: [String] = [], agenda: Agenda? = nil) async throws {
        let ticket = TicketID(high: 0x0193_0000_0000_7000, low: 0x8000_0000_0000_0001)
        let report = ReportID(high: 0x0193_0000_0000_7000, low: 0x8000_0000_0000_0002)
        self.ticket = ticket
        let isReported = TicketOffice.procedures[code]?.triggers.contains { $0.source == .report } ?? false
        if isReported { try await Self.receive(report, agenda, in: house) }
        let open = OpenTicket(
            source: isReported ? .report : .order, title: "Internet mati di seluruh kantor",
            unit: "dinas-kesehatan",
            reports: isReported ? [report] : [], since: TicketOffice.morning, places: places)
        _ = try await house.submit(
            Self.envelope(.openTicket(ticket, procedure: code, open), by: "kadis", person: "hasan"))
    }

    private static func receive(
        _ report: ReportID, _ agenda: Agenda?, in house: TicketHouse
    ) async throws {
        let details = ReporterDetails(
            name: "Sari Contoh", post: "Sekretaris Dinas", contact: "0812 0000 0002")
        let reporter = PersonalEntry.sealed(JSONText.of(details), as: .reporter)
        let words = PersonalEntry.sealed("Internet mati sejak pagi, lampu modem merah.", as: .words)
        var envelope = envelope(
            .receiveReport(
                ReceiveReport(
                    id: report, channel: .web, complaint: .down, unit: "dinas-kesehatan",
                    reporter: reporter.reference, words: words.reference, agenda: agenda)), by: "meja",
            person: "rani")
        if agenda == nil { envelope.actor = .reporter(report) }
        envelope.personal = [reporter, words]
        _ = try await house.submit(envelope)
    }

    private static func envelope(_ command: Command, by post: PostID, person: PersonID) -> CommandEnvelope {
        CommandEnvelope(
            id: CommandID(high: 1, low: 1), actor: .person(person, post: post, capacity: .definitive),
            command: command, digest: [])
    }

    // MARK: looking

    func state() async throws -> TicketState {
        try #require(try await house.ticket(ticket)).state
    }

    func position(_ row: StepID) async throws -> Position {
        let state = try await state()
        return try #require(
            state.positions.first { $0.step == row }, "\(row) is not open: \(state.positions.map(\.step))")
    }

    private var site: Site {
        get async {
            let now = await house.books.recorded
            return Site(
                ledger: house, reading: house, accounts: house, vault: house,
                personal: NoPersonalRecords(), clock: TicketClock(moment: now), options: Self.options)
        }
    }

    /// Sheets of the same procedures for all tests: drawing one takes seconds where nothing is optimised.
    private static let options = SiteOptions()

    /// - Parameter shelf: what was kept of pages before; nothing unless said.
    func get(
        _ target: String? = nil, as person: PersonID, keptIn shelf: TicketShelf = TicketShelf()
    ) async throws -> Response {
        var site = await site
        site.ticketParts = shelf
        return await site.respond(to: try Request(target: target ?? path, headers: headers(person)))
    }

    var path: String { Place.ticket(ticket).path }

    func page(_ query: String = "", as person: PersonID) async throws -> String {
        let response = try await get(path + query, as: person)
        #expect(response.status == .ok)
        return response.ticketText
    }

    private func headers(_ person: PersonID) -> HeaderFields {
        ["cookie": "sigap_sesi=\(person.text); sigap_bahasa=\(language)"]
    }

    // MARK: acting

    func wait(_ minutes: Int64 = 2) async {
        await house.change { $0.recorded = $0.recorded.adding(minutes: minutes) }
    }

    /// Sends the form of a command that stands on the page, filled as told.
    @discardableResult
    func send(
        _ command: CommandName, _ query: String = "", as person: PersonID, _ told: [String: String] = [:]
    ) async throws -> Response {
        await wait()
        let page = try await page(query, as: person)
        let form = try #require(
            SentForm.all(in: page).first { $0.action == "/perintah/\(command.rawValue)" },
            "\(person) finds no form for \(command.rawValue) at \(query)")
        return try await send(form, as: person, told)
    }

    /// Files are told as `file:` with their name.
    func send(_ form: SentForm, as person: PersonID, _ told: [String: String]) async throws -> Response {
        var values = NamedValues()
        for (name, value) in form.answers(told) { values.append(name, value) }
        let files = told.filter { $0.value.hasPrefix("file:") }.map { name, value in
            UploadedFile(
                field: name, filename: String(value.dropFirst(5)), contentType: "", size: 4096,
                path: "/dev/null")
        }
        return await site.respond(
            to: try Request(
                method: .post, target: form.action, headers: headers(person),
                body: .form(FormFields(fields: values, files: files))))
    }

    /// Everybody whose turn comes in a row does their part.
    func completes(_ row: StepID, _ fields: [String: String] = [:]) async throws {
        var told = fields
        for (name, value) in fields { told["fields." + name] = value }
        let number = try await position(row).number
        while let position = try await state().position(number) {
            let person = try performer(of: position.assignees)
            if position.assignees == [.reporter] {
                told["given"] = "on-site"
                told["given.name"] = "Sari Contoh"
                told["given.signature"] = "file:tanda-tangan.png"
            }
            let response = try await send(.completeStep, as: person, told)
            try #require(response.status == .seeOther, "\(row): \(response.errorsShown)")
            let after = try await state().position(number)
            try #require(after?.stage != position.stage, "\(row) does not move on")
        }
    }

    /// One who may act for these; the technician at the site for the reporter.
    func performer(of assignees: [Assignee]) throws -> PersonID {
        switch try #require(assignees.first) {
        case .post(let post): return try #require(TicketOffice.holders.first { $0.key == post }?.value)
        case .team: return "dewi"
        case .person(let person): return person
        case .reporter: return "dewi"
        }
    }
}

extension Response {
    var ticketText: String {
        String(decoding: body.text ?? [], as: UTF8.self)
    }

    /// The page without what is drawn by lot in each answer.
    var settledTicketText: String {
        ticketText.replacing(/name="(csrf|command_id)" value="[^"]*"/) {
            "name=\"\($0.output.1)\" value=\"…\""
        }
        .replacing(/\/aset\/[^\/]+\//) { _ in "/aset/x/" }
    }

    /// What a refused form says is wrong.
    var errorsShown: String {
        let text = ticketText
        guard let start = text.firstRange(of: "class=\"errors\"") else { return "\(status)" }
        return String(text[start.lowerBound...].prefix(600))
    }
}
