package import UseCases

/// Why the database did not do what was asked.
///
/// `description` is safe to show to anyone: it names no table, value or path. `details` is for the log only.
package struct DatabaseError: Error, Sendable, Hashable {
    /// What happened, in kinds that a caller can act on.
    package enum Reason: String, Sendable, Hashable, CaseIterable {
        /// A row with the same key stands already.
        case duplicate
        /// A row that is referred to is missing, or one to be deleted is still referred to.
        case missingReference
        /// A value outside what its column allows.
        case invalidValue
        /// A trigger refused: what is written once is not changed.
        case refusedByTrigger
        /// Another process holds the database for too long.
        case busy
        /// The connection may not write.
        case readOnly
        /// No room on the disk.
        case full
        /// The disk failed to read or write.
        case inputOutput
        /// The file is damaged or no database.
        case corrupt
        case cannotOpen
        /// A text holds the character NUL, which one database stores and the other refuses.
        case nulInText
        /// A column holds another kind of value than the program expects, or nothing.
        case unexpectedColumn
        /// The connection or the writer is closed or closing.
        case closed
        /// The transaction that many commands shared was undone; none of them was stored.
        case groupUndone
        /// A statement the database does not understand: a mistake in the program.
        case invalidStatement
        case other
    }

    package var reason: Reason
    /// The database's own code, and its finer one; 0 where the fault was found before it was asked.
    package var code: Int32
    package var extendedCode: Int32
    /// What ended a group of commands; nil for every other error.
    package var cause: Reason?
    /// The database's message and the statement: only for the log.
    package var details: String

    package init(
        _ reason: Reason, code: Int32 = 0, extendedCode: Int32 = 0, cause: Reason? = nil, details: String
    ) {
        self.reason = reason
        self.cause = cause
        self.code = code
        self.extendedCode = extendedCode
        self.details = details
    }

    /// Whether the same command may succeed when it is sent again.
    package var isRetryable: Bool {
        switch reason {
        case .busy, .closed: true
        case .groupUndone: trouble == nil
        default: false
        }
    }
}

extension DatabaseError: StoreFailing {
    package var trouble: StoreTrouble? {
        switch cause ?? reason {
        case .full: .full
        case .readOnly: .readOnly
        case .corrupt: .damaged
        case .inputOutput: .disk
        case .cannotOpen: .cannotOpen
        default: nil
        }
    }
}

extension DatabaseError: CustomStringConvertible, CustomDebugStringConvertible {
    package var description: String {
        switch reason {
        case .duplicate: "The same entry exists already."
        case .missingReference: "An entry that this one refers to does not exist."
        case .invalidValue, .nulInText: "A value is not allowed here."
        case .refusedByTrigger: "This record is written once and cannot be changed."
        case .busy, .groupUndone, .closed: "The store is busy; please send the command again."
        case .readOnly, .full, .inputOutput, .corrupt, .cannotOpen: "The store cannot be used at the moment."
        case .unexpectedColumn, .invalidStatement, .other: "The store did not understand the request."
        }
    }

    package var debugDescription: String {
        "DatabaseError(\(reason.rawValue), code \(code), extended code \(extendedCode)): \(details)"
    }
}
