import HTTPServer
import Markup
import OfficeModel
import Phrases
import SOPModel
import UseCases

/// Who fills the columns of every procedure in force, on one page; in an office of many posts one procedure
/// at a time, because each column offers all of them.
enum BindingForm {
    static func html(_ context: RequestContext, from: Place, next: Place) async throws -> HTML {
        var sections: [HTML] = []
        let answers = context.answers(.bindColumns)
        let all = context.office.procedures.keys.sorted()
        let isLong = context.office.posts.count > manyPosts
        let labels = try await ProcedureLabels.ofOffice(context)
        let chosen = context.request.query["sop"].flatMap { all.contains($0) ? $0 : nil } ?? all.first
        for code in all where !isLong || code == chosen {
            guard let procedure = try await context.procedure(code) else { continue }
            let fields = procedure.columns.filter { !$0.isReporter }.map { column in
                ColumnChoice(context: context, procedure: procedure, column: column, answers: answers).html
            }
            sections.append(
                """
                <section><h2>\(labels[code])</h2><p class="soft">\(procedure.agency)</p>\(fields)</section>
                """)
        }
        guard !sections.isEmpty else {
            return EmptyState.html(Phrase.Setup.noProcedures, context.language, icon: .procedure)
        }
        let save = Button(context.text(Phrase.Setup.goOn), .primary).submit()
        var form = context.officeForm(.bindColumns, from: from, next: next)
        var tabs: HTML = .empty
        if isLong, let chosen {
            tabs = self.tabs(all, labels, chosen, at: from, context)
            form.hidden = form.hidden.map { field in
                field.name == CommandForm.from ? (field.name, address(chosen, at: from)) : field
            }
        }
        return "\(tabs)\(answers.summary)\(form.html("\(sections)\(Button.row([save]))"))"
    }

    private static let manyPosts = 60

    private static func tabs(
        _ codes: [String], _ labels: ProcedureLabels, _ chosen: String, at place: Place,
        _ context: RequestContext
    ) -> HTML {
        let items = codes.map { code in
            Tabs.Item(title: labels[code], address: address(code, at: place), isCurrent: code == chosen)
        }
        return Tabs.html(items, label: context.text(Phrase.OfficeForm.procedures))
    }

    private static func address(_ code: String, at place: Place) -> String {
        place.path + "?sop=" + Place.escaped(code)
    }
}

/// The choices for one column: as many as fill it now, or one.
struct ColumnChoice {
    let context: RequestContext
    let procedure: Procedure
    let column: Column
    let answers: Answers

    private var office: Office { context.office }
    private var name: String { "columns.\(procedure.code):\(column.id.text)" }

    var html: HTML {
        let known = office.bindings[procedure.code]?.columns[column.id] ?? []
        let typed = answers.refused.map { form in
            form.values.pairs.filter { $0.name == name }.map(\.value)
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
        return .join(fields)
    }

    private func options(_ value: String) -> [Field.Option] {
        let posts = office.posts.values.filter(\.isActive).sortedByName { ($0.name, $0.id.text) }
            .map { (Assignee.post($0.id).text, $0.name) }
        let teams = office.teams.values.filter { !$0.members.isEmpty }.sortedByName { ($0.name, $0.id.text) }
            .map { (Assignee.team($0.id).text, context.text(Phrase.OfficePages.team) + ": " + $0.name) }
        var all = posts + teams
        // A person or an abolished post that fills it now stays to be seen.
        if !value.isEmpty, !all.contains(where: { $0.0 == value }), let assignee = Assignee(text: value) {
            all.append((value, context.names.assignee(assignee)))
        }
        return all.map { Field.Option(value: $0.0, title: $0.1, isChosen: $0.0 == value) }
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
