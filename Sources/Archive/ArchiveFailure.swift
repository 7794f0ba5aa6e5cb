/// Why an archive cannot be written or read.
package struct ArchiveFailure: Error, Sendable, Hashable {
    package enum Reason: String, Sendable, Hashable {
        /// The system refused; `code` says why (`ENOSPC` for a full disk).
        case system
        /// It is no tar archive, or it ends too early.
        case damaged
        /// It holds something other than plain files.
        case notAFile
    }

    package var reason: Reason
    /// The system's error number; 0 where there is none.
    package var code: Int32
    /// What the library says, only for the log.
    package var details: String

    package init(_ reason: Reason, code: Int32 = 0, details: String) {
        self.reason = reason
        self.code = code
        self.details = details
    }
}
