import Crypto
import Dispatch
import Storage
import Synchronization
import Testing

@Suite("Commands that share a transaction")
struct GroupWriterTests {
    private struct Refusal: Error {}

    /// Every way in which one command can fail by itself.
    enum Failure: String, CaseIterable, Sendable {
        case refusal, duplicate, refusedByTrigger, invalidValue, notNull, missingReference, nul, badStatement,
            badData

        func happen(_ transaction: WriterTransaction) throws {
            switch self {
            case .refusal: throw Refusal()
            case .duplicate: try transaction.run("INSERT INTO counter VALUES ('ada', '', 2)")
            case .refusedByTrigger: try transaction.run("UPDATE event SET line = x'78'")
            case .invalidValue:
                try transaction.run("INSERT INTO stream VALUES (\([1, 2]), 'k', 1, \(Digest.zero))")
            case .notNull: try transaction.run("INSERT INTO counter VALUES ('x', NULL, 2)")
            case .missingReference:
                try transaction.run(
                    "INSERT INTO seal_head VALUES (99, \(TimeOrderedID.sample(1)), 1, \(Digest.zero))")
            case .nul: try transaction.run("INSERT INTO counter VALUES (\("a\0b"), '', 2)")
            case .badStatement: try transaction.run("INSERT INTO nowhere VALUES (1)")
            case .badData:
                try EventStore.append(
                    [.sample(1, data: #"{"a":1.5}"#)], to: .sample(9), kind: "ticket", after: .none,
                    in: transaction)
            }
        }
    }

    /// Submits jobs so that they are certain to share one group, and gives each one's result.
    private func together<Answer: Sendable>(
        _ writer: CountingWriter, _ jobs: [CountingWriter.Job<Answer>]
    ) async throws -> [Result<Answer, any Error>] {
        let gate = DispatchSemaphore(value: 0)
        let blocker = await busy(writer, until: gate)
        return try await withThrowingTaskGroup(of: (Int, Result<Answer, any Error>).self) { group in
            for (number, job) in jobs.enumerated() {
                group.addTask {
                    do {
                        return (number, .success(try await writer.submit(job)))
                    } catch {
                        return (number, .failure(error))
                    }
                }
                // One by one, so that the order in the group is known.
                while writer.waitingCount <= number { await Task.yield() }
            }
            gate.signal()
            try await blocker.value
            var results: [(Int, Result<Answer, any Error>)] = []
            for try await result in group { results.append(result) }
            return results.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    /// Keeps the writer at work until the gate opens; returns once it is.
    private func busy(_ writer: CountingWriter, until gate: DispatchSemaphore) async -> Task<Void, any Error>
    {
        let (begun, isBegun) = AsyncStream<Void>.makeStream()
        let blocker = Task {
            try await writer.submit { _, _ in
                isBegun.finish()
                gate.wait()
            }
        }
        for await _ in begun {}
        return blocker
    }

    private func prepared(_ office: ScratchOffice, notices: GroupWriterNotices = .init()) async throws
        -> CountingWriter
    {
        let writer = try office.writer(notices: notices)
        try await writer.submit { transaction, _ in
            try transaction.run("INSERT INTO counter VALUES ('ada', '', 1)")
            try EventStore.append(
                [.sample(0)], to: .sample(1), kind: "ticket", after: .none, in: transaction)
        }
        return writer
    }

    @Test("One that fails is undone alone and leaves no gap in the numbers", arguments: Failure.allCases)
    func failsAlone(failure: Failure) async throws {
        let office = try ScratchOffice()
        let groups = Mutex<[Int]>([])
        let writer = try await prepared(
            office, notices: GroupWriterNotices(committed: { count in groups.withLock { $0.append(count) } }))
        let good: CountingWriter.Job<Int64> = { transaction, _ in
            try NumberSeries.next("surat", period: "2026", in: transaction)
        }
        let bad: CountingWriter.Job<Int64> = { transaction, _ in
            let number = try NumberSeries.next("surat", period: "2026", in: transaction)
            try failure.happen(transaction)
            return number
        }
        let results = try await together(writer, [good, good, bad, good, bad, good])
        #expect(results.map { try? $0.get() } == [1, 2, nil, 3, nil, 4])
        // The writer tells of a group after it has answered it.
        await writer.close()
        #expect(groups.withLock { $0.contains(6) }, "the six shared one transaction")
        let last = try await office.read { try NumberSeries.last("surat", period: "2026", in: $0) }
        #expect(last == 4)
    }

    @Test(
        "The database's refusals are told apart",
        arguments: [
            (Failure.duplicate, DatabaseError.Reason.duplicate), (.refusedByTrigger, .refusedByTrigger),
            (.invalidValue, .invalidValue), (.notNull, .invalidValue), (.missingReference, .missingReference),
            (.nul, .nulInText), (.badStatement, .invalidStatement),
        ])
    func reasons(failure: Failure, reason: DatabaseError.Reason) async throws {
        let office = try ScratchOffice()
        let writer = try await prepared(office)
        let error = await #expect(throws: DatabaseError.self) {
            try await writer.submit { transaction, _ in try failure.happen(transaction) }
        }
        #expect(error?.reason == reason)
        #expect(error?.isRetryable == false)
        #expect(error?.description.contains("INSERT") == false, "the text for people shows no statement")
        await writer.close()
    }

    @Test("A command may catch a failed statement and go on")
    func caught() async throws {
        let office = try ScratchOffice()
        let writer = try await prepared(office)
        let number = try await writer.submit { transaction, _ in
            _ = try? transaction.run("INSERT INTO counter VALUES ('ada', '', 5)")
            return try NumberSeries.next("ada", period: "", in: transaction)
        }
        #expect(number == 2)
        await writer.close()
    }

    @Test(
        "When the transaction ends or cannot commit, every caller may try again and nothing is stored",
        arguments: [
            ["ROLLBACK"],
            ["PRAGMA defer_foreign_keys = ON", "INSERT INTO seal_head VALUES (99, x'00', 1, x'00')"],
        ] as [[SQL]])
    func undone(fatal: [SQL]) async throws {
        let office = try ScratchOffice()
        let undone = Mutex(0)
        let writer = try await prepared(
            office, notices: GroupWriterNotices(undone: { _ in undone.withLock { $0 += 1 } }))
        let announced = Mutex(0)
        let good: CountingWriter.Job<Int64> = { transaction, memory in
            let number = try NumberSeries.next("surat", period: "2026", in: transaction)
            transaction.afterCommit { announced.withLock { $0 += 1 } }
            memory += 1
            return number
        }
        let bad: CountingWriter.Job<Int64> = { transaction, _ in
            for statement in fatal { try transaction.run(statement) }
            return 0
        }
        let results = try await together(writer, [good, bad, good])
        for result in results {
            let error = #expect(throws: DatabaseError.self) { try result.get() }
            #expect(error?.reason == .groupUndone)
            #expect(error?.isRetryable == true)
        }
        #expect(undone.withLock { $0 } == 1)
        #expect(announced.withLock { $0 } == 0)
        #expect(try await writer.submit { _, memory in memory } == 0, "the memory was made anew")
        #expect(try await writer.submit(good) == 1, "the numbers went back")
        #expect(announced.withLock { $0 } == 1)
        await writer.close()
    }

    @Test("What waits for the commit is done in order and not for a refused command")
    // The optimiser of Swift 6.3.1 crashes where it splits this coroutine; what is under test is optimised.
    @_optimize(none)
    func followUps() async throws {
        let office = try ScratchOffice()
        let writer = try office.writer()
        let done = Noted()
        let results = try await together(writer, (0..<5).map { noting($0, in: done) })
        #expect(results.map { try? $0.get() } == [0, 1, nil, 3, 4])
        #expect(done.numbers == [0, 1, 3, 4])
        await writer.close()
    }

    /// Numbers in the order they were noted.
    private final class Noted: Sendable {
        private let noted = Mutex<[Int]>([])

        var numbers: [Int] { noted.withLock { $0 } }

        func note(_ number: Int) { noted.withLock { $0.append(number) } }
    }

    /// A job that notes its number once it is committed; that of number 2 is refused.
    private func noting(_ number: Int, in noted: Noted) -> CountingWriter.Job<Int> {
        { transaction, _ in
            transaction.afterCommit { noted.note(number) }
            if number == 2 { throw Refusal() }
            return number
        }
    }

    @Test("Memory lasts between commands and is dropped when another process wrote")
    func foreignWrite() async throws {
        let office = try ScratchOffice()
        let dropped = Mutex(0)
        let writer = try office.writer(
            notices: GroupWriterNotices(foreignWrite: { dropped.withLock { $0 += 1 } }))
        for expected in 0..<3 {
            let seen = try await writer.submit { transaction, memory in
                _ = try NumberSeries.next("surat", period: "", in: transaction)
                defer { memory += 1 }
                return memory
            }
            #expect(seen == expected)
        }
        #expect(dropped.withLock { $0 } == 0)
        _ = try await office.write { try NumberSeries.next("surat", period: "", in: $0) }
        #expect(try await writer.submit { _, memory in memory } == 0)
        #expect(dropped.withLock { $0 } == 1)
        await writer.close()
    }

    @Test("Groups keep to their size, and every command is done once")
    func groupSize() async throws {
        let office = try ScratchOffice()
        let groups = Mutex<[Int]>([])
        let writer = try office.writer(
            groupSize: 4,
            notices: GroupWriterNotices(committed: { count in groups.withLock { $0.append(count) } }))
        let job: CountingWriter.Job<Int64> = { transaction, _ in
            try NumberSeries.next("surat", period: "", in: transaction)
        }
        let results = try await together(writer, Array(repeating: job, count: 10))
        #expect(try results.map { try $0.get() } == Array(1...10))
        await writer.close()
        #expect(groups.withLock { $0 } == [1, 4, 4, 2])
    }

    @Test("Closing finishes what waits and refuses what comes later")
    func closing() async throws {
        let office = try ScratchOffice()
        let writer = try office.writer()
        let gate = DispatchSemaphore(value: 0)
        let blocker = await busy(writer, until: gate)
        let waiting = (0..<20).map { _ in
            Task {
                try await writer.submit { transaction, _ in
                    try NumberSeries.next("surat", period: "", in: transaction)
                }
            }
        }
        while writer.waitingCount < 20 { await Task.yield() }
        async let closed: Void = writer.close()
        gate.signal()
        try await blocker.value
        var numbers: [Int64] = []
        for task in waiting { numbers.append(try await task.value) }
        await closed
        #expect(numbers.sorted() == Array(1...20))
        let error = await #expect(throws: DatabaseError.self) { try await writer.submit { _, _ in } }
        #expect(error?.reason == .closed)
    }
}
