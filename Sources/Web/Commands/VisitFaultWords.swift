import Phrases
import UseCases

/// Words for what is wrong with a line of the list of a round's places.
enum VisitFaultWords {
    static func phrase(_ fault: VisitList.Fault, at line: Int) -> Phrase {
        Phrase.Paste.atLine(line, words(fault))
    }

    private static func words(_ fault: VisitList.Fault) -> Phrase {
        switch fault {
        case .columnUnknown(let heading): Phrase.Visits.columnUnknown(heading)
        case .cellTooMany(let cell): Phrase.Visits.cellTooMany(cell)
        case .placeMissing: Phrase.Visits.placeMissing
        case .placeUnknown(let name, let nearest): Phrase.Visits.placeUnknown(name, nearest)
        case .placeAmbiguous(let name, let labels): Phrase.Visits.placeAmbiguous(name, labels)
        case .repeated(let line): Phrase.Paste.repeated(line)
        case .dateUnreadable(""): Phrase.Visits.dateMissing
        case .dateUnreadable(let word): Phrase.Visits.dateUnreadable(word)
        case .timeUnreadable("", let isEnd): Phrase.Visits.timeMissing(isEnd: isEnd)
        case .timeUnreadable(let word, _): Phrase.Visits.timeUnreadable(word)
        case .endsBeforeItBegins: Phrase.Visits.endsBeforeItBegins
        case .inFuture: Phrase.Visits.inFuture
        case .outcomeUnknown(""): Phrase.Visits.outcomeMissing
        case .outcomeUnknown(let word): Phrase.Visits.outcomeUnknown(word)
        case .wordsMissing: Phrase.Visits.wordsMissing
        case .deviceMissing: Phrase.Visits.deviceMissing
        case .checkUnknown(let word, let most): Phrase.Visits.checkUnknown(word, most)
        case .tooLong(let limit): Phrase.Visits.tooLong(limit)
        }
    }
}
