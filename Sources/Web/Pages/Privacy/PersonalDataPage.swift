import HTTPServer
import Markup
import OfficeModel
import OfficeTime
import Phrases
import UseCases

/// *Data pribadi*: what is kept of people outside the office, for who runs the system and for the auditor.
enum PersonalDataPage {
    /// The parts beside the search, in the words of addresses.
    enum Part: String, CaseIterable {
        case retention = "retensi"
        case removals = "berita-acara"
        case accesses = "akses"

        var words: Phrase {
            switch self {
            case .retention: Phrase.Privacy.retention
            case .removals: Phrase.Privacy.removals
            case .accesses: Phrase.Privacy.accesses
            }
        }
    }

    static func show(_ context: RequestContext) async throws -> Response {
        page(nil, try await OutsiderSearch(context: context).html, context)
    }

    static func part(_ context: RequestContext) async throws -> Response {
        guard let part = Part(rawValue: context.parameters[0]) else { throw WebFailure.notFound }
        let body =
            switch part {
            case .retention: try await RetentionView(context: context).html
            case .removals: try await RemovalList(context: context).html
            case .accesses: try await AccessList(context: context).html
            }
        return page(part, body, context)
    }

    private static func page(_ part: Part?, _ body: HTML, _ context: RequestContext) -> Response {
        let title = context.text(Phrase.Privacy.title)
        let search = Tabs.Item(
            title: context.text(Phrase.Privacy.find), address: Place.personalData.path, isCurrent: part == nil
        )
        let parts = Part.allCases.map { each in
            Tabs.Item(
                title: context.text(each.words), address: Place.personalDataPart(each.rawValue).path,
                isCurrent: part == each)
        }
        let header = Page.header(
            over: context.text(Phrase.OfficePages.title), title: title,
            lede: part == nil ? context.text(Phrase.Privacy.lede) : "")
        return context.page(
            title: part.map { context.text($0.words) + " · " + title } ?? title, current: .office,
            body: """
                \(header)\(Tabs.html([search] + parts, label: context.text(Phrase.OfficePages.parts)))\
                <div class="stack">\(body)</div>
                """)
    }
}

/// Finds one person among the outsiders, gives a copy of what is kept, and removes it.
struct OutsiderSearch {
    let context: RequestContext

    /// A person with more records than this is removed in several acts.
    static let limit = 100

    static func words(_ context: RequestContext) -> String { context.request.query["orang"] ?? "" }

    var html: HTML {
        get async throws {
            let words = Self.words(context)
            guard !words.isEmpty else { return form(words) }
            await context.noteAccess(.search)
            let found = try await context.site.personal.outsiders(named: words, limit: Self.limit)
            guard !found.isEmpty else {
                return """
                    \(form(words))\(EmptyState.html(Phrase.Privacy.nobody, context.language, icon: .person))
                    """
            }
            return "\(form(words))\(results(found, words))"
        }
    }

    private func form(_ words: String) -> HTML {
        let field = Field(
            name: "orang", label: context.text(Phrase.Privacy.findLabel),
            hint: context.text(Phrase.Privacy.findHint),
            control: .line(Field.Line(value: words, kind: .search, autocomplete: "off", maxLength: 120)))
        let button = Button(context.text(Phrase.Privacy.find), .primary, icon: .search).submit()
        return Form.get(Place.personalData.path).html(
            "\(field.html(context.language))\(Button.row([button]))")
    }

    private func results(_ found: [KnownOutsider], _ words: String) -> HTML {
        let copy = Place.personalDataCopy.path + "?orang=" + Place.escaped(words)
        let more: HTML? =
            found.count < Self.limit ? nil : "<p class=\"soft\">\(context.text(Phrase.Privacy.more))</p>"
        let link = Button(context.text(Phrase.Privacy.copy), icon: .download).link(to: copy)
        return """
            <section><h2>\(context.text(Phrase.Privacy.found(found.count)))</h2>\(more)\
            \(Button.row([link]))</section>\(removal(found, words))
            """
    }

    private func removal(_ found: [KnownOutsider], _ words: String) -> HTML {
        guard context.mayAdminister else {
            return .join(found.map { "<p>\(line($0)) · \(under($0))</p>" })
        }
        let answers = context.answers(.removePersonalData)
        let reports = found.filter { $0.kept.report != nil }
        let others = found.filter { $0.kept.report == nil }
        var fields: [HTML] = []
        if !reports.isEmpty {
            fields.append(
                choice("reports", Phrase.Privacy.fromReport, reports) { $0.kept.report?.text ?? "" })
        }
        if !others.isEmpty {
            fields.append(choice("values", Phrase.Privacy.fromTicket, others) { $0.kept.id.text })
        }
        fields.append(
            answers.paragraph(
                "reason", Phrase.Privacy.removeReason, hint: Phrase.Privacy.removeReasonHint, rows: 3))
        fields.append(
            Button.row([Button(context.text(Phrase.Privacy.remove), .danger).submit()]))
        var form = context.form(.removePersonalData, from: .personalData)
        // A refused form comes back to the person that was looked for.
        form.hidden = [(CommandForm.from, Place.personalData.path + "?orang=" + Place.escaped(words))]
        return """
            <section><h2>\(context.text(Phrase.Privacy.remove))</h2>\
            <p class="soft">\(context.text(Phrase.Privacy.removeHint))</p>\
            \(form.html("\(answers.summary)\(fields)"))</section>
            """
    }

    private func choice(
        _ name: String, _ label: Phrase, _ found: [KnownOutsider], value: (KnownOutsider) -> String
    ) -> HTML {
        let options = found.map {
            Field.Option(value: value($0), title: line($0), hint: under($0))
        }
        return Field(
            name: name, label: context.text(label), isRequired: false, saysOptional: false,
            control: .checks(options)
        ).html(context.language)
    }

    private func line(_ found: KnownOutsider) -> String {
        [found.details.name, found.details.post, found.details.contact].filter { !$0.isEmpty }
            .joined(separator: " · ")
    }

    private func under(_ found: KnownOutsider) -> String {
        let made = found.made.map { context.language.stamp(context.parts($0)) }
        let unit = found.kept.unit.map { context.text(Phrase.UnitContacts.of(context.names.unit($0))) }
        return [unit, found.code, found.number, made].compactMap(\.self).joined(separator: " · ")
    }
}

/// `GET /kantor/data-pribadi/salinan`: everything that is kept of one outsider, as JSON to hand over.
enum PersonalDataCopy {
    struct Copy: Encodable {
        struct Record: Encodable {
            var name: String
            var post: String
            var contact: String
            var code: String?
            var ticket: String?
            /// The office whose contact this person is or was.
            var unit: String?
            var reported: String?
            /// What else they said and sent.
            var values: [Value]
        }

        struct Value: Encodable {
            /// In the words of `PersonalEntry.Kind`.
            var kind: String
            var value: String
        }

        var asked: String
        var at: String
        var office: String
        /// How many follow: all that are known.
        var count: Int
        var records: [Record]
    }

    static func show(_ context: RequestContext) async throws -> Response {
        let words = OutsiderSearch.words(context)
        await context.noteAccess(.search)
        var records: [Copy.Record] = []
        for found in try await context.site.personal.outsiders(named: words, limit: .max) {
            var values: [Copy.Value] = []
            if let report = found.kept.report {
                for one in try await context.site.personal.values(of: report)
                where one.kept.kind != .reporter {
                    values.append(Copy.Value(kind: one.kept.kind.rawValue, value: one.value))
                }
            }
            records.append(
                Copy.Record(
                    name: found.details.name, post: found.details.post, contact: found.details.contact,
                    code: found.code, ticket: found.number,
                    unit: found.kept.unit.map(context.names.unit), reported: found.made?.timestamp,
                    values: values))
        }
        var response = APIAnswer.json(
            Copy(
                asked: words, at: context.now.timestamp, office: context.office.profile.name,
                count: records.count, records: records)
        )
        response.headers["content-disposition"] = "attachment; filename=\"data-pribadi.json\""
        return response
    }
}
