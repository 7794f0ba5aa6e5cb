import HTTPServer
import Markup
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import UseCases

/// One version of a procedure as the library shows it.
struct Edition: Sendable {
    var code: String
    var version: Int
    var file: String
    /// Nil where the file cannot be read.
    var procedure: Procedure?
    var findings: [Finding]
    var standing: ProcedureShelf.Standing
    /// From when on it is, was or will be in force.
    var since: Instant?
    var approvedBy: PostID?

    /// Nil where the office has no such version.
    init?(_ code: String, _ version: Int, _ context: RequestContext) {
        let shelf = context.office.shelves[code]
        let current = context.office.procedures[code]
        let inForce = current.flatMap { $0.version == version ? $0 : nil }
        guard let file = shelf?.files[version] ?? inForce?.file else { return nil }
        self.code = code
        self.version = version
        self.file = file
        (procedure, findings) = Procedure.read(yaml: file, file: code)
        let turn = shelf?.lastTurn(of: version)
        since = inForce?.since ?? turn?.since
        approvedBy = inForce?.approvedBy ?? turn?.approvedBy
        standing =
            shelf?.standing(of: version, at: context.now)
            ?? .inForce(since: inForce?.since ?? context.now)
    }

    /// The version in force; where none is, the one that was last, or the newest draft.
    static func current(_ code: String, _ context: RequestContext) -> Edition? {
        if let current = context.office.procedures[code] { return Edition(code, current.version, context) }
        guard let shelf = context.office.shelves[code] else { return nil }
        let version = shelf.versions.first(where: shelf.isSettled) ?? shelf.versions.first
        return version.flatMap { Edition(code, $0, context) }
    }

    /// The one that the address names by code and version.
    static func named(_ context: RequestContext) -> Edition? {
        guard context.parameters.count > 1, let version = Int(context.parameters[1]) else { return nil }
        return Edition(context.parameters[0], version, context)
    }

    /// All versions of a procedure, the highest first.
    static func all(_ code: String, _ context: RequestContext) -> [Edition] {
        let versions =
            context.office.shelves[code]?.versions ?? context.office.procedures[code].map { [$0.version] }
        return (versions ?? []).compactMap { Edition(code, $0, context) }
    }

    var title: String { procedure?.title ?? code }

    var under: String {
        [procedure?.number ?? "", code].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    var order: Order { Order(title: NameOrder(title, code), version: -version) }

    struct Order: Comparable {
        var title: NameOrder
        var version: Int

        static func < (left: Order, right: Order) -> Bool {
            (left.title, left.version) < (right.title, right.version)
        }
    }

    /// "2 peringatan, 1 petunjuk".
    func findingWords(_ language: Language) -> String { findings.words(language) }

    var address: String { Place.procedureVersion(code: code, version: version).path }
}

extension [Finding] {
    /// "2 peringatan, 1 petunjuk".
    func words(_ language: Language) -> String {
        let parts = Finding.Severity.allCases.compactMap { severity -> String? in
            let count = count { $0.severity == severity }
            guard count > 0 else { return nil }
            let number = language.number(count)
            switch severity {
            case .error: return language[Phrase.Library.errors(number)]
            case .warning: return language[Phrase.Library.warnings(number)]
            case .hint: return language[Phrase.Library.hints(number)]
            }
        }
        return parts.isEmpty ? language[Phrase.Library.clean] : parts.joined(separator: ", ")
    }
}

extension ProcedureShelf.Standing {
    func chip(_ context: RequestContext) -> HTML {
        let language = context.language
        switch self {
        case .draft: return Chip.plain(language[Phrase.Library.draft], .paper)
        case .dropped: return Chip.cancelled.html(language, word: language[Phrase.Library.dropped])
        case .planned(let since):
            let date = language.date(context.parts(since))
            return Chip.dueSoon.html(language, word: language[Phrase.Library.planned(date)])
        case .inForce: return Chip.onTime.html(language, word: language[Phrase.Library.inForce])
        case .superseded(_, let version):
            return Chip.done.html(language, word: language[Phrase.Library.superseded(version)])
        case .withdrawn: return Chip.cancelled.html(language, word: language[Phrase.Library.withdrawn])
        }
    }
}

extension RequestContext {
    /// Whether who asks may keep versions, put them in force and take them back.
    var mayKeepProcedures: Bool {
        signedIn.map { office.mayKeepProcedures($0.actor, at: now) } ?? false
    }
}

/// Where the commands of the library lead.
enum ProcedurePlaces {
    static func destination(_ name: CommandName, _ form: FormFields) -> String {
        let done = "?\(TicketScene.doneField)=\(name.rawValue)"
        guard let code = form["procedure"], !code.isEmpty else { return Place.procedures.path + done }
        guard let version = form["version"].flatMap({ Int($0) }) else {
            return Place.procedure(code: code).path + done
        }
        return Place.procedureVersion(code: code, version: version).path + done
    }
}

/// After an act on a version: what was done.
enum LibraryNotice {
    static func html(_ context: RequestContext) -> HTML? {
        let done = context.request.query[TicketScene.doneField].flatMap(CommandName.init(rawValue:))
        guard context.refused == nil, let done else { return nil }
        let phrase: Phrase? =
            switch done {
            case .keepProcedure: Phrase.Library.doneKept
            case .enforceProcedure: Phrase.Library.doneEnforced
            case .withdrawProcedure: Phrase.Library.doneWithdrawn
            default: nil
            }
        return phrase.map { Notice(.good, context.text($0)).html }
    }
}
