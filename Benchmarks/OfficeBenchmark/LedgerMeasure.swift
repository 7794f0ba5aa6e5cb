import Storage
import TicketEngine
import UseCases

/// Work of many callers on one office.
enum LedgerMeasure {
    /// Durable step completions: whole commands, from the caller until the disk has them.
    static func steps(callers: Int, each: Int, in office: LedgerOffice) async throws -> [(name: String, value: Int)] {
        var prepared: [[LedgerOffice.Opened]] = []
        for caller in 0..<callers {
            var own: [LedgerOffice.Opened] = []
            for number in 0..<each { own.append(try await office.open(caller * each + number)) }
            prepared.append(own)
        }
        let tickets = prepared
        let begun = ContinuousClock.now
        let used = Processor.seconds()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for own in tickets {
                group.addTask { for opened in own { try await office.walk(opened) } }
            }
            try await group.waitForAll()
        }
        let steps = Double(callers * each * office.stepCount)
        return [
            ("steps_a_second", Int(steps / seconds(since: begun))),
            ("processor_microseconds_a_step", Int((Processor.seconds() - used) / steps * 1e6)),
            ("steps", Int(steps)),
        ]
    }

    /// Fills an office with finished tickets, and some at every row, by as many callers as an office has.
    static func fill(tickets: Int, open: Int, in office: LedgerOffice) async throws {
        let callers = 64
        try await withThrowingTaskGroup(of: Void.self) { group in
            for caller in 0..<callers {
                group.addTask {
                    for number in stride(from: caller, to: tickets + open, by: callers) {
                        let isOpen = number >= tickets
                        let opened = try await office.open(number)
                        try await office.walk(opened, steps: isOpen ? number % office.stepCount : nil)
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    static func seconds(since begun: ContinuousClock.Instant) -> Double {
        let duration = ContinuousClock.now - begun
        return Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }
}
