import Synchronization
package import UseCases

/// Connections for queries, each on a thread of its own, so that reading never waits for writing.
package final class ReadPool: Sendable {
    private struct State {
        var free: [Reader] = []
        var waiting: [CheckedContinuation<Reader, any Error>] = []
        var isClosed = false
    }

    private let readers: [Reader]
    private let state: Mutex<State>
    private let meters: Meters

    /// Opens the connections.
    /// - Parameter count: how many queries run at once; more than twice the cores gains nothing.
    /// - Throws: `DatabaseError` from opening.
    package init(
        driver: some DatabaseDriver, count: Int = 4, meters: Meters = Meters()
    ) throws(DatabaseError) {
        var readers: [Reader] = []
        for number in 0..<max(1, count) {
            readers.append(try Reader(driver: driver, label: "sigap.reader.\(number)"))
        }
        self.readers = readers
        self.meters = meters
        state = Mutex(State(free: readers))
    }

    /// Runs queries that all see the same moment of the database.
    /// - Parameter name: what is read, for counting slow reads; the function that asks.
    /// - Throws: `DatabaseError`, or what the closure throws.
    package func read<Answer: Sendable>(
        name: String = #function, _ query: @escaping @Sendable (Connection) throws -> Answer
    ) async throws -> Answer {
        let reader = try await take()
        defer { giveBack(reader) }
        let start = ContinuousClock.now
        defer { meters.noteRead(name, took: ContinuousClock.now - start) }
        return try await reader.read(query)
    }

    /// Copies the whole database as it stands into a new file, for a backup.
    ///
    /// It holds one connection meanwhile; writing and other queries go on.
    /// - Throws: `DatabaseError`, where the file exists already too.
    package func copy(to path: String) async throws {
        let reader = try await take()
        defer { giveBack(reader) }
        try await reader.copy(to: path)
    }

    /// Refuses new queries and closes each connection once its query is done.
    package func close() async {
        let waiting = state.withLock { state in
            state.isClosed = true
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in waiting { continuation.resume(throwing: ReadPool.closed) }
        for reader in readers { await reader.close() }
    }

    private static let closed = DatabaseError(.closed, details: "the read pool is closed")

    private func take() async throws -> Reader {
        try await withCheckedThrowingContinuation { continuation in
            let answer: Swift.Result<Reader, any Error>? = state.withLock { state in
                if state.isClosed { return .failure(ReadPool.closed) }
                if let reader = state.free.popLast() { return .success(reader) }
                state.waiting.append(continuation)
                return nil
            }
            if let answer { continuation.resume(with: answer) }
        }
    }

    private func giveBack(_ reader: Reader) {
        let next = state.withLock { state -> CheckedContinuation<Reader, any Error>? in
            guard state.waiting.isEmpty else { return state.waiting.removeFirst() }
            state.free.append(reader)
            return nil
        }
        next?.resume(returning: reader)
    }
}

/// One connection of the pool.
private actor Reader {
    private let executor: QueueExecutor
    private let driver: any DriverConnection
    private let connection: Connection

    nonisolated var unownedExecutor: UnownedSerialExecutor {
        unsafe executor.asUnownedSerialExecutor()
    }

    init(driver: some DatabaseDriver, label: String) throws(DatabaseError) {
        executor = QueueExecutor(label: label)
        let opened = try driver.openReader()
        self.driver = opened
        connection = Connection(opened)
    }

    func read<Answer: Sendable>(_ query: @Sendable (Connection) throws -> Answer) throws -> Answer {
        try connection.run("BEGIN")
        defer { _ = try? connection.run("COMMIT") }
        return try query(connection)
    }

    func copy(to path: String) throws(DatabaseError) {
        try driver.copy(to: path)
    }

    func close() {
        driver.close()
    }
}
