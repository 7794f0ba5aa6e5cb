import Markup
import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import UseCases

/// One person: name, account and roles, their password link, and leaving.
struct PersonEdit {
    let context: RequestContext
    let place: Place
    private let person: OfficeModel.Person?
    private let work: [DeskRow]

    static func load(_ context: RequestContext, id: String, place: Place) async throws -> PersonEdit {
        guard let person = context.office.people[PersonID(id)] else {
            if id != OfficeItemPage.new { throw WebFailure.notFound }
            return PersonEdit(context: context, place: place, person: nil, work: [])
        }
        var assignees: [Assignee] = [.person(person.id)]
        assignees += context.office.predecessors(of: person.id).map { .person($0) }
        assignees += context.office.posts(of: person.id, at: context.now).map { .post($0.post) }
        let work = try await context.site.reading.desk(of: assignees, limit: 200).filter { $0.kind == .work }
        return PersonEdit(context: context, place: place, person: person, work: work)
    }

    var content: OfficeItemPage.Content {
        let more: HTML? = person.map { person in
            person.isActive ? "\(posts(person))\(link(person))\(security(person))\(leaving(person))" : ""
        }
        return .init(
            title: person == nil ? Phrase.OfficeForm.newPerson : Phrase.OfficeForm.person,
            name: person?.name ?? "", back: .officePart("pegawai"), body: "\(form)\(more)")
    }

    /// What they hold, each post a way to its page, and the way to another.
    private func posts(_ person: OfficeModel.Person) -> HTML {
        let held: [HTML] = context.office.posts(of: person.id, at: context.now).map { holding in
            let line = HoldingWords(context: context).line(holding, name: context.names.post(holding.post))
            let page = Place.officeItem("jabatan", holding.post.text).path
            return "<li>\(line) <a href=\"\(page)\">\(context.text(Phrase.OfficeForm.edit))</a></li>"
        }
        let list: HTML? = held.isEmpty ? nil : "<ul class=\"rows\">\(held)</ul>"
        let all = Place.officePart(OfficePage.Part.posts.rawValue).path
        let way: HTML = "<a href=\"\(all)\">\(context.text(Phrase.OfficeForm.choosePost))</a>"
        return Page.section(
            context.text(Phrase.OfficePages.postsHeld),
            "\(list)<p class=\"soft\">\(context.text(Phrase.OfficeForm.postOfPersonHint)) \(way)</p>")
    }

    private var form: HTML {
        let answers = context.answers(.setPerson)
        let login = person.flatMap { person in
            context.office.logins.filter { $0.value == person.id }.keys.sorted().first
        }
        let roles: [(OfficeModel.Person.Role, Phrase)] = [
            (.administrator, Phrase.Post.administrator), (.auditor, Phrase.Post.auditor),
        ]
        let fields: [HTML] = [
            answers.line(
                "name", Phrase.Label.name, hint: Phrase.OfficeForm.nameHint, or: person?.name ?? "",
                Field.Line(autocomplete: "off", maxLength: 200)),
            answers.line(
                "phone", Phrase.Label.contact, isRequired: false, or: person?.phone ?? "",
                Field.Line(autocomplete: "off", look: "short", maxLength: 60)),
            answers.line(
                "nip", Phrase.OfficeForm.nip, hint: Phrase.OfficeForm.nipHint, isRequired: false,
                or: person?.nip ?? "",
                Field.Line(autocomplete: "off", inputMode: "numeric", look: "short", maxLength: 40)),
            answers.line(
                "login", Phrase.OfficeForm.login,
                hint: login == nil ? Phrase.OfficeForm.loginHint : Phrase.OfficeForm.loginRenameHint,
                isRequired: false, or: login ?? "",
                Field.Line(autocomplete: "off", look: "short", maxLength: Login.longest)),
            answers.checks(
                "roles", Phrase.OfficePages.roles, chosen: Set(person?.roles.map(\.rawValue) ?? []),
                roles.map { Field.Option(value: $0.rawValue, title: context.text($1)) }),
            person.map { person in
                answers.flag(
                    "retired", Phrase.OfficePages.inactive, hint: Phrase.OfficeForm.retiredHint,
                    isOn: !person.isActive)
            } ?? .empty,
        ]
        let form = context.officeForm(
            .setPerson, from: place, next: .officePart("pegawai"),
            hidden: person.map { [("person", $0.id.text)] } ?? [])
        return "\(answers.summary)\(form.html("\(fields)\(context.saveButton())"))"
    }

    private func link(_ person: OfficeModel.Person) -> HTML {
        let make = Button(context.text(Phrase.OfficeForm.passwordLink)).submit()
        let form = Form(
            action: Place.passwordLink(person.id).path, csrf: context.csrf, commandID: context.newCommandID()
        ).html(
            Button.row([make]))
        return Page.section(
            context.text(Phrase.Access.madeTitle),
            """
            \(LoopbackWarning.html(context))<p>\(context.text(Phrase.OfficeForm.passwordLinkLede))</p>\(form)
            """)
    }

    /// Signing somebody out everywhere, and taking a lost second factor away.
    private func security(_ person: OfficeModel.Person) -> HTML {
        let acts: [(CommandName, Phrase, Phrase)] = [
            (.endSessions, Phrase.SecondFactor.endAllLede, Phrase.SecondFactor.endAll),
            (.removeSecondFactor, Phrase.SecondFactor.removeLede, Phrase.SecondFactor.remove),
        ]
        let forms = acts.map { name, lede, words -> HTML in
            let form = context.officeForm(
                name, from: place, next: place, hidden: [("person", person.id.text)])
            let act = Button.row([Button(context.text(words), .quiet).submit()])
            return """
                \(context.answers(name).summary)<p>\(context.text(lede))</p>\(form.html(act))
                """
        }
        let isRefused = acts.contains { $0.0 == context.refused?.command }
        return Fold.html(
            context.text(Phrase.SecondFactor.security), isOpen: isRefused, .join(forms))
    }

    // MARK: leaving

    private func leaving(_ person: OfficeModel.Person) -> HTML {
        let answers = context.answers(.releasePerson, scope: "pindah")
        let others = context.personOptions.filter { $0.value != person.id.text }
        let successor = answers.select(
            "successor", Phrase.OfficeForm.successor, hint: Phrase.OfficeForm.noSuccessor, isRequired: false,
            others)
        let capacity = answers.radios(
            "capacity", Phrase.OfficeForm.successorCapacity, hint: Phrase.OfficeForm.successorCapacityHint,
            or: Capacity.definitive.rawValue, context.capacityOptions)
        let until = answers.line(
            "to", Phrase.OfficeForm.successorUntil, hint: Phrase.OfficeForm.successorUntilHint,
            isRequired: false, Field.Line(kind: .date, look: "short"))
        let form = context.officeForm(
            .releasePerson, from: place, next: .officePart("pegawai"), hidden: [("person", person.id.text)])
        let act = Button(context.text(Phrase.OfficeForm.releaseNow), .danger).submit()
        let body: HTML = """
            \(answers.summary)<p>\(context.text(Phrase.OfficeForm.releaseLede))</p>\(openWork(person))\
            \(form.html("\(successor)\(capacity)\(until)\(Button.row([act]))"))
            """
        return Fold.html(
            context.text(Phrase.OfficeForm.release), isOpen: context.refused?.command == .releasePerson, body)
    }

    private func openWork(_ person: OfficeModel.Person) -> HTML {
        guard !work.isEmpty else {
            return "<p class=\"soft\">\(context.text(Phrase.OfficeForm.noOpenWork))</p>"
        }
        let byName = work.contains { if case .person = $0.assignee { true } else { false } }
        let note: HTML? = byName ? "<p class=\"soft\">\(context.text(Phrase.OfficeForm.byName))</p>" : nil
        let table = PlainTable(
            caption: "\(context.text(Phrase.OfficeForm.openWork)): \(work.count)",
            columns: [Phrase.OfficeForm.ticket, Phrase.Label.title, Phrase.Label.post].map(context.text),
            rows: work.map { row in
                [
                    "<span class=\"nowrap\">\(row.number)</span>", HTML(text: row.title),
                    HTML(text: context.names.assignee(row.assignee)),
                ]
            }
        ).html
        return "\(table)\(note)"
    }
}
