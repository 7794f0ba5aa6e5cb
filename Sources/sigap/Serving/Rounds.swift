package import UseCases

/// A round done again and again until it is stopped, with a pause between, which a bell cuts short.
package struct Rounds: Sendable {
    private let bell: Bell
    private let task: Task<Void, Never>

    /// Begins with the first round.
    /// - Parameters:
    ///   - pause: waits as long as the next round can wait; it is cancelled when the bell rings.
    package init(
        bell: Bell = Bell(), pause: @escaping @Sendable () async throws -> Void,
        round: @escaping @Sendable () async -> Void
    ) {
        self.bell = bell
        task = Task {
            while !Task.isCancelled {
                await round()
                if Task.isCancelled { return }
                let alarm = Task {
                    do { try await pause() } catch { return }
                    bell.ring()
                }
                await bell.wait()
                alarm.cancel()
            }
        }
    }

    /// Lets the round under way come to its end, and begins no other.
    package func stop() async {
        task.cancel()
        bell.ring()
        await task.value
    }
}
