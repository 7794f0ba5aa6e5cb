import OfficeModel
import OfficeTime
import SOPModel

/// A form held against the file: all that was asked for is there, and nothing else.
struct FilledForm {
    /// What the form asks: an earlier answer counts no longer.
    var asked: Questions?
    var requirements: [RequirementRecord] = []
    var fields: [FieldRecord] = []
    var products: [Product] = []
    /// How papers among the products are numbered, by their place.
    var numberings: [Int: PaperNumbering] = [:]

    var disposition: Disposition? {
        for product in products {
            if case .disposition(let disposition) = product.content { return disposition }
        }
        return nil
    }
}

extension Deliberation {
    /// The longest text a form takes, in characters: a pasted letter fits, a pasted book does not.
    static let longestText = 20_000

    /// What is wrong goes to `faults`, so that all of it can be said at once.
    func read(_ entry: CompleteStep, _ form: Questions, _ faults: inout [Refusal]) -> FilledForm {
        var filled = FilledForm(asked: form)
        faults.note { () throws(Refusal) in try limit(entry.note, "catatan") }
        filled.fields = readFields(entry, form, &faults)
        filled.requirements = readRequirements(entry, form, &faults)
        filled.products = readProducts(entry, form, &filled, &faults)
        return filled
    }

    /// A recorded value: this form's where it asks, else what the ticket knows.
    func value(of field: String, _ filled: FilledForm) -> String? {
        value(of: field, among: filled.fields, asked: filled.asked)
    }

    private func value(of field: String, among records: [FieldRecord], asked: Questions?) -> String? {
        if let record = records.last(where: { $0.name == field }) { return record.value }
        return asked?.asksField(field) ?? false ? nil : state.value(of: field)
    }

    private func readFields(
        _ entry: CompleteStep, _ form: Questions, _ faults: inout [Refusal]
    ) -> [FieldRecord] {
        var records: [FieldRecord] = []
        for field in form.row.fields where form.asks(field.by) {
            if let condition = field.condition {
                if !condition.holds({ self.value(of: $0, among: records, asked: form) }) { continue }
            }
            let value = (entry.fields[field.name] ?? "").trimmed
            if value.isEmpty {
                if field.isRequired { faults.append(.fieldMissing(field.name)) }
                continue
            }
            let isValid = faults.note { () throws(Refusal) in try validate(value, for: field) }
            if isValid { records.append(FieldRecord(name: field.name, value: value)) }
        }
        if let unknown = entry.fields.keys.filter({ !form.asksField($0) }).min() {
            faults.append(.fieldUnknown(unknown))
        }
        return records
    }

    private func validate(_ value: String, for field: Field) throws(Refusal) {
        if !field.choices.isEmpty {
            guard field.choices.contains(value) else {
                throw .fieldNotAChoice(field.name, choices: field.choices)
            }
            return
        }
        try limit(value, field.name)
        switch field.kind {
        case .text, .paragraph: break
        case .number:
            guard Int(value) != nil else { throw .fieldUnreadable(field.name, .number) }
        case .date:
            guard CivilDate(value) != nil else { throw .fieldUnreadable(field.name, .date) }
        }
    }

    // MARK: requirements

    private func readRequirements(
        _ entry: CompleteStep, _ form: Questions, _ faults: inout [Refusal]
    ) -> [RequirementRecord] {
        let unknown = entry.requirements.keys.filter { !form.asksRequirement($0) }.sorted()
        faults += unknown.map { .requirementUnknown($0) }
        var records: [RequirementRecord] = []
        guard form.asksRequirements else { return records }
        for (index, requirement) in form.row.requirements.enumerated() {
            faults.note { () throws(Refusal) in
                let supply = try supply(of: requirement, at: index, entry.requirements[index])
                if let supply { records.append(RequirementRecord(name: requirement.name, supply: supply)) }
            }
        }
        return records
    }

    /// How a requirement is met; nil where it is absent and the verdict does not ask for it.
    private func supply(
        of requirement: Requirement, at index: Int, _ entry: CompleteStep.RequirementEntry?
    ) throws(Refusal) -> RequirementRecord.Supply? {
        switch entry {
        case .uploaded(let files) where !files.isEmpty: return .uploaded(files)
        case .missing(let reason):
            try requireReason(reason)
            return .missing(reason: reason)
        case .ticked where requirement.kind != .document: return .ticked
        case .ticked, .uploaded, nil: break
        }
        if requirement.kind == .document {
            if let found = state.product(named: requirement.name) { return .found(step: found.step) }
            if requirement.name == Requirement.reportPaper, !state.reports.isEmpty { return .report }
            if let step = dispositionInstead(of: requirement) { return .found(step: step) }
        }
        if requirement.isJudged { throw .requirementMissing(index) }
        return nil
    }

    /// Where a slip disposed past the one who makes another: it serves in its place.
    private func dispositionInstead(of requirement: Requirement) -> StepID? {
        for record in state.records.reversed() {
            for product in record.products {
                guard case .disposition(let slip) = product.content, let target = slip.stepTarget,
                    let here = index(of: record.step), let there = index(of: target),
                    here < there
                else { continue }
                let passed = procedure.steps[here..<there]
                if passed.contains(where: { $0.makesDisposition(requirement.name) }) { return record.step }
            }
        }
        return nil
    }

    // MARK: outputs

    private func readProducts(
        _ entry: CompleteStep, _ form: Questions, _ filled: inout FilledForm, _ faults: inout [Refusal]
    ) -> [Product] {
        faults += entry.products.keys.filter { !form.asksOutput($0) }.sorted().map { .productUnknown($0) }
        var products: [Product] = []
        for (index, output) in form.row.outputs.enumerated() where form.asks(output.by) {
            let known = filled
            if let condition = output.condition, !condition.holds({ value(of: $0, known) }) { continue }
            guard let content = entry.products[index] else {
                faults.append(.productMissing(index))
                continue
            }
            var product = Product(name: output.name, kind: output.kind, content: content)
            var numbering: PaperNumbering?
            let isValid = faults.note { () throws(Refusal) in
                try validate(content, for: output, at: index, in: form)
                if case .paper = content { numbering = try number(&product, output, entry.marks[index]) }
            }
            guard isValid else { continue }
            filled.numberings[products.count] = numbering
            products.append(product)
        }
        return products
    }

    /// Gives a paper the number that is known, and says how it gets one otherwise.
    ///
    /// A paper that is made anew keeps its number: what changed is the draft, not the letter.
    private func number(
        _ product: inout Product, _ output: Output, _ mark: CompleteStep.PaperMark?
    ) throws(Refusal) -> PaperNumbering? {
        let typed = mark?.number.trimmed ?? ""
        let code = mark?.classification ?? ""
        try limit(typed, output.name)
        if !code.isEmpty, !office.mayNumber(under: code, procedure.code) {
            throw .classificationUnknown(code)
        }
        let earlier = state.product(named: output.name)?.product.number ?? ""
        product.number = typed.isEmpty ? earlier : typed
        return office.numbering(ofPaper: output.name, title: output.title, of: procedure.code, under: code)
    }

    private func validate(
        _ content: Product.Content, for output: Output, at index: Int, in form: Questions
    ) throws(Refusal) {
        switch (content, output.kind) {
        case (.missing(let reason), _): try requireReason(reason)
        case (.disposition(let disposition), .document) where output.isDisposition:
            try validate(disposition, at: index, in: form)
        case (.paper(let text, let files), .document) where !output.isDisposition:
            if text.isBlank, files.isEmpty { throw .productMissing(index) }
            try limit(text, output.name)
        case (.condition(let evidence), .condition): try validate(evidence, for: output, at: index)
        case (.register(let text), .register):
            if text.isBlank { throw .productMissing(index) }
            try limit(text, output.name)
        case (.order(let order), .order):
            if order.words.isBlank { throw .productMissing(index) }
            try limit(order.words, output.name)
            if let by = order.by, office.posts[by] == nil { throw .unknownPost(by) }
        case (.team(let people), .team): try validate(people, at: index)
        case (.recap(let period, let text), .recap):
            if period.isBlank { throw .productMissing(index) }
            try limit(text, output.name)
        case (.devices(let devices), .device): try validate(devices, at: index)
        default: throw .productOfWrongKind(index)
        }
    }

    private func validate(_ disposition: Disposition, at index: Int, in form: Questions) throws(Refusal) {
        try limit(disposition.note, "disposisi")
        switch disposition.target {
        case .next: break
        case .none: if disposition.note.isBlank { throw .dispositionReasonMissing(index) }
        case .step(let step):
            guard procedure.rowsPastDispositions(after: form.row.step, stage: form.stage).contains(step)
            else {
                throw .cannotSkipTo(step)
            }
            if disposition.note.isBlank { throw .dispositionReasonMissing(index) }
        }
    }

    /// At least one of the proofs the row names; any proof at all where it names none.
    private func validate(_ evidence: Evidence, for output: Output, at index: Int) throws(Refusal) {
        try limit(evidence.test, output.name)
        let wanted = output.proofs.isEmpty ? Output.Proof.allCases : output.proofs
        let isProven = wanted.contains { proof in
            switch proof {
            case .test: !evidence.test.isBlank
            case .photo: !evidence.photos.isEmpty
            case .reporter: evidence.reporterConfirmed
            }
        }
        if !isProven { throw .proofMissing(index) }
    }

    private func validate(_ people: [PersonID], at index: Int) throws(Refusal) {
        if people.isEmpty { throw .nobodyInTeam(index) }
        for person in people {
            guard let known = office.people[person], known.isActive || context.recordsPast else {
                throw .unknownPerson(person)
            }
            // Who was in teams of then is not kept: the desk is believed.
            let mayHaveWorked = context.recordsPast && known.roles.isEmpty
            if !mayHaveWorked, !office.works(person, at: happened) { throw .notForTeams(person) }
        }
    }

    /// A device was replaced: one is out, one is in, each by its kind.
    func validate(_ devices: [DeviceChange], at index: Int) throws(Refusal) {
        for direction in DeviceChange.Direction.allCases {
            let named = devices.contains { $0.direction == direction && !$0.kind.isBlank }
            if !named { throw .deviceMissing(index, direction) }
        }
        if devices.contains(where: { $0.kind.isBlank }) { throw .productMissing(index) }
    }

    private func limit(_ text: String, _ name: String) throws(Refusal) {
        if text.utf8.count > Self.longestText, text.count > Self.longestText {
            throw .fieldTooLong(name, limit: Self.longestText)
        }
    }

    // MARK: the answer

    /// - Parameter isLast: nobody of the row acts after this; who may not be the last may leave it open.
    func read(answer: String?, _ form: Questions, isLast: Bool) throws(Refusal) -> String? {
        let answers = form.answers
        guard !answers.isEmpty else {
            if answer != nil { throw .answerUnknown([]) }
            return nil
        }
        guard let answer else {
            if isLast || form.row.decider != nil { throw .answerMissing }
            return nil
        }
        guard answers.contains(answer) else { throw .answerUnknown(answers) }
        return answer
    }
}

extension [Refusal] {
    /// Keeps what is refused; whether nothing was.
    @discardableResult
    mutating func note(_ check: () throws(Refusal) -> Void) -> Bool {
        do {
            try check()
            return true
        } catch {
            append(error)
            return false
        }
    }

    /// Refuses for the one reason, or for all of them.
    func refuse() throws(Refusal) {
        if let first { throw count == 1 ? first : .several(self) }
    }
}

extension Step {
    func makesDisposition(_ name: String) -> Bool {
        outputs.contains { $0.isDisposition && $0.name == name }
    }
}

extension String {
    /// Without white space at its ends.
    var trimmed: String {
        if let first = utf8.first, first.isPlainInk, let last = utf8.last, last.isPlainInk { return self }
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
