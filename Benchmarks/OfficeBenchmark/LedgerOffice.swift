import Crypto
import OfficeModel
import OfficeTime
import SOPModel
import SQLiteDriver
import Storage
import Synchronization
import TicketEngine
import UseCases
import Web

/// A clock that moves on by itself each time it is read, so that tickets lie behind each other in time.
final class MovingClock: Clock {
    private let moment: Mutex<Instant>
    private let stride: Int64

    /// - Parameter stride: milliseconds from one reading to the next.
    init(from moment: Instant, stride: Int64) {
        self.moment = Mutex(moment)
        self.stride = stride
    }

    func now() -> Instant {
        moment.withLock { moment in
            moment = Instant(milliseconds: moment.milliseconds + stride)
            return moment
        }
    }
}

/// The measured office in a data folder, driven by commands alone, as pages and API drive it.
final class LedgerOffice: Sendable {
    let house: Storehouse
    let clock: MovingClock
    private let ids = Mutex(TimeOrderedIDGenerator())
    private let run: Run
    private let photo: TicketEngine.AttachmentReference

    /// Opens the folder and founds the office in it.
    init(folder: String, from start: Instant, stride: Int64) async throws {
        clock = MovingClock(from: start, stride: stride)
        let opened = try await Storehouse.open(folder: folder, clock: clock)
        house = opened
        let place = try await opened.vault.keep(
            bytes: Array("GIF89a, eine".utf8), name: "foto.gif", mediaType: "image/gif")
        photo = TicketEngine.AttachmentReference(
            digest: place.digest, name: "foto.gif", mediaType: "image/gif", size: place.size)
        var office = Office()
        let events = try MeasuredOffice.events()
        for event in events { office.apply(event) }
        run = try Run(try MeasuredOffice.procedure().value, in: office, at: start, photo: photo)
        for event in events { _ = try await opened.ledger.submit(envelope(.changeOffice(event), by: .clock)) }
        let password = try await PasswordHasher.hash(Self.password).text
        for login in [MeasuredOffice.holder(of: MeasuredOffice.desk), MeasuredOffice.technician] {
            try await opened.accounts.setAccount(
                Account(login: login.text, person: login, passwordHash: password))
        }
    }

    static let password = "yang-diukur"

    /// How many commands come after the ticket was opened, until it is finished.
    var stepCount: Int { run.steps.count - 1 }

    struct Opened: Sendable {
        var ticket: TicketID
        var report: ReportID
    }

    /// A report comes in and becomes a ticket.
    func open(_ number: Int) async throws -> Opened {
        let unit = MeasuredOffice.units[number % MeasuredOffice.units.count]
        let who = personal(.reporter, #"{"contact":"0811-0000-\#(number)","name":"Pelapor","post":"Staf"}"#)
        let words = personal(.words, "Internet di ruang \(number) mati sejak pagi, sudah dinyalakan ulang.")
        let report: ReportID = newID()
        let received = ReceiveReport(
            id: report, channel: .web, complaint: .down, unit: unit, reporter: who.reference,
            words: words.reference)
        _ = try await house.ledger.submit(
            envelope(.receiveReport(received), by: .reporter(report), personal: [who, words]))
        let accept = AcceptReport(ticket: newID(), title: "Internet mati di ruang \(number)")
        _ = try await house.ledger.submit(envelope(.acceptReport(report, accept), by: deskOfficer))
        return Opened(ticket: accept.ticket, report: report)
    }

    /// One of the commands that lead an opened ticket to its end, counted from 0.
    func step(_ number: Int, of opened: Opened) -> CommandEnvelope {
        let step = run.steps[number + 1]
        var actor = step.context.actor
        if case .reporter = actor { actor = .reporter(opened.report) }
        return envelope(.ticket(opened.ticket, step.command), by: actor)
    }

    /// Leads an opened ticket so many commands on; to its end where it is not said.
    func walk(_ opened: Opened, steps: Int? = nil) async throws {
        for number in 0..<(steps ?? stepCount) {
            _ = try await house.ledger.submit(step(number, of: opened))
        }
    }

    /// A comment; each fourth has a file.
    func comment(_ number: Int, on opened: Opened) async throws {
        let text =
            "Komentar \(number): kabel dari panel ke sakelar sudah diperiksa, lampu menyala, hasil baik."
        let files = number.isMultiple(of: 4) ? [photo] : []
        _ = try await house.ledger.submit(
            envelope(.ticket(opened.ticket, .comment(text: text, files: files)), by: deskOfficer))
    }

    /// The pages of this office, for its desk officer.
    func door() async throws -> InnerDoor {
        let token = "token-of-the-desk"
        let now = clock.now()
        let session = Session(
            tokenDigest: SHA256.digest(of: token).bytes,
            person: MeasuredOffice.holder(of: MeasuredOffice.desk),
            post: MeasuredOffice.desk, csrf: "csrf", opened: now, lastSeen: now)
        try await house.accounts.open(session)
        let site = Site(
            ledger: house.ledger, reading: house.reading, accounts: house.accounts, vault: house.vault,
            personal: house.personal, clock: clock, options: SiteOptions(), changes: house.changes)
        return InnerDoor(site: site, cookie: "sigap_sesi=" + token) { [clock] in clock.now() }
    }

    private var deskOfficer: Actor {
        .person(
            MeasuredOffice.holder(of: MeasuredOffice.desk), post: MeasuredOffice.desk, capacity: .definitive)
    }

    private func newID<Kind>() -> Identifier<Kind> {
        // Of the office's time, not of the machine's: ids lie in the order of the record.
        let id = ids.withLock { $0.next(atMilliseconds: clock.now().milliseconds) }
        return Identifier(high: id.high, low: id.low)
    }

    /// The digest stands for what was sent.
    private func envelope(
        _ command: Command, by actor: Actor, personal: [PersonalEntry] = []
    ) -> CommandEnvelope {
        let id: CommandID = newID()
        return CommandEnvelope(
            id: id, actor: actor, command: command, personal: personal,
            digest: SHA256.digest(of: id.bytes).bytes)
    }

    private func personal(_ kind: PersonalEntry.Kind, _ value: String) -> PersonalEntry {
        let salt = Randomness.bytes(16)
        return PersonalEntry(
            reference: PersonalReference(
                id: newID(), digest: SHA256.digest(of: salt + Array(value.utf8)).hex),
            kind: kind, value: value, salt: salt)
    }
}
