import Storage
import Synchronization

/// Where and how a database fails; nowhere unless told.
final class Failing: Sendable {
    struct Plan {
        var reason: DatabaseError.Reason
        /// Statements that begin so fail.
        var statement: String
    }

    private let plan = Mutex<Plan?>(nil)

    func set(_ reason: DatabaseError.Reason, at statement: String) {
        plan.withLock { $0 = Plan(reason: reason, statement: statement) }
    }

    func mend() { plan.withLock { $0 = nil } }

    func check(_ text: String) throws(DatabaseError) {
        guard let plan = plan.withLock({ $0 }), text.hasPrefix(plan.statement) else { return }
        throw DatabaseError(plan.reason, code: 1, extendedCode: 1, details: "injected")
    }
}

/// A database beneath which the disk fails when a test says so.
struct FaultyDriver<Inner: DatabaseDriver>: DatabaseDriver {
    let inner: Inner
    let failing: Failing

    var dialect: Dialect { inner.dialect }

    func openWriter() throws(DatabaseError) -> sending any DriverConnection {
        FaultyConnection(inner: try inner.openWriter(), failing: failing)
    }

    func openReader() throws(DatabaseError) -> sending any DriverConnection { try inner.openReader() }
}

private final class FaultyConnection: DriverConnection {
    private let inner: any DriverConnection
    private let failing: Failing

    init(inner: any DriverConnection, failing: Failing) {
        self.inner = inner
        self.failing = failing
    }

    func statement(_ text: String) throws(DatabaseError) -> any DriverStatement {
        try failing.check(text)
        return try inner.statement(text)
    }

    var isInTransaction: Bool { inner.isInTransaction }

    func dataVersion() throws(DatabaseError) -> Int64 { try inner.dataVersion() }

    func copy(to path: String) throws(DatabaseError) { try inner.copy(to: path) }

    func checkpoint() throws(DatabaseError) { try inner.checkpoint() }

    func close() { inner.close() }
}
