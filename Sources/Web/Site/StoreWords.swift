package import OfficeTime
package import Phrases
package import UseCases

/// What is wrong with the store, in words.
package struct StoreWords {
    package let title: Phrase
    package let remedy: Phrase

    /// - Parameter stamp: writes a time as the reader reads it.
    package init(_ trouble: StoreTrouble, stamp: (Instant) -> String) {
        switch trouble {
        case .full: (title, remedy) = (Phrase.Store.full, Phrase.Store.fullRemedy)
        case .readOnly: (title, remedy) = (Phrase.Store.readOnly, Phrase.Store.readOnlyRemedy)
        case .damaged: (title, remedy) = (Phrase.Store.damaged, Phrase.Store.damagedRemedy)
        case .disk: (title, remedy) = (Phrase.Store.disk, Phrase.Store.diskRemedy)
        case .cannotOpen: (title, remedy) = (Phrase.Store.cannotOpen, Phrase.Store.cannotOpenRemedy)
        case .tooManyFiles: (title, remedy) = (Phrase.Store.tooManyFiles, Phrase.Store.tooManyFilesRemedy)
        case .clockBehind(let last):
            (title, remedy) = (Phrase.Store.clockBehind, Phrase.Store.clockBehindRemedy(stamp(last)))
        case .clockAhead(let last, let now):
            title = Phrase.Store.clockAhead
            remedy = Phrase.Store.clockAheadRemedy(stamp(now), last: stamp(last))
        }
    }

    init(_ trouble: StoreTrouble, _ context: RequestContext) {
        self.init(trouble) { context.language.stamp(context.parts($0)) }
    }
}
