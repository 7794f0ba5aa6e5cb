import Markup
import OfficeModel
import Phrases
import SOPModel
import TicketEngine

/// Letters that the SOPs in force make and that would come out without a number.
///
/// Only of kinds that offices number: a report or a list goes without.
struct UnnumberedLetters {
    let office: Office
    let procedures: [Procedure]

    /// A pattern for each kind, in the shape of Permendagri 83/2022: classification, order, unit, year.
    var patterns: [NumberPattern] {
        var usual = OfficeSettings()
        usual.numberPatterns = Self.kinds.map { NumberPattern(kind: $0, template: template) }
        var missing: Set<String> = []
        for procedure in procedures {
            for paper in papers(of: procedure) {
                let known = office.numbering(ofPaper: paper.name, title: paper.title, of: procedure.code)
                guard known == nil else { continue }
                if let pattern = usual.pattern(forPaper: paper.name, title: paper.title) {
                    missing.insert(pattern.kind)
                }
            }
        }
        return usual.numberPatterns.filter { missing.contains($0.kind) }
    }

    private static let kinds = ["Surat perintah", "Surat tugas", "Surat", "Nota dinas", "Berita acara"]

    /// The unit is the office's short name, which may be empty.
    private var template: String {
        office.profile.shortName.isEmpty ? "{kode}/{urut}/{tahun}" : "{kode}/{urut}/{unit}/{tahun}"
    }

    /// What the office itself writes: the reporter's office numbers its own.
    private func papers(of procedure: Procedure) -> [Output] {
        let steps = procedure.steps.filter { step in
            step.performers.contains { !(procedure.column($0.column)?.isReporter ?? false) }
        }
        return steps.flatMap(\.outputs).filter { $0.kind == .document && !$0.isDisposition }
    }
}

/// On the settings page: patterns for letters without a number, filled in to be looked at and stored.
struct NumberSuggestion {
    let context: RequestContext
    let missing: [NumberPattern]

    private static let key = "pola"

    /// nil where every letter has its pattern, and for whoever cannot set one.
    static func html(_ context: RequestContext) async throws -> HTML? {
        guard context.mayAdminister else { return nil }
        let procedures = try await OfficeGaps.columns(in: context).map(\.procedure)
        let missing = UnnumberedLetters(office: context.office, procedures: procedures).patterns
        return missing.isEmpty ? nil : NumberSuggestion(context: context, missing: missing).html
    }

    private var html: HTML {
        let answers = context.answers(.setSettings, key: Self.key, scope: Self.key)
        let patterns = (context.office.settings.numberPatterns + missing).map { "\($0.kind): \($0.template)" }
        let field = answers.paragraph(
            "patterns", Phrase.OfficeForm.patterns, hint: Phrase.OfficeForm.suggestedPatternsHint,
            or: patterns.joined(separator: "\n"), rows: 6)
        let save = Button.row([Button(context.text(Phrase.OfficeForm.save), .primary).submit()])
        let settings = Place.officePart(OfficePage.Part.settings.rawValue)
        let form = context.officeForm(
            .setSettings, from: settings, next: settings, key: Self.key, hidden: rest)
        return Page.section(
            context.text(Phrase.OfficeForm.suggestedPatterns),
            "\(answers.summary)\(form.html("\(field)\(save)"))")
    }

    /// The command sets all of it; the second factor stays where it is left out.
    private var rest: [(String, String)] {
        let settings = context.office.settings
        var fields = [
            ("confirm_after", String(settings.confirmAfterWorkingDays)),
            ("reopen_within", String(settings.reopenWithinWorkingDays)),
            ("escalate_after", String(settings.escalateUntimedAfterWorkingDays)),
        ]
        fields += settings.instructions.map { ("instructions", $0) }
        fields += settings.classifications.map { ("classifications", $0.code + " " + $0.name) }
        return fields
    }
}
