/// The one writer: commands that wait together share one transaction, and so one wait for the disk.
///
/// Each command runs in a savepoint of its own. One that throws is undone alone, its numbers go back, and the
/// others stay. Answers and refusals leave after the commit. If the commit fails, or an error ended the
/// transaction, every caller of the group gets a `DatabaseError` with the reason `groupUndone`, and the
/// memory is made anew.
///
/// `Memory` is what the writer keeps between commands, such as folded tickets. A command changes it last,
/// when nothing can throw any more: a refused command's changes to it are not undone. It is made anew
/// whenever it may be wrong: after an undone group, and when another process wrote.
package actor GroupWriter<Memory> {
    /// Work for one command; it must not wait for anything but the database.
    package typealias Job<Answer> = @Sendable (WriterTransaction, inout Memory) throws -> Answer

    private let executor: QueueExecutor
    private let line: WaitingLine<PendingJob<Memory>>
    private let notices: GroupWriterNotices
    private let groupSize: Int
    private let makeMemory: @Sendable () -> Memory
    private let driver: any DriverConnection
    private let connection: Connection
    private let followUps = FollowUps()
    private var memory: Memory
    private var lastDataVersion: Int64?

    package nonisolated var unownedExecutor: UnownedSerialExecutor {
        unsafe executor.asUnownedSerialExecutor()
    }

    /// Opens the writing connection.
    ///
    /// - Parameters:
    ///   - groupSize: how many commands share a transaction at most; it bounds how long the first one waits.
    ///   - memory: makes the empty memory.
    /// - Throws: `DatabaseError` from opening.
    package init(
        driver: some DatabaseDriver,
        groupSize: Int = 256,
        notices: GroupWriterNotices = GroupWriterNotices(),
        memory makeMemory: @escaping @Sendable () -> Memory
    ) throws(DatabaseError) {
        executor = QueueExecutor(label: "sigap.writer")
        line = WaitingLine()
        self.notices = notices
        self.groupSize = groupSize
        self.makeMemory = makeMemory
        let opened = try driver.openWriter()
        self.driver = opened
        connection = Connection(opened)
        memory = makeMemory()
    }

    /// Runs a command and returns once it is on the disk.
    ///
    /// It is not cancelled with the calling task: what was begun is finished, and its answer can be had again
    /// with the same command id.
    /// - Throws: what the job throws, or `DatabaseError` with the reason `groupUndone` or `closed`.
    package nonisolated func submit<Answer: Sendable>(_ job: @escaping Job<Answer>) async throws -> Answer {
        try await submit(isAlone: false, job)
    }

    /// Runs a large job in a transaction of its own; where it throws, all of it is undone and the memory is
    /// made anew.
    ///
    /// It has no savepoint: SQLite walks over all that a savepoint would need after each statement in it, so
    /// that thousands of commands in one would take far longer than by themselves.
    /// - Throws: as `submit`.
    package nonisolated func submitAlone<Answer: Sendable>(_ job: @escaping Job<Answer>) async throws
        -> Answer
    {
        try await submit(isAlone: true, job)
    }

    private nonisolated func submit<Answer: Sendable>(
        isAlone: Bool, _ job: @escaping Job<Answer>
    ) async throws -> Answer {
        try await withCheckedThrowingContinuation { continuation in
            let pending = PendingJob<Memory>(isAlone: isAlone, job, continuation)
            switch line.add(pending) {
            case .queued: break
            case .first: Task { await self.drain() }
            case .closed: pending.fail(DatabaseError(.closed, details: "the writer is closing"))
            }
        }
    }

    /// How many commands wait for the next group: a growing number means that the disk does not keep up.
    package nonisolated var waitingCount: Int { line.count }

    /// Empties the log into the main file: once a night, and after personal data was removed.
    /// - Throws: `DatabaseError`.
    package func checkpoint() throws(DatabaseError) {
        try driver.checkpoint()
    }

    /// Finishes the commands that wait, refuses new ones, and closes the connection.
    package nonisolated func close() async {
        line.close()
        await finish()
    }

    private func finish() {
        drain()
        driver.close()
    }

    private func drain() {
        while case let jobs = line.take(groupSize), !jobs.isEmpty {
            var rest = jobs[...]
            while let first = rest.first {
                if first.isAlone {
                    runAlone(first)
                    rest = rest.dropFirst()
                } else {
                    let group = rest.prefix { !$0.isAlone }
                    runGroup(Array(group))
                    rest = rest[group.endIndex...]
                }
            }
        }
    }

    private func runAlone(_ job: PendingJob<Memory>) {
        do throws(DatabaseError) {
            try connection.run("BEGIN IMMEDIATE")
            try dropMemoryIfForeign()
            let result = job.perform(WriterTransaction(connection: connection, followUps: followUps), &memory)
            guard driver.isInTransaction else {
                throw DatabaseError(.groupUndone, details: "an error ended the transaction")
            }
            try connection.run(result.succeeded ? "COMMIT" : "ROLLBACK")
            let work = followUps.takeAll()
            if result.succeeded { for one in work { one() } } else { memory = makeMemory() }
            result.settle()
            notices.committed(1)
        } catch {
            undoGroup([job], error)
        }
    }

    private func runGroup(_ jobs: [PendingJob<Memory>]) {
        do throws(DatabaseError) {
            try connection.run("BEGIN IMMEDIATE")
            try dropMemoryIfForeign()
            let settled = try jobs.map { job throws(DatabaseError) in try runInSavepoint(job) }
            let start = ContinuousClock.now
            try connection.run("COMMIT")
            notices.timed(jobs.count, ContinuousClock.now - start)
            for work in followUps.takeAll() { work() }
            for settle in settled { settle() }
            notices.committed(jobs.count)
        } catch {
            undoGroup(jobs, error)
        }
    }

    /// Runs one command and says how to answer it after the commit.
    /// - Throws: only where the transaction no longer stands or the savepoint cannot be closed.
    private func runInSavepoint(_ job: PendingJob<Memory>) throws(DatabaseError) -> @Sendable () -> Void {
        let kept = followUps.work.count
        try connection.run("SAVEPOINT command")
        let result = job.perform(WriterTransaction(connection: connection, followUps: followUps), &memory)
        guard driver.isInTransaction else {
            throw DatabaseError(.groupUndone, details: "an error ended the transaction")
        }
        if !result.succeeded {
            followUps.cut(to: kept)
            try connection.run("ROLLBACK TO command")
        }
        try connection.run("RELEASE command")
        return result.settle
    }

    private func dropMemoryIfForeign() throws(DatabaseError) {
        let version = try driver.dataVersion()
        if let last = lastDataVersion, last != version {
            memory = makeMemory()
            notices.foreignWrite()
        }
        lastDataVersion = version
    }

    private func undoGroup(_ jobs: [PendingJob<Memory>], _ error: DatabaseError) {
        if driver.isInTransaction {
            _ = try? connection.run("ROLLBACK")
        }
        _ = followUps.takeAll()
        memory = makeMemory()
        notices.undone(error)
        let answer = DatabaseError(
            .groupUndone, code: error.code, extendedCode: error.extendedCode,
            cause: error.cause ?? error.reason, details: error.details)
        for job in jobs { job.fail(answer) }
    }
}

/// What the writer tells whoever runs it, on its own thread; each must be short.
package struct GroupWriterNotices: Sendable {
    /// A group of so many commands is on the disk and answered.
    package var committed: @Sendable (Int) -> Void
    /// A group of so many commands is on the disk, and how long the commit alone took.
    package var timed: @Sendable (Int, Duration) -> Void
    /// A group was undone and the memory dropped; the error says why.
    package var undone: @Sendable (DatabaseError) -> Void
    /// Another process wrote, and the memory was dropped.
    package var foreignWrite: @Sendable () -> Void

    package init(
        committed: @escaping @Sendable (Int) -> Void = { _ in },
        timed: @escaping @Sendable (Int, Duration) -> Void = { _, _ in },
        undone: @escaping @Sendable (DatabaseError) -> Void = { _ in },
        foreignWrite: @escaping @Sendable () -> Void = {}
    ) {
        self.committed = committed
        self.timed = timed
        self.undone = undone
        self.foreignWrite = foreignWrite
    }
}
