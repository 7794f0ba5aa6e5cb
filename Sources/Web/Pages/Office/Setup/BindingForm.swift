import HTTPServer
import Markup
import OfficeModel
import Phrases
import SOPModel
import UseCases

/// Who fills the columns of every procedure in force, on one page; in an office of many posts one procedure
/// at a time, because each column offers all of them.
struct BindingForm {
    private let context: RequestContext
    private let from: Place
    private let next: Place
    /// Codes of what is in force.
    private let all: [String]
    /// The procedure that was asked for by itself.
    private let asked: String?
    private var procedures: [Procedure] = []

    static func html(_ context: RequestContext, from: Place, next: Place) async throws -> HTML {
        var form = BindingForm(context, from: from, next: next)
        for code in form.shown {
            if let procedure = try await context.procedure(code) { form.procedures.append(procedure) }
        }
        return form.html(try await ProcedureLabels.ofOffice(context))
    }

    private init(_ context: RequestContext, from: Place, next: Place) {
        let all = context.office.procedures.keys.sorted()
        self.context = context
        self.from = from
        self.next = next
        self.all = all
        asked = context.request.query[Self.procedureField].flatMap { all.contains($0) ? $0 : nil }
    }

    private static let procedureField = "sop"
    private static let columnField = "kolom"
    private static let manyPosts = 60
    /// So many names to choose from are on a page that is still light.
    private static let manyChoices = 500

    private var isLong: Bool { context.office.posts.count > Self.manyPosts }
    private var shown: [String] {
        if let asked { return [asked] }
        return isLong ? Array(all.prefix(1)) : all
    }
    private var isPart: Bool { isLong || asked != nil }

    private func html(_ labels: ProcedureLabels) -> HTML {
        let answers = context.answers(.bindColumns)
        guard !procedures.isEmpty else {
            return EmptyState.html(Phrase.Setup.noProcedures, context.language, icon: .procedure)
        }
        let sections: [HTML] = procedures.map { procedure in
            """
            <section><h2>\(labels[procedure.code])</h2><p class="soft">\(procedure.agency)</p>\
            \(fields(procedure, answers))</section>
            """
        }
        let save = Button(context.text(Phrase.Setup.goOn), .primary).submit()
        let tabs: HTML = isPart ? self.tabs(labels) : .empty
        return "\(tabs)\(answers.summary)\(form.html("\(sections)\(Button.row([save]))"))"
    }

    // MARK: the choices

    private func fields(_ procedure: Procedure, _ answers: Answers) -> HTML {
        let columns = procedure.columns.filter { !$0.isReporter }
        let wanted = context.request.query[Self.columnField]
        let fields: [HTML] = columns.map { column in
            let choice = ColumnChoice(
                context: context, procedure: procedure, column: column, answers: answers,
                offersMore: isLight || column.id.text == wanted || column.name.contains("&"))
            let more: HTML? =
                isPart && !choice.offersMore ? link(to: address(procedure.code, column.id.text)) : nil
            return "\(choice.html)\(more)"
        }
        let more: HTML? = isPart || isLight ? nil : link(to: address(procedure.code))
        return "\(fields)\(more)"
    }

    /// Whether every column can offer its choices twice.
    private var isLight: Bool {
        let columns = procedures.reduce(0) { $0 + $1.columns.count { !$0.isReporter } }
        return 2 * columns * (context.office.posts.count + context.office.teams.count) <= Self.manyChoices
    }

    private func link(to address: String) -> HTML {
        Button.row([Button(context.text(Phrase.Setup.addFurther)).link(to: address)])
    }

    // MARK: where it leads

    private var form: Form {
        var form = context.officeForm(.bindColumns, from: from, next: next)
        guard isPart, let current = shown.first else { return form }
        for index in form.hidden.indices {
            switch form.hidden[index].name {
            case CommandForm.from:
                form.hidden[index].value = address(current, context.request.query[Self.columnField])
            case CommandForm.next: form.hidden[index].value = following(current) ?? form.hidden[index].value
            default: break
            }
        }
        return form
    }

    /// While the office is set up: the procedure after this one, or the others that were left for it.
    private func following(_ code: String) -> String? {
        guard case .setupStep = from else { return nil }
        guard isLong else { return all.count > 1 ? from.path : nil }
        return all.first { $0 > code }.map { address($0) }
    }

    private func tabs(_ labels: ProcedureLabels) -> HTML {
        let items = all.map { code in
            Tabs.Item(title: labels[code], address: address(code), isCurrent: code == shown.first)
        }
        return Tabs.html(items, label: context.text(Phrase.OfficeForm.procedures))
    }

    private func address(_ code: String, _ column: String? = nil) -> String {
        let address = "\(from.path)?\(Self.procedureField)=\(Place.escaped(code))"
        return column.map { "\(address)&\(Self.columnField)=\(Place.escaped($0))" } ?? address
    }
}

/// The choices for one column: as many as fill it now, or one, and one more where asked for.
struct ColumnChoice {
    let context: RequestContext
    let procedure: Procedure
    let column: Column
    let answers: Answers
    let offersMore: Bool

    private var office: Office { context.office }
    private var name: String { "columns.\(procedure.code):\(column.id.text)" }

    var html: HTML {
        let known = office.bindings[procedure.code]?.columns[column.id] ?? []
        let typed = answers.refused.map { form in
            form.values.pairs.filter { $0.name == name && !$0.value.isEmpty }.map(\.value)
        }
        let formsTeam = procedure.formsTeam(for: column.id)
        let proposed = known.isEmpty ? ColumnGuess(office: office).assignees(of: column) : known
        var values = typed ?? proposed.map(\.text)
        if values.isEmpty { values = [""] }
        let fields: [HTML] = values.enumerated().map { index, value in
            Field(
                name: name, label: column.name,
                hint: formsTeam && index == 0 ? context.text(Phrase.Setup.teamFormed) : "",
                error: index == 0 ? answers.refused?.error(name) : nil, isRequired: false,
                saysOptional: formsTeam, control: .select(options(value)),
                scope: index == 0 ? "" : String(index)
            ).html(context.language)
        }
        return "\(fields)\(offersMore ? further(values.count) : nil)"
    }

    /// "Kepala Seksi & Staf" needs two.
    private func further(_ place: Int) -> HTML {
        Field(
            name: name, label: context.text(Phrase.Setup.further(column.name)), isRequired: false,
            control: .select(options("")), scope: String(place)
        ).html(context.language)
    }

    private func options(_ value: String) -> [Field.Option] {
        let posts = office.posts.values.filter(\.isActive).sortedByName { ($0.name, $0.id.text) }
            .map { (Assignee.post($0.id).text, $0.name) }
        let teams = office.teams.values.filter { !$0.members.isEmpty }.sortedByName { ($0.name, $0.id.text) }
            .map { (Assignee.team($0.id).text, context.text(Phrase.OfficePages.team) + ": " + $0.name) }
        var all = posts + teams
        // A person or an abolished post that fills it now stays to be seen.
        if !value.isEmpty, !all.contains(where: { $0.0 == value }), let assignee = Assignee(text: value) {
            all.append((value, named(assignee)))
        }
        return all.map { Field.Option(value: $0.0, title: $0.1, isChosen: $0.0 == value) }
    }

    private func named(_ assignee: Assignee) -> String {
        let name = context.names.assignee(assignee)
        guard case .post = assignee else { return name }
        return context.text(Phrase.Setup.retired(name))
    }
}

/// Guesses who fills a column from what posts and teams are called.
struct ColumnGuess {
    let office: Office

    /// What a printed column means by its words; "&" and "/" name several.
    func assignees(of column: Column) -> [Assignee] {
        let parts = column.name.split { "&/".contains($0) }.map { Self.words(String($0)) }
        var found: [Assignee] = []
        for part in parts where !part.isEmpty {
            if let best = best(part), !found.contains(best) { found.append(best) }
        }
        // "Penanggung jawab/ teknisi" is one man with two names, where only one of them is found.
        return found
    }

    private func best(_ words: Set<String>) -> Assignee? {
        let posts = office.posts.values.filter(\.isActive).map { (Assignee.post($0.id), $0.name) }
        let teams = office.teams.values.filter { !$0.members.isEmpty }.map { (Assignee.team($0.id), $0.name) }
        let ranked = (posts + teams).map { ($0.0, Self.likeness(words, Self.words($0.1))) }
        return ranked.filter { $0.1 > 0 }.max { ($0.1, $1.0.text) < ($1.1, $0.0.text) }?.0
    }

    /// Words in common, less those that only one has; zero where nothing that matters is shared.
    private static func likeness(_ left: Set<String>, _ right: Set<String>) -> Int {
        let leftLevel = left.intersection(levels)
        let rightLevel = right.intersection(levels)
        // A head of division is never a head of section.
        if !leftLevel.isEmpty || !rightLevel.isEmpty, leftLevel != rightLevel { return 0 }
        let shared = left.intersection(right)
        guard !shared.isEmpty else { return 0 }
        return 10 * shared.count - right.subtracting(left).count
    }

    private static let levels: Set = ["dinas", "bidang", "seksi", "bagian", "subbagian", "staf"]

    /// Abbreviations written out, words that say nothing left out.
    static func words(_ name: String) -> Set<String> {
        var words: Set<String> = []
        let folded = name.lowercased().replacing("sub bagian", with: "subbagian")
        for word in folded.split(whereSeparator: { !$0.isLetter }).map({ String($0) }) {
            switch word {
            case "kadis", "diskominfo": words.insert("dinas")
            case "kabid": words.insert("bidang")
            case "kasi", "kasie": words.insert("seksi")
            case "kabag": words.insert("bagian")
            case "kasubbag", "kasubag", "subbag": words.insert("subbagian")
            case "teknis", "teknisi": words.insert("teknisi")
            case "kepala", "dan", "tenaga", "petugas", "kominfo", "standi", "seorang", "tim": break
            default: words.insert(word)
            }
        }
        return words
    }
}

extension String {
    /// Every occurrence of a text in place of another.
    fileprivate func replacing(_ text: String, with other: String) -> String {
        var rest = self[...]
        var result = ""
        while let range = rest.firstRange(of: text) {
            result += rest[..<range.lowerBound] + other
            rest = rest[range.upperBound...]
        }
        return result + rest
    }
}
