import FoundationEssentials
import Glibc
import OfficeModel
import SOPModel
import TicketEngine

// Measures whole runs of 004 in memory: decide and apply, from the report to the head's review.
// Prints one line that `make bench` shows: runs a second on one core, the best of several rounds. An argument
// gives the number of rounds.

let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
let file = root.appending(path: "Procedures/bolmut-maintenance-gangguan.yaml")
let (read, findings) = Procedure.read(yaml: Array(try Data(contentsOf: file)), file: file.lastPathComponent)
guard let procedure = read else {
    print(findings)
    exit(1)
}

let run = try Run(procedure)
/// Seconds of processor time this process has used: other programs on the machine do not count.
func processorSeconds() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

let rounds = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 40
let runsPerRound = 500
var best = 0.0
for _ in 0..<rounds {
    let start = processorSeconds()
    var versions = 0
    for _ in 0..<runsPerRound { versions += try run.repeated().version }
    let seconds = processorSeconds() - start
    precondition(versions == runsPerRound * run.state.version, "a run came to another end")
    best = max(best, Double(runsPerRound) / seconds)
}
print(
    "engine: \(Int(best)) runs/s a core (\(run.state.records.count) rows, \(run.steps.count) commands, "
        + "\(run.state.version) events a run)")
