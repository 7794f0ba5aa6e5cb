import Crypto
import OfficeModel
import Storage
import Testing
import TicketEngine
import UseCases

/// An office in which a reporter said all that a reporter can say on a ticket.
struct SaidOffice {
    let office: LedgerOffice
    let house: Storehouse
    let ticket: TicketID
    let report: ReportID
    /// A file that the reporter sent, and one of the office.
    let sent: TicketEngine.AttachmentReference
    let own: TicketEngine.AttachmentReference

    static let comment = "Kabel digigit tikus di gudang"
    static let dispute = "Sinyal lenyap setiap petang"
    static let ours = "Sudah ditelepon pagi ini"

    init() async throws {
        office = try LedgerOffice()
        house = try await office.founded()
        let made = try await office.ticket(in: house)
        ticket = made.ticket
        report = made.report
        sent = try await Self.file("foto pelapor", "gudang-bu-sari.png", house)
        own = try await Self.file("foto kantor", "rak.png", house)
        try await submit(.comment(text: Self.comment, files: [sent]), by: .reporter(report))
        try await submit(.comment(text: Self.ours, files: [own]), by: LedgerOffice.desk)
        try await LedgerWalk(office: office, house: house, ticket: ticket).finish()
        office.clock.move(minutes: 5)
        try await submit(.dispute(reason: Self.dispute), by: .reporter(report))
    }

    private static func file(
        _ text: String, _ name: String, _ house: Storehouse
    ) async throws -> TicketEngine.AttachmentReference {
        let place = try await house.vault.keep(bytes: Array(text.utf8), name: name, mediaType: "image/png")
        return TicketEngine.AttachmentReference(
            digest: place.digest, name: name, mediaType: "image/png", size: place.size)
    }

    @discardableResult
    func submit(_ command: TicketCommand, by actor: Actor) async throws -> CommandOutcome {
        try await house.ledger.submit(office.envelope(.ticket(ticket, command), by: actor))
    }

    func remove(_ reports: [ReportID] = [], values: [PersonalID] = []) async throws {
        _ = try await house.ledger.submit(
            office.envelope(
                .removePersonal(RemovePersonal(reports: reports, values: values, reason: "Permohonan")),
                by: LedgerOffice.administrator))
    }

    func path(_ file: TicketEngine.AttachmentReference) -> String {
        "\(office.folder)/attachments/\(file.digest.prefix(2))/\(file.digest.dropFirst(2))"
    }

    /// Every line of the record as text.
    func lines() throws -> [String] {
        var lines: [String] = []
        try RecordLines.each(office.driver) { lines.append(String(decoding: $0, as: UTF8.self)) }
        return lines
    }

    /// The ticket as its page tells it.
    func told() async throws -> TicketDossier {
        let dossier = try #require(try await house.reading.ticket(ticket))
        return dossier.told(
            with: try await house.reading.personal(dossier.outsiders), removed: "(dihapus)")
    }

    func check() throws -> KeptReport {
        let check = try RecordCheck.run(office.driver, filesIn: office.folder)
        #expect(check.report.fault == nil)
        return try #require(check.report.kept)
    }
}
