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
    case signOut
    case language
    case health
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
    case beginTicket
    case ticket(TicketID)
    /// Makes a personal link for a contact of the reporting office.
    case ticketLink(TicketID)
    /// The printable view of one output of one attempt: `record` counts the ticket's finished steps from 0.
    case paper(TicketID, record: Int, product: Int)
    /// A file of a ticket or report, by its content.
    case ticketFile(TicketID, digest: String)
    case reportFile(ReportID, digest: String)
    case procedures
    case procedure(code: String)
    case procedureFile(code: String)
    case office
    case officePart(String)
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

    // MARK: acting
    case command(CommandName)

    /// The path, each segment escaped.
    var path: String {
        "/" + segments.map(Self.escaped).joined(separator: "/")
    }

    private var segments: [String] {
        switch self {
        case .home: []
        case .report: ["lapor"]
        case .reported(let code): ["lapor", "terkirim", code]
        case .track: ["lacak"]
        case .tracked(let code): ["lacak", code]
        case .trackedFile(let code, let digest): ["lacak", code, "lampiran", digest]
        case .link(let id): ["tautan", id.text]
        case .signIn: ["masuk"]
        case .signOut: ["keluar"]
        case .language: ["bahasa"]
        case .health: ["healthz"]
        case .found(let token): ["mulai", token]
        case .setPassword(let token): ["sandi", token]
        case .logo(let digest): ["logo", digest]
        case .asset(let name, let tag): ["aset", tag, name]
        case .desk: ["meja"]
        case .others: ["lainnya"]
        case .switchPost: ["jabatan"]
        case .inbox: ["laporan"]
        case .inboxReport(let id): ["laporan", id.text]
        case .enterReport: ["laporan", "catat"]
        case .tickets: ["tiket"]
        case .beginTicket: ["tiket", "mulai"]
        case .ticket(let id): ["tiket", id.text]
        case .ticketLink(let id): ["tiket", id.text, "tautan"]
        case .paper(let id, let record, let product):
            ["tiket", id.text, "naskah", String(record), String(product)]
        case .ticketFile(let id, let digest): ["tiket", id.text, "lampiran", digest]
        case .reportFile(let id, let digest): ["laporan", id.text, "lampiran", digest]
        case .procedures: ["sop"]
        case .procedure(let code): ["sop", code]
        case .procedureFile(let code): ["sop", code, "berkas"]
        case .office: ["kantor"]
        case .officePart(let part): ["kantor", part]
        case .officeItem(let part, let id): ["kantor", part, id]
        case .setup: ["kantor", "siapkan"]
        case .setupStep(let step): ["kantor", "siapkan", step.rawValue]
        case .importList(let kind): ["kantor", "impor", kind.rawValue]
        case .hoursPreview: ["kantor", "jam-kerja", "pratinjau"]
        case .passwordLink(let person): ["kantor", "pegawai", person.text, "tautan"]
        case .account: ["akun"]
        case .accountPassword: ["akun", "sandi"]
        case .accountSession: ["akun", "sesi"]
        case .command(let name): ["perintah", name.rawValue]
        }
    }

    /// Unreserved characters stay (RFC 3986, 2.3); all others are escaped byte by byte.
    static func escaped(_ segment: String) -> String {
        var text = ""
        for byte in segment.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "~"):
                text.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                text += "%" + (digits.count == 1 ? "0" + digits : digits)
            }
        }
        return text
    }
}
