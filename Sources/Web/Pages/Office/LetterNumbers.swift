import Markup
import OfficeModel
import OfficeTime
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

/// What stands between the braces of a pattern, and the numbers that come of it in this office today.
struct NumberHelp {
    let context: RequestContext

    /// Beside a field of patterns.
    var hint: Phrase {
        let office = context.office
        return Phrase.PaperNumber.parts(code: office.retention.standard, unit: office.profile.shortName)
    }

    /// The first number of the year for each kind.
    func samples(_ patterns: [NumberPattern]) -> HTML? {
        guard !patterns.isEmpty else { return nil }
        let today = LocalTime(context.now, in: context.zone).date
        let numbers = patterns.map { pattern in
            let number = pattern.number(
                code: context.office.retention.standard, order: 1, unit: context.office.profile.shortName,
                month: today.month, year: today.year)
            return "\(pattern.kind) \(number)"
        }
        let words = Phrase.PaperNumber.samples(numbers.joined(separator: "; "))
        return "<p class=\"soft\">\(context.text(words))</p>"
    }
}

/// On the page that ends the set-up: that letters would come out without a number, and where to mend it.
enum NumberReminder {
    /// nil where every letter has its pattern.
    static func html(_ context: RequestContext) async throws -> HTML? {
        let procedures = try await OfficeGaps.columns(in: context).map(\.procedure)
        let missing = UnnumberedLetters(office: context.office, procedures: procedures).patterns
        guard !missing.isEmpty else { return nil }
        let kinds = missing.map { $0.kind.lowercased() }.joined(separator: ", ")
        let settings = Place.officePart(OfficePage.Part.settings.rawValue).path
        let link: HTML = "<p><a href=\"\(settings)\">\(context.text(Phrase.Watch.setNumbers))</a></p>"
        return Notice(.info, context.text(Phrase.Watch.unnumbered(kinds)), more: link).html
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
        let help = NumberHelp(context: context)
        let explained: HTML = "<p class=\"soft\">\(context.text(help.hint))</p>\(help.samples(missing))"
        let save = Button.row([Button(context.text(Phrase.OfficeForm.save), .primary).submit()])
        let settings = Place.officePart(OfficePage.Part.settings.rawValue)
        let form = context.officeForm(
            .setSettings, from: settings, next: settings, key: Self.key, hidden: rest)
        return Page.section(
            context.text(Phrase.OfficeForm.suggestedPatterns),
            "\(explained)\(answers.summary)\(form.html("\(field)\(save)"))")
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
