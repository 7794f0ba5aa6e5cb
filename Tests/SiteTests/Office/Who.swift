import Crypto
import OfficeModel
import SOPModel

@testable import Web

/// Everybody who may knock at the door.
enum Who: String, Sendable, CaseIterable {
    /// Nobody signed in; the browser has its cookie.
    case stranger
    /// A stranger with the tracking code of the open ticket's report.
    case reporter
    case technician
    case head
    case desk
    case clerk
    /// Holds a post that no SOP names.
    case librarian
    case administrator
    case auditor
    /// Was of the office; the session was opened before.
    case deactivated

    var person: PersonID? {
        switch self {
        case .stranger, .reporter: nil
        case .technician: "dewi"
        case .head: "ratna"
        case .desk: "gunawan"
        case .clerk: "fitri"
        case .librarian: "putri"
        case .administrator: "indah"
        case .auditor: "oki"
        case .deactivated: "mantan"
        }
    }

    /// Whether the program takes this visitor for somebody of the office.
    var isSignedIn: Bool { person != nil && self != .deactivated }

    var sessionToken: String { "sesi-" + rawValue }
    var formSecret: String { "rahasia-" + rawValue }
    var browser: String { "peramban-" + rawValue }

    var cookies: [String: String] {
        var cookies = [Cookie.browser: browser]
        if person != nil { cookies[Cookie.session] = sessionToken }
        return cookies
    }

    /// The token that a form made for this visitor carries.
    var formToken: String {
        FormToken.masked(
            SHA256.digest(of: isSignedIn ? "session:" + formSecret : "browser:" + browser))
    }
}
