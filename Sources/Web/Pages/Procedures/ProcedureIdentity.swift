import Markup
import Phrases
import SOPModel

/// The identity block of Permenpan-RB 35/2012 on a procedure's page.
struct ProcedureIdentity {
    let context: RequestContext
    let procedure: Procedure

    var html: HTML {
        Fold.html(context.text(Phrase.Procedures.identity), isOpen: true, KeyValues.html(pairs))
    }

    private var pairs: [(name: String, value: HTML)] {
        let lines: [(Phrase, String)] = [
            (Phrase.Procedures.number, procedure.number), (Phrase.Procedures.code, procedure.code),
            (Phrase.Procedures.agency, procedure.agency), (Phrase.Procedures.unit, procedure.unit),
            (Phrase.Procedures.made, words(procedure.dates.made)),
            (Phrase.Procedures.revised, words(procedure.dates.revised)),
            (Phrase.Procedures.effective, words(procedure.dates.effective)),
            (Phrase.Procedures.approvedBy, procedure.approvedBy),
        ]
        let lists: [(Phrase, [String])] = [
            (Phrase.Procedures.legalBasis, procedure.legalBasis),
            (Phrase.Procedures.qualifications, procedure.qualifications),
            (Phrase.Procedures.related, procedure.related),
            (Phrase.Procedures.equipment, procedure.equipment),
            (Phrase.Procedures.warnings, procedure.warnings),
            (Phrase.Procedures.records, procedure.records.map(words)),
        ]
        return lines.map { (context.text($0), HTML(text: $1)) }
            + lists.map { (context.text($0), list($1)) }
    }

    private func list(_ texts: [String]) -> HTML {
        guard !texts.isEmpty else { return .empty }
        return "<ul>\(texts.map { "<li>\($0)</li>" as HTML })</ul>"
    }

    private func words(_ date: String) -> String { context.language.words(ofDate: date) }

    private func words(_ duty: Procedure.RecordDuty) -> String {
        switch duty {
        case .sentence(let sentence): sentence
        case .duty(let post, let document, let form):
            context.text(Phrase.Procedures.keeps(post, document, form))
        }
    }
}

/// What the checker says about a file; its words are Indonesian, as the file's.
enum FindingList {
    static func html(_ findings: [Finding], _ context: RequestContext, isOpen: Bool = false) -> HTML {
        let title = context.text(Phrase.Procedures.findings)
        guard !findings.isEmpty else {
            return Page.section(title, "<p class=\"soft\">\(context.text(Phrase.Procedures.noFindings))</p>")
        }
        let items: [HTML] = findings.map { finding in
            let line: HTML? =
                finding.line > 0
                ? " <small class=\"soft\">\(context.text(Phrase.Procedures.line(String(finding.line))))</small>"
                : nil
            return
                "<li>\(chip(finding.severity, context)) <span lang=\"id\">\(finding.message)</span>\(line)</li>"
        }
        return Fold.html(
            "\(title) (\(context.language.number(findings.count)))", isOpen: isOpen, "<ul>\(items)</ul>")
    }

    private static func chip(_ severity: Finding.Severity, _ context: RequestContext) -> HTML {
        switch severity {
        case .error: Chip.late.html(context.language, word: context.text(Phrase.Procedures.error))
        case .warning: Chip.plain(context.text(Phrase.Procedures.warning), .warning)
        case .hint: Chip.plain(context.text(Phrase.Procedures.hint), .info)
        }
    }
}
