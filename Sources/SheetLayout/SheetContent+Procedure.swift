package import Phrases
package import SOPModel

extension SheetContent {
    /// Makes the content of a procedure's sheet.
    package init(
        procedure: Procedure, language: Language, edition: SheetWording.Edition = .running
    ) {
        let wording = SheetWording(procedure: procedure, language: language)
        heads = SheetHeads(language)
        columns = procedure.columns.map(\.name)
        rows = procedure.steps.map { Self.row($0, wording, edition) }
        identity = SheetIdentity(wording)
        flows = []
        flows = FlowFinder(procedure: procedure, wording: wording, rows: rows, heads: heads).flows
        markSideEntries(procedure)
    }

    private static func row(_ step: Step, _ wording: SheetWording, _ edition: SheetWording.Edition) -> Row {
        let printed = edition == .printed ? step.printed : nil
        let (marks, leaving) = wording.marks(step, edition: edition)
        return Row(
            id: step.id, number: step.number, text: printed?.text ?? step.text,
            question: edition == .printed ? "" : step.decision?.question ?? "", marks: marks,
            isJoint: step.order == .anyOne && step.decision == nil,
            requirements: printed?.requirements.map(SheetWording.lines)
                ?? step.requirements.map(wording.words),
            time: printed?.time ?? wording.time(step),
            outputs: printed?.outputs.map { SheetWording.lines($0).map { Output(title: $0, isPaper: false) } }
                ?? step.outputs.map {
                    Output(title: SheetWording.title($0), isPaper: $0.kind == .document)
                },
            note: printed?.note ?? step.note, isSideEntry: false, leaving: leaving)
    }

    /// A row that a run may begin at keeps its own symbol, with a capsule before it, where others lead to it.
    ///
    /// The first row stands at the top in any case: its own symbol is the capsule.
    private mutating func markSideEntries(_ procedure: Procedure) {
        for trigger in procedure.triggers {
            guard let place = procedure.index(of: trigger.entry), place > 0, !rows[place].marks.isEmpty,
                rows[place].marks[0].symbol == .decision
                    || flows.contains(where: { $0.to == .row(place) && $0.from != place })
            else { continue }
            rows[place].isSideEntry = true
            if rows[place].marks[0].symbol == .terminal { rows[place].marks[0].symbol = .process }
        }
    }
}

extension SheetHeads {
    init(_ language: Language) {
        number = language[Phrase.Sheet.number]
        activity = language[Phrase.Sheet.activity]
        performers = language[Phrase.Sheet.performers]
        standard = language[Phrase.Sheet.standard]
        requirements = language[Phrase.Sheet.requirements]
        time = language[Phrase.Sheet.time]
        outputs = language[Phrase.DrawnSheet.output]
        note = language[Phrase.Sheet.note]
        start = language[Phrase.DrawnSheet.start]
        end = language[Phrase.DrawnSheet.end]
        park = language[Phrase.DrawnSheet.park]
        page = language[Phrase.DrawnSheet.page]
        toRow = language[Phrase.DrawnSheet.toRow]
    }
}

extension SheetIdentity {
    init(_ wording: SheetWording) {
        let procedure = wording.procedure
        func item(_ name: Phrase, _ lines: [String], isNumbered: Bool = false) -> Item {
            Item(
                name: wording.language[name], lines: lines.filter { !$0.isEmpty }, isNumbered: isNumbered)
        }
        agency = procedure.agency
        unit = procedure.unit
        title = procedure.title
        facts = [
            item(Phrase.Procedures.number, [procedure.number]),
            item(Phrase.Procedures.made, [procedure.dates.made].map(wording.date)),
            item(Phrase.Procedures.revised, [procedure.dates.revised].map(wording.date)),
            item(Phrase.Procedures.effective, [procedure.dates.effective].map(wording.date)),
            item(Phrase.Procedures.approvedBy, [procedure.approvedBy]),
            item(Phrase.DrawnSheet.name, [procedure.title]),
        ]
        approval = 4
        lists = [
            item(Phrase.Procedures.legalBasis, procedure.legalBasis, isNumbered: true),
            item(Phrase.Procedures.qualifications, procedure.qualifications, isNumbered: true),
            item(Phrase.Procedures.related, procedure.related, isNumbered: true),
            item(Phrase.Procedures.equipment, procedure.equipment, isNumbered: true),
            item(Phrase.Procedures.warnings, procedure.warnings),
            item(Phrase.Procedures.records, procedure.records.map(wording.words)),
        ]
    }
}

extension SheetWording {
    /// A date as papers write it, as precise as the file has it; anything else stays as it is.
    func date(_ text: String) -> String {
        let parts = text.split(separator: "-").map { Int($0) }
        guard text.utf8.first.map({ $0 != UInt8(ascii: "-") }) == true, !parts.contains(nil),
            let month = parts.count > 1 ? parts[1] : nil, (1...12).contains(month)
        else { return text }
        let name = language.months[month - 1]
        return parts.count > 2 ? "\(parts[2] ?? 0) \(name) \(text.prefix(4))" : "\(name) \(text.prefix(4))"
    }
}
