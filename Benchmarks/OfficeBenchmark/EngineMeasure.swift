import Glibc
import OfficeModel
import OfficeTime
import SOPModel
import TicketEngine

/// Whole runs of 004 in memory: decide and apply, from the report to the head's review.
enum EngineMeasure {
    private static let runsPerRound = 500
    private static let start = Instant(timestamp: "2026-08-03T08:00+08:00") ?? .earliest

    /// The run that is repeated.
    static func run() throws -> Run {
        var office = Office()
        for event in try MeasuredOffice.events() { office.apply(event) }
        let photo = AttachmentReference(
            digest: String(repeating: "a", count: 64), name: "foto.jpg", mediaType: "image/jpeg", size: 9)
        return try Run(try MeasuredOffice.procedure().value, in: office, at: start, photo: photo)
    }

    /// Runs a second on one core, the best of several rounds.
    static func run(rounds: Int) throws -> [(name: String, value: Int)] {
        let run = try run()
        var best = 0.0
        for _ in 0..<rounds {
            let begun = Processor.seconds()
            var versions = 0
            for _ in 0..<runsPerRound { versions += try run.repeated().version }
            let seconds = Processor.seconds() - begun
            guard versions == runsPerRound * run.state.version else {
                throw Unmeasured("a run came to another end")
            }
            best = max(best, Double(runsPerRound) / seconds)
        }
        return [
            ("runs_a_second", Int(best)), ("rows", run.state.records.count), ("commands", run.steps.count),
            ("events", run.state.version),
        ]
    }
}

/// Seconds of processor time this process has used, all threads: other programs on the machine do not count.
enum Processor {
    static func seconds() -> Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
