package import OfficeTime

/// Why the store cannot do its work just now, in kinds that whoever runs the server can act on.
package enum StoreTrouble: Sendable, Hashable {
    /// No room on the disk of the data folder.
    case full
    /// The data folder, or its disk, gives nothing to be written.
    case readOnly
    /// The database is damaged, or is none.
    case damaged
    /// The disk failed to read or write.
    case disk
    /// There is no database where it should be, or it may not be opened.
    case cannotOpen
    /// The program has as many files open as the system allows.
    case tooManyFiles
    /// The server's clock stands before the newest event of the record.
    case clockBehind(last: Instant)
    /// The server's clock stands far beyond the newest event, and nobody sets it.
    case clockAhead(last: Instant, now: Instant)
}

/// An error of the store that may say what whoever runs the server can do about it.
package protocol StoreFailing: Error {
    /// nil where it is nothing of the kind, such as a mistake in a program.
    var trouble: StoreTrouble? { get }
}
