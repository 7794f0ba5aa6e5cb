import Crypto
import FoundationEssentials
import OfficeModel
import OfficeTime
import SOPModel
import Storage
import TicketEngine
import UseCases

/// Brings the sample office's work forward by commands to its ledger.
struct SeedOffice {
    let house: Storehouse
    let clock: HandClock

    struct Failure: Error {
        var reason: String
    }

    func change(_ event: OfficeEvent) async throws {
        try await submit(.changeOffice(event), by: .clock)
    }

    func report() async throws -> (report: ReportID, code: String) {
        let details = PersonalEntry.sealed(
            #"{"contact":"0800-1","name":"Sari","post":"Staf"}"#, as: .reporter)
        let words = PersonalEntry.sealed("Internet mati sejak pagi", as: .words)
        let report = ReceiveReport(
            id: newID(), channel: .web, complaint: .down, unit: "dinkes", reporter: details.reference,
            words: words.reference)
        let outcome = try await submit(
            .receiveReport(report), by: .reporter(report.id), personal: [details, words])
        guard let id = outcome.report, let code = outcome.code else { throw Failure(reason: "no report") }
        return (id, code)
    }

    func ticket(
        _ procedure: String = "bolmut-maintenance-gangguan", title: String = "Internet mati"
    ) async throws -> (ticket: TicketID, report: ReportID, code: String) {
        let received = try await report()
        let accept = AcceptReport(ticket: newID(), procedure: procedure, title: title)
        try await submit(
            .acceptReport(received.report, accept), by: actor(of: "loket"))
        return (accept.ticket, received.report, received.code)
    }

    func order(_ procedure: String) async throws -> TicketID {
        let ticket: TicketID = newID()
        let open = OpenTicket(source: .order, title: "Putaran", since: clock.now())
        try await submit(.openTicket(ticket, procedure: procedure, open), by: actor(of: "kadis"))
        return ticket
    }

    /// A token that waits for its person's word, and a webhook whose one message was given up.
    func programs() async throws -> (token: TokenID, webhook: WebhookID) {
        let administrator = Actor.person("indah", post: nil, capacity: nil)
        let token = AccessToken(
            id: newID(), digest: SHA256.digest(of: "sigap_contoh").bytes, person: "ratna", post: nil,
            name: "Papan pantau", scopes: [.read], created: clock.now())
        try await submit(.program(.makeToken(token)), by: administrator)
        let webhook = Webhook(
            id: newID(), url: "https://papan.example.go.id/sigap?kunci=rahasia-penerima",
            secret: Array("kunci".utf8), topics: [.reports], created: clock.now())
        try await submit(.program(.addWebhook(webhook)), by: administrator)
        _ = try await report()
        for message in try await house.outbox.sendable(to: webhook.id, at: clock.now(), limit: 9) {
            try await house.outbox.noteFailure(
                of: message, to: webhook.id, trouble: "HTTP 404", next: nil)
        }
        return (token.id, webhook.id)
    }

    func state(_ ticket: TicketID) async throws -> TicketState {
        guard let dossier = try await house.reading.ticket(ticket) else { throw Failure(reason: "no ticket") }
        return dossier.state
    }

    /// Completes steps, each by whom it waits for, until the state is as wanted.
    func walk(
        _ ticket: TicketID, fields: [String: String] = [:], until isThere: (TicketState) -> Bool
    ) async throws {
        for _ in 0..<30 {
            let state = try await state(ticket)
            if isThere(state) { return }
            guard let position = state.positions.first,
                let procedure = try await house.reading.procedure(state.procedure, version: 1),
                let step = procedure.steps.first(where: { $0.id == position.step })
            else { throw Failure(reason: "nothing left to do in \(state.procedure)") }
            clock.move(minutes: 1)
            let entry = Self.entry(StepForm(position, in: step, of: procedure), position, state, fields)
            try await submit(.ticket(ticket, .complete(entry)), by: actor(for: position))
        }
        throw Failure(reason: "walked in a circle")
    }

    @discardableResult
    private func submit(
        _ command: Command, by actor: Actor, personal: [PersonalEntry] = []
    ) async throws -> CommandOutcome {
        try await house.ledger.submit(
            CommandEnvelope(
                id: newID(), actor: actor, command: command, personal: personal,
                digest: SHA256.digest(of: "\(command)").bytes))
    }

    private func newID<Kind>() -> Identifier<Kind> {
        let id = TimeOrderedID.next(atMilliseconds: clock.now().milliseconds)
        return Identifier(high: id.high, low: id.low)
    }

    // MARK: who and what

    private func actor(of post: PostID) -> Actor {
        .person(SampleOffice.holder(of: post), post: post, capacity: .definitive)
    }

    private func actor(for position: Position) -> Actor {
        switch position.assignees.first {
        case .post(let post): actor(of: post)
        case .person(let person): .person(person, post: nil, capacity: nil)
        case .team, .reporter, nil: .person(SampleOffice.technicians[0], post: nil, capacity: nil)
        }
    }

    private static func entry(
        _ form: StepForm, _ position: Position, _ state: TicketState, _ fields: [String: String]
    ) -> CompleteStep {
        var entry = CompleteStep(position: position.number)
        let known = { (name: String) in entry.fields[name] ?? state.value(of: name) }
        for field in form.fields where field.isRequired && field.condition?.holds(known) ?? true {
            entry.fields[field.name] = fields[field.name] ?? sample(of: field)
        }
        for index in form.requirements where form.step.requirements[index].kind != .document {
            entry.requirements[index] = .ticked
        }
        for index in form.outputs where form.step.outputs[index].condition?.holds(known) ?? true {
            entry.products[index] = sample(of: form.step.outputs[index])
        }
        entry.answer = form.answers.last
        if form.mayPark || fields["penanganan"] != nil { entry.parking = parking }
        return entry
    }

    private static func sample(of field: Field) -> String {
        switch field.kind {
        case .date: "2026-08-03"
        case .number: "3"
        case .text, .paragraph: field.choices.first ?? "Isian \(field.name)"
        }
    }

    private static func sample(of output: Output) -> Product.Content {
        switch output.kind {
        case .document where output.isDisposition: .disposition(Disposition(instructions: ["Tindak lanjuti"]))
        case .document: .paper(text: "Naskah \(output.name)", files: [])
        case .condition: .condition(proof)
        case .register: .register(text: "Dicatat")
        case .order: .order(Order(words: "Periksa sekarang"))
        case .team: .team(SampleOffice.technicians)
        case .recap: .recap(period: "2026-08", text: "Rekap")
        case .device: .devices([DeviceChange(direction: .into, kind: "router")])
        }
    }

    private static let proof = Evidence(
        test: "ping 20 ms",
        photos: [
            AttachmentReference(
                digest: String(repeating: "0a", count: 32), name: "foto.jpg", mediaType: "image/jpeg", size: 4
            )
        ], reporterConfirmed: true)
    private static let parking = ParkingEntry(
        programme: "Peningkatan jaringan", budgetYear: 2027, reference: "RKA 2.16", responsible: "kabid",
        review: CivilDate(year: 2027, month: 1, day: 15) ?? CivilDate(dayNumber: 0))
}
