import CSQLite
import Storage

extension DatabaseError {
    /// An error from SQLite's extended result code, whose low byte is the primary one.
    init(extendedCode: Int32, details: String) {
        self.init(
            DatabaseError.reason(extendedCode),
            code: extendedCode & 0xFF,
            extendedCode: extendedCode,
            details: details)
    }

    /// The finer codes are macros that shift and add, which Swift does not import; sqlite.org/rescode.html
    /// lists them.
    private static func reason(_ extended: Int32) -> Reason {
        switch extended {
        case SQLITE_CONSTRAINT | (6 << 8), SQLITE_CONSTRAINT | (8 << 8), SQLITE_CONSTRAINT | (10 << 8):
            .duplicate
        case SQLITE_CONSTRAINT | (3 << 8): .missingReference
        case SQLITE_CONSTRAINT | (7 << 8): .refusedByTrigger
        default: reason(primary: extended & 0xFF)
        }
    }

    private static func reason(primary: Int32) -> Reason {
        switch primary {
        case SQLITE_CONSTRAINT, SQLITE_TOOBIG, SQLITE_MISMATCH: .invalidValue
        case SQLITE_BUSY, SQLITE_LOCKED: .busy
        case SQLITE_READONLY, SQLITE_PERM: .readOnly
        case SQLITE_FULL: .full
        case SQLITE_IOERR: .inputOutput
        case SQLITE_CORRUPT, SQLITE_NOTADB: .corrupt
        case SQLITE_CANTOPEN: .cannotOpen
        case SQLITE_ERROR, SQLITE_MISUSE, SQLITE_RANGE: .invalidStatement
        default: .other
        }
    }
}
