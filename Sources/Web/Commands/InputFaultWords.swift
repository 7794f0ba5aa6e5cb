import Phrases

/// Words for what is wrong with a value before any rule of the office was asked.
struct InputFaultWords {
    let scene: FaultScene

    func error(of fault: InputFault) -> FieldError {
        scene.error(fault.field, phrase(fault.reason, fault.field, scene.label(fault.field)))
    }

    private func phrase(_ reason: InputFault.Reason, _ field: String, _ label: Phrase) -> Phrase {
        switch reason {
        case .missing: missing(field, label)
        case .tooLong(let limit): Phrase.Fault.tooLong(label, limit: limit)
        case .notAChoice(let choices):
            Phrase.InputFault.notChosen(label, choices.joined(separator: ", "))
        case .unreadable(let kind): phrase(kind, label)
        case .notAContact: Phrase.InputFault.notAContact(label)
        case .notReachable(let fewest): Phrase.InputFault.notReachable(label, fewestDigits: fewest)
        case .notAnEmployeeNumber: Phrase.InputFault.notAnEmployeeNumber(label)
        case .controlCharacters: Phrase.InputFault.controlCharacters(label)
        case .severalLines: Phrase.InputFault.severalLines(label)
        case .unknownUnit: Phrase.InputFault.unknownUnit(label)
        case .unknownPlace: Phrase.InputFault.unknownPlace(label)
        case .unknownPost: Phrase.InputFault.unknownPost(label)
        case .unknownPerson: Phrase.InputFault.unknownPerson(label)
        case .unknownName(let name, let nearest):
            Phrase.InputFault.unknownName(label, name, nearest: nearest)
        case .ambiguousName(let name): Phrase.InputFault.ambiguousName(label, name)
        case .unknownProvider: Phrase.Providers.notKnown(label)
        case .tooManyFiles(let limit): Phrase.InputFault.tooManyFiles(limit)
        case .fileKind: Phrase.InputFault.fileKind(label)
        case .noRoom: Phrase.InputFault.noRoom
        case .idempotencyKey: Phrase.API.idempotencyKey
        case .picture(let kilobytes): Phrase.OfficeFault.picture(label, kilobytes)
        case .outside(let least, let most): Phrase.OfficeFault.outside(label, least, most)
        case .unreadableLine(let line): unreadable(line, field, label)
        case .visitLine(let line, let fault): VisitFaultWords.phrase(fault, at: line)
        case .unexpected: Phrase.InputFault.unexpected(label)
        case .inFuture: Phrase.Case.inFuture(label)
        case .before(let moment): Phrase.Case.before(label, scene.stamp(moment))
        case .tooOften(let minutes): Phrase.InputFault.tooOften(minutes)
        }
    }

    private func missing(_ field: String, _ label: Phrase) -> Phrase {
        if field == "procedures" { return Phrase.OfficeFault.chooseOne(label) }
        if label.indonesian.hasSuffix("?") { return Phrase.InputFault.unanswered(label) }
        return FieldLabels.choices.contains(field)
            ? Phrase.InputFault.noChoice(label) : Phrase.InputFault.missing(label)
    }

    /// The example stands in the words themselves: not every form of these fields shows one.
    private func unreadable(_ line: String, _ field: String, _ label: Phrase) -> Phrase {
        let example =
            field == "patterns" ? "Nota dinas: {urut}/{unit}/{bulan_romawi}/{tahun}" : "000.5 Informatika"
        return Phrase.OfficeFault.unreadableLine(label, line, example: example)
    }

    private func phrase(_ kind: InputFault.Kind, _ label: Phrase) -> Phrase {
        switch kind {
        case .number: Phrase.InputFault.notANumber(label)
        case .date: Phrase.InputFault.notADate(label)
        case .moment: Phrase.InputFault.notATime(label)
        case .id: Phrase.InputFault.brokenReference(label)
        case .flag: Phrase.InputFault.notYesOrNo(label)
        case .hours: Phrase.OfficeFault.notHours(label)
        }
    }
}
