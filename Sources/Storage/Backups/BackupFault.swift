import Archive

/// Why a backup is not made or not restored. Nothing was changed.
package enum BackupFault: Error, Sendable, Hashable {
    /// The disk that the backup is to lie on has too little room. Bytes.
    case noRoom(needed: Int64, free: Int64)
    /// A file of that name lies there already.
    case exists(String)
    /// It is no backup of this program.
    case notABackup(String)
    /// It ends before its end: it was cut off while it was made or copied.
    case cutOff
    /// It was made by a newer program.
    case newerFormat(Int)
    case newerSchema(Int)
    /// A file in it is not what it was when the backup was made.
    case changed(String)
    /// A file in it that no backup has.
    case unexpected(String)
    /// A table or trigger of the database inside is not as this program makes it.
    case schema(SchemaDifference)
    /// The record inside does not hold against its own hashes and seals.
    case record(RecordFault)
    /// Content that the record names is not in the backup.
    case contentMissing(String)
}

extension FileFailure {
    /// What the system refused while an archive was written or read.
    init(_ failure: ArchiveFailure, _ path: String) {
        self.init(operation: failure.details, code: failure.code, path: path)
    }
}
