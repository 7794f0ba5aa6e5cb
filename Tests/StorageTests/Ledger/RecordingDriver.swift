import Storage
import Synchronization

/// Notes every statement that is prepared.
final class StatementLog: Sendable {
    private let texts = Mutex<Set<String>>([])

    var all: [String] { texts.withLock { $0.sorted() } }

    func note(_ text: String) { texts.withLock { _ = $0.insert(text) } }
}

/// A driver that notes what the program asks of the one beneath.
struct RecordingDriver<Inner: DatabaseDriver>: DatabaseDriver {
    let inner: Inner
    let log: StatementLog

    var dialect: Dialect { inner.dialect }

    func openWriter() throws(DatabaseError) -> sending any DriverConnection {
        RecordingConnection(inner: try inner.openWriter(), log: log)
    }

    func openReader() throws(DatabaseError) -> sending any DriverConnection {
        RecordingConnection(inner: try inner.openReader(), log: log)
    }
}

private final class RecordingConnection: DriverConnection {
    private let inner: any DriverConnection
    private let log: StatementLog

    init(inner: any DriverConnection, log: StatementLog) {
        self.inner = inner
        self.log = log
    }

    func statement(_ text: String) throws(DatabaseError) -> any DriverStatement {
        log.note(text)
        return try inner.statement(text)
    }

    var isInTransaction: Bool { inner.isInTransaction }

    func dataVersion() throws(DatabaseError) -> Int64 { try inner.dataVersion() }

    func copy(to path: String) throws(DatabaseError) { try inner.copy(to: path) }

    func checkpoint() throws(DatabaseError) { try inner.checkpoint() }

    func close() { inner.close() }
}
