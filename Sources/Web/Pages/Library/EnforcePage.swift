import HTTPServer
import Markup
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import UseCases

/// Puts a version in force: from when, approved by which post, and who fills the columns nobody fills yet.
enum EnforcePage {
    static func show(_ context: RequestContext) async throws -> Response {
        guard let edition = Edition.named(context), let procedure = edition.procedure else {
            throw WebFailure.notFound
        }
        let title = context.text(Phrase.Enforcing.title(edition.version))
        let head = Page.header(
            over: procedure.title, title: title, state: edition.standing.chip(context),
            lede: replaced(edition, context))
        let back = Button(context.text(Phrase.Library.back), icon: .back).link(to: edition.address)
        return context.page(
            title: title, current: .procedures,
            body: """
                \(head)<div class="stack">\(body(procedure, edition, context))\
                \(Button.row([back]))</div>
                """)
    }

    private static func replaced(_ edition: Edition, _ context: RequestContext) -> String {
        guard let current = context.office.procedures[edition.code] else {
            return context.text(Phrase.Enforcing.first)
        }
        if current.version == edition.version { return context.text(Phrase.Enforcing.already) }
        return context.text(Phrase.Enforcing.replaces(current.version))
    }

    private static func body(
        _ procedure: Procedure, _ edition: Edition, _ context: RequestContext
    ) -> HTML {
        if case .inForce = edition.standing { return .empty }
        guard context.mayKeepProcedures else {
            return Notice(.info, context.text(Phrase.Upload.notAllowed)).html
        }
        if edition.findings.hasErrors {
            return """
                \(Notice(.bad, context.text(Phrase.Enforcing.hasErrors)).html)\
                \(FindingList.html(edition.findings, context, isOpen: true))
                """
        }
        let isWarned = edition.findings.contains { $0.severity == .warning }
        let warned: HTML? =
            isWarned
            ? """
            \(Notice(.warn, context.text(Phrase.Enforcing.warningsStay)).html)\
            \(FindingList.html(edition.findings, context))
            """ : nil
        return "\(warned)\(EnforceForm(context: context, procedure: procedure, edition: edition).html)"
    }
}

/// The form of the act.
private struct EnforceForm {
    let context: RequestContext
    let procedure: Procedure
    let edition: Edition

    private var language: Language { context.language }
    private var answers: Answers { context.answers(.enforceProcedure) }

    var html: HTML {
        var form = context.form(
            .enforceProcedure, from: .procedureEnforce(code: edition.code, version: edition.version))
        form.hidden += [("procedure", edition.code), ("version", String(edition.version))]
        if context.request.query[UploadPage.setup] != nil {
            form.hidden = form.hidden.map { field in
                field.name == CommandForm.from ? (field.name, "\(field.value)?\(UploadPage.setup)=ya") : field
            }
            form.hidden.append((CommandForm.next, Place.setupStep(.procedures).path))
        }
        let button = Button(language[Phrase.Library.enforce], .primary, icon: .tick).submit()
        return form.html(
            "\(answers.summary)\(day)\(approver)\(columns)\(Button.row([button]))")
    }

    private var day: HTML {
        var line = Field.Line(kind: .date, look: "short")
        line.earliest = LocalTime(context.now, in: context.zone).date.description
        return answers.line(
            "effective", Phrase.Enforcing.effective, hint: Phrase.Enforcing.effectiveHint, isRequired: false,
            line)
    }

    private var approver: HTML {
        let posts = context.office.posts.values.filter(\.isActive).sortedByName { ($0.name, $0.id.text) }
        let head = context.office.approvingPost ?? posts.first(where: \.isHead)?.id
        let hint = procedure.approvedBy.isEmpty ? nil : Phrase.Enforcing.printedApprover(procedure.approvedBy)
        return answers.select(
            "approved_by", Phrase.Enforcing.approvedBy, hint: hint, or: head?.text ?? "",
            posts.map { .init(value: $0.id.text, title: $0.name) })
    }

    private var columns: HTML {
        let unbound = procedure.unboundColumns(context.office.fillers(of: procedure.code))
        guard !unbound.isEmpty else {
            return "<p class=\"field soft\">\(language[Phrase.Enforcing.noColumns])</p>"
        }
        let options = choices
        let fields: [HTML] = unbound.map { column in
            answers.select("columns." + column.id.text, Phrase(both: column.name), options)
        }
        return """
            <h2 class="field">\(language[Phrase.Enforcing.columns])</h2>\
            <p class="soft">\(language[Phrase.Enforcing.columnsLede])</p>\(fields)
            """
    }

    private var choices: [Field.Option] {
        let posts = context.office.posts.values.filter(\.isActive).sortedByName { ($0.name, $0.id.text) }
            .map { Assignee.post($0.id) }
        let teams = context.office.teams.values.filter(\.isActive).sortedByName { ($0.name, $0.id.text) }
            .map { Assignee.team($0.id) }
        return (posts + teams + [.reporter]).map {
            .init(value: $0.text, title: context.names.assignee($0))
        }
    }
}
