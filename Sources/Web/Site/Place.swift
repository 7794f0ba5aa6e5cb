import OfficeModel
import SOPModel
import UseCases

/// Every address of the program: links are built here, and the table of routes is matched against the same
/// patterns.
enum Place: Sendable, Hashable {
    // MARK: for everybody
    case home
    case report
    /// After a report: the code to keep.
    case reported(code: String)
    case track
    case tracked(code: String)
    /// A file the reporter may open, by its content.
    case trackedFile(code: String, digest: String)
    /// A personal link of an OPD contact.
    case link(LinkID)
    case signIn
    /// The second page of signing in.
    case signInCode
    case signOut
    case language
    case health
    case readiness
    case metrics
    /// The first administrator of an empty office.
    case found(token: String)
    /// A one-time link for setting one's own password.
    case setPassword(token: String)
    case logo(digest: String)
    case asset(name: String, tag: String)

    // MARK: for people of the office
    case desk
    case others
    case switchPost
    case inbox
    case inboxReport(ReportID)
    case enterReport
    case tickets
    case ticketsCSV
    case savedViews
    case removeView
    case search
    /// *Rekap*: where everything stands, in numbers.
    case insight
    case recapNow
    case recap(RecapPeriod)
    case recapCSV(RecapPeriod)
    case stepsCSV(RecapPeriod)
    case beginTicket
    /// Steps that were done before they could be put in.
    case recordLater
    /// A finished case of the past, whole.
    case recordCase
    case ticket(TicketID)
    /// Makes a personal link for a contact of the reporting office.
    case ticketLink(TicketID)
    /// The printable view of one output of one attempt: `record` counts the ticket's finished steps from 0.
    case paper(TicketID, record: Int, product: Int)
    /// The same of a row that is still open, by its position: others of the row read it already.
    case openPaper(TicketID, position: Int, product: Int)
    /// A file of a ticket or report, by its content.
    case ticketFile(TicketID, digest: String)
    case reportFile(ReportID, digest: String)
    case procedures
    case procedure(code: String)
    case procedureFile(code: String)
    /// Checks a file; who may keeps it as a draft there.
    case procedureUpload
    case procedureVersion(code: String, version: Int)
    case procedureVersionFile(code: String, version: Int)
    case procedureEnforce(code: String, version: Int)
    case procedureCompare(code: String)
    /// Moves running tickets to the version in force.
    case procedureMove(code: String)
    case office
    case officePart(String)
    /// Live updates of a ticket's page, of the desk, the inbox, a report's page, and of the office's lists.
    case liveTicket(TicketID)
    case liveDesk
    case liveInbox
    case liveReport(ReportID)
    case liveOffice
    /// Live updates of the library, of one SOP, of how the office is set up, and of the reporter's page.
    case liveLibrary
    case liveProcedure(code: String)
    case liveHouse
    case liveTracked(code: String)
    /// One thing of a part, to be changed; `baru` for a new one.
    case officeItem(String, String)
    case setup
    case setupStep(SetupStep)
    case importList(ImportKind)
    /// Which deadlines a change of the calendar would move.
    case hoursPreview
    case passwordLink(PersonID)
    case account
    case accountPassword
    case accountSession
    /// One's own second factor: what stands there, its first code, and its end.
    case accountCode
    case accountCodeConfirm
    case accountCodeDrop
    /// What is kept of outsiders.
    case personalData
    case personalDataPart(String)
    /// Everything that is kept of one outsider, as a file.
    case personalDataCopy
    case backups
    /// The record of one removal.
    case removal(number: String)

    /// Other programs: their tokens, whom they are told by, and one of those.
    case programs
    case webhooks
    case webhook(WebhookID)

    // MARK: acting
    case command(CommandName)

    /// The path, each segment escaped.
    var path: String {
        "/" + segments.map(Self.escaped).joined(separator: "/")
    }

    /// Each place belongs to one area, which knows its words.
    var segments: [String] {
        switch self {
        case .home, .report, .reported, .track, .tracked, .trackedFile, .link, .signIn, .signInCode,
            .signOut, .language, .health, .readiness, .metrics, .found, .setPassword, .logo, .asset:
            segmentsForEverybody
        case .desk, .others, .switchPost, .inbox, .inboxReport, .enterReport, .tickets, .ticketsCSV,
            .savedViews, .removeView, .search, .insight, .recapNow, .recap, .recapCSV, .stepsCSV,
            .beginTicket, .recordLater, .recordCase, .ticket, .ticketLink, .paper, .openPaper,
            .ticketFile, .reportFile, .command:
            segmentsOfWork
        case .procedures, .procedure, .procedureFile, .procedureUpload, .procedureVersion,
            .procedureVersionFile, .procedureEnforce, .procedureCompare, .procedureMove:
            segmentsOfProcedures
        case .office, .officePart, .officeItem, .setup, .setupStep, .importList, .programs, .webhooks,
            .webhook, .hoursPreview, .passwordLink, .backups:
            segmentsOfOffice
        case .personalData, .personalDataPart, .personalDataCopy, .removal:
            segmentsOfPersonalData
        case .account, .accountPassword, .accountSession, .accountCode, .accountCodeConfirm,
            .accountCodeDrop:
            segmentsOfAccount
        case .liveTicket, .liveDesk, .liveInbox, .liveReport, .liveOffice, .liveLibrary, .liveProcedure,
            .liveHouse, .liveTracked:
            segmentsOfLiveUpdates
        }
    }

    /// Stands before the number of a position where the attempts that are finished have a number alone.
    static let openPaperSign = "p"

    /// Unreserved characters stay (RFC 3986, 2.3); all others are escaped byte by byte.
    static func escaped(_ segment: String) -> String {
        // Nearly all are ids and words of the program, and a page builds hundreds.
        if segment.utf8.allSatisfy(isUnreserved) { return segment }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(segment.utf8.count * 3)
        for byte in segment.utf8 {
            if isUnreserved(byte) {
                bytes.append(byte)
            } else {
                bytes += [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 15)]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "_"), UInt8(ascii: "~"):
            true
        default: false
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }
}

/// The words of a path, area by area; the places of another area have none here.
extension Place {
    private var segmentsForEverybody: [String] {
        switch self {
        case .home: []
        case .report: ["lapor"]
        case .reported(let code): ["lapor", "terkirim", code]
        case .track: ["lacak"]
        case .tracked(let code): ["lacak", code]
        case .trackedFile(let code, let digest): ["lacak", code, "lampiran", digest]
        case .link(let id): ["tautan", id.text]
        case .signIn: ["masuk"]
        case .signInCode: ["masuk", "kode"]
        case .signOut: ["keluar"]
        case .language: ["bahasa"]
        case .health: ["healthz"]
        case .readiness: ["readyz"]
        case .metrics: ["metrics"]
        case .found(let token): ["mulai", token]
        case .setPassword(let token): ["sandi", token]
        case .logo(let digest): ["logo", digest]
        case .asset(let name, let tag): ["aset", tag, name]
        default: []
        }
    }

    private var segmentsOfWork: [String] {
        switch self {
        case .desk: ["meja"]
        case .others: ["lainnya"]
        case .switchPost: ["jabatan"]
        case .inbox: ["laporan"]
        case .inboxReport(let id): ["laporan", id.text]
        case .enterReport: ["laporan", "catat"]
        case .tickets: ["tiket"]
        case .ticketsCSV: ["tiket", "csv"]
        case .savedViews: ["tiket", "pandangan"]
        case .removeView: ["tiket", "pandangan", "hapus"]
        case .search: ["cari"]
        case .insight: ["ringkasan"]
        case .recapNow: ["rekap"]
        case .recap(let period): ["rekap", period.text]
        case .recapCSV(let period): ["rekap", period.text, "csv"]
        case .stepsCSV(let period): ["rekap", period.text, "langkah"]
        case .beginTicket: ["tiket", "mulai"]
        case .recordLater: ["tiket", "susulan"]
        case .recordCase: ["tiket", "susulan", "selesai"]
        case .ticket(let id): ["tiket", id.text]
        case .ticketLink(let id): ["tiket", id.text, "tautan"]
        case .paper(let id, let record, let product):
            ["tiket", id.text, "naskah", String(record), String(product)]
        case .openPaper(let id, let position, let product):
            ["tiket", id.text, "naskah", "\(Place.openPaperSign)\(position)", String(product)]
        case .ticketFile(let id, let digest): ["tiket", id.text, "lampiran", digest]
        case .reportFile(let id, let digest): ["laporan", id.text, "lampiran", digest]
        case .command(let name): ["perintah", name.rawValue]
        default: []
        }
    }

    private var segmentsOfProcedures: [String] {
        switch self {
        case .procedures: ["sop"]
        case .procedure(let code): ["sop", code]
        case .procedureFile(let code): ["sop", code, "berkas"]
        case .procedureUpload: ["sop", "unggah"]
        case .procedureVersion(let code, let version): ["sop", code, "versi", String(version)]
        case .procedureVersionFile(let code, let version): ["sop", code, "versi", String(version), "berkas"]
        case .procedureEnforce(let code, let version): ["sop", code, "versi", String(version), "berlakukan"]
        case .procedureCompare(let code): ["sop", code, "bandingkan"]
        case .procedureMove(let code): ["sop", code, "pindah"]
        default: []
        }
    }

    private var segmentsOfOffice: [String] {
        switch self {
        case .office: ["kantor"]
        case .officePart(let part): ["kantor", part]
        case .officeItem(let part, let id): ["kantor", part, id]
        case .setup: ["kantor", "siapkan"]
        case .setupStep(let step): ["kantor", "siapkan", step.rawValue]
        case .importList(let kind): ["kantor", "impor", kind.rawValue]
        case .programs: ["kantor", "program"]
        case .webhooks: ["kantor", "program", "webhook"]
        case .webhook(let id): ["kantor", "program", "webhook", id.text]
        case .hoursPreview: ["kantor", "jam-kerja", "pratinjau"]
        case .passwordLink(let person): ["kantor", "pegawai", person.text, "tautan"]
        case .backups: ["kantor", "cadangan"]
        default: []
        }
    }

    private var segmentsOfPersonalData: [String] {
        switch self {
        case .personalData: ["kantor", "data-pribadi"]
        case .personalDataPart(let part): ["kantor", "data-pribadi", part]
        case .personalDataCopy: ["kantor", "data-pribadi", "salinan"]
        case .removal(let number): ["kantor", "data-pribadi", "berita-acara", number]
        default: []
        }
    }

    private var segmentsOfAccount: [String] {
        switch self {
        case .account: ["akun"]
        case .accountPassword: ["akun", "sandi"]
        case .accountSession: ["akun", "sesi"]
        case .accountCode: ["akun", "kode"]
        case .accountCodeConfirm: ["akun", "kode", "pasang"]
        case .accountCodeDrop: ["akun", "kode", "lepas"]
        default: []
        }
    }

    private var segmentsOfLiveUpdates: [String] {
        switch self {
        case .liveTicket(let id): ["langsung", "tiket", id.text]
        case .liveDesk: ["langsung", "meja"]
        case .liveInbox: ["langsung", "laporan"]
        case .liveReport(let id): ["langsung", "laporan", id.text]
        case .liveOffice: ["langsung", "kantor"]
        case .liveLibrary: ["langsung", "sop"]
        case .liveProcedure(let code): ["langsung", "sop", code]
        case .liveHouse: ["langsung", "susunan"]
        case .liveTracked(let code): ["langsung", "lacak", code]
        default: []
        }
    }
}
