import OfficeModel
import OfficeTime
import Phrases
import SOPModel
import TicketEngine
import UseCases

/// *Keluaran*: an input by the kind of each output.
extension StepEntry {
    var outputs: [FormPart] {
        form.outputs.compactMap { index in
            let output = step.outputs[index]
            let path = "outputs.\(index)"
            let group = FormPart.Group(
                title: scene.title(of: output).capitalizedFirst, path: path, error: typed.error(path),
                isEither: true, parts: inputs(output, path))
            return wrapped(output.condition, .group(group))
        }
    }

    private func inputs(_ output: Output, _ path: String) -> [FormPart] {
        switch output.kind {
        case .document: output.isDisposition ? disposition(path) : paper(output, path)
        case .condition: proofs(output, path)
        case .register:
            [
                paragraph(
                    path + ".text", Phrase.StepForm.registerText, hint: Phrase.StepForm.registerHint,
                    isRequired: true)
            ]
        case .order: order(output, path)
        case .team: team(ColumnID(output.name), path)
        case .recap: recap(path)
        case .device: DeviceFields(scene: scene, typed: typed, path: path + ".devices").parts
        }
    }

    // MARK: papers

    private func paper(_ output: Output, _ path: String) -> [FormPart] {
        let own = isOutsider
        return [
            paragraph(
                path + ".text", own ? Phrase.Outsider.paperText : Phrase.StepForm.paperText,
                hint: isPast
                    ? Phrase.Case.paperHint : own ? Phrase.Outsider.paperHint : Phrase.StepForm.paperHint,
                rows: isPast ? 2 : 6, isRequired: true, usual: proposedText(output)),
            files(path + ".files", own ? Phrase.Outsider.paperFiles : Phrase.StepForm.paperFiles),
        ] + PaperNumberFields(entry: self, output: output, path: path).parts
    }

    /// The last attempt's words, or a draft; in a report from outside the office, the reporter's own words.
    private func proposedText(_ output: Output) -> String {
        if isPast { return "" }
        if let earlier = earlierText(output.name) { return earlier }
        if isOutsider, output.name == Requirement.reportPaper { return scene.reports.first?.words ?? "" }
        return PaperDraft(scene: scene, step: step).text(output)
    }

    /// What was written under this name on an earlier attempt.
    private func earlierText(_ name: String) -> String? {
        guard position.attempt > 1,
            case .paper(let text, _) = scene.state.product(named: name)?.product.content, !text.isEmpty
        else { return nil }
        return text
    }

    /// To whom it went, and why where it was not by the SOP: all that a case of the past needs.
    private func pastDisposition(_ path: String) -> [FormPart] {
        [
            .field(
                Field(
                    name: path + ".target", label: text(Phrase.StepForm.forwardedTo),
                    error: typed.error(path + ".target"), isRequired: false, saysOptional: false,
                    control: .select(targets(path + ".target")))),
            paragraph(
                path + ".text", Phrase.StepForm.dispositionNote, hint: Phrase.StepForm.dispositionNoteHint,
                rows: 2),
        ]
    }

    private func disposition(_ path: String) -> [FormPart] {
        if isPast { return pastDisposition(path) }
        let instructions = scene.office.settings.instructions.map {
            Field.Option(value: $0, title: $0, isChosen: typed.isChosen(path + ".instructions", $0))
        }
        let urgencies = Disposition.Urgency.allCases.map {
            Field.Option(
                value: $0.rawValue, title: text($0.words),
                isChosen: typed.isChosen(path + ".urgency", $0.rawValue, usually: $0 == scene.usualUrgency))
        }
        return [
            .field(
                Field(
                    name: path + ".target", label: text(Phrase.StepForm.forwardedTo),
                    error: typed.error(path + ".target"), isRequired: false, saysOptional: false,
                    control: .radios(targets(path + ".target")))),
            .field(
                Field(
                    name: path + ".instructions", label: text(Phrase.StepForm.instructions),
                    isRequired: false,
                    saysOptional: false, control: .checks(instructions))),
            .field(
                Field(
                    name: path + ".urgency", label: text(Phrase.Urgency.title), isRequired: false,
                    saysOptional: false, control: .radios(urgencies))),
            paragraph(
                path + ".text", Phrase.StepForm.dispositionNote, hint: Phrase.StepForm.dispositionNoteHint,
                rows: 2),
        ]
    }

    /// To whom a slip may go: on, past the next, or nowhere.
    private func targets(_ name: String) -> [Field.Option] {
        let next = NextStep(scene: scene)
        var options = [
            Field.Option(
                value: "next",
                title: next.receiver(after: position, in: step) ?? text(Phrase.StepForm.nextBySOP),
                hint: text(Phrase.StepForm.nextBySOP), isChosen: typed.isChosen(name, "next", usually: true))
        ]
        options += form.skippable.compactMap { scene.step($0) }.map { row in
            Field.Option(
                value: row.id.text, title: scene.deskNames(scene.performers(of: row)),
                hint: text(Phrase.StepForm.directly(scene.number(of: row), row.text)),
                isChosen: typed.isChosen(name, row.id.text))
        }
        options.append(
            Field.Option(
                value: "none", title: text(Phrase.Act.noDispositionNeeded),
                hint: text(Phrase.StepForm.noneHint),
                isChosen: typed.isChosen(name, "none")))
        return options
    }

    // MARK: conditions, orders, recaps

    private func proofs(_ output: Output, _ path: String) -> [FormPart] {
        let wanted = output.proofs.isEmpty ? Output.Proof.allCases : output.proofs
        var parts: [FormPart] = wanted.count > 1 ? [.note(text(Phrase.StepForm.oneProof))] : []
        for proof in wanted {
            switch proof {
            case .test:
                parts.append(
                    paragraph(
                        path + ".test", Phrase.StepForm.test, hint: Phrase.StepForm.testHint, rows: 2,
                        isRequired: !wanted.contains(.reporter)))
            case .photo: parts.append(photos(path + ".photos"))
            case .reporter:
                let name = path + ".reporter_confirmed"
                parts.append(
                    .tick(
                        .init(
                            name: name, title: text(Phrase.StepForm.reporterConfirmed),
                            isChosen: typed.isChosen(name, "yes"), error: typed.error(name))))
            }
        }
        return parts
    }

    private func order(_ output: Output, _ path: String) -> [FormPart] {
        let superiors = scene.superiors(of: position.assignees)
        let posts = scene.office.posts.values.filter(\.isActive).sorted { $0.name < $1.name }
        let options = (superiors + posts.filter { post in !superiors.contains { $0.id == post.id } }).map {
            Field.Option(
                value: $0.id.text, title: scene.deskName(.post($0.id)),
                isChosen: typed.isChosen(path + ".by", $0.id.text, usually: $0.id == superiors.first?.id))
        }
        return [
            paragraph(
                path + ".text",
                output.name == "lisan" ? Phrase.StepForm.verbalOrder : Phrase.StepForm.orderText,
                rows: 2, isRequired: true),
            .field(
                Field(
                    name: path + ".by", label: text(Phrase.StepForm.orderedBy),
                    error: typed.error(path + ".by"),
                    isRequired: false, control: .select(options))),
        ]
    }

    private func recap(_ path: String) -> [FormPart] {
        let thisMonth = CalendarMonth(of: scene.context.now, in: scene.context.zone)
        let month = scene.language.month(scene.context.parts(scene.context.now))
        let ready: FormPart =
            .present(
                title: text(Phrase.Recap.open),
                note: text(Phrase.StepForm.recapReady(scene.language.number(scene.begunThisMonth), month)),
                address: Place.recap(RecapPeriod(thisMonth)).path)
        return (isPast ? [] : [ready]) + [
            .field(
                Field(
                    name: path + ".period", label: text(Phrase.StepForm.period),
                    error: typed.error(path + ".period"),
                    isRequired: false, saysOptional: false,
                    control: .line(
                        Field.Line(
                            value: typed.value(path + ".period", or: isPast ? "" : month), look: "short"))
                )),
            paragraph(path + ".text", Phrase.StepForm.recapText, rows: 3),
        ]
    }

    // MARK: the team

    private func team(_ column: ColumnID, _ path: String) -> [FormPart] {
        let members = scene.assignees(in: column, of: step).flatMap(scene.people)
        let others = scene.office.people.values
            .filter { scene.office.works($0.id, at: scene.context.now) && !members.contains($0.id) }
            .sortedByName { ($0.name, $0.id.text) }.map(\.id)
        let name = path + ".people"
        // Who was in it then, today's members do not say: nobody is chosen in advance. A long form stays
        // short with the usual team; others can be named through the API.
        let usual = isPast && !members.isEmpty ? members : members + others
        let offered = usual + (isPast ? former(besides: usual) : [])
        let options = offered.map { person in
            Field.Option(
                value: person.text, title: scene.nameOfThen(person), hint: scene.posts(of: person),
                isChosen: typed.isChosen(name, person.text, usually: !isPast && members.contains(person)))
        }
        return [
            .field(
                Field(
                    name: name, label: text(Phrase.StepForm.teamMembers), error: typed.error(name),
                    isRequired: false, saysOptional: false, control: .checks(options)))
        ]
    }

    /// Who has left the office may have been in a team of then.
    private func former(besides usual: [PersonID]) -> [PersonID] {
        scene.office.people.values.filter { !$0.isActive && $0.mayHaveWorked && !usual.contains($0.id) }
            .sortedByName { ($0.name, $0.id.text) }.map(\.id)
    }

    // MARK: inputs used by several kinds

    func paragraph(
        _ name: String, _ label: Phrase, hint: Phrase? = nil, rows: Int = 3, isRequired: Bool = false,
        usual: String = ""
    ) -> FormPart {
        .field(
            Field(
                name: name, label: text(label), hint: hint.map(text) ?? "", error: typed.error(name),
                isRequired: isRequired, saysOptional: false,
                control: .paragraph(value: typed.value(name, or: usual), rows: rows)))
    }

    private func files(_ name: String, _ label: Phrase) -> FormPart {
        .field(
            Field(
                name: name, label: text(label), error: typed.error(name), isRequired: false,
                control: .file(accept: FileKind.accept, isMultiple: true, fromCamera: false)))
    }

    private func photos(_ name: String) -> FormPart {
        .field(
            Field(
                name: name, label: text(Phrase.Report.photos), error: typed.error(name), isRequired: false,
                saysOptional: false, control: .file(accept: "image/*", isMultiple: true, fromCamera: false)))
    }
}

extension TicketScene {
    /// How urgent a slip is until somebody says otherwise: as the desk judged the ticket, else as the letter
    /// says.
    var usualUrgency: Disposition.Urgency {
        guard state.urgency == .normal, let letter = reports.first?.report.agenda else {
            return state.urgency
        }
        return Disposition.Urgency(rawValue: letter.sensitivity.rawValue) ?? .normal
    }

    /// The posts above those who have a step, nearest first.
    func superiors(of assignees: [Assignee]) -> [Post] {
        var found: [Post] = []
        var next = assignees.lazy.compactMap { office.superior(of: $0, at: context.now) }.first
        while let id = next, let post = office.posts[id], !found.contains(post) {
            found.append(post)
            next = post.superior
        }
        return found
    }

    /// The posts somebody holds now, with Plt. and Plh.
    func posts(of person: PersonID) -> String {
        office.posts(of: person, at: context.now).map(context.title).joined(separator: ", ")
    }
}
