/// A command that waits for the writer, and whoever waits for its answer.
struct PendingJob<Memory>: Sendable {
    /// What running the command gave: how to answer, kept back until the commit.
    struct Result {
        let succeeded: Bool
        let settle: @Sendable () -> Void
    }

    let perform: @Sendable (WriterTransaction, inout Memory) -> Result
    let fail: @Sendable (any Error) -> Void
    /// Whether it has a transaction of its own, without a savepoint.
    let isAlone: Bool

    init<Answer: Sendable>(
        isAlone: Bool = false,
        _ job: @escaping @Sendable (WriterTransaction, inout Memory) throws -> Answer,
        _ continuation: CheckedContinuation<Answer, any Error>
    ) {
        perform = { transaction, memory in
            do {
                let answer = try job(transaction, &memory)
                return Result(succeeded: true) { continuation.resume(returning: answer) }
            } catch {
                return Result(succeeded: false) { continuation.resume(throwing: error) }
            }
        }
        self.isAlone = isAlone
        fail = { continuation.resume(throwing: $0) }
    }
}
