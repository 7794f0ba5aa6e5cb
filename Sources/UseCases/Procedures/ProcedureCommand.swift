package import OfficeModel
package import OfficeTime
package import SOPModel
package import TicketEngine

/// What the office does with the versions of its procedures; each becomes an event of the office's stream.
package enum ProcedureCommand: Sendable, Hashable {
    /// Keeps a file as a draft: its own `kode` and `versi` say what it is.
    case keep(file: String)
    case enforce(EnforceProcedure)
    case withdraw(WithdrawProcedure)

    /// The largest file the library takes, in bytes: a sheet of 50 rows takes a tenth of it.
    package static let largestFile = 256 << 10
}

/// Puts a kept version in force, now or on a later day.
package struct EnforceProcedure: Sendable, Hashable {
    package var code: String
    package var version: Int
    /// nil for now.
    package var since: Instant?
    /// The post that approved it.
    package var approvedBy: PostID?
    /// Who fills the columns that the office has not bound yet.
    package var columns: [ColumnID: Assignee]

    package init(
        code: String, version: Int, since: Instant? = nil, approvedBy: PostID?,
        columns: [ColumnID: Assignee] = [:]
    ) {
        self.code = code
        self.version = version
        self.since = since
        self.approvedBy = approvedBy
        self.columns = columns
    }
}

/// Takes a version back: one in force, one planned for a later day, or a draft.
package struct WithdrawProcedure: Sendable, Hashable {
    package var code: String
    package var version: Int
    package var reason: String

    package init(code: String, version: Int, reason: String) {
        self.code = code
        self.version = version
        self.reason = reason
    }
}

/// Why a version of a procedure stays as it is.
package enum ProcedureRefusal: Error, Sendable, Hashable {
    /// The file has errors; warnings and hints stand among them.
    case faulty([Finding])
    /// A version must be higher than all that were put in force; `next` is the lowest that will do.
    case versionTooLow(code: String, version: Int, next: Int)
    /// Exactly this file is kept already.
    case sameAsKept(version: Int)
    case noSuchProcedure(String)
    case noSuchVersion(code: String, version: Int)
    case alreadyInForce(version: Int)
    case sinceInPast
    case approverMissing
    case approverUnknown
    /// Columns that nobody fills yet.
    case unbound([Column])
    case noSuchColumn(ColumnID)
    case assigneeUnknown(ColumnID)
    /// The team named for the column does no new work.
    case teamGivenUp(ColumnID)
    /// It is neither in force nor planned, nor a draft.
    case nothingToWithdraw(version: Int)
    case reasonMissing
}

/// One act on a version of a procedure, as the record tells it.
package struct ProcedureAct: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case drafted
        case enforced(since: Instant, approvedBy: PostID?)
        case withdrawn(reason: String)
    }

    package var kind: Kind
    package var code: String
    package var version: Int
    package var actor: Actor
    package var recorded: Instant

    package init(kind: Kind, code: String, version: Int, actor: Actor, recorded: Instant) {
        self.kind = kind
        self.code = code
        self.version = version
        self.actor = actor
        self.recorded = recorded
    }
}
