import FoundationEssentials
import HTTPServer
import Markup
import OfficeModel
import Phrases
import SOPModel
import UseCases

/// Reads and checks a file of anybody of the office, and keeps nothing; who may keeps it as a draft after.
enum UploadPage {
    /// Names of the form's fields.
    private enum Name {
        static let file = "berkas"
        static let text = "teks"
    }

    /// Marks what begins on the pages that set the office up: it leads back there.
    static let setup = "siapkan"

    /// The form alone, on the page of the set-up where SOPs are chosen.
    static func entry(_ context: RequestContext) -> HTML {
        form(text: "", nil, .secondary, context, isOfSetup: true)
    }

    static func show(_ context: RequestContext) async throws -> Response {
        let refused = context.refused(.keepProcedure)
        let errors = Form.errorSummary(
            (refused?.errors ?? []).map { FieldError(field: "", text: $0.text) }, context.language)
        return page(errors, form(text: refused?.value("text") ?? "", nil, .primary, context), context)
    }

    /// Answers with everything the checker says, the version before beside it, and the way on.
    static func check(_ context: RequestContext) async throws -> Response {
        switch sent(context) {
        case .failure(let problem):
            let error = context.text(problem.phrase)
            let summary = Form.errorSummary(
                [FieldError(field: Name.file, text: error)], context.language)
            var response = page(summary, form(text: "", error, .primary, context), context)
            response.status = .unprocessableContent
            return response
        case .success(let bytes):
            let result = CheckedFile(bytes, context)
            let again = Fold.html(
                context.text(Phrase.Upload.checkAgain), isOpen: !result.isSound,
                form(text: result.isSound ? "" : result.text, nil, .secondary, context))
            var response = page(result.html, again, context)
            if !result.isSound { response.status = .unprocessableContent }
            return response
        }
    }

    // MARK: what was sent

    private struct Problem: Error {
        var phrase: Phrase
    }

    private static func sent(_ context: RequestContext) -> Result<[UInt8], Problem> {
        let form = context.request.form
        if !form.unkept.isEmpty { return .failure(Problem(phrase: Phrase.InputFault.noRoom)) }
        if let file = form.files.first(where: { $0.field == Name.file && $0.size > 0 }) {
            guard file.size <= ProcedureCommand.largestFile else {
                return .failure(Problem(phrase: Phrase.Upload.tooLarge))
            }
            guard let data = FileManager.default.contents(atPath: file.path) else {
                return .failure(Problem(phrase: Phrase.Upload.nothingSent))
            }
            return .success(Array(data))
        }
        // What a browser sends of a text area ends its lines with CR LF.
        guard let text = InputValues(form).text(Name.text) else {
            return .failure(Problem(phrase: Phrase.Upload.nothingSent))
        }
        guard text.utf8.count < ProcedureCommand.largestFile else {
            return .failure(Problem(phrase: Phrase.Upload.tooLarge))
        }
        return .success(Array((text + "\n").utf8))
    }

    // MARK: the page

    private static func page(_ result: HTML, _ form: HTML, _ context: RequestContext) -> Response {
        let title = context.text(Phrase.Upload.title)
        let head = Page.header(title: title, lede: context.text(Phrase.Upload.lede))
        let who: HTML? =
            context.mayKeepProcedures ? nil : Notice(.info, context.text(Phrase.Upload.notAllowed)).html
        return context.page(
            title: title, current: .procedures,
            body: "\(head)<div class=\"stack\">\(who)\(result)\(form)</div>")
    }

    private static func form(
        text: String, _ error: String?, _ weight: Button.Weight, _ context: RequestContext,
        isOfSetup: Bool? = nil
    ) -> HTML {
        let language = context.language
        let hint = isOfSetup == true ? Phrase.Upload.setupFileHint : Phrase.Upload.fileHint
        let file = Field(
            name: Name.file, label: language[Phrase.Upload.file], hint: language[hint],
            error: error, isRequired: false, saysOptional: false,
            control: .file(accept: ".yaml,.yml,text/plain", isMultiple: false, fromCamera: false))
        let paste = Field(
            name: Name.text, label: language[Phrase.Upload.text], isRequired: false, saysOptional: false,
            control: .paragraph(value: text, rows: 8))
        let button = Button(language[Phrase.Upload.check], weight).submit()
        let marked = isOfSetup ?? (context.request.form[setup] != nil)
        return Form(
            action: Place.procedureUpload.path, csrf: context.csrf,
            hidden: marked ? [(setup, "ya")] : [], isMultipart: true, cssClass: "code-form"
        ).html("\(file.html(language))\(paste.html(language))\(Button.row([button]))")
    }
}

/// A file that was sent for checking.
private struct CheckedFile {
    let context: RequestContext
    let text: String
    let procedure: Procedure?
    let findings: [Finding]
    /// What keeps it from the library though its words are sound.
    let obstacle: Phrase?

    init(_ bytes: [UInt8], _ context: RequestContext) {
        self.context = context
        // As the command will keep it.
        let text = String(decoding: bytes, as: UTF8.self).trimmingWhitespace + "\n"
        self.text = text
        (procedure, findings) = Procedure.read(yaml: bytes, file: "")
        obstacle = procedure.flatMap { procedure in
            let shelf = context.office.shelves[procedure.code] ?? ProcedureShelf()
            if shelf.files[procedure.version] == text {
                return Phrase.Upload.sameAsKept(procedure.version)
            }
            guard procedure.version < shelf.nextVersion else { return nil }
            return Phrase.Upload.versionTooLow(procedure.version, next: shelf.nextVersion)
        }
    }

    var isSound: Bool { procedure != nil && !findings.hasErrors && obstacle == nil }

    var html: HTML { "\(notice)\(about)\(list)\(comparison)\(keep)" }

    private var notice: HTML {
        let count = findings.words(context.language)
        if isSound {
            let phrase = findings.isEmpty ? Phrase.Upload.sound : Phrase.Upload.soundWithWarnings
            return Notice(.good, context.text(phrase), more: "<p>\(count)</p>").html
        }
        let more: HTML = "\(obstacle.map { "<p>\(context.text($0))</p>" as HTML })<p>\(count)</p>"
        return Notice(.bad, context.text(Phrase.Upload.faulty), more: more).html
    }

    private var about: HTML? {
        guard let procedure else { return nil }
        let language = context.language
        let pairs: [(name: String, value: HTML)] = [
            (language[Phrase.Procedures.procedure], HTML(text: procedure.title)),
            (language[Phrase.Procedures.code], HTML(text: procedure.code)),
            (language[Phrase.Procedures.version], HTML(text: String(procedure.version))),
            (language[Phrase.Procedures.number], HTML(text: procedure.number)),
        ]
        return KeyValues.html(pairs)
    }

    private var list: HTML? {
        findings.isEmpty ? nil : FindingList.html(findings, context, isOpen: true)
    }

    private var comparison: HTML? {
        guard let procedure else { return nil }
        let before = Edition.all(procedure.code, context).first { edition in
            edition.version < procedure.version && edition.procedure != nil
        }
        guard let before, let old = before.procedure else {
            return "<p class=\"soft\">\(context.text(Phrase.Upload.newProcedure))</p>"
        }
        let view = ComparisonView(
            context: context, comparison: ProcedureComparison(from: old, to: procedure))
        let title = context.text(Phrase.Comparing.versions(before.version, procedure.version))
        return Page.section(title, view.html)
    }

    private var keep: HTML? {
        guard isSound, let procedure, context.mayKeepProcedures else { return nil }
        var form = context.form(.keepProcedure, from: .procedureUpload)
        form.hidden += [
            ("procedure", procedure.code), ("version", String(procedure.version)), ("text", text),
        ]
        if context.request.form[UploadPage.setup] != nil {
            let enforce = Place.procedureEnforce(code: procedure.code, version: procedure.version)
            form.hidden.append((CommandForm.next, enforce.path + "?\(UploadPage.setup)=ya"))
        }
        return form.html(Button.row([Button(context.text(Phrase.Upload.keep), .primary).submit()]))
    }
}
