import DemoOffice
import OfficeTime
import SQLiteDriver
import Storage
import UseCases

/// Steps in an office that holds much already.
enum GoOnMeasure {
    /// How long a completed step takes until the disk has it, and how much of the processor.
    static func run(folder: String, tickets: Int, now: () -> Instant) async throws -> [(
        name: String, value: Int
    )] {
        let clock = DemoClock(before: now(), days: 0)
        let house = try await Storehouse.open(folder: folder, clock: clock)
        let maker = DemoMaker(
            ledger: house.ledger, accounts: house.accounts, vault: house.vault, clock: clock, procedures: [])
        // The first ones read what the office is; after them memory is warm.
        try await maker.goOn(tickets: 2, now: now) { _ in }
        var times: [Int] = []
        let used = Processor.seconds()
        try await maker.goOn(tickets: tickets, now: now) { duration in
            times.append(Int(duration.components.attoseconds / 1_000_000_000_000))
        }
        let processor = Processor.seconds() - used
        await house.close()
        times.sort()
        return [
            ("steps", times.count), ("median_microseconds", times[times.count / 2]),
            ("slow_microseconds", times[times.count * 99 / 100]),
            ("processor_microseconds", Int(processor / Double(times.count) * 1e6)),
        ]
    }
}
