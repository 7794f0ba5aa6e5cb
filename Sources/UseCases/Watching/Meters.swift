import Synchronization

/// Counts what the program does, for whoever watches over it. Nothing counted tells of a person.
package final class Meters: Sendable {
    /// A read that took longer than a reader should wait.
    package struct SlowRead: Sendable, Hashable {
        /// The function of the store that read.
        package var name: String
        package var milliseconds: Int64

        package init(name: String, milliseconds: Int64) {
            self.name = name
            self.milliseconds = milliseconds
        }
    }

    /// Everything counted since the start.
    package struct Counted: Sendable {
        package struct Request: Sendable, Hashable {
            package var method: String
            /// The pattern of the route, never the address itself.
            package var route: String
            package var status: Int
        }

        package struct Command: Sendable, Hashable {
            package var name: String
            package var outcome: String
        }

        package var requests: [Request: Int] = [:]
        package var requestSeconds = Histogram([0.001, 0.005, 0.02, 0.1, 0.5, 2, 10])
        package var commands: [Command: Int] = [:]
        package var groupSizes = Histogram([1, 2, 4, 8, 16, 32, 64, 128, 256])
        package var commitSeconds = Histogram([0.0005, 0.001, 0.002, 0.005, 0.01, 0.05, 0.2, 1])
        package var undoneGroups = 0
        package var slowReads: [String: Int] = [:]
    }

    private let counts = Mutex(Counted())
    private let slowAfter: Duration
    private let slow: @Sendable (SlowRead) -> Void

    /// - Parameters:
    ///   - slowAfter: a read that takes longer is slow.
    ///   - slow: told of each slow read, on the reader's own thread; it must be short.
    package init(
        slowAfter: Duration = .milliseconds(300), slow: @escaping @Sendable (SlowRead) -> Void = { _ in }
    ) {
        self.slowAfter = slowAfter
        self.slow = slow
    }

    package var counted: Counted { counts.withLock { $0 } }

    package func noteRequest(method: String, route: String, status: Int, took: Duration) {
        counts.withLock { counts in
            counts.requests[.init(method: method, route: route, status: status), default: 0] += 1
            counts.requestSeconds.add(took.inSeconds)
        }
    }

    package func noteCommand(_ name: String, outcome: String) {
        counts.withLock { $0.commands[.init(name: name, outcome: outcome), default: 0] += 1 }
    }

    /// A group of so many commands is on the disk.
    package func noteGroup(of count: Int, committedIn took: Duration) {
        counts.withLock { counts in
            counts.groupSizes.add(Double(count))
            counts.commitSeconds.add(took.inSeconds)
        }
    }

    package func noteUndoneGroup() { counts.withLock { $0.undoneGroups += 1 } }

    package func noteRead(_ name: String, took: Duration) {
        guard took > slowAfter else { return }
        counts.withLock { $0.slowReads[name, default: 0] += 1 }
        slow(SlowRead(name: name, milliseconds: Int64(took.inSeconds * 1_000)))
    }
}

/// How often values were at most so large.
package struct Histogram: Sendable, Equatable {
    /// The upper bounds, rising; above the last there is no bound.
    package let bounds: [Double]
    /// How many values lie at or below each bound, and above the one before; one more for those above all.
    package private(set) var counts: [Int]
    package private(set) var sum = 0.0

    package init(_ bounds: [Double]) {
        self.bounds = bounds
        counts = Array(repeating: 0, count: bounds.count + 1)
    }

    package var count: Int { counts.reduce(0, +) }

    package mutating func add(_ value: Double) {
        counts[bounds.firstIndex { value <= $0 } ?? bounds.count] += 1
        sum += value
    }
}

extension Duration {
    /// As a fraction.
    package var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}

extension CommandFailure {
    /// One word for counting; the reason itself may name what somebody wrote.
    package var word: String {
        switch self {
        case .refused, .reportRefused, .officeRefused, .procedureRefused, .laterRefused, .programRefused,
            .caseRefused:
            "refused"
        case .idReused: "id-reused"
        case .notAllowed: "not-allowed"
        case .invalidValue: "invalid"
        case .tryAgain: "try-again"
        case .storeUnusable: "store-unusable"
        case .storeFailed: "store-failed"
        }
    }
}

/// A ledger whose commands are counted under one name.
package struct MeteredLedger: Ledger {
    private let ledger: any Ledger
    private let meters: Meters
    private let name: String

    package init(_ ledger: any Ledger, _ meters: Meters, as name: String) {
        self.ledger = ledger
        self.meters = meters
        self.name = name
    }

    package func submit(_ envelope: CommandEnvelope) async throws(CommandFailure) -> CommandOutcome {
        do {
            let outcome = try await ledger.submit(envelope)
            meters.noteCommand(name, outcome: "done")
            return outcome
        } catch {
            meters.noteCommand(name, outcome: error.word)
            throw error
        }
    }
}
