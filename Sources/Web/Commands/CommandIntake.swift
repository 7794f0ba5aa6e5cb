import Crypto
import FoundationEssentials
import HTTPServer
import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine
import UseCases

/// The one way a command goes from what was sent to what was done, for pages and API alike.
struct CommandIntake: Sendable {
    let context: RequestContext
    let name: CommandName
    let values: InputValues

    /// What is wrong with what was sent, before or after the engine saw it.
    enum Failure: Error, Sendable {
        case faults([InputFault])
        case refused(CommandFailure)
    }

    /// Reads, keeps files, submits.
    /// - Throws: `Failure`; `WebFailure` where the visitor may not send this command at all.
    func run() async throws -> CommandOutcome {
        try requireTakenFiles()
        try await holdBackFloods()
        let link = try await personalLink()
        let reporter = link == nil ? try await reporterByCode() : nil
        if link == nil, reporter == nil { try await requireReadable() }
        let actor = try link.map { .link($0.id) } ?? actor(reporter)
        let id = try commandID()
        let fresh = FreshSecret(of: id)
        let step = try await step()
        let (rows, procedure) = try await laterRows()
        let contacts = try await knownContacts()
        // A first reading without files: nothing is kept of a form that is wrong anyway.
        let trace = values.trace ?? ReadTrace()
        var traced = values
        traced.trace = trace
        var reading = makeReading(
            traced, id, fresh, step: step, rows: rows, reporter: reporter, kept: placeholders)
        reading.laterProcedure = procedure
        reading.knownContacts = contacts
        var envelope = envelope(&reading, id: id, actor: actor)
        guard reading.reader.faults.isEmpty else { throw Failure.faults(reading.reader.faults) }
        let paths = trace.paths
        let asked = values.files.keys.filter { paths.contains($0) }
        if !asked.isEmpty {
            let kept = try await keepFiles(of: asked)
            reading = makeReading(
                traced, id, fresh, step: step, rows: rows, reporter: reporter, kept: kept)
            reading.laterProcedure = procedure
            reading.knownContacts = contacts
            envelope = self.envelope(&reading, id: id, actor: actor)
            guard reading.reader.faults.isEmpty else { throw Failure.faults(reading.reader.faults) }
        }
        if let link { envelope.given = .link(link.id) }
        var outcome: CommandOutcome
        do throws(CommandFailure) {
            outcome = try await MeteredLedger(context.site.ledger, context.site.meters, as: name.rawValue)
                .submit(envelope)
        } catch {
            throw Failure.refused(error)
        }
        if let link { try await LinkGate.close(link, context) }
        if name.makesSecret { try await reveal(fresh, in: &outcome) }
        return outcome
    }

    private func envelope(_ reading: inout CommandReading, id: CommandID, actor: Actor) -> CommandEnvelope {
        let command = reading.command(name)
        let given = reading.given()
        let happened = reading.reader.moment("happened")
        let reason = reading.reader.text("late_reason", upTo: CommandReading.noteLimit) ?? ""
        let version = reading.reader.number("expected_version")
        return CommandEnvelope(
            id: id, actor: actor, given: given, happened: happened, lateReason: reason,
            expectedVersion: version, command: command, personal: reading.reader.personal,
            digest: SHA256.digest(of: Array(name.rawValue.utf8) + [0x0A] + values.canonical).bytes)
    }

    private func makeReading(
        _ values: InputValues, _ id: CommandID, _ fresh: FreshSecret, step: Step?, rows: [String: Step],
        reporter: ReportID?, kept: [String: [AttachmentReference]]
    ) -> CommandReading {
        CommandReading(
            reader: InputReader(values, office: context.office, kept: kept), now: context.now,
            newTicket: Self.derived(id, "ticket"), newReport: Self.derived(id, "report"), fresh: fresh,
            step: step, laterRows: rows, reporter: reporter)
    }

    /// An id for what a command makes: its time, and a hash that no sender can aim at another's.
    static func derived<Kind>(_ id: CommandID, _ word: String) -> Identifier<Kind> {
        let digest = SHA256.digest(of: Array(word.utf8) + id.bytes).bytes
        var low: UInt64 = 0
        for byte in digest.prefix(8) { low = low << 8 | UInt64(byte) }
        return Identifier(high: id.high, low: low & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000)
    }

    // MARK: limits

    /// A stranger's browser may report only so often; people of the office enter what came by other ways.
    ///
    /// Nothing is counted for a unit or an address: whoever could use that up would shut its people out.
    private func holdBackFloods() async throws {
        guard name == .receiveReport || name == .joinOutage, case .stranger = context.visitor else { return }
        guard await context.site.limits.take(.report, by: context, once: try commandID().text) else {
            let reason = InputFault.Reason.tooOften(minutes: Int(Limited.report.minutes))
            throw Failure.faults([InputFault(field: "", reason: reason)])
        }
    }

    // MARK: who

    /// The personal link and PIN that it was sent with; nil where none was named.
    private func personalLink() async throws -> CompletionLink? {
        switch name {
        case .completeStep, .countersign, .refuseCountersign: try await LinkGate.link(of: values, context)
        default: nil
        }
    }

    private func reporterByCode() async throws -> ReportID? {
        guard name.access == .reporterOrPerson, let code = values.text("code") else { return nil }
        guard await context.site.limits.admits(.unknownCode, of: context) else { throw WebFailure.tooMany }
        guard let dossier = try await context.site.reading.report(code: code) else {
            await context.site.limits.note(.unknownCode, of: context)
            throw WebFailure.forbidden
        }
        return dossier.report.id
    }

    /// For whom a confidential ticket is hidden it does not exist, whatever they want of it.
    private func requireReadable() async throws {
        guard name != .joinOutage, name.takes("ticket"),
            let id = values.text("ticket").flatMap({ TicketID($0) }),
            let state = try await context.site.reading.ticket(id)?.state
        else { return }
        guard context.mayRead(state) else { throw WebFailure.notFound }
    }

    private func actor(_ reporter: ReportID?) throws -> Actor {
        if let reporter { return .reporter(reporter) }
        // Whoever taps it, it is a report like any other.
        if name == .joinOutage { return .reporter(Self.derived(try commandID(), "report")) }
        switch context.visitor {
        case .person(let signedIn): return signedIn.actor
        case .stranger:
            // A stranger only reports; the report's own id tells one stranger's repeat from another's.
            // Whoever sends the same id with the same words gets the first answer, tracking code and all: a
            // phone that lost its network asks again from another address and without a cookie. The id holds
            // 74 random bits and never leaves the sender's own form; to guess it is harder than to guess the
            // code.
            guard name == .receiveReport else { throw WebFailure.signInFirst }
            return .reporter(Self.derived(try commandID(), "report"))
        }
    }

    private func commandID() throws -> CommandID {
        let field = values.text(Form.Hidden.commandID)
        let header = context.request.headers["idempotency-key"]
        // Two different ids: nobody can say under which a repeat would come.
        let areOne = field == nil || header == nil || CommandID(field ?? "") == CommandID(header ?? "")
        guard areOne, let id = CommandID(field ?? header ?? "") else {
            throw Failure.faults([idFault(isInBody: field != nil)])
        }
        return id
    }

    /// A person loads the page again, which gives another id; a program made its own and has to mend it.
    private func idFault(isInBody: Bool) -> InputFault {
        guard context.request.isForPrograms else {
            return InputFault(field: Form.Hidden.commandID, reason: .unreadable(.id))
        }
        let field = isInBody ? Form.Hidden.commandID : "Idempotency-Key"
        return InputFault(field: field, reason: .idempotencyKey)
    }

    /// The row a step's form is about.
    private func step() async throws -> Step? {
        guard name == .completeStep, let ticket = values.text("ticket").flatMap({ TicketID($0) }),
            let number = values.text("position").flatMap({ Int($0) }),
            let dossier = try await context.site.reading.ticket(ticket),
            let position = dossier.state.position(number),
            let procedure = try await context.site.reading.procedure(
                dossier.state.procedure, version: dossier.state.procedureVersion)
        else { return nil }
        return procedure.steps.first { $0.id == position.step }
    }

    /// The rows that several steps are about, each of a ticket that the visitor may read.
    private func laterRows() async throws -> ([String: Step], Procedure?) {
        if name == .recordCase { return try await caseRows() }
        guard name == .recordLater else { return ([:], nil) }
        var rows: [String: Step] = [:]
        for place in values.names(below: "steps").prefix(CommandReading.laterLimit) {
            let part = values.part("steps." + place)
            guard let ticket = part.text("ticket").flatMap({ TicketID($0) }),
                let state = try await context.site.reading.ticket(ticket)?.state
            else { continue }
            guard context.mayRead(state) else { throw WebFailure.notFound }
            let procedure = try await context.site.reading.procedure(
                state.procedure, version: state.procedureVersion)
            rows[place] = procedure?.steps.first { $0.id.text == part.text("step") }
        }
        return (rows, nil)
    }

    /// Who answers for the networks of OPDs, where a list of them is pasted.
    private func knownContacts() async throws -> [UnitID: ReporterDetails] {
        guard name == .importList, values.text("kind") == ImportKind.units.rawValue else { return [:] }
        return try await context.knownResponsible()
    }

    /// The rows of a case of the past, in the version it ran by.
    private func caseRows() async throws -> ([String: Step], Procedure?) {
        guard let code = values.text("procedure"), let version = values.text("version").flatMap({ Int($0) }),
            let procedure = try await context.site.reading.procedure(code, version: version)
        else { return ([:], nil) }
        var rows: [String: Step] = [:]
        for place in values.names(below: "steps").prefix(CommandReading.laterLimit) {
            let id = values.text("steps.\(place).step")
            rows[place] = procedure.steps.first { $0.id.text == id }
        }
        return (rows, procedure)
    }

    // MARK: files

    /// What the form has no field for is refused before anything is kept, and so is what found no room.
    private func requireTakenFiles() throws(Failure) {
        let unknown = values.files.keys.filter { !name.takes($0) }.sorted()
        guard unknown.isEmpty else {
            throw .faults(unknown.map { InputFault(field: $0, reason: .unexpected) })
        }
        guard let field = context.request.form.unkept.first else { return }
        throw .faults([InputFault(field: name.takes(field) ? field : "", reason: .noRoom)])
    }

    /// At most so many files in one command.
    static let fileLimit = 20

    private var placeholders: [String: [AttachmentReference]] {
        values.files.mapValues { files in
            files.map { _ in AttachmentReference(digest: "", name: "", mediaType: "", size: 0) }
        }
    }

    /// Keeps the files of the fields that were asked for.
    private func keepFiles(of fields: [String]) async throws -> [String: [AttachmentReference]] {
        var kept: [String: [AttachmentReference]] = [:]
        var faults: [InputFault] = []
        let total = values.files.values.reduce(0) { $0 + $1.count }
        if total > Self.fileLimit {
            throw Failure.faults([
                InputFault(field: values.files.keys.min() ?? "", reason: .tooManyFiles(limit: Self.fileLimit))
            ])
        }
        for path in fields {
            let isLogo = name == .setProfile && path == "logo"
            for file in values.files[path] ?? [] {
                guard let reference = try await isLogo ? keepLogo(file) : keep(file) else {
                    let logo = InputFault.Reason.picture(kilobytes: CommandReading.logoLimit)
                    faults.append(InputFault(field: path, reason: isLogo ? logo : .fileKind))
                    continue
                }
                kept[path, default: []].append(reference)
            }
        }
        guard faults.isEmpty else { throw Failure.faults(faults) }
        return kept
    }

    /// The logo is shown to everybody: what it is says its content, not its name.
    private func keepLogo(_ file: InputValues.File) async throws -> AttachmentReference? {
        guard var logo = try await keep(file), logo.size <= CommandReading.logoLimit * 1_024,
            let path = try await context.site.vault.path(digest: logo.digest),
            let content = FileManager.default.contents(atPath: path),
            let type = FileKind.pictureType(of: Array(content.prefix(8)))
        else { return nil }
        logo.mediaType = type
        return logo
    }

    private func keep(_ file: InputValues.File) async throws -> AttachmentReference? {
        switch file {
        case .uploaded(let upload):
            guard let type = FileKind.mediaType(ofName: upload.filename) else { return nil }
            let place: AttachmentPlace
            do {
                place = try await context.site.vault.keep(
                    spooled: upload.path, name: upload.filename, mediaType: type)
            } catch let failing as any StoreFailing where failing.trouble == .full {
                throw Failure.faults([InputFault(field: upload.field, reason: .noRoom)])
            }
            return AttachmentReference(
                digest: place.digest, name: FileKind.shortName(upload.filename), mediaType: type,
                size: place.size)
        case .kept(let digest, let name):
            guard let type = FileKind.mediaType(ofName: name),
                let place = try await context.site.vault.place(digest: digest)
            else { return nil }
            return AttachmentReference(
                digest: digest, name: FileKind.shortName(name), mediaType: type, size: place.size)
        }
    }
}

/// Which files are taken, by the ending of their name.
enum FileKind {
    private static let types = [
        "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "webp": "image/webp",
        "heic": "image/heic",
        "heif": "image/heif", "gif": "image/gif", "pdf": "application/pdf", "txt": "text/plain",
        "csv": "text/csv", "mp4": "video/mp4",
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "odt": "application/vnd.oasis.opendocument.text",
        "ods": "application/vnd.oasis.opendocument.spreadsheet",
    ]

    /// What a form's file field offers.
    static let accept = types.keys.sorted().map { "." + $0 }.joined(separator: ",")

    static func mediaType(ofName name: String) -> String? {
        guard let dot = name.lastIndex(of: ".") else { return nil }
        return types[name[name.index(after: dot)...].lowercased()]
    }

    /// What a picture is by its first bytes (PNG, 5.2; JPEG begins with SOI and another marker); nil for
    /// neither.
    static func pictureType(of start: [UInt8]) -> String? {
        if start.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return "image/png" }
        return start.starts(with: [0xFF, 0xD8, 0xFF]) ? "image/jpeg" : nil
    }

    /// The last part of a name, at most 120 characters of it, without control characters.
    static func shortName(_ name: String) -> String {
        let last = name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? name
        return String(
            last.filter { !$0.isNewline && $0.unicodeScalars.allSatisfy { $0.value >= 32 } }.suffix(120))
    }
}
