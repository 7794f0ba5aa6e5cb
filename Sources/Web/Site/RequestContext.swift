import Crypto
import HTTPServer
import Markup
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import UseCases

/// One request on its way through a page: who asks, in which language, at what time, of which office.
struct RequestContext: Sendable {
    let site: Site
    let request: Request
    /// What stood in the variable segments of the route's pattern, in order.
    let parameters: [String]
    let visitor: Visitor
    let office: Office
    let language: Language
    let now: Instant
    /// How many changes had been told before anything of this page was read.
    var changesTold = 0
    /// Answers that were refused, to be shown again in their form.
    var refused: RefusedForm?

    var zone: Zone { office.profile.zone }

    var signedIn: SignedIn? {
        if case .person(let signedIn) = visitor { signedIn } else { nil }
    }

    /// The token that a form of this visitor carries, masked anew each time.
    var csrf: String { FormToken.masked(secret) }

    /// Whether a form's token is this visitor's.
    func owns(formToken: String) -> Bool { FormToken.matches(formToken, secret) }

    private var secret: Digest {
        switch visitor {
        case .person(let signedIn): SHA256.digest(of: "session:" + signedIn.session.csrf)
        case .stranger(let browser): SHA256.digest(of: "browser:" + browser)
        }
    }

    /// A fresh id for the command of a form, so that a double tap is one command.
    func newCommandID() -> String {
        TimeOrderedID.next(atMilliseconds: now.milliseconds).description.filter { $0 != "-" }
    }

    /// The id that the form which was sent carries; a new one where it carries none.
    var formID: String {
        let sent = request.form[Form.Hidden.commandID] ?? ""
        return TimeOrderedID(sent) == nil ? newCommandID() : sent
    }

    /// A form whose answers are a command.
    func form(_ command: CommandName, from place: Place, multipart: Bool = false, key: String? = nil) -> Form
    {
        var hidden = [(name: CommandForm.from, value: place.path)]
        if let key { hidden.append((CommandForm.key, key)) }
        return Form(
            action: Place.command(command).path, csrf: csrf, commandID: newCommandID(), hidden: hidden,
            isForbidden: !mayTry(command), isMultipart: multipart)
    }

    /// What was refused in the form of this command; `key` tells forms of the same command on one page apart.
    func refused(_ command: CommandName, key: String? = nil) -> RefusedForm? {
        guard let refused, refused.command == command, refused.key == key else { return nil }
        return refused
    }

    /// An instant as date and time of the office's wall.
    func parts(_ instant: Instant) -> DateParts { parts(instant, in: zone) }

    func parts(_ instant: Instant, in zone: Zone) -> DateParts {
        let local = LocalTime(instant, in: zone)
        return DateParts(
            year: local.date.year, month: local.date.month, day: local.date.day,
            weekday: local.date.weekday.rawValue + 1, hour: local.hour, minute: local.minuteOfHour,
            zone: ZoneWord(rawValue: zone.abbreviation) ?? .wib)
    }

    func text(_ phrase: Phrase) -> String { language[phrase] }

    /// A procedure in the version in force.
    func procedure(_ code: String) async throws -> Procedure? {
        guard let current = office.procedures[code] else { return nil }
        return try await site.reading.procedure(code, version: current.version)
    }

    /// All procedures in force, by code.
    /// - Parameter source: only those that this begins; nil for all.
    func proceduresInForce(begunBy source: Trigger.Source? = nil) async throws -> [Procedure] {
        var all: [Procedure] = []
        for code in office.procedures.keys.sorted() {
            guard let procedure = try await procedure(code) else { continue }
            if source == nil || procedure.triggers.contains(where: { $0.source == source }) {
                all.append(procedure)
            }
        }
        return all
    }
}

/// Names of the hidden fields of command forms besides those of `Form`; no command has a field of such a
/// name.
enum CommandForm {
    /// The page the form stands on.
    static let from = "form_page"
    /// Which of several forms of one command.
    static let key = "form_key"
    /// The page that follows when it is done, in place of the one it stands on.
    static let next = "form_next"
}

/// A form that was sent and refused: what was typed stays.
struct RefusedForm: Sendable {
    var command: CommandName
    var key: String?
    var values: NamedValues
    /// What is wrong, by field; a fault of no field has an empty one.
    var errors: [FieldError]

    /// What was typed into a field.
    func value(_ name: String) -> String? { values[name] }

    func error(_ name: String) -> String? { errors.first { $0.field == name }?.text }
}
