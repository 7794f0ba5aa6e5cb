import HTTPServer
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// A ticket as one person of the office looks at it: everything its pages are made from.
struct TicketScene: Sendable {
    let context: RequestContext
    /// In whose name the visitor acts; nil for one who only looks.
    let actor: Actor?
    /// The page it is looked at on: forms come back to it.
    let place: Place
    let state: TicketState
    let history: [HistoryEntry]
    let procedure: Procedure
    let reports: [ReportDossier]
    /// Values of outsiders that are still kept.
    let personal: [PersonalID: String]
    /// Digests of files that the record names and the disk has no more.
    var lost: Set<String> = []
    /// What its sheet shows as in force; looked for by the page that shows the sheet.
    var standing: StandingOrder?
    /// The procedures in force, by title.
    let procedures: [ProcedureTitle]
    /// How many tickets of this procedure began in the running month.
    let begunThisMonth: Int
    /// All that the rows have produced, oldest first; what an open row's earlier performers made comes last.
    /// Reckoned once: every line of the history and every row of the sheet looks for its own.
    let products: [MadeProduct]

    var office: Office { context.office }
    var language: Language { context.language }

    /// Reads the ticket that the address names, for somebody of the office.
    static func load(_ context: RequestContext) async throws -> TicketScene {
        guard let id = TicketID(context.parameters[0]) else { throw WebFailure.notFound }
        let scene = try await load(id, for: actor(context), at: .ticket(id), context)
        guard context.mayRead(scene.state) else { throw WebFailure.notFound }
        return scene
    }

    /// An auditor reads all and changes nothing.
    private static func actor(_ context: RequestContext) -> Actor? {
        context.signedIn.flatMap { $0.isAuditor ? nil : $0.actor }
    }

    /// Reads a ticket for a visitor who acts as `actor` on the page `place`.
    static func load(
        _ id: TicketID, for actor: Actor?, at place: Place, _ context: RequestContext
    ) async throws -> TicketScene {
        let reading = context.site.reading
        guard let plain = try await reading.ticket(id),
            let procedure = try await reading.procedure(
                plain.state.procedure, version: plain.state.procedureVersion)
        else { throw WebFailure.notFound }
        let (dossier, said) = try await told(plain, context)
        var reports: [ReportDossier] = []
        for report in dossier.state.reports {
            if let found = try await reading.report(report) { reports.append(found) }
        }
        let unit = dossier.state.unit.flatMap { context.office.units[$0] }
        let contacts = context.signedIn == nil ? [] : unit?.allContacts.map(\.id) ?? []
        var personal = said
        if !contacts.isEmpty { personal.merge(try await reading.personal(contacts)) { own, _ in own } }
        if !personal.isEmpty || reports.contains(where: { $0.reporter != nil }) {
            await context.noteAccess(.ticket(id))
        }
        var scene = TicketScene(
            context: context, actor: actor, place: place, state: dossier.state, history: dossier.history,
            procedure: procedure,
            reports: reports, personal: personal,
            procedures: try await titles(context), begunThisMonth: try await count(procedure, context),
            products: products(of: dossier.state, in: procedure))
        for file in scene.files where try await context.site.vault.path(digest: file.reference.digest) == nil
        {
            scene.lost.insert(file.reference.digest)
        }
        return scene
    }

    /// A ticket with what outsiders said in its events, and every value of theirs that is still kept.
    static func told(
        _ dossier: TicketDossier, _ context: RequestContext
    ) async throws -> (TicketDossier, [PersonalID: String]) {
        let outsiders = dossier.outsiders
        guard !outsiders.isEmpty else { return (dossier, [:]) }
        let values = try await context.site.reading.personal(outsiders)
        return (dossier.told(with: values, removed: context.text(Phrase.TicketPage.wordsRemoved)), values)
    }

    private static func titles(_ context: RequestContext) async throws -> [ProcedureTitle] {
        let labels = try await ProcedureLabels.ofOffice(context)
        return context.office.procedures.keys.map { ProcedureTitle(code: $0, title: labels[$0]) }.sortedByName
        { ($0.title, $0.code) }
    }

    /// Counted only where some row makes a recap.
    private static func count(_ procedure: Procedure, _ context: RequestContext) async throws -> Int {
        guard procedure.steps.contains(where: { $0.outputs.contains { $0.kind == .recap } }) else { return 0 }
        let today = LocalTime(context.now, in: context.zone).date
        let first = LocalTime(date: today.adding(days: 1 - today.day), minute: 0).instant(in: context.zone)
        return try await context.site.reading.ticketCount(
            TicketQuery(procedure: procedure.code, openedFrom: first, reader: .program))
    }

    func text(_ phrase: Phrase) -> String { language[phrase] }

    /// The page's own address, showing one of its small forms.
    func address(_ way: Way, position: Int? = nil, more: [(name: String, value: String)] = []) -> String {
        var query = "?aksi=" + way.rawValue
        if let position { query += "&posisi=\(position)" }
        for pair in more { query += "&\(pair.name)=" + Place.escaped(pair.value) }
        return place.path + query + "#sekarang"
    }

    /// The address that was asked for: a refused form comes back to it.
    var here: String {
        let pairs = context.request.query.pairs.filter { $0.name != Self.doneField }
        guard !pairs.isEmpty else { return place.path }
        return place.path + "?"
            + pairs.map { Place.escaped($0.name) + "=" + Place.escaped($0.value) }
            .joined(separator: "&")
    }

    /// The field of the address that says which command has just been done.
    static let doneField = "sudah"

    func step(_ id: StepID) -> Step? { procedure.step(id) }
}

/// A procedure to choose from.
struct ProcedureTitle: Sendable, Hashable {
    var code: String
    var title: String
}
